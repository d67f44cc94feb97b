package paper

import (
	"regexp"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
	"rsc.io/qr"

	"github.com/buron-cantal/buron/app/words"
	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/guide"
)

func TestDocumentsSayWhatTheyMust(t *testing.T) {
	inputs := suiteInputs(t)
	for _, tt := range []struct {
		in   string
		id   DocumentID
		of   Subject
		want []string
	}{
		{"creation", DocSummary, Subject{}, []string{"Mes trois prochains pas", "Maëlle L’Hélias-Bœuf", "04 65 71 20 10"}},
		{"relocation", DocAppointment, Subject{}, []string{"mardi 15 décembre 2026", "à 14 h", "Visioconférence", "J’apporte", "04 65 71 20 10"}},
		{"relocation", DocAppointment, Subject{Appointment: "2026-11-24T10:30"}, []string{"Attestation de présence", "mardi 24 novembre 2026", "a bien eu lieu"}},
		{"relocation", DocDocuments, Subject{}, []string{"À apporter", "Attestation d’assurance habitation", "Déjà au dossier", "Attestation de conformité électrique"}},
		{"relocation", DocEmployer, Subject{}, []string{
			"Exemple Numérique SAS", "L1222-9", "Une charte", "3 jours par semaine, à Murat", "1 jour par semaine, Télécentre de Murat",
			"Reste à convenir :", "2,70 € par jour et 59,40 € par mois", "les heures où l’on peut me joindre", "le retour en arrière", "Nanterre, le 24 novembre 2026",
		}},
		{"company", DocBank, Subject{}, []string{"Studio graphique et web", "Seuil de rentabilité", "15 381,43 €", "Prêt bancaire", "Le résultat", "L’argent en caisse"}},
		{"creation", DocBank, Subject{}, []string{"24 000 €", "17 184,00 €", "Trois années", "L’argent en caisse"}},
		{"training", DocTrainingPlan, Subject{}, []string{"Devenir télésecrétaire indépendant", "140 h", "du 11 janvier 2027 au 22 janvier 2027", "7 h par séance", "7 h par jour", "296,80 €", "À la fin"}},
		{"training", DocAttendance, Subject{}, []string{"lun. 11 janv. 2027", "ven. 22 janv. 2027", "7 h", "Séance 10, le", "Matin, stagiaire", "Matin, l’équipe", "Après-midi, stagiaire", "Après-midi, l’équipe"}},
		{"training, over", DocCertificate, Subject{}, []string{"M. Loïc Le Bœuf-Évrard", "133 heures, sur 140 h au programme", "95 %", "pendant 3 ans", "Formation au télétravail de Murat"}},
		{"creation", DocPrivacy, Subject{}, []string{"Télécentre de Murat", "dpo@exemple.invalid", "article 6", "pendant 2 ans", "un délai de 1 mois", "Cnil"}},
		{"relocation", DocEnvelope, Subject{}, []string{"8 AVENUE PABLO PICASSO", "92000 NANTERRE"}},
	} {
		t.Run(string(tt.id)+" of "+tt.in, func(t *testing.T) {
			said := plain(content(layOf(t, tt.id, inputs[tt.in], tt.of)))
			for _, s := range tt.want {
				if !strings.Contains(said, plain(s)) {
					t.Errorf("it doesn’t say %q:\n%s", s, said)
				}
			}
		})
	}
}

