"""Zipped and gzipped data, unpacked into a private folder and removed afterwards."""

from __future__ import annotations

import contextlib
import errno
import gzip
import re
import shutil
import tempfile
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import BinaryIO, cast

from datasets.files import PACKED_FORMATS, file_refusal, file_size, from_system
from datasets.members import (
    Dataset,
    datasets_among,
    incomplete_shapefile,
    main_document,
    nested,
)
from datasets.zip_listing import (
    BROKEN,
    MOST_BYTES,
    MOST_RATIO,
    SMALL_BYTES,
    check_directory,
    check_weight,
    checked,
)
from layers.errors import DataError
from layers.progress import Progress, silent

# Between the member of an archive and the layer or sheet in it.
PART_OF = "|"
# The driver of these leaves what it learned of a file beside it (a .gfs), so that it
# gets a copy of its own.
_WRITTEN_BESIDE = (".gml",)
_CHUNK = 1 << 20
_BROKEN = (*BROKEN, gzip.BadGzipFile)
_DEVICE_NAME = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)


@dataclass(frozen=True, kw_only=True)
class Unpacked:
    """A dataset on disk; `member` is its name in the archive, "" if there is none.

    `is_one_of_several` says that a person had to choose the member.
    """

    path: Path
    member: str = ""
    is_one_of_several: bool = False


def is_packed(path: Path) -> bool:
    """Whether a file has to be unpacked before it is read."""
    return path.suffix.lower() in PACKED_FORMATS


def members_of(path: Path) -> tuple[str, ...]:
    """Names of the datasets in an archive.

    Raises
    ------
    DataError
        As `unpacked`, but for what only unpacking shows.
    """
    if path.suffix.lower() == ".gz":
        return (_name_in_gzip(path),)
    with _zip(path) as archive:
        listed = checked(archive.infolist(), path)
        return tuple(found.name for found in _datasets(listed, path))


@contextlib.contextmanager
def unpacked(
    path: Path, part: str = "", *, progress: Progress = silent
) -> Iterator[Unpacked]:
    """Unpack the one dataset of an archive, or the member that `part` chooses.

    Only what the dataset consists of is written, into a folder that nobody else may
    read, and that is gone when the context ends. A file that is no archive is given
    as it is.

    Raises
    ------
    DataError
        `archive_broken`, `archive_too_many_members`, `archive_unsafe_member`,
        `archive_duplicate_member`, `archive_too_large`, `archive_bomb`,
        `archive_nested`, `archive_without_data`, `shapefile_part_missing`,
        `file_encrypted`, `several_parts`, `unknown_part` or `disk_full`.
    """
    if not is_packed(path) and path.suffix.lower() not in _WRITTEN_BESIDE:
        yield Unpacked(path=path)
        return
    with tempfile.TemporaryDirectory(
        prefix="lacuna-", ignore_cleanup_errors=True
    ) as folder:
        if path.suffix.lower() == ".gz":
            found = _from_gzip(path, Path(folder), progress)
        elif not is_packed(path):
            found = _copied(path, Path(folder))
        else:
            found = _from_zip(path, part, Path(folder), progress)
        yield found


@contextlib.contextmanager
def member_head(path: Path, part: str = "") -> Iterator[tuple[str, BinaryIO]]:
    """Name and bytes of the one-file dataset of an archive, to read its head only."""
    with _broken_is_said(path):
        if path.suffix.lower() == ".gz":
            with gzip.open(path) as stream:
                yield _name_in_gzip(path), cast("BinaryIO", stream)
            return
        with _zip(path) as archive:
            listed = checked(archive.infolist(), path)
            dataset, _ = _chosen(_datasets(listed, path), part, path)
            check_weight([listed[name] for name in dataset.members], path, MOST_BYTES)
            with archive.open(listed[dataset.name]) as stream:
                yield dataset.name, cast("BinaryIO", stream)


def part_within(part: str, found: Unpacked) -> str:
    """Return what a part says once the member is chosen: the layer or sheet in it."""
    if found.member and part == found.member:
        return ""
    return part.removeprefix(found.member + PART_OF) if found.member else part


@contextlib.contextmanager
def _zip(path: Path) -> Iterator[zipfile.ZipFile]:
    with _broken_is_said(path), path.open("rb") as file:
        check_directory(file, path)
        with zipfile.ZipFile(file) as archive:
            yield archive


@contextlib.contextmanager
def _broken_is_said(path: Path) -> Iterator[None]:
    try:
        yield
    except DataError:
        raise
    except _BROKEN as error:
        raise file_refusal("archive_broken", path, reason=str(error)[:200]) from error
    except OSError as error:
        if error.errno == errno.EINVAL:
            # The list of members points before the beginning of the file.
            raise file_refusal("archive_broken", path, reason=str(error)) from error
        raise from_system(error, path) from error


