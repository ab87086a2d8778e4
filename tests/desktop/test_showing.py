"""The status bar names whose data is on screen, and only theirs."""

from __future__ import annotations

from dataclasses import replace

from datasets.bundled import bundled_project
from desktop.opening import OpenChoice, opened
from desktop.showing import short_sources
from layers.organizations import OrganizationLayer
from layers.progress import silent
from layers.provenance import Source

BRIEF = "Natural Earth · GeoNames · Statistics Canada, adapted"


def test_that_the_bundle_is_credited_by_its_layers() -> None:
    project = opened(OpenChoice(), bundled_project(), progress=silent).project
    assert " · ".join(short_sources(project, BRIEF)) == BRIEF


def test_that_a_persons_own_file_is_named_beside_what_is_bundled() -> None:
    project = opened(OpenChoice(), bundled_project(), progress=silent).project
    own = OrganizationLayer(
        frame=project.organizations.frame,
        source=Source(name="mine.csv", sha256="another"),
    )
    named = short_sources(replace(project, organizations=own), BRIEF)
    assert named[-1] == "mine.csv"
    assert "GeoNames" in named
