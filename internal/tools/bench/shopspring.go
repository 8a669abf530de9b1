package bench

import (
	"github.com/shopspring/decimal"

	"jixiao.example/performance/ruleset"
)

func newShopspringWhole(field Field) (WholeRunner, error) { return newWhole(field, shopsprings()) }

func newShopspringNumbers(field Field) (Runner, error) {
	a := shopsprings()
	return newNumbers(field, a.parse, a.text, totalShopspring)
}

func shopsprings() arithmetic[decimal.Decimal] {
	return arithmetic[decimal.Decimal]{
		parse: decimal.NewFromString, text: decimal.Decimal.String, compare: decimal.Decimal.Cmp, measure: measureShopspring,
		minus: func(a, b decimal.Decimal) (decimal.Decimal, error) { return a.Sub(b), nil },
		sum: func(lines []Line[decimal.Decimal], withOpen bool) (sum decimal.Decimal, err error) {
			for i := range lines {
				if line := &lines[i]; withOpen && !line.Status.Known() {
					sum = sum.Add(line.Points)
				} else {
					sum = sum.Add(line.Score)
				}
			}
			return sum, nil
		},
	}
}

func measureShopspring(points, target, actual *decimal.Decimal, kind ruleset.Kind, scale scale) (score decimal.Decimal, met bool, err error) {
	t, a := *target, *actual
	switch scale {
	case wideTarget:
		t = t.Shift(4)
	case wideActual:
		a = a.Shift(4)
	case same:
	}
	if meets(kind, a.Cmp(t)) {
		return *points, true, nil
	}
	reached := a
	if lessIsBetter(kind) {
		reached = t.Add(t).Sub(a)
	}
	if !reached.IsPositive() { // missed by as much as the target
		return score, false, nil
	}
	return points.Mul(reached).DivRound(t, 2), false, nil
}

func totalShopspring(core *Core[decimal.Decimal]) (decimal.Decimal, error) {
	sum := core.Rest
	for i := range core.Rows {
		row := &core.Rows[i]
		score, _, err := measureShopspring(&row.Points, &row.Target, &row.Actual, row.Kind, same)
		if err != nil {
			return sum, err
		}
		sum = sum.Add(score)
	}
	return sum, nil
}
