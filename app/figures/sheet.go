package figures

import (
	"slices"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/explain"
	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data/figure"
)

// sheet is the sections with their tables.
type sheet struct {
	page   *page
	tables []*kit.FigureTable
	first  string          // the key of the first figure
	drawn  []explain.Drawn // the charts that no table has shown yet
	retry  *kit.Button     // after a reading that failed
	column *fyne.Container
	scroll *kit.Scroll
	object fyne.CanvasObject
}

func newSheet(p *page) *sheet {
	s := &sheet{page: p, column: kit.Column(look.S32)}
	s.scroll = kit.NewScroll(kit.Margins(s.column, look.S28, look.S40))
	s.object = kit.Fill(look.Sheet, s.scroll)
	return s
}

// set shows some things, and keeps what was in sight there.
func (s *sheet) set(objects ...fyne.CanvasObject) {
	had := kit.HasFocus(s.object)
	s.column.Objects = objects
	s.column.Refresh()
	kit.Relayout(s.column)
	if had && s.page.loaded {
		s.page.desk.Focus(s.page.First())
	}
}

func (s *sheet) showReading() { s.set(kit.NewLoading(words.FiguresReading, 8)) }

func (s *sheet) showFailure(err error) {
	s.retry = kit.Primary(words.Retry, s.page.load)
	s.set(kit.NewAlert(kit.Stop, words.Sentence(err), "").With(s.retry))
	s.page.desk.Focus(s.retry)
}

func (s *sheet) retryButton() fyne.Focusable {
	if s.retry == nil {
		return nil
	}
	return s.retry
}

// show puts every section on the sheet.
func (s *sheet) show() {
	s.retry, s.tables = nil, nil
	p := s.page
	sections := explain.Sections(p.plan)
	if !known(p.plan.Figures) {
		s.set(kit.NewEmpty(words.FiguresNone, words.FiguresNoneHow, nil))
		return
	}
	teller := explain.New(p.plan.Facts)
	s.drawn = explain.Charts(p.plan, nil)
	var objects []fyne.CanvasObject
	if main := s.main(); main != nil {
		objects = append(objects, main)
	}
	for _, section := range sections {
		objects = append(objects, s.section(teller, section))
	}
	if !slices.ContainsFunc(sections, func(of explain.Section) bool { return of.ID == explain.SectionHolds }) {
		objects = append(objects, s.alerts()...)
	}
	s.set(objects...)
}

// main is the figure that the newcomer wants to know first.
func (s *sheet) main() fyne.CanvasObject {
	f := explain.Main(s.page.plan)
	if f.Zero() {
		return nil
	}
	row := kit.NewNumberRow(f.Label, f.Text, f.After)
	if f.Means != "" {
		row.Means(f.Good, f.Means)
	}
	var jumps []kit.Jump
	for _, at := range f.Missing {
		jumps = append(jumps, kit.Jump{Word: words.Needs(at.Within()), To: func() { s.page.answer(at) }})
	}
	return row.Needs(jumps...)
}

// alerts say whether the project holds.
func (s *sheet) alerts() []fyne.CanvasObject {
	alerts := kit.PlanAlerts(s.page.plan.Alerts)
	if alerts == nil {
		return nil
	}
	return []fyne.CanvasObject{kit.AtMost(look.ProseWidth, alerts)}
}

// section is a title, its tables with their charts, and what they wait for.
func (s *sheet) section(teller explain.Teller, of explain.Section) fyne.CanvasObject {
	p := s.page
	objects := []fyne.CanvasObject{kit.Section(words.FigureSection(of.ID, p.dossier.Project.Path))}
	if of.ID == explain.SectionHolds {
		objects = append(objects, s.alerts()...)
	}
	for _, t := range of.Tables {
		if chart := s.chart(t.ID); chart != nil { // whose title is the table's
			objects = append(objects, chart)
		} else if title := words.FigureTable(t.ID); title != "" {
			objects = append(objects, kit.Pad(kit.Strong(title), look.S12, 0, 0, 0))
		}
		objects = append(objects, s.table(t))
	}
	if missing := s.missing(teller, of); missing != nil {
		objects = append(objects, missing)
	}
	if of.ID == explain.SectionForms {
		objects = append(objects, s.formsInWords()...)
	}
	return kit.Column(look.S8, objects...)
}

