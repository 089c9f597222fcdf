"""6xx: elsewhere on the net, seen by « maillage links » alone."""

from __future__ import annotations

from generator.diagnostics.messages.message import Message
from generator.language import N_

MESSAGES: dict[str, Message] = {
    "W601": Message(
        N_("« {0} » n'existe plus (réponse {1})"),
        N_("Cherchez sa nouvelle adresse ; s'il n'y en a pas, effacez le lien."),
    ),
    "W602": Message(
        N_("« {0} » ne mène nulle part : aucun site ne porte le nom « {1} »"),
        N_("Vérifiez l'orthographe ; si le site a fermé, effacez le lien."),
    ),
    "W603": Message(
        N_("« {0} » est injoignable : « {1} » refuse la connexion ou ne répond pas"),
        N_("Ouvrez-le dans un navigateur. S'il ne s'ouvre toujours pas dans quelques jours, effacez le lien."),
    ),
    "W604": Message(
        N_("« {0} » n'a pas répondu à temps"),
        N_("Ouvrez-le dans un navigateur. S'il ne s'ouvre toujours pas dans quelques jours, effacez le lien."),
    ),
    "W605": Message(
        N_("« {0} » fait peur aux navigateurs : le certificat de « {1} » a expiré"),
        N_("Prévenez l'organisme : son hébergeur doit renouveler le certificat."),
    ),
    "W606": Message(
        N_("« {0} » fait peur aux navigateurs : le certificat de « {1} » n'est pas valable"),
        N_("Vérifiez l'adresse, avec et sans « www ». Si elle est juste, prévenez l'organisme."),
    ),
    "W607": Message(
        N_("« {0} » a déménagé : « {1} »"),
        N_("Ouvrez la nouvelle adresse ; si c'est bien la même page, écrivez-la ici."),
        line=2,
    ),
    "W608": Message(
        N_("« {0} » renvoie à la page d'accueil « {1} » : la page a sans doute disparu"),
        N_("Cherchez la page sur ce site, et écrivez son adresse."),
    ),
    "W609": Message(
        N_("« {0} » mène à une machine privée, « {1} » : personne d'autre ne peut l'ouvrir"),
        N_("Écrivez une adresse publique, ou effacez le lien."),
    ),
}
