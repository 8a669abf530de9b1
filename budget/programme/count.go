package programme

import (
	"github.com/shopspring/decimal"

	"jixiao.example/budget/figure"
)

// Count returns a number of things as the count it is. The text of a quantity
// does not say that it was counted: 155栋 that is read may have been rounded to the
// unit. (The JSON of a Statement says it, beside the text.) What is softened (超过300台), has decimals or is
// printed in 万 or 亿 is no exact count and stays as it is.
func Count(q figure.Quantity) figure.Quantity {
	coef, exp, ok := q.Coefficient()
	if !ok || exp != 0 || q.Unit() != q.BaseUnit() || q.Qualifier() != figure.Plain {
		return q
	}
	return figure.Count(coef, q.Unit())
}

// counted tells whether a unit is one of things that are counted one by one and
// not measured, as ㎡, 吨 and 天 are.
func counted(unit string) bool {
	switch unit {
	case "个", "户", "人", "人次", "名", "次", "项", "件", "套", "栋", "幢", "座", "处", "家", "所", "台", "辆",
		"份", "册", "篇", "条", "场", "期", "批", "起", "宗", "班", "间", "部", "只", "张", "单", "笔", "例":
		return true
	}
	return false
}

// Rate returns num ÷ den for numbers of things that belong to each other one by
// one, such as households in homes or certificates for buildings: each keeps its
// own unit. The label names den.
func Rate(num, den figure.Quantity, zh, en string) figure.Ratio {
	if num.Comparable(den) {
		return figure.NewRatio(num, den, zh).WithEnglishBase(en)
	}
	return figure.CountRatio(num, den, zh).WithEnglishBase(en)
}

// MoneyRate returns num ÷ den for amounts; the label names den.
func MoneyRate(num, den figure.Money, zh, en string) figure.Ratio {
	return figure.MoneyRatio(num, den, zh).WithEnglishBase(en)
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

// Spread returns the least and the most that a quantity can have been before it
// was rounded to its print; a count and a stated zero are what they say.
func Spread(q figure.Quantity) (low, high figure.Quantity) {
	half, err := figure.NewQuantity(decimal.New(5, -q.Places()-1), q.Unit())
	if err != nil || q.Exact() || q.Sign() == 0 { // or a print too fine to leave anything open
		return q, q
	}
	low, err = q.Sub(half)
	high, other := q.Add(half)
	if err != nil || other != nil {
		return q, q
	}
	return low, high
}

// SpreadMoney is Spread for amounts.
func SpreadMoney(amount figure.Money) (low, high figure.Money) {
	half, err := figure.NewMoney(decimal.New(5, -amount.Places()-1), amount.Unit())
	if err != nil || amount.Sign() == 0 {
		return amount, amount
	}
	return amount.Sub(half), amount.Add(half)
}

// Cents rounds yuan to 分, half up.
func Cents() figure.Rounding { return figure.Rounding{Places: 2} }
