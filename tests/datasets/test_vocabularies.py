"""Vocabularies: complete files that replace each other, and entries read by them."""

from __future__ import annotations

import ast
import json
from datetime import date
from importlib import resources
from pathlib import Path

import pytest

from datasets.bundled import bundled_project
from datasets.directory_entry import read_entry
from datasets.vocabularies import available_vocabularies, named_vocabulary
from datasets.vocabulary import SCHEMA, parse_vocabulary
from layers.directory import KINDS, completeness
from layers.errors import DataError
from layers.organizations import (
    COLUMNS,
    IN_PERSON_CHANNELS,
    REMOTE_CHANNELS,
    organization_frame,
)

ROOT = Path(__file__).parents[2]
ALL = available_vocabularies()
# What an organization is documented in, by the issue and the plan of the program.
DOCUMENTED = {
    "size",
    "structure",
    "services",
    "model",
    "resources",
    "challenges",
    "sectors",
    "levels",
    "role",
    "channels",
    "languages",
    "audience",
    "mandate",
    "capacity",
    "capacity_unit",
    "active_from",
    "active_to",
    "status",
    "exclusion_reason",
    "source",
    "confidence",
    "location_precision",
    "point",
}
each = pytest.mark.parametrize("vocabulary", ALL, ids=[one.id for one in ALL])


def test_that_there_are_two_fields_at_least_and_their_ids_differ():
    assert len(ALL) >= 2
    assert len({one.id for one in ALL}) == len(ALL)
    assert named_vocabulary() is ALL[0]
    assert all(named_vocabulary(one.id).id == one.id for one in ALL)


@each
def test_that_a_vocabulary_documents_the_whole_of_an_organization(vocabulary):
    fields = {field.key: field for field in vocabulary.fields}
    assert set(fields) >= DOCUMENTED
    assert set(fields) >= set(COLUMNS) - {"geometry"}
    assert {field.kind for field in fields.values()} <= set(KINDS)
    assert {field.group for field in fields.values()} == set(vocabulary.group_labels)
    assert set(vocabulary.words("channels")) == IN_PERSON_CHANNELS | REMOTE_CHANNELS
    assert set(vocabulary.words("status")) == {"included", "excluded"}
    assert "not_located" in vocabulary.words("exclusion_reason")
    assert "fsa" in vocabulary.words("location_precision")
    assert set(vocabulary.words("levels")) == {"primary", "secondary", "tertiary"}


@each
def test_that_everything_is_said_in_both_languages(vocabulary):
    for field in vocabulary.fields:
        both = vocabulary.field_labels[field.key]
        assert both["en"]
        assert both["fr"]
        assert ("meaning_en" in both) == ("meaning_fr" in both)
        for word, names in vocabulary.labels[field.key].items():
            assert names["en"], (field.key, word)
            assert names["fr"], (field.key, word)
            assert ("meaning_en" in names) == ("meaning_fr" in names), word
            assert "|" not in word


@each
def test_that_a_word_is_found_by_its_label_in_either_language(vocabulary):
    for field in vocabulary.fields:
        for word, names in vocabulary.labels[field.key].items():
            for language in ("en", "fr"):
                assert vocabulary.find(field.key, names[language].upper()) == word


def test_that_the_bundled_directory_can_be_judged_by_any_vocabulary():
    layer = bundled_project().organizations
    for vocabulary in ALL:
        judged = completeness(layer, vocabulary.fields)
        assert set(judged) == set(layer.ids)
        assert all(0 < one.share < 1 for one in judged.values())


def test_that_no_code_names_a_word_that_one_field_alone_has():
    """Channels, levels, languages and status are everyone's; the rest are a file's."""
    first, second = ALL[0], ALL[1]
    own = {
        word
        for field in first.fields
        for word in first.words(field.key)
        if word not in {w for f in second.fields for w in second.words(f.key)}
    }
    # Words that the program uses for something else, or that are plain English.
    own -= {"network", "education", "evaluation", "research", "training", "places"}
    folders = ("layers", "datasets", "desktop")
    found = {
        (path.relative_to(ROOT).as_posix(), node.value)
        for folder in folders
        for path in (ROOT / folder).rglob("*.py")
        if "canada" not in path.parts
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Constant) and node.value in own
    }
    assert found == set()


