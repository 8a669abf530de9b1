// Package budget holds what a Chinese budget unit was given and what it spent:
// lines and phases, revenue and expenditure, “三公”经费, special funds, staffing,
// projects, assets, caseloads, and the base-data table 附件1-1. The rates of the
// common indicator framework are in budget/rate.
//
//	p := budget.Period{Year: 2024, Phase: budget.Adjusted}
//	line := budget.Line{Concept: "expenditure.total"}.With(p, figure.MustMoney("1764.12万元"))
//
// # Words
//
//	年度 + 阶段       Period           a column: 2024年决算数
//	年初预算 …        Phase            Initial, Adjusted, Received, Executed, Final; an open set
//	预算科目, 其中    Line, Split      a tree of lines; Complete, Within (其中), Listed
//	收入性质          Nature           GeneralPublic, GovernmentFund …; Revenue
//	支出性质          Character        Basic, Project …; Expenditure
//	人员, 公用经费    Personnel, Operating
//	经济分类          EconomicCode     301 … 399 with their items; EconomicSpending
//	执行率            ExecutionRate    its base always named
//	增减, 预算调整    Change           amount, rate, reason
//	“三公”经费        ThreePublic
//	编制, 在职        Staffing         Posts, Staff, ControlRate
//	项目, 专项资金    SpecialFund      Purpose, CarriedIn, CarriedOut, Surplus, Clawback; UseBase
//	采购方式          Way              OpenTender, Inquiry …; an open set
//	主要包括          Includes         items without amounts
//	资产              Assets
//	基础数据表        BaseTable        Block, Fact and Line: a layout with what was filled in; HunanTable
//	办结率            Caseload         closed, open and other states, subsets, cases
//
// # Figures, statements, identities
//
// Every value offers its labelled figures with the rates that follow from them
// (Figures), its stated figures with keys and places for a check.Ledger
// (Statements), and the identities that hold whoever fills it in (Identities).
// The concepts are constants; the period of a key is the year or the year with
// its phase; the scope comes from the value's own field, so that several units,
// tables or funds can stand in one ledger. A labelled figure is known by its
// concept, and by its whole key where a concept has several columns.
//
// Bounds on spending are asked for (Line.Bounded), because not every pair of
// columns is a control. What no identity expresses is a finding: a change
// without a stated reason, money without a stated use, a figure below zero, a
// rate on 0 ÷ 0 that is not the form's convention.
//
// # Invariants
//
// Values are immutable: methods return new ones. Absent is not zero: sums skip
// what is absent, differences and rates with an absent operand are absent or
// undefined. A rate always names its base. What a document states and what
// follows from its other figures are kept apart, and the first never enters a
// computation of the second.
//
// # Rounding
//
// Nothing here rounds; a figure.Ratio is divided when it is printed.
//
// # Errors
//
// ParsePeriod returns ErrPeriod. Line.Validate returns a *LineError with the
// path of the line and one of the Err… sentinels. Everything else is total.
package budget
