"""Tables of odd cells under odd headers: an answer each time, never an error."""

from __future__ import annotations

import csv
import random
from dataclasses import replace

import pytest

from datasets.importing.choices import Choices
from datasets.importing.examine import examine
from datasets.importing.recognised import KINDS
from datasets.importing.together import together
from desktop.finding_texts import said_of_finding

SEEDS = range(12)
TABLES_OF_A_SEED = 25
HEADERS = (
    *("id", "name", "latitude", "longitude", "population", "mandate", "channels"),
    *("levels", "status", "capacity", "active_from", "active_to", "city", "province"),
    *("postal_code", "CSDUID", "DGUID", "french", "languages", "exclusion_reason"),
    *("services", "Pop_2021"),
)
CELLS = (
    *("", "0", "-1", "1e308", "NaN", "inf", "=1+1", "x", "..", "F", "1,234", "1 234"),
    *("45.4", "-75.7", "45°", "45.4 N", "2024", "03/04/2021", "0000-00", "9999-99"),
    *("99999999999999999999", "a|b", "|", "||", "canada", "Quebec, Ontario", "éàü"),
    *("\u202eabc", "<b>", "'", '"', "A" * 300, "2466023", "2021A000224", "24", "-0"),
    *("excluded", "in_person", "1.5", "0.5", "+5", "٣", "１２", "M5V 2T6", "Toronto"),
)


def table(chance):
    headers = chance.sample(HEADERS, chance.randint(1, 9))
    rows = range(chance.randint(1, 6))
    return [headers, *([chance.choice(CELLS) for _ in headers] for _ in rows)]


def repaired_by_chance(path, world, chance, choices):
    """Accept repairs at random until there is none left to accept."""
    file = examine(path, world, choices)
    while True:
        offered = {f.key: chance.choice(f.repairs) for f in file.findings if f.repairs}
        if offered.keys() <= file.choices.repairs.keys():
            return file
        repairs = {**offered, **file.choices.repairs}
        file = examine(path, world, replace(choices, repairs=repairs))


@pytest.mark.parametrize("seed", SEEDS)
def test_that_any_table_under_any_repairs_is_answered_and_keeps_its_rows(
    seed, tmp_path, world
):
    chance = random.Random(seed)
    path = tmp_path / "any.csv"
    for _ in range(TABLES_OF_A_SEED):
        rows = table(chance)
        with path.open("w", newline="", encoding="utf-8") as file:
            csv.writer(file).writerows(rows)
        choices = Choices(kind=chance.choice(["", *KINDS]))
        found = repaired_by_chance(path, world, chance, choices)
        assert found.is_blocked == (found.layer is None), rows
        if found.recognised.kind in ("organizations", "population") and found.layer:
            assert len(found.layer) + len(found.aside) == found.rows, rows
        whole = together([found], world)
        for finding in (*found.findings, *found.repaired, *whole.findings):
            assert said_of_finding(finding).what != finding.code, finding
