"""The year of the tables and whom to thank for them."""

# The year whose 1st of January the tables describe; to be changed with them.
TABLES_YEAR = 2026

# As the Licence Ouverte 2.0 asks, to be shown where the data are reused.
CREDIT = (
    "Code officiel géographique 2026 (Insee), liste des EPCI 2026 (DGCL), base officielle des codes postaux "
    "(La Poste), Admin Express (IGN), contrats de ville (ANCT), réunis d'après decoupage-administratif (Etalab), "
    "Licence Ouverte 2.0"
)

# Likewise, under each map drawn with the outlines shipped.
OUTLINES_CREDIT = "Contours simplifiés : ANCT d'après Admin Express (IGN), 2022, Licence Ouverte 2.0"
