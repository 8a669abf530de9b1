package performance

import (
	"jixiao.example/budget"
	"jixiao.example/budget/figure"
)

// Agrees tells by the figures alone that a ledger of the form's Statements has
// nothing to say under IdentitiesOn(base): all sums and rates come out to the
// digit, and what is printed twice is alike. False says no more than that the
// ledger has to be asked: something is missing, only stated as 约, or listed
// under 其中, or it does not agree.
func (f Form) Agrees(base budget.Phase) bool {
	if base == "" {
		base = budget.Adjusted
	}
	return f.plainFigures() && f.moneyAgrees() && f.ratesAgree(base) && f.costsAgree() &&
		f.tiersAgree(ConceptPoints) && f.tiersAgree(ConceptScore)
}

// plainFigures tells whether every amount is stated once, without a word that
// softens it, and no goal repeats one.
func (f Form) plainFigures() bool {
	for i := range f.Goals {
		if len(f.Goals[i].Figures) > 0 {
			return false
		}
	}
	for i := range f.Money {
		amounts := f.Money[i].Amounts
		if len(amounts) > MaxAmounts || f.Money[i].OfWhich {
			return false
		}
		for j, amount := range amounts {
			if !amount.Money.Stated() || amount.Money.Qualifier() != figure.Plain {
				return false
			}
			for _, before := range amounts[:j] {
				if before.Phase == amount.Phase {
					return false
				}
			}
		}
	}
	return true
}

func (f Form) moneyAgrees() bool {
	for sum := range f.moneySums() {
		total, stated := figure.Money{}, 0
		for _, part := range sum.parts {
			if amount := f.Money[part].At(sum.phase); amount.Stated() {
				total = total.Add(amount)
				stated++
			}
		}
		if stated > 0 && (stated < len(sum.parts) || !total.Equal(f.Money[sum.row].At(sum.phase))) {
			return false
		}
	}
	for i := range f.Money {
		adjusted := f.Money[i].At(budget.Adjusted)
		if adjusted.Stated() && f.Money[i].At(budget.Executed).Cmp(adjusted) > 0 {
			return false
		}
	}
	return true
}

func (f Form) ratesAgree(base budget.Phase) bool {
	agrees := func(rate figure.Quantity, row MoneyRow) bool {
		computed := figure.MoneyRatio(row.At(budget.Executed), row.At(base), "").Percent(max(0, rate.Places()))
		return computed.Stated() && rate.Unit() == computed.Unit() && computed.Equal(rate) && rate.Qualifier() == figure.Plain
	}
	if f.Execution.Rate.Stated() && !agrees(f.Execution.Rate, f.Total()) {
		return false
	}
	for _, row := range f.Money {
		if row.Rate.Stated() && row.At(budget.Executed).Stated() && row.At(base).Sign() != 0 && !agrees(row.Rate, row) {
			return false
		}
	}
	return true
}

// costsAgree tells whether cost indicators state what the money rows say was
// executed.
func (f Form) costsAgree() bool {
	for ci := range f.Classes {
		for gi := range f.Classes[ci].Groups {
			for ii := range f.Classes[ci].Groups[gi].Indicators {
				indicator := &f.Classes[ci].Groups[gi].Indicators[ii]
				row := f.costOf(&f.Classes[ci], indicator)
				if row < 0 {
					continue
				}
				spent, err := indicator.Actual.Quantity().Money()
				if err == nil && (spent.Qualifier() != figure.Plain || !f.Money[row].At(budget.Executed).Equal(spent)) {
					return false
				}
			}
		}
	}
	return true
}
