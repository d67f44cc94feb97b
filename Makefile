# make run    builds Buron and opens its window
# make test   every test but the race detector's
# make bench  the measures, beside the machine's reference
# make validate  every document before pdfcpu and PDFBox's preflight
SHELL := bash
.DEFAULT_GOAL := run
.PHONY: run build test bench validate licences

# Without this tag Fyne watches which thread touches the window: tests want
# that, what one runs doesn't pay for it. The commit is written into it, which
# --version tells.
RELEASE := -tags migrated_fynedo -buildvcs=auto

run:
	@.ci/setup run
	@source .ci/toolchain && go build $(RELEASE) -o buron . && exec ./buron

build:
	@.ci/setup build
	@source .ci/toolchain && go build $(RELEASE) -ldflags "-s -w" -trimpath -o buron .

test:
	@.ci/setup test
	@.ci/test

bench:
	@.ci/setup test
	@source .ci/toolchain && go run ./.ci/measure

validate:
	@.ci/setup test
	@.ci/setup validate
	@.ci/validate

licences:
	@.ci/licences
