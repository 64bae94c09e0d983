"""What clauses say whose figures fit one equation, as to their units and their cues."""

from collections.abc import Callable, Iterator

from tieout.relations.kinds.assembly.differences import difference
from tieout.relations.kinds.assembly.products import product
from tieout.relations.kinds.assembly.shares import share
from tieout.relations.kinds.assembly.sums import total
from tieout.relations.kinds.assembly.trade import trade
from tieout.relations.relation import Relation
from tieout.relations.texts.clause import Clause
from tieout.relations.texts.clauses import BREAKS, clauses
from tieout.relations.texts.sentence import Sentence
from tieout.relations.texts.text import Text, is_figure

OPERANDS = 3
# Items of a list may end in semicolons; costs may stand beyond "but".
ENDS = (
    (BREAKS, (share, product)),
    (frozenset(("semicolon",)), (difference,)),
    (frozenset(("while",)), (total,)),
)
Assemble = Callable[[Clause], Relation | None]


def assembled(text: Text, sentence: Sentence) -> Iterator[Relation]:
    """Yield the shares, products, differences and sums whose operands stand in any order."""
    if len(sentence.figures) < OPERANDS:
        return
    for breaks, kinds in ENDS:
        for clause in clauses(text, sentence, breaks):
            if sum(map(is_figure, clause.tokens)) >= OPERANDS:
                yield from _told(clause, kinds)
    if "measure" in sentence.names:
        yield from trade(Clause(text, sentence, 0, sentence.tokens))


def _told(clause: Clause, kinds: tuple[Assemble, ...]) -> Iterator[Relation]:
    found = (assemble(clause) for assemble in kinds)
    yield from (it for it in found if it is not None)
