package trace

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime/debug"
	"slices"
	"strings"
)

// Reports of crashes: the present run's, empty as long as all goes well, and
// those kept from former runs.
const (
	crashName    = "crash.txt"
	reportPrefix = "crash-"
	reportsKept  = 5
)

// Watch has a crash of the program written into a folder, and gives back the
// report that the last run left, "" when it ended well.
func Watch(folder string) (report string, err error) {
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return "", fmt.Errorf("crash report: %w", err)
	}
	report = setAside(folder)
	f, err := os.OpenFile(filepath.Join(folder, crashName), os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o600)
	if err != nil {
		return report, fmt.Errorf("crash report: %w", err)
	}
	// The runtime keeps a descriptor of its own.
	defer f.Close()
	if err := debug.SetCrashOutput(f, debug.CrashOptions{}); err != nil {
		return report, fmt.Errorf("crash report: %w", err)
	}
	return report, nil
}

// setAside names the last run's report after its time, and lets the oldest go.
func setAside(folder string) string {
	path := filepath.Join(folder, crashName)
	info, err := os.Stat(path)
	if err != nil || info.Size() == 0 {
		return ""
	}
	report := filepath.Join(folder, reportPrefix+info.ModTime().UTC().Format("20060102-150405")+".txt")
	if err := os.Rename(path, report); err != nil {
		return path
	}
	entries, err := os.ReadDir(folder)
	if err != nil {
		return report
	}
	var old []string
	for _, e := range entries {
		if strings.HasPrefix(e.Name(), reportPrefix) {
			old = append(old, e.Name())
		}
	}
	slices.Sort(old)
	for len(old) > reportsKept {
		_ = os.Remove(filepath.Join(folder, old[0]))
		old = old[1:]
	}
	return report
}
