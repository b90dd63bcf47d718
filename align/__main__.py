"""``python -m align``: the same as ``rinnan``."""

from align.cli import main

if __name__ == "__main__":
    main()
