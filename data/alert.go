package data

// Severity says how much an alert weighs.
type Severity string

// The severities, the heaviest first. None of them ever stops printing.
const (
	Block   Severity = "block"
	Warning Severity = "warning"
	Info    Severity = "info"
)

// Alert is something the adviser should see. Values hold what its sentence
// quotes, by name; each is a calendar.Day, a string, an int or a
// decimal.Decimal, and one that isn't known is absent.
type Alert struct {
	ID       string
	Severity Severity
	Values   map[string]any
}

// Alerts that need no amount, with the values they carry.
const (
	AlertAcreLate       = "acre_request_late"              // deadline, requested (days)
	AlertInsurance      = "insurance_certificate_missing"  //
	AlertElectrical     = "electrical_certificate_missing" //
	AlertAgreement      = "agreement_not_signed"           // agreement: the option's id
	AlertConnection     = "connection_insufficient"        // line, required (decimals)
	AlertMobiliPass     = "mobili_pass_suspended"          //
	AlertPostcode       = "postcode_outside_15"            // commune, postcode
	AlertFundingPending = "funding_pending"                // count (an int)
	AlertAIF            = "aif_job_seekers_only"           //
	AlertPTP            = "ptp_not_eligible"               //
	AlertSIRET          = "siret_invalid"                  // siret
	AlertLegalPassed    = "legal_deadline_passed"          // action (its id), title, due; one alert per action
	AlertRetention      = "retention_due"                  // last_contact
)
