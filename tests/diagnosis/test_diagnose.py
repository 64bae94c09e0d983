"""
A finding says what cannot be true, by how much, why most likely, and what would be right.

A cause counts when its repair makes the relation hold, and spoils no other that held before.
"""

import itertools
from dataclasses import replace
from datetime import date

import pytest
from printed import RATES
from telling import Figures, told
from tieout.checks import Severity, check
from tieout.diagnosis import Finding, diagnose, say
from tieout.figures import Period
from tieout.relations import (
    Change,
    Equivalence,
    Evidence,
    PeriodLabel,
    Relation,
    Restatement,
    Share,
    Sum,
)

DAY = date(2024, 5, 7)
PAIR = Equivalence(a="a", b="b")
SHARE = Share(part="part", whole="whole", percent="percent")


def found(
    figures: Figures, *relations: Relation, on: date | None = DAY, language: str = "en"
) -> tuple[Finding, ...]:
    return diagnose(check(figures, relations, RATES, on), language=language)


def only(figures: Figures, *relations: Relation, language: str = "en") -> Finding:
    (finding,) = found(figures, *relations, language=language)
    return finding


def test_a_finding_names_its_rule_its_check_and_its_figures() -> None:
    finding = only(told(a="HK$50 billion", b="US$640 million"), PAIR)

    assert (finding.id, finding.rule, finding.check) == (
        "finding-1",
        "equivalence.inconsistent",
        "c1",
    )
    assert (finding.severity, finding.figures) == (Severity.ERROR, ("a", "b"))


@pytest.mark.parametrize(
    ("language", "message"),
    [
        pytest.param(
            "en",
            "HK$50 billion and US$640 million cannot be the same amount: HK$50 billion is about "
            "US$6.40 billion (1 HKD = 0.127925 USD, TEST, 2024-05-07).",
            id="English",
        ),
        pytest.param(
            "zh",
            "HK$50 billion与US$640 million不可能是同一笔金额：HK$50 billion约合US$6.40 billion"
            "（1 HKD = 0.127925 USD，TEST，2024-05-07）。",
            id="Chinese",
        ),
    ],
)
def test_the_message_gives_the_arithmetic_the_rate_its_source_and_day(
    language: str, message: str
) -> None:
    finding = only(told(a="HK$50 billion", b="US$640 million"), PAIR, language=language)

    assert finding.message == message


def test_a_share_says_what_it_is_and_what_it_would_be() -> None:
    figures = told(part="US$710 million", whole="US$36.67 billion", percent="2.3%")
    finding = only(figures, SHARE)

    assert finding.message == (
        "US$710 million is 1.9% of US$36.67 billion, not 2.3%; 2.3% of it would be US$843 million."
    )


def test_a_repair_that_spoils_another_relation_is_no_cause() -> None:
    figures = told(a="US$640 million", b="HK$50 billion", c="US$640 million")
    alone = only(told(a="US$640 million", b="HK$500 million"), PAIR)
    again = only(figures | told(b="HK$500 million"), PAIR, Restatement(members=("a", "c")))

    assert alone.causes[0].replacement is not None
    assert again.causes[0].replacement is not None
    assert {it.causes[0].replacement.figure for it in (again,) if it.causes[0].replacement} == {"b"}


def test_facts_of_the_caller_are_trusted() -> None:
    figures = told(part="US$71 million", whole="US$30.87 billion", percent="2.3%")
    figures["whole"] = replace(figures["whole"], span=None)
    finding = only(figures, SHARE)

    assert [(it.cause, it.tied) for it in finding.causes[:2]] == [
        ("scale_slip", False),
        ("moved_point", True),
    ]
    assert "whole" not in {it.replacement.figure for it in finding.causes if it.replacement}


def test_equally_likely_causes_are_told_as_a_tie() -> None:
    finding = only(told(a="HK$640 million", b="US$5 billion"), PAIR)

    assert [(it.cause, it.tied) for it in finding.causes[:2]] == [
        ("wrong_currency", False),
        ("inverted_rate", True),
    ]


def test_exchanged_labels_are_told_together() -> None:
    finding = only(told(a="HK$640 million", b="US$5 billion"), PAIR)

    assert finding.causes[0].message == (
        "The currencies of HK$640 million and US$5 billion may be exchanged: "
        "US$640 million and HK$5 billion."
    )


