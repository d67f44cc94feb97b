package plan

import (
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/guide"
)

// move is a relocation with a family, on Monday 1 March 2027.
func move(t testing.TB) data.Dossier {
	return dossier(t, data.EmployeeRelocation, answers{
		"target_date": "2027-03-01", "status": "employee", "partner_work": "job_search", "employer_agreement": "oral",
		"household": []row{{"first_name": "Awa", "relation": "child"}, {"first_name": "Karim", "relation": "partner", "project": "job_search"}},
	})
}

func ids(actions []Action) []string {
	var ids []string
	for _, a := range actions {
		ids = append(ids, string(a.ID))
	}
	return ids
}

func TestWithoutATargetDateActionsWaitInTheirStage(t *testing.T) {
	d := dossier(t, data.EmployeeRelocation, answers{"household": []row{}})
	p := engine(t).Plan(d, day(opened))
	if a := shown(t, p, "movers_quotes"); !a.Due.IsZero() || a.Now || a.Rule.Label != "Jour du déménagement" {
		t.Errorf("due %q, now %t, label %q", a.Due, a.Now, a.Rule.Label)
	}
	if a := shown(t, p, "diagnostic"); a.Due != day("2026-12-08") {
		t.Errorf("diagnostic on %q", a.Due)
	}
	if _, ok := p.Results["due.movers_quotes"]; ok {
		t.Error("an action without a day has a due result")
	}
	var undated []int
	for _, a := range p.Actions {
		if a.Stage == data.StageImplementation {
			undated = append(undated, a.Order)
		}
	}
	if len(undated) < 5 || !slices.IsSorted(undated) {
		t.Errorf("undated actions in order %v", undated)
	}
}

func TestAnEmptyDossierOfEachPathGivesAPlan(t *testing.T) {
	want := map[data.Path]int{data.Undecided: 5, data.BusinessCreation: 28, data.EmployeeRelocation: 28, data.Training: 28}
	for _, path := range data.Paths {
		t.Run(string(path), func(t *testing.T) {
			p := engine(t).Plan(data.Dossier{Project: data.Project{Path: path}}, day(opened))
			if len(p.Actions) < want[path] {
				t.Errorf("%d actions, want %d or more", len(p.Actions), want[path])
			}
			for _, a := range p.Actions {
				if !a.Due.IsZero() || a.Now || a.Late || a.LegalPassed {
					t.Errorf("%s: due %q", a.ID, a.Due)
				}
			}
			if p.Stage != data.StageWelcome || len(p.Missing) == 0 || len(p.Documents) == 0 || len(p.Roles) == 0 {
				t.Errorf("stage %s, %d missing, %d documents, %d roles", p.Stage, len(p.Missing), len(p.Documents), len(p.Roles))
			}
			if len(engine(t).Replan(created(engine(t), p.Dossier, day(opened)), day(opened))) != len(p.Actions) {
				t.Error("a re-plan speaks of other actions")
			}
		})
	}
}

func TestATargetEightDaysAwayPutsEverythingNow(t *testing.T) {
	e, today := engine(t), day(opened)
	for _, path := range data.Paths {
		t.Run(string(path), func(t *testing.T) {
			p := e.Plan(dossier(t, path, answers{"target_date": "2026-12-02"}), today)
			now := 0
			for _, a := range p.Actions {
				switch {
				case a.Now && (a.Due != day("2026-11-25") || a.Rule.Advised >= today || a.Legal):
					t.Errorf("%s now: due %s, advised %s", a.ID, a.Due, a.Rule.Advised)
				case !a.Legal && !a.Due.IsZero() && a.Due < today:
					t.Errorf("%s is proposed in the past, on %s", a.ID, a.Due)
				case a.Now:
					now++
				}
			}
			if now < 2 {
				t.Errorf("%d actions for now", now)
			}
			for _, c := range e.Spread(p.Dossier, today) {
				if c.New != day("2026-11-25") {
					t.Errorf("%s spread to %s, seven days before the target is 2026-11-25", c.ID, c.New)
				}
			}
		})
	}
}

