package paper

import (
	"slices"
	"strings"

	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/plan"
)

// DocumentID names a document of the suite.
type DocumentID string

// The documents that one plan gives, in the order in which they are offered.
const (
	DocPlan          DocumentID = "plan"
	DocSummary       DocumentID = "summary"
	DocPartnerSheet  DocumentID = "partner_sheet"
	DocAppointment   DocumentID = "appointment"
	DocDocuments     DocumentID = "documents"
	DocBank          DocumentID = "bank"
	DocEmployer      DocumentID = "employer_letter"
	DocTrainingPlan  DocumentID = "training_plan"
	DocAttendance    DocumentID = "attendance"
	DocCertificate   DocumentID = "certificate"
	DocPrivacy       DocumentID = "privacy_notice"
	DocQuestionnaire DocumentID = "questionnaire"
	DocEnvelope      DocumentID = "envelope"
)

// DocumentIDs lists every document.
var DocumentIDs = []DocumentID{
	DocPlan, DocSummary, DocPartnerSheet, DocAppointment, DocDocuments, DocBank, DocEmployer,
	DocTrainingPlan, DocAttendance, DocCertificate, DocPrivacy, DocQuestionnaire, DocEnvelope,
}

// Subject says what a document is about where the dossier has several of its
// kind; without one, the document is about all of them.
type Subject struct {
	// Role is the contact role that a partner's sheet is for.
	Role data.ID
	// Appointment is the moment of the appointment that a slip is for.
	Appointment string
}

// DocumentOffer is a document and whether the dossier gives it.
type DocumentOffer struct {
	ID DocumentID
	Of Subject
	// Available says that it can be printed; Why is the reason why not.
	Available bool
	Why       string
}

// Reasons for which a document can't be printed.
const (
	WhyOtherPath     = "other_path"     // it belongs to another path
	WhyNoAction      = "no_action"      // no action of the plan needs that partner, or any
	WhyNoAppointment = "no_appointment" // none that was kept or is planned
	WhyNoDocument    = "no_document"    // nothing is to be brought
	WhyNoFigures     = "no_figures"     // nothing that a bank reads is known yet
	WhyNoTimetable   = "no_timetable"   // the course has no day and no session
	WhyNotOver       = "not_over"       // the course goes on
	WhyNoHours       = "no_hours"       // nobody said what was attended
	WhyNotAttended   = "not_attended"   // less than the course asks for
	WhyNoAddress     = "no_address"     // the newcomer's address isn't known
	WhyNobody        = "nobody"         // a document about a person, of whom there is none
)

// Reference is how a document is written in a route and on a command line:
// « partner_sheet:france_travail ».
func (o DocumentOffer) Reference() string {
	subject := string(o.Of.Role)
	if subject == "" {
		subject = o.Of.Appointment
	}
	if subject == "" {
		return string(o.ID)
	}
	return string(o.ID) + ":" + subject
}

// ReadReference reads a document and what it is about; false when there is no
// such document.
func ReadReference(s string) (DocumentID, Subject, bool) {
	name, subject, _ := strings.Cut(s, ":")
	id := DocumentID(name)
	var of Subject
	switch id {
	case DocPartnerSheet:
		of.Role = data.ID(subject)
	case DocAppointment:
		of.Appointment = subject
	default:
		if subject != "" {
			return "", Subject{}, false
		}
	}
	return id, of, slices.Contains(DocumentIDs, id)
}

// suite is what each document takes: whether a plan gives it, and how it is
// laid out.
type document struct {
	// why is the reason why a plan doesn't give it, "" when it does.
	why func(*plan.Plan, Subject) string
	lay func(*composer, Subject)
}

