package text

import "strings"

// longestJoin is how many parts of a compound may be written as one word.
// Beyond it, a compound is a list, not a name.
const longestJoin = 8

// IndexWords are the words under which a text is found. A search looks for
// the beginning of one of them, so that each part of a compound comes with
// the parts that follow it: "L'Hélias-Bœuf" gives lheliasboeuf, heliasboeuf
// and boeuf, which answer l, lhelias, helias, heliasboeuf, boeuf…
func IndexWords(s string) []string {
	var words []string
	for _, parts := range compounds(s) {
		words = appendTails(words, parts)
	}
	return words
}

// IndexName are the words under which a person, a place or a firm is found.
// In a name a space too may be left out: "Le Bœuf" answers leboeuf.
func IndexName(s string) []string {
	return appendTails(nil, Words(s))
}

func appendTails(words, parts []string) []string {
	for i := range parts {
		end := min(i+longestJoin, len(parts))
		words = append(words, strings.Join(parts[i:end], ""))
	}
	return words
}

// Wanted is one word that was typed in a search. It is found in a text when
// all the beginnings of one of its ways are.
type Wanted struct {
	// Ways are the ways of writing the word: its apostrophes and hyphens as a
	// space, or as nothing. Each way is one word or more.
	Ways [][]string
}

// mostSplit is up to how many parts of a typed compound every way of writing
// it is tried; beyond, only all parted and all joined.
const mostSplit = 5

// mostWanted is how many words of a search are looked at; nobody types more.
const mostWanted = 64

// QueryWords are the words of a search: every one of them must be found.
// Without any letter or digit there are none.
func QueryWords(typed string) []Wanted {
	found := compounds(typed)
	all := make([]Wanted, 0, min(mostWanted, len(found)))
	for _, parts := range found[:cap(all)] {
		all = append(all, Wanted{Ways: ways(parts)})
	}
	return all
}

func ways(parts []string) [][]string {
	joints := len(parts) - 1
	if joints >= mostSplit {
		return [][]string{parts, {strings.Join(parts, "")}}
	}
	var all [][]string
	for joined := range 1 << joints {
		way := []string{parts[0]}
		for i, part := range parts[1:] {
			if joined&(1<<i) != 0 {
				way[len(way)-1] += part
			} else {
				way = append(way, part)
			}
		}
		all = append(all, way)
	}
	return all
}

// Match says whether a search finds something indexed under these words; it
// is the rule that the register's index follows.
func Match(indexed []string, search []Wanted) bool {
	for _, wanted := range search {
		if !wanted.foundIn(indexed) {
			return false
		}
	}
	return true
}

func (w Wanted) foundIn(indexed []string) bool {
	for _, way := range w.Ways {
		found := true
		for _, beginning := range way {
			found = found && anyBegins(indexed, beginning)
		}
		if found {
			return true
		}
	}
	return false
}

func anyBegins(words []string, beginning string) bool {
	for _, word := range words {
		if strings.HasPrefix(word, beginning) {
			return true
		}
	}
	return false
}
