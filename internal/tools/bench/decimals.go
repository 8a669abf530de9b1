package bench

import (
	govalues "github.com/govalues/decimal"
	"github.com/quagmt/udecimal"
	"github.com/shopspring/decimal"
)

// number is a row in somebody's own decimals.
type number[D any] struct {
	points, target, actual D
	less                   bool
}

// sheet is the forms in somebody's own decimals, and the rule written in them.
type sheet[D any] struct {
	rows [][]number[D]
	rest []D
	form func(rows []number[D], rest D) (D, error)
	text func(D) string
	last D
}

func newSheet[D any](field Field, parse func(string) (D, error), text func(D) string, form func([]number[D], D) (D, error)) (Runner, error) {
	s := &sheet[D]{form: form, text: text}
	for _, core := range field.Cores {
		var rows []number[D]
		var failed error
		own := func(d decimal.Decimal) D {
			out, err := parse(d.String())
			if err != nil {
				failed = err
			}
			return out
		}
		for _, row := range core.Rows {
			rows = append(rows, number[D]{own(row.Points), own(row.Target), own(row.Actual), row.Less})
		}
		s.rows, s.rest = append(s.rows, rows), append(s.rest, own(core.Rest))
		if failed != nil {
			return nil, failed
		}
	}
	return s, nil
}

// Score scores form i.
func (s *sheet[D]) Score(i int) (err error) {
	s.last, err = s.form(s.rows[i], s.rest[i])
	return err
}

// Total is the total of the form scored last.
func (s *sheet[D]) Total() string { return s.text(s.last) }

// newUdecimal: quotients are cut after 19 places, so that rounding afterwards
// does not round twice.
func newUdecimal(field Field) (Runner, error) {
	return newSheet(field, udecimal.Parse, udecimal.Decimal.String, func(rows []number[udecimal.Decimal], sum udecimal.Decimal) (udecimal.Decimal, error) {
		for i := range rows {
			row := &rows[i]
			order := row.actual.Cmp(row.target)
			if row.less && order <= 0 || !row.less && order >= 0 {
				sum = sum.Add(row.points)
				continue
			}
			reached := row.actual
			if row.less {
				reached = row.target.Add(row.target).Sub(row.actual)
			}
			score, err := row.points.Mul(reached).Div(row.target)
			if err != nil {
				return sum, err
			}
			sum = sum.Add(score.RoundHAZ(2))
		}
		return sum, nil
	})
}

// newGovalues: it has no rounding half up, so half a unit is added and the rest
// cut off.
func newGovalues(field Field) (Runner, error) {
	half := govalues.MustNew(5, 3)
	return newSheet(field, govalues.Parse, govalues.Decimal.String, func(rows []number[govalues.Decimal], sum govalues.Decimal) (govalues.Decimal, error) {
		for i := range rows {
			row := &rows[i]
			order := row.actual.Cmp(row.target)
			score := row.points
			if row.less && order > 0 || !row.less && order < 0 {
				reached, err := row.actual, error(nil)
				if row.less {
					if reached, err = row.target.Add(row.target); err == nil {
						reached, err = reached.Sub(row.actual)
					}
				}
				if err != nil {
					return sum, err
				}
				if score, err = row.points.Mul(reached); err != nil {
					return sum, err
				}
				if score, err = score.Quo(row.target); err != nil {
					return sum, err
				}
				if score, err = score.Add(half); err != nil {
					return sum, err
				}
				score = score.Trunc(2)
			}
			var err error
			if sum, err = sum.Add(score); err != nil {
				return sum, err
			}
		}
		return sum, nil
	})
}

func newShopspring(field Field) (Runner, error) {
	return newSheet(field, decimal.NewFromString, decimal.Decimal.String, func(rows []number[decimal.Decimal], sum decimal.Decimal) (decimal.Decimal, error) {
		for i := range rows {
			row := &rows[i]
			order := row.actual.Cmp(row.target)
			if row.less && order <= 0 || !row.less && order >= 0 {
				sum = sum.Add(row.points)
				continue
			}
			reached := row.actual
			if row.less {
				reached = row.target.Add(row.target).Sub(row.actual)
			}
			sum = sum.Add(row.points.Mul(reached).DivRound(row.target, 2))
		}
		return sum, nil
	})
}
