"""Which Chinese a text is written in: the signs that only one of the two scripts has."""

_TRADITIONAL = frozenset(
    "億萬圓歐鎊盧幣韓國會時間長開關電車語說讀認與這對數報業產資財務總營實價購從個們來過還進發東錢銀點應當變現後據稱獲達額"
)
_SIMPLIFIED = frozenset(
    "亿圆欧镑卢币韩会时间长开关电车语说读认这对数报业产资财务总营实价购从个们来过还进发东钱银点应当变现据称获达额"
)
_REGIONS = frozenset({"HK", "MO", "TW"})
_CHARS_MAX = 20_000


def chinese(text: str, *, language: str | None = None, region: str | None = None) -> str:
    """
    Return ``zh`` or ``zh-Hant``: as the caller says, as the text is written, as the region writes.

    >>> chinese("基金規模為50億港元"), chinese("基金规模为50亿港元"), chinese("50港元", region="HK")
    ('zh-Hant', 'zh', 'zh-Hant')
    """
    if language is not None and len(language) > len("zh"):
        return language
    text = text[:_CHARS_MAX]
    traditional = sum(map(text.count, _TRADITIONAL))
    simplified = sum(map(text.count, _SIMPLIFIED))
    if traditional == simplified:
        return "zh-Hant" if region in _REGIONS else "zh"
    return "zh-Hant" if traditional > simplified else "zh"
