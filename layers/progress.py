"""How long work reports itself and is stopped."""

from __future__ import annotations

from typing import Protocol


class Cancelled(Exception):  # noqa: N818 (an event, not an error)
    """Raised inside long work by its `progress` call when a person has stopped it."""


class Progress(Protocol):
    """Called by long work with the share done, 0 to 1, and a short code of the step."""

    def __call__(self, share: float, step: str = "") -> None:
        """Report; may raise `Cancelled`."""


def silent(share: float, step: str = "") -> None:
    """Report to nobody."""
