"""Canadian postal codes: the forward sortation area of one, or why it is none."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

# Why a text is no postal code; the desktop says these in words.
NOT_A_POSTAL_CODE = "not_a_postal_code"  # no letter-digit-letter (digit-letter-digit)
LETTER_NEVER_USED = "postal_letter_never_used"  # a letter that Canada Post never uses

# Canada Post: D, F, I, O, Q and U are used nowhere; W and Z never come first.
_FORM = re.compile(r"[A-Z]\d[A-Z](?:\d[A-Z]\d)?")
_NEVER = frozenset("DFIOQU")
_NEVER_FIRST = _NEVER | frozenset("WZ")
_LONGEST = 20


@dataclass(frozen=True, kw_only=True)
class PostalCode:
    """The forward sortation area that a text gives, or the reason why it gives none.

    Both are "" for an empty cell.
    """

    area: str = ""
    reason: str = ""

    @property
    def is_rural(self) -> bool:
        """Whether the area is one of rural delivery: its second character is 0."""
        return self.area[1:2] == "0"


@lru_cache(maxsize=65536)
def read_postal_code(text: str) -> PostalCode:
    """Read `K1A 0B1`, with or without space or hyphen, in any case, or `K1A` alone.

    The letter O is not taken for a zero: a code is right or it is refused.
    """
    if len(text) > _LONGEST:
        return PostalCode(reason=NOT_A_POSTAL_CODE)
    letters = re.sub(r"[\s\-–.]+", "", text)
    if not letters:
        return PostalCode()
    # Capitals are made after the test: some other letters have plain capitals ("ſ").
    code = letters.upper() if letters.isascii() else ""
    if not _FORM.fullmatch(code):
        return PostalCode(reason=NOT_A_POSTAL_CODE)
    if code[0] in _NEVER_FIRST or _NEVER & set(code):
        return PostalCode(reason=LETTER_NEVER_USED)
    return PostalCode(area=code[:3])
