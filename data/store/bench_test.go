package store

import (
	"context"
	"crypto/rand"
	"database/sql"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/text"
)

// The benchmarks read registers of several sizes that are kept between runs;
// BURON_BENCH=full adds the large ones. What the sqlite3 program's own timer
// says of the same statement on the same file is reported beside.

func benchSizes() []int {
	if os.Getenv("BURON_BENCH") == "full" {
		return []int{2_000, 10_000, 100_000}
	}
	return []int{2_000}
}

// benched runs fn on a register of each size.
func benched(b *testing.B, fn func(b *testing.B, r *Register)) {
	for _, size := range benchSizes() {
		b.Run(strconv.Itoa(size), func(b *testing.B) {
			o := options(b, &clock{noon})
			o.Random = rand.Reader // the kept register has the ids of earlier runs
			o.Path = kept(b, size)
			r, err := Open(context.Background(), o)
			must(b, err)
			defer r.Close()
			page(b, r, Query{Search: "a", Scope: All, Limit: size}) // so that nothing is read from the disk
			fn(b, r)
		})
	}
}

// kept is a register of that size, filled once.
func kept(b *testing.B, size int) string {
	b.Helper()
	cache, err := os.UserCacheDir()
	must(b, err)
	schema, err := embedded.ReadFile("migrations/0001_register.sql")
	must(b, err)
	folder := filepath.Join(cache, "buron-bench")
	must(b, os.MkdirAll(folder, 0o700))
	path := filepath.Join(folder, fmt.Sprintf("store-%08x-%d.buron", checksum(schema), size))
	if _, err := os.Stat(path); err == nil {
		return path
	}
	o := options(b, &clock{noon})
	r := created(b, o)
	fill(b, r, size)
	must(b, r.Close())
	must(b, os.Rename(o.Path, path))
	return path
}

func checksum(raw []byte) uint32 {
	var sum uint32
	for _, c := range raw {
		sum = sum*31 + uint32(c)
	}
	return sum
}

func BenchmarkList(b *testing.B) {
	for _, sort := range []Sort{NextDue, Name, StageOrder} {
		b.Run([]string{"Due", "Name", "", "", "Stage"}[sort], func(b *testing.B) {
			benched(b, func(b *testing.B, r *Register) {
				q := Query{Sort: sort, Today: today, Limit: 50}
				for b.Loop() {
					page(b, r, q)
				}
				p := lists(q)[0]
				against(b, r, 2, p.args(q, 50), p.text(q, 0, false))
			})
		})
	}
}

func BenchmarkListFiltered(b *testing.B) {
	benched(b, func(b *testing.B, r *Register) {
		q := Query{Today: today, Limit: 50, Adviser: "Nadia Serre", Stage: data.StagePlan, Telecentre: "Ydes"}
		for b.Loop() {
			page(b, r, q)
		}
		parts := lists(q)
		against(b, r, 2, parts[0].args(q, 50), parts[0].text(q, 0, false), parts[1].text(q, 0, false))
	})
}

func BenchmarkListLastPage(b *testing.B) {
	benched(b, func(b *testing.B, r *Register) {
		q := Query{Sort: Name, Today: today, Limit: 50}
		back := q
		back.Descending = true
		q.After = page(b, r, back)[49].Cursor
		for b.Loop() {
			page(b, r, q)
		}
		p := lists(q)[0]
		against(b, r, 2, p.args(q, 50), p.text(q, 0, true))
	})
}

func BenchmarkSearch(b *testing.B) {
	for name, typed := range map[string]string{"Letter": "m", "Word": "helias", "TwoWords": "helias murat", "TwoCommonWords": "murat ex"} {
		b.Run(name, func(b *testing.B) {
			benched(b, func(b *testing.B, r *Register) {
				q := Query{Search: typed, Today: today, Limit: 50}
				for b.Loop() {
					page(b, r, q)
				}
				wanted := text.QueryWords(typed)
				statement := newestText(q, false)
				if len(wanted) > 1 {
					statement = bestText(q, false)
				}
				against(b, r, 2.5, findArgs(q, wanted), statement)
			})
		})
	}
}

func BenchmarkCounters(b *testing.B) {
	benched(b, func(b *testing.B, r *Register) {
		for b.Loop() {
			_, err := r.Counters(context.Background(), today)
			must(b, err)
		}
		against(b, r, 2, (part{}).args(Query{Today: today}, 0), selectCounters)
	})
}

