"""Names of acts in one compound word: writes ``acts.toml`` of each language in align/languages.

    nice python -m training.acts

Titles of the Statutes of Finland by number (Semantic Finlex, ``finlex_statute_names``), kept where the last word of the title in either
language is a compound with the word for an act (*kuntalaki*, *gymnasielag*): such a name is one name, and what stands in front of the
number of an act can be held against it. Acts whose title was changed later have every name by which both versions of the statutes call
them beside their number, three times at least. Needs ../shared.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from typing import Final

from align.facts.acts import act_heads, read_act_names
from align.languages import strings
from training.corpus import DATA, training_pairs

ROOT: Final = Path(__file__).absolute().parents[1]
OLDER: Final = {
    "4/1734": ("oikeudenkäymiskaari", "rättegångsbalk"),
    "3/1734": ("kauppakaari", "handelsbalk"),
    "39/1889": ("rikoslaki", "strafflag"),
}
"""Acts in force from before the titles begin (Finlex, consolidated acts)."""
LONG: Final = re.compile(r"(?<!\w)lag(?:en)?( om [^()\d]{3,80}) \((\d+/\d{4})\)", re.IGNORECASE)
SEEN: Final = 3
USUAL: Final = 5


def is_named(language: str, text: str) -> bool:
    """Whether the last word of a title is such a compound, and the title no "laki …"."""
    title = text.strip().rstrip(".").casefold()
    first, last = title.split(" ", 1)[0], title.rsplit(" ", 1)[-1]
    heads = tuple(act_heads(language))
    if first in {*heads, "valtioneuvoston", "statsrådets"} or "," in title or not last.endswith(heads):
        return False
    return last not in heads and not last.endswith(strings(language, "acts", "no_acts"))


def main() -> None:
    titles = dict(OLDER)
    for line in (DATA / "terms" / "finlex_statute_names.terms.tsv").read_text("utf-8").splitlines()[1:]:
        fi, _, sv, _, _, _, number = line.replace(" -", "-").split("\t")[:7]
        if (
            _is_title("fi", fi)
            and _is_title("sv", sv)
            and "muuttamis" not in fi.casefold()
            and (is_named("fi", fi) or is_named("sv", sv))
        ):
            titles[number] = (fi.strip().rstrip(".").casefold(), sv.strip().rstrip(".").casefold())
    later = _names_beside_numbers()
    for number in {own for own, _ in later["fi"]} - titles.keys():  # acts the list of titles has not
        best = [_usual(later[language], number) for language in ("fi", "sv")]
        if all(best):
            titles[number] = (best[0], best[1])
    titles |= _former(titles)
    for at, language in enumerate(("fi", "sv")):
        lines = []
        for number in sorted(titles, key=lambda n: tuple(map(int, reversed(n.split("/"))))):
            names = [titles[number][at]]
            names += [
                name
                for (own, name), seen in later[language].most_common()
                if own == number and seen >= SEEN and not names[0].endswith(name) and " lagen om" not in name
            ]
            lines.append(f"{json.dumps(number)} = {json.dumps(list(dict.fromkeys(names)), ensure_ascii=False)}")
        path = ROOT / "align" / "languages" / language / "acts.toml"
        head = path.read_text("utf-8").partition("[titles]\n")[0]
        path.write_text(f"{head}[titles]\n" + "\n".join(lines) + "\n", "utf-8")
        print(path, len(lines))


def _former(titles: dict[str, tuple[str, str]]) -> dict[str, tuple[str, str]]:
    """Names without a number that statutes have beside each other, often, and no title has: of acts before the list of titles begins."""
    known = [{title.rsplit(" ", 1)[-1] for title in column} for column in zip(*titles.values(), strict=True)]
    found = Counter[tuple[str, str]]()
    for fi, sv, _ in training_pairs():
        here, there = ({n.name for n in read_act_names(t, lang)} for t, lang in ((fi, "fi"), (sv, "sv")))
        if len(here) == len(there) == 1 and not (here <= known[0] and there <= known[1]):
            found[here.pop(), there.pop()] += 1
    here, there = Counter[str](), Counter[str]()
    for (fi, sv), seen in found.items():
        here[fi] += seen
        there[sv] += seen
    often = sorted(
        pair for pair, seen in found.items() if seen >= USUAL and 2 * seen >= max(here[pair[0]], there[pair[1]])
    )
    return {f"{at}/0": pair for at, pair in enumerate(often, 1)}


def _is_title(language: str, text: str) -> bool:
    """Whether a title is in its language, and that of an act: it begins or ends with a word for one."""
    words = text.strip().rstrip(".").casefold().split(" ")
    return words[0] in act_heads(language) or words[-1].endswith(tuple(act_heads(language)))


def _usual(found: Counter[tuple[str, str]], number: str) -> str:
    """The name that a number nearly always has beside it, "" where there is none."""
    names = Counter({name: seen for (own, name), seen in found.items() if own == number})
    (name, seen), *_ = names.most_common(1)
    return name if seen >= USUAL and seen >= 0.9 * names.total() and " lagen om" not in name else ""


def _names_beside_numbers() -> dict[str, Counter[tuple[str, str]]]:
    """How often each number has each name beside it in both versions of a passage."""
    found = {language: Counter[tuple[str, str]]() for language in ("fi", "sv")}
    for fi, sv, _ in training_pairs():
        if "/" not in fi or "/" not in sv:
            continue
        here = {name.number: name.name for name in read_act_names(fi, "fi") if name.number}
        there = {name.number: name.name for name in read_act_names(sv, "sv") if name.number}
        there |= {m[2]: f"lag{m[1]}".casefold() for m in LONG.finditer(sv)}
        for own in here.keys() & there.keys():
            found["fi"][own, here[own]] += 1
            found["sv"][own, there[own]] += 1
    return found


if __name__ == "__main__":
    main()
