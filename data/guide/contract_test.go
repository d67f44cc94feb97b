package guide_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/guide"
)

// Answers, columns and options that the contract names: other programs and the
// numbers rest on them. A column is question.column, options follow a colon.
var promised = map[data.Path]string{
	data.Undecided: `title:Mme,M. first_name last_name birth_date birth_year phone email street postcode city country
		status:job_seeker,employee,self_employed,public_agent,student,retired,at_home,other
		contact_origin:spontaneous,elected,department,association,fair,website,partner,other
		household.first_name household.relation:partner,child,other household.birth_year household.school_level
		household.project:job_search,telework,none target_date commune telecentre`,
	data.BusinessCreation: `activity legal_form:micro,ei_reel,eurl,sasu,sarl,sas,cae,portage turnover declaration:monthly,quarterly
		micro_category:sale,bic_service,bnc_ssi,bnc_cipav craft expenses takings.from takings.to takings.amount acre acre_requested_on
		flat_tax_option are_remaining target_monthly_income opening_cash monthly_drawings tax_regime:corporate_tax,income_tax
		nature:commercial,craft,liberal vat_rate variable_cost_rate purchases customer_days supplier_days fixed_costs.label
		fixed_costs.amount fixed_costs.amounts formalities needs.label needs.kind:investment,small_equipment,deposit,starting_cash,other
		needs.amount needs.years resources.label resources.kind:capital,current_account,honour_loan,bank_loan,grant,other
		resources.amount resources.rate resources.months resources.status:planned,asked,granted,refused`,
	data.EmployeeRelocation: `employer_name employer_siret contract:permanent,fixed_term,public,agency,umbrella,apprentice
		framework:collective,charter,agreement employer_agreement:not_asked,asked,oral,signed,refused telework_days_home
		telework_days_telecentre onsite_days allowance_basis:daily,flat allowance_flat_monthly home_days
		housing:rent,buy,temporary,owner,hosted budget.label budget.amount support.label support.amount
		support.status:planned,asked,granted,refused telecentre_formula:half_day,day,week,month telecentre_days_month telecentre_monthly
		telecentre_payer:employer,newcomer,shared partner_work:job_search,telework,transfer,business,training,none line_speed required_speed`,
	data.Training: `course goal schedule.mode:distance,onsite schedule.sessions schedule.from schedule.to
		schedule.weekdays:mon,tue,wed,thu,fri,sat,sun schedule.hours hourly_price costs.label costs.amount travel_km_return travel_rate
		funding.scheme:cpf,aif,ptp,opco,region,faf,employer,agefiph,own,other funding.amount_asked funding.amount_granted
		funding.status:planned,asked,granted,refused funding.asked_on salaried_months employed_since attended_hours attended_days
		attendance_threshold`,
}

func TestAnswersOfTheContractAreAsked(t *testing.T) {
	l := library(t)
	for path, names := range promised {
		for name := range strings.FieldsSeq(names) {
			name, options, _ := strings.Cut(name, ":")
			id, column, _ := strings.Cut(name, ".")
			q := l.For(path).Question(id)
			if q != nil && column != "" {
				q = q.Column(column)
			}
			if q == nil {
				t.Errorf("%s doesn't ask %s", path, name)
				continue
			}
			for option := range strings.SplitSeq(options, ",") {
				if option != "" && !slices.ContainsFunc(q.Options, func(o guide.Option) bool { return o.ID == option }) {
					t.Errorf("%s has no option %s", name, option)
				}
			}
		}
	}
}

func TestRepeatedAnswersOfTheContract(t *testing.T) {
	l := library(t)
	for id, want := range map[string]guide.Per{
		"turnover": guide.EachYear, "expenses": guide.EachYear, "fixed_costs.amounts": guide.EachYear, "home_days": guide.EachMonth, "purchases": guide.Once,
	} {
		if got := question(t, l, id).Per; got != want {
			t.Errorf("%s is per %q, not %q", id, got, want)
		}
	}
}

// line is what the contract says of an action's date.
type line struct {
	anchor       string
	days, months int
	legal        bool
	forward      bool
}

func lineOfAction(a *guide.Action) line {
	return line{a.Anchor, a.OffsetDays, a.OffsetMonths, a.Legal, a.Forward}
}

