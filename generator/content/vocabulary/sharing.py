"""What information a convention shares about persons, and on what legal ground."""

from generator.content.vocabulary.kinds import Value, Vocabulary

LEVELS = Vocabulary(
    "niveaux_information",
    "Information partagée",
    "Maillage",
    (
        Value("aucune", "Aucune information sur les personnes", "Les parties ne s'échangent rien sur les personnes."),
        Value("statistique", "Information statistique", "Des nombres, sans qu'aucune personne puisse être reconnue."),
        Value(
            "nominative", "Information nominative", "Des informations sur des personnes désignées ou reconnaissables."
        ),
    ),
)

GROUNDS = Vocabulary(
    "fondements",
    "Fondements légaux du partage d'informations",
    "Légifrance : code de l'action sociale et des familles, code de la santé publique, code de la sécurité intérieure, "
    "loi du 31 mai 1990",
    (
        Value(
            "casf-l226-2-1",
            "Code de l'action sociale et des familles, article L. 226-2-1",
            "Protection de l'enfance : transmission au président du conseil départemental d'une information "
            "préoccupante sur un mineur en danger ou qui risque de l'être ; les parents en sont d'abord informés, "
            "sauf intérêt contraire de l'enfant.",
        ),
        Value(
            "casf-l226-2-2",
            "Code de l'action sociale et des familles, article L. 226-2-2",
            "Protection de l'enfance : les personnes tenues au secret qui y concourent peuvent partager entre elles "
            "ce qui est strictement nécessaire pour évaluer une situation et aider l'enfant et sa famille ; les "
            "parents en sont d'abord informés, sauf intérêt contraire de l'enfant.",
        ),
        Value(
            "casf-l121-6-2",
            "Code de l'action sociale et des familles, article L. 121-6-2",
            "Action sociale : les professionnels qui interviennent auprès d'une même personne ou famille peuvent "
            "partager entre eux ce qui est strictement nécessaire à leur mission ; le maire et le président du "
            "conseil départemental ne reçoivent que ce que demande l'exercice de leurs compétences.",
        ),
        Value(
            "csp-l1110-4",
            "Code de la santé publique, article L. 1110-4",
            "Soin et accompagnement : les professionnels qui prennent tous part au suivi d'une même personne peuvent "
            "échanger ce qui y est strictement nécessaire ; elle en est informée, peut s'y opposer, et le partage "
            "hors d'une même équipe de soins demande son accord préalable.",
        ),
        Value(
            "csp-l1110-12",
            "Code de la santé publique, article L. 1110-12",
            "Définit l'équipe de soins, au sein de laquelle le partage prévu à l'article L. 1110-4 se fait sans nouvel "
            "accord : professionnels qui participent directement au suivi d'une même personne dans un cadre commun.",
        ),
        Value(
            "csi-l132-5",
            "Code de la sécurité intérieure, article L. 132-5",
            "Prévention de la délinquance : les groupes de travail du conseil local peuvent échanger des informations "
            "confidentielles, selon un règlement intérieur et sans les communiquer à des tiers.",
        ),
        Value(
            "loi-90-449-art-7-2",
            "Loi n° 90-449 du 31 mai 1990, article 7-2",
            "Prévention des expulsions : autorise la transmission à la commission de coordination (Ccapex) des "
            "informations strictement nécessaires pour évaluer la situation d'un ménage menacé d'expulsion.",
        ),
        Value("autre", "Autre fondement", "Un autre texte, à préciser dans la fiche."),
    ),
    is_extensible=True,
)

GDPR_BASES = Vocabulary(
    "bases_legales_rgpd",
    "Base légale du traitement de données",
    "Règlement général sur la protection des données, article 6, paragraphe 1",
    (
        Value("consentement", "Consentement", "La personne a accepté librement, et peut changer d'avis (6.1.a)."),
        Value("contrat", "Contrat", "Le traitement est nécessaire à un contrat passé avec la personne (6.1.b)."),
        Value("obligation-legale", "Obligation légale", "Un texte impose ce traitement (6.1.c)."),
        Value(
            "sauvegarde-des-interets-vitaux",
            "Sauvegarde des intérêts vitaux",
            "Le traitement protège la vie ou la santé de la personne ou d'une autre (6.1.d).",
        ),
        Value(
            "mission-dinteret-public",
            "Mission d'intérêt public",
            "Le traitement est nécessaire à une mission d'intérêt public ou à l'autorité publique (6.1.e).",
        ),
        Value(
            "interet-legitime",
            "Intérêt légitime",
            "L'intérêt de l'organisme le justifie sans l'emporter sur les droits de la personne (6.1.f).",
        ),
    ),
)

CONSENT = Vocabulary(
    "accords_de_la_personne",
    "Accord de la personne",
    "Maillage",
    (
        Value("oui", "Oui, son accord est demandé"),
        Value("non", "Non, son accord n'est pas demandé"),
        Value("sans-objet", "Sans objet"),
    ),
)

LISTS = (LEVELS, GROUNDS, GDPR_BASES, CONSENT)
