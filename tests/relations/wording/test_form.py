"""A form matches its items in order, passes over what it may, and breaks at what it does not."""

import pytest
from tieout.relations.wording.form import Form, compile_form
from tieout.relations.wording.lexer import Vocabulary

CLASSES = ("rise", "fall", "to", "from", "by", "and", "total", "yoy")
WORDS = Vocabulary(CLASSES)


def form(text: str, *, skip: tuple[str, ...] = ()) -> Form:
    return compile_form("change", text, WORDS, skip, loose=("by", "and"))


def line(names: str) -> str:
    return "".join(WORDS[name] for name in names.split())


@pytest.mark.parametrize(
    ("text", "names", "matches"),
    [
        pytest.param("rise {percent}", "rise percent", True, id="in order"),
        pytest.param("rise {percent}", "percent rise", False, id="out of order"),
        pytest.param("rise|fall {percent}", "fall percent", True, id="one class of several"),
        pytest.param("rise by? {percent}", "rise percent", True, id="an optional cue is missing"),
        pytest.param("rise by? {percent}", "rise by percent", True, id="an optional cue"),
        pytest.param("rise {percent}", "rise to percent", False, id="a cue that is not expected"),
        pytest.param("rise {percent}", "rise yoy percent", True, id="a class passed over"),
        pytest.param("rise (to {new})? {percent}", "rise percent", True, id="no group"),
        pytest.param("rise (to {new})? {percent}", "rise to money percent", True, id="a group"),
        pytest.param("!by {new} from", "by money from", False, id="not behind that cue"),
        pytest.param("!by {new} from", "to money from", True, id="behind another"),
        pytest.param("{old:percent} to", "percent to", True, id="a role of another class"),
        pytest.param("{old} to", "percent to", False, id="a role of its own class"),
        pytest.param("rise ~ {percent}", "rise and by percent", True, id="a noun phrase"),
        pytest.param("rise ~ {percent}", "rise percent", True, id="no noun phrase"),
        pytest.param("rise ~ {percent}", "rise from percent", False, id="no cue of a noun phrase"),
        pytest.param("rise ^{percent}", "rise yoy percent", False, id="nothing passed over"),
    ],
)
def test_what_a_form_matches(text: str, names: str, matches: bool) -> None:
    found = form(text, skip=("yoy",)).pattern.search(line(names))

    assert (found is not None) is matches


def test_a_form_knows_what_it_cannot_match_without() -> None:
    made = form("rise|fall by? {percent} to {new}")

    assert made.needs == {WORDS["percent"], WORDS["to"]}


def test_a_form_may_hold_many_figures_of_one_role() -> None:
    made = form("{parts} (comma {parts})* and {parts} total {total}")

    assert made.many == "parts"
    assert made.pattern.search(line("money comma money comma money and money total money"))


def test_a_form_knows_what_must_stand_right_behind_another() -> None:
    made = form("{percent} ^to ^{new}")

    assert made.close == ("_10", "new")
    assert set(made.close) <= made.pattern.groupindex.keys()


def test_a_form_may_set_how_far_its_items_may_stand_apart() -> None:
    assert form("<12 rise {percent}").gap == 12


def test_a_class_that_the_language_does_not_have_is_loud() -> None:
    with pytest.raises(KeyError):
        form("explode {percent}")
