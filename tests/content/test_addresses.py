import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.content.addresses import AddressError, host_of, is_personal_email, parse_email, parse_web_address


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (" accueil@ccas.exemple.example ", "accueil@ccas.exemple.example"),
        ("Accueil@CCAS.Example", "Accueil@ccas.example"),
        ("contact@éco.example", "contact@xn--co-9ia.example"),
    ],
)
def test_an_email_address_keeps_its_name_and_has_its_domain_in_small_ascii(text, expected):
    assert parse_email(text) == expected


@pytest.mark.parametrize(
    ("text", "reason", "suggestion"),
    [
        ("", "empty", ""),
        ("a" * 300 + "@asso.example", "too-long", ""),
        ("accueil", "no-at", ""),
        ("accueil[at]asso.example", "no-at", "accueil@asso.example"),
        ("accueil arobase asso.example", "no-at", "accueil@asso.example"),
        ("accueil @ asso.example", "not-email", "accueil@asso.example"),
        ("mailto:accueil@asso.example", "not-email", "accueil@asso.example"),
        ("<accueil@asso.example>.", "not-email", "accueil@asso.example"),
        ("accueil@asso.example - info@asso.example", "several", ""),
        ("accueil@asso", "not-email", ""),
        ("accueil@[192.0.2.1]", "not-email", ""),
        ("accueil@asso.test", "special-domain", ""),
        ("accueil@asso.invalid", "special-domain", ""),
        ("accueil@localhost", "special-domain", ""),
        ("éa@asso.example", "not-email", ""),
    ],
)
def test_what_is_no_email_address_is_refused_with_what_may_be_meant(text, reason, suggestion):
    with pytest.raises(AddressError) as caught:
        parse_email(text)
    assert (caught.value.reason, caught.value.suggestion) == (reason, suggestion)


@pytest.mark.parametrize(
    "address",
    [
        "camille.exemple@asso.example",
        "Jean-Paul.Exemple@asso.example",
        "c.exemple@mairie.example",
        "camille@asso.example",
        "camille75@asso.example",
        "exemple.camille@gmail.com",
    ],
)
def test_a_given_name_or_an_initial_makes_an_address_personal_looking(address):
    assert is_personal_email(address)


@pytest.mark.parametrize(
    "address",
    [
        "accueil@asso.example",
        "ccas.mairie@ville.example",
        "franceservices@ville.example",
        "saint-trivier-de-courtes@services.example",
        "st.pierre@orange.fr",
        "louise.michel@college.example",
        "val.argent.nord@ville.example",
        "mds.brassac@agglo.example",
        "f.services@cc.example",
        "pays.bigouden@asso.example",
        "antony@asso.example",
        "asso.camille@gmail.com",
        "exemple.camille@asso.example",
        "@asso.example",
        "",
    ],
)
def test_a_function_or_a_place_is_not_personal_looking(address):
    assert not is_personal_email(address)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("https://www.asso.example", "https://www.asso.example"),
        (" HTTP://Www.Asso.Example/Page?a=1#b\n", "http://www.asso.example/Page?a=1#b"),
        ("https://asso.exa\tmple/x", "https://asso.example/x"),
        ("https://asso.example:8080//x", "https://asso.example:8080//x"),
        ("https://asso.example:", "https://asso.example"),
        ("https://asso.example.", "https://asso.example"),
        ("https://asso。example", "https://asso.example"),
        ("https://éco.example/é?q=à%20b", "https://xn--co-9ia.example/%C3%A9?q=%C3%A0%20b"),
        ('https://asso.example/<b>"', "https://asso.example/%3Cb%3E%22"),
    ],
)
def test_a_web_address_is_written_as_a_browser_would(text, expected):
    assert parse_web_address(text) == expected


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("", "empty"),
        ("https://asso.example/" + "a" * 2000, "too-long"),
        ("https://asso.example/\u202e", "control"),
        ("https://asso.example/\ud800", "control"),
        ("https://asso.example/a b", "space"),
        ("https://asso.example\\@evil.example", "backslash"),
        ("http:/asso.example", "not-web"),
        ("https:asso.example", "not-web"),
        ("https:///asso.example", "not-web"),
        ("accueil@asso.example", "email"),
        ("mailto:accueil@asso.example", "email"),
        ("javascript:alert(1)", "scheme"),
        ("java\tscript:alert(1)", "scheme"),
        ("\x01javascript:alert(1)", "scheme"),
        ("data:text/html,x", "scheme"),
        ("blob:https://asso.example/x", "scheme"),
        ("feed:javascript:alert(1)", "scheme"),
        ("httpx://asso.example", "scheme"),
        ("https://asso.example@evil.example", "user-name"),
        ("https://a:b@evil.example", "user-name"),
        ("https://asso.example:0", "port"),
        ("https://asso.example:99999", "port"),
        ("https://asso.example:８０", "port"),
        ("https://192.0.2.1", "ip-address"),
        ("https://0x7f.1", "ip-address"),
        ("https://3221225985", "ip-address"),
        ("https://[::1]/", "ip-address"),
        ("https://localhost/", "special-host"),
        ("https://asso.test", "special-host"),
        ("https://intranet", "host"),
        ("https://-asso.example", "host"),
        ("https://as_so.example", "host"),
        ("https://a..example", "host"),
    ],
)
def test_what_a_browser_would_read_otherwise_is_refused(text, reason):
    with pytest.raises(AddressError) as caught:
        parse_web_address(text)
    assert caught.value.reason == reason


