"""From launch to the first painted gap map, in a process of its own each time."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from statistics import median

from desktop.language import number, tr

AIM_S = 3.0
_MARK = "first gap map painted after "


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
    done = subprocess.run(
        [sys.executable, "-m", "desktop"],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    line = next(ln for ln in done.stdout.splitlines() if ln.startswith(_MARK))
    return float(line.removeprefix(_MARK).split()[0])


def say_first_map(seconds: float) -> None:
    """Print, in the process measured, how long the first gap map took."""
    print(f"{_MARK}{seconds:.3f} s", flush=True)
