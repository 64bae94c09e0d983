from __future__ import annotations

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, TypeVar, cast

from attrs import define as _attrs_define

from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.change_relation import ChangeRelation
    from ..models.difference_relation import DifferenceRelation
    from ..models.equivalence_relation import EquivalenceRelation
    from ..models.mean_relation import MeanRelation
    from ..models.multiple_relation import MultipleRelation
    from ..models.own_rate import OwnRate
    from ..models.period_relation import PeriodRelation
    from ..models.product_relation import ProductRelation
    from ..models.restatement_relation import RestatementRelation
    from ..models.share_relation import ShareRelation
    from ..models.stated_figure import StatedFigure
    from ..models.sum_relation import SumRelation


T = TypeVar("T", bound="CheckRequest")


@_attrs_define
class CheckRequest:
    """Figures, and what must agree between them."""

    relations: list[
        ChangeRelation
        | DifferenceRelation
        | EquivalenceRelation
        | MeanRelation
        | MultipleRelation
        | PeriodRelation
        | ProductRelation
        | RestatementRelation
        | ShareRelation
        | SumRelation
    ]
    """ What must agree. """
    figures: list[StatedFigure]
    """ The figures. """
    on: datetime.date | None | Unset = UNSET
    """ The document's day; rates are taken around it. """
    language: None | str | Unset = UNSET
    """ Language of the text; detected where left out. """
    region: None | str | Unset = UNSET
    """ ISO 3166-1 code of the readership: decides what a bare $ means where the text does not. """
    rates: list[OwnRate] | Unset = UNSET
    """ Rates of the caller's own; they win. """

    def to_dict(self) -> dict[str, Any]:
        from ..models.change_relation import ChangeRelation  # noqa: PLC0415
        from ..models.difference_relation import DifferenceRelation  # noqa: PLC0415
        from ..models.equivalence_relation import EquivalenceRelation  # noqa: PLC0415
        from ..models.mean_relation import MeanRelation  # noqa: PLC0415
        from ..models.multiple_relation import MultipleRelation  # noqa: PLC0415
        from ..models.product_relation import ProductRelation  # noqa: PLC0415
        from ..models.restatement_relation import RestatementRelation  # noqa: PLC0415
        from ..models.share_relation import ShareRelation  # noqa: PLC0415
        from ..models.sum_relation import SumRelation  # noqa: PLC0415

        relations = []
        for relations_item_data in self.relations:
            relations_item: dict[str, Any]
            if isinstance(relations_item_data, EquivalenceRelation):
                relations_item = relations_item_data.to_dict()
            elif isinstance(relations_item_data, RestatementRelation):
                relations_item = relations_item_data.to_dict()
            elif isinstance(relations_item_data, ShareRelation):
                relations_item = relations_item_data.to_dict()
            elif isinstance(relations_item_data, ChangeRelation):
                relations_item = relations_item_data.to_dict()
            elif isinstance(relations_item_data, SumRelation):
                relations_item = relations_item_data.to_dict()
            elif isinstance(relations_item_data, DifferenceRelation):
                relations_item = relations_item_data.to_dict()
            elif isinstance(relations_item_data, MultipleRelation):
                relations_item = relations_item_data.to_dict()
            elif isinstance(relations_item_data, MeanRelation):
                relations_item = relations_item_data.to_dict()
            elif isinstance(relations_item_data, ProductRelation):
                relations_item = relations_item_data.to_dict()
            else:
                relations_item = relations_item_data.to_dict()

            relations.append(relations_item)

        figures = []
        for figures_item_data in self.figures:
            figures_item = figures_item_data.to_dict()
            figures.append(figures_item)

        on: None | str | Unset
        if isinstance(self.on, Unset):
            on = UNSET
        elif isinstance(self.on, datetime.date):
            on = self.on.isoformat()
        else:
            on = self.on

        language: None | str | Unset
        if isinstance(self.language, Unset):
            language = UNSET
        else:
            language = self.language

        region: None | str | Unset
        if isinstance(self.region, Unset):
            region = UNSET
        else:
            region = self.region

        rates: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.rates, Unset):
            rates = []
            for rates_item_data in self.rates:
                rates_item = rates_item_data.to_dict()
                rates.append(rates_item)

        field_dict: dict[str, Any] = {}

        field_dict.update(
            {
                "relations": relations,
                "figures": figures,
            }
        )
        if on is not UNSET:
            field_dict["on"] = on
        if language is not UNSET:
            field_dict["language"] = language
        if region is not UNSET:
            field_dict["region"] = region
        if rates is not UNSET:
            field_dict["rates"] = rates

        return field_dict

    @classmethod
    def from_dict(cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.change_relation import ChangeRelation  # noqa: PLC0415
        from ..models.difference_relation import DifferenceRelation  # noqa: PLC0415
        from ..models.equivalence_relation import EquivalenceRelation  # noqa: PLC0415
        from ..models.mean_relation import MeanRelation  # noqa: PLC0415
        from ..models.multiple_relation import MultipleRelation  # noqa: PLC0415
        from ..models.own_rate import OwnRate  # noqa: PLC0415
        from ..models.period_relation import PeriodRelation  # noqa: PLC0415
        from ..models.product_relation import ProductRelation  # noqa: PLC0415
        from ..models.restatement_relation import RestatementRelation  # noqa: PLC0415
        from ..models.share_relation import ShareRelation  # noqa: PLC0415
        from ..models.stated_figure import StatedFigure  # noqa: PLC0415
        from ..models.sum_relation import SumRelation  # noqa: PLC0415

        d = dict(src_dict)
        relations = []
        _relations = d.pop("relations")
        for relations_item_data in _relations:

            def _parse_relations_item(
                data: object,
            ) -> (
                ChangeRelation
                | DifferenceRelation
                | EquivalenceRelation
                | MeanRelation
                | MultipleRelation
                | PeriodRelation
                | ProductRelation
                | RestatementRelation
                | ShareRelation
                | SumRelation
            ):
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    relations_item_type_0 = EquivalenceRelation.from_dict(data)

                    return relations_item_type_0
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    relations_item_type_1 = RestatementRelation.from_dict(data)

                    return relations_item_type_1
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    relations_item_type_2 = ShareRelation.from_dict(data)

                    return relations_item_type_2
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    relations_item_type_3 = ChangeRelation.from_dict(data)

                    return relations_item_type_3
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    relations_item_type_4 = SumRelation.from_dict(data)

                    return relations_item_type_4
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    relations_item_type_5 = DifferenceRelation.from_dict(data)

                    return relations_item_type_5
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    relations_item_type_6 = MultipleRelation.from_dict(data)

                    return relations_item_type_6
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    relations_item_type_7 = MeanRelation.from_dict(data)

                    return relations_item_type_7
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                try:
                    if not isinstance(data, dict):
                        raise TypeError()
                    relations_item_type_8 = ProductRelation.from_dict(data)

                    return relations_item_type_8
                except (TypeError, ValueError, AttributeError, KeyError):
                    pass
                if not isinstance(data, dict):
                    raise TypeError()
                relations_item_type_9 = PeriodRelation.from_dict(data)

                return relations_item_type_9

            relations_item = _parse_relations_item(relations_item_data)

            relations.append(relations_item)

        figures = []
        _figures = d.pop("figures")
        for figures_item_data in _figures:
            figures_item = StatedFigure.from_dict(figures_item_data)

            figures.append(figures_item)

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

        def _parse_language(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        language = _parse_language(d.pop("language", UNSET))

        def _parse_region(data: object) -> None | str | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return data
            return cast(None | str | Unset, data)

        region = _parse_region(d.pop("region", UNSET))

        _rates = d.pop("rates", UNSET)
        rates: list[OwnRate] | Unset = UNSET
        if _rates is not UNSET:
            rates = []
            for rates_item_data in _rates:
                rates_item = OwnRate.from_dict(rates_item_data)

                rates.append(rates_item)

        check_request = cls(
            relations=relations,
            figures=figures,
            on=on,
            language=language,
            region=region,
            rates=rates,
        )

        return check_request
