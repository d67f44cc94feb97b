package paper

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/buron-cantal/buron/app/paper/archive/inspect"
)

// The rules that there are: for the two standards by clause, as a file of rules
// numbers them; for the protocol by checkpoint, a letter for each condition: M
// for one that a machine finds, H for one that a human judges, - for one that it
// gives no test for.
const (
	rulesOfUA1 = `5:1-5 6.1:1 6.2:1 7.1:1-12 7.2:2-34 7.2:36-43 7.3:1 7.4.2:1 7.4.4:1-3 7.5:1-2 7.7:1 7.9:1-2 7.10:1-2 7.11:1 7.15:1 7.16:1
		7.18.1:1-3 7.18.2:1 7.18.3:1 7.18.4:1-2 7.18.5:1-2 7.18.6.2:1-2 7.18.8:1 7.20:1-2 7.21.3.1:1 7.21.3.2:1 7.21.3.3:1-3
		7.21.4.1:1-2 7.21.4.2:1-2 7.21.5:1 7.21.6:1-4 7.21.7:1-2 7.21.8:1`
	rulesOfA2a = `6.1.2:1-2 6.1.3:1-3 6.1.4:2 6.1.6:1-2 6.1.7.1:1-3 6.1.7.2:1 6.1.8:1 6.1.9:1 6.1.10:1 6.1.12:1-2 6.1.13:1-5 6.1.13:7-11
		6.2.2:1-2 6.2.3:1-3 6.2.4.2:1-2 6.2.4.3:2-4 6.2.4.4:1-2 6.2.5:1-6 6.2.6:1 6.2.8:1-5 6.2.8.3:1-5 6.2.9:1-3 6.2.10:1-2
		6.2.11.2:1-7 6.2.11.3.1:1 6.2.11.3.2:1 6.2.11.3.3:1-3 6.2.11.4.1:1-2 6.2.11.4.2:1-2 6.2.11.5:1 6.2.11.6:1-4
		6.2.11.7.2:1-2 6.2.11.7.3:1 6.2.11.8:1 6.3.1:1 6.3.2:1-2 6.3.3:1-4 6.4.1:1-3 6.4.2:1-2 6.4.3:1-3 6.5.1:1-2 6.5.2:1-2
		6.6.2.1:1-5 6.6.2.3.1:1-2 6.6.2.3.2:1 6.6.2.3.3:1-18 6.6.4:1-7 6.7.2.2:1 6.7.3.3:1 6.7.3.4:1-3 6.7.4:1
		6.8:2 6.8:5 6.9:1-4 6.10:1-2 6.11:1`
	conditions = `01:HHMMMHM 02:MHMM 03:HHH 04:H 05:HHH 06:MMMH 07:MM 08:HH 09:HHHMMMMM 10:M 11:MMMMMMH 12:H 13:HHHMHHHH 14:HMMHHMM
		15:HHMHH 16:HHH 17:HMM 18:HH 19:HHMM 20:MMM 21:M 22:H 23:- 24:H 25:M 26:MM 27:- 28:HMHMMMMMMMMMHMMMMM 29:H 30:MM
		31:MMMMMMMMMHMMMMMMMMMMMMMMMMMMMM`
)

// numbered gives each rule of a list of clauses.
func numbered(t *testing.T, clauses string) map[string]rune {
	all := map[string]rune{}
	for _, some := range strings.Fields(clauses) {
		clause, numbers, _ := strings.Cut(some, ":")
		from, to, several := strings.Cut(numbers, "-")
		if !several {
			to = from
		}
		first, err := strconv.Atoi(from)
		last, err2 := strconv.Atoi(to)
		if err != nil || err2 != nil {
			t.Fatalf("the clause %s", some)
		}
		for n := first; n <= last; n++ {
			all[fmt.Sprintf("%s-%d", clause, n)] = 'M'
		}
	}
	return all
}

// lettered gives each condition of a list of checkpoints.
func lettered(checkpoints string) map[string]rune {
	all := map[string]rune{}
	for _, some := range strings.Fields(checkpoints) {
		checkpoint, letters, _ := strings.Cut(some, ":")
		for i, letter := range letters {
			all[fmt.Sprintf("%s-%03d", checkpoint, i+1)] = letter
		}
	}
	return all
}

// TestEveryRuleOfTheStandardsIsHeld reads how each rule of PDF/UA-1 and PDF/A-2a
// is held, and holds it: by mutants that break it and are refused, or by what
// would have to be in a file for it to be broken, and is refused. What remains
// is a person's to judge.
func TestEveryRuleOfTheStandardsIsHeld(t *testing.T) {
	h := &holding{held: map[string]bool{}}
	for name, m := range mutants(t) {
		t.Run(name, func(t *testing.T) { h.held[name] = refuse(t, m) })
	}
	for file, known := range map[string]map[string]rune{
		"ua1.txt": numbered(t, rulesOfUA1), "a2a.txt": numbered(t, rulesOfA2a), "matterhorn.txt": lettered(conditions),
	} {
		t.Run(file, func(t *testing.T) {
			h.rules = rulesIn(t, "ua1.txt")
			said := rulesIn(t, file)
			how := map[string]int{}
			for id, letter := range known {
				parts, told := said[id]
				if !told {
					t.Errorf("nothing says how rule %s is held", id)
				}
				for _, part := range parts {
					kind, _, _ := strings.Cut(part, ":")
					how[kind]++
					if part == "person" && letter != 'M' {
						continue
					}
					h.part(t, id, part)
				}
			}
			for id := range said {
				if known[id] == 0 {
					t.Errorf("there is no rule %s", id)
				}
			}
			t.Logf("%d rules: %v", len(known), how)
		})
	}
}

