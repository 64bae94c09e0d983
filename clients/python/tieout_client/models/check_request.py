from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.change import Change
    from ..models.difference import Difference
    from ..models.equivalence import Equivalence
    from ..models.mean import Mean
    from ..models.multiple import Multiple
    from ..models.own_rate import OwnRate
    from ..models.period_label import PeriodLabel
    from ..models.product import Product
    from ..models.restatement import Restatement
    from ..models.share import Share
    from ..models.stated_figure import StatedFigure
    from ..models.sum_ import Sum


T = TypeVar("T", bound="CheckRequest")


@_attrs_define
class CheckRequest:
    """Figures, and what must agree between them."""

    figures: list[StatedFigure]
    """ The figures. """
    relations: list[
        Change
        | Difference
        | Equivalence
        | Mean
        | Multiple
        | PeriodLabel
        | Product
        | Restatement
        | Share
        | Sum
    ]
    """ What must agree. """
    language: None | str | Unset = UNSET
    """ Language of the text; detected where left out. """
    on: datetime.date | None | Unset = UNSET
    """ The document's day; rates are taken around it. """
    rates: list[OwnRate] | Unset = UNSET
    """ Rates of the caller's own; they win. """
    region: None | str | Unset = UNSET
    """ ISO 3166-1 code of the readership: decides what a bare $ means where the text does not. """

    def to_dict(self) -> dict[str, Any]:
        from ..models.change import Change  # noqa: PLC0415
        from ..models.difference import Difference  # noqa: PLC0415
        from ..models.equivalence import Equivalence  # noqa: PLC0415
        from ..models.mean import Mean  # noqa: PLC0415
        from ..models.multiple import Multiple  # noqa: PLC0415
        from ..models.product import Product  # noqa: PLC0415
        from ..models.restatement import Restatement  # noqa: PLC0415
        from ..models.share import Share  # noqa: PLC0415
        from ..models.sum_ import Sum  # noqa: PLC0415

        figures = []
        for figures_item_data in self.figures:
            figures_item = figures_item_data.to_dict()
            figures.append(figures_item)

        relations = []
        for relations_item_data in self.relations:
            relations_item: dict[str, Any]
            if isinstance(relations_item_data, Equivalence):
                relations_item = relations_item_data.to_dict()
            elif isinstance(relations_item_data, Restatement):
                relations_item = relations_item_data.to_dict()
            elif isinstance(relations_item_data, Share):
                relations_item = relations_item_data.to_dict()
            elif isinstance(relations_item_data, Change):
                relations_item = relations_item_data.to_dict()
            elif isinstance(relations_item_data, Sum):
                relations_item = relations_item_data.to_dict()
            elif isinstance(relations_item_data, Difference):
                relations_item = relations_item_data.to_dict()
            elif isinstance(relations_item_data, Multiple):
                relations_item = relations_item_data.to_dict()
            elif isinstance(relations_item_data, Mean):
                relations_item = relations_item_data.to_dict()
            elif isinstance(relations_item_data, Product):
                relations_item = relations_item_data.to_dict()
            else:
                relations_item = relations_item_data.to_dict()

            relations.append(relations_item)

        language: None | str | Unset
        if isinstance(self.language, Unset):
            language = UNSET
        else:
            language = self.language

        on: None | str | Unset
        if isinstance(self.on, Unset):
            on = UNSET
        elif isinstance(self.on, datetime.date):
            on = self.on.isoformat()
        else:
            on = self.on

        rates: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.rates, Unset):
            rates = []
            for rates_item_data in self.rates:
                rates_item = rates_item_data.to_dict()
                rates.append(rates_item)

        region: None | str | Unset
        if isinstance(self.region, Unset):
            region = UNSET
        else:
            region = self.region

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "figures": figures,
                "relations": relations,
            }
        )
        if language is not UNSET:
            field_dict["language"] = language
        if on is not UNSET:
            field_dict["on"] = on
        if rates is not UNSET:
            field_dict["rates"] = rates
        if region is not UNSET:
            field_dict["region"] = region

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.change import Change  # noqa: PLC0415
        from ..models.difference import Difference  # noqa: PLC0415
        from ..models.equivalence import Equivalence  # noqa: PLC0415
        from ..models.mean import Mean  # noqa: PLC0415
        from ..models.multiple import Multiple  # noqa: PLC0415
        from ..models.own_rate import OwnRate  # noqa: PLC0415
        from ..models.period_label import PeriodLabel  # noqa: PLC0415
        from ..models.product import Product  # noqa: PLC0415
        from ..models.restatement import Restatement  # noqa: PLC0415
        from ..models.share import Share  # noqa: PLC0415
        from ..models.stated_figure import StatedFigure  # noqa: PLC0415
        from ..models.sum_ import Sum  # noqa: PLC0415

        d = dict(src_dict)
        figures = []
        _figures = d.pop("figures")
        for figures_item_data in _figures:
            figures_item = StatedFigure.from_dict(figures_item_data)

            figures.append(figures_item)

        relations = []
        _relations = d.pop("relations")
        for relations_item_data in _relations:

            def _parse_relations_item(
                data: object,
            ) -> (
                Change
                | Difference
                | Equivalence
                | Mean
                | Multiple
                | PeriodLabel
                | Product
                | Restatement
                | Share
                | Sum
            ):
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    relations_item_type_0 = Equivalence.from_dict(data)

                    return relations_item_type_0
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    relations_item_type_1 = Restatement.from_dict(data)

                    return relations_item_type_1
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    relations_item_type_2 = Share.from_dict(data)

                    return relations_item_type_2
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    relations_item_type_3 = Change.from_dict(data)

                    return relations_item_type_3
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    relations_item_type_4 = Sum.from_dict(data)

                    return relations_item_type_4
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    relations_item_type_5 = Difference.from_dict(data)

                    return relations_item_type_5
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    relations_item_type_6 = Multiple.from_dict(data)

                    return relations_item_type_6
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    relations_item_type_7 = Mean.from_dict(data)

                    return relations_item_type_7
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    relations_item_type_8 = Product.from_dict(data)

                    return relations_item_type_8
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                if not isinstance(data, dict):
                    raise TypeError()
                relations_item_type_9 = PeriodLabel.from_dict(data)

                return relations_item_type_9

            relations_item = _parse_relations_item(relations_item_data)

            relations.append(relations_item)

        def _parse_language(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        language = _parse_language(d.pop("language", UNSET))

        def _parse_on(data: object) -> datetime.date | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            try:
                if not isinstance(data, str):
                    raise TypeError()
                on_type_0 = datetime.date.fromisoformat(data)

                return on_type_0
            except (TypeError, ValueError, AttributeError, KeyError):
                pass
            return cast(datetime.date | None | Unset, data)

        on = _parse_on(d.pop("on", UNSET))

        _rates = d.pop("rates", UNSET)
        rates: list[OwnRate] | Unset = UNSET
        if _rates is not UNSET:
            rates = []
            for rates_item_data in _rates:
                rates_item = OwnRate.from_dict(rates_item_data)

                rates.append(rates_item)

        def _parse_region(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        region = _parse_region(d.pop("region", UNSET))

        check_request = cls(
            figures=figures,
            relations=relations,
            language=language,
            on=on,
            rates=rates,
            region=region,
        )

        return check_request
