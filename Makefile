# The everyday commands. `make test` is what CI runs.
.PHONY: demo test vectors-rust bench docs lint audit mutants

CARGO ?= cargo
# Properties run fewer cases where each one is run for many mutants.
MUTANTS_CASES ?= 32

## The alert of 5 April 2018 and the eight days after it. ARGS="--json" and others are passed on; ARGS="--help" lists them.
demo:
	@$(CARGO) run --locked --release --quiet -p alert-response-examples --bin demo -- $(ARGS)

## Formatting, lints, every test, the vectors, the documentation, core alone, the demo twice.
test: lint
	$(CARGO) test --locked --workspace
	$(CARGO) run --locked --quiet -p conformance -- tests/vectors
	$(MAKE) --no-print-directory docs core-alone examples-run

## Vectors from any folder: make vectors-rust DIR=path/to/vectors
vectors-rust:
	@test -n "$(DIR)" || { echo 'name the folder: make vectors-rust DIR=path/to/vectors'; exit 2; }
	@$(CARGO) run --locked --quiet -p conformance -- $(DIR)

lint:
	$(CARGO) fmt --all --check
	$(CARGO) clippy --locked --workspace --all-targets -- -D warnings

docs:
	RUSTDOCFLAGS="-D warnings" $(CARGO) doc --locked --workspace --no-deps --document-private-items

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

## Speed and memory at national size; takes some minutes and 3 GB.
bench:
	$(CARGO) bench --locked -p conformance --bench memory
	$(CARGO) bench --locked -p conformance --bench model
	$(CARGO) bench --locked -p conformance --bench register -- --noplot

## Licences, sources and bans of every dependency; needs cargo-deny.
audit:
	$(CARGO) deny --locked check licenses sources bans

## Mutants of core, or of FILES="core/src/alert/*.rs"; needs cargo-mutants.
mutants:
	PROPTEST_CASES=$(MUTANTS_CASES) $(CARGO) mutants -p alert-response --test-package alert-response,conformance \
		--profile mutants $(foreach file,$(FILES),--file '$(file)') $(MUTANTS_ARGS) -- --lib --tests
