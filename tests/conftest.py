"""For all tests: properties do not fail for want of a processor; a fresh project in which commands run."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

settings.register_profile("search", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("rinnan", settings.get_profile("search"), derandomize=True)
settings.load_profile("rinnan")  # a gate says the same of the same commit each time; `make fuzz` looks where nobody has

FI = "# Avustukset\n\nAvustusta voi hakea maaliskuussa 2026. Hakemus toimitetaan ministeriön kirjaamoon.\n\n## Määrä\n\nAvustus on enintään 500 euroa hakijaa kohti.\n"
SV = "# Understöd\n\nUnderstöd kan sökas i mars 2026. Ansökan lämnas till ministeriets registratorskontor.\n\n## Belopp\n\nUnderstödet är högst 500 euro per sökande.\n"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A fresh folder with a clean pair (a.fi.md, a.sv.md), in which commands run."""
    import align.cache

    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr(align.cache, "default_folder", lambda: tmp_path / "cache")
    for name in ("GITHUB_ACTIONS", "GITHUB_STEP_SUMMARY", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "a.fi.md").write_text(FI, "utf-8")
    (tmp_path / "a.sv.md").write_text(SV, "utf-8")
    return tmp_path


@pytest.fixture
def call(here: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> Callable[..., tuple[int, str, str]]:
    """Run a command line there; exit code, stdout and stderr."""
    from align.cli import rinnan
    from align.cli.exits import run

    def run_it(*arguments: object) -> tuple[int, str, str]:
        code = run(rinnan, [str(a) for a in arguments])
        out, err = capfdbinary.readouterr()
        return code, out.decode(), err.decode()

    return run_it


@pytest.fixture
def errors() -> Callable[[str], list[str]]:
    """The lines of standard error that say what could not be done."""
    return lambda err: [line for line in err.splitlines() if line.startswith("error:")]
