// Command verdict reads `go test -json` and says what a person wants to know:
// each package's closing line as go test prints it, whole what failed, and the
// tests that were skipped. It ends with 1 when a test failed or was skipped, or
// when nothing was tested at all.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"os"
	"strings"
)

// event is one line of test2json, or of the build that precedes it.
type event struct {
	Action, Package, Test, Output, ImportPath string
}

type key struct{ pkg, test string }

func main() {
	v := verdict{said: map[key][]string{}}
	lines := bufio.NewScanner(os.Stdin)
	lines.Buffer(nil, 64<<20)
	for lines.Scan() {
		var e event
		if err := json.Unmarshal(lines.Bytes(), &e); err != nil {
			// Not an event: go itself complains, of a go.mod for instance.
			fmt.Println(lines.Text())
			continue
		}
		v.take(e)
	}
	if err := lines.Err(); err != nil {
		fmt.Fprintln(os.Stderr, "verdict:", err)
		os.Exit(1)
	}
	os.Exit(v.close())
}

type verdict struct {
	said            map[key][]string
	skipped, failed []string
	packages, tests int
}

func (v *verdict) take(e event) {
	k := key{e.Package, e.Test}
	switch e.Action {
	case "build-output":
		fmt.Print(e.Output)
	case "output":
		v.said[k] = append(v.said[k], e.Output)
	case "pass":
		if e.Test != "" {
			v.tests++
			delete(v.said, k)
			return
		}
		v.packages++
		v.closing(k)
	case "skip":
		if e.Test == "" {
			return // a package without tests
		}
		v.skipped = append(v.skipped, e.Package+" "+e.Test)
		v.whole(k)
	case "fail", "build-fail":
		v.whole(k)
		if e.Test == "" && v.failedIn(e.Package) {
			return // named already, test by test
		}
		v.failed = append(v.failed, strings.TrimSpace(e.Package+e.ImportPath+" "+e.Test))
	}
}

func (v *verdict) failedIn(pkg string) bool {
	for _, f := range v.failed {
		if pkg != "" && strings.HasPrefix(f, pkg+" ") {
			return true
		}
	}
	return false
}

// closing prints the last line of a package, « ok … ».
func (v *verdict) closing(k key) {
	for _, line := range v.said[k] {
		if strings.HasPrefix(line, "ok ") {
			fmt.Print(line)
		}
	}
	delete(v.said, k)
}

// whole prints all that was said, of a test that failed or was skipped.
func (v *verdict) whole(k key) {
	for _, line := range v.said[k] {
		fmt.Print(line)
	}
	delete(v.said, k)
}

func (v *verdict) close() int {
	for _, s := range v.skipped {
		fmt.Println("SKIPPED", s)
	}
	for _, f := range v.failed {
		fmt.Println("FAILED ", f)
	}
	fmt.Printf("%d tests passed in %d packages, %d failed, %d skipped\n",
		v.tests, v.packages, len(v.failed), len(v.skipped))
	if v.packages+len(v.failed) == 0 {
		fmt.Println("nothing was tested")
		return 1
	}
	if len(v.failed)+len(v.skipped) > 0 {
		return 1
	}
	return 0
}
