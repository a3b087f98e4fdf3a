# The developer's commands: `make help` lists them. Each prints what it runs.
.DEFAULT_GOAL := help
# SwiftPM passes traits in the order of a set, a new one each run, and builds all again when it differs.
export SWIFT_DETERMINISTIC_HASHING := 1
.PHONY: help demo test generate check bench corpus fuzz roundtrip interop schemathesis system-packages

help: ## List these commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

demo: system-packages ## Generate, build and start the shop; place an order, have one refused; stop; catch a breaking edit
	swift run treaty generate --config contracts/treaty.yaml
	swift build --product orders
	swift build --product inventory
	swift run shop-demo
	@mkdir -p .demo
	sed 's/maxLength: 64, pattern/maxLength: 16, pattern/' contracts/openapi/orders.yaml > .demo/orders.yaml
	swift run --skip-build treaty diff contracts/openapi/orders.yaml .demo/orders.yaml --fail-on none

test: system-packages ## Build everything, run every test, and let Schemathesis loose on the services
	scripts/ensure-system-packages git jq
	scripts/ensure-validators
	swift build --build-tests
	swift test --skip-build
	SERVICES=$$(swift build --show-bin-path) scripts/schemathesis

generate: system-packages ## Write generated/ from contracts/
	swift run treaty generate --config contracts/treaty.yaml

check: system-packages ## Fail when generated/ is stale, a source breaks the house rules or a CI template is unsafe
	swift run treaty check --config contracts/treaty.yaml
	swift run --skip-build treaty lint --pages docs/rules --dry-run
	swift run --skip-build treaty lint contracts/openapi/*.yaml --fail-on warning
	git ls-files -z '*.swift' ':!generated' ':!templates' ':!:Tests/**/Cases/**' | xargs -0 swift format lint --strict --parallel
	scripts/check-sources
	scripts/check-workflows

bench: system-packages ## Measure side by side against named peers and print the ratios
	scripts/bench

corpus: system-packages ## Run only the tests over public corpora and print their tables
	scripts/ensure-validators
	TREATY_CORPUS=all swift test --filter 'Corpus|CompatSuite|WitnessTests|MainDocuments|NegativeCases|ThirdPartyCases|ManifestTests|JSONSuite|YAMLSuite|ParsingSuite'

fuzz: system-packages ## Fuzz the readers of contracts and of requests, ten minutes for each of eight targets
	scripts/fuzz

roundtrip: system-packages ## Call generated servers by generated clients, for every operation of corpus contracts
	scripts/roundtrip all

interop: system-packages ## The same against clients and servers that openapi-generator made
	scripts/interop

schemathesis: system-packages ## Send both services generated requests and hold every answer against its contract
	scripts/schemathesis

system-packages:
	@scripts/ensure-system-packages
