// Package performance holds a budget unit's self-evaluation form (绩效自评表,
// 附件1-2) as a document: what was budgeted and spent, the goals of the year, and
// the three-tier tree of indicators with their targets and actual values.
//
//	form, err := performance.DecodeForm(data)              // jixiao/form/1, read strictly
//	path, found := form.Find("visits")                     // by the caller's own key
//	changed, err := form.With(path, performance.MustActual("500户"))
//	data, err = changed.Encode()
//
// The example of the package is a program that runs. A form is scored by package
// scoring; explain, verify, whatif, diff and summary stand on that.
//
// # Words
//
//	自评表          Form        money block, goals, indicator tree
//	资金情况        MoneyRow    年度资金总额 and its parts, by phase
//	预算执行率一行   ExecutionRow  what the form prints there
//	年度总体目标     Goal        expected and achieved, with the figures of what was
//	正文所述        Narrative   goals, tasks, surveys, problems and measures of the text
//	一/二/三级指标   Class, Group, Indicator
//	年度指标值       Target      comparator and quantity, range, deadline, or words
//	实际完成值       Actual      quantity, date, words, or why there is none
//	分值, 复核扣分   Points, Deduction
//	评价人判定       Judgement   an input, where the rule asks for one
//	自评得分         Stated      what the table prints; only ever compared
//	偏差原因, 佐证   Reason, Evidence
//	表中位置         Ref         a node by position; its Path is a JSON pointer
//
// Targets and actual values have one canonical text, which ParseTarget and
// ParseActual read. What people type is read by package cell, and a table of
// cells by package sheet; both import this one.
//
// # Invariants
//
// A form is plain data: it may be incomplete and contradict itself, and says what
// was filled in and nothing else. Absent is not zero. With, WithIndicator and
// WithMoney return changed copies that share what did not change; Clone shares
// nothing. Targets, actual values and references are immutable values, and their
// zero values are absent. What is encoded reads back as the same form.
//
// Statements and Identities offer what the form states and what must hold
// between its figures to a check.Ledger.
//
// # Errors
//
// A target or an actual value that is not canonical is a *ValueError, or a
// *figure.ParseError where a figure in it is wrong; the text of either says what
// would be right. It wraps ErrTarget, ErrActual, ErrSign, ErrRange, ErrWords or
// an error of package figure. A path that leads to no indicator wraps ErrNode. A
// document that is no form wraps ErrFormat or one of the errors of strict JSON
// (see DecodeForm), with the path of the field. A row that WithRows cannot take is
// a *RowError around ErrRow, ErrTwice, ErrRows, ErrSign or the error of its target
// or actual value. ErrorText says any of them, and those of package ruleset, in
// Chinese and English.
//
// # Limits
//
// MaxFormBytes of JSON; MaxWords bytes of words in a target or an actual value.
// A form of more than MaxIndicators indicators or MaxMoneyRows money rows can be
// held and encoded, and is not scored.
package performance
