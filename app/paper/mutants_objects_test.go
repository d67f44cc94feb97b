package paper

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"github.com/buron-cantal/buron/app/paper/archive/inspect"
)

type (
	dict  = inspect.Dict
	array = inspect.Array
	name  = inspect.Name
	ref   = inspect.Ref
)

// opened is a specimen read back, to be changed object by object.
type opened struct {
	*inspect.File
	t *testing.T
}

// open reads a specimen back.
func open(t *testing.T) opened {
	t.Helper()
	f, err := inspect.Open(sound(t))
	if err != nil {
		t.Fatal(err)
	}
	return opened{f, t}
}

// find is the first object of which all that is asked holds.
func (o opened) find(holds func(dict) bool) ref {
	o.t.Helper()
	for _, n := range slices.Sorted(maps.Keys(o.Objects)) {
		if holds(o.Dict(ref(n))) {
			return ref(n)
		}
	}
	o.t.Fatal("the specimen has no such object")
	return 0
}

func (o opened) with(key name, value any) ref {
	return o.find(func(d dict) bool { return d[key] == value })
}

func (o opened) catalogue() dict { return o.Dict(o.Trailer["Root"]) }
func (o opened) info() dict      { return o.Dict(o.Trailer["Info"]) }
func (o opened) page() dict      { return o.Dict(o.with("Type", name("Page"))) }

// content changes what a stream holds.
func (o opened) content(at any, change func(string) string) {
	o.t.Helper()
	raw, err := o.Content(at)
	if err != nil {
		o.t.Fatal(err)
	}
	changed := change(string(raw))
	if changed == string(raw) {
		o.t.Fatal("the stream hasn't changed")
	}
	n, _ := at.(ref)
	d := maps.Clone(o.Dict(n))
	delete(d, "Filter")
	o.Objects[int(n)] = inspect.Stream{Dict: d, Raw: []byte(changed)}
}

func replace(before, after string) func(string) string {
	return func(s string) string { return strings.Replace(s, before, after, 1) }
}

// streamDict is the dictionary of a stream, to be changed.
func (o opened) streamDict(at any) dict {
	o.t.Helper()
	n, _ := at.(ref)
	s, isStream := o.Objects[int(n)].(inspect.Stream)
	if !isStream {
		o.t.Fatal("the specimen has no such stream")
	}
	return s.Dict
}

func (o opened) element(kind name) dict { return o.Dict(o.with("S", kind)) }
func (o opened) link() dict             { return o.Dict(o.with("Subtype", name("Link"))) }
func (o opened) bookmark() dict         { return o.Dict(o.Dict(o.catalogue()["Outlines"])["First"]) }
func (o opened) type0() dict            { return o.Dict(o.with("Subtype", name("Type0"))) }
func (o opened) cidFont() dict          { return o.Dict(o.Array(o.type0()["DescendantFonts"])[0]) }

// nums are the parent tree: keys, each with its holders.
func (o opened) nums() array {
	return o.Array(o.Dict(o.Dict(o.catalogue()["StructTreeRoot"])["ParentTree"])["Nums"])
}

func (o opened) parents(change func(page array)) { change(o.Array(o.nums()[1])) }
