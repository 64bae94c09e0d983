"""
Figures that agree two by two may contradict each other together.

The finding names the smallest set of checks that cannot all hold, and every figure whose
correction alone would settle it, with the interval in which it should then lie.
"""

from datetime import date

import pytest
from printed import RATES
from telling import Figures, told
from tieout.checks import Checked, Conflict, check
from tieout.checks.conflict import CONFLICTS_MAX
from tieout.relations import Difference, Equivalence, Relation, Restatement, Share

DAY = date(2024, 5, 7)
FOUR = {"a": "€60.0 million", "b": "€60.1 million", "c": "€60.2 million", "d": "€60.4 million"}
STEPS = tuple(Restatement(members=pair) for pair in (("a", "b"), ("b", "c"), ("c", "d")))


def checked(figures: Figures, *relations: Relation) -> Checked:
    return check(figures, relations, RATES, DAY)


def conflict(figures: Figures, *relations: Relation) -> Conflict:
    """Return the only conflict, where each relation holds by itself."""
    found = checked(figures, *relations)
    assert all(it.reading is not None for it in found.checks)
    (only,) = found.conflicts
    return only


def test_small_steps_add_up_to_a_contradiction() -> None:
    it = conflict(told(**FOUR), *STEPS)

    assert it.checks == ("c2", "c3")
    assert it.figures == ("b", "c", "d")


def test_each_culprit_comes_with_where_it_should_lie() -> None:
    it = conflict(told(**FOUR), *STEPS)

    assert {culprit.figure: str(culprit.should) for culprit in it.culprits} == {
        "b": "[60300000, 60300000]",
        "d": "[60100000, 60100000]",
    }


def test_the_smallest_set_leaves_out_what_has_no_part_in_it() -> None:
    half = Share(part="a", whole="whole", percent="half")
    it = conflict(told(**FOUR, whole="€120 million", half="50%"), half, *STEPS)

    assert it.checks == ("c3", "c4")


def test_relations_of_several_kinds_contradict_each_other() -> None:
    figures = told(a="€9.0 m", b="€5.0 m", c="€1.0 m", ab="€4.2 m", bc="€4.2 m", ac="€7.7 m")
    it = conflict(
        figures,
        Difference(minuend="a", subtrahend="b", result="ab"),
        Difference(minuend="b", subtrahend="c", result="bc"),
        Difference(minuend="a", subtrahend="c", result="ac"),
    )

    assert it.checks == ("c2", "c3")
    assert {culprit.figure for culprit in it.culprits} >= {"a", "b", "ac", "bc"}


def test_figures_that_can_all_be_true_are_left_alone() -> None:
    figures = told(a="€60.0 million", b="€60.1 million", c="€60.1 million")
    links = [Restatement(members=pair) for pair in (("a", "b"), ("b", "c"), ("a", "c"))]

    assert checked(figures, *links).conflicts == ()


def test_a_relation_that_fails_by_itself_is_no_joint_conflict() -> None:
    figures = told(a="€60.0 million", b="€70.0 million", c="€60.0 million")
    links = [Restatement(members=pair) for pair in (("a", "b"), ("b", "c"), ("a", "c"))]

    assert checked(figures, *links).conflicts == ()


@pytest.mark.parametrize(
    ("again", "clashes"),
    [
        pytest.param("HK$5.00 billion", False, id="the same fund in another currency"),
        pytest.param("HK$5.15 billion", True, id="a little more each time"),
    ],
)
def test_an_equivalence_binds_through_the_rates_of_its_year(again: str, *, clashes: bool) -> None:
    figures = told(a="US$640.0 million", b="HK$5.12 billion", c="HK$5.13 billion", d=again)
    links: list[Relation] = [
        Equivalence(a="a", b="b"),
        Restatement(members=("b", "c")),
        Restatement(members=("c", "d")),
    ]

    assert bool(checked(figures, *links).conflicts) is clashes


def test_two_conflicts_are_both_told() -> None:
    more = {name: FOUR[other] for name, other in zip("efgh", "abcd", strict=True)}
    pairs = (("e", "f"), ("f", "g"), ("g", "h"))
    found = checked(told(**FOUR, **more), *STEPS, *(Restatement(members=it) for it in pairs))

    assert [it.checks for it in found.conflicts] == [("c2", "c3"), ("c5", "c6")]


def test_of_very_many_conflicts_the_first_ten_are_told() -> None:
    figures = told(x="more than €1 million") | told(
        **{f"f{i}": f"€{100 + 10 * i}.0 million" for i in range(24)}
    )
    same = [Restatement(members=("x", f"f{i}")) for i in range(24)]

    assert len(checked(figures, *same).conflicts) == CONFLICTS_MAX