// TestAPartnerReadsOnlyWhatConcernsThem holds that of the person the sheet says
// the name, and nothing of what they told.
func TestAPartnerReadsOnlyWhatConcernsThem(t *testing.T) {
	for _, name := range []string{"creation", "relocation", "training"} {
		d := fictional(t, name)
		d.Notes = append(d.Notes, data.Note{On: today, Text: secret})
		in := input(t, d)
		for _, role := range calledUpon(in.Plan) {
			l := layOf(t, DocPartnerSheet, in, Subject{Role: role})
			said := plain(content(l))
			if !strings.Contains(said, plain(newComposer(in).name())) {
				t.Errorf("%s: the sheet of %s doesn't say whom it is about", name, role)
			}
			never := []string{secret, words.Phone(d.Newcomer.Answers["phone"].Text())}
			for _, id := range []string{"email", "street", "postcode", "city", "activity", "employer_name", "goal", "course"} {
				never = append(never, d.Newcomer.Answers[id].Text(), d.Project.Answers[id].Text())
			}
			for _, s := range never {
				if s != "" && strings.Contains(said, plain(s)) {
					t.Errorf("%s: the sheet of %s says %q", name, role, s)
				}
			}
			for _, a := range in.Plan.Actions {
				turnsToThem := a.Of != nil && data.ID(a.Of.PartnerRole) == role || a.Who == "employer" && role == employerRole
				if strings.Contains(said, plain(a.Title)) && !(turnsToThem && a.Open()) {
					t.Errorf("%s: %q is on the sheet of %s", name, a.Title, role)
				}
			}
			if strings.Contains(said, "€") {
				t.Errorf("%s: the sheet of %s says an amount", name, role)
			}
		}
	}
}

func TestEachSheetIsNumberedByItself(t *testing.T) {
	in := input(t, fictional(t, "training"))
	l := layOf(t, DocPartnerSheet, in, Subject{})
	firsts := 0
	for i := range l.Pages {
		if strings.Contains(plain(pageText(l, i)), "page 1/") {
			firsts++
		}
	}
	if firsts != len(calledUpon(in.Plan)) {
		t.Errorf("%d sheets begin, for %d partners", firsts, len(calledUpon(in.Plan)))
	}
}

func TestTheBankReadsNothingOfTheHousehold(t *testing.T) {
	for _, name := range []string{"creation", "company", "business_creation, usual"} {
		said := plain(content(layOf(t, DocBank, suiteInputs(t)[name], Subject{})))
		for _, never := range []string{"foyer", "allocation", "Arce", "1 400"} {
			if strings.Contains(said, never) {
				t.Errorf("%s: the bank reads %q", name, never)
			}
		}
	}
}

func TestAHeadingForTheBankNamesNothingThatIsLeftOut(t *testing.T) {
	in := input(t, fictional(t, "creation"))
	const sales = "ventes nécessaires"
	if strings.Contains(plain(content(layOf(t, DocBank, in, Subject{}))), sales) {
		t.Error("the bank reads a heading of the sales that an income takes, which it isn't told")
	}
	if !strings.Contains(plain(content(lay(t, in))), sales) {
		t.Error("the plan doesn't head the sales that an income takes")
	}
}

func TestQuestionnairesAskEveryQuestionInTheGuidesOrder(t *testing.T) {
	for _, path := range data.Paths {
		in := input(t, data.Dossier{Project: data.Project{Path: path}})
		said := plain(content(layOf(t, DocQuestionnaire, in, Subject{})))
		at := 0
		for _, step := range in.Plan.Guide.Steps {
			for _, q := range step.Questions {
				label := plain(q.Label)
				if q.Private {
					if strings.Contains(said, label) {
						t.Errorf("%s: it asks what is private: %s", path, label)
					}
					continue
				}
				next := strings.Index(said[at:], label)
				if next < 0 {
					t.Fatalf("%s: %q isn't asked after %q", path, label, said[max(0, at-40):at])
				}
				at += next + len(label)
				for _, o := range q.Options {
					if !strings.Contains(said, plain(o.Label)) {
						t.Errorf("%s: %s can't be answered by %q", path, q.ID, o.Label)
					}
				}
			}
		}
	}
}

