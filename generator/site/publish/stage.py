"""The site being made: each file is taken, compared with what was published, and written only where it differs."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from generator.diagnostics.errors import GeneratorError, system_faults
from generator.language import N_
from generator.site.publish.exchange import publish_folder, recover
from generator.site.publish.lock import locked
from generator.site.publish.loss import refuse_loss
from generator.site.publish.manifest import Manifest, digest
from generator.site.publish.paths import Paths, refuse_unsafe_path
from generator.site.publish.place import Place, beside, find_output, find_place, make_parents, show
from generator.site.publish.tree import Tree, parents_of, read_tree, under
from generator.site.publish.workshop import Workshop


@dataclass(frozen=True, slots=True)
class Published:
    """What a publication changed for the readers, in files, and what it cost."""

    added: int
    changed: int
    removed: int
    unchanged: int
    written: int  # files written to the disk, the manifest and what other programs made apart


@contextmanager
def open_stage(site: Path, output: Path) -> Iterator[Stage]:
    """Lock the output and yield the stage of its next content; nothing shows until ``publish``.

    Raises:
        GeneratorError: the output is not ours to replace, or another build of it is running.
    """
    with ExitStack() as stack:
        with system_faults(site.resolve()):
            output = find_output(site, output)
            make_parents(output)
            stack.enter_context(locked(beside(output, "lock"), show(output, site.resolve())))
            stage = Stage(find_place(site, output))
        stack.callback(stage.close)
        yield stage


class Stage:
    """The next content of one output. Make it with ``open_stage``."""

    def __init__(self, place: Place) -> None:
        recover(place)
        self._place = place
        published = read_tree(place.output)
        self._before = published or Tree()
        self._workshop = Workshop(place.stage)
        self._paths = Paths()
        self._wanted: dict[str, str] = {}  # path → digest, of every file of the new site
        self._keys: dict[str, str] = {}  # folder of another program → what it is made from
        self._late: list[str] = []  # equal to the published file, missing here: copied if anything changed at all
        self._is_open = True
        self._differs = published is None or not published.is_intact

    def write(self, path: str, data: bytes) -> None:
        """Take one file of the new site, ``path`` from its root with "/".

        Raises:
            GeneratorError: the path is unsafe or taken, or the disk refuses.
        """
        self._check_apart(path)
        with system_faults(self._place.site):
            self._want(path, found := digest(data))
            if self._workshop.tree.files.get(path) == found:
                return
            if self._differs:
                self._workshop.put(path, data)
            else:
                self._late.append(path)

    def take_folder(self, name: str, key: str, make: Callable[[Path], None]) -> bool:
        """Take a whole folder that another program fills: as it was made from the same key, or else made anew.

        Args:
            name: the folder, from the site's root.
            key: stands for all that the content depends on, the program's version included.
            make: fills the empty folder it is given, and raises if the result is not good.

        Returns:
            True if ``make`` was called.
        """
        refuse_unsafe_path(name)
        self._check_apart(name)
        for path in under(name, self._wanted):
            raise _mixed(path, name)
        with system_faults(self._place.site):
            kept = self._keep(name, key)
            if not kept:
                for path, found in self._workshop.fill(name, make).items():
                    self._want(path, found)
        self._keys[name] = key
        return not kept

    def publish(self, *, allow_fewer: bool = False) -> Published:
        """Show the new site in place of the old one, in one step; do nothing if they are equal.

        Raises:
            GeneratorError: too many pages are missing and ``allow_fewer`` is not set, or the disk refuses.
        """
        self._check_open()
        if not allow_fewer:
            refuse_loss(self._before.manifest.files, self._wanted)
        manifest = Manifest(self._wanted, self._keys)
        with system_faults(self._place.site):
            if self._differs or manifest != self._before.manifest:
                for path in self._late:
                    self._workshop.put(path, self._read_published(path))
                self._workshop.keep_only(set(self._wanted), parents_of(self._wanted))
                self._workshop.seal(manifest)
                find_output(self._place.site, self._place.output)  # still ours to replace, after all this time?
                publish_folder(self._place)
        self._is_open = False
        return self._count()

    def close(self) -> None:
        """Leave the stage so that the next build can go on from it, if its state is certain."""
        if self._workshop.is_certain and not self._workshop.is_sealed:
            files = self._workshop.tree.files
            keys = {name: key for name, key in self._keys.items() if under(name, files) == under(name, self._wanted)}
            with suppress(OSError):
                self._workshop.seal(Manifest(files, keys))

    def _check_open(self) -> None:
        if not self._is_open:
            raise RuntimeError("this stage is published: open another")

    def _check_apart(self, path: str) -> None:
        self._check_open()
        for folder in self._keys:
            if f"{path}/".startswith(f"{folder}/"):
                raise _mixed(path, folder)

    def _want(self, path: str, found: str) -> None:
        self._paths.add(path)
        self._wanted[path] = found
        if self._before.files.get(path) != found:
            self._differs = True

    def _keep(self, name: str, key: str) -> bool:
        """Take the folder from the stage or the published site if it is whole there and of that key."""
        for tree in (self._workshop.tree, self._before):
            if tree.manifest.keys.get(name) == key and (files := tree.folder(name)):
                for path, found in files.items():
                    self._want(path, found)
                self._late += [path for path, found in files.items() if self._workshop.tree.files.get(path) != found]
                return True
        return False

    def _read_published(self, path: str) -> bytes:
        data = (self._place.output / path).read_bytes()
        if digest(data) != self._wanted[path]:
            raise GeneratorError(
                N_("« {output} » a été modifié pendant la génération : relancez la commande."), output=self._place.shown
            )
        return data

    def _count(self) -> Published:
        before, after = self._before.files, self._wanted
        common = before.keys() & after.keys()
        unchanged = sum(before[path] == after[path] for path in common)
        return Published(
            added=len(after) - len(common),
            changed=len(common) - unchanged,
            removed=len(before) - len(common),
            unchanged=unchanged,
            written=self._workshop.written,
        )


def _mixed(path: str, folder: str) -> GeneratorError:
    return GeneratorError(
        N_(
            "« {path} » ne peut pas être ajouté : le dossier « {folder} » est produit en entier par un autre programme."
        ),
        path=path,
        folder=folder,
    )
