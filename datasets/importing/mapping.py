"""Which column plays which role in a file, and why it is thought so."""

from __future__ import annotations

from dataclasses import dataclass

# Why a column is thought to play a role; the desktop says these in words.
BY_ROLE_NAME = "role_name"  # the header is the role's own name
BY_SYNONYM = "synonym"  # the header is a known word for it
BY_CODE_COLUMN = "code_column"  # the header is Statistics Canada's code of a level
BY_LAYOUT = "layout"  # the file has the layout of a known product
BY_CONTENT = "content"  # the cells look like it
BY_MEMORY = "memory"  # chosen earlier for a file of the same shape
BY_PERSON = "person"  # chosen now


@dataclass(frozen=True, kw_only=True)
class Guess:
    """The column of one role: its header ("" for none), and the reason for it.

    `needed` roles stop the file when they have no column.
    """

    role: str
    header: str
    reason: str
    needed: bool = False
