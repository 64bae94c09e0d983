"""What a level is held against that is not its own past: a forecast, a peak."""

from collections.abc import Iterator

from tieout.figures import FigureId
from tieout.relations.texts.sentence import Sentence
from tieout.relations.texts.text import Text
from tieout.relations.wording.lexer import FIGURES

BEFORE_CHARS_MAX, BEHIND_CHARS_MAX = 32, 44
RATES = frozenset(("percent", "points", "multiple"))
ENDS = frozenset(("comma", "semicolon", "close", "dash", "stop")) | frozenset(FIGURES)


def is_yardstick(text: Text, figure: FigureId) -> bool:
    """
    Whether the words beside a figure make it a forecast or a peak.

    "To $2.4 billion, compared with the $2.5 billion that analysts had forecast": those words stand
    between it and the figure or the comma on either side.
    """
    sentence, at = text.home[figure], text.index[figure]
    tokens, written = sentence.tokens, sentence.text
    here = next((i for i, it in enumerate(tokens) if it.value == figure), at)
    start, end = tokens[here].start, tokens[here].end
    ahead = (it.end for it in reversed(tokens[:here]) if it.name in ENDS)
    after = (it.start for it in tokens[here + 1 :] if it.name in ENDS)
    first = max(next(ahead, sentence.start), start - BEFORE_CHARS_MAX)
    last = min(next(after, sentence.end), end + BEHIND_CHARS_MAX)
    beside = f"{written[first:start]} {written[end:last]}"
    return any(it in beside for it in text.cues.yardsticks)


def without_yardsticks(text: Text, sentence: Sentence) -> Sentence:
    """
    Return a sentence without the forecasts that a level is only said to have beaten or missed.

    "营收56.2亿元，同比增长12%，高于分析师预期的55.1亿元": the 12% is of another level. A forecast
    that a percentage is told of ("比预期的50亿元高出12%") stays.
    """
    written = sentence.text[sentence.start : sentence.end]
    if not any(it in written for it in text.cues.beats):
        return sentence
    return sentence.without(list(_beaten(text, sentence)))


def _beaten(text: Text, sentence: Sentence) -> Iterator[tuple[int, int]]:
    """Yield the first token of "above the expected 5 million", and the one behind its last."""
    tokens, cues = sentence.tokens, text.cues
    for at, token in enumerate(tokens):
        if token.name not in FIGURES or _measures_on(sentence, at):
            continue
        ahead = (it.end for it in reversed(tokens[:at]) if it.name in ENDS)
        start = max(next(ahead, sentence.start), token.start - BEFORE_CHARS_MAX)
        before = sentence.text[start : token.start]
        found = max((before.rfind(it) for it in cues.beats), default=-1)
        after = (it.start for it in tokens[at + 1 :] if it.name in ENDS)
        last = min(next(after, sentence.end), token.end + BEHIND_CHARS_MAX)
        beside = before[found:] + sentence.text[token.end : last]
        if found >= 0 and any(it in beside for it in cues.yardsticks):
            first = next(i for i, it in enumerate(tokens) if it.start >= start + found)
            yield first, at + 1


def _measures_on(sentence: Sentence, at: int) -> bool:
    """Whether a percentage follows with no mark between: it is told of the forecast itself."""
    ahead = (it.name for it in sentence.tokens[at + 1 :] if it.name in ENDS)
    return next(ahead, "") in RATES
