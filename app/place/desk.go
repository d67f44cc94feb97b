package place

import (
	"context"
	"time"

	"fyne.io/fyne/v2"

	"github.com/buron-cantal/buron/app/look"
	"github.com/buron-cantal/buron/app/printing"
	"github.com/buron-cantal/buron/app/work"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/plan"
	"github.com/buron-cantal/buron/data/store"
)

// Patience is how long a page may work before it says that it does.
const Patience = 200 * time.Millisecond

// Desk is what a page may ask of the program around it. Its functions are
// called on the window's thread, and none of them is nil.
type Desk struct {
	// Register is the open register; nil on Welcome and Trouble.
	Register *store.Register
	// Engine has the rates in force and the network: it is another one as soon
	// as they change. Work beside the window's thread takes a copy with it.
	Engine plan.Engine
	// Run takes work off the window's thread and keeps time.
	Run work.Runner
	// Today is the day that every rule uses; --today freezes it.
	Today func() calendar.Day
	// Now is the clock, for what tells an hour.
	Now    func() time.Time
	Window fyne.Window

	// Go leads to another place; Back to the one before.
	Go   func(Route)
	Back func()
	// Mark rewrites the present route without moving, so that coming back
	// leads to the same row or field.
	Mark func(Route)
	// Forget drops a dossier that went to the trash from the way back.
	Forget func(project data.ID)
	// Focus gives the focus to a part of the page, unless the page has been
	// left in the meantime.
	Focus func(fyne.Focusable)
	// Retitle has the page's header read again.
	Retitle func()

	// Save keeps what was done, in order; see Saver.
	Save func(Gesture)
	// Draft keeps what is being typed in a field, one second after the last
	// keystroke; Gesture.Draft lets it go when the field is saved.
	Draft func(d Draft, typed string)
	// Undo takes back the last gesture of this sitting in the open dossier,
	// everywhere else the last gesture; Redo does it again.
	Undo, Redo func()

	// Toast says in a sentence what was done, with « Annuler » when undo.
	// Never for errors.
	Toast func(sentence string, undo bool)
	// Ask asks before what can't be undone.
	Ask func(Question)
	// Notice puts an alert under the header until the page is left.
	Notice func(Notice)
	// Settle takes the page's alerts away: what they told of is tried again.
	Settle func()

	// Program is what the program as a whole can do.
	Program *Program
}

// LookForPrinters asks the system for its printers, beside the window's thread,
// and then tells them; none where it has none.
func (d *Desk) LookForPrinters(then func([]printing.Queue)) {
	printers := d.Program.Printing
	var queues []printing.Queue
	d.Run.Go(func(ctx context.Context) error {
		queues = printers.Queues(ctx)
		return nil
	}, func(error) { then(queues) })
}

// Read reads a dossier and has what the page shows worked out of it, beside the
// window's thread. slow is called when that takes longer than Patience.
func (d *Desk) Read(project data.ID, slow func(), work func(data.Dossier), then func(error)) {
	waiting := d.Run.After(Patience, slow)
	register := d.Register
	d.Run.Go(func(ctx context.Context) error {
		read, err := register.DossierByID(ctx, project)
		if err == nil {
			work(read)
		}
		return err
	}, func(err error) {
		waiting.Stop()
		then(err)
	})
}

// Draft names the field that something is typed in.
type Draft struct {
	Owner data.ID // the newcomer or the project
	Field string  // the question's id, or another name that the page chose
}

// Question is asked over the dimmed window. The safe answer has the focus and
// is Escape's.
type Question struct {
	Title string // the question, with the name
	Body  string // what happens, and what can be undone
	// More stands below the body: the reason of a closing. It may be nil.
	More fyne.CanvasObject
	Safe string // the word of the safe button
	Act  string // the word of the button that acts
	// Then is told whether to act.
	Then func(act bool)
}

// Level is how grave a notice is.
type Level int

// The levels, gravest first.
const (
	Stop Level = iota
	Care
	Info
)

// Notice is an alert under the header.
type Notice struct {
	Level       Level
	Title, Body string
	// Button, when there is one, does Press.
	Button string
	Press  func()
}

// Rescue is a verified copy of a register and what it holds.
type Rescue struct {
	Copy  store.BackupFile
	Holds store.Contents
}

// Program is what only the whole program can do. It serves welcome, settings
// and trouble.
type Program struct {
	// Register and Backups are the files' places; Demo says that the open
	// register is the demonstration's.
	Register, Backups string
	Demo              bool
	// Trouble is why the register couldn't be opened, and Rescue the newest
	// verified copy that could take its place; both empty elsewhere.
	Trouble error
	Rescue  Rescue
	// Network is the télécentres that a new register will hold.
	Network []data.Telecentre
	// Begin makes the register at a path ("" is Register), with who welcomes,
	// opens it and leads to the list.
	Begin func(path string, s data.Structure, then func(error))
	// Demonstrate opens the demonstration's register; Home comes back.
	Demonstrate func(then func(error))
	Home        func()
	// Restore puts a verified copy in the register's place; what stood there
	// is kept beside, renamed.
	Restore func(from string, then func(error))
	// Retry opens the register again.
	Retry func()
	// Scale and Mode are the text size and the colours in use; Restyle
	// changes and keeps them.
	Scale   look.Scale
	Mode    look.Mode
	Restyle func(look.Scale, look.Mode)
	// Documents is the folder that a file is saved into unless another is named.
	Documents string
	// Aside writes what is to be opened once: into a private folder, under a
	// name that says nothing, emptied when the program ends. It takes time.
	Aside func(ending string, content []byte) (path string, err error)
	// Open shows a file or a folder with the platform's program.
	Open func(path string) error
	// Chosen are the dossiers that one has ticked in the list.
	Chosen Chosen
	// Printing is the system's printers, if it has any that can be asked.
	Printing printing.System
}