@pytest.mark.parametrize(
    "spoil",
    [
        lambda d: d.update(schema="lacuna/vocabulary/1"),
        lambda d: d["fields"].pop("channels"),
        lambda d: d["fields"]["size"].update(kind="colour"),
        lambda d: d["fields"]["size"].pop("words"),
        lambda d: d["fields"]["capacity"].update(words={}),
        lambda d: d["fields"]["size"].pop("fr"),
        lambda d: d["fields"]["size"]["words"]["small"].pop("en"),
        lambda d: d.pop("groups"),
        lambda d: d["fields"].update(size=[]),
    ],
)
def test_that_half_a_vocabulary_is_refused(spoil):
    folder = resources.files("resources.vocabularies")
    document = json.loads((folder / "shelters.json").read_text(encoding="utf-8"))
    assert document["schema"] == SCHEMA
    spoil(document)
    with pytest.raises(DataError) as error:
        parse_vocabulary(json.dumps(document).encode(), "mine.json")
    assert [p.code for p in error.value.problems] == ["file_not_readable_as"]


def test_that_a_vocabulary_nobody_has_is_refused(tmp_path):
    for name, code in (
        (str(tmp_path / "none.json"), "file_missing"),
        (str(tmp_path), "file_is_folder"),
    ):
        with pytest.raises(DataError) as error:
            named_vocabulary(name)
        assert [p.code for p in error.value.problems] == [code]


WHOLE = {
    "name_en": "Help",
    "name_fr": "",
    "size": "small",
    "model": "hub|clinical",
    "levels": "secondary|tertiary",
    "mandate": "24",
    "latitude": "45,5",
    "longitude": "-73,57",
    "capacity": "12,5",
    "active_from": "2019-01-31",
    "active_to": "",
    "status": "",
    "exclusion_reason": "",
    "source": "https://a.example/|https://b.example/",
}


@each
def test_that_what_is_typed_becomes_facts_of_the_layer(vocabulary):
    entry = read_entry(WHOLE, vocabulary.fields, decimal_comma=True)
    assert entry.problems == []
    facts = entry.facts
    assert (facts["levels"], facts["model"]) == (
        {"secondary", "tertiary"},
        "hub|clinical",
    )
    assert (facts["capacity"], facts["status"]) == (12.5, "included")
    assert (facts["active_from"], facts["active_to"]) == (date(2019, 1, 31), None)
    frame = organization_frame({"a": facts})
    assert (frame.geometry.x.iloc[0], frame.geometry.y.iloc[0]) == (-73.57, 45.5)


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ({"name_en": " "}, ("no_name", "name_en")),
        (
            {"latitude": "", "longitude": "", "mandate": ""},
            ("no_point_no_mandate", "latitude"),
        ),
        ({"longitude": ""}, ("coordinate_missing", "longitude")),
        ({"latitude": "0", "longitude": "0"}, ("coordinates_zero", "latitude")),
        ({"latitude": "-73", "longitude": "45"}, ("coordinates_swapped", "latitude")),
        ({"latitude": "inf"}, ("not_a_number", "latitude")),
        ({"capacity": "a dozen"}, ("not_a_number", "capacity")),
        ({"capacity": "-1"}, ("negative_number", "capacity")),
        ({"active_from": "2019-02-30"}, ("not_a_date", "active_from")),
        ({"active_to": "2018-01-01"}, ("ends_before_it_begins", "active_to")),
        ({"status": "excluded"}, ("no_reason", "exclusion_reason")),
    ],
)
def test_that_what_cannot_be_is_found_with_its_field(typed, found):
    fields = named_vocabulary().fields
    entry = read_entry({**WHOLE, **typed}, fields, decimal_comma=True)
    assert [(p.code, p.column) for p in entry.problems] == [found]


def test_that_an_excluded_organization_may_be_nowhere():
    nowhere = {"latitude": "", "longitude": "", "mandate": "", "status": "excluded"}
    typed = {**WHOLE, **nowhere, "exclusion_reason": "not_located"}
    entry = read_entry(typed, named_vocabulary().fields, decimal_comma=True)
    assert entry.problems == []
