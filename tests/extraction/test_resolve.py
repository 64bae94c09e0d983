"""The text decides what a shared sign means, then the caller's region, then the language."""

import pytest
from stated import figures
from tieout.figures import ResolvedBy

SENTENCE, DOCUMENT = ResolvedBy.SENTENCE, ResolvedBy.DOCUMENT
REGION, LANGUAGE = ResolvedBy.REGION, ResolvedBy.LANGUAGE


@pytest.mark.parametrize(
    ("text", "region", "currency", "by"),
    [
        pytest.param("It paid $5.", None, "USD", LANGUAGE, id="nothing but the language"),
        pytest.param("It paid $5.", "CA", "CAD", REGION, id="the reader's region"),
        pytest.param("It paid $5 of its A$7.", "CA", "AUD", SENTENCE, id="the sentence first"),
        pytest.param("It paid $5. It has A$7.", "CA", "AUD", DOCUMENT, id="then the document"),
        pytest.param("It has $5, US$7, HK$9.", "CA", "USD", SENTENCE, id="the usual one, if said"),
        pytest.param(
            "It paid $5. HK$40 ($5) was due.", None, "USD", LANGUAGE, id="restated, so not HK$"
        ),
        pytest.param(
            "It paid 5 dollars of 7 Canadian dollars.", None, "CAD", SENTENCE, id="words, too"
        ),
        pytest.param("It paid kr 5.", None, None, None, id="no guess"),
        pytest.param("It paid kr 5.", "SE", "SEK", REGION, id="a guess where the region is known"),
        pytest.param("It paid €5.", "CA", "EUR", None, id="nothing to decide"),
    ],
)
def test_a_shared_sign(
    text: str, region: str | None, currency: str | None, by: ResolvedBy | None
) -> None:
    figure = figures(text, region=region)[0]

    assert (figure.currency, figure.resolved_by) == (currency, by)


def test_what_else_a_sign_may_mean_is_kept() -> None:
    figure = figures("It paid $5.")[0]

    assert "CAD" in figure.alternatives
    assert "USD" not in figure.alternatives
