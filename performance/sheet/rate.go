package sheet

import (
	"strings"

	"github.com/shopspring/decimal"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

// rate reads the execution rate in a row of the money block. A bare number is a
// percentage, or a ratio to 1 where the amounts say so.
func (r *formReader) rate(path check.Path, m moneyColumns, line moneyLine) figure.Quantity {
	place := at{line.row, m.rate}
	text := r.table.text(place.row, place.column)
	rate, made, err := figure.ReadQuantity(text)
	if err != nil {
		r.unread(path, place, text, err)
		return figure.Quantity{}
	}
	if !rate.Stated() {
		return rate
	}
	r.put(path, place)
	if rate.Unit() != "" || rate.Qualifier() != figure.Plain {
		r.assumed(path, place, text, made)
		return rate
	}
	percent, errPercent := figure.ParseQuantity(rate.Number() + "%")
	ratio, errRatio := figure.ParseQuantity(rate.Decimal().Shift(2).StringFixed(max(rate.Places()-2, 0)) + "%")
	if errPercent != nil || errRatio != nil {
		return rate
	}
	named := strings.ContainsAny(r.headOfMoney(m, m.rate), "%％")
	if line.isRatio(rate.Decimal(), ratio, named) {
		r.add(CodeAssumed, path, place, excerpt(text), said("rate-ratio"))
		return ratio
	}
	if !named {
		r.add(CodeAssumed, path, place, excerpt(text), said("rate-percent"))
	}
	return percent
}

// isRatio tells whether a bare number is a ratio to 1 and no percentage: where
// the rate of the row's amounts is nearer to it, below a heading with a percent
// sign only within a percentage point of that rate; without amounts up to 1, because nobody
// spends a hundredth.
func (l moneyLine) isRatio(number decimal.Decimal, ratio figure.Quantity, named bool) bool {
	one := decimal.NewFromInt(1)
	base := l.At(budget.Adjusted)
	if !base.Stated() {
		base = l.At(budget.Initial)
	}
	computed := figure.MoneyRatio(l.At(budget.Executed), base, "")
	if computed.State() != figure.Defined {
		return !named && number.Sign() > 0 && number.Cmp(one) <= 0
	}
	rate := computed.Percent(4).Decimal()
	if named && ratio.Decimal().Sub(rate).Abs().Cmp(one) > 0 {
		return false
	}
	return ratio.Decimal().Sub(rate).Abs().Cmp(number.Sub(rate).Abs()) < 0
}
