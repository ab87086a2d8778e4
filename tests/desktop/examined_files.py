"""Hand-made files as examined, and an engine that gives them without reading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from threading import Event

from datasets.importing.choices import AS_PROPOSED, Choices
from datasets.importing.examined import Ambiguous, Block, Examined, Preview
from datasets.importing.findings import BLOCKS, NOTES, WARNS, Finding, in_order
from datasets.importing.mapping import BY_ROLE_NAME, BY_SYNONYM, Guess
from datasets.importing.recognised import (
    BOUNDARIES,
    BOUNDARY_FILE,
    CENSUS_PROFILE,
    FIGURES,
    ORGANIZATIONS,
    Recognised,
)
from desktop.dialogs.importing.incoming import Engine

HEADERS = ("no", "nom", "ville", "lat", "lon", "SYMBOL")
CELLS = (
    ("1", "Maison de l’Est", "Saint-Jean", "45.4", "-65.9", "..."),
    ("2", "<b>Bold</b> <img src='x'>", "Québec", "0", "0", ""),
    ("3", "abc\u202egnp.exe\nsecond line", "Saint-Jean", "46.8", "-71.2", "x" * 5000),
)
PREVIEW = Preview(headers=HEADERS, rows=(2, 3, 4), cells=CELLS)
ZERO = Finding(
    code="coordinates_zero",
    severity=WARNS,
    subject="offices.csv",
    rows=(3, 900),
    people=1200,
    repairs=("place_by_name", "leave_without_place"),
)
MISSING = Finding(
    code="name_missing",
    severity=BLOCKS,
    subject="offices.csv",
    rows=(7,),
    column="nom",
    repairs=("set_aside",),
)
NOTE = Finding(code="text_trimmed", severity=NOTES, subject="offices.csv", more=40)
SAINT_JEAN = Ambiguous(
    text="Saint-Jean",
    rows=(2, 4),
    options=(("10", "Saint-Jean, NB"), ("20", "Saint-Jean, QC")),
)


def offices(path: Path, **changes: object) -> Examined:
    """Give a directory with all that can be asked about one."""
    made = Examined(
        path=path,
        recognised=Recognised(kind=ORGANIZATIONS),
        rows=3,
        encoding="cp1252",
        format="csv",
        headers=HEADERS,
        mapping=(
            Guess(role="name", header="nom", reason=BY_SYNONYM, needed=True),
            Guess(role="latitude", header="lat", reason=BY_SYNONYM),
            Guess(role="longitude", header="lon", reason=BY_SYNONYM),
            Guess(role="place", header="ville", reason=BY_SYNONYM),
            Guess(role="services", header="", reason=""),
        ),
        preview=PREVIEW,
        findings=in_order((NOTE, ZERO)),
    )
    return replace(made, **changes)


def regions(path: Path, **changes: object) -> Examined:
    """Give a boundary file of which nothing is to be said."""
    made = Examined(
        path=path,
        recognised=Recognised(
            kind=BOUNDARIES,
            product=BOUNDARY_FILE,
            level="CSD",
            vintage=2021,
            language="en",
            edition="cartographic",
        ),
        rows=5161,
        format="shp",
        crs="EPSG:3347",
        headers=("CSDUID", "CSDNAME"),
        mapping=(Guess(role="id", header="CSDUID", reason=BY_ROLE_NAME, needed=True),),
        preview=Preview(
            headers=("CSDUID", "CSDNAME"), rows=(2,), cells=(("1001101", "Division"),)
        ),
    )
    return replace(made, **changes)


def profile(path: Path, **changes: object) -> Examined:
    """Give a Census Profile with two blocks."""
    made = Examined(
        path=path,
        recognised=Recognised(
            kind=FIGURES, product=CENSUS_PROFILE, vintage=2021, language="en"
        ),
        rows=5000,
        encoding="cp1252",
        format="csv",
        blocks=(
            Block(
                title="Total - Age groups of the population - 100% data",
                members=(
                    ("9", "0 to 14 years", 1),
                    ("10", "0 to 4 years", 2),
                    ("13", "15 to 64 years", 1),
                ),
            ),
            Block(
                title="Total - Knowledge of official languages - 100% data",
                members=(("384", "English only", 1), ("385", "French only", 1)),
            ),
        ),
    )
    return replace(made, **changes)


@dataclass(frozen=True, kw_only=True, eq=False)
class Whole:
    """All files together, as `datasets.importing.together.Together` has them."""

    files: tuple[Examined, ...]
    findings: tuple[Finding, ...] = ()
    organizations: object = None
    boundaries: object = None
    population: object = None
    meetings: tuple[object, ...] = ()
    report: object = field(default_factory=dict)

    @property
    def is_blocked(self) -> bool:
        return any(
            finding.severity == BLOCKS
            for finding in (
                *self.findings,
                *(f for e in self.files for f in e.findings),
            )
        )


class Given:
    """An engine that gives values made by hand; what it was asked is kept.

    A file held back is not given before it is let go, as a large one takes its time.
    """

    def __init__(
        self,
        *files: Examined,
        findings: Sequence[Finding] = (),
        meetings: Sequence[object] = (),
    ) -> None:
        self.files = {examined.path: examined for examined in files}
        self.findings, self.meetings = tuple(findings), tuple(meetings)
        self.asked: list[tuple[str, Choices]] = []
        self.held: dict[Path, Event] = {}

    def engine(self) -> Engine:
        return Engine(examine=self.examine, together=self.together)

    def hold(self, path: Path) -> Event:
        return self.held.setdefault(path, Event())

    def examine(self, path, choices, progress) -> Examined:
        self.asked.append((path.name, choices))
        if path in self.held:
            progress(0.5)
            self.held[path].wait(5)
        progress(0.9)
        given = self.files[path]
        if isinstance(given, Exception):
            raise given
        return answered(given, choices)

    def together(self, files, progress) -> Whole:
        progress(0.5)
        return Whole(files=tuple(files), findings=self.findings, meetings=self.meetings)


def answered(examined: Examined, choices: Choices = AS_PROPOSED) -> Examined:
    """Give a file under choices, as examining it again would."""
    repaired = tuple(f for f in examined.findings if f.key in choices.repairs)
    return replace(
        examined,
        choices=choices,
        findings=tuple(f for f in examined.findings if f not in repaired),
        repaired=repaired,
        mapping=tuple(
            replace(guess, header=choices.columns.get(guess.role, guess.header))
            for guess in examined.mapping
        ),
        ambiguous=tuple(a for a in examined.ambiguous if a.text not in choices.places),
    )
