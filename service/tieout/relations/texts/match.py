"""Forms found in sentences: which figure fills which role."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from tieout.figures import FigureId
from tieout.relations.texts.sentence import Sentence
from tieout.relations.wording.cues import Cues
from tieout.relations.wording.form import Form
from tieout.relations.wording.lexer import FIGURES, MARKS, Token

Roles = Mapping[str, FigureId]
FIGURE_NAMES = frozenset(FIGURES)
# Classes that a cue is not quoted with.
SILENT_WORDS = "about yoy prior qoq quarter month same_period measure filler anaphora"
SILENT = FIGURE_NAMES | MARKS.keys() | set(SILENT_WORDS.split())
LEAD_CHARS_MAX = 30
CLOSE_CHARS = 2


@dataclass(frozen=True, slots=True, eq=False)
class Match:
    """A form in a sentence: its tokens from *first* up to *last* (exclusive), its roles."""

    form: Form
    sentence: Sentence
    first: int
    last: int
    roles: Roles
    many: tuple[FigureId, ...]

    @property
    def tokens(self) -> tuple[Token, ...]:
        return self.sentence.tokens[self.first : self.last]

    @property
    def cue(self) -> str:
        """The cue words of the match, as written."""
        return cue_of(self.sentence, self.tokens)

    def has(self, name: str) -> bool:
        return any(token.name == name for token in self.tokens)


def cue_of(sentence: Sentence, tokens: Sequence[Token]) -> str:
    """Return the cue words among some tokens, as written."""
    text = sentence.block.text
    words = (it for it in tokens if it.name not in SILENT and it.end > it.start)
    return " … ".join(dict.fromkeys(text[it.start : it.end] for it in words))


def matches(sentence: Sentence, cues: Cues, kind: str) -> Iterator[Match]:
    """Yield the matches of a kind's forms, in the order of the forms."""
    for form in cues.forms.fitting(sentence.symbols).get(kind, ()):
        for found in form.pattern.finditer(sentence.line):
            first, last = found.span()
            tokens = sentence.tokens[first:last]
            if _is_tight(tokens, form.gap) and _is_close(sentence, form, found.regs):
                yield _match(form, sentence, (first, last), found.regs, tokens)


def _is_tight(tokens: tuple[Token, ...], gap: int) -> bool:
    """A cue leads to its figure nearly at once ("to a record …"); more may stand before a cue."""
    lead = min(gap, LEAD_CHARS_MAX)
    for before, after in pairwise(tokens):
        leads = after.name in FIGURE_NAMES and before.name not in FIGURE_NAMES
        if after.start - before.end > (lead if leads else gap):
            return False
    return True


def _is_close(sentence: Sentence, form: Form, regs: tuple[tuple[int, int], ...]) -> bool:
    """Whether the items that must stand right behind another do."""
    if not form.close:
        return True
    tokens, groups = sentence.tokens, form.pattern.groupindex
    firsts = (regs[groups[name]][0] for name in form.close)
    return all(it < 1 or tokens[it].start - tokens[it - 1].end <= CLOSE_CHARS for it in firsts)


def _match(
    form: Form,
    sentence: Sentence,
    span: tuple[int, int],
    regs: tuple[tuple[int, int], ...],
    tokens: tuple[Token, ...],
) -> Match:
    roles = {
        role: sentence.tokens[regs[group][0]].value
        for role, group in form.pattern.groupindex.items()
        if regs[group][0] >= 0 and role[0] != "_"
    }
    taken = set(roles.values())
    rest = (it.value for it in tokens if it.name in FIGURE_NAMES and it.value not in taken)
    return Match(form, sentence, *span, roles, tuple(rest) if form.many else ())


def starts_anew(match: Match) -> bool:
    """Whether a comma stands before an "and" of the match: "…, and paid $4.50 a share"."""
    pairs = pairwise(match.tokens)
    return any(one.name == "comma" and two.name == "and" for one, two in pairs)


def begins_a_clause(match: Match) -> bool:
    """Whether nothing but a mark stands before a match: "Of the 10 million, …"."""
    sentence = match.sentence
    before = sentence.text[sentence.start : match.tokens[0].start].rstrip()
    return not before or not before[-1].isalnum()
