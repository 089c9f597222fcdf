"""Rules over the free text of a file, whatever it describes."""

from __future__ import annotations

from collections.abc import Iterator

from generator.content import links
from generator.content.document import Document
from generator.content.read.body import EMPTY, MAX_DEPTH, Body, read_body
from generator.content.read.tables import MAX_CELLS, MAX_COLUMNS, tables
from generator.diagnostics.diagnostic import Diagnostic


def judge_body(document: Document) -> tuple[Body, list[Diagnostic]]:
    """Read the free text; one whose tables are too large is not read at all."""
    faults = list(_check_tables(document))
    if faults or not document.body.strip():
        return EMPTY, faults
    body = read_body(document.body)
    return body, [*_check_depth(document, body), *_check_links(document, body)]


def _check_tables(document: Document) -> Iterator[Diagnostic]:
    total = 0
    for line, columns, cells in tables(document.body):
        total += cells
        if columns > MAX_COLUMNS or total > MAX_CELLS:
            yield document.in_body("E130", line, str(columns), str(MAX_COLUMNS), str(total), str(MAX_CELLS))
            return


def _check_depth(document: Document, body: Body) -> Iterator[Diagnostic]:
    if body.too_deep is not None:
        yield document.in_body("E119", body.too_deep, str(MAX_DEPTH))


def _check_links(document: Document, body: Body) -> Iterator[Diagnostic]:
    """Refuse an unsafe address and a definition, which could be repeated thousands of times; warn of a lure."""
    for line, address in body.definitions:
        yield document.in_body("E241", line, address)
    for link in body.links:
        columns = {"column": link.column, "end_column": link.end_column}
        if not links.is_safe(link.address):
            yield document.in_body("E241", link.line, link.address, **columns)
        elif lure := links.lure(link.words, link.address):
            yield document.in_body("W219", link.line, *lure, **columns)
