package fund

import (
	"maps"
	"slices"
	"strconv"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/budget/programme"
)

// The debtors that reports tell apart; places add their own.
const (
	// DebtorCollector is whoever collected deposits from owners and has not paid
	// them into the fund, such as a developer (代收未交).
	DebtorCollector = "collector"
	// DebtorOwner is an owner who has not paid (业主欠交).
	DebtorOwner = "owner"
)

// Debtors returns the debtors with their labels.
func Debtors() programme.Kinds {
	return programme.Kinds{
		{Code: DebtorCollector, Label: figure.Label{Zh: "代收未交", En: "collected and not paid in"}},
		{Code: DebtorOwner, Label: figure.Label{Zh: "业主欠交", En: "owed by owners"}},
	}
}

// Recovery is the year's recovery of deposits that were never paid in (维修资金
// 追缴) against the task that was set for it. The zero value states nothing.
type Recovery struct {
	// Year is the year of the task, 0 when not stated.
	Year int `json:"year,omitzero"`
	// Scope names the fund when a document covers several; it is the scope of
	// the fund's Year.
	Scope string `json:"scope,omitempty"`

	// Recovered is what came in (追缴入库).
	Recovered figure.Money `json:"recovered,omitzero"`
	// Task is what the year was to bring (追缴任务).
	Task figure.Money `json:"task,omitzero"`
	// Rate is the share of the task as the document prints it, in percent.
	Rate figure.Quantity `json:"rate,omitzero"`
	// Debtors divides both by who owes, Years by the year that the arrears are of.
	Debtors []DebtorShare `json:"debtors,omitempty"`
	Years   []YearShare   `json:"years,omitempty"`
}

// DebtorShare is what one kind of debtor owed and paid.
type DebtorShare struct {
	// Debtor is one of Debtors or a place's own, Name its label then.
	Debtor    string       `json:"debtor"`
	Name      figure.Label `json:"name,omitzero"`
	Recovered figure.Money `json:"recovered,omitzero"`
	Task      figure.Money `json:"task,omitzero"`
}

// YearShare is what was owed since one year, and paid now.
type YearShare struct {
	Since     int          `json:"since"`
	Recovered figure.Money `json:"recovered,omitzero"`
	Task      figure.Money `json:"task,omitzero"`
}

// Arrear is one deposit that was not paid in.
type Arrear struct {
	// Debtor is one of Debtors or a place's own, Name its label then.
	Debtor string       `json:"debtor"`
	Name   figure.Label `json:"name,omitzero"`
	// Since is the year that it is of.
	Since int `json:"since"`
	// Owed is what the year was to bring, Recovered what it brought; absent counts
	// as none.
	Owed      figure.Money `json:"owed,omitzero"`
	Recovered figure.Money `json:"recovered,omitzero"`
}

// RecoveryOf returns the recovery of a year from its arrears, in yuan, by debtor
// and by year of arrears, each in the order of its code and its year. No rate is
// printed.
func RecoveryOf(year int, scope string, arrears []Arrear) Recovery {
	nothing := figure.MustMoney("0.00元")
	r := Recovery{Year: year, Scope: scope, Recovered: nothing, Task: nothing}
	debtors, years := map[string]DebtorShare{}, map[int]YearShare{}
	for _, a := range arrears {
		r.Recovered, r.Task = r.Recovered.Add(a.Recovered), r.Task.Add(a.Owed)
		d := debtors[a.Debtor]
		d.Debtor = a.Debtor
		d.Name = programme.FirstLabel(d.Name, a.Name)
		d.Recovered, d.Task = nothing.Add(d.Recovered).Add(a.Recovered), nothing.Add(d.Task).Add(a.Owed)
		debtors[a.Debtor] = d
		y := years[a.Since]
		y.Since = a.Since
		y.Recovered, y.Task = nothing.Add(y.Recovered).Add(a.Recovered), nothing.Add(y.Task).Add(a.Owed)
		years[a.Since] = y
	}
	for _, code := range slices.Sorted(maps.Keys(debtors)) {
		r.Debtors = append(r.Debtors, debtors[code])
	}
	for _, since := range slices.Sorted(maps.Keys(years)) {
		r.Years = append(r.Years, years[since])
	}
	return r
}

// Completion returns the recovered share of the task.
func (r Recovery) Completion() figure.Ratio {
	return programme.MoneyRate(r.Recovered, r.Task, "年度追缴任务", "recovery task of the year")
}

// Outstanding returns what the task still lacks, at least nothing; absent when
// either side is.
func (r Recovery) Outstanding() figure.Money {
	if !r.Recovered.Stated() || !r.Task.Stated() {
		return figure.Money{}
	}
	left := r.Task.Sub(r.Recovered)
	if left.Sign() < 0 {
		return left.Sub(left)
	}
	return left
}

