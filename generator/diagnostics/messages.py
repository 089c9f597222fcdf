"""The words of each diagnostic, by code: what is wrong, and what to do."""

from __future__ import annotations

from dataclasses import dataclass

from generator.diagnostics.diagnostic import Diagnostic
from generator.diagnostics.visible import visible
from generator.language import N_, Language


@dataclass(frozen=True, slots=True)
class Message:
    """The words for one code; ``{0}``, ``{1}`` … are the diagnostic's values."""

    text: str
    hint: str = ""  # what to do
    suggestion: int | None = None  # which value is the nearest known one, "" where there is none
    choices: int | None = None  # which value lists all the known ones


MESSAGES: dict[str, Message] = {
    # 1xx: reading
    "E101": Message(
        N_("ce fichier n'est pas en UTF-8 (octet {0})"),
        N_("Enregistrez-le en choisissant l'encodage « UTF-8 »."),
    ),
    "E102": Message(
        N_("la première ligne doit être « --- »"),
        N_("Ajoutez une ligne contenant seulement « --- » tout en haut, avant les renseignements de la fiche."),
    ),
    "E103": Message(
        N_("la seconde ligne « --- » manque : on ne sait pas où finissent les renseignements de la fiche"),
        N_("Ajoutez une ligne contenant seulement « --- » après le dernier renseignement, avant le texte libre."),
    ),
    "E104": Message(
        N_("cette ligne ne peut pas être lue"),
        N_(
            "Si la valeur contient « : », « # », une apostrophe ou commence par un signe, mettez-la "
            "entre guillemets droits ; vérifiez aussi l'alignement avec les lignes voisines."
        ),
    ),
    "E105": Message(N_("la clé « {0} » est écrite deux fois"), N_("Gardez une seule des deux lignes.")),
    "E106": Message(N_("on attend ici des lignes « clé: valeur »")),
    "E107": Message(N_("ce fichier est trop long : {0} caractères, pour {1} au plus")),
    "E108": Message(
        N_("le signe « {0} » a ici un sens particulier, que les fiches n'acceptent pas"),
        N_("Mettez la valeur entre guillemets droits."),
    ),
    "E109": Message(
        N_("un caractère invisible ({0}) se cache ici"),
        N_("Effacez-le : retapez la fin de la ligne à la main plutôt que de la coller."),
    ),
    "E110": Message(N_("trop de niveaux emboîtés (plus de {0})")),
    "E111": Message(
        N_("« {0} » n'est pas un nom de fichier accepté"),
        N_(
            "Un nom de fichier n'a que des minuscules sans accent, des chiffres et des tirets, et "
            "finit par « .md » : « {1}.md »."
        ),
    ),
    "E112": Message(
        N_("« {0} » n'a pas sa place ici"),
        N_("Ce dossier ne contient que des fichiers « .md » ordinaires : ni dossier, ni lien, ni autre fichier."),
    ),
    "E113": Message(
        N_("le fichier des réglages « site.yml » manque"),
        N_("Lancez la commande dans le dossier de l'annuaire, ou indiquez ce dossier."),
    ),
    # 2xx: one value, one file
    "E201": Message(N_("la clé « {0} » n'existe pas"), N_("Clés possibles ici : {2}."), suggestion=1, choices=2),
    "E202": Message(N_("on attend ici {0}")),
    "E203": Message(N_("la clé « {0} » est obligatoire")),
    "E204": Message(
        N_("« {0} » ne fait pas partie de la liste"), N_("Valeurs possibles : {2}."), suggestion=1, choices=2
    ),
    "E205": Message(N_("« {0} » n'est pas une date"), N_("Écrivez l'année, le mois et le jour : « 2026-03-12 ».")),
    "E206": Message(N_("la date « {0} » n'existe pas"), N_("Vérifiez le mois et le jour.")),
    "E207": Message(N_("« {0} » : répondez par « oui » ou « non »")),
    "E208": Message(N_("« {0} » n'est pas un nombre"), N_("Écrivez le nombre seul, sans unité : « 12 » ou « 12,5 ».")),
    "E209": Message(
        N_("« {0} » n'est pas un nom de fiche"),
        N_("Le nom d'une fiche est celui de son fichier sans « .md » : minuscules sans accent, chiffres et tirets."),
    ),
    "E210": Message(
        N_("« {0} » n'est pas un territoire"),
        N_(
            "Écrivez le niveau et le code officiel (« commune:49007 », « epci:244900015 », « "
            "departement:49 », « region:52 », « france »), ou un territoire défini dans site.yml."
        ),
    ),
    "E211": Message(N_("le code « {0} » est inconnu des tables officielles ({1})")),
    "E212": Message(
        N_("« {0} » n'est pas un SIRET valable"),
        N_("Un SIRET a 14 chiffres ; celui-ci ne passe pas le contrôle de la clé."),
    ),
    "E213": Message(N_("« {0} » n'est pas un numéro RNA"), N_("Il commence par W, suivi de neuf signes.")),
    "E214": Message(
        N_("« {0} » n'est pas un numéro de téléphone"),
        N_("Écrivez un seul numéro, avec son 0 : « 02 41 00 00 00 ». Un autre numéro va dans un autre contact."),
        suggestion=1,
    ),
    "E215": Message(
        N_("« {0} » n'est pas une adresse de courriel"),
        N_("Écrivez une seule adresse, sans texte autour."),
        suggestion=1,
    ),
    "E216": Message(
        N_("« {0} » n'est pas une adresse de site acceptée"), N_("Elle commence par « https:// »."), suggestion=1
    ),
    "E217": Message(
        N_("ces horaires ne peuvent pas être lus : « {0} »"),
        N_(
            'Écrivez un jour par ligne (« lundi: "9h-12h, 14h-17h" »), ou au format OpenStreetMap (« '
            "Mo-Fr 09:00-12:00 »)."
        ),
    ),
    "E218": Message(N_("« {0} » n'est pas un code postal"), N_("Il a cinq chiffres, zéro de tête compris.")),
    "E219": Message(N_("{0} est hors des bornes ({1} à {2})")),
    "E220": Message(N_("« {0} » n'est pas accepté ici"), N_("Valeurs possibles : {1}.")),
    "E230": Message(
        N_("l'adresse est confidentielle, mais « {0} » la donne"),
        N_("Retirez cette clé : la fiche dit comment appeler, jamais où c'est."),
    ),
    "E231": Message(
        N_("une personne est nommée sans son accord daté"),
        N_("Retirez « nom », ou ajoutez « accord_publication » avec la date de l'accord."),
    ),
    "E232": Message(N_("la fin ({0}) vient avant le début ({1})")),
    "E233": Message(N_("« fin » et « duree_indeterminee: oui » se contredisent"), N_("Gardez l'une des deux clés.")),
    "E234": Message(N_("une convention a au moins deux parties")),
    "E235": Message(
        N_("il faut « acteur » (une fiche) ou « nom » (un organisme sans fiche), et un seul des deux"),
    ),
    "E236": Message(N_("le résumé a {0} caractères, pour 280 au plus"), N_("Gardez une phrase simple.")),
    "E237": Message(N_("la définition a {0} mots, pour 60 au plus")),
    "E238": Message(
        N_("le partage d'informations nominatives demande « {0} »"),
        N_("Indiquez le texte qui l'autorise et comment les personnes en sont informées."),
    ),
    "E239": Message(N_("la position est hors de France")),
    "E240": Message(N_("le nom ne finit pas par un point"), N_("Effacez le point final.")),
    "E241": Message(
        N_("le lien « {0} » n'est pas accepté dans le texte"),
        N_(
            "Écrivez « [texte](adresse) » ; l'adresse commence par « https:// », « mailto: », « tel: », « / » ou « # »."
        ),
    ),
    "W201": Message(
        N_("aucun moyen de contact"), N_("Ajoutez au moins un téléphone ou un courriel sous « contacts ».")
    ),
    "W202": Message(N_("ni résumé ni mission : un lecteur ne saura pas ce que fait cet acteur")),
    "W203": Message(N_("le résumé a {0} caractères : au-delà de 160, il sera coupé dans les listes")),
    "W204": Message(N_("page à relire : vérifiée le {0}, à relire tous les {1} mois")),
    "W205": Message(N_("page jamais relue par une personne"), N_("Après relecture, ajoutez « verifie_le ».")),
    "W206": Message(N_("l'accord de {0} date de plus de 24 mois : son nom n'est plus publié")),
    "W207": Message(N_("aucune date : ni signature, ni début")),
    "W208": Message(N_("l'échéance est passée ({0}) et la suite n'est pas renseignée")),
    "W209": Message(N_("aucune évaluation prévue")),
    "W210": Message(N_("numéro inhabituel : « {0} »"), N_("Vérifiez-le en l'appelant.")),
    "W211": Message(N_("la commune {0} n'existe plus : lue comme {1}"), N_("Remplacez le code par « {1} ».")),
    "W212": Message(N_("le code postal {0} n'est pas de la commune {1}")),
    "W213": Message(N_("la position est à {0} km de la commune")),
    "W214": Message(
        N_("l'adresse « {0} » semble celle d'une personne"), N_("Préférez une adresse de fonction (accueil@…).")
    ),
    "W215": Message(N_("brouillon : la clé « {0} » reste à remplir")),
    "W216": Message(N_("brouillon : il manque une partie")),
    "W217": Message(N_("brouillon : « acteur » ou « nom » reste à remplir")),
    # 3xx: between files
    "E301": Message(N_("aucune fiche d'acteur « {0} »"), suggestion=1),
    "E302": Message(N_("aucune convention « {0} »"), suggestion=1),
    "E303": Message(N_("aucun terme du glossaire « {0} »"), suggestion=1),
    "E304": Message(N_("une fiche ne peut pas se désigner elle-même")),
    "E305": Message(N_("l'adresse « {0} » est déjà celle de {1}")),
    "E306": Message(N_("« remplace » tourne en rond : {0}")),
    "E307": Message(N_("le lien « {0} » ne mène à aucune page"), suggestion=1),
    "E308": Message(N_("le territoire « {0} » n'est défini ni dans site.yml ni dans les tables officielles")),
    "E401": Message(
        N_("site public sans mentions légales : « {0} » manque"),
        N_("Complétez « editeur » dans site.yml. (Un essai sur son poste n'en a pas besoin : « maillage serve ».)"),
    ),
}

