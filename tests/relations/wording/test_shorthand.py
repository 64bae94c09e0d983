"""A short form stands for every order and every alternative of its pieces, and for no more."""

import pytest
from tieout.relations.wording.shorthand import expanded

PHRASES = {"whole": "of ~ {whole}", "told": "(or / comma) {percent}"}


@pytest.mark.parametrize(
    ("form", "forms"),
    [
        pytest.param("rise {percent}", ["rise {percent}"], id="a plain form is itself"),
        pytest.param("a [b & c]", ["a b c", "a c b"], id="two pieces in both orders"),
        pytest.param("(a / b) c", ["a c", "b c"], id="alternatives"),
        pytest.param("(a b)? c", ["(a b)? c"], id="an optional group is left alone"),
        pytest.param("{part} $whole", ["{part} of ~ {whole}"], id="a phrase"),
        pytest.param("x $told", ["x or {percent}", "x comma {percent}"], id="a phrase of two"),
        pytest.param("[a & (b / c)]", ["a b", "b a", "a c", "c a"], id="alternatives in a group"),
        pytest.param("[a & a]", ["a a"], id="no form twice"),
    ],
)
def test_what_a_form_stands_for(form: str, forms: list[str]) -> None:
    assert list(expanded(form, PHRASES)) == forms


def test_a_phrase_that_nobody_wrote_is_loud() -> None:
    with pytest.raises(KeyError):
        expanded("rise $unknown", PHRASES)


def test_a_form_that_stands_for_too_many_is_refused() -> None:
    with pytest.raises(ValueError, match="stands for"):
        expanded("[a & b & c & d & e]", {})
