from __future__ import annotations

import json
import re
import sys
from collections import Counter, defaultdict
from importlib import resources
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator

from desktop.actions import MENUS, action_texts, menu_texts
from desktop.commandline.program import run
from desktop.language import CONTEXT, LANGUAGES, set_language, speaking, tr
from desktop.translation_catalogue import (
    NotLiteralError,
    Translation,
    catalogue_file,
    merged,
    read_catalogue,
    sources,
    write_catalogue,
)

FACT = re.compile(r"\{\w*\}|%(?:\(\w+\))?[srd]")
MNEMONIC = re.compile(r"&(\w)")
# One dialog, and the files whose texts stand in it together.
DIALOGS = (
    ("dialogs/export.py", "dialogs/export_formats.py"),
    (
        "dialogs/importing/columns.py",
        "dialogs/importing/findings.py",
        "dialogs/importing/window.py",
    ),
    ("dialogs/importing/accepting.py",),
    ("dialogs/importing/report.py",),
    ("dialogs/organization.py",),
    ("dialogs/problems.py",),
)
BOXES = (("&Replace", "&Back"), ("&Leave", "&Stay"), ("&Import", "&Back"))


def _mnemonics_in(files: tuple[str, ...]) -> list[str]:
    folder = Path(str(resources.files("desktop")))
    texts = [
        text
        for file in files
        for text in re.findall(r'tr\(\s*"([^"]+)"', (folder / file).read_text("utf-8"))
    ]
    boxes = {text for box in BOXES for text in box}
    return [text for text in texts if MNEMONIC.search(text) and text not in boxes]


@pytest.fixture(autouse=True)
def _in_english_again():
    yield
    set_language("en")


@pytest.fixture(scope="module")
def said() -> dict[str, str]:
    return sources()


@pytest.fixture(scope="module")
def french() -> dict[str, str]:
    catalogue = read_catalogue(catalogue_file())
    return {source: translation.text for source, translation in catalogue.items()}


def test_that_every_sentence_is_in_the_catalogue_and_no_other(said, french):
    assert set(said) - set(french) == set(), "run: make translations"
    assert set(french) - set(said) == set(), "run: make translations"


def test_that_every_translation_is_finished_and_says_something():
    catalogue = read_catalogue(catalogue_file())
    empty = [s for s, t in catalogue.items() if not (t.finished and t.text.strip())]
    assert empty == []


def test_that_the_catalogue_is_written_as_the_updater_writes_it(tmp_path):
    again = tmp_path / "again.ts"
    write_catalogue(again, read_catalogue(catalogue_file()))
    assert again.read_bytes() == catalogue_file().read_bytes()


def test_that_the_compiled_catalogue_says_what_the_text_says(french):
    translator = QTranslator()
    assert translator.load(str(catalogue_file().with_suffix(".qm")))
    compiled = {source: translator.translate(CONTEXT, source) for source in french}
    assert compiled == french


def test_that_translations_hold_the_same_facts(french):
    def facts(text: str) -> Counter[str]:
        return Counter(FACT.findall(text))

    assert {s: t for s, t in french.items() if facts(s) != facts(t)} == {}


def test_that_a_translation_begins_and_ends_with_the_space_of_its_source(french):
    def edges(text: str) -> tuple[str, str]:
        return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]

    assert {s: t for s, t in french.items() if edges(s) != edges(t)} == {}


def test_that_translations_end_with_the_punctuation_of_their_source(french):
    def end(text: str) -> str:
        last = text.rstrip()[-1:]
        return last if last in ".?:…" else ""

    differing = {s: t for s, t in french.items() if end(s) != end(t)}
    # French asks where English has a heading.
    asked = {s for s in differing if differing[s].endswith("?")}
    assert set(differing) == asked


def test_that_a_translation_has_a_mnemonic_where_its_source_has_one(french):
    wrong = {
        s: t
        for s, t in french.items()
        if len(MNEMONIC.findall(s)) != len(MNEMONIC.findall(t))
    }
    assert wrong == {}


@pytest.mark.parametrize("chosen", LANGUAGES)
@pytest.mark.parametrize("menu", ["", *MENUS])
def test_that_no_two_entries_of_a_menu_share_a_mnemonic(menu, chosen):
    with speaking(chosen):
        actions = action_texts()
        texts = (
            [actions[name] for name in MENUS[menu].split() if name in actions]
            if menu
            else list(menu_texts().values())
        )
    letters = [letter.lower() for text in texts for letter in MNEMONIC.findall(text)]
    assert len(letters) == len(texts)
    assert len(set(letters)) == len(letters), letters


@pytest.mark.parametrize("chosen", LANGUAGES)
@pytest.mark.parametrize("texts", [*map(_mnemonics_in, DIALOGS), *BOXES], ids=str)
def test_that_no_two_parts_of_a_dialog_share_a_mnemonic(texts, chosen):
    letters: defaultdict[str, set[str]] = defaultdict(set)
    with speaking(chosen):
        for source in texts:
            letters[MNEMONIC.findall(tr(source))[0].lower()].add(source)
    assert {k: v for k, v in letters.items() if len(v) > 1} == {}


