package store

import (
	"context"
	"database/sql"
	"net/url"
	"path/filepath"
	"strings"
	"sync"

	"modernc.org/sqlite"
)

// pragmas are what every connection to the register is opened with. FULL and
// not NORMAL: an adviser saves a few times a minute, and NORMAL loses what was
// said to be saved when the power goes.
const pragmas = "_defensive=1&_dqs=0" +
	"&_pragma=busy_timeout(5000)&_pragma=journal_mode(wal)&_pragma=synchronous(full)" +
	"&_pragma=foreign_keys(1)&_pragma=trusted_schema(0)&_pragma=cell_size_check(1)&_pragma=secure_delete(1)" +
	"&_pragma=temp_store(memory)&_pragma=cache_size(-16000)&_pragma=journal_size_limit(16777216)"

// How a connection is opened.
const (
	forWriting  = "mode=rw&_txlock=immediate&" + pragmas
	forReading  = "mode=rw&" + pragmas + "&_pragma=query_only(1)"
	forLooking  = "mode=ro&" + pragmas + "&_pragma=query_only(1)"                                    // a file that can't be written
	forCopying  = "mode=ro&_defensive=1&_dqs=0&_pragma=busy_timeout(5000)&_pragma=trusted_schema(0)" // VACUUM INTO fails under query_only
	readerCount = 3
)

var prepareDriver = sync.OnceFunc(func() {
	sqlite.StrictPragmas(true)
	// Where the system has them: a POSIX lock is lost as soon as anything in
	// this process closes the file, a copy or a check for instance.
	_, _ = sqlite.OFDLocking(true)
})

// connect opens a pool of at most conns connections to a file that exists.
func connect(ctx context.Context, path, how string, conns int) (*sql.DB, error) {
	prepareDriver()
	absolute, err := filepath.Abs(path)
	if err != nil {
		return nil, translate(err, path)
	}
	db, err := sql.Open("sqlite", address(absolute)+"?"+how)
	if err != nil {
		return nil, translate(err, path)
	}
	db.SetMaxOpenConns(conns)
	db.SetMaxIdleConns(conns)
	db.SetConnMaxLifetime(0)
	if err := db.PingContext(ctx); err != nil {
		_ = db.Close()
		return nil, translate(err, path)
	}
	return db, nil
}

// address is the SQLite URI of a file, with ?, #, % and spaces escaped.
func address(absolute string) string {
	slashed := filepath.ToSlash(absolute)
	if !strings.HasPrefix(slashed, "/") {
		slashed = "/" + slashed // C:/… on Windows
	}
	return (&url.URL{Scheme: "file", Path: slashed}).String()
}
