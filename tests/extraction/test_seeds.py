"""What fuzzing once found is read again in every run: no error, and each figure where it says."""

import json
from pathlib import Path

import pytest
from stated import figures
from tieout.errors import UnreadableFigure
from tieout.extraction import read_amount, read_period
from tieout.lexicon import load

SEEDS = json.loads((Path(__file__).parent / "seeds.json").read_text("utf-8"))["seeds"]
LANGUAGES = sorted({language for language, _ in SEEDS})


def seeds(language: str) -> list[str]:
    return [text for its, text in SEEDS if its == language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_figure_stands_where_it_says(language: str) -> None:
    for text in seeds(language):
        spans = [(it.span, it.text) for it in figures(text, language) if it.span is not None]

        assert [text[span.start : span.end] for span, _ in spans] == [it for _, it in spans]


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_is_read_as_a_period_and_an_amount_or_refused(language: str) -> None:
    lexicon = load(language)
    for text in seeds(language)[::4]:
        read_period(text, lexicon)
        try:
            figure = read_amount(text, lexicon)
        except UnreadableFigure:
            continue

        assert figure.text in text
