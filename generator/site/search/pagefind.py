"""Pagefind's command line, and what its result must be."""

from __future__ import annotations

import gzip
import json
import os
import subprocess
import sys
import zlib
from importlib.metadata import version
from pathlib import Path

from generator.diagnostics.errors import GeneratorError
from generator.language import N_

OPTIONS = ("--include-characters", "'", "--silent")
TIME_LIMIT_S = 900
_SIGNATURE = b"pagefind_dcd"
_COMPRESSED = {".pf_fragment", ".pf_index", ".pf_filter", ".pf_meta", ".pagefind"}
_NEEDED = ("pagefind.js", "*.pf_meta", "index/*.pf_index", "wasm.*.pagefind")
# Pagefind's own interfaces and its worker: the page has its own script, and its policy allows no worker.
_UNUSED = ("pagefind-*.css", "pagefind-*.js", "wasm.unknown.pagefind")


def pagefind_version() -> str:
    """Return the version of Pagefind in use: another one makes another index."""
    return version("pagefind-bin")


def run_pagefind(shadow: Path, folder: Path, code: str) -> None:
    """Index the shadow into the folder.

    Raises:
        GeneratorError: Pagefind is missing, fails, or does not end.
    """
    command = [sys.executable, "-m", "pagefind_bin", "--site", str(shadow.resolve())]
    command += ["--output-path", str(folder.resolve()), "--force-language", code, *OPTIONS]
    # Pagefind also takes options from the environment and from a file in the current folder: neither is ours.
    environment = {name: value for name, value in os.environ.items() if not name.startswith("PAGEFIND_")}
    try:
        done = subprocess.run(
            command, cwd=shadow, env=environment, capture_output=True, timeout=TIME_LIMIT_S, check=False
        )
    except subprocess.TimeoutExpired as error:
        raise GeneratorError(N_("L'index de recherche n'est pas terminé après {n} s."), n=TIME_LIMIT_S) from error
    if done.returncode:
        said = (done.stderr or done.stdout).decode(errors="replace").strip()[-500:]
        raise GeneratorError(
            N_("Pagefind n'a pas pu faire l'index de recherche (code {status}) : {said}"),
            status=done.returncode,
            said=said,
        )


def tidy(folder: Path) -> None:
    """Remove what the search page never loads."""
    for pattern in _UNUSED:
        for file in folder.glob(pattern):
            file.unlink()


def refuse_partial_index(folder: Path, page_count: int) -> None:
    """Make sure that an index is whole: every page in it, no file empty or cut short.

    Raises:
        GeneratorError: it is not.
    """
    files = [file for file in folder.rglob("*") if file.is_file()]
    for file in files:
        if not _is_whole(file):
            raise GeneratorError(N_("L'index de recherche est abîmé : « {name} » est vide ou coupé."), name=file.name)
    found = _page_count(folder / "pagefind-entry.json")
    fragments = sum(file.suffix == ".pf_fragment" for file in files)
    if not found == fragments == page_count:
        raise GeneratorError(
            N_("L'index de recherche est incomplet : {fragments} pages sur {expected} ({found} annoncées)."),
            expected=page_count,
            found=found,
            fragments=fragments,
        )
    for part in _NEEDED:
        if not any(folder.glob(part)):
            raise GeneratorError(N_("L'index de recherche est incomplet : « {name} » manque."), name=part)


def _is_whole(file: Path) -> bool:
    data = file.read_bytes()
    if file.suffix not in _COMPRESSED:
        return bool(data)
    try:
        return gzip.decompress(data).startswith(_SIGNATURE)
    except (EOFError, OSError, zlib.error):
        return False


def _page_count(entry: Path) -> int:
    try:
        languages = json.loads(entry.read_bytes())["languages"]
        return sum(int(each["page_count"]) for each in languages.values())
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return -1
