"""Name the rules whose manual in Finnish or Swedish is missing or older than the English one: ``python docs/manuals.py``.

After looking at a translation, ``python docs/manuals.py --renew RULE...`` notes that it holds for the English text of today.
Exit code 1 when something is to be done.
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT)]

from align.languages import table  # noqa: E402
from align.languages.manuals import digest  # noqa: E402
from align.selection import rule_infos  # noqa: E402


def main() -> int:
    """Look, or renew."""
    now = {info.id: digest(info.summary, info.explanation) for info in rule_infos()}
    asked = set(sys.argv[2:]) if sys.argv[1:2] == ["--renew"] else set()
    left = 0
    for language in ("fi", "sv"):
        have = {name: told["of"] for name, told in table(language, "manuals").items()}
        path = ROOT / "align" / "languages" / language / "manuals.toml"
        for name in sorted(now.keys() | have.keys()):
            if have.get(name) == now.get(name):
                continue
            if name in asked and name in have and name in now:
                text = path.read_text("utf-8")
                text = re.sub(rf'(?m)^(\[{re.escape(name)}\]\nof = )"\w*"', rf'\g<1>"{now[name]}"', text)
                path.write_text(text, "utf-8")
                continue
            told = "missing" if name not in have else "of no rule" if name not in now else "outdated"
            sys.stdout.write(f"{language}: {name}: {told}\n")
            left = 1
    return left


if __name__ == "__main__":
    sys.exit(main())
