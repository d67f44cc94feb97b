package guide_test

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/guide/guidetest"
)

// question finds a question of any path, or a column as "funding.status".
func question(t testing.TB, l *guide.Library, id string) *guide.Question {
	t.Helper()
	id, column, isColumn := strings.Cut(id, ".")
	q := l.Question(id)
	if q != nil && isColumn {
		q = q.Column(column)
	}
	if q == nil {
		t.Fatalf("no question %s", id)
	}
	return q
}

func TestAcceptGivesTheCanonicalForm(t *testing.T) {
	l := library(t)
	for _, c := range []struct{ id, raw, want string }{
		{"first_name", `"Maëlle"`, `"Maëlle"`},
		{"first_name", `"<b> & \u00e9\n\ud83d\ude00"`, `"<b> & é\n😀"`},
		{"first_name", `null`, ``},
		{"first_name", `""`, `""`},
		{"legal_form", `"micro"`, `"micro"`},
		{"title", `"M."`, `"M."`},
		{"acre", `false`, `false`},
		{"target_date", `"2027-01-01"`, `"2027-01-01"`},
		{"birth_year", `1985`, `1985`},
		{"are_remaining", `"18000"`, `"18000.00"`},
		{"are_remaining", `18000`, `"18000.00"`},
		{"are_remaining", `"0.5"`, `"0.50"`},
		{"are_remaining", `999999999.99`, `"999999999.99"`},
		{"telework_days_home", `3`, `"3"`},
		{"onsite_days", `"0.250"`, `"0.25"`},
		{"vat_rate", `20.0`, `"20"`},
		{"turnover", `["24000", 30000, null]`, `["24000.00","30000.00",null]`},
		{"turnover", `[]`, `[]`},
		{"home_days", `{"2027-04": 2.5, "2027-03": "13", "2027-05": null}`, `{"2027-03":"13","2027-04":"2.5"}`},
		{"phone", `"+33639980102"`, `"+33639980102"`},
		{"email", `"a@exemple.invalid"`, `"a@exemple.invalid"`},
		{"employer_siret", `"999 999 998 00019"`, `"999 999 998 00019"`},
		{"employer_siret", `"99999999800018"`, `"99999999800018"`},
		{"postcode", `"B-1000"`, `"B-1000"`},
		{"telecentre", `"Murat"`, `"Murat"`},
		{"commune", `{"postcode": "15300", "insee": "15138", "name": "Murat"}`, `{"name":"Murat","insee":"15138","postcode":"15300"}`},
		{"commune", `{"name": "Aulnat"}`, `{"name":"Aulnat"}`},
		{"commune", `{"name": "riom es montagnes"}`, `{"name":"Riom-ès-Montagnes","insee":"15162","postcode":"15400"}`},
		{"commune", `{"name": "Murat", "insee": null, "postcode": "09999"}`, `{"name":"Murat","postcode":"09999"}`},
		{"mobility", `["vehicle", "licence"]`, `["vehicle","licence"]`},
		{"household", `[]`, `[]`},
		{"household", `[{"relation": "child", "birth_year": 2019, "first_name": "Zoé", "project": null}, {}]`, `[{"first_name":"Zoé","relation":"child","birth_year":2019},{}]`},
		{"fixed_costs", `[{"amounts": ["1", 2], "label": "Loyer"}]`, `[{"label":"Loyer","amounts":["1.00","2.00"]}]`},
		{"schedule", `[{"mode": "onsite", "weekdays": ["mon", "fri"], "hours": 7, "from": "2027-01-11"}]`, `[{"mode":"onsite","from":"2027-01-11","weekdays":["mon","fri"],"hours":"7"}]`},
	} {
		t.Run(c.id+" "+c.raw, func(t *testing.T) {
			q := question(t, l, c.id)
			got, err := q.Accept(json.RawMessage(c.raw), "x")
			if err != nil || string(got) != c.want {
				t.Fatalf("gives %s (%v), not %s", got, err, c.want)
			}
			again, err := q.Accept(got, "x")
			if err != nil || string(again) != string(got) {
				t.Errorf("the canonical form %s becomes %s (%v)", got, again, err)
			}
		})
	}
}

