from typing import Literal

SentDocumentInputType0 = Literal["html", "markdown", "text"]

SENT_DOCUMENT_INPUT_TYPE_0_VALUES: set[SentDocumentInputType0] = {
    "html",
    "markdown",
    "text",
}


def check_sent_document_input_type_0(value: str) -> SentDocumentInputType0:
    if value in SENT_DOCUMENT_INPUT_TYPE_0_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {SENT_DOCUMENT_INPUT_TYPE_0_VALUES!r}"
    )
