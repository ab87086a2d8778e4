"""Provinces and territories: their codes, and the ways people write them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from layers.plain_text import plain


@dataclass(frozen=True, kw_only=True)
class Province:
    """A province or territory as Statistics Canada and Canada Post write it.

    `id` is the PRUID, `postal` the two letters; `en` and `fr` are names, and
    `written` other abbreviations and former names, in both languages.
    """

    id: str
    postal: str
    en: str
    fr: str
    written: tuple[str, ...] = ()


# Source: Statistics Canada, Standard Geographical Classification 2021, tables of
# provinces and territories and of their abbreviations; former postal codes (NF, PQ).
PROVINCES = (
    Province(
        id="10",
        postal="NL",
        en="Newfoundland and Labrador",
        fr="Terre-Neuve-et-Labrador",
        written=(
            "N.L.",
            "T.-N.-L.",
            "Nfld.",
            "NF",
            "T.-N.",
            "Newfoundland",
            "Newfoundland & Labrador",
            "Terre-Neuve",
            "Terre-Neuve & Labrador",
        ),
    ),
    Province(
        id="11",
        postal="PE",
        en="Prince Edward Island",
        fr="Île-du-Prince-Édouard",
        written=("P.E.I.", "Î.-P.-É.", "Île du Prince Édouard"),
    ),
    Province(
        id="12",
        postal="NS",
        en="Nova Scotia",
        fr="Nouvelle-Écosse",
        written=("N.S.", "N.-É."),
    ),
    Province(
        id="13",
        postal="NB",
        en="New Brunswick",
        fr="Nouveau-Brunswick",
        written=("N.B.", "N.-B."),
    ),
    Province(
        id="24",
        postal="QC",
        en="Quebec",
        fr="Québec",
        written=("Que.", "Qué.", "PQ"),
    ),
    Province(id="35", postal="ON", en="Ontario", fr="Ontario", written=("Ont.",)),
    Province(id="46", postal="MB", en="Manitoba", fr="Manitoba", written=("Man.",)),
    Province(
        id="47",
        postal="SK",
        en="Saskatchewan",
        fr="Saskatchewan",
        written=("Sask.",),
    ),
    Province(
        id="48", postal="AB", en="Alberta", fr="Alberta", written=("Alta.", "Alb.")
    ),
    Province(
        id="59",
        postal="BC",
        en="British Columbia",
        fr="Colombie-Britannique",
        written=("B.C.", "C.-B."),
    ),
    Province(
        id="60",
        postal="YT",
        en="Yukon",
        fr="Yukon",
        written=("Y.T.", "Yn", "YK", "Yukon Territory", "Territoire du Yukon"),
    ),
    Province(
        id="61",
        postal="NT",
        en="Northwest Territories",
        fr="Territoires du Nord-Ouest",
        written=("N.W.T.", "T.N.-O."),
    ),
    Province(
        id="62", postal="NU", en="Nunavut", fr="Nunavut", written=("Nvt.", "Nun.")
    ),
)
# Statistics Canada's French abbreviation of Nunavut; in capitals, or small letters,
# the same two letters are the postal code of the Northwest Territories.
_EITHER_TERRITORY = "Nt"


def province_id(text: str) -> str | None:
    """PRUID of a province or territory, however it is written; None for no province.

    Takes the PRUID, the postal code ("QC", "CA-QC"), the names and abbreviations in
    English and French with or without accents, and both names at once as in 2016
    ("Quebec / Québec"). "Nt" alone is nobody's: it may be either of two territories.
    """
    found = {_one_name(part.strip()) for part in text.split("/")}
    return found.pop() if len(found) == 1 else None


@lru_cache(maxsize=4096)
def _one_name(text: str) -> str | None:
    if text == _EITHER_TERRITORY:
        return None
    return _BY_NAME.get(plain(text))


_BY_NAME = {
    plain(name): province.id
    for province in PROVINCES
    for name in (
        province.id,
        province.postal,
        f"CA-{province.postal}",
        province.en,
        province.fr,
        *province.written,
    )
}
