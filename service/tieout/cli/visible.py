"""What a terminal would obey is shown instead: a document may hold any character."""

import re

_OBEYED = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f"  # controls, but for tabs and line ends
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]"  # Bidi_Control of Unicode
    "|\r(?!\n)"
)


def visible(text: str) -> str:
    r"""
    Write out what would move, colour or turn around what a person sees.

    >>> print(visible("red \x1b[31m, then \u202etxt"))
    red \x1b[31m, then \u202etxt
    """
    return _OBEYED.sub(_written_out, text)


def _written_out(found: re.Match[str]) -> str:
    code = ord(found[0])
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}"  # noqa: PLR2004 - a byte
