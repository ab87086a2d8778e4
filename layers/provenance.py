"""Where a layer came from, and the content keys by which results are cached."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import pandas as pd


@dataclass(frozen=True, kw_only=True)
class Source:
    """The origin of a layer: its name, content hash and licence line.

    `edited` says that a person changed the layer since: it is not what the file holds.
    `made_with` names bundled data that the layer was made with, whose credits go with
    it ("population", "gazetteer").
    """

    name: str
    sha256: str = ""
    attribution: str = ""
    modelled: bool = False
    edited: bool = False
    made_with: tuple[str, ...] = ()


MADE_HERE = Source(name="memory")


def content_key(parts: Iterable[object]) -> str:
    """Hash arrays, series and plain values into one key; equal content, equal key."""
    digest = hashlib.blake2b(digest_size=16)
    for part in parts:
        digest.update(_bytes(part))
        digest.update(b"\x00")
    return digest.hexdigest()


def _bytes(part: object) -> bytes:
    if isinstance(part, np.ndarray) and part.dtype != object:
        return (
            f"{part.dtype}{part.shape}".encode() + np.ascontiguousarray(part).tobytes()
        )
    if isinstance(part, np.ndarray | pd.Series):
        return "\x1f".join(map(_text, part.tolist())).encode()
    return _text(part).encode()


def _text(value: object) -> str:
    if isinstance(value, frozenset | set):
        return "|".join(sorted(map(str, value)))
    return repr(value)