func TestContraryAnswersGiveTheActionsThatFit(t *testing.T) {
	tests := []struct {
		name    string
		path    data.Path
		answers answers
		in, out []string
	}{
		{
			"a cooperative registers nothing", data.BusinessCreation,
			answers{"legal_form": "cae", "acre": true, "target_date": "2027-01-01"},
			[]string{"host_structure"},
			[]string{"registration", "acre_request", "cfe_form", "insurance"},
		},
		{
			"no vehicle, no registration to change", data.EmployeeRelocation,
			answers{"vehicles": 0, "mobility": []string{"none"}, "target_date": "2027-03-01"},
			[]string{"movers_quotes"},
			[]string{"vehicle_registration", "winter_equipment"},
		},
		{
			"nobody comes along", data.EmployeeRelocation,
			answers{"household": []row{}, "partner_work": "none", "housing": "owner", "current_housing": "owner"},
			[]string{"movers_quotes"},
			[]string{"school_enrolment", "school_declaration", "partner_job", "housing_search", "housing_notice"},
		},
		{
			"a refusal of the employer keeps the agreement to sign", data.EmployeeRelocation,
			answers{"employer_agreement": "refused"},
			[]string{"employer_agreement"},
			[]string{"employer_request"},
		},
		{
			"someone self-employed asks no employer", data.Training,
			answers{"status": "self_employed"},
			[]string{"faf_request"},
			[]string{"employer_support", "aif_request"},
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got := ids(engine(t).Plan(dossier(t, tt.path, tt.answers), day(opened)).Actions)
			for _, id := range tt.in {
				if !slices.Contains(got, id) {
					t.Errorf("%s is missing", id)
				}
			}
			for _, id := range tt.out {
				if slices.Contains(got, id) {
					t.Errorf("%s is there", id)
				}
			}
		})
	}
}

func TestAnActionThatRestsOnAMissingAnswerIsToConfirm(t *testing.T) {
	e := engine(t)
	d := dossier(t, data.BusinessCreation, answers{"target_date": "2027-01-01"})
	a := shown(t, e.Plan(d, day(opened)), "acre_request")
	if a.Status != data.ToConfirm || a.Action.Status != data.ToConfirm || a.Due != day("2027-03-02") || !a.Essential {
		t.Errorf("%s, due %q, essential %t", a.Status, a.Due, a.Essential)
	}
	answer(t, &d, "acre", true)
	answer(t, &d, "legal_form", "micro")
	if a := shown(t, e.Plan(d, day(opened)), "acre_request"); a.Status != data.ToDo {
		t.Errorf("%s once confirmed", a.Status)
	}
}

// TestWhatTheRulesFoundIsNotLacking: a plan that says strengths doesn't say
// beside them that they are missing.
func TestWhatTheRulesFoundIsNotLacking(t *testing.T) {
	e := engine(t)
	for name, tt := range map[string]struct {
		given answers
		want  []string
	}{
		"nothing found":            {answers{}, []string{"strengths", "attention_points"}},
		"a strength":               {answers{"employer_agreement": "signed"}, []string{"attention_points"}},
		"a point of attention":     {answers{"employer_agreement": "oral"}, []string{"strengths"}},
		"both":                     {answers{"employer_agreement": "oral", "telecentre_payer": "employer"}, nil},
		"one of them was answered": {answers{"strengths": "Un réseau."}, []string{"attention_points"}},
	} {
		p := e.Plan(dossier(t, data.EmployeeRelocation, tt.given), day(opened))
		var got []string
		for _, q := range p.Lacking() {
			if slices.Contains([]string{"strengths", "attention_points"}, q.ID) {
				got = append(got, q.ID)
			}
		}
		if diff := cmp.Diff(tt.want, got); diff != "" {
			t.Errorf("%s: %s", name, diff)
		}
	}
}

