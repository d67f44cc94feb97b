// Package explain tells how a figure was computed: its rule in a sentence, the
// formula with its values, and below it what it rests on, down to the answers
// and the official values with their source. Screen, paper and commands show
// the one tree that is made here.
package explain

import (
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide"
)

// Kind says what a node of the tree is.
type Kind string

// The kinds of nodes.
const (
	Computed   Kind = "figure"     // a result, or a named step
	Answer     Kind = "answer"     // of the interview
	Rate       Kind = "rate"       // an official value
	Tariff     Kind = "tariff"     // a télécentre's, of the register
	Definition Kind = "definition" // a number that belongs to the rule
	Today      Kind = "today"
)

// Node is one figure and what it rests on.
type Node struct {
	Kind Kind `json:"kind"`
	// Key is that of a result; Rule is the rule of a figure.
	Key  string `json:"key,omitempty"`
	Rule string `json:"rule,omitempty"`
	// Label names the figure, Text is its value as it is written, « — » for an
	// absent one, and Value the same for programs.
	Label string       `json:"label"`
	Text  string       `json:"text"`
	Value figure.Value `json:"value,omitzero"`
	// How says the rule in a sentence, Formula with the values of this dossier.
	How     string `json:"how,omitempty"`
	Formula string `json:"formula,omitempty"`
	// Missing are the questions that an absent figure waits for; Why says in
	// words for what other reason it is absent.
	Missing []Place `json:"missing,omitempty"`
	Why     string  `json:"why,omitempty"`
	// Place is where an answer is given, nil for anything else.
	Place *Place `json:"place,omitempty"`
	// Official is what goes with an official value, nil for anything else.
	Official *Official `json:"official,omitempty"`
	// Remarks are what must be known beside the value: « barème 2026
	// reconduit », « à vérifier : … ».
	Remarks []string `json:"remarks,omitempty"`
	// Parts are what the figure rests on, in the order of the formula.
	Parts []*Node `json:"parts,omitempty"`
	// Above says that the parts stand where the figure was met first, Apart that
	// they stand under the result's own key.
	Above bool `json:"above,omitempty"`
	Apart bool `json:"apart,omitempty"`
}

// Official is where an official value was read and when it holds.
type Official struct {
	Code    string `json:"code"`
	Span    string `json:"span,omitempty"`
	Source  string `json:"source"`
	Checked string `json:"checked,omitempty"`
}

// Teller explains the figures of one dossier.
type Teller struct {
	facts *guide.Facts
	start calendar.Day
}

// questionStart is the first day of the project's years.
const questionStart = "target_date"

// New explains figures that rest on these answers.
func New(facts *guide.Facts) Teller {
	return Teller{facts: facts, start: facts.Day(questionStart)}
}

// Explain is the tree of a figure. What several figures below it rest on has
// its parts once, where it is met first.
func (t Teller) Explain(f *figure.Figure) *Node {
	w := walk{Teller: t, seen: map[*figure.Figure]bool{}}
	return w.node(f)
}

// All explains every figure of a book, by key: the parts of a result that
// another rests on stand under its own key alone.
func (t Teller) All(b *figure.Book) map[string]*Node {
	all := make(map[string]*Node, len(b.Keys()))
	for _, key := range b.Keys() {
		w := walk{Teller: t, top: b.Figure(key), seen: map[*figure.Figure]bool{}}
		all[key] = w.node(w.top)
	}
	return all
}

// Glance is a figure without what it rests on: its label, its value, what it
// waits for.
func (t Teller) Glance(f *figure.Figure) *Node {
	w := walk{Teller: t, seen: map[*figure.Figure]bool{f: true}}
	n := w.node(f)
	n.Above = false
	return n
}

// walk is one way down a tree.
type walk struct {
	Teller
	seen map[*figure.Figure]bool
	// top is the figure whose explanation leaves other results to their own; nil
	// when it goes all the way down.
	top *figure.Figure
}

func (t walk) node(f *figure.Figure) *Node {
	n := &Node{Value: f.Value(), Text: t.written(f)}
	switch {
	case f.Answer() != nil:
		t.answer(n, f)
	case f.Rate() != nil:
		t.rate(n, f)
	case f.Record() != nil:
		n.Kind, n.Label, n.Remarks = Tariff, words.Tariff(*f.Record()), words.TariffRemarks(*f.Record())
	case f.Op() == figure.OpToday:
		n.Kind, n.Label = Today, words.TodayHeading
	case f.Op() == figure.OpDefinition:
		n.Kind, n.Label = Definition, words.ByTheRule
	default:
		t.computed(n, f)
	}
	if f.IsZero() && len(n.Missing) == 0 {
		n.Why = words.Fault(f.Fault())
	}
	return n
}

func (t walk) computed(n *Node, f *figure.Figure) {
	n.Kind = Computed
	if name := f.Name(); name != nil {
		n.Key, n.Rule = name.Key, name.Rule
		n.Label, n.How = words.FigureLabel(*name, t.start), words.FigureRule(*name, t.start)
	}
	if n.Missing = t.Missing(f); !f.IsZero() {
		n.Formula = t.Formula(f)
	}
	n.Apart = t.top != nil && n.Key != "" && f != t.top
	n.Above = t.seen[f]
	t.seen[f] = true
	if n.Apart || n.Above {
		return
	}
	for _, under := range f.Rests() {
		if told(under) {
			n.Parts = append(n.Parts, t.node(under))
		}
	}
}

// told says whether a figure has a line of its own: not the option that an
// answer is compared with, nor what rests on nothing, as a sum of no amounts.
func told(f *figure.Figure) bool {
	switch f.Op() {
	case figure.OpDefinition:
		return f.Kind() != figure.KindText
	case figure.OpAnswer, figure.OpRate, figure.OpRecord, figure.OpToday:
		return true
	}
	return f.Name() != nil || len(f.Of()) > 0
}

func (t Teller) rate(n *Node, f *figure.Figure) {
	r := f.Rate()
	n.Kind, n.Label = Rate, r.Label
	if f.IsZero() { // no value is known for that day
		n.Official = &Official{Code: r.Code}
		return
	}
	n.Official = &Official{Code: r.Code, Span: words.RateSpan(*r), Source: words.RateSource(*r), Checked: r.Checked.String()}
	n.Remarks = words.RateRemarks(*r)
}

func (t Teller) answer(n *Node, f *figure.Figure) {
	at := *f.Answer()
	place := t.place(at)
	n.Kind, n.Place, n.Label = Answer, &place, place.Label
	if f.Fault() == figure.Missing {
		n.Missing = []Place{place}
	}
}
