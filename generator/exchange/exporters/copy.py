"""The files of a site that opens from a folder → one archive, with a word on how to open it."""

from __future__ import annotations

from collections.abc import Mapping

from generator.directory.views import SiteView
from generator.directory.worded_dates import when
from generator.exchange.exporters.data_file import DataFile
from generator.exchange.exporters.zipped import zipped
from generator.language import N_, Language

README = "LISEZ-MOI.txt"
_README = N_(
    "{title}\n"
    "Copie du {date}{edition}\n\n"
    "Pour la lire : ouvrez « index.html » d'un double-clic. Le navigateur l'affiche, sans connexion.\n"
    "Gardez tous les fichiers ensemble : décompressez d'abord le ZIP, puis copiez le dossier entier.\n\n"
    "La recherche par mots et les formulaires n'y sont pas : ils sont sur le site, avec les fiches à jour.\n"
    "{url}\n\n"
    "Contenus sous {licence}. Détruisez cette copie quand vous en recevez une plus récente : des fiches changent,\n"
    "et un organisme ou une personne peut avoir demandé à ne plus y figurer.\n"
)


def export_copy(site: SiteView, files: Mapping[str, bytes], words: Language) -> DataFile:
    """Return the ZIP of a copy, in a folder named after its edition."""
    folder = "-".join(filter(None, ("annuaire", site.today.isoformat(), site.edition)))
    said = words.text(
        _README,
        title=words.typography(site.title),
        date=when(site.today, words),
        edition=words.text(N_(", édition {edition}"), edition=site.edition) if site.edition else "",
        url=site.url,
        licence=site.licence,
    )
    every = {**files, README: said.encode()}
    return DataFile(f"{folder}.zip", zipped({f"{folder}/{path}": every[path] for path in sorted(every)}))
