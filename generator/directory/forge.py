"""The addresses of a content file at the forge that keeps it: its text, its versions, where to change it."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import quote, urlencode, urlsplit

from generator.content.model.settings import Repository

# forge → address of what is wanted, from the repository's own
_EDIT = {
    "github": "/edit/{branch}/{path}",
    "gitlab": "/-/edit/{branch}/{path}",
    "forgejo": "/_edit/{branch}/{path}",
}
_NEW = {
    "github": "/new/{branch}/{folder}?filename={name}",
    "gitlab": "/-/new/{branch}/{folder}?file_name={name}",
    "forgejo": "/_new/{branch}/{folder}?filename={name}",
}
_TEXT = {"github": "value", "forgejo": "value"}  # what the text of a new file is called; GitLab takes none
_HISTORY = {
    "github": "/commits/{branch}/{path}",
    "gitlab": "/-/commits/{branch}/{path}",
    "forgejo": "/commits/branch/{branch}/{path}",
}
_VERSION = {
    "github": "/blob/{commit}/{path}",
    "gitlab": "/-/blob/{commit}/{path}",
    "forgejo": "/src/commit/{commit}/{path}",
}
_EDITIONS = {"github": "/tags", "gitlab": "/-/tags", "forgejo": "/tags"}


@dataclass(frozen=True, slots=True)
class Forge:
    """Where the content files are kept. Files are given by their path from the site's root; "" without forge."""

    repository: Repository | None
    folder: str = ""  # the site's in the repository: "", "annuaire/"

    @property
    def kind(self) -> str:
        """Which forge it is: "github", "gitlab" or "forgejo"; "" without one."""
        return self.repository.forge if self.repository else ""

    @property
    def home(self) -> str:
        """The address of the repository, without what may follow its name."""
        if self.repository is None or not self.repository.url:
            return ""
        parts = urlsplit(self.repository.url)
        return f"{parts.scheme}://{parts.netloc}{parts.path.rstrip('/').removesuffix('.git')}"

    def edit_url(self, file: str) -> str:
        """Return where a file is changed."""
        return self._url(_EDIT, file)

    def new_url(self, file: str, text: str = "") -> str:
        """Return where a file is made, its name filled in, and its text where the forge takes one."""
        url = self._url(_NEW, file)
        return f"{url}&{urlencode({_TEXT[self.kind]: text})}" if url and text and self.takes_text else url

    @property
    def takes_text(self) -> bool:
        """True where the address of a new file may hold its text."""
        return self.kind in _TEXT

    def history_url(self, file: str) -> str:
        """Return where all the versions of a file are listed."""
        return self._url(_HISTORY, file)

    def version_url(self, file: str, commit: str) -> str:
        """Return where a file is read as a commit left it; "" without commit."""
        return self._url(_VERSION, file, commit) if commit else ""

    def editions_url(self) -> str:
        """Return where the editions that were given a name are listed."""
        return self._url(_EDITIONS, "")

    def _url(self, forms: dict[str, str], file: str, commit: str = "") -> str:
        if self.repository is None or not self.home:
            return ""
        path = quote(self.folder + file)
        folder, _, name = path.rpartition("/")
        branch = quote(self.repository.branch)
        return self.home + forms[self.kind].format(
            branch=branch, path=path, folder=folder, name=name, commit=quote(commit, safe="")
        )
