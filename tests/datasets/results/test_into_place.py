from __future__ import annotations

from pathlib import Path

import pytest

from datasets.results.into_place import written_beside


def test_that_what_was_written_takes_the_place_of_the_old_file(tmp_path: Path) -> None:
    target = tmp_path / "a.csv"
    target.write_text("old")
    with written_beside(target) as beside:
        beside.write_text("new")
        assert beside.suffix == ".csv"
        assert target.read_text() == "old"
    assert target.read_text() == "new"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("stop", [RuntimeError, KeyboardInterrupt])
def test_that_an_interrupted_write_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, stop: type[BaseException]
) -> None:
    target = tmp_path / "a.csv"
    target.write_text("old")
    with pytest.raises(stop), written_beside(target) as beside:
        beside.write_text("half")
        raise stop
    assert target.read_text() == "old"
    assert list(tmp_path.iterdir()) == [target]


def test_that_a_block_that_writes_nothing_is_an_error(tmp_path: Path) -> None:
    target = tmp_path / "a.csv"
    target.write_text("old")
    with pytest.raises(FileNotFoundError), written_beside(target):
        pass
    assert target.read_text() == "old"
