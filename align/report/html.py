"""The page people look at: one self-contained HTML file that fetches nothing and reads well without scripts and styles.

The content policy forbids everything but the one style and the one script inside the page (by their hashes) and pictures
inside the page; the template escapes every text, because documents are untrusted.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections import Counter
from functools import cache
from importlib import resources
from itertools import groupby
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Final

from align.errors import ReportError
from align.ranking import CATEGORIES
from align.report import RenderOptions, html_map
from align.report.html_pair import view_pair
from align.report.messages import words
from align.report.passages import clean
from align.report.values import readable

if TYPE_CHECKING:
    from collections.abc import Sequence

    from align.model import Report
    from align.report.messages import Words

__all__ = ["render"]

_SCRIPT_STRINGS: Final = (
    "merge_bad", "shown", "none_shown", "show_row", "show_rows", "show_parts", "no_storage", "saved", "nothing_to_save",
)  # fmt: skip


def render(reports: Sequence[Report], options: RenderOptions | None = None) -> bytes:
    """The page for one or more pairs, in Finnish, Swedish or English (``options.language``).

    What the gate would stop is said to need settling before publishing. Where a side is a PDF that is still there, strips
    of its pages stand beside the findings.

    Raises:
        ReportError: no report at all, or a language we have no words for.
    """
    options = options or RenderOptions()
    if not reports:
        raise ReportError("there is nothing to show", hint="give at least one pair of documents")
    ui = words(options.language)
    many = len(reports) > 1
    pairs = [view_pair(r, f"p{n}-", ui, options, is_one_of_many=many) for n, r in enumerate(reports, start=1)]
    found = [f.finding for pair in pairs for f in pair.findings]
    css, js = _asset("page.css"), _asset("page.js")
    page: str = _template().render(
        ui=ui,
        pairs=pairs,
        level=1 if len(pairs) == 1 else 2,
        css=_markup(css),
        js=_markup(js),
        policy=_policy(css, js),
        strings=_markup(_strings(ui)),
        title=clean(options.title or f"{pairs[0].name if len(pairs) == 1 else ui('page.pairs')} – {ui('page.title')}"),
        generator=f"rinnan {reports[0].signature.version}".strip(),
        date=clean(readable(options.created, ui)),
        notes=[clean(note) for note in options.notes],
        full=options.full,
        severities=Counter(f.finding.severity.value for pair in pairs for f in pair.findings if not f.is_doubtful),
        doubtful=sum(len(pair.doubtful) for pair in pairs),
        kinds=[(c, ui(f"category.{c}")) for c in CATEGORIES if any(f.category == c for f in found)],
        map_width=html_map.WIDTH,
        map_height=html_map.HEIGHT,
    )
    return page.encode("utf-8", "replace")


def _strings(ui: Words) -> str:
    """The strings the script needs, as JSON that cannot end its element."""
    data = {name: ui(f"bar.{name}") for name in _SCRIPT_STRINGS}
    data |= {f"tick_{name}": ui(f"tick.{name}") for name in ("accept", "fix", "intended")}
    data |= {"reason_needed": ui("tick.reason_needed"), "decision": ui("bar.decision")}
    return json.dumps(data, ensure_ascii=False).replace("<", "\\u003c").replace("&", "\\u0026")


def _policy(css: str, js: str) -> str:
    style, script = (base64.b64encode(hashlib.sha256(t.encode()).digest()).decode() for t in (css, js))
    return (
        f"default-src 'none'; style-src 'sha256-{style}'; script-src 'sha256-{script}'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


@cache
def _asset(name: str) -> str:
    return resources.files("align.report").joinpath(name).read_text("utf-8").replace("\r\n", "\n")


def _markup(text: str) -> Any:
    from markupsafe import Markup

    return Markup(text)  # noqa: S704 - our own style, script and escaped JSON


@cache
def _template() -> Any:
    from jinja2 import Environment, StrictUndefined

    environment = Environment(autoescape=True, undefined=StrictUndefined)
    environment.filters["clean"] = clean
    environment.filters["groupby_kept"] = lambda rows, key: [(k, list(g)) for k, g in groupby(rows, attrgetter(key))]
    return environment.from_string(_asset("page.html.j2"))
