package exchange

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/buron-cantal/buron/data"
)

func TestParseRefuses(t *testing.T) {
	long := strings.Repeat("é", data.MaxText+1)
	for name, c := range map[string]struct {
		src  string
		code data.Code
		at   string
		why  string
	}{
		"nothing":                     {"", data.NotJSON, "1", ""},
		"a word":                      {"bonjour", data.NotJSON, "1", ""},
		"a comma too many":            {"{\n\"a\":1,\n}", data.NotJSON, "3", ""},
		"a second value":              {"{} {}", data.NotJSON, "1", ""},
		"a text without end":          {`{"a":"b`, data.NotJSON, "1", ""},
		"a line inside a text":        {"{\"a\":\"b\nc\"}", data.NotJSON, "1", ""},
		"a leading zero":              {`{"a":012}`, data.NotJSON, "1", ""},
		"a number that stops":         {`{"a":1.}`, data.NotJSON, "1", ""},
		"NaN":                         {`{"a":NaN}`, data.NotJSON, "1", ""},
		"single quotes":               {`{'a':1}`, data.NotJSON, "1", ""},
		"a short escape":              {`{"a":"\u12"}`, data.NotJSON, "1", ""},
		"an unknown escape":           {`{"a":"\x41"}`, data.NotJSON, "1", ""},
		"a key twice":                 {`{"a":{"b":1,"b":1}}`, data.Refused, "a.b", "repeated"},
		"a key twice, written apart":  {`{"a":{"b":1,"\u0062":1}}`, data.Refused, "a.b", "repeated"},
		"a lone high surrogate":       {`{"a":["x","\ud83d"]}`, data.Refused, "a[1]", "text_invalid"},
		"a lone low surrogate":        {`{"a":"\ude00\ud83d"}`, data.Refused, "a", "text_invalid"},
		"a surrogate before a letter": {`{"a":"\ud83d\u0041"}`, data.Refused, "a", "text_invalid"},
		"bytes that aren't UTF-8":     {"{\"a\":\"caf\xe9\"}", data.Refused, "a", "text_invalid"},
		"a surrogate as bytes":        {"{\"a\":\"\xed\xa0\xbd\"}", data.Refused, "a", "text_invalid"},
		"a key that isn't UTF-8":      {"{\"caf\xe9\":1}", data.Refused, "", "text_invalid"},
		"too long a text":             {`{"a":"` + long + `"}`, data.TooLong, "a", ""},
		"a huge number":               {`{"a":` + strings.Repeat("9", 400) + `}`, data.Refused, "a", "number_too_long"},
		"too deep":                    {`{"a":` + strings.Repeat("[", 5000), data.Refused, "a" + strings.Repeat("[0]", maxDepth), "too_deep"},
		"too many values":             {`{"a":[` + strings.Repeat("1,", maxValues) + `1]}`, data.Refused, "a[499998]", "too_many"},
		"too big":                     {`"` + strings.Repeat("x", MaxSize) + `"`, data.FileTooBig, "", ""},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := parse([]byte(c.src))
			var e *data.Error
			if !errors.As(err, &e) || e.Code != c.code || e.Where != c.at || e.What != c.why {
				t.Errorf("parse gives %v, want %s: %s: %s", err, c.code, c.at, c.why)
			}
		})
	}
}

func TestParseKeepsTextsAndDigits(t *testing.T) {
	whole := strings.Repeat("é", data.MaxText)
	for src, want := range map[string]string{
		"\ufeff {\"a\" : [ 1 , -0.50 , 1e3 ] }": `{"a":[1,-0.50,1e3]}`,
		`"\ud83d\ude00 \u00e9\/\b\u0000"`:       "\"😀 é/\\u0008\\u0000\"",
		`{"z":null,"a":{},"b":[]}`:              `{"z":null,"a":{},"b":[]}`,
		`"` + whole + `"`:                       `"` + whole + `"`,
		`"\u202e\u2028"`:                        "\"\u202e\\u2028\"",
	} {
		n, err := parse([]byte(src))
		if err != nil {
			t.Errorf("%.40s: %v", src, err)
			continue
		}
		if got := string(n.raw()); got != want {
			t.Errorf("%.40s gives %.60s, want %.60s", src, got, want)
		}
	}
}

// Whatever encoding/json writes is read, and whatever we write it reads alike.
func TestParseAgreesWithTheStandardLibrary(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		value := rapid.MapOf(rapid.String(), rapid.SliceOf(rapid.String())).Draw(t, "value")
		src, err := json.Marshal(value)
		if err != nil {
			t.Fatal(err)
		}
		n, err := parse(src)
		if err != nil {
			t.Fatalf("%s: %v", src, err)
		}
		var back map[string][]string
		if err := json.Unmarshal(n.append(nil, "", " "), &back); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(value, back); diff != "" {
			t.Error(diff)
		}
	})
}