func TestAcceptRefusesWithThePathAndTheReason(t *testing.T) {
	l := library(t)
	for _, c := range []struct {
		id, raw, where string
		reason         data.Code
	}{
		{"first_name", `12`, "x", data.TextExpected},
		{"first_name", `["a"]`, "x", data.TextExpected},
		{"first_name", "\"\xff\"", "x", data.TextInvalid},
		{"first_name", `"` + strings.Repeat("é", data.MaxText+1) + `"`, "x", data.TooLong},
		{"legal_form", `"sasuu"`, "x", data.ChoiceExpected},
		{"legal_form", `""`, "x", data.ChoiceExpected},
		{"legal_form", `1`, "x", data.ChoiceExpected},
		{"acre", `"oui"`, "x", data.YesNoExpected},
		{"acre", `1`, "x", data.YesNoExpected},
		{"target_date", `"2027-02-30"`, "x", data.DateExpected},
		{"target_date", `"3/4/2027"`, "x", data.DateExpected},
		{"target_date", `20270101`, "x", data.DateExpected},
		{"birth_year", `"1985"`, "x", data.IntegerExpected},
		{"birth_year", `1985.5`, "x", data.IntegerExpected},
		{"birth_year", `1e3`, "x", data.IntegerExpected},
		{"birth_year", `99999999999999999999`, "x", data.IntegerExpected},
		{"customer_days", `-3`, "x", data.Negative},
		{"customer_days", `9000000000`, "x", data.AboveMaximum},
		{"skills", `[{"before": 5}]`, "x[0].before", data.AboveMaximum},
		{"satisfaction_hot_score", `0`, "x", data.BelowMinimum},
		{"are_remaining", `"beaucoup"`, "x", data.AmountExpected},
		{"are_remaining", `"1,50"`, "x", data.AmountExpected},
		{"are_remaining", `1.234`, "x", data.AmountExpected},
		{"are_remaining", `true`, "x", data.AmountExpected},
		{"are_remaining", `-1`, "x", data.Negative},
		{"are_remaining", `"1000000000"`, "x", data.AmountTooLarge},
		{"telework_days_home", `-1`, "x", data.Negative},
		{"telework_days_home", `"trois"`, "x", data.NumberExpected},
		{"telework_days_home", `1e2`, "x", data.NumberExpected},
		{"vat_rate", `101`, "x", data.AboveMaximum},
		{"vat_rate", `"vingt"`, "x", data.PercentExpected},
		{"turnover", `"24000"`, "x", data.ListExpected},
		{"turnover", `["1", "beaucoup"]`, "x[1]", data.AmountExpected},
		{"home_days", `["2027-03"]`, "x", data.RowExpected},
		{"home_days", `{"mars": 3}`, "x.mars", data.MonthExpected},
		{"home_days", `{"2027-13": 3}`, "x.2027-13", data.MonthExpected},
		{"home_days", `{"2027-03": -3}`, "x.2027-03", data.Negative},
		{"phone", `"06 39 98 01 02"`, "x", data.PhoneExpected},
		{"email", `"maelle"`, "x", data.EmailExpected},
		{"commune", `"Murat"`, "x", data.CommuneExpected},
		{"commune", `{"insee": "15138"}`, "x.name", data.CommuneExpected},
		{"commune", `{"name": "Murat", "zip": "15300"}`, "x.zip", data.UnknownKey},
		{"commune", `{"name": 15300}`, "x.name", data.TextExpected},
		{"mobility", `"licence"`, "x", data.ListExpected},
		{"mobility", `["licence", "boat"]`, "x[1]", data.ChoiceExpected},
		{"mobility", `["licence", null]`, "x[1]", data.ChoiceExpected},
		{"mobility", `["licence", "licence"]`, "x[1]", data.Repeated},
		{"household", `{"first_name": "Zoé"}`, "x", data.ListExpected},
		{"household", `[null]`, "x[0]", data.RowExpected},
		{"household", `["Zoé"]`, "x[0]", data.RowExpected},
		{"household", `[{"a\n\u001bb": 7}]`, "x[0].a??b", data.UnknownKey},
		{"household", `[{}, {"age": 7}]`, "x[1].age", data.UnknownKey},
		{"schedule", `[{"weekdays": ["lundi"]}]`, "x[0].weekdays[0]", data.ChoiceExpected},
	} {
		t.Run(c.id+" "+c.raw[:min(len(c.raw), 40)], func(t *testing.T) {
			got, err := question(t, l, c.id).Accept(json.RawMessage(c.raw), "x")
			var refused *data.Error
			if !errors.As(err, &refused) {
				t.Fatalf("is taken as %s", got)
			}
			want := &data.Error{Code: data.Refused, Where: c.where, What: string(c.reason)}
			if diff := cmp.Diff(want, refused); diff != "" {
				t.Error(diff)
			}
		})
	}
}

