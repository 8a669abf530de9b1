// Package scoring scores a self-evaluation form under a rule set.
//
//	scorer, err := scoring.NewScorer(ruleset.WithCost())
//	result := scorer.Score(form)                       // pure, no error
//	total := result.Total().Score                      // 95.95
//	grade, certain := result.Grade()                   // a key: "excellent", true
//	trace := scorer.Trace(form)                        // the same, with its workings
//
// The example of Scorer.Score is a program that runs.
//
// # Words
//
//	计分        Scorer      a rule set made ready; Score, Trace
//	得分情况     Result      leaves, sums, total, grade
//	得分行      Leaf        an indicator or the execution row, with Status and Flags
//	分值, 得分   Points, Score
//	计分过程     Trace       how every score came about, as data
//	达成比例     Rate        in percent
//
// # Invariants
//
// Scoring does not change the form. Score has no error: a leaf that cannot be
// scored has a Status that says so and bounds that say what is still possible,
// and the grade is given only when all of that shares it. Every score lies
// between 0 and its points, unless the rule set declares its execution row
// uncapped and the result says so. The order of siblings does not matter. A
// trace holds the result that Score gives, and is written by the statements that
// compute it.
//
// # Rounding
//
// Scores are exact fractions until the rule set rounds them, once, at the stage
// that it names. Raw values are kept to twelve places, and where a border lies
// closer than that the exact fractions decide.
//
// # Errors
//
// NewScorer returns a *ruleset.InvalidError or wraps ErrUnbound. A decoded
// result that contradicts itself is refused; the error wraps
// performance.ErrFormat. What is wrong with a form is said by Trace.Problem and
// by package verify.
//
// # Limits
//
// A form past performance.MaxIndicators or performance.MaxMoneyRows is not
// scored, and its result is TooLarge.
package scoring
