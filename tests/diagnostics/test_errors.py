"""What no content can mend is told in one line of French."""

from __future__ import annotations

from pathlib import Path

import pytest

from generator.diagnostics.errors import GeneratorError, system_faults
from generator.language import NARROW, Language, french_typography


class Reversed:
    """A catalogue in which every translation is seen at once."""

    def gettext(self, message: str) -> str:
        return f"<{message}>"


def test_a_message_is_filled_with_its_values_as_they_are() -> None:
    assert str(GeneratorError("« {name} » manque.", name="{x} %s")) == "« {x} %s » manque."
    assert str(GeneratorError("Accolades {laissées}.")) == "Accolades {laissées}."


def test_a_message_stays_on_one_line_whatever_a_file_is_called() -> None:
    assert str(GeneratorError("« {name} »", name="a\n::error::b\x1b[1m\udcff")) == r"« a\n::error::b\x1b[1m\udcff »"


def test_a_fault_of_the_system_is_told_with_its_cause_and_its_path_from_the_site(tmp_path: Path) -> None:
    with pytest.raises(GeneratorError) as caught, system_faults(tmp_path):
        (tmp_path / "themes" / "absent").read_text()
    assert str(caught.value) == "« themes/absent » : le fichier ou le dossier n'existe pas (ENOENT)."


def test_a_fault_elsewhere_is_told_with_its_whole_path(tmp_path: Path) -> None:
    with pytest.raises(GeneratorError, match=r"^« /nowhere/x » : ") as caught, system_faults(tmp_path):
        open("/nowhere/x")  # noqa: SIM115
    assert isinstance(caught.value.__cause__, FileNotFoundError)


def test_a_fault_with_no_known_cause_says_so(tmp_path: Path) -> None:
    with pytest.raises(GeneratorError) as caught, system_faults(tmp_path):
        raise OSError("odd")
    assert str(caught.value) == "« . » : l'opération a échoué (OSError)."


def test_other_errors_pass(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), system_faults(tmp_path):
        1 / 0  # noqa: B018


def test_the_message_and_its_cause_are_translated_and_set_with_care(tmp_path: Path) -> None:
    language = Language("fr", Reversed(), french_typography)  # type: ignore[arg-type]
    with pytest.raises(GeneratorError) as caught, system_faults(tmp_path):
        raise OSError(28, "No space left on device", "x")
    assert caught.value.text(language) == f"<«{NARROW}x{NARROW}»{chr(160)}: <le disque est plein> (ENOSPC).>"
