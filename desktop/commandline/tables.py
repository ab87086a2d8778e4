"""Tables of a ledger in plain text, for a terminal."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.language import distance, language, number, percent, signed, tr
from desktop.panels.wording import coverage_text
from desktop.plain_text import one_line
from layers.coverage.ledger import Ledger
from layers.coverage.status import Coverage
from layers.scenario.compare import Comparison

NAME_WIDTH = 40


def gap_table(ledger: Ledger) -> str:
    """Lay out the regions, most people left out first, and all of them together."""
    head = (
        tr("Region"),
        tr("People"),
        tr("Served"),
        "%",
        *([tr("Full")] if ledger.assignment else []),
        tr("Remote only"),
        tr("Not for them"),
        tr("Beyond"),
        tr("Unreachable"),
        tr("Median"),
        tr("Class"),
    )
    frame = ledger.table.frame.sort_values("rank")
    rows = [
        _cells(ledger, ledger.boundaries.name(str(identifier), language()), row)
        for identifier, row in frame.iterrows()
    ]
    return laid_out(head, [*rows, _cells(ledger, "Canada", ledger.table.total)])


def _cells(ledger: Ledger, name: str, row: Sequence[float]) -> tuple[str, ...]:
    full = ("full",) if ledger.assignment else ()
    people = ("served", *full, "remote_only", "ineligible", "beyond", "unreachable")
    counts = {column: number(row[column]) for column in ("population", *people)}
    return (
        one_line(name, NAME_WIDTH),
        counts["population"],
        counts["served"],
        percent(row["share_served"]),
        *(counts[column] for column in people[1:]),
        distance(row["median_km"]),
        coverage_text(Coverage(int(row["coverage"]))),
    )


def difference_table(comparison: Comparison) -> str:
    """Lay out what a scenario changes, by region and for all of them together."""
    head = (
        tr("Region"),
        tr("People"),
        tr("Served before"),
        tr("Served after"),
        tr("Difference"),
        tr("Points"),
    )
    boundaries = comparison.baseline.boundaries
    before, after = comparison.before, comparison.after
    rows = []
    for identifier in [*boundaries.ids, "canada"]:
        total = identifier == "canada"
        old = before.total if total else before.frame.loc[identifier]
        new = after.total if total else after.frame.loc[identifier]
        change = comparison.difference.loc[identifier]
        name = "Canada" if total else boundaries.name(str(identifier), language())
        rows.append(
            (
                one_line(name, NAME_WIDTH),
                number(old["population"]),
                number(old["served"]),
                number(new["served"]),
                signed(change["served"]),
                signed(100 * change["share_served"], 1),
            )
        )
    return laid_out(head, rows)


def laid_out(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Align a table: the first and last columns left, figures right, a total line."""
    every = [head, *rows]
    widths = [max(len(row[k]) for row in every) for k in range(len(head))]

    def line(row: Sequence[str]) -> str:
        cells = [row[0].ljust(widths[0])]
        cells += [
            text.rjust(width) for text, width in zip(row[1:], widths[1:], strict=True)
        ]
        return "  ".join(cells).rstrip()

    rule = "─" * (sum(widths) + 2 * (len(widths) - 1))
    return "\n".join([line(head), rule, *map(line, rows[:-1]), rule, line(rows[-1])])
