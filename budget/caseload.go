package budget

import (
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/budget/programme"
)

// Subset is a part of a caseload that a report singles out (其中).
type Subset struct {
	Key   string          `json:"key"`
	Name  figure.Label    `json:"name"`
	Count figure.Quantity `json:"count,omitzero"`
}

// Caseload is a number of cases in one of two states: legacy projects
// (遗留问题项目), petitions (信访事项), inspection findings (巡察反馈问题). The states are
// closed and open (已办结, 未办结) unless the report calls them otherwise.
type Caseload struct {
	// Key is the caseload's own, and the scope of its figures.
	Key    string          `json:"key"`
	Name   figure.Label    `json:"name"`
	Year   int             `json:"year"`
	Total  figure.Quantity `json:"total,omitzero"`
	Closed figure.Quantity `json:"closed,omitzero"`
	Open   figure.Quantity `json:"open,omitzero"`
	// ClosedName and OpenName are what the report calls the two states, when it
	// does not say that cases are closed: 已进入办证程序, 未进入办证程序. Such a
	// caseload has no closing rate.
	ClosedName figure.Label `json:"closed_name,omitzero"`
	OpenName   figure.Label `json:"open_name,omitzero"`
	// Subsets are parts of the total by some other division.
	Subsets []Subset `json:"subsets,omitempty"`
	// Rate is the printed closing rate, a percentage.
	Rate figure.Quantity `json:"rate,omitzero"`
}

// closes tells whether the two states are closed and open.
func (c Caseload) closes() bool { return c.ClosedName == (figure.Label{}) }

// states returns what the two states are called.
func (c Caseload) states() (closed, open figure.Label) {
	closed, open = c.ClosedName, c.OpenName
	if c.closes() {
		closed = figure.Label{Zh: "已办结", En: "closed"}
	}
	if open == (figure.Label{}) {
		open = figure.Label{Zh: "未办结", En: "open"}
		if !c.closes() {
			open = figure.Label{Zh: "其余", En: "the others"}
		}
	}
	return closed, open
}

// ClosingRate returns closed ÷ total (办结率), undefined when the states are
// others than closed and open.
func (c Caseload) ClosingRate() figure.Ratio {
	if !c.closes() {
		return figure.Ratio{}
	}
	return figure.NewRatio(c.Closed, c.Total, c.Name.Zh+"总数").WithEnglishBase("all " + c.Name.En)
}

// KeyOf returns the key of one of the caseload's figures, such as CaseloadOpen.
func (c Caseload) KeyOf(concept string) check.Key {
	return Period{Year: c.Year}.Key(concept, c.Key)
}

func (c Caseload) subsetKey(s Subset) check.Key {
	return c.KeyOf(CaseloadSubset + "." + s.Key)
}

func (c Caseload) rows() []row {
	of := func(concept, zh, en string, value figure.Quantity, path check.Path) row {
		return row{c.KeyOf(concept), figure.Label{Zh: c.Name.Zh + zh, En: c.Name.En + ", " + en}, value, path}
	}
	closed, open := c.states()
	rows := []row{
		of(CaseloadTotal, "总数", "total", programme.Count(c.Total), "/total"),
		of(CaseloadClosed, closed.Zh, closed.En, programme.Count(c.Closed), "/closed"),
		of(CaseloadOpen, open.Zh, open.En, programme.Count(c.Open), "/open"),
		of(CaseloadRate, "办结率", "closing rate", c.Rate, "/rate"),
	}
	for i, s := range c.Subsets {
		label := figure.Label{Zh: c.Name.Zh + "其中" + s.Name.Zh, En: c.Name.En + ", of which " + s.Name.En}
		path := check.Path("/subsets").Index(i).Child("count")
		rows = append(rows, row{c.subsetKey(s), label, programme.Count(s.Count), path})
	}
	return rows
}

// Figures returns the counts, the printed rate and the computed one, which there
// is only of cases that close.
func (c Caseload) Figures() []figure.Named {
	if !c.closes() {
		return figures(c.rows())
	}
	return figures(c.rows(), figure.Named{
		Key:    CaseloadRate + "-computed",
		Label:  figure.Label{Zh: c.Name.Zh + "办结率（计算）", En: c.Name.En + ", closing rate, computed"},
		Figure: c.ClosingRate(),
	})
}

// Statements returns the figures as they are printed at where.
func (c Caseload) Statements(where string) []check.Statement { return state(where, c.rows()...) }

// Identities returns, of what is stated: closed and open add up to the total,
// or closed is within it; every subset is within it; and the printed rate is
// closed ÷ total. How many cases a report goes through one by one says nothing
// about how many are open: it may describe closed ones too.
func (c Caseload) Identities() []check.Identity {
	total, closed, open := c.KeyOf(CaseloadTotal), c.KeyOf(CaseloadClosed), c.KeyOf(CaseloadOpen)
	var identities []check.Identity
	done, left := c.states()
	switch {
	case c.Open.Stated() && c.Closed.Stated():
		identities = append(identities, check.SumOf(total.String()+"=closed+open", total, closed, open).
			Said(c.Name.Zh+"总数 = "+done.Zh+" + "+left.Zh, c.Name.En+": total = "+done.En+" + "+left.En))
	case c.Closed.Stated():
		identities = append(identities, check.AtMostOf(closed.String()+"<=total", closed, total).
			Said(c.Name.Zh+done.Zh+" ≤ 总数", c.Name.En+": "+done.En+" ≤ total"))
	}
	for _, s := range c.Subsets {
		key := c.subsetKey(s)
		identities = append(identities, check.AtMostOf(key.String()+"<=total", key, total).
			Said(c.Name.Zh+"其中"+s.Name.Zh+" ≤ 总数", c.Name.En+": "+s.Name.En+" ≤ total"))
	}
	if c.Rate.Stated() {
		rate := c.KeyOf(CaseloadRate)
		identities = append(identities, check.RateOf(rate.String()+"=closed/total", rate, closed, total, c.Name.Zh+"总数").
			Said(c.Name.Zh+"办结率 = 已办结 ÷ 总数", c.Name.En+": closing rate = closed ÷ total"))
	}
	return named(c.rows(), identities...)
}
