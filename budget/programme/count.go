package programme

import (
	"github.com/shopspring/decimal"

	"jixiao.example/budget/figure"
)

// Count returns a number of things as the count it is. The text of a quantity
// does not say that it was counted, so 155栋 comes back from JSON as if it had
// been rounded to the unit. What is softened (超过300台), has decimals or is
// printed in 万 or 亿 is no exact count and stays as it is.
func Count(q figure.Quantity) figure.Quantity {
	coef, exp, ok := q.Coefficient()
	if !ok || exp != 0 || q.Unit() != q.BaseUnit() || q.Qualifier() != figure.Plain {
		return q
	}
	return figure.Count(coef, q.Unit())
}

// Rate returns num ÷ den for things that go by different names, such as
// households in homes; base names den.
func Rate(num, den figure.Quantity, base string) figure.Ratio {
	if num.Stated() && den.Stated() && !num.Comparable(den) {
		plain, err := figure.NewQuantity(num.Base(), den.BaseUnit())
		if err != nil {
			return figure.Ratio{}
		}
		num = plain
	}
	return figure.NewRatio(num, den, base)
}

// Per returns amount ÷ n in yuan, rounded half up to 分, such as a premium for
// each lift; absent when either is, or when n is zero.
func Per(amount figure.Money, n figure.Quantity) figure.Money {
	if !amount.Stated() || !n.Stated() {
		return figure.Money{}
	}
	value, err := figure.Divide(amount.In(figure.Yuan).Decimal(), n.Base(), Cents())
	if err != nil {
		return figure.Money{}
	}
	return Yuan(value)
}

// Yuan returns an amount in yuan, absent when it is past the limits of a
// figure.
func Yuan(amount decimal.Decimal) figure.Money {
	money, err := figure.NewMoney(amount, figure.Yuan)
	if err != nil {
		return figure.Money{}
	}
	return money
}

// Cents rounds yuan to 分, half up.
func Cents() figure.Rounding { return figure.Rounding{Places: 2} }
