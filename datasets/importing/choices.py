"""What a person decides about one file before it is read into a layer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType


def _nothing() -> Mapping[str, str]:
    return MappingProxyType({})


@dataclass(frozen=True, kw_only=True)
class ReadOptions:
    """How the bytes of a file are taken; "" leaves it to what the file says.

    `part` is the layer of a GeoPackage, the sheet of a workbook or the member of an
    archive. `crs` is what a person says of a file that does not say it ("EPSG:3347").
    """

    encoding: str = ""
    delimiter: str = ""
    part: str = ""
    crs: str = ""


AS_FOUND = ReadOptions()


@dataclass(frozen=True, kw_only=True)
class Choices:
    """The decisions about one file; what is not decided is as proposed.

    `kind` is one of `recognised.KINDS`. `columns` gives the header of a role, "" for
    none. `repairs` gives the repair accepted for the key of a finding. `places` gives
    the gazetteer id for a place text that several places answer to.
    `characteristics` are the keys of the Census Profile members wanted, and `level`
    the geography level wanted of a file that holds several.
    """

    read: ReadOptions = AS_FOUND
    kind: str = ""
    level: str = ""
    columns: Mapping[str, str] = field(default_factory=_nothing)
    repairs: Mapping[str, str] = field(default_factory=_nothing)
    places: Mapping[str, str] = field(default_factory=_nothing)
    characteristics: tuple[str, ...] = ()


AS_PROPOSED = Choices()