// Statement returns the recovery's rows: the printed rate is that of the
// amounts, debtors and years of arrears add up, and what was recovered is part
// of what the fund collected in the year, which is undefined when no Year of the
// same fund stands beside it.
func (r Recovery) Statement() programme.Statement {
	row := programme.NewRow
	within := programme.AtMost("within-collected", KeyRecovered, KeyCollected)
	within.Terms[0].Label = figure.Label{Zh: "当年归集", En: "collected in the year"}
	s := programme.Statement{
		Room: "fund.recovery", Year: r.Year, Scope: r.Scope,
		Rows: []programme.Row{
			row(KeyRecovered, r.Recovered, "追缴入库", "arrears recovered"),
			row(KeyRecoveryTask, r.Task, "追缴任务", "recovery task of the year"),
			row(KeyRecoveryRate, r.Rate, "追缴完成率", "share of the task"),
		},
		Derived: []programme.Row{
			row(KeyRecoveryCompletion, r.Completion(), "追缴完成率（按数计算）", "share of the task, computed"),
			row(KeyRecoveryOutstanding, r.Outstanding(), "尚未追缴", "still to be recovered"),
		},
		Relations: []programme.Relation{
			programme.Quotient("rate", KeyRecoveryRate, KeyRecovered, KeyRecoveryTask), within,
		},
	}
	var debtors, years division
	for i, d := range r.Debtors {
		label := Debtors().Label(d.Debtor, d.Name)
		debtors.add(&s, KeyDebtors+"."+d.Debtor, check.Path("/debtors").Index(i), label, d.Recovered, d.Task)
	}
	for i, y := range r.Years {
		since := strconv.Itoa(y.Since)
		label := figure.Label{Zh: since + "年欠交", En: "owed since " + since}
		years.add(&s, KeyArrearsYears+"."+since, check.Path("/years").Index(i), label, y.Recovered, y.Task)
	}
	s.Relations = append(s.Relations, debtors.relations("debtors")...)
	s.Relations = append(s.Relations, years.relations("years")...)
	return s
}

// division collects the keys of a table that divides recovery and task.
type division struct{ recovered, task []string }

func (d *division) add(s *programme.Statement, key string, at check.Path, of figure.Label, recovered, task figure.Money) {
	d.recovered, d.task = append(d.recovered, key+".recovered"), append(d.task, key+".task")
	s.Rows = append(s.Rows,
		programme.NewRow(key+".recovered", recovered, of.Zh+"追缴入库", "recovered, "+of.En).Below(at.Child("recovered")),
		programme.NewRow(key+".task", task, of.Zh+"追缴任务", "task, "+of.En).Below(at.Child("task")))
	s.Derived = append(s.Derived, programme.NewRow(key+".rate",
		programme.MoneyRate(recovered, task, of.Zh+"追缴任务", "task, "+of.En), of.Zh+"追缴完成率", "share of the task, "+of.En))
}

func (d *division) relations(name string) []programme.Relation {
	if len(d.task) == 0 {
		return nil
	}
	return []programme.Relation{
		programme.Sum(name+".recovered", KeyRecovered, d.recovered...), programme.Sum(name+".task", KeyRecoveryTask, d.task...),
	}
}

// Figures returns the stated figures, the exact completion and what is left.
func (r Recovery) Figures() []figure.Named { return r.Statement().Figures() }

// Statements returns the stated figures as they are printed at where.
func (r Recovery) Statements(where string) []check.Statement { return r.Statement().Statements(where) }

// Identities returns how the figures of the recovery hang together.
func (r Recovery) Identities() []check.Identity { return r.Statement().Identities() }

// Check returns the figures that cannot be, debtors that nobody has a label for
// and lines that occur twice, with paths below at.
func (r Recovery) Check(at check.Path) []check.Finding {
	findings := r.Statement().Check(at)
	for i, d := range r.Debtors {
		if !Debtors().Known(d.Debtor, d.Name) {
			findings = append(findings, programme.UnknownKind(at.Child("debtors").Index(i).Child("debtor"), d.Debtor))
		}
	}
	return findings
}

// UnmarshalJSON reads a recovery strictly, as programme.Decode does.
func (r *Recovery) UnmarshalJSON(data []byte) error {
	type plain Recovery
	return programme.Decode(data, (*plain)(r))
}

// UnmarshalJSON reads an arrear strictly, as programme.Decode does.
func (a *Arrear) UnmarshalJSON(data []byte) error {
	type plain Arrear
	return programme.Decode(data, (*plain)(a))
}
