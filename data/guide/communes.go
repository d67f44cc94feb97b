package guide

import (
	"cmp"
	"regexp"
	"strings"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/text"
)

// Communes are the places whose INSEE code and postcodes are known. Any other
// one is typed freely and checked by a person.
type Communes struct{ all []knownCommune }

type knownCommune struct {
	data.Commune
	folded []string // the name and its other spellings
}

// Find lists the communes whose name, or a word of it, begins as typed, or
// whose postcode does. A commune with two postcodes comes twice.
func (c *Communes) Find(typed string) []data.Commune {
	folded := text.Fold(typed)
	if folded == "" {
		return nil
	}
	var found []data.Commune
	for _, known := range c.all {
		if strings.HasPrefix(known.Postcode, folded) || known.begins(folded) {
			found = append(found, known.Commune)
		}
	}
	return found
}

func (k knownCommune) begins(folded string) bool {
	for _, name := range k.folded {
		if strings.Contains(" "+name, " "+folded) {
			return true
		}
	}
	return false
}

// match is the known commune of that name; without a postcode its usual one,
// which stands first.
func (c *Communes) match(name, postcode string) (data.Commune, bool) {
	folded := text.Fold(name)
	for _, known := range c.all {
		for _, own := range known.folded {
			if own == folded && (postcode == "" || postcode == known.Postcode) {
				return known.Commune, true
			}
		}
	}
	return data.Commune{}, false
}

// typedCommune is a name with a postcode before it or behind it.
var typedCommune = regexp.MustCompile(`^(?:([0-9]{5})\s+)?(.*?)(?:\s*\(?([0-9]{5})\)?)?$`)

// read understands « Murat », « Murat (15300) » and « 15300 Murat ». A commune
// that isn't known is kept as typed.
func (c *Communes) read(typed string) data.Commune {
	parts := typedCommune.FindStringSubmatch(typed)
	if parts == nil || parts[2] == "" {
		return data.Commune{Name: typed}
	}
	name, postcode := parts[2], cmp.Or(parts[1], parts[3])
	if known, ok := c.match(name, postcode); ok {
		return known
	}
	return data.Commune{Name: name, Postcode: postcode}
}

func communeText(c data.Commune) string {
	if c.Postcode == "" {
		return c.Name
	}
	return c.Name + " (" + c.Postcode + ")"
}

// add takes a commune in, once for each of its postcodes, the usual one first.
func (c *Communes) add(name, insee string, postcodes, also []string) {
	folded := []string{text.Fold(name)}
	for _, other := range also {
		folded = append(folded, text.Fold(other))
	}
	for _, postcode := range postcodes {
		c.all = append(c.all, knownCommune{
			Commune: data.Commune{Name: name, INSEE: insee, Postcode: postcode},
			folded:  folded,
		})
	}
}
