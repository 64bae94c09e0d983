"""What is said in several places: sentences that go on, quarters of a year, facts, documents."""

from tieout.relations.across.calendar import Calendar
from tieout.relations.across.joiner import Joiner
from tieout.relations.across.margins import margins
from tieout.relations.across.open_relations import open_equivalences, open_shares
from tieout.relations.across.quarters import alias, period_labels
from tieout.relations.across.restatements import resolve, restatements
from tieout.relations.across.retold_changes import with_retold
from tieout.relations.across.stated_facts import stated_facts
from tieout.relations.across.stated_rates import with_stated_rates
from tieout.relations.across.tabled import tabled
from tieout.relations.across.tellings import between
from tieout.relations.across.wholes import with_wholes
from tieout.relations.across.years import years

__all__ = [
    "Calendar",
    "Joiner",
    "alias",
    "between",
    "margins",
    "open_equivalences",
    "open_shares",
    "period_labels",
    "resolve",
    "restatements",
    "stated_facts",
    "tabled",
    "with_retold",
    "with_stated_rates",
    "with_wholes",
    "years",
]
