"""Which figures a text states as the level of a measure."""

from tieout.figures import FigureId
from tieout.relations.texts.description import subject_at
from tieout.relations.texts.match import matches
from tieout.relations.texts.subject import Subject
from tieout.relations.texts.text import Text


def levels(text: Text) -> dict[FigureId, Subject]:
    """
    Return the figures that a sentence states as the level of a measure, with that measure.

    "Revenue was 710", "revenue rose 18% to 710": not what it rose by, nor what it rose from.
    """
    found: dict[FigureId, Subject] = {}
    for sentence in text.sentences:
        for match in matches(sentence, text.cues, "deal"):
            found[match.roles["figure"]] = Subject("deal", match.cue)
        if "measure" not in sentence.names:
            continue
        for match in matches(sentence, text.cues, "level"):
            measure = next(it for it in match.tokens if it.name == "measure")
            found.setdefault(match.roles["figure"], subject_at(text, sentence, measure))
    return found
