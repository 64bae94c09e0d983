"""Of all forms, those are looked at whose symbols a sentence has, by kind and in their order."""

from itertools import combinations, groupby
from operator import attrgetter

import pytest
from tieout.relations.wording.cues import cues
from tieout.relations.wording.form import Form, compile_form
from tieout.relations.wording.forms import Forms
from tieout.relations.wording.lexer import Vocabulary
from tieout.relations.wording.source import languages

WORDS = Vocabulary(("rise", "fall", "to", "from", "by", "or"))
TEXTS = (
    "rise|fall by {percent}",
    "rise|fall to {new}",
    "rise|fall from {old}",
    "rise|fall by {percent} to {new}",
    "{new} or {amount}",
    "{new} {amount}",
)


def forms(*texts: str) -> Forms:
    return Forms.of([compile_form("change", text, WORDS, ()) for text in texts])


def symbols(names: str) -> frozenset[str]:
    return frozenset(WORDS[name] for name in names.split())


def may_match(form: Form, present: frozenset[str]) -> bool:
    return form.needs <= present and not form.one_of.isdisjoint(present)


@pytest.mark.parametrize(
    ("names", "fitting"),
    [
        pytest.param("rise percent by", [0], id="one form's symbols"),
        pytest.param("fall to from money", [1, 2, 5], id="two forms, in their order"),
        pytest.param("rise to by percent money", [0, 1, 3, 5], id="runs of several symbols"),
        pytest.param("percent", [], id="no cue at all"),
        pytest.param("money", [5], id="a form that needs no symbol in particular"),
    ],
)
def test_forms_are_found_by_the_symbols_of_a_sentence(names: str, fitting: list[int]) -> None:
    found = forms(*TEXTS).fitting(symbols(names)).get("change", ())

    assert [TEXTS.index(it.text) for it in found] == fitting


@pytest.mark.parametrize("language", languages())
def test_the_index_passes_over_no_form_that_may_match(language: str) -> None:
    by = cues(language).forms
    for kind, group in groupby(by.all, key=attrgetter("kind")):
        mine = list(group)
        lines = [one.needs | two.one_of for one, two in combinations(mine[:12], 2)]
        expected = [[it for it in mine if may_match(it, line)] for line in lines]

        assert [by.fitting(line).get(kind, []) for line in lines] == expected