@pytest.mark.parametrize(
    ("figures", "relation", "cause"),
    [
        pytest.param(told("zh", a="50萬港元", b="約6.4億美元"), PAIR, "scale_slip", id="万 for 億"),
        pytest.param(
            told(a="US$100 million", b="HK$300 million", total="US$138 million"),
            Sum(parts=("a", "b"), total="total"),
            None,
            id="two currencies that add up",
        ),
        pytest.param(
            told(old="€100.0 million", new="€112.0 million", by="-12.0%"),
            Change(old="old", new="new", by="by"),
            "direction",
            id="a sign that should not be there",
        ),
        pytest.param(
            told(old="€3.0 billion", new="€5.0 billion", by="€5.0 billion"),
            Change(old="old", new="new", by="by", measure="amount"),
            "growth_for_level",
            id="an amount that is the level",
        ),
        pytest.param(
            told(old="3.0%", new="5.0%", by="66.7 percentage points"),
            Change(old="old", new="new", by="by", measure="points"),
            "percent_for_points",
            id="points that are per cent",
        ),
    ],
)
def test_causes(figures: Figures, relation: Relation, cause: str | None) -> None:
    causes = [it.cause for finding in found(figures, relation) for it in finding.causes]

    assert causes[:1] == ([] if cause is None else [cause])


def test_another_whole_in_the_document_is_named() -> None:
    figures = told(
        part="US$710 million", whole="US$36.67 billion", percent="2.3%", other="US$30.87 billion"
    )
    finding = only(figures, SHARE)

    assert [it.cause for it in finding.causes] == ["wrong_base", "wrong_digit"]
    assert "US$30.87 billion" in finding.causes[0].message


def test_a_part_that_fills_the_gap_is_named() -> None:
    figures = told(a="€3.12 billion", b="€2.25 billion", total="€7.49 billion", c="€2.12 billion")
    finding = only(figures, Sum(parts=("a", "b"), total="total"))

    assert finding.causes[0].cause == "missing_part"
    assert "€2.12 billion" in finding.causes[0].message


def test_the_same_slip_told_elsewhere_has_the_same_fingerprint() -> None:
    here = only(told(a="HK$50 billion", b="US$640 million"), PAIR)
    there = only(
        told(x="HK$50 billion", y="US$640 million", z="€5 million"), Equivalence(a="x", b="y")
    )
    other = only(told(a="HK$60 billion", b="US$640 million"), PAIR)

    assert here.fingerprint == there.fingerprint
    assert here.fingerprint != other.fingerprint


def test_figures_that_fail_only_together_are_told_with_their_culprits() -> None:
    figures = told(a="€60.0 million", b="€60.1 million", c="€60.2 million", d="€60.4 million")
    links = [Restatement(members=pair) for pair in (("a", "b"), ("b", "c"), ("c", "d"))]
    finding = found(figures, *links)[-1]

    assert (finding.rule, finding.severity, finding.check) == (
        "network.inconsistent",
        Severity.WARNING,
        None,
    )
    assert finding.message.startswith(
        "€60.1 million, €60.2 million and €60.4 million agree two by two, but cannot all be true."
    )


def test_labels_of_time_are_a_note_with_their_own_rule() -> None:
    figures = told(a="€9.0 million", b="18%")
    third = Period("the third quarter", date(2023, 7, 1), date(2023, 9, 30))
    last = Period("October–December", date(2023, 10, 1), date(2023, 12, 31))
    figures["a"] = replace(figures["a"], period=third)
    said = Evidence(note="It is the company's third fiscal quarter.")
    finding = only(figures, PeriodLabel(members=("a",), named=(last,), evidence=said))

    assert (finding.rule, finding.severity) == ("period.label", Severity.NOTE)
    assert [it.cause for it in finding.causes] == ["period_label"]
    assert finding.message.endswith("It is the company's third fiscal quarter.")


def test_without_a_day_a_slip_is_explained_all_the_same() -> None:
    (finding,) = found(told(a="HK$50 billion", b="US$640 million"), PAIR, on=None)

    assert finding.causes[0].cause == "scale_slip"
    assert finding.message == (
        "HK$50 billion and US$640 million cannot be the same amount. "
        "The pair agrees on no day for which rates are published."
    )


def test_what_holds_is_no_finding() -> None:
    assert found(told(a="HK$5 billion", b="US$640 million"), PAIR) == ()


