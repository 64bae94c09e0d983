"""A coin has a word of its own in each language, whatever land its name carries beside it."""

import marked
import pytest
from babel import Locale, localedata
from tieout.lexicon.building.coins import stands_first, with_lands
from tieout.lexicon.building.names import currency_data


@pytest.mark.parametrize(
    ("names", "first"),
    [
        pytest.param({"CAD": ["dollari canadesi"], "AUD": ["dollari australiani"]}, True, id="it"),
        pytest.param({"CAD": ["kanadensiska dollari"]}, False, id="coin behind its land"),
        pytest.param({"CAD": ["dollari"]}, False, id="a coin without land says nothing"),
    ],
)
def test_where_a_language_puts_the_coin(names: dict[str, list[str]], first: bool) -> None:
    assert stands_first(names, {"dollari"}) is first


def test_a_coin_of_one_currency_is_a_name_of_it() -> None:
    localedata._cache.clear()
    data = currency_data(Locale.parse("it"))

    assert "naira" in data["currencies"]["NGN"]
    assert "colon" in data["currencies"]["CRC"]
    assert data["adjectives_after"]


def test_a_coin_of_several_currencies_goes_to_their_family() -> None:
    localedata._cache.clear()
    data = currency_data(Locale.parse("sv"))

    assert "kwacha" in data["families"]["kwacha"]["words"]
    assert "denar" not in data["families"]["dinar"]["words"]


def test_a_word_of_a_country_is_no_coin() -> None:
    localedata._cache.clear()
    data = currency_data(Locale.parse("ru"))

    assert "вануату" not in data["currencies"]["VUV"]


def test_a_land_stands_before_each_number_of_its_coin() -> None:
    assert with_lands(["albanska leke"], "lek") == ["albanska lek"]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        pytest.param("tr", "Belediye 10 yeni okul açtı.", id="new is no yen"),
        pytest.param("tr", "Mahallede 5 bina yıkıldı.", id="buildings are no thousand"),
        pytest.param("pl", "Firma wprowadziła 10 leków i 3 marki.", id="medicines, brands"),
        pytest.param("nl", "Ze kocht 10 kip.", id="chicken"),
        pytest.param("it", "Allo zoo vivono 3 leoni.", id="lions"),
    ],
)
def test_everyday_words_are_no_money(language: str, text: str) -> None:
    read = marked.figures(marked.Sentence(language, text))

    assert [it.currency for it in read] == [None] * len(read)
    assert all(it.value < 1000 for it in read)
