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
	AlertInsurance      = "insurance_certificate_missing"  // state, while it is awaited
	AlertElectrical     = "electrical_certificate_missing" // state, while it is awaited
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

// Alerts of a micro-enterprise. A year that isn't a civil one is project_year,
// counted from 1.
const (
	AlertVATNear    = "vat_threshold_near"    // amount, share, threshold, year or project_year
	AlertVATCrossed = "vat_threshold_crossed" // the same
	AlertVATUpper   = "vat_upper_crossed"     // the same, of the upper threshold: VAT is due from that day
	AlertCeiling    = "ceiling_exceeded"      // amount, threshold, year or project_year
	AlertMicroEnds  = "micro_ends"            // over the ceiling for as many years running as end the regime
)

// AlertCashBelow says that the cash of the first twelve months goes below zero;
// it carries gap (an amount), how far, and month: the first day of the first
// such month, where it is known.
const AlertCashBelow = "cash_below_zero"

// AlertRatesReused says that a rate is used after its last known day: year is
// the last one known (an int).
const AlertRatesReused = "rates_extrapolated"

// Alerts of answers that contradict themselves or each other. Those of a table
// carry line, the row from 1 (an int).
const (
	AlertDatesCrossed    = "dates_crossed"        // from, to (days)
	AlertWeekTooLong     = "week_too_long"        // days
	AlertMonthTooLong    = "month_too_long"       // days, month: its first day, where it is known
	AlertDayTooLong      = "day_too_long"         // hours
	AlertNoDayHeld       = "no_day_held"          // from, to (days)
	AlertSessions        = "sessions_differ"      // sessions (an int), days (an int)
	AlertGrantedAbove    = "granted_above_asked"  // asked, granted (amounts)
	AlertGrantedEarly    = "granted_unconfirmed"  // granted (an amount), status: the option's id
	AlertAttendedAbove   = "attended_above_total" // attended, total (decimals)
	AlertTakingsReversed = "takings_reversed"     // from, to (days)
	AlertTakingsOverlap  = "takings_overlap"      // other: the row it shares days with
	AlertTakingsEarly    = "takings_early"        // from, start (days); information, since it may be
	AlertCraftLiberal    = "craft_liberal"        // information, since the liberal rates are used
)

// Alerts of a company or of a sole trader taxed on the real profit. All but the
// first inform.
const (
	AlertFinancing              = "financing_unbalanced"             // gap (an amount)
	AlertBankAboveFounder       = "bank_loan_above_own_funds"        // amount, threshold (amounts)
	AlertHonourShare            = "honour_loan_above_share"          // share, rate (percents)
	AlertBankBelowHonour        = "bank_loan_below_honour_loan"      // amount, threshold (amounts)
	AlertNoContributions        = "director_contributions_missing"   //
	AlertContributionsUnsourced = "director_contributions_unsourced" //
)

// Alerts of a company's answers that contradict themselves or each other, or
// miss what they need. Those of a table carry line, the row from 1 (an int).
const (
	AlertCostTwice          = "cost_given_twice"          // information: the years are counted
	AlertContributionsTwice = "contributions_given_twice" // information: the share is counted
	AlertPurchasesBeyond    = "purchases_above_margin"    // amount, threshold (amounts); information
	AlertPurchasesNoDelay   = "purchases_without_delay"   // information
	AlertInvestmentNoYears  = "investment_without_years"  // warns when 0 was entered
	AlertLoanNoMonths       = "loan_without_months"       // warns when 0 was entered
	AlertLoanTooLong        = "loan_too_long"             //
	AlertRepaymentIgnored   = "repayment_not_counted"     // information
)

// Alerts of legal forms set side by side, and of unemployment rights.
const (
	AlertRightsNoMonth    = "rights_without_month"   //
	AlertRightsShort      = "rights_below_allowance" // amount: of a month, threshold: the rights left
	AlertQuoteAbove       = "quote_above_turnover"   // amount, threshold (amounts)
	AlertDividendsAbove   = "dividends_above_profit" // amount, threshold (amounts)
	AlertEntriesUnsourced = "entries_without_source" // information
)
