package store

import (
	"context"
	"database/sql"
	"strings"

	"github.com/buron-cantal/buron/data/text"
)

// A search goes to FTS5 as words that were folded, parted and quoted here:
// typed text never reaches its grammar.

// Limits of a search: beyond them it finds no less, it is only less exact.
const (
	mostWords  = 24
	longestRun = 64 // characters of one word
)

// match is the FTS5 expression of a search: every word, in one of its ways,
// at the beginning of a word of the dossier.
func match(wanted []text.Wanted) string {
	all := make([]string, 0, len(wanted))
	for _, w := range wanted[:min(len(wanted), mostWords)] {
		ways := make([]string, 0, len(w.Ways))
		for _, way := range w.Ways {
			beginnings := make([]string, 0, len(way))
			for _, word := range way[:min(len(way), mostWords)] {
				beginnings = append(beginnings, `"`+cut(word)+`"*`)
			}
			ways = append(ways, "("+strings.Join(beginnings, " AND ")+")")
		}
		all = append(all, "("+strings.Join(ways, " OR ")+")")
	}
	return strings.Join(all, " AND ")
}

func cut(word string) string {
	runes := []rune(word)
	return string(runes[:min(len(runes), longestRun)])
}

// score is how well a dossier matches: a name counts more than a place, a
// place more than what was noted. A whole number, so that paging can go on
// from it.
const score = `CAST(-1000000 * bm25(search, 10.0, 4.0, 1.0) AS INTEGER)`

// newestText is the statement of a search for one word, bestText of one for
// more. The search index leads, the list's row follows.
func newestText(q Query, continued bool) string {
	sql := "SELECT " + rowText + ", listing.row, 0 FROM search CROSS JOIN listing ON listing.row = search.rowid" +
		" WHERE search MATCH :match" + q.found()
	if continued {
		sql += " AND search.rowid < :row"
	}
	return sql + " ORDER BY search.rowid DESC LIMIT :limit"
}

// bestText sorts all that is found, and so makes the rows of the best only.
func bestText(q Query, continued bool) string {
	found := "SELECT search.rowid AS hit, " + score + " AS score FROM search CROSS JOIN listing ON listing.row = search.rowid" +
		" WHERE search MATCH :match" + q.found()
	if continued {
		found += " AND (score, hit) < (:score, :row)"
	}
	found += " ORDER BY score DESC, hit DESC LIMIT :limit"
	return "SELECT " + rowText + ", listing.row, score FROM (" + found + ") CROSS JOIN listing ON listing.row = hit ORDER BY score DESC, hit DESC"
}

// found is the condition on the list's row of what a search finds.
func (q Query) found() string {
	where := ""
	switch q.Scope {
	case Ongoing, Silent:
		where = " AND rest = 0"
	case Closed:
		where = " AND rest = 1"
	case Trash:
		where = " AND rest = 2"
	case All:
		where = " AND rest < 2"
	}
	return where + stageFilter(q.Stage, nil) + q.filter("")
}

// find is one page of a search.
func (r *Register) find(ctx context.Context, q Query, wanted []text.Wanted) ([]Row, error) {
	continued := q.After != Cursor{}
	sql := newestText(q, continued)
	if len(wanted) > 1 {
		sql = bestText(q, continued)
	}
	return collect(ctx, r, sql, scanFound, findArgs(q, wanted)...)
}

func findArgs(q Query, wanted []text.Wanted) []any {
	return append(part{}.args(q, q.Limit),
		sql.Named("match", match(wanted)), sql.Named("row", q.After.row), sql.Named("score", q.After.score))
}

func scanFound(from scanner) (Row, error) {
	cursor := Cursor{part: 1}
	row, _, err := scanRow(from, &cursor.row, &cursor.score)
	row.Cursor = cursor
	return row, err
}
