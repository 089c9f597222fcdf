"""Short sentences a template cannot make by itself, because their words depend on how well a date is known."""

from __future__ import annotations

import datetime as dt

from generator.content.model.types import PartialDate
from generator.directory.worded_dates import is_day, when
from generator.language import N_, NN_, NO_BREAK, Language


def seen(value: dt.date | PartialDate, language: Language) -> str:
    """Say when something was seen to be so: "vu le 3 mars 2024", "vu en mars 2024"."""
    return language.text(N_("vu le {date}") if is_day(value) else N_("vu en {date}"), date=when(value, language))


def full_stop(text: str) -> str:
    """End a sentence with a full stop, unless it has its own end."""
    return text if not text or text.endswith((".", "!", "?", "…")) else f"{text}."


def apa_date(value: PartialDate | None, language: Language) -> str:
    """Write a day as the APA style does, the year first: "2026, 3 novembre"."""
    if value is None:
        return language.text(N_("s. d."))
    year = str(value.first.year)
    month = language.month(value.first).removesuffix(f" {year}")
    number = language.date(value.first).split(NO_BREAK)[0]
    day = f"{number}{NO_BREAK}{month}" if language.code == "fr" else f"{month}{NO_BREAK}{number}"
    return {"day": f"{year}, {day}", "month": f"{year}, {month}", "year": year}[value.precision]


def file_size(count: int, language: Language) -> str:
    """Write a number of bytes as people do: "820 octets", "12,5 ko", "3,1 Mo"."""
    for power, unit in ((2, N_("Mo")), (1, N_("ko"))):
        if count >= 1000**power:
            return f"{language.number(round(count / 1000**power, 1))}{NO_BREAK}{language.text(unit)}"
    return language.plural(*NN_("{count} octet", "{count} octets"), count)
