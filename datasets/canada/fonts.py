"""Inter, subset to what English and French pages need, in four weights."""

from __future__ import annotations

import io
import textwrap
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

DEBIAN_PACKAGE = "fonts-inter"
FOLDER = "usr/share/fonts/opentype/inter"
COPYRIGHT_FILE = "usr/share/doc/fonts-inter/copyright"
FILES = (
    "Inter-Regular.otf",
    "Inter-Medium.otf",
    "Inter-SemiBold.otf",
    "Inter-Bold.otf",
)
LICENCE_NAME = "OFL.txt"

# Latin-1, Latin Extended-A, combining accents, general punctuation with the narrow
# no-break space, super- and subscripts, currency, letterlike signs, arrows,
# mathematical signs, and the few shapes and marks a legend uses.
RANGES = (
    (0x20, 0x7E), (0xA0, 0x17F), (0x192, 0x192), (0x218, 0x21B), (0x2C6, 0x2DD),
    (0x300, 0x304), (0x2000, 0x206F), (0x2070, 0x209C), (0x20AC, 0x20AC),
    (0x2116, 0x2122), (0x2190, 0x21FF), (0x2212, 0x2265), (0x25A0, 0x25CF),
    (0x2713, 0x2717),
)  # fmt: skip
FEATURES = (
    "calt", "case", "ccmp", "cv11", "frac", "kern", "locl", "mark", "mkmk", "pnum",
    "ss01", "ss02", "ss03", "ss04", "subs", "sups", "tnum", "zero",
)  # fmt: skip

_HEADER = """\
Copyright 2016-2022 The Inter Project Authors (https://github.com/rsms/inter)

The fonts in this folder are subsets of Inter: letters and features that the program
does not use were left out, nothing was redrawn.

This Font Software is licensed under the SIL Open Font License, Version 1.1, copied
below and also available with a FAQ at https://openfontlicense.org

-----------------------------------------------------------
SIL OPEN FONT LICENSE Version 1.1 - 26 February 2007
-----------------------------------------------------------
"""


def subset_font(path: Path) -> bytes:
    """One weight with the letters and features above, as OpenType bytes.

    The date of the last change stays the one its designers gave it, so that the same
    package always gives the same bytes.
    """
    options = subset.Options(
        layout_features=list(FEATURES),
        name_IDs=["*"],
        name_languages=["*"],
        notdef_outline=True,
        recalc_timestamp=False,
        hinting=True,
        desubroutinize=False,
    )
    font = TTFont(path, recalcTimestamp=False)
    subsetter = subset.Subsetter(options)
    subsetter.populate(
        unicodes=[code for first, last in RANGES for code in range(first, last + 1)]
    )
    subsetter.subset(font)
    stream = io.BytesIO()
    font.save(stream, reorderTables=True)
    return stream.getvalue()


def licence_text(copyright_text: str) -> str:
    """SIL Open Font License, taken from a Debian copyright file.

    Raises
    ------
    ValueError
        If the file holds no such licence.
    """
    _, found, after = copyright_text.partition("\nLicense: OFL-1.1\n")
    if not found:
        raise ValueError("no OFL-1.1 text in the copyright file of the package")
    body, _, _ = after.partition("\nLicense: ")
    paragraphs = textwrap.dedent(body).split("\n")
    plain = "\n".join("" if line.strip() == "." else line for line in paragraphs)
    return f"{_HEADER}\n{plain.strip()}\n"
