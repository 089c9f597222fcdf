"""The words by which what is gone and what is new is confirmed, by topic; one form for one value, one for several."""

from __future__ import annotations

from generator.language import NN_
from generator.upkeep.diff.reach import EMAIL, PHONE, SITE

ADDRESS, PERSON, SIGNATURE = "adresse", "personne", "signature"

GONE = {
    PHONE: NN_(
        "Rappelez l'ancien numéro : {values}.",
        "Rappelez les anciens numéros : {values}.",
    ),
    EMAIL: NN_(
        "Écrivez à l'ancienne adresse : {values}.",
        "Écrivez aux anciennes adresses : {values}.",
    ),
    SITE: NN_(
        "Voyez si ce lien retiré ne mène plus à rien : {values}.",
        "Voyez si ces liens retirés ne mènent plus à rien : {values}.",
    ),
    ADDRESS: NN_(
        "Demandez si l'accueil a bien cessé à cette adresse : {values}.",
        "Demandez si l'accueil a bien cessé à ces adresses : {values}.",
    ),
    SIGNATURE: NN_(
        "Demandez à qui n'est plus dit signataire de le confirmer : {values}.",
        "Demandez à ceux qui ne sont plus dits signataires de le confirmer : {values}.",
    ),
}
KEPT = {  # where a value was added and none is gone
    PHONE: NN_(
        "Rappelez un numéro que la fiche donnait déjà : {values}.",
        "Rappelez un des numéros que la fiche donnait déjà : {values}.",
    ),
    EMAIL: NN_(
        "Écrivez à une adresse que la fiche donnait déjà : {values}.",
        "Écrivez à une des adresses que la fiche donnait déjà : {values}.",
    ),
}
COME = {
    PHONE: NN_(
        "Vérifiez le nouveau numéro ailleurs que dans la proposition : {values}.",
        "Vérifiez les nouveaux numéros ailleurs que dans la proposition : {values}.",
    ),
    EMAIL: NN_(
        "Vérifiez la nouvelle adresse de courriel ailleurs que dans la proposition : {values}.",
        "Vérifiez les nouvelles adresses de courriel ailleurs que dans la proposition : {values}.",
    ),
    SITE: NN_(
        "Ouvrez le nouveau lien avant d'accepter : {values}.",
        "Ouvrez les nouveaux liens avant d'accepter : {values}.",
    ),
    ADDRESS: NN_(
        "Assurez-vous que la nouvelle adresse n'est ni un hébergement protégé ni un domicile : {values}.",
        "Assurez-vous que les nouvelles adresses ne sont ni des hébergements protégés ni des domiciles : {values}.",
    ),
    PERSON: NN_(
        "Assurez-vous que la personne nommée accepte de l'être : {values}.",
        "Assurez-vous que les personnes nommées acceptent de l'être : {values}.",
    ),
    SIGNATURE: NN_(
        "Demandez au nouveau signataire de confirmer qu'il a signé : {values}.",
        "Demandez aux nouveaux signataires de confirmer qu'ils ont signé : {values}.",
    ),
}
