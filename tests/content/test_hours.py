import datetime as dt

import opening_hours
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.content.hours import CalendarDay, DateSpan, HoursError, Opening, Rule, parse_day_hours, parse_hours

DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")


def refusal(function, value):
    with pytest.raises(HoursError) as caught:
        function(value)
    return caught.value


# --- OpenStreetMap's text


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("mo-fr 9:00-12:00", "Mo-Fr 09:00-12:00"),
        ("Mo-Fr 09:00-12:00;", "Mo-Fr 09:00-12:00"),
        ("Su-Mo 10:00-11:00", "Mo,Su 10:00-11:00"),
        ("Mo-Su 00:00-24:00", "24/7"),
        ("Mo 00:00-24:00", "Mo 00:00-24:00"),
        ("Tu[1,3],Th 10:00-12:00", "Th 10:00-12:00; Tu[1,3] 10:00-12:00"),
        ("Mo-Fr,PH 10:00-11:00", "Mo-Fr 10:00-11:00; PH 10:00-11:00"),
        ("2026 Aug 3-21 off", "2026 Aug 03-Aug 21 off"),
        ("Mo-Fr 10:00-12:00, Tu[2] 14:00-16:00", "Mo-Fr 10:00-12:00, Tu[2] 14:00-16:00"),
        ("Mo 22:00-06:00", "Mo 22:00-06:00"),
        ("Mo 10:00-26:00", "Mo 10:00-26:00"),
        ("Mo 14:00-00:00", "Mo 14:00-24:00"),
        ('We "le matin; ou l\'après-midi, || au choix"', 'We "le matin; ou l\'après-midi, || au choix"'),
    ],
)
def test_an_openstreetmap_text_is_put_into_one_writing(value, expected):
    assert parse_hours(value).osm == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Mo-Fr 09:00-12:00; We off", "Mo-Tu,Th-Fr 09:00-12:00"),
        ("Mo-Fr 09:00-17:00; We 09:00-12:00", "Mo-Tu,Th-Fr 09:00-17:00; We 09:00-12:00"),
        ('Mo-Fr 09:00-12:00; We off "marché"', 'Mo-Tu,Th-Fr 09:00-12:00; We off "marché"'),
        ("Mo-Fr 09:00-12:00, Mo 14:00-17:00", "Mo 09:00-12:00,14:00-17:00; Tu-Fr 09:00-12:00"),
    ],
)
def test_a_later_rule_takes_the_place_of_an_earlier_one_unless_it_is_added(value, expected):
    assert parse_hours(value).osm == expected


def test_an_exception_written_before_the_week_is_still_one():
    assert parse_hours("PH off; Mo-Fr 09:00-12:00").osm == "Mo-Fr 09:00-12:00; PH off"


def test_weekdays_of_the_school_holidays_stay_within_them():
    week, holidays = parse_hours("SH Mo-Fr 10:00-12:00; Mo-Sa 09:00-17:00").rules
    assert (week.weekdays, week.holidays) == ((0, 1, 2, 3, 4, 5), ())
    assert (holidays.weekdays, holidays.holidays) == ((0, 1, 2, 3, 4), ("SH",))


def test_rules_hold_days_and_times():
    hours = parse_hours('Jun-Sep Mo,We 09:00-12:00,14:00+ "sur rendez-vous"')
    assert hours.rules == (
        Rule(
            weekdays=(0, 2),
            openings=(
                Opening(dt.time(9), dt.time(12), "sur rendez-vous"),
                Opening(dt.time(14), None, "sur rendez-vous"),
            ),
            dates=(DateSpan(CalendarDay(0, 6, 0), CalendarDay(0, 9, 0)),),
        ),
    )


def test_every_second_week_is_understood():
    assert [parse_hours(f"week {weeks}/2 We 10:00-12:00").rules[0].weeks for weeks in ("1-53", "2-52", "02-53")] == [
        "odd",
        "even",
        "even",
    ]


@pytest.mark.parametrize(
    ("value", "is_merged"), [("09:30-12:00", True), ("10:00-12:00", False), ("11:00-12:00", False)]
)
def test_times_that_overlap_are_merged_and_told(value, is_merged):
    hours = parse_hours(f"Mo 09:00-10:00,{value}")
    assert hours.is_merged is is_merged
    assert hours.osm == ("Mo 09:00-10:00,11:00-12:00" if value.startswith("11") else "Mo 09:00-12:00")


def test_a_rule_too_complex_without_dates_is_told_by_a_usual_week():
    hours = parse_hours("Mo-Fr 08:00-18:00; Mo 12:00-14:00 off")
    assert hours.osm == "Mo-Fr 08:00-18:00; Mo 12:00-14:00 off"
    assert [(rule.weekdays, [one.opens.hour for one in rule.openings]) for rule in hours.rules] == [
        ((0,), [8, 14]),
        ((1, 2, 3, 4), [8]),
    ]


