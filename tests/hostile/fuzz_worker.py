"""Runs fuzz cases in a process of its own, which a driver may crash or hang.

    python tests/hostile/fuzz_worker.py GROUP SEED FIRST LAST

Each case is named on standard output before it runs, so that whoever reads it knows
which one never ended; what is wrong with a case follows as a line of JSON.
"""

from __future__ import annotations

import base64
import contextlib
import faulthandler
import io
import json
import os
import random
import re
import shutil
import sys
import tempfile
import time
import traceback
import warnings
import zlib
from dataclasses import dataclass
from pathlib import Path
from string import Formatter

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[2])]

from fuzz_files import valid_files  # noqa: E402
from fuzz_mutations import mutated  # noqa: E402

from datasets.bundled import bundled_project  # noqa: E402
from datasets.importing.choices import AS_PROPOSED, Choices  # noqa: E402
from datasets.importing.examine import examine  # noqa: E402
from datasets.importing.examined import Examined, World  # noqa: E402
from datasets.importing.findings import Finding  # noqa: E402
from datasets.importing.together import Together, together  # noqa: E402
from datasets.results.directory_file import write_directory_csv  # noqa: E402
from datasets.results.layer_files import (  # noqa: E402
    write_boundaries,
    write_population,
)
from desktop.commandline.check import document, print_file, spoken  # noqa: E402
from desktop.language import LANGUAGES, speaking  # noqa: E402
from desktop.message_texts import texts  # noqa: E402
from desktop.messages import _code  # noqa: E402
from layers.progress import Cancelled  # noqa: E402

SECONDS = 10
MOST_GROWTH_MB = 400
REPAIR_ROUNDS = 6
MOST_TOLD = 20_000


class BrokenError(AssertionError):
    """What a case must never do."""


def world() -> World:
    bundle = bundled_project()
    return World(
        boundaries=bundle.boundaries,
        population=bundle.population,
        organizations=bundle.organizations,
        vocabulary=bundle.vocabulary,
    )


def keys(open_now: World) -> tuple[str, ...]:
    """Content keys of what is open, worked out anew."""
    layers = (open_now.boundaries, open_now.population, open_now.organizations)
    found = []
    for layer in layers:
        layer.__dict__.pop("key", None)
        found.append(layer.key)
    return tuple(found)


def watched(root: Path) -> list[str]:
    """Note whatever this process opens for writing elsewhere, starts or connects to.

    The compiler keeps its kernels in a folder of the user's, whatever the file says.
    """
    seen: list[str] = []
    own = (root, Path(os.environ.get("NUMBA_CACHE_DIR", root)))

    def hook(event: str, args: tuple[object, ...]) -> None:
        if event == "open":
            name, mode, flags = args
            writes = isinstance(flags, int) and flags & (os.O_WRONLY | os.O_RDWR)
            named = isinstance(name, str) and name != os.devnull
            if writes and named and not any(map(Path(name).is_relative_to, own)):
                seen.append(f"{event} {name} {mode}")
        elif event in ("socket.connect", "subprocess.Popen", "os.system", "os.exec"):
            seen.append(f"{event} {args}")

    sys.addaudithook(hook)
    return seen


def check_words(finding: Finding, known: dict[str, tuple[str, str]]) -> None:
    """Every finding has words in both languages, and no blank in them."""
    for language in LANGUAGES:
        with speaking(language):
            said = spoken(finding)
        if not said["message"] or said["message"] == finding.code:
            raise BrokenError(f"{finding.code} has no text in {language}")
    problem = finding.problem
    templates = known.get(_code(problem, known), ())
    named = {f for t in templates for _, f, _, _ in Formatter().parse(t) if f}
    given = {*problem.facts, *([] if problem.column is None else ["column"])}
    if named - given - {"value"}:
        raise BrokenError(f"{finding.code} does not say {named - given}")


def check_answer(whole: Together, known: dict[str, tuple[str, str]]) -> None:
    found = [*whole.findings, *(f for file in whole.files for f in file.findings)]
    for finding in [*found, *(f for file in whole.files for f in file.repaired)]:
        check_words(finding, known)
    for file in whole.files:
        for language in LANGUAGES:
            with speaking(language), contextlib.redirect_stdout(io.StringIO()):
                print_file(file)
                json.dumps(document(file), allow_nan=False)
        if not file.is_blocked and file.layer is None:
            raise BrokenError("neither a layer nor a reason why not")
    json.dumps(whole.report, allow_nan=False)


def accepted(file: Examined, open_now: World, whole: Together) -> Examined:
    """Examine a file again with every repair that is offered, until none is new."""
    found = file
    findings = [*whole.findings, *whole.files[0].findings]
    for _ in range(REPAIR_ROUNDS):
        repairs = {f.key: f.repairs[0] for f in findings if f.repairs}
        if repairs.keys() <= found.choices.repairs.keys():
            break
        choices = Choices(repairs={**found.choices.repairs, **repairs})
        found = examine(file.path, open_now, choices)
        findings = list(found.findings)
    return found


def check_written(whole: Together, open_now: World, folder: Path) -> None:
    """Refuse a file that an import wrote and that is not read again as it is."""
    folder.mkdir()
    if whole.organizations is not None:
        write_directory_csv(folder / "organizations.csv", whole.organizations)
    if whole.boundaries is not None:
        write_boundaries(folder / "boundaries.gpkg", whole.boundaries)
    if whole.population is not None:
        write_population(folder / "population.csv", whole.population)
    for path in sorted(folder.iterdir()):
        again = examine(path, open_now, AS_PROPOSED)
        if again.is_blocked:
            codes = [f.code for f in again.findings if f.severity == "blocks"]
            raise BrokenError(f"{path.name} as written is refused: {codes}")


