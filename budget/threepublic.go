package budget

import (
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/budget/rate"
)

// ThreePublic is the “三公”经费, money for travel abroad, official vehicles and
// hospitality, in any number of periods: the total is vehicles plus travel
// abroad plus receptions, and vehicles are their purchase plus their running.
type ThreePublic struct {
	Scope     string  `json:"scope,omitempty"`
	Total     Amounts `json:"total,omitempty"`
	Vehicles  Amounts `json:"vehicles,omitempty"`  // 公务用车购置及运行维护费
	Purchase  Amounts `json:"purchase,omitempty"`  // 公务用车购置费
	Running   Amounts `json:"running,omitempty"`   // 公务用车运行维护费
	Abroad    Amounts `json:"abroad,omitempty"`    // 因公出国（境）费
	Reception Amounts `json:"reception,omitempty"` // 公务接待费
	// Printed are the rates that the report prints beside the amounts.
	Printed ThreePublicRates `json:"printed,omitzero"`
	// Reason is the stated reason for an overrun or a change.
	Reason string `json:"reason,omitempty"`
}

// ThreePublicRates are the printed rates of “三公”经费 in one year, percentages.
type ThreePublicRates struct {
	// Spent and Budgeted are the columns of the amounts that the rates are of.
	Spent    Period `json:"spent"`
	Budgeted Period `json:"budgeted"`
	// Completion is the total spent as a share of the total budgeted (完成预算的比例).
	Completion figure.Quantity `json:"completion,omitzero"`
	// Vehicles, Abroad and Reception are shares of the total spent (占比).
	Vehicles  figure.Quantity `json:"vehicles,omitzero"`
	Abroad    figure.Quantity `json:"abroad,omitzero"`
	Reception figure.Quantity `json:"reception,omitzero"`
}

// rates returns the printed rates, each with the concept of its numerator.
func (t ThreePublic) rates() (rows []row, of []string) {
	printed := t.Printed
	at := Period{Year: printed.Spent.Year}
	for _, rate := range []struct {
		concept, of, zh, en string
		value               figure.Quantity
		path                check.Path
	}{
		{ThreePublicCompletion, ThreePublicTotal, "“三公”经费完成预算", "three public expenses, share of the budget", printed.Completion, "/completion"},
		{ThreePublicShare + ".vehicles", ThreePublicVehicles, "公务用车占“三公”经费", "share of official vehicles", printed.Vehicles, "/vehicles"},
		{ThreePublicShare + ".abroad", ThreePublicAbroad, "因公出国（境）占“三公”经费", "share of travel abroad", printed.Abroad, "/abroad"},
		{ThreePublicShare + ".reception", ThreePublicReception, "公务接待占“三公”经费", "share of official receptions", printed.Reception, "/reception"},
	} {
		rows = append(rows, row{
			at.Key(rate.concept, t.Scope), figure.Label{Zh: rate.zh, En: rate.en}, rate.value, "/printed" + rate.path,
		})
		of = append(of, rate.of)
	}
	return rows, of
}

// Line returns the tree in the order of the base-data table: vehicles with
// purchase and running, travel abroad, receptions. The two halves of vehicles are
// unbounded, because a bound on vehicles is one on both.
func (t ThreePublic) Line() Line {
	line := func(concept, zh, en string, amounts Amounts, at check.Path, children ...Line) Line {
		return Line{
			Concept: concept, Scope: t.Scope, Name: figure.Label{Zh: zh, En: en}, Amounts: amounts,
			Children: children, at: at, bare: true,
		}
	}
	purchase := line(ThreePublicPurchase, "公务用车购置", "vehicle purchase", t.Purchase, "/purchase")
	running := line(ThreePublicRunning, "公务用车运行维护", "vehicle running", t.Running, "/running")
	purchase.Unbounded, running.Unbounded = true, true
	total := line(ThreePublicTotal, "“三公”经费", "three public expenses", t.Total, "/total",
		line(ThreePublicVehicles, "公务用车购置和运行维护费", "official vehicles", t.Vehicles, "/vehicles", purchase, running),
		line(ThreePublicAbroad, "因公出国（境）费", "travel abroad", t.Abroad, "/abroad"),
		line(ThreePublicReception, "公务接待费", "official receptions", t.Reception, "/reception"))
	total.Reason = t.Reason
	return total
}

// Sum returns what the three add up to in a period, whatever the total states.
func (t ThreePublic) Sum(period Period) figure.Money { return t.Line().Sum(period) }

// ControlRate returns the “三公”经费控制率 of 财预〔2013〕53号: what was spent as a
// share of what was arranged.
func (t ThreePublic) ControlRate(spent, arranged Period) figure.Ratio {
	return rate.ThreePublicControl(t.Total.At(spent), t.Total.At(arranged))
}

// ChangeRate returns the “三公”经费变动率 of 财预〔2013〕53号 for a period against
// the same phase of the year before. It is undefined when the table compares
// with another year: a change over two years is not this rate.
func (t ThreePublic) ChangeRate(period Period) figure.Ratio {
	return rate.ThreePublicChange(t.Total.At(period), t.Total.At(period.Previous()))
}

// Figures returns the stated amounts and the printed rates.
func (t ThreePublic) Figures() []figure.Named {
	rows, _ := t.rates()
	return append(t.Line().Figures(), keyed(rows)...)
}

// Statements returns the amounts and the printed rates as they are printed at
// where.
func (t ThreePublic) Statements(where string) []check.Statement {
	rows, _ := t.rates()
	return append(t.Line().Statements(where), state(where, rows...)...)
}

// Identities returns the sums of the tree in every period, and the printed rates
// on the amounts that they are of.
func (t ThreePublic) Identities() []check.Identity {
	identities := t.Line().Identities()
	rows, of := t.rates()
	spent, budgeted := t.Printed.Spent, t.Printed.Budgeted
	for i, r := range rows {
		if !r.figure.Stated() {
			continue
		}
		base, name := spent.Key(ThreePublicTotal, t.Scope), spent.Label()
		if of[i] == ThreePublicTotal {
			base, name = budgeted.Key(ThreePublicTotal, t.Scope), budgeted.Label()
		}
		identities = append(identities, check.RateOf(r.key.String()+"=share", r.key, spent.Key(of[i], t.Scope), base, "“三公”经费"+name.Zh).
			Said(r.label.Zh+"的比例 = "+spent.Label().Zh+" ÷ “三公”经费"+name.Zh, r.label.En+" = "+spent.Label().En+" ÷ three public expenses, "+name.En))
	}
	return identities
}
