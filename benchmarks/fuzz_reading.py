"""
Fuzz the reader with atheris: ``python fuzz_reading.py [SEEDS] -max_total_time=600``.

No text may raise anything, and every figure must stand where it says. Atheris is no dependency of
the project: run it from an environment that has it, with ``service`` on the path.
"""

import sys
from importlib import import_module

from tieout.documents import read_document
from tieout.errors import UnreadableFigure
from tieout.extraction import extract, read_amount, read_period
from tieout.lexicon import load

LANGUAGES = ("en", "zh", "ja", "ko", "de", "fr", "es", "ru", "ar", "hi", "tr", "he", "vi", "nl")


def one_input(data: bytes) -> None:
    if not data:
        return
    lexicon = load(LANGUAGES[data[0] % len(LANGUAGES)])
    text = data[1:].decode("utf-8", "surrogatepass" if data[0] & 128 else "replace")
    for figure in extract(read_document(text), lexicon):
        assert figure.span is not None
        assert text[figure.span.start : figure.span.end] == figure.text
    read_period(text, lexicon)
    try:
        read_amount(text, lexicon)
    except UnreadableFigure:
        return


def safely(data: bytes) -> None:
    """Leave out bytes that are no text."""
    try:
        one_input(data)
    except UnicodeDecodeError:
        return


def main() -> None:
    atheris = import_module("atheris")
    with atheris.instrument_imports():
        pass
    atheris.instrument_all()
    atheris.Setup(sys.argv, safely)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
