"""E-mail addresses, web addresses and telephone numbers, read tolerantly and validated."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final
from urllib.parse import unquote

from align.facts.lexicon import alternatives, lexicon
from align.languages import LANGUAGES
from align.languages.lazily import compiled

if TYPE_CHECKING:
    from align.facts.scan import Scan

__all__ = ["normal_url", "read_emails", "read_phones", "read_urls", "same_mailbox"]

_FLAGS: Final = re.IGNORECASE
_LOCAL: Final = r"[\w.!#$&'*+/=?^`{|}~-]+"
_VALID_EMAIL: Final = re.compile(
    r"[a-z0-9åäöü!#$&'*+/=?^_`{|}~-]+(?:\.[a-z0-9åäöü!#$&'*+/=?^_`{|}~-]+)*"
    r"@(?:[a-z0-9åäö](?:[a-z0-9åäö-]*[a-z0-9åäö])?\.)+[a-z]{2,24}"
)
"""Addresses that a mail server accepts without quoting (RFC 5321 dot-string; letters å ä ö as RFC 6531 allows)."""
_COMMA_DOMAIN: Final = re.compile(r"[,;](?:[\w-]+\.)*[a-z]{2,24}(?!\w)", _FLAGS)
"""A comma typed for a point: "aino@kunta,fi"."""
_URL: Final = re.compile(
    r"(?<![\w@.])(?:(?:https?|ftp)://|www\.)[^\s<>\"”“»«|\\^{}]+"
    r"|(?<![\w@.:/-])(?:[a-z0-9åäö][a-z0-9åäö-]*\.)+(?:fi|se|eu|com|org|net|info|int|ax)(?:/[^\s<>\"”“»«|\\^{}]*)?(?![\w@]|-(?![^\W\d_])|\.\w)",
    _FLAGS,
)
_TRAIL: Final = ".,;:!?'’”)]}–-"
_REST: Final = re.compile(r" ?([^\s<>\"”]+)")
_URLISH: Final = re.compile(r"[/=?&%_#]|\.\w{2,}[/?]|^\d+\w*$|:\d")
_LANGUAGE_SEGMENT: Final = re.compile(
    r"(?<=/)(?:fi|sv|en|se|swe|fin|eng|suomi|svenska|english|pa-svenska|pa_svenska|ruotsiksi|ruotsi)(?:-fi|_fi|-FI|_FI)?(?=/|$|\?|#)",
    _FLAGS,
)
_TRACKING: Final = re.compile(r"(?:utm_\w+|fbclid|gclid)=[^&]*&?", _FLAGS)
_LANGUAGE_QUERY: Final = re.compile(r"(?<=[?&])(?:lang|locale|language|lng|p_p_lang)=\w{2}(?:[-_]\w{2})?", _FLAGS)
_PHONE: Final = re.compile(
    # its first sign stands first, so that texts are searched for that, and what must not stand before it is asked behind it
    r"[+0(](?<![\w.,/:-].)(?<!\d .)"
    r"(?:(?<=\+)\d{1,3}[ -]?(?:\(0\) ?)?|(?<=0)0[1-9]\d{0,2}[ -]|(?<=\()0\d{1,3}\) ?|(?<=0)(?=[1-9]))"
    r"\d(?:[ -]?\d|–\d(?=\d)){3,12}(?![\w/]|[.,:]\d|[ -]?\d)"
)


_DOTTED: Final = re.compile(r"(?<![\w.,/:-])0\d{1,3}\.\d{3}\.\d{3,4}(?![\w/]|[.,:]\d)")
"""One with points between its parts: "050.123.4567"."""
_SHORT: Final = r"(?:112|116 ?\d{3})"
"""Numbers of public service without a trunk: the emergency number, the harmonised numbers of social value (2007/116/EC)."""


@cache
def _short(language: str) -> re.Pattern[str]:
    words = alternatives([*lexicon(language).part("contacts").get("call_words", ()), "(?!)"])
    return compiled(rf"(?<!\w){words}(?: [^\W\d]+)?:? ({_SHORT})(?![\w/–-]|[.,]\d| ?[€%])", _FLAGS)


@cache
def _at(language: str) -> re.Pattern[str]:
    return compiled(f" ?{alternatives([r'@', *lexicon(language).part('contacts').get('at', ())])} ?", _FLAGS)


@cache
def _email(language: str) -> re.Pattern[str]:
    return compiled(rf"{_LOCAL}(?:{_at(language).pattern}{_LOCAL})+", _FLAGS)


@cache
def _mailboxes() -> dict[str, str]:
    """What the mailbox of an office is for, by its name in any language."""
    return {
        name: use
        for language in LANGUAGES
        for use, names in lexicon(language).part("contacts").get("mailboxes", {}).items()
        for name in names
    }


_CELEX_BEGUN: Final = re.compile(r"CELEX(?::|%3A)([0-9A-Z]*)$", _FLAGS)
_CELEX: Final = re.compile(r"[0-9CE]\d{4}[A-Z]{1,2}\d{4}(?:\(\d\d\))?", _FLAGS)
"""The number of an act in an address of EUR-Lex: its sector, year, kind and number."""
_BETWEEN: Final = re.compile("[._-]")


def same_mailbox(first: str, second: str) -> bool:
    """Whether two addresses at one domain are mailboxes of one office, named in two languages: "kirjaamo@" and "registratur@"."""
    (head, _, host), (other, _, other_host) = first.rpartition("@"), second.rpartition("@")
    uses = _mailboxes()
    parts, others = ([uses.get(part, part) for part in _BETWEEN.split(name.casefold())] for name in (head, other))
    return host == other_host and parts == others


def read_emails(scan: Scan) -> None:
    """E-mail addresses, also with "(at)"; one that no server would accept is read too, marked invalid."""
    at = _at(scan.language)
    if next(scan.matches(at), None) is None:
        return
    for match in scan.free(_email(scan.language)):
        surface = match.group().rstrip(_TRAIL)
        start, end = match.start(), match.start() + len(surface)
        value = at.sub("@", surface).casefold().removeprefix("mailto:")
        head, _, domain = value.partition("@")
        slip = _COMMA_DOMAIN.match(scan.text, end) if "." not in domain else None
        if slip is not None and head and domain:
            end, value = slip.end(), value + slip.group().casefold()
        elif not head or not domain or ("." not in domain and "@" not in domain):
            continue
        scan.add("email", value, start, end, is_valid=_VALID_EMAIL.fullmatch(value) is not None)


def normal_url(url: str) -> str:
    """An address without what may differ lawfully: scheme, www, language part, tracking, trailing slash, escapes."""
    text = re.sub(r"^(?:https?|ftp)://", "", url.strip(), flags=_FLAGS)
    text = re.sub(r"^www\.", "", text, flags=_FLAGS)
    host, slash, rest = text.partition("/")
    rest = unquote(rest)
    rest = _TRACKING.sub("", _LANGUAGE_QUERY.sub("lang=*", _LANGUAGE_SEGMENT.sub("*", "/" + rest))) if slash else ""
    return re.sub(r"/(?=[?#])", "", host.casefold() + rest).rstrip("/?#&")


def _trimmed(text: str) -> str:
    while text and text[-1] in _TRAIL:
        if text[-1] == ")" and text.count("(") >= text.count(")"):
            break
        text = text[:-1]
    return text


def read_urls(scan: Scan) -> None:
    """Web addresses; one that a blank or hyphen breaks is read whole, marked invalid."""
    for match in scan.free(_URL):
        surface, end, is_whole = match.group(), match.end(), True
        while True:
            rest = _REST.match(scan.text, end)
            if rest is None or rest.start() == rest.start(1) or not _continues(surface, rest[1], scan.language):
                break
            surface = surface.removesuffix("-") + rest[1]
            end, is_whole = rest.end(), False
        bare = _trimmed(surface)
        end -= len(surface) - len(bare)
        scan.add("url", normal_url(bare), match.start(), end, is_valid=is_whole)


def _continues(url: str, rest: str, language: str) -> bool:
    """Whether the word after a blank still belongs to the address before it."""
    if re.match(r"(?:https?:|www\.)|[(<\[]", rest, _FLAGS) or "@" in rest:
        return False
    tail = rest.rstrip(_TRAIL)
    if url[-1] == "-" and len(tail) > 2 and tail.isalpha() and tail.islower():  # "/an- mälan"; not "…-fi- ja …"
        return re.fullmatch(lexicon(language).conjunction, tail) is None
    begun = _CELEX_BEGUN.search(url)
    if begun and not _CELEX.fullmatch(begun[1]) and _CELEX.fullmatch(begun[1] + tail):
        return True  # "uri=CELEX:320 16R0679"
    is_broken_off = url[-1] in "-/=&?_%#" or url.endswith(("://", "www.")) or "." not in (url.partition("//")[2] or url)
    return is_broken_off and bool(_URLISH.search(tail)) and (url[-1] != "/" or bool(re.search(r"[%=?&_#]|/\w", tail)))


def read_phones(scan: Scan) -> None:
    """Telephone numbers as +country national; the trunk 0 means Finland."""
    country = lexicon(scan.language).pattern("contacts", "country", "358")
    for match in scan.free(_PHONE):
        text = re.sub(r"\(0\)", "", match.group()) if match.group().startswith("+") else match.group()
        digits = re.sub(r"\D", "", text)
        if len(digits) < 6:
            continue
        if match.group().startswith("+"):
            value = "+" + digits
        elif digits.startswith("00"):
            value = "+" + digits[2:]
        else:
            value = f"+{country}{digits[1:]}"
        scan.add("phone", value, match.start(), match.end())
    for match in scan.free(_DOTTED):
        scan.add("phone", f"+{country}{re.sub(r'[.]', '', match.group())[1:]}", match.start(), match.end())
    for match in scan.free(_short(scan.language)):
        scan.add("phone", match[1].replace(" ", ""), match.start(1), match.end())
