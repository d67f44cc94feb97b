// Package version keeps what a plan said when it was handed over: everything
// that is printed as content, frozen as canonical JSON, the fingerprint of it,
// and what changed from one to the next. It has no geometry and no words.
//
// The same content gives the same bytes in any register, on any day and in any
// order of reading. The ids that chance made, the moments and the day of
// printing stay out; so do dates that only stand in for « dès maintenant », in
// whose place the advised day stands: else every day would make another version.
package version

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"strings"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
)

// Format names the form of the frozen JSON.
const Format = "buron/plan/1"

// Frozen is what a printed plan says. Its fields are written in this order.
type Frozen struct {
	Format string    `json:"format"`
	Number string    `json:"number"`
	Path   data.Path `json:"path"`
	// Adviser follows the dossier.
	Adviser    string      `json:"adviser,omitempty"`
	Structure  Structure   `json:"structure"`
	Telecentre *Telecentre `json:"telecentre,omitempty"`
	// Guide are the texts of the guide that every plan of this path prints.
	Guide Texts `json:"guide"`
	// Answers are those that are printed, in the guide's order.
	Answers   []Answer `json:"answers,omitempty"`
	Missing   []string `json:"missing,omitempty"` // labels of questions
	Strengths []string `json:"strengths,omitempty"`
	Attention []string `json:"attention,omitempty"`
	// Notes are the shared ones, by day.
	Notes        []Note        `json:"notes,omitempty"`
	Appointments []Appointment `json:"appointments,omitempty"` // those that are planned, by moment
	// Actions are as the plan lists them; dropped ones aren't printed.
	Actions   []Action   `json:"actions,omitempty"`
	Documents []Document `json:"documents,omitempty"`
	// Results are the computed figures by key, and Rates the official values
	// that they rest on.
	Results  []Result  `json:"results,omitempty"`
	Rates    []Rate    `json:"rates,omitempty"`
	Alerts   []Alert   `json:"alerts,omitempty"`
	Contacts []Contact `json:"contacts,omitempty"`
}

// Structure is who welcomes.
type Structure struct {
	Adviser     string `json:"adviser,omitempty"`
	Telecentre  string `json:"telecentre,omitempty"`
	Phone       string `json:"phone,omitempty"`
	Hours       string `json:"hours,omitempty"`
	Email       string `json:"email,omitempty"`
	DataOfficer string `json:"data_officer,omitempty"`
	// Logo is the SHA-256 of the picture at the head of the pages.
	Logo string `json:"logo,omitempty"`
}

// Telecentre is the place that the dossier is attached to; tariffs in cents.
type Telecentre struct {
	Name         string `json:"name"`
	Commune      string `json:"commune,omitempty"`
	Postcode     string `json:"postcode,omitempty"`
	Phone        string `json:"phone,omitempty"`
	Email        string `json:"email,omitempty"`
	Hours        string `json:"hours,omitempty"`
	Equipment    string `json:"equipment,omitempty"`
	Specialities string `json:"specialities,omitempty"`
	HalfDay      int64  `json:"half_day,omitempty"`
	DayPass      int64  `json:"day_pass,omitempty"`
	Week         int64  `json:"week,omitempty"`
	Month        int64  `json:"month,omitempty"`
	ToCheck      bool   `json:"to_check,omitempty"`
}

// Texts are what the guide says in every plan.
type Texts struct {
	Title      string   `json:"title,omitempty"`
	Promise    string   `json:"promise,omitempty"`
	Milestones []string `json:"milestones,omitempty"`
	Mine       string   `json:"mine,omitempty"`
	Theirs     string   `json:"theirs,omitempty"`
	YourData   string   `json:"your_data,omitempty"`
	Limits     string   `json:"limits,omitempty"`
}

// Answer is a question and what was answered, in the form of the exchange file.
type Answer struct {
	ID    string          `json:"id"`
	Label string          `json:"label"`
	Value json.RawMessage `json:"value"`
}

// Note is a shared note.
type Note struct {
	On   calendar.Day `json:"on,omitzero"`
	Text string       `json:"text"`
}

// Appointment is a meeting that is planned; At is local time, YYYY-MM-DDTHH:MM.
type Appointment struct {
	At    string `json:"at"`
	Kind  string `json:"kind,omitempty"`
	Place string `json:"place,omitempty"`
}

// Action is a line of the plan.
type Action struct {
	ID     string            `json:"id,omitempty"` // of a guide; none for one's own
	Title  string            `json:"title"`
	Stage  data.Stage        `json:"stage"`
	Who    string            `json:"who,omitempty"`
	Name   string            `json:"name,omitempty"` // whom it is given to, or the partner's role
	Status data.ActionStatus `json:"status"`
	// Due is the date; the advised one where paper says « dès maintenant ».
	Due     calendar.Day `json:"due,omitzero"`
	DoneOn  calendar.Day `json:"done_on,omitzero"`
	Legal   bool         `json:"legal,omitempty"`
	Further bool         `json:"further,omitempty"` // it helps the project without the plan hanging on it
	Waits   string       `json:"waits,omitempty"`   // for which date, while it has none
	Prepare []string     `json:"prepare,omitempty"` // labels of documents
	Why     string       `json:"why,omitempty"`
	How     string       `json:"how,omitempty"`
}

// Document is a row of the checklist.
type Document struct {
	ID        string `json:"id"`
	Label     string `json:"label"`
	GivenBy   string `json:"given_by,omitempty"`
	Why       string `json:"why,omitempty"`
	Status    string `json:"status"`
	ToConfirm bool   `json:"to_confirm,omitempty"`
}

// Result is a computed figure, in the form of `show`.
type Result struct {
	Key   string `json:"key"`
	Value string `json:"value"`
}

// Rate is an official value that figures rest on.
type Rate struct {
	Code   string `json:"code"`
	Value  string `json:"value"`
	Source string `json:"source,omitempty"`
	Reused bool   `json:"reused,omitempty"` // after its last known day
}

// Alert is what the plan warns of, with the values that its sentence quotes.
type Alert struct {
	ID     string   `json:"id"`
	Values []Result `json:"values,omitempty"`
}

// Contact is a role that the plan calls upon, and who holds it.
type Contact struct {
	Role  string `json:"role"`
	Label string `json:"label"`
	For   string `json:"for,omitempty"`
	Name  string `json:"name,omitempty"`
	Phone string `json:"phone,omitempty"`
	Hours string `json:"hours,omitempty"`
}

// JSON is the canonical form: no space, every key at its place.
func (f Frozen) JSON() []byte {
	var out bytes.Buffer
	to := json.NewEncoder(&out)
	to.SetEscapeHTML(false)
	if err := to.Encode(f); err != nil {
		panic(err) // texts, numbers and answers that were read as JSON always encode
	}
	return bytes.TrimSuffix(out.Bytes(), []byte("\n"))
}

// Read reads a frozen plan.
func Read(canonical []byte) (Frozen, error) {
	var f Frozen
	err := json.Unmarshal(canonical, &f)
	return f, err
}

// Fingerprint is what a printed plan shows of its content: the first twelve hex
// digits of the SHA-256 of its canonical JSON, in groups of four.
func Fingerprint(canonical []byte) string {
	sum := sha256.Sum256(canonical)
	digits := hex.EncodeToString(sum[:6])
	return strings.Join([]string{digits[:4], digits[4:8], digits[8:]}, " ")
}
