"""E-mail and web addresses as strangers write them: what may stand in a link of ours."""

from generator.content.addresses.email import mailto, parse_email
from generator.content.addresses.errors import AddressError
from generator.content.addresses.personal import is_personal_email
from generator.content.addresses.web import host_of, parse_web_address

__all__ = ["AddressError", "host_of", "is_personal_email", "mailto", "parse_email", "parse_web_address"]
