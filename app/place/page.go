package place

import "fyne.io/fyne/v2"

// Page is one place on the screen. The shell builds it from its route, shows
// its header and content, and hands it the keys. Every method is called on the
// window's thread.
//
// A page's constructor is New(desk *Desk, route Route) Page. It returns at once:
// what must be read from the register is read through desk.Run, and the page
// fills itself when it comes.
type Page interface {
	// Header is what stands above the page. It is read again after
	// Desk.Retitle; buttons in it are made once and kept.
	Header() Header
	// Content is the page itself, without header; made once.
	Content() fyne.CanvasObject
	// First has the focus when the page opens: its first field or row, or the
	// one that the route's Item names. nil leaves the focus to the header.
	// Pages that fill later call Desk.Focus.
	First() fyne.Focusable
	// Zones are the parts between which F6 jumps, after the rail and the
	// header and in the same order as Tab: steps, sheet, panel. Without any,
	// the content is one.
	Zones() []fyne.CanvasObject
	// Do carries out a key's action; false leaves it to the shell.
	Do(Action) bool
	// Reload reads the register again, after an undo or at midnight, and keeps
	// the focus where it is.
	Reload()
	// Leave is called before another page takes the place and before the
	// window closes: what is open goes to Desk.Save. The page may stay after
	// all, and be left again.
	Leave()
}

// Turner is a Page that shows another route of its own without being built
// again: the next step of the same interview.
type Turner interface {
	// Turn shows route; false has the page built anew.
	Turn(Route) bool
}

// Typist is a Page that wants what is typed when no field has the focus: the
// list, which filters as one types.
type Typist interface {
	// Typed takes one character; false when it has no use for it.
	Typed(rune) bool
}

// Commander is a Page with commands of its own in the palette.
type Commander interface {
	Commands() []Command
}

// Command is one line of the command palette.
type Command struct {
	Title string // what it does, verb first
	Key   string // « Ctrl + P », "" without one
	Run   func()
}

// Header is what stands above a page.
type Header struct {
	// Title is the name of the person or of the page.
	Title string
	// Where is the line in soft ink: path, télécentre, number, adviser.
	Where string
	// Before stands before Where: the stage's chip. It may be nil.
	Before fyne.CanvasObject
	// Bare leaves out rail and header: the page takes the whole window, as the
	// welcome screen does.
	Bare bool
	// Slim puts title and where on one line of 64, as the interview does.
	Slim bool
	// Actions stand at the right, the primary one last.
	Actions []fyne.CanvasObject
	// Up is one level up, where the header's arrow and Escape lead; the zero
	// Route when there is none. UpTitle is its word: « Dossiers ».
	Up      Route
	UpTitle string
}

// Action is what a key asks for, whatever the key.
type Action int

// The actions. The shell has an answer of its own for those marked so when the
// page has none.
const (
	Primary    Action = iota + 1 // Ctrl+Entrée
	Close                        // Échap; shell: one level up
	Find                         // Ctrl+F; shell: the list's search
	Create                       // Ctrl+N; shell: take a newcomer
	Paper                        // Ctrl+P; shell: the open dossier's preview
	Numbers                      // Ctrl+G; shell: the open dossier's figures
	Undo                         // Ctrl+Z; shell: the last gesture of this sitting
	Redo                         // Ctrl+Maj+Z; shell: likewise
	Save                         // Ctrl+S; shell: says that all is saved
	Reveal                       // F8: masked notes, shown or hidden
	Panel                        // Ctrl+I: the folded side panel
	Unsure                       // Ctrl+J: je ne sais pas encore
	Rename                       // F2
	Earlier                      // Alt+↑: one line up
	Later                        // Alt+↓: one line down
	Postpone                     // +: a week later
	Enlarge                      // Ctrl + plus
	Reduce                       // Ctrl + minus
	Whole                        // Ctrl + 0: the usual size
	FindNext                     // F3
	FindBefore                   // Maj + F3
	PageUp                       // PgUp
	PageDown                     // PgDn
	Remove                       // Suppr
)
