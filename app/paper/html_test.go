package paper

import (
	"bytes"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"golang.org/x/net/html"
	"pgregory.net/rapid"

	"github.com/buron-cantal/buron/app/chart/charttest"
	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/text"
)

func twinOf(l *Layout) []byte { return HTML(l, Meta{Printed: printedAt, Author: "Élodie Fau"}) }

func TestTwinsAreTheGoldenOnes(t *testing.T) {
	for _, name := range []string{"creation", "company", "relocation", "training"} {
		t.Run(name, func(t *testing.T) {
			got := twinOf(lay(t, input(t, fictional(t, name))))
			path := filepath.Join("testdata", "twin-"+name+".html")
			if *update {
				if err := os.WriteFile(path, got, 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(strings.Split(string(want), "\n"), strings.Split(string(got), "\n")); diff != "" {
				t.Errorf("the page has changed (-update writes it anew):\n%s", diff)
			}
		})
	}
}

// every is each layout that the tests of the twin look at: whole plans, the
// suite of each path, and charts.
func every(t *testing.T) map[string]*Layout {
	all := map[string]*Layout{"charts": charts(false, charttest.All())}
	all["charts"].Title = "Courbes"
	for name, in := range documents(t) {
		all[name] = lay(t, in)
	}
	inputs := suiteInputs(t)
	for _, name := range []string{"creation", "relocation", "training, over", "undecided, new"} {
		laySuite(t, inputs[name], name+" ", all)
	}
	return all
}

// laySuite adds each document that a dossier gives, under its reference behind
// a name.
func laySuite(t *testing.T, in Input, name string, to map[string]*Layout) {
	t.Helper()
	for _, offer := range Documents(in.Plan) {
		if !offer.Available {
			continue
		}
		l, err := LayDocument(offer.ID, in, offer.Of)
		if data.CodeOf(err) == data.NoDocument {
			continue
		}
		if err != nil {
			t.Fatalf("%s%s: %v", name, offer.Reference(), err)
		}
		to[name+offer.Reference()] = l
	}
}

// mayStand are the elements and attributes that a page may have.
var mayStand = map[string]string{
	"html": "lang", "head": "", "meta": "charset http-equiv content name", "title": "id", "style": "", "body": "class",
	"header": "", "nav": "aria-label", "details": "", "summary": "", "main": "", "footer": "", "h1": "class", "h2": "class id", "h3": "class", "h4": "class", "p": "class style",
	"div": "class style role tabindex aria-label", "ul": "", "li": "class", "span": "class role aria-label aria-hidden", "b": "", "i": "", "mark": "", "br": "",
	"a": "href", "table": "class role", "thead": "role", "tbody": "role", "tr": "role",
	"th": "scope colspan class role", "td": "colspan class role data-label", "figure": "class tabindex aria-label",
	"img": "class src alt width height", "svg": "class role aria-labelledby aria-hidden viewBox style", "desc": "id",
	"path": "d fill stroke stroke-width", "circle": "cx cy r fill stroke stroke-width",
	"text":  "x y font-size fill font-weight font-style textLength lengthAdjust",
	"tspan": "x y textLength lengthAdjust",
}

// onlySizes are the styles that an element may have of its own.
var onlySizes = regexp.MustCompile(`^min-[a-z]+:[0-9.a-z]+(;max-width:[0-9]+mm)?$`)

func TestTwinsHoldAllTheyShowAndRunNothing(t *testing.T) {
	for name, l := range every(t) {
		page := twinOf(l)
		tags, _ := readTwin(t, page)
		for _, g := range tags {
			allowed, known := mayStand[g.name]
			if !known {
				t.Errorf("%s has <%s>", name, g.name)
			}
			for a, value := range g.attr {
				if !slices.Contains(strings.Fields(allowed), a) {
					t.Errorf("%s: <%s> has %s", name, g.name, a)
				}
				switch a {
				case "href":
					if !leadsAway(value) && !strings.HasPrefix(value, "#") {
						t.Errorf("%s leads to %q", name, value)
					}
				case "src":
					if !strings.HasPrefix(value, "data:image/png;base64,") {
						t.Errorf("%s asks for %.40q", name, value)
					}
				case "style":
					if !onlySizes.MatchString(value) {
						t.Errorf("%s has the style %q", name, value)
					}
				}
			}
			if g.name == "style" && (strings.Contains(g.text, "url(") || strings.Contains(g.text, "@import")) {
				t.Errorf("%s: the style asks for something", name)
			}
		}
		head := page[:bytes.Index(page, []byte("<body"))]
		if !bytes.Contains(head, []byte(`content="default-src &#39;none&#39;; style-src &#39;unsafe-inline&#39;; img-src data:`)) &&
			!bytes.Contains(head, []byte(`content="default-src 'none'; style-src 'unsafe-inline'; img-src data:`)) {
			t.Errorf("%s forbids nothing", name)
		}
		if bytes.Contains(head, []byte("//")) {
			t.Errorf("%s: the head names an address", name)
		}
	}
}

// TestLongTwinsLeadToEachOfTheirChapters holds that the contents name every
// chapter, in order, and lead to it; a short page has none.
func TestLongTwinsLeadToEachOfTheirChapters(t *testing.T) {
	long := 0
	for name, l := range every(t) {
		tags, _ := readTwin(t, twinOf(l))
		var lead, chapters []string
		for _, g := range tags {
			switch {
			case g.name == "a" && strings.HasPrefix(g.attr["href"], "#"):
				lead = append(lead, g.attr["href"]+" "+g.text)
			case g.name == "h2" && g.attr["id"] != "":
				chapters = append(chapters, "#"+g.attr["id"]+" "+strings.Join(strings.Fields(g.text), " "))
			}
		}
		if len(chapters) < manyChapters {
			chapters = nil
		} else {
			long++
		}
		if diff := cmp.Diff(chapters, lead); diff != "" {
			t.Errorf("%s leads elsewhere than to its chapters:\n%s", name, diff)
		}
	}
	if long == 0 {
		t.Error("no page is long")
	}
}

// TestBrowsersReadWhatIsWritten holds that a reader of HTML, which closes and
// moves elements as it sees fit, finds the very elements that were written.
func TestBrowsersReadWhatIsWritten(t *testing.T) {
	for name, l := range every(t) {
		page := twinOf(l)
		tags, _ := readTwin(t, page)
		document, err := html.Parse(bytes.NewReader(page))
		if err != nil {
			t.Fatal(err)
		}
		var want, got []string
		for _, g := range tags {
			want = append(want, g.name)
		}
		for n := range document.Descendants() {
			if n.Type == html.ElementNode {
				got = append(got, n.Data)
			}
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s is read otherwise:\n%s", name, diff)
		}
	}
}

func TestTwinsAreReadByTheirStructure(t *testing.T) {
	for name, l := range every(t) {
		tags, _ := readTwin(t, twinOf(l))
		count := map[string]int{}
		ids := map[string]bool{}
		rank := 0
		for _, g := range tags {
			count[g.name]++
			if id := g.attr["id"]; id != "" {
				if ids[id] {
					t.Errorf("%s: two things are called %s", name, id)
				}
				ids[id] = true
			}
			switch g.name {
			case "h1", "h2", "h3", "h4":
				now := int(g.name[1] - '0')
				if now > rank+1 || strings.TrimSpace(g.text) == "" {
					t.Errorf("%s: <%s>%s after a heading of rank %d", name, g.name, g.text, rank)
				}
				rank = now
			case "th":
				if g.attr["scope"] == "" || strings.TrimSpace(g.text) == "" {
					t.Errorf("%s: a head without scope or words: %v", name, g.attr)
				}
			case "svg":
				if g.attr["aria-hidden"] == "" && g.attr["role"] != "img" {
					t.Errorf("%s: a drawing that says nothing", name)
				}
			case "title":
				if strings.TrimSpace(g.text) == "" {
					t.Errorf("%s: a title without words", name)
				}
			}
		}
		for _, g := range tags {
			for _, id := range strings.Fields(g.attr["aria-labelledby"]) {
				if !ids[id] {
					t.Errorf("%s: nothing is called %s", name, id)
				}
			}
		}
		if tags[0].attr["lang"] != "fr" || count["main"] != 1 || count["h1"] != 1 || count["header"] > 1 || count["footer"] > 1 {
			t.Errorf("%s: lang %q, %v", name, tags[0].attr["lang"], count)
		}
	}
}

func TestTwinsSayWhatPaperSaysInItsOrder(t *testing.T) {
	for name, l := range every(t) {
		page := twinOf(l)
		_, said := readTwin(t, page)
		if diff := cmp.Diff(strings.Split(plain(readingInTwin(l)), " "), strings.Split(plain(said), " ")); diff != "" {
			t.Errorf("%s: the page and the paper differ:\n%s", name, diff)
		}
	}
}

func TestTwinsOfAnyTextSayWhatPaperSays(t *testing.T) {
	paths := []string{"creation", "company", "relocation", "training"}
	rapid.Check(t, func(r *rapid.T) {
		typed := rapid.OneOf(rapid.StringN(0, 60, -1), rapid.StringMatching(`[a-z<>&"'\n\- ]{0,80}`)).Draw(r, "typed")
		in := input(t, everywhere(t, typed))
		if other := rapid.SampledFrom(paths).Draw(r, "path"); other != "creation" {
			d := fictional(t, other)
			d.Notes = append(d.Notes, data.Note{On: today, Text: typed})
			in = input(t, d)
		}
		in.Large = rapid.Bool().Draw(r, "large")
		l, err := Lay(in)
		if err != nil {
			r.Fatal(err)
		}
		_, said := readTwin(t, twinOf(l))
		if got, want := plain(said), plain(readingInTwin(l)); got != want {
			r.Fatalf("the page says %q, paper %q", got, want)
		}
	})
}

// TestTypedTextsArriveInOnePiece holds that lines are joined again: no word is
// glued to the next, none is torn, hyphens stay.
func TestTypedTextsArriveInOnePiece(t *testing.T) {
	for _, typed := range []string{
		strings.Repeat("mots de longueurs inégales, ", 60),
		strings.Repeat("Saint-Flour-l’Étang-le-Vieux-Château-", 40),
		strings.Repeat("sansespace", 80),
		"première ligne\ndeuxième ligne\n\nun autre alinéa " + strings.Repeat("qui va loin ", 30),
		`<b onclick="x">gras</b> & "guillemets" </p></main><script>alert(1)</script>`,
	} {
		d := data.Dossier{Notes: []data.Note{{On: today, Text: typed}}}
		_, said := readTwin(t, twinOf(lay(t, input(t, d))))
		passed, _ := text.Gate{Has: has}.Pass(strings.TrimSpace(typed))
		want := words.FullDay(today) + "\u00a0: " + strings.ReplaceAll(passed, "\n\n", "\n\n")
		if !strings.Contains(said, want) {
			t.Errorf("the page doesn't say %q", want)
		}
	}
}

func TestABoxSaysWhetherItIsTicked(t *testing.T) {
	d := fictional(t, "creation")
	d.Planned = true
	d.Actions = []data.Action{
		{ID: "market_study", Title: "Interrogez dix clients", Who: "newcomer", Due: today, Status: data.Done, DoneOn: today},
		{ID: "pricing", Title: "Fixez votre prix", Who: "newcomer", Due: today.AddDays(9), Status: data.ToDo},
	}
	page := string(twinOf(lay(t, input(t, d))))
	for _, want := range []string{
		`<th scope="row" class="signed" role="rowheader"><span class="box" role="img" aria-label="coché">☑︎</span> <b>Interrogez dix clients</b>`,
		`<th scope="row" class="signed" role="rowheader"><span class="box" role="img" aria-label="à cocher">☐</span> <b>Fixez votre prix</b>`,
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %s", want)
		}
	}
}

// A box in a cell of its own would be the head of its row, and stand alone on a
// phone.
func TestABoxIsReadWithWhatIsTicked(t *testing.T) {
	alone := regexp.MustCompile(`<t[hd][^>]*>(<span class="box"[^>]*>[^<]*</span>\s*)+</t[hd]>`)
	boxes := 0
	for name, l := range every(t) {
		page := twinOf(l)
		boxes += bytes.Count(page, []byte(`class="box"`))
		for _, cell := range alone.FindAll(page, -1) {
			t.Errorf("%s: %s", name, cell)
		}
	}
	if boxes == 0 {
		t.Error("nothing is ticked anywhere")
	}
}

func TestPhonesAndAddressesLeadWhereTheySay(t *testing.T) {
	page := string(twinOf(lay(t, input(t, fictional(t, "creation")))))
	for _, want := range []string{`<a href="tel:0465712010">`, `<a href="mailto:murat@exemple.invalid">`} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %s", want)
		}
	}
	for to, leads := range map[string]bool{
		"tel:3949": true, "mailto:a@b.fr": true, "https://exemple.invalid/": true,
		"http://exemple.invalid": false, "javascript:alert(1)": false, "tel:": false, "https://a b": false, `https://"onclick=`: false,
		" tel:1": false, "data:text/html,x": false, "//exemple.invalid": false, "#haut": false, "": false,
	} {
		if leadsAway(to) != leads {
			t.Errorf("leadsAway(%q) is %v", to, !leads)
		}
	}
}

