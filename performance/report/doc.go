// Package report writes a unit's whole self-evaluation as one self-contained
// HTML page: the chapters that the caller asks for, its own paragraphs in their
// places, and everything that can be computed, computed.
//
//	scorer, err := scoring.NewScorer(ruleset.WithCost())
//	doc := report.Document{Form: form, Scorer: scorer}
//	doc.Outline = report.Department().With("problems", report.Text("采购周期长。"))
//	err = report.Write(w, doc, language.Chinese)
//
// # Words
//
//	自评报告      Document     the form and what stands beside it
//	提纲         Outline      chapters, as plain data: Department, Project, or one's own
//	章节         Chapter      a heading, blocks, and chapters below it; an annex begins a page
//	内容块       Block        paragraphs, tables and charts of the caller's, or what Show names
//	业务统计      Programme    values of one programme, through Statistics
//	完成情况      Task         figures of a programme as one sentence
//	数据核对      appendix     identities between all figures, by chapter, with suspects
//	得分说明      appendix     why each score is what it is
//	评分依据      appendix     the rule set and its sources, read or not
//
// # Sentences
//
// A Chinese page writes figures in the phrases of the trade, each once, with the
// places that it was stated with: 增加 and 减少 for amounts, 增长 and 下降 for per
// cent, 与上年持平 for what did not move, 其中 only for parts that are given, 主要包括 for
// items without amounts. A reason that the document does not give prints
// （请补充） and is a finding. An English page has tables with captions instead, and
// English units; official tables are printed in Chinese and told in tables in
// English.
//
// # Invariants
//
// The page needs nothing else: no script, no font, no picture from elsewhere,
// and a policy in its head that forbids them. Everything that comes from the
// caller is text and stays text. Nothing is drawn that does not also stand in
// words. The same document gives the same bytes; there is no clock. An error
// leaves the writer untouched, unless it is the writer's own.
//
// Chapters without content are left out, and numbers count those that are there.
// A finding links to the figure or the row that it is about, which is marked and
// links back. A word processor reads headings as headings and tables as tables.
//
// # Rounding
//
// Figures print as they were stated, scores as the rule set rounds them, and
// percentages with two places, half up. Bars are drawn to a thousandth.
//
// # Errors
//
// Write returns ErrNoScorer, ErrTooLarge, ErrShow, or the error of the writer.
package report
