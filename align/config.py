"""``rinnan.toml`` or ``[tool.rinnan]`` in ``pyproject.toml``: found, read and checked.

The nearest file upwards from the working directory counts, and nothing else: no merging, no per-user file, so that a
gate means the same on every machine. Paths in it are relative to its folder. An unknown key is an error that names the
nearest right one. Command-line options override single values (``Config.with_options``).
"""

from __future__ import annotations

import hashlib
import tomllib
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from align.checked import Table
from align.entries import SEVERITIES, PairEntry, PatternEntry, RuleSettings, SetEntry, read_pair, read_rule, read_set
from align.errors import ConfigError
from align.gate import Gate
from align.model import Relation, Severity
from align.sections import NEVER, keys_of, read_gate, read_limits, read_outputs

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = [
    "NEVER",
    "PROFILES",
    "Config",
    "Profile",
    "default_config",
    "find_config",
    "load_config",
]

FILE_NAME: Final = "rinnan.toml"
_WRITTEN: Final = {
    "fail_on": "gate.fail-on", "show": "show.severity", "baseline": "baseline.file", "strict_baseline": "baseline.strict",
}  # fmt: skip
"""Options of the command line whose key in the file has another name."""


@dataclass(frozen=True, slots=True)
class Profile:
    """A named starting point; every value can still be set one by one."""

    name: str
    summary: str
    gate: Gate
    show: Severity = Severity.MINOR
    show_confidence: float = 0.0
    ci_rules_only: bool = False
    """Only rules whose measured precision is 0.9 or better."""


_SURE: Final = 0.82
"""Nearly sure: above the step of .8, of which a good pairing takes a hundredth in one document and nothing in another."""
PROFILES: Final[Mapping[str, Profile]] = {
    "translator": Profile(
        "translator",
        "everything worth a look while working, nothing fails",
        Gate(fail_on=None),
        show=Severity.NEUTRAL,
    ),
    "reviewer": Profile(
        "reviewer",
        "what a careful reviewer wants to see; major findings fail",
        Gate(),
        show_confidence=0.4,
    ),
    "ci": Profile(
        "ci",
        "only what is nearly sure, serious, and said by a rule precise enough to stop a release",
        Gate(confidence=tuple((severity, _SURE) for severity in Severity)),
        show=Severity.MAJOR,
        show_confidence=_SURE,
        ci_rules_only=True,
    ),
}


@dataclass(frozen=True, slots=True)
class Config:
    """What is in force: profile, then file, then options."""

    root: Path = field(default_factory=Path)
    """Folder that relative paths start from."""
    path: Path | None = None
    """The file it was read from, None when there is none."""
    profile: str = "reviewer"
    pairs: tuple[PairEntry, ...] = ()
    patterns: tuple[PatternEntry, ...] = ()
    sets: tuple[SetEntry, ...] = ()
    relation: Relation = Relation.FULL
    source_language: str = ""
    target_language: str = ""
    document_date: str = ""
    glossaries: tuple[str, ...] = ()
    """Files relative to ``root``, or ``builtin:NAME``."""
    builtin_glossaries: bool = True
    """The bundled term lists count beside one's own."""
    rules: tuple[RuleSettings, ...] = ()
    gate: Gate = PROFILES["reviewer"].gate
    show: Severity = Severity.MINOR
    show_confidence: float = PROFILES["reviewer"].show_confidence
    table: str = ""
    """A pairing table learnt with ``rinnan learn``; "" for the shipped one."""
    embeddings: str = ""
    """A folder with a sentence-embedding model; "" does without."""
    baseline: str = ""
    """The file of known findings; "" means ``rinnan-baseline.json`` beside the configuration, if it is there."""
    strict_baseline: bool = False
    excerpts: bool = True
    """Baseline entries quote a few words of the passage; false for confidential drafts."""
    text_views: str = ""
    """Folder of committed text views (``rinnan text``), for line numbers in SARIF and annotations."""
    jobs: int = 0
    """Processes; 0 means as many as processors."""
    outputs: tuple[tuple[str, str], ...] = ()
    """Format and file, relative to ``root``."""
    ignore_comments: bool = True
    """Comments in Markdown and HTML documents may ignore findings."""
    ocr: bool = False
    """Recognise the text of pages that are pictures, where tesseract or ocrmypdf is installed."""
    limits: tuple[tuple[str, float], ...] = ()
    """What a document may ask of the reader, where not the default (fields of ``align.extract.limits.Limits``)."""
    origins: tuple[tuple[str, str], ...] = ()
    """Key as it is written ("gate.fail-on") → where its value comes from, for ``rinnan config``."""

    @property
    def ci_rules_only(self) -> bool:
        """Whether only rules of the CI profile run."""
        return PROFILES[self.profile].ci_rules_only

    def resolve(self, path: str) -> Path:
        """A path of the configuration as a path to open."""
        return self.root / path

    def with_options(self, **changes: Any) -> Config:
        """The same with values from the command line; None means not given."""
        given = {key: value for key, value in changes.items() if value is not None}
        written = (_WRITTEN.get(key, key.replace("_", "-")) for key in given)
        origins = dict(self.origins) | dict.fromkeys(written, "command line")
        if "fail_on" in given:
            value = given.pop("fail_on")
            given["gate"] = replace(self.gate, fail_on=None if value == NEVER else Severity(value))
        if "show" in given:
            given["show"] = Severity(given["show"])
            given["show_confidence"] = 0.0
            origins["show.confidence"] = "command line"
        if "relation" in given:
            given["relation"] = Relation(given["relation"])
        return replace(self, **given, origins=tuple(sorted(origins.items())))

    def digest(self) -> str:
        """A short name for everything that can change findings; for the report's signature."""
        told = (
            *(self.profile, self.relation, self.rules, self.source_language, self.target_language, self.document_date),
            *(self.table, self.embeddings, self.ocr, self.ignore_comments, *self.limits),
        )
        return hashlib.sha256(repr(told).encode()).hexdigest()[:12]


