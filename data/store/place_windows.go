package store

import (
	"path/filepath"
	"strings"

	"golang.org/x/sys/windows"
)

// onNetwork says that a folder is another computer's.
func onNetwork(folder string) bool {
	volume := filepath.VolumeName(folder)
	if strings.HasPrefix(volume, `\`) {
		return true
	}
	root, err := windows.UTF16PtrFromString(volume + `\`)
	return err == nil && windows.GetDriveType(root) == windows.DRIVE_REMOTE
}
