package total_test

import (
	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/budget/programme"
	"jixiao.example/budget/rate"
	"jixiao.example/fund"
	"jixiao.example/internal/words"
	"jixiao.example/performance"
	"jixiao.example/performance/cell"
	"jixiao.example/performance/corpus"
	"jixiao.example/performance/diff"
	"jixiao.example/performance/explain"
	"jixiao.example/performance/report"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/schema"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/sheet"
	"jixiao.example/performance/summary"
	"jixiao.example/performance/verify"
	"jixiao.example/performance/whatif"
	"jixiao.example/rental"
	"jixiao.example/subsidy"
	"jixiao.example/termite"
)

// table is every exported function, and a value of every exported type that has
// methods; a nil pointer where the library hands out pointers. A test compares it
// with the sources.
var table = []any{
	// budget.
	new(budget.Amounts), new(budget.Assets), new(budget.BaseTable), new(budget.Block), new(budget.Case), new(budget.Caseload),
	new(budget.Change), new(budget.Character), new(budget.EconomicCode), new(budget.EconomicSpending),
	new(budget.Expenditure), new(budget.Fact), new(budget.Line), new(budget.LineError), new(budget.Nature), new(budget.NatureAmounts),
	new(budget.Period), new(budget.Phase), new(budget.Revenue), new(budget.SpecialFund),
	new(budget.Staffing), new(budget.ThreePublic), new(budget.UseBase), new(budget.Way),
	budget.EconomicEntries, budget.EconomicName, budget.EconomicNames, budget.ExecutionRate, budget.HunanTable, budget.Negatives, budget.ParsePeriod, budget.SpentOn,

	// budget/rate.
	rate.AdjustedExecution, rate.BudgetAdjustment, rate.BudgetCompletion, rate.BudgetCompletionHunan,
	rate.BudgetControlHunan, rate.Carryover, rate.CarryoverChange, rate.CarryoverOfSpending, rate.CostSaving,
	rate.FixedAssetUse, rate.FundsReceived, rate.KeySpendingShare, rate.KeyWork, rate.OperatingControl,
	rate.Output, rate.OutputQuality, rate.PaymentProgress, rate.ProcurementExecution, rate.Quality,
	rate.ReceivedExecution, rate.StaffControl, rate.ThreePublicBudgetChange, rate.ThreePublicChange,
	rate.ThreePublicControl, rate.TimeSaved, rate.TimelyCompletion, rate.WorkCompletion,

	// budget/check.
	new(check.Arg), new(check.Class), new(check.Finding), new(check.Identity), new(check.Key), new(check.Ledger), new(check.Outcome),
	new(check.Path), new(check.Profile), new(check.Report), new(check.Severity), new(check.Statement), new(check.Suspect),
	new(check.Tally), new(check.Verdict),
	check.A, check.AtMostOf, check.BalanceOf, check.Catalogue, check.ChainOf, check.CopyOf, check.L, check.LabelOf,
	check.LinesOf, check.NewFinding, check.NewLedger, check.RateOf, check.Sorted, check.SumOf, check.WithinOf,

	// budget/figure.
	new(figure.Assumption), new(figure.Assumptions), new(figure.Date), new(figure.Label), new(figure.Mode), new(figure.Money), new(figure.MoneyColumn), new(figure.MoneyUnit),
	new(figure.Named), new(figure.ParseError), new(figure.Points), new(figure.Precision), new(figure.Qualifier), new(figure.Quantity),
	new(figure.Ratio), new(figure.RatioState), new(figure.Rounding),
	figure.Apportion, figure.Count, figure.CountRatio, figure.Divide, figure.FindQuantity, figure.KnowsUnit, figure.MoneyRatio, figure.NewDate, figure.NewMoney, figure.NewPoints,
	figure.NewQuantity, figure.NewRatio, figure.ParseDate, figure.ParseMoney, figure.ParseMoneyUnit, figure.ParsePoints,
	figure.ParseQuantity, figure.PointsOf, figure.ReadDate, figure.ReadLeadingDate, figure.ReadMoney,
	figure.ReadPoints, figure.ReadQuantity, figure.ReadUnit, figure.ScaledPoints, figure.SumMoney, figure.SumPoints,

	// budget/programme.
	new(programme.Kinds), new(programme.Relation), new(programme.Row), new(programme.Scopes), new(programme.Series),
	new(programme.Statement),
	programme.AtMost, programme.Balance, programme.Cents, programme.Count, programme.Decode, programme.FirstLabel,
	programme.MoneyRate, programme.NewRow, programme.Per, programme.Quotient, programme.Rate, programme.Spread,
	programme.SpreadMoney, programme.Sum, programme.Total, programme.UnknownKind, programme.Within, programme.Yuan,

	// fund.
	new(fund.Account), new(fund.Accounts), new(fund.Arrear), new(fund.Entry), new(fund.FirstDeposit), new(fund.LiftInsurance), new(fund.Recovery),
	new(fund.Deposits), new(fund.KindDeposit), new(fund.TopUpRule), new(fund.Year),
	fund.BuildingKinds, fund.Debtors, fund.DefaultTopUpShare, fund.RecoveryOf, fund.Rules, fund.YearOf,

	// internal/words.
	new(words.Room),
	words.Chinese, words.Entries, words.Factor, words.Figure, words.FigureIn, words.In, words.Lookup, words.Pick, words.Spoken, words.Text, words.Unit,

	// performance.
	new(performance.Actual), new(performance.ActualKind), new(performance.Choice), new(performance.Class), new(performance.Form),
	new(performance.FormDecoder), new(performance.Group), new(performance.Indicator), new(performance.Judgement),
	new(performance.MoneyRow), new(performance.Ref), new(performance.Row), new(performance.RowError), new(performance.RowKind), new(performance.Target),
	new(performance.ValueError),
	performance.Between, performance.By, performance.ClassRef, performance.Compare, performance.DecodeForm,
	performance.Described, performance.DoneBy, performance.DoneOn, performance.ErrorText, performance.ExecutionRef, performance.GroupRef,
	performance.InWords, performance.IndicatorRef, performance.Missing, performance.NewActual, performance.NewTarget,
	performance.ParseActual, performance.ParseRef, performance.ParseTarget, performance.Reached, performance.TotalFunds,

	// performance/cell.
	new(cell.Absence), new(cell.Note), new(cell.Reader), new(cell.Reading),
	cell.ReadActual, cell.ReadTarget, cell.ReadTargetCells,

	// performance/corpus.
	new(corpus.Case), new(corpus.Leaf), new(corpus.LeafRow), new(corpus.Total), new(corpus.TotalRow),
	corpus.Cases, corpus.Decode, corpus.Reasons,

	// performance/diff.
	new(diff.Cause), new(diff.Difference), new(diff.Impact), new(diff.Move),
	diff.Compare, diff.ImpactOf,

	// performance/explain.
	new(explain.Explanation),
	explain.All, explain.Node, explain.Points,

	// performance/report.
	new(report.Chapter), new(report.Document), new(report.Facts), new(report.Outline),
	report.Blocks, report.Department, report.Project, report.Text, report.Write,

	// performance/ruleset.
	new(ruleset.Band), new(ruleset.Citation), new(ruleset.Class), new(ruleset.Direction), new(ruleset.FieldError), new(ruleset.Grade), new(ruleset.GradeBand), new(ruleset.Interval),
	new(ruleset.InvalidError), new(ruleset.Kind), new(ruleset.LevelBand), new(ruleset.Measure), new(ruleset.Method), new(ruleset.Reading),
	new(ruleset.Scope), new(ruleset.Set), new(ruleset.Status),
	ruleset.Administrative, ruleset.All, ruleset.Daying2020, ruleset.Decode, ruleset.Find, ruleset.Guangxi,
	ruleset.Huaihua2024, ruleset.Hubei, ruleset.Hunan2015, ruleset.Hunan2018, ruleset.Integrated, ruleset.Overlay,
	ruleset.Presets, ruleset.Reciprocal, ruleset.Select, ruleset.Sichuan2023,
	ruleset.SignCode, ruleset.WithCost, ruleset.WithSatisfactionBands,
	ruleset.Yueyang,

	// performance/schema.
	schema.Form, schema.Programme, schema.Result, schema.RuleSet, schema.Summary,

	// performance/scoring.
	new(scoring.Flags), new(scoring.LeafTrace), new(scoring.LevelTrace), new(scoring.ParentEffect), new(scoring.Result),
	new(scoring.RoundingTrace), (*scoring.Scorer)(nil), new(scoring.Status), new(scoring.Trace), new(scoring.Value), new(scoring.Way),
	scoring.DecodeResult, scoring.NewScorer,

	// performance/sheet.
	new(sheet.Cell), new(sheet.Encoding), new(sheet.Error), new(sheet.Kind), new(sheet.Table), new(sheet.TextStyle),
	sheet.Amounts, sheet.BarOf, sheet.Lines, sheet.ShareCell,
	sheet.ColumnName, sheet.FromStrings, new(sheet.Reading), sheet.Read, sheet.ReadBaseTable, sheet.ReadCSV, sheet.ReadForm, sheet.ReadText, sheet.ReadPasted,
	sheet.Write, sheet.WriteBaseTable, sheet.WriteCSV, sheet.WriteHTML, sheet.WriteMarkdown, sheet.WriteText,

	// performance/summary.
	new(summary.ClassCount), new(summary.Group), new(summary.Summary),

	// performance/verify.
	new(verify.Light), new(verify.Warning),
	verify.Check, verify.CheckMentions, verify.CheckNarrative, verify.Warn,

	// performance/whatif.
	new(whatif.Omission), new(whatif.Requirement), new(whatif.Sensitivity),
	whatif.Require, whatif.Sensitivities,

	// rental.
	new(rental.Departure), new(rental.Filing), new(rental.Household), new(rental.Lease), new(rental.Year),
	rental.Expiring, rental.FindGround, rental.Grounds, rental.Rules, rental.YearOf,

	// subsidy.
	new(subsidy.BatchEntry), new(subsidy.Policy), new(subsidy.Programme), new(subsidy.Register),
	subsidy.KeyInstalment, subsidy.Kinds, subsidy.Reasons,

	// termite.
	new(termite.Event), new(termite.Guarantee), new(termite.PreventionContract), new(termite.Treatment),
	new(termite.Year),
	termite.BuildingKinds, termite.DueIn, termite.Events, termite.ParseEvent, termite.ParseTreatment, termite.Rules, termite.Treatments,
	termite.YearOf,
}

// leftOut are exports that are not called, and why.
var leftOut = map[string]string{
	"words.Number":     "internal: the places are a constant of whoever calls it",
	"words.Percentage": "internal: the places are a constant of whoever calls it",
}
