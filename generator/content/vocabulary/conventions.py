"""The words of a convention: its type, origin, parties, way of deciding, renewal and derived state."""

from generator.content.vocabulary.kinds import Value, Vocabulary

SOURCE = "Maillage, d'après les clauses usuelles des conventions de partenariat"

TYPES = Vocabulary(
    "types_convention",
    "Types de convention",
    SOURCE,
    (
        Value(
            "convention-cadre",
            "Convention-cadre",
            "Accord général et durable qui fixe une ambition et des principes communs, précisés par d'autres accords.",
        ),
        Value(
            "convention-operationnelle",
            "Convention opérationnelle",
            "Accord limité dans le temps, avec des actions, des moyens et des échéances.",
        ),
        Value(
            "convention-pluriannuelle-dobjectifs",
            "Convention pluriannuelle d'objectifs (CPO)",
            "Une administration soutient sur plusieurs années le projet d'une association, avec des objectifs évalués.",
        ),
        Value(
            "convention-de-financement",
            "Convention de financement",
            "Accord qui fixe le montant d'une aide, son usage et la façon d'en rendre compte.",
        ),
        Value(
            "convention-de-mise-a-disposition",
            "Convention de mise à disposition",
            "L'un prête à l'autre des locaux, du matériel ou du personnel.",
        ),
        Value(
            "convention-constitutive",
            "Convention constitutive",
            "Accord qui crée un organisme commun, par exemple un groupement d'intérêt public.",
        ),
        Value(
            "cpom",
            "Contrat pluriannuel d'objectifs et de moyens (CPOM)",
            "Contrat entre un organisme et les autorités qui l'autorisent et le financent, sur plusieurs années.",
        ),
        Value(
            "protocole-daccord",
            "Protocole d'accord",
            "Accord sur une façon de travailler ensemble : qui fait quoi, dans quel ordre.",
        ),
        Value("charte", "Charte", "Principes que les signataires s'engagent à respecter, le plus souvent sans moyens."),
        Value(
            "contrat-territorial",
            "Contrat territorial",
            "Accord entre pouvoirs publics et acteurs locaux sur un programme d'actions pour un territoire.",
        ),
        Value("autre", "Autre accord écrit", "Accord écrit qui n'entre dans aucun des autres types."),
    ),
    is_extensible=True,
)

ORIGINS = Vocabulary(
    "origines",
    "Origine de la convention",
    SOURCE,
    (
        Value("obligation-legale", "Obligation légale", "Une loi ou un règlement demande cette convention."),
        Value("demande-dun-financeur", "Demande d'un financeur", "Un financeur en fait une condition de son soutien."),
        Value(
            "initiative-des-acteurs", "Initiative des acteurs", "Les organismes signataires l'ont voulue d'eux-mêmes."
        ),
        Value(
            "initiative-des-personnes-concernees",
            "Initiative des personnes concernées",
            "Des personnes concernées ou leur collectif l'ont demandée.",
        ),
    ),
    is_extensible=True,
)

ROLES = Vocabulary(
    "roles",
    "Rôles des parties",
    SOURCE,
    (
        Value("pilote", "Pilote", "Conduit la mise en œuvre et en rend compte aux autres."),
        Value("copilote", "Copilote", "Conduit la mise en œuvre avec une ou plusieurs autres parties."),
        Value("financeur", "Financeur", "Apporte de l'argent."),
        Value("operateur", "Opérateur", "Réalise les actions prévues."),
        Value("contributeur", "Contributeur", "Apporte du temps, des locaux, des outils ou une expertise."),
        Value("beneficiaire", "Bénéficiaire du financement", "Reçoit le financement prévu par la convention."),
        Value("partenaire-associe", "Partenaire associé", "Est tenu informé et associé à certaines actions."),
        Value("evaluateur", "Évaluateur", "Mesure et apprécie les effets."),
        Value(
            "representant-des-personnes-concernees",
            "Représentant des personnes concernées",
            "Porte dans la convention la parole des personnes qui vivent la situation.",
        ),
        Value("garant", "Garant", "Veille au respect de ce qui a été convenu, sans y avoir d'intérêt propre."),
    ),
    is_extensible=True,
)

DECISIONS = Vocabulary(
    "decisions",
    "Mode de décision",
    SOURCE,
    (
        Value("consensus", "Par consensus", "Une décision est prise quand plus personne ne s'y oppose."),
        Value("majorite", "À la majorité", "Une décision est prise par un vote."),
        Value("pilote", "Par le pilote", "Le pilote décide, après avoir entendu les autres."),
    ),
)

RENEWAL = Vocabulary(
    "modes_renouvellement",
    "Renouvellement",
    SOURCE,
    (
        Value("tacite", "Tacite", "La convention est reconduite d'elle-même si personne ne s'y oppose."),
        Value("expres", "Exprès", "La convention n'est reconduite que par une décision écrite des parties."),
        Value("aucun", "Aucun", "La convention s'arrête à son échéance."),
    ),
)

STATES = Vocabulary(
    "etats_convention",
    "État d'une convention",
    "Maillage : déduit des dates de la convention, jamais saisi",
    (
        Value("resiliee", "Résiliée", "Les parties ou l'une d'elles y ont mis fin avant l'échéance."),
        Value("remplacee", "Remplacée", "Une convention plus récente a pris sa suite."),
        Value(
            "dates-non-renseignees", "Dates non renseignées", "Ni date de signature ni date de début ne sont connues."
        ),
        Value("projet", "Projet", "La convention n'a pas encore commencé."),
        Value(
            "tacite-a-verifier",
            "Échéance passée, reconduction tacite à vérifier",
            "L'échéance est passée ; la convention se reconduit peut-être d'elle-même, ce qui reste à vérifier.",
        ),
        Value(
            "echeance-passee",
            "Échéance passée, suites non renseignées",
            "L'échéance est passée, et on ne sait pas ce qui a suivi.",
        ),
        Value(
            "se-termine-bientot", "Se termine bientôt", "L'échéance approche et il n'est pas prévu de renouvellement."
        ),
        Value("a-renouveler", "À renouveler", "L'échéance approche : c'est le moment de préparer la suite."),
        Value(
            "echeance-non-renseignee",
            "Signée, échéance non renseignée",
            "La convention a commencé, et on ne sait pas jusqu'à quand elle court.",
        ),
        Value("en-vigueur", "En vigueur", "La convention s'applique aujourd'hui."),
    ),
)

LISTS = (TYPES, ORIGINS, ROLES, DECISIONS, RENEWAL, STATES)
