"""
What nobody stated, the others imply: never silence.

"Roughly 2.3%" and "approximately $710 million" imply a whole of about 30.9 billion, between 30.2
and 31.6 by the digits as written.
"""

from datetime import date

import pytest
from printed import RATES
from telling import Figures, told
from tieout.checks import Check, Verdict, check
from tieout.figures import Kind
from tieout.relations import (
    Change,
    Difference,
    Equivalence,
    Multiple,
    Product,
    Relation,
    Share,
    Sum,
)


def tied(relation: Relation, figures: Figures) -> Check:
    return check(figures, [relation], RATES, date(2024, 5, 7)).checks[0]


@pytest.mark.parametrize(
    ("relation", "figures", "role", "implied"),
    [
        pytest.param(
            Share(part="part", whole=None, percent="percent"),
            told(part="approximately $710 million", percent="roughly 2.3%"),
            "whole",
            (30_869_565_217, 30_191_489_362, 31_577_777_778),
            id="the whole of a share",
        ),
        pytest.param(
            Share(part=None, whole="whole", percent="percent"),
            told(whole="$100.0 million", percent="25%"),
            "part",
            (25_000_000, 24_487_750, 25_512_750),
            id="the part of a share",
        ),
        pytest.param(
            Share(part=None, whole="whole", percent="percent"),
            told(whole="900 employees", percent="two thirds"),
            "part",
            (600, 567, 630),
            id="two thirds are 2/3",
        ),
        pytest.param(
            Share(part="part", whole="whole", percent=None),
            told(part="$25.0 million", whole="$100.0 million"),
            "percent",
            (25, 25, 25),
            id="the percentage",
        ),
        pytest.param(
            Change(old=None, new="new", by="by"),
            told(new="approximately $710 million", by="18%"),
            "old",
            (601_694_915, 598_734_177, 604_680_851),
            id="the year before",
        ),
        pytest.param(
            Change(old="old", new="new", by=None),
            told(old="$100 million", new="$118 million"),
            "percent",
            (18, 17, 19),
            id="the growth",
        ),
        pytest.param(
            Product(factors=(None, "years"), result="result"),
            told(years="five years", result="US$640 million"),
            "factors",
            (128_000_000, 127_900_000, 128_100_000),
            id="a year's amount",
        ),
        pytest.param(
            Product(factors=("price", "count"), result=None),
            told(price="€20", count="30 shares"),
            "result",
            (600, 585, 615),
            id="a price times a count",
        ),
        pytest.param(
            Product(factors=("price", None), result="result"),
            told(price="€20", result="€600"),
            "factors",
            (30, 29, 31),
            id="a count",
        ),
        pytest.param(
            Sum(parts=("a", None), total="total"),
            told(a="€3.0 billion", total="€5.0 billion"),
            "parts",
            (2_000_000_000, 1_900_000_000, 2_100_000_000),
            id="the rest of a sum",
        ),
        pytest.param(
            Difference(minuend="a", subtrahend="b", result=None),
            told(a="€3.0 billion", b="€1.0 billion"),
            "result",
            (2_000_000_000, 1_900_000_000, 2_100_000_000),
            id="a difference",
        ),
        pytest.param(
            Multiple(numerator="a", denominator="b", multiple=None),
            told(a="€3.0 billion", b="€1.0 billion"),
            "multiple",
            (3, 3, 3),
            id="a multiple",
        ),
    ],
)
def test_what_the_others_imply(
    relation: Relation, figures: Figures, role: str, implied: tuple[int, int, int]
) -> None:
    it = tied(relation, figures)
    found = it.implies

    assert (it.verdict, it.notes[0].key) == (Verdict.UNDETERMINED, "operand.missing")
    assert found is not None
    assert found.interval.low is not None
    assert found.interval.high is not None
    numbers = (found.value, found.interval.low.value, found.interval.high.value)
    assert (found.role, tuple(round(it) for it in numbers)) == (role, implied)


def test_the_implied_figure_has_the_kind_and_currency_of_its_like() -> None:
    whole = tied(
        Share(part="part", whole=None, percent="percent"), told(part="€5 million", percent="10%")
    ).implies
    share = tied(
        Share(part="part", whole="whole", percent=None), told(part="€5 million", whole="€9 million")
    ).implies

    assert whole is not None
    assert share is not None
    assert (whole.kind, whole.currency) == (Kind.MONEY, "EUR")
    assert (share.kind, share.currency) == (Kind.PERCENT, None)


@pytest.mark.parametrize(
    ("relation", "figures"),
    [
        pytest.param(
            Share(part="part", whole=None, percent=None), told(part="€5 million"), id="two missing"
        ),
        pytest.param(
            Equivalence(a="a", b=None), told(a="€5 million"), id="no currency to say it in"
        ),
        pytest.param(
            Share(part="part", whole=None, percent="percent"),
            told(part="€5 million", percent="0%"),
            id="nothing to divide by",
        ),
        pytest.param(
            Change(old=None, new=None, by=None),
            {},
            id="nothing at all",
        ),
        pytest.param(Sum(parts=(), total=None), {}, id="no parts"),
    ],
)
def test_where_nothing_follows_nothing_is_said(relation: Relation, figures: Figures) -> None:
    it = tied(relation, figures)

    assert (it.verdict, it.implies) == (Verdict.UNDETERMINED, None)