_KINDS = {
    "list": N_("une liste : une ligne par élément, chacune précédée d'un tiret"),
    "mapping": N_("des lignes « clé: valeur » décalées vers la droite"),
    "text": N_("un texte simple"),
}


@dataclass(frozen=True, slots=True)
class Worded:
    """A diagnostic put into words."""

    message: str
    hint: str  # "" where there is nothing more to say


def put_into_words(diagnostic: Diagnostic, language: Language) -> Worded:
    """Say what is wrong and what to do, in a language."""
    message = MESSAGES[diagnostic.code]
    values = diagnostic.values
    if diagnostic.code == "E202":
        values = (language.text(_KINDS[values[0]]), *values[1:])
    return Worded(_fill(message.text, values, language), _hint(message, values, language))


def _hint(message: Message, values: tuple[str, ...], language: Language) -> str:
    if message.suggestion is not None and values[message.suggestion]:
        return language.text(N_("Vouliez-vous dire « {word} » ?"), word=values[message.suggestion])
    if message.choices is not None and len(values[message.choices]) > _LONG_LIST:
        return language.text(N_("La liste est dans le guide des fiches."))
    return _fill(message.hint, values, language) if message.hint else ""


_LONG_LIST = 700  # characters


def _fill(text: str, values: tuple[str, ...], language: Language) -> str:
    return language.text(text).format(*(_shown(value) for value in values))


def _shown(value: str) -> str:
    """Quote a stranger's text on one line, cut, with nothing a terminal or a forge would obey."""
    flat = visible(" ".join(value.split()))
    return flat if len(flat) <= _LONG_LIST else flat[: _LONG_LIST - 1] + "…"