func TestActionsOfTheContractAreThere(t *testing.T) {
	l := library(t)
	target, opened := guide.AnchorTarget, guide.AnchorOpened
	every := map[string]line{
		"first_interview": {anchor: opened}, "diagnostic": {anchor: opened, days: 14}, "plan_signed": {anchor: opened, days: 30},
	}
	followUps := map[string]line{
		"follow_up_3_months": {anchor: target, months: 3, forward: true}, "follow_up_6_months": {anchor: target, months: 6, forward: true},
		"follow_up_12_months": {anchor: target, months: 12, forward: true},
	}
	own := map[data.Path]map[string]line{
		data.BusinessCreation: {
			"market_study": {anchor: target, days: -120}, "legal_form_choice": {anchor: target, days: -90}, "forecast_review": {anchor: target, days: -75},
			"funding_request": {anchor: target, days: -60}, "registration": {anchor: target, days: -10},
			"acre_request": {anchor: target, days: 60, legal: true}, "cfe_form": {anchor: guide.AnchorYearEnd, legal: true},
			"dedicated_account": {anchor: target, days: 15}, "insurance": {anchor: target, days: -21}, "e_invoicing": {anchor: target, days: 30},
		},
		data.EmployeeRelocation: {
			"employer_agreement": {anchor: target, days: -100}, "scouting_visit": {anchor: target, days: -150}, "housing_notice": {anchor: target, days: -90},
			"internet_check": {anchor: target, days: -90}, "school_enrolment": {anchor: target, days: -60}, "partner_job": {anchor: target, days: -60},
			"movers_quotes": {anchor: target, days: -45}, "health_transfer": {anchor: target, days: -30}, "insurer_informed": {anchor: target, days: -15},
			"school_declaration": {anchor: target, days: 8, legal: true}, "vehicle_registration": {anchor: target, months: 1, legal: true},
			"electoral_roll": {anchor: target, days: 60}, "review_day90": {anchor: target, days: 90},
		},
		data.Training: {
			"needs_analysis": {anchor: opened, days: 7}, "positioning": {anchor: opened, days: 14}, "funding_file": {anchor: target, days: -60},
			"ptp_request": {anchor: target, days: -120, legal: true}, "convocation": {anchor: target, days: -15},
			"attendance_sheets": {anchor: "course_end"}, "certificate": {anchor: "course_end", days: 7}, "satisfaction_hot": {anchor: "course_end"},
			"satisfaction_cold": {anchor: "course_end", months: 4},
		},
	}
	for _, path := range data.Paths {
		want := []map[string]line{every, own[path]}
		if path != data.Undecided {
			want = append(want, followUps)
		}
		for _, actions := range want {
			for id, want := range actions {
				a := l.For(path).Action(id)
				if a == nil {
					t.Errorf("%s has no %s", path, id)
				} else if diff := cmp.Diff(want, lineOfAction(a), cmp.AllowUnexported(line{})); diff != "" {
					t.Errorf("%s of %s: %s", id, path, diff)
				}
			}
		}
	}
	for id, deadline := range map[string]string{"acre_request": "acre.request_deadline", "cfe_form": "cfe.form_deadline", "ptp_request": "ptp.request_deadline"} {
		for _, path := range data.Paths {
			if a := l.For(path).Action(id); a != nil && a.Deadline != deadline {
				t.Errorf("%s is dated by %q, not %s", id, a.Deadline, deadline)
			}
		}
	}
}

// feedsElsewhere are questions that no condition, section or statistic uses:
// birth dates tell homonyms apart.
var feedsElsewhere = []string{"birth_year"}

func TestEveryQuestionServes(t *testing.T) {
	l := library(t)
	for _, path := range data.Paths {
		g := l.For(path)
		read := map[string]bool{}
		for _, c := range conditions(g) {
			for _, id := range c.Reads() {
				read[id] = true
			}
		}
		for _, q := range g.Questions() {
			printed := q.Section != guide.NotPrinted && !q.Private
			if !printed && !q.Statistics && !q.Private && !read[q.ID] && !slices.Contains(feedsElsewhere, q.ID) {
				t.Errorf("%s of %s serves nothing", q.ID, path)
			}
		}
	}
}

// conditions are all those of a guide.
func conditions(g *guide.Guide) []*guide.Condition {
	var all []*guide.Condition
	add := func(c *guide.Condition) {
		if c != nil {
			all = append(all, c)
		}
	}
	for _, q := range g.Questions() {
		add(q.When)
	}
	for _, a := range g.Actions {
		add(a.When)
		add(a.DoneWhen)
	}
	for _, d := range g.Documents {
		add(d.When)
	}
	for _, r := range g.Rules {
		add(r.When)
	}
	return all
}

// TestAnAmountOfAMonthSaysSo: what is asked for each month has its unit say it
// beside the box, and so has what is asked for a whole year.
func TestAnAmountOfAMonthSaysSo(t *testing.T) {
	spans := map[string]string{
		"chaque mois": "€ par mois", "par mois": "€ par mois", "mensuel": "€ par mois", "mensualité": "€ par mois", "pour l’année": "€ par an",
	}
	found := 0
	for _, path := range data.Paths {
		for _, q := range library(t).For(path).Questions() {
			if q.Kind != guide.KindMoney || q.Per != guide.Once {
				continue
			}
			want := ""
			for said, unit := range spans {
				if strings.Contains(q.Label, said) || strings.Contains(q.Help, "Pour l’année") && unit == "€ par an" {
					want = unit
				}
			}
			if want != "" {
				found++
			}
			if want != "" && q.Unit != want {
				t.Errorf("%s counts %q, not %q", q.ID, q.Unit, want)
			}
			if q.Unit != "" && !strings.HasPrefix(q.Unit, "€") {
				t.Errorf("the amount %s counts %q", q.ID, q.Unit)
			}
		}
	}
	if found == 0 {
		t.Error("no amount of a month")
	}
}
