from http import HTTPStatus
from io import BytesIO
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.problem import Problem
from ...types import File, Response


def _get_kwargs(
    *,
    body: File,
) -> dict[str, Any]:
    headers: dict[str, Any] = {}

    _kwargs: dict[str, Any] = {
        "method": "post",
        "url": "/v1/review/batch",
    }

    _kwargs["content"] = body.payload
    headers["Content-Type"] = "application/jsonl"

    _kwargs["headers"] = headers
    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> File | Problem | None:
    if response.status_code == 200:
        response_200 = File(payload=BytesIO(response.content))

        return response_200

    if response.status_code == 415:
        response_415 = Problem.from_dict(response.json())

        return response_415

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
) -> Response[File | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: File,
) -> Response[File | Problem]:
    """Review many documents

     One line of JSON a document: what `/v1/review` takes, and an `id`. One line of JSON an answer,
    in the same order: `{"id", "line", "report"}` or `{"id", "line", "problem"}`. Answers come while
    the batch is still being sent, and the service reads on only as fast as they are read: send and
    read at the same time, or send fewer than a hundred documents at once.

    Args:
        body (File):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[File | Problem]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    body: File,
) -> File | Problem | None:
    """Review many documents

     One line of JSON a document: what `/v1/review` takes, and an `id`. One line of JSON an answer,
    in the same order: `{"id", "line", "report"}` or `{"id", "line", "problem"}`. Answers come while
    the batch is still being sent, and the service reads on only as fast as they are read: send and
    read at the same time, or send fewer than a hundred documents at once.

    Args:
        body (File):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        File | Problem
    """

    return sync_detailed(
        client=client,
        body=body,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    body: File,
) -> Response[File | Problem]:
    """Review many documents

     One line of JSON a document: what `/v1/review` takes, and an `id`. One line of JSON an answer,
    in the same order: `{"id", "line", "report"}` or `{"id", "line", "problem"}`. Answers come while
    the batch is still being sent, and the service reads on only as fast as they are read: send and
    read at the same time, or send fewer than a hundred documents at once.

    Args:
        body (File):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[File | Problem]
    """

    kwargs = _get_kwargs(
        body=body,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    body: File,
) -> File | Problem | None:
    """Review many documents

     One line of JSON a document: what `/v1/review` takes, and an `id`. One line of JSON an answer,
    in the same order: `{"id", "line", "report"}` or `{"id", "line", "problem"}`. Answers come while
    the batch is still being sent, and the service reads on only as fast as they are read: send and
    read at the same time, or send fewer than a hundred documents at once.

    Args:
        body (File):

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        File | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            body=body,
        )
    ).parsed
