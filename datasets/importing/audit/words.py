"""Words and numbers of a directory that mean nothing here, and what helps."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

import numpy as np

from datasets.directory_cells import CLOSED, OPEN
from datasets.importing.audit.rows import excluding
from datasets.importing.checks import Check, Hits
from datasets.importing.findings import BLOCKS, NOTES, WARNS
from datasets.importing.table import Mask, Table
from datasets.statcan.names import province_id
from datasets.vocabulary import Vocabulary
from layers.organizations import CANADA

# What people write between words: Français, anglais; QC / ON; en et fr.
_BETWEEN = re.compile(r"[,;/&+]|\s(?:et|and|ou|or)\s", re.IGNORECASE)
_LANGUAGE = re.compile(r"[a-z]{2,3}", re.IGNORECASE)
# What Statistics Canada writes where a fact is not available or does not apply.
_DOTS = ("..", "...")
_EVERYONE = frozenset({"canada", "national", "pancanadian", "pan-canadian"})


def separator_checks() -> list[Check]:
    """List what is checked of cells of several words: `|` stands between them."""
    return [
        Check(
            code="words_not_separated",
            severity=WARNS if role in OPEN else BLOCKS,
            find=_unseparated(role),
            role=role,
            repairs={"split_words": _split(role)},
        )
        for role in ("mandate", "languages", *CLOSED, *OPEN)
    ]


def word_checks() -> list[Check]:
    """List what is checked of the words that must be in the vocabulary."""
    return [
        Check(
            code="unknown_word",
            severity=BLOCKS,
            find=_unknown(role),
            role=role,
            repairs={
                "nearest_word": _nearest(role),
                "exclude": _excluding_unknown(role),
            },
        )
        for role in ("languages", *CLOSED, "status")
    ]


def mandate_checks() -> list[Check]:
    """List what is checked of mandates: areas written by name instead of by code."""
    return [
        Check(
            code="mandate_by_name",
            severity=BLOCKS,
            find=_named,
            role="mandate",
            repairs={"mandate_codes": mandate_codes},
        )
    ]


def blank_checks(roles: Iterable[str]) -> list[Check]:
    """List the columns where `..` stands for an empty cell, as in published lists."""
    return [
        Check(
            code="cells_missing",
            severity=NOTES,
            find=_dotted(role),
            role=role,
            always=clearing(role),
        )
        for role in roles
    ]


def _dotted(role: str) -> Callable[[Table], Hits]:
    def find(table: Table) -> Hits:
        return Hits(rows=np.isin(table.texts(role), _DOTS))

    return find


def clearing(role: str) -> Callable[[Table, Mask], Table]:
    """Make the repair that empties the cells of a role: what they say is unknown."""

    def repair(table: Table, rows: Mask) -> Table:
        return table.with_cells(role, rows, "")

    return repair


def mandate_codes(table: Table, rows: Mask) -> Table:
    """Write provinces and Canada by code where a mandate names them."""

    def coded(word: str) -> str:
        return _area(word) or word

    return _with_words(table, "mandate", rows, coded)


def _is_known(vocabulary: Vocabulary, role: str, word: str) -> bool:
    if role == "mandate":
        return word.isdecimal() or _area(word) is not None
    is_language = role == "languages" and _LANGUAGE.fullmatch(word) is not None
    return is_language or vocabulary.find(role, word) is not None


def _parts(vocabulary: Vocabulary, role: str, cell: object) -> tuple[str, ...]:
    """Words of a cell that separates them otherwise; none unless all are known."""
    written = list(_words(cell))
    if all(_is_known(vocabulary, role, word) for word in written):
        return ()
    parts = [
        part
        for word in written
        for part in (
            [word]
            if _is_known(vocabulary, role, word)
            else [p.strip() for p in _BETWEEN.split(word) if p.strip()]
        )
    ]
    known = all(_is_known(vocabulary, role, part) for part in parts)
    return tuple(parts) if known and len(parts) > len(written) else ()


def _unseparated(role: str) -> Callable[[Table], Hits]:
    def find(table: Table) -> Hits:
        cells, vocabulary = table.texts(role), table.world.vocabulary
        found = {c: bool(_parts(vocabulary, role, c)) for c in set(cells.tolist())}
        rows = np.array([found[cell] for cell in cells], dtype=bool)
        return Hits(rows=rows, shown=cells)

    return find


def _split(role: str) -> Callable[[Table, Mask], Table]:
    def repair(table: Table, rows: Mask) -> Table:
        cells, vocabulary = table.texts(role).copy(), table.world.vocabulary
        cells[rows] = ["|".join(_parts(vocabulary, role, c)) for c in cells[rows]]
        return table.with_texts(role, cells)

    return repair


def _unknown(role: str) -> Callable[[Table], Hits]:
    def find(table: Table) -> Hits:
        vocabulary = table.world.vocabulary
        cells = table.texts(role)
        strange = {
            str(cell): [w for w in _words(cell) if not _is_known(vocabulary, role, w)]
            for cell in dict.fromkeys(cells.tolist())
            if not _parts(vocabulary, role, cell)
        }
        shown = np.empty(len(cells), dtype=object)
        shown[:] = [", ".join(strange.get(str(cell), ())) for cell in cells]
        known = ", ".join(vocabulary.words(role))
        first = next((words[0] for words in strange.values() if words), "")
        nearest = vocabulary.nearest(role, first)
        facts = {"field": role, "nearest": nearest, "known": known}
        return Hits(rows=shown != "", shown=shown, facts=facts)

    return find


def _nearest(role: str) -> Callable[[Table, Mask], Table]:
    def repair(table: Table, rows: Mask) -> Table:
        vocabulary = table.world.vocabulary

        def nearest(word: str) -> str:
            known = vocabulary.find(role, word)
            return known or vocabulary.nearest(role, word) or word

        return _with_words(table, role, rows, nearest)

    return repair


def _excluding_unknown(role: str) -> Callable[[Table, Mask], Table]:
    """Make the repair that keeps rows, excluded, without the words nobody knows.

    Without such words alone a row might say nothing any more, which means everything.
    """
    exclude = excluding("not_verified")

    def repair(table: Table, rows: Mask) -> Table:
        vocabulary = table.world.vocabulary
        known = _with_words(
            table, role, rows, lambda w: w if _is_known(vocabulary, role, w) else ""
        )
        return exclude(known, rows)

    return repair


def _with_words(
    table: Table, role: str, rows: Mask, change: Callable[[str], str]
) -> Table:
    cells = table.texts(role).copy()
    for at in np.flatnonzero(rows):
        changed = filter(None, (change(word) for word in _words(cells[at])))
        cells[at] = "|".join(dict.fromkeys(changed))
    return table.with_texts(role, cells)


def _words(cell: object) -> Iterator[str]:
    return (word for part in str(cell).split("|") if (word := part.strip()))


def _named(table: Table) -> Hits:
    cells = table.texts("mandate")
    by_name = {
        str(cell): any(_area(w) not in (None, w) for w in _words(cell))
        for cell in set(cells.tolist())
    }
    rows = np.array([by_name[str(cell)] for cell in cells], dtype=bool)
    return Hits(rows=rows, shown=cells)


def _area(word: str) -> str | None:
    """Code of the area that a word names, itself when it is a code; None for none."""
    if word.casefold() in _EVERYONE:
        return word if word.casefold() == CANADA else CANADA
    return province_id(word)
