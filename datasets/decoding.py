"""Which encoding the bytes of a text file are in: found out, or said by a person."""

from __future__ import annotations

import codecs
import contextlib
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from datasets.files import file_refusal, from_system
from layers.errors import DataError

_CHUNK = 1 << 20
_WIDE = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
FALLBACK = "cp1252"


@dataclass(frozen=True, kw_only=True)
class Encoding:
    """Name of an encoding, and whether a null character could be part of its bytes."""

    name: str
    is_wide: bool = False


def said_encoding(name: str, path: Path) -> Encoding:
    """Look up the encoding that a person named.

    Raises
    ------
    DataError
        `encoding_unknown`.
    """
    try:
        found = codecs.lookup(name)
        # Python's codecs also hold "zip" and "hex", which are no texts.
        with contextlib.suppress(UnicodeError):
            b"a".decode(found.name)
    except (LookupError, ValueError) as error:
        raise file_refusal("encoding_unknown", path, encoding=name) from error
    return Encoding(
        name=found.name, is_wide=found.name.startswith(("utf-16", "utf-32"))
    )


def found_encoding(path: Path, *, most: int | None = None) -> Encoding:
    """Find the encoding: byte order mark, strict UTF-8, Windows-1252.

    The file is read once, a megabyte at a time; `most` bytes of it when given.

    Raises
    ------
    DataError
        `not_text`, or what stops the file from being read.
    """
    try:
        with path.open("rb") as file:
            first = file.read(4)
            if first.startswith(_WIDE):
                return Encoding(name="utf-16", is_wide=True)
            signed = first.startswith(codecs.BOM_UTF8)
            file.seek(0)
            is_utf8 = _is_utf8(file, path, most)
    except OSError as error:
        raise from_system(error, path) from error
    if is_utf8:
        return Encoding(name="utf-8-sig" if signed else "utf-8")
    if signed:
        raise file_refusal("not_text", path)
    return Encoding(name=FALLBACK)


def _is_utf8(file: BinaryIO, path: Path, most: int | None) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    is_utf8, left = True, most
    while chunk := file.read(_CHUNK if left is None else min(left, _CHUNK)):
        if b"\x00" in chunk:
            raise file_refusal("not_text", path)
        if left is not None:
            left -= len(chunk)
        if is_utf8:
            try:
                decoder.decode(chunk)
            except UnicodeDecodeError:
                is_utf8 = False
    try:
        # A head may end in the middle of a letter; a whole file may not.
        decoder.decode(b"", final=most is None)
    except UnicodeDecodeError:
        is_utf8 = False
    return is_utf8


def undecodable(name: str, path: Path, *, said: bool) -> DataError:
    """Refuse a file whose bytes are not those of the encoding."""
    if said:
        return file_refusal("encoding_does_not_fit", path, encoding=name)
    return file_refusal("not_text", path)