func TestConditionsAreSaidOnPaper(t *testing.T) {
	g := engine(t).Guides.For(data.BusinessCreation)
	numbers := map[string]int{
		"status": 6, "legal_form": 47, "forms_compared": 46, "birth_date": 4,
		"ei_contributions_rate": 88, "ei_contributions": 89, "eurl_contributions_rate": 92, "eurl_contributions": 93,
		"sasu_contributions_rate": 95, "sasu_contributions": 96, "acre": 61, "household": 14,
	}
	number := func(q *guide.Question) int { return numbers[q.ID] }
	for id, want := range map[string]string{
		"birth_year":           "Question 5 : seulement si vous n’avez pas répondu à la question 4.",
		"acre_requested_on":    "Question 5 : seulement si vous avez répondu oui à la question 61.",
		"are_right":            "Question 5 : seulement si vous n’avez coché ni « À mon compte » ni « À la retraite » à la question 6.",
		"craft":                "Question 5 : seulement si vous avez coché « Micro-entreprise » à la question 47 ou à la question 46.",
		"ei_contributions":     "Question 5 : seulement si vous avez coché « Entreprise individuelle » à la question 46 et si vous n’avez pas coché « Entreprise individuelle » à la question 47.",
		"contributions_source": "Question 5 : seulement si vous avez répondu à l’une des questions 88, 89, 92, 93, 95 ou 96.",
		"telecentre_formula":   "Question 5 : selon vos autres réponses.",
	} {
		q := g.Question(id)
		if got := plain(words.OnlyIf(5, 5, g.Clause(q), number)); got != want {
			t.Errorf("%s: %s\nwant %s", id, got, want)
		}
	}
	relocation := engine(t).Guides.For(data.EmployeeRelocation)
	got := plain(words.OnlyIf(70, 72, relocation.Clause(relocation.Question("school_boarding")), number))
	if want := "Questions 70 à 72 : seulement si vous notez « enfant » à la question 14."; got != want {
		t.Error(got)
	}
}

func TestAddressesFollowTheNorm(t *testing.T) {
	for _, tt := range []struct {
		person, briefly, street, postcode, town, country string
		want                                             []string
		whole                                            bool
	}{
		{"Mme Maëlle L’Hélias-Bœuf", "Mme L’Hélias-Bœuf", "3 rue de la Poêle d’Étain", "35000", "Rennes", "FR", []string{"MME MAELLE L'HELIAS-BOEUF", "3 RUE DE LA POELE D ETAIN", "35000 RENNES"}, true},
		{"Jean Puech", "Puech", "12 place d’Armes", "15100", "Saint-Flour", "", []string{"JEAN PUECH", "12 PLACE D ARMES", "15100 ST FLOUR"}, true},
		{"Jean Puech", "Puech", "Bât. C, appt 4, 12 rue Sainte-Anne", "15300", "Murat", "", []string{"JEAN PUECH", "BAT C", "APPT 4", "12 RUE SAINTE ANNE", "15300 MURAT"}, true},
		{"M. Paul Serre", "M. Serre", "Rue de la Loi 16", "1000", "Bruxelles", "be", []string{"M. PAUL SERRE", "RUE DE LA LOI 16", "1000 BRUXELLES", "BELGIQUE"}, true},
		{"", "", "", "", "Murat", "", []string{"MURAT"}, true},
		{
			"Mme Marie-Françoise de Bœsinghe-Vandenbroucke-Lagarrigue", "Mme de Bœsinghe-Vandenbroucke-Lagarrigue", "a, b, c, d, e, f, g, 3 rue Haute", "15190", "Condat", "",
			[]string{"MME DE", "BOESINGHE-VANDENBROUCKE-LAGARRIGUE", "F", "G", "3 RUE HAUTE", "15190 CONDAT"},
			false,
		},
	} {
		got, whole := postalAddress(tt.person, tt.briefly, tt.street, tt.postcode, tt.town, tt.country)
		if diff := cmp.Diff(tt.want, got); diff != "" || whole != tt.whole {
			t.Errorf("%s: whole %v\n%s", tt.person, whole, diff)
		}
	}
}

