package exact

import (
	"cmp"
	"math/bits"
	"slices"
)

// Part is a part of a total that is dealt out.
type Part struct {
	// At is the caller's index of the part.
	At int32
	// Weight of the part, not negative.
	Weight Grain
	// Share is what the part gets.
	Share Grain

	rest uint64
}

// Deal deals total out in proportion to the weights (配平): every part gets a
// whole number of units, cut, and what is left goes unit by unit to the parts
// with the largest remainders; among equals first decides, which must order
// every two parts. The unit is made finer, place by place, until it divides
// the total. The weights must not all be 0, and total not be negative. Deal
// sorts the parts.
func Deal(total, unit Grain, parts []Part, first func(a, b Part) int) {
	for total%unit != 0 {
		unit /= 10
	}
	var weights uint64
	for i := range parts {
		weights += uint64(parts[i].Weight)
	}
	left := uint64(total / unit)
	for i := range parts {
		hi, lo := bits.Mul64(uint64(total/unit), uint64(parts[i].Weight))
		quotient, rest := bits.Div64(hi, lo, weights) // the weight is at most the sum of all
		parts[i].Share, parts[i].rest = Grain(quotient)*unit, rest
		left -= quotient
	}
	if left == 0 {
		return
	}
	slices.SortFunc(parts, func(a, b Part) int {
		if order := cmp.Compare(b.rest, a.rest); order != 0 {
			return order
		}
		return first(a, b)
	})
	for i := range left {
		parts[i].Share += unit
	}
}
