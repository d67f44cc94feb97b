package guide_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/guide"
	"github.com/buron-cantal/buron/data/guide/guidetest"
)

// spelled writes a clause in one line.
func spelled(c guide.Clause) string {
	not := ""
	if c.Not {
		not = "not "
	}
	switch c.Kind {
	case guide.Every, guide.Some:
		parts := make([]string, len(c.Of))
		for i, of := range c.Of {
			parts[i] = spelled(of)
		}
		return string(c.Kind) + "(" + strings.Join(parts, ", ") + ")"
	case guide.Answered:
		return not + "answered " + c.Question.ID
	case guide.Chosen:
		if c.Options == nil {
			return fmt.Sprintf("%s%s is %v", not, c.Question.ID, c.Yes)
		}
		return not + c.Question.ID + " is " + strings.Join(c.Options, "|")
	case guide.InARow:
		return "a row of " + c.Question.ID + ": " + c.Column.ID + " is " + strings.Join(c.Options, "|")
	}
	return string(c.Kind)
}

func TestConditionsAreToldAsPeopleSayThem(t *testing.T) {
	library, _ := guidetest.Shipped(t)
	for _, tt := range []struct {
		path     data.Path
		question string
		want     string
	}{
		{data.BusinessCreation, "status", ""},
		{data.BusinessCreation, "birth_year", "not answered birth_date"},
		{data.BusinessCreation, "acre_requested_on", "acre is true"},
		{data.BusinessCreation, "are_right", "not status is self_employed|retired"},
		{data.BusinessCreation, "craft", "some(legal_form is micro, forms_compared is micro)"},
		{data.BusinessCreation, "telecentre_formula", "workplaces is telecentre"},
		{data.BusinessCreation, "ei_contributions", "every(forms_compared is ei_reel, not legal_form is ei_reel)"},
		{data.BusinessCreation, "eurl_pay", "some(every(forms_compared is eurl, not legal_form is eurl), every(forms_compared is sarl, not legal_form is sarl))"},
		{data.BusinessCreation, "sasu_dividends", "every(answered forms_compared, some(legal_form is sasu|sas, forms_compared is sasu, forms_compared is sas))"},
		{data.BusinessCreation, "director_contributions_source", "some(answered director_contributions_rate, answered director_contributions)"},
		{data.EmployeeRelocation, "school_boarding", "a row of household: relation is child"},
	} {
		t.Run(tt.question, func(t *testing.T) {
			g := library.For(tt.path)
			if got := spelled(g.Clause(g.Question(tt.question))); got != tt.want {
				t.Errorf("it is asked when %s\nwant %s", got, tt.want)
			}
		})
	}
}

func TestEveryConditionOfAQuestionCanBeTold(t *testing.T) {
	library, _ := guidetest.Shipped(t)
	for _, path := range data.Paths {
		g := library.For(path)
		for _, q := range g.Questions() {
			if said := spelled(g.Clause(q)); strings.Contains(said, string(guide.Other)) {
				t.Errorf("%s: nobody can be told when %s is asked: %s", path, q.ID, q.When)
			}
		}
	}
}