@pytest.mark.parametrize(
    ("text", "suggestion"),
    [
        ("www.asso.example", "https://www.asso.example"),
        ("asso.example:8080/page", "https://asso.example:8080/page"),
        ("//asso.example/page", "https://asso.example/page"),
    ],
)
def test_a_missing_scheme_is_refused_with_the_whole_address(text, suggestion):
    with pytest.raises(AddressError) as caught:
        parse_web_address(text)
    assert (caught.value.reason, caught.value.suggestion) == ("no-scheme", suggestion)


@pytest.mark.parametrize(
    ("text", "host"),
    [
        ("https://www.asso.example:8080/x", "www.asso.example"),
        ("https://école.example/x", "école.example"),
        ("https://аpple.example/x", "xn--pple-43d.example"),  # its first letter is Cyrillic
    ],
)
def test_a_host_that_imitates_another_is_shown_in_punycode(text, host):
    assert host_of(parse_web_address(text)) == host


_NEAR_WEB = st.builds(
    "".join,
    st.lists(
        st.sampled_from(["https:", "http:", "//", "/", "@", ":", ".", "\\", "é", "а", "[", "%", " ", "a", "80", "."])
    ),
)


@settings(deadline=None)
@given(st.text(max_size=40) | _NEAR_WEB | st.text(max_size=20).map("https://a{}.example/".format))
def test_whatever_the_text_a_web_address_is_refused_or_reads_the_same_again(text):
    try:
        address = parse_web_address(text)
    except AddressError:
        return
    assert parse_web_address(address) == address
    assert address.isascii()
    assert address.startswith(("https://", "http://"))
    assert host_of(address)


@settings(deadline=None)
@given(st.text(max_size=40) | st.emails() | st.text(max_size=20).map("{0}@{0}.example".format))
def test_whatever_the_text_an_email_address_or_the_one_suggested_reads_the_same_again(text):
    try:
        address = parse_email(text)
    except AddressError as error:
        address = error.suggestion
    if not address:
        return
    assert parse_email(address) == address
    assert address.isascii()
    assert isinstance(is_personal_email(address), bool)


@settings(deadline=None)
@given(st.text(max_size=40))
def test_whatever_the_text_judging_it_personal_never_fails(text):
    assert is_personal_email(text) in (True, False)
