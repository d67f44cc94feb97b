package house

import (
	"os"
	"os/user"
	"path/filepath"
	"runtime"
	"strings"

	"github.com/adrg/xdg"
)

// Settle finds the user's folder where the environment doesn't name it, as for
// a program that the system starts by itself: without it, what is the user's
// would be looked for at the root of the disk.
func Settle() {
	if runtime.GOOS == "windows" || os.Getenv("HOME") != "" {
		return
	}
	who, err := user.Current()
	if err != nil || who.HomeDir == "" {
		return
	}
	if os.Setenv("HOME", who.HomeDir) == nil {
		xdg.Reload()
	}
}

// Folder is the user's data folder, as the platform has it.
func Folder() string { return filepath.Join(xdg.DataHome, "buron") }

// remembered holds the path of a register kept elsewhere than in Folder.
func remembered() string { return filepath.Join(xdg.ConfigHome, "buron", "registre") }

// DefaultRegister is where the register is unless one is named: in the data
// folder, or where it was put at the first start.
func DefaultRegister() string {
	if elsewhere, err := os.ReadFile(remembered()); err == nil {
		if path := strings.TrimSpace(string(elsewhere)); filepath.IsAbs(path) {
			return path
		}
	}
	return filepath.Join(Folder(), "registre.buron")
}

// RememberRegister keeps the place of a register for the next start.
func RememberRegister(path string) error {
	path, err := filepath.Abs(path)
	if err != nil {
		return err
	}
	if err := os.MkdirAll(filepath.Dir(remembered()), 0o700); err != nil {
		return err
	}
	return os.WriteFile(remembered(), []byte(path+"\n"), 0o600)
}
