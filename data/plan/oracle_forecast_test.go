package plan_test

import (
	"fmt"
	"math/big"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/buron-cantal/buron/data"
	"github.com/buron-cantal/buron/data/calendar"
)

func (c company) expect() oracle {
	o := oracle{}
	c.financing(o)
	for _, kind := range []string{"honour_loan", "bank_loan"} {
		c.loan(o, kind)
	}
	losses := whole(0)
	for i := range c.turnover {
		losses = c.year(o, i, losses)
	}
	c.breakEven(o)
	return o
}

// workingCapital is what customers owe less what is owed to suppliers.
func (c company) workingCapital() amount {
	gross := plus(whole(1), c.vat)
	owed := times(times(c.turnover[0], gross), per(whole(c.customers), whole(360)))
	owing := times(times(c.purchases, gross), per(whole(c.suppliers), whole(360)))
	return minus(round2(owed), round2(owing))
}

func (c company) financing(o oracle) {
	needs := plus(plus(c.formalities(), c.workingCapital()),
		c.sum("investment", "small_equipment", "deposit", "starting_cash", "other"))
	resources, own, honour := whole(0), whole(0), whole(0)
	for _, r := range c.resources {
		if r.status == "refused" {
			continue
		}
		resources = plus(resources, r.amount)
		switch r.kind {
		case "capital", "current_account":
			own = plus(own, r.amount)
		case "honour_loan":
			honour = plus(honour, r.amount)
		}
	}
	gap := minus(resources, needs)
	o.euro("financing.formalities", c.formalities())
	o.euro("financing.working_capital", c.workingCapital())
	o.euro("financing.needs", needs)
	o.euro("financing.resources", resources)
	o.euro("financing.gap", gap)
	o["financing.balanced"] = fmt.Sprint(gap.Sign() >= 0)
	o["financing.own_share"], o["financing.honour_loan_share"] = absent, absent
	if resources.Sign() > 0 {
		o.percent("financing.own_share", per(own, resources))
		o.percent("financing.honour_loan_share", per(honour, resources))
	}
}

func (c company) loan(o oracle, kind string) {
	loans := c.loans(kind)
	if len(loans) == 0 {
		o["loan."+kind+".monthly"] = absent
		return
	}
	monthly, total, last := whole(0), whole(0), whole(0)
	for _, r := range loans {
		schedule := r.schedule()
		monthly = plus(monthly, r.monthly())
		for _, m := range schedule {
			total = plus(total, m.interest)
		}
		end := schedule[len(schedule)-1]
		last = plus(last, plus(end.interest, end.principal))
	}
	interest, principal := repaid(loans, 0)
	o.euro("loan."+kind+".monthly", monthly)
	o.euro("loan."+kind+".year1_interest", interest)
	o.euro("loan."+kind+".year1_principal", principal)
	o.euro("loan."+kind+".total_interest", total)
	o.euro("loan."+kind+".last", last)
}

// depreciation of a year from 0; the last year of a use settles.
func (c company) depreciation(year int) amount {
	sum := whole(0)
	for _, n := range c.needs {
		if n.kind != "investment" {
			continue
		}
		yearly := round2(per(n.amount, whole(n.years)))
		switch {
		case year < n.years-1:
			sum = plus(sum, yearly)
		case year == n.years-1:
			sum = plus(sum, minus(n.amount, times(yearly, whole(n.years-1))))
		}
	}
	return sum
}

func (c company) fixedCosts(year int) amount {
	interest, _ := repaid(c.loans(""), year)
	sum := plus(interest, c.depreciation(year))
	for _, line := range c.fixed {
		sum = plus(sum, line[min(year, len(line)-1)])
	}
	return sum
}

// year expects one year and gives the losses that the next one inherits.
func (c company) year(o oracle, i int, losses amount) amount {
	key := func(name string) string { return fmt.Sprintf("year%d.%s", i+1, name) }
	margin := round2(times(c.turnover[i], minus(whole(1), c.variable)))
	startUp := whole(0)
	if i == 0 {
		startUp = plus(c.formalities(), c.sum("small_equipment"))
		o.euro(key("start_up_costs"), startUp)
	}
	interest, principal := repaid(c.loans(""), i)
	preTax := minus(minus(margin, c.fixedCosts(i)), startUp)
	tax := whole(0)
	o[key("corporate_tax")] = absent
	if c.corporateTax {
		base := minus(preTax, losses)
		losses = whole(0)
		if base.Sign() < 0 {
			losses, base = minus(whole(0), base), whole(0)
		}
		low := base
		if low.Cmp(whole(42500)) > 0 {
			low = whole(42500)
		}
		tax = rat(plus(times(low, part("15")), times(minus(base, low), part("25"))).FloatString(0))
		o.euro(key("corporate_tax"), tax)
	}
	net := minus(preTax, tax)
	financing := plus(net, c.depreciation(i))
	o.euro(key("margin"), margin)
	o.euro(key("depreciation"), c.depreciation(i))
	o.euro(key("interest"), interest)
	o.euro(key("fixed_costs"), c.fixedCosts(i))
	o.euro(key("pre_tax"), preTax)
	o.euro(key("net"), net)
	o.euro(key("self_financing"), financing)
	o.euro(key("repayments"), principal)
	o.euro(key("left_after_repayments"), minus(plus(financing, startUp), principal))
	return losses
}

func (c company) breakEven(o oracle) {
	rate := minus(whole(1), c.variable)
	o.percent("year1.margin_rate", rate)
	even := per(c.fixedCosts(0), rate)
	share := per(even, c.turnover[0])
	o.euro("break_even.turnover", even)
	o.percent("break_even.share", share)
	o.euro("break_even.safety_margin", minus(c.turnover[0], round2(even)))
	exact := times(share, whole(365))
	day := int(new(big.Int).Quo(exact.Num(), exact.Denom()).Int64())
	if !exact.IsInt() {
		day++
	}
	day = max(1, day)
	o["break_even.day"], o["break_even.date"] = absent, absent
	if day <= 365 {
		o["break_even.day"] = fmt.Sprint(day)
		o["break_even.date"] = (c.start + calendar.Day(day-1)).String()
	}
}

func TestCompanyNumbersAgreeWithAnotherComputation(t *testing.T) {
	rapid.Check(t, func(r *rapid.T) {
		c, answers := drawCompany(r)
		c.expect().agrees(r, t, data.BusinessCreation, answers, c.start.AddDays(-30))
	})
}

// The oracle itself is held to figures that were worked out by hand.
func TestTheOracleRepaysALoanToTheCent(t *testing.T) {
	r := resource{amount: whole(6000), rate: part("4"), months: 60}
	schedule := r.schedule()
	interest, principal := repaid([]resource{r}, 0)
	end := schedule[len(schedule)-1]
	got := []string{shown(r.monthly(), 2), shown(interest, 2), shown(principal, 2), shown(plus(end.interest, end.principal), 2)}
	if want := []string{"110.50", "219.88", "1106.12", "110.44"}; !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}
