package data

import (
	"errors"
	"fmt"

	"github.com/buron-cantal/buron/data/text"
)

// Code names an error for the program; app/words has the sentence for each.
type Code string

// Error is a refusal: a code for the program, and where and what for the
// sentence that a person reads. It carries no personal value except What,
// which quotes what the person typed or the name of a file they chose.
type Error struct {
	Code  Code
	Where string // a JSON path, a file, a field
	What  string // the value, name or reason that the sentence quotes
	Err   error
}

func (e *Error) Error() string {
	s := string(e.Code)
	if e.Where != "" {
		s += ": " + e.Where
	}
	if e.What != "" {
		s += ": " + e.What
	}
	if e.Err != nil {
		s += fmt.Sprintf(" (%v)", e.Err)
	}
	return s
}

func (e *Error) Unwrap() error { return e.Err }

// CodeOf is the code of the first Error in err's chain, "" when there is none.
func CodeOf(err error) Code {
	var e *Error
	if errors.As(err, &e) {
		return e.Code
	}
	return ""
}

// Codes that more than one package gives.
const (
	NotFound        Code = "not_found"        // Where: the number
	RegisterMissing Code = "register_missing" // Where: the file
	RegisterExists  Code = "register_exists"  // Where: the file
	RegisterHeld    Code = "register_held"    // Where: the file, What: who holds it
	RegisterNewer   Code = "register_newer"   // Where: the file
	RegisterForeign Code = "register_foreign" // a database of another program
	RegisterDamaged Code = "register_damaged" // truncated, empty, or failing its checks
	ReadOnly        Code = "read_only"        // Where: the file or folder
	DiskFull        Code = "disk_full"        // Where: the file
	NotAFile        Code = "not_a_file"       // Where: the path, which is a folder
	CannotRead      Code = "cannot_read"      // Where: the file
	CannotWrite     Code = "cannot_write"     // Where: the file
	Refused         Code = "refused"          // Where: a JSON path, What: the reason in French
	TooLong         Code = "too_long"         // Where: the field; more than MaxText characters
	NothingToUndo   Code = "nothing_to_undo"  //
	CannotUndo      Code = "cannot_undo"      // What: the gesture, which can't be undone
	Conflict        Code = "conflict"         // Where: the file; the dossier here has changed since
	RegisterBehind  Code = "register_behind"  // What: how many changes are missing, and the moment of the last one that is there
	ClockBehind     Code = "clock_behind"     // What: the moment of the last change, which lies ahead
	Taken           Code = "taken"            // Where: the field, What: the value that another one has
	TooManyPages    Code = "too_many_pages"   // What: the limit
	NoDocument      Code = "no_document"      // Where: the document, What: why the dossier doesn't give it
)

// Codes of the exchange file and of the commands.
const (
	NotJSON    Code = "not_json"     // Where: the line at which it stops being JSON
	FileTooBig Code = "file_too_big" // more than an exchange file may weigh
	InTrash    Code = "in_trash"     // Where: the number of the dossier that rests there
	OverItself Code = "over_itself"  // Where: an output that would replace a register
	NotAFolder Code = "not_a_folder" // Where: the path, which is a file
	WrongUsage Code = "wrong_usage"  // Where: the part of the command line, What: the reason
	NoSuchFile Code = "no_such_file" // Where: the file
)

// Reasons for which an answer isn't understood. The exchange file gives them
// as What of Refused, with the JSON path; a field of the window as Code.
const (
	TextExpected    Code = "text_expected"
	TextInvalid     Code = "text_invalid" // half a character, or no UTF-8
	ChoiceExpected  Code = "choice_expected"
	YesNoExpected   Code = "yes_no_expected"
	DateExpected    Code = "date_expected"
	MonthExpected   Code = "month_expected" // YYYY-MM
	IntegerExpected Code = "integer_expected"
	NumberExpected  Code = "number_expected"
	PercentExpected Code = "percent_expected"
	AmountExpected  Code = "amount_expected"
	AmountTooLarge  Code = "amount_too_large" // over 999 999 999,99 €
	Negative        Code = "negative"
	BelowMinimum    Code = "below_minimum" // What, in a field: the limit
	AboveMaximum    Code = "above_maximum" // What, in a field: the limit
	PhoneExpected   Code = "phone_expected"
	EmailExpected   Code = "email_expected"
	CommuneExpected Code = "commune_expected"
	ListExpected    Code = "list_expected"
	RowExpected     Code = "row_expected" // a row of a table is an object
	UnknownKey      Code = "unknown_key"
	Repeated        Code = "repeated"
)

