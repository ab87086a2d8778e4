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
    longest unused are removed.
    """

    folder: Path
    most_bytes: int = MOST_BYTES

    def get(self, sha256: str, reader: str) -> tuple[Layer, dict[str, Any]] | None:
        """Layer and facts that were put for a file, None when there are none."""
        path = self.path(sha256, reader)
        try:
            table = pq.read_table(path, page_checksum_verification=True)
            stamp = json.loads((table.schema.metadata or {})[_STAMP])
            if (stamp["schema"], stamp["sha256"], stamp["reader"]) != (
                SCHEMA,
                sha256,
                reader,
            ):
                return None
            found = to_layer(table), dict(stamp["facts"])
        except (OSError, ValueError, KeyError, TypeError, pa.ArrowException):
            return None
        with contextlib.suppress(OSError):
            os.utime(path)  # it was used just now
        return found

    def put(
        self, sha256: str, reader: str, layer: Layer, facts: Mapping[str, Any]
    ) -> bool:
        """Keep a layer and facts (as JSON has them); whether there was room for it.

        A folder that cannot be written costs the next reader time, and nobody data.
        """
        table = to_table(layer)
        stamp = {"schema": SCHEMA, "sha256": sha256, "reader": reader, "facts": facts}
        metadata = {**table.schema.metadata, _STAMP: json.dumps(stamp).encode()}
        path = self.path(sha256, reader)
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            with written_beside(path) as beside:
                pq.write_table(
                    table.replace_schema_metadata(metadata),
                    beside,
                    compression="zstd",
                    write_page_checksum=True,
                )
            self._make_room()
        except OSError:
            return False
        return path.exists()

    def path(self, sha256: str, reader: str) -> Path:
        """File that a layer is kept in; its name is safe whatever the reader's is."""
        name = hashlib.sha256(f"{reader}\n{sha256}".encode()).hexdigest()
        return self.folder / f"{name[:40]}{_SUFFIX}"

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
    """Give the cache in the folder that the system keeps for it."""
    return Cache(folder=Path(platformdirs.user_cache_dir("Lacuna", False)) / "read")
