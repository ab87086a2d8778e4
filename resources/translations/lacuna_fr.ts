<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en">
<context>
    <name>lacuna</name>
    <message>
        <source>  answers asserted equal: {equal}</source>
        <translation>  égalité vérifiée : {equal}</translation>
    </message>
    <message>
        <source>  catchment: without end</source>
        <translation>  aire d’attraction : sans limite</translation>
    </message>
    <message>
        <source>  catchment: {reach}</source>
        <translation>  aire d’attraction : {reach}</translation>
    </message>
    <message>
        <source>  decay: {decay}</source>
        <translation>  décroissance : {decay}</translation>
    </message>
    <message>
        <source>  ours {seconds} s CPU</source>
        <translation>  le nôtre : {seconds} s de processeur</translation>
    </message>
    <message>
        <source>  ratio {cpu} (CPU), {wall} (wall); promised {wanted}</source>
        <translation>  rapport {cpu} (processeur), {wall} (horloge) ; promis {wanted}</translation>
    </message>
    <message>
        <source>  source: {source}</source>
        <translation>  source : {source}</translation>
    </message>
    <message>
        <source>  unit in the files: {unit}</source>
        <translation>  unité dans les fichiers : {unit}</translation>
    </message>
    <message>
        <source>  {other}: {seconds} s CPU</source>
        <translation>  {other} : {seconds} s de processeur</translation>
    </message>
    <message>
        <source> px</source>
        <translation> px</translation>
    </message>
    <message>
        <source>% of all there is</source>
        <translation>% du tout</translation>
    </message>
    <message>
        <source>% of its neighbours</source>
        <translation>% de ses voisines</translation>
    </message>
    <message>
        <source>% of people</source>
        <translation>% de la population</translation>
    </message>
    <message>
        <source>% of people left out of the region</source>
        <translation>% de la population de la région laissée de côté</translation>
    </message>
    <message>
        <source>% of people, those first in order</source>
        <translation>% de la population, dans l’ordre</translation>
    </message>
    <message>
        <source>%(prog)s: error: %(message)s
</source>
        <translation>%(prog)s : erreur : %(message)s
