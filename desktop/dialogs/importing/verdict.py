"""One sentence about all files: how many are ready, and what the others need."""

from __future__ import annotations

from collections import Counter

from desktop.dialogs.importing.incoming import Incoming, State
from desktop.language import number, tr, tr_count


def verdict(incoming: Incoming) -> str:
    """Say whether everything can be imported, and if not, why."""
    files = incoming.files
    if not files:
        return tr("No file yet.")
    states = Counter(file.state for file in files)
    if states[State.READING]:
        return tr_count(
            "{count} file is being read.",
            "{count} files are being read.",
            states[State.READING],
        )
    if incoming.is_fitting:
        return tr("Looking at all files together…")
    said = [_ready(states[State.READY] + states[State.OPEN], len(files))]
    if states[State.ASKS]:
        said.append(
            tr_count(
                "{count} needs an answer", "{count} need an answer", states[State.ASKS]
            )
        )
    if states[State.BLOCKED]:
        said.append(
            tr_count(
                "{count} file cannot be read",
                "{count} files cannot be read",
                states[State.BLOCKED],
            )
        )
    whole = incoming.together
    if len(said) == 1 and whole is not None and whole.is_blocked:
        said.append(tr("together they do not fit"))
    return "; ".join(said) + "."


def _ready(ready: int, files: int) -> str:
    if files == 1:
        return tr("The file is ready") if ready else tr("The file is not ready")
    return tr_count(
        "{count} of {files} files is ready",
        "{count} of {files} files are ready",
        ready,
        files=number(files),
    )
