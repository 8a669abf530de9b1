package exact_test

import (
	"cmp"
	"math/big"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/exact"
)

func byAt(a, b exact.Part) int { return cmp.Compare(a.At, b.At) }

func sharesOf(parts []exact.Part) []exact.Grain {
	slices.SortFunc(parts, byAt)
	var shares []exact.Grain
	for _, p := range parts {
		shares = append(shares, p.Share)
	}
	return shares
}

func TestExactDealAddsUpOnTheGridInAnyOrder(t *testing.T) {
	d := newDice(5)
	for range rounds() / 10 {
		unit := exact.Unit(figure.Rounding{Places: int32(d.IntN(5))})
		total := exact.Grain(d.Int64N(1000)) * exact.One / 10
		fine := unit // what divides the total
		for total%fine != 0 {
			fine /= 10
		}
		parts := make([]exact.Part, 1+d.IntN(9))
		var weights exact.Grain
		for i := range parts {
			parts[i] = exact.Part{At: int32(i), Weight: exact.Grain(d.IntN(4)) * exact.One / 2}
			weights += parts[i].Weight
		}
		if weights == 0 {
			parts[0].Weight, weights = 1, 1
		}
		other := slices.Clone(parts)
		d.Shuffle(len(other), func(i, j int) { other[i], other[j] = other[j], other[i] })
		exact.Deal(total, unit, parts, byAt)
		exact.Deal(total, unit, other, byAt)
		shares := sharesOf(parts)
		require.Equal(t, shares, sharesOf(other), "the order of the parts")
		var sum exact.Grain
		for i, share := range shares {
			sum += share
			require.Zero(t, share%fine, "%d is on the grid of %d", share, fine)
			// No part is a unit away from what is exactly its due.
			due := new(big.Rat).Mul(big.NewRat(int64(total), int64(weights)), big.NewRat(int64(parts[i].Weight), 1))
			off := new(big.Rat).Sub(big.NewRat(int64(share), 1), due)
			require.Negative(t, off.Abs(off).Cmp(big.NewRat(int64(fine), 1)), "part %d of %d", i, total)
		}
		require.Equal(t, total, sum)
	}
}

func TestExactDealGivesTheRestToTheLargestRemainders(t *testing.T) {
	// 10 by 3, 3, 4 in whole points: 3, 3, 4. By 1, 1, 1: 3⅓ each, the first takes
	// the tenth. By 1, 2, 4: 1.43, 2.86, 5.71: the second and the third go up.
	for _, c := range []struct{ weights, want []exact.Grain }{
		{[]exact.Grain{3, 3, 4}, []exact.Grain{3, 3, 4}},
		{[]exact.Grain{1, 1, 1}, []exact.Grain{4, 3, 3}},
		{[]exact.Grain{1, 2, 4}, []exact.Grain{1, 3, 6}},
		{[]exact.Grain{0, 1, 0}, []exact.Grain{0, 10, 0}},
	} {
		var parts []exact.Part
		for i, weight := range c.weights {
			parts = append(parts, exact.Part{At: int32(i), Weight: weight})
		}
		exact.Deal(10*exact.One, exact.One, parts, byAt)
		for i, share := range sharesOf(parts) {
			assert.Equal(t, c.want[i]*exact.One, share, "part %d by %v", i, c.weights)
		}
	}
}
