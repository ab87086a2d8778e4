# Lacuna: `make run` opens it, `make test` checks it, `make help` lists the rest.

SHELL := /bin/bash
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

BIN := .venv/bin
PACKAGES := desktop datasets layers resources
CODE := desktop datasets layers tests
TRANSLATION := resources/translations/lacuna_fr
NEEDED := pyproject.toml constraints.txt apt-packages.txt .ci/setup

.PHONY: help run setup development test lint format types imports translated pytest \
	translations data bench wheel clean

help: ## List the commands
	@sed -n 's/^\([a-z]*\):.*## /\1\t/p' Makefile | expand -t 14

run: .venv/ready-application ## Set up and open Lacuna; with no display, write maps and tables to out/
	@if [ "$$(uname)" = Linux ] && [ -z "$${DISPLAY:-}$${WAYLAND_DISPLAY:-}" ]; then \
		echo "No display here: writing the maps and tables to out/"; \
		$(BIN)/lacuna gaps --formats png,svg,pdf,html,csv,xlsx,gpkg --out out/; \
	else \
		$(BIN)/lacuna; \
	fi

setup: .venv/ready-application ## Set up what running needs (.venv, system libraries)

development: .venv/ready-development ## Set up what developing needs as well

.venv/ready-%: $(NEEDED)
	@.ci/setup $*

test: lint types imports translated pytest ## Every check and every test

lint: .venv/ready-development ## Rules and format of the code
	$(BIN)/ruff check $(CODE)
	$(BIN)/ruff format --check $(CODE)

format: .venv/ready-development ## Put the code in its format
	$(BIN)/ruff check --fix $(CODE)
	$(BIN)/ruff format $(CODE)

types: .venv/ready-development ## Types, strict below the desktop
	$(BIN)/mypy

imports: .venv/ready-development ## Who may import whom
	$(BIN)/lint-imports

translated: .venv/ready-development ## The compiled translation is that of the text
	@folder=$$(mktemp -d) && trap 'rm -rf "$$folder"' EXIT && \
		$(BIN)/pyside6-lrelease -silent $(TRANSLATION).ts -qm "$$folder/fr.qm" && \
		cmp "$$folder/fr.qm" $(TRANSLATION).qm || { echo "run: make translations"; exit 1; }

pytest: .venv/ready-development ## The tests alone
	$(BIN)/python -m pytest --numprocesses=auto --dist=loadfile

translations: .venv/ready-development ## Bring the French up to the code and compile it
	$(BIN)/python -m desktop.translation_catalogue
	$(BIN)/pyside6-lrelease $(TRANSLATION).ts -qm $(TRANSLATION).qm

data: .venv/ready-development ## Rebuild the bundled data (Debian, after apt-get update)
	$(BIN)/python -m datasets.canada

bench: .venv/ready-peers ## Measure speed against what others offer, on this machine
	@for what in nearest live access attribute capacity containment launch; do $(BIN)/lacuna bench $$what || exit 1; done

wheel: .venv/ready-development ## Build the wheel into dist/
	rm -rf build dist
	$(BIN)/python -m build --wheel --no-isolation --outdir dist
	rm -rf build *.egg-info

clean: ## Remove what was built, but not .venv
	rm -rf build dist out .mypy_cache .pytest_cache .ruff_cache .hypothesis .import_linter_cache
	find $(PACKAGES) tests -name __pycache__ -type d -prune -exec rm -rf {} +
