"""Persons by name: facts of kind "person", read where a title, a role or a contact stands beside the name.

A name alone ("Turun Sanomat") is too little to tell a person from a company, so one of these must be there: a title before it
(*ylijohtaja Simo Nurmen*), a role after it (*Emma Lindqvist, projektchef*), an e-mail address made of it, or a given name that it
begins with (``given``). The value is the name in its
base form as far as rules know it; ``same_person`` compares two as written.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, Final

from align.facts.given import NAME, PART, full_name, full_names, is_surname, surnames
from align.facts.lexicon import alternatives, lexicon
from align.facts.scan import Scan, fold
from align.languages import LANGUAGES, table
from align.languages.lazily import compiled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.model import Fact

__all__ = ["lone_names", "read_persons", "same_person", "surname"]

_REACH: Final = 14
"""Characters from a name to the number or address of the same person."""
_SHAPE: Final = re.compile(rf"{PART} (?:{PART}|[A-ZÅÄÖ]\.|(?:von|af|de|van|der) )")
_LONE: Final = re.compile(rf"(?<![\w-]){PART} {PART}(?![\w-]| [A-ZÅÄÖ])")
_BASE: Final = re.compile(r"nen$")
"""What only the base form of a surname ends in."""
_COMPANY: Final = re.compile(r" (?:Oy|Oyj|Ab|Abp|Ry|Rf|Ky|Kb|Ltd|Inc|Plc|Group|Journal|Sanomat|Lehti)(?::\w+)?$")
"""Ends of the names of companies, associations and newspapers."""
_LOCAL: Final = re.compile(r"([a-zåäö-]{2,})\.([a-zåäö-]{2,})@")
_FOLD: Final = str.maketrans({"j": "i", "y": "i", "w": "v", "š": "s", "ž": "z", "é": "e", "è": "e", "ü": "y", "c": "k"})
"""Letters in which two transliterations of one foreign name differ."""


@dataclass(frozen=True, slots=True)
class _Patterns:
    titled: re.Pattern[str]
    verbs: re.Pattern[str]
    """A name after a verb of choosing: "valittiin Kaija Niemelä"."""
    role: re.Pattern[str]
    undo: tuple[tuple[re.Pattern[str], str], ...]
    whole: re.Pattern[str]
    titles: re.Pattern[str]
    plural: re.Pattern[str]
    """What the title of several persons ends in."""
    states: re.Pattern[str]
    """Names of states by their form of government."""
    joint: re.Pattern[str]
    """What stands between a person and the next one, or the employer."""


@cache
def _patterns(language: str) -> _Patterns:
    data = table(language, "facts_persons")
    title = alternatives(str(word) for word in data.get("titles", ())) if data.get("titles") else "(?!)"
    links = alternatives([*(str(word) for word in data.get("links", ())), "(?!)"])
    verbs, acts, roles = (
        alternatives([*(str(word) for word in data.get(key, ())), "(?!)"]) for key in ("verbs", "acts", "roles")
    )
    case, of = str(data.get("title_case", "")), str(data.get("title_of", "(?!)"))
    return _Patterns(
        titled=compiled(
            rf"(?<![\w-])(?P<title>(?i:[\w-]{{0,40}}{title}{case})(?:{of})?)(?: (?:dr|tri|FT|OTT)\.?| ?{links})?"
            rf" (?P<name>{NAME})(?!\w)"
        ),
        verbs=compiled(rf"(?<!\w)(?i:{verbs}) (?P<name>{NAME})(?!\w)"),
        role=compiled(
            rf"(?<![\w-])(?P<name>{NAME})(?:, (?:[a-zåäö]+ )?(?i:[\w-]{{0,40}}{title})(?!\w)"
            rf"| \((?i:{title}|{roles})\.?\)| (?i:{acts})(?!\w))"
        ),
        undo=tuple((compiled(str(a), re.IGNORECASE), str(b)) for a, b in data.get("undo", ())),
        whole=compiled(str(data.get("whole", "(?!)"))),
        states=compiled(str(data.get("states", "(?!)"))),
        titles=compiled(rf"(?i:[\w-]*{title})"),
        plural=compiled(str(data.get("plural", "(?!)")), re.IGNORECASE),
        joint=compiled(rf"(?: \([^()]{{1,40}}\))?(?:, | {lexicon(language).conjunction} )"),
    )


def read_persons(scan: Scan) -> None:
    """Names beside a title, a role, or an address made of them; names joined to such a one by "and" too."""
    patterns = _patterns(scan.language)
    has_name = _SHAPE.search(scan.text) is not None  # most passages name nobody, and the words of titles are many
    if has_name:
        _add_titled(scan, patterns)
    for fact in [f for f in scan.facts if f.kind == "email"]:
        local = _LOCAL.match(fact.value)
        if local is None:
            continue
        for match in re.finditer(NAME, scan.text):
            first, _, last = match.group().casefold().rpartition(" ")
            if _ascii(first).startswith(_ascii(local[1])[:4]) and _ascii(last).startswith(_ascii(local[2])[:4]):
                _add(scan, patterns, match.start(), match.end())
    if has_name:
        _add_given(scan, patterns)
    _add_company(scan, patterns)


def _add_titled(scan: Scan, patterns: _Patterns) -> None:
    """Names with a title before them, or with a role or a verb of choosing; those joined to one of several."""
    for pattern in (patterns.titled, patterns.role, patterns.verbs):
        for match in scan.matches(pattern):
            _add(scan, patterns, match.start("name"), match.end("name"))
    for match in scan.matches(patterns.verbs):
        _add_next(scan, patterns, match.end())
    for match in scan.matches(patterns.titled):
        if patterns.plural.search(match["title"]):
            _add_next(scan, patterns, match.end())


def _add_given(scan: Scan, patterns: _Patterns) -> None:
    """Names that begin with a given name, and those joined to one, whatever their surname."""
    for start, end in full_names(scan.text, lambda word: is_surname(_base(word, patterns))):
        _add(scan, patterns, start, end)
    contacts = [fact.start for fact in scan.facts if fact.kind in {"phone", "email"}]
    for start, end in full_names(scan.text, bool) if contacts else ():
        # "Jaana Kare, p. 050 555 1234"
        if any(0 < place - end <= _REACH for place in contacts):
            _add(scan, patterns, start, end)
    for fact in [f for f in scan.facts if f.kind == "person"]:
        end = fact.end
        while joint := patterns.joint.match(scan.text, end):
            end = full_name(scan.text, joint.end(), bool)
            if not end:
                break
            _add(scan, patterns, joint.end(), end)


def _base(word: str, patterns: _Patterns) -> str:
    """A surname in its base form, as far as rules know it."""
    if not patterns.whole.search(word):
        for pattern, base in patterns.undo:
            word, times = pattern.subn(base, word, count=1)
            if times:
                break
    return word


def _add_next(scan: Scan, patterns: _Patterns, end: int) -> None:
    """Further names of a list whose first one is a person."""
    joint = patterns.joint.match(scan.text, end)
    match = compiled(NAME).match(scan.text, joint.end()) if joint else None
    if match:
        _add(scan, patterns, match.start(), match.end())
        _add_next(scan, patterns, match.end())


_COMPOUND: Final = re.compile(r"-[a-zåäö]")
"""A name that begins a compound is no person's: "Perusta Haitaton-hanke"."""
_JOINED: Final = frozenset({"organisation", "person"})


