package interview

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/guide"
)

// fewestYears and mostMonths are how many boxes a forecast shows.
const (
	fewestYears = 3
	mostMonths  = 12
)

// cellMark parts the boxes of a question in what is kept as typed. It can't be
// typed into a box.
const cellMark = "\t"

// boxes is a question with a box for each year or month.
type boxes struct {
	q       *guide.Question
	entries []*kit.Entry
	parts   []string // what each box is called
	// keys are the months of the boxes. What is kept as typed says which month
	// a text is of, a line each, as the months on screen follow the target
	// date; years have none, and stand one after the other.
	keys []string
}

// join is what stands in the boxes, "" when nothing does.
func (b *boxes) join() string {
	texts := b.texts()
	if b.keys == nil {
		return strings.TrimRight(strings.Join(texts, cellMark), cellMark)
	}
	var lines []string
	for i, typed := range texts {
		if typed != "" {
			lines = append(lines, b.keys[i]+cellMark+typed)
		}
	}
	return strings.Join(lines, rowMark)
}

// split is what each box shows of what was kept as typed.
func (b *boxes) split(typed string) []string {
	if b.keys == nil {
		return strings.Split(typed, cellMark)
	}
	texts := make([]string, len(b.keys))
	for key, of := range typedMonths(typed) {
		if i := slices.Index(b.keys, key); i >= 0 {
			texts[i] = of
		}
	}
	return texts
}

// typedMonths are the texts of months that were kept as typed.
func typedMonths(typed string) map[string]string {
	months := map[string]string{}
	for _, line := range strings.Split(typed, rowMark) {
		if key, of, ok := strings.Cut(line, cellMark); ok {
			months[key] = of
		}
	}
	return months
}

func (b *boxes) texts() []string {
	texts := make([]string, len(b.entries))
	for i, e := range b.entries {
		texts[i] = oneLine(e.Text())
	}
	return texts
}

func (b *boxes) set(texts []string, put func(*kit.Entry, string)) {
	for i, e := range b.entries {
		s := ""
		if i < len(texts) {
			s = texts[i]
		}
		put(e, s)
	}
}

// oneLine keeps a mark out of what is typed in a cell.
func oneLine(s string) string { return strings.NewReplacer(cellMark, " ", "\n", " ").Replace(s) }

// newBoxes is the control of a question with several boxes: write makes one
// answer of the values in them, nil where there is none, and texts gives what
// the boxes show of it.
func (p *page) newBoxes(f *field, b *boxes, write func([]json.RawMessage) json.RawMessage, texts func(json.RawMessage) []string) input {
	for range b.parts {
		e := kit.NewNumber(words.UnitOf(f.q))
		e.Format = p.format(b.q)
		e.OnChanged = func(string) { p.typing(f) }
		e.OnLeft = func(string) { p.left(f) }
		b.entries = append(b.entries, e)
	}
	show := func(a data.Answer) {
		if a.Typed != "" {
			b.set(b.split(a.Typed), (*kit.Entry).SetText)
			return
		}
		b.set(texts(a.Value), (*kit.Entry).SetText)
	}
	return input{
		control: kit.NewYears(b.parts, b.entries...),
		show:    show, settle: unlessUnsure(show),
		draft:    func(typed string) { b.set(b.split(typed), (*kit.Entry).SetDraft) },
		typed:    b.join,
		read:     func() (data.Answer, error) { return p.readBoxes(b, write) },
		complain: func(a data.Answer) string { return p.blameBoxes(b, a) },
		mark:     func(a data.Answer) { p.markBoxes(b, a) },
		touched: func() bool {
			return !f.of.Unsure() && slices.ContainsFunc(b.entries, func(e *kit.Entry) bool { return !e.IsSaved() })
		},
	}
}

// readBoxes reads every box; one that isn't understood keeps them all as typed.
func (p *page) readBoxes(b *boxes, write func([]json.RawMessage) json.RawMessage) (data.Answer, error) {
	values := make([]json.RawMessage, len(b.entries))
	var wrong error
	for i, typed := range b.texts() {
		a, err := p.understand(b.q, typed)
		values[i] = a.Value
		if err != nil && wrong == nil {
			wrong = err
		}
	}
	if wrong != nil {
		return data.Answer{Typed: b.join()}, wrong
	}
	raw := write(values)
	if raw == nil {
		return data.Answer{}, nil
	}
	canonical, err := b.q.Accept(raw, b.q.ID)
	if err != nil {
		return data.Answer{Typed: b.join()}, err
	}
	return data.Answer{Value: canonical}, nil
}

