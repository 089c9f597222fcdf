"""A folder of data: made whole, made anew, and never at the cost of somebody's file."""

import hashlib
from pathlib import Path

import pytest

from generator.diagnostics.errors import GeneratorError
from generator.exchange.exporters import FOLDER, data_files, download_of
from generator.exchange.exporters.data_file import DataFile
from generator.exchange.exporters.folder import write_folder

FILES = [DataFile("a.csv", b"a;b\r\n"), DataFile("acteurs/x/fiche.json", b"{}\n")]


def content(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def sums(raw):
    return {name: digest for digest, _, name in (line.partition("  ") for line in raw.decode().splitlines())}


def test_a_folder_holds_the_files_and_their_digests(tmp_path):
    out = tmp_path / "new" / "data"
    assert write_folder(out, FILES) == {"a.csv": 5, "acteurs/x/fiche.json": 3}
    found = content(out)
    told = sums(found.pop("SHA256SUMS"))
    assert found == {file.path: file.content for file in FILES}
    assert told == {name: hashlib.sha256(raw).hexdigest() for name, raw in found.items()}
    assert [path.name for path in out.parent.iterdir()] == ["data"]


def test_the_current_folder_may_be_the_one(tmp_path, monkeypatch):
    out = tmp_path / "data"
    out.mkdir()
    monkeypatch.chdir(out)
    for _ in range(2):
        write_folder(Path(), FILES)
        assert set(content(out)) == {"a.csv", "acteurs/x/fiche.json", "SHA256SUMS"}
        assert [path.name for path in tmp_path.iterdir()] == ["data"]


def test_a_later_export_takes_the_place_of_the_former(tmp_path):
    write_folder(tmp_path / "data", FILES)
    write_folder(tmp_path / "data", [DataFile("a.csv", b"other")])
    assert set(content(tmp_path / "data")) == {"a.csv", "SHA256SUMS"}
    assert content(tmp_path / "data")["a.csv"] == b"other"
    assert not (tmp_path / "data" / "acteurs").exists()


@pytest.mark.parametrize("name", ["note.txt", "acteurs/x/note.txt", ".hidden"])
def test_a_file_no_export_wrote_stops_it_before_anything_is_changed(tmp_path, name):
    write_folder(tmp_path, FILES)
    (tmp_path / name).write_text("mine", encoding="utf-8")
    before = content(tmp_path)
    with pytest.raises(GeneratorError, match=name):
        write_folder(tmp_path, [DataFile("a.csv", b"other")])
    assert content(tmp_path) == before


def test_a_file_somebody_changed_since_is_kept(tmp_path):
    write_folder(tmp_path, FILES)
    (tmp_path / "a.csv").write_text("a;b;c", encoding="utf-8")
    with pytest.raises(GeneratorError, match=r"a\.csv"):
        write_folder(tmp_path, [DataFile("a.csv", b"other")])
    assert (tmp_path / "a.csv").read_text("utf-8") == "a;b;c"


def test_a_link_is_nobodys(tmp_path):
    target = tmp_path / "elsewhere"
    target.write_bytes(FILES[0].content)
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "a.csv").symlink_to(target)
    with pytest.raises(GeneratorError):
        write_folder(tmp_path / "data", FILES)
    assert target.read_bytes() == FILES[0].content


def test_an_export_that_was_cut_short_can_be_made_again(tmp_path):
    write_folder(tmp_path, FILES)
    later = [DataFile("a.csv", b"other"), DataFile("b.csv", b"new")]
    (tmp_path / "a.csv").write_bytes(b"other")  # as it is when the power goes before the digests are told
    (tmp_path / "b.csv").write_bytes(b"new")
    write_folder(tmp_path, later)
    assert set(content(tmp_path)) == {"a.csv", "b.csv", "SHA256SUMS"}


def test_an_exporter_that_fails_leaves_the_folder_as_it_was(tmp_path):
    def failing():
        yield DataFile("a.csv", b"other")
        raise OSError(28, "no space")

    write_folder(tmp_path / "data", FILES)
    before = content(tmp_path)
    with pytest.raises(GeneratorError):
        write_folder(tmp_path / "data", failing())
    assert content(tmp_path) == before


def test_the_site_tells_the_digest_of_every_file_one_takes_away(demonstration):
    files = {file.path: file for file in data_files(demonstration)}
    told = sums(files.pop("donnees/SHA256SUMS").content)
    taken = {path: file for path, file in files.items() if path.startswith(f"{FOLDER}/")}
    assert told == {
        path.removeprefix(f"{FOLDER}/"): hashlib.sha256(file.content).hexdigest() for path, file in taken.items()
    }
    assert len(told) > 10
    assert all(file.about for file in taken.values())
    download = download_of(files["donnees/liens.csv"])
    assert (download.name, download.size) == ("liens.csv", len(files["donnees/liens.csv"].content))
    assert download.sha256 == told["liens.csv"]


def test_no_two_files_of_data_have_one_path_and_the_same_directory_gives_the_same_bytes(demonstration):
    files = list(data_files(demonstration))
    assert len({file.path for file in files}) == len(files)
    assert files == list(data_files(demonstration))
