package budget

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"golang.org/x/text/language"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/budget/programme"
)

// CodeCases reports that a caseload describes more cases in a state than it
// counts, or fewer although it describes all.
const CodeCases check.Code = "budget.cases-differ"

// Subset is a part of a caseload that a report singles out (其中).
type Subset struct {
	Key   string          `json:"key"`
	Name  figure.Label    `json:"name"`
	Count figure.Quantity `json:"count,omitzero"`
}

// The states of a case that every caseload has; others are keys of its States.
const (
	ClosedState = "closed" // 已办结, or what ClosedName calls it
	OpenState   = "open"   // 未办结, or what OpenName calls it
)

// Case is one case of a caseload as a report describes it. Absent is what it does
// not say.
type Case struct {
	// Key is the case's own within the caseload.
	Key  string       `json:"key"`
	Name figure.Label `json:"name"`
	// State is ClosedState, OpenState or the key of another state of the caseload;
	// "" when the report does not say which.
	State string `json:"state,omitempty"`
	// Progress is how far it has come, and Cause what holds it up.
	Progress figure.Label `json:"progress,omitzero"`
	Cause    figure.Label `json:"cause,omitzero"`
	// Needed is the money that is missing or needed in all (资金缺口), Available what
	// of it is there (已到位).
	Needed    figure.Money `json:"needed,omitzero"`
	Available figure.Money `json:"available,omitzero"`
	// Due is when the next step or the closing is expected.
	Due figure.Date `json:"due,omitzero"`
}

// Shortfall returns what is needed and not there; absent unless both are stated.
func (c Case) Shortfall() figure.Money { return difference(c.Needed, c.Available) }

// Caseload is a number of cases in one of two states, or of more: legacy projects
// (遗留问题项目), petitions (信访事项), inspection findings (巡察反馈问题). The two are
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
	// States are further states beside the two; all together are the total.
	States []Subset `json:"states,omitempty"`
	// Subsets are parts of the total by some other division.
	Subsets []Subset `json:"subsets,omitempty"`
	// Cases are those that the report goes through one by one, not always all.
	// When they are, the counts that it does not print follow from them.
	Cases []Case `json:"cases,omitempty"`
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

// listed returns how many of the described cases are in each state.
func (c Caseload) listed() map[string]int64 {
	listed := map[string]int64{}
	for _, each := range c.Cases {
		listed[each.State]++
	}
	return listed
}

// whole tells whether every case is described: as many as there are in all, or
// any where no count is printed.
func (c Caseload) whole() bool {
	if c.Total.Stated() {
		return c.Total.Decimal().Equal(decimal.NewFromInt(int64(len(c.Cases))))
	}
	return len(c.Cases) > 0 && !c.Closed.Stated() && !c.Open.Stated()
}

// Counted returns the caseload with the counts that it does not print and that
// follow from the cases, when all are described and the state of each is known.
func (c Caseload) Counted() Caseload {
	listed := c.listed()
	if !c.whole() || listed[""] > 0 {
		return c
	}
	unit := cmp.Or(c.Total.Unit(), c.Closed.Unit(), c.Open.Unit(), "个")
	fill := func(count *figure.Quantity, n int64) {
		if !count.Stated() {
			*count = figure.Count(n, unit)
		}
	}
	fill(&c.Total, int64(len(c.Cases)))
	fill(&c.Closed, listed[ClosedState])
	fill(&c.Open, listed[OpenState])
	c.States = slices.Clone(c.States)
	for i := range c.States {
		fill(&c.States[i].Count, listed[c.States[i].Key])
	}
	return c
}

// ClosingRate returns closed ÷ total (办结率), undefined when the states are
// others than closed and open.
func (c Caseload) ClosingRate() figure.Ratio {
	if !c.closes() {
		return figure.Ratio{}
	}
	counted := c.Counted()
	return figure.NewRatio(counted.Closed, counted.Total, c.Name.Zh+"总数").WithEnglishBase("all " + c.Name.In(language.English))
}

