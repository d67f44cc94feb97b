package dossier

import (
	"context"
	"encoding/json"
	"maps"
	"slices"
	"strings"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/store"
)

// historyStep is how many changes are read at a time.
const historyStep = 60

// history tells what happened to the dossier: who, when, what. It is read
// when one asks for it.
type history struct {
	page   *page
	limit  int // 0 while it is folded
	deeds  []deed
	more   bool
	toggle *kit.Link
	shown  *part
	object fyne.CanvasObject
}

// deed is one gesture of the journal in words.
type deed struct{ when, who, what string }

func newHistory(p *page) *history {
	h := &history{page: p, shown: newPart(look.S12)}
	h.toggle = kit.NewLink(words.HistoryShow, h.turn)
	h.object = kit.Column(look.S16, heading(words.HistoryTitle, nil), kit.Row(0, h.toggle), h.shown.of)
	return h
}

// open unfolds the history and goes there.
func (h *history) open() {
	if h.limit == 0 {
		h.turn()
	}
	h.page.desk.Focus(h.toggle)
}

func (h *history) turn() {
	if h.limit > 0 {
		h.limit, h.deeds, h.more = 0, nil, false
		h.build()
		return
	}
	h.limit = historyStep
	h.show()
}

// show reads the history again, if it is unfolded.
func (h *history) show() {
	if h.limit == 0 {
		return
	}
	p, limit := h.page, h.limit
	var changes []store.Change
	p.desk.Run.Go(func(ctx context.Context) (err error) {
		changes, err = p.desk.Register.History(ctx, p.route.Dossier, limit)
		return err
	}, func(err error) {
		if h.limit != limit {
			return
		}
		if err != nil {
			p.fail(err)
			return
		}
		h.deeds, h.more = p.deedsOf(changes), len(changes) == limit
		h.build()
	})
}

func (h *history) build() {
	h.toggle.SetWord(words.HistoryShow)
	if h.limit > 0 {
		h.toggle.SetWord(words.HistoryHide)
	}
	values := struct {
		Deeds      []deed
		More, Open bool
	}{h.deeds, h.more, h.limit > 0}
	h.shown.set(h.page, values, func() []fyne.CanvasObject {
		if h.limit == 0 {
			return nil
		}
		if len(h.deeds) == 0 {
			return []fyne.CanvasObject{kit.Soft(words.HistoryNone)}
		}
		var rows []fyne.CanvasObject
		for _, d := range h.deeds {
			when := kit.Pad(kit.Note(d.when), look.S2, 0, 0, 0)
			rows = append(rows, kit.Row(look.S16, kit.Top(kit.Fixed(look.AmountWidth, when)),
				kit.Grow(kit.Column(look.S2, kit.Body(d.what), kit.Note(d.who)))))
		}
		if h.more {
			rows = append(rows, link(words.HistoryMore, func() {
				h.limit += historyStep
				h.show()
			}))
		}
		return rows
	})
	h.page.arrange()
}

// deedsOf puts the changes of each gesture into words, the latest first.
func (p *page) deedsOf(changes []store.Change) []deed {
	var deeds []deed
	for i := 0; i < len(changes); {
		first, things := changes[i], []string{}
		for ; i < len(changes) && changes[i].Batch == first.Batch; i++ {
			things = append(things, p.thingsOf(changes[i])...)
		}
		deeds = append(deeds, deed{
			when: words.HistoryWhen(first.At.Local(), p.plan.Today), who: first.Author,
			what: words.HistoryWhat(first.Gesture, first.Undoes != "", things),
		})
	}
	return deeds
}

// wholes are gestures that say all by themselves.
var wholes = []string{"take", "take_again", "import", "demo", "replace", "create_plan", "trash", "restore", "reopen", "replan", "spread", "reordered", "note", "withdraw", "plan_signed"}

// thingsOf names what a change touched. Of notes and of private answers
// nothing is told: the screen may be turned towards the newcomer.
func (p *page) thingsOf(c store.Change) []string {
	if c.BlankedBy != 0 {
		return []string{words.HistoryErased}
	}
	if c.Entity == "version" {
		return p.versions.thing(c.EntityID)
	}
	if slices.Contains(wholes, c.Gesture) {
		return nil
	}
	var things []string
	for _, name := range slices.Sorted(maps.Keys(c.Fields)) {
		if said := p.thing(name, c.Fields[name]); said != "" {
			things = append(things, said)
		}
	}
	return things
}

func (p *page) thing(name string, f store.Field) string {
	group, id, _ := strings.Cut(name, ".")
	switch group {
	case "answers":
		return p.answerThing(id)
	case "documents":
		if d := p.plan.Guide.Document(id); d != nil {
			return words.HistoryChange(d.Label, documentWord(f.Before), documentWord(f.After))
		}
	case "appointments":
		return meetingThing(f)
	case "actions":
		return p.actionThing(data.ID(id), f)
	case "adviser":
		return words.HistoryChange(words.HistoryField(name), textOf(f.Before), textOf(f.After))
	case "path":
		return words.HistoryChange(words.HistoryField(name), pathWord(f.Before), pathWord(f.After))
	case "closed_reason":
		if reason := textOf(f.After); reason != "" {
			return words.Lower(words.ClosingReason(data.ClosingReason(reason)))
		}
	}
	return words.HistoryField(name)
}

func (p *page) answerThing(id string) string {
	if q := p.desk.Engine.Guides.Question(id); q != nil {
		return q.Label
	}
	return id
}

func (p *page) actionThing(id data.ID, f store.Field) string {
	var a struct {
		Title string `json:"title"`
	}
	for _, raw := range []json.RawMessage{f.After, f.Before} {
		if json.Unmarshal(raw, &a) == nil && a.Title != "" {
			return a.Title
		}
	}
	if of := p.plan.Guide.Action(string(id)); of != nil {
		return of.Title
	}
	return ""
}

func meetingThing(f store.Field) string {
	var m struct {
		At, Status string
	}
	for _, raw := range []json.RawMessage{f.After, f.Before} {
		if json.Unmarshal(raw, &m) == nil && m.At != "" {
			return words.HistoryMeeting(m.At, m.Status, f.After == nil)
		}
	}
	return ""
}

func textOf(raw json.RawMessage) string {
	var s string
	_ = json.Unmarshal(raw, &s) // what isn't a text says nothing
	return s
}

func documentWord(raw json.RawMessage) string {
	if s := textOf(raw); s != "" {
		return words.Lower(words.DocumentStatus(s))
	}
	return ""
}

func pathWord(raw json.RawMessage) string {
	if s := textOf(raw); s != "" {
		return words.Lower(words.Path(data.Path(s)))
	}
	return ""
}