def _add_company(scan: Scan, patterns: _Patterns) -> None:
    """A name before its employer ("Emma Lindqvist, Statistikcentralen"), and one joined to a person by "and"."""
    starts = [f.start for f in scan.facts if f.kind in _JOINED]
    if not starts:
        return
    for match in reversed(list(re.finditer(NAME, scan.text))):
        after = patterns.joint.match(scan.text, match.end())
        if after and after.end() in starts:
            known = next((f for f in scan.facts if f.start == after.end() and f.kind in _JOINED), None)
            if known is not None and (known.kind == "organisation") == (after.group() == ", "):
                _add(scan, patterns, match.start(), match.end())
                starts.append(match.start())


def _ascii(text: str) -> str:
    return text.translate(str.maketrans("åäöéü", "aaoeu"))


def _add(scan: Scan, patterns: _Patterns, start: int, end: int) -> None:
    name = scan.text[start:end]
    title, _, rest = name.partition(" ")
    if patterns.titles.fullmatch(title):  # "contact Specialist Henna Rautiainen"
        start, name = start + len(title) + 1, rest
        if " " not in name or patterns.titles.fullmatch(name.partition(" ")[0]):
            return
    second, _, rest = rest.partition(" ")
    if " " in rest and patterns.titles.fullmatch(second):  # "Project Manager Elina Kallio"
        start, name = end - len(rest), rest
    if not scan.is_free(start, end) or _COMPANY.search(name) or _COMPOUND.match(scan.text, end):
        return
    if patterns.states.search(name):
        return
    first, _, last = name.rpartition(" ")
    scan.add("person", f"{first} {_base(last, patterns)}", start, end)


