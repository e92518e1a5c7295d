# What a developer types. The tools come into a cache folder of their own:
# tools/setup says which, tools/versions which versions.
.PHONY: help serve build test size story sources remarks train bench screenshots setup

SHELL := bash
WITH := source tools/env &&
PORT ?= 8080

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## /\1	/p' Makefile

serve: ## build a release and serve the demo page on http://localhost:8080
	@tools/setup build && tools/build && $(WITH) cargo build --quiet --example serve && \
	  echo "Ready in $$SECONDS s:" && cargo run --quiet --example serve -- dist $(PORT)

build: ## dist/, ready for any static host
	@tools/setup build && tools/build

test: ## every check, as CI runs them
	@tools/setup test && tools/test

size: ## what a visitor downloads, file by file, against the gates
	@[ -f dist/manifest.json ] || $(MAKE) build
	@$(WITH) cargo run --quiet --example bundle -- size

story: ## sample cases from the answers to the letters
	@$(WITH) cargo run --quiet --example story

sources: ## every idea of the sources with the texts that stand on it
	@$(WITH) cargo run --quiet --example sources

remarks: ## how well the wording check does on sentences it wasn't trained on
	@$(WITH) cargo run --quiet --example remarks

train: ## teach the wording check anew from tests/remarks
	@$(WITH) cargo run --quiet --profile proof --example train

bench: ## how long a decision takes
	@$(WITH) cargo bench

screenshots: ## pictures of the main screens in target/screenshots; the README shows one
	@tools/setup test && $(WITH) cargo run --quiet --example screenshots && cp target/screenshots/verdict-1280-light-ru.png docs/screenshot.png

setup: ## install what the other targets need
	@tools/setup test
