package budget

import (
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

// Assets are a unit's assets at the end of the year: the total is current plus
// non-current.
type Assets struct {
	Year       int          `json:"year"`
	Scope      string       `json:"scope,omitempty"`
	Total      figure.Money `json:"total,omitzero"`       // 资产总计
	Current    figure.Money `json:"current,omitzero"`     // 流动资产
	NonCurrent figure.Money `json:"non_current,omitzero"` // 非流动资产
}

func (a Assets) rows() []row {
	of := func(concept, zh, en string, money figure.Money, path check.Path) row {
		return row{Period{Year: a.Year}.Key(concept, a.Scope), figure.Label{Zh: zh, En: en}, money, path}
	}
	return []row{
		of(AssetsTotal, "资产总计", "total assets", a.Total, "/total"),
		of(AssetsCurrent, "流动资产", "current assets", a.Current, "/current"),
		of(AssetsNonCurrent, "非流动资产", "non-current assets", a.NonCurrent, "/non_current"),
	}
}

// Figures returns the three amounts.
func (a Assets) Figures() []figure.Named { return figures(a.rows()) }

// Statements returns the amounts as they are printed at where.
func (a Assets) Statements(where string) []check.Statement { return state(where, a.rows()...) }

// Identities returns that the two kinds add up to the total.
func (a Assets) Identities() []check.Identity {
	rows := a.rows()
	return named(rows,
		check.SumOf(rows[0].key.String()+"=current+non-current", rows[0].key, rows[1].key, rows[2].key).
			Said("资产总计 = 流动资产 + 非流动资产", "total assets = current + non-current"),
	)
}
