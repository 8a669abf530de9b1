package budget

import (
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/budget/rate"
)

// Operating is the row 公用经费 of the base-data table with the lines that it
// lists under 其中, in any number of periods: Hunan's three, and those that other
// forms have. A Hunan form note (unverified)
// limits the row to the 一般商品和服务支出 inside basic expenditure, so it need
// not equal the 日常公用经费 of the final account.
type Operating struct {
	Scope    string  `json:"scope,omitempty"`
	Total    Amounts `json:"total,omitempty"`
	Office   Amounts `json:"office,omitempty"`   // 办公经费
	Travel   Amounts `json:"travel,omitempty"`   // 水费、电费、差旅费
	Meetings Amounts `json:"meetings,omitempty"` // 会议费、培训费
	// Items are other lines under 其中, where a form has lines of its own.
	Items []Line `json:"items,omitempty"`
	// Reason is the stated reason for an overrun or a change.
	Reason string `json:"reason,omitempty"`
}

// Line returns the row with its 其中 lines.
func (o Operating) Line() Line {
	line := func(concept, zh, en string, amounts Amounts, at check.Path) Line {
		return Line{
			Concept: concept, Scope: o.Scope, Name: figure.Label{Zh: zh, En: en}, Amounts: amounts, at: at, bare: true,
		}
	}
	total := line(OperatingTotal, "公用经费", "operating funds", o.Total, "/total")
	total.Split, total.Reason = Within, o.Reason
	total.Children = []Line{
		line(OperatingOffice, "办公经费", "office expenses", o.Office, "/office"),
		line(OperatingTravel, "水费、电费、差旅费", "water, electricity and travel", o.Travel, "/travel"),
		line(OperatingMeetings, "会议费、培训费", "meetings and training", o.Meetings, "/meetings"),
	}
	for i, item := range o.Items {
		item.at = check.Path("/items").Index(i)
		total.Children = append(total.Children, item)
	}
	return total
}

// ControlRate returns the 公用经费控制率 of 财预〔2013〕53号: what was spent as a
// share of what was arranged.
func (o Operating) ControlRate(spent, arranged Period) figure.Ratio {
	return rate.OperatingControl(o.Total.At(spent), o.Total.At(arranged))
}

// Figures returns the stated amounts.
func (o Operating) Figures() []figure.Named { return o.Line().Figures() }

// Statements returns the amounts as they are printed at where.
func (o Operating) Statements(where string) []check.Statement { return o.Line().Statements(where) }

// Identities returns that the 其中 lines add up to at most the row.
func (o Operating) Identities() []check.Identity { return o.Line().Identities() }
