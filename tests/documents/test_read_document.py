"""Every form of text becomes blocks whose characters lead back to what was sent."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tieout.documents import BlockKind, Form, read_document

Shape = list[tuple[str, str]]
FORMS: tuple[Form, ...] = ("text", "markdown", "html")


def shape(text: str, form: Form = "text") -> Shape:
    return [(block.kind.value, block.text) for block in read_document(text, form=form).blocks]


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        pytest.param("", [], id="nothing at all"),
        pytest.param(" \n\t\n ", [], id="nothing but white space"),
        pytest.param("It paid $5.", [("paragraph", "It paid $5.")], id="one sentence"),
        pytest.param(
            "Fund pays $5\n\nIt paid $5.",
            [("title", "Fund pays $5"), ("paragraph", "It paid $5.")],
            id="a headline over an empty line",
        ),
        pytest.param(
            "Fund pays $5\nThe fund paid five dollars on Monday.",
            [("title", "Fund pays $5"), ("paragraph", "The fund paid five dollars on Monday.")],
            id="a headline right over its text",
        ),
        pytest.param(
            "The fund will put US$640\nmillion into films.",
            [("paragraph", "The fund will put US$640 million into films.")],
            id="a figure wrapped over two lines",
        ),
        pytest.param(
            "The fund will put US$640\r\n    million into films.",
            [("paragraph", "The fund will put US$640 million into films.")],
            id="wrapped with an indent",
        ),
        pytest.param(
            "該集團投入50億\n港元。",
            [("paragraph", "該集團投入50億港元。")],
            id="wrapped in Chinese",
        ),
        pytest.param(
            "Totals:\n1,000\n2,000",
            [("paragraph", "Totals: 1,000"), ("paragraph", "2,000")],
            id="two numbers on two lines are not one",
        ),
        pytest.param(
            "Plans:\n- $5 for\n  roads\n- $6 for rail",
            [("paragraph", "Plans:"), ("item", "$5 for roads"), ("item", "$6 for rail")],
            id="bullets, one of them wrapped",
        ),
        pytest.param("1. one\n2. two", [("item", "one"), ("item", "two")], id="numbered items"),
        pytest.param(
            "Cash\t5\nDebt\t7",
            [("cell", "Cash"), ("cell", "5"), ("cell", "Debt"), ("cell", "7")],
            id="a table of tabs",
        ),
        pytest.param(
            "1 234,5 and 1\u2009234",
            [("paragraph", "1 234,5 and 1\u2009234")],
            id="thin spaces stay",
        ),
    ],
)
def test_plain_text(text: str, blocks: Shape) -> None:
    assert shape(text) == blocks


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        pytest.param("# Sale #\ntext", [("title", "Sale"), ("paragraph", "text")], id="heading"),
        pytest.param(
            "Sale\n====\ntext", [("title", "Sale"), ("paragraph", "text")], id="underlined"
        ),
        pytest.param("**US$5** _m_", [("paragraph", "US$5 m")], id="emphasis is taken off"),
        pytest.param("a_b_c 2*3", [("paragraph", "a_b_c 23")], id="underscores stay"),
        pytest.param("[US$5](http://x) m", [("paragraph", "US$5 m")], id="a link's text"),
        pytest.param("![$9](x.png) $5", [("paragraph", "$5")], id="a picture is no text"),
        pytest.param(r"\$5 \* 3", [("paragraph", "$5 * 3")], id="escapes"),
        pytest.param("&euro;5&nbsp;m", [("paragraph", "€5\xa0m")], id="entities"),
        pytest.param("> $5\n> m", [("paragraph", "$5 m")], id="a quote"),
        pytest.param("```\n$5\n```\n$6", [("paragraph", "$6")], id="code is not read"),
        pytest.param(
            "a\n\n    $5\n\t$6\n\nb", [("paragraph", "a"), ("paragraph", "b")], id="set in"
        ),
        pytest.param(
            "- a\n\n    $5", [("item", "a"), ("paragraph", "$5")], id="set in below an item"
        ),
        pytest.param(
            '---\ntitle: "US$5 sale"\ndate: 2024-05-07\ntags:\n  - $6\n---\n# A\n$7',
            [("title", "US$5 sale"), ("title", "A"), ("paragraph", "$7")],
            id="front matter, of which the title is read",
        ),
        pytest.param(
            "+++\ntitle = 'Sale'\nfee = 5\n+++\n$7",
            [("title", "Sale"), ("paragraph", "$7")],
            id="front matter of another kind",
        ),
        pytest.param("---\n\nIt is: $5\n\n---", [("paragraph", "It is: $5")], id="rules"),
        pytest.param("---\nfee: 5", [("paragraph", "fee: 5")], id="front matter left open"),
        pytest.param("* a\n* b\n\n---\n\nc", [("item", "a"), ("item", "b"), ("paragraph", "c")]),
        pytest.param(
            "| a | b |\n|---|---|\n| 1 | 2\\|3 |",
            [("cell", "a"), ("cell", "b"), ("cell", "1"), ("cell", "2|3")],
            id="a table",
        ),
    ],
)
def test_markdown(text: str, blocks: Shape) -> None:
    assert shape(text, "markdown") == blocks


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        pytest.param("<h1>A</h1><p>b</p>", [("title", "A"), ("paragraph", "b")], id="elements"),
        pytest.param("<p>US$<b>5</b> m</p>", [("paragraph", "US$5 m")], id="inline marks"),
        pytest.param("&euro;5&nbsp;m &#36;6", [("paragraph", "€5\xa0m $6")], id="entities"),
        pytest.param("a<br>b", [("paragraph", "a b")], id="a line break is a space"),
        pytest.param("<pre><code>$5</code>\n$6</pre>x", [("paragraph", "x")], id="code"),
        pytest.param("<pre>$5 <code>x</code></pre>", [("paragraph", "$5 x")], id="set as it is"),
        pytest.param("5 < 6 & 7", [("paragraph", "5 < 6 & 7")], id="signs that are no markup"),
        pytest.param("<script>1<p>2</script>x", [("paragraph", "x")], id="scripts"),
        pytest.param("<style>p{}</style><!-- <p>3 -->x", [("paragraph", "x")], id="comments"),
        pytest.param("$640<sup>1</sup> m", [("paragraph", "$640 m")], id="a footnote's mark"),
        pytest.param("<ul><li>a<li>b</ul>", [("item", "a"), ("item", "b")], id="open items"),
        pytest.param(
            "<figcaption>In $m</figcaption>", [("caption", "In $m")], id="a picture's caption"
        ),
        pytest.param(
            "<head><title>T</title><meta x></head><body>b", [("title", "T"), ("paragraph", "b")]
        ),
        pytest.param('<a title="5 > 4">x</a>', [("paragraph", "x")], id="a quoted sign"),
        pytest.param("<p>open <b", [("paragraph", "open <b")], id="a tag that never ends"),
        pytest.param("<li><p>a</p></li>", [("item", "a")], id="a paragraph in an item"),
        pytest.param("<td>5</td><tr>", [("paragraph", "5")], id="a cell without a table"),
        pytest.param("a<script>b", [("paragraph", "a")], id="a script that never ends"),
        pytest.param("<STYLE>p</STYLE>a<svg/>b", [("paragraph", "a b")], id="capitals, empty"),
        pytest.param("<!doctype html><?x?>a", [("paragraph", "a")], id="declarations"),
        pytest.param('<a b="x>y', [("paragraph", "y")], id="an open quote, no end"),
        pytest.param('<i b="x>y</i>z', [("paragraph", "yz")], id="an open quote"),
        pytest.param("<head><meta>a<body>b", [("paragraph", "b")], id="a head left open"),
        pytest.param("<style><p>3", [], id="nothing to show"),
        pytest.param(
            "<table>x<tr><td></td><td>y</table>z",
            [("paragraph", "x"), ("cell", "y"), ("paragraph", "z")],
            id="text in a table",
        ),
    ],
)
def test_html(text: str, blocks: Shape) -> None:
    assert shape(text, "html") == blocks


def test_cells_know_their_table_row_and_column() -> None:
    text = (
        "<table><caption>In $m</caption><tr><th>a<th>b<tr><td colspan=2>c<td>d</table>"
        "<table><tr><td>e</table>"
    )

    cells = [it.cell for it in read_document(text, form="html").blocks if it.cell]

    assert [(it.table, it.row, it.column) for it in cells] == [
        (0, 0, 0),
        (0, 0, 1),
        (0, 1, 0),
        (0, 1, 2),
        (1, 0, 0),
    ]


def test_a_document_carries_what_the_caller_says_of_it() -> None:
    document = read_document("x", id="a", language="en", region="HK")

    assert (document.id, document.language, document.region) == ("a", "en", "HK")
    assert document.text == "x"
    assert document.blocks[0].kind is BlockKind.PARAGRAPH


@pytest.mark.parametrize("form", FORMS)
@given(st.text(alphabet="ab5$ \n\t*_#|->&;<p/b億港\"'=[]()!`\\", max_size=120))
@settings(max_examples=300)
def test_every_character_leads_back_to_itself(form: Form, text: str) -> None:
    """Spaces may stand for a line break, and characters of entities for the entity."""
    for block in read_document(text, form=form).blocks:
        origins = [block.source(at) for at in range(len(block.text))]

        assert origins == sorted(origins)
        for character, origin in zip(block.text, origins, strict=True):
            assert character == " " or text[origin] in {character, "&"}


@pytest.mark.parametrize("form", FORMS)
@given(st.text(max_size=60))
@settings(max_examples=150)
def test_any_text_can_be_read(form: Form, text: str) -> None:
    for block in read_document(text, form=form).blocks:
        assert block.text.strip()


@pytest.mark.parametrize(
    ("form", "piece"),
    [
        ("html", "<a "),
        ("html", "<!--"),
        ("html", '<a b="'),
        ("html", "<p><"),
        ("markdown", "[a]("),
        ("markdown", "<!-- a"),
        ("markdown", "|-"),
        ("text", " \n"),
    ],
)
def test_broken_markup_is_read_at_once(form: Form, piece: str) -> None:
    """Each of these takes a backtracking or rescanning reader minutes."""
    blocks: Any = read_document(piece * (200_000 // len(piece)), form=form).blocks

    assert len(blocks) < 100_000


def places(text: str, form: Form = "text") -> list[tuple[str, int, int, int]]:
    blocks = read_document(text, form=form).blocks
    return [(it.text, it.cell.row, it.cell.column, it.cell.across) for it in blocks if it.cell]


def test_cells_reach_across_columns_and_down_rows() -> None:
    text = (
        "<table><tr><th rowspan=2>Unit</th><th colspan=2>Sales</th><th>Staff</th></tr>"
        "<tr><th>2023</th><th>2022</th><th rowspan=2>n/a</th></tr>"
        "<tr><td>A</td><td>1</td><td>2</td></tr><tr><td>B</td><td>3</td><td>4</td><td>5</td></tr>"
        "</table>"
    )

    assert places(text, "html") == [
        ("Unit", 0, 0, 1),
        ("Sales", 0, 1, 2),
        ("Staff", 0, 3, 1),
        ("2023", 1, 1, 1),
        ("2022", 1, 2, 1),
        ("n/a", 1, 3, 1),
        ("A", 2, 0, 1),
        ("1", 2, 1, 1),
        ("2", 2, 2, 1),
        ("B", 3, 0, 1),
        ("3", 3, 1, 1),
        ("4", 3, 2, 1),
        ("5", 3, 3, 1),
    ]


ALIGNED = """Sales by region, $ million

                2023     2022
