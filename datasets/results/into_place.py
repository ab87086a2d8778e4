"""Writing beside the target and moving into place: a failure never costs a file."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def written_beside(path: Path) -> Iterator[Path]:
    """Give a new path in the folder of `path` to write; move it there on success.

    The temporary file keeps the suffix, by which drivers choose a format. When the
    block fails, whatever it wrote is removed and the file at `path`, if there was
    one, is untouched.

    Raises
    ------
    OSError
        When the folder cannot be written, or the target cannot be replaced (on
        Windows: while another program holds it open).
    """
    folder = Path(tempfile.mkdtemp(prefix=".lacuna-", dir=path.parent))
    beside = folder / path.name
    try:
        yield beside
        _flush(beside)
        beside.replace(path)
    finally:
        for left in folder.iterdir():
            left.unlink()
        folder.rmdir()


def _flush(path: Path) -> None:
    # Without this, a power cut soon after the move can leave an empty file.
    with path.open("rb+") as file:
        os.fsync(file.fileno())
