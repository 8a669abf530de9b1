package subsidy

import (
	"github.com/shopspring/decimal"

	"jixiao.example/budget/figure"
)

// ShareRange returns the least and the most that the subsidy's share of the
// deed tax can be when either amount may be off by half a unit of its last
// printed digit. Both are undefined when an amount is absent, or when the tax
// may be nothing.
func (p Programme) ShareRange() (low, high figure.Ratio) {
	dueLow, dueHigh := interval(p.Due)
	taxLow, taxHigh := interval(p.Tax)
	if taxLow.Sign() <= 0 {
		return figure.Ratio{}, figure.Ratio{}
	}
	base := p.Share().BaseLabel()
	of := func(due, tax figure.Money) figure.Ratio {
		return figure.MoneyRatio(due, tax, base.Zh).WithEnglishBase(base.En)
	}
	return of(dueLow, taxHigh), of(dueHigh, taxLow)
}

// CompatibleWith tells whether the amounts can have come from the policy: the
// share that they imply, within their printed precision, must reach the
// policy's smaller share and not pass its larger one. known is false when an
// amount is absent or the policy has no share that is a percentage.
func (p Programme) CompatibleWith(policy Policy) (compatible, known bool) {
	least, most := policy.Residential, policy.NonResidential
	if !least.Stated() {
		least = most
	}
	if !most.Stated() {
		most = least
	}
	if !percentage(least) || !percentage(most) {
		return false, false
	}
	if order, _ := least.Cmp(most); order > 0 { // both are percentages
		least, most = most, least
	}
	low, high := p.ShareRange()
	below, known := low.Cmp(figure.NewRatio(most, whole(), ""))
	above, also := high.Cmp(figure.NewRatio(least, whole(), ""))
	return known && also && below <= 0 && above >= 0, known && also
}

// interval returns the least and the most that an amount can have been before
// it was rounded to its print. A stated zero is nothing at all.
func interval(amount figure.Money) (low, high figure.Money) {
	if amount.Sign() == 0 {
		return amount, amount
	}
	half, err := figure.NewMoney(decimal.New(5, -amount.Places()-1), amount.Unit())
	if err != nil { // a print this fine leaves nothing open
		return amount, amount
	}
	return amount.Sub(half), amount.Add(half)
}
