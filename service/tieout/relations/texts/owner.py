"""Whose a measure is: by the name before it, behind it, or at its sentence's beginning."""

import re

from tieout.relations.texts.sentence import Sentence
from tieout.relations.wording.cues import Cues
from tieout.relations.wording.lexer import Token
from tieout.relations.wording.owners import Owners

NEAR_CHARS_MAX = 14
BEFORE_CHARS = 120
POSSESSIVE_END = re.compile(r"['’]s\Z")
# Cues that may stand between an owner and what is measured of it.
PASSED_WORDS = "of prior quarter half full_year yoy month fiscal same_period"
PASSED = frozenset(PASSED_WORDS.split())


def owner_of(sentence: Sentence, measure: Token, by: Cues) -> str | None:
    """Return the name before a possessive, after "of", or at the sentence's beginning."""
    if not by.spaced:
        return None if is_anaphoric(sentence, measure) else _wide_owner(sentence, measure, by)
    written, before = sentence.block.text, _before(sentence, measure)
    possessive = _possessive(before, by.owners)
    if possessive and not by.owners.units.search(possessive[2]):
        return _plain(possessive[1])
    end = min(len(written), measure.end + BEFORE_CHARS)
    behind = by.owners.of.match(written, measure.end, end)
    if behind:
        return _plain(behind[1])
    return None if is_anaphoric(sentence, measure) else _subject(sentence, measure, by)


def group_of(sentence: Sentence, measure: Token, by: Owners) -> str | None:
    """Return the owner of the whole that some unit is part of."""
    before = _before(sentence, measure)
    possessive = _possessive(before, by)
    if possessive and by.units.search(possessive[2]):
        return _plain(possessive[1])
    named = by.unit_of.search(before)
    return _plain(named[1]) if named else None


def groups_in(written: str, by: Owners) -> set[str]:
    """Return the names that a text makes the owners of units: "a unit of Alibaba"."""
    owners = {found[1] for found in by.unit_of.finditer(written)}
    return owners | {found[1] for found in by.own_unit.finditer(written)}


def is_anaphoric(sentence: Sentence, measure: Token) -> bool:
    """Whether what stands before a measure points back: "the unit's revenue", "its revenue"."""
    return any(
        it.name == "anaphora" and 0 <= measure.start - it.end <= NEAR_CHARS_MAX
        for it in sentence.tokens
    )


def _before(sentence: Sentence, measure: Token) -> str:
    first = max(sentence.start, measure.start - BEFORE_CHARS)
    return sentence.block.text[first : measure.start]


def _wide_owner(sentence: Sentence, measure: Token, by: Cues) -> str | None:
    """Return the name that a clause begins with, its times and its small words left out."""
    ends = [it.end for it in sentence.tokens if it.end <= measure.start and it.name not in PASSED]
    first = max(sentence.start, measure.start - BEFORE_CHARS, *ends)
    clause = sentence.block.text[first : measure.start]
    found = by.owners.wide.search(by.owners.times.sub("", clause))
    # 公司, the company, and 海外, abroad, name nobody.
    return found[1] if found and found[1] not in by.light and found[1] not in by.narrow else None


def _subject(sentence: Sentence, measure: Token, by: Cues) -> str | None:
    """Return the name that begins a sentence, or the one of whoever reports."""
    found = by.owners.subject.match(sentence.block.text, sentence.start, measure.start)
    if found and not _is_cue(sentence, found.start(1), by) and found[1].lower() not in by.light:
        return _plain(found[1])
    before = _before(sentence, measure)
    reporter = by.owners.reporter.search(before) if by.owners.reports.search(before) else None
    return _plain(reporter[1]) if reporter else None


def _is_cue(sentence: Sentence, at: int, by: Cues) -> bool:
    """A capital at the beginning may be that of "Revenue", "In" or "Profit" only."""
    end = next((i for i in range(at, len(sentence.text)) if not sentence.text[i].isalpha()), at)
    token = next((it for it in sentence.tokens if it.start == at), None)
    return token is not None or sentence.text[at:end] in by.owners.starters


def _possessive(before: str, by: Owners) -> re.Match[str] | None:
    """Return the name's possessive that ends a stretch; most stretches hold no apostrophe."""
    return by.possessive.search(before) if "'" in before or "’" in before else None


def _plain(name: str) -> str | None:
    return POSSESSIVE_END.sub("", name.strip(" .,")) or None
