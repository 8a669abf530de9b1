package bench

import (
	"github.com/quagmt/udecimal"

	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

func newUdecimalWhole(field Field) (WholeRunner, error) { return newWhole(field, udecimals()) }

func newUdecimalNumbers(field Field) (Runner, error) {
	a := udecimals()
	return newNumbers(field, a.parse, a.text, totalUdecimal)
}

func udecimals() arithmetic[udecimal.Decimal] {
	return arithmetic[udecimal.Decimal]{
		parse: udecimal.Parse, text: udecimal.Decimal.String, compare: udecimal.Decimal.Cmp, measure: measureUdecimal,
		minus: func(a, b udecimal.Decimal) (udecimal.Decimal, error) { return a.Sub(b), nil },
		percent: func(points, percentage udecimal.Decimal) (udecimal.Decimal, error) {
			part, err := points.Mul(percentage).Div64(100)
			return part.RoundHAZ(2), err
		},
		sum: func(lines []Line[udecimal.Decimal], open bool) (sum Sum[udecimal.Decimal], err error) {
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

// measureUdecimal: quotients are cut after 19 places, so that rounding
// afterwards does not round twice.
func measureUdecimal(points, target, actual *udecimal.Decimal, kind ruleset.Kind, scale scale) (score udecimal.Decimal, flags scoring.Flags, err error) {
	t, a := *target, *actual
	switch scale {
	case wideTarget:
		t = t.Mul64(tenThousand)
	case wideActual:
		a = a.Mul64(tenThousand)
	case same:
	}
	if flags = meets(kind, a.Cmp(t)); flags != 0 {
		return *points, flags, nil
	}
	reached := a
	if lessIsBetter(kind) {
		reached = t.Add(t).Sub(a)
	}
	if !reached.IsPos() { // missed by as much as the target
		return score, 0, nil
	}
	if score, err = points.Mul(reached).Div(t); err != nil {
		return score, 0, err
	}
	return score.RoundHAZ(2), 0, nil
}

func totalUdecimal(core *Core[udecimal.Decimal]) (udecimal.Decimal, error) {
	sum := core.Rest
	for i := range core.Rows {
		row := &core.Rows[i]
		score, _, err := measureUdecimal(&row.Points, &row.Target, &row.Actual, row.Kind, same)
		if err != nil {
			return sum, err
		}
		sum = sum.Add(score)
	}
	return sum, nil
}
