# Two commands do everything on a new machine with git, make and Python 3.11:
#   make run    environment, pipeline on the offline mirror, result printed
#   make test   environment, every test
PYTHON ?= $(shell command -v python3.11 || command -v python3)
VENV   ?= .venv
BIN    := $(VENV)/bin

.PHONY: run test fuzz soak lint audit docs bench accuracy screenshots clean
.DELETE_ON_ERROR:

run: $(VENV)/run.stamp
	$(BIN)/aisubsidy run

# A file's tests together: those of one file share what they set up. Three at a time, also on two
# cores, since many wait for servers; the files with the longest tests are not left to the end.
test: $(VENV)/dev.stamp
	$(BIN)/pytest -n 3 --dist loadfile --no-loadscope-reorder

# Ten thousand damaged bodies of every kind of source; the tests take a few of each.
fuzz: $(VENV)/dev.stamp
	AISUBSIDY_FUZZ=10000 $(BIN)/pytest tests/test_fuzz.py --durations=0

# A week of scheduled runs in ten minutes, on bad days and killed; the tests take a few of them.
soak: $(VENV)/dev.stamp
	PYTHONPATH=tests $(BIN)/python -m benchmarks.soak

lint: $(VENV)/dev.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

# Known flaws of the libraries. Where nobody can be asked, that is said, and nothing fails.
audit: $(VENV)/dev.stamp
	@{ $(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[audit]' && \
	  $(BIN)/pip-audit --skip-editable --progress-spinner off --timeout 10; } \
	  > $(VENV)/audit.txt 2>&1; status=$$?; unknown=$$(grep -c 'could not be audited' $(VENV)/audit.txt); \
	if grep -q '^Found [0-9]* known' $(VENV)/audit.txt; then cat $(VENV)/audit.txt; exit 1; fi; \
	if [ $$status -ne 0 ]; then echo "audit skipped, its service cannot be asked: $$(tail -n 1 $(VENV)/audit.txt)"; \
	elif [ $$unknown -gt 0 ]; then echo "audit: $$unknown libraries not known to the service, none of the others has a known flaw"; \
	else echo 'audit: no library has a known flaw'; fi

# What the documents print, and the pages made from the catalogue and the dictionary.
docs: $(VENV)/dev.stamp
	$(BIN)/python docs/pages.py
	UPDATE_DOCS=1 UPDATE_README=1 $(BIN)/pytest tests/flows/test_docs.py tests/test_readme.py

# BULK='--filers 650 --growth 1000,4000,16000' is the full size of the last part.
bench: $(VENV)/dev.stamp
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[bench]'
	$(BIN)/python -m benchmarks
	$(BIN)/python -m benchmarks.bulk $(BULK)

accuracy: $(VENV)/dev.stamp
	$(BIN)/python -m benchmarks.accuracy

# The report at two widths, in light and dark, as pictures to look at.
screenshots: $(VENV)/dev.stamp
	mkdir -p screenshots
	REPORT_SCREENSHOTS=$(CURDIR)/screenshots $(BIN)/pytest tests/flows/report/test_browser.py -k screenshots

clean:
	rm -rf $(VENV) build dist *.egg-info aisubsidy-data

$(BIN)/python:
	$(PYTHON) -c 'import sys; v = sys.version_info[:2]; sys.exit(0 if v >= (3, 11) else "Python %d.%d found, 3.11 or newer needed: make run PYTHON=python3.11" % v)'
	$(PYTHON) -m venv $(VENV)

$(VENV)/run.stamp: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	touch $@

$(VENV)/dev.stamp: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	touch $@ $(VENV)/run.stamp
