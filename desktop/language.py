"""English and French: sentences, numbers, distances and dates in the language chosen.

Source strings are English and stand as literals in the code; the French ones come
from the Qt translation file in `resources/translations`. Nothing here needs a
display, so the command line and the window speak through the same functions.
"""

from __future__ import annotations

import math
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtCore import QTranslator

LANGUAGES = ("en", "fr")
CONTEXT = "lacuna"
NARROW_SPACE = "\u202f"
NO_BREAK_SPACE = "\u00a0"
MONTHS_FR = [
    "janvier",
    "février",
    "mars",
    "avril",
    "mai",
    "juin",
    "juillet",
    "août",
    "septembre",
    "octobre",
    "novembre",
    "décembre",
]
MONTHS_EN = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]

# One thread may write a French page while the window speaks English.
_chosen: ContextVar[str] = ContextVar("language", default="en")


def language() -> str:
    """Give the language now spoken, "en" or "fr"."""
    return _chosen.get()


def set_language(chosen: str) -> None:
    """Speak another language from now on."""
    if chosen not in LANGUAGES:
        raise ValueError(chosen)
    _chosen.set(chosen)


@contextmanager
def speaking(chosen: str) -> Iterator[None]:
    """Speak another language inside a `with` block, as for a page in the other one."""
    before = language()
    set_language(chosen)
    try:
        yield
    finally:
        set_language(before)


def tr(text: str, **facts: object) -> str:
    """Say an English sentence in the language chosen, its `{facts}` filled in."""
    said = text
    if language() == "fr":
        said = _in_french(text)
    return said.format(**facts) if facts else said


def tr_count(one: str, many: str, count: int, **facts: object) -> str:
    """Say a sentence about `{count}` things, in the singular or the plural."""
    singular = abs(count) < 2 if language() == "fr" else abs(count) == 1
    return tr(one if singular else many, count=number(count), **facts)


@cache
def _in_french(text: str) -> str:
    # Asked for thousands of times while a slider moves; Qt is asked once.
    return _french().translate(CONTEXT, text) or text


@cache
def _french() -> QTranslator:
    from PySide6.QtCore import QTranslator  # English speaks without it

    translator = QTranslator()
    # From memory: Qt maps a file, and is ended when that is written anew meanwhile.
    if not translator.load(_compiled()):
        raise RuntimeError("the compiled French cannot be read")
    return translator


@cache
def _compiled() -> bytes:
    """Hold the compiled French for as long as the program runs; Qt does not copy it."""
    return (resources.files("resources") / "translations" / "lacuna_fr.qm").read_bytes()


def number(value: float, decimals: int = 0) -> str:
    """Write a number with the language's thousands and decimal separators."""
    text = f"{value:,.{decimals}f}".replace("-", "\N{MINUS SIGN}")
    if language() == "fr":
        return text.replace(",", NARROW_SPACE).replace(".", ",")
    return text


def signed(value: float, decimals: int = 0) -> str:
    """Write a difference with its sign; zero has none, and NaN (unknown) is a dash."""
    if math.isnan(value):
        return "–"
    plus = "+" if round(value, decimals) > 0 else ""
    return plus + number(value if round(value, decimals) else 0.0, decimals)


def percent(share: float, decimals: int = 1) -> str:
    """Write a share (1 = all) as a percentage; NaN, a share of nobody, as a dash."""
    if math.isnan(share):
        return "–"
    sign = f"{NARROW_SPACE}%" if language() == "fr" else "%"
    return number(100 * share, decimals) + sign


def distance(kilometres: float) -> str:
    """Write a distance; infinite is "unreachable", NaN (nobody there) a dash."""
    if math.isnan(kilometres):
        return "–"
    if math.isinf(kilometres):
        return tr("unreachable")
    decimals = 0 if kilometres >= 100 or kilometres == int(kilometres) else 1
    return f"{number(kilometres, decimals)}{NO_BREAK_SPACE}km"


def threshold(kilometres: float) -> str:
    """Write a threshold, which decides who is served: to the metre as it was asked."""
    decimals = next((d for d in range(3) if round(kilometres, d) == kilometres), 3)
    return f"{number(kilometres, decimals)}{NO_BREAK_SPACE}km"


def date_text(day: date) -> str:
    """Write a date in words."""
    if language() == "fr":
        first = "1er" if day.day == 1 else str(day.day)
        return f"{first} {MONTHS_FR[day.month - 1]} {day.year}"
    return f"{MONTHS_EN[day.month - 1]} {day.day}, {day.year}"
