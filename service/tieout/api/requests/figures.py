"""What is asked of a text whose figures are to be read."""

from pydantic import Field

from tieout.api.requests.fields import Asked, Text
from tieout.api.requests.text_fields import ARTICLE, Markup, On, Readership, Tongue


class FiguresRequest(Asked):
    """A text whose figures are to be read."""

    text: Text = Field(description="The text.", examples=[ARTICLE])
    on: On = None
    language: Tongue = None
    region: Readership = None
    input: Markup = "text"
