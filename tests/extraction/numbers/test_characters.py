"""Korean syllables are digits where a rank, a point, a mark or a fraction says so, else words."""

import marked
import pytest


@pytest.mark.parametrize(
    ("text", "values"),
    [
        pytest.param("5만이 넘는 관객", ["50000"], id="the particle after a myriad is no digit"),
        pytest.param("삼천이 넘는 사람", [], id="nor after a thousand"),
        pytest.param("2만이천원", ["22000"], id="a digit before a rank is one"),
        pytest.param("십이 퍼센트", ["12"], id="after ten it is one, too"),
        pytest.param("칠점오 퍼센트", ["7.5"], id="a spoken point"),
        pytest.param("구 파운드", ["9"], id="a syllable by itself before a mark"),
        pytest.param("이 달러는 강하다", [], id="this dollar"),
        pytest.param("삼 할", ["30"], id="tenths"),
        pytest.param("백분의 삼", ["3"], id="hundredths"),
        pytest.param("3일 달러는 올랐다", [], id="a day of the month"),
        pytest.param("사원 회의", [], id="employees, not four won"),
    ],
)
def test_syllables(text: str, values: list[str]) -> None:
    read = marked.figures(marked.Sentence("ko", text))

    assert [str(it.value) for it in read] == values


@pytest.mark.parametrize(
    ("text", "values"),
    [
        pytest.param("3만 5000원", ["35000"], id="below a myriad behind a space"),
        pytest.param("2만 3,500원", ["23500"], id="with groups"),
        pytest.param("10만 2024년", [], id="a year is no part of it"),
        pytest.param("2024 경제 전망", [], id="economy is no 10^16"),
        pytest.param("5만큼 늘었다", [], id="as much as"),
        pytest.param("10 조지아 라리", ["10"], id="Georgia is no 10^12"),
    ],
)
def test_ranks(text: str, values: list[str]) -> None:
    read = [it for it in marked.figures(marked.Sentence("ko", text)) if it.currency]

    assert [str(it.value) for it in read] == values
