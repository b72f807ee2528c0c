"""Times as people write them in a roster."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from kiosk.domain.datetimes import parse_datetime

ZONE = ZoneInfo("Europe/Amsterdam")
FIVE = datetime(2023, 11, 28, 16, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    "text",
    [
        "2023-11-28T17:00:00",
        "2023-11-28T17:00",
        "2023-11-28 17:00",
        "2023-11-28  17:00",
        "2023-11-28T16:00Z",
        "2023-11-28T16:00:00+00:00",
        "2023-11-28 11:00-05:00",
        "20231128T170000",
        "28-11-2023 17:00",
        "28/11/2023 17:00:00",
        "28.11.2023 17.00",
        "28-11-2023, 17:00",
        "2023/11/28 17:00",
    ],
)
def test_a_time_is_read_however_it_is_written(text: str) -> None:
    assert parse_datetime(text, ZONE) == FIVE


@pytest.mark.parametrize("text", ["2023-11-28", "28-11-2023", "28/11/2023", "20231128"])
def test_a_date_alone_is_its_first_moment_or_its_end(text: str) -> None:
    assert parse_datetime(text, ZONE) == datetime(2023, 11, 27, 23, tzinfo=UTC)
    assert parse_datetime(text, ZONE, until=True) == datetime(
        2023, 11, 28, 23, tzinfo=UTC
    )


def test_days_months_and_hours_may_have_one_digit() -> None:
    assert parse_datetime("1-2-2024 9:30", ZONE) == datetime(
        2024, 2, 1, 8, 30, tzinfo=UTC
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("31-03-2024 02:30", datetime(2024, 3, 31, 1, 30, tzinfo=UTC)),
        ("2023-10-29T02:30", datetime(2023, 10, 29, 0, 30, tzinfo=UTC)),
    ],
)
def test_times_that_clocks_skip_or_repeat_are_unambiguous(
    text: str, expected: datetime
) -> None:
    assert parse_datetime(text, ZONE) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "noon",
        "11/28/2023",
        "28-11-23",
        "2023-13-01",
        "2023-02-30 10:00",
        "2023-11-28 25:00",
        "28-11-2023 17 o'clock",
        "45258.7",
        "0001-01-01",
        "9999-12-31",
        "9999-12-31T23:59:59-12:00",
    ],
)
@pytest.mark.parametrize("until", [False, True])
def test_what_is_no_time_is_refused(text: str, *, until: bool) -> None:
    with pytest.raises(ValueError, match=r"not|out of|must|month|day|hour|year"):
        parse_datetime(text, ZONE, until=until)
