"""The reference at /docs needs nobody else, runs no script, and holds everything."""

import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser

import pytest
from asking import get, post
from tieout.api.pages.catalogue import catalogue
from tieout.api.pages.page import example

PAGE = get("/docs")
DOCUMENT = get("/openapi.json").json()


class Ids(HTMLParser):
    """The ids of a page, and the links into it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for name, value in attrs:
            if name == "id" and value is not None:
                self.ids.append(value)
            if name == "href" and value is not None and value.startswith("#"):
                self.links.add(value[1:])


def test_loads_nothing_and_runs_nothing() -> None:
    assert "<script" not in PAGE.text
    assert re.findall(r"(?:src|href)=\"https?:", PAGE.text) == []


def test_its_policy_allows_its_own_style_alone() -> None:
    found = re.search(r"<style>(.*?)</style>", PAGE.text, flags=re.DOTALL)
    assert found is not None
    digest = b64encode(sha256(found[1].encode()).digest()).decode()

    assert PAGE.headers["content-security-policy"].startswith(
        f"default-src 'none'; style-src 'sha256-{digest}'"
    )


def test_no_id_is_there_twice_and_no_link_leads_nowhere() -> None:
    page = Ids(PAGE.text)

    assert len(page.ids) == len(set(page.ids))
    assert page.links <= set(page.ids)


def test_every_example_of_a_body_is_taken_as_it_stands() -> None:
    taken = {
        path: post(path, example(content["schema"], DOCUMENT)).status_code
        for path, its in DOCUMENT["paths"].items()
        for content in its.get("post", {}).get("requestBody", {}).get("content", {}).values()
        if content["schema"] != {"type": "string", "format": "binary"}
    }

    assert taken == dict.fromkeys(["/v1/review", "/v1/figures", "/v1/check", "/v1/convert"], 200)


def test_every_operation_and_every_code_is_there() -> None:
    operations = {it["operationId"] for its in DOCUMENT["paths"].values() for it in its.values()}

    assert operations | set(catalogue()) <= set(Ids(PAGE.text).ids)


@pytest.mark.parametrize("code", ["currency.unknown", "json.malformed"])
def test_a_problems_type_leads_to_its_explanation(code: str) -> None:
    assert f'<tr id="{code}">' in PAGE.text