func BenchmarkOpenDossier(b *testing.B) {
	benched(b, func(b *testing.B, r *Register) {
		rows := page(b, r, Query{Limit: 200, Sort: Name})
		for i := 0; b.Loop(); i++ {
			_, err := r.Dossier(context.Background(), rows[i%len(rows)].Number)
			must(b, err)
		}
	})
}

func BenchmarkSaveField(b *testing.B) {
	benched(b, func(b *testing.B, r *Register) {
		rows := page(b, r, Query{Limit: 200, Sort: Name})
		for i := 0; b.Loop(); i++ {
			do(b, r, "answer", func(tx *Tx) error {
				return tx.SetAnswer(rows[i%len(rows)].ID, "question_01", answer(fmt.Sprint("réponse ", i, time.Now().UnixNano())))
			})
		}
	})
}

func BenchmarkInsert(b *testing.B) {
	r, _ := fresh(b)
	const atOnce = 500
	for i := 0; b.Loop(); i += atOnce {
		do(b, r, "demo", func(tx *Tx) error {
			for n := range atOnce {
				if _, err := tx.Insert(fictional(i + n)); err != nil {
					return err
				}
			}
			return nil
		})
	}
	b.ReportMetric(float64(b.N*atOnce)/b.Elapsed().Seconds(), "dossiers/s")
}

func BenchmarkOpenRegister(b *testing.B) {
	for _, size := range benchSizes() {
		b.Run(strconv.Itoa(size), func(b *testing.B) {
			o := options(b, &clock{noon})
			o.Random = rand.Reader // the kept register has the ids of earlier runs
			o.Path = kept(b, size)
			for b.Loop() {
				r, err := Open(context.Background(), o)
				must(b, err)
				page(b, r, Query{})
				must(b, r.Close())
			}
		})
	}
}

// against times a statement with the sqlite3 program and reports it, with the
// ratio that we hold ourselves to.
//
// It reads the columns one by one, as anybody would; against runs each of the
// statements of a page.
func against(b *testing.B, r *Register, limit float64, args []any, statements ...string) {
	b.Helper()
	b.StopTimer()
	const times = 60
	program, err := exec.LookPath("sqlite3")
	if err != nil {
		b.Log("no sqlite3 program to compare with")
		return
	}
	sql := ""
	for _, statement := range statements {
		sql += bound(strings.ReplaceAll(statement, rowText, rowColumns), args) + ";\n"
	}
	script := ".output /dev/null\n" + strings.Repeat(sql, 5) + ".output stdout\n.timer on\n.mode list\n.output /dev/null\n"
	cmd := exec.Command(program, "-batch", "-readonly", r.Path())
	cmd.Stdin = strings.NewReader(script + strings.Repeat(sql, times))
	out, err := cmd.CombinedOutput()
	if err != nil {
		b.Fatalf("sqlite3: %v: %s", err, out)
	}
	runs := regexp.MustCompile(`user ([0-9.]+) sys ([0-9.]+)`).FindAllStringSubmatch(string(out), -1)
	if len(runs) != times*len(statements) {
		b.Fatalf("sqlite3 timed %d statements: %s", len(runs), out)
	}
	var seconds float64
	for _, run := range runs {
		for _, figure := range run[1:] {
			one, err := strconv.ParseFloat(figure, 64)
			must(b, err)
			seconds += one
		}
	}
	b.ReportMetric(seconds/times*1e9, "reference-ns/op")
	b.ReportMetric(limit, "limit")
}

var parameter = regexp.MustCompile(`:[a-z]+`)

// bound is a statement with its values written in, for a program that binds
// none.
func bound(statement string, args []any) string {
	values := map[string]string{}
	for _, arg := range args {
		named := arg.(sql.NamedArg)
		switch v := named.Value.(type) {
		case string:
			values[":"+named.Name] = "'" + strings.ReplaceAll(v, "'", "''") + "'"
		case []byte:
			values[":"+named.Name] = fmt.Sprintf("x'%x'", v)
		default:
			values[":"+named.Name] = fmt.Sprint(v)
		}
	}
	return parameter.ReplaceAllStringFunc(statement, func(name string) string { return values[name] })
}
