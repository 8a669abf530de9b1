package fund

import (
	"errors"
	"fmt"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/budget/programme"
)

// ErrRate reports a first deposit without a rate per square metre, or with a
// negative one.
var ErrRate = errors.New("deposit per square metre must be stated and not negative")

// FirstDeposit is the rate at which a place collects the first deposit for
// each square metre of floor area (首期交存标准), beside the local cost of
// building and installing one (令165号 art. 7). The zero value states nothing.
type FirstDeposit struct {
	// PerArea is the deposit for one square metre.
	PerArea figure.Money `json:"per_area,omitzero"`
	// Cost is the local building and installation cost of one square metre
	// (建筑安装工程每平方米造价).
	Cost figure.Money `json:"cost,omitzero"`
	// Least and Most bound the share of the cost in percent, both included;
	// absent means 5% and 8%.
	Least figure.Quantity `json:"least,omitzero"`
	Most  figure.Quantity `json:"most,omitzero"`
}

func (d FirstDeposit) bounds() (least, most figure.Quantity) {
	least, most = d.Least, d.Most
	if !least.Stated() {
		least = figure.MustQuantity("5%")
	}
	if !most.Stated() {
		most = figure.MustQuantity("8%")
	}
	return least, most
}

// Share returns the deposit's share of the building cost.
func (d FirstDeposit) Share() figure.Ratio {
	return programme.MoneyRate(d.PerArea, d.Cost, "建筑安装工程每平方米造价", "construction cost per square metre")
}

// Within tells whether the share lies inside the bounds; known is false when a
// figure is missing or the cost is zero.
func (d FirstDeposit) Within() (within, known bool) {
	least, most := d.bounds()
	hundred := figure.Count(100, "%")
	low, known := d.Share().Cmp(figure.NewRatio(least, hundred, ""))
	high, also := d.Share().Cmp(figure.NewRatio(most, hundred, ""))
	return known && also && low >= 0 && high <= 0, known && also
}

// Due returns the first deposit for a floor area given in ㎡ or in a multiple
// of it, in yuan, rounded half up to the 分 once. The error is ErrRate or
// ErrArea when a figure is missing or negative.
func (d FirstDeposit) Due(area figure.Quantity) (figure.Money, error) {
	switch {
	case !d.PerArea.Stated() || d.PerArea.Sign() < 0:
		return figure.Money{}, ErrRate
	case !area.Stated() || area.Sign() < 0:
		return figure.Money{}, ErrArea
	}
	amount := programme.Cents().Round(d.PerArea.In(figure.Yuan).Decimal().Mul(area.Base()))
	due, err := figure.NewMoney(amount, figure.Yuan)
	if err != nil {
		return figure.Money{}, fmt.Errorf("deposit for %s: %w", area, err)
	}
	return due, nil
}

// Statement returns the rate, the cost and the share of one in the other.
func (d FirstDeposit) Statement() programme.Statement {
	row := programme.NewRow
	return programme.Statement{
		Room: "fund.first-deposit",
		Rows: []programme.Row{
			row(KeyFirstDeposit, d.PerArea, "每平方米首期交存额", "first deposit per square metre"),
			row(KeyConstructionCost, d.Cost, "建筑安装工程每平方米造价", "building cost per square metre"),
		},
		Derived: []programme.Row{row(KeyFirstDepositShare, d.Share(), "首期交存比例", "share of the building cost")},
	}
}

// Figures returns the rate, the cost and the share of one in the other.
func (d FirstDeposit) Figures() []figure.Named { return d.Statement().Figures() }

// Check returns the figures that cannot be, and whether the share lies outside
// its bounds. Paths are below at.
func (d FirstDeposit) Check(at check.Path) []check.Finding {
	findings := d.Statement().Check(at)
	if within, known := d.Within(); known && !within {
		least, most := d.bounds()
		findings = append(findings, check.NewFinding(CodeFirstDeposit, at.Child("per_area"),
			check.A("share", d.Share().String()), check.A("least", least.String()), check.A("most", most.String())))
	}
	return findings
}

// UnmarshalJSON reads a rate strictly, as programme.Decode does.
func (d *FirstDeposit) UnmarshalJSON(data []byte) error {
	type plain FirstDeposit
	return programme.Decode(data, (*plain)(d))
}
