package words

import (
	"strings"
	"testing"

	"github.com/govalues/decimal"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/money"
	"github.com/buron-cantal/buron/data/text"
)

// contractAlerts are the ids that other programs rely on.
var contractAlerts = strings.Fields(`
	vat_threshold_near vat_threshold_crossed ceiling_exceeded vat_upper_crossed micro_ends
	cash_below_zero takings_overlap takings_reversed takings_early craft_liberal acre_request_late rates_extrapolated financing_unbalanced
	bank_loan_above_own_funds honour_loan_above_share bank_loan_below_honour_loan
	director_contributions_missing director_contributions_unsourced cost_given_twice contributions_given_twice
	purchases_above_margin purchases_without_delay investment_without_years loan_without_months loan_too_long repayment_not_counted
	allowance_above_limit insurance_certificate_missing electrical_certificate_missing agreement_not_signed
	connection_insufficient mobili_pass_suspended postcode_outside_15 funding_pending aif_job_seekers_only
	ptp_not_eligible attendance_below_threshold siret_invalid legal_deadline_passed retention_due
	rights_without_month rights_below_allowance quote_above_turnover dividends_above_profit entries_without_source
	tariffs_stand_in dates_crossed week_too_long month_too_long day_too_long no_day_held sessions_differ
	granted_above_asked granted_unconfirmed attended_above_total
	allowance_not_voted sample_too_small allowance_place_to_check`)

func TestEveryAlertHasItsWords(t *testing.T) {
	values := map[string]any{
		"year": 2029, "amount": decimal.MustParse("36000"), "share": decimal.MustParse("96.00"), "threshold": decimal.MustParse("37500"),
		"deadline": day("2027-03-02"), "requested": day("2027-03-05"), "gap": money.Euro(300000), "excess": money.Euro(1250),
		"agreement": "oral", "line": decimal.MustParse("8"), "required": decimal.MustParse("20.5"), "commune": "Leyvaux", "postcode": "43450",
		"count": 2, "rate": decimal.MustParse("85.50"), "siret": "123", "title": "Demandez l’Acre", "due": day("2027-03-02"),
		"last_contact": day("2024-11-01"), "other": 2, "from": day("2027-04-01"), "to": day("2027-03-31"), "start": day("2027-05-01"),
		"telecentre": "Ydes", "used": "Murat", "days": decimal.MustParse("31.5"), "month": day("2027-02-01"), "hours": decimal.MustParse("24.5"),
		"sessions": 3, "asked": decimal.MustParse("550.00"), "granted": decimal.MustParse("600.00"), "status": "refused",
		"state": "requested", "attended": decimal.MustParse("142"), "total": decimal.MustParse("140.00"),
	}
	for _, id := range contractAlerts {
		for name, given := range map[string]map[string]any{"with its values": values, "without": nil} {
			t.Run(id+" "+name, func(t *testing.T) {
				title, body := Alert(data.Alert{ID: id, Values: given})
				if title == id || body == "" {
					t.Fatalf("no words: %q, %q", title, body)
				}
				if wrong := proper(title + "."); wrong != "" || strings.HasSuffix(title, ".") {
					t.Errorf("title: %s: %q", wrong, title)
				}
				if wrong := proper(body); wrong != "" {
					t.Errorf("body: %s: %q", wrong, body)
				}
			})
		}
	}
	if len(alerts) != len(contractAlerts) {
		t.Errorf("%d alerts have words, %d are known", len(alerts), len(contractAlerts))
	}
}

