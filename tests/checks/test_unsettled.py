"""A mark that nothing decided accuses only where none of its meanings agrees."""

from datetime import date

import pytest
from telling import told
from tieout.checks import Severity, Verdict, check
from tieout.rates import Book
from tieout.relations import Equivalence

DAY = date(2024, 5, 7)
RATES = Book.embedded()
PAIR = Equivalence(a="a", b="b")


def test_no_meaning_agrees() -> None:
    found = check(told(a="5 billion kr", b="€64 million"), [PAIR], RATES, DAY).checks[0]

    assert (found.verdict, found.severity) == (Verdict.INCONSISTENT, Severity.ERROR)
    assert found.notes[0].key == "assumed"
    assert dict(found.assumed).keys() == {"a"}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        pytest.param("5 billion kr", "€427 million", id="one agrees"),
        pytest.param("5 billion kr", "€670 million", id="another agrees"),
    ],
)
def test_a_meaning_agrees(a: str, b: str) -> None:
    found = check(told(a=a, b=b), [PAIR], RATES, DAY).checks[0]

    assert (found.verdict, found.severity) == (Verdict.UNDETERMINED, None)
    assert found.notes[0].key == "alternative"


def test_two_marks_that_are_open_say_nothing() -> None:
    found = check(told(a="5 billion kr", b="64 million pesos"), [PAIR], RATES, DAY).checks[0]

    assert found.verdict is Verdict.UNDETERMINED
    assert found.notes[0].key == "currency.missing"
