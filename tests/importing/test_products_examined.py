"""Known products as examined: rows that cannot be read are asked about."""

from __future__ import annotations

HEAD = "PRUID,DAUID,DARPLAT,DARPLONG,DBUID,DBPOP2021\n"
GOOD = "35,35060001,45.4,-75.7,35060001001,12\n"
BAD = "35,35060001,45.4,-75.7,35060001002,many\n"


def test_that_rows_of_an_attribute_file_are_left_out_only_once_accepted(look):
    seen = look(HEAD + GOOD + BAD, "attributes.csv")
    (finding,) = [f for f in seen.findings if f.severity == "blocks"]
    assert (finding.rows, finding.repairs) == ((3,), ("leave_out",))
    assert seen.layer is None
    taken = look(
        HEAD + GOOD + BAD, "attributes.csv", repairs={finding.key: "leave_out"}
    )
    assert taken.layer.people == 12
    assert taken.aside == ((3, finding.code),)
    assert [(f.code, f.facts["repair"]) for f in taken.repaired] == [
        (finding.code, "leave_out")
    ]
    assert not [f for f in taken.findings if f.code == finding.code]


def test_that_a_product_is_credited_in_the_language_of_the_reader(look):
    seen = look(HEAD + GOOD, "attributes.csv")
    assert seen.credit("en").startswith("Adapted from Statistics Canada")
    assert seen.credit("fr").startswith("Adapté de Statistique Canada")
    assert seen.layer.source.credit("fr") == seen.credit("fr")
