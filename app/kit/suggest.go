package kit

// NewSuggest is an entry that proposes as one types. What is picked fills it
// and is told to picked; anything else is kept as typed.
func NewSuggest(find func(typed string) []Option, picked func(Option)) *Entry {
	e := NewEntry()
	s := &suggestions{of: e, find: find, picked: picked}
	e.proposes = s.propose
	return e
}

// suggestions is the list under an entry that proposes.
type suggestions struct {
	of     *Entry
	find   func(string) []Option
	picked func(Option)
	list   *dropdown
}

// propose opens the list once there is something to propose.
func (s *suggestions) propose(typed string) {
	c := canvasOf(s.of)
	if c == nil || !s.of.focused || len(s.find(typed)) == 0 {
		return
	}
	s.list = newDropdown(s.of, s.find)
	s.list.optional = true
	s.list.onTyped = s.mirror
	s.list.onPick = func(o Option) {
		s.mirror(o.Word)
		s.picked(o)
	}
	s.list.open(c, s.of.boxWidth(s.of.Size().Width), typed)
}

// mirror keeps the entry below as it is typed in the list, so that nothing is
// lost whatever happens to the list.
func (s *suggestions) mirror(typed string) {
	proposes := s.of.proposes
	s.of.proposes = nil
	s.of.edit(func() {
		s.of.buffer.SelectAll()
		s.of.buffer.Insert(typed)
	})
	s.of.proposes = proposes
}
