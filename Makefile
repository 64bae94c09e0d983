PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
SECONDS := 300
TYPESCRIPT := $(VENV)/typescript-client
MONITORING := prometheus prometheus-blackbox-exporter prometheus-alertmanager monitoring-plugins-basic
POLICY := /usr/sbin/policy-rc.d
MONITORED := command -v prometheus prometheus-blackbox-exporter prometheus-alertmanager > /dev/null \
	&& test -x /usr/lib/nagios/plugins/check_http
PIP := $(BIN)/python -m pip -qq --disable-pip-version-check --no-input

.PHONY: help demo test monitoring serve check format openapi release-document client archive bench lint-api fuzz-api bench-http soak clean

help:    ## Show what there is to make
	@grep -hE '^[a-z-]+: .*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 18

demo: $(READY)    ## Review the example articles over HTTP and print what does not tie
	@$(BIN)/python docs/examples/demo.py

test: $(READY) monitoring    ## Run all tests
	@$(BIN)/pytest

serve: $(READY)    ## Run the service on this machine's own address
	@$(BIN)/tieout serve

check: $(READY)    ## Format, lint, types, layers, tests with coverage
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/mypy --strict clients/python/tieout_client
	$(BIN)/lint-imports
	$(BIN)/pytest --cov --cov-report=term --hypothesis-profile=anew

format: $(READY)    ## Lay the code out
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

openapi: $(READY)    ## Write openapi/openapi.json from the service
	$(BIN)/python -m tieout.api.export > openapi/openapi.json.new
	mv openapi/openapi.json.new openapi/openapi.json

release-document: $(READY)    ## Record openapi/openapi.json as released, say what that breaks
	@test ! -e openapi/released.json || \
	$(BIN)/python tests/breaking.py openapi/released.json openapi/openapi.json
	@cp openapi/openapi.json openapi/released.json

client: openapi    ## Generate the Python client from openapi/openapi.json
	$(BIN)/python clients/generate.py

archive: $(READY)    ## Build the embedded rates from the raw files in RAW=FOLDER
	$(BIN)/python -m tieout.rates.archive.building $(RAW)

bench: $(READY)    ## Measure speed and size
	@for it in reading review checks_speed rates_time; do \
	echo "== $$it"; $(BIN)/python -m "benchmarks.$$it" || exit 1; done

# Debian starts and enables what it installs; these are run by the tests alone.
monitoring:    ## Install what the tests of ops/ run, where root may; MONITORING= leaves it out
	@test -z "$(MONITORING)" && exit; $(MONITORED) && exit; \
	if [ "$$(id -u)" = 0 ] && command -v apt-get > /dev/null; then \
	new=; for it in $(MONITORING); do dpkg -s $$it > /dev/null 2>&1 || new="$$new $$it"; done; \
	test -e $(POLICY) || { trap 'rm -f $(POLICY)' EXIT; printf '#!/bin/sh\nexit 101\n' > $(POLICY); \
	chmod +x $(POLICY); }; \
	apt-get update --quiet --quiet && DEBIAN_FRONTEND=noninteractive apt-get install --quiet \
	--quiet --yes --no-install-recommends $$new > /dev/null; \
	! command -v systemctl > /dev/null || systemctl --quiet disable $$new > /dev/null 2>&1; fi; \
	$(MONITORED) || echo "the tests of ops/ will be skipped: they need $(MONITORING)"

lint-api: $(READY)    ## Lint the OpenAPI document, type-check the TypeScript made of it (needs npm)
	npx --yes --package=@stoplight/spectral-cli@6 spectral lint --fail-severity=hint \
	--ruleset=openapi/spectral.yaml openapi/openapi.json
	npx --yes --package=@redocly/cli@2 redocly lint openapi/openapi.json
	$(BIN)/openapi-generator-cli generate --input-spec=openapi/openapi.json \
	--generator-name=typescript-fetch --output=$(TYPESCRIPT) > /dev/null
	npx --yes --package=typescript@5 tsc --noEmit --strict --target es2020 \
	--moduleResolution node $(TYPESCRIPT)/index.ts

fuzz-api: $(READY)    ## Ask the service everything that its OpenAPI document allows and forbids
	@FUZZ_CASES=200 FUZZ_PHASES=examples,coverage,fuzzing,stateful $(BIN)/pytest tests/fuzz -s

bench-http: $(READY)    ## Measure the service over HTTP, beside plain handlers (needs wrk)
	@$(BIN)/python -m benchmarks.http.run

soak: $(READY)    ## Load the service for SECONDS=300 while its workers are replaced, then killed
	@$(BIN)/python -m benchmarks.soak.run --seconds $(SECONDS)

clean:    ## Remove the environment and what tools leave behind
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .coverage

$(READY): pyproject.toml clients/python/pyproject.toml
	@test -x $(BIN)/pip || $(PYTHON) -m venv $(VENV) > /dev/null 2>&1 \
	|| $(MAKE) --no-print-directory venv-from-debian
	@$(PIP) install --root-user-action=ignore --upgrade 'pip>=25.1'
	@$(PIP) install --root-user-action=ignore --editable . --editable clients/python --group dev
	@touch $@

# A bare Debian ships venv without the package that fills it.
.PHONY: venv-from-debian
venv-from-debian: PACKAGE = $(shell $(PYTHON) -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')
venv-from-debian:
	@test "$$(id -u)" = 0 || { echo "the environment needs $(PACKAGE): install it, then make again"; exit 1; }
	@apt-get update --quiet --quiet && DEBIAN_FRONTEND=noninteractive apt-get install --quiet \
	--quiet --yes --no-install-recommends $(PACKAGE) > /dev/null
	@$(PYTHON) -m venv --clear $(VENV)
