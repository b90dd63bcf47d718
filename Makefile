# Two commands do everything on a fresh machine with Python 3.11 or newer:
#   make demo   installs into .venv, checks the shipped documents, says where the report is
#   make test   installs the development tools too, and runs every check and test

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
OUT := out/demo

.PHONY: demo test lint unit docs train bench clean

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade pip

$(VENV)/.runtime: $(BIN)/python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	touch $@

$(VENV)/.dev: $(VENV)/.runtime
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[dev,skos]"
	touch $@

demo: $(VENV)/.runtime
	@$(BIN)/python -m align demo --out $(OUT)

test: lint unit

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python docs/build.py --check

unit: $(VENV)/.dev
	$(BIN)/python -m pytest -n auto --dist loadfile

docs: $(VENV)/.dev
	$(BIN)/python docs/build.py

clean:
	rm -rf build dist out .pytest_cache .mypy_cache .ruff_cache
