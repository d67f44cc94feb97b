package creation

import (
	"github.com/buron-cantal/buron/data/calendar"
	"github.com/buron-cantal/buron/data/figure"
)

// micro is a micro-enterprise: what its category and its start choose.
type micro struct {
	input
	book     *figure.Book
	acre     acre
	category *figure.Figure
	craft    *figure.Figure
	codes    microCodes
}

// microCodes are the codes of the rates of a category, "" for a levy that it
// doesn't owe.
type microCodes struct {
	contributions, training, chamber, flatTax string
	allowance, ceiling, vatBase, vatUpper     string
}

// microRates are the codes by category (domain B.4; mon-entreprise.urssaf.fr,
// rules of 30 June 2026). Craftspeople have their own levies.
var microRates = map[string]microCodes{
	"sale": {
		"MICRO_VENTE", "CFP_COMMERCE", "TFC_VENTE", "VL_VENTE",
		"ABATTEMENT_VENTE", "PLAFOND_MICRO_VENTE", "TVA_BASE_VENTE", "TVA_MAJORE_VENTE",
	},
	"bic_service": {
		"MICRO_BIC_SERV", "CFP_COMMERCE", "TFC_SERVICES", "VL_SERVICES",
		"ABATTEMENT_SERVICES", "PLAFOND_MICRO_SERVICES", "TVA_BASE_SERVICES", "TVA_MAJORE_SERVICES",
	},
	"bnc_ssi": {
		"MICRO_BNC_SSI", "CFP_LIBERAL", "", "VL_BNC",
		"ABATTEMENT_BNC", "PLAFOND_MICRO_SERVICES", "TVA_BASE_SERVICES", "TVA_MAJORE_SERVICES",
	},
	"bnc_cipav": {
		"MICRO_CIPAV", "CFP_LIBERAL", "", "VL_BNC",
		"ABATTEMENT_BNC", "PLAFOND_MICRO_SERVICES", "TVA_BASE_SERVICES", "TVA_MAJORE_SERVICES",
	},
}

// microFigures gives the results of a micro-enterprise.
func microFigures(b *figure.Book, in input) {
	if in.form.Text() != "micro" {
		return
	}
	m := newMicro(b, in)
	m.acre = m.acre.put(b, in)
	if periods := m.periods(); len(periods) > 0 {
		m.civil(periods)
		return
	}
	m.years()
	m.cash()
}

func newMicro(b *figure.Book, in input) *micro {
	m := &micro{
		input: in, book: b, acre: in.acre(),
		category: in.facts.Figure("micro_category"), craft: figure.Says(in.facts.Figure("craft")),
	}
	m.codes = microRates[m.category.Text()]
	if m.codes.chamber != "" && m.craft.Yes() {
		m.codes.training, m.codes.chamber = "CFP_ARTISAN", m.codes.chamber+"_ARTISAN"
	}
	return m
}

// contributions are what Urssaf takes, less while the Acre counts.
func (m *micro) contributions() levy {
	full := m.levy(m.codes.contributions, m.category)
	return levy{func(on calendar.Day) (*figure.Figure, calendar.Day) {
		rate, until := full.rate(on)
		if m.acre.end.IsZero() || on > m.acre.end.Day() || rate.IsZero() {
			return rate, until
		}
		reduced := m.acre.reduced(m.input, m.codes.contributions, rate, on)
		until = min(until, m.acre.end.Day(), holdsUntil(m.table, m.codes.contributions+m.acre.suffix(), on))
		return figure.If(m.acre.counts, reduced, rate), until
	}}
}

// training is the levy for professional training.
func (m *micro) training() levy {
	if m.codes.chamber == "" {
		return m.levy(m.codes.training, m.category)
	}
	return m.levy(m.codes.training, m.category, m.craft)
}

// chamber is the levy for the chamber of commerce or of crafts; nil for the
// liberal professions, which have none.
func (m *micro) chamber() *levy {
	if m.codes.chamber == "" {
		return nil
	}
	l := m.levy(m.codes.chamber, m.category, m.craft)
	return &l
}

// flatTax is the income tax of those who choose to pay it on their takings.
func (m *micro) flatTax() levy { return m.levy(m.codes.flatTax, m.category) }

// levy is a plain levy of the category; without a category or a start no rate
// is known, and both are what is missing.
func (m *micro) levy(code string, reasons ...*figure.Figure) levy {
	if m.category.IsZero() || m.start.IsZero() {
		none := figure.Given(figure.Whole(), m.category, m.start)
		return levy{func(calendar.Day) (*figure.Figure, calendar.Day) { return none, forever }}
	}
	return plainLevy(m.table, code, reasons...)
}

// of is the official amount or percentage of a code on a day, for the category.
func (m *micro) of(code string, on calendar.Day) *figure.Figure {
	if m.category.IsZero() {
		return m.category
	}
	return figure.Given(figure.OfRate(m.table, code, on), m.category)
}
