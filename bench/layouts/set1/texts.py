"""What the unseen documents say: Finnish and Swedish texts of our own, one block a line.

The first letters of a line are its kind: ``T`` title, ``1|number|text`` and ``2|…`` headings, ``P`` paragraph, ``S`` a line of a
sender or address, ``-`` and ``--`` bullets, ``a|label|text`` and ``aa|…`` labelled items, ``K|label|value`` a key–value row,
``M`` a merged row over a form's part, ``R!|…`` and ``R|…`` rows of a table, ``C`` caption, ``Q`` pull quote, ``B!`` and ``B``
heading and text of a sidebar, ``^`` the footnote of the block before.
"""

from __future__ import annotations

from typing import Final

from bench.layouts.set1 import texts_fi, texts_sv

RUNNING: Final = {
    "decision": {"fi": "Mäntyrannan kaupunki", "sv": "Tallstrands stad"},
    "programme": {"fi": "Saavutettavan asioinnin ohjelma", "sv": "Programmet för tillgänglig ärendehantering"},
    "minutes": {"fi": "Sivistyslautakunta, pöytäkirja 7/2025", "sv": "Bildningsnämnden, protokoll 7/2025"},
    "form": {"fi": "Lomake KUL-14", "sv": "Blankett KUL-14"},
    "call": {"fi": "Hakuilmoitus OPVA/118/2026", "sv": "Utlysning OPVA/118/2026"},
    "guide": {"fi": "Kotiin vietävät palvelut", "sv": "Tjänster som ges i hemmet"},
}
"""What stands in the head of every page."""

TEXTS: Final = {
    "decision": {"fi": texts_fi.DECISION, "sv": texts_sv.DECISION},
    "programme": {"fi": texts_fi.PROGRAMME, "sv": texts_sv.PROGRAMME},
    "minutes": {"fi": texts_fi.MINUTES, "sv": texts_sv.MINUTES},
    "form": {"fi": texts_fi.FORM, "sv": texts_sv.FORM},
    "call": {"fi": texts_fi.CALL, "sv": texts_sv.CALL},
    "guide": {"fi": texts_fi.GUIDE, "sv": texts_sv.GUIDE},
}
"""The documents by genre and language."""
