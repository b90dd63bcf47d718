"""The cut-down model answers as the installed one does, kept or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from align.languages.model import identifier

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

LANGUAGES = ("en", "et", "fi", "sv")
TEXTS = ("Hakemus on jätettävä ajoissa.", "Ansökan ska lämnas in i tid.", "Taotlus tuleb esitada.", "", "1234", "ÅÄÖ")


def test_answers_are_those_of_the_installed_model(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    whole = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    whole.set_languages(list(LANGUAGES))
    monkeypatch.setenv("RINNAN_CACHE", str(tmp_path))
    made = identifier(LANGUAGES)
    (file,) = (tmp_path / "languages").iterdir()
    kept = identifier(LANGUAGES)
    file.write_bytes(file.read_bytes()[:-5000])
    again = identifier(LANGUAGES)
    for text in TEXTS:
        assert made.rank(text) == kept.rank(text) == again.rank(text) == whole.rank(text)


def test_a_folder_that_cannot_be_written_only_costs_time(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    monkeypatch.setenv("RINNAN_CACHE", str(tmp_path / "file"))
    assert identifier(("fi", "sv")).classify("Hakemus on jätettävä ajoissa.")[0] == "fi"
