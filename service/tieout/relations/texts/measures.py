"""What a match says that a figure measures: by the word before it, or right behind it."""

from tieout.figures import FigureId
from tieout.relations.texts.match import Match
from tieout.relations.texts.text import is_figure

BEHIND_TOKENS = 2
RESULTS = frozenset(
    ("profit", "operating_profit", "pretax_profit", "gross_profit", "ebitda", "loss", "income")
)
BALANCES = frozenset(("gap", "surplus"))
TRADE = frozenset(("exports", "imports"))
INCOMINGS = frozenset(("revenue", "income", "exports", "assets", "cash"))
OUTGOINGS = frozenset(("costs", "debt", "imports", "loss"))


def measure_of(match: Match, figure: FigureId | None) -> str | None:
    """Return the measure nearest before a figure of the match, or right behind it."""
    tokens = match.sentence.tokens
    at = next((at for at, it in enumerate(tokens) if it.value == figure and is_figure(it)), None)
    if at is None:
        return None
    for token in reversed(tokens[:at]):
        if is_figure(token):
            break
        if token.name == "measure":
            return token.value
    behind = (it.value for it in tokens[at + 1 : at + 1 + BEHIND_TOKENS] if it.name == "measure")
    return next(behind, None)


def is_their_balance(kinds: set[str], one: str | None, two: str | None) -> bool:
    """Whether a balance of trade lies between exports and imports, and one of a budget does not."""
    traded = {one, two} == TRADE
    return not (
        ("budget" in kinds and traded) or ("trade" in kinds and {one, two} - {None, *TRADE})
    )
