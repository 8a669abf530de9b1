package budget

import (
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

// Buildings is the row 楼堂馆所控制情况 of the base-data table: what was approved
// for office buildings, halls and hotels, and what was built and invested.
//
// A unit that builds nothing states 0 against 0. Such a rate is undefined;
// what the form prints for it is the form's own convention, which stands in
// ZeroBase and never enters arithmetic.
type Buildings struct {
	Year     int             `json:"year"`
	Scope    string          `json:"scope,omitempty"`
	Approved figure.Quantity `json:"approved,omitzero"`  // 批复规模, floor area
	Actual   figure.Quantity `json:"actual,omitzero"`    // 实际规模, floor area
	AreaRate figure.Quantity `json:"area_rate,omitzero"` // 规模控制率 as printed
	Planned  figure.Money    `json:"planned,omitzero"`   // 预算投资
	Invested figure.Money    `json:"invested,omitzero"`  // 实际投资
	// InvestmentRate is the 投资概算控制率 as printed.
	InvestmentRate figure.Quantity `json:"investment_rate,omitzero"`
	// ZeroBase is what the form prints for 0 ÷ 0, as Hunan's does 100%; absent
	// when the form has no such convention.
	ZeroBase figure.Quantity `json:"zero_base,omitzero"`
}

// AreaControlRate returns the floor area built as a share of that approved
// (规模控制率, as Hunan's scoring table defines it).
func (b Buildings) AreaControlRate() figure.Ratio {
	return figure.NewRatio(b.Actual, b.Approved, "批复规模").WithEnglishBase("approved floor area")
}

// InvestmentControlRate returns the amount invested as a share of that planned
// (投资概算控制率, as Hunan's scoring table defines it).
func (b Buildings) InvestmentControlRate() figure.Ratio {
	return figure.MoneyRatio(b.Invested, b.Planned, "预算投资").WithEnglishBase("planned investment")
}

// Printed returns what the form prints for a rate: the percentage with the
// given places, or ZeroBase for 0 ÷ 0; absent when neither is there.
func (b Buildings) Printed(rate figure.Ratio, places int32) figure.Quantity {
	if rate.Stated() && rate.State() == figure.Undefined {
		return b.ZeroBase
	}
	return rate.Percent(places)
}

func (b Buildings) rows() []row {
	of := func(concept, zh, en string, value figure.Figure, path check.Path) row {
		return row{Period{Year: b.Year}.Key(concept, b.Scope), figure.Label{Zh: zh, En: en}, value, path}
	}
	return []row{
		of(BuildingsApproved, "批复规模", "approved floor area", b.Approved, "/approved"),
		of(BuildingsActual, "实际规模", "actual floor area", b.Actual, "/actual"),
		of(BuildingsAreaRate, "规模控制率", "area control rate", b.AreaRate, "/area_rate"),
		of(BuildingsPlanned, "预算投资", "planned investment", b.Planned, "/planned"),
		of(BuildingsInvested, "实际投资", "actual investment", b.Invested, "/invested"),
		of(BuildingsInvestmentRate, "投资概算控制率", "investment control rate", b.InvestmentRate, "/investment_rate"),
	}
}

// Figures returns the stated figures and the computed rates.
func (b Buildings) Figures() []figure.Named {
	return figures(b.rows(),
		figure.Named{
			Key: BuildingsAreaRate + "-computed", Label: figure.Label{Zh: "规模控制率（计算）", En: "area control rate, computed"},
			Figure: b.AreaControlRate(),
		},
		figure.Named{
			Key:    BuildingsInvestmentRate + "-computed",
			Label:  figure.Label{Zh: "投资概算控制率（计算）", En: "investment control rate, computed"},
			Figure: b.InvestmentControlRate(),
		})
}

// Statements returns the figures as they are printed at where.
func (b Buildings) Statements(where string) []check.Statement { return state(where, b.rows()...) }

// Identities returns the two printed rates, which are undefined for 0 ÷ 0
// whatever the form prints.
func (b Buildings) Identities() []check.Identity {
	rows := b.rows()
	return named(rows,
		check.RateOf(rows[2].key.String()+"=actual/approved", rows[2].key, rows[1].key, rows[0].key, "批复规模").
			Said("规模控制率 = 实际规模 ÷ 批复规模", "area control rate = actual ÷ approved"),
		check.RateOf(rows[5].key.String()+"=invested/planned", rows[5].key, rows[4].key, rows[3].key, "预算投资").
			Said("投资概算控制率 = 实际投资 ÷ 预算投资", "investment control rate = invested ÷ planned"),
	)
}

// Check returns a finding for each rate that stands on 0 ÷ 0 and is not printed
// as the form's convention has it.
func (b Buildings) Check(path check.Path) []check.Finding {
	var findings []check.Finding
	for _, rate := range []struct {
		ratio   figure.Ratio
		printed row
	}{
		{b.AreaControlRate(), b.rows()[2]}, {b.InvestmentControlRate(), b.rows()[5]},
	} {
		printed := rate.printed.figure
		conventional := b.Printed(rate.ratio, 0)
		if !printed.Stated() || !rate.ratio.Stated() || rate.ratio.State() != figure.Undefined ||
			printed.String() == conventional.String() {
			continue
		}
		findings = append(findings, check.NewFinding(CodeZeroBase, path+rate.printed.path,
			check.L("name", rate.printed.label), check.A("printed", printed.String()),
			check.A("convention", conventional.String())))
	}
	return findings
}
