package paper

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"pgregory.net/rapid"

	"github.com/buron-cantal/buron/app/paper/archive/inspect"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/guide"
)

// anyDossier is a random dossier of a path: any of its questions answered, texts
// of all kinds, actions in every state.
func anyDossier(t testing.TB, r *rapid.T, path data.Path) (Input, *marked) {
	texts := rapid.OneOf(
		rapid.StringN(0, 40, -1),
		rapid.StringMatching(`[a-zéà’ŒÉ0-9 ,;:!?«»()\\-]{1,120}`),
		rapid.Custom(func(r *rapid.T) string {
			kinds := slices.DeleteFunc(slices.Clone(nastyTexts), func(k nastyText) bool { return len(k.text) > 3_000 })
			return rapid.SampledFrom(kinds).Draw(r, "kind").text
		}),
	)
	// An answer is kept as JSON, which has no other than valid UTF-8.
	m := &marked{text: func() string { return strings.ToValidUTF8(texts.Draw(r, "text"), "\ufffd") }}
	answered, dates := rapid.Bool(), rapid.IntRange(-400, 1_200)
	m.vary = func(q *guide.Question, value any) (any, bool) {
		switch q.Kind {
		case guide.KindDate:
			if _, one := value.(string); one {
				value = today.AddDays(dates.Draw(r, q.ID)).String()
			}
		case guide.KindMoney:
			if _, one := value.(string); one {
				value = fmt.Sprintf("%d.%02d", rapid.IntRange(0, 3_000_000).Draw(r, q.ID), rapid.IntRange(0, 99).Draw(r, q.ID))
			}
		case guide.KindChoice:
			if _, one := value.(string); one {
				value = rapid.SampledFrom(q.Options).Draw(r, q.ID).ID
			}
		case guide.KindTable:
			if rows, several := value.([]any); several && q.Per == guide.Once {
				value = rows[:rapid.IntRange(0, len(rows)).Draw(r, q.ID)]
			}
		}
		return value, answered.Draw(r, "answered "+q.ID)
	}
	in := everyField(t, path, m)
	for i := range in.Plan.Actions {
		a := &in.Plan.Actions[i]
		a.Status = rapid.SampledFrom(data.ActionStatuses).Draw(r, "status")
	}
	in.Large, in.Draft = rapid.Bool().Draw(r, "large"), rapid.Bool().Draw(r, "draft")
	return in, m
}

// anyDocument is one that a random dossier gives.
func anyDocument(t testing.TB, r *rapid.T) (*Layout, *marked) {
	in, m := anyDossier(t, r, rapid.SampledFrom(data.Paths).Draw(r, "path"))
	offers := slices.DeleteFunc(Documents(in.Plan), func(o DocumentOffer) bool { return !o.Available })
	o := rapid.SampledFrom(offers).Draw(r, "document")
	l, err := LayDocument(o.ID, in, o.Of)
	if err != nil {
		r.Fatalf("%s: %v", o.Reference(), err)
	}
	return l, m
}

// TestAnyDocumentDrawsReadsAndSaysWhatWentIn follows texts of any dossier into
// any document: through the gate, onto the page, into the file, out of it by the
// page streams and by the tags, whose order is that of the page.
func TestAnyDocumentDrawsReadsAndSaysWhatWentIn(t *testing.T) {
	whole := 0
	rapid.Check(t, func(r *rapid.T) {
		l, m := anyDocument(t, r)
		file, err := PDF(l, Meta{Printed: printedAt, Author: "Élodie Fau"})
		if err != nil {
			r.Fatal(err)
		}
		for _, fault := range inspect.Check(file) {
			r.Error(fault)
		}
		saysWhatWasLaidOut(r, l, file)
		readsDownwards(r, l)
		read := plain(aloud(r, file))
		for i, text := range m.texts {
			passed, _ := newPress(false).keeper.gate.Pass(text)
			bare := plain
			if slices.ContainsFunc(strings.Fields(passed), func(word string) bool { return utf8.RuneCountInString(word) > 20 }) {
				bare = unspaced // a label of a chart may have to part it
			}
			begin, end := fmt.Sprintf("qa%03d", i), fmt.Sprintf("wz%03d", i)
			for _, rest := range strings.Split(read, begin)[1:] {
				got, _, ended := strings.Cut(rest, end)
				before, _, cut := strings.Cut(got, "…") // where there is no room for more
				switch {
				case ended && bare(got) == bare(passed):
					whole++
				case !cut && ended || !strings.HasPrefix(bare(passed+" "+end), bare(before)):
					r.Errorf("%s went in as %q and came out as %.100q", m.fields[i], passed, got)
				}
			}
		}
	})
	if whole < 100 {
		t.Errorf("%d texts were followed", whole)
	}
}

func TestTheOrderOfReadingIsThatOfThePage(t *testing.T) {
	for name, l := range every(t) {
		t.Run(name, func(t *testing.T) { readsDownwards(t, l) })
	}
}

// readsDownwards holds that nothing which the tags read later stands above what
// they read before it in the same column.
func readsDownwards(t fails, l *Layout) {
	t.Helper()
	before := make([][]Op, len(l.Pages))
	var said strings.Builder
	inOrder(l, func(page int, op Op) {
		said.WriteString(op.Text)
		if l.Elements[op.Of].Kind == ElFigure {
			return
		}
		for _, other := range before[page] {
			if above(op, other) {
				t.Errorf("page %d: %q is read after %q, and stands above it", page+1, op.Text, other.Text)
			}
		}
		before[page] = append(before[page], op)
	})
	if unspaced(said.String()) != unspaced(reading(l)) {
		t.Errorf("the order of the tags isn't the one that is read")
	}
}

func unspaced(s string) string { return strings.Join(strings.Fields(s), "") }

// inOrder visits the texts of a layout in the order of its tags, which the
// finished file holds to: see [saysWhatWasLaidOut].
func inOrder(l *Layout, visit func(page int, op Op)) {
	type text struct {
		at, page int
		op       Op
	}
	own := make([][]text, len(l.Elements))
	at := 0
	for i, page := range l.Pages {
		for _, op := range page.Ops {
			if at++; op.Kind == OpText && op.Of != Artifact {
				own[op.Of] = append(own[op.Of], text{at, i, op})
			}
		}
	}
	// Children come after their parents; each stands in its parent at its first
	// text, and is read whole there.
	groups := make([][][]text, len(l.Elements))
	for i := len(l.Elements) - 1; i >= 0; i-- {
		for _, t := range own[i] {
			groups[i] = append(groups[i], []text{t})
		}
		slices.SortStableFunc(groups[i], func(a, b []text) int { return a[0].at - b[0].at })
		whole := slices.Concat(groups[i]...)
		if len(whole) == 0 {
			continue
		}
		if i == 0 {
			for _, t := range whole {
				visit(t.page, t.op)
			}
			return
		}
		parent := l.Elements[i].Parent
		groups[parent] = append(groups[parent], whole)
	}
}

// above says whether a text stands above another one, in the same column.
func above(op, other Op) bool {
	const slack = 1 * mm // two sizes of type on one line
	end := func(op Op) Length { return op.X + textWidth(strings.TrimRight(op.Text, " "), op.Face, op.Size) }
	return op.Y < other.Y-slack && op.X < end(other) && other.X < end(op)
}
