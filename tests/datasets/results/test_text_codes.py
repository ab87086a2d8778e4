from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

from datasets.results.run_record import run_record
from datasets.results.text_codes import TEXT_CODES
from datasets.results.web_map import FURNITURE, write_web_map
from datasets.results.web_texts import CLASSES
from datasets.results.wording import Wording
from datasets.results.workbook import write_xlsx
from layers.coverage.ledger import Ledger


def test_that_exports_ask_for_no_word_that_is_not_listed(
    answer: Ledger, unreached: Ledger, wording: Wording, tmp_path: Path
) -> None:
    asked: set[str] = set()

    def text(code: str) -> str:
        asked.add(code)
        return code

    made_at = datetime(2026, 11, 2)
    for result in (answer, unreached):
        record = run_record(
            result, sources=[], versions={}, made_at=made_at, command=""
        )
        write_xlsx(tmp_path / "r.xlsx", result, record, text)
        write_web_map(
            tmp_path / "map.html",
            result,
            title="",
            wording=replace(wording, text=text),
            colours=dict.fromkeys((*CLASSES, *FURNITURE), "#000000"),
            sources=[],
        )
    assert asked - TEXT_CODES == {"group_french"}
