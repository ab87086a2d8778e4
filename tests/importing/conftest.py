"""Files written by hand and examined beside the bundled project."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

import pytest

from datasets.bundled import bundled_project
from datasets.importing.choices import Choices, ReadOptions
from datasets.importing.examine import examine
from datasets.importing.examined import Examined, World
from datasets.importing.remembered import MappingMemory
from desktop.finding_texts import repair_text, said_of_finding

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
def look(world: World, tmp_path: Path) -> Iterator[Look]:
    """Write a file and examine it; `repairs` are accepted by the key of a finding.

    Whatever is found anywhere can be said: a sentence, and no fact left blank.
    """
    seen: list[Examined] = []

    def look(
        content: str | bytes,
        name: str = "directory.csv",
        *,
        repairs: Mapping[str, str] | None = None,
        columns: Mapping[str, str] | None = None,
        places: Mapping[str, str] | None = None,
        kind: str = "",
        crs: str = "",
        memory: MappingMemory | None = None,
    ) -> Examined:
        path = tmp_path / name
        data = content.encode() if isinstance(content, str) else content
        path.write_bytes(data)
        choices = Choices(
            read=ReadOptions(crs=crs),
            kind=kind,
            repairs=dict(repairs or {}),
            columns=dict(columns or {}),
            places=dict(places or {}),
        )
        seen.append(examine(path, world, choices, memory=memory))
        return seen[-1]

    yield look
    for file in seen:
        for finding in (*file.findings, *file.repaired):
            said = said_of_finding(finding)
            assert said.what != finding.code, finding
            assert "–" not in said.what + said.remedy, (said, finding)
            assert all(repair_text(code) != code for code in finding.repairs), finding
