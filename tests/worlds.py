"""
True worlds: values are drawn, relations computed, and only then rounded and worded.

Whatever the figures of such a world say, they can all be true at once, so that every accusation
against them is false. A slip turns a true world into one that a check may accuse.
"""

import math
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from random import Random

from tieout.figures import Figure, FigureId, Kind, Qualifier, Style, Written
from tieout.relations import (
    Change,
    Difference,
    Equivalence,
    Evidence,
    Mean,
    Multiple,
    Product,
    Relation,
    Restatement,
    Share,
    Sum,
)

DAY = date(2024, 5, 7)
USD, HKD = "USD", "HKD"
PER_USD = Fraction("7.8171")  # what `printed.RATES` says of every day
WORDS = (None, None, None, None, *Qualifier)
NEARLY = Qualifier.NEARLY
STRICT = {Qualifier.MORE_THAN, Qualifier.LESS_THAN, Qualifier.NEARLY}
HALF = 0.5
PERCENTS = (Fraction(1, 2), Fraction(95))
MONEY = (Fraction(10**6), Fraction(10**11))


@dataclass
class World:
    """Values and what they are told as; ``random`` decides everything."""

    random: Random
    values: dict[FigureId, Fraction] = field(default_factory=dict)
    figures: dict[FigureId, Figure] = field(default_factory=dict)
    relations: list[Relation] = field(default_factory=list)

    def tell(self, value: Fraction, kind: Kind = Kind.MONEY, currency: str = USD) -> FigureId:
        """Round and word a value; return the figure's id."""
        id_ = f"f{len(self.values)}"
        self.values[id_] = value
        written = worded(value, self.random, whole=kind is Kind.COUNT)
        code = currency if kind is Kind.MONEY else None
        style = Style("en")
        self.figures[id_] = Figure(id_, str(written.value), kind, written, style, currency=code)
        return id_

    def money(self) -> FigureId:
        """Return an amount in US dollars that was told before, and is not nothing."""
        told = [it for it, figure in self.figures.items() if figure.currency == USD]
        return self.random.choice([it for it in told if self.values[it]])

    def two(self) -> tuple[FigureId, FigureId]:
        """Return two such amounts."""
        told = [it for it, figure in self.figures.items() if figure.currency == USD]
        one, other = self.random.sample([it for it in told if self.values[it]], 2)
        return one, other

    def grow(self) -> None:
        """Add one relation, of an amount that is there and of new ones, or of two that are."""
        self.relations.append(self.random.choice(GROWTHS)(self))


def a_world(seed: int, relations: int = 4) -> World:
    """Return a world of some relations, cycles among them."""
    world = World(Random(seed))  # noqa: S311 - drawn, not secret
    low, high = MONEY
    for _ in range(2):
        size = Fraction(world.random.uniform(float(low.numerator), float(high.numerator)))
        world.tell(size)
    for _ in range(relations):
        world.grow()
    return world


def worded(value: Fraction, random: Random, *, whole: bool = False) -> Written:
    """Write a value with two to five digits and perhaps a word, such that it may be true."""
    if whole:
        return Written(Decimal(int(value)), Decimal(1), Decimal(1))
    word = random.choice(WORDS)
    place = _exponent(value) - random.randint(1, 4)
    exact = value / Fraction(10) ** place
    units = _rounded(exact, word)
    if (units == exact and word in STRICT) or (word is NEARLY and abs(units - exact) > HALF):
        word, units = None, _rounded(exact, None)
    step, coarse = _steps(units, place, random)
    if word is Qualifier.EXACTLY:
        step = Decimal(1).scaleb(place)
        coarse = max(step, coarse)
    return Written(Decimal(units).scaleb(place), step, coarse, qualifier=word)


def _steps(units: int, place: int, random: Random) -> tuple[Decimal, Decimal]:
    """With decimals the last place counts, however it ends; without, trailing zeros are round."""
    if random.random() < HALF:
        return Decimal(1).scaleb(place), Decimal(1).scaleb(place)
    digits = str(abs(units))
    zeros = len(digits) - len(digits.rstrip("0")) if units else 0
    return Decimal(1).scaleb(place - random.randint(0, 2)), Decimal(1).scaleb(place + zeros)


def _exponent(value: Fraction) -> int:
    return math.floor(math.log10(abs(value))) if value else 0


