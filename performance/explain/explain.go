package explain

import (
	"slices"
	"strings"

	"golang.org/x/text/language"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/words"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// LineKind says what a line of an explanation is about.
type LineKind string

// The kinds of line.
const (
	StatusLine   LineKind = "status"   // what became of the node
	RuleLine     LineKind = "rule"     // the formula in words
	NumbersLine  LineKind = "numbers"  // the formula with this form's numbers
	PolicyLine   LineKind = "policy"   // what the rest of the form makes of the value, as "× 50 ÷ 45"
	RoundingLine LineKind = "rounding" // the value before and after rounding
	SourceLine   LineKind = "source"   // where the rule comes from
	NoteLine     LineKind = "note"     // what else happened
	LostLine     LineKind = "lost"     // points lost in a node below
	GradeLine    LineKind = "grade"    // the band of the total
)

// Line is one sentence of an explanation.
type Line struct {
	Kind LineKind `json:"kind"`
	Text string   `json:"text"`
}

// Explanation says why a node has its score. Its numbers, policy and rounding
// lines lead from one value to the next, and the last of them ends in the score.
type Explanation struct {
	// Path of the node; "" is the whole form.
	Path check.Path `json:"path"`
	// Name of the node.
	Name string `json:"name"`
	// Points that could be earned, and the score.
	Points figure.Points `json:"points"`
	Score  figure.Points `json:"score"`
	Lines  []Line        `json:"lines"`

	head string // what stands for the score in the heading, "" for the score
}

// String joins the lines under the name and the score: "待定/10" (open/10) of a
// score that is open, 不适用 (not applicable) of what is not scored.
func (e Explanation) String() string {
	var b strings.Builder
	head := e.head
	if head == "" {
		head = scoring.ShortRaw(e.Score) + "/" + scoring.ShortRaw(e.Points)
	}
	b.WriteString(e.Name + " " + head)
	for _, line := range e.Lines {
		b.WriteString("\n  " + line.Text)
	}
	return b.String()
}

// Explain says why the node at path has its score, in Chinese or English. The
// path is that of an indicator, a group, a class or the execution row; "" is
// the total. It scores the form again, so it cannot disagree with Score. The
// error wraps ErrNode.
func Explain(s *scoring.Scorer, form performance.Form, path check.Path, tag language.Tag) (Explanation, error) {
	e := scorerExplainer(s, &form, tag)
	if path == "" {
		return e.total(), nil
	}
	ref, err := form.Resolve(path)
	if err != nil {
		return Explanation{}, err
	}
	if i, found := slices.BinarySearchFunc(e.result.Rows, ref, scoring.CompareRef); found {
		return e.leaf(i), nil
	}
	return e.parent(ref), nil
}

// ExplainAll explains the total, the execution row and every node of the tree,
// in the order of the form.
func ExplainAll(s *scoring.Scorer, form performance.Form, tag language.Tag) []Explanation {
	e := scorerExplainer(s, &form, tag)
	out := []Explanation{e.total()}
	for i := range e.result.Rows {
		l := e.result.Rows[i]
		first := i == 0 || e.result.Rows[i-1].Ref().Class != l.Ref().Class
		if l.Ref().Group >= 0 && first {
			out = append(out, e.parent(performance.Ref{l.Ref().Class, -1, -1}))
		}
		if l.Ref().Indicator >= 0 && (first || e.result.Rows[i-1].Ref().Group != l.Ref().Group) {
			out = append(out, e.parent(performance.Ref{l.Ref().Class, l.Ref().Group, -1}))
		}
		out = append(out, e.leaf(i))
	}
	return out
}

// explainer holds a form's scoring and how it came about.
type explainer struct {
	scorer *scoring.Scorer
	form   *performance.Form
	result scoring.Result
	run    scoring.Run     // the scoring once more, with exact values
	whole  scoring.Running // the total before it is rounded
	plain  []scoring.Row   // the leaves as the methods leave them
	tag    language.Tag
	lines  []Line
}

// explainer scores the form, and once more without the policies that act after
// the methods, so that each can be told from what it changed.
func scorerExplainer(s *scoring.Scorer, form *performance.Form, tag language.Tag) *explainer {
	e := &explainer{scorer: s, form: form, result: s.Score(*form), tag: tag}
	if e.result.TooLarge() {
		return e
	}
	e.run = traced(s, form)
	e.run.Total(&e.whole)
	plain := *s
	plain.Rules.NotApplicable = ruleset.NotApplicable{}
	if plain.Rules.Parents.Policy == ruleset.AllMet {
		plain.Rules.Parents.Policy = ruleset.EqualShares
	}
	e.plain = traced(&plain, form).Leaves
	return e
}

// traced scores the leaves and keeps their exact values.
func traced(s *scoring.Scorer, form *performance.Form) scoring.Run {
	r := scoring.Run{Scorer: s, Classes: form.Classes, Money: form.Money, RowPoints: form.Execution.Points, Track: true}
	r.Leaves = make([]scoring.Row, 0, performance.CountIndicators(form.Classes)+1)
	r.All()
	return r
}

func (e *explainer) say(kind LineKind, key string, args ...string) {
	e.lines = append(e.lines, Line{kind, words.Text(e.tag, "explain."+key, args...)})
}

// text is a part of a line.
func (e *explainer) text(key string, args ...string) string {
	return words.Text(e.tag, "explain."+key, args...)
}

func (e *explainer) label(l figure.Label) string { return words.Pick(e.tag, l.Zh, l.En) }

func (e *explainer) done(path check.Path, name string, points, score figure.Points) Explanation {
	out := Explanation{Path: path, Name: name, Points: points, Score: score, Lines: e.lines}
	e.lines = nil
	return out
}

func (e *explainer) name(ref performance.Ref) string {
	if ref.Class < 0 {
		return e.label(performance.ExecutionLabel)
	}
	return e.form.NameOf(ref)
}

func (e *explainer) source(key string) {
	citation, known := e.scorer.Rules.Citation(key)
	if !known {
		return
	}
	readings := map[ruleset.Reading]figure.Label{
		ruleset.Read:       {Zh: "已核对原文", En: "read at its source"},
		ruleset.SecondHand: {Zh: "据转引", En: "second-hand"},
		ruleset.Unverified: {Zh: "未核对原文", En: "unverified"},
	}
	e.say(SourceLine, "source", citation.String(), e.label(readings[citation.Reading]))
}
