"""References to statutes, their sections, EU acts and parliamentary papers.

A reference is read as its parts, each a fact of kind "law-reference" with a language-neutral value: ``act 1301/2014``,
``section 5``, ``subsection 2``, ``item 1``, ``chapter 2``, ``article 96``, ``eu-act 2021/1060``, ``bill 12/2023``. Finnish and
Swedish order the parts differently ("lain 5 §:n 2 momentti", "5 § 2 mom. i lagen"), so parts compare where chains would not.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Final

from align.facts.counts import ROMAN, roman_value
from align.facts.lexicon import alternatives, lexicon
from align.languages import LANGUAGES, table
from align.languages.lazily import compiled

if TYPE_CHECKING:
    from collections.abc import Iterator

    from align.facts.scan import Scan

__all__ = ["read_acts", "read_ordinal_levels", "read_sections"]

_FLAGS: Final = re.IGNORECASE
_ACT: Final = re.compile(r"(?<![\w./,-])(\d{1,4})/(\d{4})(?![\w/]|[.,]\d)")
_SPACED_ACT: Final = re.compile(r"\( ?(\d{1,4})/ (\d{4}) ?\)")
"""One with a blank where a line ended: "(180/ 1999)"."""
_OLD_ACT: Final = re.compile(r"\( ?(\d{1,4})/ ?(\d\d) ?\)")
_DATED_ACT: Final = re.compile(r"(?<![\d.])\d{1,2}\.\d{1,2}\.((?:1[5-9]|20)\d\d)/(\d{1,4})(?!\d)")
_CELEX: Final = re.compile(r"(?<!\w)(?:CELEX[: ]{0,2})?([1-9CE]\d{4}[A-Z]{1,2}\d{4}(?:\(\d\d\))?)(?!\w)")
_ARTICLE_PART: Final = re.compile(r"(\d+)(?:(?:\.(\d+)|\((\d+)\))(?:[ .]([a-hj-z])(?!\w)|\(([a-z])\))?)?")
_ROMAN_LEVELS: Final = ("annex", "chapter", "part", "article")
_ROMAN_TOKEN: Final = re.compile(r"[IVX]+")
_LETTER: Final = re.compile(r"(?<!\w)\w(?!\w)")
_MARKED: Final = re.compile(r"\d{1,2}\. [A-ZÅÄÖ]")
_LONGEST: Final = 200
"""Numbers in one list of sections, more than any statute has."""
_PART: Final = r"\d+(?:\.\d+)*(?: ?(?:[a-hj-zåäö]|i(?= ?§))(?![a-zåäö:]))?"
"""A number with its letter: "4 a". The Swedish word *i* is no letter of a number unless § follows."""


@dataclass(frozen=True, slots=True)
class _Patterns:
    eu: tuple[re.Pattern[str], ...]
    before: re.Pattern[str]
    after: re.Pattern[str]
    article: re.Pattern[str]
    levels: tuple[tuple[str, re.Pattern[str]], ...]
    splitter: re.Pattern[str]
    romans: tuple[re.Pattern[str], ...]
    """Roman numerals before and after the word of a level: "IV luku", "liitteessä III"."""
    no_roman: frozenset[str]
    """What looks like a Roman numeral before a level and is a word."""
    nested: re.Pattern[str]
    """An annex or table by number before a level with its own: "liitteen 1 kohdan 50", where 1 is the annex."""
    of_chapter: re.Pattern[str]
    """An article behind its chapter and a slash, as rules of conventions are cited: "regel III/20.11.1"."""
    paragraphs: re.Pattern[str]
    """The paragraph of an article, in treaties: "17 artiklan 1 kappaleen"."""
    ordinals: re.Pattern[str]
    """Levels by ordinals in words: "ensimmäisessä momentissa"."""
    ordinal_values: tuple[re.Pattern[str], ...]
    bracketed: re.Pattern[str]
    """A section with its subsection in brackets, as English texts cite: "Section 124a(3)"."""
    letters: re.Pattern[str]
    """Letters that name points: "c alakohta", "led a–d"."""

    def level_or_none(self, word: str) -> str | None:
        """The level a word names, if any."""
        return next((name for name, pattern in self.levels if pattern.fullmatch(word)), None)

    def level(self, word: str) -> str:
        """The level a word names."""
        return next(name for name, pattern in self.levels if pattern.fullmatch(word))


@cache
def _patterns(language: str) -> _Patterns:
    words = lexicon(language)
    law = words.part("law")
    levels = {
        name: str(law[name])
        for name in ("section", "subsection", "subitem", "item", "chapter", "article", "annex", "part")
        if name in law
    }
    ordered = {name: levels[name] for name in levels}
    first = alternatives(ordered[n] for n in law.get("number_first", ()) if n in ordered) if ordered else "(?!)"
    after = alternatives(ordered[n] for n in law.get("number_after", ()) if n in ordered) if ordered else "(?!)"
    # one of the other language's words is a slip of its own, and the sections are meant all the same
    conjunction = alternatives(str(w) for code in LANGUAGES for w in table(code, "facts").get("conjunctions", ()))
    # a comma without its blank is a decimal sign, unless more of the list or the section sign follows: "7,65 ja 21 §"
    glue = rf"(?: ?[–-] ?| ?, ?{conjunction} | ?, | ?,(?=\d+(?: ?[a-z])? ?(?:,|§))| {conjunction} )"
    chain = rf"{_PART}(?:(?:\.|:\w+|-)?{glue}{_PART}){{0,{_LONGEST}}}"
    spaced = rf"{_PART}(?:(?:\.|:\w+)?(?: ?[–-] ?|, ?{conjunction} |, | {conjunction} ){_PART})*"
    # "6.1 e", and as EU acts cite: "6(1)(e)"
    dotted = r"\d+(?:\.\d+|\(\d+\))?(?!\d|\.\d)(?:[ .][a-z](?!\w)|\([a-z]\))?"
    roman_levels = alternatives(levels[name] for name in _ROMAN_LEVELS if name in levels) if ordered else "(?!)"
    romans = rf"{ROMAN}(?:(?: ?[–-] ?|, | {conjunction} ){ROMAN})*"
    # "jakson I lukujen III ja V": I is the section's, and the chapters have their own behind
    own = rf"(?! {ROMAN}(?![\w–-])(?! (?i:{roman_levels})))"
    roman_before = rf"(?<![\w–-])(?P<chain>{romans}) (?i:(?P<level>{roman_levels}))(?!\w){own}"
    roman_after = rf"(?<!\w)(?i:(?P<level>{roman_levels})) (?P<chain>{romans})(?![\w–-]|/\d)"
    # a point by its letter is the lowest level, whatever word stands beside it: "c kohta", "c alakohta", "led c"
    subitem, item = levels.get("subitem", "(?!)"), levels.get("item", "(?!)")
    letter = rf"[a-hj-zåäö](?:(?: ?[–-] ?|, | {conjunction} )[a-hj-zåäö])*"
    sign = words.pattern("law", "number_sign")
    suffix = words.pattern("law", "eu_suffix")
    ordinal = alternatives([*map(str, law.get("ordinals", ())), "(?!)"])
    counted = alternatives([*(levels[n] for n in law.get("ordinal_levels", ()) if n in levels), "(?!)"])
    return _Patterns(
        eu=(
            compiled(rf"\((?:(?:{suffix})(?:, )?)+\) ?(?:(?:{sign})\.? ?)?(\d{{1,4}}/\d{{2,4}})(?!\d)"),
            compiled(rf"(?<![\w/])(\d{{2,4}}/ ?\d{{1,4}})/ ?(?:{suffix})(?!\w)"),
        ),
        before=compiled(rf"(?<![\w./,]){chain}(?:\.|:\w+)?(?: ?|(?<=[a-zåäö])-)(?P<level>{first})(?!\w)", _FLAGS),
        after=compiled(rf"(?<!\w)(?P<level>{after}) (?P<chain>{spaced})(?![\d]|[.,]\d| \d{{3}}(?!\d)| ?[%€°])", _FLAGS),
        article=compiled(
            rf"(?<!\w)(?:{levels.get('article', '(?!)')}) (?P<chain>{dotted}(?:(?:{glue}){dotted})*)", _FLAGS
        ),
        levels=tuple((name, compiled(pattern, _FLAGS)) for name, pattern in levels.items()),
        splitter=compiled(rf"(?:\.|:\w+|-(?= ))?(?: ?, ?{conjunction} | ?, ?| {conjunction} )", _FLAGS),
        romans=tuple(compiled(shape) for shape in (roman_before, roman_after)[:: -1 if law.get("roman_after") else 1]),
        no_roman=frozenset(law.get("no_roman", ())),
        nested=compiled(
            rf"(?<!\w)(?P<level>{alternatives([levels.get('annex', '(?!)'), *map(str, law.get('nested', ()))])}) (?P<number>\d{{1,3}})"
            rf"(?= (?:{levels.get('item', '(?!)')}) \d)",
            _FLAGS,
        ),
        of_chapter=compiled(
            rf"(?<!\w)(?:(?P<level>{levels.get('article', '(?!)')}) )?(?-i:(?P<chapter>{ROMAN}))/(?P<number>\d{{1,3}}(?:\.\d{{1,3}})*)"
            rf"(?(level)(?![\w/])|\.? ?(?:{levels.get('article', '(?!)')})(?!\w))",
            _FLAGS,
        ),
        paragraphs=compiled(rf"(?<= )(?P<number>\d{{1,2}}) (?:{law.get('article_paragraph', '(?!)')})(?!\w)", _FLAGS),
        ordinals=compiled(rf"(?<![\w-])(?P<ordinal>{ordinal}) (?P<level>{counted})(?!\w)", _FLAGS),
        ordinal_values=tuple(compiled(str(ordinal), _FLAGS) for ordinal in law.get("ordinals", ())),
        bracketed=compiled(
            rf"(?<!\w)(?:{levels.get('section', '(?!)')}) (?P<section>\d+[a-z]?) ?"
            r"\((?P<subsection>\d{1,2})\)(?:\((?P<item>\d{1,2})\))?",
            _FLAGS,
        ),
        letters=compiled(
            rf"(?<![\w.'’–-])(?P<before>{letter})(?:\)?-? |-)(?:{subitem}|{item})(?!\w)"
            rf"|(?<!\w)(?:{subitem}|(?:{item})(?! {letter} (?:{subitem}))) (?P<after>{letter})(?![\w–-])",
            _FLAGS,
        ),
    )


def _year(text: str) -> str:
    return text if len(text) == 4 else f"19{text}"


def _eu_number(text: str, *, year_first: bool) -> str:
    """Both parts as written, but a year of two digits in full: "1681/94", "77/799"."""
    first, _, second = text.replace(" ", "").partition("/")
    if year_first:
        return f"{_year(first) if len(first) == 2 else first}/{second}"
    return f"{first}/{_year(second) if len(second) == 2 else second}"


def read_acts(scan: Scan) -> None:
    """Acts by number: EU acts, CELEX numbers, Finnish statutes "(1301/2014)", "30.12.2014/1372", "(609/86)"."""
    for pattern, year_first in zip(_patterns(scan.language).eu, (False, True), strict=True):
        for match in scan.free(pattern):
            scan.add(
                "law-reference", f"eu-act {_eu_number(match[1], year_first=year_first)}", match.start(), match.end()
            )
    for match in scan.free(_CELEX):
        scan.add("law-reference", f"celex {match[1]}", match.start(), match.end())
    for match in scan.free(_DATED_ACT):
        scan.add("law-reference", f"act {match[2]}/{match[1]}", match.start(), match.end())
    for match in scan.free(_ACT):
        if len(match[1]) == len(match[2]) and int(match[2]) == int(match[1]) + 1:
            continue  # "lukuvuosi 2024/2025"; no year has so many acts
        scan.add("law-reference", f"act {match[1]}/{match[2]}", match.start(), match.end())
    for match in scan.free(_SPACED_ACT):
        scan.add("law-reference", f"act {match[1]}/{match[2]}", match.start() + 1, match.end() - 1)
    for match in scan.free(_OLD_ACT):
        scan.add("law-reference", f"act {match[1]}/{_year(match[2])}", match.start() + 1, match.end() - 1)


def read_sections(scan: Scan) -> None:
    """Chapters, sections, subsections, items, articles, annexes by number, one fact for each number."""
    patterns = _patterns(scan.language)
    for pattern in patterns.romans:  # in the order of the language: "IV osaston I luku", "avdelning IV kapitel I"
        for match in scan.free(pattern):
            if match["chain"] in patterns.no_roman and match.start("chain") < match.start("level"):
                continue  # "I artiklarna": the preposition
            _add_romans(scan, match, patterns.level(match["level"]))
    _read_nested(scan, patterns)
    for match in scan.free(patterns.bracketed):
        for level in ("section", "subsection", "item"):
            if match[level]:
                scan.add("law-reference", f"{level} {match[level].casefold()}", match.start(level), match.end(level))
        scan.take(match.start(), match.end())
    for match in scan.free(patterns.article):
        if "." in match["chain"] or "(" in match["chain"]:
            _add_articles(scan, match)
    for match in scan.free(patterns.before):
        level = patterns.level(match["level"])
        if match.start() == 0 and _MARKED.match(scan.text, 0, match.end()):
            continue  # "1. Luvun 2.2 mukaan": the number of a paragraph
        _add_chain(scan, level, match.start(), match.start("level"), match.end("level"))
    for match in scan.free(patterns.after):
        level = patterns.level(match["level"])
        _add_chain(scan, level, match.start("chain"), match.end("chain"), match.end("chain"))
        scan.take(match.start(), match.end())
    for match in scan.free(patterns.letters):
        group = "before" if match["before"] else "after"
        for letter in _LETTER.finditer(scan.text, match.start(group), match.end(group)):
            scan.add("law-reference", f"subitem {letter.group().casefold()}", letter.start(), letter.end())
        scan.take(match.start(), match.end())


def read_ordinal_levels(scan: Scan) -> None:
    """Levels by ordinals in words, also in a text without figures."""
    patterns = _patterns(scan.language)
    for match in scan.free(patterns.ordinals):
        value = next(n for n, pattern in enumerate(patterns.ordinal_values, 1) if pattern.fullmatch(match["ordinal"]))
        scan.add("law-reference", f"{patterns.level(match['level'])} {value}", match.start(), match.end())


def _read_nested(scan: Scan, patterns: _Patterns) -> None:
    """What is read before the levels that follow their numbers."""
    for match in scan.free(patterns.of_chapter):
        chapter = f"chapter {roman_value(match['chapter'])}"
        scan.add("law-reference", chapter, match.start("chapter"), match.end("chapter"))
        scan.add("law-reference", f"article {match['number']}", match.start("number"), match.end("number"))
        scan.take(match.start(), match.end())
    for match in scan.free(patterns.nested):
        level = "annex" if patterns.level_or_none(match["level"]) else ""
        if level:
            scan.add("law-reference", f"{level} {match['number']}", match.start("number"), match.end("number"))
        else:
            scan.add("number", match["number"], match.start("number"), match.end("number"))
    for match in scan.free(patterns.paragraphs):
        scan.add("law-reference", f"item {match['number']}", match.start(), match.end())


def _add_romans(scan: Scan, match: re.Match[str], level: str) -> None:
    """Levels counted in Roman numerals, "liitteissä II ja III": each its value in figures."""
    for token in _ROMAN_TOKEN.finditer(scan.text, match.start("chain"), match.end("chain")):
        scan.add("law-reference", f"{level} {roman_value(token.group())}", token.start(), token.end())
    scan.take(match.start(), match.end())


def _add_articles(scan: Scan, match: re.Match[str]) -> None:
    """Articles in a row, "artikel 12.1, 13.1 eller 14": each number an article, what follows its point an item."""
    for part in _ARTICLE_PART.finditer(scan.text, match.start("chain"), match.end("chain")):
        scan.add("law-reference", f"article {part[1]}", part.start(1), part.end(1))
        for level, groups in (("item", (2, 3)), ("subitem", (4, 5))):
            for group in groups:
                if part[group]:
                    value = f"{level} {part[group].casefold()}"
                    scan.add("law-reference", value, part.start(group), part.end(group))
    scan.take(match.start(), match.end())


def _add_chain(scan: Scan, level: str, start: int, end: int, last_end: int) -> None:
    parts = list(_chain(scan, start, end))
    for number, (value, begin, finish) in enumerate(parts):
        scan.add("law-reference", f"{level} {value}", begin, last_end if number + 1 == len(parts) else finish)


def _chain(scan: Scan, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """The numbers of a list "1, 2 ja 4–6", each with its place; a range stays one."""
    text = scan.text[start:end]
    position = 0
    spans: list[tuple[int, int]] = []
    for split in _patterns(scan.language).splitter.finditer(text):
        spans.append((position, split.start()))
        position = split.end()
    spans.append((position, len(text)))
    for begin, finish in spans:
        piece = text[begin:finish].strip()
        value = re.sub(r" ?[–-] ?", "-", re.sub(r":\w+|\.(?!\d)", "", piece)).replace(" ", "").casefold()
        if value:
            yield value, start + begin, start + begin + len(text[begin:finish].rstrip())
