"""Text left in another language than its document's."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from align.check.foreign import RUNNING, foreign_segments, language_left_in, words_in
from align.check.rule import SIDES, Example, Rule
from align.languages import LANGUAGES
from align.languages.detect import detect, doubtful_runs, passage_language, without_codes
from align.languages.sayings import language_said
from align.model import Category, Mqm, SegmentKind, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from align.check.context import Context
    from align.check.part import Part
    from align.model import Bead, Finding, Segment

__all__ = ["RULES", "PartlyUntranslated", "UntranslatedText"]

_LEAST_LOWER: Final = 2
"""Words in small letters from which a short sentence is none of names."""
_NAMES: Final = frozenset({"organisation", "person"})
_NAMING: Final = frozenset({SegmentKind.TITLE, SegmentKind.HEADING, SegmentKind.LABEL, SegmentKind.CAPTION})


@dataclass(frozen=True)
class UntranslatedText(Rule):
    """A passage was left in another language.

    A sentence of the Finnish version stands in the Swedish one, or the reverse; or one side has a third language where the other
    has its own. Passages that both versions carry in a third language (English titles), titles given in both languages side by
    side, names, addresses and short labels are not reported; but a heading, the label of a row or a short sentence that reads the
    same in both versions and is clearly of one of the languages was forgotten.
    """

    shortest: int = 4
    """Words a passage must have, so that names and codes are left alone; headings and labels may be shorter."""
    clearly: float = 0.95
    """How certain the language of a heading or label shorter than that must be."""

    id = "untranslated-text"
    category = Category.UNTRANSLATED
    mqm = Mqm.UNTRANSLATED
    severity = Severity.MAJOR
    ci = True
    passes = (
        Example(
            "Hanke edistää osallisuutta maaseudulla.\n\nEuropean Rural Parliament: a voice for the countryside.",
            "Projektet främjar delaktighet på landsbygden.\n\nEuropean Rural Parliament: a voice for the countryside.",
            "English in both",
        ),
        Example(
            "## Kauppatori\n\nTapahtuma järjestetään aukiolla Kauppatori sunnuntaina.",
            "## Kauppatori\n\nEvenemanget ordnas på torget Kauppatori på söndag.",
            "a heading that is a name",
        ),
    )
    fails = (
        Example(
            "Avustusta voi hakea toukokuussa.\n\nHakemuksen liitteeksi tarvitaan kunnan lausunto hankkeesta.\n\nPäätös annetaan kesällä.",
            "Understöd kan sökas i maj.\n\nHakemuksen liitteeksi tarvitaan kunnan lausunto hankkeesta.\n\nBeslutet ges på sommaren.",
            "the second paragraph is still Finnish",
        ),
        Example(
            "## Saavutettavuus ja esteettömyys\n\nMuseossa on hissi.",
            "## Saavutettavuus ja esteettömyys\n\nMuseet har hiss.",
            "the heading was forgotten",
        ),
        Example(
            "## 3 Liitteet\n\nHakemukseen liitetään kartta alueesta.\n\nKuitit esitetään pyydettäessä.",
            "## 3 Liitteet\n\nTill ansökan fogas en karta över området.\n\nKvitton visas på begäran.",
            "a heading of one word",
        ),
        Example(
            "Näyttely on avoinna kesällä.\n\nIlmoittautuminen on alkanut.\n\nPääsy on maksuton kaikille.",
            "Utställningen är öppen på sommaren.\n\nIlmoittautuminen on alkanut.\n\nInträdet är gratis för alla.",
            "a short sentence was forgotten",
        ),
    )

    def check_alignment(self, context: Context) -> Iterator[Finding]:
        yield from self._forgotten(context)
        for unit, _twin_unit in context.untranslated:
            for side in SIDES:
                foreign = [s for s in foreign_segments(unit, context, side) if words_in(s.text) >= self.shortest]
                if not foreign:
                    continue
                joined = context.joined(unit, side)
                start = joined.starts[joined.segments.index(foreign[0])]
                last = joined.segments.index(foreign[-1])
                span = (start, joined.starts[last] + len(foreign[-1].text))
                certainty = min(detect(s.text)[1] for s in foreign)
                yield self.finding(
                    context,
                    unit,
                    self.says("message", here=context.version(side), language=language_said(foreign[0].language)),
                    confidence=0.5 + 0.45 * certainty,
                    source=span if side == "source" else None,
                    target=span if side == "target" else None,
                    reason=self.says(
                        "reason",
                        own=language_said(context.language(side)),
                        language=language_said(foreign[0].language),
                    ),
                    advice=self.says("advice"),
                )

    def _forgotten(self, context: Context) -> Iterator[Finding]:
        """Headings, labels and short sentences that were left as they are."""
        pair = (context.language("source"), context.language("target"))
        for unit in context.units:
            for mine, theirs in zip(unit.source, unit.target, strict=False):
                if not _is_forgotten(mine, theirs, self.shortest):
                    continue
                language, certainty = language_left_in(mine, context, self.clearly)
                if language not in pair or _COMPANY.search(mine.text):
                    continue
                if any(
                    fact.kind in _NAMES for fact in (*context.facts(unit, "source"), *context.facts(unit, "target"))
                ):
                    continue
                side = SIDES[pair.index(language) ^ 1]
                joined = context.joined(unit, side)
                start = joined.starts[joined.segments.index(mine if side == "source" else theirs)]
                span = (start, start + len(theirs.text))
                yield self.finding(
                    context,
                    unit,
                    self.says("message", here=context.version(side), language=language_said(language)),
                    confidence=0.4 + 0.45 * certainty,
                    source=span if side == "source" else None,
                    target=span if side == "target" else None,
                    reason=self.says(
                        "reason", own=language_said(context.language(side)), language=language_said(language)
                    ),
                    advice=self.says("advice"),
                )


def _is_forgotten(mine: Segment, theirs: Segment, shortest: int) -> bool:
    """Whether a short passage reads the same in both versions and is neither a name nor long enough to be told as a passage.

    A heading or label, or a sentence of running words with its stop.
    """
    if mine.text.casefold() != theirs.text.casefold() or words_in(mine.text) >= shortest:
        return False
    words = [word for word in mine.text.split() if any(ch.isalpha() for ch in word)]
    if mine.kind not in _NAMING:
        ends = mine.text.rstrip().endswith((".", "!", "?"))
        return mine.kind in RUNNING and ends and sum(word.rstrip(".!?,").islower() for word in words) >= _LEAST_LOWER
    return any(word.islower() for word in words) or len(words) == 1


@dataclass(frozen=True)
class PartlyUntranslated(Rule):
    """A run of words of the other version's language stands inside a passage.

    Half a sentence that was never translated, or a Finnish phrase kept in a Swedish sentence. Quotations, names and short insertions
    are left alone: the run must be long and clearly in the other language.
    """

    shortest: int = 6
    """Words in the run."""

    id = "partly-untranslated"
    category = Category.UNTRANSLATED
    mqm = Mqm.UNTRANSLATED
    severity = Severity.MAJOR
    passes = (Example("Palvelu on nimeltään Suomi.fi-viestit.", "Tjänsten heter Suomi.fi-meddelanden."),)
    fails = (
        Example(
            "Yhdistykset voivat hakea avustusta kunnan sähköisessä palvelussa toukokuun loppuun asti, ja hakemuksen liitteeksi tarvitaan"
            " kunnan lausunto hankkeen tarpeesta.",
            "Föreningarna kan söka understöd i kommunens elektroniska tjänst till utgången av maj, ja hakemuksen liitteeksi tarvitaan"
            " kunnan lausunto hankkeen tarpeesta.",
            "the second half is still Finnish",
        ),
    )

    def among(self, part: Part, context: Context) -> Iterable[Bead]:
        """Those of running text in which a run of words does not clearly stand in the document's language."""
        codes = context.language("source"), context.language("target")
        orders = [
            (side, *order)
            for side, order in zip(SIDES, (codes, codes[::-1]), strict=True)
            if codes[0] != codes[1] and order[1] in LANGUAGES
        ]
        return [
            unit
            for unit in part.units
            if unit.source
            and unit.target
            and any(self._is_doubtful(s, *order) for side, *order in orders for s in unit.side(side))
        ]

    def _is_doubtful(self, segment: Segment, own: str, foreign: str) -> bool:
        is_own = segment.language == own and segment.kind in RUNNING
        return is_own and bool(doubtful_runs(_masked(segment.text).split(), self.shortest, own, foreign))

    def check(self, bead: Bead, context: Context) -> Iterator[Finding]:
        if not bead.source or not bead.target or any(u is bead for u, _ in context.untranslated):
            return
        for side, other in zip(SIDES, reversed(SIDES), strict=True):
            own, foreign = context.language(side), context.language(other)
            if own == foreign or foreign not in LANGUAGES:
                continue
            joined = context.joined(bead, side)
            beside = context.text(bead, other)
            runs = (
                (start, _foreign_run(segment.text, own, foreign, self.shortest, beside))
                for segment, start in zip(joined.segments, joined.starts, strict=True)
                # a whole segment in another language is untranslated-text's; titles and cells may hold all languages
                if segment.language == own and segment.kind in RUNNING
            )
            span = next(((start + run[0], start + run[1]) for start, run in runs if run), None)
            if span is None:
                continue
            yield self.finding(
                context,
                bead,
                self.says("message", here=context.version(side)),
                confidence=0.85,
                source=span if side == "source" else None,
                target=span if side == "target" else None,
                advice=self.says("advice"),
            )


