# make demo: see it work. make test: check everything. Needs Python 3.11+, make and git.

PORT ?= 8000
DEMO_PASSWORD ?= zilverveen
PYTHON ?= $(firstword $(foreach p,python3 python3.14 python3.13 python3.12 python3.11,\
	$(shell $(p) -c 'import sys; sys.version_info < (3, 11) or print("$(p)")' 2>/dev/null)))
SKIP ?=

VENV := .venv
BIN := $(VENV)/bin
PYTEST := $(BIN)/python -m pytest -q
MANAGE := PORT=$(PORT) $(BIN)/python example_site/manage.py
CATALOGUES := $(wildcard buurtambassadeur_wagtail/locale/*/LC_MESSAGES/*.po)
# What decides: rules, and the actions with the files they gather.
candidacy := $(addprefix */candidacy/,applying.py deciding.py objecting.py publishing.py)
DECIDING := */rules.py */*_rules.py */actions.py */kernel/periods.py $(candidacy)
comma := ,
space := $(subst ,, )
TEMPLATES := buurtambassadeur_wagtail example_site tests/templates

.PHONY: help demo test require lint types test-sqlite test-postgres on-postgres test-browser coverage
.PHONY: diagram proof matrix screenshots messages clean
.NOTPARALLEL:
.DELETE_ON_ERROR:

help:
	@echo "make demo            the fictional municipality Zilverveen, on PORT (default 8000)"
	@echo "make test            everything; SKIP=\"browser postgres\" leaves those parts out"
	@echo "make proof           every generated history of terms, and the contenders, on both databases"
	@echo "make matrix          the suite under each supported Python, Django and Wagtail"
	@echo "make screenshots     pictures of the demo in var/screenshots"
	@echo "make messages        collect and compile texts (collecting needs gettext)"
	@echo "make clean           remove what make made, the demo's data too"

# --- environment -------------------------------------------------------------

$(VENV)/made:
	@$(or $(PYTHON),false) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || { \
		echo "This needs Python 3.11 or newer. Install it, or name it: make PYTHON=/path/to/python3"; exit 1; }
	@echo "Making a virtual environment with $(PYTHON)"
	@$(PYTHON) -m venv --clear $(VENV) || { \
		echo "Python cannot make a virtual environment. On Debian: apt-get install python3-venv"; exit 1; }
	@touch $@

# Installing also compiles the translations.
$(VENV)/demo: $(VENV)/made pyproject.toml $(CATALOGUES)
	@echo "Installing (once; a minute or so)"
	@$(BIN)/python -m pip install -q --disable-pip-version-check -e .
	@touch $@

$(VENV)/test: $(VENV)/made pyproject.toml $(CATALOGUES)
	@$(BIN)/python -m pip install -q --disable-pip-version-check -e ".[test,lint,browser,postgres]"
	@touch $@

# --- demo --------------------------------------------------------------------

demo: $(VENV)/demo
	@mkdir -p var
	@$(MANAGE) migrate -v 0
	@$(MANAGE) demo_address
	@$(MANAGE) buurtambassadeur_setup
	@$(MANAGE) buurtambassadeur_demo --password $(DEMO_PASSWORD)
	@echo
	@echo "Site     http://localhost:$(PORT)/"
	@echo "Admin    http://localhost:$(PORT)/admin/"
	@echo "Letters  http://localhost:$(PORT)/brieven/"
	@echo "Stop with Ctrl-C."
	@exec env PORT=$(PORT) $(BIN)/python example_site/manage.py runserver --noreload --insecure $(PORT)

# --- tests -------------------------------------------------------------------

test: export REQUIRE_ALL ?= $(if $(SKIP),,1)
test: require lint types test-sqlite
ifeq ($(filter postgres,$(SKIP)),)
test: test-postgres
endif
ifeq ($(filter browser,$(SKIP)),)
test: test-browser
endif
ifeq ($(SKIP),)
test: coverage
endif
test:
	@echo "Everything passed.$(if $(SKIP), Left out: $(SKIP).)"

require:
	@test -z "$$REQUIRE_ALL" -o -z "$(SKIP)" || { echo "REQUIRE_ALL is set: nothing may be left out."; exit 1; }
