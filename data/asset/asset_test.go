package asset_test

import (
	"errors"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/asset"
)

type file struct {
	Title asset.Word   `yaml:"title"`
	Most  asset.Digits `yaml:"most"`
	Names []asset.Word `yaml:"names"`
	Flag  bool         `yaml:"flag"`
}

func TestWordsKnowWhereTheyStand(t *testing.T) {
	var f file
	raw := "# a remark\ntitle: \"Un titre\"\nmost: 12.50\nnames:\n  - un\n  - |\n    deux\n    lignes\n"
	if err := asset.Decode("x.yaml", []byte(raw), &f); err != nil {
		t.Fatal(err)
	}
	at := func(line int) asset.Place { return asset.Place{File: "x.yaml", Line: line} }
	want := file{
		Title: asset.Word{Text: "Un titre", At: at(2)},
		Most:  asset.Digits{Word: asset.Word{Text: "12.50", At: at(3)}},
		Names: []asset.Word{{Text: "un", At: at(5)}, {Text: "deux\nlignes", At: at(6)}},
	}
	if diff := cmp.Diff(want, f); diff != "" {
		t.Error(diff)
	}
	if got := asset.Texts(f.Names); len(got) != 2 || got[0] != "un" {
		t.Errorf("texts are %q", got)
	}
}

func TestAKeyWithNothingBehindItIsLikeOneLeftOut(t *testing.T) {
	var f file
	if err := asset.Decode("x.yaml", []byte("names:\ntitle: x\n"), &f); err != nil || f.Names != nil || f.Title.Text != "x" {
		t.Errorf("read as %+v (%v)", f, err)
	}
}

func TestWrongFilesNameLineAndReason(t *testing.T) {
	for raw, want := range map[string]string{
		"":                                   "x.yaml:1: empty_file",
		"# only a remark\n":                  "x.yaml:1: empty_file",
		"title: x\nmore: y":                  "x.yaml:2: unknown_key: more",
		"title: x\ntitle: y":                 "x.yaml:2: repeated_key: title",
		"\ntitle: 12":                        "x.yaml:2: text_expected: 12",
		"title: true":                        "x.yaml:1: text_expected: true",
		"title: [x]":                         "x.yaml:1: text_expected: [",
		"most: douze":                        "x.yaml:1: number_expected: douze",
		"title: x\n---\ntitle: y":            "x.yaml:1: one_document_expected",
		"names:\n  #\n      ! 00000000":      "x.yaml:3: list_expected: 00000000",
		"names: x":                           "x.yaml:1: list_expected: x",
		"names: &a [*a]":                     "x.yaml:1: text_expected: *a",
		"title:\n":                           "x.yaml:1: text_expected",
		"? [title]\n: x":                     "x.yaml:1: text_expected: [",
		"title: \"x\nflag: [":                "x.yaml:2: yaml: ",
		"flag: maybe":                        "x.yaml:1: flag_expected: maybe",
		"title: x\nnames:\n\t- y":            "x.yaml:3: yaml: ",
		"- title: x":                         "x.yaml:1: mapping_expected: [",
		"title: x\nmost: \xff":               "x.yaml:2: yaml: ",
		"title: {a: &a [*a]}\nnames: [a, b]": "x.yaml:1: text_expected: {",
	} {
		var f file
		err := asset.Decode("x.yaml", []byte(raw), &f)
		var fault *asset.Fault
		if !errors.As(err, &fault) {
			t.Errorf("%q is read as %+v (%v)", raw, f, err)
			continue
		}
		told := fault.Error()
		if len(want) < len(told) && want[len(want)-2:] == ": " {
			told = told[:len(want)] // the library's own words follow
		}
		if told != want {
			t.Errorf("%q: told %q, not %q", raw, told, want)
		}
	}
}

func TestTheFaultThatStandsFirstIsTold(t *testing.T) {
	var faults asset.Faults
	if err := faults.Err(); err != nil {
		t.Fatalf("nothing is wrong, and yet: %v", err)
	}
	faults.Add(asset.Place{File: "b.yaml", Line: 2}, "late", "")
	faults.Add(asset.Place{File: "a.yaml", Line: 9}, "later", "x")
	faults.Add(asset.Place{File: "a.yaml", Line: 3}, "first", "x")
	want := &data.Error{Code: data.GuideWrong, Where: "a.yaml:3", What: "first: x"}
	var got *data.Error
	if !errors.As(asset.Wrong(data.GuideWrong, faults.Err()), &got) || cmp.Diff(want, got) != "" {
		t.Errorf("told %v", got)
	}
}

func TestAMissingFileIsAFault(t *testing.T) {
	_, err := asset.Read(fstest.MapFS{}, "guides/x.yaml")
	told := asset.Wrong(data.GuideWrong, err)
	if data.CodeOf(told) != data.GuideWrong || errors.Unwrap(told) == nil {
		t.Errorf("told %v", told)
	}
	if other := errors.New("other"); asset.Wrong(data.GuideWrong, other) != other {
		t.Error("an error that is no fault is changed")
	}
}
