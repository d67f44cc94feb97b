package store

import (
	"context"
	"database/sql"
	"fmt"
	"sync"
	"testing"

	"github.com/buron-cantal/buron/data"
)

func TestConnections(t *testing.T) {
	r, _ := fresh(t)
	common := map[string]string{
		"journal_mode": "wal", "synchronous": "2", "foreign_keys": "1", "trusted_schema": "0", "cell_size_check": "1",
		"secure_delete": "1", "temp_store": "2", "cache_size": "-16000", "busy_timeout": "5000", "journal_size_limit": "16777216",
		"application_id": "1112887886", "user_version": fmt.Sprint(len(r.migrations)),
	}
	for name, pool := range map[string]*sql.DB{"the writer": r.writer, "a reader": r.readers} {
		t.Run(name+" is opened as it must be", func(t *testing.T) {
			want := map[string]string{"query_only": "0"}
			if pool == r.readers {
				want["query_only"] = "1"
			}
			for pragma, value := range common {
				want[pragma] = value
			}
			for pragma, value := range want {
				var got string
				must(t, pool.QueryRow("PRAGMA "+pragma).Scan(&got))
				if got != value {
					t.Errorf("%s is %s, want %s", pragma, got, value)
				}
			}
		})
	}
	t.Run("a reader writes nothing", func(t *testing.T) {
		if _, err := r.readers.Exec(`DELETE FROM setting`); err == nil {
			t.Fatal("it wrote")
		}
	})
	t.Run("nobody writes into what the search index is made of", func(t *testing.T) {
		if _, err := r.writer.Exec(`DELETE FROM search_data`); err == nil {
			t.Fatal("it did")
		}
	})
	t.Run("a newcomer isn't removed under a dossier", func(t *testing.T) {
		taken(t, r, "Zoé", "Puech")
		if _, err := r.writer.Exec(`DELETE FROM newcomer`); err == nil {
			t.Fatal("removed")
		}
	})
}

func TestTogether(t *testing.T) {
	t.Run("many read while one writes", func(t *testing.T) {
		ctx := context.Background()
		r := filled(t, 100)
		d := taken(t, r, "Zoé", "Puech")
		var group sync.WaitGroup
		done := make(chan struct{})
		for range 6 {
			group.Go(func() {
				for {
					select {
					case <-done:
						return
					default:
					}
					if _, err := r.Page(ctx, Query{Search: "murat"}); err != nil {
						t.Error(err)
						return
					}
					if _, err := r.DossierByID(ctx, d.Project.ID); err != nil {
						t.Error(err)
						return
					}
				}
			})
		}
		for i := range 60 {
			do(t, r, "answer", func(tx *Tx) error { return tx.SetAnswer(d.Project.ID, "goal", answer(i)) })
		}
		close(done)
		group.Wait()
		mustPass(t, r)
	})
	t.Run("two who write wait for each other", func(t *testing.T) {
		r, _ := fresh(t)
		d := taken(t, r, "Zoé", "Puech")
		var group sync.WaitGroup
		for i := range 8 {
			group.Go(func() {
				_, err := r.Do(context.Background(), "document", func(tx *Tx) error {
					return tx.SetDocument(d.Project.ID, data.ID(fmt.Sprint("document_", i)), "received")
				})
				if err != nil {
					t.Error(err)
				}
			})
		}
		group.Wait()
		if got := dossier(t, r, d.Project.ID).Documents; len(got) != 8 {
			t.Fatal(got)
		}
		mustPass(t, r)
	})
	t.Run("a gesture that was given up changes nothing", func(t *testing.T) {
		r, _ := fresh(t)
		ctx, cancel := context.WithCancel(context.Background())
		_, err := r.Do(ctx, "take", func(tx *Tx) error {
			_, err := tx.Take("Zoé", "Puech", "", data.Training, "", "", today)
			cancel()
			return err
		})
		if err == nil || len(page(t, r, Query{Scope: All})) != 0 {
			t.Fatal(err)
		}
		taken(t, r, "Loïc", "Roux")
		mustPass(t, r)
	})
	t.Run("a gesture that panics changes nothing, and lets the next one through", func(t *testing.T) {
		r, _ := fresh(t)
		func() {
			defer func() { _ = recover() }()
			_, _ = r.Do(context.Background(), "take", func(tx *Tx) error {
				_, _ = tx.Take("Zoé", "Puech", "", data.Training, "", "", today)
				panic("a bug elsewhere")
			})
		}()
		if d := taken(t, r, "Loïc", "Roux"); d.Project.Number != "MUR-2026-0001" {
			t.Fatal(d.Project.Number)
		}
		mustPass(t, r)
	})
}