func (s *sheet) table(of explain.Table) fyne.CanvasObject {
	rows := make([]kit.FigureRow, len(of.Rows))
	for i, r := range of.Rows {
		rows[i].Label = r.Label
		for _, f := range r.Figures {
			rows[i].Cells = append(rows[i].Cells, cell(f))
		}
	}
	t := kit.NewFigureTable(of.Heads, s.withAnswers(of, rows))
	at := len(s.tables)
	if at == 0 {
		s.first = firstOf(of)
	}
	t.OnPick, t.OnOpen = s.page.pick, s.page.open
	t.OnOut = func(down bool) { s.out(at, down) }
	s.tables = append(s.tables, t)
	if len(of.Heads) < manyColumns {
		return kit.AtMost(look.FormWidth, t)
	}
	return t
}

// firstOf is the key of the first figure of a table.
func firstOf(of explain.Table) string {
	for _, r := range of.Rows {
		for _, f := range r.Figures {
			if f != nil {
				return f.Name().Key
			}
		}
	}
	return ""
}

// manyColumns is how many columns make good use of a wide sheet.
const manyColumns = 3

func cell(f *figure.Figure) kit.FigureCell {
	switch {
	case f == nil:
		return kit.FigureCell{}
	case f.IsZero():
		return kit.FigureCell{Key: f.Name().Key, Text: words.NotKnown, Soft: true}
	}
	return kit.FigureCell{Key: f.Name().Key, Text: words.Figure(f.Value(), f.Name().Rule)}
}

// out goes on to the table below or above.
func (s *sheet) out(from int, down bool) {
	to := from - 1
	if down {
		to = from + 1
	}
	if to < 0 || to >= len(s.tables) {
		return
	}
	s.page.desk.Focus(s.tables[to])
	s.tables[to].Enter(!down)
}

// missing leads to the answers that the figures of a section wait for.
func (s *sheet) missing(teller explain.Teller, of explain.Section) fyne.CanvasObject {
	var jumps []kit.Jump
	seen := map[string]bool{}
	for _, t := range of.Tables {
		for _, r := range t.Rows {
			for _, f := range r.Figures {
				if f == nil || !f.IsZero() {
					continue
				}
				for _, at := range teller.Missing(f) {
					if !seen[at.Question] {
						seen[at.Question] = true
						jumps = append(jumps, kit.Jump{Word: at.Label, To: func() { s.page.answer(at) }})
					}
				}
			}
		}
	}
	if len(jumps) == 0 {
		return nil
	}
	return kit.Pad(kit.NewSummary(words.FiguresMissing, jumps...), look.S8, 0, 0, 0)
}

// answer opens a question in the interview.
func (p *page) answer(at explain.Place) { p.goTo(place.Interview, at.Step, at.Question) }

// pick marks the figure that is explained.
func (s *sheet) pick(key string) {
	for _, t := range s.tables {
		t.Pick(key)
	}
}

// tableOf is the table that has a figure; the first one when none has.
func (s *sheet) tableOf(key string) *kit.FigureTable {
	for _, t := range s.tables {
		if t.Has(key) {
			return t
		}
	}
	if len(s.tables) == 0 {
		return nil
	}
	return s.tables[0]
}

// mainKey is the dossier's main figure, the first one where it has none, "" when
// there is nothing on the sheet.
func (s *sheet) mainKey() string {
	switch main := explain.Main(s.page.plan).Key; {
	case len(s.tables) == 0:
		return ""
	case s.page.plan.Figures.Has(main):
		return main
	}
	return s.first
}

// known says whether any figure is.
func known(of *figure.Book) bool {
	return slices.ContainsFunc(of.Keys(), func(key string) bool { return !of.Figure(key).IsZero() })
}
