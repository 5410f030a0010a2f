# The everyday commands. `make test` is what CI runs.
.PHONY: demo test test-rust test-python test-kotlin vectors-rust vectors-python vectors-kotlin bench bench-python bench-kotlin \
	docs docs-python docs-kotlin lint audit mutants

# Each may be given in the environment or on the command line; an empty one counts as not given.
override CARGO := $(or $(CARGO),cargo)
override PYTHON := $(or $(PYTHON),python3)
override MVN_COMMAND := $(or $(MVN_COMMAND),mvn)
# Properties run fewer cases where each one is run for many mutants.
override MUTANTS_CASES := $(or $(MUTANTS_CASES),32)

## The alert of 5 April 2018 and the eight days after it. ARGS="--json" and others are passed on; ARGS="--help" lists them.
demo:
	@$(CARGO) run --locked --release --quiet -p alert-response-examples --bin demo -- $(ARGS)

## Everything: formatting, lints, types, every test, the vectors, the documentation, the examples, in every language.
test: lint test-rust test-python test-kotlin

test-rust:
	$(CARGO) test --locked
	$(CARGO) run --locked --quiet -p conformance -- tests/vectors
	$(MAKE) --no-print-directory docs core-alone examples-run

## Vectors from any folder: make vectors-rust DIR=path/to/vectors
vectors-rust:
	@test -n "$(DIR)" || { echo 'name the folder: make vectors-rust DIR=path/to/vectors'; exit 2; }
	@$(CARGO) run --locked --quiet -p conformance -- $(DIR)

## The same vectors through the Python package.
vectors-python: python-package
	@test -n "$(DIR)" || { echo 'name the folder: make vectors-python DIR=path/to/vectors'; exit 2; }
	@$(PY) bindings-python/tests/conformance $(DIR)

lint:
	$(CARGO) fmt --all --check
	$(CARGO) clippy --locked --all-targets -- -D warnings
	$(CARGO) run --locked --quiet -p alert-response-generate -- --check

## Writes what follows from the declarations of the messages: schemas, classes of the packages, tables of the documentation.
.PHONY: generate
generate: $(PY_ENV)/.installed
	$(CARGO) run --locked --quiet -p alert-response-generate
	cd bindings-python && $(PY_CARGO) $(PY) stubs.py

docs:
	RUSTDOCFLAGS="-D warnings" $(CARGO) doc --locked --no-deps --document-private-items

# Core by itself, as a stranger builds it: what another package turns on must not hide a mistake, and chrono's
# `clock` stays off, so that there is no `now` to call (rule T2).
.PHONY: core-alone
core-alone:
	$(CARGO) test --locked --quiet -p alert-response
	@if $(CARGO) tree --locked -p alert-response -e normal,features --prefix none | grep -E 'chrono feature "(clock|now)"'; \
	then echo 'core must not turn on the clock of chrono'; exit 1; fi

# The demo from nothing, then again from its journal; and the short examples.
.PHONY: examples-run
examples-run:
	@rm -f target/demo/test.sqlite*
	@$(MAKE) --no-print-directory demo ARGS="--journal target/demo/test.sqlite"
	@$(MAKE) --no-print-directory demo ARGS="--journal target/demo/test.sqlite --json" > /dev/null
	@$(CARGO) run --locked --release --quiet -p alert-response-examples --bin deadline
	@$(CARGO) run --locked --release --quiet -p alert-response-examples --bin who_may_answer

# Python has an environment and a target folder of its own: what PyO3's build is told would make plain cargo build
# everything anew.
PY_ENV := $(CURDIR)/target/python-env
PY := $(PY_ENV)/bin/python
WHEELS := $(CURDIR)/target/wheels
PY_CARGO := CARGO_TARGET_DIR=$(CURDIR)/target/python PATH="$(PY_ENV)/bin:$$PATH"
PY_SOURCES = $(shell find core/src core/columns/src core/host/src bindings-python/src bindings-python/python -name '*.rs' -o -name '*.py' -o -name '*.pyi') \
	Cargo.lock core/Cargo.toml core/columns/Cargo.toml core/host/Cargo.toml bindings-python/Cargo.toml bindings-python/pyproject.toml bindings-python/README.md

$(PY_ENV)/.installed: bindings-python/requirements-dev.txt bindings-python/requirements-docs.txt
	$(PYTHON) -m venv $(PY_ENV)
	$(PY) -m pip install --quiet --disable-pip-version-check $(foreach file,$^,-r $(file))
	@touch $@

