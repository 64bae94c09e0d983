"""A writer means one currency by one mark: a pair that ties speaks for the marks of the others."""

from dataclasses import replace

import pytest
from printed import RATES
from telling import told
from tieout.checks import Verdict, check
from tieout.figures import Figure, Span
from tieout.relations import Equivalence
from worlds import DAY

PAIRS = (Equivalence(a="a", b="b"), Equivalence(a="c", b="d"))


@pytest.mark.parametrize(
    ("c", "d", "verdict"),
    [
        pytest.param("€3.50 billion", "$3.86 billion", Verdict.INCONSISTENT, id="US dollars"),
        pytest.param("€3.50 billion", "$30.2 billion", Verdict.UNDETERMINED, id="Hong Kong's"),
        pytest.param("€3.50 billion", "US$3.86 billion", Verdict.UNDETERMINED, id="another mark"),
        pytest.param("€3.50 billion", "$5.0 billion", Verdict.UNDETERMINED, id="ties as nothing"),
    ],
)
def test_what_a_bare_dollar_means_beside_it(c: str, d: str, verdict: Verdict) -> None:
    figures = told(a="€2 billion", b="$17 billion", c=c, d=d)

    assert check(figures, PAIRS, RATES, DAY).checks[0].verdict is verdict


def test_another_document_has_another_writer() -> None:
    figures = told(a="€2 billion", b="$17 billion", c="€3.50 billion", d="$3.86 billion")
    elsewhere = {it: _in_document("two", figures[it]) for it in ("c", "d")}

    assert check(figures | elsewhere, PAIRS, RATES, DAY).checks[0].verdict is Verdict.UNDETERMINED


def _in_document(name: str, figure: Figure) -> Figure:
    return replace(figure, span=Span(0, 1, 0, 0, 1, document=name))


def test_a_doubtful_number_says_nothing_of_a_currency() -> None:
    figures = told(a="€2 billion", b="$17 billion", c="€3.5 billion", d="US$3.86 billion")
    figures["c"] = replace(figures["c"], alternatives=("35000000000",))

    assert check(figures, PAIRS, RATES, DAY).checks[0].verdict is Verdict.UNDETERMINED
