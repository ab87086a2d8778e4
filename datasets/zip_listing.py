"""The members of a zip, listed and judged before any of them is opened."""

from __future__ import annotations

import re
import stat
import struct
import zipfile
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

from datasets.files import file_refusal

MOST_MEMBERS = 10_000
MOST_BYTES = 16 << 30
# Text of census tables shrinks to a twentieth, at most to a fiftieth; what shrinks
# to less was made to fill a disk. Small members are spared: a blank page shrinks well.
MOST_RATIO = 200
SMALL_BYTES = 64 << 20
# What the standard library raises of a damaged zip, its decompressors included.
BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    EOFError,
    NotImplementedError,
    RuntimeError,
    ValueError,
    KeyError,
    IndexError,
    OverflowError,
)
_END = b"PK\x05\x06"
_END_64 = b"PK\x06\x06"
_DIRECTORY_BYTES_A_MEMBER = 1 << 10
_DRIVE = re.compile(r"[A-Za-z]:")


def check_directory(file: BinaryIO, path: Path) -> None:
    """Refuse a list of members too long to be read into memory.

    Raises
    ------
    DataError
        `file_truncated` when there is no end record, as in a truncated zip, or
        `archive_too_many_members`.
    """
    size = file.seek(0, 2)
    tail_length = min(size, (1 << 16) + 200)
    file.seek(size - tail_length)
    tail = file.read()
    at = tail.rfind(_END)
    if at < 0 or len(tail) - at < 22:
        raise file_refusal("file_truncated", path)
    members, directory = struct.unpack_from("<H", tail, at + 10)[0], 0
    directory = struct.unpack_from("<I", tail, at + 12)[0]
    wide = tail.rfind(_END_64, 0, at)
    if 0xFFFF in (members, directory >> 16) and 0 <= wide <= at - 56:
        members, directory = struct.unpack_from("<QQ", tail, wide + 32)
    if members > MOST_MEMBERS or directory > MOST_MEMBERS * _DIRECTORY_BYTES_A_MEMBER:
        raise file_refusal(
            "archive_too_many_members", path, found=members, limit=MOST_MEMBERS
        )
    file.seek(0)


def checked(
    members: Sequence[zipfile.ZipInfo], path: Path
) -> dict[str, zipfile.ZipInfo]:
    """Members by name, folders left out; one bad name condemns the archive.

    Raises
    ------
    DataError
        `archive_unsafe_member`, `archive_duplicate_member`.
    """
    by_name: dict[str, zipfile.ZipInfo] = {}
    taken: set[str] = set()
    for member in members:
        name = member.orig_filename.replace("\\", "/")
        if _is_unsafe(name, member):
            raise file_refusal("archive_unsafe_member", path, member=_shown(name))
        if name.endswith("/"):
            continue
        # Windows and macOS take names that differ in case alone for one.
        if name.casefold() in taken:
            raise file_refusal("archive_duplicate_member", path, member=_shown(name))
        taken.add(name.casefold())
        by_name[name] = member
    return by_name


def check_weight(members: Sequence[zipfile.ZipInfo], path: Path, most: int) -> None:
    """Refuse members that cannot or must not be unpacked.

    Raises
    ------
    DataError
        `file_encrypted`, `archive_too_large` or `archive_bomb`.
    """
    if any(member.flag_bits & 1 for member in members):
        raise file_refusal("file_encrypted", path)
    total = sum(member.file_size for member in members)
    if total > most:
        raise file_refusal("archive_too_large", path, gigabytes=most >> 30)
    for member in members:
        ratio = member.file_size / max(member.compress_size, 1)
        if member.file_size > SMALL_BYTES and ratio > MOST_RATIO:
            raise file_refusal(
                "archive_bomb", path, member=_shown(member.filename), ratio=int(ratio)
            )


def _is_unsafe(name: str, member: zipfile.ZipInfo) -> bool:
    mode = member.external_attr >> 16
    sort = stat.S_IFMT(mode)
    return (
        not name
        or "\0" in name
        or name.startswith("/")
        or _DRIVE.match(name) is not None
        or ".." in name.split("/")
        or sort not in (0, stat.S_IFREG, stat.S_IFDIR)
    )


def _shown(name: str) -> str:
    return name.replace("\0", "\N{REPLACEMENT CHARACTER}")[:200]
