"""Texts of files as they may be shown: none turns what is around it, or acts.

A name may hold marks that write backwards what follows it, or the escapes by which a
terminal is told to clear itself, to move, or to send what it shows somewhere.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from html import escape

MOST_SHOWN = 300
_REPLACED = "\N{REPLACEMENT CHARACTER}"
# Marks of the direction of writing; letters of any script need none of them.
_TURNING = (0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A))
_BREAKING = (*range(0x20), 0x7F, 0x85, 0x2028, 0x2029)
# The second set of control characters: U+009B begins an escape by itself.
_CONTROLS = (*range(0x20), *range(0x7F, 0xA0), 0x2028, 0x2029)

_ONE_LINE: dict[int, str] = {
    **dict.fromkeys((*_TURNING, *range(0x80, 0xA0)), _REPLACED),
    **dict.fromkeys(_BREAKING, " "),
}
_LINES = {**_ONE_LINE, 0x0A: "\n"}
_IN_JSON = {code: f"\\u{code:04x}" for code in (*_TURNING, *_CONTROLS)}


def one_line(text: str, most: int = MOST_SHOWN) -> str:
    """Text of a file on one line, without marks that act, cut after `most` letters."""
    cut = text[: most + 1].translate(_ONE_LINE)
    return cut if len(text) <= most else f"{cut[:most]}…"


def lines(text: str) -> str:
    """Text of several lines, made here, without the marks that names in it may hold."""
    return text.translate(_LINES)


def literal_tip(text: str) -> str:
    """Text of a tooltip that stays text; Qt takes what looks like markup for markup.

    A picture named in a tooltip would be fetched, on Windows even from a server.
    """
    if "<" not in text and "&" not in text:
        return text
    return f"<qt>{escape(text).replace(chr(10), '<br>')}</qt>"


def json_line(document: Mapping[str, object]) -> str:
    """JSON on one line: every text as it is, marks that act by their number."""
    return json.dumps(document, ensure_ascii=False).translate(_IN_JSON)
