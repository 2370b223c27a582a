# `make` installs and converts the example documents, `make test` proves what is here. Python 3.11 and make are all that is needed.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
KINDS := annet budsjettvedtak saksprotokoll skjonnsfordeling
# Beside the PDFs lie the HTML files that some were made from.
DOCUMENTS := $(foreach kind,$(KINDS),$(wildcard corpus/$(kind)/*.pdf corpus/$(kind)/*.txt corpus/$(kind)/*.md))

.DEFAULT_GOAL := out
.PHONY: out test ocr chromium lint docs corpus evaluate fuzz golden golden-from schema lock clean

out: $(VENV)/installed
	$(BIN)/vedtak convert $(DOCUMENTS) -o out
	@echo
	@echo "The JSON of each document lies under out/, a receipt of each in out/receipts.jsonl. Next:"
	@echo "  $(BIN)/vedtak show corpus/saksprotokoll/trygg_skoleveg.pdf"
	@echo "  $(BIN)/vedtak convert YOUR_FILES... -o out"

# The tests of one file run in one process, as they share what is made once for all of them.
test: lint ocr chromium
	$(BIN)/pytest -n logical --dist loadfile --no-loadscope-reorder

# Tesseract, which reads scans, where this machine lets us install it; the tests of scans are skipped without it.
ocr:
	@command -v tesseract >/dev/null || { command -v apt-get >/dev/null && { test "$$(id -u)" = 0 || test -n "$$CI"; } \
	&& as_root=$$(test "$$(id -u)" = 0 || echo "sudo -n") && $$as_root apt-get update -qq >/dev/null 2>&1 \
	&& $$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends $(OCR) >/dev/null 2>&1; } \
	|| echo "Tesseract cannot be installed here: the tests of scans are skipped"
OCR := tesseract-ocr tesseract-ocr-nor tesseract-ocr-script-latn

# Chromium, in which the pages of `vedtak report` are tried, likewise.
chromium:
	@command -v chromium >/dev/null || { command -v apt-get >/dev/null && { test "$$(id -u)" = 0 || test -n "$$CI"; } \
	&& as_root=$$(test "$$(id -u)" = 0 || echo "sudo -n") && $$as_root apt-get update -qq >/dev/null 2>&1 \
	&& $$as_root env DEBIAN_FRONTEND=noninteractive apt-get install -qq -y --no-install-recommends chromium >/dev/null 2>&1; } \
	|| echo "Chromium cannot be installed here: the tests of reports in a browser are skipped"

lint: $(VENV)/installed
	$(BIN)/ruff check
	$(BIN)/mypy

# The documentation, in Bokmål and English: open build/docs/index.html.
docs: $(VENV)/installed
	$(BIN)/mkdocs build --quiet --strict
	$(BIN)/mkdocs build --quiet --strict --config-file docs/mkdocs.en.yml

# Rebuilds the PDFs of corpus/ from the sources beside them; SLUG names one. Needs the producers that corpus/build.py names.
corpus: $(VENV)/installed
	$(BIN)/python -m corpus.build $(SLUG)

# How well the evaluation documents are read: figures on the screen and in benchmarks/evaluation.md.
evaluate: $(VENV)/installed
	$(BIN)/python -m tests.evaluate --write

# Converts documents that are spoiled by chance, ROUNDS of them; the test does fewer.
fuzz: $(VENV)/installed
	$(BIN)/python -m tests.fuzz --rounds $(or $(ROUNDS),1000)

# Shows what changes in the golden file of one corpus document, record by record, and asks before it writes.
golden: $(VENV)/installed
	@test -n "$(NAME)" || { echo "usage: make golden NAME=slug [OPTIONS=\"--compared votes\"]"; exit 2; }
	@$(BIN)/python -m tests.golden $(NAME) $(OPTIONS)

# Notes in golden/ which records of a corpus document a reviewer confirmed in `vedtak report`.
golden-from: $(VENV)/installed
	@test -n "$(CORRECTIONS)" || { echo "usage: make golden-from CORRECTIONS=file.corrections.json"; exit 2; }
	@$(BIN)/python -m tests.golden --from "$(CORRECTIONS)" $(OPTIONS)

# Speed and tables against other readers, and exports, into benchmarks/results.md; takes minutes. The readers to compare
# with are installed beside.
benchmark: $(VENV)/installed
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-benchmark.txt
	$(BIN)/python -m benchmarks.reading --keep "Reading the corpus"
	$(BIN)/python -m benchmarks.tables --keep "Tables of the corpus"
	$(BIN)/python -m benchmarks.batch --keep "An archive"
	$(BIN)/python -m benchmarks.memory --keep "Memory for long documents"
	$(BIN)/python -m benchmarks.export --keep "Exporting 10,000 documents"

schema: $(VENV)/installed
	$(BIN)/vedtak schema > extract/schema/vedtak.schema.json
	$(BIN)/vedtak schema receipt > extract/schema/receipt.schema.json

# Writes the locks anew from pyproject.toml.
lock: $(VENV)/installed
	UV_CUSTOM_COMPILE_COMMAND="make lock" $(BIN)/uv pip compile $(LOCK) pyproject.toml -o requirements.txt
	UV_CUSTOM_COMPILE_COMMAND="make lock" $(BIN)/uv pip compile $(LOCK) pyproject.toml --group dev -o requirements-dev.txt
	UV_CUSTOM_COMPILE_COMMAND="make lock" $(BIN)/uv pip compile $(LOCK) pyproject.toml --group dev --group benchmark \
		-o requirements-benchmark.txt
LOCK := --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-emit-find-links

$(VENV)/installed: requirements-dev.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.11")'
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	$(BIN)/python -m pip install -qq --disable-pip-version-check --no-deps --no-build-isolation --editable .
	$(BIN)/python -m compileall -q extract patterns
	$(BIN)/python -m patterns
	@touch $@

clean:
	rm -rf $(VENV) out build dist *.egg-info
