package figure_test

import (
	"math/rand"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/figure"
)

// Small numbers are added and compared in 64 bits, others as decimals; nobody
// must be able to tell.
func TestNumbersAgreeWithDecimals(t *testing.T) {
	r := rand.New(rand.NewSource(4))
	number := func() decimal.Decimal {
		digits := 1 + r.Intn(18)
		coef := r.Int63n(decimal.New(1, int32(digits)).IntPart())
		if r.Intn(4) == 0 { // all nines, where carries happen
			coef = decimal.New(1, int32(digits)).IntPart() - 1
		}
		if r.Intn(2) == 0 {
			coef = -coef
		}
		return decimal.New(coef, int32(r.Intn(19-digits))-int32(r.Intn(18)))
	}
	wide := 0
	for range 50000 {
		a, b := number(), number()
		p, errP := figure.NewPoints(a)
		q, errQ := figure.NewPoints(b)
		if errP != nil || errQ != nil {
			continue
		}
		sum, difference := p.Add(q), p.Sub(q)
		if _, _, ok := sum.Coefficient(); !ok {
			wide++
		}
		require.Equal(t, plain(a.Add(b)), sum.String())
		require.Equal(t, plain(a.Sub(b)), difference.String())
		require.Equal(t, max(p.Places(), q.Places()), sum.Places())
		require.Equal(t, a.Cmp(b), p.Cmp(q), "%s against %s", a, b)
		require.Equal(t, a.Sign(), p.Sign())
		require.True(t, sum.Sub(q).Equal(p))
		require.Equal(t, a.Add(b).Cmp(a), sum.Cmp(p))
	}
	require.Greater(t, wide, 100)
}
