"""The language of a text is told by its script, its words, and a library, in this order."""

import marked
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tieout.lexicon import detect, languages, load

RIGHT_MIN = 0.985


@pytest.mark.parametrize(
    ("text", "language"),
    [
        pytest.param("€1,2 Mrd.", "de", id="an abbreviation of a scale"),
        pytest.param("5,3 Mio. EUR", "de", id="a code is no word of any language"),
        pytest.param("1,2 miliardi di euro", "it", id="a scale word"),
        pytest.param("5 miljoner", "sv", id="one word"),
        pytest.param("HK$5 billion", "en", id="a scale word that many share"),
        pytest.param("€148,6 billion ($160 billion)", "en", id="a decimal comma in English"),
        pytest.param("Assets were R148,6 billion.", "en", id="English words before a comma"),
        pytest.param("1,2 million members", "en", id="a scale in the singular behind a comma"),
        pytest.param("Une perte de 1,2 million", "fr", id="a scale in the singular in French"),
        pytest.param("1,2 Billionen Euro", "de", id="a German billion"),
        pytest.param("6.4億美元", "zh", id="Chinese"),
        pytest.param("6億4000万ドル", "ja", id="a few kana among Chinese signs"),
        pytest.param("3조 5000억원", "ko", id="Hangul"),
        pytest.param("5 млн рублей", "ru", id="Cyrillic"),
        pytest.param("5,3 мільйона гривень", "uk", id="another language in Cyrillic"),
        pytest.param("Billetten koster 42 kr.", "no", id="words of one of two neighbours"),
        pytest.param("Hisse 84,55 liradan kapandı.", "tr", id="letters of one language"),
        pytest.param("Nestlé's profit rose 5% at its café in Zürich", "en", id="names from abroad"),
        pytest.param("De bank boekte meer winst dan een jaar eerder.", "nl", id="Dutch"),
        pytest.param("Компания привлекла $640 млн.", "ru", id="one word of Russian alone"),
        pytest.param("850,000 ریال", "fa", id="Persian in Arabic letters"),
        pytest.param("$5", "en", id="nothing tells"),
        pytest.param("", "en", id="nothing at all"),
        pytest.param("\ud800 \x00 5", "en", id="no text"),
    ],
)
def test_the_language_of_few_words(text: str, language: str) -> None:
    assert detect(text) == language


def test_nearly_all_sentences_are_told_by_themselves() -> None:
    sentences = [it for language in marked.languages() for it in marked.sentences(language)]
    right = [it for it in sentences if detect(it.text) == it.language]

    assert len(right) >= RIGHT_MIN * len(sentences)


@pytest.mark.parametrize("language", marked.languages())
def test_a_text_of_several_sentences_is_told_surely(language: str) -> None:
    text = " ".join(it.text for it in marked.sentences(language)[:6])

    assert detect(text) == language


def test_a_language_without_a_file_of_its_own_is_told_by_the_library() -> None:
    text = "Fyrirtækið hagnaðist um 12 milljarða króna á fyrsta ársfjórðungi, 5% meira en í fyrra."

    assert detect(text) == "is"


def test_a_long_text_is_judged_by_its_middle_too() -> None:
    cover = "Annual report and accounts of the group for the year. " * 10
    text = cover + "Der Umsatz stieg um drei Prozent auf fünf Milliarden Euro. " * 100

    assert detect(text) == "de"


@given(st.text(max_size=60))
def test_whatever_is_sent_is_answered_with_a_language_that_can_be_loaded(text: str) -> None:
    language = detect(text)

    assert language in languages()
    assert load(language).separators.decimal