// rulesIn reads a file of rules: how each is held, by its number.
func rulesIn(t *testing.T, file string) map[string][]string {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join("testdata", "rules", file))
	if err != nil {
		t.Fatal(err)
	}
	all := map[string][]string{}
	for line := range strings.Lines(string(raw)) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		parts := strings.Split(strings.TrimSpace(line), " | ")
		if len(parts) < 3 || parts[1] == "" || all[parts[0]] != nil {
			t.Errorf("%s: the line %q", file, line)
			continue
		}
		all[parts[0]] = parts[2:]
	}
	return all
}

type holding struct {
	held  map[string]bool     // the mutants that were refused for their reason
	rules map[string][]string // those of PDF/UA-1
}

// part holds a rule in one of the ways that its line names.
func (h *holding) part(t *testing.T, id, part string) {
	t.Helper()
	kind, by, _ := strings.Cut(part, ": ")
	switch {
	case kind == "as" && by != "":
		for _, rule := range strings.Fields(by) {
			if h.rules[rule] == nil {
				t.Errorf("rule %s: there is no rule %s", id, rule)
			}
		}
	case kind == "broken" && by != "", kind == "never" && by != "":
		for _, name := range strings.Split(by, "; ") {
			if kind == "never" && tokensForm.MatchString(name) {
				for _, token := range strings.Fields(name) {
					h.never(t, id, token)
				}
			} else if !h.held[name] {
				t.Errorf("rule %s: no mutant %q is refused", id, name)
			}
		}
	default:
		t.Errorf("rule %s: no way of holding it is %q", id, part)
	}
}

// tokensForm is that of things that can't be in a file.
var tokensForm = regexp.MustCompile(`^((/\w+|<\w+>|\(\w+\)|\w+:\w+)( |$))+$`)

// never shows that a thing is refused where it might stand.
func (h *holding) never(t *testing.T, id, token string) {
	t.Helper()
	refused, tried := h.held[token]
	if !tried {
		refused = refuse(t, having(token))
		h.held[token] = refused
	}
	if !refused {
		t.Errorf("rule %s: %s may stand in a file", id, token)
	}
}

// having is a file with a thing that it can't have.
func having(token string) mutant {
	switch token[0] {
	case '/':
		return withKey(token[1:])
	case '<':
		kind := strings.Trim(token, "<>")
		return ofObjects{"is a " + kind, func(o opened) { o.element("P")["S"] = name(kind) }}
	case '(':
		operator := strings.Trim(token, "()")
		return ofObjects{"the operator " + operator + " isn't used here", stream(replace("BT", operator+" BT"))}
	}
	where, what, _ := strings.Cut(token, ":")
	return map[string]ofObjects{
		"annotation": {"an annotation that is no link", func(o opened) { o.link()["Subtype"] = name(what) }},
		"action":     {"action isn't of S URI", func(o opened) { o.Dict(o.link()["A"])["S"] = name(what) }},
		"filter":     {"object 9001 (image) is packed in another way", func(o opened) { o.picture(dict{"Filter": name(what)}) }},
		"colours":    {"a picture in other colours", func(o opened) { o.picture(dict{"ColorSpace": name(what)}) }},
		"font":       {"font isn't of Subtype Type0", func(o opened) { o.type0()["Subtype"] = name(what) }},
	}[where]
}

// withKey is a file that has a key in each of its dictionaries.
type withKey string

const everywhereRefused = "refused wherever it stands"

func (withKey) reason() string { return everywhereRefused }

func (key withKey) faults(t *testing.T) []string {
	refusing := refusing(t, name(key))
	var taking []string
	for _, kind := range kindsOfParts {
		if !refusing[kind] {
			taking = append(taking, kind+" takes "+string(key))
		}
	}
	if len(taking) == 0 {
		return []string{everywhereRefused}
	}
	return taking
}

// kindsOfParts are all kinds of dictionaries that a file is made of, but those
// whose keys are names of its own.
var kindsOfParts = strings.Fields(`action attributes bookmark catalogue characters content descriptor element file font image information
	intent link mark marking metadata none objects outlines page pages parents pointer predictor profile program resources
	structure system viewer`)

func TestAKeyThatNobodyKnowsIsRefusedEverywhere(t *testing.T) {
	if diff := cmp.Diff(kindsOfParts, slices.Sorted(maps.Keys(refusing(t, "Unheard")))); diff != "" {
		t.Errorf("these refuse it (-want +got):\n%s", diff)
	}
}

// refusing are the kinds of dictionaries that refuse a key.
func refusing(t *testing.T, key name) map[string]bool {
	o := open(t)
	o.picture(dict{"DecodeParms": dict{"Predictor": 15}})
	o.element("P")["K"] = array{dict{"Type": name("MCR"), "MCID": 0}}
	for _, object := range o.Objects {
		spread(object, key)
	}
	all := map[string]bool{}
	for _, fault := range o.Check() {
		if kind, refuses := strings.CutSuffix(fault, " has "+string(key)); refuses {
			all[kind] = true
		}
	}
	return all
}

// spread puts a key into a dictionary, and into those in it.
func spread(object any, key name) {
	switch object := object.(type) {
	case array:
		for _, in := range object {
			spread(in, key)
		}
	case inspect.Stream:
		spread(object.Dict, key)
	case dict:
		for _, in := range object {
			spread(in, key)
		}
		object[key] = true
	}
}
