package check

import (
	"cmp"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"jixiao.example/budget/figure"
)

// amounts are the printed statements of a ledger by what they measure and how
// much they are, so that a missing amount is found without looking at all.
type amounts []int

func (l Ledger) amounts() amounts {
	a := amounts{}
	for i, o := range l.prints {
		if o.problem == "" && o.qualifier == figure.Plain && !l.derived(i) {
			a = append(a, i)
		}
	}
	slices.SortFunc(a, func(i, j int) int {
		x, y := l.prints[i], l.prints[j]
		return cmp.Or(strings.Compare(x.base, y.base), x.value.Cmp(y.value), cmp.Compare(i, j))
	})
	return a
}

// minDigits is how many digits an amount has at least that is told by them:
// something that is 5万元 stands in every document.
const minDigits = 3

// find returns the statement that is the amount left over in a relation, within
// the rounding of both: the nearest, and the first of equals. The relation's
// own figures are none.
func (a amounts) find(l Ledger, r relation, base string, amount, tolerance decimal.Decimal) int {
	if digits(amount) < minDigits {
		return missing
	}
	at, _ := slices.BinarySearchFunc(a, amount, func(i int, value decimal.Decimal) int {
		return cmp.Or(strings.Compare(l.prints[i].base, base), l.prints[i].value.Cmp(value))
	})
	own := map[int]bool{r.stated: true}
	for _, f := range r.computed {
		own[f] = true
	}
	best, distance := missing, decimal.Decimal{}
	farthest := amount.Abs().Shift(-2).Add(tolerance) // half a unit of three digits is less than a hundredth
	for _, step := range []int{-1, 1} {
		for n := at + min(step, 0); n >= 0 && n < len(a) && n > at-maxNear && n < at+maxNear; n += step {
			i := a[n]
			o := l.prints[i]
			away := o.value.Sub(amount).Abs()
			if o.base != base || away.Cmp(farthest) > 0 {
				break
			}
			if own[l.of[i]] || digits(o.value) < minDigits || away.Cmp(tolerance.Add(o.slack())) > 0 {
				continue
			}
			if best == missing || cmp.Or(away.Cmp(distance), cmp.Compare(i, best)) < 0 {
				best, distance = i, away
			}
		}
	}
	return best
}

// maxNear bounds the statements that are looked at on either side of an amount.
const maxNear = 100

// digits counts the digits of a value without the zeros at its end.
func digits(value decimal.Decimal) int {
	return len(strings.TrimRight(value.Coefficient().String(), "0"))
}
