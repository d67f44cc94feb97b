package exchange

import (
	"regexp"
	"slices"
	"time"

	"github.com/google/uuid"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/guide"
)

// reader reads members one after the other and keeps the first refusal; after
// it, every read gives nothing.
type reader struct {
	lib  *guide.Library
	kept map[string]bool // paths that an export marked
	seen map[string]bool // ids met so far, by where they belong
	err  error
}

func (r *reader) refuse(path string, reason data.Code) {
	if r.err == nil {
		r.err = refused(path, reason)
	}
}

// object refuses what isn't an object. An absent one reads as an empty one:
// the required members are missed by name.
func (r *reader) object(n node, path string) {
	if n.kind != object && n.kind != null {
		r.refuse(path, data.ObjectExpected)
	}
}

// known refuses members that aren't among keys.
func (r *reader) known(n node, path string, keys ...string) {
	for _, key := range n.keys {
		if !slices.Contains(keys, key) {
			r.refuse(member(path, data.Printable(key)), data.UnknownKey)
		}
	}
}

func (r *reader) text(n node, path string) string {
	if n.kind != str && n.kind != null {
		r.refuse(path, data.TextExpected)
	}
	if n.kind != str {
		return ""
	}
	return n.text
}

// required is a text that must be there.
func (r *reader) required(n node, path string) string {
	s := r.text(n, path)
	if s == "" {
		r.refuse(path, data.Required)
	}
	return s
}

func (r *reader) yes(n node, path string) bool {
	if n.kind != boolean && n.kind != null {
		r.refuse(path, data.YesNoExpected)
	}
	return n.text == "true"
}

func (r *reader) day(n node, path string) calendar.Day {
	s := r.text(n, path)
	if s == "" {
		if n.kind == str {
			r.refuse(path, data.DateExpected)
		}
		return 0
	}
	day, err := calendar.ParseISO(s)
	if err != nil {
		r.refuse(path, data.DateExpected)
	}
	return day
}

func (r *reader) oneOf(n node, path string, list []string) string {
	s := r.text(n, path)
	if n.kind == str && !slices.Contains(list, s) {
		r.refuse(path, data.ChoiceExpected)
	}
	return s
}

// moment is a local date and time.
const moment = "2006-01-02T15:04"

func (r *reader) moment(n node, path string) string {
	s := r.required(n, path)
	if t, err := time.Parse(moment, s); r.err == nil && (err != nil || t.Format(moment) != s) {
		r.refuse(path, data.MomentExpected)
	}
	return s
}

func (r *reader) id(n node, path string) data.ID {
	s := r.text(n, path)
	if n.kind == str && !isUUID(s) {
		r.refuse(path, data.UUIDExpected)
	}
	return data.ID(s)
}

func isUUID(s string) bool {
	id, err := uuid.Parse(s)
	return err == nil && id.String() == s && id != uuid.Nil
}

var (
	numberForm      = regexp.MustCompile(`^[A-Z]{2,5}-\d{4}-\d{4,9}$`)
	fingerprintForm = regexp.MustCompile(`^[0-9a-f]{64}$`)
	versionForm     = regexp.MustCompile(`^[0-9a-f]{12}$`)
)

func (r *reader) shaped(n node, path string, form *regexp.Regexp, reason data.Code) string {
	s := r.text(n, path)
	if n.kind == str && !form.MatchString(s) {
		r.refuse(path, reason)
	}
	return s
}

func (r *reader) number(n node, path string) string {
	return r.shaped(n, path, numberForm, data.DossierNumber)
}

func (r *reader) fingerprint(n node, path string) string {
	return r.shaped(n, path, fingerprintForm, data.WrongForm)
}

func (r *reader) version(n node, path string) string {
	return r.shaped(n, path, versionForm, data.WrongForm)
}

// read reads each item of a list.
func read[T any](r *reader, n node, path string, one func(node, string) T) []T {
	if n.kind != list && n.kind != null {
		r.refuse(path, data.ListExpected)
	}
	if n.kind != list {
		return nil
	}
	all := make([]T, 0, len(n.kids))
	for i, kid := range n.kids {
		all = append(all, one(kid, item(path, i)))
	}
	return all
}
