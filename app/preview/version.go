package preview

import (
	"context"
	"path/filepath"
	"strconv"
	"strings"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/handover"
	"github.com/buron-cantal/buron/app/kit"
	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/paper"
	"github.com/buron-cantal/buron/app/place"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/file"
	"github.com/buron-cantal/buron/data/scan"
	"github.com/buron-cantal/buron/data/store"
	"github.com/buron-cantal/buron/data/version"
)

// past is the part of the panel about a version that was handed over: what it
// is, the copy that was signed, and what other versions say otherwise.
type past struct {
	page   *page
	facts  *fyne.Container
	signed *fyne.Container
	copied *kit.Entry // the file of a signed copy
	field  *kit.Field
	with   *kit.Choice // the version to compare with
	told   *fyne.Container
	object *fyne.Container
	of     int // the version whose parts are built, 0 for none
}

// asItIs stands for the plan as it is today among the versions to compare with.
const asItIs = "0"

func newPast(p *page) *past {
	v := &past{page: p, facts: kit.Column(look.S12), signed: kit.Column(look.S12), told: kit.Column(look.S8)}
	v.copied = kit.NewEntry()
	v.copied.OnChanged = func(string) { v.field.SetError("") }
	v.copied.OnSubmitted = func(string) { v.attach() }
	v.field = kit.NewField(words.SignedFile, v.copied).Help(words.SignedHelp)
	v.with = kit.NewPicker(nil)
	v.with.OnChosen = v.compare
	v.object = kit.Column(look.S24, v.facts,
		kit.Column(look.S12, kit.Heading(words.SignedTitle), v.signed, v.field, kit.Row(0, kit.Secondary(words.SignedAttach, v.attach))),
		kit.Column(look.S12, kit.Heading(words.CompareTitle), kit.NewField(words.CompareWith, v.with), v.told))
	v.object.Hide()
	return v
}

// show tells of the version on screen; nothing while it is the plan as it is.
func (v *past) show() {
	s := v.page.now.stored
	kit.Visible(v.object, s != nil)
	if s == nil {
		return
	}
	v.facts.Objects = []fyne.CanvasObject{kit.NewPairs(
		kit.Pair{Label: words.VersionHanded, Value: words.LongDay(s.On), Under: s.By},
		kit.Pair{Label: words.VersionPrint, Value: s.Fingerprint},
	)}
	v.showSigned(*s)
	if v.of != s.Number {
		v.of = s.Number
		v.offer(*s)
	}
	kit.Relayout(v.object)
}

func (v *past) showSigned(s store.Version) {
	f := s.File(store.SignedCopy)
	if f == nil {
		v.signed.Objects = []fyne.CanvasObject{kit.Soft(words.SignedNone)}
		return
	}
	v.signed.Objects = []fyne.CanvasObject{
		kit.NewStatus(look.IconCheck, look.Act, words.SignedOn(f.On)),
		kit.Row(0, kit.NewLink(words.SignedSee, v.open)),
	}
}

// offer names the versions to compare with, the one before first.
func (v *past) offer(s store.Version) {
	options := []kit.Option{{Value: asItIs, Word: words.CompareAsItIs}}
	for _, other := range v.page.now.versions {
		if other.Number != s.Number {
			options = append(options, kit.Option{Value: strconv.Itoa(other.Number), Word: words.VersionBrief(other.Number, other.On)})
		}
	}
	v.with.SetOptions(options)
	with := asItIs
	if s.Number > 1 {
		with = strconv.Itoa(s.Number - 1)
	}
	v.with.Set(with)
	v.compare(with)
}