def _rounded(value: Fraction, word: Qualifier | None) -> int:
    """Round to a whole number, in the direction that the word promises."""
    size = abs(value)
    if word in {Qualifier.MORE_THAN, Qualifier.AT_LEAST}:
        whole = math.floor(size)
    elif word in {Qualifier.NEARLY, Qualifier.LESS_THAN, Qualifier.AT_MOST}:
        whole = math.ceil(size)
    else:
        whole = round(size)
    return whole if value >= 0 else -whole


def _share(world: World) -> Relation:
    whole, percent = world.money(), _percentage(world.random)
    part = world.values[whole] * percent / 100
    return Share(part=world.tell(part), whole=whole, percent=world.tell(percent, Kind.PERCENT))


def _share_of_two(world: World) -> Relation:
    part, whole = world.two()
    percent = world.values[part] / world.values[whole] * 100
    return Share(part=part, whole=whole, percent=world.tell(percent, Kind.PERCENT))


def _growth(world: World) -> Relation:
    old, percent = world.money(), _percentage(world.random)
    falls = world.random.random() < HALF
    factor = 1 - percent / 100 if falls else 1 + percent / 100
    new = world.tell(world.values[old] * factor)
    return Change(old=old, new=new, by=world.tell(percent, Kind.PERCENT), falls=falls)


def _growth_between_two(world: World) -> Relation:
    old, new = world.two()
    by = world.tell((world.values[new] / world.values[old] - 1) * 100, Kind.PERCENT)
    return Change(old=old, new=new, by=by)


def _sum(world: World) -> Relation:
    parts = [world.money() for _ in range(world.random.randint(1, 3))]
    parts += [world.tell(world.values[parts[0]] * _percentage(world.random) / 50)]
    parts = list(dict.fromkeys(parts))
    whole = sum((world.values[it] for it in parts), Fraction(0))
    return Sum(parts=tuple(parts), total=world.tell(whole))


def _difference(world: World) -> Relation:
    one, other = world.two()
    result = world.tell(world.values[one] - world.values[other])
    return Difference(minuend=one, subtrahend=other, result=result)


def _rise_by_amount(world: World) -> Relation:
    old, new = world.two()
    by = world.tell(world.values[new] - world.values[old])
    return Change(old=old, new=new, by=by, measure="amount")


def _product(world: World) -> Relation:
    price, count = world.money(), Fraction(world.random.randint(2, 40))
    result = world.tell(world.values[price] * count)
    return Product(factors=(price, world.tell(count, Kind.COUNT)), result=result)


def _multiple(world: World) -> Relation:
    one, other = world.two()
    times = world.tell(world.values[one] / world.values[other], Kind.MULTIPLE)
    return Multiple(numerator=one, denominator=other, multiple=times)


def _mean(world: World) -> Relation:
    parts = tuple(dict.fromkeys(world.money() for _ in range(3)))
    mean = sum((world.values[it] for it in parts), Fraction(0)) / len(parts)
    return Mean(parts=parts, mean=world.tell(mean))


def _again(world: World) -> Relation:
    told = world.money()
    return Restatement(members=(told, world.tell(world.values[told])))


def _abroad(world: World) -> Relation:
    told = world.money()
    other = world.tell(world.values[told] * PER_USD, currency=HKD)
    return Equivalence(a=told, b=other, evidence=Evidence(loose=True))


def _percentage(random: Random) -> Fraction:
    low, high = PERCENTS
    return Fraction(random.uniform(float(low), float(high)))


GROWTHS = (
    _share,
    _share_of_two,
    _growth,
    _growth_between_two,
    _sum,
    _difference,
    _rise_by_amount,
    _product,
    _multiple,
    _mean,
    _again,
    _abroad,
)


def slipped(world: World) -> World:
    """Return the world with one or two figures off by 0.1 % to 30 %."""
    random = Random(repr(world.values))  # noqa: S311 - drawn, not secret
    figures = dict(world.figures)
    for _ in range(random.randint(1, 2)):
        name = random.choice(list(figures))
        written = figures[name].written
        factor = 1 + random.choice((-1, 1)) * 10 ** random.uniform(-3, -0.5)
        units = round(float(written.value / written.step) * factor)
        changed = replace(written, value=units * written.step)
        figures[name] = replace(figures[name], written=changed)
    return replace(world, figures=figures)
