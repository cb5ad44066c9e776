"""What must hold for any date and any text."""

import datetime as dt
import os
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsparse import Article, Lexicon
from newsparse_dates.finder import find_dates

LEXICON = Lexicon()
MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
SHORT = ["Jan.", "Feb.", "March", "April", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."]
DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
WORDS = [
    "on",
    "in",
    "the",
    "of",
    "last",
    "next",
    "this",
    "that",
    "a",
    "an",
    "Feb.",
    "May",
    "March",
    "6",
    "31",
    "2022",
    "1998",
    "99",
    "third",
    "second",
    "quarter",
    "year",
    "week",
    "years",
    "days",
    "two",
    "ago",
    "earlier",
    "later",
    "early",
    "mid",
    "-",
    "–",
    ",",
    ".",
    ":",
    "/",
    "'",
    "’",
    "'s",
    "7",
    "p.m.",
    "noon",
    "EST",
    "century",
    "half",
    "end",
    "every",
    "from",
    "to",
    "and",
    "or",
    "more",
    "than",
    "at",
    "Christmas",
    "New",
    "Year",
    "fiscal",
    "\n\n",
]
days = st.dates(dt.date(1600, 1, 1), dt.date(2190, 12, 31))


def find(text, published=None):
    return list(find_dates(Article(text=text, published=published), LEXICON))


def ending(n):
    return "th" if n in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(n % 10, "th")


STYLES = {
    "Month day, year": lambda d: f"{MONTHS[d.month - 1]} {d.day}, {d.year}",
    "Mon. day, year": lambda d: f"{SHORT[d.month - 1]} {d.day}, {d.year}",
    "Month dayth, year": lambda d: f"{MONTHS[d.month - 1]} {d.day}{ending(d.day)}, {d.year}",
    "day Month year": lambda d: f"{d.day} {MONTHS[d.month - 1]} {d.year}",
    "the dayth of Month, year": lambda d: f"the {d.day}{ending(d.day)} of {MONTHS[d.month - 1]}, {d.year}",
    "weekday": lambda d: f"{DAYS[d.weekday()]}, {MONTHS[d.month - 1]} {d.day}, {d.year}",
    "British weekday": lambda d: f"{DAYS[d.weekday()]} {d.day} {MONTHS[d.month - 1]} {d.year}",
    "ISO": lambda d: d.isoformat(),
    "dots": lambda d: f"{d.day}.{d.month}.{d.year}",
}


@pytest.mark.parametrize("style", STYLES)
@given(day=days, published=days)
def test_a_written_date_is_read_back(style, day, published):
    text = STYLES[style](day)
    for known in (published, None):
        (date,) = find(f"It happened on {text}.", known)
        assert (date.text, date.value, date.earliest, date.latest) == (text, day.isoformat(), day, day)


@given(day=days)
def test_figures_are_read_by_the_order_of_the_other_dates(day):
    for order, text in (
        ("13/1/2020", f"{day.day}/{day.month}/{day.year}"),
        ("1/13/2020", f"{day.month}/{day.day}/{day.year}"),
    ):
        _, date = find(f"Between {order} and {text} it rained.")
        assert date.value == day.isoformat()


@given(published=days, back=st.integers(0, 6))
def test_a_weekday_said_is_the_last_one(published, back):
    day = published - dt.timedelta(days=back)
    (date,) = find(f"The minister said {DAYS[day.weekday()]} that it rained.", published)
    assert date.value == day.isoformat()


@given(published=days, ahead=st.integers(0, 6))
def test_a_weekday_announced_is_the_next_one(published, ahead):
    day = published + dt.timedelta(days=ahead)
    (date,) = find(f"The court will rule {DAYS[day.weekday()]}.", published)
    assert date.value == day.isoformat()


@given(published=days, ahead=st.integers(-90, 90))
def test_a_day_without_year_is_the_nearest(published, ahead):
    day = published + dt.timedelta(days=ahead)
    (date,) = find(f"The event of {MONTHS[day.month - 1]} {day.day}.", published)
    assert date.value == day.isoformat()


@given(published=st.dates(), words=st.lists(st.sampled_from(WORDS), max_size=25))
def test_any_words_of_the_grammar(published, words):
    text = " ".join(words)
    for known in (published, None):
        seen = 0
        for date in find(text, known):
            assert text[date.start : date.end] == date.text
            assert seen <= date.start < date.end
            seen = date.end
            assert date.type in ("DATE", "TIME", "DURATION", "SET")
            assert date.earliest is None or date.latest is None or date.earliest <= date.latest


@given(text=st.text(), published=st.none() | st.dates())
def test_any_text(text, published):
    assert find(text, published) == find(text, published)


@given(words=st.lists(st.sampled_from(WORDS), max_size=15))
def test_text_in_front_only_shifts(words):
    text = " ".join(words)
    front = "Nothing happens here.\n\n"
    moved = [(d.start - len(front), d.type, d.value) for d in find(front + text, "2022-02-09")]
    assert moved == [(d.start, d.type, d.value) for d in find(text, "2022-02-09")]


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the time zone can be changed on Unix only")
def test_time_zone_changes_nothing(monkeypatch):
    text = "Yesterday at 11 p.m. EST, and on Wednesday, Feb. 9."
    before = find(text, "2022-02-09")
    zone = os.environ.get("TZ")
    for other in ("Pacific/Kiritimati", "Etc/GMT+12"):
        monkeypatch.setenv("TZ", other)
        time.tzset()
        assert find(text, "2022-02-09") == before
    monkeypatch.delenv("TZ") if zone is None else monkeypatch.setenv("TZ", zone)
    time.tzset()


@pytest.mark.parametrize(
    "published", ["2020-02-29", "2021-12-31", "2000-01-01", "0001-01-01", "9999-12-31", "2021-01-03"]
)
def test_days_at_the_edge(published):
    text = (
        "Yesterday, tomorrow, last week, next week, last month, next month, a century ago, ten decades from now. "
        "Friday, next Friday, in May, on Feb. 29, the next 400 years, over the past 90 months, 3000 years ago. "
        "Last winter, Easter, the third quarter, the weekend, tonight, two days later, the day after tomorrow."
    )
    for date in find(text, published):
        assert date.earliest is None or date.latest is None or date.earliest <= date.latest