def test_three_currencies_in_one_bracket_locate_the_wrong_one() -> None:
    figures = told(a="€100 million", b="US$110 million", c="£878 million")
    pairs = [Equivalence(a=one, b=other) for one, other in (("a", "b"), ("a", "c"), ("b", "c"))]
    findings = found(figures, *pairs)
    repaired = {it.causes[0].replacement for it in findings}

    assert [it.check for it in findings] == ["c2", "c3"]
    assert {(it.figure, it.text) for it in repaired if it is not None} == {("c", "£87.8 million")}


def test_the_other_base_of_a_change_is_named() -> None:
    figures = told(
        old="€80.0 million",
        new="€118.0 million",
        by="18.0%",
        other="€100.0 million",
        far="€7 million",
    )
    finding = only(figures, Change(old="old", new="new", by="by"))

    assert "wrong_base" in {it.cause for it in finding.causes}
    assert "€100.0 million" in next(it.message for it in finding.causes if it.cause == "wrong_base")


def test_in_a_long_document_the_other_figures_are_not_looked_at() -> None:
    figures = told(part="US$710 million", whole="US$36.67 billion", percent="2.3%")
    whole = told(other="US$30.87 billion")["other"]
    figures |= {f"f{i}": replace(whole, id=f"f{i}") for i in range(400)}
    finding = only(figures, SHARE)

    assert "US$30.87 billion" not in finding.causes[0].message


def questions(count: int) -> int:
    """Explain a total far below its parts, 1, 2, 3 … millions; count how often time is asked."""
    parts = {f"p{i}": f"€{i} million" for i in range(1, count + 1)}
    checked = check(
        told(**parts, total="€50 million"), [Sum(parts=tuple(parts), total="total")], RATES, DAY
    )
    asked = itertools.count()
    diagnose(checked, enough=lambda: next(asked) < 0)
    return next(asked)


def test_a_sum_of_many_parts_costs_no_more_than_its_length() -> None:
    few, many = questions(60), questions(240)

    assert many <= 5 * few


def test_a_long_relation_is_left_unexplained_when_time_is_out() -> None:
    parts = {f"p{i}": f"€{i} million" for i in range(1, 61)}
    figures = told(**parts, total="€2045 million")
    checked = check(figures, [Sum(parts=tuple(parts), total="total")], RATES, DAY)
    asked = itertools.count()
    (finding,) = diagnose(checked, enough=lambda: next(asked) >= 3)

    assert finding.causes == ()
    assert next(asked) < 40


def test_what_is_impossible_is_told_once_with_its_causes() -> None:
    figures = told(part="€71.0 billion", whole="€30.87 billion", percent="2.3%")
    finding = only(figures, SHARE)

    assert (finding.rule, finding.severity) == ("impossible.part", Severity.ERROR)
    assert (
        finding.message == "€71.0 billion is more than €30.87 billion, the total that includes it."
    )
    assert finding.causes[0].cause == "scale_slip"


@pytest.mark.parametrize(
    ("figures", "relation", "message"),
    [
        pytest.param(
            told(old="$3.0 billion", new="$3.36 billion", by="12%"),
            Change(old="old", new="new", by="by", falls=True),
            "From $3.0 billion to $3.36 billion is a rise of 12%, not a fall of 12%.",
            id="a rise told as a fall",
        ),
        pytest.param(
            told(old="$3.0 billion", new="$3.36 billion", by="-12.0%"),
            Change(old="old", new="new", by="by"),
            "From $3.0 billion to $3.36 billion is a rise of 12.0%, not a fall of 12.0%.",
            id="by its sign",
        ),
        pytest.param(
            told(old="$2.0 billion", new="$4.0 billion", by="a third"),
            Change(old="old", new="new", by="by"),
            "From $2.0 billion to $4.0 billion is a rise of 100%, not a rise of a third.",
            id="a fraction in words",
        ),
        pytest.param(
            told(old="€20m", new="€45m", by="31%"),
            Change(old="old", new="new", by="by"),
            "From €20m to €45m is a rise of 125%, not a rise of 31%.",
            id="round figures, as they are printed",
        ),
        pytest.param(
            told(old="€30.0 million", new="€75.0 million", by="tripled"),
            Change(old="old", new="new", by="by", measure="multiple"),
            "€75.0 million is 2.5 times as much as €30.0 million; the text says “tripled”.",
            id="a multiple",
        ),
        pytest.param(
            told(a="$-50.0 million", b="€-4.00 million"),
            PAIR,
            "$-50.0 million and €-4.00 million cannot be the same amount: $-50.0 million is about "
            "€-45.4 million (1 USD = 0.9071 EUR, TEST, 2024-05-07).",
            id="a minus after the mark",
        ),
    ],
)
def test_the_message_tells_what_the_figures_as_printed_give(
    figures: Figures, relation: Relation, message: str
) -> None:
    assert found(figures, relation)[0].message == message


