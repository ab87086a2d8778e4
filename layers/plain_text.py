"""Text as it is compared: without case, accents, spaces or punctuation."""

from __future__ import annotations

import unicodedata


def plain(text: str) -> str:
    """Letters and digits of a text, without case or accents."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(c for c in apart if c.isalnum())