// TestWhatCameInShowsAnActionDone: a plan doesn't ask again for a document that
// is there, nor for an interview that was held.
func TestWhatCameInShowsAnActionDone(t *testing.T) {
	e := engine(t)
	d := dossier(t, data.EmployeeRelocation, answers{"target_date": "2027-03-01"})
	status := func(id data.ID) data.ActionStatus {
		p := e.Plan(d, day(opened))
		i := slices.IndexFunc(p.Actions, func(a Action) bool { return a.ID == id })
		return p.Actions[i].Status
	}
	for _, path := range data.Paths {
		if e.Guides.For(path).Action("first_interview").DoneWhen == nil {
			t.Errorf("nothing shows the first interview of %s done", path)
		}
	}
	for _, tt := range []struct {
		kind, status string
		want         data.ActionStatus
	}{{"interview", "planned", data.ToDo}, {"call", "kept", data.ToDo}, {"interview", "kept", data.Done}, {"video", "kept", data.Done}} {
		d.Appointments = []data.Appointment{{At: "2026-11-20T10:30", Kind: tt.kind, Status: tt.status}}
		if got := status("first_interview"); got != tt.want {
			t.Errorf("the first interview after one by %s that is %s: %s", tt.kind, tt.status, got)
		}
	}
	for state, want := range map[string]data.ActionStatus{
		"to_request": data.ToDo, "requested": data.ToDo, "received": data.Done, "validated": data.Done,
	} {
		d.Documents = []data.DocumentState{{Document: "electrical_certificate", Status: state}}
		if got := status("electrical_check"); got != want {
			t.Errorf("the check while its certificate is %s: %s", state, got)
		}
		if got := status("insurer_informed"); got != data.ToDo {
			t.Errorf("the insurer, of whom nothing is known: %s", got)
		}
	}
}

func TestWhatTheAnswersShowDoneIsProposedDone(t *testing.T) {
	d := move(t)
	answer(t, &d, "employer_agreement", "signed")
	p := engine(t).Plan(d, day(opened))
	a := shown(t, p, "employer_agreement")
	// A hundred days before 1 March is 21 November, a Saturday, before today.
	if a.Status != data.Done || a.Due != day("2026-11-20") || !a.DoneOn.IsZero() || a.Now {
		t.Errorf("%s, due %s, done on %q, now %t", a.Status, a.Due, a.DoneOn, a.Now)
	}
	if p.Results["due.employer_agreement"].Day() != a.Due {
		t.Errorf("due result %s", p.Results["due.employer_agreement"])
	}
}

func TestWhyAndHowAreFilledIn(t *testing.T) {
	for _, path := range data.Paths {
		d := dossier(t, path, answers{"target_date": "2027-03-01"})
		for _, p := range []*Plan{engine(t).Plan(d, day(opened)), engine(t).Plan(created(engine(t), d, day(opened)), day(opened))} {
			for _, a := range p.Actions {
				if a.Why == "" || a.How == "" || strings.Contains(a.Why+a.How, "{rate") {
					t.Errorf("%s: %q %q", a.ID, a.Why, a.How)
				}
			}
		}
	}
}

func TestTheNextThingsToDo(t *testing.T) {
	e := engine(t)
	d := created(e, move(t), day(opened))
	today := day(opened)
	stored(t, d, "scouting_visit").Status = data.Done
	stored(t, d, "internet_check").Who = "adviser"
	stored(t, d, "housing_search").Status = data.Dropped
	stored(t, d, "partner_job").Due = 0
	got := ids(e.Plan(d, today).Next(100))
	// housing_notice and plan_signed are essential and come by date; the rest
	// of the essential ones follow, undated last, then « pour aller plus loin ».
	want := []string{"housing_notice", "plan_signed", "school_enrolment", "movers_quotes"}
	if diff := cmp.Diff(want, got[:4]); diff != "" {
		t.Error(diff)
	}
	last := slices.Index(got, "partner_job")
	if last < 0 || slices.Index(got, "vehicle_registration") != last-1 || slices.Index(got, "installation_budget") != last+1 {
		t.Errorf("the undated one is not the last essential: %v", got)
	}
	for _, id := range []string{"scouting_visit", "internet_check", "housing_search", "diagnostic"} {
		if slices.Contains(got, id) {
			t.Errorf("%s is among the next", id)
		}
	}
	if n := len(e.Plan(d, today).Next(3)); n != 3 {
		t.Errorf("%d things for three", n)
	}
	if n := len(e.Plan(data.Dossier{Planned: true}, today).Next(3)); n != 0 {
		t.Errorf("%d things of no actions", n)
	}
}

