"""The forms that correct and add pages: their fields, and the forge that takes requests."""

from __future__ import annotations

from urllib.parse import urlencode

from generator.content.edit.new_file import FOLDERS, new_file
from generator.content.layout import content_file
from generator.content.model import Actor, Convention
from generator.content.schema.fields import fields_of
from generator.directory.forge import Forge
from generator.directory.register import Register
from generator.directory.views.contribution import Contribution, ForgeDoor, NewFile

REQUEST_FORM, REQUEST_FIELD = "demande.yml", "demande"  # of .github/ISSUE_TEMPLATE/
_DOORS = {  # name, address of a new request, keys of its title and of its text
    "github": ("GitHub", f"/issues/new?{urlencode({'template': REQUEST_FORM})}", "title", REQUEST_FIELD),
    "gitlab": ("GitLab", "/-/issues/new?", "issue[title]", "issue[description]"),
    "forgejo": ("Forgejo", "/issues/new?", "title", "body"),
}
_KINDS = {"acteurs": "actor", "conventions": "convention"}  # by folder of the site
_SLUG = "__slug__"
NEW_NAME = "nom-de-la-fiche"  # to change before the file is kept


def view_contribution(register: Register) -> Contribution:
    """Return what the forms of a site ask, and where their requests go."""
    vocabularies = register.context.vocabularies
    return Contribution(
        reply_days=register.settings.review_delay_days,
        actor_fields=fields_of(Actor, vocabularies),
        convention_fields=fields_of(Convention, vocabularies),
        forge=forge_door(register.forge),
    )


def forge_door(forge: Forge) -> ForgeDoor | None:
    """Return where requests are sent at a forge; None without one."""
    if not forge.home:
        return None
    name, path, title_key, text_key = _DOORS[forge.kind]
    edit_urls = ((folder, forge.edit_url(_file(kind, _SLUG))) for folder, kind in _KINDS.items())
    return ForgeDoor(
        name=name,
        request_url=forge.home + path,
        title_key=title_key,
        text_key=text_key,
        edit_urls=tuple((folder, url.replace(_SLUG, "{slug}")) for folder, url in edit_urls),
        new_files=tuple(_new_file(forge, folder, kind) for folder, kind in _KINDS.items()),
    )


def _new_file(forge: Forge, folder: str, kind: str) -> NewFile:
    text = new_file(kind)
    return NewFile(folder, forge.new_url(_file(kind, NEW_NAME), text), "" if forge.takes_text else text)


def _file(kind: str, slug: str) -> str:
    return content_file(FOLDERS[kind], slug)
