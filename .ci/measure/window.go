package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/binary"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"syscall"
	"time"

	"github.com/buron-cantal/buron/app/house"
	"github.com/buron-cantal/buron/assets"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/store"
)

// The screen of the measures, and how often each start is measured.
const (
	screenWidth  = 1440
	screenHeight = 900
	starts       = 9
	settle       = 1500 * time.Millisecond
)

// window measures the start: from the process's birth to the first frame on
// the screen, and the memory once it has come to rest.
func (m *machine) window() error {
	s, err := newScreen(m.work)
	if err != nil {
		return err
	}
	defer s.close()
	register := filepath.Join(m.work, "registre.buron")
	if err := emptyRegister(register); err != nil {
		return err
	}
	var bare, buron []sample
	// In turn, so that what else the machine does weighs on both alike; the
	// first start of each warms the disk and isn't counted.
	for i := range starts + 1 {
		b, err := s.start(false, m.bare)
		if err != nil {
			return err
		}
		o, err := s.start(true, m.buron, "--register", register)
		if err != nil {
			return err
		}
		if i > 0 {
			bare, buron = append(bare, b), append(buron, o)
		}
	}
	frame := func(s sample) float64 { return float64(s.frame.Microseconds()) / 1000 }
	memory := func(s sample) float64 { return float64(s.memory) / 1024 }
	page := func(s sample) float64 { return float64(s.page.Microseconds()) / 1000 }
	m.compare("start to the first frame (best of "+strconv.Itoa(starts)+")", "ms", best(buron, frame), best(bare, frame), 1.2)
	m.compare("start to the register's first page", "ms", best(buron, page), best(bare, frame), 0)
	m.compare("memory at rest, empty register", "MB", median(buron, memory), median(bare, memory), 1.4)
	return nil
}

func (m *machine) compare(what, unit string, here, reference, limit float64) {
	m.rows = append(m.rows, row{
		what: what, here: fmt.Sprintf("%.1f %s", here, unit), reference: fmt.Sprintf("%.1f %s", reference, unit),
		ratio: here / reference, limit: limit,
	})
}

func emptyRegister(path string) error {
	h, err := house.Load(assets.Files)
	if err != nil {
		return err
	}
	ctx := context.Background()
	r, err := store.Create(ctx, h.Options(path, house.Outside{
		Now: time.Now, Today: func() calendar.Day { return calendar.Of(time.Now()) },
	}))
	if err != nil {
		return err
	}
	return r.Close()
}

type sample struct {
	frame  time.Duration // something is drawn
	page   time.Duration // the rail is drawn, and the page beside it
	memory int           // kB
}

// values of one kind, in order. What else the machine does can only make a
// start slower: the best one says what the program costs.
func values(samples []sample, of func(sample) float64) []float64 {
	var all []float64
	for _, s := range samples {
		all = append(all, of(s))
	}
	slices.Sort(all)
	return all
}

func best(samples []sample, of func(sample) float64) float64 { return values(samples, of)[0] }

func median(samples []sample, of func(sample) float64) float64 {
	all := values(samples, of)
	return all[len(all)/2]
}

// screen is a virtual one, whose picture is a file that can be read at any
// moment.
type screen struct {
	cmd     *exec.Cmd
	display string
	picture string
}

func newScreen(work string) (*screen, error) {
	cmd := exec.Command("Xvfb", "-displayfd", "3", "-screen", "0",
		fmt.Sprintf("%dx%dx24", screenWidth, screenHeight), "-fbdir", work, "-br", "-noreset", "-nolisten", "tcp", "+extension", "GLX")
	read, write, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	defer read.Close()
	cmd.ExtraFiles = []*os.File{write}
	if err := cmd.Start(); err != nil {
		return nil, err
	}
	write.Close()
	number, err := bufio.NewReader(read).ReadString('\n')
	if err != nil {
		return nil, fmt.Errorf("starting Xvfb: %w", err)
	}
	return &screen{cmd: cmd, display: ":" + strings.TrimSpace(number), picture: filepath.Join(work, "Xvfb_screen0")}, nil
}

func (s *screen) close() {
	s.cmd.Process.Signal(syscall.SIGTERM)
	s.cmd.Wait()
}

// start runs a program until its first frame, and its first page if it has one,
// lets it come to rest, and ends it.
func (s *screen) start(paged bool, program string, args ...string) (sample, error) {
	if err := s.wait(isBlack, 10*time.Second); err != nil {
		return sample{}, err
	}
	cmd := exec.Command(program, args...)
	cmd.Env = append(os.Environ(), "DISPLAY="+s.display, "LANG=fr_FR.UTF-8", "LIBGL_ALWAYS_SOFTWARE=1")
	var said bytes.Buffer
	cmd.Stderr = &said
	began := time.Now()
	if err := cmd.Start(); err != nil {
		return sample{}, err
	}
	defer func() {
		cmd.Process.Kill()
		cmd.Wait()
	}()
	var seen sample
	if err := s.wait(func(line []byte) bool { return !isBlack(line) }, 30*time.Second); err != nil {
		return sample{}, fmt.Errorf("%s: %w %s", program, err, said.String())
	}
	seen.frame = time.Since(began)
	if paged {
		if err := s.wait(hasRail, 30*time.Second); err != nil {
			return sample{}, fmt.Errorf("%s: no page: %w %s", program, err, said.String())
		}
		seen.page = time.Since(began)
	}
	time.Sleep(settle)
	var err error
	seen.memory, err = resident(cmd.Process.Pid)
	return seen, err
}

// wait waits until a line of the screen is as wanted.
func (s *screen) wait(wanted func(line []byte) bool, most time.Duration) error {
	for end := time.Now().Add(most); time.Now().Before(end); time.Sleep(time.Millisecond) {
		line, err := s.line()
		if err != nil {
			return err
		}
		if wanted(line) {
			return nil
		}
	}
	return errors.New("the screen didn't change")
}

// isBlack says that nothing is drawn: a window that is there but not yet drawn
// is black, as the screen is.
func isBlack(line []byte) bool {
	for x := 0; x < len(line); x += 4 {
		if line[x]|line[x+1]|line[x+2] != 0 {
			return false
		}
	}
	return true
}

// hasRail says that the rail is drawn: blue, green and red of its colour.
func hasRail(line []byte) bool { return bytes.Contains(line, []byte{0x30, 0x2C, 0x24}) }

// line is one line of the screen, four bytes a pixel, away from the middle,
// where the pointer rests.
func (s *screen) line() ([]byte, error) {
	f, err := os.Open(s.picture)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	var header [100]byte
	if _, err := f.ReadAt(header[:], 0); err != nil {
		return nil, err
	}
	field := func(i int) int64 { return int64(binary.BigEndian.Uint32(header[4*i:])) }
	// XWD: header size, then bytes per line (12) and colours of 12 bytes (19).
	line := make([]byte, 4*screenWidth)
	_, err = f.ReadAt(line, field(0)+12*field(19)+field(12)*(screenHeight/3))
	return line, err
}

// resident is the memory of a process, in kB.
func resident(pid int) (int, error) {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", pid))
	if err != nil {
		return 0, err
	}
	for line := range strings.Lines(string(status)) {
		if rest, found := strings.CutPrefix(line, "VmRSS:"); found {
			return strconv.Atoi(strings.TrimSpace(strings.TrimSuffix(strings.TrimSpace(rest), "kB")))
		}
	}
	return 0, errors.New("the process has ended")
}