func TestAlertsSayWhatTheyCarry(t *testing.T) {
	const nb, thin = text.NoBreak, text.ThinNoBreak
	d := decimal.MustParse
	for name, c := range map[string]struct {
		id          string
		values      map[string]any
		title, body string
	}{
		"a threshold with its share": {
			"vat_threshold_near",
			map[string]any{"year": 2029, "amount": d("36000.00"), "share": d("96.00"), "threshold": d("37500")},
			"TVA" + nb + ": proche du seuil en 2029",
			"36" + thin + "000" + nb + "€, soit 96" + nb + "% de 37" + thin + "500" + nb + "€. Avant la facture qui ferait dépasser, parlez-en à votre conseiller.",
		},
		"a request that was late": {
			data.AlertAcreLate,
			map[string]any{"deadline": day("2027-03-01"), "requested": day("2027-03-05")},
			"Acre" + nb + ": demande hors délai", "Demandée le 5" + nb + "mars 2027, pour une limite au 1er" + nb + "mars 2027. Comptez les cotisations à taux plein.",
		},
		"a request that was not made": {
			data.AlertAcreLate,
			map[string]any{"deadline": day("2027-03-01")},
			"Acre" + nb + ": demande hors délai", "La limite était le 1er" + nb + "mars 2027 et aucune demande n’est notée. Comptez les cotisations à taux plein.",
		},
		"an agreement that is only oral": {
			data.AlertAgreement,
			map[string]any{"agreement": "oral"},
			"Accord de l’employeur à signer", "L’accord n’est qu’oral. Attendez la signature avant de vous engager sur un logement.",
		},
		"an agreement of which nothing is known": {
			data.AlertAgreement, nil,
			"Accord de l’employeur à signer", "Rien n’est encore noté de l’accord de l’employeur. Attendez la signature avant de vous engager sur un logement.",
		},
		"one request": {
			data.AlertFundingPending,
			map[string]any{"count": 1},
			"Financement en attente de réponse", "1" + nb + "financement n’a pas encore de réponse. Le reste à payer peut encore changer.",
		},
		"an attendance in percent": {
			"attendance_below_threshold",
			map[string]any{"rate": d("85.50"), "threshold": d("90.00")},
			"Assiduité sous le seuil", "85,5" + nb + "% de présence, pour 90" + nb + "% demandés. Voyez avec l’organisme comment rattraper.",
		},
		"an action's own title": {
			data.AlertLegalPassed,
			map[string]any{"title": "Demandez l’Acre", "due": day("2027-03-02")},
			"Délai légal passé" + nb + ": Demandez l’Acre", "La limite était le 2" + nb + "mars 2027. Parlons-en sans attendre.",
		},
		"braces in a title are only braces": {
			data.AlertLegalPassed,
			map[string]any{"title": "{due} {x"},
			"Délai légal passé" + nb + ": {due} {x", "Parlons-en sans attendre.",
		},
		"a year as a text": {
			"rates_extrapolated",
			map[string]any{"year": "2026"},
			"Barème 2026 reconduit", "Des montants reposent sur les derniers taux et seuils connus, ceux de 2026.",
		},
		"an amount beyond what may be typed keeps its unit": {
			data.AlertCashBelow,
			map[string]any{"gap": d("3200000245.20"), "month": day("2027-01-01")},
			"Caisse sous zéro en janvier 2027", "Il manquerait 3" + thin + "200" + thin + "000" + thin + "245,20" + nb + "€ au plus bas. Prévoyez plus d’argent au départ, ou moins de dépenses.",
		},
		"a certificate that was asked for": {
			data.AlertInsurance,
			map[string]any{"state": "requested"},
			"Attestation d’assurance pas encore reçue",
			"Elle est demandée" + nb + ": elle couvrira vos jours de télétravail au domicile. Si elle tarde, relancez votre assureur.",
		},
		"a certificate that wasn't": {
			data.AlertElectrical, nil,
			"Attestation électrique pas encore reçue",
			"Des jours de télétravail se passent au domicile. Faites attester que l’électricité de la pièce est conforme.",
		},
		"an alert without words": {"new_alert", nil, "new_alert", ""},
	} {
		t.Run(name, func(t *testing.T) {
			title, body := AlertText(c.id, c.values)
			if title != c.title || body != c.body {
				t.Errorf("got  %q, %q\nwant %q, %q", title, body, c.title, c.body)
			}
		})
	}
}

func TestATitleEndsAsASentenceOnce(t *testing.T) {
	for title, want := range map[string]string{
		"Caisse sous zéro": "Caisse sous zéro.", "Aide suspendue.": "Aide suspendue.",
		"Activité artisanale ou libérale\u202f?": "Activité artisanale ou libérale\u202f?",
	} {
		if got := AsSentence(title); got != want {
			t.Errorf("%q becomes %q", title, got)
		}
	}
}
