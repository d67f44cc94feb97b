//go:build !windows

package store

import "syscall"

// How the system says that a disk is full: EFBIG stands for a file-size limit.
var (
	diskFull       = []error{syscall.ENOSPC, syscall.EFBIG, syscall.EDQUOT}
	writeProtected = []error{syscall.EROFS}
)
