# figurate: `make` builds everything, `make help` lists the rest.
# File dependencies are real, and nothing here starts npm unless the lock file changed.

SHELL := /bin/bash
# No start-up file either, which bash reads where its input is a socket.
.SHELLFLAGS := --norc -eu -o pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := all
MAKEFLAGS += --no-print-directory

BIN := node_modules/.bin
FIGURATE := node dist/pipeline/cli.js
SOURCES := $(shell find pipeline schemas -name '*.ts' 2>/dev/null | LC_ALL=C sort)
PAGE_FILES := $(wildcard pipeline/8-write/page/client/*)
DATASETS := $(patsubst sources/%/dataset.json,%,$(wildcard sources/*/dataset.json))
MANIFESTS := $(patsubst %,output/%/manifest.json,$(DATASETS))
GOLD ?= tests/gold $(wildcard ../shared/gold/dev)
ENVIRONMENTS := .venv/.stamp .venv-validators/.stamp .venv-cffconvert/.stamp
SPARK := .venv-spark/.stamp
PYTHON ?= $(firstword $(wildcard /usr/bin/python3) python3)

.PHONY: all datasets install test test-long test-spark lint format validate gold draw bench bench-corpus bench-spark reconcile-real clean help FORCE

## all      install what is missing, compile, and build every dataset of sources/ into output/
all:
	@if $(MAKE) -q datasets; then \
	  echo "make: nothing to do: $(words $(DATASETS)) dataset(s) in output/ are up to date"; \
	else \
	  $(MAKE) datasets && echo "make: done: $(words $(DATASETS)) dataset(s) in output/: $(DATASETS)"; \
	fi

datasets: dist/.stamp $(MANIFESTS)

# --- install: once for each lock file -------------------------------------------------------------

install: node_modules/.stamp

node_modules/.stamp: package-lock.json
	@if ! cmp -s package-lock.json $@; then \
	  echo "make: installing the packages of package-lock.json"; \
	  npm ci --no-audit --no-fund --loglevel=error; \
	  cp package-lock.json $@; \
	fi
	@touch $@

# --- compile --------------------------------------------------------------------------------------

# The list of sources is a file of its own, so that a source that was removed leaves dist/ as well.
ifneq ($(shell printf '%s\n' $(SOURCES) | cmp -s - dist/.sources || echo changed),)
dist/.sources: FORCE
endif
dist/.sources:
	@rm -rf dist/pipeline dist/schemas dist/.tsbuildinfo
	@mkdir -p dist
	@printf '%s\n' $(SOURCES) > $@

dist/.stamp: node_modules/.stamp tsconfig.json $(SOURCES) dist/.sources
	@$(BIN)/tsc -p tsconfig.json
	@touch $@
	@echo "make: compiled $(words $(SOURCES)) files to dist/"

# --- datasets -------------------------------------------------------------------------------------

.SECONDEXPANSION:
output/%/manifest.json: dist/.stamp $(PAGE_FILES) $$(shell find sources/$$* -type f)
	@$(FIGURATE) build $*
	@touch $@

# --- tests ----------------------------------------------------------------------------------------

## test     run all tests (sets up .venv for the readers; says which readers are missing)
test: datasets $(ENVIRONMENTS)
	@mkdir -p .cache
	@$(BIN)/vitest run --reporter=default --reporter=json --outputFile.json=.cache/vitest.json

## test-long  the same with the cases that need a lot of time or memory (a line of 100 MB)
test-long: datasets $(ENVIRONMENTS)
	@mkdir -p .cache
	@FIGURATE_LONG=1 $(BIN)/vitest run --reporter=default --reporter=json --outputFile.json=.cache/vitest.json

## test-spark  the job for Apache Spark, with its processes killed at random (sets up .venv-spark; needs Java 17)
test-spark: dist/.stamp $(SPARK)
	@mkdir -p .cache && rm -f .cache/spark.xml
	@if [ -e $(SPARK) ] && command -v java >/dev/null; then \
	  .venv-spark/bin/pytest tests/spark -q --durations=0 --junitxml=.cache/spark.xml -p no:cacheprovider; \
	else \
	  echo "make: the tests of Spark are skipped: they need Python with a network, and Java 17"; \
	  [ -z "$${CI:-}" ]; \
	fi

