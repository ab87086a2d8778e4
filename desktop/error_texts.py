"""Errors that a person can mend, in words."""

from __future__ import annotations

from desktop.language import tr
from desktop.messages import Message, messages
from layers.errors import DataError, EditError, StandardError


def said_of(error: object) -> tuple[Message, ...] | None:
    """Put an error that a person can mend in words; None for any other."""
    if isinstance(error, DataError | EditError | StandardError):
        return messages(error.problems)
    if isinstance(error, OSError):
        return (
            Message(
                place=str(error.filename or ""),
                what=tr(
                    "The file cannot be written or read: {reason}",
                    reason=error.strerror or type(error).__name__,
                ),
                remedy=tr(
                    "Check the folder, its permissions and the room on the disk."
                ),
            ),
        )
    if isinstance(error, MemoryError):
        return (
            Message(
                place="",
                what=tr("There is not enough memory for this."),
                remedy=tr("Close other programs, or load fewer places."),
            ),
        )
    return None
