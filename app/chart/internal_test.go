package chart

import (
	"fmt"
	"math"
	"math/big"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"github.com/buron-cantal/buron/data/money"
)

func TestAShareIsExactHoweverLarge(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		whole := rapid.Uint64().Draw(t, "whole")
		part := rapid.Uint64Range(0, whole).Draw(t, "part")
		span := rapid.IntRange(0, 2_000_000).Draw(t, "span")
		want := big.NewInt(0)
		if whole > 0 {
			want.Mul(new(big.Int).SetUint64(part), big.NewInt(int64(span)))
			want.Add(want, new(big.Int).SetUint64(whole/2))
			want.Div(want, new(big.Int).SetUint64(whole))
		}
		if got := share(part, whole, Len(span)); int64(got) != want.Int64() {
			t.Errorf("%d of %d over %d is %d, not %d", part, whole, span, got, want)
		}
	})
}

func TestADifferenceThatNoAmountHoldsIsUnknown(t *testing.T) {
	for _, c := range []struct {
		a, b  Amount
		want  money.Euro
		known bool
	}{
		{Of(500), Of(200), 300, true},
		{Of(200), Of(500), -300, true},
		{Of(0), Of(0), 0, true},
		{Of(-5), Of(-5), 0, true},
		{Of(math.MaxInt64), Of(math.MaxInt64), 0, true},
		{Of(math.MaxInt64), Of(0), math.MaxInt64, true},
		{Of(math.MinInt64), Of(0), math.MinInt64, true},
		{Of(-1), Of(math.MinInt64), math.MaxInt64, true},
		{Of(0), Of(math.MinInt64), 0, false},
		{Of(math.MaxInt64), Of(-1), 0, false},
		{Of(math.MinInt64), Of(1), 0, false},
		{Of(3), Amount{}, 0, false},
		{Amount{}, Of(3), 0, false},
	} {
		if got := c.a.minus(c.b); got.Known != c.known || got.Cents != c.want {
			t.Errorf("%d − %d is %+v", c.a.Cents, c.b.Cents, got)
		}
	}
}

func TestSumsStopAtTheirLargest(t *testing.T) {
	if got := plus(math.MaxUint64-1, 5); got != math.MaxUint64 {
		t.Errorf("the sum is %d", got)
	}
	if got := Of(math.MinInt64).down(); got != 1<<63 {
		t.Errorf("the smallest amount measures %d", got)
	}
}

func TestAmountsAreWritten(t *testing.T) {
	for _, c := range []struct {
		amount                        Amount
		long, short, shortEuro, brief string
	}{
		{Of(470800), "4\u202f708,00\u00a0€", "4\u202f708", "4\u202f708\u00a0€", "4\u202f708"},
		{Of(-124050), "−1\u202f240,50\u00a0€", "−1\u202f241", "−1\u202f240,50\u00a0€", "−1\u202f240,50"},
		{Amount{Cents: 7500, Known: true, plus: true}, "+75,00\u00a0€", "+75", "+75\u00a0€", "+75"},
		{Amount{Cents: 0, Known: true, plus: true}, "0,00\u00a0€", "0", "0\u00a0€", "0"},
		{Amount{}, "—", "—", "—", "—"},
		{Amount{Known: true, Cents: 100, Words: "un euro"}, "un euro", "1", "1\u00a0€", "1"},
	} {
		got := []string{c.amount.long(), c.amount.short(), c.amount.shortEuro(), c.amount.brief()}
		if want := []string{c.long, c.short, c.shortEuro, c.brief}; fmt.Sprint(got) != fmt.Sprint(want) {
			t.Errorf("got %q, want %q", got, want)
		}
	}
	if got := Missing("il manque : le prix").said(); got != "—, il manque : le prix" {
		t.Errorf("an unknown amount says %q", got)
	}
}

// plainPen counts characters.
func plainPen() *pen {
	return newPen(1000, 1000, Measure{
		Wide: func(s string, _ Style) Len { return Len(utf8.RuneCountInString(s)) },
		Line: func(Style) Len { return 10 }, Gap: 2, Bar: 20, Plot: 100,
	})
}

func TestTextsWrapAtSpacesThenHyphensThenAnywhere(t *testing.T) {
	for _, c := range []struct {
		text string
		room Len
		want string
		cut  bool
	}{
		{"Prêt d’honneur", 20, "Prêt d’honneur", false},
		{"Prêt d’honneur", 10, "Prêt|d’honneur", false},
		{"Riom-ès-Montagnes", 10, "Riom-ès-+Montagnes", false},
		{"anticonstitutionnel", 7, "anticon+stituti+onnel", true},
		{"a − b", 3, "a −|b", false},
		{"élan", 1, "é+l+a+n", true},
		{"", 5, "", false},
		{"  ", 5, "", false},
		{"mot", 0, "m+o+t", true},
	} {
		rows, cut := plainPen().wrapped(c.text, Text, c.room)
		if got := joined(rows, "+", "|"); got != c.want || cut != c.cut {
			t.Errorf("%q over %d: %q, cut %v", c.text, c.room, got, cut)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringOfN(rapid.SampledFrom([]rune("aé -b")), 0, 40, -1).Draw(t, "text")
		room := Len(rapid.IntRange(1, 12).Draw(t, "room"))
		rows := plainPen().wrap(text, Text, room)
		for _, row := range rows {
			if Len(utf8.RuneCountInString(row.text)) > room {
				t.Errorf("%q is wider than %d", row.text, room)
			}
		}
		bare := func(s string) string { return strings.ReplaceAll(s, " ", "") }
		if bare(joined(rows, "", "")) != bare(text) {
			t.Errorf("%q became %q", text, joined(rows, "+", "|"))
		}
	})
}

// joined are rows with something after the open ones, and after others.
func joined(rows []textRow, open, other string) string {
	var b strings.Builder
	for i, row := range rows {
		b.WriteString(row.text)
		switch {
		case row.open:
			b.WriteString(open)
		case i < len(rows)-1:
			b.WriteString(other)
		}
	}
	return b.String()
}

func TestLabelsAreSetApartInTheirOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var spots []spread
		total := Len(0)
		for range rapid.IntRange(0, 9).Draw(t, "labels") {
			tall := Len(rapid.IntRange(1, 30).Draw(t, "tall"))
			spots = append(spots, spread{want: Len(rapid.IntRange(-50, 250).Draw(t, "want")), long: tall})
			total += tall + 2
		}
		to := Len(rapid.IntRange(0, 300).Draw(t, "to"))
		setApart(spots, 0, to, 2)
		for i, a := range spots {
			if a.at < 0 || total <= to && a.at+a.long > to {
				t.Errorf("%+v isn't within 0 and %d", a, to)
			}
			for _, b := range spots[:i] {
				if a.at < b.at+b.long && b.at < a.at+a.long {
					t.Errorf("%+v touches %+v", a, b)
				}
			}
		}
	})
}
