# Needs Python 3.11 or newer and make; everything else goes into .venv.
# PYTHON=/path/to/python3.12 chooses the interpreter that .venv is made with.

.SUFFIXES:
SHELL = /bin/sh
.DEFAULT_GOAL := help
.PHONY: help demo test test-long check format bench clean
.NOTPARALLEL:

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --retries 10 --timeout 60
PYTHONS := $(PYTHON) python3.13 python3.12 python3.11 python3 python
# The floor for branch coverage, in per cent, just under what is measured.
COVERAGE := 96
FAILED := pip could not install what is needed, its reason stands above; where the network failed, run the same command again

help: ## print this list
	@echo 'make TARGET, where TARGET is one of'
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  \1 | \2/p' $(firstword $(MAKEFILE_LIST)) | awk -F'|' '{ printf "%-12s%s\n", $$1, $$2 }'

# The interpreter has to run (a version manager's stand-in may not) and to be able to make an environment.
$(BIN)/python:
	@for candidate in $(PYTHONS); do \
	  $$candidate -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 || continue; \
	  new=$$candidate; \
	  $$candidate -c 'import ensurepip, venv' >/dev/null 2>&1 || continue; \
	  echo "making $(VENV) with $$candidate" >&2; \
	  exec $$candidate -m venv --clear $(VENV); \
	done; \
	if [ -n "$$new" ]; then \
	  echo "error: $$new cannot make an environment: venv or ensurepip is missing; on Debian and Ubuntu: apt-get install python3-venv" >&2; \
	else \
	  echo 'error: no Python 3.11 or newer was found on PATH; install one, or say which: make PYTHON=/path/to/python3.12 ...' >&2; \
	fi; \
	exit 1

$(VENV)/.project: pyproject.toml $(BIN)/python
	@echo 'installing diplograph into $(VENV); the first time takes a minute or two' >&2
	@$(PIP) install --quiet 'pip>=25.1' && $(PIP) install --quiet --editable '.[report]' || { echo 'error: $(FAILED)' >&2; exit 1; }
	@touch $@

$(VENV)/.dev: $(VENV)/.project
	@echo 'installing what the checks and tests need' >&2
	@$(PIP) install --quiet --group dev || { echo 'error: $(FAILED)' >&2; exit 1; }
	@touch $@

$(VENV)/.bench: $(VENV)/.project
	@echo 'installing what the benchmark compares with' >&2
	@$(PIP) install --quiet --group bench || { echo 'error: $(FAILED)' >&2; exit 1; }
	@touch $@

DIPLOGRAPH = DIPLOGRAPH_STORE=demo/diplograph.db $(BIN)/diplograph
# Shows a command as a person would type it, then runs it.
define run
@printf '\n$$ diplograph %s\n' "$(1)"
@$(DIPLOGRAPH) $(1)

endef

demo: $(VENV)/.project ## read the sample documents and show what comes out
	@rm -rf demo && mkdir demo
	@echo 'export DIPLOGRAPH_STORE=demo/diplograph.db'
	$(call run,ingest --sample)
	$(call run,summary)
	$(call run,centrality --by degree --label State --top 10)
	$(call run,show Amirabdollahian)
	$(call run,export demo/graph.jsonl)
	$(call run,export demo/graph.html)
	@echo
	@echo 'Open demo/graph.html in a browser: the same graph to look at and to search.'
	@echo 'Next, after: export DIPLOGRAPH_STORE=demo/diplograph.db PATH="$$PWD/$(BIN):$$PATH"'
	@echo '  diplograph show China --as-of 2021     what held on a date'
	@echo '  diplograph doubts                      what was left undecided, and where'
	@echo '  diplograph evaluate --sample           how right that is, against annotations'
	@echo '  diplograph report --to demo/pages      pages to send on: a country, a bloc, ranks, paths'
	@echo '  diplograph ingest FOLDER               your own documents'

check: $(VENV)/.dev ## formatting, lint, types, and which package may import which
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

test: check ## check, then the tests with their coverage
	$(BIN)/pytest -m 'not long' -n auto --maxprocesses 4 --dist loadgroup --cov --cov-report=term --cov-fail-under=$(COVERAGE)

# pytest answers 5 where no test is marked long, which is no failure.
test-long: $(VENV)/.dev ## the tests that take longer
	$(BIN)/pytest -m long || [ $$? -eq 5 ]

format: $(VENV)/.dev ## put the code into the one format
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

bench: $(VENV)/.bench ## how fast documents are read, questions answered and graphs pushed, side by side with peers
	$(BIN)/python -m benchmarks.reading_speed
	@echo
	@echo "The same on dense text, the sample documents alone:"
	$(BIN)/python -m benchmarks.reading_speed --dense --megabytes 1 --rounds 3
	@echo
	$(BIN)/python -m benchmarks.graph_questions
	@echo
	$(BIN)/python -m benchmarks.neo4j_speed

clean: ## remove what the others made, except .venv
	rm -rf demo build dist .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis .coverage
	find . -name $(VENV) -prune -o -name __pycache__ -type d -prune -exec rm -rf {} +
