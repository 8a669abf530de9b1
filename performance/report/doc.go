// Package report writes a unit's whole self-evaluation as one self-contained
// HTML page: the chapters that such reports have, the caller's own paragraphs
// in their places, and everything that can be computed, computed.
//
//	scorer, err := scoring.NewScorer(ruleset.WithCost())
//	err = report.Write(w, report.Document{Form: form, Scorer: scorer}, language.Chinese)
//
// # Words
//
//	自评报告      Document     the form, what stands beside it, the unit's own words
//	章节正文      Slots        the unit's paragraphs, one slot a chapter
//	小标题, 段落   Passage      paragraphs under a heading of their own, or none
//	业务统计      Programme    values of one programme, through Statistics
//	数据核对      appendix     identities between all figures, by severity, with suspects
//	得分说明      appendix     why each score is what it is
//	评分依据      appendix     the rule set and its sources, read or not
//
// # Invariants
//
// The page needs nothing else: no script, no font, no picture from elsewhere,
// and a policy in its head that forbids them. Everything that comes from the
// caller is text and stays text. Nothing is drawn that does not also stand in
// words. The same document gives the same bytes; there is no clock. An error
// leaves the writer untouched, unless it is the writer's own.
//
// The nine chapters are always there, and one without content says so.
// Appendices appear when there is something to show.
//
// # Rounding
//
// Figures print as they were stated, scores as the rule set rounds them, and
// percentages with two places, half up. Bars are drawn to a thousandth.
//
// # Errors
//
// Write returns ErrNoScorer, ErrTooLarge, or the error of the writer.
package report
