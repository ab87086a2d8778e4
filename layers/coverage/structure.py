"""Structural gaps: which kind of help is missing where, word by word.

For every word of a field of the directory (a service, a level, a language, a channel,
an audience), everyone is in exactly one state: the first that applies of

* `present`: an organization that states the word serves them in person within the
  standard;
* `remote_only`: one that states the word covers where they live from afar;
* `unspecified`: one that leaves the field empty serves them, in person or from afar;
* `absent`: none of these.

The ledger takes an empty field for "matches anything". Here it is told apart, so that
nobody is told of a service that nobody stated: who is served by the ledger's standard
with that word is here `present`, or in a worse state by an organization that does not
say. Whatever else the standard asks stays asked; what it asks of the field itself
gives way to the word.

A channel is how help is reached, so only organizations that hold it are looked at, by
that channel alone: `in_person` and `outreach` within the standard, the others wherever
the mandate reaches. A telephone is never `present`; it reaches whom it reaches as
`remote_only`, and `left_out` counts the people whom it does not.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import IntEnum

import numpy as np
import numpy.typing as npt

from layers.coverage.eligibility import Eligibility, eligibility
from layers.coverage.ledger import Ledger
from layers.coverage.places import people_of
from layers.coverage.reach import Earlier, coordinates_of
from layers.coverage.standard import ServiceStandard
from layers.directory import Field, values_of
from layers.organizations import IN_PERSON_CHANNELS, REMOTE_CHANNELS
from layers.population import TOTAL
from layers.progress import Progress, silent

Flags = npt.NDArray[np.bool_]
States = npt.NDArray[np.uint8]
Counts = npt.NDArray[np.int64]

CHANNELS = "channels"
FIELDS = ("services", "levels", "languages", CHANNELS, "audience")


class Presence(IntEnum):
    """How people have the kind of help that a word names, the best first."""

    PRESENT = 0
    REMOTE_ONLY = 1
    UNSPECIFIED = 2
    ABSENT = 3

    @property
    def word(self) -> str:
        """The word used in files and on the command line."""
        return self.name.lower()


@dataclass(frozen=True, kw_only=True)
class Kind:
    """One kind of help: a word of a field, and whether any organization states it.

    `stated_by` counts those that count on the date and offer what else is asked.
    """

    field: str
    word: str
    stated_by: int

    @property
    def enough(self) -> Presence:
        """The worst state that is still help of this kind, as it is meant to reach."""
        remote = self.field == CHANNELS and self.word in REMOTE_CHANNELS
        return Presence.REMOTE_ONLY if remote else Presence.PRESENT


@dataclass(frozen=True, kw_only=True, eq=False)
class Structure:
    """The state of every place for every kind of help.

    `states` holds one array (n,) a kind, of `Presence`, in the order of the ledger's
    places; kinds that the same organizations offer share one.
    """

    ledger: Ledger
    kinds: tuple[Kind, ...]
    states: tuple[States, ...]
    _counts: dict[str, Counts] = field(default_factory=dict)

    def people(self, group: str = TOTAL) -> Counts:
        """People in each state, shape (kinds, regions + 1, states); all regions last.

        A missing count adds nothing. An unknown group is a KeyError.
        """
        if group not in self._counts:
            self._counts[group] = self._counted(group)
        return self._counts[group]

    def _counted(self, group: str) -> Counts:
        ledger = self.ledger
        places, inside = ledger.places, slice(ledger.places.inside, None)
        people = np.nan_to_num(people_of(places, ledger.population, group)[0][inside])
        region = places.region[inside].astype(np.int64) * len(Presence)
        regions = len(ledger.boundaries)
        counted = np.empty((len(self.kinds), regions + 1, len(Presence)), np.int64)
        known: dict[int, Counts] = {}
        for k, states in enumerate(self.states):
            if id(states) not in known:
                cell = region + states[inside]
                added = np.bincount(cell, people, regions * len(Presence))
                rows = added.reshape(regions, len(Presence)).astype(np.int64)
                known[id(states)] = np.concatenate([rows, rows.sum(0, keepdims=True)])
            counted[k] = known[id(states)]
        return counted

    def left_out(self, group: str = TOTAL) -> Counts:
        """People whom each kind does not reach as it is meant to, (kinds, regions + 1).

        Who has it only from afar, or only from an organization that does not say, is
        left out, as in the ledger; of a remote channel, whom it does not cover.
        """
        people = self.people(group)
        worse = [np.arange(len(Presence)) > kind.enough for kind in self.kinds]
        mask = np.array(worse, dtype=bool).reshape(len(self.kinds), 1, len(Presence))
        return np.asarray((people * mask).sum(axis=2), dtype=np.int64)


def structure(
    ledger: Ledger,
    fields: Sequence[Field],
    words: Mapping[str, Sequence[str]],
    *,
    progress: Progress = silent,
) -> Structure:
    """Find the state of every place for every word of some fields.

    Parameters
    ----------
    fields
        Fields of the directory that hold words.
    words
        For each field by its key, the words of the vocabulary in their order. Words
        that only organizations use follow in the order of the alphabet.
    progress
        Told after every word; may raise `Cancelled`.
    """
    served = _Served(ledger=ledger)
    kinds: list[Kind] = []
    states: list[States] = []
    for done, one in enumerate(fields):
        values = values_of(ledger.organizations, one)
        judged = _without_asking(ledger, one.key)
        counts = judged.eligible
        silent = counts & np.array([not said for said in values], dtype=bool)
        fallback = served.anyhow(judged, silent)
        asked = _words_of(values, counts, words.get(one.key, ()))
        for place, word in enumerate(asked, start=1):
            stated = counts & np.array([word in said for said in values], dtype=bool)
            kinds.append(Kind(field=one.key, word=word, stated_by=int(np.sum(stated))))
            states.append(
                served.states(_by_channel(judged, one, word), stated, fallback)
            )
            progress((done + place / len(asked)) / len(fields))
    return Structure(ledger=ledger, kinds=tuple(kinds), states=tuple(states))


@dataclass(frozen=True, kw_only=True, eq=False)
class _Served:
    """Who is served by which organizations, each set of them looked at once."""

    ledger: Ledger
    _within: dict[bytes, Flags] = field(default_factory=dict)
    _anyhow: dict[tuple[bytes, bytes], Flags] = field(default_factory=dict)
    _states: dict[tuple[bytes, bytes, int], States] = field(default_factory=dict)

    def states(self, judged: Eligibility, stated: Flags, fallback: Flags) -> States:
        """State of every place for a kind that some organizations state.

        `fallback`, an answer of `anyhow`, is whom those serve that do not say.
        """
        allowed, covered = _whom(judged, stated)
        # `fallback` is kept by `_anyhow`, so that no other array takes its id.
        key = _digest(allowed), covered.tobytes(), id(fallback)
        if key not in self._states:
            chosen = [self.in_person(allowed), covered[self.ledger.places.kind]]
            self._states[key] = np.select(
                [*chosen, fallback],
                [Presence.PRESENT, Presence.REMOTE_ONLY, Presence.UNSPECIFIED],
                Presence.ABSENT,
            ).astype(np.uint8)
        return self._states[key]

    def anyhow(self, judged: Eligibility, some: Flags) -> Flags:
        """Whether some organizations serve each place, in person or from afar, (n,)."""
        allowed, covered = _whom(judged, some)
        key = _digest(allowed), covered.tobytes()
        if key not in self._anyhow:
            near = self.in_person(allowed)
            self._anyhow[key] = near | covered[self.ledger.places.kind]
        return self._anyhow[key]

    def in_person(self, allowed: Flags) -> Flags:
        """Whether an allowed organization, (kinds, m), is within the standard, (n,)."""
        key = _digest(allowed)
        if key not in self._within:
            self._within[key] = self._measured(allowed)
        return self._within[key]

    def _measured(self, allowed: Flags) -> Flags:
        ledger = self.ledger
        if not allowed.any():
            return np.zeros(len(ledger.places), dtype=bool)
        sites = coordinates_of(ledger.organizations)
        # The ledger's own answer is near: what it measured is not measured again.
        earlier = Earlier(
            reach=ledger.reached.eligible,
            rows=np.arange(len(ledger.organizations), dtype=np.int32),
        )
        reach = ledger.engine.reach(ledger.places, sites, allowed, earlier)
        return np.asarray(reach.km <= ledger.standard.threshold_km)


def _whom(judged: Eligibility, some: Flags) -> tuple[Flags, Flags]:
    """Which of some organizations may serve each kind of place, and who is covered."""
    covered = (judged.reaches & (judged.remote & some)).any(axis=1)
    return np.asarray(judged.serves_in_person & some), np.asarray(covered)


def _digest(allowed: Flags) -> bytes:
    return hashlib.sha256(np.ascontiguousarray(allowed).tobytes()).digest()


def _without_asking(ledger: Ledger, key: str) -> Eligibility:
    """Judge organizations by all that is asked but of one field."""
    asked = ledger.standard
    nothing: dict[str, ServiceStandard] = {
        "services": replace(asked, services=frozenset()),
        "levels": replace(asked, levels=frozenset()),
        "languages": replace(asked, language=None),
    }
    standard = nothing.get(key, asked)
    if standard == asked:
        return ledger.reached.judged
    return eligibility(
        ledger.organizations, standard, on=ledger.date, kinds=ledger.places.kinds
    )


def _by_channel(judged: Eligibility, one: Field, word: str) -> Eligibility:
    """Let organizations serve by one channel alone, where the word is a channel."""
    if one.key != CHANNELS:
        return judged
    return replace(
        judged,
        in_person=judged.in_person & (word in IN_PERSON_CHANNELS),
        remote=judged.remote & (word in REMOTE_CHANNELS),
    )


def _words_of(
    values: Sequence[frozenset[str]], counts: Flags, words: Sequence[str]
) -> list[str]:
    used = [said for said, does in zip(values, counts, strict=True) if does]
    more = frozenset[str]().union(*used) - set(words)
    return [*words, *sorted(more)]
