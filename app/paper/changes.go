package paper

import (
	"encoding/json"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/figure"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/version"
)

// ChangeGroup is a part of « Ce qui a changé »: sentences, or figures before
// and after.
type ChangeGroup struct {
	Title   string
	Lines   []string
	Figures []FigureChange
}

// FigureChange is a computed figure before and after.
type FigureChange struct{ Label, Was, Is string }

// Teller puts changes into words. Without Pass, texts stay as they were typed.
type Teller struct {
	Guide *guide.Guide
	// Start is the target date, by which the figures name their years.
	Start calendar.Day
	// Was and Is are the days of both versions.
	Was, Is calendar.Day
	Pass    func(string) string
}

// The parts, in the order in which they are told.
const (
	partDates = iota
	partAdded
	partDone
	partDropped
	partWhose
	partAnswers
	partFigures
	partDocuments
	partMeetings
	partWatch
	partRest
	partCount
)

// Changed are changes in words, part by part; parts without any are left out.
func (t Teller) Changed(changes []version.Change) []ChangeGroup {
	if t.Pass == nil {
		t.Pass = func(s string) string { return s }
	}
	w := words.Changes
	groups := [partCount]ChangeGroup{
		partDates: {Title: w.Dates}, partAdded: {Title: w.Added}, partDone: {Title: w.Done}, partDropped: {Title: w.Dropped},
		partWhose: {Title: w.Whose}, partAnswers: {Title: w.Answers}, partFigures: {Title: w.Figures},
		partDocuments: {Title: w.Documents}, partMeetings: {Title: w.Meetings}, partWatch: {Title: w.Watch}, partRest: {Title: w.Otherwise},
	}
	for _, c := range changes {
		if part, line := t.line(c); line != "" {
			groups[part].Lines = append(groups[part].Lines, line)
		}
	}
	groups[partFigures].Figures, groups[partFigures].Lines = t.figures(changes)
	var told []ChangeGroup
	for _, g := range groups {
		if len(g.Lines)+len(g.Figures) > 0 {
			told = append(told, g)
		}
	}
	return told
}

// line is one change in a sentence, and the part it belongs to; figures are
// told together.
func (t Teller) line(c version.Change) (part int, line string) {
	w, title := words.Changes, t.Pass(c.Title)
	switch c.Kind {
	case version.ActionMoved:
		return partDates, t.moved(c, title)
	case version.ActionReopened:
		return partDates, words.Reopened(title, c.To, t.Is)
	case version.ActionAdded:
		return partAdded, words.DatedAction(title, c.To, t.Is)
	case version.ActionDone:
		return partDone, words.DoneAction(title, c.To.Day)
	case version.ActionDropped:
		return partDropped, title
	case version.ActionRenamed:
		return partWhose, words.Renamed(title, t.Pass(textOfJSON(c.Was)))
	case version.ActionGiven:
		return partWhose, words.GivenAction(title, c.Who, t.Pass(c.Name))
	case version.ActionConfirmed:
		return partWhose, words.ChangedTo(title, w.Confirmed)
	case version.ActionUnsure:
		return partWhose, words.ChangedTo(title, w.Unsure)
	case version.AnswerChanged:
		return partAnswers, t.answer(c)
	}
	return t.otherLine(c, title)
}

// moved is nothing where the date is written as it was: « dès maintenant » stands
// for more than one day.
func (t Teller) moved(c version.Change, title string) string {
	was, is := words.ChangeDate(c.From, t.Was), words.ChangeDate(c.To, t.Is)
	if was == is {
		return ""
	}
	return words.WasAndIs(title, was, is)
}

// otherLine is a change of what stands around the actions and the answers.
func (t Teller) otherLine(c version.Change, title string) (part int, line string) {
	w := words.Changes
	switch c.Kind {
	case version.DocumentMoved:
		return partDocuments, words.WasAndIs(title, documentWord(c.Was), documentWord(c.Is))
	case version.DocumentAdded:
		return partDocuments, words.ChangedTo(title, w.DocumentAdded)
	case version.DocumentDropped:
		return partDocuments, words.ChangedTo(title, w.DocumentDropped)
	case version.MeetingAdded, version.MeetingDropped:
		m := c.Meeting
		m.Place = t.Pass(m.Place)
		return partMeetings, words.MeetingChange(m, c.Kind == version.MeetingAdded, t.Is)
	case version.NoteAdded, version.NoteDropped:
		return partMeetings, words.NoteChange(c.From.Day, c.Kind == version.NoteAdded)
	case version.AlertRaised:
		return partWatch, words.ChangedWatch(t.Pass(words.ChangedAlert(c.ID, c.Values)), w.AlertRaised)
	case version.AlertLifted:
		return partWatch, words.ChangedWatch(t.Pass(words.ChangedAlert(c.ID, c.Values)), w.AlertLifted)
	case version.AdviserChanged:
		return partWhose, words.AdviserWasAndIs(t.Pass(textOfJSON(c.Was)), t.Pass(textOfJSON(c.Is)))
	case version.ContactsChanged:
		return partRest, w.Contacts
	case version.ActionsReordered:
		return partRest, w.Reordered
	case version.TextsChanged:
		return partRest, w.Texts
	}
	return 0, ""
}

func textOfJSON(raw json.RawMessage) string {
	var s string
	_ = json.Unmarshal(raw, &s) // ours
	return s
}