-----------------------------
Asia             120      100
Latin America     90      n/a
Total            210      200
"""


def test_columns_set_in_line_are_a_table() -> None:
    assert places(ALIGNED) == [
        ("2023", 0, 1, 1),
        ("2022", 0, 2, 1),
        ("Asia", 1, 0, 1),
        ("120", 1, 1, 1),
        ("100", 1, 2, 1),
        ("Latin America", 2, 0, 1),
        ("90", 2, 1, 1),
        ("n/a", 2, 2, 1),
        ("Total", 3, 0, 1),
        ("210", 3, 1, 1),
        ("200", 3, 2, 1),
    ]


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("He left.  It was 5.\nShe stayed.  It was 6.", id="two spaces after a stop"),
        pytest.param("Asia  120  100\nEurope  90", id="rows of two lengths"),
        pytest.param("Asia  120", id="one line"),
        pytest.param("It paid\n$5  million", id="a gap in a line"),
    ],
)
def test_wide_gaps_alone_make_no_table(text: str) -> None:
    assert places(text) == []


@pytest.mark.parametrize(
    ("text", "form"),
    [
        pytest.param("- a\n  - b\n    - c\n- d", "markdown", id="Markdown"),
        pytest.param("Plans:\n- a\n\t- b\n\t\t- c\n- d", "text", id="plain text"),
        pytest.param(
            "<ul><li>a<ul><li>b<ol><li>c</ol></ul><li>d</ul>",
            "html",
            id="HTML",
        ),
    ],
)
def test_items_know_how_deep_they_stand(text: str, form: Form) -> None:
    blocks = [it for it in read_document(text, form=form).blocks if it.kind is BlockKind.ITEM]
    a, b, c, d = (it.depth for it in blocks)

    assert a == d < b < c


@pytest.mark.parametrize(
    ("rule", "cells"),
    [
        pytest.param("|:--|--:|", 4, id="with bars at both ends"),
        pytest.param("--- | :-: ", 4, id="without"),
        pytest.param("-" * 3000 + "x", 0, id="long, and no rule after all"),
        pytest.param("|" + "---|" * 900, 4, id="of many columns"),
        pytest.param("| -- | x |", 0, id="with a word"),
    ],
)
def test_a_line_of_dashes_rules_off_a_table(rule: str, cells: int) -> None:
    assert len(places(f"| a | b |\n{rule}\n| 1 | 2 |", "markdown")) == cells