// compare tells what differs from another version, the earlier of both first.
func (v *past) compare(with string) {
	p := v.page
	number, err := strconv.Atoi(with)
	if err != nil || p.now.stored == nil {
		return
	}
	now, here := p.now, *p.now.stored
	var groups []paper.ChangeGroup
	p.desk.Run.Go(func(ctx context.Context) error {
		said, err := p.desk.Register.Frozen(ctx, here.ID)
		if err != nil {
			return err
		}
		was, is := side{said, here.On}, side{on: now.input.Plan.Today}
		if number == 0 {
			is.said = version.Freeze(now.input.Plan, now.input.Around())
		} else {
			other := now.version(number)
			if is.said, err = p.desk.Register.Frozen(ctx, other.ID); err != nil {
				return err
			}
			if is.on = other.On; number < here.Number {
				was, is = is, was
			}
		}
		teller := paper.Teller{Guide: now.input.Plan.Guide, Start: now.input.Plan.Facts.Day("target_date"), Was: was.on, Is: is.on}
		groups = teller.Changed(version.Changes(was.said, is.said))
		return nil
	}, func(err error) {
		if err != nil {
			p.complain(words.CompareFailed, err, func() { v.compare(with) })
			return
		}
		if v.with.Value() == with {
			v.tell(groups)
		}
	})
}

// side is one of two versions that are compared.
type side struct {
	said version.Frozen
	on   calendar.Day
}

// version is the version of a number; one that isn't there has no id.
func (s shown) version(number int) store.Version {
	for _, v := range s.versions {
		if v.Number == number {
			return v
		}
	}
	return store.Version{}
}

func (v *past) tell(groups []paper.ChangeGroup) {
	v.told.Objects = nil
	if len(groups) == 0 {
		v.told.Objects = []fyne.CanvasObject{kit.Soft(words.Changes.None)}
	}
	for _, g := range groups {
		lines := []fyne.CanvasObject{kit.Strong(g.Title)}
		for _, f := range g.Figures {
			lines = append(lines, kit.Body(words.WasAndIs(f.Label, f.Was, f.Is)))
		}
		for _, line := range g.Lines {
			lines = append(lines, kit.Body(line))
		}
		v.told.Objects = append(v.told.Objects, kit.Pad(kit.Column(look.S4, lines...), 0, 0, look.S8, 0))
	}
	v.told.Refresh()
	kit.Relayout(v.told)
}

// open shows the signed copy in the platform's viewer.
func (v *past) open() {
	p := v.page
	if p.now.stored == nil || p.now.stored.File(store.SignedCopy) == nil {
		return
	}
	id, kind := p.now.stored.ID, p.now.stored.File(store.SignedCopy).Kind
	var path string
	p.desk.Run.Go(func(ctx context.Context) error {
		content, err := p.desk.Register.VersionFile(ctx, id, store.SignedCopy)
		if err == nil {
			path, err = p.desk.Program.Aside(kind.Ending(), content)
		}
		return err
	}, func(err error) {
		if err == nil {
			err = p.desk.Program.Open(path)
		}
		if err != nil {
			p.complain(words.SignedUnopened, err, v.open)
		}
	})
}

// attach reads the file of a signed copy and keeps it with the version, which
// has the plan signed.
func (v *past) attach() {
	p := v.page
	if p.now.stored == nil {
		return
	}
	path := strings.TrimSpace(v.copied.Text())
	if !filepath.IsAbs(path) {
		v.wrong(words.SignedPath)
		return
	}
	var content []byte
	p.desk.Run.Go(func(context.Context) (err error) {
		if content, err = file.Read(path, scan.MaxBytes); data.CodeOf(err) == data.FileTooBig {
			return &data.Error{Code: data.ScanTooBig, What: strconv.Itoa(scan.MaxBytes >> 20)}
		}
		if err == nil {
			_, err = scan.Look(content)
		}
		return err
	}, func(err error) {
		if err != nil {
			v.wrong(words.Sentence(err))
			return
		}
		v.keep(content)
	})
}

func (v *past) keep(content []byte) {
	p := v.page
	of, engine, today := *p.now.stored, p.desk.Engine, p.desk.Today()
	p.desk.Save(place.Gesture{
		Name: handover.SignGesture,
		Do:   func(tx *store.Tx) error { return handover.Sign(tx, engine, of, content, today) },
		Then: func(err error) {
			if err != nil {
				v.wrong(words.Sentence(err))
				return
			}
			v.copied.SetText("")
			p.desk.Toast(words.SignedKept(of.Number), false)
			p.read()
		},
	})
}

func (v *past) wrong(sentence string) {
	v.field.SetError(sentence)
	v.page.split.ShowPanel(true)
	v.page.desk.Focus(v.copied)
}