func documentWord(raw json.RawMessage) string {
	return words.Lower(words.DocumentStatus(textOfJSON(raw)))
}

// longestAnswer is how long an answer may be for both to be quoted.
const longestAnswer = 120

// answer quotes what was said and what is. Of a table, only the rows in which
// the two differ: among those that stayed, nobody finds what changed.
func (t Teller) answer(c version.Change) string {
	q := t.Guide.Question(c.ID)
	before, after := decoded(q, c.Was), decoded(q, c.Is)
	a, isTable := before.([]guide.Row)
	b, stays := after.([]guide.Row)
	if isTable && stays && len(a)*len(b) > 0 {
		before, after = without(q, a, b), without(q, b, a)
	}
	was, is, title := t.value(q, before, c.Was), t.value(q, after, c.Is), t.Pass(c.Title)
	none := words.Changes.NoAnswer
	switch {
	case utf8.RuneCountInString(was) > longestAnswer || utf8.RuneCountInString(is) > longestAnswer || was == is:
		return words.ChangedTo(title, words.Changes.Reworded)
	case stays && isTable && was == none && len(a) > 0:
		return words.RowsAdded(title, is)
	case stays && isTable && is == none && len(b) > 0:
		return words.RowsDropped(title, was)
	}
	return words.WasAndIs(title, was, is)
}

// without are the rows of a table that another one doesn't have.
func without(q *guide.Question, rows, others []guide.Row) []guide.Row {
	var there []string
	for _, row := range others {
		there = append(there, saidRow(q, row))
	}
	var rest []guide.Row
	for _, row := range rows {
		if at := slices.Index(there, saidRow(q, row)); at >= 0 {
			there = slices.Delete(there, at, at+1)
			continue
		}
		rest = append(rest, row)
	}
	return rest
}

// decoded is the value of an answer, nil where its question is no more.
func decoded(q *guide.Question, raw json.RawMessage) guide.Value {
	if q == nil || len(raw) == 0 {
		return nil
	}
	v, err := q.Decode(raw)
	if err != nil {
		return nil
	}
	return v
}

// value is an answer as paper prints it.
func (t Teller) value(q *guide.Question, v guide.Value, raw json.RawMessage) string {
	if len(raw) == 0 {
		return words.Changes.NoAnswer
	}
	if v == nil {
		return t.Pass(textOfJSON(raw))
	}
	if s := strings.TrimSpace(strings.ReplaceAll(t.Pass(Said(q, v)), "\n", " ")); s != "" {
		return s
	}
	return words.Changes.NoAnswer
}

// monthsTold is how many figures of single months are told one by one.
const monthsTold = 3

// figures are those that have a name; of many months only the number is told.
func (t Teller) figures(changes []version.Change) (told []FigureChange, lines []string) {
	months := map[string]int{}
	for _, c := range changes {
		if n := figure.NameOf(c.ID); c.Kind == version.FigureChanged && n.Month > 0 {
			months[n.Rule]++
		}
	}
	many := 0
	for _, c := range changes {
		if _, known := words.Result(c.ID); c.Kind != version.FigureChanged || !known {
			continue
		}
		n := figure.NameOf(c.ID)
		if months[n.Rule] > monthsTold {
			many++
			continue
		}
		told = append(told, FigureChange{words.FigureLabel(n, t.Start), figureWord(c.ID, c.Was), figureWord(c.ID, c.Is)})
	}
	if many > 0 {
		lines = append(lines, words.MonthlyFigures(many))
	}
	return told, lines
}

func figureWord(key string, raw json.RawMessage) string {
	v, ok := figure.Parse(key, textOfJSON(raw))
	if !ok {
		return words.Changes.NoFigure
	}
	return words.Figure(v, figure.Rule(key))
}

// changesPages are « Ce qui a changé », from the second version on.
func (c *composer) changesPages() {
	v := c.Version
	if v == nil || v.Number < 2 || len(v.Changes) == 0 {
		return
	}
	teller := Teller{Guide: c.guide, Start: c.target(), Was: v.Since, Is: v.On, Pass: c.pass}
	groups := teller.Changed(v.Changes)
	if len(groups) == 0 {
		return
	}
	c.turn()
	c.title(words.Changes.Page, words.Changes.Title)
	c.intro(words.ChangesSince(v.Number-1, v.Since))
	for _, g := range groups {
		c.section(g.Title)
		if len(g.Figures) > 0 {
			c.print(c.figureChanges(g.Figures))
		}
		if len(g.Lines) > 0 {
			c.bullets(g.Lines)
		}
	}
}

// figureChanges is the table of figures before and after.
func (c *composer) figureChanges(figures []FigureChange) *table {
	amount := Length(42 * mm)
	if c.large {
		amount = 52 * mm
	}
	t := &table{columns: []tableColumn{
		{head: words.Changes.FigureHead, width: width - 2*amount},
		{head: words.Changes.WasHead, width: amount, right: true},
		{head: words.Changes.IsHead, width: amount, right: true},
	}}
	for _, f := range figures {
		t.rows = append(t.rows, row{cells: []cell{
			t.text(0, c.run(Regular, sizeTable, f.Label)),
			t.text(1, c.run(Regular, sizeTable, f.Was)),
			t.text(2, c.run(Bold, sizeTable, f.Is)),
		}})
	}
	return t
}
