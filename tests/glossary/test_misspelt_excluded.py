"""Forms that a list excludes are no slips of its terms."""

from __future__ import annotations

import pytest

from align.glossary import bundled
from align.glossary.misspelt import Misspellings

pytest.importorskip("simplemma")


def test_a_participle_that_the_list_excludes() -> None:
    """*lisätystä* is a form of *lisätty*, a letter from *lisätyöstä*; *työehtosopimksessa* is a slip."""
    search = Misspellings((bundled("near-concepts"),), "fi")
    assert search.find("Alennuksella lisätystä maksusta säädetään erikseen.") == ()
    assert [slip.form for slip in search.find("Asiasta on sovittu työehtosopimksessa.")] != []
