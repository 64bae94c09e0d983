import datetime
from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.list_rates_format import ListRatesFormat
from ...models.problem import Problem
from ...models.rate_table import RateTable
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    base: str,
    on: datetime.date | Unset = UNSET,
    format_: ListRatesFormat | Unset = "json",
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["base"] = base

    json_on: str | Unset = UNSET
    if not isinstance(on, Unset):
        json_on = on.isoformat()
    params["on"] = json_on

    json_format_: str | Unset = UNSET
    if not isinstance(format_, Unset):
        json_format_ = format_

    params["format"] = json_format_

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/rates",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Problem | RateTable | None:
    if response.status_code == 200:
        response_200 = RateTable.from_dict(response.json())

        return response_200

    if response.status_code == 404:
        response_404 = Problem.from_dict(response.json())

        return response_404

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
) -> Response[Problem | RateTable]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    base: str,
    on: datetime.date | Unset = UNSET,
    format_: ListRatesFormat | Unset = "json",
) -> Response[Problem | RateTable]:
    """List the rates of one currency against all others on a day

     List the rates of one currency against all others on a day.

    Args:
        base (str): 1 unit of this currency …
        on (datetime.date | Unset): The day: the last rate published on or before it counts. Left
            out: the newest day of all rates, which the answer repeats.
        format_ (ListRatesFormat | Unset): JSON, CSV with a header, or JSON Lines. Default:
            'json'.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | RateTable]
    """

    kwargs = _get_kwargs(
        base=base,
        on=on,
        format_=format_,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    base: str,
    on: datetime.date | Unset = UNSET,
    format_: ListRatesFormat | Unset = "json",
) -> Problem | RateTable | None:
    """List the rates of one currency against all others on a day

     List the rates of one currency against all others on a day.

    Args:
        base (str): 1 unit of this currency …
        on (datetime.date | Unset): The day: the last rate published on or before it counts. Left
            out: the newest day of all rates, which the answer repeats.
        format_ (ListRatesFormat | Unset): JSON, CSV with a header, or JSON Lines. Default:
            'json'.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | RateTable
    """

    return sync_detailed(
        client=client,
        base=base,
        on=on,
        format_=format_,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    base: str,
    on: datetime.date | Unset = UNSET,
    format_: ListRatesFormat | Unset = "json",
) -> Response[Problem | RateTable]:
    """List the rates of one currency against all others on a day

     List the rates of one currency against all others on a day.

    Args:
        base (str): 1 unit of this currency …
        on (datetime.date | Unset): The day: the last rate published on or before it counts. Left
            out: the newest day of all rates, which the answer repeats.
        format_ (ListRatesFormat | Unset): JSON, CSV with a header, or JSON Lines. Default:
            'json'.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | RateTable]
    """

    kwargs = _get_kwargs(
        base=base,
        on=on,
        format_=format_,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    base: str,
    on: datetime.date | Unset = UNSET,
    format_: ListRatesFormat | Unset = "json",
) -> Problem | RateTable | None:
    """List the rates of one currency against all others on a day

     List the rates of one currency against all others on a day.

    Args:
        base (str): 1 unit of this currency …
        on (datetime.date | Unset): The day: the last rate published on or before it counts. Left
            out: the newest day of all rates, which the answer repeats.
        format_ (ListRatesFormat | Unset): JSON, CSV with a header, or JSON Lines. Default:
            'json'.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | RateTable
    """

    return (
        await asyncio_detailed(
            client=client,
            base=base,
            on=on,
            format_=format_,
        )
    ).parsed