func TestAnyAddressHasSixLinesOf38Characters(t *testing.T) {
	bare := regexp.MustCompile(`^[A-Z0-9/]+( [A-Z0-9/]+)*$`)
	rapid.Check(t, func(t *rapid.T) {
		any := func(name string) string {
			return rapid.OneOf(rapid.String(), rapid.StringMatching(`[A-Za-zéè' ,-]{0,80}`)).Draw(t, name)
		}
		lines, _ := postalAddress(any("person"), any("briefly"), any("street"), any("postcode"), any("town"), any("country"))
		if len(lines) > addressLines {
			t.Fatalf("%d lines: %q", len(lines), lines)
		}
		for i, line := range lines {
			if len(line) > addressWidth || line == "" {
				t.Fatalf("%q has %d characters", line, len(line))
			}
			if i >= 3 && !bare.MatchString(line) {
				t.Fatalf("line %d is %q", i+1, line)
			}
		}
	})
}

func TestAnEventIsShortAndPlain(t *testing.T) {
	plain := input(t, data.Dossier{})
	rapid.Check(t, func(t *rapid.T) {
		any := rapid.OneOf(rapid.String(), rapid.StringMatching(`[éà,;\\ ]{0,200}`))
		c := newComposer(plain)
		c.Structure.Telecentre = any.Draw(t, "telecentre")
		c.Telecentre = &data.Telecentre{Name: any.Draw(t, "name"), Commune: data.Commune{Name: any.Draw(t, "commune")}}
		event := c.event(data.Appointment{At: "2026-12-08T23:30", Kind: "visit", Place: any.Draw(t, "place"), Status: "planned"})
		if len(event) > mostInCode {
			t.Fatalf("%d bytes", len(event))
		}
		lines := strings.Split(event, "\r\n")
		if len(lines) != 6 || lines[0] != "BEGIN:VEVENT" || lines[2] != "DTSTART:20261208T233000" || lines[3] != "DTEND:20261209T003000" || lines[5] != "END:VEVENT" {
			t.Fatalf("%q", event)
		}
		if strings.ContainsFunc(strings.Join(lines, ""), func(r rune) bool { return r < ' ' || r > '~' }) {
			t.Fatalf("%q isn't plain", event)
		}
		if codeOf(event, codeColumn).side == 0 {
			t.Fatal("no code")
		}
	})
}

// TestTheCodeOnPaperIsTheEvent reads the modules back from the page.
func TestTheCodeOnPaperIsTheEvent(t *testing.T) {
	in := input(t, fictional(t, "relocation"))
	l := layOf(t, DocAppointment, in, Subject{Appointment: "2026-12-15T14:00"})
	const event = "BEGIN:VEVENT\r\nSUMMARY:Rendez-vous Telecentre de Murat\r\nDTSTART:20261215T140000\r\nDTEND:20261215T150000\r\nLOCATION:Visioconference\r\nEND:VEVENT"
	want, err := qr.Encode(event, qr.M)
	if err != nil {
		t.Fatal(err)
	}
	var modules []Op
	for _, op := range l.Pages[0].Ops {
		if op.Kind == OpBox && op.Fill && op.Of != Artifact && l.Elements[op.Of].Kind == ElFigure {
			modules = append(modules, op)
		}
	}
	x, y, each := modules[0].X, modules[0].Y, modules[0].H
	black := map[[2]int]bool{}
	for _, m := range modules {
		for i := range int(m.W / each) {
			black[[2]int{int((m.X-x)/each) + i, int((m.Y - y) / each)}] = true
		}
	}
	for row := range want.Size {
		for column := range want.Size {
			if black[[2]int{column, row}] != want.Black(column, row) {
				t.Fatalf("the module at %d, %d isn't that of the event", column, row)
			}
		}
	}
	if each < 500 {
		t.Errorf("a module of %d µm doesn't outlive a photocopier", each)
	}
}

