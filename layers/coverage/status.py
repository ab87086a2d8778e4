"""The lines of the ledger, the reasons, and the classes of a region."""

from __future__ import annotations

from enum import IntEnum


class Status(IntEnum):
    """The one line of the ledger that a person is on."""

    SERVED = 0
    FULL = 1
    REMOTE_ONLY = 2
    INELIGIBLE = 3
    BEYOND = 4
    UNREACHABLE = 5


class Reason(IntEnum):
    """Which test the nearest organization within the standard fails first."""

    NONE = 0
    LEVEL = 1
    SERVICE = 2
    LANGUAGE = 3
    MANDATE = 4


class Coverage(IntEnum):
    """A region's class by its share of people served."""

    SERVED = 0
    PARTLY_SERVED = 1
    UNDERSERVED = 2
    SEVERELY_UNDERSERVED = 3
    UNSERVED = 4
    NO_DATA = 5


class Overlay(IntEnum):
    """What else holds for at least half of a region's people."""

    NONE = 0
    MOSTLY_REMOTE_ONLY = 1
    MOSTLY_UNREACHABLE = 2


def word(value: Status | Reason | Coverage | Overlay) -> str:
    """Give the word used in files and on the command line."""
    return value.name.lower()
