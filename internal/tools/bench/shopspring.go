package bench

import (
	"github.com/shopspring/decimal"

	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
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
		percent: func(points, percentage decimal.Decimal) (decimal.Decimal, error) {
			return points.Mul(percentage).Shift(-2).Round(2), nil
		},
		sum: func(lines []Line[decimal.Decimal], open bool) (sum Sum[decimal.Decimal], err error) {
			for i := range lines {
				line := &lines[i]
				sum.Points, sum.Score = sum.Points.Add(line.Points), sum.Score.Add(line.Score)
				if open {
					sum.Most = sum.Most.Add(line.Most)
				}
			}
			if !open {
				sum.Most = sum.Score
			}
			return sum, nil
		},
	}
}

func measureShopspring(points, target, actual *decimal.Decimal, kind ruleset.Kind, scale scale) (score decimal.Decimal, flags scoring.Flags, err error) {
	t, a := *target, *actual
	switch scale {
	case wideTarget:
		t = t.Shift(4)
	case wideActual:
		a = a.Shift(4)
	case same:
	}
	if flags = meets(kind, a.Cmp(t)); flags != 0 {
		return *points, flags, nil
	}
	reached := a
	if lessIsBetter(kind) {
		reached = t.Add(t).Sub(a)
	}
	if !reached.IsPositive() { // missed by as much as the target
		return score, 0, nil
	}
	return points.Mul(reached).DivRound(t, 2), 0, nil
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
