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
// and not all zero; otherwise the error is ErrFiner, ErrPlaces, ErrAbsent,
// ErrUnitMismatch or ErrWeights. The parts stand in the order of the weights.
func Apportion(total Money, weights []Quantity, places int32) ([]Share, error) {
	halfUp, cut := Rounding{Places: places}, Rounding{Places: places, Mode: Cut}
	switch {
	case cut.Validate() != nil:
		return nil, ErrPlaces
	case total.Places() > places:
		return nil, ErrFiner
	case !total.Stated():
		return nil, ErrAbsent
	}
	sum, err := sumWeights(weights)
	if err != nil {
		return nil, err
	}
	type part struct {
		index                    int
		plain, amount, remainder decimal.Decimal
	}
	parts := make([]part, len(weights))
	left := total.Decimal()
	for i, weight := range weights {
		product := total.Decimal().Mul(weight.Base())
		amount, err := Divide(product, sum, cut)
		if err != nil {
			return nil, err
		}
		plain, err := Divide(product, sum, halfUp)
		if err != nil {
			return nil, err
		}
		parts[i] = part{i, plain, amount, product.Sub(amount.Mul(sum)).Abs()}
		left = left.Sub(amount)
	}
	// The remainders add up to what is left, and each is less than a step: so
	// fewer parts get a step than have a remainder.
	slices.SortStableFunc(parts, func(a, b part) int { return b.remainder.Cmp(a.remainder) })
	step := decimal.New(int64(total.Sign()), -places)
	for i := 0; left.Sign() != 0; i++ {
		parts[i].amount = parts[i].amount.Add(step)
		left = left.Sub(step)
	}
	shares := make([]Share, len(parts))
	for _, p := range parts {
		shares[p.index].Amount = Money{number: exactNumber(p.amount), unit: total.unit}
		if took := p.amount.Sub(p.plain); took.Sign() != 0 {
			shares[p.index].Took = Money{number: exactNumber(took), unit: total.unit}
		}
	}
	return shares, nil
}

// sumWeights adds the weights in their base unit after checking them.
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
