"""What argparse says of itself, in the language chosen.

The parser looks its words up in `gettext`, which knows only the language of the
machine; here the same look-ups go to the catalogue of the program.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from contextlib import contextmanager

from desktop.language import NO_BREAK_SPACE, language, tr


@contextmanager
def spoken() -> Iterator[None]:
    """Let parsers speak the language chosen inside a `with` block."""
    # Neither name is public, but both are how argparse has always looked words up.
    before = {name: getattr(argparse, name) for name in ("_", "ngettext")}
    argparse._ = _said  # type: ignore[attr-defined]
    argparse.ngettext = _counted  # type: ignore[attr-defined]
    try:
        yield
    finally:
        for name, function in before.items():
            setattr(argparse, name, function)


def heading(text: str) -> str:
    """Prepare a heading for the colon that argparse sets after it."""
    return text + NO_BREAK_SPACE if language() == "fr" else text


def _said(message: str) -> str:
    return argparse_words().get(message, message)


def _counted(one: str, many: str, count: int) -> str:
    return _said(one if count == 1 else many)


def argparse_words() -> dict[str, str]:
    """Give, for the words of argparse that a person may read, those to say."""
    return {
        "usage: ": tr("usage: "),
        "options": heading(tr("options")),
        "positional arguments": heading(tr("positional arguments")),
        "show this help message and exit": tr("show this help message and exit"),
        "%(prog)s: error: %(message)s\n": tr("%(prog)s: error: %(message)s\n"),
        "argument %(argument_name)s: %(message)s": tr(
            "argument %(argument_name)s: %(message)s"
        ),
        "the following arguments are required: %s": tr(
            "the following arguments are required: %s"
        ),
        "unrecognized arguments: %s": tr("unrecognized arguments: %s"),
        "unknown parser %(parser_name)r (choices: %(choices)s)": tr(
            "unknown parser %(parser_name)r (choices: %(choices)s)"
        ),
        "invalid choice: %(value)r (choose from %(choices)s)": tr(
            "invalid choice: %(value)r (choose from %(choices)s)"
        ),
        "invalid %(type)s value: %(value)r": tr("invalid %(type)s value: %(value)r"),
        "ambiguous option: %(option)s could match %(matches)s": tr(
            "ambiguous option: %(option)s could match %(matches)s"
        ),
        "expected one argument": tr("expected one argument"),
        "expected at most one argument": tr("expected at most one argument"),
        "expected at least one argument": tr("expected at least one argument"),
        "expected %s argument": tr("expected %s argument"),
        "expected %s arguments": tr("expected %s arguments"),
        "ignored explicit argument %r": tr("ignored explicit argument %r"),
        "not allowed with argument %s": tr("not allowed with argument %s"),
        "one of the arguments %s is required": tr(
            "one of the arguments %s is required"
        ),
    }
