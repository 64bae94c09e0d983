"""What a sentence says aside, between two commas: "the bank, which is 42% owned by …"."""

from collections.abc import Iterator

from tieout.relations.texts.sentence import Sentence
from tieout.relations.texts.text import Text, is_figure


def without_relatives(text: Text, sentence: Sentence) -> Sentence:
    """Return the sentence without the figures of its relative clauses, where there are any."""
    if "comma" not in sentence.names:
        return sentence
    return sentence.without(list(relatives(text, sentence)))


def relatives(text: Text, sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield the comma before "which", and the token behind its clause's last: a comma is kept."""
    tokens, commas = sentence.tokens, _commas(sentence)
    for comma, ahead in zip(commas, [*commas[1:], len(tokens)], strict=True):
        at = tokens[comma].end
        at += sentence.text[at : at + 1] == " "
        opens = text.cues.relatives.match(sentence.text, at, sentence.end)
        if opens and any(is_figure(it) for it in tokens[comma:ahead]):
            yield comma, ahead


def _commas(sentence: Sentence) -> list[int]:
    return [at for at, it in enumerate(sentence.tokens) if it.name == "comma"]
