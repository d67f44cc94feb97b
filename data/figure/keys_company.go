package figure

// The results of a company or a sole trader taxed on the real profit.
var companyKeys = merge(
	of(KindEuro, under("financing", "formalities", "working_capital", "needs", "resources", "gap",
		"own_funds", "honour_loans", "bank_loans")...),
	of(KindBool, "financing.balanced", "bank_rule.own_funds", "bank_rule.honour_loan_share", "bank_rule.bank_loan"),
	of(KindPercent, "financing.own_share", "financing.honour_loan_share"),
	of(KindEuro, under("loan.honour_loan", loanParts...)...),
	of(KindEuro, under("loan.bank_loan", loanParts...)...),
	of(KindEuro, "break_even.turnover", "break_even.safety_margin"),
	of(KindPercent, "break_even.share", "year1.margin_rate"),
	of(KindInt, "break_even.day"), of(KindDay, "break_even.date"),
)

var loanParts = []string{"monthly", "year1_interest", "year1_principal", "total_interest", "last"}

var companyPatterns = shapes(KindEuro, "yearN.", "margin", "depreciation", "interest", "fixed_costs", "start_up_costs", "pre_tax",
	"corporate_tax", "self_financing", "repayments", "left_after_repayments", "household_taxable")
