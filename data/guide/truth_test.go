package guide

import (
	"fmt"
	"strings"
	"testing"

	"github.com/govalues/decimal"
	"pgregory.net/rapid"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
)

// The facts of the tables below: for each kind a known value, an unknown one
// and one that doesn't apply.
var (
	answered  = cell{state: Known, good: true, asked: true}
	unknown   = cell{state: Unknown, asked: true}
	notAsked  = cell{state: NotApplicable}
	questions = []struct {
		question *Question
		cell     cell
		value    Value
	}{
		{&Question{ID: "yes", Kind: KindYesNo}, answered, true},
		{&Question{ID: "no", Kind: KindYesNo}, answered, false},
		{&Question{ID: "who_knows", Kind: KindYesNo}, unknown, nil},
		{&Question{ID: "not_asked", Kind: KindYesNo}, notAsked, nil},
		{&Question{ID: "five", Kind: KindInteger}, answered, int64(5)},
		{&Question{ID: "amount", Kind: KindMoney}, answered, decimal.MustParse("5.00")},
		{&Question{ID: "share", Kind: KindPercent}, answered, decimal.MustParse("50.5")},
		{&Question{ID: "number", Kind: KindNumber}, unknown, nil},
		{&Question{ID: "other_number", Kind: KindNumber}, notAsked, nil},
		{&Question{ID: "early", Kind: KindDate}, answered, calendar.Date(2026, 11, 24)},
		{&Question{ID: "late", Kind: KindDate}, answered, calendar.Date(2027, 1, 1)},
		{&Question{ID: "word", Kind: KindText}, answered, "mot"},
		{&Question{ID: "form", Kind: KindChoice, Options: []Option{{ID: "micro"}, {ID: "sas"}}}, answered, "micro"},
		{&Question{ID: "no_form", Kind: KindChoice, Options: []Option{{ID: "micro"}, {ID: "sas"}}}, unknown, nil},
		{&Question{ID: "other_form", Kind: KindChoice, Options: []Option{{ID: "micro"}}}, notAsked, nil},
		{&Question{ID: "tools", Kind: KindMulti, Options: []Option{{ID: "screen"}, {ID: "phone"}}}, answered, []string{"phone"}},
		{&Question{ID: "no_tool", Kind: KindMulti, Options: []Option{{ID: "screen"}}}, answered, []string{}},
		{&Question{ID: "any_tool", Kind: KindMulti, Options: []Option{{ID: "screen"}}}, unknown, nil},
		{&Question{ID: "years", Kind: KindMoney, Per: EachYear}, answered, PerYear{nil, decimal.MustParse("1.00")}},
		{&Question{ID: "no_years", Kind: KindMoney, Per: EachYear}, answered, PerYear{nil}},
		{&Question{ID: "months", Kind: KindNumber, Per: EachMonth}, answered, PerMonth{}},
		{table("rows"), answered, []Row{{"kind": "loan", "amount": decimal.MustParse("3.00")}, {"amount": decimal.MustParse("9.00")}}},
		{table("gifts"), answered, []Row{{"kind": "gift"}, {"kind": "gift", "amount": decimal.MustParse("1.00")}}},
		{table("empty"), answered, []Row{}},
		{table("no_rows"), unknown, nil},
		{table("other_rows"), notAsked, nil},
		{table("household"), unknown, nil},
	}
)

func table(id string) *Question {
	return &Question{ID: id, Kind: KindTable, Columns: []*Question{
		{ID: "kind", Kind: KindChoice, Options: []Option{{ID: "loan"}, {ID: "gift"}}}, {ID: "amount", Kind: KindMoney},
	}}
}

func tableFacts() *Facts {
	g := &Guide{byID: map[string]*Question{}}
	f := &Facts{guide: g, results: func(key string) (Value, bool) {
		switch key {
		case "financing.balanced":
			return true, true
		case "cash.lowest":
			return decimal.MustParse("-12.50"), true
		case "schedule.onsite_days":
			return int64(10), true
		case "schedule.last_day":
			return calendar.Date(2027, 1, 1), true
		}
		return nil, false
	}}
	for i, q := range questions {
		q.question.order = i
		g.byID[q.question.ID] = q.question
		g.ordered = append(g.ordered, q.question)
		c := q.cell
		c.value = q.value
		f.cells = append(f.cells, c)
	}
	return f
}

func holds(t testing.TB, f *Facts, source string) Truth {
	t.Helper()
	kept := keptTables([]*Document{{ID: "proof"}, {ID: "lease"}, {ID: "quote"}})
	c := &compiler{names: f.guide.byID, kept: kept}
	condition, reason, detail := c.compile(source)
	if reason != "" {
		t.Fatalf("%s: %s: %s", source, reason, detail)
	}
	return f.Holds(condition)
}

func (t Truth) String() string { return [...]string{"uncertain", "false", "true"}[t] }

