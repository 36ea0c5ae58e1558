# The commands of the project; `make` alone explains them.
VENV ?= .venv
INSTANCE ?= instance
PORT ?= 8080
ARGS ?=
# The whole suite runs in a process more than there are cores, since a quarter of the time each
# waits for a server or a browser; what ARGS chooses, in one.
PROCESSES = $(shell expr $$(nproc 2>/dev/null || echo 1) + 1)
SIDE_BY_SIDE = -n $(PROCESSES) --maxprocesses 4 --dist loadfile --no-loadscope-reorder
UV = $(VENV)/bin/uv
PY = $(VENV)/bin/python
# The shell's own choices (index, flags) stay; only its virtual environment must not leak in.
unexport VIRTUAL_ENV PYTHONPATH PYTHONHOME

.DEFAULT_GOAL := help
.PHONY: help start test test-hard check format bench lock versions screenshot i18n clean

help:  ## this list
	@echo "onderneem.addon: the entrepreneur section of a municipal website"
	@echo
	@grep -hE '^[a-z0-9-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /|/' | awk -F'|' '{printf "  make %-11s %s\n", $$1, $$2}'
	@echo
	@echo "  PYTHON=  a Python 3.10-3.14 to use       PORT=8080  INSTANCE=instance  for start"
	@echo "  ARGS=    what pytest gets, for test and test-hard: make test ARGS=\"tests/subsidies -k window\""

$(VENV)/bin/uv:
	@python=$$(sh tools/find-python) && echo "Making $(VENV) with $$python" && "$$python" -m venv $(VENV)
	@uv=$$(command -v uv); if [ -n "$$uv" ] && "$$uv" --version >/dev/null 2>&1; then ln -sf "$$uv" $(UV); \
	  else $(VENV)/bin/python -m pip install -q --disable-pip-version-check uv; fi

$(VENV)/.ready-demo: setup.py constraints.txt | $(VENV)/bin/uv
	@echo "Installing the pinned packages"
	@$(UV) pip install -q --python $(PY) -c constraints.txt -e '.[demo,pdf]'
	@touch $@

$(VENV)/.ready-test: setup.py constraints.txt | $(VENV)/bin/uv
	@echo "Installing the pinned packages, with those of the tests"
	@$(UV) pip install -q --python $(PY) -c constraints.txt -e '.[demo,pdf,test]'
	@touch $@ $(VENV)/.ready-demo

start: $(VENV)/.ready-demo  ## build what is needed and serve the demo municipality on http://localhost:8080
	@exec $(VENV)/bin/onderneem-demo --instance "$(INSTANCE)" --port "$(PORT)"

test: $(VENV)/.ready-test  ## run every test but the slow, cruel ones
	@sh tools/find-browser
	@sh tools/find-pango $(PY)
	@$(PY) tools/compile_translations.py
	@$(PY) -m pytest $(or $(ARGS),$(SIDE_BY_SIDE) tests)

test-hard: $(VENV)/.ready-test  ## run the slow, cruel tests: built packages, kill -9, two processes, load
	@sh tools/find-browser
	@sh tools/find-clamd
	@sh tools/find-postgres
	@$(PY) tools/compile_translations.py
	@$(PY) -m pytest -m hard $(or $(ARGS),tests)
	@if [ -z "$(ARGS)" ]; then $(PY) -m pytest -m "pure and not hard" --hypothesis-profile=thorough $(SIDE_BY_SIDE) tests; fi
	@$(UV) pip install -q --python $(PY) --target build/multilingual --no-deps -c constraints.txt plone.app.multilingual
	@PYTHONPATH=build/multilingual $(PY) -m pytest tests/topics/test_multilingual.py

check: $(VENV)/.ready-test  ## lint, types of the pure modules, import contracts, templates, translations
	@sh tools/check $(VENV)

format: $(VENV)/.ready-test  ## put everything into house style
	@sh tools/format $(VENV)

bench: $(VENV)/.ready-test  ## measure against stock Plone, in one run, as ratios (FULL=1: large sizes too)
	@$(PY) -m bench.run $(ARGS)
	@$(PY) -m bench.hanging
	@$(PY) -m bench.harvest
	@$(PY) -m bench.finder
	@$(PY) -m bench.submissions
	@if [ -n "$(FULL)" ]; then $(PY) -m bench.telling && $(PY) -m bench.dossiers; fi

lock: $(VENV)/.ready-test  ## resolve the tested versions anew into constraints.txt and profiles/versions.cfg
	@$(UV) pip compile -q --universal --python-version 3.10 --no-annotate --no-header --upgrade \
	  setup.py --all-extras -o constraints.txt
	@$(PY) tools/buildout_versions.py

versions: $(VENV)/.ready-test  ## write profiles/versions.cfg from constraints.txt
	@$(PY) tools/buildout_versions.py

screenshot: $(VENV)/.ready-test  ## take the README's picture of the landing page (of a running demo)
	@sh tools/find-browser
	@$(PY) tools/screenshot.py --port "$(PORT)" $(ARGS)

i18n: $(VENV)/.ready-test  ## extract the messages into the translation catalogues
	@sh tools/i18n $(VENV)

clean:  ## remove the environment (the instance stays)
	rm -rf $(VENV) build dist src/*.egg-info
