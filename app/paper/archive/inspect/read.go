package inspect

import "slices"

// Said is what an element says itself, as a screen reader tells it: once, or
// before and after the elements in it.
type Said struct {
	Kind Name
	// In are the kinds of the elements around it, from the document on.
	In   []Name
	Text string
	Alt  string
}

// Read reads a sound file as a screen reader does, element by element.
func Read(raw []byte) ([]Said, error) {
	f, err := Open(raw)
	if err != nil {
		return nil, err
	}
	r := &reader{checker: newChecker(f), says: map[mark]string{}}
	r.findPages(r.catalog["Pages"], 0)
	for _, page := range r.pages {
		sequences, err := f.Sequences(f.Dict(page))
		if err != nil {
			return nil, err
		}
		for _, s := range sequences {
			r.says[mark{page, s.MCID}] = s.Says
		}
	}
	for _, kid := range r.kids(f.Dict(r.catalog["StructTreeRoot"])) {
		if ref, ok := kid.(Ref); ok {
			r.element(ref, nil)
		}
	}
	return r.all, nil
}

// Drawn gives the texts that a file draws, page by page in the order of
// painting, as they stand from left to right.
func Drawn(raw []byte) ([]string, error) {
	f, err := Open(raw)
	if err != nil {
		return nil, err
	}
	c := newChecker(f)
	c.findPages(c.catalog["Pages"], 0)
	var texts []string
	for _, page := range c.pages {
		sequences, err := f.Sequences(f.Dict(page))
		if err != nil {
			return nil, err
		}
		for _, s := range sequences {
			texts = append(texts, s.Texts...)
		}
	}
	return texts, nil
}

type reader struct {
	*checker
	says map[mark]string
	all  []Said
}

func (r *reader) element(ref Ref, in []Name) {
	if r.seen[ref] {
		return
	}
	r.seen[ref] = true
	e := r.Dict(ref)
	kind, _ := e["S"].(Name)
	page, _ := e["Pg"].(Ref)
	said := Said{Kind: kind, In: in, Alt: Text(e["Alt"])}
	inside := append(slices.Clone(in), kind)
	at := r.begin(said)
	for _, k := range r.kids(e) {
		on, id := page, k
		if d, isDict := k.(Dict); isDict {
			on, _ = d["Pg"].(Ref)
			id = d["MCID"]
		}
		switch id := id.(type) {
		case int:
			if at != len(r.all)-1 { // an element stood between
				said.Alt = ""
				at = r.begin(said)
			}
			r.all[at].Text += r.says[mark{on, id}]
		case Ref:
			r.element(id, inside)
		}
	}
}

func (r *reader) begin(s Said) int {
	r.all = append(r.all, s)
	return len(r.all) - 1
}

// Information is what a file says of itself: its title, who made it, which
// version of the document it is.
func (f *File) Information() (title, author, subject string) {
	info := f.Dict(f.Trailer["Info"])
	return Text(info["Title"]), Text(info["Author"]), Text(info["Subject"])
}
