"""Branch and prune proves, finds values, or says that it does not know."""

from fractions import Fraction

import pytest
from tieout.checks.equation import Linear, Product, Term
from tieout.checks.network import Link, Refuted, components, propagate
from tieout.checks.search import Answer, _parts, solve
from tieout.figures import Interval

MINUS = Fraction(-1)
NOTHING = Interval.exactly(0)
SUM = Link("sum", Linear((Term("x"), Term("y"), Term("s", MINUS)), NOTHING))
DIFFERENCE = Link("difference", Linear((Term("x"), Term("y", MINUS), Term("d", MINUS)), NOTHING))
PRODUCT = Link("product", Product((Term("p"), Term("x"), Term("y"))))
SQUARE = Link("square", Product((Term("q"), Term("x"), Term("x"))))


def within(**ends: tuple[float, float] | None) -> dict[str, Interval]:
    return {
        name: Interval.EVERYTHING
        if it is None
        else Interval.closed(Fraction(str(it[0])), Fraction(str(it[1])))
        for name, it in ends.items()
    }


@pytest.mark.parametrize(
    ("links", "domains", "answer"),
    [
        pytest.param(
            [SUM], within(x=(1, 2), y=(1, 2), s=(3, 5)), Answer.SATISFIED, id="a tree that holds"
        ),
        pytest.param(
            [SUM], within(x=(1, 2), y=(1, 2), s=(5, 6)), Answer.REFUTED, id="a tree that does not"
        ),
        pytest.param(
            [SUM, DIFFERENCE],
            within(x=(0, 10), y=(0, 10), s=(9, 11), d=(1, 3)),
            Answer.SATISFIED,
            id="a cycle that holds",
        ),
        pytest.param(
            [SUM, DIFFERENCE],
            within(x=(5, 6), y=(0, 10), s=(8, 8.5), d=(4.5, 5)),
            Answer.REFUTED,
            id="a cycle that does not",
        ),
        pytest.param(
            [SUM, PRODUCT],
            within(x=(1, 9), y=(1, 9), s=(10, 10), p=(26, 30)),
            Answer.REFUTED,
            id="two numbers of sum 10 have no product above 25",
        ),
        pytest.param(
            [PRODUCT, SUM],
            within(x=(-1, 1), y=None, s=(2, 3), p=(-1, 1)),
            Answer.SATISFIED,
            id="a factor around zero",
        ),
        pytest.param(
            [PRODUCT],
            {
                "p": Interval.closed(5, 6),
                "x": Interval.at_most(2),
                "y": Interval.at_most(2),
            },
            Answer.SATISFIED,
            id="two numbers of at most 2 have the product 5 below zero",
        ),
        pytest.param(
            [PRODUCT],
            {
                "p": Interval.closed(-6, -5),
                "x": Interval.at_least(-2),
                "y": Interval.at_least(0),
            },
            Answer.SATISFIED,
            id="a half-line around zero and one that ends there",
        ),
        pytest.param(
            [SQUARE, SUM],
            within(x=(-2, 2), y=(0, 0), s=(-2, 2), q=(-2, -1)),
            Answer.REFUTED,
            id="no square is below zero",
        ),
        pytest.param(
            [SUM, DIFFERENCE],
            within(x=None, y=None, s=None, d=None),
            Answer.SATISFIED,
            id="anything",
        ),
    ],
)
def test_answers(links: list[Link], domains: dict[str, Interval], answer: Answer) -> None:
    assert solve(links, domains, boxes=40) is answer


def test_a_bound_on_boxes_leaves_a_cycle_undecided() -> None:
    domains = within(x=(0, 10), y=(0, 10), s=(9, 11), d=(1, 3))

    assert solve([SUM, DIFFERENCE], domains, boxes=1) is Answer.UNDECIDED


@pytest.mark.parametrize(
    ("links", "domains"),
    [
        pytest.param([SUM], within(x=(5, 6), y=(0, 10), s=(8, 9)), id="a tree"),
        pytest.param(
            [SUM, DIFFERENCE],
            within(x=(5, 5), y=(0, 10), s=(8, 9), d=(1, 3)),
            id="single values make no cycle",
        ),
    ],
)
def test_without_a_cycle_propagation_alone_decides(
    links: list[Link], domains: dict[str, Interval]
) -> None:
    assert solve(links, domains, boxes=1) is Answer.SATISFIED


def test_fixed_figures_bind_nobody() -> None:
    assert [len(it) for it in components([SUM, DIFFERENCE])] == [2]
    assert [len(it) for it in components([SUM, DIFFERENCE], fixed={"x", "y"})] == [1, 1]


def test_a_refutation_names_the_links_that_had_a_hand_in_it() -> None:
    far = Link("far", Linear((Term("v"), Term("w", MINUS)), NOTHING))
    domains = within(x=(1, 2), y=(1, 2), s=(5, 6), v=(1, 2), w=(1, 2))

    assert propagate([far, SUM], domains) == Refuted(frozenset({"sum"}))


def test_propagation_leaves_what_the_links_leave() -> None:
    left = propagate([SUM], within(x=(1, 2), y=(1, 2), s=(3.5, 9)))

    assert isinstance(left, dict)
    assert {name: str(it) for name, it in left.items()} == {
        "x": "[3/2, 2]",
        "y": "[3/2, 2]",
        "s": "[7/2, 4]",
    }


def test_a_box_too_narrow_for_few_digits_is_cut_at_its_lower_end() -> None:
    narrow = Interval.closed(1, 1 + Fraction(1, 2**20))

    assert [str(it) for it in _parts(narrow)] == ["[1, 1]", f"(1, {1 + Fraction(1, 2**20)}]"]


@pytest.mark.parametrize(
    ("box", "cut"),
    [
        pytest.param(Interval.EVERYTHING, 0, id="everything, at zero"),
        pytest.param(Interval.at_most(5), 0, id="a half-line around zero, there"),
        pytest.param(Interval.at_least(0), 1, id="all that is not negative"),
        pytest.param(Interval.at_least(4), 8, id="what lies above zero"),
        pytest.param(Interval.at_most(-4), -8, id="what lies below zero"),
        pytest.param(Interval.below(0), -1, id="all that is negative"),
    ],
)
def test_without_an_end_there_is_always_a_value_inside_to_cut_at(box: Interval, cut: int) -> None:
    middle, *_ = _parts(box)

    assert middle == Interval.exactly(cut)
