import datetime
from http import HTTPStatus
from typing import Any

import httpx

from ... import errors
from ...client import AuthenticatedClient, Client
from ...models.conversion import Conversion
from ...models.problem import Problem
from ...types import UNSET, Response, Unset


def _get_kwargs(
    *,
    amount: str,
    to: str,
    from_: str | Unset = UNSET,
    of: str | Unset = UNSET,
    on: datetime.date | Unset = UNSET,
    max_age: int | Unset = UNSET,
    digits: int | Unset = UNSET,
    scale: str | Unset = UNSET,
    language: str | Unset = UNSET,
    region: str | Unset = UNSET,
) -> dict[str, Any]:

    params: dict[str, Any] = {}

    params["amount"] = amount

    params["to"] = to

    params["from"] = from_

    params["of"] = of

    json_on: str | Unset = UNSET
    if not isinstance(on, Unset):
        json_on = on.isoformat()
    params["on"] = json_on

    params["max_age"] = max_age

    params["digits"] = digits

    params["scale"] = scale

    params["language"] = language

    params["region"] = region

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {
        "method": "get",
        "url": "/v1/convert",
        "params": params,
    }

    return _kwargs


def _parse_response(
    *, client: AuthenticatedClient | Client, response: httpx.Response
) -> Conversion | Problem | None:
    if response.status_code == 200:
        response_200 = Conversion.from_dict(response.json())

        return response_200

    if response.status_code == 404:
        response_404 = Problem.from_dict(response.json())

        return response_404

    if response.status_code == 413:
        response_413 = Problem.from_dict(response.json())

        return response_413

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
) -> Response[Conversion | Problem]:
    return Response(
        status_code=HTTPStatus(response.status_code),
        content=response.content,
        headers=response.headers,
        parsed=_parse_response(client=client, response=response),
    )


def sync_detailed(
    *,
    client: AuthenticatedClient | Client,
    amount: str,
    to: str,
    from_: str | Unset = UNSET,
    of: str | Unset = UNSET,
    on: datetime.date | Unset = UNSET,
    max_age: int | Unset = UNSET,
    digits: int | Unset = UNSET,
    scale: str | Unset = UNSET,
    language: str | Unset = UNSET,
    region: str | Unset = UNSET,
) -> Response[Conversion | Problem]:
    """Convert one amount into another currency or unit

     Convert one amount into another currency or unit.

    Args:
        amount (str): The amount as one would write it, or plain digits with `from`.
        to (str): Currency, or unit of a share: percent, points, basis_points, multiple.
        from_ (str | Unset): The currency of plain digits, or of a mark that several share such as
            $; another than the amount says is refused.
        of (str | Unset): What a share is of: the result is that part of it.
        on (datetime.date | Unset): The day: the last rate published on or before it counts. Left
            out: the newest day of all rates, which the answer repeats.
        max_age (int | Unset): Refuse a rate that is older, in days.
        digits (int | Unset): Significant digits of the text.
        scale (str | Unset): Scale word of the text, such as million or 億; units for none.
        language (str | Unset): Language of the answer's `text`. The amount is read as English,
            and where it is none, in the language that it looks like.
        region (str | Unset): ISO 3166-1 code: decides what a bare $ means.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Conversion | Problem]
    """

    kwargs = _get_kwargs(
        amount=amount,
        to=to,
        from_=from_,
        of=of,
        on=on,
        max_age=max_age,
        digits=digits,
        scale=scale,
        language=language,
        region=region,
    )

    response = client.get_httpx_client().request(
        **kwargs,
    )

    return _build_response(client=client, response=response)


def sync(
    *,
    client: AuthenticatedClient | Client,
    amount: str,
    to: str,
    from_: str | Unset = UNSET,
    of: str | Unset = UNSET,
    on: datetime.date | Unset = UNSET,
    max_age: int | Unset = UNSET,
    digits: int | Unset = UNSET,
    scale: str | Unset = UNSET,
    language: str | Unset = UNSET,
    region: str | Unset = UNSET,
) -> Conversion | Problem | None:
    """Convert one amount into another currency or unit

     Convert one amount into another currency or unit.

    Args:
        amount (str): The amount as one would write it, or plain digits with `from`.
        to (str): Currency, or unit of a share: percent, points, basis_points, multiple.
        from_ (str | Unset): The currency of plain digits, or of a mark that several share such as
            $; another than the amount says is refused.
        of (str | Unset): What a share is of: the result is that part of it.
        on (datetime.date | Unset): The day: the last rate published on or before it counts. Left
            out: the newest day of all rates, which the answer repeats.
        max_age (int | Unset): Refuse a rate that is older, in days.
        digits (int | Unset): Significant digits of the text.
        scale (str | Unset): Scale word of the text, such as million or 億; units for none.
        language (str | Unset): Language of the answer's `text`. The amount is read as English,
            and where it is none, in the language that it looks like.
        region (str | Unset): ISO 3166-1 code: decides what a bare $ means.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Conversion | Problem
    """

    return sync_detailed(
        client=client,
        amount=amount,
        to=to,
        from_=from_,
        of=of,
        on=on,
        max_age=max_age,
        digits=digits,
        scale=scale,
        language=language,
        region=region,
    ).parsed


