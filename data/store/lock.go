package store

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/user"
	"strings"

	"github.com/buron-cantal/buron/data"
	"github.com/gofrs/flock"
)

// A register has one writing process. It holds a lock on a file beside the
// register for as long as it lives; the system lets go when it dies, however
// it dies. The file says who holds it.

// Where the holder's name stands: on Windows the locked first byte can be
// neither read nor written by others.
const (
	holderAt   = 1
	holderSize = 254
)

func lockPath(path string) string { return path + ".lock" }

// seize takes the lock, or says who has it.
func seize(path string) (*flock.Flock, error) {
	lock, err := trySeize(path)
	// Where files can't be told apart at all, the lock is as good as it gets.
	for tries := 0; err == nil && tries < 10 && !stands(lock, path); tries++ {
		_ = lock.Unlock()
		lock, err = trySeize(path)
	}
	return lock, err
}

// stands says whether the locked file still has its name. Whoever gave up a
// register in the making has removed it, and another may hold the next one.
func stands(lock *flock.Flock, path string) bool {
	locked, err := lock.Stat()
	if err != nil {
		return false
	}
	named, err := os.Stat(lockPath(path))
	return err == nil && os.SameFile(locked, named)
}

func trySeize(path string) (*flock.Flock, error) {
	lock := flock.New(lockPath(path), flock.SetFlag(os.O_CREATE|os.O_RDWR), flock.SetPermissions(0o600))
	held, err := lock.TryLock()
	if err != nil {
		return nil, translate(err, path)
	}
	if !held {
		return nil, &data.Error{Code: data.RegisterHeld, Where: path, What: readHolder(path)}
	}
	if err := writeHolder(path); err != nil {
		_ = lock.Unlock()
		return nil, translate(err, path)
	}
	return lock, nil
}

// writeHolder writes over the name of the one before, and leaves the locked
// first byte alone.
func writeHolder(path string) error {
	file, err := os.OpenFile(lockPath(path), os.O_WRONLY, 0)
	if err != nil {
		return err
	}
	_, err = file.WriteAt(fmt.Appendf(nil, "%-*s\n", holderSize, self()), holderAt)
	return errors.Join(err, file.Close())
}

// Holder says who has the register open for writing, as user@host.
func Holder(path string) (string, bool) {
	if _, err := os.Stat(lockPath(path)); err != nil {
		return "", false
	}
	lock := flock.New(lockPath(path), flock.SetFlag(os.O_RDONLY))
	free, err := lock.TryRLock()
	if free {
		_ = lock.Unlock()
	}
	if free || errors.Is(err, fs.ErrNotExist) {
		return "", false
	}
	return readHolder(path), true
}

// self is this process: user, host, process number, one word each.
func self() string {
	name := "?"
	if u, err := user.Current(); err == nil {
		name = u.Username
	}
	host, err := os.Hostname()
	if err != nil {
		host = "?"
	}
	return fmt.Sprintf("%s %s %d", word(name), word(host), os.Getpid())
}

func word(s string) string { return strings.Join(strings.Fields(s), "_") }

func readHolder(path string) string {
	file, err := os.Open(lockPath(path))
	if err != nil {
		return ""
	}
	defer file.Close()
	buffer := make([]byte, holderSize)
	n, _ := file.ReadAt(buffer, holderAt)
	parts := strings.Fields(string(buffer[:n]))
	if len(parts) < 2 {
		return ""
	}
	return parts[0] + "@" + parts[1]
}
