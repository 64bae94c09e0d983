"""Finished answers are kept up to a number of bytes, at one state of the rates; oldest go first."""

import pytest
from tieout.api.answers.finished import (
    ANSWER_BYTES_MAX,
    NO_STORE,
    OVERHEAD_BYTES,
    Answers,
    Finished,
)
from tieout.rates import Book

BOOK = Book.embedded()


def answer(size: int, *, lasting: bool = True) -> Finished:
    return Finished.json(b"x" * size, NO_STORE, lasting=lasting)


def test_the_memory_is_bounded_in_bytes() -> None:
    memory = Answers(BOOK, bytes_max=100_000)
    for number in range(1_000):
        memory.keep(b"%d" % number, answer(1_000))

    assert memory.size <= 100_000
    assert len(memory) == 100_000 // (1_000 + OVERHEAD_BYTES + 3)
    assert memory.get(b"999") is not None
    assert memory.get(b"0") is None


@pytest.mark.parametrize(
    "it",
    [
        pytest.param(answer(ANSWER_BYTES_MAX), id="too long"),
        pytest.param(answer(10, lasting=False), id="cut short, and longer the next time"),
    ],
)
def test_an_answer_is_not_kept_that_is(it: Finished) -> None:
    memory = Answers(BOOK)
    memory.keep(b"question", it)

    assert (memory.get(b"question"), memory.size) == (None, 0)


def test_an_answer_counts_once_in_the_memory() -> None:
    memory = Answers(BOOK)
    memory.keep(b"question", answer(10))
    size = memory.size
    memory.keep(b"question", answer(10))

    assert (len(memory), memory.size) == (1, size)


def test_an_answer_is_what_a_route_gives() -> None:
    response = answer(2).response()

    assert response.body == b"xx"
    assert dict(response.headers) == {
        "cache-control": "no-store",
        "content-length": "2",
        "content-type": "application/json",
    }
