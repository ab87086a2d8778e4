"""Which words of the directory vocabulary each row of the raw directory receives.

The raw file keeps the wording of its sources; these tables are the whole translation.
First the general rules, one raw phrase each; then, organization by organization, what
no general rule gives. Nothing here goes beyond what the raw row states.
"""

from __future__ import annotations

from collections.abc import Mapping

SECTORS: Mapping[str, str] = {
    "network / university": "university",
    "health and social services": "health_social_services",
    "community non-profit": "community",
    "research": "university",
    "community mental health": "community|mental_health",
    "municipal / police multi-agency": "municipality|police",
    "police multi-agency": "police",
    "multi-agency": "multi_agency",
    "government multi-agency": "government|multi_agency",
    "police": "police",
    "government": "government",
}

ROLES: Mapping[str, str] = {
    "network": "network",
    "clinical team": "clinical_team",
    "service provider": "service_provider",
    "research team": "research_team",
    "situation table": "situation_table",
    "service provider / navigator": "service_provider|navigator",
}

# What a role is for, where the row says nothing closer.
ROLE_SERVICES: Mapping[str, str] = {
    "clinical team": "clinical_support",
    "research team": "research",
    "situation table": "multi_agency_intervention|referral",
}

# Phrases of `not_from_source`, longest first, and the column each speaks of. A phrase
# about a cell that is empty here names nothing.
NOT_FROM_SOURCE: tuple[tuple[str, str], ...] = (
    ("host city not stated", "host_city"),
    ("exact French name", "name_fr"),
    ("prevention level", "levels"),
    ("inactive is a guess", "status_note"),
    ("ended is a guess", "status_note"),
    ("official name", "name_en|name_fr"),
    ("English name", "name_en"),
    ("French name", "name_fr"),
    ("service area", "service_area|mandate"),
    ("name FOCUS", "name_en|name_fr"),
    ("province", "province"),
    ("language", "languages"),
    ("scope", "mandate"),
    ("level", "levels"),
)

# Beginnings of `prevention_level_basis` that say the level is not the source's own.
LEVEL_INFERRED = ("inferred", "as Hub model", "general knowledge")

# Row by row: the cell, and why it is so. `inferred` adds to what the raw row lists.
OVERRIDES: Mapping[str, Mapping[str, str]] = {
    # Specialised consultation for partners across Quebec; since July 2016.
    "org-002": {
        "services": "clinical_support|consultation",
        "active_from": "2016-07-01",
    },
    # Evaluates people at risk of violence.
    "org-003": {"services": "clinical_support|assessment"},
    # Helpline on a province-wide toll-free line; psychosocial support to individuals
    # and families; "created 2015" gives the year only.
    "org-007": {
        "channels": "in_person|telephone",
        "services": "helpline|counselling|family_support",
        "active_from": "2015-01-01",
        "inferred": "active_from",
    },
    # Psychosocial disengagement intervention; "inception 2020" gives the year only.
    "org-010": {
        "services": "counselling|disengagement",
        "active_from": "2020-01-01",
        "inferred": "active_from",
    },
    # Accepts referrals "since 2015": the year only.
    "org-011": {"active_from": "2015-01-01", "inferred": "active_from"},
    # A table of several communities, drawn as the whole province.
    "org-015": {"mandate_wider_than_stated": "yes"},
    # Support to people who seek to leave; two years old in 2021, so from 2019.
    "org-016": {
        "services": "disengagement",
        "active_from": "2019-01-01",
        "inferred": "active_from",
    },
    # Diverts individuals from being radicalized.
    "org-017": {"services": "early_intervention", "inferred": "services"},
    # Prevention and intervention for youth at risk.
    "org-018": {"services": "early_intervention"},
    # A spin-off of an exit programme.
    "org-019": {"services": "disengagement", "inferred": "services"},
    # A navigator that takes referrals; "since 2019" gives the year only.
    "org-020": {
        "services": "navigation|referral",
        "active_from": "2019-01-01",
        "inferred": "active_from",
    },
    # Tables of several communities, drawn as the whole province.
    "org-021": {"mandate_wider_than_stated": "yes"},
}