ifeq ($(filter browser,$(SKIP)),)
	@command -v chromium >/dev/null || { \
		echo "Chromium is missing: apt-get install chromium, or leave it out with SKIP=browser"; exit 1; }
	@command -v npm >/dev/null || { \
		echo "npm is missing, for themes of municipalities and to check HTML: apt-get install npm, or SKIP=browser"; exit 1; }
endif
ifeq ($(filter postgres,$(SKIP)),)
	@tests/postgres.sh true || { \
		echo "PostgreSQL does not start: apt-get install postgresql, or leave it out with SKIP=postgres"; exit 1; }
endif

lint: $(VENV)/test
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/djlint --quiet --check $(TEMPLATES)
	$(BIN)/djlint --quiet --lint $(TEMPLATES)
	$(BIN)/lint-imports

types: $(VENV)/test
	$(BIN)/mypy

# Migrating takes half a minute: once, and every process of tests begins with a copy.
MIGRATED := var/migrated.sqlite3
$(MIGRATED): $(VENV)/test $(wildcard buurtambassadeur_wagtail/migrations/*.py */*/migrations/*.py)
	@mkdir -p var
	TEST_DB=$@ $(BIN)/python -m tests.prepared

test-sqlite: export TEST_MIGRATED = $(MIGRATED)
test-sqlite: $(MIGRATED)
	TEST_DB=var/test.sqlite3 $(PYTEST) -n 2 -m "not browser and not postgres" --cov --cov-report=

# What the database can make different: not the doors, the pages and the quality of texts.
# Of the stories in the browser those that write the most. ``make matrix`` plays all of it
# on both.
ELSEWHERE := doors dossier handover joining packaging pages programme publishing quality setup worklist
STORIES_TWICE := agreement applying
test-postgres: $(VENV)/test
	tests/postgres.sh $(MAKE) -s on-postgres

on-postgres: export TEST_MIGRATED = migrated
on-postgres:
	TEST_DB=$(TEST_MIGRATED) TEST_MIGRATED= $(BIN)/python -m tests.prepared
	$(PYTEST) -m "postgres and not browser"
	$(PYTEST) -n 2 -m "not browser and not slow and not postgres" $(addprefix --ignore=tests/,$(ELSEWHERE))
ifeq ($(filter browser,$(SKIP)),)
	$(PYTEST) -n 2 -m browser $(STORIES_TWICE:%=tests/browser/test_%.py)
endif

# The states in the README, from the rules.
diagram: $(VENV)/test
	$(BIN)/python -m tests.quality.diagram

# More than half an hour: all generated histories, and 200 rounds of contenders.
proof: $(VENV)/test
	@mkdir -p var
	PROOF=1 TEST_DB=var/proof.sqlite3 $(PYTEST) tests/ambassadors/test_rules.py tests/ambassadors/proof --durations=5
	PROOF=1 tests/postgres.sh $(PYTEST) tests/ambassadors/proof --durations=8

coverage: $(VENV)/test
	$(BIN)/coverage report --include="$(subst $(space),$(comma),$(strip $(DECIDING)))" --fail-under=100
	$(BIN)/coverage report --fail-under=95

test-browser: export TEST_MIGRATED = $(MIGRATED)
test-browser: $(MIGRATED)
	TEST_DB=var/browser.sqlite3 $(PYTEST) -n 2 --dist worksteal -m browser

matrix:
	tests/matrix.sh

screenshots: $(VENV)/test
	@mkdir -p var/screenshots
	SCREENSHOTS=var/screenshots TEST_DB=var/browser.sqlite3 $(PYTEST) tests/browser/screenshots.py

# --- texts -------------------------------------------------------------------

messages: $(VENV)/test
	cd buurtambassadeur_wagtail && ../$(BIN)/python -m django makemessages \
		-l nl --no-location --no-wrap --no-obsolete
	@sed -i '/^"POT-Creation-Date/d' buurtambassadeur_wagtail/locale/nl/LC_MESSAGES/django.po
	$(BIN)/python buurtambassadeur_wagtail/locale/hatch_build.py

clean:
	rm -rf $(VENV) var build dist .coverage .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
	rm -f buurtambassadeur_wagtail/locale/*/LC_MESSAGES/*.mo