@dataclass(frozen=True, kw_only=True, eq=False)
class Place:
    """Where cases are written and examined, and what is open meanwhile."""

    root: Path
    open_now: World
    beside: Examined
    reached: list[str]

    @property
    def temporary(self) -> Path:
        return self.root / "temporary"


def check_case(
    draw: random.Random, path: Path, place: Place, *, is_whole: bool
) -> None:
    known, open_now = texts(), place.open_now
    content = path.read_bytes()
    file = examine(path, open_now, AS_PROPOSED)
    whole = together([file], open_now)
    check_answer(whole, known)
    if is_whole and whole.is_blocked and not file.parts:
        raise BrokenError("a valid file is refused")
    mended = accepted(file, open_now, whole)
    if mended is not file:
        whole = together([mended], open_now)
        check_answer(whole, known)
    if draw.random() < 0.25:
        check_cancelled(draw, path, place)
    if draw.random() < 0.25:
        check_answer(together([mended, place.beside], open_now), known)
    if not whole.is_blocked and draw.random() < 0.25:
        check_written(whole, open_now, place.root / "written")
    check_left(path, content, place)


def check_cancelled(draw: random.Random, path: Path, place: Place) -> None:
    """Stop at some report of progress; only that is raised."""
    left = draw.randrange(8)

    def stopping(share: float, step: str = "") -> None:
        nonlocal left
        left -= 1
        if not 0 <= share <= 1:
            raise BrokenError(f"a share of {share}")
        if left < 0:
            raise Cancelled

    with contextlib.suppress(Cancelled):
        together([examine(path, place.open_now, progress=stopping)], place.open_now)


def check_left(path: Path, content: bytes, place: Place) -> None:
    """Nothing is left behind, changed or reached for."""
    if list(path.parent.iterdir()) != [path] or path.read_bytes() != content:
        raise BrokenError("the folder of the file was written to")
    if left := list(place.temporary.iterdir()):
        raise BrokenError(f"left behind: {left}")
    if place.reached:
        raise BrokenError(f"reached out: {place.reached}")


def run_case(
    draw: random.Random, name: str, content: bytes, place: Place, *, is_whole: bool
) -> str:
    """Run one case within its time and memory; say what is wrong with it."""
    path = place.root / "case" / name
    path.parent.mkdir()
    path.write_bytes(content)
    before, said = peak_mb(), ""
    faulthandler.dump_traceback_later(SECONDS, exit=True)
    try:
        check_case(draw, path, place, is_whole=is_whole)
    except BaseException:  # noqa: BLE001 - whatever it is, it is told
        said = traceback.format_exc()
    faulthandler.cancel_dump_traceback_later()
    if peak_mb() - before > MOST_GROWTH_MB:
        said += f"memory grew by {peak_mb() - before:.0f} MB"
    for folder in (path.parent, place.root / "written", place.temporary):
        shutil.rmtree(folder, ignore_errors=True)
    place.temporary.mkdir()
    place.reached.clear()
    return said


def peak_mb() -> float:
    """Most memory this process has had, megabytes; 0 where that is not told.

    Not getrusage, whose peak begins with that of the process that started this one.
    """
    status = Path("/proc/self/status")
    if not status.exists():
        return 0.0
    peak = re.search(r"VmHWM:\s*(\d+) kB", status.read_text(encoding="utf-8"))
    return int(peak[1]) / 1024 if peak else 0.0


def run(group: str, seed: str, first: int, last: int) -> None:
    """Run cases `first` to `last`, the last left out; 0 is every file as it is."""
    with tempfile.TemporaryDirectory(prefix="fuzz-") as root:
        place = _place(Path(root))
        files = valid_files(group)
        before = keys(place.open_now)
        for at in range(first, last):
            draw = random.Random(f"{seed}:{group}:{at}")
            for name, content, done in _made(draw, files, at):
                say(f"case {at} {name!r} {'+'.join(done)}")
                said = run_case(draw, name, content, place, is_whole=not at)
                if said:
                    say(json.dumps(f"{said}\n{packed(content)}"))
            if at % 100 == 0 and keys(place.open_now) != before:
                say(json.dumps("what is open was altered"))
        if keys(place.open_now) != before:
            say(json.dumps("what is open was altered"))
    took = time.process_time()
    say(f"done in {took:.0f} s of CPU, {peak_mb():.0f} MB")


def packed(content: bytes) -> str:
    """Write a file out: some drivers put the time in, so that it is not made again."""
    text = base64.b64encode(zlib.compress(content)).decode()
    if len(text) > MOST_TOLD:
        return f"a file of {len(content)} bytes"
    return f'content: zlib.decompress(base64.b64decode("{text}"))'


def say(line: str) -> None:
    """Tell whoever started this process, at once."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _made(
    draw: random.Random, files: dict[str, bytes], at: int
) -> list[tuple[str, bytes, list[str]]]:
    if not at:
        return [(name, content, ["nothing"]) for name, content in files.items()]
    whole = draw.choice(list(files))
    return [mutated(draw, whole, files[whole])]


def _place(root: Path) -> Place:
    beside = root / "places.csv"
    beside.write_bytes(valid_files("tables")["places.csv"])
    open_now = world()
    place = Place(
        root=root,
        open_now=open_now,
        beside=examine(beside, open_now, AS_PROPOSED),
        reached=watched(root),
    )
    place.temporary.mkdir()
    tempfile.tempdir = str(place.temporary)
    return place


if __name__ == "__main__":
    faulthandler.enable()
    warnings.simplefilter("error")
    run(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
