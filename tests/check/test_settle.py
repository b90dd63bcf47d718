"""One cause gives one finding; people read the important ones first."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from align.check.settle import settle
from align.model import Category, Finding, Passage, Severity

TEXT = "Avustus on enintään 15 000 euroa vuodessa."


def passage(quote: str = "", segment: str = "s0") -> Passage:
    start = TEXT.find(quote) if quote else None
    return Passage(
        TEXT, quote or None, start, None if start is None else start + len(quote), block=0, segments=(segment,)
    )


def finding(rule: str, category: Category, quote: str = "", **changes: object) -> Finding:
    made = Finding(rule, category, Severity.MAJOR, 0.9, "m", passage(quote), None, fingerprint=rule + quote)
    return replace(made, **changes)  # type: ignore[arg-type]


def rules(*findings: Finding) -> list[str]:
    return [f.rule for f in settle(findings)]


def test_an_amount_explains_the_number_in_it() -> None:
    assert rules(finding("n", Category.NUMBER, "15 000"), finding("a", Category.AMOUNT, "15 000 euroa")) == ["a"]


def test_another_number_in_the_sentence_stays() -> None:
    assert set(rules(finding("n", Category.NUMBER, "vuodessa"), finding("a", Category.AMOUNT, "15 000 euroa"))) == {
        "a",
        "n",
    }


def test_an_untranslated_passage_explains_all_but_its_placeholder() -> None:
    found = rules(
        finding("u", Category.UNTRANSLATED),
        finding("t", Category.TERMINOLOGY, "Avustus"),
        finding("p", Category.PLACEHOLDER, "15 000"),
    )
    assert sorted(found) == ["p", "u"]


def test_findings_of_other_passages_stay() -> None:
    other = finding("n", Category.NUMBER, source=passage("15 000", "s9"))
    assert len(settle([finding("u", Category.UNTRANSLATED), other])) == 2


def test_twins_get_their_own_fingerprints() -> None:
    twins = settle([finding("n", Category.NUMBER, "15 000"), finding("n", Category.NUMBER, "15 000")])
    assert len({f.fingerprint for f in twins}) == 2


def test_severity_comes_first_then_facts() -> None:
    found = rules(
        finding("term", Category.TERMINOLOGY, "Avustus", severity=Severity.MAJOR),
        finding("sum", Category.AMOUNT, "15 000", severity=Severity.MAJOR),
        finding("bad", Category.SPELLING, "vuodessa", severity=Severity.CRITICAL),
    )
    assert found == ["bad", "sum", "term"]


@given(st.permutations([("a", Category.AMOUNT, "15 000 euroa"), ("n", Category.NUMBER, "15 000"), ("t", Category.TERMINOLOGY, "Avustus"),
                        ("n", Category.NUMBER, "15 000"), ("s", Category.SPELLING, "Avustus")]))  # fmt: skip
def test_order_of_arrival_does_not_matter(made: list[tuple[str, Category, str]]) -> None:
    first = settle([finding(*m) for m in made])
    again = settle([finding(*m) for m in sorted(made, key=str)])
    assert [f.rule for f in first] == [f.rule for f in again]
    assert settle(first) == first


def test_a_row_never_filled_in_explains_what_it_lacks() -> None:
    bare = Passage("Kontakt: [Namn]", "[Namn]", 9, 15, block=0, segments=("t0",))
    full = Passage("Yhteys: Aino Salmi, 0295 000 111", "0295 000 111", 20, 32, block=0, segments=("s0",))
    left = finding("p", Category.PLACEHOLDER, source=replace(full, quote=None, start=None, end=None), target=bare)
    phone = finding("d", Category.PHONE, source=full, target=replace(bare, quote=None, start=None, end=None))
    assert rules(left, phone) == ["p"]
    both = finding("d", Category.PHONE, source=full, target=replace(bare, quote="Kontakt", start=0, end=7))
    assert set(rules(left, both)) == {"p", "d"}
