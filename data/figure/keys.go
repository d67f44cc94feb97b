package figure

import "strings"

// Key says whether a key is one of the results that the program may give, and
// of which kind. Guides are checked against it.
func Key(key string) (Kind, bool) {
	if kind, ok := fixed[key]; ok {
		return kind, true
	}
	for _, p := range patterns {
		if p.matches(key) {
			return p.kind, true
		}
	}
	return "", false
}

// DuePrefix begins the key that says when an action is due.
const DuePrefix = "due."

// Due is the key of the day on which an action is due.
func Due(action string) string { return DuePrefix + action }

// fixed are the keys that stand for one result.
var fixed = merge(
	// business_creation, micro
	of(KindDay, "acre.request_deadline", "acre.end", "cfe.form_deadline"),
	of(KindEuro, "arce.total", "arce.instalment", "cash.lowest"),
	// business_creation, company and EI réel
	of(KindEuro, under("financing", "formalities", "working_capital", "needs", "resources", "gap")...),
	of(KindBool, "financing.balanced"),
	of(KindDecimal, "financing.own_share", "financing.honour_loan_share", "year1.margin_rate"),
	of(KindEuro, under("loan.honour_loan", loanParts...)...),
	of(KindEuro, under("loan.bank_loan", loanParts...)...),
	of(KindEuro, "break_even.turnover", "break_even.safety_margin"),
	of(KindDecimal, "break_even.share"), of(KindInt, "break_even.day"), of(KindDay, "break_even.date"),
	// employee_relocation
	of(KindEuro, under("allowance", "flat_limit", "flat_excess", "flat_limit_home_only", "flat_excess_home_only")...),
	of(KindEuro, "budget.total", "budget.support", "budget.left_to_pay", "telecentre.monthly", "telecentre.yearly"),
	of(KindText, "telecentre.cheapest_formula", "place.departement"),
	of(KindBool, "connection.sufficient"),
	of(KindInt, "population.brought", "population.schoolchildren"),
	// training
	of(KindDecimal, "schedule.hours", "attendance.rate"), of(KindInt, "schedule.onsite_days"),
	of(KindDay, "schedule.last_day", "ptp.request_deadline"),
	of(KindEuro, "costs.course", "travel.total", "costs.total", "cpf.participation"),
	of(KindEuro, under("funding", "asked", "granted", "left_to_pay")...),
	of(KindBool, "ptp.eligible", "certificate.allowed"),
)

var loanParts = []string{"monthly", "year1_interest", "year1_principal", "total_interest", "last"}

// patterns are the keys that hold a year, a month or an action. In a shape, N
// is a number without a leading zero, Y a digit of a civil year, M a digit of
// a month from 01 to 12, and @ an action's id.
var patterns = append([]pattern{
	{"yearN.contribution_rate", KindDecimal},
	{"required_turnover.yearN", KindEuro},
	{"cash.monthMM", KindEuro},
	{"vat.share_of_threshold.yearN", KindDecimal},
	{"vat.base_threshold.YYYY", KindEuro},
	{"ceiling.annualised.YYYY", KindEuro},
	{"ceiling.exceeded.YYYY", KindBool},
	{"allowance.YYYY-MM", KindEuro},
	{DuePrefix + "@", KindDay},
}, amounts()...)

// amounts are the amounts of each year, of the project and of the calendar.
func amounts() []pattern {
	var patterns []pattern
	for _, part := range []string{
		"contributions", "training_levy", "chamber_levy", "net", "after_expenses", "per_month", "flat_tax", "taxable",
		"margin", "depreciation", "interest", "fixed_costs", "start_up_costs", "pre_tax", "corporate_tax",
		"self_financing", "repayments", "left_after_repayments",
	} {
		patterns = append(patterns, pattern{"yearN." + part, KindEuro})
	}
	for _, part := range []string{"contributions", "training_levy", "chamber_levy", "net"} {
		patterns = append(patterns, pattern{"civilYYYY." + part, KindEuro})
	}
	return patterns
}

type pattern struct {
	shape string
	kind  Kind
}

func (p pattern) matches(key string) bool {
	for i := 0; i < len(p.shape); i++ {
		rest := p.shape[i:]
		var n int
		switch {
		case strings.HasPrefix(rest, "YYYY"):
			n, i = year(key), i+3
		case strings.HasPrefix(rest, "MM"):
			n, i = month(key), i+1
		case rest[0] == 'N':
			n = count(key)
		case rest[0] == '@':
			n = id(key)
		default:
			if key == "" || key[0] != rest[0] {
				return false
			}
			n = 1
		}
		if n == 0 {
			return false
		}
		key = key[n:]
	}
	return key == ""
}

func digit(c byte) bool { return '0' <= c && c <= '9' }

// Each of these gives the length of what it reads at the start of s, 0 for none.

func year(s string) int {
	if len(s) < 4 || !digit(s[0]) || !digit(s[1]) || !digit(s[2]) || !digit(s[3]) || s[:4] == "0000" {
		return 0
	}
	return 4
}

func month(s string) int {
	if len(s) < 2 || s[:2] < "01" || s[:2] > "12" || !digit(s[1]) {
		return 0
	}
	return 2
}

func count(s string) int {
	n := 0
	for n < len(s) && digit(s[n]) && (n > 0 || s[n] != '0') {
		n++
	}
	return n
}

func id(s string) int {
	n := 0
	for n < len(s) && (s[n] == '_' || digit(s[n]) || 'a' <= s[n] && s[n] <= 'z') {
		n++
	}
	return n
}

func under(prefix string, parts ...string) []string {
	keys := make([]string, len(parts))
	for i, part := range parts {
		keys[i] = prefix + "." + part
	}
	return keys
}

func of(kind Kind, keys ...string) map[string]Kind {
	kinds := map[string]Kind{}
	for _, key := range keys {
		kinds[key] = kind
	}
	return kinds
}

func merge(all ...map[string]Kind) map[string]Kind {
	merged := map[string]Kind{}
	for _, kinds := range all {
		for key, kind := range kinds {
			merged[key] = kind
		}
	}
	return merged
}
