"""The page at / reviews a text without script, keeps nothing, and trusts nothing that is sent."""

import re
from base64 import b64encode
from hashlib import sha256
from urllib.parse import urlencode

import httpx
import pytest
from asking import ask, get

WRONG = "The fund will put HK$50 billion (US$640 million) into film studios."
FORM = {"Content-Type": "application/x-www-form-urlencoded"}


def send(body: bytes = b"", **fields: str) -> httpx.Response:
    return ask("POST", "/", content=body or urlencode(fields).encode(), headers=FORM)


def test_offers_a_form_with_an_example_that_is_wrong() -> None:
    page = get("/").text
    (text,) = re.findall(r"<textarea[^>]*>(.*?)</textarea>", page, flags=re.DOTALL)
    (day,) = re.findall(r'name="on" value="([0-9-]+)"', page)

    assert send(text=text, on=day, input="text").text.count("ERROR") == 2


def test_shows_what_does_not_tie() -> None:
    answer = send(text=WRONG, on="2024-05-07", language="", region="")

    assert (answer.status_code, answer.headers["cache-control"]) == (200, "no-store")
    assert '<mark class="error">HK$50 billion [f1!]</mark>' in answer.text
    assert "scale slip" in answer.text


def test_keeps_what_was_sent_in_the_form() -> None:
    page = send(text=WRONG, on="2024-05-07", language="en", region="HK", input="markdown").text

    assert f">{WRONG}</textarea>" in page
    assert 'value="2024-05-07"' in page
    assert "<option selected>markdown</option>" in page


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("<script>alert(5)</script> US$5", id="script"),
        pytest.param("</textarea><img src=x onerror=alert(5)> US$5", id="out of the field"),
        pytest.param('US$5" onfocus="alert(5)', id="out of an attribute"),
        pytest.param("$style ${found} US$5", id="into the template"),
        pytest.param("\ufdd0US$5\ufdd4", id="our own marks"),
    ],
)
def test_shows_a_text_and_never_obeys_it(text: str) -> None:
    page = send(text=text, on=text, language=text, region=text, input=text).text + (
        send(text=text).text
    )

    assert not re.search(r"<script|<img|onfocus=\"alert|onerror=alert\(5\)>", page)
    assert page.count("<style>") == 2
    assert page.count("<textarea") == page.count("</textarea>") == 2


@pytest.mark.parametrize(
    ("field", "sent", "said"),
    [
        ("on", "7 May 2024", "Its day: a day as YYYY-MM-DD is expected"),
        ("language", "english", "Language: the code of a language"),
        ("region", "Hong Kong", "Readers in: an ISO 3166-1 code"),
    ],
)
def test_says_what_is_wrong_by_the_names_that_the_form_has(
    field: str, sent: str, said: str
) -> None:
    answer = send(urlencode({"text": WRONG, field: sent}).encode())

    assert answer.status_code == 422
    assert said in answer.text


@pytest.mark.parametrize(
    ("body", "status", "said"),
    [
        pytest.param(b"text=", 422, "Text: a text that is not empty", id="nothing"),
        pytest.param(b"text=%FF", 422, "Text: a text that is not empty", id="not UTF-8"),
        pytest.param(b"\xff\xfe", 422, "Text: a text that is not empty", id="no form"),
        pytest.param(b'{"text": "US$5"}', 422, "Text: a text that is not empty", id="JSON"),
        pytest.param(b"text=%245&on=2024-13-01", 422, "Its day: a day as YYYY-MM-DD", id="no day"),
        pytest.param(b"text=%245&language=qq", 422, "Language: the code of a", id="no language"),
        pytest.param(b"text=%245&input=pdf", 422, "Markup: ", id="no markup"),
        pytest.param(b"&".join([b"text=%245"] * 11), 422, "Text: a text", id="too many fields"),
        pytest.param(b"text=" + b"x" * 1_048_577, 413, "Text: ", id="too long"),
    ],
)
def test_says_what_is_wrong_with_a_form(body: bytes, status: int, said: str) -> None:
    answer = send(body)

    assert (answer.status_code, answer.headers["cache-control"]) == (status, "no-store")
    assert f"<li>{said}" in answer.text


@pytest.mark.parametrize("page", [get("/"), send(text=WRONG)], ids=["asked for", "answered"])
def test_its_policy_allows_its_own_style_and_form_alone(page: httpx.Response) -> None:
    (style,) = re.findall(r"<style>(.*?)</style>", page.text, flags=re.DOTALL)
    digest = b64encode(sha256(style.encode()).digest()).decode()
    policy = page.headers["content-security-policy"]

    assert policy.startswith(f"default-src 'none'; style-src 'sha256-{digest}'")
    assert "form-action 'self'" in policy
    assert not re.search(r"<script|https?:", page.text)


def test_is_no_part_of_the_interface() -> None:
    assert "/" not in get("/openapi.json").json()["paths"]
    assert get("/docs").status_code == 200
