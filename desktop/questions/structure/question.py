"""Structure: which kind of help is missing where, and for whom."""

from __future__ import annotations

from datasets.results.sheets import Sheet
from desktop.answer import Answer
from desktop.map.furniture import Legend
from desktop.map.style import plain_style
from desktop.pages.map_page import PageTable
from desktop.questions.method_note import Method
from desktop.questions.question import MapAnswer, Question, Work
from desktop.questions.sheets import page_table
from desktop.questions.structure.chart import WordsChart
from desktop.questions.structure.crowds import crowds_of
from desktop.questions.structure.files import matrix_sheet
from desktop.questions.structure.found import Asked, Found, found_in
from desktop.questions.structure.on_map import map_answer
from desktop.questions.structure.panel import StructurePanel
from desktop.questions.structure.tables import StructureTables
from desktop.questions.structure.wording import structure_method
from desktop.selection import Selection
from desktop.statement.structure import word_fields
from desktop.theme import Theme
from desktop.vocabulary_in_use import vocabulary
from layers.coverage.standard import ServiceStandard
from layers.coverage.structure import FIELDS


class StructureQuestion(Question):
    """Looks for every word of one field; another word is only another view of it."""

    panel: StructurePanel
    tables: StructureTables
    charts: WordsChart

    def __init__(self) -> None:
        super().__init__()
        self._answer: Answer | None = None
        self._found: Found | None = None
        self._word: dict[str, str] = {}
        self._region = ""
        self.panel, self.tables = StructurePanel(), StructureTables()
        self.charts = WordsChart()
        self.panel.asked.connect(self.asked)
        self.panel.word_chosen.connect(self._choose_word)
        self.tables.word_chosen.connect(self._choose_word)
        self.tables.region_selected.connect(self.region_selected)
        self.charts.region_clicked.connect(self._choose_word)

    @property
    def word(self) -> str:
        """The word mapped, "" before anything was found."""
        if self._found is None:
            return ""
        return self._word.get(self._found.asked.field.key, "")

    def work(self, answer: Answer) -> Work:
        """Give the function that finds who has each kind of help."""
        fields = word_fields(FIELDS)
        self.panel.offer(fields)
        key = self.panel.field()
        asked = Asked(
            field=next(one for one in fields if one.key == key),
            words=vocabulary().words(key),
            crowd=self.panel.crowd(),
            takes_unsaid=self.panel.unsaid.isChecked(),
        )
        return lambda progress: found_in(answer, asked, progress)

    def show(self, answer: Answer, found: object) -> None:
        """Show what was found, in every part but the map."""
        assert isinstance(found, Found)
        self._answer, self._found = answer, found
        key = found.asked.field.key
        if found.kinds:
            place = found.place(self._word.get(key, ""))
            self._word[key] = found.kinds[place].word
        crowds = crowds_of(answer.project)
        self.panel.offer_people(crowds, answer.group)
        self._show()

    def forget(self) -> None:
        """Show nothing: what was found belongs to layers that are gone."""
        self._answer = self._found = None
        self._show()

    def methods(self) -> tuple[Method, ...]:
        """Say how it is found which kind of help is missing."""
        return (structure_method(self._standard()),)

    def sheets(self) -> tuple[Sheet, ...]:
        """Give every table, the matrix first."""
        self.tables.fill()
        tables = super().sheets()
        return (matrix_sheet(self._found), *tables) if self._found else tables

    def page_table(self) -> PageTable:
        """Give the regions by the word mapped."""
        self.tables.fill()
        return page_table(self.tables.regions)

    def select(self, region: str, organization: str) -> None:  # noqa: ARG002 - asked
        """Show which region is selected, telling nobody."""
        self._region = region
        self.tables.select(region)
        self.charts.show_region(region)
        self.charts.select(self.word)

    def on_map(self, theme: Theme, selection: Selection) -> MapAnswer | None:
        """Say what was found as a map; None before that."""
        if self._answer is None or self._found is None:
            return None
        if not self._found.kinds:
            regions = len(self._answer.ledger.boundaries)
            style = plain_style(regions, theme)
            said = self.panel.lack()
            return MapAnswer(title=said, subtitle="", style=style, legend=Legend())
        return map_answer(self._answer, self._found, self.word, theme, selection.region)

    def retranslate(self) -> None:
        """Say everything in the language now spoken."""
        super().retranslate()
        if self._found is not None:
            self._show()

    def _standard(self) -> ServiceStandard:
        if self._found is None:
            return ServiceStandard()
        return self._found.tally.made.ledger.standard

    def _show(self) -> None:
        found = self._found
        self.panel.show_found(found, self.word, self._standard())
        self.tables.show_found(found, self.word, self.panel.lack())
        self.tables.select(self._region)
        self.charts.show_found(found)
        self.charts.show_region(self._region)
        self.charts.select(self.word)

    def _choose_word(self, word: str) -> None:
        """Map another word of what was found."""
        if self._found is None or word == self.word:
            return
        self._word[self._found.asked.field.key] = word
        self.panel.show_word(word)
        self.tables.show_word(word)
        self.tables.select(self._region)
        self.charts.select(word)
        self.redrawn.emit()
