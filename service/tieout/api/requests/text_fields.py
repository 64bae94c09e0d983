"""What the requests on texts and lists of figures have in common."""

from typing import Annotated

from pydantic import Field

from tieout.api.requests.fields import Day, Input, Language, Region

ARTICLE = "It will pay HK$50 billion (US$640 million) over five years."

On = Annotated[
    Day | None,
    Field(description="The document's day; rates are taken around it.", examples=["2024-05-07"]),
]
Tongue = Annotated[
    Language | None,
    Field(description="Language of the text; detected where left out.", examples=["en"]),
]
Readership = Annotated[
    Region | None,
    Field(
        description="ISO 3166-1 code of the readership: decides what a bare $ means where the "
        "text does not.",
        examples=["HK"],
    ),
]
Markup = Annotated[Input, Field(description="How the text is marked up.", examples=["text"])]
