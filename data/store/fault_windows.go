package store

import "golang.org/x/sys/windows"

// How the system says that a disk is full, or protected against writing.
var (
	diskFull       = []error{windows.ERROR_DISK_FULL, windows.ERROR_HANDLE_DISK_FULL}
	writeProtected = []error{windows.ERROR_WRITE_PROTECT}
)
