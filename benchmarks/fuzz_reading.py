"""
Fuzz the reader with atheris: ``python -m benchmarks.fuzz_reading CORPUS -max_total_time=600``.

No text may raise anything, and every figure must stand where it says. ``--unpack CORPUS`` writes
the seeds of ``tests/extraction/seeds.json`` into a folder, ``--pack CORPUS`` takes the inputs of a
folder back into them, the shortest first; ``test_seeds.py`` reads them again in every run. Atheris
is no dependency of the project: run it from an environment that has it, ``service`` on the path.
"""

import json
import sys
from hashlib import sha256
from importlib import import_module
from pathlib import Path

SEEDS = Path(__file__).parent.parent / "tests/extraction/seeds.json"
SEEDS_MAX, SEED_CHARS_MAX = 440, 120
FIRST = ("en", "zh", "ja", "ko", "de", "fr", "es", "ru", "ar", "hi", "tr", "he", "vi", "nl")
LANGUAGES = (*FIRST, "it", "sv")
WHOLE = 0b0111_0000


def decoded(data: bytes) -> tuple[str, str]:
    """Return language and text of an input: the first byte chooses, the rest is the text."""
    text = data[1:].decode("utf-8", "surrogatepass" if data[0] & 128 else "replace")
    return LANGUAGES[(data[0] & 15) % len(LANGUAGES)], text


def one_input(data: bytes) -> None:
    """Read an input as a text, as a period and, one in eight, as one amount."""
    reading = import_module("tieout.extraction")
    read_document = import_module("tieout.documents").read_document
    language, text = decoded(data)
    lexicon = import_module("tieout.lexicon").load(language)
    for figure in reading.extract(read_document(text), lexicon):
        assert text[figure.span.start : figure.span.end] == figure.text
    reading.read_period(text, lexicon)
    if data[0] & WHOLE != WHOLE:
        return
    try:
        reading.read_amount(text, lexicon)
    except import_module("tieout.errors").UnreadableFigure:
        return


def safely(data: bytes) -> None:
    """Leave out bytes that are no text."""
    try:
        if data:
            one_input(data)
    except UnicodeDecodeError:
        return


def pack(folder: Path) -> None:
    """Keep the shortest inputs of a corpus, with those that are kept already."""
    kept = {tuple(seed) for seed in json.loads(SEEDS.read_text("utf-8"))["seeds"]}
    for file in sorted(folder.iterdir(), key=lambda it: it.stat().st_size):
        data = file.read_bytes()
        if not data or data[0] & 128 or len(kept) >= SEEDS_MAX:
            continue
        language, text = decoded(data)
        if text and len(text) <= SEED_CHARS_MAX:
            kept.add((language, text))
    lines = ",\n  ".join(json.dumps(seed, ensure_ascii=False) for seed in sorted(kept))
    source = "inputs that widened the coverage of benchmarks/fuzz_reading.py"
    SEEDS.write_text(f'{{\n "source": "{source}",\n "seeds": [\n  {lines}\n ]\n}}\n', "utf-8")


def unpack(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for language, text in json.loads(SEEDS.read_text("utf-8"))["seeds"]:
        data = bytes([LANGUAGES.index(language)]) + text.encode()
        (folder / sha256(data).hexdigest()[:16]).write_bytes(data)


def fuzz() -> None:
    atheris = import_module("atheris")
    with atheris.instrument_imports(include=["tieout.extraction", "tieout.documents"]):
        import_module("tieout.extraction")
        import_module("tieout.documents")
    atheris.Setup(sys.argv, safely)
    atheris.Fuzz()


def main() -> None:
    match sys.argv[1:]:
        case ["--pack", folder]:
            pack(Path(folder))
        case ["--unpack", folder]:
            unpack(Path(folder))
        case _:
            fuzz()


if __name__ == "__main__":
    main()
