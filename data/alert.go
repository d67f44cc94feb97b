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

// Alerts of a relocation and of a training course that rest on numbers.
const (
	AlertAllowance  = "allowance_above_limit"      // excess (an amount)
	AlertTariffs    = "tariffs_stand_in"           // telecentre, used: two names
	AlertAttendance = "attendance_below_threshold" // rate, threshold (percents)
)

// Alerts of answers that contradict themselves or each other. Those of a table
// carry line, the row from 1 (an int).
const (
	AlertDatesCrossed  = "dates_crossed"        // from, to (days)
	AlertWeekTooLong   = "week_too_long"        // days
	AlertMonthTooLong  = "month_too_long"       // days, month: its first day, where it is known
	AlertDayTooLong    = "day_too_long"         // hours
	AlertNoDayHeld     = "no_day_held"          // from, to (days)
	AlertSessions      = "sessions_differ"      // sessions (an int), days (an int)
	AlertGrantedAbove  = "granted_above_asked"  // asked, granted (amounts)
	AlertGrantedEarly  = "granted_unconfirmed"  // granted (an amount), status: the option's id
	AlertAttendedAbove = "attended_above_total" // attended, total (decimals)
)
