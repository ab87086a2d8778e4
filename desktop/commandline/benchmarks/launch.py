"""From launch to the first painted gap map, in a process of its own each time.

The clock runs from before the interpreter starts until the window says that its map
is painted.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from statistics import median

from desktop.language import number, tr

AIM_S = 3.0
_MARK = "first gap map painted\n"


def report(repeats: int, *, as_json: bool) -> int:
    """Start the window a few times, and print how long until its first gap map."""
    seconds = [_start() for _ in range(repeats + 1)]
    cold, warm = seconds[0], seconds[1:]
    found = {
        "schema": "lacuna/bench/1",
        "first_s": round(cold, 2),
        "median_warm_s": round(median(warm), 2),
        "worst_warm_s": round(max(warm), 2),
        "aim_s": AIM_S,
    }
    if as_json:
        print(json.dumps(found))
        return 0
    print(
        tr(
            "launch to first painted gap map: first {first} s, then {median} s "
            "(median of {count}, worst {worst} s); aim {aim} s",
            first=number(cold, 2),
            median=number(median(warm), 2),
            worst=number(max(warm), 2),
            count=len(warm),
            aim=number(AIM_S, 1),
        )
    )
    return 0


def _start() -> float:
    environment = {**os.environ, "LACUNA_LEAVE_AFTER_FIRST_MAP": "1"}
    if sys.platform.startswith("linux") and not (
        environment.get("DISPLAY") or environment.get("WAYLAND_DISPLAY")
    ):
        environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    began = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-m", "desktop"],
        env=environment,
        stdout=subprocess.PIPE,
        text=True,
    ) as window:
        assert window.stdout is not None
        seconds = next(
            time.perf_counter() - began for line in window.stdout if line == _MARK
        )
    if window.returncode:
        raise subprocess.CalledProcessError(window.returncode, window.args)
    return seconds


def say_first_map() -> None:
    """Say, in the process measured, that the first gap map is on screen."""
    print(_MARK, end="", flush=True)
