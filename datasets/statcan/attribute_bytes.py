"""The bytes of an attribute file, made ones that have ASCII in them."""

from __future__ import annotations

import codecs
import os
from collections.abc import Callable
from io import FileIO
from pathlib import Path
from typing import Protocol

from layers.errors import DataError, Problem

BLOCK_BYTES = 1 << 21
# The mark of UTF-32 begins with that of UTF-16.
_WIDE = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


def state_of(file: FileIO) -> tuple[int, int]:
    """Size and time of the last change, by which a changed file is known."""
    found = os.fstat(file.fileno())
    return found.st_size, found.st_mtime_ns


Fill = Callable[[memoryview], int]


def is_recoded(encoding: str) -> bool:
    """Whether an encoding writes ASCII otherwise, and cells were recoded to UTF-8."""
    try:
        return bool(encoding) and "a,\n".encode(encoding)[-3:] != b"a,\n"
    except LookupError:
        return False


class Hash(Protocol):
    """What is fed the bytes of a file."""

    def update(self, data: memoryview, /) -> None:
        """Take some more."""


def filling(file: FileIO, encoding: str, digest: Hash | None) -> tuple[Fill, str]:
    """Give what fills a buffer with text that has ASCII in it, and its encoding.

    The encoding is "" where only the content can tell.
    """
    mark = file.read(4)
    file.seek(0)
    wide = encoding or next((name for bom, name in _WIDE if mark.startswith(bom)), "")
    if is_recoded(wide):
        while digest is not None and (part := file.read(BLOCK_BYTES)):
            digest.update(memoryview(part))
        file.seek(0)
        refused = DataError([Problem(code="not_text", subject=Path(file.name).name)])
        recoded = codecs.EncodedFile(file, "utf-8", wide)

        def fill_recoded(view: memoryview) -> int:
            try:
                text = recoded.read(len(view) // 4)
            except UnicodeError as error:
                raise refused from error
            if not text and recoded.reader.bytebuffer:  # half a letter
                raise refused
            view[: len(text)] = text
            return len(text)

        return fill_recoded, wide

    def fill(view: memoryview) -> int:
        got = file.readinto(view) or 0
        if digest is not None:
            digest.update(view[:got])
        return got

    return fill, "utf-8-sig" if mark.startswith(codecs.BOM_UTF8) else encoding
