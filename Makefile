# Everything the project asks of you, by name. `make` alone lists it.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
PORT   ?= 8000
FORMS  := .github/ISSUE_TEMPLATE

.DEFAULT_GOAL := help
.PHONY: help install serve site booklet preview reminders check test browser golden catalogue bench lock pictures clean

help: ## list these targets
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 14

install: $(VENV)/.run ## install the command in this folder

serve: $(VENV)/.run ## build the demonstration and serve it on this machine, rebuilt at each save
	$(BIN)/maillage serve --port $(PORT)

site: $(VENV)/.run ## build the demonstration into public/
	$(BIN)/maillage build

booklet: $(VENV)/.booklet ## build the demonstration with its booklet in PDF among the data, as it is published
	$(BIN)/maillage build --booklet

preview: $(VENV)/.run ## build what can be, and the pages before and after: make preview SINCE=main
	$(BIN)/maillage build --keep-going || [ $$? -eq 1 ]
	$(BIN)/maillage diff "$(SINCE)" --format html > apercu.html || [ $$? -eq 1 ]

reminders: $(VENV)/.run ## what is due, for the scheduled job; the published site is asked when it was built
	rm -f edition.json
	-curl --silent --fail --max-time 30 --output edition.json "$$(sed -n "s/^url: *[\"']*\([^\"' ]*[^\"' /]\).*/\1/p" site.yml)/edition.json"
	$(BIN)/maillage remind --format issue --out rappels.json $$([ -s edition.json ] && echo --published edition.json)

check: $(VENV)/.dev ## linters, types, layers, the demonstration's files, those of the forge
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/mypy .github/scripts
	$(BIN)/lint-imports
	$(BIN)/maillage check
	$(BIN)/maillage schema --check
	$(BIN)/check-jsonschema -q --builtin-schema vendor.github-issue-config $(FORMS)/config.yml
	$(BIN)/check-jsonschema -q --builtin-schema vendor.github-issue-forms $(filter-out %/config.yml,$(wildcard $(FORMS)/*.yml))
	$(BIN)/check-jsonschema -q --builtin-schema vendor.github-workflows .github/workflows/*.yml
	$(BIN)/check-jsonschema -q --builtin-schema vendor.dependabot .github/dependabot.yml
	$(BIN)/zizmor --quiet --offline --persona auditor .github

test: $(VENV)/.dev browser ## all tests (installs what they need, a browser included)
	$(BIN)/pytest

browser: $(VENV)/.dev ## find a Chromium for the tests, or install one
	@sh tools/install-browser $(BIN)/python

golden: $(VENV)/.dev ## rewrite the expected outputs of the tests; read the diff before committing
	$(BIN)/pytest --update-golden

catalogue: $(VENV)/.dev ## gather the messages of the sources into the English catalogue, and compile it
	$(BIN)/python tools/catalogue.py

bench: $(VENV)/.dev ## time check and build on a made-up directory, cold and repeated, check on faulty ones, the network of a large one, and a booklet
	$(BIN)/python bench/build.py
	$(BIN)/python bench/check.py
	$(BIN)/python bench/network.py --rounds 1
	$(BIN)/python bench/booklet.py

pictures: $(VENV)/.dev browser ## retake the pictures of the guides
	$(BIN)/python tools/screenshots.py

lock: $(VENV)/.dev ## lock the dependencies anew, with hashes, for every Python from 3.11
	$(BIN)/uv pip compile -q --universal --generate-hashes --no-emit-index-url --no-header --python-version 3.11 \
		--upgrade pyproject.toml --group build -o requirements.lock
	$(BIN)/uv pip compile -q --universal --generate-hashes --no-emit-index-url --no-header --python-version 3.11 \
		pyproject.toml --group build --group dev -c requirements.lock -o requirements-dev.lock
	echo typst | $(BIN)/uv pip compile -q --universal --generate-hashes --no-emit-index-url --no-header --no-annotate \
		--python-version 3.11 -c requirements-dev.lock -o requirements-booklet.lock -

clean: ## delete what the project made here
	rm -rf $(VENV) .cache public hors-ligne build dist apercu.html rappels.json edition.json .pytest_cache .mypy_cache .ruff_cache .import_linter_cache .hypothesis

# The environment: locked packages, then the project itself without looking anything up.

$(VENV)/.made:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
		{ echo "Maillage demande Python 3.11 ou plus : make PYTHON=/chemin/vers/python3.11 …" >&2; exit 3; }
	@echo "Préparation de l'environnement (une seule fois, moins d'une minute)…"
	@$(PYTHON) -m venv $(VENV) || { echo "Le module venv de Python manque (Debian, Ubuntu : apt install python3-venv)." >&2; exit 3; }
	@touch $@

$(VENV)/.run: requirements.lock pyproject.toml | $(VENV)/.made
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.booklet: requirements-booklet.lock $(VENV)/.run
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-booklet.lock
	@touch $@

$(VENV)/.dev: requirements-dev.lock pyproject.toml | $(VENV)/.made
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@ $(VENV)/.run
