package paper

import (
	"slices"

	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/plan"
	"github.com/buron-cantal/buron/data/text"
	"github.com/buron-cantal/buron/data/training"
)

// The attendance sheet: a row for each day that is held, of which the trainee and
// the trainer sign each half, and one for each session at a distance, with the
// time that was really spent (Code du travail, D6313-3-1: the proof of what is followed from afar).

func whyNoAttendance(p *plan.Plan, _ Subject) string {
	switch {
	case p.Dossier.Project.Path != data.Training:
		return WhyOtherPath
	case len(training.Timetable(p.Facts)) == 0:
		return WhyNoTimetable
	}
	return ""
}

func layAttendance(c *composer, _ Subject) {
	title := words.DocumentName(string(DocAttendance))
	c.named(title, c.name(), c.number())
	c.begin(words.SuitePages.Attendance, title, joinText(dot, c.answered("course"), c.fullName()))
	c.pairs(filledPairs([]pair{
		{words.Course.Body, c.textOf("training_body")},
		{words.Course.Dates, c.courseDates()},
		{words.Course.Hours, c.result("schedule.hours")},
		{words.Attendance.Place, c.telecentreName()},
	}))
	onsite, distance := []training.Sitting{}, []training.Sitting{}
	for _, s := range training.Timetable(c.plan.Facts) {
		if s.Mode == "distance" {
			distance = append(distance, s)
		} else {
			onsite = append(onsite, s)
		}
	}
	c.daysToSign(onsite)
	c.sessionsToSign(distance)
	c.space(5 * mm)
	c.paragraph(c.run(Regular, sizeText, words.Attendance.Absence))
	c.space(4 * mm)
	c.signers(signer{c.bodyName(), words.Certificate.Stamp})
	c.runningOf(title)
}

// signHeight is the room that a signature takes in a row.
const signHeight Length = 11 * mm

// daysToSign has a row for each day on site.
func (c *composer) daysToSign(days []training.Sitting) {
	if len(days) == 0 {
		return
	}
	c.section(words.Attendance.Onsite)
	c.intro(words.Attendance.OnsiteIntro)
	day, hours := Length(40*mm), Length(17*mm)
	if c.large {
		day, hours = 48*mm, 16*mm // « Après-midi » has just the room
	}
	each := (width - day - hours) / 4
	w := words.Attendance
	g := &fillable{height: signHeight, columns: []tableColumn{
		{head: w.Day, width: day},
		{head: w.Planned, width: hours, right: true},
		{head: w.Morning + w.OfTrainee, width: each},
		{head: w.Morning + w.OfTrainer, width: each},
		{head: w.Afternoon + w.OfTrainee, width: each},
		{head: w.Afternoon + w.OfTrainer, width: width - day - hours - 3*each},
	}}
	for _, s := range days {
		g.rows = append(g.rows, []string{c.sittingName(s), c.hoursOf(s), "", "", "", ""})
	}
	c.fill(g)
}

// sessionsToSign has a row for each session at a distance.
func (c *composer) sessionsToSign(sessions []training.Sitting) {
	if len(sessions) == 0 {
		return
	}
	c.section(words.Attendance.Distance)
	c.intro(words.Attendance.DistanceIntro)
	day, hours := Length(40*mm), Length(19*mm)
	if c.large {
		day, hours = 48*mm, 25*mm
	}
	each := (width - day - 2*hours) / 2
	g := &fillable{height: signHeight, columns: []tableColumn{
		{head: words.Attendance.DayOrSession, width: day},
		{head: words.Attendance.Planned, width: hours, right: true},
		{head: words.Attendance.Spent, width: hours},
		{head: words.Attendance.Trainee, width: each},
		{head: words.Attendance.Trainer, width: width - day - 2*hours - each},
	}}
	for _, s := range sessions {
		g.rows = append(g.rows, []string{c.sittingName(s), c.hoursOf(s), "", "", ""})
	}
	c.fill(g)
}

// sittingName is the day, or the session's number and room for its day.
func (c *composer) sittingName(s training.Sitting) string {
	if !s.Day.IsZero() {
		return words.ShortWeekday(s.Day) + text.NoBreak + words.Together(words.DayMonthYear(s.Day))
	}
	return words.Session(s.Number)
}

// hoursOf are the hours that a sitting is to last.
func (c *composer) hoursOf(s training.Sitting) string {
	q := c.guide.Question("schedule")
	if q == nil || s.Hours == nil {
		return ""
	}
	column := q.Column("hours")
	if column == nil || !slices.Contains([]guide.Kind{guide.KindNumber, guide.KindInteger}, column.Kind) {
		return ""
	}
	return words.HoursOf(words.Answer(column, s.Hours))
}
