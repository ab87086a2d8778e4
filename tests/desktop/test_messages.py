from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter

import pytest

import datasets
import layers
from desktop.language import set_language, speaking
from desktop.message_texts import texts
from desktop.messages import message, messages, place, sentences
from layers.errors import Problem

PACKAGES = [Path(package.__file__).parent for package in (layers, datasets)]
# Facts that a sentence may name without the problem carrying them under `facts`.
ALWAYS = {"value", "column"}
# A layer knows no rows of a file; readers tell of their files' twice used ids before.
WITHOUT_ROWS = {("duplicate_id", "first_row")}


@pytest.fixture(autouse=True)
def english():
    set_language("en")
    yield
    set_language("en")


# Measures of access are called by codes, too.
OF_OTHER_THINGS = {"Measure"}


def literals(node: ast.expr) -> Iterator[str]:
    """Find the texts an expression may come to."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str) and node.value:
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from literals(node.body)
        yield from literals(node.orelse)


def trees() -> Iterator[tuple[str, ast.Module]]:
    for package in PACKAGES:
        for path in sorted(package.rglob("*.py")):
            yield path.name, ast.parse(path.read_text(encoding="utf-8"))


def takers() -> dict[str, int]:
    """Find the functions that are handed a code, and the place of it."""
    found = {}
    for _name, tree in trees():
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef):
                names = [argument.arg for argument in node.args.args]
                if "code" in names:
                    found[node.name] = names.index("code")
    return found


def emitted() -> dict[str, str]:
    """Find every code of a problem in the code that makes them, and where."""
    found: dict[str, str] = {}
    handed = takers()
    for name, tree in trees():
        for node in ast.walk(tree):
            for value in codes_at(node, handed):
                for code in literals(value):
                    found[code] = f"{name}:{getattr(node, 'lineno', 0)}"
    return found


def codes_at(node: ast.AST, handed: dict[str, int]) -> list[ast.expr]:
    if isinstance(node, ast.Assign):
        names = [t.id for t in node.targets if isinstance(t, ast.Name)]
        return [node.value] if "code" in names else []
    if not isinstance(node, ast.Call):
        return []
    called = node.func.id if isinstance(node.func, ast.Name) else ""
    if called in OF_OTHER_THINGS:
        return []
    found = [keyword.value for keyword in node.keywords if keyword.arg == "code"]
    if called in handed and len(node.args) > handed[called]:
        found.append(node.args[handed[called]])
    return found


def placeholders(code: str) -> set[str]:
    what, remedy = texts()[code]
    parts = [*Formatter().parse(what), *Formatter().parse(remedy)]
    return {name for _, name, _, _ in parts if name}


def test_that_a_sentence_names_only_facts_that_its_problem_carries():
    lacking = {}
    for name, tree in trees():
        for node in ast.walk(tree):
            if not (isinstance(node, ast.Call) and is_problem(node)):
                continue
            given = {keyword.arg: keyword.value for keyword in node.keywords}
            facts = given.get("facts", ast.Dict(keys=[], values=[]))
            if not isinstance(facts, ast.Dict):
                continue
            known = {k.value for k in facts.keys if isinstance(k, ast.Constant)}
            known |= {key for key in ALWAYS if key in given}
            for code in literals(given.get("code", ast.Constant(value=None))):
                lack = {(code, fact) for fact in placeholders(code) - known}
                if lack - WITHOUT_ROWS:
                    lacking[f"{name}:{node.lineno}"] = lack
    assert lacking == {}


def is_problem(call: ast.Call) -> bool:
    return isinstance(call.func, ast.Name) and call.func.id == "Problem"


def test_that_codes_are_found_at_all():
    assert {"duplicate_id", "no_such_organization", "file_missing"} <= set(emitted())


def test_that_every_problem_has_words():
    missing = {code: at for code, at in emitted().items() if code not in texts()}
    assert missing == {}


def test_that_every_problem_has_a_remedy_in_both_languages():
    for spoken in ("en", "fr"):
        with speaking(spoken):
            for code, (what, remedy) in texts().items():
                assert what.strip(), code
                assert remedy.strip(), code


def test_that_french_sentences_name_the_same_facts():
    def facts(sentence: str) -> set[str | None]:
        return {name for _, name, _, _ in Formatter().parse(sentence) if name}

    english = texts()
    with speaking("fr"):
        french = texts()
    for code in english:
        for said, dit in zip(english[code], french[code], strict=True):
            assert facts(said) == facts(dit), code


def test_that_a_sentence_never_shows_a_bare_placeholder():
    for code in texts():
        said = message(Problem(code=code, subject="offices.csv"))
        assert not re.search(r"[{}]", said.what + said.remedy), code


def test_that_a_place_is_said_as_a_person_counts_it():
    problem = Problem(code="missing_id", subject="offices.csv", row=1204, column="id")
    assert place(problem) == "offices.csv, row 1,204, column id"
    assert place(Problem(code="missing_id", subject="offices.csv")) == "offices.csv"


def test_that_all_problems_are_said_one_a_line():
    problems = [
        Problem(code="duplicate_id", subject="a.csv", row=3, value="x"),
        Problem(code="file_empty", subject="b.csv"),
    ]
    assert len(messages(problems)) == len(sentences(problems)) == 2
    assert sentences(problems)[0].startswith("a.csv, row 3: ")
    assert "“x”" in sentences(problems)[0]


def test_that_a_code_without_words_is_still_said():
    assert message(Problem(code="brand_new", subject="a")).what == "brand_new"
