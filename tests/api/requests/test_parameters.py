"""A query is read as the framework reads it; one that names a parameter twice is not read."""

from hypothesis import example, given, settings
from hypothesis import strategies as st
from starlette.datastructures import QueryParams
from tieout.api.requests.parameters import parameters

marks = st.text("ab=&%+;2Fé\xff", max_size=20).map(lambda text: text.encode("latin-1"))


@settings(max_examples=300)
@given(st.one_of(st.binary(max_size=30), marks))
@example(b"amount=%FF%FE&to=USD")
@example(b"&&=&=x&%61=1")
def test_a_query_is_read_as_the_framework_reads_it(query: bytes) -> None:
    theirs = QueryParams(query)
    twice = len(theirs.multi_items()) > len(theirs)

    assert parameters(query) == (None if twice else dict(theirs))
