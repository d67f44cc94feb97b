package figure

import (
	"maps"
	"slices"
	"strings"
)

// Key says whether a key is one of the results that the program may give, and
// of which kind. Guides are checked against it.
func Key(key string) (Kind, bool) {
	_, kind, known := shapeOf(key)
	return kind, known
}

// Rule is the rule that a key belongs to: the key itself, or the shape that it
// has (« yearN.net » for « year2.net »).
func Rule(key string) string {
	s, _, _ := shapeOf(key)
	return s.rule
}

// Rules are the rules of every key that Key knows, in alphabetical order.
func Rules() []string {
	rules := slices.Collect(maps.Keys(fixed))
	for _, p := range patterns {
		rules = append(rules, p.shape)
	}
	slices.Sort(rules)
	return rules
}

// NameOf is the name that a key tells by itself: its rule, and the year and the
// month that it holds.
func NameOf(key string) Name {
	s, _, _ := shapeOf(key)
	return Name{Key: key, Rule: s.rule, Year: s.year, Month: s.month}
}

// DuePrefix begins the key that says when an action is due.
const DuePrefix = "due."

// Due is the key of the day on which an action is due.
func Due(action string) string { return DuePrefix + action }

// shaped is what a key says beside its kind.
type shaped struct {
	rule        string
	year, month int
}

func shapeOf(key string) (shaped, Kind, bool) {
	if kind, ok := fixed[key]; ok {
		return shaped{rule: key}, kind, true
	}
	for _, p := range patterns {
		if s, ok := p.read(key); ok {
			return s, p.kind, true
		}
	}
	return shaped{}, "", false
}

// fixed are the keys that stand for one result.
var fixed = merge(creationKeys, companyKeys, formKeys, relocationKeys, trainingKeys)

// patterns are the keys that hold a year, a month or an action. In a shape, N
// is a number without a leading zero, YYYY a civil year, MM a month from 01 to
// 12, and @ an id.
var patterns = join(
	[]pattern{{DuePrefix + "@", KindDay}},
	creationPatterns, companyPatterns, formPatterns, relocationPatterns,
)

type pattern struct {
	shape string
	kind  Kind
}

// read matches a key and tells the year and the month it holds.
func (p pattern) read(key string) (shaped, bool) {
	s := shaped{rule: p.shape}
	for i := 0; i < len(p.shape); i++ {
		rest := p.shape[i:]
		var n int
		switch {
		case strings.HasPrefix(rest, "YYYY"):
			n, i = year(key), i+3
			s.year = digits(key[:n])
		case strings.HasPrefix(rest, "MM"):
			n, i = month(key), i+1
			s.month = digits(key[:n])
		case rest[0] == 'N':
			n = count(key)
			s.year = digits(key[:n])
		case rest[0] == '@':
			n = id(key)
		default:
			if key == "" || key[0] != rest[0] {
				return shaped{}, false
			}
			n = 1
		}
		if n == 0 {
			return shaped{}, false
		}
		key = key[n:]
	}
	return s, key == ""
}

// digits is a short run of digits as a number.
func digits(s string) int {
	n := 0
	for i := range min(len(s), 6) {
		n = 10*n + int(s[i]-'0')
	}
	return n
}

func digit(c byte) bool { return '0' <= c && c <= '9' }

// Each of these gives the length of what it reads at the start of s, 0 for none.

func year(s string) int {
	if len(s) < 4 || !digit(s[0]) || !digit(s[1]) || !digit(s[2]) || !digit(s[3]) || s[:4] == "0000" {
		return 0
	}
	return 4
}

func month(s string) int {
	if len(s) < 2 || s[:2] < "01" || s[:2] > "12" || !digit(s[1]) {
		return 0
	}
	return 2
}

func count(s string) int {
	n := 0
	for n < len(s) && digit(s[n]) && (n > 0 || s[n] != '0') {
		n++
	}
	return n
}

func id(s string) int {
	n := 0
	for n < len(s) && (s[n] == '_' || digit(s[n]) || 'a' <= s[n] && s[n] <= 'z') {
		n++
	}
	return n
}

func under(prefix string, parts ...string) []string {
	keys := make([]string, len(parts))
	for i, part := range parts {
		keys[i] = prefix + "." + part
	}
	return keys
}

func of(kind Kind, keys ...string) map[string]Kind {
	kinds := map[string]Kind{}
	for _, key := range keys {
		kinds[key] = kind
	}
	return kinds
}

func shapes(kind Kind, prefix string, parts ...string) []pattern {
	patterns := make([]pattern, len(parts))
	for i, part := range parts {
		patterns[i] = pattern{prefix + part, kind}
	}
	return patterns
}

func merge(all ...map[string]Kind) map[string]Kind {
	merged := map[string]Kind{}
	for _, kinds := range all {
		for key, kind := range kinds {
			merged[key] = kind
		}
	}
	return merged
}

func join(all ...[]pattern) []pattern {
	var joined []pattern
	for _, patterns := range all {
		joined = append(joined, patterns...)
	}
	return joined
}
