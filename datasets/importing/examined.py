"""A file as examined: what it is, how it reads, what is wrong, and its layer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from datasets.importing.choices import AS_PROPOSED, Choices
from datasets.importing.findings import BLOCKS, Finding, in_order
from datasets.importing.mapping import Guess
from datasets.importing.recognised import Recognised

if TYPE_CHECKING:
    from datasets.vocabulary import Vocabulary
    from layers.boundaries import BoundaryLayer
    from layers.figures import Figures
    from layers.organizations import OrganizationLayer
    from layers.population import PopulationLayer
    from layers.provenance import Source

    Layer = OrganizationLayer | BoundaryLayer | PopulationLayer | Figures

PREVIEW_ROWS = 50


@dataclass(frozen=True, kw_only=True)
class Preview:
    """The first records of a file, as text, with the rows a person sees."""

    headers: tuple[str, ...] = ()
    rows: tuple[int, ...] = ()
    cells: tuple[tuple[str, ...], ...] = ()


@dataclass(frozen=True, kw_only=True)
class Ambiguous:
    """A place text that several places answer to, and those places.

    `options` are pairs of gazetteer id and what to show ("Saint-Jean, NB"); `rows`
    the file rows that say it.
    """

    text: str
    rows: tuple[int, ...]
    options: tuple[tuple[str, str], ...]


@dataclass(frozen=True, kw_only=True)
class Block:
    """A `Total - ...` block of the Census Profile and the members under it.

    `members` are (key, label, depth); keys go into `Choices.characteristics`.
    """

    title: str
    members: tuple[tuple[str, str, int], ...]


@dataclass(frozen=True, kw_only=True, eq=False)
class World:
    """What is open already, against which a new file is examined."""

    boundaries: BoundaryLayer
    population: PopulationLayer
    organizations: OrganizationLayer
    vocabulary: Vocabulary


@dataclass(frozen=True, kw_only=True, eq=False)
class Examined:
    """One file under the choices made so far; another choice makes another value.

    `layer` is None while a finding blocks. `repaired` lists what was changed, as
    findings whose repair was accepted, for the import report. `row_of` is the file
    row of each organization's id. `figures` are counts that a file of boundaries
    carries beside its shapes. `aside` lists the rows left out, and the reason of each.
    `parts` names the layers, sheets or members to choose from when the file holds
    several. `source` has the licence line to print, where the product has one.
    """

    path: Path
    recognised: Recognised
    choices: Choices = AS_PROPOSED
    rows: int = 0
    encoding: str = ""
    crs: str = ""
    format: str = ""
    sha256: str = ""
    mapping: tuple[Guess, ...] = ()
    headers: tuple[str, ...] = ()
    preview: Preview = Preview()
    findings: tuple[Finding, ...] = ()
    repaired: tuple[Finding, ...] = ()
    ambiguous: tuple[Ambiguous, ...] = ()
    blocks: tuple[Block, ...] = ()
    parts: tuple[str, ...] = ()
    levels: tuple[str, ...] = ()
    layer: Layer | None = None
    figures: Figures | None = None
    aside: tuple[tuple[int, str], ...] = ()
    row_of: Mapping[str, int] = field(default_factory=dict)
    source: Source | None = None

    def credit(self, language: str) -> str:
        """Give the licence line of the product, "" where it has none."""
        return self.source.credit(language) if self.source else ""

    @property
    def subject(self) -> str:
        """Name of the file."""
        return self.path.name

    @property
    def is_blocked(self) -> bool:
        """Whether something must be decided or mended before it can be read."""
        return any(finding.severity == BLOCKS for finding in self.findings)

    def finding(self, *more: Finding) -> Examined:
        """Return the file with more found in it; what blocks takes the layer away."""
        found = in_order((*self.findings, *more))
        blocked = any(finding.severity == BLOCKS for finding in found)
        return replace(self, findings=found, layer=None if blocked else self.layer)
