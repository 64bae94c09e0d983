"""The text of a file: UTF-8, or UTF-16 with its mark; what is no text is refused in words."""

import sys
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from pathlib import Path

import click

from tieout.api.requests.fields import TEXT_CHARS_MAX

BYTES_MAX = 4 * TEXT_CHARS_MAX
"""No text that is taken is longer; more of a file is not read."""

KNOWN = {
    b"%PDF": "a PDF",
    b"PK\x03\x04": "a document of an office program, or an archive",
    b"\xd0\xcf\x11\xe0": "a document of an office program",
    b"{\\rtf": "a document in RTF",
    b"\x1f\x8b": "compressed",
}
"""How files begin that people take for texts."""


def text_of(file: Path) -> str:
    """Return what a file holds, or standard input for -."""
    try:
        if str(file) == "-":
            return decoded(sys.stdin.buffer.read(BYTES_MAX + 1))
        with file.open("rb") as opened:
            return decoded(opened.read(BYTES_MAX + 1))
    except OSError as error:
        raise click.FileError(str(file), error.strerror) from None


def decoded(data: bytes) -> str:
    """
    Return bytes as text; refuse what is none, or too long.

    >>> decoded("€5".encode("utf-16"))
    '€5'
    """
    if len(data) > BYTES_MAX:
        raise click.UsageError(f"text: at most {TEXT_CHARS_MAX} characters are taken")
    known = next((said for start, said in KNOWN.items() if data.startswith(start)), None)
    if known is not None:
        raise click.UsageError(f"the file is {known}, not a text: save it as text or HTML first")
    wide = data.startswith((BOM_UTF16_LE, BOM_UTF16_BE))
    try:
        text = data.decode("utf-16" if wide else "utf-8-sig")
    except UnicodeDecodeError:
        said = "the file is not UTF-8; iconv -f WINDOWS-1252 -t UTF-8 converts one from Windows"
        raise click.UsageError(said) from None
    if "\0" in text:
        raise click.UsageError("the file is not a text: it holds bytes of zero")
    return text