// TestWhatADossierKeepsHolds holds the tables that no question asks: only a row
// of which all is true counts, and one that isn't there is no doubt.
func TestWhatADossierKeepsHolds(t *testing.T) {
	f := tableFacts()
	f.kept = keptRows(data.Dossier{
		Appointments: []data.Appointment{{Kind: "interview", Status: "planned"}, {Kind: "video", Status: "kept"}},
		Documents:    []data.DocumentState{{Document: "proof", Status: "received"}, {Document: "lease", Status: "requested"}},
	})
	for source, want := range map[string]Truth{
		`any(documents, .id == "proof" and .status in ["received", "validated"])`:              True,
		`any(documents, .id == "lease" and .status in ["received", "validated"])`:              False,
		`any(documents, .id == "quote" and .status == "received")`:                             False,
		`any(appointments, .kind == "interview" and .status == "kept")`:                        False,
		`any(appointments, .kind == "video" and .status == "kept")`:                            True,
		`yes == true and any(appointments, .kind in ["visit", "video"] and .status == "kept")`: True,
	} {
		if got := holds(t, f, source); got != want {
			t.Errorf("%s is %s, not %s", source, got, want)
		}
	}
	if none := (&Facts{guide: f.guide, kept: keptRows(data.Dossier{})}); holds(t, none, `any(documents, .status == "received")`) != False {
		t.Error("a dossier without documents leaves a doubt")
	}
}

// The tables of guides/README.md, row by row.
func TestTruthTables(t *testing.T) {
	for _, row := range []struct {
		condition string
		want      Truth
	}{
		// a == b, <, <=, >, >=, in
		{"yes == true", True},
		{"yes == false", False},
		{"no == false", True},
		{"yes == no", False},
		{"who_knows == true", Uncertain},
		{"yes == who_knows", Uncertain},
		{"not_asked == true", False},
		{"not_asked == who_knows", False},
		{"who_knows == not_asked", False},
		{"five == 5", True},
		{"five < 5", False},
		{"five <= 5", True},
		{"five > 4", True},
		{"five >= 6", False},
		{"five >= 4.5", True},
		{"number > 4", Uncertain},
		{"other_number > 4", False},
		{"not (other_number > 4)", True},
		{"amount == five", True}, // money and counts compare as numbers
		{"share > 50", True},
		{"share < amount", False},
		{"early < late", True},
		{"late <= early", False},
		{`word == "mot"`, True},
		{`word == "Mot"`, False},
		{`form == "micro"`, True},
		{`form in ["sas", "micro"]`, True},
		{`form in ["sas"]`, False},
		{`no_form in ["sas"]`, Uncertain},
		{`other_form in ["micro"]`, False},
		{"five in [1, 5]", True},
		{`"phone" in tools`, True},
		{`"screen" in tools`, False},
		{`"screen" in no_tool`, False},
		{`"screen" in any_tool`, Uncertain},
		// not x
		{"not (yes == true)", False},
		{"not (no == true)", True},
		{"not (who_knows == true)", Uncertain},
		// x and y
		{"yes == true and no == false", True},
		{"yes == true and no == true", False},
		{"no == true and who_knows == true", False},
		{"who_knows == true and no == true", False},
		{"yes == true and who_knows == true", Uncertain},
		{"who_knows == true and yes == true", Uncertain},
		{"who_knows == true and who_knows == true", Uncertain},
		// x or y
		{"no == true or yes == true", True},
		{"no == true or yes == false", False},
		{"yes == true or who_knows == true", True},
		{"who_knows == true or yes == true", True},
		{"no == true or who_knows == true", Uncertain},
		{"who_knows == true or no == true", Uncertain},
		{"who_knows == true or who_knows == true", Uncertain},
		// any(list, p)
		{`any(rows, .kind == "loan")`, True},
		{`any(rows, .kind == "gift")`, Uncertain}, // one row doesn't say
		{`any(gifts, .kind == "loan")`, False},
		{"any(rows, .amount > 3)", True},
		{"any(gifts, .amount > 3)", Uncertain},
		{`any(gifts, .kind == "gift" and .amount < 3)`, True},
		{`any(gifts, .kind == "loan" and .amount > 3)`, False},
		{`any(rows, known(.kind))`, True},
		{`any(rows, .kind == "loan" and yes == true)`, True},
		{`any(empty, .kind == "loan")`, False},
		{`any(no_rows, .kind == "loan")`, Uncertain},
		{`any(other_rows, .kind == "loan")`, False},
		{`any(household, .kind == "loan")`, False}, // nobody comes along
		{`not any(no_rows, .kind == "loan")`, Uncertain},
		// known(x)
		{"known(yes)", True},
		{"known(no)", True},
		{"known(who_knows)", False},
		{"known(not_asked)", False},
		{"known(word)", True},
		{"known(tools)", True},
		{"known(no_tool)", False},
		{"known(rows)", True},
		{"known(empty)", False},
		{"known(household)", False},
		{"known(years)", True},
		{"known(no_years)", False},
		{"known(months)", False},
		// result("k")
		{`result("financing.balanced") == true`, True},
		{`result("cash.lowest") < 0`, True},
		{`result("schedule.onsite_days") >= 10`, True},
		{`result("schedule.last_day") == late`, True},
		{`result("funding.left_to_pay") <= 0`, Uncertain},
		{`known(result("cash.lowest"))`, True},
		{`known(result("funding.left_to_pay"))`, False},
		// stating a default
		{`not (known(number) and number == 0)`, True},
		{`not (known(five) and five == 5)`, False},
	} {
		t.Run(row.condition, func(t *testing.T) {
			if got := holds(t, tableFacts(), row.condition); got != row.want {
				t.Errorf("%s gives %v, not %v", row.condition, got, row.want)
			}
		})
	}
}