def replaced(figures: Figures, relation: Relation) -> dict[str, str]:
    causes = found(figures, relation)[0].causes
    return {it.cause: it.replacement.text for it in causes if it.replacement is not None}


def test_a_replacement_is_what_the_figures_as_printed_give() -> None:
    change = Change(old="old", new="new", by="by")
    total = Sum(parts=("a", "b"), total="total")
    counted_twice = told(a="€30m", b="€45m", total="€120m")

    assert replaced(told(old="€20m", new="€45m", by="31%"), change)["wrong_base"] == "125%"
    assert replaced(told(part="12", whole="30", percent="77%"), SHARE)["wrong_base"] == "40%"
    assert replaced(counted_twice, total)["double_count"] == "€75m"


def test_a_change_that_goes_the_other_way_is_told_in_words() -> None:
    figures = told(old="$3.0 billion", new="$3.36 billion", by="12%")
    exchanged = told(old="€90.0 million", new="€100.0 million", by="10.0%")
    fall = Change(old="old", new="new", by="by", falls=True)

    assert only(figures, fall).causes[0].message == (
        "The direction may be wrong: a rise of 12% would fit, not a fall of 12%."
    )
    assert only(exchanged, fall).causes[0].message == (
        "The old and the new figure may be exchanged: "
        "from €100.0 million to €90.0 million is a fall of 10.0%."
    )


def test_a_percentage_in_words_may_belong_to_another_base() -> None:
    figures = told(old="$2.0 billion", new="$4.0 billion", by="a third")
    finding = only(figures, Change(old="old", new="new", by="by"))

    assert finding.causes[0].message == (
        "The change or the share may belong to another period or base."
    )


@pytest.mark.parametrize(
    ("figures", "relation"),
    [
        pytest.param(told(a="€1.0 billion", b="US$1.0 billion"), PAIR, id="an odd rate"),
        pytest.param(told(a="$-5.0 million", b="€-4.0 million"), PAIR, id="two minuses"),
        pytest.param(
            told(old="$2.0 billion", new="$4.0 billion", by="a third"),
            Change(old="old", new="new", by="by"),
            id="a fraction in words",
        ),
        pytest.param(
            told(a="€30m", b="€45m", total="€119-121m"),
            Sum(parts=("a", "b"), total="total"),
            id="a range",
        ),
        pytest.param(told(a="HK$640-642 million", b="US$5 billion"), PAIR, id="a range of a pair"),
        pytest.param(
            told(part="€5.0 million", whole="€0.0 million", percent="5%"), SHARE, id="nothing"
        ),
    ],
)
@pytest.mark.parametrize("language", ["en", "zh"])
def test_no_sentence_lacks_a_word(figures: Figures, relation: Relation, language: str) -> None:
    checked = check(figures, [relation], RATES, DAY)
    sentences = [say(note, language) for it in checked.checks for note in it.notes]
    for finding in diagnose(checked, language=language):
        sentences += [finding.message, *(cause.message for cause in finding.causes)]

    assert sentences
    assert [it for it in sentences if "?" in it] == []


@pytest.mark.parametrize(
    ("figures", "labels"),
    [
        pytest.param(
            told(a="$630.0 million", b="£571.5 million"), {"€571.5 million"}, id="the euro rate"
        ),
        pytest.param(told(a="HK$640 million", b="US$6.4 billion"), set(), id="none that ties"),
        pytest.param(told(a="HK$5 billion", b="US$4 billion"), set(), id="too coarse to tell"),
    ],
)
def test_a_major_currency_that_nothing_points_to_must_tie_as_written(
    figures: Figures, labels: set[str]
) -> None:
    causes = only(figures, PAIR).causes
    found = {it.replacement.text for it in causes if it.replacement and "currency" in it.cause}

    assert found == labels


def test_what_fits_a_period_that_the_text_names_needs_no_other_rate() -> None:
    year = Period("2021", date(2021, 1, 1), date(2021, 12, 31))
    figures = told(a="€1.000 billion", b="US$1.215 billion")
    figures["a"] = replace(figures["a"], period=year)
    finding = only(figures, PAIR)

    assert finding.message.endswith("It fits the rates of 2021.")
    assert finding.causes == ()
