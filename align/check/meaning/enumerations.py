"""Enumerations that lose a member."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, ClassVar, Final

from align.check.claims import is_comparable
from align.check.meaning.answers import losses
from align.check.meaning.counterparts import has_vectors, likeness, words_of
from align.check.meaning.members import FEATURES, candidates
from align.check.meaning.networks import chance_of_loss, levels
from align.check.meaning.padding import joins
from align.check.meaning.rating import rate_all
from align.check.meaning.runs import may_enumerate, questions, runs, separators
from align.check.rule import SIDES, Example, Rule, Span
from align.model import Category, Mqm, SegmentKind, Severity, other_side

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from align.check.context import Context
    from align.check.meaning.members import Candidate
    from align.check.meaning.runs import Member
    from align.check.part import Part
    from align.model import Bead, Finding, Side

__all__ = ["RULES", "EnumerationShorter"]

_BESIDE: Final = 12
"""Letters between an amount and those who pay it."""
_REACHES: Final = 40
"""Letters behind an enumeration of persons within which an address or number belongs to one of them."""
_HEADINGS: Final = frozenset({SegmentKind.HEADING, SegmentKind.TITLE})
_LEAST_IN_HEADING: Final = 2
_TWO_QUESTIONS: Final = 2
_CLEARLY: Final = 2.0
"""Log-odds by which the first of two questions must be answered less to be the lost one: it is mostly the last."""
_IN_HEADING: Final = 0.6
"""How sure it is at most of a heading: of what it says of 4,000 short titles of statutes a third is true, and two thirds of the members
taken out of such are found."""
_NAMES: Final = frozenset({"organisation", "person", "name"})
_CONTACTS: Final = frozenset({"email", "phone"})
_ANSWERED: Final = 0.6
"""Likeness from which a neighbouring passage has the lost member."""


@dataclass(frozen=True)
class EnumerationShorter(Rule):
    """A member of an enumeration has no counterpart in the other version.

    Reads "A, B, C ja D", "A/B/C", "koulutus-, tutkimus- ja neuvontapalvelut" and asks of each member whether the other passage says it
    anywhere: by bilingual word vectors, known translations and equal spelling. What remains unanswered is weighed with the size of
    the corresponding enumeration, the words that stand in its place, and the length of both passages. One word may lawfully
    cover two (*tasa-arvo* – *jämlikhet och jämställdhet*), so read both passages. For languages without word vectors only the members
    are counted.
    """

    least_members: int = 3
    """Shorter enumerations are left alone."""

    counted: ClassVar[float] = 0.6
    """Confidence where only numbers of members tell, in a language pair without word vectors."""

    id = "enumeration-differs"
    category = Category.OMISSION
    mqm = Mqm.OMISSION
    severity = Severity.MINOR
    authority = "DGT Translation Quality Guidelines 2015: no omissions"
    passes = (
        Example("Mukana ovat koulut, kirjastot, museot ja seurat.", "Med är skolor, bibliotek, museer och föreningar."),
        Example(
            "Kehitetään koulutus-, tutkimus- ja neuvontapalveluja.",
            "Utbildnings-, forsknings- och rådgivningstjänster utvecklas.",
        ),
        Example(
            "Tukea saavat kunnat, yhdistykset ja yritykset.",
            "Stöd kan ges till kommuner och föreningar samt till företag.",
            "the same members grouped in another way",
        ),
    )
    fails = (
        Example(
            "Kohderyhmiä ovat lapset, nuoret, opiskelijat, työttömät ja eläkeläiset.",
            "Målgrupper är barn, unga, studerande och pensionärer.",
            "the unemployed are lost",
        ),
        Example(
            "Kustannukset koostuvat palkoista, matkoista, laitteista ja viestinnästä.",
            "Kostnaderna består av löner, resor och kommunikation.",
            "the equipment is lost",
        ),
    )

    def among(self, part: Part, context: Context) -> Iterable[Bead]:
        """Those in which either side may have an enumeration."""
        here, there = (context.language(side) for side in SIDES)
        return [
            unit
            for unit, source, target in part
            for least in (self._least(unit),)
            if may_enumerate(source, here, least) or may_enumerate(target, there, least)
        ]

    def _least(self, bead: Bead) -> int:
        """Members of the shortest enumeration looked at: two in a heading, which is short and says each thing once."""
        return min(_LEAST_IN_HEADING, self.least_members) if _is_heading(bead) else self.least_members

    def check(self, bead: Bead, context: Context) -> Iterator[Finding]:
        """Report the least answered member of either side."""
        if not is_comparable(bead):
            return
        languages = context.language("source"), context.language("target")
        if not has_vectors(*languages):
            yield from self._by_count(bead, context)
            return
        rate_all(context)
        is_heading, least = _is_heading(bead), self._least(bead)
        level = levels()["headings" if is_heading else "members"]
        found: list[tuple[float, Side, Candidate]] = []
        for side, other in (SIDES, SIDES[::-1]):
            if context.may_leave_out(side):
                continue
            texts = context.text(bead, side), context.text(bead, other)
            order = languages if side == "source" else languages[::-1]
            if is_heading and separators(texts[0], order[0]) <= separators(texts[1], order[1]):
                continue
            judged = [
                c
                for c in candidates(texts, order, least)
                if not (_pays(c, bead, context, side) or _tells_contacts(c, bead, context, side))
                and not _is_value(c.member, bead, context, side)
            ]
            if judged:
                rated = ((chance_of_loss(level.network, FEATURES, c.features, level.scarcer), c) for c in judged)
                chance, best = max(rated, key=lambda pair: pair[0])
                if chance >= level.least:
                    found.append((min(chance, _IN_HEADING) if is_heading else chance, side, best))
        if found:
            chance, side, best = max(found, key=lambda entry: entry[0])
            yield self._report(chance * self._not_beside(best.member, bead, context, side), side, best, bead, context)
        elif is_heading:
            yield from self._by_questions(bead, context)

    def _by_questions(self, bead: Bead, context: Context) -> Iterator[Finding]:
        """Report the less answered of two questions of a heading whose counterpart asks one (*Kenelle ja milloin – När*)."""
        for side, other in (SIDES, SIDES[::-1]):
            (text, language), (rest, there) = (
                (context.text(bead, each), context.language(each)) for each in (side, other)
            )
            asked = questions(text, language)
            if context.may_leave_out(side) or len(asked) != _TWO_QUESTIONS or len(questions(rest, there)) != 1:
                continue
            if separators(text, language) > separators(rest, there):
                span = _less_answered(asked, (text, rest), (language, there))
                yield self.finding(
                    context,
                    bead,
                    self.says(
                        "message", word=text[slice(*span)], here=context.version(side), there=context.version(other)
                    ),
                    confidence=_IN_HEADING,
                    source=span if side == "source" else None,
                    target=span if side == "target" else None,
                    subject=f"{side} {text[slice(*span)]}",
                    reason=self.says("reason"),
                    advice=self.says("advice", there=context.version(other)),
                )

    def _not_beside(self, member: Member, bead: Bead, context: Context, side: Side) -> float:
        """Less than 1 when a neighbouring passage of the other version has the member and its counterpart has not."""
        other = other_side(side)
        order = context.language(side), context.language(other)
        words = words_of(context.text(bead, side)[member.start : member.end], order[0])
        for unit in context.neighbours(bead, 1):
            there = likeness(words, words_of(context.text(unit, other), order[1]), order)
            if there is None or float(there.max(axis=1).min()) < _ANSWERED:
                continue
            own = {word[:5] for word in words_of(context.text(unit, side), order[0]).text}
            if not any(word[:5] in own for word in words.text):
                return 0.5
        return 1.0

    def _report(self, chance: float, side: Side, best: Candidate, bead: Bead, context: Context) -> Finding:
        other = other_side(side)
        own, rest = context.text(bead, side), context.text(bead, other)
        word = own[best.member.start : best.member.end]
        spans = {
            side: (best.member.start, best.member.end),
            other: (best.twin[0].start, best.twin[-1].end) if best.twin else None,
        }
        values = {
            side: " | ".join(own[m.start : m.end] for m in best.run),
            other: " | ".join(rest[m.start : m.end] for m in best.twin),
        }
        return self.finding(
            context,
            bead,
            self.says(
                "message-counts" if len(best.twin) not in (0, len(best.run)) else "message",
                word=word,
                here=context.version(side),
                there=context.version(other),
                n=len(best.run),
                m=len(best.twin),
            ),
            confidence=min(0.95, chance),
            source=spans["source"],
            target=spans["target"],
            subject=f"{side} {word}",
            source_value=values["source"],
            target_value=values["target"],
            reason=self.says("reason"),
            advice=self.says("advice", there=context.version(other)),
        )

    def _by_count(self, bead: Bead, context: Context) -> Iterator[Finding]:
        """Compare the numbers of members where both passages hold one enumeration and nothing else that commas separate."""
        texts = [(context.text(bead, side), context.language(side)) for side in SIDES]
        lists = [[run for run in runs(text, language) if len(run) >= self.least_members] for text, language in texts]
        if len(lists[0]) != 1 or len(lists[1]) != 1:
            return
        source, target = lists[0][0], lists[1][0]
        difference = len(source) - len(target)
        cuts = [separators(text, language) for text, language in texts]
        # the same members grouped in another way ("A, B och C samt D") need as many separators all the same
        if not difference or max(len(source), len(target)) < 4 or cuts[0] - cuts[1] != difference:
            return
        if any(cut != len(run) - 1 for cut, run in zip(cuts, (source, target), strict=True)):
            return
        yield self.finding(
            context,
            bead,
            self.says(
                "message-counted",
                here=context.version("source"),
                n=len(source),
                there=context.version("target"),
                m=len(target),
            ),
            confidence=self.counted,
            source=(source[0].start, source[-1].end),
            target=(target[0].start, target[-1].end),
            subject=f"{len(source)}:{len(target)}",
            source_value=" | ".join(texts[0][0][m.start : m.end] for m in source),
            target_value=" | ".join(texts[1][0][m.start : m.end] for m in target),
            reason=self.says("reason-counted"),
            advice=self.says("advice-counted"),
        )


def _less_answered(asked: Sequence[Span], texts: tuple[str, str], languages: tuple[str, str]) -> Span:
    """The one of two questions whose words the network of answers thinks the other passage answers less."""
    words, lost = words_of(texts[0], languages[0]), losses(texts, languages)
    end = len(texts[0].rstrip())
    joint = next((m for m in joins(languages[0]).finditer(texts[0], asked[0][1], asked[1][0])), None)
    parts = (asked[0][0], joint.start() if joint else asked[1][0]), (asked[1][0], end)
    rated = []
    for start, stop in parts:
        inside = words.within(start, stop)
        rated.append(sum(float(lost[i]) for i in inside) / len(inside) if lost is not None and inside else 0.0)
    start, stop = parts[0] if rated[0] > rated[1] + _CLEARLY else parts[1]
    return start, start + len(texts[0][start:stop].rstrip(" ,;"))


def _is_heading(bead: Bead) -> bool:
    return all(segment.kind in _HEADINGS for segment in (*bead.source, *bead.target))


def _pays(candidate: Candidate, bead: Bead, context: Context, side: Side) -> bool:
    """Whether an enumeration says who pays the amount beside it (*EU, staten och kommunen*), which is compared with the amount."""
    start, end = candidate.run[0].start, candidate.run[-1].end
    return any(
        fact.start - end < _BESIDE and start - fact.end < _BESIDE
        for fact in context.facts(bead, side)
        if sum(qualifier.startswith("party:") for qualifier in fact.qualifiers) > 1
    )


def _is_value(member: Member, bead: Bead, context: Context, side: Side) -> bool:
    """Whether a member lies within a value (*0,5 x 0,5 senttimetriä*), which is compared as such."""
    return any(
        fact.start <= member.start and member.end <= fact.end
        for fact in context.facts(bead, side)
        if fact.kind not in _NAMES
    )


def _tells_contacts(candidate: Candidate, bead: Bead, context: Context, side: Side) -> bool:
    """Whether an enumeration is a list of persons or bodies with their addresses and numbers, which are compared as such."""
    start, end = candidate.run[0].start, candidate.run[-1].end + _REACHES
    return any(fact.kind in _CONTACTS and start < fact.end and fact.start < end for fact in context.facts(bead, side))


RULES = (EnumerationShorter,)