// TestWhoeverSignsIsNamedWholeUnderWhatTheySign holds it for names that three
// frames beside each other have no room for.
func TestWhoeverSignsIsNamedWholeUnderWhatTheySign(t *testing.T) {
	long := "de Bœsinghe-Vandenbroucke-Lagarrigue"
	d := changed(t, "training", given{"first_name": "Marie-Françoise", "last_name": long})
	d.Project.Adviser = "Marie-Françoise " + long
	in := input(t, d)
	for _, large := range []bool{false, true} {
		in.Large = large
		l := layOf(t, DocTrainingPlan, in, Subject{})
		last := l.Pages[len(l.Pages)-1]
		names, commitments := 0, false
		for _, op := range last.Ops {
			if op.Kind != OpText || op.Of == Artifact {
				continue
			}
			names += strings.Count(op.Text, "Lagarrigue")
			commitments = commitments || strings.Contains(plain(op.Text), plain(words.Course.SignedHead))
		}
		if names != 2 || !commitments {
			t.Errorf("large %v: %d names on the page where one signs, under what is signed: %v", large, names, commitments)
		}
	}
}

// TestTheNoticeSaysHowToReachUsOrLeavesRoomForIt holds what article 13(1)(a) of
// the RGPD asks: contact details of the controller.
func TestNoFrameToSignIsWithoutAName(t *testing.T) {
	in := Input{Plan: engine(t).Plan(data.Dossier{Newcomer: fictional(t, "creation").Newcomer}, today), Printed: printedAt}
	if !strings.Contains(plain(content(lay(t, in))), "Pour le télécentre"+words.Paper.SignHere) {
		t.Error("nobody is named in the frame that the télécentre signs")
	}
}

func TestTheNoticeSaysHowToReachUsOrLeavesRoomForIt(t *testing.T) {
	in := input(t, fictional(t, "creation"))
	for name, c := range map[string]struct {
		phone, email string
		room         bool
	}{"a phone": {"+33465712010", "", false}, "an address": {"", "murat@exemple.invalid", false}, "neither": {"", "", true}} {
		in.Telecentre = nil
		in.Structure.Phone, in.Structure.Email = c.phone, c.email
		said := plain(content(layOf(t, DocPrivacy, in, Subject{})))
		if room := strings.Contains(said, plain(words.Privacy.ByPhone)); room != c.room {
			t.Errorf("%s known: room to write one: %v", name, room)
		}
	}
}

// TestTheMonthsStandBelowTheirHeading holds it wherever on its page the
// calendar begins.
func TestTheMonthsStandBelowTheirHeading(t *testing.T) {
	for lines := range 45 {
		in := input(t, changed(t, "training", given{"goal": strings.TrimSpace(strings.Repeat("Encore une ligne. \n", lines))}))
		in.Plan.Today = calendar.Date(2027, 2, 15) // whose month has fewer weeks than the course's
		for _, large := range []bool{false, true} {
			in.Large = large
			for _, page := range layOf(t, DocTrainingPlan, in, Subject{}).Pages {
				heading, month := false, false
				for _, op := range page.Ops {
					heading = heading || plain(op.Text) == plain(words.Course.OnsiteMark)
					month = month || plain(op.Text) == plain(words.Month(calendar.MonthOf(calendar.Date(2027, 1, 11))))
				}
				if heading != month {
					t.Fatalf("%d lines, large %v: the heading's page has the month: %v", lines, large, month)
				}
			}
		}
	}
}

func TestNoLabelRepeatsTheHeadingAbove(t *testing.T) {
	in := input(t, fictional(t, "training"))
	for _, l := range []*Layout{layOf(t, DocTrainingPlan, in, Subject{}), lay(t, in)} {
		for _, page := range l.Pages {
			for _, op := range page.Ops {
				if op.Kind == OpText && op.Text == "Calendrier" {
					t.Errorf("%s: « Calendrier » stands under « %s »", l.Title, words.Course.CalendarHead)
				}
			}
		}
	}
}
