import datetime
from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.get_rate_measure import GetRateMeasure
from ...models.problem import Problem
from ...models.quoted_rate import QuotedRate
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    base: str,
    quote: str,
    on: datetime.date | Unset = UNSET,
    period: str | Unset = UNSET,
    measure: GetRateMeasure | Unset = "average",
    max_age: int | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["base"] = base

    params["quote"] = quote

    json_on: str | Unset = UNSET
    if not isinstance(on, Unset):
        json_on = on.isoformat()
    params["on"] = json_on

    params["period"] = period

    json_measure: str | Unset = UNSET
    if not isinstance(measure, Unset):
        json_measure = measure

    params["measure"] = json_measure

    params["max_age"] = max_age

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/rate",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Problem | QuotedRate | None:
    if response.status_code == 200:
        response_200 = QuotedRate.from_dict(response.json())

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
) -> Response[Problem | QuotedRate]:
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
    quote: str,
    on: datetime.date | Unset = UNSET,
    period: str | Unset = UNSET,
    measure: GetRateMeasure | Unset = "average",
    max_age: int | Unset = UNSET,
) -> Response[Problem | QuotedRate]:
    """Look up one rate, of a day or of a period

     Look up one rate, of a day or of a period.

    Args:
        base (str): 1 unit of this currency …
        quote (str): … in units of this one.
        on (datetime.date | Unset): The day: the last rate published on or before it counts. Left
            out: the newest day of all rates, which the answer repeats.
        period (str | Unset): Days taken together: 2024-05, 2024-Q1, 2024 or
            2023-04-01..2024-03-31.
        measure (GetRateMeasure | Unset): Which rate of the period. Default: 'average'.
        max_age (int | Unset): Refuse a rate that is older, in days.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | QuotedRate]
    """

    kwargs = _get_kwargs(
        base=base,
        quote=quote,
        on=on,
        period=period,
        measure=measure,
        max_age=max_age,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    base: str,
    quote: str,
    on: datetime.date | Unset = UNSET,
    period: str | Unset = UNSET,
    measure: GetRateMeasure | Unset = "average",
    max_age: int | Unset = UNSET,
) -> Problem | QuotedRate | None:
    """Look up one rate, of a day or of a period

     Look up one rate, of a day or of a period.

    Args:
        base (str): 1 unit of this currency …
        quote (str): … in units of this one.
        on (datetime.date | Unset): The day: the last rate published on or before it counts. Left
            out: the newest day of all rates, which the answer repeats.
        period (str | Unset): Days taken together: 2024-05, 2024-Q1, 2024 or
            2023-04-01..2024-03-31.
        measure (GetRateMeasure | Unset): Which rate of the period. Default: 'average'.
        max_age (int | Unset): Refuse a rate that is older, in days.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | QuotedRate
    """

    return sync_detailed(
        client=client,
        base=base,
        quote=quote,
        on=on,
        period=period,
        measure=measure,
        max_age=max_age,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    base: str,
    quote: str,
    on: datetime.date | Unset = UNSET,
    period: str | Unset = UNSET,
    measure: GetRateMeasure | Unset = "average",
    max_age: int | Unset = UNSET,
) -> Response[Problem | QuotedRate]:
    """Look up one rate, of a day or of a period

     Look up one rate, of a day or of a period.

    Args:
        base (str): 1 unit of this currency …
        quote (str): … in units of this one.
        on (datetime.date | Unset): The day: the last rate published on or before it counts. Left
            out: the newest day of all rates, which the answer repeats.
        period (str | Unset): Days taken together: 2024-05, 2024-Q1, 2024 or
            2023-04-01..2024-03-31.
        measure (GetRateMeasure | Unset): Which rate of the period. Default: 'average'.
        max_age (int | Unset): Refuse a rate that is older, in days.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | QuotedRate]
    """

    kwargs = _get_kwargs(
        base=base,
        quote=quote,
        on=on,
        period=period,
        measure=measure,
        max_age=max_age,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    base: str,
    quote: str,
    on: datetime.date | Unset = UNSET,
    period: str | Unset = UNSET,
    measure: GetRateMeasure | Unset = "average",
    max_age: int | Unset = UNSET,
) -> Problem | QuotedRate | None:
    """Look up one rate, of a day or of a period

     Look up one rate, of a day or of a period.

    Args:
        base (str): 1 unit of this currency …
        quote (str): … in units of this one.
        on (datetime.date | Unset): The day: the last rate published on or before it counts. Left
            out: the newest day of all rates, which the answer repeats.
        period (str | Unset): Days taken together: 2024-05, 2024-Q1, 2024 or
            2023-04-01..2024-03-31.
        measure (GetRateMeasure | Unset): Which rate of the period. Default: 'average'.
        max_age (int | Unset): Refuse a rate that is older, in days.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | QuotedRate
    """

    return (
        await asyncio_detailed(
            client=client,
            base=base,
            quote=quote,
            on=on,
            period=period,
            measure=measure,
            max_age=max_age,
        )
    ).parsed
