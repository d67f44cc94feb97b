package place

import (
	"slices"

	"github.com/buron-cantal/buron/data"
)

// Chosen are the dossiers that one has ticked, to do something with all of them,
// in the order of ticking. They stay ticked from page to page, as long as the
// register is open. The zero value has none.
type Chosen struct {
	list []data.ID
	has  map[data.ID]bool
}

// Len counts them.
func (c *Chosen) Len() int { return len(c.list) }

// Has says whether a dossier is one of them.
func (c *Chosen) Has(project data.ID) bool { return c.has[project] }

// List is them, in order.
func (c *Chosen) List() []data.ID { return slices.Clone(c.list) }

// Toggle ticks a dossier, or unticks it.
func (c *Chosen) Toggle(project data.ID) {
	if c.has[project] {
		c.Drop(project)
		return
	}
	c.add(project)
}

// Add ticks these as well.
func (c *Chosen) Add(projects []data.ID) {
	for _, id := range projects {
		if !c.has[id] {
			c.add(id)
		}
	}
}

func (c *Chosen) add(project data.ID) {
	if c.has == nil {
		c.has = map[data.ID]bool{}
	}
	c.has[project] = true
	c.list = append(c.list, project)
}

// Drop unticks a dossier: one that went to the trash.
func (c *Chosen) Drop(project data.ID) {
	if c.has[project] {
		delete(c.has, project)
		c.list = slices.DeleteFunc(c.list, func(id data.ID) bool { return id == project })
	}
}

// Clear unticks all.
func (c *Chosen) Clear() { c.list, c.has = nil, nil }
