"""Whatever is written, relations name figures that exist, and no figure twice in one role."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tieout.documents import read_document
from tieout.extraction import extract, read_amount
from tieout.figures import ResolvedBy
from tieout.lexicon import load
from tieout.relations import Fact, Related, describe, relate

ENGLISH_WORDS = (
    "US$640 million|€5bn|HK$5 billion|£3|18%|2.3%|3 percentage points|five years|12,000 people|"
    "$1 = 84.6 yen|A$6.13 a share|$50 million a year|rose|fell|to|from|by|or|and|(|)|,|.|;|:|"
    "revenue|profit|including|of which|totalling|translates to|its|the unit's|over|worth|stake|"
    "accounts for|of|Alibaba's|third quarter|October-December|at the time|organic|\n\n"
)
CHINESE_WORDS = (
    "50億港元|约6.4億美元|18%|2.3%|三年|增长|下降|至|从|或|和|（|）|，|。|收入|占|总|其中|合计|"
    "折合|第三季度|10月至12月|该部门|阿里巴巴|的|\n\n"
)
ENGLISH, CHINESE = ENGLISH_WORDS.split("|"), CHINESE_WORDS.split("|")


def read(text: str, language: str) -> Related:
    lexicon = load(language)
    document = read_document(text, on=date(2024, 5, 7), language=language)
    facts = [Fact("Alibaba, revenue", read_amount("US$36.67 billion", load("en")))]
    return relate([document], extract(document, lexicon), facts, lexicon)


@pytest.mark.parametrize(("words", "language"), [(ENGLISH, "en"), (CHINESE, "zh")])
@given(data=st.data())
@settings(max_examples=150)
def test_relations_name_figures_that_exist(
    words: list[str], language: str, data: st.DataObject
) -> None:
    drawn = data.draw(st.lists(st.sampled_from(words), max_size=30))
    found = read((" " if language == "en" else "").join(drawn), language)
    known = {figure.id for figure in found.figures}

    assert len(known) == len(found.figures)
    for relation in found.relations:
        assert set(relation.figures) <= known
        assert len(set(relation.figures)) == len(relation.figures)


@given(st.text(max_size=80))
@settings(max_examples=100)
def test_any_text_can_be_related(text: str) -> None:
    assert read(text, "en").figures


def test_a_text_may_hold_the_very_characters_that_stand_for_cues() -> None:
    """Symbols are private characters; in a text they are nothing."""
    found = read("\ue000\ue001 It paid €5m \ue000 ($5.4m) \ue010.", "en")

    assert [relation.kind for relation in found.relations] == ["equivalence"]


def test_no_figures_no_relations() -> None:
    lexicon = load("en")

    assert relate([read_document("Nothing here.")], (), (), lexicon) == Related((), ())


def test_a_bare_sign_is_read_by_the_same_amount_under_an_explicit_one() -> None:
    found = read("Fund gets $640 million\n\nThe fund got HK$640 million on Monday.", "en")

    assert [figure.currency for figure in found.figures[:2]] == ["HKD", "HKD"]
    assert found.figures[0].resolved_by is ResolvedBy.RESTATEMENT
    assert "USD" in found.figures[0].alternatives


def test_two_explicit_amounts_decide_nothing() -> None:
    found = read("Fund gets $640 million\n\nIt got HK$640 million, not A$640 million.", "en")

    assert found.figures[0].resolved_by is not ResolvedBy.RESTATEMENT


def test_figures_are_described_by_measure_and_owner() -> None:
    document = read_document("Siemens's revenue rose to €18.3 billion.", language="en")
    lexicon = load("en")

    figures = describe(document, extract(document, lexicon), lexicon)

    assert [(it.noun, it.owner) for it in figures] == [("revenue", "Siemens")]


def test_facts_come_behind_the_figures_under_their_own_ids() -> None:
    found = read("It paid €5m.", "en")

    assert [figure.id for figure in found.figures] == ["f1", "fact-1"]
    assert found.figures[1].owner == "Alibaba"
    assert replace(found.figures[1], span=None) == found.figures[1]


def test_the_order_of_the_documents_does_not_matter_to_what_they_share() -> None:
    texts = ("The arm will spend €64 million on films.", "The arm will spend €46 million on films.")
    lexicon = load("en")

    def shared(order: tuple[str, ...]) -> list[str]:
        documents = [read_document(it, id=it, language="en") for it in order]
        found = [it for document in documents for it in extract(document, lexicon)]
        figures = [replace(it, id=f"f{number}") for number, it in enumerate(found)]
        return [it.kind for it in relate(documents, figures, (), lexicon).relations]

    assert shared(texts) == shared(texts[::-1]) == ["restatement"]
