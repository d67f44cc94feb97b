package figure

// Book is the figures of a dossier by key, those that can't be computed too,
// so that a reader can see what they wait for.
type Book struct {
	figures map[string]*Figure
	keys    []string
}

// Put names a figure by its key and keeps it. The key must be one that Key
// knows. The figure under its name comes back, for others to rest on.
func (b *Book) Put(key string, f *Figure) *Figure { return b.PutNamed(Name{Key: key}, f) }

// PutNamed is Put for a figure whose name tells more than its key.
func (b *Book) PutNamed(name Name, f *Figure) *Figure {
	shape, kind, known := shapeOf(name.Key)
	if !known {
		panic("figure: no such key: " + name.Key)
	}
	if name.Rule == "" {
		name.Rule = shape.rule
	}
	if name.Year == 0 {
		name.Year = shape.year
	}
	if name.Month == 0 {
		name.Month = shape.month
	}
	named := Named(name, kind, f)
	if b.figures == nil {
		b.figures = map[string]*Figure{}
	}
	if _, again := b.figures[name.Key]; !again {
		b.keys = append(b.keys, name.Key)
	}
	b.figures[name.Key] = named
	return named
}

// Figure is the figure of a key; an absent one, for no reason that an answer
// could mend, when nothing was put there.
func (b *Book) Figure(key string) *Figure {
	if f, ok := b.figures[key]; ok {
		return f
	}
	return &Figure{result: result{fault: None}}
}

// Has says whether a figure was put under a key, absent or not.
func (b *Book) Has(key string) bool { return b.figures[key] != nil }

// Keys are the keys in the order in which they were put.
func (b *Book) Keys() []string { return b.keys }

// Results are the values of the figures that could be computed.
func (b *Book) Results() Results {
	results := make(Results, len(b.keys))
	for key, f := range b.figures {
		results.Set(key, f.Value())
	}
	return results
}

// Waiting are the keys of the figures that an answer would allow, in order.
func (b *Book) Waiting() []string {
	var keys []string
	for _, key := range b.keys {
		if b.figures[key].fault == Missing {
			keys = append(keys, key)
		}
	}
	return keys
}
