"""A report for people shows the text with its figures marked, and each finding's arithmetic."""

import pytest
from tieout.api.answers.texts import answer_review
from tieout.api.requests.review import ReviewRequest
from tieout.rates import Book
from tieout.report import Report
from tieout.report.check import Bounds
from tieout.report.phrases import figure_text, span_text
from tieout.report.text import render

BOOK = Book.embedded()
WRONG = "The fund will put HK$50 billion (US$640 million) into studios."


def reviewed(text: str, **said: object) -> Report:
    asked = {"text": text, "on": "2024-05-07", **said}
    return answer_review(ReviewRequest.model_validate(asked), BOOK)


def shown(text: str, **said: object) -> str:
    return render(reviewed(text, **said), {None: text})


def test_marks_figures_and_accuses_those_of_findings() -> None:
    assert "put HK$50 billion [f1!] (US$640 million [f2!]) into studios." in shown(WRONG)
    assert "It paid $5 [f1]." in shown("It paid $5.")


@pytest.mark.parametrize(
    "line",
    [
        "ERROR  HK$50 billion and US$640 million cannot be the same amount",
        "    rule          equivalence.inconsistent, accept it with ",
        "    stated        639,500,000 to 640,500,000 USD",
        "    rate          1 HKD = 0.127867 USD (ecb, 2024-05-07, the same day, pegged)",
        "    likely        scale slip: ",
        " → f1: “HK$5 billion”",
        "inconsistent: 2 figures, 1 check, 1 finding; rates ",
    ],
)
def test_shows_the_arithmetic(line: str) -> None:
    assert line in shown(WRONG)


def test_says_what_figures_imply() -> None:
    text = "Revenue rose 18% to US$710 million."

    assert "implied       an earlier value of US$602 million (" in shown(text)


def test_says_why_a_check_is_undetermined() -> None:
    page = shown("The deal is worth 15 billion yen ($136 million).")

    assert "    undetermined  15 billion yen, $136 million: " in page


def test_names_facts_as_the_callers() -> None:
    text = "The unit of Alibaba contributed 2.3% of total revenue. Its revenue was US$710 million."
    facts = [{"label": "Alibaba, total revenue", "figure": "US$36.67 billion"}]

    assert "US$36.67 billion (a fact of yours)" in shown(text, facts=facts)


def test_names_the_whole_that_shares_make_up() -> None:
    text = "Of those asked, 55% said yes, 30% no, and the remaining 25% nothing."

    assert "100% (all there is)" in shown(text)


def test_several_documents_are_shown_one_by_one() -> None:
    documents = [{"id": "a", "text": "It paid $5."}, {"id": "b", "text": "It paid $6."}]
    asked = ReviewRequest.model_validate({"documents": documents, "on": "2024-05-07"})
    texts: dict[str | None, str] = {it.id: it.text for it in asked.documents}

    page = render(answer_review(asked, BOOK), texts)

    assert page.startswith("── a ──\n\nIt paid $5 [f1].\n\n── b ──\n\nIt paid $6 [f2].\n\n")


def test_paints_by_severity() -> None:
    page = render(reviewed(WRONG), {None: WRONG}, paint=lambda text, manner: f"<{manner} {text}>")

    assert "<error HK$50 billion [f1!]>" in page


@pytest.mark.parametrize(
    ("low", "high", "text"),
    [
        pytest.param("1", "2", "1 to 2 USD", id="two ends"),
        pytest.param("5", "5", "5 USD", id="one value"),
        pytest.param("1", None, "1 or more USD", id="no upper end"),
        pytest.param(None, "2", "up to 2 USD", id="no lower end"),
        pytest.param(None, None, "anything USD", id="no end"),
    ],
)
def test_tells_an_interval(low: str | None, high: str | None, text: str) -> None:
    assert span_text(Bounds(low=low, high=high), "USD") == text


@pytest.mark.parametrize(
    ("number", "text"), [("1234567.8", "1,234,570"), ("0.00013", "0.00013"), ("-12", "-12")]
)
def test_writes_numbers_for_reading(number: str, text: str) -> None:
    assert figure_text(number) == text
