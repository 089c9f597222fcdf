"""What our files ask for and data·inclusion does not say: kind of body, domains, whom one is for.

Each comes from a value of the format that leaves no doubt; where none does, nothing is made up.
"""

from __future__ import annotations

from collections.abc import Iterable

OTHER = "autre"

_TYPES = {  # by the network that bears a structure, where all its structures are of one kind
    "association": "banques-alimentaires cidff cresus emmaus fcsf mission-locale restos-du-coeur secours-populaire "
    "croix-rouge mjc",
    "collectivite-territoriale": "communes departements regions ase maisons-des-solidarites",
    "etablissement-public": "ccas-cias afpa france-travail mdph cnam",
    "organisme-de-protection-sociale": "caf cpam mutualite-sociale-agricole",
    "service-de-letat": "spip pjj",
    "etablissement-medico-social": "esat csapa caarud chrs cada",
    "etablissement-ou-service-de-sante": "cmp",
    "entreprise": "ei etti la-poste",
}
TYPE_OF_NETWORK = {network: kind for kind, networks in _TYPES.items() for network in networks.split()}

_ADMINISTRATIVE = "difficultes-administratives-ou-juridiques"
_DOMAINS = {  # by theme, else by category
    "choisir-un-metier": "emploi-insertion",
    "creer-une-entreprise": "emploi-insertion",
    _ADMINISTRATIVE: "acces-aux-droits",
    f"{_ADMINISTRATIVE}--prendre-en-compte-une-problematique-judiciaire": "justice-acces-au-droit",
    f"{_ADMINISTRATIVE}--connaitre-ses-droits-face-a-une-discrimination": "egalite-lutte-contre-les-discriminations",
    "difficultes-financieres": "budget-surendettement",
    "equipement-et-alimentation": "alimentation-aide-materielle",
    "famille": "famille-parentalite",
    "famille--garde-denfants": "petite-enfance",
    "famille--prise-en-charge-personne-dependante": "grand-age-autonomie",
    "lecture-ecriture-calcul": "apprentissage-du-francais-illettrisme",
    "logement-hebergement": "logement",
    "logement-hebergement--rechercher-une-solution-dhebergement-temporaire": "hebergement-mise-a-labri",
    "mobilite": "mobilite",
    "numerique": "numerique",
    "preparer-sa-candidature": "emploi-insertion",
    "remobilisation--activites-sportives-et-culturelles": "culture-sport-loisirs",
    "remobilisation--benevolat-action-citoyenne": "participation-citoyennete",
    "remobilisation--lien-social": "animation-de-la-vie-sociale",
    "sante": "sante",
    "sante--addictions": "addictions",
    "sante--constituer-un-dossier-mdph-invalidite": "handicap",
    "sante--sante-mentale": "sante-mentale",
    "se-former": "emploi-insertion",
    "souvrir-a-linternational": "emploi-insertion",
    "trouver-un-emploi": "emploi-insertion",
}

_AUDIENCES = {  # those with one value of ours behind them
    "tous-publics": "tous-publics",
    "actifs": "actifs",
    "beneficiaires-des-minimas-sociaux": "beneficiaires-de-minima-sociaux",
    "demandeurs-emploi": "demandeurs-demploi",
    "etudiants": "etudiants",
    "familles": "familles",
    "femmes": "femmes",
    "jeunes": "adolescents-jeunes",
    "personnes-en-situation-de-handicap": "personnes-en-situation-de-handicap",
    "personnes-exilees": "personnes-exilees",
    "residents-qpv-frr": "habitants-de-qpv-ou-frr",
    "seniors": "personnes-agees",
}


def type_of(networks: Iterable[str]) -> str:
    """Return the kind of a body borne by networks; "" where they do not agree on one."""
    kinds = {TYPE_OF_NETWORK[network] for network in networks if network in TYPE_OF_NETWORK}
    return kinds.pop() if len(kinds) == 1 else ""


def domains_of(themes: Iterable[str]) -> list[str]:
    """Return the domains of themes, each once; a category alone (of the former schema) tells one too."""
    found = (_DOMAINS.get(theme) or _DOMAINS.get(theme.partition("--")[0]) for theme in themes)
    return list(dict.fromkeys(domain for domain in found if domain))


def audiences_of(codes: Iterable[str]) -> list[str]:
    """Return our audiences for those of services, each once; "tous-publics" holds all others."""
    found = list(dict.fromkeys(_AUDIENCES[code] for code in codes if code in _AUDIENCES))
    return ["tous-publics"] if "tous-publics" in found else found