# The wheel as `pip install ./bindings-python` makes it, installed.
$(PY_ENV)/.package: $(PY_ENV)/.installed $(PY_SOURCES)
	rm -rf $(WHEELS)
	$(PY_CARGO) $(PY) -m pip wheel --quiet --disable-pip-version-check --no-deps --wheel-dir $(WHEELS) ./bindings-python
	$(PY) -m pip install --quiet --disable-pip-version-check --force-reinstall --no-deps $(WHEELS)/*.whl
	@touch $@

.PHONY: python-package
python-package: $(PY_ENV)/.package

## The Python package: wheel, stubs, types, tests, vectors, examples, documentation.
test-python: python-package
	$(CARGO) clippy --locked -p alert-response-python --target-dir target/python -- -D warnings
	$(CARGO) clippy --locked -p alert-response-python --features abi3 --target-dir target/python -- -D warnings
	$(PY) -m twine check --strict $(WHEELS)/*.whl
	$(PY) -m auditwheel show $(WHEELS)/*.whl
	@size=$$(stat -c %s $(WHEELS)/*.whl); echo "the wheel has $$size bytes"; test $$size -le 5000000
	cd bindings-python && $(PY_CARGO) $(PY) stubs.py --check
	cd bindings-python && $(PY) -m mypy -p alert_response && $(PY) -m mypy tests ../examples/python stubs.py docs_hooks.py
	cd bindings-python && $(PY) -m mypy.stubtest alert_response --allowlist stubtest-allowlist.txt
	cd bindings-python && $(PY_ENV)/bin/basedpyright
	cd bindings-python && $(PY) -m pytest
	$(MAKE) --no-print-directory test-pandas-2
	$(PY) bindings-python/tests/conformance tests/vectors
	$(MAKE) --no-print-directory docs-python

# The environment of the tests has pandas 3. Its predecessor takes tables in other ways, and gets one of its own.
PANDAS_2 := $(CURDIR)/target/pandas-2-env

$(PANDAS_2)/.installed: bindings-python/requirements-pandas-2.txt
	$(PYTHON) -m venv $(PANDAS_2)
	$(PANDAS_2)/bin/python -m pip install --quiet --disable-pip-version-check -r $<
	@touch $@

.PHONY: test-pandas-2
test-pandas-2: python-package $(PANDAS_2)/.installed
	$(PANDAS_2)/bin/python -m pip install --quiet --disable-pip-version-check --force-reinstall --no-deps $(WHEELS)/*.whl
	cd bindings-python && $(PANDAS_2)/bin/python -m pytest tests/columns/test_pandas.py

## The pages of the Python package, in target/site.
docs-python: python-package
	cd bindings-python && $(PY) -m mkdocs build --quiet --strict

## The speed of the Python package, beside others that do the same work.
bench-python: python-package
	$(PY) -m pip install --quiet --disable-pip-version-check -r bindings-python/requirements-bench.txt
	cd bindings-python && $(PY) -m mypy benches && $(PY) -m pytest benches

## Speed and memory at national size; takes some minutes and 3 GB.
bench:
	$(CARGO) bench --locked -p conformance --bench memory
	$(CARGO) bench --locked -p conformance --bench model
	$(CARGO) bench --locked -p conformance --bench growth
	$(CARGO) bench --locked -p conformance --bench register -- --noplot

# Maven builds the native library, the jar and its documentation, tests them, and puts the jar where other projects of this
# machine find it.
MVN := $(MVN_COMMAND) --batch-mode --no-transfer-progress
KOTLIN := bindings-kotlin

.PHONY: kotlin-tests
kotlin-tests:
	$(MVN) --quiet -f $(KOTLIN) test-compile

## The same vectors through the Kotlin package.
vectors-kotlin: kotlin-tests
	@test -n "$(DIR)" || { echo 'name the folder: make vectors-kotlin DIR=path/to/vectors'; exit 2; }
	@java -cp "$(KOTLIN)/target/test-classes:$(KOTLIN)/target/classes:$$(cat $(KOTLIN)/target/test-dependencies)" io.alertresponse.conformance.MainKt $(DIR)

## The Kotlin package: native library, jar, tests, vectors, documentation, other versions, examples.
test-kotlin:
	$(CARGO) clippy --locked -p alert-response-kotlin -- -D warnings
	$(MVN) -f $(KOTLIN) install
	$(MAKE) --no-print-directory vectors-kotlin DIR=tests/vectors
	$(MVN) -f $(KOTLIN)/compat verify
	$(MVN) -f examples/kotlin verify

## The reference of the Kotlin package, in bindings-kotlin/target/dokka.
docs-kotlin:
	$(MVN) -f $(KOTLIN) package -DskipTests

## The speed of the Kotlin package, beside others that do the same work; takes some minutes.
bench-kotlin:
	$(MVN) --quiet -f $(KOTLIN) -P bench test-compile exec:exec@bench

## Licences, sources and bans of every dependency; needs cargo-deny.
audit:
	$(CARGO) deny --locked check licenses sources bans

## Mutants of core, or of FILES="core/src/alert/*.rs"; needs cargo-mutants.
mutants:
	PROPTEST_CASES=$(MUTANTS_CASES) $(CARGO) mutants -p alert-response --test-package alert-response,conformance \
		--profile mutants $(foreach file,$(FILES),--file '$(file)') $(MUTANTS_ARGS) -- --lib --tests
