//go:build unix

package file

import (
	"errors"
	"syscall"
)

// full says whether there was no room: on the disk, in a quota, or under a
// limit on the size of files.
func full(err error) bool {
	return errors.Is(err, syscall.ENOSPC) || errors.Is(err, syscall.EDQUOT) || errors.Is(err, syscall.EFBIG)
}

func readOnly(err error) bool { return errors.Is(err, syscall.EROFS) }

func isFolder(err error) bool { return errors.Is(err, syscall.EISDIR) }
