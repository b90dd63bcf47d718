"""Amounts of money and percentages that differ."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from align.check.claims import FactRule
from align.check.rule import Example
from align.facts import may_be_length
from align.model import Category, Severity

if TYPE_CHECKING:
    from align.check.claims import Claim

__all__ = ["RULES", "AmountDiffers", "PercentDiffers"]


@dataclass(frozen=True)
class AmountDiffers(FactRule):
    """The versions state different amounts of money.

    Amounts are read with currency and magnitude (*15 milj. €*, *15 mn euro*, *viisitoista miljoonaa euroa*, *15M €*) and compared as
    values, so spelling and grouping never count. Numbers in a table are read under the head of their column, the label of their row
    or the caption (*1 000 euroa*, *milj. euroa*, *tusen euro*), so *250* in thousands equals *250 000*. An amount on one side only is
    sought in the neighbouring sentences and the whole document first. A citizen or applicant who reads the wrong sum may act on it.
    Ignore a finding where a version rounds on purpose.
    """

    id = "amount-differs"
    category = Category.AMOUNT
    severity = Severity.CRITICAL
    ci = True
    kinds = frozenset({"amount"})
    noun = "amount"
    change = 0.97
    absence = 0.8
    passes = (
        Example("Tukea on jaossa 15 milj. €.", "Det finns 15M € i stöd att fördela.", "one value, two spellings"),
        Example("Hanke saa 1 250 000 euroa.", "Projektet får 1,25 miljoner euro.", "digits and magnitude"),
        Example("Maksu on viisikymmentä euroa.", "Avgiften är 50 euro.", "a number word"),
        Example(
            "| Meno | 2025, 1 000 euroa | Osuus |\n| --- | --- | --- |\n| Palkat | 250 | 80 % |\n| Matkat | 12,5 | 20 % |",
            "| Utgift | 2025, euro | Andel |\n| --- | --- | --- |\n| Löner | 250 000 | 80 % |\n| Resor | 12 500 | 20 % |",
            "thousands under one head, euros under the other",
        ),
        Example("Yöllä satoi lunta viisi senttiä.", "På natten föll det fem centimeter snö.", "no money at all"),
    )
    fails = (
        Example("Tukea on jaossa 15 milj. euroa.", "Det finns 51 mn euro i stöd att fördela.", "digits swapped"),
        Example("Avustus on enintään 40 000 euroa.", "Understödet är högst 400 000 euro.", "a zero too many"),
        Example("Budjetti on 3 miljoonaa euroa.", "Budgeten är 3 miljarder euro.", "another magnitude"),
        Example(
            "| Meno | 2025, 1 000 euroa | Osuus |\n| --- | --- | --- |\n| Palkat | 250 | 80 % |\n| Matkat | 12,5 | 20 % |",
            "| Utgift | 2025, mn euro | Andel |\n| --- | --- | --- |\n| Löner | 250 | 80 % |\n| Resor | 12,5 | 20 % |",
            "the head of the column has another magnitude",
        ),
    )

    def concerns(self, claim: Claim) -> bool:
        """What a colloquial word leaves open between money and length is no amount beside a length."""
        source, target = claim.difference.source, claim.difference.target
        return not (source and target and (may_be_length(source, target) or may_be_length(target, source)))


@dataclass(frozen=True)
class PercentDiffers(FactRule):
    """The versions state different percentages, or per cent against percentage points.

    *5 %*, *5 prosenttia* and *5 procent* are one value; *prosenttiyksikkö*/*procentenhet* is another than *prosentti*/*procent*: a rise
    from 4 % by one percentage point gives 5 %, by one per cent 4.04 %. Ranges, per mille and written-out numbers are read too.
    """

    id = "percent-differs"
    category = Category.PERCENT
    ci = True
    kinds = frozenset({"percent"})
    noun = "percentage"
    absence = 0.75
    passes = (
        Example("Osuus on 12,5 prosenttia kustannuksista.", "Andelen är 12,5 % av kostnaderna."),
        Example("Korko nousi 2 prosenttiyksikköä.", "Räntan steg med 2 procentenheter."),
    )
    fails = (
        Example("Tuki kattaa 75 prosenttia kustannuksista.", "Stödet täcker 57 procent av kostnaderna."),
        Example(
            "Työllisyysaste nousi 2 prosenttiyksikköä.",
            "Sysselsättningsgraden steg med 2 procent.",
            "percentage points are not per cent",
        ),
    )


RULES = (AmountDiffers, PercentDiffers)
