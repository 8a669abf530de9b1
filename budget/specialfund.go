package budget

import (
	"strings"

	"golang.org/x/text/language"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

// UseBase names what a use rate (使用率) is a share of: reports print one word
// for three different rates.
type UseBase string

// The bases of a use rate.
const (
	// OfAvailable is what there was to spend: carried in plus received.
	OfAvailable UseBase = ""
	// OfBudget is the initial budget.
	OfBudget UseBase = "budget"
	// OfAccounted is what the report accounts for: used plus carried out plus
	// surplus. It stands in for the amount received where that is not printed.
	OfAccounted UseBase = "accounted"
)

// Label returns what the base is called.
func (b UseBase) Label() figure.Label {
	switch b {
	case OfAvailable:
		return figure.Label{Zh: "上年结转和到位资金", En: "carried in and received"}
	case OfBudget:
		return figure.Label{Zh: "年初预算数", En: "initial budget"}
	case OfAccounted:
		return figure.Label{Zh: "使用和结余之和", En: "used and left over"}
	}
	return figure.Label{Zh: string(b), En: string(b)}
}

// SpecialFund is one special fund (专项资金) or project (项目) over a year: what it
// is for, what was budgeted and received, what was used, and what became of the
// rest. Absent is what the report does not say; nothing carried over is a stated
// zero.
type SpecialFund struct {
	// Key is the fund's own, and the scope of its figures.
	Key  string       `json:"key"`
	Name figure.Label `json:"name"`
	Year int          `json:"year"`
	// Purpose is what the money is for (用途).
	Purpose    figure.Label `json:"purpose,omitzero"`
	Budget     figure.Money `json:"budget,omitzero"`      // 年初预算
	CarriedIn  figure.Money `json:"carried_in,omitzero"`  // 上年结转
	Received   figure.Money `json:"received,omitzero"`    // 到位
	Used       figure.Money `json:"used,omitzero"`        // 使用
	CarriedOut figure.Money `json:"carried_out,omitzero"` // 结转下年
	Surplus    figure.Money `json:"surplus,omitzero"`     // 结余
	Clawback   figure.Money `json:"clawback,omitzero"`    // 财政收回, out of the surplus
	// UseRate is the printed use rate, a percentage, and UseBase the base that it
	// was printed on.
	UseRate figure.Quantity `json:"use_rate,omitzero"`
	UseBase UseBase         `json:"use_base,omitempty"`
	// InsideDepartment tells whether the fund belongs to the department's own
	// budget, or is paid by the finance department beside it.
	InsideDepartment bool `json:"inside_department"`
	// Procured are the ways in which what the money bought was procured.
	Procured []Way `json:"procured,omitempty"`
	// Reason is the stated reason for what was not used or not spent as budgeted.
	Reason string `json:"reason,omitempty"`
}

// Available returns what there was to spend: carried in plus received, absent
// when neither is stated.
func (f SpecialFund) Available() figure.Money { return f.CarriedIn.Add(f.Received) }

// Accounted returns what the report accounts for: used plus carried out plus
// surplus, absent when the use is not stated.
func (f SpecialFund) Accounted() figure.Money {
	if !f.Used.Stated() {
		return figure.Money{}
	}
	return figure.SumMoney(f.Used, f.CarriedOut, f.Surplus)
}

// RateOn returns the use rate on a base, which the ratio names.
func (f SpecialFund) RateOn(base UseBase) figure.Ratio {
	var den figure.Money
	switch base {
	case OfAvailable:
		den = f.Available()
	case OfBudget:
		den = f.Budget
	case OfAccounted:
		den = f.Accounted()
	}
	return figure.MoneyRatio(f.Used, den, base.Label().Zh).WithEnglishBase(base.Label().En)
}

// Line returns the fund as a line of a budget: its initial budget, its receipt
// and its use.
func (f SpecialFund) Line() Line {
	line := Line{Concept: SpecialFundAmount, Scope: f.Key, Name: f.Name}
	for _, amount := range []Amount{
		{f.period(Initial), f.Budget}, {f.period(Received), f.Received}, {f.period(Executed), f.Used},
	} {
		if amount.Money.Stated() {
			line.Amounts = append(line.Amounts, amount)
		}
	}
	return line
}

func (f SpecialFund) period(phase Phase) Period { return Period{Year: f.Year, Phase: phase} }

// AmountKey returns the key of the fund's amount in a phase: Initial for the
// budget, Received, Executed for the use.
func (f SpecialFund) AmountKey(phase Phase) check.Key {
	return f.period(phase).Key(SpecialFundAmount, f.Key)
}

// YearKey returns the key of one of the fund's figures that have no phase, such
// as SpecialFundSurplus.
func (f SpecialFund) YearKey(concept string) check.Key { return f.period("").Key(concept, f.Key) }

func (f SpecialFund) rows() []row {
	amount := func(phase Phase, zh, en string, money figure.Money, path check.Path) row {
		return row{f.AmountKey(phase), f.label(zh, en), money, path}
	}
	year := func(concept, zh, en string, value figure.Figure, path check.Path) row {
		return row{f.YearKey(concept), f.label(zh, en), value, path}
	}
	return []row{
		amount(Initial, "年初预算", "initial budget", f.Budget, "/budget"),
		year(SpecialFundCarriedIn, "上年结转", "carried in", f.CarriedIn, "/carried_in"),
		amount(Received, "到位资金", "received", f.Received, "/received"),
		amount(Executed, "使用资金", "used", f.Used, "/used"),
		year(SpecialFundCarriedOut, "结转下年", "carried out", f.CarriedOut, "/carried_out"),
		year(SpecialFundSurplus, "结余资金", "surplus", f.Surplus, "/surplus"),
		year(SpecialFundClawback, "财政收回", "clawback", f.Clawback, "/clawback"),
		year(SpecialFundUseRate, "使用率", "use rate", f.UseRate, "/use_rate"),
	}
}

func (f SpecialFund) label(zh, en string) figure.Label {
	return figure.Label{Zh: f.Name.Zh + zh, En: f.Name.In(language.English) + ", " + en}
}

// Figures returns the stated figures, the use rate on its base, and where that is
// another than the budget what was used of the budget.
func (f SpecialFund) Figures() []figure.Named {
	named := figures(f.rows(), figure.Named{
		Key: SpecialFundUseRate + "-computed", Label: f.label("使用率（计算）", "use rate, computed"), Figure: f.RateOn(f.UseBase),
	})
	if f.UseBase != OfBudget && f.Budget.Stated() && f.Used.Stated() {
		named = append(named, figure.Named{
			Key: SpecialFundUseRate + "-of-budget", Label: f.label("使用占年初预算（计算）", "used of the initial budget, computed"), Figure: f.RateOn(OfBudget),
		})
	}
	return named
}

// Statements returns the figures as they are printed at where. A base of the
// use rate that is itself a sum follows as a statement without a place: it is
// derived and printed nowhere.
func (f SpecialFund) Statements(where string) []check.Statement {
	statements := state(where, f.rows()...)
	if f.CarriedIn.Stated() && f.Received.Stated() {
		statements = append(statements, derive(f.available(), f.YearKey(SpecialFundCarriedIn), f.AmountKey(Received))...)
	}
	if f.UseBase == OfAccounted {
		statements = append(statements, derive(f.accounted(), f.AmountKey(Executed), f.YearKey(SpecialFundCarriedOut), f.YearKey(SpecialFundSurplus))...)
	}
	return statements
}

// available and accounted are the bases of the use rate that are sums.
func (f SpecialFund) available() row {
	return row{f.YearKey(SpecialFundAvailable), f.label("可用资金", "available"), f.Available(), ""}
}

func (f SpecialFund) accounted() row {
	return row{f.YearKey(SpecialFundAccounted), f.label("使用和结余之和", "used and left over"), f.Accounted(), ""}
}

// Identities returns that what came in is what was used, carried out or left
// over, when the report says what was left over; that the clawback is within
// the surplus; and the printed use rate on its base.
func (f SpecialFund) Identities() []check.Identity {
	used := f.AmountKey(Executed)
	var identities []check.Identity
	if identity, ok := f.balance(used); ok {
		identities = append(identities, identity)
	}
	if f.Clawback.Stated() {
		surplus, clawback := f.YearKey(SpecialFundSurplus), f.YearKey(SpecialFundClawback)
		identities = append(identities, check.AtMostOf(clawback.String()+"<=surplus", clawback, surplus).
			Said(f.Name.Zh+"财政收回 ≤ 结余", f.Name.In(language.English)+" clawback ≤ surplus"))
	}
	if f.UseRate.Stated() {
		rate, base := f.YearKey(SpecialFundUseRate), f.UseBase.Label()
		identities = append(identities, check.RateOf(rate.String()+"=used/"+f.baseWord(), rate, used, f.baseKey(), base.Zh).
			Said(f.Name.Zh+"使用率 = 使用 ÷ "+base.Zh, f.Name.In(language.English)+" use rate = used ÷ "+base.En))
	}
	return named(append(f.rows(), f.available(), f.accounted()), identities...)
}

// balance is stated on what was received, less what was carried in on the
// other side, or on what was carried in when nothing else came.
func (f SpecialFund) balance(used check.Key) (check.Identity, bool) {
	if !f.Surplus.Stated() && !f.CarriedOut.Stated() || !f.Available().Stated() {
		return check.Identity{}, false
	}
	spent := []check.Key{used}
	if f.CarriedOut.Stated() {
		spent = append(spent, f.YearKey(SpecialFundCarriedOut))
	}
	if f.Surplus.Stated() {
		spent = append(spent, f.YearKey(SpecialFundSurplus))
	}
	stated, carried := f.AmountKey(Received), []check.Key(nil)
	switch {
	case !f.Received.Stated():
		stated = f.YearKey(SpecialFundCarriedIn)
	case f.CarriedIn.Stated():
		carried = []check.Key{f.YearKey(SpecialFundCarriedIn)}
	}
	return check.BalanceOf(stated.String()+"=used+left", stated, spent, carried).
		Said(f.Name.Zh+"上年结转 + 到位 = 使用 + 结转下年 + 结余",
			f.Name.In(language.English)+" carried in + received = used + carried out + surplus"), true
}

// baseKey returns the key of the base of the printed use rate. A base that is
// the sum of two stated figures has a derived statement of its own.
func (f SpecialFund) baseKey() check.Key {
	switch {
	case f.UseBase == OfBudget:
		return f.AmountKey(Initial)
	case f.UseBase == OfAccounted:
		return f.YearKey(SpecialFundAccounted)
	case f.CarriedIn.Stated() && f.Received.Stated():
		return f.YearKey(SpecialFundAvailable)
	case f.CarriedIn.Stated():
		return f.YearKey(SpecialFundCarriedIn)
	}
	return f.AmountKey(Received)
}

func (f SpecialFund) baseWord() string {
	if f.UseBase == OfAvailable {
		return "available"
	}
	return string(f.UseBase)
}

// SpentOn returns the identity that the project expenditure stated at key is what
// the funds used, softly. When some are outside the department's budget it has
// two readings: with them, and without them. Funds that state no use are left
// out; without any there is no identity.
func SpentOn(name string, spent check.Key, funds ...SpecialFund) (identity check.Identity, ok bool) {
	var inside, all []check.Key
	var zh, en []string
	for _, fund := range funds {
		if !fund.Used.Stated() {
			continue
		}
		key := fund.AmountKey(Executed)
		all = append(all, key)
		if fund.InsideDepartment {
			inside = append(inside, key)
			continue
		}
		zh, en = append(zh, fund.Name.Zh), append(en, fund.Name.In(language.English))
	}
	outside := figure.Label{Zh: strings.Join(zh, "、"), En: strings.Join(en, ", ")}
	lines := func(zh, en string, keys []check.Key) check.Identity {
		identity := check.LinesOf(name, spent, keys...).AsSoft().
			Said("项目支出 = 各专项使用资金", "project expenditure = what the special funds used")
		identity.Reading = figure.Label{Zh: outside.Zh + zh, En: outside.En + en}
		return identity
	}
	switch {
	case len(all) == 0:
		return check.Identity{}, false
	case outside.Zh == "":
		return lines("所列即全部项目", "what is listed is all there is", all), true
	}
	identity = lines("在部门预算之内", " inside the department's budget", all)
	if len(inside) > 0 {
		identity.Otherwise = []check.Identity{lines("在部门预算之外", " outside the department's budget", inside)}
	}
	return identity, true
}
