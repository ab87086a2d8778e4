"""What regions are called by what they carry, and the colour of each."""

from __future__ import annotations

from desktop.language import number, percent, tr, tr_count
from desktop.map.flows import MOST_DRAWN, Flows
from desktop.map.style import between
from desktop.questions.method_note import Method
from desktop.questions.pressure.found import Found
from desktop.theme import Theme
from layers.coverage.balance import EVEN, MUCH, Role
from layers.coverage.standard import ServiceStandard

TINT = 0.5  # of the way from the middle to an end


def role_colours(theme: Theme) -> tuple[str, ...]:
    """Give the colour of each `Role`: carried warm, carrying cool, even between."""
    middle = theme.coverage[0]
    return (
        theme.worse,
        between(middle, theme.worse, TINT),
        middle,
        between(middle, theme.better, TINT),
        theme.better,
        theme.no_data,
    )


def role_text(role: Role) -> str:
    """Say in the legend what a region is to the others."""
    much, even = percent(MUCH, 0), percent(EVEN, 0)
    return {
        Role.CARRIED_MUCH: tr("Carried by others, {share} or more", share=much),
        Role.CARRIED: tr("Carried by others, {share} or more", share=even),
        Role.EVEN: tr("In balance, less than {share}", share=even),
        Role.CARRIES: tr("Carries others, {share} or more", share=even),
        Role.CARRIES_MUCH: tr("Carries others, {share} or more", share=much),
        Role.NOBODY: tr("Nobody is served"),
    }[role]


def role_word(role: Role) -> str:
    """Say the same in a table, in a word or two."""
    return {
        Role.CARRIED_MUCH: tr("carried much"),
        Role.CARRIED: tr("carried"),
        Role.EVEN: tr("in balance"),
        Role.CARRIES: tr("carries"),
        Role.CARRIES_MUCH: tr("carries much"),
        Role.NOBODY: tr("nobody served"),
    }[role]


def lack_text(found: Found | None, standard: ServiceStandard) -> str:
    """Say why nobody is carried elsewhere, "" where somebody is."""
    if found is None:
        return tr(
            "Which organization takes whom is only decided where capacity counts: "
            "say for what need, and every person is assigned."
        )
    if found.elsewhere:
        return ""
    if not found.served:
        return tr("Nobody is served, so nobody is carried.")
    if len(found.regions) == 1:
        return tr("There is one region, and no other to carry its people.")
    stays = tr("Everyone served is taken by an organization of their own region.")
    if standard.respect_mandates:
        stays += " " + tr("Mandates are respected, which keeps many at home.")
    return stays


def pressure_method() -> Method:
    """Say how it is found who carries whom."""
    return Method(
        meaning=tr(
            "Everyone in reach is assigned to an organization with room: as few as "
            "possible are left without, with the least travel in all. A line goes from "
            "the region where people live to the one where their organization stands."
        ),
        formula=tr("net = carried for others − carried by others"),
        unit=tr("people, and net as a share of the region’s people served"),
        source="Ford, L. R., & Fulkerson, D. R. (1962). Flows in Networks. Princeton.",
    )


def left_out_text(flows: Flows) -> str:
    """Say how many lines are too many to be drawn, "" for none."""
    if not flows.left_out:
        return ""
    return tr_count(
        "The {drawn} largest lines are drawn, {count} smaller one is not.",
        "The {drawn} largest lines are drawn, {count} smaller ones are not.",
        flows.left_out,
        drawn=number(MOST_DRAWN),
    )


def line_text(people: int) -> str:
    """Say how many people a line stands for."""
    return tr_count("{count} person carried", "{count} people carried", people)


def counted(people: float, share: float) -> str:
    """Say how many people, and which share of those served they are."""
    return f"{number(people)} · {percent(share)}"
