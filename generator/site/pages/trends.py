"""The readings of an indicator → a small line drawn beside its numbers, which stay the reference."""

from __future__ import annotations

from dataclasses import dataclass

from generator.directory.views import IndicatorView, ReadingView

WIDTH, HEIGHT, MARGIN = 160, 48, 4  # of the drawing, in its own units


@dataclass(frozen=True, slots=True)
class Trend:
    """How an indicator went from reading to reading."""

    points: tuple[tuple[float, float], ...]  # earliest first: from the left, from the top
    target: float | None  # height of the target, from the top; None where there is none
    change: float  # from the first reading to the last, to two decimals

    @property
    def line(self) -> str:
        """The points as SVG writes them: "4,44 156,4"."""
        return " ".join(f"{x:g},{y:g}" for x, y in self.points)


def trend_of(indicator: IndicatorView) -> Trend | None:
    """Return the trend of readings made on two days at least; None where there is nothing to compare."""
    readings = indicator.readings
    if len({reading.on for reading in readings}) < 2:
        return None
    values = [reading.value for reading in readings]
    bounds = [*values, indicator.target] if indicator.target is not None else values
    low, high = min(bounds), max(bounds)
    points = tuple((_across(reading, readings), _down(reading.value, low, high)) for reading in readings)
    target = None if indicator.target is None else _down(indicator.target, low, high)
    return Trend(points, target, round(values[-1] - values[0], 2))


def _across(reading: ReadingView, readings: tuple[ReadingView, ...]) -> float:
    """Place a reading in proportion to its date."""
    elapsed, whole = (reading.on - readings[0].on).days, (readings[-1].on - readings[0].on).days
    return round(MARGIN + (WIDTH - 2 * MARGIN) * elapsed / whole, 1)


def _down(value: float, low: float, high: float) -> float:
    """Place a value between the lowest, at the bottom, and the highest; halfway where all are the same."""
    share = (value - low) / (high - low) if high > low else 0.5
    return round(HEIGHT - MARGIN - (HEIGHT - 2 * MARGIN) * share, 1)
