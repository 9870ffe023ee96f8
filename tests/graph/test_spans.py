from typing import Any

import pytest

from graph.spans import span_of


@pytest.mark.parametrize(
    ("edge", "span"),
    [
        ({"type": "MET_WITH", "date": "2021-09-16"}, ("2021-09-16", "2021-09-16")),
        ({"type": "MET_WITH", "date": "2021"}, ("2021-01-01", "2021-12-31")),
        ({"type": "VISITED", "date": "2021-10-18/2021-10-19"}, ("2021-10-18", "2021-10-19")),
        ({"type": "TRADE_WITH", "year": 2020}, ("2020-01-01", "2020-12-31")),
        ({"type": "TRADE_WITH", "year": "2020", "date": "2021-02"}, ("2021-02-01", "2021-02-28")),
        ({"type": "MEMBER_OF", "date": "2015-07"}, ("2015-07-01", None)),
        ({"type": "MEMBER_OF", "date": "2015", "until": "2019"}, ("2015-01-01", "2019-12-31")),
        ({"type": "HOLDS_OFFICE", "until": "2019-03"}, (None, "2019-03-31")),
        ({"type": "MET_WITH", "date": "2021/.."}, ("2021-01-01", None)),
        ({"type": "MET_WITH", "date": "../2021"}, (None, "2021-12-31")),
        ({"type": "MET_WITH"}, None),
        ({"type": "MEMBER_OF", "status": "member"}, None),
        ({"type": "MET_WITH", "date": "XXXX-12-15"}, None),
        ({"type": "MET_WITH", "date": "last week"}, None),
        ({"type": "of another make", "date": "2021"}, ("2021-01-01", "2021-12-31")),
    ],
)
def test_an_edge_has_the_days_that_its_dates_can_mean(edge: dict[str, Any], span: tuple[str, str] | None) -> None:
    assert span_of(edge) == span
