"""Who says the words: exports carry codes, and the caller brings the language."""

from __future__ import annotations

import html
from collections.abc import Callable
from dataclasses import dataclass

from datasets.results.publishing import SMALLEST_PUBLISHED, published_people


@dataclass(frozen=True, kw_only=True, eq=False)
class Wording:
    """A language: words for codes, and how numbers look in it.

    `text` gives plain text for a code; it is escaped where it is used. `number`
    takes people, `percent` a share from 0 to 1 (NaN = unknown), `distance`
    kilometres (inf = unreachable, NaN = unknown).
    """

    language: str
    text: Callable[[str], str]
    number: Callable[[float], str]
    percent: Callable[[float], str]
    distance: Callable[[float], str]

    def html(self, code: str) -> str:
        """Give the words for a code, safe inside HTML."""
        return html.escape(self.text(code))

    def people(self, count: int) -> str:
        """Give a count as it may be published, safe inside HTML."""
        published = published_people(count)
        if published is None:
            return f"&lt;{html.escape(self.number(SMALLEST_PUBLISHED))}"
        return html.escape(self.number(published))


def isolated(name: str) -> str:
    """Give a name from a file, safe inside HTML: escaped, its direction kept to it."""
    return f"<bdi>{html.escape(name)}</bdi>"
