package figure_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/figure"
)

// A debt is divided as the same sum of money is.
func TestADebtIsApportionedLikeAnAsset(t *testing.T) {
	for name, c := range map[string]struct {
		total, weights string
		places         int32
		want, took     string
	}{
		"the largest remainder first":        {"-10元", "33 33 34", 0, "-3元 -3元 -4元", "- - -1元"},
		"the remainder above a half":         {"-10元", "13 26 61", 0, "-1元 -3元 -6元", "- - -"},
		"of equal remainders the first":      {"-10元", "16 26 58", 0, "-2元 -2元 -6元", "- 1元 -"},
		"sixths: rounding up gives too much": {"-100元", "1 1 1 1 1 1", 0, "-17元 -17元 -17元 -17元 -16元 -16元", "- - - - 1元 1元"},
		"of equal halves the first":          {"-10元", "15 15 70", 0, "-2元 -1元 -7元", "- 1元 -"},
		"owners by floor area":               {"-8640.00元", "89.50㎡ 0.012万㎡ 143.22㎡", 2, "-2192.33元 -2939.44元 -3508.23元", "- - -0.01元"},
		"fewer steps than parts":             {"-0.01元", "1 1 1", 2, "-0.01元 0.00元 0.00元", "-0.01元 - -"},
		"a part of nothing":                  {"-1元", "0户 3户", 2, "0.00元 -1.00元", "- -"},
	} {
		t.Run(name, func(t *testing.T) {
			shares, err := figure.Apportion(figure.MustMoney(c.total), weightsOf(c.weights), c.places)
			require.NoError(t, err)
			amounts, took := sharesOf(shares)
			assert.Equal(t, c.want, amounts)
			assert.Equal(t, c.took, took)
			asset, err := figure.Apportion(figure.MustMoney(c.total[1:]), weightsOf(c.weights), c.places)
			require.NoError(t, err)
			for i := range shares {
				assert.Zero(t, shares[i].Amount.Add(asset[i].Amount).Sign(), "%s and %s", shares[i].Amount, asset[i].Amount)
			}
		})
	}
}