# Without Python, or without a network, the tests say which readers and validators they skip; in CI that is an error.
# cffconvert needs an environment of its own: it wants an older jsonschema than the other validators.
.venv/.stamp: tests/readers/requirements.txt
.venv-validators/.stamp: tests/release/requirements-validators.txt
.venv-cffconvert/.stamp: tests/release/requirements-cffconvert.txt
# Spark wants an older pandas than the readers.
.venv-spark/.stamp: tests/spark/requirements.txt

$(ENVIRONMENTS) $(SPARK):
	@if ! command -v $(PYTHON) >/dev/null; then \
	  echo "make: no Python here: what $(@D) is for will be skipped"; \
	  [ -z "$${CI:-}" ]; \
	elif $(PYTHON) -m venv $(@D) && $(@D)/bin/pip install --quiet --disable-pip-version-check -r $< 2>$(@D).log; then \
	  rm -f $(@D).log; touch $@; echo "make: installed $< into $(@D)/"; \
	else \
	  cat $(@D).log; rm -f $(@D).log; \
	  echo "make: $< could not be installed: what $(@D) is for will be skipped"; \
	  [ -z "$${CI:-}" ]; \
	fi

## lint     types, lint and format, and the laws about who may import what
lint: node_modules/.stamp
	@$(BIN)/tsc --noEmit -p tsconfig.json && echo "make: types of pipeline/ and schemas/ are sound"
	@$(BIN)/tsc -p pipeline/8-write/page/client && echo "make: types of the page's scripts are sound"
	@$(BIN)/tsc -p tests/tsconfig.json && echo "make: types of tests/ are sound"
	@$(BIN)/biome check --error-on-warnings
	@$(BIN)/vitest run tests/laws

## format   write the files in the project's format
format: node_modules/.stamp
	@$(BIN)/biome check --write

## validate  hold every figure against what people reviewed, and the releases in output/ against the official validators
validate: datasets $(filter-out .venv/.stamp,$(ENVIRONMENTS))
	@$(FIGURATE) validate
	@for dataset in $(DATASETS); do \
	  $(FIGURATE) verify output/$$dataset; \
	  if [ -e .venv-validators/.stamp ]; then .venv-validators/bin/python tests/release/validate_release.py output/$$dataset; fi; \
	  if [ -e .venv-cffconvert/.stamp ]; then .venv-cffconvert/bin/cffconvert --validate -i output/$$dataset/CITATION.cff; fi; \
	done
	@echo "make: validated $(words $(DATASETS)) dataset(s)"

# --- measuring ------------------------------------------------------------------------------------

## gold     score the pipeline on marked texts; GOLD="FOLDER FILE…" for others, MISSES=1 lists the faults
gold: dist/.stamp
	@node tests/gold/run.mjs $(if $(MISSES),--misses) $(GOLD)

## draw     figures and skipped numbers drawn at random with the text around them, to judge by hand; DRAW="--seed 2 FOLDER"
draw: dist/.stamp
	@node tests/draw/draw.mjs $(DRAW)

## bench    measure the speed of the stages
bench: dist/.stamp
	@node tests/bench/run.mjs

## bench-corpus  measure the building of a corpus; SIZES="10 100 1000" in MB
bench-corpus: dist/.stamp
	@SIZES="$(or $(SIZES),10 100)" node tests/bench/corpus.mjs

## bench-spark  measure how much of the local speed is left through Spark, and where the rest goes
bench-spark: dist/.stamp $(SPARK)
	@.venv-spark/bin/python tests/spark/bench.py

## reconcile-real  build three real editions of one report and print how their values hold against each other
reconcile-real: dist/.stamp
	@node tests/reconcile/real.mjs

## clean    remove what was compiled and cached (output/, node_modules/ and .venv/ stay)
clean:
	@rm -rf dist .cache
	@echo "make: removed dist/ and .cache/"

## help     this list
help:
	@sed -n 's/^## /make /p' $(MAKEFILE_LIST)

FORCE:
