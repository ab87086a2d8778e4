"""A made-up attribute file with some of its rows changed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from desktop.commandline.benchmarks.attribute_layout import (
    LAYOUT_2021,
    Row,
    blocks,
    key_of,
)

Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write rows of the made-up file, some of them changed."""

    def made(
        rows: int = 40,
        change: Callable[[int, Row], Row | None] = lambda _, row: row,
        layout: tuple[str, ...] = LAYOUT_2021,
        encoding: str = "cp1252",
        delimiter: str = ",",
        line_end: str = "\r\n",
    ) -> Path:
        lines = [delimiter.join(layout)]
        for number, row in enumerate(blocks(rows)):
            changed = change(number, dict(row))
            if changed is not None:
                lines.append(delimiter.join(changed[key_of(h)] for h in layout))
        path = tmp_path / "made.csv"
        text = line_end.join(lines) + line_end
        path.write_bytes(text.encode(encoding, errors="replace"))
        return path

    return made
