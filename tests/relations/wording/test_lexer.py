"""Cues are found as whole words, the longest first, in small letters and with any apostrophe."""

import pytest
from tieout.relations.wording.lexer import Lexer, Vocabulary, lowered

CUES = {
    "rise": ["up", "rose", "climb*"],
    "from": ["from", "up from"],
    "yoy": ["from a year earlier"],
    "owner": ["the unit's"],
    "measure:revenue": ["revenue"],
}


def names(text: str, *, spaced: bool = True) -> list[str]:
    classes = tuple(name.partition(":")[0] for name in CUES)
    lexer = Lexer.of(CUES, Vocabulary(classes), spaced=spaced)
    plain = lowered(text)
    return [token.name for token in lexer.tokens(plain, 0, len(plain))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param("Rose", ["rise"], id="capitals"),
        pytest.param("prose and roses", [], id="parts of other words"),
        pytest.param("up from", ["from"], id="the longer one"),
        pytest.param("up  from\na year earlier", ["from"], id="any white space, leftmost first"),
        pytest.param("it rose from a  year earlier", ["rise", "yoy"], id="a phrase"),
        pytest.param("climbed, climbing", ["rise", "comma", "rise"], id="a stem"),
        pytest.param("The unit’s revenue", ["owner", "measure"], id="a curly apostrophe"),
        pytest.param("1,000.50, 7.", ["comma", "stop"], id="marks inside numbers are none"),
        pytest.param("（up）", ["open", "rise", "close"], id="wide brackets"),
    ],
)
def test_what_is_a_cue(text: str, found: list[str]) -> None:
    assert names(text) == found


def test_scripts_without_spaces_have_no_word_edges() -> None:
    assert names("xxupxx", spaced=False) == ["rise"]


def test_lowering_keeps_every_offset() -> None:
    """A dotted capital I becomes two characters in small letters; ours must stay one."""
    assert len(lowered("İstanbul’da")) == len("İstanbul’da")
