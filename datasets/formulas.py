"""Texts that a spreadsheet would run, made harmless, and given back as they were."""

from __future__ import annotations

# A spreadsheet takes a cell that begins so for a formula or a command; the wide forms
# are those of Japanese and Chinese keyboards, which some read as the narrow ones.
FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def neutralised(text: str) -> str:
    """Give a text that no spreadsheet runs: a formula's start gets an apostrophe."""
    return "'" + text if text.startswith(FORMULA_STARTS) else text


def quoted(text: str) -> str:
    """Give a text that no spreadsheet runs; `unquoted` gives it back as it was."""
    return "'" + text if _is_risky(text) else text


def unquoted(text: str) -> str:
    """Take off the apostrophe that `quoted` put on."""
    is_quoted = text.startswith("'") and _is_risky(text[1:])
    return text[1:] if is_quoted else text


def _is_risky(text: str) -> bool:
    return text.lstrip("'").startswith(FORMULA_STARTS)
