"""A relation checked again tells whether it holds, or fails, or that nobody can say."""

from dataclasses import replace

import pytest
from printed import RATES
from telling import Figures, told
from tieout.checks.again import fits, may_fail
from tieout.checks.basis import Basis
from tieout.checks.pairing import check_pair
from tieout.checks.scale import Unfit
from tieout.checks.slips import is_likelier_a_slip
from tieout.figures import Level
from tieout.relations import Equivalence, Evidence, PeriodLabel, Relation, Restatement, Share
from worlds import DAY

PAIR = Equivalence(a="a", b="b")
SHARE = Share(part="a", whole="b", percent="c")


@pytest.mark.parametrize(
    ("relation", "figures", "level", "fails"),
    [
        pytest.param(PAIR, told(a="HK$5 billion", b="US$640 million"), 0, False, id="a pair"),
        pytest.param(PAIR, told(a="HK$50 billion", b="US$640 million"), None, True, id="a slip"),
        pytest.param(PAIR, told(a="5 billion pesos", b="US$6 million"), None, False, id="no code"),
        pytest.param(
            SHARE, told(a="$230 million", b="$10.0 billion", c="2.3%"), 0, False, id="a share"
        ),
        pytest.param(
            SHARE,
            told(a="$251.0 million", b="$10.01 billion", c="2.31%"),
            None,
            True,
            id="a wrong one",
        ),
        pytest.param(
            replace(SHARE, whole=None), told(a="$23", c="2.3%"), None, False, id="no whole"
        ),
        pytest.param(
            replace(SHARE, evidence=Evidence(scope=("organic",))),
            told(a="$250 million", b="$10.0 billion", c="2.3%"),
            None,
            False,
            id="another basis",
        ),
        pytest.param(
            Restatement(members=("a", "b")), told(a="$5", b="5%"), None, False, id="units differ"
        ),
        pytest.param(PeriodLabel(members=("a", "b")), told(a="$5", b="$6"), 0, False, id="labels"),
    ],
)
def test_a_relation_holds_or_fails_or_neither(
    relation: Relation, figures: Figures, level: int | None, fails: bool
) -> None:
    basis = Basis(figures, RATES, DAY)

    tightest = next((it for it in Level if fits(relation, basis, it)), None)

    assert tightest == level
    assert may_fail(relation, basis) is fails


def test_a_pair_without_a_code_cannot_be_checked() -> None:
    with pytest.raises(Unfit, match=r"currency\.missing"):
        check_pair("c1", PAIR, Basis(told(a="5 billion pesos", b="US$6 million"), RATES, DAY))


def test_nothing_at_all_is_no_slip_of_scale() -> None:
    figures = told(a="€2 billion", b="$0")
    basis = Basis(figures, RATES, DAY)

    assert not is_likelier_a_slip(PAIR, basis, replace(figures["b"], currency="HKD"))
