"""A preposition that leads to a time, a mark or the end of a sentence says nothing of a figure."""

import pytest
from tieout.relations.wording.lexer import Token
from tieout.relations.wording.prepositions import leading


def tokens(line: str) -> list[Token]:
    """Return tokens a letter apart; "june's-4" stand together."""
    found, at = list[Token](), 0
    for name in line.split():
        gap = 0 if name.startswith("-") else 5
        found.append(Token(name.removeprefix("-"), "", at + gap, at + gap + 4))
        at += gap + 4
    return found


@pytest.mark.parametrize(
    ("line", "left"),
    [
        pytest.param("at money", "at money", id="an amount"),
        pytest.param("at of month comma", "month comma", id="the end of June"),
        pytest.param("from", "", id="the end of the sentence"),
        pytest.param("from anaphora money", "from anaphora money", id="from its 3 million"),
        pytest.param("from month -count", "from month count", id="from April's 4.12 million"),
        pytest.param("from month count", "month count", id="from April on, 4.12 million"),
        pytest.param("for open about money", "for open about money", id="a bracket goes on"),
    ],
)
def test_leading(line: str, left: str) -> None:
    found = " ".join(token.name for token in leading(tokens(line)))

    assert found == left
