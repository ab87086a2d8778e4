"""Valid files damaged in every way: an answer in words, or nothing at all.

Over two thousand cases, each drawn from the seed, its group and its number. The
worker checks of each that examining it, alone and beside another file, with and
without the repairs offered, raises nothing, says everything in both languages, writes
nothing, reaches nowhere and leaves what is open as it was; and that what an import
writes is read again. Another seed, or more cases:

    LACUNA_FUZZ_SEED=7 LACUNA_FUZZ_TIMES=10 python -m pytest tests/hostile/test_fuzz.py

A failing case is run alone by the command that the failure prints.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

WORKER = Path(__file__).with_name("fuzz_worker.py")
SEED = os.environ.get("LACUNA_FUZZ_SEED", "20261018")
TIMES = int(os.environ.get("LACUNA_FUZZ_TIMES", "1"))
CASES = {"tables": 420, "products": 300, "workbooks": 420, "maps": 600, "packed": 400}
MOST_MEMORY_MB = 700
# A worker that crashes is started again after the case that crashed it.
MOST_STARTS = 5
# Not the limit of a case, which the worker keeps itself, but of a machine that stands.
SECONDS_IN_ALL = 600


def run_worker(
    group: str, first: int, last: int, folder: Path
) -> tuple[list[str], str]:
    """Lines that the worker printed, and how it ended when that was not by itself."""
    folder.mkdir(parents=True, exist_ok=True)
    ran = subprocess.run(
        [sys.executable, str(WORKER), group, SEED, str(first), str(last)],
        capture_output=True,
        text=True,
        errors="replace",
        timeout=SECONDS_IN_ALL * TIMES,
        env={**os.environ, "TMPDIR": str(folder), "TMP": str(folder)},
    )
    lines = ran.stdout.splitlines()
    if lines and lines[-1].startswith("done "):
        return lines, ""
    return lines, f"ended with {ran.returncode}: {ran.stderr[-6000:]}"


def case_of(line: str) -> int:
    """Give the number in a line that names a case."""
    return int(line.split()[1])


def failures(group: str, lines: list[str], ended: str) -> list[str]:
    """Say what went wrong, each with the command that does it again."""
    found, named = [], "before the first case"
    for line in [*lines, *([json.dumps(ended)] if ended else [])]:
        if line.startswith("case "):
            named = line
        elif line.startswith('"'):
            at = case_of(named) if named.startswith("case ") else 0
            again = f"{WORKER.name} {group} {SEED} {at} {at + 1}"
            found.append(f"{group} {named}\n  python {again}\n{json.loads(line)}")
    return found


@pytest.mark.slow
@pytest.mark.parametrize("group", CASES)
def test_that_no_damage_raises_hangs_writes_or_alters(tmp_path, group):
    first, last = 0, CASES[group] * TIMES + 1
    print(f"seed {SEED}, {group}: {last - 1} cases")  # noqa: T201
    found: list[str] = []
    lines: list[str] = []
    for _ in range(MOST_STARTS):
        lines, ended = run_worker(group, first, last, tmp_path / "fuzz")
        found += failures(group, lines, ended)
        named = [line for line in lines if line.startswith("case ")]
        if not ended or not named:
            break
        first = case_of(named[-1]) + 1
    print(lines[-1] if lines else "nothing was run")  # noqa: T201
    assert not found, "\n\n".join(found[:10])
    assert int(lines[-1].split()[-2]) < MOST_MEMORY_MB


def test_that_there_are_two_thousand_cases():
    assert sum(CASES.values()) >= 2000