// KeyOf returns the key of one of the caseload's figures, such as CaseloadOpen.
func (c Caseload) KeyOf(concept string) check.Key {
	return Period{Year: c.Year}.Key(concept, c.Key)
}

// CaseKey returns the key of a figure of one of the cases, such as CaseNeeded.
func (c Caseload) CaseKey(concept string, of Case) check.Key {
	return Period{Year: c.Year}.Key(concept, c.Key+"/"+of.Key)
}

func (c Caseload) subsetKey(s Subset) check.Key {
	return c.KeyOf(CaseloadSubset + "." + s.Key)
}

func (c Caseload) stateKey(s Subset) check.Key {
	return c.KeyOf(CaseloadState + "." + s.Key)
}

// rows are the figures as printed; a count that follows from the cases stands
// where they do.
func (c Caseload) rows() []row {
	counted := c.Counted()
	of := func(key check.Key, zh, en string, value, derived figure.Quantity, path check.Path) row {
		label := figure.Label{Zh: c.Name.Zh + zh, En: c.Name.In(language.English) + ", " + en}
		if !value.Stated() && derived.Stated() {
			value, path = derived, "/cases"
		}
		return row{key, label, programme.Count(value), path}
	}
	closed, open := c.states()
	rows := []row{
		of(c.KeyOf(CaseloadTotal), "总数", "total", c.Total, counted.Total, "/total"),
		of(c.KeyOf(CaseloadClosed), closed.Zh, closed.En, c.Closed, counted.Closed, "/closed"),
		of(c.KeyOf(CaseloadOpen), open.Zh, open.En, c.Open, counted.Open, "/open"),
		{c.KeyOf(CaseloadRate), figure.Label{Zh: c.Name.Zh + "办结率", En: c.Name.In(language.English) + ", closing rate"}, c.Rate, "/rate"},
	}
	for i, s := range c.States {
		rows = append(rows, of(c.stateKey(s), s.Name.Zh, s.Name.In(language.English), s.Count, counted.States[i].Count, check.Path("/states").Index(i).Child("count")))
	}
	for i, s := range c.Subsets {
		rows = append(rows, of(c.subsetKey(s), "其中"+s.Name.Zh, "of which "+s.Name.In(language.English), s.Count, s.Count, check.Path("/subsets").Index(i).Child("count")))
	}
	for i, each := range c.Cases {
		path := check.Path("/cases").Index(i)
		label := func(zh, en string) figure.Label {
			return figure.Label{Zh: each.Name.Zh + zh, En: each.Name.In(language.English) + ", " + en}
		}
		rows = append(rows,
			row{c.CaseKey(CaseNeeded, each), label("所需资金", "money needed"), each.Needed, path.Child("needed")},
			row{c.CaseKey(CaseAvailable, each), label("已到位资金", "money available"), each.Available, path.Child("available")},
			row{c.CaseKey(CaseDue, each), label("预计时间", "expected"), each.Due, path.Child("due")})
	}
	return rows
}

// Figures returns the counts, the printed rate and the computed one, which there
// is only of cases that close, and what is stated of the cases with the money
// that they lack.
func (c Caseload) Figures() []figure.Named {
	rows := c.rows()
	counts := len(rows) - 3*len(c.Cases)
	named := figures(rows[:counts])
	if c.closes() {
		named = append(named, figure.Named{
			Key:    CaseloadRate + "-computed",
			Label:  figure.Label{Zh: c.Name.Zh + "办结率（计算）", En: c.Name.In(language.English) + ", closing rate, computed"},
			Figure: c.ClosingRate(),
		})
	}
	for i, each := range c.Cases {
		named = append(named, keyed(rows[counts+3*i:counts+3*i+3])...)
		if lacks := each.Shortfall(); lacks.Stated() {
			named = append(named, figure.Named{
				Key:    c.CaseKey(CaseNeeded+"-left", each).String(),
				Label:  figure.Label{Zh: each.Name.Zh + "尚缺资金（计算）", En: each.Name.In(language.English) + ", money lacking, computed"},
				Figure: lacks,
			})
		}
	}
	return named
}

