package figure

import (
	"slices"

	"github.com/shopspring/decimal"
)

// Share is one part of an apportioned amount.
type Share struct {
	// Amount is the part, rounded so that all parts add up exactly.
	Amount Money
	// Took is what the part was moved by against its own half-up rounding, so
	// that the sum comes out: absent for the parts that were left alone.
	Took Money
}

// Apportion splits total by weights so that the rounded parts add up to it
// exactly (配平): every part is cut to the given places of total's unit, and
// what is left over goes, unit by unit, to the parts with the largest
// remainders, the earlier ones first among equals. total must have no more
// places than that, and the weights must be stated, comparable, not negative
// and not all zero; otherwise the error is ErrPlaces, ErrAbsent,
// ErrUnitMismatch or ErrWeights.
func Apportion(total Money, weights []Quantity, places int32) ([]Share, error) {
	rounding := Rounding{Places: places, Mode: Cut}
	switch {
	case rounding.Validate() != nil || total.Places() > places:
		return nil, ErrPlaces
	case !total.Stated():
		return nil, ErrAbsent
	}
	sum, err := sumWeights(weights)
	if err != nil {
		return nil, err
	}
	type rest struct {
		index     int
		remainder decimal.Decimal
	}
	parts := make([]decimal.Decimal, len(weights))
	rests := make([]rest, len(weights))
	left := total.Decimal()
	for i, weight := range weights {
		product := total.Decimal().Mul(weight.Base())
		if parts[i], err = Divide(product, sum, rounding); err != nil {
			return nil, err
		}
		rests[i] = rest{i, product.Sub(parts[i].Mul(sum)).Abs()}
		left = left.Sub(parts[i])
	}
	slices.SortStableFunc(rests, func(a, b rest) int { return b.remainder.Cmp(a.remainder) })
	unitStep := decimal.New(int64(total.Sign()), -places)
	for i := 0; left.Sign() != 0; i++ {
		index := rests[i%len(rests)].index
		parts[index] = parts[index].Add(unitStep)
		left = left.Sub(unitStep)
	}
	return shares(total, weights, parts, sum, places)
}

func sumWeights(weights []Quantity) (decimal.Decimal, error) {
	sum := decimal.Decimal{}
	for _, weight := range weights {
		switch {
		case !weight.Stated() || weight.Sign() < 0:
			return sum, ErrWeights
		case !weight.Comparable(weights[0]):
			return sum, ErrUnitMismatch
		}
		sum = sum.Add(weight.Base())
	}
	if sum.Sign() == 0 {
		return sum, ErrWeights
	}
	return sum, nil
}

func shares(total Money, weights []Quantity, parts []decimal.Decimal, sum decimal.Decimal, places int32) ([]Share, error) {
	out := make([]Share, len(parts))
	for i, part := range parts {
		plain, err := Divide(total.Decimal().Mul(weights[i].Base()), sum, Rounding{Places: places})
		if err != nil {
			return nil, err
		}
		out[i].Amount = Money{number: exactNumber(fixPlaces(part, places)), unit: total.unit}
		if took := part.Sub(plain); took.Sign() != 0 {
			out[i].Took = Money{number: exactNumber(took), unit: total.unit}
		}
	}
	return out, nil
}
