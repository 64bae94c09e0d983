"""Contains all the data models used in inputs/outputs"""

from .bounds import Bounds
from .cause import Cause
from .change_relation import ChangeRelation
from .check import Check
from .check_reading_type_0 import CheckReadingType0
from .check_relation import CheckRelation
from .check_request import CheckRequest
from .check_severity_type_0 import CheckSeverityType0
from .check_verdict import CheckVerdict
from .conversion import Conversion
from .conversions import Conversions
from .convert_list import ConvertList
from .convert_row import ConvertRow
from .coverage import Coverage
from .currency_entry import CurrencyEntry
from .currency_list import CurrencyList
from .difference_relation import DifferenceRelation
from .equivalence_relation import EquivalenceRelation
from .erratum import Erratum
from .fact import Fact
from .fault import Fault
from .figure import Figure
from .figure_kind import FigureKind
from .figure_qualifier_type_0 import FigureQualifierType0
from .figure_resolved_by_type_0 import FigureResolvedByType0
from .figures_request import FiguresRequest
from .figures_request_input import FiguresRequestInput
from .finding import Finding
from .finding_severity import FindingSeverity
from .get_rate_measure import GetRateMeasure
from .get_series_format import GetSeriesFormat
from .get_series_group import GetSeriesGroup
from .health import Health
from .health_check import HealthCheck
from .health_check_status import HealthCheckStatus
from .health_checks import HealthChecks
from .health_status import HealthStatus
from .held_print import HeldPrint
from .implied import Implied
from .implied_kind import ImpliedKind
from .leg import Leg
from .list_rates_format import ListRatesFormat
from .live_source import LiveSource
from .live_source_breaker import LiveSourceBreaker
from .liveness import Liveness
from .liveness_status import LivenessStatus
from .mean_relation import MeanRelation
from .multiple_relation import MultipleRelation
from .operand import Operand
from .own_rate import OwnRate
from .period import Period
from .period_relation import PeriodRelation
from .point import Point
from .problem import Problem
from .product_relation import ProductRelation
from .quoted_rate import QuotedRate
from .rate import Rate
from .rate_table import RateTable
from .read_figures_offsets import ReadFiguresOffsets
from .readiness import Readiness
from .readiness_status import ReadinessStatus
from .reading import Reading
from .report import Report
from .report_verdict_type_0 import ReportVerdictType0
from .restatement_relation import RestatementRelation
from .review_offsets import ReviewOffsets
from .review_request import ReviewRequest
from .review_request_input import ReviewRequestInput
from .sent_document import SentDocument
from .sent_document_input_type_0 import SentDocumentInputType0
from .series import Series
from .share_relation import ShareRelation
from .source_entry import SourceEntry
from .source_list import SourceList
from .stated_figure import StatedFigure
from .sum_relation import SumRelation

__all__ = (
    "Bounds",
    "Cause",
    "ChangeRelation",
    "Check",
    "CheckReadingType0",
    "CheckRelation",
    "CheckRequest",
    "CheckSeverityType0",
    "CheckVerdict",
    "Conversion",
    "Conversions",
    "ConvertList",
    "ConvertRow",
    "Coverage",
    "CurrencyEntry",
    "CurrencyList",
    "DifferenceRelation",
    "EquivalenceRelation",
    "Erratum",
    "Fact",
    "Fault",
    "Figure",
    "FigureKind",
    "FigureQualifierType0",
    "FigureResolvedByType0",
    "FiguresRequest",
    "FiguresRequestInput",
    "Finding",
    "FindingSeverity",
    "GetRateMeasure",
    "GetSeriesFormat",
    "GetSeriesGroup",
    "Health",
    "HealthCheck",
    "HealthChecks",
    "HealthCheckStatus",
    "HealthStatus",
    "HeldPrint",
    "Implied",
    "ImpliedKind",
    "Leg",
    "ListRatesFormat",
    "Liveness",
    "LivenessStatus",
    "LiveSource",
    "LiveSourceBreaker",
    "MeanRelation",
    "MultipleRelation",
    "Operand",
    "OwnRate",
    "Period",
    "PeriodRelation",
    "Point",
    "Problem",
    "ProductRelation",
    "QuotedRate",
    "Rate",
    "RateTable",
    "ReadFiguresOffsets",
    "Readiness",
    "ReadinessStatus",
    "Reading",
    "Report",
    "ReportVerdictType0",
    "RestatementRelation",
    "ReviewOffsets",
    "ReviewRequest",
    "ReviewRequestInput",
    "SentDocument",
    "SentDocumentInputType0",
    "Series",
    "ShareRelation",
    "SourceEntry",
    "SourceList",
    "StatedFigure",
    "SumRelation",
)
