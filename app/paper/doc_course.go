package paper

import (
	"cmp"

	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/plan"
	"github.com/buron-cantal/buron/data/training"
)

// The individual training plan (domain D.4): what the course is for, where one
// starts from, when it is held and what it costs. Three sign it.

func whyNoCourse(p *plan.Plan, _ Subject) string {
	if p.Dossier.Project.Path != data.Training {
		return WhyOtherPath
	}
	return ""
}

func layCourse(c *composer, _ Subject) {
	title := words.DocumentName(string(DocTrainingPlan))
	c.named(title, c.name(), c.number())
	c.begin(words.SuitePages.Course, title, c.about("")...)
	c.pairs(c.coursePairs())
	c.goalOfCourse()
	c.startingPoint()
	c.timetableOfCourse()
	c.conditionsOfCourse()
	c.fundingOfCourse()
	c.courseSigned()
	c.runningOf(title)
}

// coursePairs are the course in a few rows.
func (c *composer) coursePairs() []pair {
	w := words.Course
	rows := []pair{
		{w.Course, c.answered("course")},
		{w.Body, c.trainingBody()},
		{w.Certified, c.answered("body_certified")},
		{w.Outcome, c.answered("certification")},
		{w.Mode, c.answered("course_mode")},
		{w.Dates, c.courseDates()},
		{w.Hours, c.result("schedule.hours")},
		{w.Onsite, c.result("schedule.onsite_days")},
		{w.Enrolment, c.answered("enrolment")},
		{w.Threshold, c.answered("attendance_threshold")},
	}
	return filledPairs(rows)
}

// filledPairs leaves out the rows without a value.
func filledPairs(rows []pair) []pair {
	var out []pair
	for _, r := range rows {
		if r.how != "" {
			out = append(out, r)
		}
	}
	return out
}

// trainingBody is the training body, and whom to call there.
func (c *composer) trainingBody() string {
	held := c.Contacts["training_body"]
	return joinText(dot, c.answered("training_body"), c.pass(held.Name), words.Phone(held.Phone))
}

// bodyName is the training body, in general where it has no name yet.
func (c *composer) bodyName() string {
	return cmp.Or(c.textOf("training_body"), words.Course.ForBody)
}

// courseDates are the first and the last day that are known.
func (c *composer) courseDates() string {
	first, last := c.target(), c.plan.Results["schedule.last_day"].Day()
	for _, s := range training.Timetable(c.plan.Facts) {
		if !s.Day.IsZero() {
			first = s.Day
			break
		}
	}
	return words.Between(first, last)
}

// result is a computed value as paper says it, "" when it isn't known.
func (c *composer) result(key string) string {
	v, known := c.plan.Results[key]
	if !known {
		return ""
	}
	return words.PaperFigure(v, key)
}

func (c *composer) goalOfCourse() {
	rows := filledPairs([]pair{
		{words.Course.Goal, c.answered("goal")},
		{words.Course.Next, c.answered("goal_kind")},
		{words.Course.Job, c.answered("target_job")},
	})
	if len(rows) == 0 {
		return
	}
	c.section(words.Course.GoalHead)
	c.pairs(rows)
}

// startingPoint is the test of position, and the skills: today, aimed at, and
// room to write where one stands at the end.
func (c *composer) startingPoint() {
	rows := filledPairs([]pair{
		{words.Course.Level, c.answered("education_level")},
		{words.Course.Tested, joinText(dot, c.answered("positioning_done"), c.answered("positioning_on"))},
		{words.Course.Entry, c.answered("prerequisites_met")},
		{words.Course.Spared, c.answered("prior_learning")},
	})
	skills := c.plan.Facts.Rows("skills")
	c.section(words.Course.StartHead)
	c.pairs(rows)
	c.space(3 * mm)
	c.fill(c.skillsTable(skills))
}

// emptySkills is how many rows wait for a skill when none was named.
const emptySkills = 4

// skillsTable has room to write where one stands at the end.
func (c *composer) skillsTable(skills []guide.Row) *fillable {
	each := Length(27 * mm)
	if c.large {
		each = 33 * mm
	}
	w := words.Course
	g := &fillable{height: c.writing(), columns: []tableColumn{
		{head: w.Skill, width: width - 3*each}, {head: w.Before, width: each}, {head: w.Target, width: each}, {head: w.After, width: each},
	}}
	q := c.guide.Question("skills")
	for _, s := range skills {
		g.rows = append(g.rows, []string{s.Choice("skill"), words.Answer(q.Column("before"), s["before"]), words.Answer(q.Column("target"), s["target"]), ""})
	}
	for len(skills) == 0 && len(g.rows) < emptySkills {
		g.rows = append(g.rows, make([]string, len(g.columns)))
	}
	return g
}

// conditionsOfCourse are where and how one learns.
func (c *composer) conditionsOfCourse() {
	var rows []pair
	for _, id := range []string{
		"available_hours", "study_place", "telecentre_formula", "line_speed", "required_speed", "lodging_needed", "transport",
		"constraints", "adaptation_needed", "income_during",
	} {
		if s := c.answered(id); s != "" {
			rows = append(rows, pair{c.guide.Question(id).Label, s})
		}
	}
	if len(rows) == 0 {
		return
	}
	c.section(words.Course.ConditionsHead)
	c.pairs(rows)
}

// fundingOfCourse is what the course costs, who pays, and what is left.
func (c *composer) fundingOfCourse() {
	rows := filledPairs([]pair{
		{words.Course.Cost, c.result("costs.total")},
		{words.Course.Granted, c.result("funding.granted")},
		{words.Course.Pending, c.result("funding.pending")},
		{words.Course.Participation, c.result("cpf.participation")},
		{words.Course.Left, c.result("funding.left_to_pay")},
	})
	funders := c.plan.Facts.Rows("funding")
	if len(rows)+len(funders) == 0 {
		return
	}
	c.section(words.Course.FundingHead)
	c.pairs(rows)
	if len(funders) > 0 {
		c.answerTable(c.guide.Question("funding"), funders)
	}
}

// courseSigned says what each commits to, and where the three sign.
func (c *composer) courseSigned() {
	const below = 3 * mm
	signers := []signer{c.theNewcomer(), {who: c.bodyName()}, c.theAdviser()}
	said := [][]Run{}
	for _, s := range []string{words.Course.TheyCommit, words.Course.BodyCommits, words.Course.WeCommit} {
		said = append(said, []Run{c.run(Regular, sizeText, s)})
	}
	c.section(words.Course.SignedHead)
	c.need(bulletsHeight(said) + below + c.signersHeight(signers)) // one signs below what it says
	c.bulletRuns(said)
	c.space(below)
	c.signers(signers...)
}