def test_that_french_punctuation_keeps_to_its_word(french):
    ordinary = re.compile(r" [:;!?»]|« ")
    assert {s: t for s, t in french.items() if ordinary.search(t)} == {}


def test_that_french_high_punctuation_has_its_narrow_space(french):
    tight = re.compile(
        r"(?<![\u202f\u00a0])[;!?»]|(?<!\u00a0):(?=\s|$)|«(?!\u202f)|(?<=[^\u202f])%(?=\s|$)"
    )
    assert {s: t for s, t in french.items() if tight.search(t)} == {}


def test_that_french_has_its_own_apostrophes_and_quotation_marks(french):
    wrong = re.compile(r"\w'\w|[“”]")
    assert {s: t for s, t in french.items() if wrong.search(t)} == {}


def test_that_every_word_of_the_vocabulary_is_said_in_french():
    text = (resources.files("resources") / "canada" / "vocabulary.json").read_text(
        encoding="utf-8"
    )
    missing: list[dict[str, object]] = []

    def note_missing(found: dict[str, object]) -> dict[str, object]:
        for key in ("en", "meaning_en"):
            if isinstance(found.get(key), str) and not found.get(key[:-2] + "fr"):
                missing.append(found)
        return found

    json.loads(text, object_hook=note_missing)
    assert missing == []


HELP = (["--help"], ["gaps", "--help"], ["compare", "--help"], ["bench", "--help"])


@pytest.mark.parametrize("words", HELP, ids=" ".join)
def test_that_help_is_given_in_french_alone(words, said, french, capsys, monkeypatch):
    monkeypatch.setenv("COLUMNS", "500")
    assert run([*words, "--lang", "fr"]) == 0
    assert _english_in(capsys.readouterr().out, said, french) == []


MISTAKES = {
    "unknown option": ["gaps", "--frmats", "csv"],
    "unknown job": ["gap"],
    "nothing after an option": ["gaps", "--services"],
    "an option left out": ["compare"],
    "no such choice": ["bench", "loud"],
    "no number": ["bench", "live", "--points", "many"],
    "no distance": ["gaps", "--threshold", "far"],
    "ambiguous option": ["gaps", "--l", "x"],
    "no folder": ["gaps", "--formats", "csv"],
}


@pytest.mark.parametrize("words", MISTAKES.values(), ids=MISTAKES)
def test_that_a_wrong_usage_is_told_in_french_alone(
    words, said, french, capsys, monkeypatch
):
    monkeypatch.setenv("COLUMNS", "500")
    with pytest.raises(SystemExit) as ended:
        sys.exit(run(["--lang", "fr", *words]))
    assert ended.value.code == 2
    told = capsys.readouterr().err
    assert "erreur\u00a0:" in told
    assert _english_in(told, said, french) == []


def test_that_the_parser_of_the_library_is_left_as_it_was(capsys):
    assert run(["--lang", "fr", "--help"]) == 0
    assert run(["--lang", "en", "--help"]) == 0
    assert capsys.readouterr().out.count("show this help message and exit") == 1


def _english_in(told: str, said: dict[str, str], french: dict[str, str]) -> list[str]:
    parts = {
        part.strip(" :;,()\n")
        for source, place in said.items()
        for part in re.split(FACT, source)
        if "/commandline/" in place
    }
    # Both languages have an argument and options.
    french_too = "\n".join(french.values())
    return [
        part
        for part in parts
        if len(part) > 2
        and part not in french_too
        and re.search(rf"(?<![\w-]){re.escape(part)}(?!\w)", told)
    ]


def test_that_sentences_in_pieces_and_both_numbers_are_found(tmp_path):
    code = tmp_path / "desktop"
    code.mkdir()
    (code / "panel.py").write_text(
        'tr("One sentence, "\n   "two pieces.", fact=1)\ntr_count("one", "many", n)\n'
    )
    assert sources(code) == {
        "One sentence, two pieces.": "desktop/panel.py:1",
        "one": "desktop/panel.py:3",
        "many": "desktop/panel.py:3",
    }


def test_that_a_sentence_put_together_is_refused_with_its_place(tmp_path):
    (tmp_path / "panel.py").write_text('x = 1\ntr(f"{x} people")\n')
    with pytest.raises(NotLiteralError, match=r"panel\.py:2"):
        sources(tmp_path)


def test_that_merging_keeps_translations_asks_for_new_ones_and_drops_old_ones():
    known = {
        "kept": Translation(text="gardé", finished=True),
        "gone": Translation(text="parti", finished=True),
    }
    assert merged(["new", "kept"], known) == {
        "kept": known["kept"],
        "new": Translation(text="", finished=False),
    }


def test_that_a_catalogue_reads_as_it_was_written(tmp_path):
    catalogue = {
        " <b> & “quoted” \"plain\" 'single'": Translation(
            text="é\u202f;", finished=True
        ),
        "line\n": Translation(text="ligne\n", finished=True),
        "new": Translation(text="", finished=False),
    }
    path = tmp_path / "one.ts"
    write_catalogue(path, catalogue)
    assert read_catalogue(path) == catalogue
