"""GitHub's own command, called with a list of arguments: no text of a stranger is ever read by a shell."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from typing import Any

TIMEOUT_SECONDS = 60


def gh(*arguments: str, body: str | None = None) -> str:
    """Run ``gh`` and return its output; texts go by ``--body-file -`` or ``--input -``.

    Raises:
        subprocess.CalledProcessError: GitHub refused; why is told in the log.
    """
    done = subprocess.run(
        ["gh", *arguments], input=body, capture_output=True, text=True, check=False, timeout=TIMEOUT_SECONDS
    )
    if done.returncode:
        told = ascii(done.stderr).replace("##[", "")  # on one line that begins with our words: no runner obeys it
        print(f"gh {' '.join(arguments[:2])}: {told}", file=sys.stderr)
    done.check_returncode()
    return done.stdout


def gh_json(*arguments: str, body: str | None = None) -> Any:
    """Run ``gh`` and return what it answers."""
    return json.loads(gh(*arguments, body=body))


def api(method: str, path: str, fields: Mapping[str, object]) -> Any:
    """Ask GitHub's interface for a change of this repository."""
    target = f"repos/{os.environ['GITHUB_REPOSITORY']}/{path}"
    return gh_json("api", "--method", method, target, "--input", "-", body=json.dumps(fields))


def make_labels(labels: Mapping[str, str]) -> None:
    """Make the labels that are not there yet.

    Args:
        labels: name → what it says.
    """
    for name, description in labels.items():
        gh("label", "create", name, "--description", description, "--force")