def may_name_persons(text: str) -> bool:
    """Whether ``lone_names`` may find a name in a text."""
    return _LONE.search(fold(text)) is not None


def lone_names(text: str, facts: Sequence[Fact], language: str) -> tuple[Fact, ...]:
    """Names in the shape of a person's that nothing beside them tells to be one; two versions that hold them tell it together."""
    scan = Scan(text, language)
    patterns = _patterns(language)
    for fact in facts:
        scan.take(fact.start, fact.end)
    for match in scan.matches(_LONE):
        _add(scan, patterns, match.start(), match.end())
    shape = surnames()
    # "Tuomarainen Taivassalo" is two names of places, neither of them a first name
    return tuple(
        fact
        for fact in scan.facts
        if shape.search(fact.value.casefold()) and not shape.search(fact.value.casefold().partition(" ")[0])
    )


def surname(fact: Fact) -> str:
    """The last name as written."""
    return fact.surface.rpartition(" ")[2]


@cache
def _inflections() -> tuple[Any, ...]:
    """The rules of inflection of every language that has them."""
    names = [f"align.languages.{code}.inflection" for code in LANGUAGES]
    return tuple(import_module(name) for name in names if find_spec(name) is not None)


@cache
def _endings() -> re.Pattern[str]:
    """The case endings that names of any origin take, in every language."""
    return compiled(alternatives(str(table(code, "facts_persons").get("endings", "(?!)")) for code in LANGUAGES))


@lru_cache(maxsize=4096)
def _is_form(form: str, base: str) -> bool:
    """Whether ``form`` is an inflected form of the name ``base`` in any language."""
    if form == base or (form.startswith(base) and _endings().fullmatch(form[len(base) :].removeprefix(":"))):
        return True
    return any(
        form.startswith(stem) and rules.fits(stem, kind, form[len(stem) :])
        for rules in _inflections()
        for stem, kind in rules.stems(base)
    )


def same_person(a: Fact, b: Fact) -> bool:
    """Whether two names, as written in whatever case form, are one."""
    if a.value.casefold() == b.value.casefold():
        return True
    first = [f.value.rpartition(" ")[0].casefold().split(" ")[0].translate(_FOLD) for f in (a, b)]
    if first[0] != first[1]:
        return False
    written = [surname(f).casefold() for f in (a, b)]
    bases = [f.value.rpartition(" ")[2].casefold() for f in (a, b)]
    # "Virtannen" has the shape of a base form, so it is none of "Virtanen"
    pairs = ((written[0], written[1]), (written[1], written[0]))
    if any(not _BASE.search(form) and _is_form(form, base) for form, base in pairs):
        return True
    folded = [word.translate(_FOLD) for word in (*written, *bases)]
    return bool({folded[0], folded[2]} & {folded[1], folded[3]})
