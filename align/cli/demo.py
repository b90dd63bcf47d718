"""``rinnan demo``: the shipped documents of a checkout, checked, with a page for each and the score against gold."""

from __future__ import annotations

import html
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import click

from align.cli.options import LANGUAGES
from align.cli.terminal import put

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.gold import Gold, Score
    from align.model import Finding, Report
    from align.plan import Pair

__all__ = ["demo"]


@dataclass(frozen=True, slots=True)
class _Case:
    """A pair of the corpora."""

    pair: Pair
    gold: Gold | None
    about: str


@click.command(short_help="Check the documents of a checkout and show what was found.")
@click.option("--out", default="out/demo", metavar="DIR", help="Where the pages go.", show_default=True)
@click.option("--corpora", metavar="DIR", help="The document sets  [default: those of the checkout]")
@click.option("--lang", type=click.Choice(LANGUAGES), default="en", help="Language of the pages.")
def demo(*, out: str, corpora: str | None, lang: str) -> int:
    """Check the document sets under corpora/, write a page for each and compare with what a careful reader found."""
    from align.cli.exits import ExitCode
    from align.cli.session import Run, configuration, deliver, perform, render_options, tell_problems
    from align.errors import ReportError
    from align.files import write_safely
    from align.plan import Plan

    cases = _cases(_folder(corpora))
    config = configuration(isolated=True)
    config = replace(config, jobs=0)
    todo = Plan(tuple(case.pair for case in cases))
    reports = {r.name: r for r in perform(config, todo, quiet=False)}
    tell_problems(tuple(reports.values()))
    folder = Path(out)
    options = render_options(config, Run(tuple(reports.values())), language=lang, known=True)
    rows = []
    for case in cases:
        report = reports[case.pair.name]
        page = folder / f"{report.name}.html"
        deliver(Run((report,)), (), [("html", page)], options)
        put(_told(case, report) + "\n")
        rows.append((report, page.name, case))
    index = folder / "index.html"
    try:
        write_safely(index, _index(rows, lang).encode())
    except OSError as error:
        raise ReportError(f"cannot write the index: {error.strerror or error}", path=str(index)) from error
    put(f"\nOpen {index.resolve()}\n")
    return ExitCode.UNCHECKED if any(r.problems for r in reports.values()) else ExitCode.CLEAN


def _folder(told: str | None) -> Path:
    from align.errors import ConfigError

    places = [Path(told)] if told else [Path("corpora"), Path(__file__).parents[2] / "corpora"]
    for place in places:
        if any(place.glob("*/corpus.toml")):
            return place
    raise ConfigError(
        "no document sets here",
        path=str(places[0]),
        hint="run it in a checkout of rinnan, or name a folder with --corpora",
    )


def _cases(folder: Path) -> list[_Case]:
    import tomllib

    from align.errors import ConfigError
    from align.gold import load_gold
    from align.model import Relation
    from align.plan import Pair

    cases = []
    for file in sorted(folder.glob("*/corpus.toml")):
        try:
            declared = tomllib.loads(file.read_text("utf-8"))
            languages = tuple(declared["languages"])
            for entry in declared["pairs"]:
                pair = Pair(
                    name=entry["name"],
                    source=str(file.parent / entry["source"]),
                    target=str(file.parent / entry["target"]),
                    relation=Relation(entry.get("relation", "full")),
                    source_language=languages[0],
                    target_language=languages[1],
                    document_date=entry.get("document-date", ""),
                    glossaries=("builtin:*", *(str(file.parent / g) for g in entry.get("glossaries", ()))),
                )
                gold = load_gold(file.parent / entry["gold"], languages[:2]) if "gold" in entry else None
                cases.append(_Case(pair, gold, declared.get("about", "")))
        except (OSError, KeyError, ValueError, IndexError) as error:
            raise ConfigError(f"not a document set: {error!r}", path=str(file)) from error
    return cases


def _told(case: _Case, report: Report) -> str:
    from align.gold import score
    from align.model import Category

    shown = _shown(report)
    words = report.statistics.source_words + report.statistics.target_words
    lines = [f"{report.name}: {len(shown)} findings in {words} words"]
    if case.gold is not None:
        # passages that stand elsewhere are shown where they stand, not listed as findings
        moved = [f for f in report.findings if f.category is Category.MOVED and f not in shown]
        result = score(case.gold, [*shown, *moved])
        if case.gold.rows:
            levels = [f"{level} {found} of {of}" for level, (found, of) in _levels(result) if of]
            lines.append(f"    found of what a careful reader found: {', '.join(levels)}")
            if result.missed:
                lines.append(f"    missed: {', '.join(row.id for row in result.missed)}")
        told = f"{sum(f in shown for f in result.others)} findings beside those"
        lines.append(f"    {told}; {len(result.tripped)} of {len(case.gold.traps)} lawful differences flagged")
    return "\n".join(lines)


def _levels(result: Score) -> list[tuple[str, tuple[int, int]]]:
    return [(level, result.count(level)) for level in ("must", "should", "stretch")]


def _shown(report: Report) -> list[Finding]:
    from align.config import PROFILES

    profile = PROFILES["reviewer"]
    return [
        f for f in report.findings if f.severity.rank >= profile.show.rank and f.confidence >= profile.show_confidence
    ]


def _index(rows: Sequence[tuple[Report, str, _Case]], lang: str) -> str:
    items = "\n".join(
        f'<tr><th scope="row"><a href="{html.escape(page)}">{html.escape(report.name)}</a></th>'
        f"<td>{html.escape(case.about)}</td><td>{len(_shown(report))}</td></tr>"
        for report, page, case in rows
    )
    policy = "default-src 'none'; style-src 'unsafe-inline'"
    return f"""<!doctype html>
<html lang="{lang}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<title>rinnan: the shipped documents</title>
<style>body{{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}}
th,td{{text-align:left;vertical-align:top;padding:.4rem .8rem .4rem 0}}</style>
<h1>rinnan: the shipped documents</h1>
<p>Each page shows both versions side by side, with the findings beside their passages.</p>
<table><thead><tr><th scope="col">Documents</th><th scope="col">About</th><th scope="col">Findings</th></tr></thead>
<tbody>
{items}
</tbody></table>
</html>
"""
