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
		b, err := s.start(m.bare)
		if err != nil {
			return err
		}
		o, err := s.start(m.buron, "--register", register)
		if err != nil {
			return err
		}
		if i > 0 {
			bare, buron = append(bare, b), append(buron, o)
		}
	}
	frame := func(s sample) float64 { return float64(s.frame.Microseconds()) / 1000 }
	memory := func(s sample) float64 { return float64(s.memory) / 1024 }
	m.compare("start to the first frame (median of "+strconv.Itoa(starts)+")", "ms", median(buron, frame), median(bare, frame), 1.2)
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
	frame  time.Duration
	memory int // kB
}

func median(samples []sample, of func(sample) float64) float64 {
	var all []float64
	for _, s := range samples {
		all = append(all, of(s))
	}
	slices.Sort(all)
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
		fmt.Sprintf("%dx%dx24", screenWidth, screenHeight), "-fbdir", work, "-br", "-nolisten", "tcp", "+extension", "GLX")
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
		return nil, fmt.Errorf("Xvfb: %w", err)
	}
	return &screen{cmd: cmd, display: ":" + strings.TrimSpace(number), picture: filepath.Join(work, "Xvfb_screen0")}, nil
}

func (s *screen) close() {
	s.cmd.Process.Signal(syscall.SIGTERM)
	s.cmd.Wait()
}

// start runs a program until its first frame, lets it come to rest, and ends it.
func (s *screen) start(program string, args ...string) (sample, error) {
	if err := s.wait(false, 10*time.Second); err != nil {
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
	if err := s.wait(true, 30*time.Second); err != nil {
		return sample{}, fmt.Errorf("%s: %w %s", program, err, said.String())
	}
	frame := time.Since(began)
	time.Sleep(settle)
	memory, err := resident(cmd.Process.Pid)
	return sample{frame, memory}, err
}

// wait waits until something is on the screen, or nothing any more.
func (s *screen) wait(something bool, most time.Duration) error {
	for end := time.Now().Add(most); time.Now().Before(end); time.Sleep(time.Millisecond) {
		shown, err := s.shown()
		if err != nil {
			return err
		}
		if shown == something {
			return nil
		}
	}
	return errors.New("the screen didn't change")
}

// shown says whether the middle of the screen is anything but black: a window
// that is there but not yet drawn is black.
func (s *screen) shown() (bool, error) {
	f, err := os.Open(s.picture)
	if err != nil {
		return false, err
	}
	defer f.Close()
	var header [100]byte
	if _, err := f.ReadAt(header[:], 0); err != nil {
		return false, err
	}
	field := func(i int) int64 { return int64(binary.BigEndian.Uint32(header[4*i:])) }
	// XWD: header size, then bytes per line (12) and colours of 12 bytes (19).
	start := field(0) + 12*field(19)
	line := make([]byte, 4*screenWidth)
	if _, err := f.ReadAt(line, start+field(12)*(screenHeight/2)); err != nil {
		return false, err
	}
	for x := screenWidth / 4; x < 3*screenWidth/4; x++ {
		if line[4*x]|line[4*x+1]|line[4*x+2] != 0 {
			return true, nil
		}
	}
	return false, nil
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
