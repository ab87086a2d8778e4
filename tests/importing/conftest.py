"""Files written by hand and examined beside the bundled project."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from datasets.bundled import bundled_project
from datasets.importing.choices import Choices, ReadOptions
from datasets.importing.examine import examine
from datasets.importing.examined import Examined, World
from datasets.importing.findings import Finding

FIXTURES = Path(__file__).parents[3] / "shared" / "fixtures"
Look = Callable[..., Examined]


@pytest.fixture(scope="session")
def world() -> World:
    """Give what is open when the program starts."""
    bundle = bundled_project()
    return World(
        boundaries=bundle.boundaries,
        population=bundle.population,
        organizations=bundle.organizations,
        vocabulary=bundle.vocabulary,
    )


@pytest.fixture
def look(world: World, tmp_path: Path) -> Look:
    """Write a file and examine it; `repairs` are accepted by the key of a finding."""

    def look(
        content: str | bytes,
        name: str = "directory.csv",
        *,
        repairs: Mapping[str, str] | None = None,
        columns: Mapping[str, str] | None = None,
        crs: str = "",
        **more: object,
    ) -> Examined:
        path = tmp_path / name
        data = content.encode() if isinstance(content, str) else content
        path.write_bytes(data)
        memory = more.pop("memory", None)
        choices = Choices(
            read=ReadOptions(crs=crs),
            repairs=dict(repairs or {}),
            columns=dict(columns or {}),
            **more,
        )
        return examine(path, world, choices, memory=memory)

    return look


def by_key(file: Examined) -> dict[str, Finding]:
    """Give the findings of a file, each by the key that a repair is accepted by."""
    return {finding.key: finding for finding in file.findings}


def blocking(file: Examined) -> list[str]:
    """Keys of what stands in the way."""
    return [f.key for f in file.findings if f.severity == "blocks"]


def rows_kept(file: Examined) -> int:
    """Count the rows that are in the layer or set aside."""
    return len(file.layer) + len(file.aside)