def _datasets(listed: dict[str, zipfile.ZipInfo], path: Path) -> tuple[Dataset, ...]:
    found = datasets_among(list(listed))
    if path.suffix.lower() == ".kmz":
        found = main_document(found)
    if found:
        return found
    inner = nested(list(listed))
    if inner:
        raise file_refusal("archive_nested", path, member=inner[0])
    orphan = incomplete_shapefile(list(listed))
    if orphan:
        raise file_refusal("shapefile_part_missing", path, missing=".shp")
    raise file_refusal(
        "archive_without_data", path, members=", ".join(list(listed)[:5])
    )


def _chosen(found: tuple[Dataset, ...], part: str, path: Path) -> tuple[Dataset, bool]:
    if len(found) == 1:
        return found[0], False
    names = ", ".join(dataset.name for dataset in found)
    if not part:
        raise file_refusal("several_parts", path, parts=names)
    for dataset in found:
        if part == dataset.name or part.startswith(dataset.name + PART_OF):
            return dataset, True
    raise file_refusal("unknown_part", path, part=part, parts=names)


def _from_zip(path: Path, part: str, folder: Path, progress: Progress) -> Unpacked:
    with _zip(path) as archive:
        listed = checked(archive.infolist(), path)
        dataset, is_one_of_several = _chosen(_datasets(listed, path), part, path)
        members = [listed[name] for name in dataset.members]
        check_weight(members, path, MOST_BYTES)
        total = sum(member.file_size for member in members)
        _check_room(path, folder, total)
        done = 0

        def reported(written: int) -> None:
            progress(min((done + written) / (total or 1), 1.0), "unpacking")

        for name in dataset.members:
            target = _target(folder, dataset, name)
            with archive.open(listed[name]) as stream:
                _written(cast("BinaryIO", stream), target, reported)
            done += listed[name].file_size
    home = folder / _safe(PurePosixPath(dataset.name).name)
    return Unpacked(path=home, member=dataset.name, is_one_of_several=is_one_of_several)


def _target(folder: Path, dataset: Dataset, name: str) -> Path:
    """Where a member is written: in the folder, whatever its own folder was."""
    if dataset.suffix == ".gdb":
        folder = folder / _safe(PurePosixPath(dataset.name).name)
        folder.mkdir(exist_ok=True)
        return folder / _safe(PurePosixPath(name).name)
    # The parts of a shapefile take the stem of the .shp, whose case may differ.
    stem = PurePosixPath(_safe(PurePosixPath(dataset.name).name)).stem
    suffix = PurePosixPath(name).suffix
    same = suffix.lower() == dataset.suffix
    return folder / f"{stem}{suffix if same else suffix.lower()}"


def _safe(name: str) -> str:
    """File name that every system takes."""
    path = PurePosixPath(re.sub(r"[^\w.\- ()']", "_", name))
    plain = f"{path.stem[:100].strip()}{path.suffix}"
    return f"_{plain}" if _DEVICE_NAME.fullmatch(plain) else plain


def _from_gzip(path: Path, folder: Path, progress: Progress) -> Unpacked:
    size = file_size(path)
    most = max(SMALL_BYTES, size * MOST_RATIO)
    name = _name_in_gzip(path)
    if Path(name).suffix.lower() in PACKED_FORMATS:
        raise file_refusal("archive_nested", path, member=name)

    def reported(written: int) -> None:
        if written > min(most, MOST_BYTES):
            raise file_refusal("archive_bomb", path, member=name, ratio=MOST_RATIO)
        # How much comes out is not known; a table shrinks to about a fifth.
        progress(min(written / (size * 5 or 1), 1.0), "unpacking")

    with _broken_is_said(path), gzip.open(path) as stream:
        _written(cast("BinaryIO", stream), folder / _safe(name), reported)
    return Unpacked(path=folder / _safe(name), member=name)


def _name_in_gzip(path: Path) -> str:
    name = path.name[: -len(".gz")]
    return name if Path(name).suffix else f"{name}.csv"


def _copied(path: Path, folder: Path) -> Unpacked:
    try:
        _check_room(path, folder, path.stat().st_size)
        return Unpacked(path=Path(shutil.copyfile(path, folder / _safe(path.name))))
    except OSError as error:
        raise from_system(error, path) from error


def _check_room(path: Path, folder: Path, needed: int) -> None:
    if needed > shutil.disk_usage(folder).free:
        raise file_refusal("disk_full", path)


def _written(stream: BinaryIO, target: Path, reported: Callable[[int], None]) -> None:
    written = 0
    with target.open("xb") as file:
        while chunk := stream.read(_CHUNK):
            written += len(chunk)
            reported(written)
            file.write(chunk)
