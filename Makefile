# Two commands do everything on a fresh machine with Python 3.11 or newer:
#   make demo   installs into .venv, checks the shipped documents, says where the report is
#   make test   installs the development tools too, and runs every check and test

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
OUT := out/demo

.PHONY: demo test lint unit fuzz docs schemas train bench clean

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
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python docs/build.py --check

unit: $(VENV)/.dev
	$(BIN)/python -m pytest -n auto --dist loadfile

# Runs the properties ROUNDS times on examples nobody has seen: what fails is mended, and kept as an @example of its test.
ROUNDS ?= 20
fuzz: $(VENV)/.dev
	for round in $$(seq $(ROUNDS)); do $(BIN)/python -m pytest -q -n auto -m hypothesis --hypothesis-profile=search || exit 1; done

docs: $(VENV)/.dev
	$(BIN)/python docs/build.py

# Fetches the official schemas of SARIF, JUnit, XLIFF and TMX, by which more tests validate what we write (network; not needed by make test).
schemas: $(VENV)/.dev
	$(BIN)/python tests/report/schemas.py

# Learns the tables of align/pair anew from ../shared/data (hours of one core; see docs/model-card.md).
train:
	$(PYTHON) -m venv .venv-train
	.venv-train/bin/python -m pip install --quiet --disable-pip-version-check --editable ".[train]"
	.venv-train/bin/python -m training.vocabulary out/training
	.venv-train/bin/python -m training.vectors out/training 4
	.venv-train/bin/python -m training.table out/training
	OPENBLAS_NUM_THREADS=1 .venv-train/bin/python -m training.weights
	OPENBLAS_NUM_THREADS=1 .venv-train/bin/python -m training.clauses
	OPENBLAS_NUM_THREADS=1 .venv-train/bin/python -m training.calibration
	.venv-train/bin/python -m training.answers 45000
	.venv-train/bin/python -m training.losses members
	.venv-train/bin/python -m training.losses negation
	.venv-train/bin/python -m training.losses limits
	.venv-train/bin/python -m training.losses modality
	.venv-train/bin/python -m training.losses stretches
	.venv-train/bin/python -m training.lexicon 120000
	.venv-train/bin/python -m training.acts

# Quality, speed and memory, each against a named peer in the same run.
bench: $(VENV)/.dev
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable ".[bench]"
	$(BIN)/python bench/startup.py
	$(BIN)/python bench/quality.py gold
	$(BIN)/python bench/quality.py faults
	$(BIN)/python bench/quality.py clean
	$(BIN)/python -m bench.pairing
	$(BIN)/python bench/facts.py held-out
	$(BIN)/python bench/terms.py gold
	$(BIN)/python bench/extraction.py
	$(BIN)/python bench/pipeline.py

clean:
	rm -rf build dist out .pytest_cache .mypy_cache .ruff_cache