func TestOptionsOfAnotherPathAreKeptAside(t *testing.T) {
	l := library(t)
	q := l.For(data.EmployeeRelocation).Question("telecentre_needs")
	raw := json.RawMessage(`["meeting_room","printing"]`) // a creation may need a room to receive
	kept, err := q.Accept(raw, "x")
	if err != nil || string(kept) != string(raw) {
		t.Fatalf("kept as %s (%v)", kept, err)
	}
	shown, err := q.Decode(kept)
	if diff := cmp.Diff([]string{"printing"}, shown); err != nil || diff != "" {
		t.Errorf("shown otherwise (%v): %s", err, diff)
	}
}

// What is accepted has one form, whatever way it was written.
func TestAcceptIsItsOwnFixedPoint(t *testing.T) {
	l := library(t)
	questions := l.For(data.BusinessCreation).Questions()
	questions = append(questions, l.For(data.Training).Questions()...)
	questions = append(questions, l.For(data.EmployeeRelocation).Questions()...)
	rapid.Check(t, func(r *rapid.T) {
		q := rapid.SampledFrom(questions).Draw(r, "question")
		once, err := q.Accept(someJSON(2).Draw(r, "raw"), q.ID)
		if err != nil {
			return
		}
		twice, err := q.Accept(once, q.ID)
		if err != nil || string(twice) != string(once) {
			r.Fatalf("%s becomes %s (%v)", once, twice, err)
		}
		v, err := q.Decode(once)
		if err != nil {
			r.Fatalf("what was accepted isn't read: %v", err)
		}
		if again := q.Encode(v); len(q.Options) == 0 && string(again) != string(once) {
			r.Fatalf("%s, read and written, is %s", once, again)
		}
	})
}

func someJSON(depth int) *rapid.Generator[json.RawMessage] {
	leaf := rapid.SampledFrom([]string{
		"null", "true", "false", "0", "1", "2.50", "-1", "1e3", `"12.5"`, `"2027-01-01"`, `"micro"`, `"permanent"`, `"x"`, `""`, `"+33639980102"`, `"a@b"`,
	})
	if depth == 0 {
		return rapid.Map(leaf, func(s string) json.RawMessage { return json.RawMessage(s) })
	}
	key := rapid.SampledFrom([]string{"label", "amount", "status", "2027-03", "name", "kind", "first_name", "amounts", "scheme"})
	return rapid.Custom(func(t *rapid.T) json.RawMessage {
		var v any
		switch rapid.IntRange(0, 2).Draw(t, "shape") {
		case 0:
			return json.RawMessage(leaf.Draw(t, "leaf"))
		case 1:
			v = rapid.SliceOfN(someJSON(depth-1), 0, 3).Draw(t, "list")
		default:
			v = rapid.MapOfN(key, someJSON(depth-1), 0, 3).Draw(t, "object")
		}
		raw, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		return raw
	})
}

func FuzzAccept(f *testing.F) {
	l := library(f)
	ids := []string{"first_name", "target_date", "turnover", "home_days", "household", "commune", "phone", "mobility", "schedule", "vat_rate"}
	for i := range ids {
		for _, raw := range []string{`null`, `"x"`, `[{"amount": 1}]`, `{"2027-01": "3"}`, `-1.5`, `"\ud800"`} {
			f.Add(uint8(i), []byte(raw))
		}
	}
	f.Fuzz(func(t *testing.T, which uint8, raw []byte) {
		q := l.Question(ids[int(which)%len(ids)])
		canonical, err := q.Accept(raw, "x")
		if err != nil {
			if data.CodeOf(err) != data.Refused {
				t.Fatalf("refused without its reason: %v", err)
			}
			return
		}
		if canonical != nil && !json.Valid(canonical) {
			t.Fatalf("%s becomes %s", raw, canonical)
		}
	})
}

func TestKeptIsTheAnswerOrWhatWasTyped(t *testing.T) {
	library, _ := guidetest.Shipped(t)
	phone := question(t, library, "phone")
	for typed, want := range map[string]string{
		" 04.65.71.20.10 ": "+33465712010",
		" poste 12 ":       "poste 12",
		"  ":               "",
	} {
		if got := phone.Kept(typed, guidetest.Day(t, "2026-11-24")); got != want {
			t.Errorf("%q is kept as %q, want %q", typed, got, want)
		}
	}
}
