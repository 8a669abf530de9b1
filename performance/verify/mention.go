package verify

import (
	"github.com/shopspring/decimal"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
)

// CheckMentions returns a note for every amount of the total of the form's funds
// that the text of a report never prints: an adjusted budget that stands in the form
// alone. The text is known by its statements, in as many digits as it likes; what
// stands in a column or is derived is no text. A text that states no total of revenue
// or expenditure is asked nothing.
func CheckMentions(form performance.Form, text []check.Statement) []check.Finding {
	var printed []figure.Money
	tells := false
	for _, statement := range text {
		money, is := statement.Figure.(figure.Money)
		if is && money.Stated() && statement.Place.Column == "" && len(statement.From) == 0 {
			printed = append(printed, money)
			tells = tells || statement.Key.Concept == budget.ExpenditureTotal || statement.Key.Concept == budget.RevenueTotal
		}
	}
	if !tells {
		return nil
	}
	var findings []check.Finding
	for i, row := range form.Money {
		if row.Kind != performance.TotalRow {
			continue
		}
		for j, amount := range row.Amounts {
			if amount.Money.Stated() && !mentioned(printed, amount.Money) {
				findings = append(findings, check.NewFinding(CodeUnmentioned, check.Path("/money").Index(i).Child("amounts").Index(j),
					check.L("phase", amount.Phase.Label()), check.A("money", amount.Money.String())))
			}
		}
	}
	return findings
}

// mentioned tells whether an amount is among those that are printed, rounded as
// each of them is.
func mentioned(printed []figure.Money, amount figure.Money) bool {
	for _, money := range printed {
		half := decimal.New(5, -money.Places()-1)
		if amount.In(money.Unit()).Decimal().Sub(money.Decimal()).Abs().Cmp(half) <= 0 {
			return true
		}
	}
	return false
}
