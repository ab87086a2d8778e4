"""The pinned versions: complete, exact, and those that run here."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
PLATFORMS = (
    {"sys_platform": "linux", "platform_system": "Linux", "os_name": "posix"},
    {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt"},
    {"sys_platform": "darwin", "platform_system": "Darwin", "os_name": "posix"},
)
MACHINES = ("x86_64", "arm64")
VERSIONS = ("3.11", "3.12", "3.13", "3.14")
ENVIRONMENTS = [
    platform
    | {
        "platform_machine": machine,
        "python_version": version,
        "python_full_version": f"{version}.1",
    }
    for platform in PLATFORMS
    for machine in MACHINES
    for version in VERSIONS
]


def constraints() -> list[Requirement]:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    return [Requirement(line) for line in lines if line and not line.startswith("#")]


def direct() -> list[Requirement]:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    extras = project["project"]["optional-dependencies"].values()
    named = [*project["project"]["dependencies"], *project["build-system"]["requires"]]
    return [Requirement(line) for line in [*named, *(x for e in extras for x in e)]]


def applies(requirement: Requirement, environment: dict[str, str], extra: str) -> bool:
    marker = requirement.marker
    return marker is None or marker.evaluate({**environment, "extra": extra})


def needed(environment: dict[str, str]) -> Iterator[Requirement]:
    """Everything that the direct dependencies bring, on one kind of machine."""
    waiting, met = direct(), set()
    while waiting:
        requirement = waiting.pop()
        key = (canonicalize_name(requirement.name), frozenset(requirement.extras))
        if key in met:
            continue
        met.add(key)
        yield requirement
        try:
            lines = metadata.requires(requirement.name) or []
        except metadata.PackageNotFoundError:
            continue  # needed on another kind of machine, so not installed here
        extras = requirement.extras or {""}
        for line in map(Requirement, lines):
            if any(applies(line, environment, extra) for extra in extras):
                waiting.append(line)


def test_that_every_constraint_is_one_exact_version():
    for pin in constraints():
        assert re.fullmatch(r"==[\w.]+", str(pin.specifier)), str(pin)


@pytest.mark.parametrize(
    "environment", ENVIRONMENTS, ids=lambda e: " ".join(e.values())
)
def test_that_each_dependency_has_one_pin_on_every_kind_of_machine(environment):
    pins = [p for p in constraints() if applies(p, environment, "")]
    names = [canonicalize_name(pin.name) for pin in pins]
    assert len(names) == len(set(names))
    missing = {canonicalize_name(r.name) for r in needed(environment)} - set(names)
    assert missing == set()


def test_that_each_pin_is_within_the_range_that_the_project_states():
    for wanted in direct():
        for pin in constraints():
            if canonicalize_name(pin.name) == canonicalize_name(wanted.name):
                (exact,) = pin.specifier
                assert wanted.specifier.contains(exact.version), (str(wanted), str(pin))


def test_that_the_environment_of_the_tests_has_the_pinned_versions():
    here = [pin for pin in constraints() if pin.marker is None or pin.marker.evaluate()]
    installed = {
        canonicalize_name(found.name): found.version
        for found in metadata.distributions()
    }
    other = {
        pin.name: installed[canonicalize_name(pin.name)]
        for pin in here
        if canonicalize_name(pin.name) in installed
        and not pin.specifier.contains(installed[canonicalize_name(pin.name)])
    }
    assert other == {}
