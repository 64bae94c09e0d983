import datetime
from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.get_series_format import GetSeriesFormat
from ...models.get_series_group import GetSeriesGroup
from ...models.problem import Problem
from ...models.series import Series
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    base: str,
    quote: str,
    from_: datetime.date,
    to: datetime.date,
    group: GetSeriesGroup | Unset = "day",
    format_: GetSeriesFormat | Unset = "json",
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["base"] = base

    params["quote"] = quote

    json_from_ = from_.isoformat()
    params["from"] = json_from_

    json_to = to.isoformat()
    params["to"] = json_to

    json_group: str | Unset = UNSET
    if not isinstance(group, Unset):
        json_group = group

    params["group"] = json_group

    json_format_: str | Unset = UNSET
    if not isinstance(format_, Unset):
        json_format_ = format_

    params["format"] = json_format_

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/series",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Problem | Series | None:
    if response.status_code == 200:
        response_200 = Series.from_dict(response.json())

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
) -> Response[Problem | Series]:
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
    from_: datetime.date,
    to: datetime.date,
    group: GetSeriesGroup | Unset = "day",
    format_: GetSeriesFormat | Unset = "json",
) -> Response[Problem | Series]:
    """Look up the rates of a pair over some days

     Look up the rates of a pair over some days.

    Args:
        base (str): 1 unit of this currency …
        quote (str): … in units of this one.
        from_ (datetime.date):
        to (datetime.date):
        group (GetSeriesGroup | Unset): Every print, or the prints of a span together. Default:
            'day'.
        format_ (GetSeriesFormat | Unset): JSON, CSV with a header, or JSON Lines. Default:
            'json'.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | Series]
    """

    kwargs = _get_kwargs(
        base=base,
        quote=quote,
        from_=from_,
        to=to,
        group=group,
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
    quote: str,
    from_: datetime.date,
    to: datetime.date,
    group: GetSeriesGroup | Unset = "day",
    format_: GetSeriesFormat | Unset = "json",
) -> Problem | Series | None:
    """Look up the rates of a pair over some days

     Look up the rates of a pair over some days.

    Args:
        base (str): 1 unit of this currency …
        quote (str): … in units of this one.
        from_ (datetime.date):
        to (datetime.date):
        group (GetSeriesGroup | Unset): Every print, or the prints of a span together. Default:
            'day'.
        format_ (GetSeriesFormat | Unset): JSON, CSV with a header, or JSON Lines. Default:
            'json'.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | Series
    """

    return sync_detailed(
        client=client,
        base=base,
        quote=quote,
        from_=from_,
        to=to,
        group=group,
        format_=format_,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    base: str,
    quote: str,
    from_: datetime.date,
    to: datetime.date,
    group: GetSeriesGroup | Unset = "day",
    format_: GetSeriesFormat | Unset = "json",
) -> Response[Problem | Series]:
    """Look up the rates of a pair over some days

     Look up the rates of a pair over some days.

    Args:
        base (str): 1 unit of this currency …
        quote (str): … in units of this one.
        from_ (datetime.date):
        to (datetime.date):
        group (GetSeriesGroup | Unset): Every print, or the prints of a span together. Default:
            'day'.
        format_ (GetSeriesFormat | Unset): JSON, CSV with a header, or JSON Lines. Default:
            'json'.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Problem | Series]
    """

    kwargs = _get_kwargs(
        base=base,
        quote=quote,
        from_=from_,
        to=to,
        group=group,
        format_=format_,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    base: str,
    quote: str,
    from_: datetime.date,
    to: datetime.date,
    group: GetSeriesGroup | Unset = "day",
    format_: GetSeriesFormat | Unset = "json",
) -> Problem | Series | None:
    """Look up the rates of a pair over some days

     Look up the rates of a pair over some days.

    Args:
        base (str): 1 unit of this currency …
        quote (str): … in units of this one.
        from_ (datetime.date):
        to (datetime.date):
        group (GetSeriesGroup | Unset): Every print, or the prints of a span together. Default:
            'day'.
        format_ (GetSeriesFormat | Unset): JSON, CSV with a header, or JSON Lines. Default:
            'json'.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Problem | Series
    """

    return (
        await asyncio_detailed(
            client=client,
            base=base,
            quote=quote,
            from_=from_,
            to=to,
            group=group,
            format_=format_,
        )
    ).parsed
