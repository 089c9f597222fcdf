"""The stage on the disk: files put in, taken out and sealed, so that its state is always known."""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Callable
from pathlib import Path

from generator.diagnostics.errors import GeneratorError
from generator.language import N_
from generator.site.publish.exchange import flush, flush_entry
from generator.site.publish.manifest import NAME, Manifest, digest
from generator.site.publish.paths import SCRATCH
from generator.site.publish.place import FOLDER_MODE
from generator.site.publish.tree import Tree, read_tree, walk

FILE_MODE = 0o644


class Workshop:
    """A folder of which we know what it holds, through every change.

    *Sealed*: its manifest stands and is true. The first change takes the manifest away, so that a folder left in the
    middle of work is seen to be of unknown state, and is thrown away by the next build.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.tree = _adopt(folder)
        self.written = 0  # files written here by ``put``
        self.is_sealed = True
        self.is_certain = True  # False while something is half done

    def put(self, path: str, data: bytes) -> None:
        """Write one file by a temporary name and a rename: a reader of an older one keeps reading that."""
        self._begin()
        self._make_room(path)
        self._write(path, data)
        self.tree.files[path] = digest(data)
        self.written += 1
        self.is_certain = True

    def fill(self, name: str, make: Callable[[Path], None]) -> dict[str, str]:
        """Make a folder anew, empty, let ``make`` fill it, and return the digest of each file it then holds.

        Raises:
            GeneratorError: it stayed empty, or holds a link or a device.
        """
        self._begin()
        self._clear(name)
        self._make_folder(name)
        try:
            make(self.folder / name)
            found = self._take_in(name)
        except BaseException:
            self._clear(name)
            self.is_certain = True
            raise
        self.is_certain = True
        return found

    def keep_only(self, files: set[str], folders: set[str]) -> None:
        """Remove every other file and folder."""
        self._begin()
        for path in sorted(self.tree.files.keys() - files):
            self._remove(path)
        for path in sorted(self.tree.folders - folders, reverse=True):
            os.rmdir(self.folder / path)
            self.tree.folders.discard(path)
        self.is_certain = True

    def seal(self, manifest: Manifest) -> None:
        """Vouch for what is here: flush it all to the disk, then write the manifest, last."""
        self._begin()
        flush(self.folder)
        self._write(NAME, manifest.to_bytes())
        flush_entry(self.folder / NAME)
        flush_entry(self.folder)
        self.is_sealed = self.is_certain = True

    def _begin(self) -> None:
        """Break the seal, once; from here until the caller is done nothing is certain."""
        self.is_certain = False
        if not self.is_sealed:
            return
        self.folder.mkdir(exist_ok=True)
        self.folder.chmod(FOLDER_MODE)
        (self.folder / NAME).unlink(missing_ok=True)
        self._clear(SCRATCH)
        flush_entry(self.folder)
        self.is_sealed = False

    def _write(self, path: str, data: bytes) -> None:
        scratch = self.folder / SCRATCH
        descriptor = os.open(scratch, os.O_WRONLY | os.O_CREAT | os.O_EXCL, FILE_MODE)
        try:
            rest = memoryview(data)
            while rest:
                rest = rest[os.write(descriptor, rest) :]
            os.fchmod(descriptor, FILE_MODE)
        finally:
            os.close(descriptor)
        os.replace(scratch, f"{self.folder}/{path}")

    def _make_room(self, path: str) -> None:
        if path in self.tree.folders:
            self._clear(path)
        parent = path.rpartition("/")[0]
        if parent and parent not in self.tree.folders:
            self._make_folder(parent)

    def _make_folder(self, path: str) -> None:
        """Make a folder and those it stands in, each in place of the file that an older site had there."""
        parent = path.rpartition("/")[0]
        if parent and parent not in self.tree.folders:
            self._make_folder(parent)
        if path in self.tree.files:
            self._remove(path)
        os.mkdir(f"{self.folder}/{path}")
        os.chmod(f"{self.folder}/{path}", FOLDER_MODE)
        self.tree.folders.add(path)

    def _remove(self, path: str) -> None:
        os.unlink(f"{self.folder}/{path}")
        del self.tree.files[path]

    def _clear(self, name: str) -> None:
        """Remove a file, or a folder with all it holds."""
        if name in self.tree.files:
            self._remove(name)
        elif name in self.tree.folders:
            shutil.rmtree(self.folder / name)
            inside = f"{name}/"
            self.tree.files = {path: text for path, text in self.tree.files.items() if not path.startswith(inside)}
            self.tree.folders = {path for path in self.tree.folders if not f"{path}/".startswith(inside)}

    def _take_in(self, name: str) -> dict[str, str]:
        """Read what another program wrote, and make it readable by all."""
        found: dict[str, str] = {}
        for inner, entry in walk(self.folder / name):
            path = f"{name}/{inner}"
            if entry.is_dir(follow_symlinks=False):
                os.chmod(entry.path, FOLDER_MODE)
                self.tree.folders.add(path)
            elif stat.S_ISREG(entry.stat(follow_symlinks=False).st_mode):
                os.chmod(entry.path, FILE_MODE)
                found[path] = digest(Path(entry.path).read_bytes())
            else:
                raise GeneratorError(N_("« {path} » n'est ni un fichier ni un dossier ordinaire."), path=path)
        if not found:
            raise GeneratorError(N_("Le dossier « {path} » devait être rempli et il est resté vide."), path=name)
        self.tree.files |= found
        return found


def _adopt(folder: Path) -> Tree:
    """Return what a sealed folder holds; throw away anything else that stands there."""
    if not os.path.lexists(folder):
        return Tree()
    if folder.is_dir() and not folder.is_symlink():
        if (tree := read_tree(folder)) is not None:
            return tree
        shutil.rmtree(folder)
    else:
        folder.unlink()
    return Tree()
