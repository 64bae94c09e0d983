from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.problem import Problem
from ...models.report import Report
from ...models.review_offsets import ReviewOffsets
from ...models.review_request import ReviewRequest
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: ReviewRequest,
    offsets: ReviewOffsets | Unset = "codepoints",
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    params: dict[str, Any] = {}

    json_offsets: str | Unset = UNSET
    if not isinstance(offsets, Unset):
        json_offsets = offsets

    params["offsets"] = json_offsets

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/review",
        "params": params,
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Problem | Report | None:
    if response.status_code == 200:
        response_200 = Report.from_dict(response.json())

        return response_200

    if response.status_code == 400:
        response_400 = Problem.from_dict(response.json())

        return response_400

    if response.status_code == 413:
        response_413 = Problem.from_dict(response.json())

        return response_413

    if response.status_code == 415:
        response_415 = Problem.from_dict(response.json())

        return response_415

    if response.status_code == 422:
        response_422 = Problem.from_dict(response.json())

        return response_422

    if response.status_code == 429:
        response_429 = Problem.from_dict(response.json())

        return response_429

    if response.status_code == 500:
        response_500 = Problem.from_dict(response.json())

        return response_500

    if client.raise_on_unexpected_status:
        raise errors.UnexpectedStatus(response.status_code, response.content)
    else:
        return None


def _build_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Response[Problem | Report]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: ReviewRequest,
    offsets: ReviewOffsets | Unset = "codepoints",
) -> Response[Problem | Report]:
    """Review a text

     Its figures are read, related and checked together, with the exchange rates around its day;
    what cannot all be true is explained.

    Args:
        offsets (ReviewOffsets | Unset): What offsets count: Unicode code points, or UTF-16 code
            units as in JavaScript and Java. Default: 'codepoints'.
        body (ReviewRequest): A text, or several documents, whose figures are to be tied out.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | Report]
    """

    kwargs = _get_kwargs(
        body=body,
        offsets=offsets,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: ReviewRequest,
    offsets: ReviewOffsets | Unset = "codepoints",
) -> Problem | Report | None:
    """Review a text

     Its figures are read, related and checked together, with the exchange rates around its day;
    what cannot all be true is explained.

    Args:
        offsets (ReviewOffsets | Unset): What offsets count: Unicode code points, or UTF-16 code
            units as in JavaScript and Java. Default: 'codepoints'.
        body (ReviewRequest): A text, or several documents, whose figures are to be tied out.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | Report
    """

    return sync_detailed(
        client=client,
        body=body,
        offsets=offsets,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: ReviewRequest,
    offsets: ReviewOffsets | Unset = "codepoints",
) -> Response[Problem | Report]:
    """Review a text

     Its figures are read, related and checked together, with the exchange rates around its day;
    what cannot all be true is explained.

    Args:
        offsets (ReviewOffsets | Unset): What offsets count: Unicode code points, or UTF-16 code
            units as in JavaScript and Java. Default: 'codepoints'.
        body (ReviewRequest): A text, or several documents, whose figures are to be tied out.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | Report]
    """

    kwargs = _get_kwargs(
        body=body,
        offsets=offsets,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: ReviewRequest,
    offsets: ReviewOffsets | Unset = "codepoints",
) -> Problem | Report | None:
    """Review a text

     Its figures are read, related and checked together, with the exchange rates around its day;
    what cannot all be true is explained.

    Args:
        offsets (ReviewOffsets | Unset): What offsets count: Unicode code points, or UTF-16 code
            units as in JavaScript and Java. Default: 'codepoints'.
        body (ReviewRequest): A text, or several documents, whose figures are to be tied out.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | Report
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            offsets=offsets,
        )
    ).parsed
