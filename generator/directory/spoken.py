"""Names of the languages spoken: codes of ISO 639 → French; a name already in French stays."""

from __future__ import annotations

from generator.language import N_

_NAMES = {
    "am": N_("amharique"), "ar": N_("arabe"), "bg": N_("bulgare"), "bm": N_("bambara"), "bn": N_("bengali"),
    "br": N_("breton"), "co": N_("corse"), "de": N_("allemand"), "el": N_("grec"), "en": N_("anglais"),
    "es": N_("espagnol"), "eu": N_("basque"), "fa": N_("persan"), "ff": N_("peul"), "fr": N_("français"),
    "fsl": N_("langue des signes française"), "ht": N_("créole haïtien"), "hy": N_("arménien"), "it": N_("italien"),
    "ka": N_("géorgien"), "kab": N_("kabyle"), "ku": N_("kurde"), "ln": N_("lingala"),
    "lsf": N_("langue des signes française"), "mn": N_("mongol"), "nl": N_("néerlandais"), "oc": N_("occitan"),
    "pl": N_("polonais"), "prs": N_("dari"), "ps": N_("pachto"), "pt": N_("portugais"), "rom": N_("romani"),
    "ro": N_("roumain"), "ru": N_("russe"), "snk": N_("soninké"), "so": N_("somali"), "sq": N_("albanais"),
    "sr": N_("serbe"), "ta": N_("tamoul"), "ti": N_("tigrinya"), "tr": N_("turc"), "uk": N_("ukrainien"),
    "ur": N_("ourdou"), "vi": N_("vietnamien"), "wo": N_("wolof"), "zh": N_("chinois"),
}  # fmt: skip


def language_name(code: str) -> str:
    """Return a language's French name; a text that is no known code as it is."""
    return _NAMES.get(code, code)
