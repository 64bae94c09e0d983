"""Whether a total counts for longer than its parts: "in April 350,000, bringing the total to …"."""

from collections.abc import Sequence

from tieout.figures import Figure
from tieout.relations.texts.sentence import Sentence
from tieout.relations.texts.text import Text

TIMES = frozenset(("month", "quarter", "half"))
MUCH_MORE = 2


def runs_on(text: Text, sentence: Sentence, figures: Sequence[Figure]) -> bool:
    """
    Whether the last of some figures counts for longer than those before it together.

    Parts of some months may add up to the year so far, and need not: a word for "so far" before
    the total says that more is counted. So does "bringing the total to" much more than its parts.
    """
    first, last = figures[0].span, figures[-1].span
    if first is None or last is None or figures[-2].span is None:
        return False
    between = sentence.text[figures[-2].span.until : last.at]
    dated = any(it.name in TIMES and it.start < figures[-2].span.until for it in sentence.tokens)
    if any(it in between for it in text.cues.to_date):
        return True
    if not any(it in between for it in text.cues.so_far):
        return False
    return dated or figures[-1].value > MUCH_MORE * sum(it.value for it in figures[:-1])
