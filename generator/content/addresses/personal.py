"""Whose mailbox an e-mail address looks like: a person's, or that of a function."""

from __future__ import annotations

import re

from generator.content.addresses.given_names import GIVEN_NAMES


def _words(*lines: str) -> frozenset[str]:
    return frozenset(word for line in lines for word in line.split())


WEBMAILS = _words(
    "gmail.com googlemail.com orange.fr wanadoo.fr free.fr laposte.net sfr.fr neuf.fr bbox.fr numericable.fr live.fr",
    "hotmail.fr hotmail.com outlook.fr outlook.com msn.com yahoo.fr yahoo.com icloud.com me.com aol.com",
    "protonmail.com proton.me gmx.fr gmx.com",
)

# Words that name a place, a service or a function: with one of them the mailbox is not a person's.
_FUNCTIONS = re.compile(
    "accueil|contact|info|service|mairie|ccas|cias|maison|centre|social|france|asso|bus|mfs|msap|efs|mds|espace|direct"
    "|secretariat|mission|emploi|numerique|point|relais|antenne|permanence|pole|plateforme|commun|agglo|pays"
    "|saint|sainte|famille|jeun|ecole|college|lycee|mediatheque|biblio|residence|foyer|coord|animat|respons|referent"
    "|insertion|logement|sante|parent|enfan|guichet|atelier|cyber|solidar|collectif|club|comite|federation|reseau"
    "|quartier|communication|presidence|tresor|administ|compta|gestion|support|noreply|webmaster|inscription|formation"
    "|territoire|departement|prefet|pref|mediat|benevol|urgence|ecoute|aide|droit|handicap|citoyen|public|usager"
)
_FUNCTION_TOKENS = _words(
    "au aux de des du et la le les st ste sur sous ville fs csc cs mjc mpt mq epn pij pimms rsp psp msp sp cc ml",
    "siao cidff udaf clic gem cmp esat sessad ehpad rh dg dga dgs sav",
)

# Who gave their name to schools, centres and streets: "louise.michel" is most often a place.
_NAMESAKES = _words(
    "louise.michel victor.hugo jean.jaures jean.moulin jules.ferry jacques.prevert jacques.brel pablo.picasso",
    "marie.curie olympe.degouges olympe.de.gouges simone.veil georges.brassens rosa.parks nelson.mandela",
    "martin.luther jeanne.darc jean.vilar pierre.mendes edith.piaf josephine.baker lucie.aubrac",
)
_INITIAL_AND_NAME = re.compile(r"[a-z]\.[a-z]{4,}(-[a-z]+)?")


def is_personal_email(address: str) -> bool:
    """Tell whether an address looks like a person's: a given name in it, or an initial and a name.

    It errs on the side of silence: a warning about ``saint-louis@`` or ``louise.michel@`` would be a nuisance.
    """
    local, _, domain = address.lower().rpartition("@")
    plain = re.sub(r"\d+$", "", local)
    tokens = re.split(r"[._-]", plain)
    if _FUNCTIONS.search(plain) or _FUNCTION_TOKENS.intersection(tokens) or ".".join(tokens) in _NAMESAKES:
        return False
    return bool(
        _INITIAL_AND_NAME.fullmatch(plain)
        or tokens[0] in GIVEN_NAMES
        or (domain in WEBMAILS and GIVEN_NAMES.intersection(tokens))
    )
