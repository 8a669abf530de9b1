package figure_test

import (
	"math/big"
	"math/rand"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/figure"
)

func weightsOf(texts string) []figure.Quantity {
	var weights []figure.Quantity
	for text := range strings.FieldsSeq(texts) {
		weights = append(weights, figure.MustQuantity(text))
	}
	return weights
}

func TestApportion(t *testing.T) {
	for name, c := range map[string]struct {
		total, weights string
		places         int32
		want, took     string
	}{
		"thirds":                             {"100元", "1 1 1", 2, "33.34元 33.33元 33.33元", "0.01元 - -"},
		"thirds of a debt":                   {"-100元", "1 1 1", 2, "-33.34元 -33.33元 -33.33元", "-0.01元 - -"},
		"two thirds: the nearest":            {"100元", "2 1", 0, "67元 33元", "- -"},
		"sixths: rounding up gives too much": {"100元", "1 1 1 1 1 1", 0, "17元 17元 17元 17元 16元 16元", "- - - - -1元 -1元"},
		"the largest remainder first":        {"10元", "15 15 70", 0, "2元 1元 7元", "- -1元 -"},
		"owners by floor area":               {"8640.00元", "89.50㎡ 0.012万㎡ 143.22㎡", 2, "2192.33元 2939.44元 3508.23元", "- - 0.01元"},
		"a weight of nothing":                {"1元", "0户 3户", 2, "0.00元 1.00元", "- -"},
		"nothing to share":                   {"0.00万元", "1 2", 2, "0.00万元 0.00万元", "- -"},
		"one part":                           {"1.5亿元", "7人", 4, "1.5000亿元", "-"},
		"finer places than the total":        {"1万元", "1 2", 4, "0.3333万元 0.6667万元", "- -"},
		"a total in tens":                    {"0.92亿元", "1 1", 2, "0.46亿元 0.46亿元", "- -"},
		"fewer steps than equal parts":       {"0.01元", "1 1 1", 2, "0.01元 0.00元 0.00元", "0.01元 - -"},
	} {
		t.Run(name, func(t *testing.T) {
			shares, err := figure.Apportion(figure.MustMoney(c.total), weightsOf(c.weights), c.places)
			require.NoError(t, err)
			amounts, took := sharesOf(shares)
			assert.Equal(t, c.want, amounts)
			assert.Equal(t, c.took, took)
		})
	}
}

// sharesOf lists what each part gets, and the steps that it took.
func sharesOf(shares []figure.Share) (amounts, took string) {
	var a, b []string
	for _, share := range shares {
		a = append(a, share.Amount.String())
		if share.Took.Stated() {
			b = append(b, share.Took.String())
		} else {
			b = append(b, "-")
		}
	}
	return strings.Join(a, " "), strings.Join(b, " ")
}

func TestApportionRefuses(t *testing.T) {
	hundred := figure.MustMoney("100.00元")
	for name, c := range map[string]struct {
		total   figure.Money
		weights []figure.Quantity
		places  int32
		want    error
	}{
		"an absent total":              {figure.Money{}, weightsOf("1 1"), 2, figure.ErrAbsent},
		"a total finer than the parts": {hundred, weightsOf("1 1"), 1, figure.ErrFiner},
		"negative places":              {figure.MustMoney("5元"), weightsOf("1 1"), -1, figure.ErrPlaces},
		"too many places":              {hundred, weightsOf("1 1"), 19, figure.ErrPlaces},
		"no weights":                   {hundred, nil, 2, figure.ErrWeights},
		"an absent weight":             {hundred, append(weightsOf("1"), figure.Quantity{}), 2, figure.ErrWeights},
		"a negative weight":            {hundred, weightsOf("1 -1"), 2, figure.ErrWeights},
		"all weights zero":             {hundred, weightsOf("0 0.0"), 2, figure.ErrWeights},
		"weights of different things":  {hundred, weightsOf("1㎡ 1户"), 2, figure.ErrUnitMismatch},
	} {
		t.Run(name, func(t *testing.T) {
			shares, err := figure.Apportion(c.total, c.weights, c.places)
			require.ErrorIs(t, err, c.want)
			assert.Nil(t, shares)
		})
	}
}

func TestApportionedPartsAddUp(t *testing.T) {
	r := rand.New(rand.NewSource(3))
	for range 2000 {
		places := int32(r.Intn(5))
		total, err := figure.NewMoney(decimal.New(r.Int63n(1e12)-5e11, -int32(r.Intn(int(places)+1))), figure.MoneyUnit(r.Intn(5)))
		require.NoError(t, err)
		weights := make([]figure.Quantity, 1+r.Intn(9))
		sum := new(big.Rat)
		for i := range weights {
			weights[i], err = figure.NewQuantity(decimal.New(r.Int63n(1e6), -int32(r.Intn(3))), "㎡")
			require.NoError(t, err)
			sum.Add(sum, weights[i].Base().Rat())
		}
		if sum.Sign() == 0 {
			continue
		}
		shares, err := figure.Apportion(total, weights, places)
		require.NoError(t, err)
		require.Len(t, shares, len(weights))

		unit := decimal.New(1, -places).Rat()
		var added figure.Money
		for i, share := range shares {
			added = added.Add(share.Amount)
			require.Equal(t, places, share.Amount.Places())
			require.Equal(t, total.Unit(), share.Amount.Unit())

			exact := new(big.Rat).Mul(total.Decimal().Rat(), weights[i].Base().Rat())
			exact.Quo(exact, sum)
			off := new(big.Rat).Sub(share.Amount.Decimal().Rat(), exact)
			require.Negative(t, new(big.Rat).Abs(off).Cmp(unit), "less than a unit from exact")

			plain := fractionRounded(exact, figure.Rounding{Places: places})
			moved := new(big.Rat).Sub(share.Amount.Decimal().Rat(), plain)
			require.Equal(t, moved.Sign() != 0, share.Took.Stated())
			require.Zero(t, moved.Cmp(share.Took.Decimal().Rat()))
		}
		require.True(t, added.Equal(total), "%v split into %v", total, shares)
	}
}
