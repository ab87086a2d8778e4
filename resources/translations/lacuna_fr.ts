<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr_CA" sourcelanguage="en">
<context><name>lacuna</name>
<message><source>unreachable</source><translation>hors de portée</translation></message>
</context></TS>
