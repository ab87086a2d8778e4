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
    attribution_fr: str = ""
    modelled: bool = False
    edited: bool = False
    made_with: tuple[str, ...] = ()

    def credit(self, language: str) -> str:
        """Give the licence line in a language, in English where there is no other."""
        return (self.attribution_fr if language == "fr" else "") or self.attribution


def joined_credits(*sources: Source) -> tuple[str, str]:
    """Give the English and the French licence lines of what several sources made."""
    english, french = (
        " ".join(dict.fromkeys(filter(None, (s.credit(to) for s in sources))))
        for to in ("en", "fr")
    )
    return english, french


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
