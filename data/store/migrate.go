package store

import (
	"context"
	"database/sql"
	"embed"
	"fmt"
	"io/fs"
	"path"
	"strconv"
	"strings"

	"github.com/buron-cantal/buron/data"
)

// A migration is a numbered file of SQL. Its number becomes the register's
// user_version in the same transaction, so that a register is never between
// two versions, wherever the power goes.

//go:embed migrations/*.sql
var embedded embed.FS

// migration is one step; version counts from 1 without a gap.
type migration struct {
	version int
	name    string
	sql     string
}

// migrationsIn reads numbered files, 0001_what.sql, in their order.
func migrationsIn(files fs.FS) ([]migration, error) {
	names, err := fs.Glob(files, "migrations/*.sql")
	if err != nil {
		return nil, err
	}
	var all []migration
	for i, name := range names { // Glob sorts
		number, _, _ := strings.Cut(path.Base(name), "_")
		version, err := strconv.Atoi(number)
		if err != nil || version != i+1 {
			return nil, fmt.Errorf("migration %s: number %d expected", name, i+1)
		}
		body, err := fs.ReadFile(files, name)
		if err != nil {
			return nil, err
		}
		all = append(all, migration{version: version, name: path.Base(name), sql: string(body)})
	}
	return all, nil
}

// migrate brings a register up to the last of these migrations. before runs
// once if there is anything to do: the verified copy.
func migrate(ctx context.Context, db *sql.DB, file string, all []migration, before func() error) error {
	var version int
	if err := db.QueryRowContext(ctx, "PRAGMA user_version").Scan(&version); err != nil {
		return translate(err, file)
	}
	if version > len(all) {
		return &data.Error{Code: data.RegisterNewer, Where: file}
	}
	if version == len(all) {
		return nil
	}
	if err := before(); err != nil {
		return err
	}
	for _, m := range all[version:] {
		if err := m.apply(ctx, db); err != nil {
			return translate(fmt.Errorf("migration %s: %w", m.name, err), file)
		}
	}
	return nil
}

func (m migration) apply(ctx context.Context, db *sql.DB) error {
	tx, err := db.BeginTx(ctx, nil) // immediate: see connect.go
	if err != nil {
		return err
	}
	defer func() { _ = tx.Rollback() }()
	if _, err := tx.ExecContext(ctx, m.sql); err != nil {
		return err
	}
	if err := foreignKeys(ctx, tx); err != nil {
		return err
	}
	// A PRAGMA takes no parameter.
	if _, err := tx.ExecContext(ctx, fmt.Sprintf("PRAGMA user_version = %d", m.version)); err != nil {
		return err
	}
	return tx.Commit()
}

// foreignKeys says which table holds a row that points at nothing.
func foreignKeys(ctx context.Context, in querier) error {
	var table string
	err := in.QueryRowContext(ctx, "SELECT \"table\" FROM pragma_foreign_key_check LIMIT 1").Scan(&table)
	switch err {
	case sql.ErrNoRows:
		return nil
	case nil:
		return &data.Error{Code: data.RegisterDamaged, What: "foreign_keys", Err: fmt.Errorf("in %s", table)}
	}
	return err
}

// querier is what can be asked: a pool, a connection or a transaction.
type querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}
