package store

import (
	"bufio"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"testing"

	"github.com/buron-cantal/buron/data"
)

// child is this test binary as a process of its own, to be killed or starved.
// It speaks by lines.
type child struct {
	cmd  *exec.Cmd
	in   io.WriteCloser
	out  *bufio.Scanner
	fate *strings.Builder
}

func started(t testing.TB, role string, args ...string) *child {
	t.Helper()
	self, err := os.Executable()
	must(t, err)
	return startedAs(t, self, role, args, nil)
}

func startedAs(t testing.TB, binary, role string, args []string, change func(*exec.Cmd)) *child {
	t.Helper()
	c := &child{cmd: exec.Command(binary, args...), fate: &strings.Builder{}}
	c.cmd.Env = append(os.Environ(), "BURON_STORE_CHILD="+role)
	c.cmd.Stderr = c.fate
	var err error
	c.in, err = c.cmd.StdinPipe()
	must(t, err)
	out, err := c.cmd.StdoutPipe()
	must(t, err)
	c.out = bufio.NewScanner(out)
	if change != nil {
		change(c.cmd)
	}
	must(t, c.cmd.Start())
	t.Cleanup(func() { _ = c.cmd.Process.Kill(); _ = c.cmd.Wait() })
	return c
}

// line waits for what the child says next; "" when it is gone.
func (c *child) line(t testing.TB) string {
	t.Helper()
	if !c.out.Scan() {
		t.Fatalf("the child is gone: %s", c.fate)
	}
	return c.out.Text()
}

// kill is SIGKILL, and gives what the child had said until then.
func (c *child) kill(t testing.TB) []string {
	t.Helper()
	must(t, c.cmd.Process.Kill())
	var rest []string
	for c.out.Scan() {
		rest = append(rest, c.out.Text())
	}
	_ = c.cmd.Wait()
	return rest
}

// ended waits for a child that ends by itself, and gives what it said.
func (c *child) ended(t testing.TB) []string {
	t.Helper()
	_ = c.in.Close()
	var said []string
	for c.out.Scan() {
		said = append(said, c.out.Text())
	}
	if err := c.cmd.Wait(); err != nil {
		t.Fatalf("%v: %s", err, c.fate)
	}
	return said
}

func childOptions() Options {
	c := &clock{noon}
	return Options{
		Path: os.Args[1], Clock: c.now, Author: "Élodie Fau", Device: "child",
		Summarise: summary, SummaryVersion: "1", Network: murat(),
	}
}

func init() {
	children["hold"] = hold
	children["save"] = save
}

// hold makes a register and keeps it open until it is killed.
func hold() error {
	if _, err := Create(context.Background(), childOptions()); err != nil {
		return err
	}
	fmt.Println("held")
	_, err := io.ReadAll(os.Stdin)
	return err
}

// save saves for ever: a newcomer, then answers and notes, and says each one
// once it is safe.
func save() error {
	ctx := context.Background()
	r, err := Open(ctx, childOptions())
	if err != nil {
		return err
	}
	var d data.Dossier
	for i := 0; ; i++ {
		said := ""
		_, err := r.Do(ctx, "save", func(tx *Tx) error {
			var err error
			switch i % 4 {
			case 0:
				d, err = tx.Take(fmt.Sprint("Prénom", i), "Nom", "", data.Training, "", "Murat", today)
				said = "taken " + string(d.Project.ID)
			case 1:
				err = tx.SetAnswer(d.Project.ID, "course", answer(fmt.Sprint("Cours ", i)))
				said = fmt.Sprintf("answer %s Cours %d", d.Project.ID, i)
			case 2:
				_, err = tx.AddNote(d.Project.ID, data.Note{Text: fmt.Sprint("Note ", i)})
				said = fmt.Sprintf("note %s Note %d", d.Project.ID, i)
			case 3:
				err = tx.SetActions(d.Project.ID, []data.Action{{ID: "a", Title: fmt.Sprint("Titre ", i), Status: data.ToDo}})
				said = fmt.Sprintf("action %s Titre %d", d.Project.ID, i)
			}
			return err
		})
		if err != nil {
			return err
		}
		fmt.Println(said)
		if err := r.SaveDraft(ctx, d.Project.ID, "typing", fmt.Sprint("frappe ", i)); err != nil {
			return err
		}
		fmt.Printf("draft %s frappe %d\n", d.Project.ID, i)
	}
}
