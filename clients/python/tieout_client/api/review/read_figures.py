from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.figures_request import FiguresRequest
from ...models.problem import Problem
from ...models.read_figures_offsets import (
    ReadFiguresOffsets,
)
from ...models.reading import Reading
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    body: FiguresRequest,
    offsets: ReadFiguresOffsets | Unset = "codepoints",
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
        "url": "/v1/figures",
        "params": params,
    }

    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Problem | Reading | None:
    if response.status_code == 200:
        response_200 = Reading.from_dict(response.json())

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
) -> Response[Problem | Reading]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: FiguresRequest,
    offsets: ReadFiguresOffsets | Unset = "codepoints",
) -> Response[Problem | Reading]:
    """Read the figures of a text

     Read the figures of a text.

    Args:
        offsets (ReadFiguresOffsets | Unset): What offsets count: Unicode code points, or UTF-16
            code units as in JavaScript and Java. Default: 'codepoints'.
        body (FiguresRequest): A text whose figures are to be read.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | Reading]
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
    body: FiguresRequest,
    offsets: ReadFiguresOffsets | Unset = "codepoints",
) -> Problem | Reading | None:
    """Read the figures of a text

     Read the figures of a text.

    Args:
        offsets (ReadFiguresOffsets | Unset): What offsets count: Unicode code points, or UTF-16
            code units as in JavaScript and Java. Default: 'codepoints'.
        body (FiguresRequest): A text whose figures are to be read.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | Reading
    """

    return sync_detailed(
        client=client,
        body=body,
        offsets=offsets,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: FiguresRequest,
    offsets: ReadFiguresOffsets | Unset = "codepoints",
) -> Response[Problem | Reading]:
    """Read the figures of a text

     Read the figures of a text.

    Args:
        offsets (ReadFiguresOffsets | Unset): What offsets count: Unicode code points, or UTF-16
            code units as in JavaScript and Java. Default: 'codepoints'.
        body (FiguresRequest): A text whose figures are to be read.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | Reading]
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
    body: FiguresRequest,
    offsets: ReadFiguresOffsets | Unset = "codepoints",
) -> Problem | Reading | None:
    """Read the figures of a text

     Read the figures of a text.

    Args:
        offsets (ReadFiguresOffsets | Unset): What offsets count: Unicode code points, or UTF-16
            code units as in JavaScript and Java. Default: 'codepoints'.
        body (FiguresRequest): A text whose figures are to be read.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | Reading
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
            offsets=offsets,
        )
    ).parsed