var suite = map[DocumentID]document{
	DocSummary:       {always, laySummary},
	DocPartnerSheet:  {whyNoSheet, layPartnerSheet},
	DocAppointment:   {whyNoSlip, laySlip},
	DocDocuments:     {whyNoDocuments, layDocuments},
	DocBank:          {whyNoBank, layBank},
	DocEmployer:      {whyNoLetter, layLetter},
	DocTrainingPlan:  {whyNoCourse, layCourse},
	DocAttendance:    {whyNoAttendance, layAttendance},
	DocCertificate:   {whyNoCertificate, layCertificate},
	DocPrivacy:       {always, layPrivacy},
	DocQuestionnaire: {always, layQuestionnaire},
	DocEnvelope:      {whyNoEnvelope, layEnvelope},
}

// always: every plan gives it.
func always(*plan.Plan, Subject) string { return "" }

// Documents are those that a plan gives, and those it doesn't with the reason:
// a sheet for each partner and a slip for each appointment among them.
func Documents(p *plan.Plan) []DocumentOffer {
	var offers []DocumentOffer
	for _, id := range DocumentIDs {
		for _, of := range subjects(id, p) {
			offer := DocumentOffer{ID: id, Of: of, Available: true}
			if d, made := suite[id]; made {
				offer.Why = d.why(p, of)
				offer.Available = offer.Why == ""
			}
			offers = append(offers, offer)
		}
	}
	return offers
}

// subjects are what a document may be about; one without any is offered once,
// to say why not.
func subjects(id DocumentID, p *plan.Plan) []Subject {
	var all []Subject
	switch id {
	case DocPartnerSheet:
		for _, role := range calledUpon(p) {
			all = append(all, Subject{Role: role})
		}
	case DocAppointment:
		for _, a := range slips(p) {
			all = append(all, Subject{Appointment: a.At})
		}
	}
	if len(all) == 0 {
		return []Subject{{}}
	}
	return all
}

// About names what a document is about: the partner, or the appointment.
func About(p *plan.Plan, of Subject) string {
	if r := p.Guide.Role(string(of.Role)); r != nil {
		return r.Label
	}
	if a, known := appointmentAt(p, of.Appointment); known {
		day, hour := appointmentTime(a)
		return words.AppointmentAbout(words.LongDay(day), hour)
	}
	return ""
}

// Detail says a little more of it: how many actions, or what the appointment is.
func Detail(p *plan.Plan, of Subject) string {
	if of.Role != "" {
		return words.ActionsForPartner(len(actionsWith(p, of.Role)))
	}
	if a, known := appointmentAt(p, of.Appointment); known {
		kind, where := words.KindAndPlace(a.Kind, a.Place)
		return joinText(dot, kind, where, words.AppointmentStatus(a.Status))
	}
	return ""
}

// DocumentMeta is what the file of a document says of itself. A letter is the
// newcomer's own.
func DocumentMeta(id DocumentID, in Input) Meta {
	meta := Meta{Printed: in.Printed, Author: in.Structure.Adviser}
	if id == DocEmployer {
		meta.Author = in.Plan.Dossier.Newcomer.Name()
	}
	return meta
}

// LayDocument lays a document out. One that the plan doesn't give is refused
// with data.NoDocument, one of more than 400 pages with data.TooManyPages.
func LayDocument(id DocumentID, in Input, of Subject) (*Layout, error) {
	if id == DocPlan {
		return Lay(in)
	}
	d, made := suite[id]
	if !made {
		return nil, &data.Error{Code: data.NoDocument, Where: string(id)}
	}
	if why := d.why(in.Plan, of); why != "" {
		return nil, &data.Error{Code: data.NoDocument, Where: string(id), What: why}
	}
	in.Version, in.Draft = nil, false // which are the plan's alone
	return laid(in, func(c *composer) { d.lay(c, of) })
}

// laid is what compose lays out.
func laid(in Input, compose func(*composer)) (layout *Layout, err error) {
	c := newComposer(in)
	defer func() {
		switch what := recover().(type) {
		case nil:
		case tooManyPages:
			layout, err = nil, errTooManyPages()
		default:
			panic(what)
		}
	}()
	compose(c)
	c.layout.Unprintable = c.keeper.unprintable
	return c.layout, nil
}
