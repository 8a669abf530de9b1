// Package performance holds a budget unit's self-evaluation form (绩效自评表) and
// scores it under a rule set.
//
//	scorer, err := performance.NewScorer(ruleset.WithCost())
//	result := scorer.Score(form)                       // pure, no error
//	total := result.Total().Score                      // 95.95
//	grade, certain := result.Grade()                   // a key: "excellent", true
//	words := scorer.Set().GradeLabel(grade)            // 优, excellent
//	findings := scorer.Check(form)                     // what does not agree
//	why, err := scorer.Explain(form, path, language.Chinese)
//
// The example of Scorer.Score is a program that runs.
//
// # Words
//
//	自评表          Form        money block, goals, indicator tree
//	一/二/三级指标   Class, Group, Indicator
//	年度指标值       Target      comparator and quantity, range, deadline, or words
//	实际完成值       Actual      quantity, date, words, or why there is none
//	分值, 得分       Points, Score
//	评价人判定       Judgement   an input, where the rule asks for one
//	自评得分         Stated      what the table prints; only ever compared
//	偏差原因         Reason
//
// Targets and actual values have one canonical text, which ParseTarget and
// ParseActual read. What people type is read by package cell, and a table of
// cells by package sheet; both import this one.
//
// # Invariants
//
// A form is plain data and scoring does not change it. Score has no error: a
// leaf that cannot be scored has a Status that says so and Bounds that say what
// is still possible, and the grade is given only when all of that shares it.
// Every score lies between 0 and its points, unless the rule set declares its
// execution row uncapped and the result says so. The order of siblings does not
// matter. Check, Explain and Diff score again and cannot disagree with Score.
//
// # Rounding
//
// Scores are exact fractions until the rule set rounds them, once, at the stage
// that it names. Raw values are kept to twelve places, and where a border lies
// closer than that the exact fractions decide.
//
// # Errors
//
// Parsing returns a *ValueError or a *figure.ParseError; paths that lead
// nowhere wrap ErrNode; aims that ask for nothing or too much wrap ErrAim; documents that
// are not what they must be wrap ErrFormat or one of the errors of strict JSON.
// Everything else about a form is a finding with a code and a path.
//
// # Limits
//
// MaxIndicators indicators and MaxMoneyRows money rows a form, MaxFormBytes of
// JSON, MaxWords of words a target. Require and Sensitivity try a figure that
// other rows depend on in forms of at most MaxCoupled rows, and say so.
package performance
