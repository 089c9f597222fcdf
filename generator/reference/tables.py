"""Read the shipped tables: gzipped, tab-separated, one header line, sorted by code."""

import gzip
from pathlib import Path

DATA = Path(__file__).parent / "data"


def read_table(name: str) -> dict[str, str]:
    """Return the lines of a table by their code; the other cells of a line are split when it is asked for."""
    text = gzip.decompress((DATA / f"{name}.tsv.gz").read_bytes()).decode()
    return {line.partition("\t")[0]: line for line in text.split("\n")[1:-1]}


def cells(line: str) -> list[str]:
    """Split a line into its cells."""
    return line.split("\t")
