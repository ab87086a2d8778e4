"""Figures meeting boundaries: joined, summed to them, spread over where people live."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from datasets.bundled import bundled_project
from datasets.importing.findings import BLOCKS, NOTES, WARNS, Finding
from layers.apportioning import Spread, spread, with_group
from layers.boundaries import BoundaryLayer
from layers.figures import Figures
from layers.joining import Joined, Unmet, joined
from layers.population import TOTAL, PopulationLayer
from layers.provenance import Source, joined_credits
from layers.summing import parents_by_code, summed


@dataclass(frozen=True, kw_only=True, eq=False)
class Meeting:
    """How the figures of one file met the boundaries, and what did not, by name."""

    subject: str
    joined: Joined
    boundaries_unmet: tuple[Unmet, ...] = ()
    orphans: tuple[Unmet, ...] = ()

    @property
    def figures_unmet(self) -> tuple[Unmet, ...]:
        """Lines of figures without a boundary, those without a parent among them."""
        return (*self.orphans, *self.joined.figures_unmet())


def meet(
    figures: Figures,
    boundaries: BoundaryLayer,
    population: PopulationLayer,
) -> tuple[Meeting, tuple[Finding, ...]]:
    """Join figures to boundaries, summed to their level first where they are smaller.

    Parents come from the codes, else from the codes of the population's places, as an
    attribute file gives them.

    Raises
    ------
    DataError
        `level_differs` or `no_parents_known`, when the figures cannot be brought to
        the level of the boundaries.
    """
    orphans: tuple[Unmet, ...] = ()
    findings: list[Finding] = []
    subject = figures.source.name
    if figures.level and figures.level != boundaries.level:
        parents = parents_by_code(figures, boundaries.level) or _by_places(
            figures.level, boundaries.level, population
        )
        whole = summed(figures, boundaries.level, parents or None)
        facts = {"level": figures.level, "boundaries": boundaries.level}
        findings.append(
            Finding(code="figures_summed", severity=NOTES, subject=subject, facts=facts)
        )
        if whole.lower_bounds:
            findings.append(
                _counted("sums_are_lower_bounds", subject, whole.lower_bounds)
            )
        figures, orphans = whole.figures, whole.orphans
    found = joined(figures, boundaries)
    meeting = Meeting(
        subject=subject,
        joined=found,
        boundaries_unmet=found.boundaries_unmet(population),
        orphans=orphans,
    )
    return meeting, (*findings, *_unmet_findings(meeting))


def _by_places(level: str, parent: str, population: PopulationLayer) -> dict[str, str]:
    codes, parents = population.codes.get(level), population.codes.get(parent)
    if codes is None or parents is None:
        return {}
    pairs = zip(codes.tolist(), parents.tolist(), strict=True)
    return {str(child): str(its) for child, its in pairs if child and its}


def _unmet_findings(meeting: Meeting) -> list[Finding]:
    findings = []
    subject, found = meeting.subject, meeting.joined
    if found.vintage_differs:
        facts = {
            "figures": found.figures.vintage,
            "edition": found.boundaries.vintage,
        }
        findings.append(
            Finding(
                code="vintages_differ", severity=WARNS, subject=subject, facts=facts
            )
        )
    for code, unmet in (
        ("figures_without_boundary", meeting.figures_unmet),
        ("boundaries_without_figures", meeting.boundaries_unmet),
    ):
        if unmet:
            findings.append(_of_unmet(code, subject, unmet))
    facts = {"met": found.met, "boundaries": len(found)}
    findings.append(
        Finding(code="figures_joined", severity=NOTES, subject=subject, facts=facts)
    )
    return findings


def _of_unmet(code: str, subject: str, unmet: tuple[Unmet, ...]) -> Finding:
    known = [one.people for one in unmet if one.people is not None]
    named = (f"{one.name or one.id} ({one.id})" for one in unmet[:5])
    return Finding(
        code=code,
        severity=WARNS,
        subject=subject,
        people=sum(known) if known else None,
        examples=tuple(named),
        facts={"count": len(unmet)},
    )


def settled(
    meetings: tuple[Meeting, ...], population: PopulationLayer, *, keeps_total: bool
) -> tuple[PopulationLayer, tuple[Finding, ...]]:
    """Give the population the figures that met the boundaries.

    Figures with a total take the place of the population's own counts, shared over
    its places, unless a population was brought along (`keeps_total`); other groups are
    added to it. What was so shared is modelled, and said.
    """
    findings: list[Finding] = []
    for meeting in meetings:
        found, subject = meeting.joined, meeting.subject
        if TOTAL in found.groups and not np.isfinite(found.groups[TOTAL]).any():
            findings.append(_nobody_known(subject))
            continue
        if TOTAL in found.groups and not keeps_total:
            made = spread(found, population)
            findings += _spread_findings(made, meeting)
            made_of = _source(population.source, found.figures.source)
            population = replace(_of_level(made.population, found), source=made_of)
            keeps_total = True
            continue
        if TOTAL in found.groups:
            findings += _unused_total(found, population, subject)
        for group in (name for name in found.groups if name != TOTAL):
            name = _free(group, population)
            made = with_group(population, found, group, name=name)
            findings += _spread_findings(made, meeting)
            made_of = _source(population.source, found.figures.source)
            population = replace(made.population, source=made_of)
    return population, tuple(findings)


def _nobody_known(subject: str) -> Finding:
    """Refuse figures that would make the people of every boundary unknown."""
    return Finding(code="no_people", severity=BLOCKS, subject=subject, column=TOTAL)


def _of_level(population: PopulationLayer, found: Joined) -> PopulationLayer:
    """Keep of the places' codes only those of the boundaries whose people they hold.

    A town on a border may stand in the other province than the one its own code says;
    the people given to it are those of the boundary it stands in.
    """
    level = found.boundaries.level
    return replace(population, codes={level: population.codes[level]})


def _source(population: Source, figures: Source) -> Source:
    """Name both files that a population is made of, and whose credits go with it."""
    names = dict.fromkeys((*population.name.split(" + "), figures.name))
    bundled = bundled_project().population.source
    is_bundled = population.sha256 == bundled.sha256
    english, french = joined_credits(figures, population)
    return Source(
        name=figures.name if is_bundled else " + ".join(names),
        sha256="" if not is_bundled else figures.sha256,
        modelled=True,
        made_with=("population",) if is_bundled else population.made_with,
        attribution=english,
        attribution_fr=french,
    )


def _unused_total(
    found: Joined, population: PopulationLayer, subject: str
) -> list[Finding]:
    """Say that everyone is counted by another file, and by how many the two differ."""
    ours = int(np.nansum(population.groups[TOTAL]))
    theirs = int(np.nansum(found.groups[TOTAL]))
    return [
        Finding(
            code="total_not_used",
            severity=NOTES if ours == theirs else WARNS,
            subject=subject,
            people=abs(ours - theirs),
            facts={"people": theirs, "used": ours},
        )
    ]


def _free(group: str, population: PopulationLayer) -> str:
    name, count = group, 2
    while name in population.groups:
        name, count = f"{group}_{count}", count + 1
    return name


def _spread_findings(made: Spread, meeting: Meeting) -> list[Finding]:
    subject = meeting.subject
    # Those without a line of figures are said already.
    unmet = {one.id for one in meeting.boundaries_unmet}
    uncounted = tuple(i for i in made.missing if i not in unmet)
    findings = [Finding(code="figures_spread", severity=NOTES, subject=subject)]
    if made.pointless:
        findings.append(
            Finding(
                code="boundaries_without_places",
                severity=WARNS,
                subject=subject,
                people=made.pointless_people,
                examples=_named(made.pointless, meeting),
                facts={"count": len(made.pointless)},
            )
        )
    for code, ids in (
        ("shared_evenly", made.evenly),
        ("group_exceeds_boundary_total", made.exceeding),
        ("boundaries_without_counts", uncounted),
    ):
        if ids:
            finding = _counted(code, subject, len(ids))
            findings.append(
                Finding(**{**vars(finding), "examples": _named(ids, meeting)})
            )
    return findings


def _named(ids: Sequence[str], meeting: Meeting) -> tuple[str, ...]:
    boundaries = meeting.joined.boundaries
    return tuple(f"{boundaries.name(i, 'en')} ({i})" for i in ids[:5])


def _counted(code: str, subject: str, count: int) -> Finding:
    return Finding(code=code, severity=WARNS, subject=subject, facts={"count": count})