func TestConditionsWithoutResults(t *testing.T) {
	f := tableFacts()
	f.results = nil
	if got := holds(t, f, `result("financing.balanced") == true`); got != Uncertain {
		t.Errorf("a result that isn't computed yet gives %v", got)
	}
	if f.Holds(nil) != True {
		t.Error("no condition doesn't hold")
	}
}

func TestConditionTellsWhatItReads(t *testing.T) {
	c := &compiler{names: tableFacts().guide.byID}
	source := `known(five) and five > 3 and any(rows, .amount > five) or result("cash.lowest") < 0`
	condition, _, _ := c.compile(source)
	if condition.String() != source {
		t.Errorf("is shown as %s", condition)
	}
	if got := fmt.Sprint(condition.Reads()); got != "[five rows cash.lowest]" {
		t.Errorf("reads %s", got)
	}
}

// condition draws a condition of some depth over the questions above.
func condition(depth int) *rapid.Generator[string] {
	leaf := rapid.SampledFrom([]string{
		"yes == true", "no == true", "who_knows == true", "not_asked == true", "five > 4", "number > 4", `form == "sas"`,
		`no_form == "sas"`, `any(rows, .kind == "gift")`, `any(household, .kind == "gift")`, "known(number)", `"screen" in any_tool`,
	})
	if depth == 0 {
		return leaf
	}
	deeper := condition(depth - 1)
	return rapid.OneOf(
		leaf,
		rapid.Map(deeper, func(a string) string { return "not (" + a + ")" }),
		rapid.Custom(func(t *rapid.T) string {
			operator := rapid.SampledFrom([]string{"and", "or"}).Draw(t, "operator")
			return "(" + deeper.Draw(t, "left") + " " + operator + " " + deeper.Draw(t, "right") + ")"
		}),
	)
}

func TestThreeValuedLogicKeepsItsLaws(t *testing.T) {
	f := tableFacts()
	rapid.Check(t, func(r *rapid.T) {
		a, b, c := condition(3).Draw(r, "a"), condition(3).Draw(r, "b"), condition(2).Draw(r, "c")
		same := func(left, right string) {
			if x, y := holds(t, f, left), holds(t, f, right); x != y {
				r.Fatalf("%s gives %v, but %s gives %v", left, x, right, y)
			}
		}
		same("not (not ("+a+"))", a)
		same("not ("+a+" and "+b+")", "not ("+a+") or not ("+b+")")
		same("not ("+a+" or "+b+")", "not ("+a+") and not ("+b+")")
		same(a+" and "+b, b+" and "+a)
		same("("+a+") and ("+b+" or "+c+")", "(("+a+") and ("+b+")) or (("+a+") and ("+c+"))")
		same("("+a+") or ("+b+" and "+c+")", "(("+a+") or ("+b+")) and (("+a+") or ("+c+"))")
		same("("+a+") or ("+a+")", a)
	})
}

// What is answered later may settle what was uncertain, and never turns round
// what was already true or false.
func TestAnswersOnlySettleWhatWasUncertain(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		source := condition(3).Draw(r, "condition")
		if strings.Contains(source, "known(") {
			r.Skip("asks whether an answer is there, which may turn round")
		}
		before := tableFacts()
		after := tableFacts()
		for _, id := range []string{"who_knows", "number", "no_form", "any_tool"} {
			if !rapid.Bool().Draw(r, id) {
				continue
			}
			c := &after.cells[after.guide.byID[id].order]
			c.state = Known
			c.value = map[string]Value{"who_knows": rapid.Bool().Draw(r, "yes"), "number": decimal.MustNew(rapid.Int64Range(0, 9).Draw(r, "n"), 0), "no_form": "sas", "any_tool": []string{"screen"}}[id]
		}
		if was, is := holds(t, before, source), holds(t, after, source); was != Uncertain && is != was {
			r.Fatalf("%s was %v, and with more answers is %v", source, was, is)
		}
	})
}
