"""Eligibility: which organizations count, offer what is asked, and may serve where."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import numpy as np
import numpy.typing as npt

from layers.coverage.standard import ServiceStandard
from layers.coverage.status import Reason
from layers.organizations import (
    CANADA,
    IN_PERSON_CHANNELS,
    REMOTE_CHANNELS,
    OrganizationLayer,
    is_active,
)

Flags = npt.NDArray[np.bool_]


@dataclass(frozen=True, kw_only=True, eq=False)
class Eligibility:
    """What the standard makes of each organization, shape (m,), and kind of place.

    `counts`: included and active on the date. `failing`: the first of level, service
    and language that it does not offer (a `Reason`). `in_person`, `remote`: how it
    serves. `reaches`, shape (kinds, m): its mandate holds for that kind of place, or
    mandates are lifted.
    """

    counts: Flags
    failing: npt.NDArray[np.uint8]
    in_person: Flags
    remote: Flags
    reaches: Flags

    @property
    def eligible(self) -> Flags:
        """Counts and offers what is asked; the mandate apart."""
        return np.asarray(self.counts & (self.failing == Reason.NONE))

    @property
    def serves_in_person(self) -> Flags:
        """Whether each organization may serve each kind of place in person."""
        return np.asarray(self.reaches & (self.eligible & self.in_person))

    @property
    def counts_in_person(self) -> Flags:
        """Whether each counts and serves anyone in person, for every kind of place."""
        flags = np.broadcast_to(self.counts & self.in_person, self.reaches.shape)
        return np.ascontiguousarray(flags)

    @property
    def covers_remotely(self) -> Flags:
        """Whether each kind of place is covered remotely by anyone, shape (kinds,)."""
        return np.asarray((self.reaches & (self.eligible & self.remote)).any(axis=1))


def eligibility(
    organizations: OrganizationLayer,
    standard: ServiceStandard,
    *,
    on: date,
    kinds: tuple[frozenset[str], ...],
) -> Eligibility:
    """Judge every organization by the standard.

    Parameters
    ----------
    on
        The date whose records count.
    kinds
        For each kind of place, the boundary ids that hold there (see `Places`).
    """
    frame = organizations.frame
    channels = frame["channels"].tolist()
    remote = [bool(words & REMOTE_CHANNELS) for words in channels]
    in_person = [not words or bool(words & IN_PERSON_CHANNELS) for words in channels]
    included = np.asarray(frame["status"] == "included", dtype=bool)
    return Eligibility(
        counts=included & is_active(organizations, on),
        failing=_failing(organizations, standard),
        in_person=np.array(in_person, dtype=bool) & organizations.has_point,
        remote=np.array(remote, dtype=bool) & standard.count_remote,
        reaches=_reaches(organizations, standard, kinds),
    )


def _failing(
    organizations: OrganizationLayer, standard: ServiceStandard
) -> npt.NDArray[np.uint8]:
    asked_language = frozenset([standard.language] if standard.language else [])
    asked = (
        (Reason.LANGUAGE, "languages", asked_language),
        (Reason.SERVICE, "services", standard.services),
        (Reason.LEVEL, "levels", standard.levels),
    )
    failing = np.full(len(organizations), Reason.NONE, dtype=np.uint8)
    for reason, column, words in asked:
        if words:
            offered = organizations.frame[column].tolist()
            lacking = [bool(has) and not (has & words) for has in offered]
            failing[np.array(lacking, dtype=bool)] = reason
    return failing


def _reaches(
    organizations: OrganizationLayer,
    standard: ServiceStandard,
    kinds: tuple[frozenset[str], ...],
) -> Flags:
    if not standard.respect_mandates:
        return np.ones((len(kinds), len(organizations)), dtype=bool)
    mandates = organizations.frame["mandate"].tolist()
    # Few mandates are different from all others: each is read once.
    number = {mandate: k for k, mandate in enumerate(dict.fromkeys(mandates))}
    reaches = [
        [
            not mandate or CANADA in mandate or not mandate.isdisjoint(here)
            for mandate in number
        ]
        for here in kinds
    ]
    flags = np.array(reaches, dtype=bool).reshape(len(kinds), len(number))
    which = np.array([number[mandate] for mandate in mandates], dtype=np.int64)
    return np.ascontiguousarray(flags[:, which])
