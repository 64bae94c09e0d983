"""Our own sentences, in newspaper and filing style, are read as their marks say."""

import marked
import pytest

F1_MIN = 0.99
FALSE_MAX = 0.01
SENTENCES_MIN = 600
NEGATIVES_MIN = 200
LANGUAGES_MIN = 20


def test_the_suite_is_as_large_as_promised() -> None:
    languages = marked.languages()
    total = sum(len(marked.sentences(it)) for it in languages)

    assert len(languages) >= LANGUAGES_MIN
    assert total >= SENTENCES_MIN
    assert len(marked.negatives()) >= NEGATIVES_MIN


@pytest.mark.parametrize("language", marked.languages())
def test_figures_are_read_as_marked(language: str) -> None:
    score = marked.score(marked.sentences(language))

    assert score.f1 >= F1_MIN, score


def test_sentences_without_figures_have_none() -> None:
    sentences = marked.negatives()
    false = [(it.text, [f.text for f in read]) for it in sentences if (read := marked.figures(it))]

    assert len(false) <= FALSE_MAX * len(sentences), false
