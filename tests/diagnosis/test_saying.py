"""Messages are data: every language says everything, and no sentence lacks a word."""

import json
import re
from fractions import Fraction
from pathlib import Path

import pytest
import tieout.checks
import tieout.diagnosis
from tieout.checks import Note
from tieout.diagnosis import say
from tieout.diagnosis.causes import CAUSES
from tieout.diagnosis.printing import computed_text
from tieout.diagnosis.saying import messages
from tieout.diagnosis.units import in_units_of
from tieout.extraction import read_amount
from tieout.lexicon import load

FOLDER = Path(tieout.diagnosis.__file__).parent / "data" / "messages"
LANGUAGES = sorted(path.stem for path in FOLDER.glob("*.json"))
ENGLISH = messages("en")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_says_the_same_things_with_the_same_words(language: str) -> None:
    told = messages(language)
    words = {key: set(re.findall(r"{(\w+)}", sentence)) for key, sentence in told.items()}
    english = {key: set(re.findall(r"{(\w+)}", sentence)) for key, sentence in ENGLISH.items()}

    assert told.keys() == ENGLISH.keys()
    assert {key for key in words if not words[key] <= english[key] | {"figure", "other"}} == set()


def test_every_cause_has_its_sentence() -> None:
    said = {key.split(".")[1] for key in ENGLISH if key.startswith("cause.")}

    assert said == {cause.id for cause in CAUSES}


def test_every_note_of_the_checks_has_its_sentence() -> None:
    folder = Path(tieout.checks.__file__).parent
    sources = "".join(path.read_text("utf-8") for path in folder.glob("*.py"))
    keys = set(re.findall(r'(?:Note|Unfit)\(\s*"([a-z._]+)"', sources))

    assert keys - ENGLISH.keys() == set()


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        pytest.param("en", "The figures count different things.", id="English"),
        pytest.param("zh-CN", "这些数字计量的不是同一种东西。", id="Chinese of any region"),
        pytest.param("zh-Hant", "這些數字計量的不是同一種東西。", id="Chinese by its script"),
        pytest.param("zh-HK", "這些數字計量的不是同一種東西。", id="Chinese of Hong Kong"),
        pytest.param("fi", "The figures count different things.", id="English where we cannot"),
        pytest.param("../en", "The figures count different things.", id="no way out of the folder"),
    ],
)
def test_sentences(language: str, sentence: str) -> None:
    assert say("units.differ", language) == sentence


def test_a_word_that_nobody_knows_is_a_question_mark() -> None:
    assert say(Note("rate.missing", (("base", "USD"),))) == (
        "No rate of USD in ? is published for these days."
    )


def test_messages_name_their_source() -> None:
    for language in LANGUAGES:
        assert json.loads((FOLDER / f"{language}.json").read_text("utf-8"))["source"]


@pytest.mark.parametrize(
    ("language", "text", "shown"),
    [
        pytest.param("de", "12,5 Prozent", "12.5%", id="German, told in English"),
        pytest.param("fr", "12 %", "12%", id="French, told in English"),
        pytest.param("en", "12 percent", "12 percent", id="English stays as its writer has it"),
        pytest.param("de", "ein Drittel", "ein Drittel", id="a word is quoted"),
        pytest.param("de", "12 Mio. Euro", "12 Mio. Euro", id="money is quoted"),
    ],
)
def test_a_percentage_is_told_with_the_unit_of_the_message(
    language: str, text: str, shown: str
) -> None:
    figure = read_amount(text, load(language))

    assert in_units_of(language, figure).text == shown


def test_what_a_percentage_should_be_is_told_as_finely_as_the_percentage() -> None:
    figure = in_units_of("de", read_amount("9,4 Prozent", load("de")))

    assert computed_text(figure, Fraction(997, 100)) == "10.0%"
