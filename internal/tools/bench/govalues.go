package bench

import (
	govalues "github.com/govalues/decimal"

	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

func newGovaluesWhole(field Field) (WholeRunner, error) { return newWhole(field, govaluesDecimals()) }

func newGovaluesNumbers(field Field) (Runner, error) {
	a := govaluesDecimals()
	return newNumbers(field, a.parse, a.text, totalGovalues)
}

func govaluesDecimals() arithmetic[govalues.Decimal] {
	return arithmetic[govalues.Decimal]{
		parse: govalues.Parse, text: govalues.Decimal.String, compare: govalues.Decimal.Cmp,
		measure: measureGovalues, minus: govalues.Decimal.Sub,
		percent: func(points, percentage govalues.Decimal) (govalues.Decimal, error) {
			part, err := points.Mul(percentage)
			if err != nil {
				return part, err
			}
			return govaluesCents(part, govaluesHundred)
		},
		sum: func(lines []Line[govalues.Decimal], open bool) (sum Sum[govalues.Decimal], err error) {
			for i := range lines {
				line := &lines[i]
				if sum.Points, err = sum.Points.Add(line.Points); err != nil {
					return sum, err
				}
				if sum.Score, err = sum.Score.Add(line.Score); err != nil {
					return sum, err
				}
				if open {
					if sum.Most, err = sum.Most.Add(line.Most); err != nil {
						return sum, err
					}
				}
			}
			if !open {
				sum.Most = sum.Score
			}
			return sum, nil
		},
	}
}

var (
	govaluesTenThousand = govalues.MustNew(tenThousand, 0)
	govaluesHundred     = govalues.MustNew(100, 0)
	govaluesCent        = govalues.MustNew(1, 2)
)

// measureGovalues: it has no rounding half up, and its quotients with 19 digits
// cost ten times as much as one with a remainder, which can be rounded.
func measureGovalues(points, target, actual *govalues.Decimal, kind ruleset.Kind, scale scale) (score govalues.Decimal, flags scoring.Flags, err error) {
	t, a := *target, *actual
	switch scale {
	case wideTarget:
		t, err = t.Mul(govaluesTenThousand)
	case wideActual:
		a, err = a.Mul(govaluesTenThousand)
	case same:
	}
	if err != nil {
		return score, 0, err
	}
	if flags = meets(kind, a.Cmp(t)); flags != 0 {
		return *points, flags, nil
	}
	reached := a
	if lessIsBetter(kind) {
		if reached, err = t.Add(t); err == nil {
			reached, err = reached.Sub(a)
		}
		if err != nil {
			return score, 0, err
		}
	}
	if !reached.IsPos() { // missed by as much as the target
		return score, 0, nil
	}
	if score, err = points.Mul(reached); err != nil {
		return score, 0, err
	}
	score, err = govaluesCents(score, t)
	return score, 0, err
}

// govaluesCents divides and rounds half up to two places.
func govaluesCents(num, den govalues.Decimal) (govalues.Decimal, error) {
	num, err := num.Mul(govaluesHundred)
	if err != nil {
		return num, err
	}
	cents, rest, err := num.QuoRem(den)
	if err != nil {
		return num, err
	}
	if rest, err = rest.Add(rest); err != nil {
		return num, err
	}
	if rest.Cmp(den) >= 0 {
		if cents, err = cents.Add(cents.One()); err != nil {
			return num, err
		}
	}
	return cents.Mul(govaluesCent)
}

func totalGovalues(core *Core[govalues.Decimal]) (govalues.Decimal, error) {
	sum := core.Rest
	for i := range core.Rows {
		row := &core.Rows[i]
		score, _, err := measureGovalues(&row.Points, &row.Target, &row.Actual, row.Kind, same)
		if err != nil {
			return sum, err
		}
		if sum, err = sum.Add(score); err != nil {
			return sum, err
		}
	}
	return sum, nil
}
