"""What a level is held against that is not its own past: a forecast, a peak."""

from tieout.figures import FigureId
from tieout.relations.texts.text import Text
from tieout.relations.wording.lexer import FIGURES

BEFORE_CHARS_MAX, BEHIND_CHARS_MAX = 32, 44
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