// Statements returns the figures as they are printed at where.
func (c Caseload) Statements(where string) []check.Statement { return state(where, c.rows()...) }

// Identities returns, of what is stated: closed, open and the other states add up
// to the total, or closed is within it; every subset is within it; and the
// printed rate is closed ÷ total. How many cases a report goes through one by one
// says nothing about how many are open: it may describe closed ones too.
func (c Caseload) Identities() []check.Identity {
	total, closed, open := c.KeyOf(CaseloadTotal), c.KeyOf(CaseloadClosed), c.KeyOf(CaseloadOpen)
	counted := c.Counted()
	var identities []check.Identity
	done, left := c.states()
	switch {
	case counted.Open.Stated() && counted.Closed.Stated():
		parts, zh, en := []check.Key{closed, open}, []string{done.Zh, left.Zh}, []string{done.En, left.En}
		for _, s := range c.States {
			parts, zh, en = append(parts, c.stateKey(s)), append(zh, s.Name.Zh), append(en, s.Name.In(language.English))
		}
		name := total.String() + "=closed+open"
		if len(c.States) > 0 {
			name = total.String() + "=states"
		}
		identities = append(identities, check.SumOf(name, total, parts...).
			Said(c.Name.Zh+"总数 = "+strings.Join(zh, " + "), c.Name.In(language.English)+": total = "+strings.Join(en, " + ")))
	case c.Closed.Stated():
		identities = append(identities, check.AtMostOf(closed.String()+"<=total", closed, total).
			Said(c.Name.Zh+done.Zh+" ≤ 总数", c.Name.In(language.English)+": "+done.En+" ≤ total"))
	}
	for _, s := range c.Subsets {
		key := c.subsetKey(s)
		identities = append(identities, check.AtMostOf(key.String()+"<=total", key, total).
			Said(c.Name.Zh+"其中"+s.Name.Zh+" ≤ 总数", c.Name.In(language.English)+": "+s.Name.In(language.English)+" ≤ total"))
	}
	if c.Rate.Stated() {
		rate := c.KeyOf(CaseloadRate)
		identities = append(identities, check.RateOf(rate.String()+"=closed/total", rate, closed, total, c.Name.Zh+"总数").
			Said(c.Name.Zh+"办结率 = "+done.Zh+" ÷ 总数", c.Name.In(language.English)+": closing rate = "+done.En+" ÷ total"))
	}
	return named(c.rows(), identities...)
}

// Check returns a finding at path for every state of which more cases are
// described than the report counts, or fewer although it describes all; and what
// is below zero.
func (c Caseload) Check(path check.Path) []check.Finding {
	findings := Negatives(path, c.Statements(""))
	report := func(name figure.Label, stated figure.Quantity, n int, at check.Path) {
		findings = append(findings, check.NewFinding(CodeCases, path+at, check.L("caseload", c.Name), check.L("state", name),
			check.A("stated", stated.String()), check.A("listed", strconv.Itoa(n))))
	}
	if n := len(c.Cases); c.Total.Stated() && c.Total.Decimal().LessThan(decimal.NewFromInt(int64(n))) {
		report(figure.Label{Zh: "总数", En: "total"}, c.Total, n, "/total")
	}
	listed := c.listed()
	known := c.whole() && listed[""] == 0
	closed, open := c.states()
	states := append([]Subset{{ClosedState, closed, c.Closed}, {OpenState, open, c.Open}}, c.States...)
	for i, s := range states {
		at := check.Path("/" + s.Key)
		if i > 1 {
			at = check.Path("/states").Index(i - 2).Child("count")
		}
		n := listed[s.Key]
		order := decimal.NewFromInt(n).Cmp(s.Count.Decimal())
		if len(c.Cases) > 0 && s.Count.Stated() && (order > 0 || order < 0 && known) {
			report(s.Name, s.Count, int(n), at)
		}
	}
	return findings
}