@pytest.mark.parametrize(
    "value",
    ["Mo[1] +2 days 10:00-11:00", "easter off", "sunrise-sunset", "Mo[-3] 10:00-11:00", "2025 Dec 20-Jan 05 off"],
)
def test_a_rule_too_complex_with_dates_keeps_its_text_alone(value):
    assert (parse_hours(value).osm, parse_hours(value).rules) == (value, ())


@pytest.mark.parametrize(
    ("value", "reason", "part"),
    [
        ("", "empty", ""),
        (" ; ", "empty", ""),
        ("Mo " * 1000, "too-long", ""),
        ("Mo 09:00-12:00\u202e", "control", "Mo 09:00-12:00\u202e"),
        ("Mo-Fr 9h-12h", "not-osm", "9h-12h"),
        ("Mo-Fr", "no-times", "Mo-Fr"),
        ("open", "no-times", "24/7"),
        ("We 17:00-16:00", "end-before-start", "17:00-16:00"),
        ("We 12:00-12:00", "no-duration", "12:00-12:00"),
        ("Feb 30 off", "no-such-day", "Feb 30"),
    ],
)
def test_what_cannot_be_meant_is_refused_with_its_place(value, reason, part):
    error = refusal(parse_hours, value)
    assert (error.reason, error.part) == (reason, part)


# --- days in words


@pytest.mark.parametrize(
    ("text", "times"),
    [
        ("9h-12h, 14h-17h", "09:00-12:00,14:00-17:00"),
        ("09:00 - 12:00 / 13:30 - 17:00", "09:00-12:00,13:30-17:00"),
        ("9h30 à 12h", "09:30-12:00"),
        ("9:00-12:00", "09:00-12:00"),
        ("09h00-12h00", "09:00-12:00"),
        ("8.30-12.00", "08:30-12:00"),
        ("8h30–12h", "08:30-12:00"),
        ("de 9\N{NO-BREAK SPACE}heures à midi et de 14 h à 17 h 15", "09:00-12:00,14:00-17:15"),
        ("9-12h", "09:00-12:00"),
        ("0900-1200", "09:00-12:00"),
        ("9h/12h", "09:00-12:00"),
        ("9h/12h - 14h/17h", "09:00-12:00,14:00-17:00"),
        ("9h-12h 14h-17h", "09:00-12:00,14:00-17:00"),
        ("matin : 9h-12h, après-midi : 14h-17h", "09:00-12:00,14:00-17:00"),
        ("09:00:00-12:00:00", "09:00-12:00"),
        ("14h-17h et 9h-12h", "09:00-12:00,14:00-17:00"),
        ("00:00 - 00:00 / 09:00 - 12:00", "09:00-12:00"),
        ("09:00 - 12:00 / 00:00 - 00:00", "09:00-12:00"),
        ("22h-6h", "22:00-06:00"),
        ("20h-minuit", "20:00-24:00"),
        ("minuit-8h", "00:00-08:00"),
        ("24h/24", "00:00-24:00"),
        ("à partir de 14h", "14:00+"),
        ("Fermé", "off"),
        ("sur rendez-vous", '"sur rendez-vous"'),
        ("Uniquement sur RDV", '"sur rendez-vous"'),
        ("9h-12h (sur rendez-vous)", '09:00-12:00 "sur rendez-vous"'),
        ("9h-12h sans rdv, 14h-17h sur rdv", '09:00-12:00 "sans rendez-vous", Mo 14:00-17:00 "sur rendez-vous"'),
    ],
)
def test_a_day_in_words_is_read_as_people_read_it(text, times):
    assert parse_day_hours({"lundi": text}).osm == f"Mo {times}"


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("matin", "unreadable"),
        ("9h", "unreadable"),
        ("9h, 12h", "unreadable"),
        ("9h-12h-14h-17h", "unreadable"),
        ("l'après-midi sur rendez-vous", "unreadable"),
        ("9h-12h, 14h-17h sur rdv", "which-times"),
        ("9-12, 2-5", "night-or-afternoon"),
        ("14h-12h", "end-before-start"),
        ("00:00 - 00:00", "no-duration"),
        ("9h-25h", "no-such-time"),
        ("9h70-12h", "no-such-time"),
        ("9h-12h" * 500, "too-long"),
        ("9h\x07-12h", "control"),
        (["9h-12h"], "not-text"),
    ],
)
def test_a_day_that_leaves_a_doubt_is_refused(text, reason):
    error = refusal(parse_day_hours, {"jeudi": text})
    assert (error.reason, error.day) == (reason, "jeudi")


