"""Launcher for a checkout: ``python cli.py check …`` without installing the command."""

from align.cli import main

if __name__ == "__main__":
    main()
