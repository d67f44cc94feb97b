package printing

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"
)

// Span is pages that follow each other, counted from 1, both ends included.
type Span struct{ From, To int }

// Spans are the pages to print, in order and apart; none are all.
type Spans []Span

// String is how lp reads them: « 1-3,5 ».
func (s Spans) String() string {
	parts := make([]string, len(s))
	for i, span := range s {
		parts[i] = strconv.Itoa(span.From)
		if span.To > span.From {
			parts[i] += "-" + strconv.Itoa(span.To)
		}
	}
	return strings.Join(parts, ",")
}

// Count is how many pages they are.
func (s Spans) Count() int {
	n := 0
	for _, span := range s {
		n += span.To - span.From + 1
	}
	return n
}

// Why pages can't be read.
const (
	NotPages  = "not_pages" // not a number, nor two with a hyphen between
	NoSuchOne = "no_such"   // there is no page of that number
	Backwards = "backwards" // from a later page to an earlier one
	TooLong   = "too_long"  // nobody types so much
)

// mostTyped is how many bytes of pages are read.
const mostTyped = 1000

// Wrong says which part of what was typed isn't pages, and why.
type Wrong struct {
	Why  string
	Part string
	Last int // the document's last page
}

func (w *Wrong) Error() string { return fmt.Sprintf("pages: %s: %s of %d", w.Why, w.Part, w.Last) }

// ReadPages reads pages as people type them: « 1-3, 5 », « 1 à 3 et 5 », « 4- »
// to the end. Nothing typed is every page. A refusal is a *Wrong.
func ReadPages(typed string, last int) (Spans, error) {
	if len(typed) > mostTyped {
		return nil, &Wrong{Why: TooLong, Last: last}
	}
	var spans Spans
	for _, part := range parts(typed) {
		span, why := readSpan(part, last)
		if why != "" {
			return nil, &Wrong{Why: why, Part: part, Last: last}
		}
		spans = append(spans, span)
	}
	return joined(spans), nil
}

// parts are the spans of what was typed: commas part them, and so do spaces
// but around a hyphen.
func parts(typed string) []string {
	const comma, hyphen = ",", "-"
	var all []string
	open := false // the last part takes what follows
	for _, token := range tokens(typed) {
		switch {
		case token == comma:
			open = false
		case token == hyphen && len(all) > 0 && !strings.HasSuffix(all[len(all)-1], hyphen):
			all[len(all)-1] += hyphen
			open = true
		case open:
			all[len(all)-1] += token
			open = false
		default:
			all = append(all, token)
			open = token == hyphen
		}
	}
	return all
}

// tokens are the words of what was typed, its commas and its hyphens.
func tokens(typed string) []string {
	var all []string
	word := ""
	end := func() {
		switch word {
		case "":
			return
		case "à":
			word = "-"
		case "et":
			word = ","
		}
		all = append(all, word)
		word = ""
	}
	for _, r := range strings.ToLower(typed) {
		switch {
		case unicode.IsSpace(r):
			end()
		case r == ',' || r == ';':
			end()
			all = append(all, ",")
		case r == '-' || unicode.Is(unicode.Pd, r) || r == '−':
			end()
			all = append(all, "-")
		default:
			word += string(r)
		}
	}
	end()
	return all
}

// readSpan reads one span; why is "" when it can be.
func readSpan(part string, last int) (span Span, why string) {
	from, to, isRange := strings.Cut(part, "-")
	first, ok := pageNumber(from)
	end := first
	switch {
	case isRange && to == "":
		end = last
	case isRange && ok:
		end, ok = pageNumber(to)
	}
	switch {
	case !ok:
		return Span{}, NotPages
	case first < 1 || first > last || end < 1 || end > last:
		return Span{}, NoSuchOne
	case end < first:
		return Span{}, Backwards
	}
	return Span{From: first, To: end}, ""
}

// pageNumber reads digits alone; one too long to be a page is none that exists.
func pageNumber(s string) (n int, ok bool) {
	if s == "" || strings.Trim(s, "0123456789") != "" {
		return 0, false
	}
	n, err := strconv.Atoi(s)
	if err != nil {
		return 0, true
	}
	return n, true
}

// joined puts spans in order, and makes one of those that touch: printers want
// them so.
func joined(spans Spans) Spans {
	slices.SortFunc(spans, func(a, b Span) int { return a.From - b.From })
	var out Spans
	for _, s := range spans {
		if n := len(out); n > 0 && s.From <= out[n-1].To+1 {
			out[n-1].To = max(out[n-1].To, s.To)
			continue
		}
		out = append(out, s)
	}
	return out
}
