package fund

import (
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/budget/programme"
)

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
}

func (r Recovery) sheet() programme.Sheet {
	return programme.Sheet{Room: "fund.recovery", Year: r.Year, Scope: r.Scope, Rows: []figure.Named{
		programme.Row("recovered", r.Recovered, "追缴入库", "arrears recovered"),
		programme.Row("task", r.Task, "追缴任务", "recovery task of the year"),
		programme.Row("rate", r.Rate, "追缴完成率", "share of the task"),
	}}
}

// Completion returns the recovered share of the task.
func (r Recovery) Completion() figure.Ratio {
	return figure.MoneyRatio(r.Recovered, r.Task, "年度追缴任务").WithEnglishBase("recovery task of the year")
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

// Figures returns the stated figures, the exact completion and what is left.
func (r Recovery) Figures() []figure.Named {
	return r.sheet().Figures(
		programme.Row("completion", r.Completion(), "追缴完成率（按数计算）", "share of the task, computed"),
		programme.Row("outstanding", r.Outstanding(), "尚未追缴", "still to be recovered"))
}

// Statements returns the stated figures as they are printed at where.
func (r Recovery) Statements(where string) []check.Statement { return r.sheet().Statements(where) }

// Identities returns that the printed rate is that of the amounts, and that
// what was recovered is part of what the fund collected in the year, which is
// undefined when no Year of the same fund stands beside it.
func (r Recovery) Identities() []check.Identity {
	s := r.sheet()
	year := Year{Year: r.Year, Scope: r.Scope}.sheet()
	return s.Identities(
		check.RateOf(s.Name("rate"), s.Key("rate"), s.Key("recovered"), s.Key("task"), "年度追缴任务").
			Said("追缴完成率 = 追缴入库 ÷ 追缴任务", "share of the task = recovered ÷ task"),
		check.AtMostOf(s.Name("within-collected"), s.Key("recovered"), year.Key("collected")).
			Said("追缴入库 ≤ 当年归集", "arrears recovered ≤ collected in the year"),
	)
}

// Check returns the figures that cannot be, with paths below at.
func (r Recovery) Check(at check.Path) []check.Finding {
	return r.sheet().Negatives(CodeNegative, at)
}
