package budget

import "jixiao.example/budget/figure"

// ExecutionRate returns spent ÷ base (执行率), where baseName says what base
// is, because the same word is used on 全年预算数 (the self-evaluation form of
// 财预〔2020〕10号), on 到位资金 (its annex 2) and on 年初预算数. A rate whose base
// is not named is undefined, and so is one of absent amounts.
func ExecutionRate(spent, base figure.Money, baseName string) figure.Ratio {
	if baseName == "" {
		return figure.Ratio{}
	}
	return figure.MoneyRatio(spent, base, baseName)
}

// ExecutionRate returns the amount of one period as a share of another's,
// which names the base: "2024年全年预算数".
func (a Amounts) ExecutionRate(spent, base Period) figure.Ratio {
	return ExecutionRate(a.At(spent), a.At(base), base.Label().Zh).WithEnglishBase(base.Label().En)
}

// difference returns a − b, absent unless both are stated: what is not printed
// must not count as zero, as it does when adding up.
func difference(a, b figure.Money) figure.Money {
	if !a.Stated() || !b.Stated() {
		return figure.Money{}
	}
	return a.Sub(b)
}