// Reasons for which an exchange file is refused, besides those above.
const (
	Required         Code = "required"
	ObjectExpected   Code = "object_expected"
	MomentExpected   Code = "moment_expected" // YYYY-MM-DDTHH:MM
	UUIDExpected     Code = "uuid_expected"
	DossierNumber    Code = "dossier_number_expected" // MUR-2026-0001
	WrongForm        Code = "wrong_form"              // a fingerprint or a version
	DatesDiffer      Code = "dates_differ"            // start_date isn't target_date
	FormatUnknown    Code = "format_unknown"
	FormatNewer      Code = "format_newer"
	TooDeep          Code = "too_deep"
	TooMany          Code = "too_many"
	AnotherNewcomer  Code = "another_newcomer"  // the project is known under another newcomer
	NumberTooLong    Code = "number_too_long"   // more digits than any amount has
	QuestionExpected Code = "question_expected" // the id of a question
)

// What a field says of a value that is kept all the same.
const (
	SIRETInvalid    Code = "siret_invalid"
	PostcodeUnusual Code = "postcode_unusual" // not five digits
	CommuneToCheck  Code = "commune_to_check" // not one of the pairs that are known
)

// What is said of versions, of their signed copies, and of files that may be
// versions.
const (
	KeptForGood  Code = "kept_for_good"  // What: the gesture, which is never taken back
	VersionMade  Code = "version_made"   // another version was made meanwhile
	VersionNone  Code = "version_none"   // Where: the number, which no version of the dossier has
	ScanTooBig   Code = "scan_too_big"   // What: the limit in megabytes
	ScanTooLarge Code = "scan_too_large" // What: the limit in millions of pixels
	ScanUnknown  Code = "scan_unknown"   // neither PDF, nor PNG, nor JPEG
	ScanBroken   Code = "scan_broken"    // it can't be read to its end
	FileAltered  Code = "file_altered"   // Where: the file, What: the version that it was, « number dossier »
	FileNotOurs  Code = "file_not_ours"  // Where: the file, which is no version of this register
	FileNotPaper Code = "file_not_paper" // Where: the file, which is no PDF
)

// What is said of a file that can't be the structure's logo.
const (
	LogoTooBig   Code = "logo_too_big"   // What: the limit in megabytes
	LogoTooLarge Code = "logo_too_large" // What: the limit in millions of pixels
	LogoUnknown  Code = "logo_unknown"   // neither PNG, nor JPEG, nor SVG
	LogoBroken   Code = "logo_broken"    // it can't be read to its end
	LogoBlank    Code = "logo_blank"     // nothing of it would be seen on white paper
	LogoDrawing  Code = "logo_drawing"   // an SVG that wouldn't be printed as it looks; What: the part
)

// A wrong asset stops the program at its start: file:line, and the reason as
// « id: detail ».
const (
	GuideWrong Code = "guide_wrong"
	RatesWrong Code = "rates_wrong"
	FormsWrong Code = "forms_wrong"
)

// What is refused of a correction of the rates, or of a file that should
// replace them. Where: the code of the rate.
const (
	RateUnknown    Code = "rate_unknown"     //
	RateSpan       Code = "rate_span"        // What: the day, which begins no known value and doesn't follow the last one
	RateGap        Code = "rate_gap"         // What: the first day that would be left without a value
	RateMissing    Code = "rate_missing"     // the file doesn't have it
	RateUnit       Code = "rate_unit"        // What: the unit that the file gives it
	RateSource     Code = "rate_source"      // a correction without its source
	RatesFileWrong Code = "rates_file_wrong" // Where: file:line, What: the reason as « id: detail »
)

// MaxText is the longest text kept, in characters.
const MaxText = text.MaxLength
