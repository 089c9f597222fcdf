"""What a column may be, and how French lists call it.

To teach a title: add it to its line, small, without accents or articles. To teach a field: add a line; ``look`` names
one of ``looks.LOOKS``, which the cells must have.
"""

from __future__ import annotations

from typing import NamedTuple

ACTORS, CONVENTIONS = "acteurs", "conventions"


class Field(NamedTuple):
    """A place in a content file."""

    key: str  # "lieux.code_postal": an item's key for a list
    titles: str  # as lists write them, parted by commas
    look: str = ""  # "": any text

    def names(self) -> tuple[str, ...]:
        """Return the titles one by one."""
        return tuple(title.strip() for title in self.titles.split(","))


_PLACE = (
    Field("lieux.code_insee", "code insee, insee, insee com, code commune, codgeo, depcom, com, citycode", "insee"),
    Field("territoires", "departement, dep, code departement, insee dep, numero departement, num dep", "departement"),
    Field("lieux.latitude", "latitude, lat, y, coord y", "latitude"),
    Field("lieux.longitude", "longitude, lon, lng, long, x, coord x", "longitude"),
)

FIELDS: dict[str, tuple[Field, ...]] = {
    ACTORS: (
        Field(
            "nom", "nom, denomination, raison sociale, libelle, lib, structure, organisme, association, intitule, name"
        ),
        Field("sigle", "sigle, acronyme, nom court"),
        Field("type", "type, type structure, categorie, statut juridique, forme juridique, nature juridique", "type"),
        Field("resume", "resume, description, presentation, descriptif, objet, objet social, activite"),
        Field("domaines", "domaines, thematiques, themes, secteur, secteur activite, champ intervention", "domaines"),
        Field("publics", "publics, public accueilli, public cible, beneficiaires, public concerne", "publics"),
        Field("siret", "siret, numero siret, id siret, code siret", "siret"),
        Field("rna", "rna, numero rna, id association, waldec, identifiant rna", "rna"),
        Field("site_web", "site, site web, site internet, url, web, lien, page web, website", "web"),
        Field("lieux.nom", "lieu, nom lieu, site accueil, lieu accueil, lieu permanence"),
        Field("lieux.voie", "adresse, voie, rue, adresse postale, adresse 1, numero et voie, libelle voie"),
        Field("lieux.complement", "complement, complement adresse, adresse 2, adresse complementaire, batiment"),
        Field("lieux.code_postal", "code postal, cp, postal code, codepostal", "postal"),
        Field("lieux.commune", "commune, ville, localite, nom commune, libelle commune, lib com, nom com, city"),
        *_PLACE,
        *(
            Field(f"lieux.horaires_accueil.{day}", f"{day}, h {day}, horaires {day}, horaire {day}, ouverture {day}")
            for day in ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
        ),
        Field("lieux.horaires_precisions", "horaires, horaires ouverture, commentaire horaires, commentaire, jours"),
        Field("lieux.rendez_vous", "rendez vous, rdv, prise rdv, sur rdv, sur rendez vous, prise rendez vous", "rdv"),
        Field(
            "contacts.telephone", "telephone, tel, telephone fixe, tel fixe, numero telephone, phone, portable", "phone"
        ),
        Field(
            "contacts.courriel",
            "courriel, mail, email, mel, adresse mail, adresse electronique, adresse email",
            "email",
        ),
    ),
    CONVENTIONS: (
        Field("titre", "titre, nom, intitule, libelle, nom contrat, nom convention, intitule convention"),
        Field("reference", "reference, reference decision, numero, numero convention, ref, reference contrat"),
        Field("signature", "date convention, date signature, signature, signe le, date", "date"),
        Field("debut", "debut, date debut, date effet, effet", "date"),
        Field("fin", "fin, date fin, echeance, terme", "date"),
        Field("montant_eur", "montant, montant eur, montant euros, subvention, montant subvention", "amount"),
        Field("objet", "objet, objet convention, description, objet subvention"),
        Field("financeur.nom", "attribuant, nom attribuant, financeur, nom financeur"),
        Field("financeur.siret", "id attribuant, siret attribuant, siret financeur", "siret"),
        Field("partie.nom", "partie, partenaire, signataire, nom beneficiaire, beneficiaire, organisme, porteur"),
        Field("partie.siret", "id beneficiaire, siret beneficiaire, siret partenaire, siret", "siret"),
        *_PLACE,
    ),
}
_TELLING = ("reference", "signature", "debut", "fin", "montant_eur", "objet", "financeur.nom", "partie.nom")
TELLING = {CONVENTIONS: _TELLING, ACTORS: ("contacts.telephone", "contacts.courriel", "lieux.voie", "site_web")}
