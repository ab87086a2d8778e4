"""Licence lines of sources: in the language asked for, each said once."""

from __future__ import annotations

from layers.provenance import Source, joined_credits


def test_that_a_line_without_a_translation_is_said_as_it_is() -> None:
    one = Source(name="a", attribution="By A.")
    both = Source(name="b", attribution="By B.", attribution_fr="De B.")
    assert (one.credit("fr"), both.credit("fr")) == ("By A.", "De B.")
    assert joined_credits(one, both, one) == ("By A. By B.", "By A. De B.")
