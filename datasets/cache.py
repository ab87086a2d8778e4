"""Known products, read once: compact files beside the user's data, by content."""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import platformdirs
import pyarrow as pa
import pyarrow.parquet as pq

from datasets.cached_layers import Layer, to_layer, to_table
from datasets.results.into_place import written_beside

# Counted up when the files are written otherwise than before.
SCHEMA = 1
MOST_BYTES = 1 << 30
_SUFFIX = ".parquet"
_STAMP = b"lacuna_cache"


@dataclass(frozen=True, kw_only=True)
class Cache:
    """A folder of layers as read, by the hash of the file and the reader's version.

    Nothing in it is needed: what cannot be read, was changed or comes from another
    version counts as absent, and when `most_bytes` are exceeded the files that were
    longest unused are removed. The name of a file holds the hash of its bytes, since
    Parquet checks its columns and not what they are called.
    """

    folder: Path
    most_bytes: int = MOST_BYTES

    def get(self, sha256: str, reader: str) -> tuple[Layer, dict[str, Any]] | None:
        """Layer and facts that were put for a file, None when there are none."""
        for path in self.paths(sha256, reader):
            with contextlib.suppress(OSError, ValueError, LookupError, TypeError):
                content = path.read_bytes()
                if not path.stem.endswith(_check(content)):
                    continue
                found = _kept(content, sha256, reader)
                os.utime(path)  # it was used just now
                return found
        return None

    def put(
        self, sha256: str, reader: str, layer: Layer, facts: Mapping[str, Any]
    ) -> bool:
        """Keep a layer and facts (as JSON has them); whether there was room for it.

        A folder that cannot be written costs the next reader time, and nobody data.
        """
        content = _content(sha256, reader, layer, facts)
        path = self.folder / f"{_key(sha256, reader)}-{_check(content)}{_SUFFIX}"
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with written_beside(path) as beside:
                beside.write_bytes(content)
            for other in self.paths(sha256, reader):
                if other != path:
                    other.unlink(missing_ok=True)
            self._make_room()
        except OSError:
            return False
        return path.exists()

    def paths(self, sha256: str, reader: str) -> list[Path]:
        """Files that hold, or should hold, what was put for a file."""
        return sorted(self.folder.glob(f"{_key(sha256, reader)}-*{_SUFFIX}"))

    def _make_room(self) -> None:
        found = []
        for path in self.folder.glob(f"*{_SUFFIX}"):
            with contextlib.suppress(OSError):  # another window may have removed it
                state = path.stat()
                found.append((state.st_mtime_ns, state.st_size, path))
        used = 0
        for _, size, path in sorted(found, reverse=True):
            used += size
            if used > self.most_bytes:
                with contextlib.suppress(OSError):
                    path.unlink()


def usual_cache() -> Cache:
    """Give the cache beside the user's data."""
    return Cache(folder=Path(platformdirs.user_data_dir("Lacuna", False)) / "read")


def _key(sha256: str, reader: str) -> str:
    """Name what is kept safely, whatever the reader is called."""
    return hashlib.sha256(f"{reader}\n{sha256}".encode()).hexdigest()[:40]


def _check(content: bytes) -> str:
    return hashlib.blake2b(content, digest_size=16).hexdigest()


def _content(
    sha256: str, reader: str, layer: Layer, facts: Mapping[str, Any]
) -> pa.Buffer:
    table = to_table(layer)
    stamp = {"schema": SCHEMA, "sha256": sha256, "reader": reader, "facts": facts}
    metadata = {**table.schema.metadata, _STAMP: json.dumps(stamp).encode()}
    written = pa.BufferOutputStream()
    pq.write_table(table.replace_schema_metadata(metadata), written, compression="zstd")
    return written.getvalue()


def _kept(content: bytes, sha256: str, reader: str) -> tuple[Layer, dict[str, Any]]:
    """Read what `_content` wrote for this file and reader.

    Raises
    ------
    ValueError, LookupError, TypeError
        When it was written for another, or not by this version.
    """
    table = pq.read_table(pa.BufferReader(content))
    stamp = json.loads((table.schema.metadata or {})[_STAMP])
    if [stamp[k] for k in ("schema", "sha256", "reader")] != [SCHEMA, sha256, reader]:
        raise ValueError("kept for another file or reader")
    return to_layer(table), dict(stamp["facts"])
