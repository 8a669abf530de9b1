package subsidy

import (
	"jixiao.example/budget/figure"
	"jixiao.example/budget/programme"
)

// ShareRange returns the least and the most that the subsidy's share of the
// deed tax can be when either amount may be off by half a unit of its last
// printed digit. Both are undefined when an amount is absent, or when the tax
// may be nothing.
func (p Programme) ShareRange() (low, high figure.Ratio) {
	dueLow, dueHigh := programme.SpreadMoney(p.Due)
	taxLow, taxHigh := programme.SpreadMoney(p.Tax)
	if taxLow.Sign() <= 0 {
		return figure.Ratio{}, figure.Ratio{}
	}
	base := p.Share().BaseLabel()
	of := func(due, tax figure.Money) figure.Ratio {
		return programme.MoneyRate(due, tax, base.Zh, base.En)
	}
	return of(dueLow, taxHigh), of(dueHigh, taxLow)
}

// CompatibleWith tells whether the amounts can have come from the policy: the
// share that they imply, within their printed precision, must not pass the
// policy's largest share and, unless a cap may have kept some below, reach its
// smallest. known is false when an amount is absent, when the policy has no share
// that is a percentage, or when it has fixed amounts.
func (p Programme) CompatibleWith(policy Policy) (compatible, known bool) {
	var least, most figure.Quantity
	capped := policy.Cap.Stated()
	shares := []figure.Quantity{policy.Residential, policy.NonResidential}
	for _, grant := range policy.Grants {
		if grant.Fixed.Sign() != 0 {
			return false, false
		}
		shares, capped = append(shares, grant.Share), capped || grant.Cap.Stated()
	}
	for _, share := range shares {
		switch {
		case !share.Stated():
			continue
		case !percentage(share):
			return false, false
		case !most.Stated():
			least, most = share, share
			continue
		}
		if order, _ := share.Cmp(least); order < 0 { // both are percentages
			least = share
		}
		if order, _ := share.Cmp(most); order > 0 {
			most = share
		}
	}
	if !most.Stated() {
		return false, false
	}
	low, high := p.ShareRange()
	below, known := low.Cmp(figure.NewRatio(most, whole(), ""))
	above, also := high.Cmp(figure.NewRatio(least, whole(), ""))
	return known && also && below <= 0 && (above >= 0 || capped), known && also
}
