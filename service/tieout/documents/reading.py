"""A text of any form, read as a document."""

from collections.abc import Iterator
from datetime import date
from typing import Literal, TypeAlias, assert_never

from tieout.documents.document import Block, Document
from tieout.documents.hypertext import read_html
from tieout.documents.markdown import read_markdown
from tieout.documents.plain import read_plain

Form: TypeAlias = Literal["text", "markdown", "html"]


def read_document(  # noqa: PLR0913 - the caller's own words about a document, all by name
    text: str,
    *,
    form: Form = "text",
    id: str | None = None,  # noqa: A002 - the name it has on the wire
    on: date | None = None,
    language: str | None = None,
    region: str | None = None,
) -> Document:
    r"""
    Cut what was sent into blocks.

    >>> document = read_document("Profit falls\n\nIt fell by US$5\nmillion.")
    >>> [(block.kind.value, block.text) for block in document.blocks]
    [('title', 'Profit falls'), ('paragraph', 'It fell by US$5 million.')]
    """
    blocks = tuple(_blocks(text, form))
    return Document(text, blocks, id=id, on=on, language=language, region=region)


def _blocks(text: str, form: Form) -> Iterator[Block]:
    match form:
        case "text":
            return read_plain(text)
        case "markdown":
            return read_markdown(text)
        case "html":
            return read_html(text)
        case _:
            assert_never(form)