async def asyncio_detailed(
    *,
    client: AuthenticatedClient | Client,
    amount: str,
    to: str,
    from_: str | Unset = UNSET,
    of: str | Unset = UNSET,
    on: datetime.date | Unset = UNSET,
    max_age: int | Unset = UNSET,
    digits: int | Unset = UNSET,
    scale: str | Unset = UNSET,
    language: str | Unset = UNSET,
    region: str | Unset = UNSET,
) -> Response[Conversion | Problem]:
    """Convert one amount into another currency or unit

     Convert one amount into another currency or unit.

    Args:
        amount (str): The amount as one would write it, or plain digits with `from`.
        to (str): Currency, or unit of a share: percent, points, basis_points, multiple.
        from_ (str | Unset): The currency of plain digits, or of a mark that several share such as
            $; another than the amount says is refused.
        of (str | Unset): What a share is of: the result is that part of it.
        on (datetime.date | Unset): The day: the last rate published on or before it counts. Left
            out: the newest day of all rates, which the answer repeats.
        max_age (int | Unset): Refuse a rate that is older, in days.
        digits (int | Unset): Significant digits of the text.
        scale (str | Unset): Scale word of the text, such as million or 億; units for none.
        language (str | Unset): Language of the answer's `text`. The amount is read as English,
            and where it is none, in the language that it looks like.
        region (str | Unset): ISO 3166-1 code: decides what a bare $ means.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Response[Conversion | Problem]
    """

    kwargs = _get_kwargs(
        amount=amount,
        to=to,
        from_=from_,
        of=of,
        on=on,
        max_age=max_age,
        digits=digits,
        scale=scale,
        language=language,
        region=region,
    )

    response = await client.get_async_httpx_client().request(**kwargs)

    return _build_response(client=client, response=response)


async def asyncio(
    *,
    client: AuthenticatedClient | Client,
    amount: str,
    to: str,
    from_: str | Unset = UNSET,
    of: str | Unset = UNSET,
    on: datetime.date | Unset = UNSET,
    max_age: int | Unset = UNSET,
    digits: int | Unset = UNSET,
    scale: str | Unset = UNSET,
    language: str | Unset = UNSET,
    region: str | Unset = UNSET,
) -> Conversion | Problem | None:
    """Convert one amount into another currency or unit

     Convert one amount into another currency or unit.

    Args:
        amount (str): The amount as one would write it, or plain digits with `from`.
        to (str): Currency, or unit of a share: percent, points, basis_points, multiple.
        from_ (str | Unset): The currency of plain digits, or of a mark that several share such as
            $; another than the amount says is refused.
        of (str | Unset): What a share is of: the result is that part of it.
        on (datetime.date | Unset): The day: the last rate published on or before it counts. Left
            out: the newest day of all rates, which the answer repeats.
        max_age (int | Unset): Refuse a rate that is older, in days.
        digits (int | Unset): Significant digits of the text.
        scale (str | Unset): Scale word of the text, such as million or 億; units for none.
        language (str | Unset): Language of the answer's `text`. The amount is read as English,
            and where it is none, in the language that it looks like.
        region (str | Unset): ISO 3166-1 code: decides what a bare $ means.

    Raises:
        errors.UnexpectedStatus: If the server returns an undocumented status code and Client.raise_on_unexpected_status is True.
        httpx.TimeoutException: If the request takes longer than Client.timeout.

    Returns:
        Conversion | Problem
    """

    return (
        await asyncio_detailed(
            client=client,
            amount=amount,
            to=to,
            from_=from_,
            of=of,
            on=on,
            max_age=max_age,
            digits=digits,
            scale=scale,
            language=language,
            region=region,
        )
    ).parsed
