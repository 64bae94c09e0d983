"""Open shares completed by the text itself: "24% of revenue" of the revenue that it states."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from tieout.figures import Figure, FigureId, Kind
from tieout.relations.relation import Relation, Share
from tieout.relations.texts.description import subject_of
from tieout.relations.texts.likeness import addable, may_be_one_time
from tieout.relations.texts.plainness import is_plain, says_nothing
from tieout.relations.texts.subject import Subject
from tieout.relations.texts.text import Text

PEOPLE = frozenset(("staff",))


def with_wholes(
    text: Text,
    relations: Sequence[Relation],
    levels: Mapping[FigureId, Subject],
    wholes: Mapping[FigureId, Subject],
) -> Iterator[Relation]:
    """
    Return the relations, those shares filled whose whole the text states once.

    The whole is the level of the share's measure, under its plain name ("revenue", not "cloud
    revenue"), of the same owner and time. Two amounts that fit are both named, and nothing is
    decided.
    """
    if not any(map(_is_open, relations)):
        yield from relations
        return
    known = plain_levels(text, levels)
    for relation in relations:
        if isinstance(relation, Share) and _is_open(relation) and known:
            yield _filled(text, relation, known, wholes.get(relation.percent or ""))
        else:
            yield relation


def _is_open(relation: Relation) -> bool:
    return isinstance(relation, Share) and relation.whole is None and bool(relation.percent)


def _filled(
    text: Text, relation: Share, known: Mapping[FigureId, Subject], subject: Subject | None
) -> Share:
    subject = subject or subject_of(text, relation.percent or "")
    if subject is None or relation.part is None:
        return relation
    owner = _owner_of(text, relation.part) or subject.owner
    fitting = [it for it in known if _fits(text, it, known[it], relation, (subject.measure, owner))]
    values = {text.figures[it].value for it in fitting}
    if not fitting or not _is_plain_share(text, relation):
        return relation
    if len(values) > 1:
        wording = text.cues.notes.get("two_facts", "{one} / {two}")
        names = [text.figures[it].text for it in fitting]
        said = wording.format(one=names[0], two=names[-1])
        return replace(relation, evidence=replace(relation.evidence, undecided=said))
    return replace(relation, whole=fitting[-1])


def _owner_of(text: Text, figure: FigureId) -> str | None:
    subject = subject_of(text, figure)
    return None if subject is None else subject.owner


def _fits(
    text: Text,
    candidate: FigureId,
    subject: Subject,
    relation: Share,
    wanted: tuple[str, str | None],
) -> bool:
    measure, owner = wanted
    if subject.measure != measure or candidate in relation.figures or relation.part is None:
        return False
    one, part = text.figures[candidate], text.figures[relation.part]
    if not addable((one, part)) or not may_be_one_time(one, part):
        return False
    if text.section(candidate) != text.section(relation.part):
        return False
    return owner is None or subject.owner is None or subject.owner == owner


def plain_levels(text: Text, levels: Mapping[FigureId, Subject]) -> dict[FigureId, Subject]:
    """Return the amounts that stand under the plain name of their measure."""
    return {
        it: subject
        for it, subject in levels.items()
        if subject.group is None
        and _is_amount(text.figures[it], subject)
        and is_plain(text, it, subject.owner)
    }


def _is_amount(figure: Figure, subject: Subject) -> bool:
    """Whether a level may be a whole: an amount, or a number of employees."""
    counted = figure.kind is Kind.COUNT and subject.measure in PEOPLE
    return (figure.kind is Kind.MONEY or counted) and figure.per is None


def _is_plain_share(text: Text, relation: Share) -> bool:
    """Whether the share says "of revenue" and not "of cloud revenue"."""
    percent = relation.percent or ""
    home, at = text.home[percent], text.index[percent]
    figure = text.figures[percent]
    if figure.span is None:
        return False
    behind = home.tokens[at + 1 : at + 4]
    measure = next((it for it in behind if it.name == "measure"), None)
    if measure is not None:
        return says_nothing(text, home, (figure.span.until, measure.start), None)
    before = next((it for it in reversed(home.tokens[:at]) if it.name == "measure"), None)
    if before is None:
        return False
    cue = next((it for it in reversed(home.tokens[:at]) if it.name == "contribute"), None)
    if cue is None or cue.end > before.start:
        return False
    return says_nothing(text, home, (cue.end, before.start), None)