</translation>
    </message>
    <message>
        <source>&amp;About Lacuna and its data</source>
        <translation>À &amp;propos de Lacuna et de ses données</translation>
    </message>
    <message>
        <source>&amp;Accept</source>
        <translation>&amp;Accepter</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Ajouter</translation>
    </message>
    <message>
        <source>&amp;As proposed</source>
        <translation>Tel q&amp;ue proposé</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>Re&amp;tour</translation>
    </message>
    <message>
        <source>&amp;Bandwidth</source>
        <translation>P&amp;ortée</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Parcourir…</translation>
    </message>
    <message>
        <source>&amp;CSV table</source>
        <translation>Tableau &amp;CSV</translation>
    </message>
    <message>
        <source>&amp;Channels</source>
        <translation>Modes d’a&amp;ccès</translation>
    </message>
    <message>
        <source>&amp;Close an organization</source>
        <translation>&amp;Fermer un organisme</translation>
    </message>
    <message>
        <source>&amp;Copy list</source>
        <translation>&amp;Copier la liste</translation>
    </message>
    <message>
        <source>&amp;Copy report</source>
        <translation>&amp;Copier le rapport</translation>
    </message>
    <message>
        <source>&amp;Copy the row numbers</source>
        <translation>&amp;Copier les numéros de ligne</translation>
    </message>
    <message>
        <source>&amp;Count, by region</source>
        <translation>&amp;Compter, par région</translation>
    </message>
    <message>
        <source>&amp;Directory of organizations…</source>
        <translation>Répertoire &amp;des organismes…</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>A&amp;bandonner</translation>
    </message>
    <message>
        <source>&amp;Duplicate</source>
        <translation>&amp;Dupliquer</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>Éd&amp;ition</translation>
    </message>
    <message>
        <source>&amp;Exclude</source>
        <translation>&amp;Exclure</translation>
    </message>
    <message>
        <source>&amp;Exclude…</source>
        <translation>&amp;Exclure…</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exporter</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>&amp;Exporter…</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Find a region or organization</source>
        <translation>&amp;Trouver une région ou un organisme</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>D&amp;ossier</translation>
    </message>
    <message>
        <source>&amp;GeoPackage</source>
        <translation>GeoPac&amp;kage</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ai&amp;de</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importer</translation>
    </message>
    <message>
        <source>&amp;Import files…</source>
        <translation>&amp;Importer des fichiers…</translation>
    </message>
    <message>
        <source>&amp;Include again</source>
        <translation>&amp;Inclure de nouveau</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Raccourcis clavier</translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Levels</source>
        <translation>Ni&amp;veaux</translation>
    </message>
    <message>
        <source>&amp;Mandate</source>
        <translation>&amp;Mandat</translation>
    </message>
    <message>
        <source>&amp;Missing capacity counts as</source>
        <translation>Une capacité inconnue &amp;vaut</translation>
    </message>
    <message>
        <source>&amp;Move an organization</source>
        <translation>&amp;Déplacer un organisme</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Nom</translation>
    </message>
    <message>
        <source>&amp;Need</source>
        <translation>&amp;Besoin</translation>
    </message>
    <message>
        <source>&amp;New scenario</source>
        <translation>&amp;Nouveau scénario</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Ouvrir</translation>
    </message>
    <message>
        <source>&amp;Open an organization on the map</source>
        <translation>&amp;Ouvrir un organisme sur la carte</translation>
    </message>
    <message>
        <source>&amp;PNG image</source>
        <translation>&amp;Image PNG</translation>
    </message>
    <message>
        <source>&amp;Questions</source>
        <translation>&amp;Questions</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>Supp&amp;rimer</translation>
    </message>
    <message>
        <source>&amp;Repair</source>
        <translation>Ré&amp;paration</translation>
    </message>
    <message>
        <source>&amp;Replace</source>
        <translation>&amp;Remplacer</translation>
    </message>
    <message>
        <source>&amp;Run record</source>
        <translation>Fiche de calc&amp;ul</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>Enregi&amp;strer</translation>
    </message>
    <message>
        <source>&amp;Save list…</source>
        <translation>Enregi&amp;strer la liste…</translation>
    </message>
    <message>
        <source>&amp;Save report…</source>
        <translation>&amp;Enregistrer le rapport…</translation>
    </message>
    <message>
        <source>&amp;Save the import report…</source>
        <translation>&amp;Enregistrer le rapport…</translation>
    </message>
    <message>
        <source>&amp;Scenario</source>
        <translation>&amp;Scénario</translation>
    </message>
    <message>
        <source>&amp;Services</source>
        <translation>&amp;Services</translation>
    </message>
    <message>
        <source>&amp;Stay</source>
        <translation>&amp;Rester</translation>
    </message>
    <message>
        <source>&amp;Tables and charts</source>
        <translation>Tableaux et &amp;graphiques</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Web map</source>
        <translation>Carte &amp;Web</translation>
    </message>
    <message>
        <source>--capacity asks for a need: add --need 0.5/1000</source>
        <translation>--capacity demande un besoin : ajoutez --need 0.5/1000</translation>
    </message>
    <message>
        <source>--decay {form} needs --{name}</source>
        <translation>--decay {form} exige --{name}</translation>
    </message>
    <message>
        <source>--decays does not go with --capacity: no part of a person has room</source>
        <translation>--decays ne va pas avec --capacity : une fraction de personne n’a pas de place</translation>
    </message>
    <message>
        <source>--formats needs a folder: add --out DIR</source>
        <translation>--formats exige un dossier : ajouter --out DOSSIER</translation>
    </message>
    <message>
        <source>--need and --missing-capacity go with --capacity</source>
        <translation>--need et --missing-capacity vont avec --capacity</translation>
    </message>
    <message>
        <source>--steps weighs people here: weights of 0 to 1</source>
        <translation>--steps pondère ici des personnes : des poids de 0 à 1</translation>
    </message>
    <message>
        <source>--{name} belongs to {measure}</source>
        <translation>--{name} va avec {measure}</translation>
    </message>
    <message>
        <source>--{name} does not go with this decay; see --decay</source>
        <translation>--{name} ne va pas avec cette décroissance ; voir --decay</translation>
    </message>
    <message>
        <source>--{name} does not go with this decay; see --decays</source>
        <translation>--{name} ne va pas avec cette décroissance ; voir --decays</translation>
    </message>
    <message>
        <source>0 lets distance alone decide, 1 lets supply attract in full.</source>
        <translation>0 : seule la distance décide ; 1 : l’offre attire pleinement.</translation>
    </message>
    <message>
        <source>10% with most</source>
        <translation>Les 10 % qui ont le plus</translation>
    </message>
    <message>
        <source>40% with least</source>
        <translation>Les 40 % qui ont le moins</translation>
    </message>
    <message>
        <source>50% between</source>
        <translation>Les 50 % entre les deux</translation>
    </message>
    <message>
        <source>90% within</source>
        <translation>90 % à moins de</translation>
    </message>
    <message>
        <source>A Gaussian weighs 61% at this distance, an exponential 37%.</source>
        <translation>À cette distance, une gaussienne pèse 61 %, une exponentielle 37 %.</translation>
    </message>
    <message>
        <source>A bell curve whose bandwidth is a third of the threshold.</source>
        <translation>Une courbe en cloche dont la largeur de bande est le tiers du seuil.</translation>
    </message>
    <message>
        <source>A capacity below 0 cannot be used: {names}. Give 0 to an organization that takes nobody.</source>
        <translation>Une capacité inférieure à 0 ne peut pas servir : {names}. Donnez 0 à un organisme qui ne prend personne en charge.</translation>
    </message>
    <message>
        <source>A capacity is below 0 or without end: {ids}.</source>
        <translation>Une capacité est inférieure à 0 ou sans limite : {ids}.</translation>
    </message>
    <message>
        <source>A capacity is less than nothing; in all {count}: {ids}.</source>
        <translation>Une capacité est inférieure à zéro, {count} en tout : {ids}.</translation>
    </message>
    <message>
        <source>A cell is longer than {limit} characters.</source>
        <translation>Une cellule dépasse {limit} caractères.</translation>
    </message>
    <message>
        <source>A coordinate of the shape is not a number.</source>
        <translation>Une coordonnée de la forme n’est pas un nombre.</translation>
    </message>
    <message>
        <source>A distance of its own, whatever the threshold.</source>
        <translation>Une distance à elle, quel que soit le seuil.</translation>
    </message>
    <message>
        <source>A file name cannot hold any of / \ : * ? " &lt; &gt; |</source>
        <translation>Un nom de fichier ne peut contenir / \ : * ? " &lt; &gt; |</translation>
    </message>
    <message>
        <source>A folder of this name is in the way.</source>
        <translation>Un dossier porte déjà ce nom.</translation>
    </message>
    <message>
        <source>A gap</source>
        <translation>Lacune</translation>
    </message>
    <message>
        <source>A gap in</source>
        <translation>Lacune dans</translation>
    </message>
    <message>
        <source>A gap in every way of asking</source>
        <translation>Lacune dans toutes les façons de demander</translation>
    </message>
    <message>
        <source>A gap in fewer of them</source>
        <translation>Lacune dans moins d’entre elles</translation>
    </message>
    <message>
        <source>A gap in half of them or more</source>
        <translation>Lacune dans la moitié d’entre elles ou plus</translation>
    </message>
    <message>
        <source>A gap is a region where fewer are served than in a partly served one; {count} way of asking was tried.</source>
        <translation>Une lacune est une région où moins de personnes sont desservies que dans une région partiellement desservie ; {count} façon de demander a été essayée.</translation>
    </message>
    <message>
        <source>A gap is a region where fewer are served than in a partly served one; {count} ways of asking were tried.</source>
        <translation>Une lacune est une région où moins de personnes sont desservies que dans une région partiellement desservie ; {count} façons de demander ont été essayées.</translation>
    </message>
    <message>
        <source>A gap: fewer than {share} served. {ways}, {near} to {far}</source>
        <translation>Lacune : moins de {share} desservies. {ways}, de {near} à {far}</translation>
    </message>
    <message>
        <source>A gap: {thresholds}</source>
        <translation>Lacune : {thresholds}</translation>
    </message>
    <message>
        <source>A need of {value} asks for nothing: it has to be more than 0.</source>
        <translation>Un besoin de {value} ne demande rien : il doit dépasser 0.</translation>
    </message>
    <message>
        <source>A new organization at {place}</source>
        <translation>Un nouvel organisme à {place}</translation>
    </message>
    <message>
        <source>A place that could be nearer</source>
        <translation>Lieu qui pourrait être plus près</translation>
    </message>
    <message>
        <source>A place whose people could be served</source>
        <translation>Lieu qui pourrait être desservi</translation>
    </message>
    <message>
        <source>A plane</source>
        <translation>Un plan</translation>
    </message>
    <message>
        <source>A power has no end at 0 km: whoever is nearer counts as here.</source>
        <translation>Une puissance est sans fin à 0 km : qui est plus près compte comme à cette distance.</translation>
    </message>
    <message>
        <source>A quotation mark is opened and not closed.</source>
        <translation>Un guillemet est ouvert, mais pas fermé.</translation>
    </message>
    <message>
        <source>A region is a gap when fewer are served than in a partly served one. A gap holds when it is one however it is asked: with other thresholds, with ways longer than straight lines, or with people who count for less the farther they live.</source>
        <translation>Une région est une lacune quand moins de personnes y sont desservies que dans une région en partie desservie. Une lacune tient si elle en est une de quelque façon qu’on le demande : avec d’autres seuils, avec des trajets plus longs que la ligne droite, ou avec des personnes qui comptent d’autant moins qu’elles vivent loin.</translation>
    </message>
    <message>
        <source>A shapefile is several files, and {missing} is missing.</source>
        <translation>Un fichier de formes est composé de plusieurs fichiers, et {missing} manque.</translation>
    </message>
    <message>
        <source>A way of {value} km weighs nothing.</source>
        <translation>Un trajet de {value} km ne pèse rien.</translation>
    </message>
    <message>
        <source>A&amp;dd files…</source>
        <translation>A&amp;jouter…</translation>
    </message>
    <message>
        <source>About Lacuna</source>
        <translation>À propos de Lacuna</translation>
    </message>
    <message>
        <source>About the data</source>
        <translation>À propos des données</translation>
    </message>
    <message>
        <source>Accept EPSG:3347, or say which coordinate system it is.</source>
        <translation>Acceptez EPSG:3347, ou dites quel est le système de coordonnées.</translation>
    </message>
    <message>
        <source>Accept EPSG:4326, or say which coordinate system it is.</source>
        <translation>Acceptez EPSG:4326, ou dites quel est le système de coordonnées.</translation>
    </message>
    <message>
        <source>Accept all proposed repairs</source>
        <translation>Accepter toutes les réparations proposées</translation>
    </message>
    <message>
        <source>Accept all proposed repairs…</source>
        <translation>Accepter toutes les réparations proposées…</translation>
    </message>
    <message>
        <source>Accept one of: {known}.</source>
        <translation>Acceptez l’une de celles-ci : {known}.</translation>
    </message>
    <message>
        <source>Accept that the names of provinces, territories and Canada are turned into codes.</source>
        <translation>Acceptez que les noms des provinces, des territoires et du Canada deviennent des codes.</translation>
    </message>
    <message>
        <source>Accept that they are joined, or write digits only.</source>
        <translation>Acceptez qu’ils soient réunis, ou n’écrivez que des chiffres.</translation>
    </message>
    <message>
        <source>Accept that they are read, or write 45.42 and -75.69.</source>
        <translation>Acceptez qu’ils soient lus, ou écrivez 45,42 et -75,69.</translation>
    </message>
    <message>
        <source>Accept that they are read: each can mean one day only. A year or a month begins or ends with its first or last day.</source>
        <translation>Acceptez qu’elles soient lues : chacune ne peut désigner qu’un seul jour. Une année ou un mois commence par son premier jour ou finit par son dernier.</translation>
    </message>
    <message>
        <source>Accept that they are separated, or write | between them.</source>
        <translation>Acceptez qu’ils soient séparés, ou écrivez | entre eux.</translation>
    </message>
    <message>
        <source>Accept that they are taken for metres of Statistics Canada’s Lambert projection (EPSG:3347), or give degrees.</source>
        <translation>Acceptez de les prendre pour des mètres de la projection de Lambert de Statistique Canada (EPSG:3347), ou donnez des degrés.</translation>
    </message>
    <message>
        <source>Access is then of organizations, however large they are.</source>
        <translation>L’accès est alors celui aux organismes, quelle que soit leur taille.</translation>
    </message>
    <message>
        <source>Access, rivals counted</source>
        <translation>Accès, rivaux comptés</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Action</translation>
    </message>
    <message>
        <source>Active from</source>
        <translation>Actif depuis</translation>
    </message>
    <message>
        <source>Active until</source>
        <translation>Actif jusqu’au</translation>
    </message>
    <message>
        <source>Add a column called id to keep ids between versions.</source>
        <translation>Ajoutez une colonne id pour garder les identifiants d’une version à l’autre.</translation>
    </message>
    <message>
        <source>Add a zone</source>
        <translation>Ajouter un palier</translation>
    </message>
    <message>
        <source>Add an organization</source>
        <translation>Ajouter un organisme</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Ajouter des fichiers</translation>
    </message>
    <message>
        <source>Add it, or name one of the columns so.</source>
        <translation>Ajoutez-la, ou donnez ce nom à l’une des colonnes.</translation>
    </message>
    <message>
        <source>Add one, or coordinates.</source>
        <translation>Ajoutez l’un ou l’autre, ou des coordonnées.</translation>
    </message>
    <message>
        <source>Add the .prj file, or save it again with its reference system.</source>
        <translation>Ajoutez le fichier .prj, ou enregistrez-le de nouveau avec son système de référence.</translation>
    </message>
    <message>
        <source>Add the columns latitude and longitude in degrees.</source>
        <translation>Ajoutez les colonnes latitude et longitude, en degrés.</translation>
    </message>
    <message>
        <source>Add the row number to the id</source>
        <translation>Ajouter le numéro de ligne à l’identifiant</translation>
    </message>
    <message>
        <source>Added: {name}</source>
        <translation>Ajouté : {name}</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Adds up all supply by distance, each divided by the people who can turn to it, by distance too.</source>
        <translation>Additionne toute l’offre selon la distance, chacune divisée par les personnes qui peuvent s’y adresser, selon la distance aussi.</translation>
    </message>
    <message>
        <source>Adds up all supply, each less the farther away it is. Nobody competes for it.</source>
        <translation>Additionne toute l’offre, chacune d’autant moins qu’elle est loin. Personne ne se la dispute.</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>Aged 15 to 24</source>
        <translation>15 à 24 ans</translation>
    </message>
    <message>
        <source>Aggregate dissemination areas</source>
        <translation>Aires de diffusion agrégées</translation>
    </message>
    <message>
        <source>Aggregation error: Hewko, Smoyer-Tomic &amp; Hodgson (2002), Environment and Planning A 34(7), 1185-1206. Plane: EPSG:3347. Detours: Ballou et al. (2002).</source>
        <translation>Erreur d’agrégation : Hewko, Smoyer-Tomic et Hodgson (2002), Environment and Planning A 34(7), 1185-1206. Plan : EPSG:3347. Détours : Ballou et coll. (2002).</translation>
    </message>
    <message>
        <source>All counted here</source>
        <translation>Ensemble compté ici</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>Tous les fichiers</translation>
    </message>
    <message>
        <source>All files together</source>
        <translation>Tous les fichiers ensemble</translation>
    </message>
    <message>
        <source>All of Canada</source>
        <translation>Tout le Canada</translation>
    </message>
    <message>
        <source>All organizations</source>
        <translation>Tous les organismes</translation>
    </message>
    <message>
        <source>All people</source>
        <translation>Population totale</translation>
    </message>
    <message>
        <source>All people counted</source>
        <translation>Population totale</translation>
    </message>
    <message>
        <source>All regions</source>
        <translation>Toutes les régions</translation>
    </message>
    <message>
        <source>Also</source>
        <translation>De plus</translation>
    </message>
    <message>
        <source>Always a gap</source>
        <translation>Toujours une lacune</translation>
    </message>
    <message>
        <source>Among whom</source>
        <translation>Parmi qui</translation>
    </message>
    <message>
        <source>An amount of {value} is negative; inequality is of amounts from 0.</source>
        <translation>Une quantité de {value} est négative ; l’inégalité se mesure sur des quantités à partir de 0.</translation>
    </message>
    <message>
        <source>An excluded organization has no reason.</source>
        <translation>Un organisme exclu n’a pas de raison.</translation>
    </message>
    <message>
        <source>An organization is within {distance} but has no room left.</source>
        <translation>Un organisme se trouve à {distance} ou moins, mais n’a plus de place.</translation>
    </message>
    <message>
        <source>An organization is within {distance} but may not take them.</source>
        <translation>Un organisme se trouve à {distance} ou moins, mais ne peut pas les accueillir.</translation>
    </message>
    <message>
        <source>An organization of unknown capacity then takes everyone in its reach.</source>
        <translation>Un organisme de capacité inconnue prend alors en charge toute personne à sa portée.</translation>
    </message>
    <message>
        <source>An organization outside may make room as well: whoever it takes leaves theirs to others.</source>
        <translation>Un organisme de l’extérieur peut aussi libérer des places : les personnes qu’il accueille laissent la leur à d’autres.</translation>
    </message>
    <message>
        <source>An organization serves only the regions of its mandate.</source>
        <translation>Un organisme ne dessert que les régions de son mandat.</translation>
    </message>
    <message>
        <source>An organization that may take them exists, farther than {distance}.</source>
        <translation>Un organisme qui peut les accueillir existe, à plus de {distance}.</translation>
    </message>
    <message>
        <source>An organization that may take them is within {distance}, in person, and has room for them.</source>
        <translation>Un organisme qui peut les accueillir en personne se trouve à {distance} ou moins et a de la place pour elles.</translation>
    </message>
    <message>
        <source>An organization that may take them is within {distance}, in person.</source>
        <translation>Un organisme qui peut les accueillir en personne se trouve à {distance} ou moins.</translation>
    </message>
    <message>
        <source>An unknown capacity is taken as unlimited.</source>
        <translation>Une capacité inconnue est tenue pour illimitée.</translation>
    </message>
    <message>
        <source>Another file of boundaries is already in the list: {first}.</source>
        <translation>Un autre fichier de limites est déjà dans la liste : {first}.</translation>
    </message>
    <message>
        <source>Another file of population points is already in the list: {first}.</source>
        <translation>Un autre fichier de points de population est déjà dans la liste : {first}.</translation>
    </message>
    <message>
        <source>Any</source>
        <translation>Toutes</translation>
    </message>
    <message>
        <source>Any distance</source>
        <translation>Toute distance</translation>
    </message>
    <message>
        <source>Any language of service.</source>
        <translation>Toutes les langues de service.</translation>
    </message>
    <message>
        <source>Any service</source>
        <translation>Tous les services</translation>
    </message>
    <message>
        <source>Any service.</source>
        <translation>Tous les services.</translation>
    </message>
    <message>
        <source>Area that holds it</source>
        <translation>Région qui la contient</translation>
    </message>
    <message>
        <source>Arrow keys move the map, plus and minus zoom, 0 shows everything, square brackets walk through the regions, Enter selects one.</source>
        <translation>Les flèches déplacent la carte, plus et moins changent le zoom, 0 montre tout, les crochets parcourent les régions, Entrée en sélectionne une.</translation>
    </message>
    <message>
        <source>As 2SFCA, but the farther people live, the less they count and the less they can count on.</source>
        <translation>Comme 2SFCA, mais plus on vit loin, moins on compte et moins on peut compter sur l’offre.</translation>
    </message>
    <message>
        <source>As E2SFCA, but people who have several organizations to choose from ask less of each, so that no demand is counted twice.</source>
        <translation>Comme E2SFCA, mais ceux qui ont le choix entre plusieurs organismes demandent moins à chacun : aucune demande n’est comptée deux fois.</translation>
    </message>
    <message>
        <source>As E2SFCA, but supply that is far from everybody is lost: what is badly placed is not handed out in full.</source>
        <translation>Comme E2SFCA, mais l’offre éloignée de tous est perdue : ce qui est mal situé n’est pas distribué en entier.</translation>
    </message>
    <message>
        <source>As capacity counts, people are assigned anew at every threshold and detour, and nothing is known between those tried. Decays are left out: a part of a person finds no room.</source>
        <translation>Comme la capacité compte, les personnes sont réaffectées à chaque seuil et à chaque détour, et rien n’est connu entre les valeurs mises à l’essai. La décroissance est laissée de côté : une fraction de personne ne trouve pas de place.</translation>
    </message>
    <message>
        <source>As found in the file</source>
        <translation>Selon le fichier</translation>
    </message>
    <message>
        <source>As found: {encoding}</source>
        <translation>Tel que trouvé : {encoding}</translation>
    </message>
    <message>
        <source>As of a date</source>
        <translation>En date du</translation>
    </message>
    <message>
        <source>As on screen: {group}</source>
        <translation>Comme à l’écran : {group}</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Valeurs usuelles</translation>
    </message>
    <message>
        <source>Ask for a number of 1 or more, as 1.3.</source>
        <translation>Demandez un nombre d’au moins 1, comme 1.3.</translation>
    </message>
    <message>
        <source>Ask for {loaded}, or bring boundaries of level {level}.</source>
        <translation>Demandez {loaded}, ou fournissez des limites de niveau {level}.</translation>
    </message>
    <message>
        <source>Asks, in the standard below, for what need capacity is to count.</source>
        <translation>Demande, dans la norme ci-dessous, pour quel besoin la capacité doit compter.</translation>
    </message>
    <message>
        <source>At best</source>
        <translation>Au mieux</translation>
    </message>
    <message>
        <source>At home</source>
        <translation>Dans leur région</translation>
    </message>
    <message>
        <source>At most</source>
        <translation>Au plus</translation>
    </message>
    <message>
        <source>At {distances}</source>
        <translation>À {distances}</translation>
    </message>
    <message>
        <source>Audience</source>
        <translation>Publics</translation>
    </message>
    <message>
        <source>Back to what is shown</source>
        <translation>Revenir à l’affiché</translation>
    </message>
    <message>
        <source>Baseline</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>Between classes: {share}</source>
        <translation>Entre les classes : {share}</translation>
    </message>
    <message>
        <source>Beyond</source>
        <translation>Au-delà</translation>
    </message>
    <message>
        <source>Beyond the catchment</source>
        <translation>Au-delà de l’aire d’attraction</translation>
    </message>
    <message>
        <source>Beyond the threshold</source>
        <translation>Au-delà du seuil</translation>
    </message>
    <message>
        <source>Beyond {distance}</source>
        <translation>À plus de {distance}</translation>
    </message>
    <message>
        <source>Block {value} is in an earlier row as well.</source>
        <translation>L’îlot {value} figure déjà à une ligne précédente.</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Bloque</translation>
    </message>
    <message>
        <source>Border with the United States</source>
        <translation>Frontière avec les États-Unis</translation>
    </message>
    <message>
        <source>Boundaries</source>
        <translation>Limites</translation>
    </message>
    <message>
        <source>Boundaries, census tables, population points, directories: zipped or not, one or several at once. Nothing is changed before you import.</source>
        <translation>Limites, tableaux du recensement, points de population, répertoires : zippés ou non, un ou plusieurs à la fois. Rien ne change avant l’importation.</translation>
    </message>
    <message>
        <source>Boundary without figures</source>
        <translation>Limite sans chiffres</translation>
    </message>
    <message>
        <source>Bring a table, a workbook or a vector file.</source>
        <translation>Apportez un tableau, un classeur ou un fichier vectoriel.</translation>
    </message>
    <message>
        <source>Bring all of them in one folder, or zipped.</source>
        <translation>Apportez-les tous dans un même dossier, ou zippés.</translation>
    </message>
    <message>
        <source>Bring an archive of the one file that is meant.</source>
        <translation>Apportez une archive du seul fichier voulu.</translation>
    </message>
    <message>
        <source>Bring boundaries as GeoJSON, GeoPackage or a shapefile.</source>
        <translation>Fournissez les limites en GeoJSON, en GeoPackage ou en fichier de formes.</translation>
    </message>
    <message>
        <source>Bring boundaries as polygons.</source>
        <translation>Fournissez les limites sous forme de polygones.</translation>
    </message>
    <message>
        <source>Bring one of: {known}.</source>
        <translation>Types acceptés : {known}.</translation>
    </message>
    <message>
        <source>Bring points, or add the columns latitude and longitude.</source>
        <translation>Fournissez des points, ou ajoutez les colonnes latitude et longitude.</translation>
    </message>
    <message>
        <source>Bring the data themselves.</source>
        <translation>Apportez les données elles-mêmes.</translation>
    </message>
    <message>
        <source>By centres</source>
        <translation>Par les centres</translation>
    </message>
    <message>
        <source>By centroids</source>
        <translation>Par centroïdes</translation>
    </message>
    <message>
        <source>By class</source>
        <translation>Par classe</translation>
    </message>
    <message>
        <source>By organization</source>
        <translation>Par organisme</translation>
    </message>
    <message>
        <source>By region</source>
        <translation>Par région</translation>
    </message>
    <message>
        <source>By the scenario</source>
        <translation>Avec le scénario</translation>
    </message>
    <message>
        <source>By the scenario: {people} people without it</source>
        <translation>Avec le scénario : {people} personnes sans cette aide</translation>
    </message>
    <message>
        <source>By this standard</source>
        <translation>Selon ce critère</translation>
    </message>
    <message>
        <source>By threshold</source>
        <translation>Selon le seuil</translation>
    </message>
    <message>
        <source>CSV table</source>
        <translation>Tableau CSV</translation>
    </message>
    <message>
        <source>Ca&amp;pacity</source>
        <translation>Ca&amp;pacité</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Ne peut pas être lu</translation>
    </message>
    <message>
        <source>Capacity</source>
        <translation>Capacité</translation>
    </message>
    <message>
        <source>Capacity counts once a need is given.</source>
        <translation>La capacité comptera dès qu’un besoin sera donné.</translation>
    </message>
    <message>
        <source>Capacity counts once these are taken as unlimited, or theirs is entered.</source>
        <translation>La capacité comptera dès que celles qui manquent seront tenues pour illimitées ou consignées.</translation>
    </message>
    <message>
        <source>Capacity counts, for a need of {rate} per 1,000 people a year: as few as possible are left without room, with the least travel in all.</source>
        <translation>La capacité compte, pour un besoin de {rate} par 1 000 personnes et par an : le moins de gens possible restent sans place, pour le moins de déplacements en tout.</translation>
    </message>
    <message>
        <source>Capacity is not looked at here: being in reach is having it.</source>
        <translation>La capacité n’est pas prise en compte ici : être à portée, c’est y avoir accès.</translation>
    </message>
    <message>
        <source>Capacity is people or cases a year: --capacity and --need go together.</source>
        <translation>La capacité est en personnes ou en cas par an : --capacity et --need vont ensemble.</translation>
    </message>
    <message>
        <source>Capacity per {people} people</source>
        <translation>Capacité pour {people} personnes</translation>
    </message>
    <message>
        <source>Capacity stated</source>
        <translation>Capacité indiquée</translation>
    </message>
    <message>
        <source>Capacity used</source>
        <translation>Capacité utilisée</translation>
    </message>
    <message>
        <source>Carried by others</source>
        <translation>Prises ailleurs</translation>
    </message>
    <message>
        <source>Carried by others, {share} or more</source>
        <translation>Population prise ailleurs, {share} ou plus</translation>
    </message>
    <message>
        <source>Carried by others: {people}</source>
        <translation>Prises ailleurs : {people}</translation>
    </message>
    <message>
        <source>Carried for others</source>
        <translation>Prises pour d’autres</translation>
    </message>
    <message>
        <source>Carried for others: {people}</source>
        <translation>Prises pour d’autres : {people}</translation>
    </message>
    <message>
        <source>Carries others, {share} or more</source>
        <translation>Prend pour d’autres, {share} ou plus</translation>
    </message>
    <message>
        <source>Catchment</source>
        <translation>Aire d’attraction</translation>
    </message>
    <message>
        <source>Catchment without end</source>
        <translation>Aire d’attraction sans fin</translation>
    </message>
    <message>
        <source>Catchment: {distance}</source>
        <translation>Aire d’attraction : {distance}</translation>
    </message>
    <message>
        <source>Catchments</source>
        <translation>Aires d’attraction</translation>
    </message>
    <message>
        <source>Cells of {column} hold “..” for what is not available; they are empty.</source>
        <translation>Des cellules de {column} contiennent « .. » pour ce qui n’est pas disponible ; elles sont vides.</translation>
    </message>
    <message>
        <source>Census Profile</source>
        <translation>Profil du recensement</translation>
    </message>
    <message>
        <source>Census agricultural regions</source>
        <translation>Régions agricoles de recensement</translation>
    </message>
    <message>
        <source>Census consolidated subdivisions</source>
        <translation>Subdivisions de recensement unifiées</translation>
    </message>
    <message>
        <source>Census divisions</source>
        <translation>Divisions de recensement</translation>
    </message>
    <message>
        <source>Census metropolitan areas</source>
        <translation>Régions métropolitaines de recensement</translation>
    </message>
    <message>
        <source>Census subdivisions</source>
        <translation>Subdivisions de recensement</translation>
    </message>
    <message>
        <source>Census tracts</source>
        <translation>Secteurs de recensement</translation>
    </message>
    <message>
        <source>Ch&amp;oose it</source>
        <translation>Ch&amp;oisir</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Changement</translation>
    </message>
    <message>
        <source>Change on the map</source>
        <translation>Modifier sur la carte</translation>
    </message>
    <message>
        <source>Change the vocabulary</source>
        <translation>Changer de vocabulaire</translation>
    </message>
    <message>
        <source>Change what counts as served</source>
        <translation>Modifier ce qui compte comme desservi</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Modifications</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>Modes d’accès</translation>
    </message>
    <message>
        <source>Characteristics</source>
        <translation>Caractéristiques</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Graphiques</translation>
    </message>
    <message>
        <source>Check both, or have the row located by what it says of its place.</source>
        <translation>Vérifiez les deux, ou faites localiser la ligne d’après ce qu’elle dit de son lieu.</translation>
    </message>
    <message>
        <source>Check its permissions, or whether another program holds it.</source>
        <translation>Vérifiez ses autorisations, ou si un autre programme l’utilise.</translation>
    </message>
    <message>
        <source>Check its spelling.</source>
        <translation>Vérifiez son orthographe.</translation>
    </message>
    <message>
        <source>Check that both files cover the same area.</source>
        <translation>Vérifiez que les deux fichiers couvrent la même région.</translation>
    </message>
    <message>
        <source>Check that figures and boundaries are of one level and census.</source>
        <translation>Vérifiez que chiffres et limites sont d’un même niveau et d’un même recensement.</translation>
    </message>
    <message>
        <source>Check that the file is complete, and that its lines end where they should.</source>
        <translation>Vérifiez que le fichier est complet et que ses lignes se terminent où il faut.</translation>
    </message>
    <message>
        <source>Check that the file is whole and of 2021; the difference is kept as it is.</source>
        <translation>Vérifiez que le fichier est complet et de 2021 ; l’écart est gardé tel quel.</translation>
    </message>
    <message>
        <source>Check that the file is whole; its people are unknown.</source>
        <translation>Vérifiez que le fichier est entier ; sa population est inconnue.</translation>
    </message>
    <message>
        <source>Check that the file is whole; their people are unknown.</source>
        <translation>Vérifiez que le fichier est complet ; leur population est inconnue.</translation>
    </message>
    <message>
        <source>Check that the right column was saved.</source>
        <translation>Vérifiez que la bonne colonne a été enregistrée.</translation>
    </message>
    <message>
        <source>Check that the right file was saved.</source>
        <translation>Vérifiez que le bon fichier a été enregistré.</translation>
    </message>
    <message>
        <source>Check the code.</source>
        <translation>Vérifiez le code.</translation>
    </message>
    <message>
        <source>Check the column; ids stay as they are.</source>
        <translation>Vérifiez la colonne ; les identifiants restent tels quels.</translation>
    </message>
    <message>
        <source>Check the coordinates, or have the row located by what it says of its place.</source>
        <translation>Vérifiez les coordonnées, ou faites localiser la ligne d’après ce qu’elle dit de son lieu.</translation>
    </message>
    <message>
        <source>Check the file, or say what it is.</source>
        <translation>Vérifiez le fichier, ou dites ce qu’il est.</translation>
    </message>
    <message>
        <source>Check the folder, its permissions and the room on the disk.</source>
        <translation>Vérifiez le dossier, ses autorisations et l’espace libre sur le disque.</translation>
    </message>
    <message>
        <source>Check the group, who is eligible, and whether help can be reached.</source>
        <translation>Vérifiez le groupe, qui est admissible et si l’aide peut être atteinte.</translation>
    </message>
    <message>
        <source>Check the headers in the preview.</source>
        <translation>Vérifiez les en-têtes dans l’aperçu.</translation>
    </message>
    <message>
        <source>Check the id against the directory.</source>
        <translation>Vérifiez l’identifiant dans le répertoire.</translation>
    </message>
    <message>
        <source>Check the letters; a zero is easily taken for an O.</source>
        <translation>Vérifiez les lettres ; un zéro se prend facilement pour un O.</translation>
    </message>
    <message>
        <source>Check the name and the folder.</source>
        <translation>Vérifiez le nom et le dossier.</translation>
    </message>
    <message>
        <source>Check the points.</source>
        <translation>Vérifiez les points.</translation>
    </message>
    <message>
        <source>Check the province.</source>
        <translation>Vérifiez la province.</translation>
    </message>
    <message>
        <source>Check the rows concerned.</source>
        <translation>Vérifiez les lignes en cause.</translation>
    </message>
    <message>
        <source>Check these rows.</source>
        <translation>Vérifiez ces lignes.</translation>
    </message>
    <message>
        <source>Check which column holds the population.</source>
        <translation>Vérifiez quelle colonne contient la population.</translation>
    </message>
    <message>
        <source>Choice</source>
        <translation>Choix</translation>
    </message>
    <message>
        <source>Choose a column that holds whole numbers of people.</source>
        <translation>Choisissez une colonne de nombres entiers de personnes.</translation>
    </message>
    <message>
        <source>Choose a comma, a semicolon, a tab or a bar.</source>
        <translation>Choisissez une virgule, un point-virgule, une tabulation ou une barre.</translation>
    </message>
    <message>
        <source>Choose a file in it.</source>
        <translation>Choisissez-y un fichier.</translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation>Choisissez un fichier.</translation>
    </message>
    <message>
        <source>Choose a level that it has.</source>
        <translation>Choisissez un niveau qu’il contient.</translation>
    </message>
    <message>
        <source>Choose a suggestion, or give coordinates.</source>
        <translation>Choisissez une suggestion, ou donnez des coordonnées.</translation>
    </message>
    <message>
        <source>Choose another encoding, or leave it to what is found.</source>
        <translation>Choisissez un autre codage, ou laissez celui qui est trouvé.</translation>
    </message>
    <message>
        <source>Choose at least one format.</source>
        <translation>Choisissez au moins un format.</translation>
    </message>
    <message>
        <source>Choose for example utf-8 or cp1252.</source>
        <translation>Choisissez par exemple utf-8 ou cp1252.</translation>
    </message>
    <message>
        <source>Choose from: {known}.</source>
        <translation>Choix possibles : {known}.</translation>
    </message>
    <message>
        <source>Choose it again from the list.</source>
        <translation>Choisissez-la de nouveau dans la liste.</translation>
    </message>
    <message>
        <source>Choose one of them.</source>
        <translation>Choisissez-en un.</translation>
    </message>
    <message>
        <source>Choose one that it has.</source>
        <translation>Choisissez-en un qu’elle contient.</translation>
    </message>
    <message>
        <source>Choose others to add them as groups.</source>
        <translation>Choisissez-en d’autres pour les ajouter comme groupes.</translation>
    </message>
    <message>
        <source>Choose what an organization supplies: access is shared out of it.</source>
        <translation>Choisissez ce qu’offre un organisme : l’accès en est le partage.</translation>
    </message>
    <message>
        <source>Choose what it is, and which column is which.</source>
        <translation>Choisissez ce qu’il est et à quoi sert chaque colonne.</translation>
    </message>
    <message>
        <source>Choose which is meant, or add a column of provinces.</source>
        <translation>Choisissez lequel est visé, ou ajoutez une colonne des provinces.</translation>
    </message>
    <message>
        <source>Choose which of the two to trust, or correct it.</source>
        <translation>Choisissez auquel des deux vous fier, ou corrigez.</translation>
    </message>
    <message>
        <source>Choose which of the two to trust.</source>
        <translation>Choisissez auquel des deux vous fier.</translation>
    </message>
    <message>
        <source>Choose which one is meant.</source>
        <translation>Choisissez lequel est visé.</translation>
    </message>
    <message>
        <source>Choose why it does not count.</source>
        <translation>Choisissez pourquoi il ne compte pas.</translation>
    </message>
    <message>
        <source>Choose, or type an EPSG code</source>
        <translation>Choisir, ou taper un code EPSG</translation>
    </message>
    <message>
        <source>Chosen earlier for a file of this shape.</source>
        <translation>Choisie auparavant pour un fichier de cette forme.</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ville</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Classe</translation>
    </message>
    <message>
        <source>Class at best</source>
        <translation>Classe au mieux</translation>
    </message>
    <message>
        <source>Click an organization that closes.</source>
        <translation>Cliquez sur un organisme qui ferme.</translation>
    </message>
    <message>
        <source>Click the map where an organization opens.</source>
        <translation>Cliquez sur la carte où un organisme ouvre.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Close it, or double the marks inside a cell.</source>
        <translation>Fermez-le, ou doublez les guillemets à l’intérieur d’une cellule.</translation>
    </message>
    <message>
        <source>Close other programs, or load fewer places.</source>
        <translation>Fermez d’autres programmes ou chargez moins de lieux.</translation>
    </message>
    <message>
        <source>Close the other program, or get the file again.</source>
        <translation>Fermez l’autre programme, ou procurez-vous le fichier de nouveau.</translation>
    </message>
    <message>
        <source>Close {name}</source>
        <translation>Fermer {name}</translation>
    </message>
    <message>
        <source>Closed by the scenario</source>
        <translation>Fermé dans le scénario</translation>
    </message>
    <message>
        <source>Clusters</source>
        <translation>Grappes</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Code: {level}</source>
        <translation>Code : {level}</translation>
    </message>
    <message>
        <source>Column {position} has cells but no name.</source>
        <translation>La colonne {position} a des cellules, mais pas de nom.</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Colonnes</translation>
    </message>
    <message>
        <source>Columns are parted by</source>
        <translation>Séparateur de colonnes</translation>
    </message>
    <message>
        <source>Columns that do not count people were left out: {columns}.</source>
        <translation>Les colonnes qui ne comptent pas de personnes ont été laissées de côté : {columns}.</translation>
    </message>
    <message>
        <source>Comma ,</source>
        <translation>Virgule ,</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparaison</translation>
    </message>
    <message>
        <source>Compute it</source>
        <translation>Calculer</translation>
    </message>
    <message>
        <source>Computing the ledger</source>
        <translation>Calcul du registre</translation>
    </message>
    <message>
        <source>Concentration</source>
        <translation>Concentration</translation>
    </message>
    <message>
        <source>Concentration by</source>
        <translation>Concentration selon</translation>
    </message>
    <message>
        <source>Concentration {index} by “{column}”: it lies as much with people low as with people high in it.</source>
        <translation>Concentration {index} selon « {column} » : il y en a autant chez ceux où cette valeur est basse que chez ceux où elle est élevée.</translation>
    </message>
    <message>
        <source>Concentration {index} by “{column}”: people high in it have more than their share.</source>
        <translation>Concentration {index} selon « {column} » : là où cette valeur est élevée, les gens ont plus que leur part.</translation>
    </message>
    <message>
        <source>Concentration {index} by “{column}”: people low in it have more than their share.</source>
        <translation>Concentration {index} selon « {column} » : là où cette valeur est basse, les gens ont plus que leur part.</translation>
    </message>
    <message>
        <source>Coordinate system</source>
        <translation>Système de coordonnées</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>Tout copier</translation>
    </message>
    <message>
        <source>Copy list</source>
        <translation>Copier la liste</translation>
    </message>
    <message>
        <source>Correct it, or leave the cell empty if it is not known.</source>
        <translation>Corrigez-le, ou laissez la cellule vide si le nombre est inconnu.</translation>
    </message>
    <message>
        <source>Correct it.</source>
        <translation>Corrigez-la.</translation>
    </message>
    <message>
        <source>Correct one of the two.</source>
        <translation>Corrigez l’un des deux.</translation>
    </message>
    <message>
        <source>Correct the coordinates, or remove the row.</source>
        <translation>Corrigez les coordonnées, ou retirez la ligne.</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>Costs are those of an equilibrium, computed until at most {gap} of everyone’s cost was left to gain.</source>
        <translation>Les coûts sont ceux d’un équilibre, calculé jusqu’à ce qu’il reste au plus {gap} du coût de tous à gagner.</translation>
    </message>
    <message>
        <source>Could be nearer</source>
        <translation>Aide plus proche</translation>
    </message>
    <message>
        <source>Could be served</source>
        <translation>Pourraient l’être</translation>
    </message>
    <message>
        <source>Could be served: {people}</source>
        <translation>Pourraient être desservies : {people}</translation>
    </message>
    <message>
        <source>Count c&amp;apacity</source>
        <translation>Tenir compte de la capac&amp;ité</translation>
    </message>
    <message>
        <source>Count ca&amp;pacity</source>
        <translation>Tenir compte de la ca&amp;pacité</translation>
    </message>
    <message>
        <source>Count helplines, web and referral</source>
        <translation>Compter l’aide à distance et l’aiguillage</translation>
    </message>
    <message>
        <source>Count the organizations active on a day instead of today's records.</source>
        <translation>Compter les organismes actifs un jour donné plutôt que ceux d’aujourd’hui.</translation>
    </message>
    <message>
        <source>Count “not said” as having it</source>
        <translation>Compter « non précisé » comme présent</translation>
    </message>
    <message>
        <source>Count, by region</source>
        <translation>Compter, par région</translation>
    </message>
    <message>
        <source>Counts are randomly rounded; check it if it differs by much.</source>
        <translation>Les nombres sont arrondis de façon aléatoire ; vérifiez-le si l’écart est grand.</translation>
    </message>
    <message>
        <source>Counts are randomly rounded; check those that differ by much.</source>
        <translation>Les chiffres sont arrondis au hasard ; vérifiez les écarts importants.</translation>
    </message>
    <message>
        <source>Counts are written with separators: {value}.</source>
        <translation>Des chiffres sont écrits avec des séparateurs : {value}.</translation>
    </message>
    <message>
        <source>Counts of 1 to 9 people are shown as fewer than 10.</source>
        <translation>Les nombres de 1 à 9 personnes sont indiqués comme inférieurs à 10.</translation>
    </message>
    <message>
        <source>Counts of {column} are missing (symbol: {symbol}); they stay unknown, not zero.</source>
        <translation>Des chiffres de {column} manquent (symbole : {symbol}) ; ils restent inconnus, et non nuls.</translation>
    </message>
    <message>
        <source>Coverage curve</source>
        <translation>Courbe de couverture</translation>
    </message>
    <message>
        <source>Coverage curve: Church &amp; ReVelle (1974), Papers of the Regional Science Association 32. Decays: Luo &amp; Qi (2009); Dai (2010). Detours: Ballou et al. (2002).</source>
        <translation>Courbe de couverture : Church et ReVelle (1974), Papers of the Regional Science Association 32. Décroissance : Luo et Qi (2009) ; Dai (2010). Détours : Ballou et coll. (2002).</translation>
    </message>
    <message>
        <source>DGUID</source>
        <translation>IDUGD</translation>
    </message>
    <message>
        <source>DIR</source>
        <translation>DOSSIER</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Thème sombre</translation>
    </message>
    <message>
        <source>Data files</source>
        <translation>Fichiers de données</translation>
    </message>
    <message>
        <source>Data, standard and versions, to compute the same again.</source>
        <translation>Données, norme et versions, pour refaire le même calcul.</translation>
    </message>
    <message>
        <source>Dates are not written as year, month, day: {value}.</source>
        <translation>Des dates ne sont pas écrites dans l’ordre année, mois, jour : {value}.</translation>
    </message>
    <message>
        <source>Decay</source>
        <translation>Atténuation</translation>
    </message>
    <message>
        <source>Decay with distance</source>
        <translation>Atténuation avec la distance</translation>
    </message>
    <message>
        <source>Decay: {source}</source>
        <translation>Atténuation : {source}</translation>
    </message>
    <message>
        <source>Decays: who is farther counts for less</source>
        <translation>Décroissance : qui est plus loin compte moins</translation>
    </message>
    <message>
        <source>Degrees are not written as one number: {value}.</source>
        <translation>Des degrés ne sont pas écrits en un seul nombre : {value}.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Delete a scenario</source>
        <translation>Supprimer un scénario</translation>
    </message>
    <message>
        <source>Demand and supply are divided so that every person and every unit of supply counts once; compare places of one map only.</source>
        <translation>La demande et l’offre sont divisées de sorte que chaque personne et chaque unité d’offre compte une fois ; ne comparez que les lieux d’une même carte.</translation>
    </message>
    <message>
        <source>Designated places</source>
        <translation>Localités désignées</translation>
    </message>
    <message>
        <source>Detour to</source>
        <translation>Détour jusqu’à</translation>
    </message>
    <message>
        <source>Detour up to</source>
        <translation>Détour jusqu’à</translation>
    </message>
    <message>
        <source>Detours: ways so many times longer than straight</source>
        <translation>Détours : trajets tant de fois plus longs que la ligne droite</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Écart</translation>
    </message>
    <message>
        <source>Directory</source>
        <translation>Répertoire</translation>
    </message>
    <message>
        <source>Directory written to {file}</source>
        <translation>Répertoire écrit dans {file}</translation>
    </message>
    <message>
        <source>Directory…</source>
        <translation>Répertoire…</translation>
    </message>
    <message>
        <source>Dissemination areas</source>
        <translation>Aires de diffusion</translation>
    </message>
    <message>
        <source>Dissemination blocks</source>
        <translation>Îlots de diffusion</translation>
    </message>
    <message>
        <source>Distance (km)</source>
        <translation>Distance (km)</translation>
    </message>
    <message>
        <source>Distance to help</source>
        <translation>Distance jusqu’à l’aide</translation>
    </message>
    <message>
        <source>Distance to the nearest organization (km)</source>
        <translation>Distance à l’organisme le plus proche (km)</translation>
    </message>
    <message>
        <source>Distances are measured on a flat map.</source>
        <translation>Les distances sont mesurées sur une carte plane.</translation>
    </message>
    <message>
        <source>Distances are straight lines over the ground, not roads. Nothing is sent anywhere: the program works without a network.</source>
        <translation>Les distances sont à vol d’oiseau, non par la route. Rien n’est transmis : le programme fonctionne sans réseau.</translation>
    </message>
    <message>
        <source>Do not trust it; ask whoever made it.</source>
        <translation>Ne vous y fiez pas ; demandez à la personne qui l’a faite.</translation>
    </message>
    <message>
        <source>Does not stand out</source>
        <translation>Ne se démarque pas</translation>
    </message>
    <message>
        <source>Drag an organization to where it moves.</source>
        <translation>Glissez un organisme vers son nouvel emplacement.</translation>
    </message>
    <message>
        <source>Draw it, or remove the row.</source>
        <translation>Dessinez-la, ou retirez la ligne.</translation>
    </message>
    <message>
        <source>Drop files here, or add them.</source>
        <translation>Déposez des fichiers ici, ou ajoutez-les.</translation>
    </message>
    <message>
        <source>Duplicate an organization</source>
        <translation>Dupliquer un organisme</translation>
    </message>
    <message>
        <source>Duplicated as {id}; change what differs.</source>
        <translation>Dupliqué sous {id} ; changez ce qui diffère.</translation>
    </message>
    <message>
        <source>E</source>
        <translation>E</translation>
    </message>
    <message>
        <source>E&amp;xcel workbook</source>
        <translation>Classeur E&amp;xcel</translation>
    </message>
    <message>
        <source>E&amp;xponent</source>
        <translation>E&amp;xposant</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xporter…</translation>
    </message>
    <message>
        <source>EDITS.json</source>
        <translation>MODIFICATIONS.json</translation>
    </message>
    <message>
        <source>Each counts as one</source>
        <translation>Chacun compte pour un</translation>
    </message>
    <message>
        <source>Each organization shares its supply among all who live within the catchment; a place adds up the shares of those within its reach.</source>
        <translation>Chaque organisme partage son offre entre tous ceux qui vivent dans l’aire d’attraction ; un lieu additionne les parts des organismes à sa portée.</translation>
    </message>
    <message>
        <source>Economic regions</source>
        <translation>Régions économiques</translation>
    </message>
    <message>
        <source>Edge</source>
        <translation>Bord</translation>
    </message>
    <message>
        <source>Edge effects in measures of access: Sadler, Gilliland &amp; Arku (2011), International Journal of Health Geographics 10, 34. Border: treaty of 1908, International Boundary Commission.</source>
        <translation>Effets de bord dans les mesures d’accès : Sadler, Gilliland et Arku (2011), International Journal of Health Geographics 10, 34. Frontière : traité de 1908, Commission de la frontière internationale.</translation>
    </message>
    <message>
        <source>Edit an organization</source>
        <translation>Modifier un organisme</translation>
    </message>
    <message>
        <source>Eligible</source>
        <translation>Admissible</translation>
    </message>
    <message>
        <source>Eligible now</source>
        <translation>Admissible</translation>
    </message>
    <message>
        <source>Eligible organization</source>
        <translation>Organisme admissible</translation>
    </message>
    <message>
        <source>Else everyone competes for the supply, and their share is told.</source>
        <translation>Sinon tous se disputent l’offre, et c’est leur part qui est dite.</translation>
    </message>
    <message>
        <source>Empty these cells: not known</source>
        <translation>Vider ces cellules : inconnu</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>Codage</translation>
    </message>
    <message>
        <source>End the filter by {field}</source>
        <translation>Enlever le filtre {field}</translation>
    </message>
    <message>
        <source>Ended on {date}</source>
        <translation>A pris fin le {date}</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Anglais</translation>
    </message>
    <message>
        <source>English and French, one page each</source>
        <translation>Anglais et français, une page chacun</translation>
    </message>
    <message>
        <source>English name</source>
        <translation>Nom anglais</translation>
    </message>
    <message>
        <source>English or &amp;French</source>
        <translation>&amp;Anglais ou français</translation>
    </message>
    <message>
        <source>English speakers in Quebec</source>
        <translation>Anglophones du Québec</translation>
    </message>
    <message>
        <source>Enter &amp;capacities…</source>
        <translation>&amp;Consigner les capacités…</translation>
    </message>
    <message>
        <source>Every field that counts is known.</source>
        <translation>Tous les champs qui comptent sont connus.</translation>
    </message>
    <message>
        <source>Every name has its place.</source>
        <translation>Chaque nom a son lieu.</translation>
    </message>
    <message>
        <source>Every organization that may serve has a capacity of 0.</source>
        <translation>Tous les organismes qui peuvent servir ont une capacité de 0.</translation>
    </message>
    <message>
        <source>Every person once</source>
        <translation>Chaque personne une fois</translation>
    </message>
    <message>
        <source>Everybody lives at the middle of their region.</source>
        <translation>Tout le monde vit au centre de sa région.</translation>
    </message>
    <message>
        <source>Everyone</source>
        <translation>Toute la population</translation>
    </message>
    <message>
        <source>Everyone goes where way and crowd together cost least, until nobody gains by going elsewhere. Lower is better; 1 is a way of τ or a mean crowd.</source>
        <translation>Chacun va là où trajet et affluence coûtent ensemble le moins, jusqu’à ce que personne ne gagne à aller ailleurs. Plus bas est meilleur ; 1 est un trajet de τ ou l’affluence moyenne.</translation>
    </message>
    <message>
        <source>Everyone has 0: all are alike, and there is nothing to share unevenly.</source>
        <translation>Tout le monde a 0 : tous sont pareils, et rien n’est inégalement réparti.</translation>
    </message>
    <message>
        <source>Everyone has the share served of the region where they live, so all inequality lies between regions.</source>
        <translation>Chacun a la part desservie de la région où il vit : toute l’inégalité se trouve donc entre les régions.</translation>
    </message>
    <message>
        <source>Everyone in reach is assigned to an organization with room: as few as possible are left without, with the least travel in all. A line goes from the region where people live to the one where their organization stands.</source>
        <translation>Toute personne à portée est affectée à un organisme qui a de la place : il en reste le moins possible sans place, avec le moins de déplacement au total. Une ligne va de la région où vivent les gens à celle où se trouve leur organisme.</translation>
    </message>
    <message>
        <source>Everyone is counted by another file: {used} people there, {people} here. These were not used.</source>
        <translation>Un autre fichier compte tout le monde : {used} personnes là, {people} ici. Celles-ci n’ont pas servi.</translation>
    </message>
    <message>
        <source>Everyone is counted here, whichever group is: all share the same room.</source>
        <translation>Tout le monde est compté ici, quel que soit le groupe : tous se partagent les mêmes places.</translation>
    </message>
    <message>
        <source>Everyone may go anywhere, at a price.</source>
        <translation>Chacun peut aller partout, mais il lui en coûte.</translation>
    </message>
    <message>
        <source>Everyone measured</source>
        <translation>Toutes les personnes mesurées</translation>
    </message>
    <message>
        <source>Everyone served is taken by an organization of their own region.</source>
        <translation>Toutes les personnes desservies le sont par un organisme de leur propre région.</translation>
    </message>
    <message>
        <source>Everyone the census counts in the region, each person once.</source>
        <translation>Toutes les personnes que le recensement compte dans la région, chacune une seule fois.</translation>
    </message>
    <message>
        <source>Excel workbook</source>
        <translation>Classeur Excel</translation>
    </message>
    <message>
        <source>Exchange beginning and end</source>
        <translation>Échanger début et fin</translation>
    </message>
    <message>
        <source>Exchange latitude and longitude</source>
        <translation>Échanger latitude et longitude</translation>
    </message>
    <message>
        <source>Exchange or correct the two dates.</source>
        <translation>Inversez ou corrigez les deux dates.</translation>
    </message>
    <message>
        <source>Exclude</source>
        <translation>Exclure</translation>
    </message>
    <message>
        <source>Exclude an organization</source>
        <translation>Exclure un organisme</translation>
    </message>
    <message>
        <source>Exclude it as a duplicate, or leave it if there are two.</source>
        <translation>Excluez-la comme doublon, ou laissez-la s’il y en a deux.</translation>
    </message>
    <message>
        <source>Excluded</source>
        <translation>Exclu</translation>
    </message>
    <message>
        <source>Excluded: {reason}</source>
        <translation>Exclu : {reason}</translation>
    </message>
    <message>
        <source>Exponent of supply</source>
        <translation>Exposant de l’offre</translation>
    </message>
    <message>
        <source>Exponential</source>
        <translation>Exponentielle</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Export it again from the program that made it.</source>
        <translation>Exportez-le de nouveau depuis le programme qui l’a produit.</translation>
    </message>
    <message>
        <source>Export it again without a document type.</source>
        <translation>Exportez-le de nouveau sans type de document.</translation>
    </message>
    <message>
        <source>Export it again.</source>
        <translation>Exportez-le de nouveau.</translation>
    </message>
    <message>
        <source>Export map</source>
        <translation>Exporter la carte</translation>
    </message>
    <message>
        <source>Export the directory</source>
        <translation>Exporter le répertoire</translation>
    </message>
    <message>
        <source>Export the scenario</source>
        <translation>Exporter le scénario</translation>
    </message>
    <message>
        <source>Export the shape again, or leave the row out.</source>
        <translation>Exportez la forme de nouveau, ou laissez la ligne de côté.</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>Exportation</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>FICHIER</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>Élément</translation>
    </message>
    <message>
        <source>False finds</source>
        <translation>Faux positifs</translation>
    </message>
    <message>
        <source>Federal electoral districts</source>
        <translation>Circonscriptions électorales fédérales</translation>
    </message>
    <message>
        <source>Fewer served</source>
        <translation>Moins de desservis</translation>
    </message>
    <message>
        <source>Fewer than three regions are lived in: nothing can be said of clusters.</source>
        <translation>Moins de trois régions sont habitées : on ne peut rien dire de regroupements.</translation>
    </message>
    <message>
        <source>Fewer than {most} around</source>
        <translation>Moins de {most} autour</translation>
    </message>
    <message>
        <source>Field of the directory</source>
        <translation>Champ du répertoire</translation>
    </message>
    <message>
        <source>Fields known</source>
        <translation>Champs connus</translation>
    </message>
    <message>
        <source>Fields of the directory</source>
        <translation>Champs du répertoire</translation>
    </message>
    <message>
        <source>Figures by area</source>
        <translation>Chiffres par région</translation>
    </message>
    <message>
        <source>Figures met {met} of {boundaries} boundaries.</source>
        <translation>Des chiffres ont rencontré {met} limites sur {boundaries}.</translation>
    </message>
    <message>
        <source>Figures of level {level} were summed to {boundaries}.</source>
        <translation>Des chiffres du niveau {level} ont été additionnés au niveau {boundaries}.</translation>
    </message>
    <message>
        <source>Figures without a boundary</source>
        <translation>Chiffres sans limite</translation>
    </message>
    <message>
        <source>File &amp;name</source>
        <translation>&amp;Nom des fichiers</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Fill in name, name_en or name_fr.</source>
        <translation>Remplissez name, name_en ou name_fr.</translation>
    </message>
    <message>
        <source>Fill it in, or take unknown capacities as unlimited (on the command line: --missing-capacity unlimited).</source>
        <translation>Remplissez-la, ou tenez les capacités inconnues pour illimitées (en ligne de commande : --missing-capacity unlimited).</translation>
    </message>
    <message>
        <source>Fill the column in, or say --missing-capacity 1 to count each as one.</source>
        <translation>Remplissez la colonne, ou indiquez --missing-capacity 1 pour compter chacun pour un.</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtrer</translation>
    </message>
    <message>
        <source>Filter of the table {name}</source>
        <translation>Filtre du tableau {name}</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filtres</translation>
    </message>
    <message>
        <source>Find a characteristic</source>
        <translation>Trouver une caractéristique</translation>
    </message>
    <message>
        <source>Find a region or an organization</source>
        <translation>Trouver une région ou un organisme</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Constat</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Constats</translation>
    </message>
    <message>
        <source>First official language English</source>
        <translation>Première langue officielle : anglais</translation>
    </message>
    <message>
        <source>First official language French</source>
        <translation>Première langue officielle : français</translation>
    </message>
    <message>
        <source>First rows of the file</source>
        <translation>Premières lignes du fichier</translation>
    </message>
    <message>
        <source>Fitting the files together</source>
        <translation>Examen des fichiers ensemble</translation>
    </message>
    <message>
        <source>Flow lines</source>
        <translation>Lignes de flux</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Dossier</translation>
    </message>
    <message>
        <source>For each word, only organizations that state it count. “Not said” are people whom only organizations serve that leave the field empty: they may have this help, or not. All else that the standard asks stays asked; whether there is room is not looked at.</source>
        <translation>Pour chaque mot, seuls comptent les organismes qui l’indiquent. « Non précisé » : les gens que seuls desservent des organismes qui laissent le champ vide ; ils ont peut-être cette aide, peut-être pas. Tout le reste de la norme demeure exigé ; les places libres ne sont pas prises en compte.</translation>
    </message>
    <message>
        <source>Formula, unit and source</source>
        <translation>Formule, unité et source</translation>
    </message>
    <message>
        <source>Forward sortation areas</source>
        <translation>Régions de tri d’acheminement</translation>
    </message>
    <message>
        <source>Free some space or name another folder; no file was changed.</source>
        <translation>Libérez de l’espace ou choisissez un autre dossier ; aucun fichier n’a été modifié.</translation>
    </message>
    <message>
        <source>French</source>
        <translation>Français</translation>
    </message>
    <message>
        <source>French name</source>
        <translation>Nom français</translation>
    </message>
    <message>
        <source>French speakers outside Quebec</source>
        <translation>Francophones hors Québec</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>From a file…</source>
        <translation>D’un fichier…</translation>
    </message>
    <message>
        <source>From region to region</source>
        <translation>D’une région à l’autre</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Complet</translation>
    </message>
    <message>
        <source>Gap among gaps</source>
        <translation>Lacune parmi des lacunes</translation>
    </message>
    <message>
        <source>Gap among served</source>
        <translation>Lacune parmi des desservies</translation>
    </message>
    <message>
        <source>Gap in</source>
        <translation>Lacune dans</translation>
    </message>
    <message>
        <source>Gaps and their neighbours</source>
        <translation>Les lacunes et leurs voisines</translation>
    </message>
    <message>
        <source>Gaps in all of them: {regions}.</source>
        <translation>Lacunes dans toutes : {regions}.</translation>
    </message>
    <message>
        <source>Gaps in some of them: {regions}.</source>
        <translation>Lacunes dans certaines : {regions}.</translation>
    </message>
    <message>
        <source>Gaps side by side</source>
        <translation>Lacunes côte à côte</translation>
    </message>
    <message>
        <source>Gaussian</source>
        <translation>Gaussienne</translation>
    </message>
    <message>
        <source>Generalized coasts do this; check it if it is far.</source>
        <translation>Les côtes généralisées en sont la cause ; vérifiez-le s’il est loin.</translation>
    </message>
    <message>
        <source>Generalized coasts do this; check the farthest ones.</source>
        <translation>C’est l’effet des côtes généralisées ; vérifiez les plus éloignés.</translation>
    </message>
    <message>
        <source>Geographic Attribute File</source>
        <translation>Fichier des attributs géographiques</translation>
    </message>
    <message>
        <source>Geography level</source>
        <translation>Niveau géographique</translation>
    </message>
    <message>
        <source>Get it again; the copy is not complete.</source>
        <translation>Procurez-vous-le de nouveau ; la copie est incomplète.</translation>
    </message>
    <message>
        <source>Get or make it again.</source>
        <translation>Procurez-vous-la ou refaites-la.</translation>
    </message>
    <message>
        <source>Get the complete profile.</source>
        <translation>Procurez-vous le profil complet.</translation>
    </message>
    <message>
        <source>Get the file again.</source>
        <translation>Procurez-vous le fichier de nouveau.</translation>
    </message>
    <message>
        <source>Gini</source>
        <translation>Gini</translation>
    </message>
    <message>
        <source>Gini {gini}: two people taken at random are {apart} of the mean apart, on average. 0 is all alike, 1 is one person with everything.</source>
        <translation>Gini {gini} : deux personnes prises au hasard diffèrent en moyenne de {apart} de la moyenne. 0 : tous pareils ; 1 : une seule personne a tout.</translation>
    </message>
    <message>
        <source>Give 0 for an organization that takes nobody.</source>
        <translation>Donnez 0 à un organisme qui n’accueille personne.</translation>
    </message>
    <message>
        <source>Give a catchment of 0 km or more.</source>
        <translation>Donnez une aire d’attraction de 0 km ou plus.</translation>
    </message>
    <message>
        <source>Give a distance above 0 km.</source>
        <translation>Donnez une distance supérieure à 0 km.</translation>
    </message>
    <message>
        <source>Give a number above 0.</source>
        <translation>Donnez un nombre supérieur à 0.</translation>
    </message>
    <message>
        <source>Give a rate per population, for example 0.5/1000.</source>
        <translation>Donnez un taux par population, par exemple 0,5/1000.</translation>
    </message>
    <message>
        <source>Give a threshold of 0 km or more.</source>
        <translation>Donnez un seuil de 0 km ou plus.</translation>
    </message>
    <message>
        <source>Give an exponent of 0 or more.</source>
        <translation>Donnez un exposant de 0 ou plus.</translation>
    </message>
    <message>
        <source>Give both latitude and longitude, or neither.</source>
        <translation>Donnez la latitude et la longitude, ou aucune des deux.</translation>
    </message>
    <message>
        <source>Give coordinates.</source>
        <translation>Donnez des coordonnées.</translation>
    </message>
    <message>
        <source>Give degrees, not metres.</source>
        <translation>Donnez des degrés, non des mètres.</translation>
    </message>
    <message>
        <source>Give each zone one distance and one weight, the nearest first.</source>
        <translation>Donnez à chaque zone une distance et un poids, la plus proche d’abord.</translation>
    </message>
    <message>
        <source>Give every organization a capacity of 0 or more.</source>
        <translation>Donnez à chaque organisme une capacité de 0 ou plus.</translation>
    </message>
    <message>
        <source>Give every row an id of its own.</source>
        <translation>Donnez à chaque ligne un identifiant distinct.</translation>
    </message>
    <message>
        <source>Give it a location or a mandate, or exclude it with a reason.</source>
        <translation>Donnez-lui un lieu ou un mandat, ou excluez-le avec une raison.</translation>
    </message>
    <message>
        <source>Give it a name in English or in French.</source>
        <translation>Donnez-lui un nom en français ou en anglais.</translation>
    </message>
    <message>
        <source>Give latitude and longitude in degrees.</source>
        <translation>Donnez la latitude et la longitude en degrés.</translation>
    </message>
    <message>
        <source>Give the boundary another id.</source>
        <translation>Donnez un autre identifiant à cette région.</translation>
    </message>
    <message>
        <source>Give the file the ending of what it is.</source>
        <translation>Donnez au fichier la terminaison qui lui convient.</translation>
    </message>
    <message>
        <source>Give the files a name.</source>
        <translation>Donnez un nom aux fichiers.</translation>
    </message>
    <message>
        <source>Give the longitude its minus sign</source>
        <translation>Rendre à la longitude son signe moins</translation>
    </message>
    <message>
        <source>Give the nearest zone the greatest weight.</source>
        <translation>Donnez le plus grand poids à la zone la plus proche.</translation>
    </message>
    <message>
        <source>Give the place or the coordinates, or choose a suggestion.</source>
        <translation>Donnez le lieu ou les coordonnées, ou choisissez une suggestion.</translation>
    </message>
    <message>
        <source>Give three falling shares, such as 0.8, 0.5 and 0.2.</source>
        <translation>Donnez trois parts décroissantes, comme 0.8, 0.5 et 0.2.</translation>
    </message>
    <message>
        <source>Go back to what is shown</source>
        <translation>Revenir à ce qui est affiché</translation>
    </message>
    <message>
        <source>Gravity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Groupe</translation>
    </message>
    <message>
        <source>Group: {group}</source>
        <translation>Groupe : {group}</translation>
    </message>
    <message>
        <source>Half of the people live within this distance of an eligible organization in person.</source>
        <translation>La moitié des gens vivent à cette distance ou moins d’un organisme admissible en personne.</translation>
    </message>
    <message>
        <source>Hansen’s potential</source>
        <translation>potentiel de Hansen</translation>
    </message>
    <message>
        <source>Have it</source>
        <translation>Y ont accès</translation>
    </message>
    <message>
        <source>Have them located by their place or postal code, or add coordinates.</source>
        <translation>Faites-les localiser d’après leur lieu ou leur code postal, ou ajoutez des coordonnées.</translation>
    </message>
    <message>
        <source>Health regions</source>
        <translation>Régions sociosanitaires</translation>
    </message>
    <message>
        <source>Help from</source>
        <translation>Aide de</translation>
    </message>
    <message>
        <source>Helplines, web, apps and referral count as remote help.</source>
        <translation>L’aide par téléphone, en ligne, par application et par aiguillage compte comme aide à distance.</translation>
    </message>
    <message>
        <source>Hide {layer}</source>
        <translation>Masquer {layer}</translation>
    </message>
    <message>
        <source>How &amp;evenly it is shared</source>
        <translation>Le partage est-il é&amp;quitable</translation>
    </message>
    <message>
        <source>How &amp;good access is</source>
        <translation>Quel est l’&amp;accès</translation>
    </message>
    <message>
        <source>How evenly it is shared</source>
        <translation>Le partage est-il équitable</translation>
    </message>
    <message>
        <source>How good access is</source>
        <translation>Quel est l’accès</translation>
    </message>
    <message>
        <source>How good access is with “{scenario}”</source>
        <translation>Quel est l’accès avec « {scenario} »</translation>
    </message>
    <message>
        <source>How it is reached; empty means in person.</source>
        <translation>Comment le joindre ; vide signifie en personne.</translation>
    </message>
    <message>
        <source>How many of the fields that count are known.</source>
        <translation>Combien des champs qui comptent sont connus.</translation>
    </message>
    <message>
        <source>How many times longer than straight the way may be before the class changes.</source>
        <translation>Combien de fois le trajet peut être plus long que la ligne droite avant que la classe change.</translation>
    </message>
    <message>
        <source>How often chance gives neighbours as far from the mean.</source>
        <translation>Fréquence à laquelle le hasard donne des voisines aussi loin de la moyenne.</translation>
    </message>
    <message>
        <source>How precisely its location is known.</source>
        <translation>Avec quelle précision son emplacement est connu.</translation>
    </message>
    <message>
        <source>How {field} is asked for</source>
        <translation>Comment {field} est demandé</translation>
    </message>
    <message>
        <source>Huff’s choice</source>
        <translation>choix de Huff</translation>
    </message>
    <message>
        <source>Id</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Identifier</source>
        <translation>Identifiant</translation>
    </message>
    <message>
        <source>Ids that another directory has were given the prefix “{prefix}”: {value}.</source>
        <translation>Des identifiants qu’un autre répertoire emploie ont reçu le préfixe « {prefix} » : {value}.</translation>
    </message>
    <message>
        <source>If there were help beyond the border with the United States, within {distance}</source>
        <translation>S’il y avait de l’aide au-delà de la frontière avec les États-Unis, à {distance} ou moins</translation>
    </message>
    <message>
        <source>If there were help outside of all boundaries, within {distance}</source>
        <translation>S’il y avait de l’aide hors de toutes les limites, à {distance} ou moins</translation>
    </message>
    <message>
        <source>Image w&amp;idth</source>
        <translation>Lar&amp;geur de l’image</translation>
    </message>
    <message>
        <source>Import and drop scenarios?</source>
        <translation>Importer et retirer des scénarios ?</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Importer des fichiers</translation>
    </message>
    <message>
        <source>Import report</source>
        <translation>Rapport d’importation</translation>
    </message>
    <message>
        <source>Imported: what to know</source>
        <translation>Importé : à savoir</translation>
    </message>
    <message>
        <source>Importing files</source>
        <translation>Importation des fichiers</translation>
    </message>
    <message>
        <source>In a plane</source>
        <translation>Sur un plan</translation>
    </message>
    <message>
        <source>In balance, less than {share}</source>
        <translation>En équilibre, moins de {share}</translation>
    </message>
    <message>
        <source>In how many of the ways of asking it is a gap.</source>
        <translation>Dans combien des façons de demander elle est une lacune.</translation>
    </message>
    <message>
        <source>In one boundary a group counts more people than there are: {value}.</source>
        <translation>Dans une limite, un groupe compte plus de personnes qu’il n’y en a : {value}.</translation>
    </message>
    <message>
        <source>In one boundary nobody is known to live at any place, so people were shared evenly: {value}.</source>
        <translation>Dans une limite, on ne connaît d’habitants à aucun lieu ; les personnes ont été réparties également : {value}.</translation>
    </message>
    <message>
        <source>In reach</source>
        <translation>À portée</translation>
    </message>
    <message>
        <source>In reach within {distance}, with room or without: {shares}</source>
        <translation>À portée à {distance} ou moins, avec ou sans place : {shares}</translation>
    </message>
    <message>
        <source>In thirds</source>
        <translation>Par tiers</translation>
    </message>
    <message>
        <source>In {count} boundaries a group counts more people than there are: {value}.</source>
        <translation>Dans {count} limites, un groupe compte plus de gens qu’il n’y en a : {value}.</translation>
    </message>
    <message>
        <source>In {count} boundaries nobody is known to live at any place, so people were shared evenly: {value}.</source>
        <translation>Dans {count} limites, aucun lieu n’a d’habitants connus : les gens y ont été répartis également : {value}.</translation>
    </message>
    <message>
        <source>Include an organization again</source>
        <translation>Inclure de nouveau un organisme</translation>
    </message>
    <message>
        <source>Inequality parted by</source>
        <translation>Inégalité répartie par</translation>
    </message>
    <message>
        <source>Inside the class: {share}</source>
        <translation>Dans la classe : {share}</translation>
    </message>
    <message>
        <source>Intervals</source>
        <translation>Intervalles</translation>
    </message>
    <message>
        <source>It cannot be read as {format}: {reason}</source>
        <translation>La lecture en tant que {format} a échoué : {reason}</translation>
    </message>
    <message>
        <source>It cannot be written: {reason}.</source>
        <translation>L’écriture a échoué : {reason}.</translation>
    </message>
    <message>
        <source>It ends before it begins: {value}.</source>
        <translation>Il prend fin avant de commencer : {value}.</translation>
    </message>
    <message>
        <source>It has this name.</source>
        <translation>Elle porte ce nom.</translation>
    </message>
    <message>
        <source>It is not known how many these can take, in all {count}: {ids}.</source>
        <translation>On ignore combien de personnes ou de cas ceux-ci peuvent accueillir, {count} en tout : {ids}.</translation>
    </message>
    <message>
        <source>It stays in the directory with its reason, and counts no more.</source>
        <translation>Il reste au répertoire avec sa raison, mais ne compte plus.</translation>
    </message>
    <message>
        <source>It was placed by its coordinates; check the code.</source>
        <translation>Il a été placé selon ses coordonnées ; vérifiez le code.</translation>
    </message>
    <message>
        <source>Its capacity</source>
        <translation>Sa capacité</translation>
    </message>
    <message>
        <source>Its cells look like it.</source>
        <translation>Ses cellules y ressemblent.</translation>
    </message>
    <message>
        <source>Its name is a word for it.</source>
        <translation>Son nom est un mot pour le dire.</translation>
    </message>
    <message>
        <source>Its neighbours</source>
        <translation>Ses voisines</translation>
    </message>
    <message>
        <source>Its supply divided by the people who come.</source>
        <translation>Son offre divisée par les personnes qui viennent.</translation>
    </message>
    <message>
        <source>JOB</source>
        <translation>TÂCHE</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>Jointure</translation>
    </message>
    <message>
        <source>Join the digits</source>
        <translation>Réunir les chiffres</translation>
    </message>
    <message>
        <source>Join the parts into one boundary</source>
        <translation>Réunir les parties en une limite</translation>
    </message>
    <message>
        <source>Keep one level per file.</source>
        <translation>Gardez un seul niveau par fichier.</translation>
    </message>
    <message>
        <source>Keep one of these names.</source>
        <translation>Gardez un seul de ces noms.</translation>
    </message>
    <message>
        <source>Keep one row for each dissemination block.</source>
        <translation>Gardez une seule ligne par îlot de diffusion.</translation>
    </message>
    <message>
        <source>Keep the rows and columns that are needed.</source>
        <translation>Gardez les lignes et les colonnes voulues.</translation>
    </message>
    <message>
        <source>Keep those that are needed.</source>
        <translation>Gardez celles qui servent.</translation>
    </message>
    <message>
        <source>Keep, excluded as duplicates</source>
        <translation>Garder, exclues comme doublons</translation>
    </message>
    <message>
        <source>Keep, excluded as not verified</source>
        <translation>Garder, exclues comme non vérifiées</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Raccourcis clavier</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Touches</translation>
    </message>
    <message>
        <source>Kilometres from where people live to the nearest eligible organization in person. Who can reach nobody is left out, and counted.</source>
        <translation>Kilomètres du lieu où vivent les gens à l’organisme admissible en personne le plus proche. Qui ne peut atteindre personne est exclu, et compté.</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>Connus</translation>
    </message>
    <message>
        <source>L&amp;anguages</source>
        <translation>L&amp;angues</translation>
    </message>
    <message>
        <source>Lacuna never uses the network.</source>
        <translation>Lacuna n’utilise jamais le réseau.</translation>
    </message>
    <message>
        <source>Lacuna: who is out of reach</source>
        <translation>Lacuna : qui est hors de portée</translation>
    </message>
    <message>
        <source>Land area in km²</source>
        <translation>Superficie des terres en km²</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Language of service</source>
        <translation>Langue de service</translation>
    </message>
    <message>
        <source>Language of service: {language}.</source>
        <translation>Langue de service : {language}.</translation>
    </message>
    <message>
        <source>Languages</source>
        <translation>Langues</translation>
    </message>
    <message>
        <source>Languages it serves in; empty means any.</source>
        <translation>Langues de service ; vide signifie toutes.</translation>
    </message>
    <message>
        <source>Largest gaps</source>
        <translation>Plus grandes lacunes</translation>
    </message>
    <message>
        <source>Last import &amp;report</source>
        <translation>Dernier &amp;rapport d’importation</translation>
    </message>
    <message>
        <source>Last seen</source>
        <translation>Dernière mention</translation>
    </message>
    <message>
        <source>Latitude</source>
        <translation>Latitude</translation>
    </message>
    <message>
        <source>Latitude and longitude look exchanged: {value}.</source>
        <translation>La latitude et la longitude semblent inversées : {value}.</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Couches</translation>
    </message>
    <message>
        <source>Layers and s&amp;cenarios</source>
        <translation>&amp;Couches et scénarios</translation>
    </message>
    <message>
        <source>Layers and scenarios</source>
        <translation>Couches et scénarios</translation>
    </message>
    <message>
        <source>Least served</source>
        <translation>Au moins</translation>
    </message>
    <message>
        <source>Least served: {share}</source>
        <translation>Au moins : {share}</translation>
    </message>
    <message>
        <source>Least, median, most</source>
        <translation>Minimum, médiane, maximum</translation>
    </message>
    <message>
        <source>Leave Lacuna?</source>
        <translation>Quitter Lacuna ?</translation>
    </message>
    <message>
        <source>Leave both cells empty if the place is not known.</source>
        <translation>Laissez les deux cellules vides si le lieu est inconnu.</translation>
    </message>
    <message>
        <source>Leave it out, or keep it if it is meant.</source>
        <translation>Laissez-la de côté, ou gardez-la si elle est voulue.</translation>
    </message>
    <message>
        <source>Leave the decay out, or choose e2sfca for a catchment with one.</source>
        <translation>Retirez la décroissance, ou choisissez e2sfca pour une aire qui en a une.</translation>
    </message>
    <message>
        <source>Leave these rows out</source>
        <translation>Laisser ces lignes de côté</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>Registre</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Laissés de côté</translation>
    </message>
    <message>
        <source>Left out, baseline</source>
        <translation>Laissés de côté, référence</translation>
    </message>
    <message>
        <source>Left out, scenario</source>
        <translation>Laissés de côté, scénario</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>Lettre</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Niveau</translation>
    </message>
    <message>
        <source>Level {level}</source>
        <translation>Niveau {level}</translation>
    </message>
    <message>
        <source>Levels</source>
        <translation>Niveaux</translation>
    </message>
    <message>
        <source>Levels it offers; empty means any.</source>
        <translation>Niveaux offerts ; vide signifie tous.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Licences</translation>
    </message>
    <message>
        <source>Light or &amp;dark theme</source>
        <translation>Thème clair ou &amp;sombre</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Thème clair</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>List of facilities</source>
        <translation>Liste d’établissements</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Charge</translation>
    </message>
    <message>
        <source>Load as a share of the capacity.</source>
        <translation>Charge en part de la capacité.</translation>
    </message>
    <message>
        <source>Load boundaries of that level.</source>
        <translation>Chargez des limites de ce niveau.</translation>
    </message>
    <message>
        <source>Load boundaries of the same census, or check the regions concerned.</source>
        <translation>Chargez des limites du même recensement, ou vérifiez les régions en cause.</translation>
    </message>
    <message>
        <source>Load boundaries that cover it, or leave it out on purpose.</source>
        <translation>Chargez des limites qui le couvrent, ou laissez-le de côté à dessein.</translation>
    </message>
    <message>
        <source>Load boundaries that cover them, or leave them out on purpose.</source>
        <translation>Chargez des limites qui les couvrent, ou laissez-les de côté volontairement.</translation>
    </message>
    <message>
        <source>Load figures of the same level, or of a smaller one.</source>
        <translation>Chargez des chiffres du même niveau, ou d’un niveau plus petit.</translation>
    </message>
    <message>
        <source>Load of it</source>
        <translation>Charge sur celle-ci</translation>
    </message>
    <message>
        <source>Load population points for anything more local.</source>
        <translation>Chargez des points de population pour tout ce qui est plus local.</translation>
    </message>
    <message>
        <source>Load population points to know where they live.</source>
        <translation>Chargez des points de population pour savoir où ils vivent.</translation>
    </message>
    <message>
        <source>Load population points, or figures with a total.</source>
        <translation>Chargez des points de population, ou des chiffres avec un total.</translation>
    </message>
    <message>
        <source>Load the Geographic Attribute File beside them, or boundaries of another level.</source>
        <translation>Chargez avec elles le Fichier des attributs géographiques, ou des limites d’un autre niveau.</translation>
    </message>
    <message>
        <source>Load: {load}</source>
        <translation>Charge : {load}</translation>
    </message>
    <message>
        <source>Loads</source>
        <translation>Charges</translation>
    </message>
    <message>
        <source>Local I</source>
        <translation>I local</translation>
    </message>
    <message>
        <source>Local Moran’s I; above 0, alike its neighbours.</source>
        <translation>I de Moran local ; au-dessus de 0, semblable à ses voisines.</translation>
    </message>
    <message>
        <source>Locate by place or postal code</source>
        <translation>Localiser d’après le lieu ou le code postal</translation>
    </message>
    <message>
        <source>Located at the forward sortation area of the postal code: {value}.</source>
        <translation>Localisées à la région de tri d’acheminement du code postal : {value}.</translation>
    </message>
    <message>
        <source>Located at the place the row names: {value}.</source>
        <translation>Localisées au lieu que nomme la ligne : {value}.</translation>
    </message>
    <message>
        <source>Located at the place you chose: {value}.</source>
        <translation>Localisées au lieu que vous avez choisi : {value}.</translation>
    </message>
    <message>
        <source>Located by</source>
        <translation>Position selon</translation>
    </message>
    <message>
        <source>Located by a rural postal code alone, which may be hundreds of kilometres off: {value}.</source>
        <translation>Localisées d’après le seul code postal rural, parfois à des centaines de kilomètres près : {value}.</translation>
    </message>
    <message>
        <source>Located by the postal code alone; the place named is not in the gazetteer, or none is named: {value}.</source>
        <translation>Localisées d’après le seul code postal ; le lieu nommé n’est pas au répertoire toponymique, ou aucun n’est nommé : {value}.</translation>
    </message>
    <message>
        <source>Locations finer than a community are rounded to about a kilometre.</source>
        <translation>Les positions plus précises qu’une localité sont arrondies à environ un kilomètre.</translation>
    </message>
    <message>
        <source>Longitude</source>
        <translation>Longitude</translation>
    </message>
    <message>
        <source>Longitude and latitude, NAD83 (EPSG:4269)</source>
        <translation>Longitude et latitude, NAD83 (EPSG:4269)</translation>
    </message>
    <message>
        <source>Longitude and latitude, WGS 84 (EPSG:4326)</source>
        <translation>Longitude et latitude, WGS 84 (EPSG:4326)</translation>
    </message>
    <message>
        <source>Longitudes in Canada are negative, from -142 to -52.</source>
        <translation>Au Canada, les longitudes sont négatives, de -142 à -52.</translation>
    </message>
    <message>
        <source>Look at the map: the shapes must lie where they belong.</source>
        <translation>Regardez la carte : les formes doivent être à leur place.</translation>
    </message>
    <message>
        <source>Look at the names in the preview.</source>
        <translation>Regardez les noms dans l’aperçu.</translation>
    </message>
    <message>
        <source>Looked at once every file can be read</source>
        <translation>Examinés dès que chaque fichier est lisible</translation>
    </message>
    <message>
        <source>Looking at all files together…</source>
        <translation>Examen de tous les fichiers ensemble…</translation>
    </message>
    <message>
        <source>Looking at the border</source>
        <translation>Examen de la frontière</translation>
    </message>
    <message>
        <source>Lorenz</source>
        <translation>Lorenz</translation>
    </message>
    <message>
        <source>Lorenz curve</source>
        <translation>Courbe de Lorenz</translation>
    </message>
    <message>
        <source>Lorenz: the half of people with least have {share} of all there is.</source>
        <translation>Lorenz : la moitié qui a le moins a {share} du tout.</translation>
    </message>
    <message>
        <source>Made on {date} with Lacuna {version}.</source>
        <translation>Produit le {date} avec Lacuna {version}.</translation>
    </message>
    <message>
        <source>Make it again with each file once.</source>
        <translation>Refaites-la avec chaque fichier une seule fois.</translation>
    </message>
    <message>
        <source>Make room, then try again.</source>
        <translation>Faites de la place, puis essayez de nouveau.</translation>
    </message>
    <message>
        <source>Mandate</source>
        <translation>Mandat</translation>
    </message>
    <message>
        <source>Mandates are ignored.</source>
        <translation>Les mandats ne sont pas pris en compte.</translation>
    </message>
    <message>
        <source>Mandates are respected, which keeps many at home.</source>
        <translation>Les mandats sont respectés, ce qui en garde beaucoup dans leur région.</translation>
    </message>
    <message>
        <source>Mandates are respected.</source>
        <translation>Les mandats sont respectés.</translation>
    </message>
    <message>
        <source>Many fewer served</source>
        <translation>Beaucoup moins de desservis</translation>
    </message>
    <message>
        <source>Many more served</source>
        <translation>Beaucoup plus de desservis</translation>
    </message>
    <message>
        <source>Map</source>
        <translation>Carte</translation>
    </message>
    <message>
        <source>Map of the regions</source>
        <translation>Carte des régions</translation>
    </message>
    <message>
        <source>Map the &amp;difference</source>
        <translation>Cartographier l’é&amp;cart</translation>
    </message>
    <message>
        <source>Marked places</source>
        <translation>Lieux marqués</translation>
    </message>
    <message>
        <source>Matrix</source>
        <translation>Matrice</translation>
    </message>
    <message>
        <source>Matrix of regions and words</source>
        <translation>Matrice des régions et des mots</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <source>Mean distance</source>
        <translation>Distance moyenne</translation>
    </message>
    <message>
        <source>Mean distance, km</source>
        <translation>Distance moyenne (km)</translation>
    </message>
    <message>
        <source>Mean of Canada, {unit}</source>
        <translation>Moyenne du Canada, {unit}</translation>
    </message>
    <message>
        <source>Mean share left out of the regions that touch it.</source>
        <translation>Part moyenne laissée de côté dans les régions qui la touchent.</translation>
    </message>
    <message>
        <source>Mean share served</source>
        <translation>Part desservie moyenne</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>Mesure</translation>
    </message>
    <message>
        <source>Median</source>
        <translation>Médiane</translation>
    </message>
    <message>
        <source>Median distance</source>
        <translation>Distance médiane</translation>
    </message>
    <message>
        <source>Median distance, km</source>
        <translation>Distance médiane (km)</translation>
    </message>
    <message>
        <source>Mend the first ones, then open the file again.</source>
        <translation>Corrigez les premières, puis ouvrez le fichier de nouveau.</translation>
    </message>
    <message>
        <source>Mend the polygons</source>
        <translation>Réparer les polygones</translation>
    </message>
    <message>
        <source>Mention it with the figures.</source>
        <translation>Mentionnez-le avec les chiffres.</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>Méthode</translation>
    </message>
    <message>
        <source>Method and sources</source>
        <translation>Méthode et sources</translation>
    </message>
    <message>
        <source>Misplaced</source>
        <translation>Mal classées</translation>
    </message>
    <message>
        <source>Missing capacity counts as</source>
        <translation>Une capacité inconnue vaut</translation>
    </message>
    <message>
        <source>Modelled population</source>
        <translation>Population modélisée</translation>
    </message>
    <message>
        <source>Moran</source>
        <translation>Moran</translation>
    </message>
    <message>
        <source>Moran scatter</source>
        <translation>Diagramme de Moran</translation>
    </message>
    <message>
        <source>Moran’s I</source>
        <translation>I de Moran</translation>
    </message>
    <message>
        <source>Moran’s I {index} (p {p}): regions where many are left out lie apart more than by chance.</source>
        <translation>I de Moran {index} (p {p}) : les régions où beaucoup sont laissés de côté sont éloignées les unes des autres plus que par hasard.</translation>
    </message>
    <message>
        <source>Moran’s I {index} (p {p}): regions where many are left out lie side by side more than by chance.</source>
        <translation>I de Moran {index} (p {p}) : les régions où beaucoup sont laissés de côté se touchent plus que par hasard.</translation>
    </message>
    <message>
        <source>Moran’s I {index} (p {p}): shares left out lie over the map as chance could have put them.</source>
        <translation>I de Moran {index} (p {p}) : les parts laissées de côté sont réparties sur la carte comme le hasard aurait pu le faire.</translation>
    </message>
    <message>
        <source>More is better here: those with least are served least.</source>
        <translation>Ici, plus est mieux : ceux qui ont le moins sont les moins desservis.</translation>
    </message>
    <message>
        <source>More is worse here: those with most are farthest from help.</source>
        <translation>Ici, plus est pire : ceux qui ont le plus sont les plus éloignés de l’aide.</translation>
    </message>
    <message>
        <source>More served</source>
        <translation>Plus de desservis</translation>
    </message>
    <message>
        <source>More without room</source>
        <translation>De plus sans place</translation>
    </message>
    <message>
        <source>Most people without</source>
        <translation>Le plus de gens sans cette aide</translation>
    </message>
    <message>
        <source>Most served</source>
        <translation>Au plus</translation>
    </message>
    <message>
        <source>Most served: {share}</source>
        <translation>Au plus : {share}</translation>
    </message>
    <message>
        <source>Mostly</source>
        <translation>Surtout</translation>
    </message>
    <message>
        <source>Mostly a gap</source>
        <translation>Le plus souvent</translation>
    </message>
    <message>
        <source>Mostly from</source>
        <translation>Surtout de</translation>
    </message>
    <message>
        <source>Mostly not said</source>
        <translation>Surtout non précisé</translation>
    </message>
    <message>
        <source>Mostly remote only</source>
        <translation>Surtout à distance</translation>
    </message>
    <message>
        <source>Mostly to</source>
        <translation>Surtout vers</translation>
    </message>
    <message>
        <source>Mostly unreachable</source>
        <translation>Surtout hors d’atteinte</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Déplacer</translation>
    </message>
    <message>
        <source>Move an organization</source>
        <translation>Déplacer un organisme</translation>
    </message>
    <message>
        <source>Moved by the scenario</source>
        <translation>Déplacé dans le scénario</translation>
    </message>
    <message>
        <source>N</source>
        <translation>N</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Name a folder; it is made if it does not exist.</source>
        <translation>Indiquez un dossier ; il sera créé s’il n’existe pas.</translation>
    </message>
    <message>
        <source>Name another folder, or change its permissions.</source>
        <translation>Indiquez un autre dossier, ou modifiez ses autorisations.</translation>
    </message>
    <message>
        <source>Name in the file</source>
        <translation>Nom dans le fichier</translation>
    </message>
    <message>
        <source>Name it in the first row, or delete it.</source>
        <translation>Nommez-la à la première ligne, ou supprimez-la.</translation>
    </message>
    <message>
        <source>Name of the scenario</source>
        <translation>Nom du scénario</translation>
    </message>
    <message>
        <source>Name one of: {known}.</source>
        <translation>Nommez-en une : {known}.</translation>
    </message>
    <message>
        <source>Names came out wrong and were read again as {encoding}.</source>
        <translation>Des noms étaient faussés et ont été relus en {encoding}.</translation>
    </message>
    <message>
        <source>Names of regions</source>
        <translation>Noms des régions</translation>
    </message>
    <message>
        <source>Names of several places</source>
        <translation>Noms de plusieurs lieux</translation>
    </message>
    <message>
        <source>Need per 1,000 people a year</source>
        <translation>Besoin par 1 000 personnes par an</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>Obligatoire</translation>
    </message>
    <message>
        <source>Needed: choose a column</source>
        <translation>Nécessaire : choisissez une colonne</translation>
    </message>
    <message>
        <source>Needs an answer</source>
        <translation>Attend une réponse</translation>
    </message>
    <message>
        <source>Neighbours</source>
        <translation>Voisines</translation>
    </message>
    <message>
        <source>Net</source>
        <translation>Solde</translation>
    </message>
    <message>
        <source>Net as a share of the people served of the region.</source>
        <translation>Solde en part des personnes desservies de la région.</translation>
    </message>
    <message>
        <source>Net share</source>
        <translation>Part du solde</translation>
    </message>
    <message>
        <source>Net, of a region’s people served</source>
        <translation>Solde, en part des personnes desservies</translation>
    </message>
    <message>
        <source>Never a gap</source>
        <translation>Jamais une lacune</translation>
    </message>
    <message>
        <source>New organization</source>
        <translation>Nouvel organisme</translation>
    </message>
    <message>
        <source>New scenario</source>
        <translation>Nouveau scénario</translation>
    </message>
    <message>
        <source>Nine in ten are within</source>
        <translation>Neuf sur dix à moins de</translation>
    </message>
    <message>
        <source>Nine people in ten live within this distance of an eligible organization in person.</source>
        <translation>Neuf personnes sur dix vivent à cette distance ou moins d’un organisme admissible en personne.</translation>
    </message>
    <message>
        <source>No boundary “{value}” is loaded, so it cannot be an edge.</source>
        <translation>Aucune limite « {value} » n’est chargée : elle ne peut pas être un bord.</translation>
    </message>
    <message>
        <source>No change</source>
        <translation>Aucun changement</translation>
    </message>
    <message>
        <source>No change yet: open, move or close an organization.</source>
        <translation>Aucune modification : ouvrez, déplacez ou fermez un organisme.</translation>
    </message>
    <message>
        <source>No column</source>
        <translation>Aucune colonne</translation>
    </message>
    <message>
        <source>No column counts people.</source>
        <translation>Aucune colonne ne compte de gens.</translation>
    </message>
    <message>
        <source>No curve to show.</source>
        <translation>Aucune courbe à montrer.</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Sans donnée</translation>
    </message>
    <message>
        <source>No edge</source>
        <translation>Aucun bord</translation>
    </message>
    <message>
        <source>No end</source>
        <translation>Sans fin</translation>
    </message>
    <message>
        <source>No file has a column “{value}”.</source>
        <translation>Aucun fichier n’a de colonne « {value} ».</translation>
    </message>
    <message>
        <source>No file yet.</source>
        <translation>Aucun fichier.</translation>
    </message>
    <message>
        <source>No neighbour</source>
        <translation>Sans voisine</translation>
    </message>
    <message>
        <source>No number is given where {people} people ({share}) live; they are left out of what follows.</source>
        <translation>Aucun nombre n’est donné là où vivent {people} personnes ({share}) ; elles sont exclues de ce qui suit.</translation>
    </message>
    <message>
        <source>No one is counted, so there is nobody to share with or to average.</source>
        <translation>Personne n’est dénombré : il n’y a personne avec qui partager ni sur qui faire une moyenne.</translation>
    </message>
    <message>
        <source>No organization has anything to give in person.</source>
        <translation>Aucun organisme n’a rien à offrir en personne.</translation>
    </message>
    <message>
        <source>No organization is known to offer “{value}”.</source>
        <translation>Aucun organisme connu n’offre « {value} ».</translation>
    </message>
    <message>
        <source>No organization may serve anyone in person: there is no access.</source>
        <translation>Aucun organisme ne peut servir qui que ce soit en personne : il n’y a pas d’accès.</translation>
    </message>
    <message>
        <source>No organization selected</source>
        <translation>Aucun organisme choisi</translation>
    </message>
    <message>
        <source>No organization that counts says anything of this.</source>
        <translation>Aucun organisme compté n’en dit quoi que ce soit.</translation>
    </message>
    <message>
        <source>No organization that may serve them is within the catchment.</source>
        <translation>Aucun organisme qui peut les servir n’est dans l’aire d’attraction.</translation>
    </message>
    <message>
        <source>No organization that may take them in person can be reached.</source>
        <translation>Aucun organisme qui peut les accueillir en personne n’est à leur portée.</translation>
    </message>
    <message>
        <source>No organization with anything to give may serve them in person, however far.</source>
        <translation>Aucun organisme qui a quelque chose à offrir ne peut les servir en personne, si loin soit-il.</translation>
    </message>
    <message>
        <source>No place is in doubt.</source>
        <translation>Aucun lieu n’est en doute.</translation>
    </message>
    <message>
        <source>No region stands out by its surroundings (false discoveries: {share}).</source>
        <translation>Aucune région ne se démarque par son entourage (fausses découvertes : {share}).</translation>
    </message>
    <message>
        <source>No region touches another: nothing can be said of clusters.</source>
        <translation>Aucune région n’en touche une autre : on ne peut rien dire de regroupements.</translation>
    </message>
    <message>
        <source>No restriction</source>
        <translation>Aucune restriction</translation>
    </message>
    <message>
        <source>No room left</source>
        <translation>Plus de place</translation>
    </message>
    <message>
        <source>No room, baseline</source>
        <translation>Sans place, référence</translation>
    </message>
    <message>
        <source>No room, scenario</source>
        <translation>Sans place, scénario</translation>
    </message>
    <message>
        <source>No row has a known number of people.</source>
        <translation>Aucune ligne n’a un nombre de personnes connu.</translation>
    </message>
    <message>
        <source>No row says where it is: there is no latitude, longitude or mandate.</source>
        <translation>Aucune ligne ne dit où elle se trouve : il n’y a ni latitude, ni longitude, ni mandat.</translation>
    </message>
    <message>
        <source>Nobody</source>
        <translation>Personne</translation>
    </message>
    <message>
        <source>Nobody can reach an eligible organization in person.</source>
        <translation>Personne n’a d’organisme admissible à sa portée, en personne.</translation>
    </message>
    <message>
        <source>Nobody can reach help</source>
        <translation>Personne ne peut atteindre d’aide</translation>
    </message>
    <message>
        <source>Nobody has it</source>
        <translation>Personne n’y a accès</translation>
    </message>
    <message>
        <source>Nobody in person within {distance}, but a helpline, a website, an application or a referral covers where they live.</source>
        <translation>Aucun organisme en personne à {distance} ou moins, mais une ligne d’aide, un site Web, une application ou un aiguillage couvre leur lieu de résidence.</translation>
    </message>
    <message>
        <source>Nobody is carried from region to region.</source>
        <translation>Personne n’est pris en charge d’une région à l’autre.</translation>
    </message>
    <message>
        <source>Nobody is counted: {place}</source>
        <translation>Personne n’est compté : {place}</translation>
    </message>
    <message>
        <source>Nobody is nea&amp;rer than</source>
        <translation>Personne à &amp;moins de</translation>
    </message>
    <message>
        <source>Nobody is served</source>
        <translation>Aucune personne desservie</translation>
    </message>
    <message>
        <source>Nobody is served, so nobody is carried.</source>
        <translation>Personne n’est desservi, donc personne n’est pris en charge.</translation>
    </message>
    <message>
        <source>Nobody lives inside the boundaries of {boundaries}.</source>
        <translation>Personne ne vit à l’intérieur des limites de {boundaries}.</translation>
    </message>
    <message>
        <source>Nobody lives there</source>
        <translation>Personne n’y vit</translation>
    </message>
    <message>
        <source>Nobody of this group is counted in any region.</source>
        <translation>Personne de ce groupe n’est compté dans aucune région.</translation>
    </message>
    <message>
        <source>Nobody states: {words}.</source>
        <translation>Personne n’indique : {words}.</translation>
    </message>
    <message>
        <source>Nobody who is measured has a number of this variable.</source>
        <translation>Aucune personne mesurée n’a de nombre pour cette variable.</translation>
    </message>
    <message>
        <source>None accepted</source>
        <translation>Aucune acceptée</translation>
    </message>
    <message>
        <source>None is chosen: only the number of people is read.</source>
        <translation>Aucune n’est choisie : seul le nombre de personnes est lu.</translation>
    </message>
    <message>
        <source>None of its ids is loaded: it says “{given}”, not “{wanted}”.</source>
        <translation>Aucun de ses identifiants n’est chargé : on y lit « {given} », et non « {wanted} ».</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <translation>Non acceptée</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Sans réponse</translation>
    </message>
    <message>
        <source>Not computed yet</source>
        <translation>Pas encore calculé</translation>
    </message>
    <message>
        <source>Not counted here</source>
        <translation>Non compté ici</translation>
    </message>
    <message>
        <source>Not covered</source>
        <translation>Non couvertes</translation>
    </message>
    <message>
        <source>Not for them</source>
        <translation>Non admissibles</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Non connue</translation>
    </message>
    <message>
        <source>Not known until capacity counts.</source>
        <translation>Inconnu tant que la capacité ne compte pas.</translation>
    </message>
    <message>
        <source>Not known: {fields}</source>
        <translation>Non connus : {fields}</translation>
    </message>
    <message>
        <source>Not looked at yet</source>
        <translation>Pas encore examinés</translation>
    </message>
    <message>
        <source>Not recognised</source>
        <translation>Non reconnu</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Non précisé</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Non enregistré</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Remarques</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Rien</translation>
    </message>
    <message>
        <source>Nothing is known about an organization as “{value}”.</source>
        <translation>Aucun renseignement sur un organisme ne s’appelle « {value} ».</translation>
    </message>
    <message>
        <source>Nothing is left over on either side.</source>
        <translation>Rien ne reste d’aucun côté.</translation>
    </message>
    <message>
        <source>Nothing is shown: see what the panel says.</source>
        <translation>Rien n’est montré : voyez ce que dit le panneau.</translation>
    </message>
    <message>
        <source>Nothing is written before you save.</source>
        <translation>Rien n’est écrit avant l’enregistrement.</translation>
    </message>
    <message>
        <source>Nothing is wrong with the files beside each other.</source>
        <translation>Rien n’est à redire aux fichiers l’un à côté de l’autre.</translation>
    </message>
    <message>
        <source>Nothing is wrong with this file.</source>
        <translation>Rien n’est à redire à ce fichier.</translation>
    </message>
    <message>
        <source>Nothing may be written in this folder.</source>
        <translation>L’écriture est refusée dans ce dossier.</translation>
    </message>
    <message>
        <source>Nothing says which {parent} the areas of level {level} belong to.</source>
        <translation>Rien ne dit à quelle région de niveau {parent} appartiennent celles de niveau {level}.</translation>
    </message>
    <message>
        <source>Nothing that is loaded is called “{value}”.</source>
        <translation>Rien de ce qui est chargé ne s’appelle « {value} ».</translation>
    </message>
    <message>
        <source>Nothing to do if it is the cut of a region.</source>
        <translation>Rien à faire s’il s’agit d’une partie du pays.</translation>
    </message>
    <message>
        <source>Nothing to do if they are footnotes.</source>
        <translation>Rien à faire s’il s’agit de notes.</translation>
    </message>
    <message>
        <source>Nothing to do unless one of them counts people.</source>
        <translation>Rien à faire, sauf si l’une d’elles compte des personnes.</translation>
    </message>
    <message>
        <source>Nothing to do unless the file has it.</source>
        <translation>Rien à faire, sauf si le fichier le contient.</translation>
    </message>
    <message>
        <source>Nothing to do unless the file has them.</source>
        <translation>Rien à faire, à moins que le fichier ne les contienne.</translation>
    </message>
    <message>
        <source>Nothing to do unless the file should have them.</source>
        <translation>Rien à faire, sauf si le fichier devrait les contenir.</translation>
    </message>
    <message>
        <source>Nothing to do.</source>
        <translation>Rien à faire.</translation>
    </message>
    <message>
        <source>Nothing to do: some reserves were not enumerated.</source>
        <translation>Rien à faire : certaines réserves n’ont pas été dénombrées.</translation>
    </message>
    <message>
        <source>Nothing to do: x is suppressed, .. and ... not available, F too unreliable to publish.</source>
        <translation>Rien à faire : x est confidentiel, .. et ... non disponibles, F trop peu fiable pour être publié.</translation>
    </message>
    <message>
        <source>Nothing to do; what has no parent is listed.</source>
        <translation>Rien à faire ; ce qui n’a pas de parent est énuméré.</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>Rien à rétablir</translation>
    </message>
    <message>
        <source>Nothing to show yet.</source>
        <translation>Rien à montrer pour l’instant.</translation>
    </message>
    <message>
        <source>Nothing to show yet: the panel on the right says why.</source>
        <translation>Rien à montrer pour l’instant : le panneau de droite dit pourquoi.</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Rien à annuler</translation>
    </message>
    <message>
        <source>Nothing unknown is taken to lie around what is loaded.</source>
        <translation>On suppose que rien d’inconnu n’entoure ce qui est chargé.</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Rien n’a été modifié</translation>
    </message>
    <message>
        <source>Nothing was found yet; what stands in the way, if anything, is said at the top right.</source>
        <translation>Rien n’a encore été trouvé ; ce qui l’empêche, le cas échéant, est dit en haut à droite.</translation>
    </message>
    <message>
        <source>Nothing was repaired; these rows were taken as they are.</source>
        <translation>Rien n’a été corrigé ; ces lignes ont été prises telles quelles.</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Maintenant</translation>
    </message>
    <message>
        <source>Of Canada’s mean</source>
        <translation>Part de la moyenne</translation>
    </message>
    <message>
        <source>Of its served</source>
        <translation>Part des desservis</translation>
    </message>
    <message>
        <source>Of the region</source>
        <translation>De la région</translation>
    </message>
    <message>
        <source>Of {regions} regions, {always} are a gap in all {ways}, {some} in some of them, and {never} in none.</source>
        <translation>Sur {regions} régions, {always} sont des lacunes dans les {ways}, {some} dans certaines d’entre elles et {never} dans aucune.</translation>
    </message>
    <message>
        <source>On the map</source>
        <translation>Sur la carte</translation>
    </message>
    <message>
        <source>One area has more than {most} lines, more than any Census Profile.</source>
        <translation>Une région compte plus de {most} lignes, plus que tout Profil du recensement.</translation>
    </message>
    <message>
        <source>One block has no number of people; it is unknown, not zero.</source>
        <translation>Un îlot n’a pas de nombre de personnes ; il est inconnu, et non nul.</translation>
    </message>
    <message>
        <source>One boundary has no count; its people are unknown: {value}.</source>
        <translation>Une limite n’a pas de nombre ; sa population est inconnue : {value}.</translation>
    </message>
    <message>
        <source>One boundary met no figures: {value}.</source>
        <translation>Une limite n’a rencontré aucun chiffre : {value}.</translation>
    </message>
    <message>
        <source>One boundary with people holds no place of the population; its people stand at one point: {value}.</source>
        <translation>Une limite habitée ne contient aucun lieu de la population ; ses habitants sont placés en un seul point : {value}.</translation>
    </message>
    <message>
        <source>One file that opens in a browser, without a network.</source>
        <translation>Un seul fichier qui s’ouvre dans un navigateur, sans réseau.</translation>
    </message>
    <message>
        <source>One id is not written as codes of level {level} are: {value}.</source>
        <translation>Un identifiant n’est pas écrit comme les codes de niveau {level} : {value}.</translation>
    </message>
    <message>
        <source>One line of figures met no boundary: {value}.</source>
        <translation>Une ligne de chiffres n’a rencontré aucune limite : {value}.</translation>
    </message>
    <message>
        <source>One more row has the same problem.</source>
        <translation>Une autre ligne présente le même problème.</translation>
    </message>
    <message>
        <source>One of the two coordinates is missing.</source>
        <translation>L’une des deux coordonnées manque.</translation>
    </message>
    <message>
        <source>One organization states no capacity and was given the one asked for.</source>
        <translation>Un organisme n’indique pas de capacité et a reçu celle qui est demandée.</translation>
    </message>
    <message>
        <source>One place names a boundary that is not loaded.</source>
        <translation>Un lieu nomme une limite qui n’est pas chargée.</translation>
    </message>
    <message>
        <source>One place with {people} people lay outside every boundary and was put in the nearest one, {furthest_km} km away.</source>
        <translation>Un lieu de {people} personnes se trouvait hors de toute limite et a été rattaché à la plus proche, à {furthest_km} km.</translation>
    </message>
    <message>
        <source>One place with {people} people lies outside every boundary and is not counted.</source>
        <translation>Un lieu de {people} personnes se trouve hors de toute limite et n’est pas compté.</translation>
    </message>
    <message>
        <source>One sum is a lower bound: the count of some of its parts is missing.</source>
        <translation>Une somme est un minimum : il manque le nombre de certaines de ses parties.</translation>
    </message>
    <message>
        <source>Only these:</source>
        <translation>Seulement ces régions :</translation>
    </message>
    <message>
        <source>Only they are in demand</source>
        <translation>Eux seuls forment la demande</translation>
    </message>
    <message>
        <source>Only those for whom an organization within reach has room are served.</source>
        <translation>Seules les personnes pour qui un organisme à portée a de la place sont desservies.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Open a &amp;scenario…</source>
        <translation>Ouvrir un &amp;scénario…</translation>
    </message>
    <message>
        <source>Open a scenario</source>
        <translation>Ouvrir un scénario</translation>
    </message>
    <message>
        <source>Open a vocabulary</source>
        <translation>Ouvrir un vocabulaire</translation>
    </message>
    <message>
        <source>Open an organization</source>
        <translation>Ouvrir un organisme</translation>
    </message>
    <message>
        <source>Open it in the program that made it and export it again.</source>
        <translation>Ouvrez-le dans le programme qui l’a produit et exportez-le de nouveau.</translation>
    </message>
    <message>
        <source>Open other files?</source>
        <translation>Ouvrir d’autres fichiers ?</translation>
    </message>
    <message>
        <source>Open the &amp;bundled Canada</source>
        <translation>Ouvrir le Canada &amp;fourni</translation>
    </message>
    <message>
        <source>Open the new organization under another id.</source>
        <translation>Ouvrez le nouvel organisme sous un autre identifiant.</translation>
    </message>
    <message>
        <source>Opened by the scenario</source>
        <translation>Ouvert dans le scénario</translation>
    </message>
    <message>
        <source>Opened: what to know</source>
        <translation>Ouvert : à savoir</translation>
    </message>
    <message>
        <source>Opens on {date}</source>
        <translation>Ouvre le {date}</translation>
    </message>
    <message>
        <source>Opens the directory of organizations.</source>
        <translation>Ouvre le répertoire des organismes.</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisme</translation>
    </message>
    <message>
        <source>Organizations</source>
        <translation>Organismes</translation>
    </message>
    <message>
        <source>Organizations in the region that count and offer what is asked.</source>
        <translation>Organismes de la région qui comptent et offrent ce qui est demandé.</translation>
    </message>
    <message>
        <source>Organizations outside are farther than the edge. Who lives nearer to it than to help could have help nearer; who is not served and lives within its reach could be served. Remote help is left out.</source>
        <translation>Les organismes de l’extérieur sont plus loin que le bord. Qui vit plus près de lui que de l’aide pourrait avoir de l’aide plus proche ; qui n’est pas desservi et vit à sa portée pourrait l’être. L’aide à distance n’est pas comptée.</translation>
    </message>
    <message>
        <source>Organizations per {people} people</source>
        <translation>Organismes pour {people} personnes</translation>
    </message>
    <message>
        <source>Organizations that state it: {count}</source>
        <translation>Organismes qui l’indiquent : {count}</translation>
    </message>
    <message>
        <source>Organizations with something to give in person.</source>
        <translation>Organismes qui ont quelque chose à offrir en personne.</translation>
    </message>
    <message>
        <source>Organizations without a place</source>
        <translation>Organismes sans emplacement</translation>
    </message>
    <message>
        <source>Organizations without room</source>
        <translation>Organismes sans place</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autre</translation>
    </message>
    <message>
        <source>Other language</source>
        <translation>Autre langue</translation>
    </message>
    <message>
        <source>Other level</source>
        <translation>Autre niveau</translation>
    </message>
    <message>
        <source>Other services</source>
        <translation>Autres services</translation>
    </message>
    <message>
        <source>Out of reach</source>
        <translation>Hors de portée</translation>
    </message>
    <message>
        <source>Outline of all boundaries</source>
        <translation>Contour de toutes les limites</translation>
    </message>
    <message>
        <source>Outside every boundary</source>
        <translation>Hors de toutes les limites</translation>
    </message>
    <message>
        <source>Outside every region</source>
        <translation>Hors de toute région</translation>
    </message>
    <message>
        <source>Outside mandate</source>
        <translation>Hors du mandat</translation>
    </message>
    <message>
        <source>P = what the top 10% have / what the bottom 40% have</source>
        <translation>P = ce qu’ont les 10 % du haut / ce qu’ont les 40 % du bas</translation>
    </message>
    <message>
        <source>P&amp;DF page</source>
        <translation>Page P&amp;DF</translation>
    </message>
    <message>
        <source>P90 distance, km</source>
        <translation>Distance P90 (km)</translation>
    </message>
    <message>
        <source>P: people of a place; S: supply of a site; W or f: weight by distance, 0 beyond the catchment.</source>
        <translation>P : personnes d’un lieu ; S : offre d’un site ; W ou f : poids selon la distance, 0 au-delà de l’aire d’attraction.</translation>
    </message>
    <message>
        <source>P: people of a place; S: supply of a site; d: distance; d₀: the catchment.</source>
        <translation>P : personnes d’un lieu ; S : offre d’un site ; d : distance ; d₀ : aire d’attraction.</translation>
    </message>
    <message>
        <source>P: people of a place; S: supply of a site; f: weight by distance; p: share of a place’s people who choose a site; a: the exponent of supply.</source>
        <translation>P : personnes d’un lieu ; S : offre d’un site ; f : poids selon la distance ; p : part des personnes d’un lieu qui choisissent un site ; a : exposant de l’offre.</translation>
    </message>
    <message>
        <source>Page &amp;language</source>
        <translation>&amp;Langue de la page</translation>
    </message>
    <message>
        <source>Page &amp;size</source>
        <translation>&amp;Format de la page</translation>
    </message>
    <message>
        <source>Palma</source>
        <translation>Palma</translation>
    </message>
    <message>
        <source>Palma ratio</source>
        <translation>Ratio de Palma</translation>
    </message>
    <message>
        <source>Palma shares</source>
        <translation>Parts de Palma</translation>
    </message>
    <message>
        <source>Palma {palma}: the 10% of people with most have {palma} times what the 40% with least have together. 0.25 is all alike.</source>
        <translation>Palma {palma} : les 10 % qui ont le plus ont {palma} fois ce qu’ont ensemble les 40 % qui ont le moins. 0,25 : tous pareils.</translation>
    </message>
    <message>
        <source>Part of the file</source>
        <translation>Partie du fichier</translation>
    </message>
    <message>
        <source>Partly served, {share} or more</source>
        <translation>En partie desservie, {share} ou plus</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Population</translation>
    </message>
    <message>
        <source>People affected: {people}</source>
        <translation>Personnes touchées : {people}</translation>
    </message>
    <message>
        <source>People affected; a dash where it is not known</source>
        <translation>Personnes touchées ; un tiret si on ne le sait pas</translation>
    </message>
    <message>
        <source>People are assigned anew for each threshold and detour. More reach brings rivals too, so where a class holds is known at those tried alone. Decays are left out: no part of a person finds room.</source>
        <translation>Les personnes sont réaffectées pour chaque seuil et chaque détour. Une plus grande portée amène aussi des rivaux : on ne sait où une classe tient que pour les valeurs mises à l’essai. La décroissance est laissée de côté : une fraction de personne ne trouve pas de place.</translation>
    </message>
    <message>
        <source>People by access</source>
        <translation>Personnes selon l’accès</translation>
    </message>
    <message>
        <source>People by what they have of each word</source>
        <translation>Personnes selon ce qu’elles ont de chaque mot</translation>
    </message>
    <message>
        <source>People carried</source>
        <translation>Personnes</translation>
    </message>
    <message>
        <source>People carried for others less people carried by others.</source>
        <translation>Personnes prises pour d’autres moins celles prises ailleurs.</translation>
    </message>
    <message>
        <source>People carried for others, less those carried by others</source>
        <translation>Personnes prises pour d’autres, moins celles prises ailleurs</translation>
    </message>
    <message>
        <source>People choose organizations by size and distance; access is the supply per person that awaits them where they choose to go.</source>
        <translation>On choisit les organismes selon la taille et la distance ; l’accès est l’offre par personne qui attend là où l’on choisit d’aller.</translation>
    </message>
    <message>
        <source>People counted</source>
        <translation>Personnes comptées</translation>
    </message>
    <message>
        <source>People counted: {people}</source>
        <translation>Personnes comptées : {people}</translation>
    </message>
    <message>
        <source>People for whom help could be nearer than is known.</source>
        <translation>Personnes pour qui l’aide pourrait être plus proche qu’on ne le sait.</translation>
    </message>
    <message>
        <source>People gained</source>
        <translation>Personnes gagnées</translation>
    </message>
    <message>
        <source>People go this much farther to be spared a mean crowd.</source>
        <translation>On va d’autant plus loin pour éviter l’affluence moyenne.</translation>
    </message>
    <message>
        <source>People in demand whom it may serve within the catchment.</source>
        <translation>Personnes en demande qu’il peut servir dans l’aire d’attraction.</translation>
    </message>
    <message>
        <source>People in its catchment</source>
        <translation>Personnes dans son aire</translation>
    </message>
    <message>
        <source>People in the nearest third of the threshold count whole, those in the next as 0.68, those in the last as 0.22.</source>
        <translation>Les personnes du tiers le plus proche du seuil comptent en entier, celles du suivant pour 0,68 et celles du dernier pour 0,22.</translation>
    </message>
    <message>
        <source>People left out</source>
        <translation>Gens laissés de côté</translation>
    </message>
    <message>
        <source>People misplaced by shortcuts</source>
        <translation>Personnes mal classées par les raccourcis</translation>
    </message>
    <message>
        <source>People misplaced: {people}</source>
        <translation>Personnes mal classées : {people}</translation>
    </message>
    <message>
        <source>People not served in person in the baseline.</source>
        <translation>Gens non desservis en personne dans la référence.</translation>
    </message>
    <message>
        <source>People not served in person in the scenario.</source>
        <translation>Gens non desservis en personne dans le scénario.</translation>
    </message>
    <message>
        <source>People not served whom organizations outside could serve.</source>
        <translation>Personnes non desservies que des organismes de l’extérieur pourraient desservir.</translation>
    </message>
    <message>
        <source>People of</source>
        <translation>Les gens de</translation>
    </message>
    <message>
        <source>People of (English)</source>
        <translation>Les gens de (anglais)</translation>
    </message>
    <message>
        <source>People of (French)</source>
        <translation>Les gens de (français)</translation>
    </message>
    <message>
        <source>People of other regions whom organizations of this one take.</source>
        <translation>Personnes d’autres régions que des organismes de celle-ci prennent en charge.</translation>
    </message>
    <message>
        <source>People of the first region whom the second one carries.</source>
        <translation>Personnes de la première région que la seconde prend en charge.</translation>
    </message>
    <message>
        <source>People of the group counted who live in the region.</source>
        <translation>Personnes du groupe compté qui vivent dans la région.</translation>
    </message>
    <message>
        <source>People of the group in the region, each counted once.</source>
        <translation>Personnes du groupe dans la région, chacune comptée une fois.</translation>
    </message>
    <message>
        <source>People of the group who have a number.</source>
        <translation>Personnes du groupe pour qui il y a un nombre.</translation>
    </message>
    <message>
        <source>People of the place.</source>
        <translation>Population du lieu.</translation>
    </message>
    <message>
        <source>People of the population who find room with it, with the least travel in all.</source>
        <translation>Personnes de la population qui y trouvent place, avec le moins de déplacement au total.</translation>
    </message>
    <message>
        <source>People of the region for each of its organizations.</source>
        <translation>Population de la région pour chacun de ses organismes.</translation>
    </message>
    <message>
        <source>People of the region who are served, wherever that is.</source>
        <translation>Personnes de la région qui sont desservies, où que ce soit.</translation>
    </message>
    <message>
        <source>People on the wrong side of the threshold, either way.</source>
        <translation>Personnes du mauvais côté du seuil, dans un sens ou dans l’autre.</translation>
    </message>
    <message>
        <source>People or cases a year that it can take.</source>
        <translation>Personnes ou cas par an qu’il peut prendre en charge.</translation>
    </message>
    <message>
        <source>People or cases a year that it can take. A dash: it states none and serves nobody in person.</source>
        <translation>Personnes ou cas par an qu’il peut prendre en charge. Un tiret : il n’en indique pas et ne dessert personne en personne.</translation>
    </message>
    <message>
        <source>People or cases a year, in the unit of the organizations' capacity, that 1,000 people of the population make. More than 0; type it, or step it with the arrow keys.</source>
        <translation>Personnes ou cas par an, dans l’unité de la capacité des organismes, pour 1 000 personnes de la population. Plus grand que 0 ; à saisir, ou à changer pas à pas avec les flèches.</translation>
    </message>
    <message>
        <source>People or cases a year, in the unit of the organizations’ capacity.</source>
        <translation>Personnes ou cas par année, dans l’unité de la capacité des organismes.</translation>
    </message>
    <message>
        <source>People or cases a year; left empty it is unlimited</source>
        <translation>Personnes ou cas par an ; vide, elle est illimitée</translation>
    </message>
    <message>
        <source>People or cases a year; may be left empty</source>
        <translation>Personnes ou cas par an ; peut rester vide</translation>
    </message>
    <message>
        <source>People or cases a year; needed, as capacity counts</source>
        <translation>Personnes ou cas par an ; nécessaire, car la capacité compte</translation>
    </message>
    <message>
        <source>People per organization</source>
        <translation>Personnes par organisme</translation>
    </message>
    <message>
        <source>People served</source>
        <translation>Gens desservis</translation>
    </message>
    <message>
        <source>People served in person in the baseline.</source>
        <translation>Gens desservis en personne dans la référence.</translation>
    </message>
    <message>
        <source>People served in person in the scenario.</source>
        <translation>Gens desservis en personne dans le scénario.</translation>
    </message>
    <message>
        <source>People served in person within {distance}</source>
        <translation>Gens desservis en personne à {distance} ou moins</translation>
    </message>
    <message>
        <source>People served in the scenario less those in the baseline.</source>
        <translation>Gens desservis dans le scénario moins ceux de la référence.</translation>
    </message>
    <message>
        <source>People served within {distance}, by the region that takes them</source>
        <translation>Personnes desservies à moins de {distance}, par région qui les prend</translation>
    </message>
    <message>
        <source>People served, scenario less baseline</source>
        <translation>Gens desservis, scénario moins référence</translation>
    </message>
    <message>
        <source>People taken</source>
        <translation>Personnes prises en charge</translation>
    </message>
    <message>
        <source>People who are not served in person: all lines but Served.</source>
        <translation>Les gens qui ne sont pas desservis en personne : toutes les lignes sauf Desservis.</translation>
    </message>
    <message>
        <source>People who come</source>
        <translation>Personnes qui viennent</translation>
    </message>
    <message>
        <source>People who find room in another region</source>
        <translation>Personnes qui trouvent de la place dans une autre région</translation>
    </message>
    <message>
        <source>People whom no organization that states the word serves in person; of a remote channel, whom none covers.</source>
        <translation>Personnes qu’aucun organisme indiquant ce mot ne dessert en personne ou, pour un mode à distance, qu’aucun ne couvre.</translation>
    </message>
    <message>
        <source>People whom shortcuts misplace</source>
        <translation>Personnes que les raccourcis classent mal</translation>
    </message>
    <message>
        <source>People within reach who find no room in the baseline.</source>
        <translation>Personnes à portée qui ne trouvent pas de place dans la référence.</translation>
    </message>
    <message>
        <source>People within reach who find no room in the scenario.</source>
        <translation>Personnes à portée qui ne trouvent pas de place dans le scénario.</translation>
    </message>
    <message>
        <source>People within the threshold when ways are so much longer.</source>
        <translation>Personnes en deçà du seuil quand les trajets sont d’autant plus longs.</translation>
    </message>
    <message>
        <source>People within the threshold, by the program’s own method.</source>
        <translation>Personnes en deçà du seuil, selon la méthode du programme.</translation>
    </message>
    <message>
        <source>People within the threshold, by the shortcut.</source>
        <translation>Personnes en deçà du seuil, selon le raccourci.</translation>
    </message>
    <message>
        <source>People within {distance}</source>
        <translation>Population à {distance} ou moins</translation>
    </message>
    <message>
        <source>People without</source>
        <translation>Personnes sans</translation>
    </message>
    <message>
        <source>People without each word: {place}, {group}</source>
        <translation>Personnes sans chaque mot : {place}, {group}</translation>
    </message>
    <message>
        <source>People without it in the scenario, less in the baseline.</source>
        <translation>Personnes sans cette aide dans le scénario, moins celles de la référence.</translation>
    </message>
    <message>
        <source>People without it: {people}</source>
        <translation>Personnes sans cette aide : {people}</translation>
    </message>
    <message>
        <source>People without room in the scenario less those in the baseline.</source>
        <translation>Personnes sans place dans le scénario moins celles de la référence.</translation>
    </message>
    <message>
        <source>Per {people} people</source>
        <translation>Par {people} personnes</translation>
    </message>
    <message>
        <source>Percentage points more or fewer than baseline</source>
        <translation>Points de pourcentage de plus ou de moins que la référence</translation>
    </message>
    <message>
        <source>Perhaps from outside</source>
        <translation>Peut-être de l’extérieur</translation>
    </message>
    <message>
        <source>Perhaps nearer</source>
        <translation>Peut-être plus près</translation>
    </message>
    <message>
        <source>Perhaps served</source>
        <translation>Peut-être desservies</translation>
    </message>
    <message>
        <source>Permutations</source>
        <translation>Permutations</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Place among the regions; 1 has the most people left out.</source>
        <translation>Rang parmi les régions ; la première compte le plus de gens laissés de côté.</translation>
    </message>
    <message>
        <source>Place among the regions; 1 has the worst access.</source>
        <translation>Place parmi les régions ; 1 a le pire accès.</translation>
    </message>
    <message>
        <source>Place chosen</source>
        <translation>Lieu choisi</translation>
    </message>
    <message>
        <source>Place or municipality</source>
        <translation>Lieu ou municipalité</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Lieux</translation>
    </message>
    <message>
        <source>Places not counted</source>
        <translation>Lieux non comptés</translation>
    </message>
    <message>
        <source>Places whose number of people is missing; they add nobody.</source>
        <translation>Lieux dont la population est inconnue ; ils n’ajoutent personne.</translation>
    </message>
    <message>
        <source>Places without data</source>
        <translation>Lieux sans données</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Points gained</source>
        <translation>Points gagnés</translation>
    </message>
    <message>
        <source>Population</source>
        <translation>Population</translation>
    </message>
    <message>
        <source>Population centres</source>
        <translation>Centres de population</translation>
    </message>
    <message>
        <source>Population group</source>
        <translation>Groupe de population</translation>
    </message>
    <message>
        <source>Population points</source>
        <translation>Points de population</translation>
    </message>
    <message>
        <source>Population points are modelled: exact by province, approximate within it.</source>
        <translation>Les points de population sont modélisés : exacts par province, approximatifs à l’intérieur.</translation>
    </message>
    <message>
        <source>Population points are modelled: they add to the census of each province and territory; where in it people live is an estimate.</source>
        <translation>Les points de population sont modélisés : leur somme égale le recensement de chaque province et territoire ; l’endroit précis où les gens y vivent est une estimation.</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Code postal</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Puissance</translation>
    </message>
    <message>
        <source>Precision of the location</source>
        <translation>Précision de la position</translation>
    </message>
    <message>
        <source>Pressure</source>
        <translation>Pression</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Aperçu</translation>
    </message>
    <message>
        <source>Primary</source>
        <translation>Primaire</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problèmes</translation>
    </message>
    <message>
        <source>Province or territory</source>
        <translation>Province ou territoire</translation>
    </message>
    <message>
        <source>Provinces and territories</source>
        <translation>Provinces et territoires</translation>
    </message>
    <message>
        <source>Provinces, territories</source>
        <translation>Provinces et territoires</translation>
    </message>
    <message>
        <source>Provincial parts of metropolitan areas</source>
        <translation>Parties provinciales de régions métropolitaines</translation>
    </message>
    <message>
        <source>Provincial parts of population centres</source>
        <translation>Parties provinciales de centres de population</translation>
    </message>
    <message>
        <source>Put it between quotation marks.</source>
        <translation>Mettez-le entre guillemets.</translation>
    </message>
    <message>
        <source>Put latitude (41 to 84 in Canada) in the latitude column.</source>
        <translation>Mettez la latitude (de 41 à 84 au Canada) dans la colonne latitude.</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>Quote cells that hold the separator, or complete the row.</source>
        <translation>Mettez entre guillemets les cellules qui contiennent le séparateur, ou complétez la ligne.</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Rank by people left out</source>
        <translation>Rang (laissés de côté)</translation>
    </message>
    <message>
        <source>Rank by people left out; the dots are the classes.</source>
        <translation>Rang selon les laissés de côté ; les points : les classes.</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>Classement</translation>
    </message>
    <message>
        <source>Ranks</source>
        <translation>Rangs</translation>
    </message>
    <message>
        <source>Ranks by threshold</source>
        <translation>Rangs selon le seuil</translation>
    </message>
    <message>
        <source>Ratio Rⱼ, {unit}</source>
        <translation>Ratio Rⱼ, {unit}</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>&amp;Retirer</translation>
    </message>
    <message>
        <source>Re&amp;vert</source>
        <translation>Ré&amp;tablir</translation>
    </message>
    <message>
        <source>Read it as “at least”.</source>
        <translation>Lisez-la comme « au moins ».</translation>
    </message>
    <message>
        <source>Read the degrees as they are written</source>
        <translation>Lire les degrés tels qu’ils sont écrits</translation>
    </message>
    <message>
        <source>Read them as day, month, year</source>
        <translation>Les lire comme jour, mois, année</translation>
    </message>
    <message>
        <source>Read them as month, day, year</source>
        <translation>Les lire comme mois, jour, année</translation>
    </message>
    <message>
        <source>Read them as “at least”.</source>
        <translation>Lisez-les comme « au moins ».</translation>
    </message>
    <message>
        <source>Reading files</source>
        <translation>Lecture des fichiers</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Lecture du fichier…</translation>
    </message>
    <message>
        <source>Reading {file}</source>
        <translation>Lecture de {file}</translation>
    </message>
    <message>
        <source>Reading… {share}</source>
        <translation>Lecture… {share}</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Prêt</translation>
    </message>
    <message>
        <source>Ready; {count} name unanswered</source>
        <translation>Prêt ; {count} nom sans réponse</translation>
    </message>
    <message>
        <source>Ready; {count} names unanswered</source>
        <translation>Prêt ; {count} noms sans réponse</translation>
    </message>
    <message>
        <source>Records in force on {date}.</source>
        <translation>Données en vigueur le {date}.</translation>
    </message>
    <message>
        <source>Records in force today, {date}.</source>
        <translation>Données en vigueur aujourd’hui, le {date}.</translation>
    </message>
    <message>
        <source>Redo: {change}</source>
        <translation>Rétablir : {change}</translation>
    </message>
    <message>
        <source>Region</source>
        <translation>Région</translation>
    </message>
    <message>
        <source>Region: column “{column}”</source>
        <translation>Région : colonne « {column} »</translation>
    </message>
    <message>
        <source>Region: land area</source>
        <translation>Région : superficie</translation>
    </message>
    <message>
        <source>Region: mean distance</source>
        <translation>Région : distance moyenne</translation>
    </message>
    <message>
        <source>Region: median distance</source>
        <translation>Région : distance médiane</translation>
    </message>
    <message>
        <source>Region: organizations</source>
        <translation>Région : organismes</translation>
    </message>
    <message>
        <source>Region: people left out</source>
        <translation>Région : laissés de côté</translation>
    </message>
    <message>
        <source>Region: people per km²</source>
        <translation>Région : personnes par km²</translation>
    </message>
    <message>
        <source>Region: share served</source>
        <translation>Région : part desservie</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>Régions</translation>
    </message>
    <message>
        <source>Regions by access</source>
        <translation>Régions selon l’accès</translation>
    </message>
    <message>
        <source>Regions by people left out</source>
        <translation>Régions selon le nombre de laissés de côté</translation>
    </message>
    <message>
        <source>Regions that carry most for others</source>
        <translation>Régions qui en prennent le plus pour d’autres</translation>
    </message>
    <message>
        <source>Regions, organizations and standard, one sheet each.</source>
        <translation>Régions, organismes et norme, une feuille chacun.</translation>
    </message>
    <message>
        <source>Regions’ centres</source>
        <translation>Centres des régions</translation>
    </message>
    <message>
        <source>Remote help is not counted.</source>
        <translation>L’aide à distance n’est pas comptée.</translation>
    </message>
    <message>
        <source>Remote only</source>
        <translation>À distance seulement</translation>
    </message>
    <message>
        <source>Remoteness</source>
        <translation>Éloignement</translation>
    </message>
    <message>
        <source>Remoteness is the number of people within about {distance}.</source>
        <translation>L’éloignement est le nombre de personnes à environ {distance} ou moins.</translation>
    </message>
    <message>
        <source>Remove an organization</source>
        <translation>Supprimer un organisme</translation>
    </message>
    <message>
        <source>Remove zone {zone}</source>
        <translation>Retirer le palier {zone}</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Renommer</translation>
    </message>
    <message>
        <source>Rename a scenario</source>
        <translation>Renommer un scénario</translation>
    </message>
    <message>
        <source>Rename or remove it, or name another folder for the results.</source>
        <translation>Renommez-le ou supprimez-le, ou indiquez un autre dossier pour les résultats.</translation>
    </message>
    <message>
        <source>Rename them if one of them is needed.</source>
        <translation>Renommez-les si l’une d’elles est nécessaire.</translation>
    </message>
    <message>
        <source>Rename, export or delete</source>
        <translation>Renommer, exporter ou supprimer</translation>
    </message>
    <message>
        <source>Repair</source>
        <translation>Réparation</translation>
    </message>
    <message>
        <source>Repair it in a geographic information system; nothing is repaired silently here.</source>
        <translation>Corrigez-le dans un système d’information géographique ; rien n’est corrigé ici à votre insu.</translation>
    </message>
    <message>
        <source>Repaired</source>
        <translation>Réparé</translation>
    </message>
    <message>
        <source>Repairs</source>
        <translation>Réparations</translation>
    </message>
    <message>
        <source>Replace files?</source>
        <translation>Remplacer des fichiers ?</translation>
    </message>
    <message>
        <source>Respect mandates</source>
        <translation>Respecter les mandats</translation>
    </message>
    <message>
        <source>Results cannot be written there: it is a file.</source>
        <translation>Les résultats ne peuvent y être écrits : c’est un fichier.</translation>
    </message>
    <message>
        <source>Round the counts before loading them.</source>
        <translation>Arrondissez les nombres avant de les charger.</translation>
    </message>
    <message>
        <source>Round to whole people</source>
        <translation>Arrondir à des personnes entières</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>S</source>
        <translation>S</translation>
    </message>
    <message>
        <source>S&amp;VG drawing</source>
        <translation>Dessin S&amp;VG</translation>
    </message>
    <message>
        <source>S&amp;tay here</source>
        <translation>&amp;Rester ici</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>Arrê&amp;ter</translation>
    </message>
    <message>
        <source>Save it without a password.</source>
        <translation>Enregistrez-le sans mot de passe.</translation>
    </message>
    <message>
        <source>Save list…</source>
        <translation>Enregistrer la liste…</translation>
    </message>
    <message>
        <source>Save the changes?</source>
        <translation>Enregistrer les modifications ?</translation>
    </message>
    <message>
        <source>Save the file again with the reference system of its coordinates.</source>
        <translation>Enregistrez de nouveau le fichier avec le système de référence de ses coordonnées.</translation>
    </message>
    <message>
        <source>Save the import report</source>
        <translation>Enregistrer le rapport d’importation</translation>
    </message>
    <message>
        <source>Save the list</source>
        <translation>Enregistrer la liste</translation>
    </message>
    <message>
        <source>Save the table as CSV in UTF-8.</source>
        <translation>Enregistrez le tableau en CSV, encodé en UTF-8.</translation>
    </message>
    <message>
        <source>Saved: {name}</source>
        <translation>Enregistré : {name}</translation>
    </message>
    <message>
        <source>Say what a missing capacity counts as, or count each as one.</source>
        <translation>Dites ce que vaut une capacité inconnue, ou comptez chaque organisme pour un.</translation>
    </message>
    <message>
        <source>Say what the file is.</source>
        <translation>Dites ce qu’est le fichier.</translation>
    </message>
    <message>
        <source>Say where it is, or which areas it serves.</source>
        <translation>Dites où il se trouve, ou quelles régions il dessert.</translation>
    </message>
    <message>
        <source>Say which comes first, or leave these dates unknown.</source>
        <translation>Dites lequel vient en premier, ou laissez ces dates inconnues.</translation>
    </message>
    <message>
        <source>Say why it is excluded.</source>
        <translation>Dites pourquoi il est exclu.</translation>
    </message>
    <message>
        <source>Scenario against baseline</source>
        <translation>Scénario par rapport à la référence</translation>
    </message>
    <message>
        <source>Scenario written to {file}</source>
        <translation>Scénario écrit dans {file}</translation>
    </message>
    <message>
        <source>Scenario {number}</source>
        <translation>Scénario {number}</translation>
    </message>
    <message>
        <source>Scenarios</source>
        <translation>Scénarios</translation>
    </message>
    <message>
        <source>Search in every field</source>
        <translation>Chercher dans tous les champs</translation>
    </message>
    <message>
        <source>Secondary</source>
        <translation>Secondaire</translation>
    </message>
    <message>
        <source>Sectors</source>
        <translation>Secteurs</translation>
    </message>
    <message>
        <source>See the guide of the product before relying on them.</source>
        <translation>Consultez le guide du produit avant de vous y fier.</translation>
    </message>
    <message>
        <source>Select &amp;nothing</source>
        <translation>Ne &amp;rien sélectionner</translation>
    </message>
    <message>
        <source>Select a region to read what it lacks.</source>
        <translation>Choisissez une région pour lire ce qui y manque.</translation>
    </message>
    <message>
        <source>Select a row, or add an organization.</source>
        <translation>Choisissez une ligne ou ajoutez un organisme.</translation>
    </message>
    <message>
        <source>Semicolon ;</source>
        <translation>Point-virgule ;</translation>
    </message>
    <message>
        <source>Separate the words</source>
        <translation>Séparer les mots</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>Desservis</translation>
    </message>
    <message>
        <source>Served after</source>
        <translation>Desservis après</translation>
    </message>
    <message>
        <source>Served among gaps</source>
        <translation>Desservie parmi des lacunes</translation>
    </message>
    <message>
        <source>Served among served</source>
        <translation>Desservie parmi des desservies</translation>
    </message>
    <message>
        <source>Served before</source>
        <translation>Desservis avant</translation>
    </message>
    <message>
        <source>Served by the scenario</source>
        <translation>Desservis grâce au scénario</translation>
    </message>
    <message>
        <source>Served by the shortcut less served: {people}</source>
        <translation>Desservies selon le raccourci, moins desservies : {people}</translation>
    </message>
    <message>
        <source>Served, baseline</source>
        <translation>Desservis, référence</translation>
    </message>
    <message>
        <source>Served, scenario</source>
        <translation>Desservis, scénario</translation>
    </message>
    <message>
        <source>Served, {share} or more</source>
        <translation>Desservie, {share} ou plus</translation>
    </message>
    <message>
        <source>Service standard</source>
        <translation>Norme de service</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>Services: {services}.</source>
        <translation>Services : {services}.</translation>
    </message>
    <message>
        <source>Several columns could be “{column}”: {columns}.</source>
        <translation>Plusieurs colonnes pourraient être « {column} » : {columns}.</translation>
    </message>
    <message>
        <source>Several places have this name: {value}.</source>
        <translation>Plusieurs lieux portent ce nom : {value}.</translation>
    </message>
    <message>
        <source>Several rows have the id “{value}”.</source>
        <translation>Plusieurs lignes ont l’identifiant « {value} ».</translation>
    </message>
    <message>
        <source>Several words in a cell are not separated by “|”: {value}.</source>
        <translation>Plusieurs mots d’une cellule ne sont pas séparés par « | » : {value}.</translation>
    </message>
    <message>
        <source>Severely underserved, under {share}</source>
        <translation>Très mal desservie, moins de {share}</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Gravité</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>Part</translation>
    </message>
    <message>
        <source>Share between</source>
        <translation>Part entre classes</translation>
    </message>
    <message>
        <source>Share in the scenario less that in the baseline, in points.</source>
        <translation>Part dans le scénario moins celle de la référence, en points de pourcentage.</translation>
    </message>
    <message>
        <source>Share of all inequality</source>
        <translation>Part de toute l’inégalité</translation>
    </message>
    <message>
        <source>Share of all there is</source>
        <translation>Part du tout</translation>
    </message>
    <message>
        <source>Share of capacity used</source>
        <translation>Part de la capacité utilisée</translation>
    </message>
    <message>
        <source>Share of people served in person within the threshold.</source>
        <translation>Part des gens desservis en personne en deçà du seuil.</translation>
    </message>
    <message>
        <source>Share of people served in the baseline.</source>
        <translation>Part des gens desservis dans la référence.</translation>
    </message>
    <message>
        <source>Share of people served in the scenario.</source>
        <translation>Part des gens desservis dans le scénario.</translation>
    </message>
    <message>
        <source>Share of people served within {distance}.</source>
        <translation>Part des personnes desservies à {distance} ou moins.</translation>
    </message>
    <message>
        <source>Share of people served, weighted where there is a decay.</source>
        <translation>Part des personnes desservies, pondérée s’il y a une décroissance.</translation>
    </message>
    <message>
        <source>Share of people whom an organization that states the word serves in person (of a remote channel: covers). Where that is nobody: remote only, not said (organizations serve there that do not say), or absent.</source>
        <translation>Part des gens qu’un organisme qui indique ce mot dessert en personne (pour un mode à distance : couvre). Là où il n’y en a aucun : à distance seulement, non précisé (des organismes desservent l’endroit, mais ne le précisent pas) ou absent.</translation>
    </message>
    <message>
        <source>Share of the people counted who have this kind of help.</source>
        <translation>Part des personnes comptées qui ont accès à ce genre d’aide.</translation>
    </message>
    <message>
        <source>Share of the people of the region who are left out.</source>
        <translation>Part de la population de la région qui est laissée de côté.</translation>
    </message>
    <message>
        <source>Share of the people served of the region where they live.</source>
        <translation>Part des personnes desservies de la région où elles vivent.</translation>
    </message>
    <message>
        <source>Share of the region’s people who could be served.</source>
        <translation>Part de la population de la région qui pourrait être desservie.</translation>
    </message>
    <message>
        <source>Share served</source>
        <translation>Part desservie</translation>
    </message>
    <message>
        <source>Share served by threshold</source>
        <translation>Part desservie selon le seuil</translation>
    </message>
    <message>
        <source>Share served if there is help everywhere outside.</source>
        <translation>Part desservie s’il y a de l’aide partout à l’extérieur.</translation>
    </message>
    <message>
        <source>Share served if there is nobody outside: the answer.</source>
        <translation>Part desservie s’il n’y a personne à l’extérieur : la réponse.</translation>
    </message>
    <message>
        <source>Share served of the region</source>
        <translation>Part desservie de la région</translation>
    </message>
    <message>
        <source>Share served, from least to most</source>
        <translation>Part desservie, du moins au plus</translation>
    </message>
    <message>
        <source>Share within</source>
        <translation>Part interne</translation>
    </message>
    <message>
        <source>Share, baseline</source>
        <translation>Part, référence</translation>
    </message>
    <message>
        <source>Share, scenario</source>
        <translation>Part, scénario</translation>
    </message>
    <message>
        <source>Share: {group}</source>
        <translation>Part : {group}</translation>
    </message>
    <message>
        <source>Shortcuts</source>
        <translation>Raccourcis</translation>
    </message>
    <message>
        <source>Shortcuts are mistakes about distance: they count whoever is in reach, whether there is room or not.</source>
        <translation>Les raccourcis sont des erreurs de distance : ils comptent toute personne à portée, qu’il y ait de la place ou non.</translation>
    </message>
    <message>
        <source>Shorten it, or leave the column out.</source>
        <translation>Raccourcissez-la, ou laissez la colonne de côté.</translation>
    </message>
    <message>
        <source>Show a scenario</source>
        <translation>Afficher un scénario</translation>
    </message>
    <message>
        <source>Show in the &amp;preview</source>
        <translation>Montrer dans l’&amp;aperçu</translation>
    </message>
    <message>
        <source>Show people for whom help could be nearer than is known.</source>
        <translation>Montrer les personnes pour qui l’aide pourrait être plus proche qu’on ne le sait.</translation>
    </message>
    <message>
        <source>Show people not served whom organizations outside could serve.</source>
        <translation>Montrer les personnes non desservies que des organismes de l’extérieur pourraient desservir.</translation>
    </message>
    <message>
        <source>Show the &amp;baseline</source>
        <translation>Afficher la &amp;référence</translation>
    </message>
    <message>
        <source>Show the &amp;whole map</source>
        <translation>Afficher &amp;toute la carte</translation>
    </message>
    <message>
        <source>Show the baseline</source>
        <translation>Afficher la référence</translation>
    </message>
    <message>
        <source>Show {layer}</source>
        <translation>Afficher {layer}</translation>
    </message>
    <message>
        <source>Shows where a service does not reach, and whom it leaves out.</source>
        <translation>Montre où un service ne se rend pas, et qui il laisse de côté.</translation>
    </message>
    <message>
        <source>Shows where a service does not reach. Alone, opens the window.</source>
        <translation>Montre où un service ne se rend pas. Sans tâche, ouvre la fenêtre.</translation>
    </message>
    <message>
        <source>Some counts of {column} are missing; they stay unknown, not zero.</source>
        <translation>Certains nombres de {column} manquent ; ils restent inconnus, et non nuls.</translation>
    </message>
    <message>
        <source>Sometimes a gap</source>
        <translation>Parfois une lacune</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Source: {source}</source>
        <translation>Source : {source}</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>Sources</translation>
    </message>
    <message>
        <source>Standard and &amp;ledger</source>
        <translation>&amp;Norme et registre</translation>
    </message>
    <message>
        <source>Standard and ledger</source>
        <translation>Norme et registre</translation>
    </message>
    <message>
        <source>Stands out</source>
        <translation>Se démarque</translation>
    </message>
    <message>
        <source>Statistics Canada Lambert (EPSG:3347)</source>
        <translation>Lambert de Statistique Canada (EPSG:3347)</translation>
    </message>
    <message>
        <source>Statistics Canada's code column.</source>
        <translation>La colonne de codes de Statistique Canada.</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Paliers</translation>
    </message>
    <message>
        <source>Straight line (geodesic)</source>
        <translation>À vol d’oiseau (géodésique)</translation>
    </message>
    <message>
        <source>Straight-line (geodesic) distance from where people live to eligible organizations; those within {distance} of one with room are served.</source>
        <translation>Distance à vol d’oiseau (géodésique) entre le lieu de résidence et les organismes admissibles ; les personnes à {distance} ou moins d’un organisme qui a de la place sont desservies.</translation>
    </message>
    <message>
        <source>Straight-line (geodesic) distance from where people live to the nearest eligible organization; those within {distance} are served.</source>
        <translation>Distance à vol d’oiseau (géodésique) entre le lieu de résidence et l’organisme admissible le plus proche ; à {distance} ou moins, les gens sont desservis.</translation>
    </message>
    <message>
        <source>Supply</source>
        <translation>Offre</translation>
    </message>
    <message>
        <source>Surroundings</source>
        <translation>Entourage</translation>
    </message>
    <message>
        <source>Tab</source>
        <translation>Tabulation</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tableaux</translation>
    </message>
    <message>
        <source>Tables and charts</source>
        <translation>Tableaux et graphiques</translation>
    </message>
    <message>
        <source>Take back a change</source>
        <translation>Retirer une modification</translation>
    </message>
    <message>
        <source>Take back: {change}</source>
        <translation>Retirer : {change}</translation>
    </message>
    <message>
        <source>Take one of them out.</source>
        <translation>Retirez l’un des deux.</translation>
    </message>
    <message>
        <source>Take one of them out: a map has the boundaries of one level.</source>
        <translation>Retirez l’un des deux : une carte a les limites d’un seul niveau.</translation>
    </message>
    <message>
        <source>Take out one of the two files, or say that this one has no column for everyone.</source>
        <translation>Retirez l’un des deux fichiers, ou dites que celui-ci n’a pas de colonne pour tout le monde.</translation>
    </message>
    <message>
        <source>Take the nearest word</source>
        <translation>Prendre le mot le plus proche</translation>
    </message>
    <message>
        <source>Take the point away</source>
        <translation>Retirer le point</translation>
    </message>
    <message>
        <source>Take them as &amp;unlimited</source>
        <translation>Les tenir pour i&amp;llimitées</translation>
    </message>
    <message>
        <source>Take them for degrees (EPSG:4326)</source>
        <translation>Les prendre pour des degrés (EPSG:4326)</translation>
    </message>
    <message>
        <source>Take them for metres of EPSG:3347</source>
        <translation>Les prendre pour des mètres d’EPSG:3347</translation>
    </message>
    <message>
        <source>Taken as unlimited</source>
        <translation>Tenues pour illimitées</translation>
    </message>
    <message>
        <source>Taken in</source>
        <translation>Accueillis en</translation>
    </message>
    <message>
        <source>Taken in (English)</source>
        <translation>Accueillis en (anglais)</translation>
    </message>
    <message>
        <source>Taken in (French)</source>
        <translation>Accueillis en (français)</translation>
    </message>
    <message>
        <source>Tertiary</source>
        <translation>Tertiaire</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>The 40% of people with least have nothing at all, so the Palma ratio has no value.</source>
        <translation>Les 40 % qui ont le moins n’ont rien du tout : le rapport de Palma n’a pas de valeur.</translation>
    </message>
    <message>
        <source>The archive holds a member that unpacks to more than {ratio} times its size: {member}. It was not opened.</source>
        <translation>L’archive contient un membre qui se décompresse à plus de {ratio} fois sa taille : {member}. Il n’a pas été ouvert.</translation>
    </message>
    <message>
        <source>The archive holds another archive: {member}.</source>
        <translation>L’archive contient une autre archive : {member}.</translation>
    </message>
    <message>
        <source>The archive holds nothing that can be read here: {members}.</source>
        <translation>L’archive ne contient rien qui puisse être lu ici : {members}.</translation>
    </message>
    <message>
        <source>The archive holds {found} members, more than {limit}.</source>
        <translation>L’archive contient {found} membres, plus de {limit}.</translation>
    </message>
    <message>
        <source>The archive holds “{member}” twice.</source>
        <translation>L’archive contient « {member} » deux fois.</translation>
    </message>
    <message>
        <source>The archive is damaged: {reason}</source>
        <translation>L’archive est endommagée : {reason}</translation>
    </message>
    <message>
        <source>The archive would write outside its own folder: “{member}”. It was not opened.</source>
        <translation>L’archive écrirait hors de son propre dossier : « {member} ». Elle n’a pas été ouverte.</translation>
    </message>
    <message>
        <source>The area has no geometry.</source>
        <translation>La région n’a pas de géométrie.</translation>
    </message>
    <message>
        <source>The boundaries are of level {loaded}, not {level}.</source>
        <translation>Les limites sont de niveau {loaded}, et non {level}.</translation>
    </message>
    <message>
        <source>The boundaries whose people it may serve.</source>
        <translation>Les régions dont il peut desservir la population.</translation>
    </message>
    <message>
        <source>The boundary in which people live.</source>
        <translation>La région où les gens vivent.</translation>
    </message>
    <message>
        <source>The bounds of the classes do not fall from 1 to 0: {value}.</source>
        <translation>Les seuils des classes ne décroissent pas de 1 à 0 : {value}.</translation>
    </message>
    <message>
        <source>The bundled project stands in for what is not given.</source>
        <translation>Le projet fourni tient lieu de ce qui n’est pas donné.</translation>
    </message>
    <message>
        <source>The census code, as text</source>
        <translation>Le code du recensement, comme texte</translation>
    </message>
    <message>
        <source>The class at each threshold, from near to far; the standard’s own is underlined.</source>
        <translation>La classe à chaque seuil, du plus proche au plus loin ; celle de la norme est soulignée.</translation>
    </message>
    <message>
        <source>The class of the region by its share of people served.</source>
        <translation>La classe de la région selon la part des gens desservis.</translation>
    </message>
    <message>
        <source>The class of the region by the standard.</source>
        <translation>La classe de la région selon la norme.</translation>
    </message>
    <message>
        <source>The class of the region on the map, by its net share.</source>
        <translation>La classe de la région sur la carte, selon la part de son solde.</translation>
    </message>
    <message>
        <source>The class of the region on the map.</source>
        <translation>La classe de la région sur la carte.</translation>
    </message>
    <message>
        <source>The class of the region, asked in this way.</source>
        <translation>La classe de la région, demandée ainsi.</translation>
    </message>
    <message>
        <source>The column has no member “{value}”.</source>
        <translation>La colonne n’a pas le membre « {value} ».</translation>
    </message>
    <message>
        <source>The column “{column}” is empty.</source>
        <translation>La colonne « {column} » est vide.</translation>
    </message>
    <message>
        <source>The columns are not those of a Statistics Canada data table.</source>
        <translation>Les colonnes ne sont pas celles d’un tableau de données de Statistique Canada.</translation>
    </message>
    <message>
        <source>The content is not that of a {format} file.</source>
        <translation>Le contenu n’est pas celui d’un fichier {format}.</translation>
    </message>
    <message>
        <source>The coordinate system is the one you said, {crs}.</source>
        <translation>Le système de coordonnées est celui que vous avez dit, {crs}.</translation>
    </message>
    <message>
        <source>The coordinates are 0, 0, which is off the coast of Africa.</source>
        <translation>Les coordonnées sont 0, 0, soit au large de l’Afrique.</translation>
    </message>
    <message>
        <source>The coordinates are metres, not degrees: {value}.</source>
        <translation>Les coordonnées sont en mètres et non en degrés : {value}.</translation>
    </message>
    <message>
        <source>The coordinates are missing.</source>
        <translation>Les coordonnées manquent.</translation>
    </message>
    <message>
        <source>The curve counts everybody within reach of an organization. Where capacity counts, not all of them find room: the ledger says how many are served.</source>
        <translation>La courbe compte toute personne à portée d’un organisme. Quand la capacité compte, toutes n’y trouvent pas de place : le bilan dit combien sont desservies.</translation>
    </message>
    <message>
        <source>The day and the month may be either way round: {value}.</source>
        <translation>Le jour et le mois peuvent être dans un ordre ou dans l’autre : {value}.</translation>
    </message>
    <message>
        <source>The directory is empty. Add an organization to begin.</source>
        <translation>Le répertoire est vide. Ajoutez un organisme pour commencer.</translation>
    </message>
    <message>
        <source>The directory is illustrative. It was compiled from public sources and is nobody’s official list; each row says what its source states.</source>
        <translation>Le répertoire est donné à titre d’exemple. Compilé à partir de sources publiques, il n’est la liste officielle de personne ; chaque ligne rapporte ce qu’affirme sa source.</translation>
    </message>
    <message>
        <source>The directory is illustrative; it is not an official list.</source>
        <translation>Le répertoire est donné à titre d’exemple ; ce n’est pas une liste officielle.</translation>
    </message>
    <message>
        <source>The directory was changed here since its file was read.</source>
        <translation>Le répertoire a été modifié ici depuis la lecture de son fichier.</translation>
    </message>
    <message>
        <source>The distance to the nearest organization that is loaded.</source>
        <translation>La distance à l’organisme chargé le plus proche.</translation>
    </message>
    <message>
        <source>The distances of a decay do not rise: {value}.</source>
        <translation>Les distances d’une décroissance ne montent pas : {value}.</translation>
    </message>
    <message>
        <source>The edge is the border with the United States; the sea is none.</source>
        <translation>Le bord est la frontière avec les États-Unis ; la mer n’en est pas un.</translation>
    </message>
    <message>
        <source>The edge is the outline of all boundaries, coasts included.</source>
        <translation>Le bord est le contour de toutes les limites, côtes comprises.</translation>
    </message>
    <message>
        <source>The edge is the outline of {regions}.</source>
        <translation>Le bord est le contour de {regions}.</translation>
    </message>
    <message>
        <source>The edge of what is loaded</source>
        <translation>Le bord de ce qui est chargé</translation>
    </message>
    <message>
        <source>The figures are of level {level} and the boundaries of {boundaries}; the smaller cannot be had from the larger.</source>
        <translation>Les chiffres sont du niveau {level} et les limites du niveau {boundaries} : on ne peut pas tirer le plus petit du plus grand.</translation>
    </message>
    <message>
        <source>The figures are of {figures}, the boundaries of {edition}: a code may stand for another area.</source>
        <translation>Les chiffres sont de {figures}, les limites de {edition} : un code peut désigner un autre territoire.</translation>
    </message>
    <message>
        <source>The figures do not count everyone, so that they can only be added to a population.</source>
        <translation>Les chiffres ne comptent pas tout le monde : on ne peut que les ajouter à une population.</translation>
    </message>
    <message>
        <source>The figures were spread over the places where people live, in proportion; they are exact by boundary and modelled within it.</source>
        <translation>Les chiffres ont été répartis entre les lieux habités, en proportion : ils sont exacts par limite et modélisés à l’intérieur.</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Le fichier ne peut pas être lu.</translation>
    </message>
    <message>
        <source>The file cannot be written or read: {reason}</source>
        <translation>Le fichier ne peut être ni écrit ni lu : {reason}</translation>
    </message>
    <message>
        <source>The file changed while it was read.</source>
        <translation>Le fichier a changé pendant la lecture.</translation>
    </message>
    <message>
        <source>The file defines entities, with which a small file can be made endless; it was not read.</source>
        <translation>Le fichier définit des entités, qui peuvent rendre sans fin un petit fichier ; il n’a pas été lu.</translation>
    </message>
    <message>
        <source>The file does not say its coordinate reference system.</source>
        <translation>Le fichier ne précise pas son système de coordonnées de référence.</translation>
    </message>
    <message>
        <source>The file ends before its time.</source>
        <translation>Le fichier s’arrête avant la fin.</translation>
    </message>
    <message>
        <source>The file has no areas of level {level}.</source>
        <translation>Le fichier n’a aucune région du niveau {level}.</translation>
    </message>
    <message>
        <source>The file has no characteristic “{value}”.</source>
        <translation>Le fichier n’a pas la caractéristique « {value} ».</translation>
    </message>
    <message>
        <source>The file has no line for the population of its own census.</source>
        <translation>Le fichier n’a pas de ligne pour la population de son propre recensement.</translation>
    </message>
    <message>
        <source>The file has no part “{part}”; it has: {parts}.</source>
        <translation>Le fichier n’a pas de partie « {part} » ; il a : {parts}.</translation>
    </message>
    <message>
        <source>The file has {found} boundaries of the {expected} that were published.</source>
        <translation>Le fichier a {found} des {expected} limites publiées.</translation>
    </message>
    <message>
        <source>The file holds no layer.</source>
        <translation>Le fichier ne contient aucune couche.</translation>
    </message>
    <message>
        <source>The file holds several layers: {layers}.</source>
        <translation>Le fichier contient plusieurs couches : {layers}.</translation>
    </message>
    <message>
        <source>The file holds several tables or layers: {parts}.</source>
        <translation>Le fichier contient plusieurs tableaux ou couches : {parts}.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Le fichier est vide.</translation>
    </message>
    <message>
        <source>The file is not ready</source>
        <translation>Le fichier n’est pas prêt</translation>
    </message>
    <message>
        <source>The file is protected by a password.</source>
        <translation>Le fichier est protégé par un mot de passe.</translation>
    </message>
    <message>
        <source>The file is ready</source>
        <translation>Le fichier est prêt</translation>
    </message>
    <message>
        <source>The file is too large to be read here.</source>
        <translation>Le fichier est trop grand pour être lu ici.</translation>
    </message>
    <message>
        <source>The file itself is not changed; the import report lists each repair.</source>
        <translation>Le fichier lui-même n’est pas modifié ; le rapport d’importation nomme chaque réparation.</translation>
    </message>
    <message>
        <source>The file mixes geography levels: {levels}.</source>
        <translation>Le fichier mêle plusieurs niveaux géographiques : {levels}.</translation>
    </message>
    <message>
        <source>The file refers to others, on this machine or on the network, which are not read.</source>
        <translation>Le fichier renvoie à d’autres, sur cette machine ou sur le réseau, qui ne sont pas lus.</translation>
    </message>
    <message>
        <source>The file was not written to its end, or another program still writes it ({reason}).</source>
        <translation>Le fichier n’a pas été écrit jusqu’au bout, ou un autre programme l’écrit encore ({reason}).</translation>
    </message>
    <message>
        <source>The files are imported. {count} thing to know:</source>
        <translation>Les fichiers sont importés. {count} chose à savoir :</translation>
    </message>
    <message>
        <source>The files are imported. {count} things to know:</source>
        <translation>Les fichiers sont importés. {count} choses à savoir :</translation>
    </message>
    <message>
        <source>The files are open. {count} thing to know:</source>
        <translation>Les fichiers sont ouverts. {count} chose à savoir :</translation>
    </message>
    <message>
        <source>The files are open. {count} things to know:</source>
        <translation>Les fichiers sont ouverts. {count} choses à savoir :</translation>
    </message>
    <message>
        <source>The first and the last rank in any way of asking.</source>
        <translation>Le premier et le dernier rang, toutes façons de demander confondues.</translation>
    </message>
    <message>
        <source>The first {shown} of {all}</source>
        <translation>Les {shown} premières sur {all}</translation>
    </message>
    <message>
        <source>The gazetteer does not have the area of this postal code: {value}.</source>
        <translation>Le répertoire toponymique n’a pas la région de ce code postal : {value}.</translation>
    </message>
    <message>
        <source>The gazetteer has no place of this name: {value}.</source>
        <translation>Le répertoire toponymique n’a pas de lieu de ce nom : {value}.</translation>
    </message>
    <message>
        <source>The gazetteer has this place only in other provinces: {value}.</source>
        <translation>Le répertoire toponymique n’a ce lieu que dans d’autres provinces : {value}.</translation>
    </message>
    <message>
        <source>The geometry is a {value}, not a point.</source>
        <translation>La géométrie est de type {value}, et non un point.</translation>
    </message>
    <message>
        <source>The group has more people than “{total_column}” ({value}).</source>
        <translation>Le groupe compte plus de personnes que « {total_column} » ({value}).</translation>
    </message>
    <message>
        <source>The header is not that of a Census Profile.</source>
        <translation>L’en-tête n’est pas celui d’un Profil du recensement.</translation>
    </message>
    <message>
        <source>The id is missing.</source>
        <translation>L’identifiant manque.</translation>
    </message>
    <message>
        <source>The id of the population point.</source>
        <translation>L’identifiant du point de population.</translation>
    </message>
    <message>
        <source>The id of the record in files.</source>
        <translation>L’identifiant de la fiche dans les fichiers.</translation>
    </message>
    <message>
        <source>The id “{value}” is already used.</source>
        <translation>L’identifiant « {value} » est déjà utilisé.</translation>
    </message>
    <message>
        <source>The id “{value}” was already used (row {first_row}).</source>
        <translation>L’identifiant « {value} » est déjà utilisé (ligne {first_row}).</translation>
    </message>
    <message>
        <source>The kind of help, as the directory names it.</source>
        <translation>Le genre d’aide, tel que le répertoire le nomme.</translation>
    </message>
    <message>
        <source>The latitude is not between -90 and 90: {value}.</source>
        <translation>La latitude n’est pas entre -90 et 90 : {value}.</translation>
    </message>
    <message>
        <source>The layers with their results, for a geographic system.</source>
        <translation>Les couches avec leurs résultats, pour un système géographique.</translation>
    </message>
    <message>
        <source>The layout of this product.</source>
        <translation>La structure de ce produit.</translation>
    </message>
    <message>
        <source>The least that the distance to help could be.</source>
        <translation>La plus petite distance à l’aide possible.</translation>
    </message>
    <message>
        <source>The ledger takes an empty field for any word. Ticked, people whom only organizations serve that leave the field empty count as having it.</source>
        <translation>Le registre tient un champ vide pour n’importe quel mot. Si cette case est cochée, les gens que seuls desservent des organismes qui laissent le champ vide sont comptés comme ayant cette aide.</translation>
    </message>
    <message>
        <source>The line of the ledger that the place is on.</source>
        <translation>La ligne du registre où se trouve le lieu.</translation>
    </message>
    <message>
        <source>The lines above add up to this.</source>
        <translation>Les lignes ci-dessus totalisent ce nombre.</translation>
    </message>
    <message>
        <source>The list could not be written to {file}: {reason}</source>
        <translation>La liste n’a pu être écrite dans {file} : {reason}</translation>
    </message>
    <message>
        <source>The longitude has lost its minus sign: {value}.</source>
        <translation>La longitude a perdu son signe moins : {value}.</translation>
    </message>
    <message>
        <source>The longitude is not between -180 and 180: {value}.</source>
        <translation>La longitude n’est pas entre -180 et 180 : {value}.</translation>
    </message>
    <message>
        <source>The mandate names areas instead of giving their codes: {value}.</source>
        <translation>Le territoire desservi est donné par des noms et non par des codes : {value}.</translation>
    </message>
    <message>
        <source>The mandate names “{value}”, which is no loaded boundary.</source>
        <translation>Le mandat nomme « {value} », qui n’est aucune des régions chargées.</translation>
    </message>
    <message>
        <source>The map and tables of this question. The web map, the GeoPackage and the run record are those of “Who is out of reach”.</source>
        <translation>La carte et les tableaux de cette question. La carte web, le GeoPackage et la fiche de calcul sont ceux de « Qui est hors de portée ».</translation>
    </message>
    <message>
        <source>The mean less that of the baseline, in the same unit.</source>
        <translation>La moyenne moins celle de la situation de référence, dans la même unité.</translation>
    </message>
    <message>
        <source>The mean over the people who live there, in this unit.</source>
        <translation>La moyenne sur les personnes qui y vivent, dans cette unité.</translation>
    </message>
    <message>
        <source>The name in the file</source>
        <translation>Le nom dans le fichier</translation>
    </message>
    <message>
        <source>The name of the organization.</source>
        <translation>Le nom de l’organisme.</translation>
    </message>
    <message>
        <source>The organization “{value}” has neither coordinates nor a mandate.</source>
        <translation>L’organisme « {value} » n’a ni coordonnées ni mandat.</translation>
    </message>
    <message>
        <source>The organization “{value}” has no name.</source>
        <translation>L’organisme « {value} » n’a pas de nom.</translation>
    </message>
    <message>
        <source>The page as a picture, for slides and the web.</source>
        <translation>La page en image, pour une présentation ou le Web.</translation>
    </message>
    <message>
        <source>The page as lines that can be edited.</source>
        <translation>La page en tracés modifiables.</translation>
    </message>
    <message>
        <source>The page ready to print.</source>
        <translation>La page prête à imprimer.</translation>
    </message>
    <message>
        <source>The place is in the water, more than 10 km from any shore: {value}.</source>
        <translation>Le lieu est dans l’eau, à plus de 10 km de toute côte : {value}.</translation>
    </message>
    <message>
        <source>The place is not in Canada: {value}.</source>
        <translation>Le lieu n’est pas au Canada : {value}.</translation>
    </message>
    <message>
        <source>The place lies outside the province or territory that the row names: {value}.</source>
        <translation>Le lieu est hors de la province ou du territoire que nomme la ligne : {value}.</translation>
    </message>
    <message>
        <source>The place names another province than the row: {value}.</source>
        <translation>Le lieu nomme une autre province que la ligne : {value}.</translation>
    </message>
    <message>
        <source>The polygon of “{value}” is broken: {reason}.</source>
        <translation>Le polygone de « {value} » est défectueux : {reason}.</translation>
    </message>
    <message>
        <source>The population has no codes of level {level}.</source>
        <translation>La population n’a pas de codes du niveau {level}.</translation>
    </message>
    <message>
        <source>The population has no group “{value}”.</source>
        <translation>La population n’a pas de groupe « {value} ».</translation>
    </message>
    <message>
        <source>The postal code is of another province than the row: {value}.</source>
        <translation>Le code postal est d’une autre province que la ligne : {value}.</translation>
    </message>
    <message>
        <source>The postal code lies more than 75 km from the place: {value}.</source>
        <translation>Le code postal est à plus de 75 km du lieu : {value}.</translation>
    </message>
    <message>
        <source>The public pages that say so; point at a row for all.</source>
        <translation>Les pages publiques qui l’affirment ; pointez une ligne pour les voir toutes.</translation>
    </message>
    <message>
        <source>The reader warned: {reason}</source>
        <translation>Avertissement à la lecture : {reason}</translation>
    </message>
    <message>
        <source>The region that is selected, else all together.</source>
        <translation>La région choisie, sinon toutes ensemble.</translation>
    </message>
    <message>
        <source>The region where people live.</source>
        <translation>La région où vivent les gens.</translation>
    </message>
    <message>
        <source>The region whose organizations take them.</source>
        <translation>La région dont les organismes les prennent en charge.</translation>
    </message>
    <message>
        <source>The regions with every figure, as plain text.</source>
        <translation>Les régions avec tous leurs chiffres, en texte brut.</translation>
    </message>
    <message>
        <source>The region’s mean as a share of that of all regions.</source>
        <translation>La moyenne de la région en part de celle de toutes les régions.</translation>
    </message>
    <message>
        <source>The row has the name and the place of an earlier one: {value}.</source>
        <translation>La ligne a le nom et le lieu d’une ligne précédente : {value}.</translation>
    </message>
    <message>
        <source>The row has {found} cells; the header has {expected}.</source>
        <translation>La ligne a {found} cellules ; l’en-tête en a {expected}.</translation>
    </message>
    <message>
        <source>The row is longer than {most} bytes, which no row of this product is.</source>
        <translation>La ligne dépasse {most} octets, ce qu’aucune ligne de ce produit n’atteint.</translation>
    </message>
    <message>
        <source>The row is the same as an earlier one in every cell.</source>
        <translation>La ligne est identique à une ligne précédente, cellule par cellule.</translation>
    </message>
    <message>
        <source>The row names neither a place nor a postal code.</source>
        <translation>La ligne ne nomme ni lieu ni code postal.</translation>
    </message>
    <message>
        <source>The rows above row {header} were taken for a title.</source>
        <translation>Les lignes au-dessus de la ligne {header} ont été prises pour un titre.</translation>
    </message>
    <message>
        <source>The same share of people is left out in every region: nothing clusters.</source>
        <translation>La même part de gens est laissée de côté dans chaque région : rien ne se regroupe.</translation>
    </message>
    <message>
        <source>The shapes are said to be in degrees ({declared}), but are metres of Statistics Canada’s Lambert projection.</source>
        <translation>Les formes sont dites en degrés ({declared}), mais ce sont des mètres de la projection de Lambert de Statistique Canada.</translation>
    </message>
    <message>
        <source>The shapes are said to be in metres ({declared}), but are degrees.</source>
        <translation>Les formes sont dites en mètres ({declared}), mais ce sont des degrés.</translation>
    </message>
    <message>
        <source>The shortest way over the Earth's surface, not along roads.</source>
        <translation>Le plus court chemin à la surface de la Terre, sans suivre les routes.</translation>
    </message>
    <message>
        <source>The text is not in {encoding}.</source>
        <translation>Le texte n’est pas en {encoding}.</translation>
    </message>
    <message>
        <source>The thirds of the catchment weigh {near}, {middle} and {far}, as those of Luo and Qi.</source>
        <translation>Les tiers de l’aire d’attraction pèsent {near}, {middle} et {far}, comme ceux de Luo et Qi.</translation>
    </message>
    <message>
        <source>The threshold of the standard, and follows it.</source>
        <translation>Le seuil de la norme, qu’elle suit.</translation>
    </message>
    <message>
        <source>The threshold, or the decay that takes its place.</source>
        <translation>Le seuil, ou la décroissance qui en tient lieu.</translation>
    </message>
    <message>
        <source>The thresholds at which the class stays as it is.</source>
        <translation>Les seuils auxquels la classe reste la même.</translation>
    </message>
    <message>
        <source>The thresholds at which the region is a gap.</source>
        <translation>Les seuils auxquels la région est une lacune.</translation>
    </message>
    <message>
        <source>The usual edge</source>
        <translation>Le bord habituel</translation>
    </message>
    <message>
        <source>The weight is the distance in kilometres to minus this power.</source>
        <translation>Le poids est la distance en kilomètres à la puissance négative de cet exposant.</translation>
    </message>
    <message>
        <source>The weights of a decay do not fall from 0 or more: {value}.</source>
        <translation>Les poids d’une décroissance ne baissent pas ou sont négatifs : {value}.</translation>
    </message>
    <message>
        <source>The whole list can be read again: File, Last import report.</source>
        <translation>La liste entière se relit : Fichier, Dernier rapport d’importation.</translation>
    </message>
    <message>
        <source>The work was cancelled. What is shown was found before the last change; change anything to work it out anew.</source>
        <translation>Le travail a été annulé. Ce qui est affiché date d’avant le dernier changement ; changez quoi que ce soit pour le refaire.</translation>
    </message>
    <message>
        <source>The {count} places with most people, of {all} that are marked.</source>
        <translation>Les {count} lieux les plus peuplés, sur {all} qui sont marqués.</translation>
    </message>
    <message>
        <source>The {count} regions with most people left out, of {all}.</source>
        <translation>Les {count} régions qui laissent le plus de personnes de côté, sur {all}.</translation>
    </message>
    <message>
        <source>The {drawn} largest lines are drawn, {count} smaller one is not.</source>
        <translation>Les {drawn} plus grandes lignes sont tracées, {count} plus petite ne l’est pas.</translation>
    </message>
    <message>
        <source>The {drawn} largest lines are drawn, {count} smaller ones are not.</source>
        <translation>Les {drawn} plus grandes lignes sont tracées, {count} plus petites ne le sont pas.</translation>
    </message>
    <message>
        <source>Theil</source>
        <translation>Theil</translation>
    </message>
    <message>
        <source>Theil by class</source>
        <translation>Theil par classe</translation>
    </message>
    <message>
        <source>Theil inside</source>
        <translation>Theil interne</translation>
    </message>
    <message>
        <source>Theil {theil}: there is no inequality to divide.</source>
        <translation>Theil {theil} : il n’y a pas d’inégalité à décomposer.</translation>
    </message>
    <message>
        <source>Theil {theil}: {between} of the inequality lies between classes of “{column}”, {inside} inside them.</source>
        <translation>Theil {theil} : {between} de l’inégalité se trouve entre classes de « {column} », {inside} à l’intérieur.</translation>
    </message>
    <message>
        <source>Theil {theil}: {between} of the inequality lies between provinces and territories, {inside} inside them.</source>
        <translation>Theil {theil} : {between} de l’inégalité se trouve entre provinces et territoires, {inside} à l’intérieur.</translation>
    </message>
    <message>
        <source>Theil {theil}: {between} of the inequality lies between regions, {inside} inside them.</source>
        <translation>Theil {theil} : {between} de l’inégalité se trouve entre régions, {inside} à l’intérieur.</translation>
    </message>
    <message>
        <source>Theil’s T</source>
        <translation>T de Theil</translation>
    </message>
    <message>
        <source>Theil’s T among the people of the class alone.</source>
        <translation>T de Theil parmi les seules personnes de la classe.</translation>
    </message>
    <message>
        <source>Their access is 0: an organization may serve them, but none is within the catchment with a weight above 0.</source>
        <translation>Leur accès est de 0 : un organisme peut les servir, mais aucun n’est dans l’aire d’attraction avec un poids supérieur à 0.</translation>
    </message>
    <message>
        <source>There are more than {limit} columns.</source>
        <translation>Il y a plus de {limit} colonnes.</translation>
    </message>
    <message>
        <source>There are no errors to show.</source>
        <translation>Il n’y a aucune erreur à montrer.</translation>
    </message>
    <message>
        <source>There are no ranks to show.</source>
        <translation>Il n’y a aucun rang à montrer.</translation>
    </message>
    <message>
        <source>There are no rows.</source>
        <translation>Il n’y a aucune ligne.</translation>
    </message>
    <message>
        <source>There is neither a place nor a mandate: {value}. Such rows stay in the directory, excluded as not located.</source>
        <translation>Il n’y a ni lieu ni territoire desservi : {value}. Ces lignes restent au répertoire, exclues comme non localisées.</translation>
    </message>
    <message>
        <source>There is no answer to export yet.</source>
        <translation>Il n’y a pas encore de réponse à exporter.</translation>
    </message>
    <message>
        <source>There is no column for “{column}”.</source>
        <translation>Il n’y a pas de colonne pour « {column} ».</translation>
    </message>
    <message>
        <source>There is no id column; rows are known by their number.</source>
        <translation>Il n’y a pas de colonne id ; les lignes sont désignées par leur numéro.</translation>
    </message>
    <message>
        <source>There is no interval to show.</source>
        <translation>Il n’y a aucun intervalle à montrer.</translation>
    </message>
    <message>
        <source>There is no organization “{value}”.</source>
        <translation>Il n’y a pas d’organisme « {value} ».</translation>
    </message>
    <message>
        <source>There is no room on the disk to unpack or write this.</source>
        <translation>Il n’y a pas de place sur le disque pour décompresser ou écrire ceci.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Ce fichier n’existe pas.</translation>
    </message>
    <message>
        <source>There is nobody to be in doubt about.</source>
        <translation>Il n’y a personne sur qui douter.</translation>
    </message>
    <message>
        <source>There is nobody to measure: no one counted has a number here.</source>
        <translation>Il n’y a personne à mesurer : aucune des personnes comptées n’a de nombre ici.</translation>
    </message>
    <message>
        <source>There is not enough memory for this.</source>
        <translation>La mémoire ne suffit pas pour cette opération.</translation>
    </message>
    <message>
        <source>There is one region, and no other to carry its people.</source>
        <translation>Il n’y a qu’une région, et aucune autre pour prendre en charge sa population.</translation>
    </message>
    <message>
        <source>These are not coordinates in degrees: {value}.</source>
        <translation>Ce ne sont pas des coordonnées en degrés : {value}.</translation>
    </message>
    <message>
        <source>These are not words: {value}.</source>
        <translation>Ce ne sont pas des mots : {value}.</translation>
    </message>
    <message>
        <source>They fit each other</source>
        <translation>Ils vont ensemble</translation>
    </message>
    <message>
        <source>They hold for every file that they fit.</source>
        <translation>Ils valent pour tous les fichiers auxquels ils conviennent.</translation>
    </message>
    <message>
        <source>They were placed by their coordinates; check the codes.</source>
        <translation>Ils ont été placés selon leurs coordonnées ; vérifiez les codes.</translation>
    </message>
    <message>
        <source>This class</source>
        <translation>Cette classe</translation>
    </message>
    <message>
        <source>This decay cannot be drawn: see the parameters.</source>
        <translation>Cette atténuation ne peut être tracée : voyez les paramètres.</translation>
    </message>
    <message>
        <source>This file has a layout of its own; no column has to be chosen.</source>
        <translation>Ce fichier a sa propre disposition ; aucune colonne n’est à choisir.</translation>
    </message>
    <message>
        <source>This file holds no polygons.</source>
        <translation>Ce fichier ne contient aucun polygone.</translation>
    </message>
    <message>
        <source>This folder does not exist.</source>
        <translation>Ce dossier n’existe pas.</translation>
    </message>
    <message>
        <source>This is a device or a pipe, not a file.</source>
        <translation>C’est un périphérique ou un tube, et non un fichier.</translation>
    </message>
    <message>
        <source>This is a folder.</source>
        <translation>C’est un dossier.</translation>
    </message>
    <message>
        <source>This is no Canadian postal code: {value}.</source>
        <translation>Ce n’est pas un code postal canadien : {value}.</translation>
    </message>
    <message>
        <source>This is no province or territory of Canada: {value}.</source>
        <translation>Ce n’est ni une province ni un territoire du Canada : {value}.</translation>
    </message>
    <message>
        <source>This is not a scenario: {reason}</source>
        <translation>Ce n’est pas un scénario : {reason}</translation>
    </message>
    <message>
        <source>This is not a text file.</source>
        <translation>Ce n’est pas un fichier texte.</translation>
    </message>
    <message>
        <source>This is not a text: {value}.</source>
        <translation>Ce n’est pas un texte : {value}.</translation>
    </message>
    <message>
        <source>This kind of file is not known here.</source>
        <translation>Ce type de fichier n’est pas reconnu ici.</translation>
    </message>
    <message>
        <source>This measure has no room for the decay “{value}”.</source>
        <translation>Cette mesure ne prend pas la décroissance « {value} ».</translation>
    </message>
    <message>
        <source>This measure has no weights: the way itself is a cost, {way} of it as much as a crowd of the mean.</source>
        <translation>Cette mesure n’a pas de poids : le trajet est lui-même un coût, {way} pesant autant que l’affluence moyenne.</translation>
    </message>
    <message>
        <source>This postal code has a letter that no such code has: {value}.</source>
        <translation>Ce code postal a une lettre qu’aucun code n’a : {value}.</translation>
    </message>
    <message>
        <source>This was not computed. The map and the figures are still those of what was asked before.</source>
        <translation>Ceci n’a pas été calculé. La carte et les chiffres sont encore ceux de la demande précédente.</translation>
    </message>
    <message>
        <source>Those included that stand in the region or whose mandate names it.</source>
        <translation>Organismes inclus qui se trouvent dans la région ou dont le mandat la nomme.</translation>
    </message>
    <message>
        <source>Those of them who have it from afar.</source>
        <translation>Celles qui y ont accès à distance.</translation>
    </message>
    <message>
        <source>Those of them who have nothing of this kind.</source>
        <translation>Celles qui n’ont rien de ce genre.</translation>
    </message>
    <message>
        <source>Those of them whom only organizations serve that leave the field empty.</source>
        <translation>Celles que seuls desservent des organismes qui laissent le champ vide.</translation>
    </message>
    <message>
        <source>Those who turn to it, weighted as the measure says.</source>
        <translation>Celles qui s’y adressent, pondérées comme le dit la mesure.</translation>
    </message>
    <message>
        <source>Those whom an organization of another region takes.</source>
        <translation>Celles qu’un organisme d’une autre région prend en charge.</translation>
    </message>
    <message>
        <source>Those whom an organization of their own region takes.</source>
        <translation>Celles qu’un organisme de leur propre région prend en charge.</translation>
    </message>
    <message>
        <source>Those with most are those for whom this number is highest.</source>
        <translation>Ceux qui ont le plus sont ceux pour qui ce nombre est le plus élevé.</translation>
    </message>
    <message>
        <source>Those without it, as a share of the people of the region.</source>
        <translation>Personnes sans cette aide, en part de la population de la région.</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Seuil</translation>
    </message>
    <message>
        <source>Threshold in kilometres</source>
        <translation>Seuil en kilomètres</translation>
    </message>
    <message>
        <source>Thresholds, km, beside the standard’s</source>
        <translation>Seuils, en km, outre celui de la norme</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>To below</source>
        <translation>À moins de</translation>
    </message>
    <message>
        <source>Type to find</source>
        <translation>Écrire pour trouver</translation>
    </message>
    <message>
        <source>Under {high}</source>
        <translation>Moins de {high}</translation>
    </message>
    <message>
        <source>Under {share}</source>
        <translation>Moins de {share}</translation>
    </message>
    <message>
        <source>Under {share} have it</source>
        <translation>Moins de {share} y ont accès</translation>
    </message>
    <message>
        <source>Under {share} of people</source>
        <translation>Moins de {share} des personnes</translation>
    </message>
    <message>
        <source>Underserved, {share} or more</source>
        <translation>Mal desservie, {share} ou plus</translation>
    </message>
    <message>
        <source>Undo: {change}</source>
        <translation>Annuler : {change}</translation>
    </message>
    <message>
        <source>Unit: {unit}</source>
        <translation>Unité : {unit}</translation>
    </message>
    <message>
        <source>Unpack it and bring the archive inside.</source>
        <translation>Décompressez-la et apportez l’archive qu’elle contient.</translation>
    </message>
    <message>
        <source>Unpack it with a program you trust, and bring the file inside.</source>
        <translation>Décompressez-la avec un programme de confiance et apportez le fichier qu’elle contient.</translation>
    </message>
    <message>
        <source>Unpack it yourself and bring the file inside.</source>
        <translation>Décompressez-la vous-même et apportez le fichier qu’elle contient.</translation>
    </message>
    <message>
        <source>Unpacked, the archive takes more than {gigabytes} GB.</source>
        <translation>Décompressée, l’archive prend plus de {gigabytes} Go.</translation>
    </message>
    <message>
        <source>Unreachable</source>
        <translation>Hors d’atteinte</translation>
    </message>
    <message>
        <source>Unserved, nobody reached</source>
        <translation>Non desservie, personne de rejoint</translation>
    </message>
    <message>
        <source>Unserved, nobody served</source>
        <translation>Non desservie, personne de desservi</translation>
    </message>
    <message>
        <source>Up to</source>
        <translation>Jusqu’à</translation>
    </message>
    <message>
        <source>Use a word of the vocabulary; separate several with |.</source>
        <translation>Utilisez un mot du vocabulaire ; s’il y en a plusieurs, séparez-les par |.</translation>
    </message>
    <message>
        <source>Use boundary codes such as 24 or 5915, or canada.</source>
        <translation>Utilisez des codes de région, comme 24 ou 5915, ou canada.</translation>
    </message>
    <message>
        <source>Use ids of the boundaries, or usual, outline, border or none.</source>
        <translation>Utilisez des identifiants de limites, ou usual, outline, border ou none.</translation>
    </message>
    <message>
        <source>Use one of: {known}; separate several with |.</source>
        <translation>Choix possibles : {known} ; s’il y en a plusieurs, séparez-les par |.</translation>
    </message>
    <message>
        <source>Use open, close or move.</source>
        <translation>Utilisez open, close ou move.</translation>
    </message>
    <message>
        <source>Use primary, secondary or tertiary.</source>
        <translation>Utilisez primary, secondary ou tertiary.</translation>
    </message>
    <message>
        <source>Use the ids of the places or regions that are loaded.</source>
        <translation>Utilisez les identifiants des lieux ou des régions chargés.</translation>
    </message>
    <message>
        <source>Use: {known}.</source>
        <translation>Choix possibles : {known}.</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Version {version}</source>
        <translation>Version {version}</translation>
    </message>
    <message>
        <source>Vertical bar</source>
        <translation>Barre verticale</translation>
    </message>
    <message>
        <source>Vocabularies</source>
        <translation>Vocabulaires</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>Vocabulaire</translation>
    </message>
    <message>
        <source>W</source>
        <translation>O</translation>
    </message>
    <message>
        <source>Wait until the other program has written it, then open it again.</source>
        <translation>Attendez que l’autre programme l’ait écrit, puis ouvrez-le de nouveau.</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>Way of asking</source>
        <translation>Façon de demander</translation>
    </message>
    <message>
        <source>Way that weighs as a mean crowd (τ)</source>
        <translation>Trajet qui pèse comme l’affluence moyenne (τ)</translation>
    </message>
    <message>
        <source>Way × {factor}</source>
        <translation>Trajet × {factor}</translation>
    </message>
    <message>
        <source>Ways are taken to be as short as a straight line.</source>
        <translation>Les trajets sont supposés aussi courts que la ligne droite.</translation>
    </message>
    <message>
        <source>Ways longer than straight, times</source>
        <translation>Trajets plus longs que la ligne droite, fois</translation>
    </message>
    <message>
        <source>Ways of asking</source>
        <translation>Façons de demander</translation>
    </message>
    <message>
        <source>Ways × {factor}</source>
        <translation>Trajets × {factor}</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Weights: {decay}.</source>
        <translation>Poids : {decay}.</translation>
    </message>
    <message>
        <source>What &amp;kind is missing</source>
        <translation>Quel &amp;genre d’aide manque</translation>
    </message>
    <message>
        <source>What an organization supplies</source>
        <translation>Ce qu’offre un organisme</translation>
    </message>
    <message>
        <source>What could &amp;mislead</source>
        <translation>Ce qui pourrait t&amp;romper</translation>
    </message>
    <message>
        <source>What counts as served</source>
        <translation>Ce qui compte comme desservi</translation>
    </message>
    <message>
        <source>What did not join</source>
        <translation>Ce qui n’est pas joint</translation>
    </message>
    <message>
        <source>What holds for at least half of the people of the region.</source>
        <translation>Ce qui vaut pour au moins la moitié de la population de la région.</translation>
    </message>
    <message>
        <source>What is left without a tick is not restricted.</source>
        <translation>Ce qui n’est pas coché n’est pas restreint.</translation>
    </message>
    <message>
        <source>What is shared</source>
        <translation>Ce qui est partagé</translation>
    </message>
    <message>
        <source>What is tried</source>
        <translation>Ce qui est mis à l’essai</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>What it supplies: its capacity, or one.</source>
        <translation>Ce qu’il offre : sa capacité, ou un.</translation>
    </message>
    <message>
        <source>What kind is missing</source>
        <translation>Quel genre d’aide manque</translation>
    </message>
    <message>
        <source>What organizations outside could change</source>
        <translation>Ce que des organismes situés hors de la zone pourraient changer</translation>
    </message>
    <message>
        <source>What people are classed by, as asked.</source>
        <translation>Ce selon quoi les personnes sont classées, comme demandé.</translation>
    </message>
    <message>
        <source>What people can count on when everyone in reach competes for it, within {threshold}, nearer counting more (E2SFCA). An organization that states no capacity counts as one.</source>
        <translation>Ce sur quoi les gens peuvent compter quand tous ceux à portée se le disputent, à {threshold} ou moins, le plus près comptant davantage (E2SFCA). Un organisme qui n’indique pas de capacité compte pour un.</translation>
    </message>
    <message>
        <source>What shortcuts would have said</source>
        <translation>Ce que des raccourcis auraient dit</translation>
    </message>
    <message>
        <source>What simpler measures would have said of the same people. Misplaced are those whom they put on the wrong side of the threshold.</source>
        <translation>Ce que des mesures plus simples auraient dit des mêmes personnes. Sont mal classées celles qu’elles mettent du mauvais côté du seuil.</translation>
    </message>
    <message>
        <source>What the class adds to what lies between classes, as a share of all inequality; below 0, it has less than its share.</source>
        <translation>Ce que la classe ajoute à l’inégalité entre les classes, en part de toute l’inégalité ; au-dessous de 0, elle a moins que sa part.</translation>
    </message>
    <message>
        <source>What the class adds to what lies inside classes, as a share of all inequality.</source>
        <translation>Ce que la classe ajoute à l’inégalité dans les classes, en part de toute l’inégalité.</translation>
    </message>
    <message>
        <source>What the file holds</source>
        <translation>Contenu du fichier</translation>
    </message>
    <message>
        <source>What the mean person of the class has.</source>
        <translation>Ce qu’a la personne moyenne de la classe.</translation>
    </message>
    <message>
        <source>What the people taken make at the need asked, in the unit of the capacity.</source>
        <translation>Ce que représentent les personnes prises en charge au besoin demandé, dans l’unité de la capacité.</translation>
    </message>
    <message>
        <source>What the regions lack</source>
        <translation>Ce qui manque aux régions</translation>
    </message>
    <message>
        <source>What the shortcut says, less what the truer method says.</source>
        <translation>Ce que dit le raccourci, moins ce que dit la méthode plus juste.</translation>
    </message>
    <message>
        <source>What this file holds cannot be told from its columns.</source>
        <translation>On ne peut pas savoir, d’après ses colonnes, ce que contient ce fichier.</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Quoi faire</translation>
    </message>
    <message>
        <source>What to export</source>
        <translation>Que voulez-vous exporter ?</translation>
    </message>
    <message>
        <source>What was open before is still open. Mend the file, then open it again.</source>
        <translation>Ce qui était ouvert l’est encore. Corrigez le fichier, puis ouvrez-le de nouveau.</translation>
    </message>
    <message>
        <source>What you typed about this organization is not saved.</source>
        <translation>Ce que vous avez écrit sur cet organisme n’est pas enregistré.</translation>
    </message>
    <message>
        <source>What “{scenario}” would change</source>
        <translation>Ce que changerait « {scenario} »</translation>
    </message>
    <message>
        <source>When a source last said that it was there.</source>
        <translation>Quand une source l’a mentionné pour la dernière fois.</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Where each class holds</source>
        <translation>Où chaque classe tient</translation>
    </message>
    <message>
        <source>Where it stands.</source>
        <translation>Où il se trouve.</translation>
    </message>
    <message>
        <source>Whether chance would rarely give such surroundings.</source>
        <translation>Si le hasard donnerait rarement un tel entourage.</translation>
    </message>
    <message>
        <source>Whether it counts on the date and offers what is asked; if not, why not.</source>
        <translation>S’il compte à la date voulue et offre ce qui est demandé ; sinon, pourquoi.</translation>
    </message>
    <message>
        <source>Whether the region and its neighbours lie above the mean of all regions.</source>
        <translation>Si la région et ses voisines sont au-dessus de la moyenne de toutes les régions.</translation>
    </message>
    <message>
        <source>Whether the region is a gap, asked in this way.</source>
        <translation>Si la région est une lacune, demandé ainsi.</translation>
    </message>
    <message>
        <source>Which gaps &amp;hold</source>
        <translation>Quelles lacunes &amp;tiennent</translation>
    </message>
    <message>
        <source>Which gaps hold</source>
        <translation>Quelles lacunes tiennent</translation>
    </message>
    <message>
        <source>Which organization takes whom is only decided where capacity counts: say for what need, and every person is assigned.</source>
        <translation>Quel organisme prend en charge qui ne se décide que si la capacité compte : dites pour quel besoin, et chaque personne est affectée.</translation>
    </message>
    <message>
        <source>Which place is “{name}”?</source>
        <translation>Quel lieu est « {name} » ?</translation>
    </message>
    <message>
        <source>Which place it is</source>
        <translation>De quel lieu il s’agit</translation>
    </message>
    <message>
        <source>Which side has no counterpart</source>
        <translation>De quel côté il manque un pendant</translation>
    </message>
    <message>
        <source>Who &amp;carries whose cases</source>
        <translation>Qui prend les &amp;cas de qui</translation>
    </message>
    <message>
        <source>Who carries whose cases</source>
        <translation>Qui prend les cas de qui</translation>
    </message>
    <message>
        <source>Who carries whose cases with “{scenario}”</source>
        <translation>Qui prend les cas de qui avec « {scenario} »</translation>
    </message>
    <message>
        <source>Who could be served from outside</source>
        <translation>Qui pourrait être desservi de l’extérieur</translation>
    </message>
    <message>
        <source>Who is &amp;out of reach</source>
        <translation>Qui est hors de &amp;portée</translation>
    </message>
    <message>
        <source>Who is out of reach</source>
        <translation>Qui est hors de portée</translation>
    </message>
    <message>
        <source>Who is out of reach with “{scenario}”</source>
        <translation>Qui est hors de portée avec « {scenario} »</translation>
    </message>
    <message>
        <source>Who is served</source>
        <translation>Qui est desservi</translation>
    </message>
    <message>
        <source>Whose access</source>
        <translation>Accès de qui</translation>
    </message>
    <message>
        <source>Whose distance could be shorter</source>
        <translation>Qui pourrait être plus près</translation>
    </message>
    <message>
        <source>Why are {count} organizations excluded?</source>
        <translation>Pourquoi ces {count} organismes sont-ils exclus ?</translation>
    </message>
    <message>
        <source>Why is it excluded?</source>
        <translation>Pourquoi est-il exclu ?</translation>
    </message>
    <message>
        <source>With the exponent {value} nothing falls.</source>
        <translation>Avec l’exposant {value}, rien ne décroît.</translation>
    </message>
    <message>
        <source>With {permutations} permutations regions stand out only if at least {fewest} do; {needed} could tell a single one.</source>
        <translation>Avec {permutations} permutations, des régions ne se distinguent que si au moins {fewest} le font ; il en faudrait {needed} pour en distinguer une seule.</translation>
    </message>
    <message>
        <source>Within</source>
        <translation>À moins de</translation>
    </message>
    <message>
        <source>Within reach</source>
        <translation>À portée</translation>
    </message>
    <message>
        <source>Within {distance}, with nothing unknown around</source>
        <translation>À {distance} ou moins, sans rien d’inconnu alentour</translation>
    </message>
    <message>
        <source>Within {distance}: {shares}</source>
        <translation>À {distance} ou moins : {shares}</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>Sans titre</translation>
    </message>
    <message>
        <source>Without detours (× {factor})</source>
        <translation>Sans détours (× {factor})</translation>
    </message>
    <message>
        <source>Without it in person</source>
        <translation>Sans accès en personne</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Mot</translation>
    </message>
    <message>
        <source>Word on the map</source>
        <translation>Mot sur la carte</translation>
    </message>
    <message>
        <source>Working out the answer</source>
        <translation>Calcul de la réponse</translation>
    </message>
    <message>
        <source>Write a list of words, or one text with | between them.</source>
        <translation>Écrivez une liste de mots, ou un seul texte où ils sont séparés par |.</translation>
    </message>
    <message>
        <source>Write an object with name and edits, as the documentation shows.</source>
        <translation>Écrivez un objet avec name et edits, comme le montre la documentation.</translation>
    </message>
    <message>
        <source>Write areas by their codes</source>
        <translation>Écrire les territoires par leurs codes</translation>
    </message>
    <message>
        <source>Write dates as 2024-01-31.</source>
        <translation>Écrivez les dates comme 2024-01-31.</translation>
    </message>
    <message>
        <source>Write digits only, or leave the cell empty if it is not known.</source>
        <translation>N’écrivez que des chiffres, ou laissez la cellule vide si le nombre est inconnu.</translation>
    </message>
    <message>
        <source>Write for example EPSG:3347 or EPSG:4326.</source>
        <translation>Écrivez par exemple EPSG:3347 ou EPSG:4326.</translation>
    </message>
    <message>
        <source>Write it as K1A 0B1, or leave the cell empty.</source>
        <translation>Écrivez-le comme K1A 0B1, ou laissez la cellule vide.</translation>
    </message>
    <message>
        <source>Write the date as year-month-day: 2019-01-31.</source>
        <translation>Écrivez la date sous la forme année-mois-jour : 2019-01-31.</translation>
    </message>
    <message>
        <source>Write these dates as 2024-01-31</source>
        <translation>Écrire ces dates sous la forme 2024-01-31</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>Erreur</translation>
    </message>
    <message>
        <source>You chose it.</source>
        <translation>Vous l’avez choisie.</translation>
    </message>
    <message>
        <source>You said that it is none of the places offered: {value}.</source>
        <translation>Vous avez dit que ce n’est aucun des lieux proposés : {value}.</translation>
    </message>
    <message>
        <source>Zero access</source>
        <translation>Accès nul</translation>
    </message>
    <message>
        <source>Zone {zone}: up to</source>
        <translation>Palier {zone} : jusqu’à</translation>
    </message>
    <message>
        <source>Zone {zone}: weight</source>
        <translation>Palier {zone} : poids</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Zoom a&amp;vant</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Zoom arr&amp;ière</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Zoom avant</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Zoom arrière</translation>
    </message>
    <message>
        <source>absent</source>
        <translation>absent</translation>
    </message>
    <message>
        <source>aggregate dissemination areas</source>
        <translation>aires de diffusion agrégées</translation>
    </message>
    <message>
        <source>all alike</source>
        <translation>tous pareils</translation>
    </message>
    <message>
        <source>all of them when only --out is given</source>
        <translation>tous si seul --out est donné</translation>
    </message>
    <message>
        <source>ambiguous option: %(option)s could match %(matches)s</source>
        <translation>option ambiguë : %(option)s peut désigner %(matches)s</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>et {count} de plus</translation>
    </message>
    <message>
        <source>and {count} more region</source>
        <translation>et {count} autre région</translation>
    </message>
    <message>
        <source>and {count} more regions</source>
        <translation>et {count} autres régions</translation>
    </message>
    <message>
        <source>and {count} more row</source>
        <translation>et {count} autre ligne</translation>
    </message>
    <message>
        <source>and {count} more rows</source>
        <translation>et {count} autres lignes</translation>
    </message>
    <message>
        <source>another</source>
        <translation>une autre</translation>
    </message>
    <message>
        <source>any</source>
        <translation>tout</translation>
    </message>
    <message>
        <source>any of…</source>
        <translation>l’un de…</translation>
    </message>
    <message>
        <source>any text</source>
        <translation>tout texte</translation>
    </message>
    <message>
        <source>anyone may serve anyone, wherever they live</source>
        <translation>chaque organisme peut desservir tout le monde, où que ce soit</translation>
    </message>
    <message>
        <source>are taken in</source>
        <translation>sont accueillis en</translation>
    </message>
    <message>
        <source>areas</source>
        <translation>régions</translation>
    </message>
    <message>
        <source>argument %(argument_name)s: %(message)s</source>
        <translation>argument %(argument_name)s : %(message)s</translation>
    </message>
    <message>
        <source>at every threshold</source>
        <translation>à tout seuil</translation>
    </message>
    <message>
        <source>at every threshold tried</source>
        <translation>à tous les seuils essayés</translation>
    </message>
    <message>
        <source>at least</source>
        <translation>au moins</translation>
    </message>
    <message>
        <source>at most</source>
        <translation>au plus</translation>
    </message>
    <message>
        <source>at no threshold tried</source>
        <translation>à aucun seuil essayé</translation>
    </message>
    <message>
        <source>at some thresholds tried</source>
        <translation>à certains seuils essayés</translation>
    </message>
    <message>
        <source>balanced floating catchment area</source>
        <translation>aire d’attraction flottante équilibrée</translation>
    </message>
    <message>
        <source>bandwidth {value} km</source>
        <translation>portée {value} km</translation>
    </message>
    <message>
        <source>below {distance}</source>
        <translation>sous {distance}</translation>
    </message>
    <message>
        <source>below {distance}, as tried</source>
        <translation>sous {distance}, aux essais</translation>
    </message>
    <message>
        <source>between classes</source>
        <translation>entre les classes</translation>
    </message>
    <message>
        <source>by {variable}</source>
        <translation>selon : {variable}</translation>
    </message>
    <message>
        <source>capacity</source>
        <translation>capacité</translation>
    </message>
    <message>
        <source>capacity of an organization that states none</source>
        <translation>capacité d’un organisme qui n’en indique pas</translation>
    </message>
    <message>
        <source>capacity per person</source>
        <translation>capacité par personne</translation>
    </message>
    <message>
        <source>capacity per {people} people</source>
        <translation>capacité par {people} personnes</translation>
    </message>
    <message>
        <source>capacity, weighted by distance</source>
        <translation>capacité, pondérée par la distance</translation>
    </message>
    <message>
        <source>carried</source>
        <translation>prise ailleurs</translation>
    </message>
    <message>
        <source>carried by others</source>
        <translation>prises ailleurs</translation>
    </message>
    <message>
        <source>carried much</source>
        <translation>beaucoup prise ailleurs</translation>
    </message>
    <message>
        <source>carries</source>
        <translation>prend pour d’autres</translation>
    </message>
    <message>
        <source>carries much</source>
        <translation>prend beaucoup pour d’autres</translation>
    </message>
    <message>
        <source>carries others</source>
        <translation>prises pour d’autres</translation>
    </message>
    <message>
        <source>cartographic</source>
        <translation>cartographiques</translation>
    </message>
    <message>
        <source>catchment without end</source>
        <translation>aire d’attraction sans fin</translation>
    </message>
    <message>
        <source>census agricultural regions</source>
        <translation>régions agricoles de recensement</translation>
    </message>
    <message>
        <source>census consolidated subdivisions</source>
        <translation>subdivisions de recensement unifiées</translation>
    </message>
    <message>
        <source>census divisions</source>
        <translation>divisions de recensement</translation>
    </message>
    <message>
        <source>census metropolitan areas and agglomerations</source>
        <translation>régions métropolitaines et agglomérations de recensement</translation>
    </message>
    <message>
        <source>census subdivisions</source>
        <translation>subdivisions de recensement</translation>
    </message>
    <message>
        <source>census tracts</source>
        <translation>secteurs de recensement</translation>
    </message>
    <message>
        <source>changed directory</source>
        <translation>répertoire modifié</translation>
    </message>
    <message>
        <source>choices</source>
        <translation>choix</translation>
    </message>
    <message>
        <source>column of a role; role= for none</source>
        <translation>colonne d’un rôle ; rôle= pour aucune</translation>
    </message>
    <message>
        <source>column of the population to count; everyone unless said</source>
        <translation>colonne de la population à compter ; tout le monde si rien n’est dit</translation>
    </message>
    <message>
        <source>column {column}</source>
        <translation>colonne {column}</translation>
    </message>
    <message>
        <source>contains</source>
        <translation>contient</translation>
    </message>
    <message>
        <source>cost, lower is better: 1 is a way of tau, or a crowd of the mean</source>
        <translation>coût, le plus bas est le meilleur : 1 est un trajet de tau, ou une affluence moyenne</translation>
    </message>
    <message>
        <source>d: distance; S: supply of a site; D: people who go there; ρ: people for each unit of supply; τ: the way that weighs as much as a mean crowd.</source>
        <translation>d : distance ; S : offre d’un site ; D : personnes qui s’y rendent ; ρ : personnes par unité d’offre ; τ : trajet qui pèse autant que l’affluence moyenne.</translation>
    </message>
    <message>
        <source>designated places</source>
        <translation>localités désignées</translation>
    </message>
    <message>
        <source>digital</source>
        <translation>numériques</translation>
    </message>
    <message>
        <source>dissemination areas</source>
        <translation>aires de diffusion</translation>
    </message>
    <message>
        <source>dissemination blocks</source>
        <translation>îlots de diffusion</translation>
    </message>
    <message>
        <source>distance to help, share served, or a table of id and access</source>
        <translation>distance de l’aide, part desservie, ou un tableau d’identifiants et d’accès</translation>
    </message>
    <message>
        <source>distances, beside the threshold that counts</source>
        <translation>distances, en plus du seuil qui compte</translation>
    </message>
    <message>
        <source>e = distance to the edge, d = distance to help: the true distance lies between min(e, d) and d. Share served: from served / people to (served + those not served with e ≤ threshold) / people.</source>
        <translation>e = distance au bord, d = distance à l’aide : la vraie distance se situe entre min(e, d) et d. Part desservie : de desservies / personnes à (desservies + non desservies dont e ≤ seuil) / personnes.</translation>
    </message>
    <message>
        <source>economic regions</source>
        <translation>régions économiques</translation>
    </message>
    <message>
        <source>enhanced two-step floating catchment area</source>
        <translation>aire d’attraction flottante améliorée en deux étapes</translation>
    </message>
    <message>
        <source>excluded: {count}</source>
        <translation>exclus : {count}</translation>
    </message>
    <message>
        <source>expected %s argument</source>
        <translation>%s valeur attendue</translation>
    </message>
    <message>
        <source>expected %s arguments</source>
        <translation>%s valeurs attendues</translation>
    </message>
    <message>
        <source>expected at least one argument</source>
        <translation>au moins une valeur est attendue</translation>
    </message>
    <message>
        <source>expected at most one argument</source>
        <translation>au plus une valeur est attendue</translation>
    </message>
    <message>
        <source>expected one argument</source>
        <translation>une valeur est attendue</translation>
    </message>
    <message>
        <source>exponent {value}</source>
        <translation>exposant {value}</translation>
    </message>
    <message>
        <source>exponential</source>
        <translation>exponentielle</translation>
    </message>
    <message>
        <source>federal electoral districts</source>
        <translation>circonscriptions électorales fédérales</translation>
    </message>
    <message>
        <source>fewer than {least}</source>
        <translation>moins de {least}</translation>
    </message>
    <message>
        <source>fields of the directory; all of them unless said</source>
        <translation>champs du répertoire ; tous, sauf indication contraire</translation>
    </message>
    <message>
        <source>figures for {areas}</source>
        <translation>chiffres pour les {areas}</translation>
    </message>
    <message>
        <source>figures of {year} for {areas}</source>
        <translation>chiffres de {year} pour les {areas}</translation>
    </message>
    <message>
        <source>files</source>
        <translation>fichiers</translation>
    </message>
    <message>
        <source>folder that takes the files</source>
        <translation>dossier qui reçoit les fichiers</translation>
    </message>
    <message>
        <source>for huff: the exponent of capacity</source>
        <translation>pour huff : l’exposant de la capacité</translation>
    </message>
    <message>
        <source>for raam: the way that weighs as much as a crowd of the mean</source>
        <translation>pour raam : le trajet qui pèse autant qu’une affluence moyenne</translation>
    </message>
    <message>
        <source>for the decay power</source>
        <translation>pour la décroissance power</translation>
    </message>
    <message>
        <source>for the decays gaussian and exponential</source>
        <translation>pour les décroissances gaussian et exponential</translation>
    </message>
    <message>
        <source>forward sortation areas</source>
        <translation>régions de tri d’acheminement</translation>
    </message>
    <message>
        <source>free</source>
        <translation>libre</translation>
    </message>
    <message>
        <source>from {begin} to below {end}</source>
        <translation>de {begin} à moins de {end}</translation>
    </message>
    <message>
        <source>from {distance} on</source>
        <translation>à partir de {distance}</translation>
    </message>
    <message>
        <source>gained</source>
        <translation>gagnés</translation>
    </message>
    <message>
        <source>gap · gaps</source>
        <translation>lacune · lacunes</translation>
    </message>
    <message>
        <source>gap · served</source>
        <translation>lacune · desservies</translation>
    </message>
    <message>
        <source>gaussian</source>
        <translation>gaussienne</translation>
    </message>
    <message>
        <source>geography level of the boundaries, as PR or CD</source>
        <translation>niveau géographique des limites, par exemple PR ou CD</translation>
    </message>
    <message>
        <source>gravity with competition</source>
        <translation>gravité avec concurrence</translation>
    </message>
    <message>
        <source>health regions</source>
        <translation>régions sociosanitaires</translation>
    </message>
    <message>
        <source>helplines, web, apps and referral do not count</source>
        <translation>l’aide par téléphone, en ligne, par application et par aiguillage ne compte pas</translation>
    </message>
    <message>
        <source>holds</source>
        <translation>comprend</translation>
    </message>
    <message>
        <source>how access is measured</source>
        <translation>comment l’accès est mesuré</translation>
    </message>
    <message>
        <source>how far help may be, in a straight line</source>
        <translation>distance maximale de l’aide, à vol d’oiseau</translation>
    </message>
    <message>
        <source>how far people go; the threshold unless said, for raam without end</source>
        <translation>jusqu’où les gens vont ; le seuil sauf indication, sans limite pour raam</translation>
    </message>
    <message>
        <source>how it falls with distance; the measure’s own unless said</source>
        <translation>comment il décroît avec la distance ; selon la mesure sauf indication</translation>
    </message>
    <message>
        <source>how many times longer than straight the way may be</source>
        <translation>combien de fois le trajet peut dépasser la ligne droite</translation>
    </message>
    <message>
        <source>how often chance is tried for the p-values of clusters</source>
        <translation>nombre de tirages au hasard pour les valeurs p des regroupements</translation>
    </message>
    <message>
        <source>i and k are places, j organizations.</source>
        <translation>i et k sont des lieux, j des organismes.</translation>
    </message>
    <message>
        <source>ignored explicit argument %r</source>
        <translation>la valeur %r n’est pas acceptée ici</translation>
    </message>
    <message>
        <source>illustrative directory</source>
        <translation>répertoire donné à titre d’exemple</translation>
    </message>
    <message>
        <source>import-report.txt</source>
        <translation>rapport-importation.txt</translation>
    </message>
    <message>
        <source>in balance</source>
        <translation>en équilibre</translation>
    </message>
    <message>
        <source>in equilibrium</source>
        <translation>à l’équilibre</translation>
    </message>
    <message>
        <source>in person</source>
        <translation>en personne</translation>
    </message>
    <message>
        <source>included: {count}</source>
        <translation>inclus : {count}</translation>
    </message>
    <message>
        <source>inside the class</source>
        <translation>dans la classe</translation>
    </message>
    <message>
        <source>invalid %(type)s value: %(value)r</source>
        <translation>valeur non valide pour %(type)s : %(value)r</translation>
    </message>
    <message>
        <source>invalid choice: %(value)r (choose from %(choices)s)</source>
        <translation>choix non valide : %(value)r (choisir parmi %(choices)s)</translation>
    </message>
    <message>
        <source>is between</source>
        <translation>est entre</translation>
    </message>
    <message>
        <source>is known</source>
        <translation>est connu</translation>
    </message>
    <message>
        <source>is not known</source>
        <translation>n’est pas connu</translation>
    </message>
    <message>
        <source>jobs</source>
        <translation>tâches</translation>
    </message>
    <message>
        <source>kilometres, in a straight line on the ellipsoid</source>
        <translation>kilomètres, en ligne droite sur l’ellipsoïde</translation>
    </message>
    <message>
        <source>language of service that has to be offered</source>
        <translation>langue de service qui doit être offerte</translation>
    </message>
    <message>
        <source>language spoken</source>
        <translation>langue parlée</translation>
    </message>
    <message>
        <source>language spoken and written</source>
        <translation>langue parlée et écrite</translation>
    </message>
    <message>
        <source>launch to first painted gap map: first {first} s, then {median} s (median of {count}, worst {worst} s); aim {aim} s</source>
        <translation>du lancement à la première carte des lacunes : {first} s la première fois, puis {median} s (médiane de {count}, pire cas {worst} s) ; cible {aim} s</translation>
    </message>
    <message>
        <source>lay a scenario beside the baseline</source>
        <translation>comparer un scénario à la référence</translation>
    </message>
    <message>
        <source>layer, sheet or member of an archive</source>
        <translation>couche, feuille ou membre d’une archive</translation>
    </message>
    <message>
        <source>least known: {fields}</source>
        <translation>les moins connus : {fields}</translation>
    </message>
    <message>
        <source>level of service per place: compare places of one layer only</source>
        <translation>niveau de service par point : ne comparer que les points d’une même couche</translation>
    </message>
    <message>
        <source>levels of which one has to be offered</source>
        <translation>niveaux dont un au moins doit être offert</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>perdus</translation>
    </message>
    <message>
        <source>measure speed, both sides in one run</source>
        <translation>mesurer la vitesse, les deux côtés dans le même essai</translation>
    </message>
    <message>
        <source>member of the Census Profile, as check lists it</source>
        <translation>caractéristique du Profil du recensement, comme check l’énumère</translation>
    </message>
    <message>
        <source>misplaced = people for whom (shortcut distance ≤ threshold) differs from (distance ≤ threshold); for detours, from (factor × distance ≤ threshold).</source>
        <translation>mal classées = personnes pour qui (distance du raccourci ≤ seuil) diffère de (distance ≤ seuil) ; pour les détours, de (facteur × distance ≤ seuil).</translation>
    </message>
    <message>
        <source>modified two-step floating catchment area</source>
        <translation>aire d’attraction flottante modifiée en deux étapes</translation>
    </message>
    <message>
        <source>nats: 0 is everyone alike; p are shares of people, s of what there is</source>
        <translation>nats : 0, tous pareils ; p sont les parts de la population, s celles du tout</translation>
    </message>
    <message>
        <source>net = carried for others − carried by others</source>
        <translation>solde = prises pour d’autres − prises ailleurs</translation>
    </message>
    <message>
        <source>never</source>
        <translation>jamais</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>sans donnée</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>sans fin</translation>
    </message>
    <message>
        <source>no format is named; choose from {known}</source>
        <translation>aucun format n’est nommé ; choisir parmi {known}</translation>
    </message>
    <message>
        <source>no location</source>
        <translation>sans position</translation>
    </message>
    <message>
        <source>no organization</source>
        <translation>aucun organisme</translation>
    </message>
    <message>
        <source>no region</source>
        <translation>aucune région</translation>
    </message>
    <message>
        <source>no room left</source>
        <translation>plus de place</translation>
    </message>
    <message>
        <source>nobody comes</source>
        <translation>personne ne vient</translation>
    </message>
    <message>
        <source>nobody lives there</source>
        <translation>personne n’y vit</translation>
    </message>
    <message>
        <source>nobody served</source>
        <translation>aucune personne desservie</translation>
    </message>
    <message>
        <source>nobody states it</source>
        <translation>personne ne l’indique</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>none stated</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>none: 0 is everyone alike, 1 is one person with everything</source>
        <translation>aucune : 0, tous pareils ; 1, une seule personne a tout</translation>
    </message>
    <message>
        <source>none: {alike} is everyone alike</source>
        <translation>aucune : {alike}, tous pareils</translation>
    </message>
    <message>
        <source>not allowed with argument %s</source>
        <translation>incompatible avec l’argument %s</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>non précisé</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>non précisé</translation>
    </message>
    <message>
        <source>not-joined.txt</source>
        <translation>non-joints.txt</translation>
    </message>
    <message>
        <source>nothing nearer than {value} km</source>
        <translation>rien à moins de {value} km</translation>
    </message>
    <message>
        <source>nothing was imported; what blocks is listed above</source>
        <translation>rien n’a été importé ; ce qui bloque est énuméré ci-dessus</translation>
    </message>
    <message>
        <source>of whom not said</source>
        <translation>dont non précisé</translation>
    </message>
    <message>
        <source>of whom remote only</source>
        <translation>dont à distance seulement</translation>
    </message>
    <message>
        <source>of whom with nothing</source>
        <translation>dont sans rien</translation>
    </message>
    <message>
        <source>of {known}, or none; not with --capacity</source>
        <translation>parmi {known}, ou none pour aucune ; pas avec --capacity</translation>
    </message>
    <message>
        <source>offline</source>
        <translation>hors ligne</translation>
    </message>
    <message>
        <source>one of the arguments %s is required</source>
        <translation>l’un des arguments %s est obligatoire</translation>
    </message>
    <message>
        <source>only those for whom there is room are served</source>
        <translation>seuls sont desservis ceux pour qui il y a de la place</translation>
    </message>
    <message>
        <source>options</source>
        <translation>options</translation>
    </message>
    <message>
        <source>organizations per person</source>
        <translation>organismes par personne</translation>
    </message>
    <message>
        <source>organizations, weighted by distance</source>
        <translation>organismes, pondérés par la distance</translation>
    </message>
    <message>
        <source>out of reach</source>
        <translation>hors de portée</translation>
    </message>
    <message>
        <source>outside every region</source>
        <translation>hors de toute région</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>p adjusted for false discoveries (Benjamini and Hochberg).</source>
        <translation>p corrigé pour les fausses découvertes (Benjamini et Hochberg).</translation>
    </message>
    <message>
        <source>partly served</source>
        <translation>en partie desservie</translation>
    </message>
    <message>
        <source>people</source>
        <translation>personnes</translation>
    </message>
    <message>
        <source>people carried by another region, {share} of those served</source>
        <translation>personnes prises en charge par une autre région, soit {share} des personnes desservies</translation>
    </message>
    <message>
        <source>people or cases a year for each person, in the unit of capacity</source>
        <translation>personnes ou cas par an pour chaque personne, dans l’unité de la capacité</translation>
    </message>
    <message>
        <source>people, and net as a share of the region’s people served</source>
        <translation>personnes, et solde en part des personnes desservies de la région</translation>
    </message>
    <message>
        <source>people, and their share of the people counted in the region</source>
        <translation>personnes, et leur part des personnes comptées dans la région</translation>
    </message>
    <message>
        <source>people, kilometres, share of people</source>
        <translation>personnes, kilomètres, part des personnes</translation>
    </message>
    <message>
        <source>per 1,000 people a year</source>
        <translation>par 1 000 et par an</translation>
    </message>
    <message>
        <source>population centres</source>
        <translation>centres de population</translation>
    </message>
    <message>
        <source>population ecumene</source>
        <translation>écoumène de population</translation>
    </message>
    <message>
        <source>positional arguments</source>
        <translation>arguments positionnels</translation>
    </message>
    <message>
        <source>power</source>
        <translation>puissance</translation>
    </message>
    <message>
        <source>print JSON, no sentences</source>
        <translation>écrire du JSON, sans phrases</translation>
    </message>
    <message>
        <source>print one JSON object, no table</source>
        <translation>écrire un objet JSON, sans tableau</translation>
    </message>
    <message>
        <source>problems.txt</source>
        <translation>problemes.txt</translation>
    </message>
    <message>
        <source>provinces and territories</source>
        <translation>provinces et territoires</translation>
    </message>
    <message>
        <source>provincial parts of metropolitan areas</source>
        <translation>parties provinciales de régions métropolitaines</translation>
    </message>
    <message>
        <source>provincial parts of population centres</source>
        <translation>parties provinciales de centres de population</translation>
    </message>
    <message>
        <source>q</source>
        <translation>q</translation>
    </message>
    <message>
        <source>rational agent access model</source>
        <translation>modèle d’accès à agents rationnels</translation>
    </message>
    <message>
        <source>read files into layers, with a report of what was done</source>
        <translation>lire des fichiers et en faire des couches, avec un rapport</translation>
    </message>
    <message>
        <source>records of this date</source>
        <translation>données à cette date</translation>
    </message>
    <message>
        <source>remote</source>
        <translation>à distance</translation>
    </message>
    <message>
        <source>remote only</source>
        <translation>à distance seulement</translation>
    </message>
    <message>
        <source>repair to make; all makes the first one offered for every finding</source>
        <translation>réparation à faire ; all fait la première offerte pour chaque constat</translation>
    </message>
    <message>
        <source>repaired: {what}</source>
        <translation>réparé : {what}</translation>
    </message>
    <message>
        <source>results</source>
        <translation>résultats</translation>
    </message>
    <message>
        <source>row {row}</source>
        <translation>ligne {row}</translation>
    </message>
    <message>
        <source>say what files are and what is wrong with them</source>
        <translation>dire ce que sont des fichiers et ce qui n’y va pas</translation>
    </message>
    <message>
        <source>served</source>
        <translation>desservie</translation>
    </message>
    <message>
        <source>served · gaps</source>
        <translation>desservie · lacunes</translation>
    </message>
    <message>
        <source>served · served</source>
        <translation>desservie · desservies</translation>
    </message>
    <message>
        <source>served(t, f) = people with f × distance ≤ t; with a decay, Σ people × weight(f × distance). A class holds for thresholds from the distance at which it is reached to below that of the next better one.</source>
        <translation>desservies(t, f) = personnes dont f × distance ≤ t ; avec une décroissance, Σ personnes × poids(f × distance). Une classe tient pour les seuils allant de la distance où elle est atteinte jusqu’à moins de celle de la classe supérieure.</translation>
    </message>
    <message>
        <source>services of which one has to be offered</source>
        <translation>services dont un au moins doit être offert</translation>
    </message>
    <message>
        <source>severely underserved</source>
        <translation>très mal desservie</translation>
    </message>
    <message>
        <source>share = people in reach of an organization that states the word ÷ people of the region; classes from {most}, {many} and {some}. A telephone, the web, an application and a referral are had wherever their mandate reaches.</source>
        <translation>part = personnes à portée d’un organisme qui indique le mot ÷ population de la région ; classes à partir de {most}, {many} et {some}. Le téléphone, le Web, une application et l’aiguillage sont accessibles partout où leur mandat s’étend.</translation>
    </message>
    <message>
        <source>share of people, 0 to 1</source>
        <translation>part de la population, de 0 à 1</translation>
    </message>
    <message>
        <source>show how evenly help is spread, and where gaps cluster</source>
        <translation>montrer si l’aide est également répartie, et où les lacunes se touchent</translation>
    </message>
    <message>
        <source>show how much help people can count on, rivals counted</source>
        <translation>montrer sur combien d’aide les gens peuvent compter, concurrence comprise</translation>
    </message>
    <message>
        <source>show this help message and exit</source>
        <translation>afficher cette aide et quitter</translation>
    </message>
    <message>
        <source>show which gaps hold under other thresholds, detours and borders</source>
        <translation>montrer quelles lacunes tiennent sous d’autres seuils, détours et frontières</translation>
    </message>
    <message>
        <source>show which kind of help is missing where</source>
        <translation>montrer quel type d’aide manque, et où</translation>
    </message>
    <message>
        <source>show who is out of reach, by province, territory or region</source>
        <translation>montrer qui est hors de portée, par province, territoire ou région</translation>
    </message>
    <message>
        <source>standard output</source>
        <translation>sortie standard</translation>
    </message>
    <message>
        <source>stopped; nothing was written</source>
        <translation>arrêté ; rien n’a été écrit</translation>
    </message>
    <message>
        <source>the answer</source>
        <translation>la réponse</translation>
    </message>
    <message>
        <source>the following arguments are required: %s</source>
        <translation>ces arguments sont obligatoires : %s</translation>
    </message>
    <message>
        <source>the ledger of people, word by word; compare Penchansky, R., &amp; Thomas, J. W. (1981). The Concept of Access. Medical Care 19(2), 127-140.</source>
        <translation>le registre des personnes, mot par mot ; voir aussi Penchansky, R., et Thomas, J. W. (1981). The Concept of Access. Medical Care 19(2), 127-140.</translation>
    </message>
    <message>
        <source>the ledger on screen</source>
        <translation>le registre à l’écran</translation>
    </message>
    <message>
        <source>the organizations and the population that are loaded</source>
        <translation>les organismes et la population chargés</translation>
    </message>
    <message>
        <source>the regions: a map of polygons</source>
        <translation>les régions : une carte de polygones</translation>
    </message>
    <message>
        <source>the same seed gives the same p-values</source>
        <translation>la même graine donne les mêmes valeurs p</translation>
    </message>
    <message>
        <source>three-step floating catchment area</source>
        <translation>aire d’attraction flottante en trois étapes</translation>
    </message>
    <message>
        <source>together they do not fit</source>
        <translation>ensemble ils ne vont pas</translation>
    </message>
    <message>
        <source>two-step floating catchment area</source>
        <translation>aire d’attraction flottante en deux étapes</translation>
    </message>
    <message>
        <source>under {least}</source>
        <translation>moins de {least}</translation>
    </message>
    <message>
        <source>underserved</source>
        <translation>mal desservie</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnue</translation>
    </message>
    <message>
        <source>unknown parser %(parser_name)r (choices: %(choices)s)</source>
        <translation>tâche inconnue : %(parser_name)r (choix : %(choices)s)</translation>
    </message>
    <message>
        <source>unlimited</source>
        <translation>illimitée</translation>
    </message>
    <message>
        <source>unreachable</source>
        <translation>hors d’atteinte</translation>
    </message>
    <message>
        <source>unrecognized arguments: %s</source>
        <translation>arguments inconnus : %s</translation>
    </message>
    <message>
        <source>unserved</source>
        <translation>non desservie</translation>
    </message>
    <message>
        <source>usage: </source>
        <translation>utilisation : </translation>
    </message>
    <message>
        <source>used</source>
        <translation>utilisée</translation>
    </message>
    <message>
        <source>ways of asking, kilometres, ranks by people left out</source>
        <translation>façons de demander, kilomètres, rangs selon les personnes laissées de côté</translation>
    </message>
    <message>
        <source>weights by distance, for the decay step</source>
        <translation>poids par distance, pour la décroissance step</translation>
    </message>
    <message>
        <source>what a capacity that is not stated means; refused unless said</source>
        <translation>ce que signifie une capacité non indiquée ; refusée si rien n’est dit</translation>
    </message>
    <message>
        <source>what counts as served</source>
        <translation>ce qui compte comme desservi</translation>
    </message>
    <message>
        <source>what is loaded, or a table of id and value: a class or a number for each region</source>
        <translation>ce qui est chargé, ou un tableau d’id et de valeur : une classe ou un nombre par région</translation>
    </message>
    <message>
        <source>what is looked for</source>
        <translation>ce qui est cherché</translation>
    </message>
    <message>
        <source>what is measured</source>
        <translation>ce qui est mesuré</translation>
    </message>
    <message>
        <source>what is tried</source>
        <translation>ce qui est essayé</translation>
    </message>
    <message>
        <source>what the file holds</source>
        <translation>ce que contient le fichier</translation>
    </message>
    <message>
        <source>where people live: a table or a map of points</source>
        <translation>où vivent les gens : un tableau ou une carte de points</translation>
    </message>
    <message>
        <source>where the loaded area ends with the unknown behind it</source>
        <translation>où la zone chargée s’arrête devant l’inconnu</translation>
    </message>
    <message>
        <source>where there is room for {need}</source>
        <translation>avec de la place pour {need}</translation>
    </message>
    <message>
        <source>where there is room for {need}; unknown capacity unlimited</source>
        <translation>avec de la place pour {need} ; capacité inconnue illimitée</translation>
    </message>
    <message>
        <source>which measure; each result gives its formula and source</source>
        <translation>quelle mesure ; chaque résultat en donne la formule et la source</translation>
    </message>
    <message>
        <source>which place a name stands for</source>
        <translation>le lieu que désigne un nom</translation>
    </message>
    <message>
        <source>who serves: a table or a map of points</source>
        <translation>qui sert : un tableau ou une carte de points</translation>
    </message>
    <message>
        <source>with help everywhere outside</source>
        <translation>avec de l’aide partout à l’extérieur</translation>
    </message>
    <message>
        <source>within 0 km nothing falls: say --steps or --bandwidth</source>
        <translation>à 0 km, rien ne décroît : indiquez --steps ou --bandwidth</translation>
    </message>
    <message>
        <source>within {distance}</source>
        <translation>à moins de {distance}</translation>
    </message>
    <message>
        <source>words of the directory: a file, or the id of a bundled one</source>
        <translation>mots du répertoire : un fichier, ou l’identifiant d’un répertoire fourni</translation>
    </message>
    <message>
        <source>x_i = people served / people, of the region of i</source>
        <translation>x_i = personnes desservies / personnes, de la région de i</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>yyyy-mm-dd</source>
        <translation>aaaa-mm-jj</translation>
    </message>
    <message>
        <source>z: share left out less its mean, each region counting once; W: regions that touch, in equal parts. p: {permutations} permutations, seed {seed}, two-sided; stands out: false discoveries at most {share} (Benjamini and Hochberg)</source>
        <translation>z : part laissée de côté moins sa moyenne, chaque région comptant une fois ; W : régions qui se touchent, à parts égales. p : {permutations} permutations, germe {seed}, bilatéral ; se démarque : fausses découvertes d’au plus {share} (Benjamini et Hochberg)</translation>
    </message>
    <message>
        <source>{before} → {after}</source>
        <translation>{before} → {after}</translation>
    </message>
    <message>
        <source>{before} → {after} people served ({difference}; {points} points)</source>
        <translation>{before} → {after} personnes desservies ({difference} ; {points} points)</translation>
    </message>
    <message>
        <source>{column}, times {power}</source>
        <translation>{column}, fois {power}</translation>
    </message>
    <message>
        <source>{count} area</source>
        <translation>{count} région</translation>
    </message>
    <message>
        <source>{count} areas</source>
        <translation>{count} régions</translation>
    </message>
    <message>
        <source>{count} areas carry a flag of data quality (most often {flags}).</source>
        <translation>{count} régions portent un indicateur de qualité des données (le plus souvent {flags}).</translation>
    </message>
    <message>
        <source>{count} blocks have no number of people; they are unknown, not zero.</source>
        <translation>{count} îlots n’ont pas de nombre d’habitants : il est inconnu, et non nul.</translation>
    </message>
    <message>
        <source>{count} boundaries have no count; their people are unknown: {value}.</source>
        <translation>{count} limites n’ont pas de chiffre ; leur population est inconnue : {value}.</translation>
    </message>
    <message>
        <source>{count} boundaries met no figures: {value}.</source>
        <translation>{count} limites n’ont rencontré aucun chiffre : {value}.</translation>
    </message>
    <message>
        <source>{count} boundaries of {all} met their figures.</source>
        <translation>{count} limites sur {all} ont trouvé leurs chiffres.</translation>
    </message>
    <message>
        <source>{count} boundaries with people hold no place of the population; their people stand at one point each: {value}.</source>
        <translation>{count} limites habitées ne contiennent aucun lieu de la population ; leurs habitants sont placés en un seul point : {value}.</translation>
    </message>
    <message>
        <source>{count} boundary of {all} met its figures.</source>
        <translation>{count} limite sur {all} a trouvé ses chiffres.</translation>
    </message>
    <message>
        <source>{count} characteristic is chosen; each becomes a group of people.</source>
        <translation>{count} caractéristique est choisie ; chacune devient un groupe de personnes.</translation>
    </message>
    <message>
        <source>{count} characteristics are chosen; each becomes a group of people.</source>
        <translation>{count} caractéristiques sont choisies ; chacune devient un groupe de personnes.</translation>
    </message>
    <message>
        <source>{count} columns are called “{column}”; they are kept apart by position.</source>
        <translation>{count} colonnes s’appellent « {column} » ; elles sont distinguées par leur position.</translation>
    </message>
    <message>
        <source>{count} counts are marked {symbol}: E to be used with caution, r revised.</source>
        <translation>{count} chiffres sont marqués {symbol} : E à utiliser avec prudence, r révisé.</translation>
    </message>
    <message>
        <source>{count} file cannot be read</source>
        <translation>{count} fichier ne peut pas être lu</translation>
    </message>
    <message>
        <source>{count} file imported</source>
        <translation>{count} fichier importé</translation>
    </message>
    <message>
        <source>{count} file is being read.</source>
        <translation>{count} fichier en lecture.</translation>
    </message>
    <message>
        <source>{count} file is there already and would be replaced:</source>
        <translation>{count} fichier existe déjà et serait remplacé :</translation>
    </message>
    <message>
        <source>{count} file was imported</source>
        <translation>{count} fichier a été importé</translation>
    </message>
    <message>
        <source>{count} file written to {folder}</source>
        <translation>{count} fichier écrit dans {folder}</translation>
    </message>
    <message>
        <source>{count} files are being read.</source>
        <translation>{count} fichiers en lecture.</translation>
    </message>
    <message>
        <source>{count} files are there already and would be replaced:</source>
        <translation>{count} fichiers existent déjà et seraient remplacés :</translation>
    </message>
    <message>
        <source>{count} files cannot be read</source>
        <translation>{count} fichiers ne peuvent pas être lus</translation>
    </message>
    <message>
        <source>{count} files imported</source>
        <translation>{count} fichiers importés</translation>
    </message>
    <message>
        <source>{count} files were imported</source>
        <translation>{count} fichiers ont été importés</translation>
    </message>
    <message>
        <source>{count} files written to {folder}</source>
        <translation>{count} fichiers écrits dans {folder}</translation>
    </message>
    <message>
        <source>{count} finding</source>
        <translation>{count} constat</translation>
    </message>
    <message>
        <source>{count} findings</source>
        <translation>{count} constats</translation>
    </message>
    <message>
        <source>{count} gap among gaps: {names}.</source>
        <translation>{count} lacune parmi des lacunes : {names}.</translation>
    </message>
    <message>
        <source>{count} gap among served regions: {names}.</source>
        <translation>{count} lacune parmi des régions desservies : {names}.</translation>
    </message>
    <message>
        <source>{count} gaps among gaps: {names}.</source>
        <translation>{count} lacunes parmi des lacunes : {names}.</translation>
    </message>
    <message>
        <source>{count} gaps among served regions: {names}.</source>
        <translation>{count} lacunes parmi des régions desservies : {names}.</translation>
    </message>
    <message>
        <source>{count} ids are not written as codes of level {level} are: {value}.</source>
        <translation>{count} identifiants ne s’écrivent pas comme les codes du niveau {level} : {value}.</translation>
    </message>
    <message>
        <source>{count} lines of figures met no boundary: {value}.</source>
        <translation>{count} lignes de chiffres n’ont rencontré aucune limite : {value}.</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} de plus</translation>
    </message>
    <message>
        <source>{count} more rows have the same problem.</source>
        <translation>{count} autres lignes ont le même problème.</translation>
    </message>
    <message>
        <source>{count} more word</source>
        <translation>{count} autre mot</translation>
    </message>
    <message>
        <source>{count} more words</source>
        <translation>{count} autres mots</translation>
    </message>
    <message>
        <source>{count} name means several places. Its rows have no place until you say which.</source>
        <translation>{count} nom désigne plusieurs lieux. Ses lignes n’ont pas de lieu tant que vous ne dites pas lequel.</translation>
    </message>
    <message>
        <source>{count} names mean several places. Their rows have no place until you say which.</source>
        <translation>{count} noms désignent plusieurs lieux. Leurs lignes n’ont pas de lieu tant que vous ne dites pas lequel.</translation>
    </message>
    <message>
        <source>{count} need an answer</source>
        <translation>{count} attendent une réponse</translation>
    </message>
    <message>
        <source>{count} needs an answer</source>
        <translation>{count} attend une réponse</translation>
    </message>
    <message>
        <source>{count} of {all}</source>
        <translation>{count} sur {all}</translation>
    </message>
    <message>
        <source>{count} of {all}, baseline {before}</source>
        <translation>{count} sur {all}, référence {before}</translation>
    </message>
    <message>
        <source>{count} of {files} files are ready</source>
        <translation>{count} fichiers sur {files} sont prêts</translation>
    </message>
    <message>
        <source>{count} of {files} files is ready</source>
        <translation>{count} fichier sur {files} est prêt</translation>
    </message>
    <message>
        <source>{count} of {of} organizations that may serve in person state no capacity and are taken as unlimited.</source>
        <translation>{count} des {of} organismes qui peuvent desservir en personne n’indiquent pas de capacité ; elle est tenue pour illimitée.</translation>
    </message>
    <message>
        <source>{count} of {of} organizations that may serve in person state no capacity.</source>
        <translation>{count} des {of} organismes qui peuvent desservir en personne n’indiquent pas de capacité.</translation>
    </message>
    <message>
        <source>{count} of {of} organizations that may serve in person states no capacity and is taken as unlimited.</source>
        <translation>{count} des {of} organismes qui peuvent desservir en personne n’indique pas de capacité ; elle est tenue pour illimitée.</translation>
    </message>
    <message>
        <source>{count} of {of} organizations that may serve in person states no capacity.</source>
        <translation>{count} des {of} organismes qui peuvent desservir en personne n’indique pas de capacité.</translation>
    </message>
    <message>
        <source>{count} of {of} organizations that may serve state no capacity: {ids}.</source>
        <translation>{count} des {of} organismes qui peuvent servir n’indiquent pas de capacité : {ids}.</translation>
    </message>
    <message>
        <source>{count} organization</source>
        <translation>{count} organisme</translation>
    </message>
    <message>
        <source>{count} organization counts again</source>
        <translation>{count} organisme compte de nouveau</translation>
    </message>
    <message>
        <source>{count} organization excluded</source>
        <translation>{count} organisme exclu</translation>
    </message>
    <message>
        <source>{count} organization removed; undo brings it back</source>
        <translation>{count} organisme supprimé ; annuler le ramène</translation>
    </message>
    <message>
        <source>{count} organization serves a city or region smaller than any loaded boundary; its mandate is taken to be its whole province or territory.</source>
        <translation>{count} organisme dessert une ville ou une région plus petite que toutes les régions chargées ; son mandat est présumé couvrir toute sa province ou tout son territoire.</translation>
    </message>
    <message>
        <source>{count} organizations</source>
        <translation>{count} organismes</translation>
    </message>
    <message>
        <source>{count} organizations count again</source>
        <translation>{count} organismes comptent de nouveau</translation>
    </message>
    <message>
        <source>{count} organizations excluded</source>
        <translation>{count} organismes exclus</translation>
    </message>
    <message>
        <source>{count} organizations removed; undo brings them back</source>
        <translation>{count} organismes supprimés ; annuler les ramène</translation>
    </message>
    <message>
        <source>{count} organizations serve a city or region smaller than any loaded boundary; their mandate is taken to be their whole province or territory.</source>
        <translation>{count} organismes desservent une ville ou une région plus petite que toutes les régions chargées ; leur mandat est présumé couvrir toute leur province ou tout leur territoire.</translation>
    </message>
    <message>
        <source>{count} organizations state no capacity and were given the one asked for.</source>
        <translation>{count} organismes n’indiquent pas de capacité et ont reçu celle qui est demandée.</translation>
    </message>
    <message>
        <source>{count} people</source>
        <translation>{count} personnes</translation>
    </message>
    <message>
        <source>{count} people are measured; the mean person has {mean}.</source>
        <translation>{count} personnes sont mesurées ; la personne moyenne a {mean}.</translation>
    </message>
    <message>
        <source>{count} people carried</source>
        <translation>{count} personnes</translation>
    </message>
    <message>
        <source>{count} people have no number of it and are left out.</source>
        <translation>{count} personnes n’ont pas de nombre pour elle et sont exclues.</translation>
    </message>
    <message>
        <source>{count} person</source>
        <translation>{count} personne</translation>
    </message>
    <message>
        <source>{count} person carried</source>
        <translation>{count} personne</translation>
    </message>
    <message>
        <source>{count} person has no number of it and is left out.</source>
        <translation>{count} personne n’a pas de nombre pour elle et est exclue.</translation>
    </message>
    <message>
        <source>{count} person is measured and has {mean}.</source>
        <translation>{count} personne est mesurée et a {mean}.</translation>
    </message>
    <message>
        <source>{count} place</source>
        <translation>{count} lieu</translation>
    </message>
    <message>
        <source>{count} place ({people} people) lies outside every region and is counted in none, nor in the total.</source>
        <translation>{count} lieu ({people} personnes) est hors de toutes les régions et n’est compté ni dans l’une d’elles ni dans le total.</translation>
    </message>
    <message>
        <source>{count} place has no known population and is on no line.</source>
        <translation>{count} lieu a une population inconnue et ne figure sur aucune ligne.</translation>
    </message>
    <message>
        <source>{count} places</source>
        <translation>{count} lieux</translation>
    </message>
    <message>
        <source>{count} places ({people} people) lie outside every region and are counted in none, nor in the total.</source>
        <translation>{count} lieux ({people} personnes) sont hors de toutes les régions et ne sont comptés ni dans l’une d’elles ni dans le total.</translation>
    </message>
    <message>
        <source>{count} places have no known population and are on no line.</source>
        <translation>{count} lieux ont une population inconnue et ne figurent sur aucune ligne.</translation>
    </message>
    <message>
        <source>{count} problem was found. Nothing was changed.</source>
        <translation>{count} problème trouvé. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>{count} problems were found. Nothing was changed.</source>
        <translation>{count} problèmes trouvés. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>{count} region touches no other and has no surroundings.</source>
        <translation>{count} région n’en touche aucune autre et n’a pas de voisinage.</translation>
    </message>
    <message>
        <source>{count} regions touch no other and have no surroundings.</source>
        <translation>{count} régions n’en touchent aucune autre et n’ont pas de voisinage.</translation>
    </message>
    <message>
        <source>{count} repair will be made</source>
        <translation>{count} réparation sera faite</translation>
    </message>
    <message>
        <source>{count} repairs will be made</source>
        <translation>{count} réparations seront faites</translation>
    </message>
    <message>
        <source>{count} row</source>
        <translation>{count} ligne</translation>
    </message>
    <message>
        <source>{count} row: {rows}</source>
        <translation>{count} ligne : {rows}</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>{count} lignes</translation>
    </message>
    <message>
        <source>{count} rows have a DGUID whose code is not one of its level, and were left out.</source>
        <translation>{count} lignes ont un IDUGD dont le code n’est pas de son niveau et ont été laissées de côté.</translation>
    </message>
    <message>
        <source>{count} rows name no area and were left out.</source>
        <translation>{count} lignes ne nomment aucune région et ont été laissées de côté.</translation>
    </message>
    <message>
        <source>{count} rows: {rows}</source>
        <translation>{count} lignes : {rows}</translation>
    </message>
    <message>
        <source>{count} scenario does not fit the new layers and is dropped: {names}. Undo brings it back.</source>
        <translation>{count} scénario ne convient pas aux nouvelles couches et est retiré : {names}. Annuler le ramène.</translation>
    </message>
    <message>
        <source>{count} scenario is open. Export it first if you want to keep it.</source>
        <translation>{count} scénario est ouvert. Exportez-le d’abord si vous voulez le garder.</translation>
    </message>
    <message>
        <source>{count} scenarios are open. Export them first if you want to keep them.</source>
        <translation>{count} scénarios sont ouverts. Exportez-les d’abord si vous voulez les garder.</translation>
    </message>
    <message>
        <source>{count} scenarios do not fit the new layers and are dropped: {names}. Undo brings them back.</source>
        <translation>{count} scénarios ne conviennent pas aux nouvelles couches et sont retirés : {names}. Annuler les ramène.</translation>
    </message>
    <message>
        <source>{count} served region among gaps: {names}.</source>
        <translation>{count} région desservie parmi des lacunes : {names}.</translation>
    </message>
    <message>
        <source>{count} served region among served ones: {names}.</source>
        <translation>{count} région desservie parmi des régions desservies : {names}.</translation>
    </message>
    <message>
        <source>{count} served regions among gaps: {names}.</source>
        <translation>{count} régions desservies parmi des lacunes : {names}.</translation>
    </message>
    <message>
        <source>{count} served regions among served ones: {names}.</source>
        <translation>{count} régions desservies parmi des régions desservies : {names}.</translation>
    </message>
    <message>
        <source>{count} service</source>
        <translation>{count} service</translation>
    </message>
    <message>
        <source>{count} services</source>
        <translation>{count} services</translation>
    </message>
    <message>
        <source>{count} sums are lower bounds: the count of some of their parts is missing.</source>
        <translation>{count} sommes sont des minimums : le chiffre de certaines de leurs parties manque.</translation>
    </message>
    <message>
        <source>{count} way of asking</source>
        <translation>{count} façon de demander</translation>
    </message>
    <message>
        <source>{count} ways of asking</source>
        <translation>{count} façons de demander</translation>
    </message>
    <message>
        <source>{count}, taking {load}</source>
        <translation>{count}, qui prennent {load}</translation>
    </message>
    <message>
        <source>{coverage}, mostly remote only</source>
        <translation>{coverage}, surtout à distance</translation>
    </message>
    <message>
        <source>{coverage}, mostly unreachable</source>
        <translation>{coverage}, surtout hors d’atteinte</translation>
    </message>
    <message>
        <source>{decay}, {distance}</source>
        <translation>{decay}, {distance}</translation>
    </message>
    <message>
        <source>{distance}: rank {rank}</source>
        <translation>{distance} : rang {rank}</translation>
    </message>
    <message>
        <source>{distance}: {coverage}</source>
        <translation>{distance} : {coverage}</translation>
    </message>
    <message>
        <source>{edge} km: {weight}</source>
        <translation>{edge} km : {weight}</translation>
    </message>
    <message>
        <source>{field} · not known</source>
        <translation>{field} · non connu</translation>
    </message>
    <message>
        <source>{field}, at most</source>
        <translation>{field}, au plus</translation>
    </message>
    <message>
        <source>{field}: any.</source>
        <translation>{field} : tout.</translation>
    </message>
    <message>
        <source>{field}: no organization that counts says anything of this.</source>
        <translation>{field} : aucun organisme compté n’en dit quoi que ce soit.</translation>
    </message>
    <message>
        <source>{field}: no organization that counts says anything of this. Where one serves, its help may be of any kind.</source>
        <translation>{field} : aucun organisme compté n’en dit quoi que ce soit. Là où il y en a un, son aide peut être de toute sorte.</translation>
    </message>
    <message>
        <source>{field}: {levels}.</source>
        <translation>{field} : {levels}.</translation>
    </message>
    <message>
        <source>{file} could not be written: {reason}</source>
        <translation>{file} n’a pas pu être écrit : {reason}</translation>
    </message>
    <message>
        <source>{group}: distance to the nearest eligible organization in person, of {people} people; mean {mean}.</source>
        <translation>{group} : distance de l’organisme admissible le plus proche en personne, pour {people} personnes ; moyenne {mean}.</translation>
    </message>
    <message>
        <source>{group}: mean distance to the nearest eligible organization in person</source>
        <translation>{group} : distance moyenne jusqu’à l’organisme admissible en personne le plus proche</translation>
    </message>
    <message>
        <source>{group}: mean of the people of each region, {distance}</source>
        <translation>{group} : moyenne de la population de chaque région, {distance}</translation>
    </message>
    <message>
        <source>{group}: served in person within {distance}</source>
        <translation>{group} : desserte en personne à {distance} ou moins</translation>
    </message>
    <message>
        <source>{group}: share left out beyond {distance}, and that of neighbours</source>
        <translation>{group} : part laissée de côté au-delà de {distance}, et celle des voisines</translation>
    </message>
    <message>
        <source>{group}: share served of the region where they live, which is that of everyone there, of {people} people; mean {mean}.</source>
        <translation>{group} : part desservie de la région où l’on vit, la même pour tous ses habitants, pour {people} personnes ; moyenne {mean}.</translation>
    </message>
    <message>
        <source>{group}: “{column}” of {people} people; mean {mean}.</source>
        <translation>{group} : « {column} » de {people} personnes ; moyenne {mean}.</translation>
    </message>
    <message>
        <source>{kept} of {all} rows</source>
        <translation>{kept} lignes sur {all}</translation>
    </message>
    <message>
        <source>{kind}: who is without it</source>
        <translation>{kind} : qui n’y a pas accès</translation>
    </message>
    <message>
        <source>{kind}: who is without it with “{scenario}”</source>
        <translation>{kind} : qui n’y a pas accès avec « {scenario} »</translation>
    </message>
    <message>
        <source>{known} of {count} fields known</source>
        <translation>{known} champs connus sur {count}</translation>
    </message>
    <message>
        <source>{latitude}° {north}, {longitude}° {east}</source>
        <translation>{latitude}° {north}, {longitude}° {east}</translation>
    </message>
    <message>
        <source>{least} or more around</source>
        <translation>{least} ou plus autour</translation>
    </message>
    <message>
        <source>{least} to {greatest}</source>
        <translation>{least} à {greatest}</translation>
    </message>
    <message>
        <source>{least} to {most} around</source>
        <translation>De {least} à {most} autour</translation>
    </message>
    <message>
        <source>{letters}: {name}</source>
        <translation>{letters} : {name}</translation>
    </message>
    <message>
        <source>{line}: {people}</source>
        <translation>{line} : {people}</translation>
    </message>
    <message>
        <source>{load} ({share})</source>
        <translation>{load} ({share})</translation>
    </message>
    <message>
        <source>{load} of {capacity}</source>
        <translation>{load} sur {capacity}</translation>
    </message>
    <message>
        <source>{load}, no room left</source>
        <translation>{load}, plus de place</translation>
    </message>
    <message>
        <source>{load}, taken as unlimited</source>
        <translation>{load}, capacité tenue pour illimitée</translation>
    </message>
    <message>
        <source>{load}, unlimited</source>
        <translation>{load}, illimitée</translation>
    </message>
    <message>
        <source>{low} or more</source>
        <translation>{low} ou plus</translation>
    </message>
    <message>
        <source>{low} to {high}</source>
        <translation>{low} à {high}</translation>
    </message>
    <message>
        <source>{many}: {rows}</source>
        <translation>{many} : {rows}</translation>
    </message>
    <message>
        <source>{name} closes</source>
        <translation>{name} : fermeture</translation>
    </message>
    <message>
        <source>{name} moves</source>
        <translation>{name} : déménagement</translation>
    </message>
    <message>
        <source>{name} opens</source>
        <translation>{name} : ouverture</translation>
    </message>
    <message>
        <source>{now}, at best {best}</source>
        <translation>{now}, au mieux {best}</translation>
    </message>
    <message>
        <source>{people} more ({share}) are within it and find no room.</source>
        <translation>{people} autres ({share}) y sont à portée et ne trouvent pas de place.</translation>
    </message>
    <message>
        <source>{people} people ({share}) can reach no eligible organization in person. Mean distances leave them out; medians and P90 count them.</source>
        <translation>{people} personnes ({share}) n’ont aucun organisme admissible à leur portée, en personne. Les distances moyennes ne les comptent pas ; les médianes et les P90 les comptent.</translation>
    </message>
    <message>
        <source>{people} people ({share}) can reach nobody, so they have no distance; they are left out of what follows.</source>
        <translation>{people} personnes ({share}) ne peuvent atteindre aucun organisme et n’ont donc pas de distance ; elles sont exclues de ce qui suit.</translation>
    </message>
    <message>
        <source>{people} people ({share}) could be served by organizations outside of what is loaded. The share served lies between {least} and {greatest}.</source>
        <translation>{people} personnes ({share}) pourraient être desservies par des organismes hors de ce qui est chargé. La part desservie se situe entre {least} et {greatest}.</translation>
    </message>
    <message>
        <source>{people} people differ from the {census} of the 2021 Census, by province or territory: {value}.</source>
        <translation>{people} personnes diffèrent des {census} du Recensement de 2021, par province ou territoire : {value}.</translation>
    </message>
    <message>
        <source>{people} without it by the scenario</source>
        <translation>{people} sans cette aide avec le scénario</translation>
    </message>
    <message>
        <source>{people}, in person within {distance} ({field})</source>
        <translation>{people}, en personne à {distance} ou moins ({field})</translation>
    </message>
    <message>
        <source>{people}, wherever it covers ({field})</source>
        <translation>{people}, partout où ce mode couvre ({field})</translation>
    </message>
    <message>
        <source>{people}: {held} of all there is; {alike} if all were alike.</source>
        <translation>{people} : {held} du tout ; {alike} si tous étaient pareils.</translation>
    </message>
    <message>
        <source>{places} places name a boundary that is not loaded.</source>
        <translation>{places} lieux nomment une région qui n’est pas chargée.</translation>
    </message>
    <message>
        <source>{places} places with {people} people lay outside every boundary and were put in the nearest one, at most {furthest_km} km away.</source>
        <translation>{places} lieux comptant {people} personnes étaient hors de toutes les limites et ont été rattachés à la région la plus proche, à {furthest_km} km au plus.</translation>
    </message>
    <message>
        <source>{places} places with {people} people lie outside every boundary and are not counted.</source>
        <translation>{places} lieux comptant {people} personnes sont hors de toutes les limites et ne sont pas comptés.</translation>
    </message>
    <message>
        <source>{place}: {what}</source>
        <translation>{place} : {what}</translation>
    </message>
    <message>
        <source>{points} points by the scenario</source>
        <translation>{points} points avec le scénario</translation>
    </message>
    <message>
        <source>{rank} of {regions}</source>
        <translation>{rank} sur {regions}</translation>
    </message>
    <message>
        <source>{rank}. {region}, {field}, {word}: {people} people without, {absent} of them with nothing at all</source>
        <translation>{rank}. {region}, {field}, {word} : {people} personnes n’en ont pas, dont {absent} n’ont rien du tout</translation>
    </message>
    <message>
        <source>{rate} per 1,000 people a year</source>
        <translation>{rate} par 1 000 personnes par an</translation>
    </message>
    <message>
        <source>{region} lacks none of these.</source>
        <translation>{region} : rien de cela n’y manque.</translation>
    </message>
    <message>
        <source>{region} {before} → {after}</source>
        <translation>{region} {before} → {after}</translation>
    </message>
    <message>
        <source>{region} {share}</source>
        <translation>{region} {share}</translation>
    </message>
    <message>
        <source>{region} {value}</source>
        <translation>{region} {value}</translation>
    </message>
    <message>
        <source>{region}, baseline</source>
        <translation>{region}, référence</translation>
    </message>
    <message>
        <source>{region}, {count} organization. Lacking: {lacking}.</source>
        <translation>{region}, {count} organisme. Il manque : {lacking}.</translation>
    </message>
    <message>
        <source>{region}, {count} organizations. Lacking: {lacking}.</source>
        <translation>{region}, {count} organismes. Il manque : {lacking}.</translation>
    </message>
    <message>
        <source>{region}: every person once</source>
        <translation>{region} : chaque personne une fois</translation>
    </message>
    <message>
        <source>{region}: no organization stands there or may serve it.</source>
        <translation>{region} : aucun organisme ne s’y trouve ni ne peut la desservir.</translation>
    </message>
    <message>
        <source>{region}: {share} left out, its neighbours {others}</source>
        <translation>{region} : {share} laissés de côté, ses voisines {others}</translation>
    </message>
    <message>
        <source>{role} (needed)</source>
        <translation>{role} (nécessaire)</translation>
    </message>
    <message>
        <source>{role}: {file} (loaded by the user)</source>
        <translation>{role} : {file} (fourni par l’utilisateur)</translation>
    </message>
    <message>
        <source>{said}, detours up to × {detour}</source>
        <translation>{said}, détours jusqu’à × {detour}</translation>
    </message>
    <message>
        <source>{served} of {population} people ({share}) are served within {distance}.</source>
        <translation>{served} personnes sur {population} ({share}) sont desservies à {distance} ou moins.</translation>
    </message>
    <message>
        <source>{share} of people could be nearer</source>
        <translation>{share} des personnes pourraient être plus près</translation>
    </message>
    <message>
        <source>{share} of people could be served</source>
        <translation>{share} des personnes pourraient être desservies</translation>
    </message>
    <message>
        <source>{share} of people find no room</source>
        <translation>{share} des gens ne trouvent pas de place</translation>
    </message>
    <message>
        <source>{share} of people or more</source>
        <translation>{share} des personnes ou plus</translation>
    </message>
    <message>
        <source>{share} of people served</source>
        <translation>{share} des gens desservis</translation>
    </message>
    <message>
        <source>{share} of the fields known</source>
        <translation>{share} des champs connus</translation>
    </message>
    <message>
        <source>{share} or more</source>
        <translation>{share} ou plus</translation>
    </message>
    <message>
        <source>{share} or more have it</source>
        <translation>{share} ou plus y ont accès</translation>
    </message>
    <message>
        <source>{share} served</source>
        <translation>{share} desservis</translation>
    </message>
    <message>
        <source>{some} of {all}</source>
        <translation>{some} sur {all}</translation>
    </message>
    <message>
        <source>{title}, with “{scenario}”</source>
        <translation>{title}, avec « {scenario} »</translation>
    </message>
    <message>
        <source>{title}: {region}</source>
        <translation>{title} : {region}</translation>
    </message>
    <message>
        <source>{value} are too many; at most {most}</source>
        <translation>{value}, c’est trop ; au plus {most}</translation>
    </message>
    <message>
        <source>{value} is negative.</source>
        <translation>{value} est négatif.</translation>
    </message>
    <message>
        <source>{value} is not a date; write for example 2024-01-31</source>
        <translation>{value} n’est pas une date ; écrire par exemple 2024-01-31</translation>
    </message>
    <message>
        <source>{value} is not a decay: distances rise and weights fall, as in "10 km:1, 30 km:0.68"</source>
        <translation>{value} n’est pas une décroissance : les distances montent et les poids baissent, comme dans "10 km:1, 30 km:0.68"</translation>
    </message>
    <message>
        <source>{value} is not a detour: no way is shorter than a straight line.</source>
        <translation>{value} n’est pas un détour : aucun trajet n’est plus court que la ligne droite.</translation>
    </message>
    <message>
        <source>{value} is not a detour; write a number of 1 or more, as 1.3</source>
        <translation>{value} n’est pas un détour ; écrivez un nombre d’au moins 1, comme 1.3</translation>
    </message>
    <message>
        <source>{value} is not a distance.</source>
        <translation>{value} n’est pas une distance.</translation>
    </message>
    <message>
        <source>{value} is not a distance; write for example "100 km"</source>
        <translation>{value} n’est pas une distance ; écrire par exemple "100 km"</translation>
    </message>
    <message>
        <source>{value} is not a language code; write for example fr</source>
        <translation>{value} n’est pas un code de langue ; écrire par exemple fr</translation>
    </message>
    <message>
        <source>{value} is not a number of 0 or more</source>
        <translation>{value} n’est pas un nombre de 0 ou plus</translation>
    </message>
    <message>
        <source>{value} is not a rate; write for example 0.5/1000</source>
        <translation>{value} n’est pas un taux ; écrivez par exemple 0,5/1000</translation>
    </message>
    <message>
        <source>{value} is not a whole number of 1 or more</source>
        <translation>{value} n’est pas un nombre entier d’au moins 1</translation>
    </message>
    <message>
        <source>{value} is not a whole number of people.</source>
        <translation>{value} n’est pas un nombre entier de personnes.</translation>
    </message>
    <message>
        <source>{value} is not known here; choose from {known}</source>
        <translation>{value} n’est pas connu ici ; choisir parmi {known}</translation>
    </message>
    <message>
        <source>{value} is not of the form left=right</source>
        <translation>{value} n’est pas de la forme gauche=droite</translation>
    </message>
    <message>
        <source>{value} km is no bandwidth.</source>
        <translation>{value} km n’est pas une portée.</translation>
    </message>
    <message>
        <source>{value} km is no least distance.</source>
        <translation>{value} km n’est pas une distance minimale.</translation>
    </message>
    <message>
        <source>{value} may mean a thousand or one; write it without a comma</source>
        <translation>{value} peut vouloir dire mille ou un ; l’écrire sans virgule</translation>
    </message>
    <message>
        <source>{value} names nothing; write for example 10,25</source>
        <translation>{value} ne nomme rien ; écrivez par exemple 10,25</translation>
    </message>
    <message>
        <source>{value} would let capacity repel.</source>
        <translation>Avec {value}, la capacité repousserait.</translation>
    </message>
    <message>
        <source>{way} × {factor}</source>
        <translation>{way} × {factor}</translation>
    </message>
    <message>
        <source>{what}, {year}</source>
        <translation>{what}, {year}</translation>
    </message>
    <message>
        <source>{without}: {share} of {people} people counted</source>
        <translation>{without} : {share} des {people} personnes comptées</translation>
    </message>
    <message>
        <source>{word} · {people}</source>
        <translation>{word} · {people}</translation>
    </message>
    <message>
        <source>{year} {areas}</source>
        <translation>{areas} de {year}</translation>
    </message>
    <message>
        <source>“{crs}” is no coordinate system.</source>
        <translation>« {crs} » n’est pas un système de coordonnées.</translation>
    </message>
    <message>
        <source>“{delimiter}” cannot separate columns.</source>
        <translation>« {delimiter} » ne peut pas séparer des colonnes.</translation>
    </message>
    <message>
        <source>“{encoding}” is no encoding of text.</source>
        <translation>« {encoding} » n’est pas un codage de texte.</translation>
    </message>
    <message>
        <source>“{value}” cannot be read. Write numbers from {least} to {most}, as {example}.</source>
        <translation>« {value} » ne peut être lu. Écrivez des nombres de {least} à {most}, comme {example}.</translation>
    </message>
    <message>
        <source>“{value}” does not lie on the earth in the file’s reference system.</source>
        <translation>« {value} » ne se trouve pas sur la Terre dans le système de référence du fichier.</translation>
    </message>
    <message>
        <source>“{value}” is not a date.</source>
        <translation>« {value} » n’est pas une date.</translation>
    </message>
    <message>
        <source>“{value}” is not a number.</source>
        <translation>« {value} » n’est pas un nombre.</translation>
    </message>
    <message>
        <source>“{value}” is not a polygon.</source>
        <translation>« {value} » n’est pas un polygone.</translation>
    </message>
    <message>
        <source>“{value}” is not a prevention level.</source>
        <translation>« {value} » n’est pas un niveau de prévention.</translation>
    </message>
    <message>
        <source>“{value}” is not a word of the vocabulary.</source>
        <translation>« {value} » n’est pas un mot du vocabulaire.</translation>
    </message>
    <message>
        <source>“{value}” is not a word of the vocabulary; the nearest is “{nearest}”.</source>
        <translation>« {value} » n’est pas un mot du vocabulaire ; le plus proche est « {nearest} ».</translation>
    </message>
    <message>
        <source>“{value}” is not an edit.</source>
        <translation>« {value} » n’est pas une modification.</translation>
    </message>
    <message>
        <source>“{value}” is not in the vocabulary; it is kept as written.</source>
        <translation>« {value} » n’est pas dans le vocabulaire ; il est gardé tel quel.</translation>
    </message>
    <message>
        <source>“{value}” is the id of the total of all regions.</source>
        <translation>« {value} » est l’identifiant du total de toutes les régions.</translation>
    </message>
    <message>
        <source>“{value}” was not found, or has no such repair.</source>
        <translation>« {value} » n’a pas été trouvé, ou n’a pas cette réparation.</translation>
    </message>
    <message>
        <source>“{value}” was taken of the {members} members of {column}.</source>
        <translation>« {value} » a été retenu parmi les {members} membres de {column}.</translation>
    </message>
    <message>
        <source>−1 to 1: above 0, those high in the variable have more; R is the rank</source>
        <translation>de −1 à 1 : au-dessus de 0, ceux qui sont hauts dans la variable ont plus ; R est le rang</translation>
    </message>
</context>
</TS>
