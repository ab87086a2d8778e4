"""A check finds rows; a repair, once accepted, gives a table without the fault."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from datasets.importing.findings import MOST_EXAMPLES, Finding, Severity
from datasets.importing.table import Mask, Table
from datasets.importing.touched import people_touched
from datasets.records import Texts
from layers.errors import Fact

Repair = Callable[[Table, Mask], Table]
MOST_ROWS = 10_000


@dataclass(frozen=True, kw_only=True)
class Hits:
    """Rows that a check found, and what to show of them."""

    rows: Mask
    shown: Texts | None = None
    facts: Mapping[str, Fact] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Check:
    """One thing looked for in the rows of a table.

    `role` names the column concerned, "" for none. `repairs` are offered in order;
    each is a function of the table and the rows found. `always` is applied when no
    repair was accepted and the rows stay in: it may only say what is so.
    `touches_people` is false of what concerns nobody who lives anywhere.
    """

    code: str
    severity: Severity
    find: Callable[[Table], Hits | None]
    role: str = ""
    repairs: Mapping[str, Repair] = field(default_factory=dict)
    always: Repair | None = None
    touches_people: bool = True


@dataclass(frozen=True, kw_only=True, eq=False)
class Checked:
    """A table after its checks: what was found and stands, and what was repaired.

    `accepted` are findings whose repair was made, whether or not it helped any row.
    """

    table: Table
    findings: tuple[Finding, ...] = ()
    accepted: tuple[Finding, ...] = ()

    @property
    def repaired(self) -> tuple[Finding, ...]:
        """Those that helped: a row that no place was found for is as it was."""
        return tuple(f for f in self.accepted if int(f.facts["left"]) < f.count)


def run_checks(table: Table, checks: Sequence[Check]) -> Checked:
    """Look for everything, in order; an accepted repair acts on what comes after it.

    A repair that leaves some of its rows at fault (a place that cannot be found) is
    followed by the same check again, whose finding then counts what is left.
    """
    findings: list[Finding] = []
    repaired: list[Finding] = []
    for check in checks:
        hits = check.find(table)
        if hits is None or not hits.rows.any():
            continue
        finding = _finding(table, check, hits)
        accepted = table.choices.repairs.get(finding.key, "")
        if accepted in check.repairs:
            table = check.repairs[accepted](table, hits.rows)
            left = check.find(table)
            repaired.append(_done(finding, accepted, left))
            if left is None or not left.rows.any():
                continue
            hits, finding = left, _finding(table, check, left)
        findings.append(finding)
        if check.always is not None:
            table = check.always(table, hits.rows)
    return Checked(table=table, findings=tuple(findings), accepted=tuple(repaired))


def _done(finding: Finding, repair: str, left: Hits | None) -> Finding:
    remaining = 0 if left is None else int(left.rows.sum())
    facts: dict[str, Fact] = {**finding.facts, "repair": repair, "left": remaining}
    return Finding(**{**vars(finding), "facts": facts})


def _finding(table: Table, check: Check, hits: Hits) -> Finding:
    at = np.flatnonzero(hits.rows)
    shown = () if hits.shown is None else tuple(str(hits.shown[i]) for i in at[:1000])
    return Finding(
        code=check.code,
        severity=check.severity,
        subject=table.records.subject,
        rows=tuple(int(row) for row in table.records.rows[at[:MOST_ROWS]]),
        more=max(0, len(at) - MOST_ROWS),
        people=people_touched(table, hits.rows) if check.touches_people else None,
        column=table.columns.get(check.role, check.role) or None,
        examples=tuple(list(dict.fromkeys(filter(None, shown)))[:MOST_EXAMPLES]),
        facts=hits.facts,
        repairs=tuple(check.repairs),
    )
