"""Request bodies: strict JSON."""

from email.message import Message
from functools import lru_cache
from typing import Any

import jiter
from starlette.exceptions import HTTPException

LINES = "application/jsonl"
"""JSON Lines: a value a line."""


class Malformed(HTTPException):
    """The body is not one JSON value, or an object in it repeats a name."""

    code = "json.malformed"

    def __init__(self, why: str = "it is not one JSON value") -> None:
        super().__init__(400, f"the body cannot be read: {why}")
        self.why = why


class NotJSON(HTTPException):
    """The body's media type is another than JSON."""

    code = "body.not_json"

    def __init__(self) -> None:
        super().__init__(415, "send the body as application/json")


class NotLines(HTTPException):
    """The body's media type is another than JSON Lines."""

    code = "body.not_jsonl"

    def __init__(self) -> None:
        super().__init__(415, f"send the body as {LINES}")


_REASONS = {
    "duplicate key": "an object repeats a name",
    "hex escape": "a text holds half a character (a lone surrogate)",
}
"""What jiter says of a body, in part, and what we do; its own sentences quote what was sent."""


def read_json(body: bytes) -> Any:
    """
    Read one JSON value; refuse NaN, infinities, lone surrogates and repeated names.

    >>> read_json(b'{"a": 1, "a": 2}')
    Traceback (most recent call last):
    tieout.api.requests.bodies.Malformed: 400: the body cannot be read: an object repeats a name
    """
    try:
        return jiter.from_json(body, allow_inf_nan=False, catch_duplicate_keys=True)
    except ValueError as error:
        said = str(error)
        for found, why in _REASONS.items():
            if found in said:
                raise Malformed(why) from None
        raise Malformed from None


@lru_cache(maxsize=256)
def is_json(content_type: str) -> bool:
    """
    Say whether a media type is JSON's.

    >>> is_json("application/json; charset=utf-8"), is_json("text/plain")
    (True, False)
    """
    message = Message()
    message["content-type"] = content_type
    kind = message.get_content_type()
    return kind == "application/json" or (
        kind.startswith("application/") and kind.endswith("+json")
    )
