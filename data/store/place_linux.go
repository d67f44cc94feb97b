package store

import "golang.org/x/sys/unix"

// onNetwork says that a folder is another computer's.
func onNetwork(folder string) bool {
	var stat unix.Statfs_t
	if unix.Statfs(folder, &stat) != nil {
		return false
	}
	switch uint32(stat.Type) {
	// Not FUSE: most of it is a stick or an encrypted folder of this computer.
	case unix.NFS_SUPER_MAGIC, unix.SMB_SUPER_MAGIC, unix.SMB2_SUPER_MAGIC, unix.CIFS_SUPER_MAGIC, unix.AFS_SUPER_MAGIC,
		unix.CODA_SUPER_MAGIC, unix.V9FS_MAGIC:
		return true
	}
	return false
}
