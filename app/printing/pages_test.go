package printing

import (
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

func TestPagesAreReadAsPeopleTypeThem(t *testing.T) {
	const last = 14
	for typed, want := range map[string]string{
		"":                        "",
		"  ":                      "",
		"1":                       "1",
		"1-3, 5":                  "1-3,5",
		"1-3,5":                   "1-3,5",
		"1 - 3 , 5":               "1-3,5",
		"1–3;5":                   "1-3,5",
		"1 à 3 et 5":              "1-3,5",
		"1\u00a0à\u00a03, 5":      "1-3,5",
		"5, 1-3":                  "1-3,5",
		"1 2 3":                   "1-3",
		"1-3 2-6":                 "1-6",
		"4-":                      "4-14",
		"4 -":                     "4-14",
		"12-, 1":                  "1,12-14",
		"14":                      "14",
		"007":                     "7",
		",1,,2,":                  "1-2",
		"1-1":                     "1",
		"3\n5":                    "3,5",
		"1-14":                    "1-14",
		strings.Repeat("2,", 400): "2",
	} {
		got, err := ReadPages(typed, last)
		if err != nil || got.String() != want {
			t.Errorf("%q: %q, %v; want %q", typed, got, err, want)
		}
	}
}

func TestPagesThatArentAreRefusedByTheirPart(t *testing.T) {
	const last = 14
	for typed, want := range map[string]Wrong{
		"abc":                            {NotPages, "abc", last},
		"1, deux":                        {NotPages, "deux", last},
		"1.5":                            {NotPages, "1.5", last},
		"-3":                             {NotPages, "-3", last},
		"1--3":                           {NotPages, "1--", last},
		"1-2-3":                          {NotPages, "1-2-3", last},
		"1-x":                            {NotPages, "1-x", last},
		"-":                              {NotPages, "-", last},
		"0":                              {NoSuchOne, "0", last},
		"15":                             {NoSuchOne, "15", last},
		"3-15":                           {NoSuchOne, "3-15", last},
		"99999999999999999999":           {NoSuchOne, "99999999999999999999", last},
		"20-":                            {NoSuchOne, "20-", last},
		"5-3":                            {Backwards, "5-3", last},
		"1-3, 5-4":                       {Backwards, "5-4", last},
		strings.Repeat("1", 1+mostTyped): {Why: TooLong, Last: last},
	} {
		_, err := ReadPages(typed, last)
		var got *Wrong
		if !errors.As(err, &got) {
			t.Errorf("%.20q: %v", typed, err)
			continue
		}
		if diff := cmp.Diff(want, *got); diff != "" {
			t.Errorf("%.20q: %s", typed, diff)
		}
	}
}

func TestPagesReadAreReadAgainAlike(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		last := rapid.IntRange(1, 400).Draw(t, "last")
		typed := rapid.StringMatching(`[0-9 ,;\-–àet]{0,20}`).Draw(t, "typed")
		spans, err := ReadPages(typed, last)
		if err != nil {
			return
		}
		again, err := ReadPages(spans.String(), last)
		if err != nil || cmp.Diff(spans, again) != "" {
			t.Fatalf("%q reads as %q, which reads as %q, %v", typed, spans, again, err)
		}
		before := 0
		for _, s := range spans {
			if s.From <= before || s.To < s.From || s.To > last {
				t.Fatalf("%q: %v", typed, spans)
			}
			before = s.To + 1
		}
	})
}
