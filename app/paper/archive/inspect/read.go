package inspect

import "slices"

// Said is what an element says itself, as a screen reader tells it.
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
	at := len(r.all)
	r.all = append(r.all, Said{Kind: kind, In: in, Alt: Text(e["Alt"])})
	inside := append(slices.Clone(in), kind)
	for _, kid := range r.kids(e) {
		switch kid := kid.(type) {
		case int:
			r.all[at].Text += r.says[mark{page, kid}]
		case Dict:
			if id, ok := kid["MCID"].(int); ok {
				on, _ := kid["Pg"].(Ref)
				r.all[at].Text += r.says[mark{on, id}]
			}
		case Ref:
			r.element(kid, inside)
		}
	}
}

// Information is what a file says of itself: its title, who made it, which
// version of the document it is.
func (f *File) Information() (title, author, subject string) {
	info := f.Dict(f.Trailer["Info"])
	return Text(info["Title"]), Text(info["Author"]), Text(info["Subject"])
}
