"""The levels of territory, from the nearest to the widest."""

from generator.content.vocabulary.kinds import Value, Vocabulary

LEVELS = Vocabulary(
    "niveaux_territoire",
    "Niveaux de territoire",
    "Insee, code officiel géographique ; quartiers prioritaires, ou définis par l'annuaire",
    (
        Value(
            "quartier", "Quartier", "Une partie de commune : quartier prioritaire, ou quartier défini par l'annuaire."
        ),
        Value("commune", "Commune", "Une commune, avec ses communes déléguées ou associées."),
        Value(
            "epci",
            "Intercommunalité",
            "Un groupement de communes : communauté de communes, communauté d'agglomération, communauté urbaine ou "
            "métropole.",
        ),
        Value("departement", "Département", "Un département, avec toutes ses communes."),
        Value("region", "Région", "Une région, avec tous ses départements."),
        Value("france", "France entière", "Tout le pays, outre-mer compris."),
    ),
)

LISTS = (LEVELS,)