// blameBoxes says what is wrong with the first box that isn't understood.
func (p *page) blameBoxes(b *boxes, a data.Answer) string {
	for i, typed := range b.texts() {
		if sentence := p.blame(b.q, a, typed); sentence != "" {
			return words.InPart(b.parts[i], sentence)
		}
	}
	return ""
}

// markBoxes marks the boxes that aren't understood.
func (p *page) markBoxes(b *boxes, a data.Answer) {
	for i, typed := range b.texts() {
		b.entries[i].SetWrong(p.blame(b.q, a, typed) != "")
	}
}

// blame says what is wrong with a part of an answer that is kept as typed.
func (p *page) blame(q *guide.Question, whole data.Answer, typed string) string {
	if whole.Typed == "" {
		return ""
	}
	return p.complaint(q, data.Answer{Typed: typed})
}

// newYears has a box for each year.
func (p *page) newYears(f *field) input {
	kept := func(raw json.RawMessage) []json.RawMessage {
		var years []json.RawMessage
		_ = json.Unmarshal(raw, &years) // what isn't a list has no years
		return years
	}
	n := max(fewestYears, len(kept(p.answer(f.q).Value)), 1+strings.Count(p.answer(f.q).Typed, cellMark))
	start := p.plan.Facts.Day(questionTarget)
	b := &boxes{q: f.q}
	for i := range n {
		b.parts = append(b.parts, words.YearCaption(i+1, start))
	}
	write := func(values []json.RawMessage) json.RawMessage {
		for len(values) > 0 && values[len(values)-1] == nil {
			values = values[:len(values)-1]
		}
		if len(values) == 0 {
			return nil
		}
		return list(values)
	}
	return p.newBoxes(f, b, write, func(raw json.RawMessage) []string {
		var texts []string
		for _, year := range kept(raw) {
			texts = append(texts, text(f.q, year))
		}
		return texts
	})
}

// questionTarget is the day that the project leads to.
const questionTarget = "target_date"

// newMonths has a box for each of twelve months, and for those answered
// already.
func (p *page) newMonths(f *field) input {
	months := p.monthsOf(f.q)
	b := &boxes{q: f.q}
	for _, m := range months {
		b.parts, b.keys = append(b.parts, words.MonthCaption(m)), append(b.keys, m.String())
	}
	write := func(values []json.RawMessage) json.RawMessage {
		kept := map[string]json.RawMessage{}
		for i, v := range values {
			if v != nil {
				kept[months[i].String()] = v
			}
		}
		if len(kept) == 0 {
			return nil
		}
		return object(kept)
	}
	return p.newBoxes(f, b, write, func(raw json.RawMessage) []string {
		kept, texts := monthly(raw), make([]string, len(months))
		for i, m := range months {
			texts[i] = text(f.q, kept[m.String()])
		}
		return texts
	})
}

// monthsOf are the months of the first year, from the day the project leads to.
func (p *page) monthsOf(q *guide.Question) []calendar.Month {
	first := calendar.MonthOf(p.plan.Facts.Day(questionTarget))
	if first.IsZero() {
		first = calendar.MonthOf(p.desk.Today())
	}
	wanted := map[calendar.Month]bool{}
	for i := range mostMonths {
		wanted[first.Add(i)] = true
	}
	a := p.answer(q)
	kept := slices.Collect(maps.Keys(monthly(a.Value)))
	for _, key := range append(kept, slices.Collect(maps.Keys(typedMonths(a.Typed)))...) {
		if m, err := calendar.ParseMonth(key); err == nil {
			wanted[m] = true
		}
	}
	return slices.Sorted(maps.Keys(wanted))
}

func monthly(raw json.RawMessage) map[string]json.RawMessage {
	var kept map[string]json.RawMessage
	_ = json.Unmarshal(raw, &kept) // what isn't an object has no months
	return kept
}

func list(values []json.RawMessage) json.RawMessage {
	parts := make([][]byte, len(values))
	for i, v := range values {
		if parts[i] = v; v == nil {
			parts[i] = []byte("null")
		}
	}
	return slices.Concat([]byte("["), bytes.Join(parts, []byte(",")), []byte("]"))
}

func object(values map[string]json.RawMessage) json.RawMessage {
	var parts [][]byte
	for _, key := range slices.Sorted(maps.Keys(values)) {
		parts = append(parts, slices.Concat([]byte(`"`+key+`":`), values[key]))
	}
	return slices.Concat([]byte("{"), bytes.Join(parts, []byte(",")), []byte("}"))
}