func TestTheDiagnosisSaysOnlyWhatIsCertain(t *testing.T) {
	e := engine(t)
	d := dossier(t, data.EmployeeRelocation, nil)
	if p := e.Plan(d, day(opened)); len(p.Strengths)+len(p.Attention) != 0 {
		t.Errorf("of an empty dossier: %v %v", p.Strengths, p.Attention)
	}
	answer(t, &d, "employer_agreement", "signed")
	answer(t, &d, "readiness", "idea")
	p := e.Plan(d, day(opened))
	if len(p.Strengths) != 1 || !strings.HasPrefix(p.Strengths[0], "L’accord de votre employeur est signé") {
		t.Errorf("strengths %q", p.Strengths)
	}
	if len(p.Attention) != 1 || !strings.HasPrefix(p.Attention[0], "Le projet est encore une idée") {
		t.Errorf("attention %q", p.Attention)
	}
}

func TestTheChecklistOfDocuments(t *testing.T) {
	e := engine(t)
	d := dossier(t, data.EmployeeRelocation, answers{"household": []row{}, "housing": "rent"})
	d.Documents = []data.DocumentState{{Document: "lease", Status: "received"}, {Document: "from_elsewhere", Status: "received"}}
	p := e.Plan(d, day(opened))
	got := map[string]Document{}
	for _, doc := range p.Documents {
		got[doc.ID] = doc
	}
	if doc := got["lease"]; doc.Status != "received" || doc.ToConfirm || !slices.Equal(doc.ForActions, []string{"Faites l’état des lieux d’entrée"}) {
		t.Errorf("lease: %s, to confirm %t, for %q", doc.Status, doc.ToConfirm, doc.ForActions)
	}
	if doc := got["notice_receipt"]; doc.Status != "to_request" || !doc.ToConfirm {
		t.Errorf("notice_receipt: %s, to confirm %t", doc.Status, doc.ToConfirm)
	}
	if _, ok := got["school_leaving"]; ok {
		t.Error("a document for children though nobody comes")
	}
	if _, ok := got["from_elsewhere"]; ok {
		t.Error("a document that the guide doesn't know")
	}
	d = created(e, d, day(opened))
	stored(t, d, "entry_inventory").Status = data.Dropped
	for _, doc := range e.Plan(d, day(opened)).Documents {
		if doc.ID == "lease" && len(doc.ForActions) != 0 {
			t.Errorf("needed for a dropped action: %q", doc.ForActions)
		}
	}
}

func TestContactsAreThoseThePlanCallsUpon(t *testing.T) {
	e := engine(t)
	d := dossier(t, data.BusinessCreation, answers{"legal_form": "micro", "target_date": "2027-01-01"})
	roles := func(p *Plan) []string {
		var ids []string
		for _, r := range p.Roles {
			ids = append(ids, r.ID)
		}
		return ids
	}
	got := roles(e.Plan(d, day(opened)))
	for id, want := range map[string]bool{
		"creation_network": true,  // called by the market study
		"host_structure":   false, // only a cooperative's
		"microcredit":      true,  // called by no action of the guide
		"data_officer":     true,
	} {
		if slices.Contains(got, id) != want {
			t.Errorf("%s: %t among %v", id, !want, got)
		}
	}
	if p := e.Plan(d, day(opened)); !slices.IsSortedFunc(p.Roles, func(a, b *guide.Role) int {
		return slices.Index(p.Guide.Roles, a) - slices.Index(p.Guide.Roles, b)
	}) {
		t.Error("not in guide order")
	}
	d = created(e, d, day(opened))
	stored(t, d, "insurance").Status = data.Dropped
	if slices.Contains(roles(e.Plan(d, day(opened))), "insurer") {
		t.Error("called by a dropped action alone")
	}
}

func TestDaysAtTheEdgeOfTheCalendarGiveAPlan(t *testing.T) {
	e := engine(t)
	for _, edge := range []string{"0001-01-01", "0001-05-31", "9999-12-31"} {
		for _, path := range data.Paths {
			t.Run(edge+" "+string(path), func(t *testing.T) {
				d := dossier(t, path, answers{"target_date": edge})
				for _, from := range []string{opened, edge} {
					d.Project.OpenedOn = day(from)
					for _, today := range []string{opened, edge} {
						if p := e.Plan(d, day(today)); len(p.Actions) == 0 {
							t.Error("no action")
						}
						d := created(e, d, day(today))
						d.Actions = Accept(d.Actions, e.Spread(d, day(today)), nil)
						if p := proposed(e.Replan(d, day(today))); len(p) != 0 {
							t.Errorf("%+v", p[0])
						}
					}
				}
			})
		}
	}
}