_CITED: Final = re.compile(r"\([^()]{1,160}\)|[\"”“][^\"”“]{1,160}[\"”“]")
"""What a bracket or quotation gives in its own language: the name of a collection, a title."""
_OPENING: Final = re.compile('[("”“]')
_MASK: Final = "¤"
_COMPANY: Final = re.compile(
    r"(?<![\w-])(?:ry|rf|r\.y|r\.f|oy|oyj|ab|abp|osk|stiftelse|säätiö)(?![\w-])", re.IGNORECASE
)
"""Forms of associations and companies, which end a name in the language it was registered in."""


def _foreign_run(text: str, own: str, foreign: str, shortest: int, beside: str) -> tuple[int, int] | None:
    text = _masked(text)
    doubtful = doubtful_runs(text.split(), shortest, own, foreign)
    if not doubtful:
        return None
    words = [match.span() for match in re.finditer(r"\S+", text)]
    best: tuple[int, int] | None = None
    first = last = -1
    for i in doubtful:
        window = text[words[i][0] : words[i + shortest - 1][1]]
        if passage_language(window, own, candidates=(own, foreign)) == foreign and not _is_name(
            window, text[words[i][0] :], beside, (own, foreign)
        ):
            first = i if first < 0 or i > last + 1 else first
            last = i + shortest - 1
            best = (words[first][0], words[last][1])
    return best


def _masked(text: str) -> str:
    """The text without codes and without what brackets and quotations give in a language of its own; offsets kept."""
    text = without_codes(text)
    return _CITED.sub(lambda match: _MASK * len(match.group()), text) if _OPENING.search(text) else text


def _is_name(window: str, rest: str, beside: str, languages: tuple[str, str]) -> bool:
    """Whether a run is made of names, ends in the form of a company, or is a title that both versions carry in a third language.

    ``rest`` is the text from the run on: the form of a company stands at the end of its name.
    """
    words = [word.strip('(),.;:–-”"') for word in window.split()]
    lettered = [word for word in words if any(ch.isalpha() for ch in word)]
    if _MASK * 3 in window or sum(word[:1].isupper() for word in lettered) * 2 >= len(lettered):
        return True
    if _COMPANY.search(rest, 0, len(window) + 40):
        return True
    kept = sum(word in beside for word in lettered)
    return kept * 2 > len(lettered) and detect(window)[0] not in languages


RULES: Final[tuple[type[Rule], ...]] = (UntranslatedText, PartlyUntranslated)
