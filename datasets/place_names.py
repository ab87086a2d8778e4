"""Place names as they are compared: one key for every way of writing one name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from datasets.statcan.names import province_id

# Abbreviations, and the words that English and French maps swap for one another.
# `St` and `Ste` stay apart: St. Anne and Ste. Anne may be two places.
_WORDS = {
    "st": "saint",
    "ste": "sainte",
    "sts": "saints",
    "stes": "saintes",
    "mt": "mount",
    "mont": "mount",
    "ft": "fort",
    "et": "and",
    "nd": "notre dame",
    "pte": "pointe",
    "hts": "heights",
    "jct": "junction",
    "nord": "north",
    "sud": "south",
    "est": "east",
    "ouest": "west",
}
_DIRECTIONS = {"n": "north", "s": "south", "e": "east", "w": "west", "o": "west"}
_ELIDED = frozenset({"l", "d"})
_APOSTROPHES = dict.fromkeys(map(ord, "'’‘ʼ´`"))
_LETTERS = str.maketrans({"œ": "oe", "æ": "ae", "&": " and ", "ø": "o", "ł": "l"})
_STANDING = re.compile(
    r"\s*(?:(?:the )?(?:city|town|village|township|municipality|district|hamlet) of\s"
    r"|(?:la |le )?(?:ville|village|municipalit[eé]|paroisse|canton|cit[eé])"
    r" d(?:e\s|['’]\s*))\s*",
    re.IGNORECASE,
)
_NOTRE_DAME = re.compile(r"\bn d\b")
_IN_PARENTHESES = re.compile(r"(.*\S)\s*\(([^()]*)\)\s*")
_MOST_PROVINCE_WORDS = 4
LONGEST = 120  # characters; no place of Canada has a name half as long


@dataclass(frozen=True, kw_only=True)
class Written:
    """What a place text says: the name as written, its key, and a province id or ""."""

    name: str
    key: str
    province: str = ""


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """Key of a name: two spellings of one name have one key.

    Case, accents, hyphens, points and apostrophes do not count; `St.` is `Saint`,
    `Ste` is `Sainte`, `Mt` and `Mont` are `Mount`, `Ft` is `Fort`, `&` and `et` are
    `and`; a direction may be a letter, at either end, and in either language.
    Folding a key again changes nothing.
    """
    apart = unicodedata.normalize("NFKD", name.casefold().translate(_APOSTROPHES))
    letters = "".join(c for c in apart if not unicodedata.combining(c))
    words = re.findall(r"[^\W_]+", letters.casefold().translate(_LETTERS))
    words = _NOTRE_DAME.sub("nd", " ".join(words)).split()
    for end in {0, len(words) - 1} if len(words) > 1 else ():
        words[end] = _DIRECTIONS.get(words[end], words[end])
    whole = (part for word in words for part in _WORDS.get(word, word).split())
    return " ".join(_joined(whole))


def _joined(words: Iterable[str]) -> Iterator[str]:
    """Join what an elision parted: `l assomption`, `val d or`."""
    held = ""
    for word in words:
        if word in _ELIDED:
            held += word
        elif len(word) > 1:
            yield held + word
            held = ""
        else:
            yield from filter(None, (held, word))
            held = ""
    yield from filter(None, (held,))


def readings(text: str) -> tuple[Written, ...]:
    """Ways to read a place text, the likeliest first; none of an empty or huge one.

    A province after a comma or in parentheses is read as one ("Halifax, NS", "London
    (Ontario)"); without either ("Calgary AB") only as a later reading, and so is the
    name without "City of" or "Ville de". The first reading that some place answers to
    is the one to take.
    """
    if not text.strip() or len(text) > LONGEST:
        return ()
    name, province = _province_apart(text)
    return tuple(
        dict.fromkeys(
            Written(name=said, key=fold(said), province=said_province)
            for said, said_province in _ways(name.strip(), province)
            if fold(said)
        )
    )


def _ways(name: str, province: str) -> Iterator[tuple[str, str]]:
    yield name, province
    plainly = _STANDING.sub("", name, count=1) if _STANDING.match(name) else name
    yield plainly, province
    if not province:
        words = plainly.split()
        for count in range(min(_MOST_PROVINCE_WORDS, len(words) - 1), 0, -1):
            last = _province(" ".join(words[-count:]))
            if last:
                yield " ".join(words[:-count]), last


def _province_apart(text: str) -> tuple[str, str]:
    """Cut the country, then a province, off the end of a text."""
    name, last = _last_part(text)
    if last.casefold() == "canada":
        text = name
        name, last = _last_part(text)
    province = _province(last)
    return (name, province) if province else (text, "")


def _last_part(text: str) -> tuple[str, str]:
    inside = _IN_PARENTHESES.fullmatch(text)
    if inside:
        return inside[1].rstrip(" ,"), inside[2].strip()
    name, comma, last = text.rpartition(",")
    return (name.strip(), last.strip(" .()")) if comma else (text, "")


def _province(text: str) -> str:
    # Numbers after a name are those of reserves and highways, not of provinces.
    return "" if text.isdigit() else province_id(text) or ""
