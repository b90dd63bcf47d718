"""Which entries account for which findings: sturdy against layout, never one entry for two findings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from align.accounts import Known, account
from align.check.prints import claim_keys, fingerprint
from align.model import Category, Finding, Passage, Severity


def flagged(text, quote, *, rule="amount-differs", subject=""):
    start = text.index(quote)
    target = Passage(text, quote=quote, start=start, end=start + len(quote))
    return made(rule, subject, (None, target), ((), (text,)))


def whole(*parts, rule="missing-passage", side=0):
    passages = [None, None]
    passages[side] = Passage(" ".join(parts))
    texts = [(), ()]
    texts[side] = parts
    return made(rule, "", tuple(passages), tuple(texts))


def made(rule, subject, passages, parts):
    return Finding(
        rule, Category.AMOUNT, Severity.MAJOR, 0.9, "m", *passages, subject=subject,
        fingerprint=fingerprint(rule, subject, *(p.text if p else "" for p in passages)),
        keys=claim_keys(rule, subject, passages, parts),
    )  # fmt: skip


def known(*findings):
    return [Known(f.fingerprint, f.keys) for f in findings]


BEFORE = "Understödet är högst 460 000 euro per projekt."


@pytest.mark.parametrize(
    "after",
    [
        BEFORE,
        f"{BEFORE} Ett projekt varar två år.",
        f"Villkor: {BEFORE}",
        "Understö-\ndet är högst 460\u00a0000 euro per projekt.",
        "Understödet är högst 460 000 euro per projekt (se avsnitt 4).",
    ],
    ids=["same", "a sentence after", "a label before", "another line break", "other words behind"],
)
def test_flagged_words_are_known_again(after):
    quote = after[after.index("460") : after.index("euro") + 4]
    assert account([flagged(after, quote)], known(flagged(BEFORE, "460 000 euro"))) == ((0,),)


def test_renumbered_references_around_do_not_matter_but_flagged_numbers_do():
    old = flagged("Enligt 4 § betalas 15 euro enligt avsnitt 3.", "15 euro")
    assert account([flagged("Enligt 5 § betalas 15 euro enligt avsnitt 4.", "15 euro")], known(old)) == ((0,),)
    assert account([flagged("Enligt 4 § betalas 16 euro enligt avsnitt 3.", "16 euro")], known(old)) == ((),)


@pytest.mark.parametrize(
    "other",
    [
        flagged("Understödet är högst 470 000 euro per projekt.", "470 000 euro"),
        flagged("Under år 2027 betalas 460 000 euro till staden.", "460 000 euro"),
        flagged(BEFORE, "460 000 euro", rule="number-differs"),
        flagged(BEFORE, "460 000 euro", subject="EUR 1"),
        flagged(BEFORE, "projekt"),
        whole(BEFORE, rule="amount-differs", side=1),
    ],
    ids=["another value", "another place", "another rule", "another subject", "other words", "the whole passage"],
)
def test_other_findings_are_new(other):
    assert account([other], known(flagged(BEFORE, "460 000 euro"))) == ((),)


def test_the_beginning_of_a_passage_is_no_context():
    old = flagged("Jämställdhet mellan könen främjas.", "Jämställdhet", subject="equality")
    assert account([flagged("Jämställdhet är ett mål.", "Jämställdhet", subject="equality")], known(old)) == ((),)
    assert account([flagged("Mål: Jämställdhet mellan könen främjas.", "Jämställdhet", subject="equality")], known(old)) == ((0,),)  # fmt: skip


def test_one_entry_answers_for_one_finding():
    twice = [flagged(f"{BEFORE} Nummer {n}.", "460 000 euro") for n in range(2)]
    assert account(twice, known(flagged(BEFORE, "460 000 euro"))) == ((0,), ())
    assert account(twice, known(flagged(BEFORE, "460 000 euro"), flagged(f"A. {BEFORE}", "460 000 euro"))) == (
        (0,),
        (1,),
    )


PARTS = ("4 Tietosuoja", "Tietoja käytetään vain käsittelyyn.", "Tiedot säilytetään 10 vuotta.")


def test_a_missing_section_is_known_in_halves_renumbered_and_put_together():
    old = known(whole(*PARTS))
    halves = [whole("5 Tietosuoja"), whole(*PARTS[1:])]
    assert account(halves, old) == ((0,), (0,))
    assert account([whole("5 Tietosuoja", *PARTS[1:])], known(*halves)) == ((0, 1),)


def test_no_part_is_known_that_was_not_seen_before():
    old = known(whole(*PARTS))
    assert account([whole(*PARTS, "Lisäys.")], old) == ((),)
    assert account([whole(PARTS[1], "Tiedot säilytetään 11 vuotta.")], old) == ((),)
    assert account([whole(PARTS[1]), whole(PARTS[1])], old) == ((0,), ())
    assert account([whole(PARTS[1], side=1)], old) == ((),)
    assert account([whole("Hakijoita oli 16.")], known(whole("Hakijoita oli 15."))) == ((),)
    assert account([whole("16 hakijaa tuli.")], known(whole("15 hakijaa tuli."))) == ((),)


def test_entries_of_earlier_versions_count_by_their_fingerprint():
    one = flagged(BEFORE, "460 000 euro")
    assert account([one], [Known(one.fingerprint)]) == ((0,),)


WORDS = st.lists(st.sampled_from(["a", "b", "c", "15", "2027"]), min_size=1, max_size=6)


@st.composite
def findings(draw):
    if draw(st.booleans()):
        return whole(*(" ".join(words) for words in draw(st.lists(WORDS, min_size=1, max_size=3))))
    words = draw(WORDS)
    return flagged(" ".join(words), draw(st.sampled_from(words)))


@given(st.lists(findings(), max_size=6), st.lists(findings(), max_size=6))
def test_no_entry_answers_for_another_claim_or_for_two_findings(some, others):
    assert all(account([finding], known(finding)) == ((0,),) for finding in some)
    told = account(some, known(*others))
    used = [n for numbers, finding in zip(told, some, strict=True) for n in numbers if finding.target]
    assert len(used) == len(set(used))
    for numbers, finding in zip(told, some, strict=True):
        for other in (others[n] for n in numbers):
            assert (other.target and other.target.quote) == (finding.target and finding.target.quote)
            assert set(other.keys) & set(finding.keys)


@given(
    st.permutations(range(5)), st.lists(findings(), min_size=5, max_size=5, unique_by=lambda f: (f.fingerprint, f.keys))
)
def test_the_order_of_the_findings_changes_nothing_for_exact_ones(order, some):
    alone = {f.fingerprint: f for f in some}
    told = account([some[n] for n in order], known(*alone.values()))
    names = list(alone.values())
    for n, numbers in zip(order, told, strict=True):
        if some[n] is alone[some[n].fingerprint]:
            assert numbers == (names.index(some[n]),)
