"""The exception tree. Every error we raise on purpose is a ``RinnanError``.

::

    RinnanError                  something a person can mend; exit code 2
    ├── InputError               a file that cannot be read as a document
    │   ├── UnreadableError      missing, a folder, no permission, damaged, empty
    │   ├── EncryptedError       needs a password
    │   ├── UnsupportedError     a format we do not read, or another one than its name says
    │   ├── NoTextError          opened, but holds no text (a scanned PDF)
    │   └── LimitError           larger, deeper or slower than the limits allow
    ├── ConfigError              rinnan.toml or an option says something we do not understand
    ├── GlossaryError            a term list that cannot be read
    ├── BaselineError            a baseline that cannot be read
    └── ReportError              a report that cannot be written

A message says what was expected, what was found, where, and what to do next.
"""

from __future__ import annotations

from typing import Final

__all__ = [
    "DAMAGED",
    "BaselineError",
    "ConfigError",
    "EncryptedError",
    "GlossaryError",
    "InputError",
    "LimitError",
    "NoTextError",
    "ReportError",
    "RinnanError",
    "UnreadableError",
    "UnsupportedError",
]


class RinnanError(Exception):
    """Something a person can mend.

    ``message`` is one sentence of what is wrong, ``path`` the file it concerns ("" when none), ``hint`` what to do next.
    """

    code: str = "error"

    def __init__(self, message: str, *, path: str = "", hint: str = "") -> None:
        super().__init__(message, path, hint)
        self.message: Final = message
        self.path: Final = path
        self.hint: Final = hint

    def __str__(self) -> str:
        where = f"{self.path}: " if self.path else ""
        then = f" ({self.hint})" if self.hint else ""
        return f"{where}{self.message}{then}"

    def __reduce__(self) -> tuple[object, ...]:
        # keyword-only arguments do not survive the default pickling, and errors cross process boundaries
        return (_rebuild, (type(self), self.message, self.path, self.hint))


def _rebuild(kind: type[RinnanError], message: str, path: str, hint: str) -> RinnanError:
    return kind(message, path=path, hint=hint)


class InputError(RinnanError):
    """A file that cannot be read as a document."""

    code = "input"


DAMAGED: Final = "the file is damaged; ask for it again, or save it anew"
"""What to do about a file that cannot be what it was."""


class UnreadableError(InputError):
    """Missing, a folder, no permission, damaged or empty."""

    code = "unreadable"


class EncryptedError(InputError):
    """The file needs a password."""

    code = "encrypted"


class UnsupportedError(InputError):
    """A format we do not read, or another one than the name says."""

    code = "unsupported"


class NoTextError(InputError):
    """The file opens but holds no text, as a scanned PDF does."""

    code = "no-text"


class LimitError(InputError):
    """The file is larger, deeper or slower to read than the limits allow."""

    code = "limit"


class ConfigError(RinnanError):
    """The configuration or an option says something we do not understand."""

    code = "config"


class GlossaryError(RinnanError):
    """A term list cannot be read."""

    code = "glossary"


class BaselineError(RinnanError):
    """A baseline cannot be read."""

    code = "baseline"


class ReportError(RinnanError):
    """A report cannot be written."""

    code = "report"
