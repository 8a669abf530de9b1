// Package corpus holds published self-evaluation forms with the outcome that
// each has under a stated rule set, as data that other implementations can run,
// and a runner for this one.
//
//	cases, err := corpus.Cases()
//	scorer, err := cases[0].Scorer()
//	lines := cases[0].Differences(cases[0].Run(scorer)) // none
//
// # The files
//
// cases/*.json holds one case a file. Numbers are texts, paths are JSON pointers
// into the form, and a field that does not apply is left out.
//
//	format      "jixiao/case/1"
//	id          the case's number
//	source      url: the public address; text: how the source's text came
//	            (table, flattened, scanned); complete: whether it shows the
//	            whole form; remark: what a reader has to know
//	rule_set    the ID of the rule set, one of package ruleset
//	form        the form as it is sent to a scorer ("jixiao/form/1"); "stated"
//	            holds the official scores, total and grade
//	printed     cells whose text is not the canonical one: path and text
//	leaves      for every leaf in the order of the form, the execution row first:
//	            path, status, points, the score or its bounds least and most, the
//	            official score, and the reason where the two differ
//	total       points, the score or its bounds, the official total, and the
//	            reason where it differs
//	grade       the grade, where every score still possible has the same
//	findings    code and path of everything that the checks say about the form,
//	            sorted by path and code
//
// # How a source becomes a form
//
// Figures and names are the source's own. A heading that the source has lost is
// 未载明; a form with two tiers repeats the upper one. Rows that the source does
// not show are left out, and with them the points of their class and, unless
// even full marks for them could not reach it, the official total. A form
// without an execution row says so with 0 points. The official score of an
// indicator is its judgement, too, where the rule asks for one: where its words
// do not repeat the target's, or where it has no target.
//
// # Reasons
//
//	discretionary  the evaluators took off points, or left them on, as they saw fit
//	truncated      the computed score, cut to fewer places
//	misprint       the score follows from a rate that the form's own figures deny
//	arithmetic     the official total is not the sum of the official scores
//	leaves         the official total is that sum; the leaves make the difference
//	unreported     the form gives a rate and not the amounts behind it
//	undefined      the form divides by a budget of 0
//	local          the place has a rule of its own, which the form shows
//
// # Invariants
//
// Official scores are the source's, never mended. Expected scores follow from
// the rule set's arithmetic. A leaf or a total has a reason exactly where the
// official figure is not the expected one.
//
// # Rounding
//
// As the case's rule set has it; the sets used here round every leaf half up to
// two places.
//
// # Errors
//
// Cases wraps the errors of reading JSON, with the file's name; it fails only
// when an embedded file is not what it must be. Scorer returns ErrRuleSet.
package corpus
