"""What is said per share between two commas: "$4.82 billion, or $1.21 a share, from …"."""

from collections.abc import Iterator

from tieout.relations.texts.sentence import Sentence

ENDS = {"comma": "comma", "open": "close"}
INSIDE = frozenset(("or", "equal", "about", "at", "comma"))
ASIDE_TOKENS_MAX = 5


def without_asides(sentence: Sentence) -> Sentence:
    """Return the sentence without amounts per share that only restate the amount before them."""
    if "price" not in sentence.names or not sentence.names & ENDS.keys():
        return sentence
    return sentence.without(list(_asides(sentence)))


def _asides(sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield the first token of each aside, and the one behind its last; its comma is kept."""
    tokens = sentence.tokens
    for index, token in enumerate(tokens):
        if token.name not in ENDS or index == 0 or tokens[index - 1].name not in AMOUNTS:
            continue
        end = _end(sentence, index)
        if end is not None:
            yield index, end


AMOUNTS = frozenset(("money", "measure"))


def _end(sentence: Sentence, start: int) -> int | None:
    """Return the token behind a run of an amount per share and nothing else."""
    tokens, seen = sentence.tokens, ""
    for index in range(start + 1, min(start + ASIDE_TOKENS_MAX, len(tokens))):
        name = tokens[index].name
        if seen and name == ENDS[tokens[start].name]:
            return index + (name == "close")
        if name == "price" and not seen:
            seen = name
        elif name not in INSIDE:
            return None
    return None
