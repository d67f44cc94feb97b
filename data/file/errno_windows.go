package file

import (
	"errors"

	"golang.org/x/sys/windows"
)

// full says whether there was no room on the disk or in a quota.
func full(err error) bool {
	return errors.Is(err, windows.ERROR_DISK_FULL) || errors.Is(err, windows.ERROR_HANDLE_DISK_FULL) ||
		errors.Is(err, windows.ERROR_DISK_QUOTA_EXCEEDED)
}

func readOnly(err error) bool { return errors.Is(err, windows.ERROR_WRITE_PROTECT) }

// isFolder is never said by Windows: it refuses a folder as not permitted, and
// Free has looked before.
func isFolder(error) bool { return false }
