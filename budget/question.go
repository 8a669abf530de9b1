package budget

import (
	"strings"

	"golang.org/x/text/language"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/budget/rate"
	"jixiao.example/internal/words"
)

// The codes of questions about projects and funds: what the report has to say and
// does not.
const (
	// CodeNoUse asks for the use of what was budgeted or received.
	CodeNoUse check.Code = "budget.use-unstated"
	// CodeLittleUse asks why less than half of the money was used.
	CodeLittleUse check.Code = "budget.little-use"
	// CodeSurplus asks what becomes of the money that is left.
	CodeSurplus check.Code = "budget.surplus-open"
	// CodeUnlisted asks for the fund that the text accounts for and no row of the
	// base-data table has.
	CodeUnlisted check.Code = "budget.fund-unlisted"
	// CodeProcured asks for the budget of what was procured: that of the table is
	// the budget of a fund that spent less.
	CodeProcured check.Code = "budget.procured-beyond"
	// CodeUnspent notes an item that is named among what money was mainly spent on
	// (主要包括…), while its own amount is 0.
	CodeUnspent check.Code = "budget.named-unspent"
)

// Check returns the questions that the fund leaves open, as findings at path: what
// was budgeted or received and has no stated use; a use of less than half on the
// base of the use rate, or of the budget where that is not known, without a
// reason; a surplus of which nothing says whether it was carried over or taken
// back. Figures below zero are findings, too.
func (f SpecialFund) Check(path check.Path) []check.Finding {
	findings := Negatives(path, f.Statements(""))
	ask := func(code check.Code, at check.Path, args ...check.Arg) {
		findings = append(findings, check.NewFinding(code, path+at, append(args, check.L("name", f.Name))...))
	}
	if given, called := f.given(); !f.Used.Stated() && given.Sign() > 0 {
		ask(CodeNoUse, "/used", check.L("given", called), check.A("money", given.String()), check.L("inside", f.belongs()))
	}
	use := f.RateOn(f.UseBase)
	if use.State() != figure.Defined {
		use = f.RateOn(OfBudget)
	}
	half := figure.NewRatio(figure.MustQuantity("50%"), figure.MustQuantity("100%"), "")
	if order, ok := use.Cmp(half); ok && order < 0 && f.Reason == "" {
		ask(CodeLittleUse, "/used", check.A("used", f.Used.String()), check.A("rate", use.String()), check.L("base", use.BaseLabel()))
	}
	if f.Surplus.Sign() > 0 && !f.Clawback.Stated() && !f.CarriedOut.Stated() {
		ask(CodeSurplus, "/surplus", check.A("surplus", f.Surplus.String()))
	}
	return findings
}

// given returns what the fund had to spend and what that is called: its budget,
// or else what it had carried in and received.
func (f SpecialFund) given() (figure.Money, figure.Label) {
	if f.Budget.Stated() {
		return f.Budget, figure.Label{Zh: "年初预算", En: "initial budget"}
	}
	return f.Available(), figure.Label{Zh: "到位资金", En: "received"}
}

// belongs says whose budget the fund is in.
func (f SpecialFund) belongs() figure.Label {
	if f.InsideDepartment {
		return figure.Label{Zh: "（部门预算内）", En: " (inside the department's budget)"}
	}
	return figure.Label{Zh: "（部门预算外）", En: " (outside the department's budget)"}
}

// Unspent returns a note, at path, for every item of which a line of the tree is
// said to be mainly made (Includes) while a line of the same name among others
// prints an amount of 0 for it, in a period in which the line itself is stated.
func (l Line) Unspent(path check.Path, others ...Line) []check.Finding {
	type item struct {
		period Period
		name   string
	}
	none := map[item]bool{}
	for _, other := range others {
		for _, line := range other.Walk() {
			for _, amount := range line.Amounts {
				if amount.Money.Stated() && amount.Money.Sign() == 0 {
					none[item{amount.Period, plainItem(line.Name)}] = true
				}
			}
		}
	}
	var findings []check.Finding
	for at, line := range l.Walk() {
		for _, amount := range line.Amounts {
			for _, included := range line.Includes {
				if amount.Money.Sign() > 0 && none[item{amount.Period, plainItem(included)}] {
					findings = append(findings, check.NewFinding(CodeUnspent, path+at,
						check.L("item", included), check.L("name", inPeriod(line.Name, amount.Period))))
				}
			}
		}
	}
	return findings
}