def find_config(start: Path) -> Path | None:
    """The nearest ``rinnan.toml``, or ``pyproject.toml`` with ``[tool.rinnan]``, from a folder upwards."""
    for folder in (start, *start.resolve().parents):
        own = folder / FILE_NAME
        if own.is_file():
            return own
        shared = folder / "pyproject.toml"
        if shared.is_file() and "rinnan" in _toml(shared).get("tool", {}):
            return shared
    return None


def default_config(profile: str | None = None) -> Config:
    """What is in force without a file."""
    return _read(Table("", {}), None, profile)


def load_config(path: Path, *, profile: str | None = None) -> Config:
    """Read and check one configuration file; ``profile`` stands in for the one the file names.

    Raises:
        ConfigError: unreadable, not TOML, an unknown key, or a value of the wrong kind.
    """
    data = _toml(path)
    if path.name == "pyproject.toml":
        data = data.get("tool", {}).get("rinnan", {})
    return _read(Table(str(path), data), path, profile)


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text("utf-8-sig"))
    except OSError as error:
        raise ConfigError(f"cannot read the configuration: {error.strerror or error}", path=str(path)) from error
    except UnicodeDecodeError as error:
        raise ConfigError("the configuration is not UTF-8", path=str(path), hint="save it as UTF-8") from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        raise ConfigError(f"not valid TOML: {error}", path=str(path)) from error


def _read(table: Table, path: Path | None, profile_name: str | None) -> Config:
    named = table.choice("profile", tuple(PROFILES))
    profile = PROFILES[profile_name or named or "reviewer"]
    entries = [read_pair(entry) for entry in table.tables("pairs")]
    rules = tuple(read_rule(key, entry) for key, entry in table.named_tables("rules"))
    gate = read_gate(table.table("gate"), profile.gate, rules)
    display = table.table("show")
    baseline = table.table("baseline")
    relation = table.choice("relation", tuple(Relation))
    show = display.choice("severity", SEVERITIES)
    confidence = display.fraction("confidence")
    excerpts = baseline.boolean("excerpts")
    config = Config(
        root=path.parent if path else Path(),
        path=path,
        profile=profile.name,
        pairs=tuple(e for e in entries if isinstance(e, PairEntry)),
        patterns=tuple(e for e in entries if isinstance(e, PatternEntry)),
        sets=tuple(read_set(entry) for entry in table.tables("sets")),
        relation=Relation(relation or Relation.FULL),
        source_language=table.string("source-language"),
        target_language=table.string("target-language"),
        document_date=table.date("document-date"),
        glossaries=table.strings("glossaries"),
        builtin_glossaries=table.boolean("builtin-glossaries") is not False,
        rules=rules,
        gate=gate,
        show=Severity(show) if show else profile.show,
        show_confidence=profile.show_confidence if confidence is None else confidence,
        table=table.string("table"),
        embeddings=table.string("embeddings"),
        baseline=baseline.string("file"),
        strict_baseline=baseline.boolean("strict") or False,
        excerpts=True if excerpts is None else excerpts,
        text_views=table.string("text-views"),
        jobs=table.count("jobs") or 0,
        ocr=table.boolean("ocr") or False,
        ignore_comments=table.boolean("ignore-comments") is not False,
        outputs=read_outputs(table.table("outputs")),
        limits=read_limits(table.table("limits")),
        origins=tuple((key, str(path)) for key in sorted(keys_of(table.data))),
    )
    for part in (display, baseline, table):
        part.refuse_unknown()
    return config