@pytest.mark.parametrize(
    ("days", "reason", "part"),
    [
        ({}, "empty", ""),
        ({"lundi": "", "mardi": " "}, "empty", ""),
        ({"lundy": "9h-12h"}, "unknown-day", "lundy"),
        ({"lundi": "9h-12h", "Lundi ": "9h-12h"}, "duplicate-day", "Lundi "),
    ],
)
def test_a_week_that_cannot_be_read_is_refused(days, reason, part):
    error = refusal(parse_day_hours, days)
    assert (error.reason, error.part) == (reason, part)


def test_days_alike_are_put_together_whatever_their_order():
    days = {"samedi": "9h-12h", "mardi": "8h-18h", "lundi": "08:00-12:00/12:00-18:00", "jeudi": "fermé", "dimanche": ""}
    assert parse_day_hours(days).osm == "Mo-Tu 08:00-18:00; Sa 09:00-12:00"


# --- properties

_WEEKDAY = st.sampled_from(["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"])
_MONTH = st.sampled_from(["Jan", "Feb", "Apr", "Aug", "Dec"])
_DAY = st.one_of(
    _WEEKDAY,
    st.builds("{}-{}".format, _WEEKDAY, _WEEKDAY),
    st.builds("{}[{}]".format, _WEEKDAY, st.sampled_from(["1", "2,4", "-1", "1-3", "-3"])),
    st.sampled_from(["PH", "SH"]),
)
_CLOCK = st.builds("{:02}:{:02}".format, st.integers(0, 23), st.sampled_from([0, 15, 30]))
_STRETCH = st.tuples(_CLOCK, _CLOCK).filter(lambda pair: pair[0] != pair[1]).map(lambda pair: "-".join(sorted(pair)))
_SPAN = st.one_of(
    _STRETCH,
    st.builds("{}-{}".format, _CLOCK, _CLOCK),
    st.builds("{}+".format, _CLOCK),
    st.sampled_from(["00:00-24:00", "20:00-26:00", "10:00-12:00/30", "sunrise-12:00", "10:00-16:00+", "09:00-45:00"]),
)
_DATES = st.one_of(
    st.just(""),
    _MONTH,
    st.builds("{}-{}".format, _MONTH, _MONTH),
    st.builds("{} {:02}-{} {:02}".format, _MONTH, st.integers(1, 31), _MONTH, st.integers(1, 31)),
    st.builds("{} {} {}".format, st.integers(2024, 2027), _MONTH, st.integers(1, 28)),
    st.sampled_from(["week 1-53/2", "week 2-52/2", "week 3-9", "easter", "2026", "PH", "SH", "24/7"]),
)
_END = st.sampled_from(["", "off", "unknown", '"sur rendez-vous"', 'unknown "à voir; demander"', 'closed "a || b, c"'])
_RULE = st.builds(
    lambda *words: " ".join(word for word in words if word),
    _DATES,
    st.lists(_DAY, max_size=3).map(",".join),
    st.lists(_SPAN, max_size=3).map(",".join),
    _END,
)
OSM_TEXTS = st.builds(
    lambda first, others: first + "".join(separator + rule for separator, rule in others),
    _RULE,
    st.lists(st.tuples(st.sampled_from(["; ", ", ", " || "]), _RULE), max_size=3),
)
TIME_TEXTS = st.lists(
    st.sampled_from(
        ["9h", "12:00", "14", "8h30", "midi", "minuit", "-", "à", "/", ",", "et", "de", "sur rdv", " ", "9"]
    ),
    max_size=12,
).map("".join)


@settings(deadline=None)
@given(OSM_TEXTS | st.text(max_size=40))
def test_an_accepted_text_is_valid_and_reads_the_same_again(value):
    try:
        hours = parse_hours(value)
    except HoursError:
        return
    assert opening_hours.validate(hours.osm)
    again = parse_hours(hours.osm)
    assert (again.osm, again.rules) == (hours.osm, hours.rules)


@settings(deadline=None)
@given(st.dictionaries(st.sampled_from(DAYS), TIME_TEXTS | st.text(max_size=20), max_size=7))
def test_accepted_days_give_a_valid_text_that_reads_the_same(days):
    try:
        hours = parse_day_hours(days)
    except HoursError:
        return
    assert opening_hours.validate(hours.osm)
    assert parse_hours(hours.osm).rules == hours.rules


@settings(deadline=None)
@given(st.lists(st.tuples(_WEEKDAY, _STRETCH), min_size=1, max_size=5))
def test_a_plain_week_opens_when_the_library_says_it_does(rules):
    value = "; ".join(f"{day} {stretch}" for day, stretch in rules)
    given_text, ours = (opening_hours.OpeningHours(text) for text in (value, parse_hours(value).osm))
    for quarter in range(7 * 24 * 4):
        moment = dt.datetime(2024, 1, 8) + dt.timedelta(minutes=15 * quarter)
        assert given_text.is_open(moment) == ours.is_open(moment)