func TestTheSameLayoutGivesTheSamePage(t *testing.T) {
	first := twinOf(lay(t, input(t, fictional(t, "relocation"))))
	if !bytes.Equal(first, twinOf(lay(t, input(t, fictional(t, "relocation"))))) {
		t.Error("a second page has other bytes")
	}
}

func TestTheFormatFollowsTheNameOfTheFile(t *testing.T) {
	l := lay(t, input(t, fictional(t, "training")))
	for path, begins := range map[string]string{"plan.pdf": "%PDF-", "plan.HTML": "<!DOCTYPE html>", "plan.htm": "<!DOCTYPE html>", "plan": "%PDF-", "html": "%PDF-"} {
		got, err := Write(l, Meta{Printed: printedAt}, FormatOf(path))
		if err != nil || !strings.HasPrefix(string(got), begins) {
			t.Errorf("%s begins with %.20q, %v", path, got, err)
		}
	}
}

func TestWhatStandsOnEveryPageIsSaidOnceAndNamesTheVersion(t *testing.T) {
	in := input(t, fictional(t, "creation"))
	in.Version = &Version{Number: 3, On: today, Fingerprint: "1a2b 3c4d 5e6f"}
	l := lay(t, in)
	page := string(twinOf(l))
	foot := words.VersionFoot(3, today, "1a2b 3c4d 5e6f")
	for said, times := range map[string]int{
		"<p>Télécentre de Murat</p>": 1, "Dossier MUR-2026-0014": 1, "page\u00a01/": 0, "page\u00a02/": 0,
		"<footer>\n<p>Plan d’accompagnement, " + foot + "</p>\n</footer>": 1,
		`<meta name="description" content="` + foot + `" />`:              1,
	} {
		if n := strings.Count(page, said); n != times {
			t.Errorf("%q is said %d times", said, n)
		}
	}
	in.Version, in.Draft = nil, true
	if page := string(twinOf(lay(t, in))); strings.Count(page, "<mark><b>projet</b></mark>") != 1 {
		t.Error("a draft doesn't say once that it is one")
	}
}

func TestADrawingSaysWhatItShows(t *testing.T) {
	l := charts(false, []charttest.Case{{Chart: charttest.Named("cash-12")}})
	page := string(twinOf(l))
	for _, want := range []string{
		`<svg role="img" aria-labelledby="f1t f1d" viewBox="`, `<title id="f1t">L’argent en caisse`, `<desc id="f1d">`,
		`textLength="`, `<path fill="#000" d="M`, `<figure class="slide" tabindex="0" aria-label="L’argent en caisse`,
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the page lacks %s", want)
		}
	}
}
