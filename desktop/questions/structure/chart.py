"""The chart of a field: for each word, who has it in person, from afar, or not."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.language import language, number, tr
from desktop.panels.bar_list import Bar
from desktop.panels.ranking_chart import colour_key
from desktop.questions.found_bars import FoundBars
from desktop.questions.structure.crowds import crowd_text
from desktop.questions.structure.found import Found
from desktop.questions.structure.wording import people_text, state_colour
from desktop.statement.structure import kind_text, presence_text
from layers.coverage.structure import Presence


class WordsChart(FoundBars[Found]):
    """Words of a place, most people without first; a bar chosen is the word mapped."""

    _region = ""

    def show_region(self, region: str) -> None:
        """Show the words of a region, "" for all regions counted."""
        self._region = region
        self._refresh()

    def _content(self) -> tuple[str, str, Sequence[Bar]]:
        title = tr("People by what they have of each word")
        if self._found is None or not self._found.kinds:
            return title, tr("Nothing to show yet."), ()
        tally = self._found.tally
        row = self._row(self._found)
        key = [(presence_text(s), state_colour(s, self._theme)) for s in Presence]
        head = self._head(self._found)
        left_out = tally.left_out[:, row]
        stated = [kind.stated_by > 0 for kind in self._found.kinds]
        order = sorted(tally.ranked(), key=lambda k: (not stated[k], -left_out[k]))
        if not tally.everyone[row]:
            return title, tr("Nobody is counted: {place}", place=head), ()
        bars = [self._bar(self._found, k, row) for k in order]
        return title, colour_key(head, key), bars

    def _row(self, found: Found) -> int:
        position = found.tally.made.ledger.boundaries.position
        return position.get(self._region, -1)

    def _place(self, found: Found) -> str:
        boundaries = found.tally.made.ledger.boundaries
        if self._row(found) >= 0:
            return boundaries.name(self._region, language())
        return "Canada" if found.tally.counted is None else tr("All counted here")

    def _head(self, found: Found) -> str:
        return tr(
            "People without each word: {place}, {group}",
            place=self._place(found),
            group=crowd_text(found.asked.crowd, found.group),
        )

    def _bar(self, found: Found, k: int, row: int) -> Bar:
        people = found.tally.people[k, row]
        everyone = int(found.tally.everyone[row])
        name = kind_text(found.kinds[k])
        lines = (
            tr(
                "{line}: {people}",
                line=presence_text(state),
                people=people_text(int(people[state]), everyone),
            )
            for state in Presence
        )
        return Bar(
            id=found.kinds[k].word,
            name=name,
            pieces=tuple(
                (float(people[state]), state_colour(state, self._theme))
                for state in Presence
            ),
            text=number(int(found.tally.left_out[k, row])),
            tooltip="\n".join((name, *lines)),
        )
