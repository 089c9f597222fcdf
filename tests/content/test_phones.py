import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.content.phones import PhoneError, parse_phone, split_phones

EMERGENCIES = ("15", "17", "18", "112", "114", "115", "119", "3919", "3114", "3977", "3018", "116 006")


@pytest.mark.parametrize(
    ("text", "display", "href"),
    [
        ("0261910001", "02 61 91 00 01", "tel:+33261910001"),
        ("02.61.91.00.01", "02 61 91 00 01", "tel:+33261910001"),
        ("02/61/91/00/01", "02 61 91 00 01", "tel:+33261910001"),
        ("(02) 61-91-00-01.", "02 61 91 00 01", "tel:+33261910001"),
        ("Tél. : 02\N{NO-BREAK SPACE}61 91 00 01", "02 61 91 00 01", "tel:+33261910001"),
        ("+33 (0)2 61 91 00 01", "02 61 91 00 01", "tel:+33261910001"),
        ("0033 2 61 91 00 01", "02 61 91 00 01", "tel:+33261910001"),
        ("0800123456", "0 800 12 34 56", "tel:+33800123456"),
        ("02 62 12 34 56", "0262 12 34 56", "tel:+262262123456"),
        ("+33 692 12 34 56", "0692 12 34 56", "tel:+262692123456"),
        ("06 39 69 00 00", "0639 69 00 00", "tel:+262639690000"),
        ("+590 590 12 34 56", "0590 12 34 56", "tel:+590590123456"),
        ("0508 41 23 45", "0508 41 23 45", "tel:+508412345"),
        ("+687 24.12.34", "+687 24 12 34", "tel:+687241234"),
        ("+32 2 640 00 00", "+32 2 640 00 00", "tel:+3226400000"),
        ("115", "115", "tel:115"),
        ("39 19", "3919", "tel:3919"),
        ("116006", "116 006", "tel:116006"),
    ],
)
def test_a_number_is_shown_and_dialled_as_in_france(text, display, href):
    phone = parse_phone(text)
    assert (phone.display, phone.href) == (display, href)
    assert not phone.is_odd


@pytest.mark.parametrize("text", EMERGENCIES)
def test_each_emergency_number_is_a_known_short_one(text):
    phone = parse_phone(text)
    assert (phone.display, phone.is_short, phone.is_odd, phone.e164) == (text, True, False, "")


@pytest.mark.parametrize("prefix", ["01 99 00", "02 61 91", "03 53 01", "04 65 71", "05 36 49", "06 39 98"])
def test_a_number_kept_for_fiction_is_a_number_and_said_to_be_fiction(prefix):
    phone = parse_phone(f"{prefix} 12 34")
    assert (phone.display, phone.is_fiction, phone.is_odd) == (f"{prefix} 12 34", True, False)


@pytest.mark.parametrize("text", ["07 00 12 34 56", "116 999", "+32 2 123 45 67"])
def test_a_number_given_to_nobody_is_odd(text):
    assert parse_phone(text).is_odd


@pytest.mark.parametrize(
    ("text", "sms_href"),
    [
        ("06 39 98 00 01", "sms:+33639980001"),
        ("0692 12 34 56", "sms:+262692123456"),
        ("+32 470 12 34 56", "sms:+32470123456"),
        ("114", "sms:114"),
        ("115", ""),
        ("02 61 91 00 01", ""),
    ],
)
def test_an_sms_is_offered_only_where_it_can_be_read(text, sms_href):
    assert parse_phone(text).sms_href == sms_href


def test_an_extension_is_shown_and_not_dialled():
    phone = parse_phone("02 61 91 00 01 poste 12")
    assert (phone.display, phone.href, phone.extension) == ("02 61 91 00 01 poste 12", "tel:+33261910001", "12")


@pytest.mark.parametrize(
    ("text", "reason", "suggestion"),
    [
        ("", "empty", ""),
        ("0" * 100, "too-long", ""),
        ("02 61 91 00 01 / 06 39 98 00 01", "several", ""),
        ("261910001", "lost-zero", "02 61 91 00 01"),
        ("2 61 91 00 01", "lost-zero", "02 61 91 00 01"),
        ("33261910001", "too-many-digits", "02 61 91 00 01"),
        ("02 61 91 00 011", "too-many-digits", ""),
        ("02 61 91 00", "too-few-digits", ""),
        ("+33 2 61 91", "too-few-digits", ""),
        ("+3226400000123456789", "too-many-digits", ""),
        ("5555", "too-few-digits", ""),
        ("0000000000", "unreadable", ""),
        ("02 61 91 00 01 (accueil)", "unreadable", ""),
        ("0261９10001", "unreadable", ""),
    ],
)
def test_what_is_no_number_is_refused_with_what_may_be_meant(text, reason, suggestion):
    with pytest.raises(PhoneError) as caught:
        parse_phone(text)
    assert (caught.value.reason, caught.value.suggestion) == (reason, suggestion)


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("02 61 91 00 01 / 06 39 98 00 01", ("02 61 91 00 01", "06 39 98 00 01")),
        ("0261910001 ou 0639980001", ("0261910001", "0639980001")),
        ("02 61 91 00 01 06 39 98 00 01", ("02 61 91 00 01", "06 39 98 00 01")),
        ("02 61 91 00 01 - 06 39 98 00 01", ("02 61 91 00 01", "06 39 98 00 01")),
        ("+33261910001;+32 2 640 00 00", ("+33261910001", "+32 2 640 00 00")),
        ("02/61/91/00/01", ("02/61/91/00/01",)),
        ("02 61 91 00 01/02", ("02 61 91 00 01/02",)),
    ],
)
def test_a_cell_of_several_numbers_is_split(text, numbers):
    assert split_phones(text) == numbers


_DIALLED = st.from_regex(r"(0[1-9]|\+33 ?|00|\+)[0-9 .]{1,16}", fullmatch=True)


def test_a_foreign_number_whose_zeros_would_be_lost_is_refused():
    with pytest.raises(PhoneError):
        parse_phone("0098000000")


@settings(deadline=None)
@given(st.text(max_size=70) | st.text("0123456789 +().-/", max_size=25) | _DIALLED)
def test_whatever_the_text_it_is_a_refusal_or_a_number_that_reads_the_same_again(text):
    try:
        phone = parse_phone(text)
    except PhoneError:
        return
    assert parse_phone(phone.display) == phone
    if phone.e164:
        assert parse_phone(phone.e164).e164 == phone.e164