// plainItem is the name of an item without 费 or 费用 at its end.
func plainItem(name figure.Label) string {
	return strings.TrimSuffix(strings.TrimSuffix(name.Zh, "费用"), "费")
}

// unused asks for the use of every fund of the table that has a budget and no final
// account.
func (t BaseTable) unused(path check.Path) []check.Finding {
	var findings []check.Finding
	total, given, final := t.Line(SpecialFundTotal), t.Budget(), t.Final()
	for i, fund := range total.Children {
		budgeted := fund.At(given)
		if budgeted.Sign() > 0 && !fund.At(final).Stated() {
			findings = append(findings, check.NewFinding(CodeNoUse, path+total.at.Child("children").Index(i),
				check.L("name", fund.Name), check.L("given", given.Label()), check.A("money", budgeted.String()), check.L("inside", figure.Label{})))
		}
	}
	return findings
}

// procured asks for the budget of what was procured, when the procurement budget
// is the budget of one fund of the table that spent less than was procured.
func (t BaseTable) procured(path check.Path) []check.Finding {
	procurement := t.Line(ProcurementAmount)
	budgeted, actual := procurement.At(t.Budget()), procurement.At(t.Final())
	if budgeted.Sign() <= 0 || !actual.Stated() {
		return nil
	}
	for _, fund := range t.Line(SpecialFundTotal).Children {
		used := fund.At(t.Final())
		if fund.At(t.Budget()).Cmp(budgeted) == 0 && used.Stated() && used.Cmp(actual) < 0 {
			return []check.Finding{check.NewFinding(CodeProcured, path+procurement.at, check.L("name", fund.Name),
				check.A("budget", budgeted.String()), check.A("used", used.String()), check.A("procured", actual.String()),
				check.A("rate", rate.ProcurementExecution(actual, budgeted).String()))}
		}
	}
	return nil
}

// Unlisted asks, at path, for what is missing in the row 专项资金 when the funds of
// the text used more than its final account says: it names the fund that has no
// line and whose use is the difference, as far as the printed digits tell.
func (t BaseTable) Unlisted(path check.Path, funds ...SpecialFund) []check.Finding {
	const where = "text"
	total := t.Line(SpecialFundTotal)
	statements := total.Statements(where)
	var parts []check.Key
	for _, fund := range funds {
		if fund.Used.Stated() {
			parts = append(parts, fund.AmountKey(Executed))
			statements = append(statements, fund.Statements(where)...)
		}
	}
	outcome := check.NewLedger(statements...).Evaluate(check.SumOf("funds", total.Key(t.Final()), parts...))[0]
	if outcome.Verdict != check.Broken || outcome.Difference.Sign() >= 0 {
		return nil
	}
	unit, _ := figure.ParseMoneyUnit(outcome.Unit)
	missing, err := figure.NewMoney(outcome.Difference.Neg(), unit)
	if err != nil {
		return nil
	}
	found, nearest := figure.Label{}, outcome.Tolerance
	for _, fund := range funds {
		off := fund.Used.Sub(missing).In(unit).Decimal().Abs()
		if fund.Used.Stated() && off.Cmp(nearest) <= 0 {
			nearest = off
			found = figure.Label{
				Zh: "，与“" + fund.Name.Zh + "”" + fund.Used.String() + "相当，附表可能未列该项",
				En: ", about the " + words.Figure(fund.Used.String()) + " of " + fund.Name.In(language.English) + ", which may be missing there",
			}
		}
	}
	return []check.Finding{check.NewFinding(CodeUnlisted, path+total.at, check.A("sum", outcome.ComputedText()), check.A("total", outcome.StatedText()),
		check.A("difference", strings.TrimPrefix(outcome.DifferenceText(), "-")), check.L("found", found))}
}
