"""The roles that the columns of a table of organizations or people may play."""

from __future__ import annotations

from datasets.columns import ORGANIZATION_ROLES, POPULATION_ROLES, Roles
from datasets.geocoding import PLACE_ROLES
from datasets.importing.recognised import ORGANIZATIONS, POPULATION

_ORGANIZATION_WORDS: Roles = {
    "id": ("index", "org_id", "organization_id", "no", "numero", "number"),
    "name": (
        "facility_name", "organization", "organisation", "organisme", "org_name",
        "organization_name", "nom_organisme", "nom_de_l_organisme", "agency", "title",
    ),
    "name_en": ("name_eng", "nameenglish", "organization_en"),
    "name_fr": ("name_fre", "namefrench", "organisme_fr"),
    "services": ("odhf_facility_type", "odcaf_facility_type", "facility_type"),
    "exclusion_reason": ("raison_exclusion", "raison_d_exclusion", "exclude_reason"),
}  # fmt: skip


def _joined(*parts: Roles) -> Roles:
    roles: dict[str, tuple[str, ...]] = {}
    for part in parts:
        for role, words in part.items():
            roles[role] = (*roles.get(role, ()), *words)
    return roles


ROLES: dict[str, Roles] = {
    ORGANIZATIONS: _joined(ORGANIZATION_ROLES, _ORGANIZATION_WORDS, PLACE_ROLES),
    POPULATION: POPULATION_ROLES,
}
# A file without these cannot be read; of a pair of names, one is enough.
NEEDED: dict[str, frozenset[str]] = {
    ORGANIZATIONS: frozenset({"name"}),
    POPULATION: frozenset({"latitude", "longitude", "total"}),
}
