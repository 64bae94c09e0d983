"""Runs of figures that are told "respectively": one sentence for each place in them."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tieout.relations.texts.sentence import Sentence
from tieout.relations.texts.text import Text, is_figure

RUN_MIN, RUNS_MIN = 2, 2
JOINT_WORDS = "comma and about month quarter half prior yoy same_period fiscal full_year of"
JOINTS = frozenset(JOINT_WORDS.split())
NEXT = {"comma": frozenset(("and", "about"))}
# Between the things that are measured: "revenue and net profit", "营业收入和净利润".
BETWEEN_MEASURES = re.compile(r"[\w\s'’,、-]{0,40}")
Run = Sequence[int]


def respective(text: Text, sentence: Sentence) -> list[Sentence]:
    """
    Return a sentence for each place in runs of figures as long as each other, else the sentence.

    "Revenue and profit were 15 and 2 respectively, up 10% and 22% from 14 and 1.8" says "revenue
    was 15, up 10% from 14", and the same of the profit.
    """
    written = sentence.text[sentence.start : sentence.end]
    if not any(it in written for it in text.cues.respectively):
        return [sentence]
    runs = list(_runs(sentence))
    if len(runs) < RUNS_MIN or len({len(it) for it in runs}) > 1:
        return [sentence]
    runs += [it for it in [_measures(sentence)] if len(it) == len(runs[0])]
    return [_of_place(sentence, runs, place) for place in range(len(runs[0]))]


def _runs(sentence: Sentence) -> Iterator[Run]:
    """Yield where figures of one class stand side by side; a time behind a comma begins anew."""
    tokens, run, joints = sentence.tokens, list[int](), JOINTS
    for at, token in enumerate(tokens):
        same = not run or token.name == tokens[run[-1]].name
        if token.name in joints or (is_figure(token) and same):
            joints = JOINTS if is_figure(token) else joints & NEXT.get(token.name, JOINTS)
            run += [at] if is_figure(token) else []
            continue
        yield from [run] if len(run) >= RUN_MIN else []
        run, joints = [at] if is_figure(token) else [], JOINTS
    yield from [run] if len(run) >= RUN_MIN else []


def _measures(sentence: Sentence) -> Run:
    """Return where the things measured stand, up to the first figure."""
    tokens = sentence.tokens
    first = next((at for at, it in enumerate(tokens) if is_figure(it)), len(tokens))
    named = [at for at in range(first) if tokens[at].name == "measure"]
    joined = all(
        BETWEEN_MEASURES.fullmatch(sentence.text, tokens[one].end, tokens[two].start)
        for one, two in pairwise(named)
    )
    return named if joined else []


def _of_place(sentence: Sentence, runs: Sequence[Run], place: int) -> Sentence:
    """Return the sentence with one member of each run, and what joined them left out."""
    dropped: list[tuple[int, int]] = []
    for run in runs:
        dropped += [(run[0], run[place]), (run[place] + 1, run[-1] + 1)]
    return sentence.without([it for it in dropped if it[0] < it[1]])
