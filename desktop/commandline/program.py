"""The command line: which job was asked, and how it ends.

Exit codes: 0 done, 1 could not (what is wrong and what to do about it, on standard
error), 2 wrong usage.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import os
import sys
from collections.abc import Sequence
from itertools import zip_longest

from desktop.commandline import (
    access,
    bench,
    bring,
    check,
    compare,
    equity,
    gaps,
    robustness,
    structure,
)
from desktop.commandline.output import output_failed
from desktop.commandline.spoken import heading, spoken
from desktop.language import LANGUAGES, set_language, tr
from desktop.messages import sentences
from layers.errors import DataError, EditError, LacunaError, StandardError
from layers.progress import Cancelled

DONE, COULD_NOT, WRONG_USAGE = 0, 1, 2
JOBS = (gaps, access, compare, structure, equity, robustness, check, bring, bench)


def run(words: Sequence[str]) -> int:
    """Do what the words ask and give the exit code."""
    _speak_utf8()
    set_language(_language_of(words))
    with spoken():
        return _run(words)


def _run(words: Sequence[str]) -> int:
    try:
        asked = _parser().parse_args(words)
        code = int(asked.job(asked))
        if sys.stdout:  # None when the output was closed before we began
            sys.stdout.flush()  # a full disk shows itself here, or not at all
        return code
    except SystemExit as ended:
        return int(ended.code or 0)
    except (DataError, EditError, StandardError) as error:
        for sentence in sentences(error.problems):
            print(f"lacuna: {sentence}", file=sys.stderr)
        return COULD_NOT
    except BrokenPipeError:
        # The reader of our output has gone: leave without a word, as head expects.
        _let_go_of_output()
        return DONE
    except OSError as error:
        _let_go_of_output()
        (sentence,) = sentences([output_failed(error)])
        print(f"lacuna: {sentence}", file=sys.stderr)
        return COULD_NOT
    except LacunaError as error:
        print(f"lacuna: {error}", file=sys.stderr)
        return COULD_NOT
    except (KeyboardInterrupt, Cancelled):
        print(f"lacuna: {tr('stopped; nothing was written')}", file=sys.stderr)
        return COULD_NOT


def _speak_utf8() -> None:
    """Let any machine print any name: accents and dashes are in every answer."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and stream.errors == "strict":
            stream.reconfigure(encoding="utf-8", errors="replace")


def _let_go_of_output() -> None:
    """Keep the interpreter from trying, at its end, to write what cannot be written."""
    with contextlib.suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _language_of(words: Sequence[str]) -> str:
    """Find the language before anything is said in it."""
    for word, following in zip_longest(words, words[1:], fillvalue=""):
        chosen = word.removeprefix("--lang=") if "=" in word else following
        if word.split("=")[0] == "--lang" and chosen in LANGUAGES:
            return chosen
    return "en"


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="lacuna",
        description=tr(
            "Shows where a service does not reach. Alone, opens the window."
        ),
    )
    parser.add_argument("--lang", choices=LANGUAGES, help=tr("language spoken"))
    parser.set_defaults(job=_open_window)
    jobs = parser.add_subparsers(title=heading(tr("jobs")), metavar=tr("JOB"))
    for module in JOBS:
        module.add_to(jobs)
    return parser


def _open_window(asked: argparse.Namespace) -> int:
    from desktop.application import start  # a display is needed only from here on

    return start(language=asked.lang)
