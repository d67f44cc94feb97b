package paper

import (
	"context"
	"strings"
	"time"

	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/plan"
	"github.com/buron-cantal/buron/data/text"
)

// Input is what a printed plan is made from.
type Input struct {
	Plan      *plan.Plan
	Structure data.Structure
	// Telecentre is the dossier's, nil when it has none.
	Telecentre *data.Telecentre
	// Contacts are by role; a role without one stands alone on paper.
	Contacts map[data.ID]data.Contact
	// Logo is the structure's, nil when it has none.
	Logo *Logo
	// Printed is the moment of printing, in local time.
	Printed time.Time
	Draft   bool
	// Version is that of a plan that is handed over, nil for any other.
	Version *Version
	// Large prints everything a third larger.
	Large bool
}

// Shelf is where what surrounds every plan is kept: an open register.
type Shelf interface {
	Structure(context.Context) (data.Structure, error)
	Contacts(context.Context) (map[data.ID]data.Contact, error)
	Telecentres(context.Context) ([]data.Telecentre, error)
	Logo(context.Context) ([]byte, error)
}

// Around is what all plans of a register share.
type Around struct {
	Structure   data.Structure
	Contacts    map[data.ID]data.Contact
	Telecentres []data.Telecentre
	Logo        *Logo
}

// Gather reads what surrounds the plans of a register.
func Gather(ctx context.Context, from Shelf) (a Around, err error) {
	if a.Structure, err = from.Structure(ctx); err != nil {
		return a, err
	}
	if a.Contacts, err = from.Contacts(ctx); err != nil {
		return a, err
	}
	if a.Telecentres, err = from.Telecentres(ctx); err != nil {
		return a, err
	}
	kept, err := from.Logo(ctx)
	a.Logo = ReadLogo(kept)
	return a, err
}

// Input is a plan with what surrounds it, printed on the plan's day at the
// hour of now.
func (a Around) Input(p *plan.Plan, now time.Time) Input {
	year, month, day := p.Today.Civil()
	return Input{
		Plan: p, Structure: a.Structure, Contacts: a.Contacts, Telecentre: a.telecentre(p.Dossier),
		Logo:    a.Logo,
		Printed: time.Date(year, month, day, now.Hour(), now.Minute(), now.Second(), 0, now.Location()),
	}
}

// telecentre is the one that a dossier is attached to, nil when it isn't known.
func (a Around) telecentre(d data.Dossier) *data.Telecentre {
	name := d.Project.Answers["telecentre"].Text()
	for i, t := range a.Telecentres {
		if t.Name == name {
			return &a.Telecentres[i]
		}
	}
	return nil
}

// Lay lays a plan out. The same input gives the same layout; a plan of more
// than 400 pages is refused with data.TooManyPages.
func Lay(in Input) (*Layout, error) { return laid(in, (*composer).compose) }

// composer says the plan page by page.
type composer struct {
	*press
	Input
	plan  *plan.Plan
	guide *guide.Guide
	// wayLeft says that « Mon chemin » found no room on the first page.
	wayLeft bool
	laidWay []laidPoint
	// elsewhere are the contacts that the back page has no room for.
	elsewhere []contact
	// told are the questions whose answers stand among the figures, shown the
	// keys of the figures that are printed.
	told, shown map[string]bool
}

func newComposer(in Input) *composer {
	return &composer{press: newPress(in.Large), Input: in, plan: in.Plan, guide: in.Plan.Guide, told: map[string]bool{}, shown: map[string]bool{}}
}

// compose prints the pages in their order; the back page is always the last.
func (c *composer) compose() {
	c.layout.Title = c.pass(joinText(" · ", c.documentTitle(), c.name(), c.number()))
	c.layout.Subject = c.subject()
	here, elsewhere := c.shareContacts()
	c.elsewhere = elsewhere
	c.firstPage()
	c.changesPages()
	c.actionsPages()
	c.figuresPages()
	c.calendarPages()
	c.projectPages()
	c.togetherPages()
	c.documentsPages()
	c.howToPages()
	c.missingPages()
	c.otherContacts()
	c.onPaper(c.notes)
	c.backPages(here)
	c.runningLines()
}

func (c *composer) documentTitle() string {
	if c.Draft {
		return words.Paper.DraftOfPlan
	}
	return words.Paper.Document
}

// today is the day that the plan was made for.
func (c *composer) today() calendar.Day { return c.plan.Today }

// ---- what is known of the person and the place

// textOf is the answer to a question of text, "" when there is none.
func (c *composer) textOf(id string) string {
	v, state := c.plan.Facts.Value(id)
	if state != guide.Known {
		return ""
	}
	s, _ := v.(string)
	return strings.TrimSpace(c.pass(s))
}

func (c *composer) number() string { return c.pass(c.plan.Dossier.Project.Number) }

func (c *composer) name() string {
	return joinText(" ", c.textOf("first_name"), c.textOf("last_name"))
}

// fullName is the name with its title, as letters have it: Mme Maëlle …
func (c *composer) fullName() string { return joinText("\u00a0", c.textOf("title"), c.name()) }

func (c *composer) target() calendar.Day {
	v, _ := c.plan.Facts.Value("target_date")
	day, _ := v.(calendar.Day)
	return day
}

func (c *composer) commune() data.Commune {
	v, _ := c.plan.Facts.Value("commune")
	commune, _ := v.(data.Commune)
	commune.Name = c.pass(commune.Name)
	return commune
}

// telecentreName is the name of the dossier's télécentre, the structure's own
// when the dossier has none.
func (c *composer) telecentreName() string {
	switch {
	case c.Telecentre != nil && c.Telecentre.Name != "":
		return words.Telecentre(c.pass(c.Telecentre.Name))
	case c.textOf("telecentre") != "":
		return words.Telecentre(c.textOf("telecentre"))
	}
	return words.Telecentre(c.pass(c.Structure.Telecentre))
}

// adviser is who follows the dossier.
func (c *composer) adviser() string {
	if name := c.plan.Dossier.Project.Adviser; name != "" {
		return c.pass(name)
	}
	return c.pass(c.Structure.Adviser)
}

// dot parts what stands on one line, and never begins the next.
const dot = text.NoBreak + "· "

// joinText joins what isn't empty.
func joinText(between string, parts ...string) string {
	var said []string
	for _, part := range parts {
		if part != "" {
			said = append(said, part)
		}
	}
	return strings.Join(said, between)
}
