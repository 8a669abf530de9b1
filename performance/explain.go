package performance

import (
	"fmt"
	"strings"

	"golang.org/x/text/language"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/exact"
	"jixiao.example/internal/words"
	"jixiao.example/performance/ruleset"
)

// LineKind says what a line of an explanation is about.
type LineKind string

// The kinds of line.
const (
	StatusLine   LineKind = "status"   // what became of the node
	RuleLine     LineKind = "rule"     // the formula in words
	NumbersLine  LineKind = "numbers"  // the formula with this form's numbers
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

// Explanation says why a node has its score.
type Explanation struct {
	// Path of the node; "" is the whole form.
	Path check.Path `json:"path"`
	// Name of the node.
	Name string `json:"name"`
	// Points that could be earned, and the score.
	Points figure.Points `json:"points"`
	Score  figure.Points `json:"score"`
	Lines  []Line        `json:"lines"`
}

// String joins the lines.
func (e Explanation) String() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s %s/%s", e.Name, e.Score, e.Points)
	for _, line := range e.Lines {
		b.WriteString("\n  " + line.Text)
	}
	return b.String()
}

// Explain says why the node at path has its score, in Chinese or English. The
// path is that of an indicator, a group, a class or the execution row; "" is
// the total. It scores the form again, so it cannot disagree with Score. The
// error wraps ErrNode.
func (s *Scorer) Explain(form Form, path check.Path, tag language.Tag) (Explanation, error) {
	e := explainer{scorer: s, form: &form, result: s.Score(form), tag: tag}
	if path == "" {
		return e.total(), nil
	}
	ref, err := form.Resolve(path)
	if err != nil {
		return Explanation{}, err
	}
	if leaf, found := e.leafAt(ref); found {
		return e.leaf(leaf), nil
	}
	return e.parent(ref), nil
}

// ExplainAll explains the total, the execution row and every node of the tree,
// in the order of the form.
func (s *Scorer) ExplainAll(form Form, tag language.Tag) []Explanation {
	e := explainer{scorer: s, form: &form, result: s.Score(form), tag: tag}
	out := []Explanation{e.total()}
	for i := range e.result.leaves {
		l := e.result.leaves[i]
		first := i == 0 || e.result.leaves[i-1].ref.Class != l.ref.Class
		if l.ref.Group >= 0 && first {
			out = append(out, e.parent(Ref{l.ref.Class, -1, -1}))
		}
		if l.ref.Indicator >= 0 && (first || e.result.leaves[i-1].ref.Group != l.ref.Group) {
			out = append(out, e.parent(Ref{l.ref.Class, l.ref.Group, -1}))
		}
		out = append(out, e.leaf(l))
	}
	return out
}

type explainer struct {
	scorer *Scorer
	form   *Form
	result Result
	tag    language.Tag
	lines  []Line
}

func (e *explainer) leafAt(ref Ref) (leaf, bool) {
	for _, l := range e.result.leaves {
		if l.ref == ref {
			return l, true
		}
	}
	return leaf{}, false
}

func (e *explainer) say(kind LineKind, key string, args ...string) {
	e.lines = append(e.lines, Line{kind, words.Text(e.tag, "explain."+key, args...)})
}

func (e *explainer) label(l figure.Label) string { return words.Pick(e.tag, l.Zh, l.En) }

func (e *explainer) done(path check.Path, name string, points, score figure.Points) Explanation {
	out := Explanation{Path: path, Name: name, Points: points, Score: score, Lines: e.lines}
	e.lines = nil
	return out
}

func (e *explainer) total() Explanation {
	total := e.result.Total()
	e.say(NumbersLine, "sum", e.terms(func(Ref) bool { return true }), total.Score.String())
	e.lost(func(Ref) bool { return true })
	set := e.scorer.set
	if !total.Complete {
		e.say(StatusLine, "open", total.Least.String(), total.Most.String())
	}
	if grade, ok := e.result.Grade(); ok {
		from := total.Score
		if set.Grades.From == ruleset.FromRaw {
			from = e.result.unrounded.Points(0)
			e.say(NoteLine, "grade-raw")
		}
		for _, band := range set.Grades.Bands {
			if band.Grade == grade {
				e.say(GradeLine, "grade", shortRaw(from), band.String(), e.label(band.Label))
			}
		}
		e.source(set.Grades.Source)
	}
	return e.done("", e.label(figure.Label{Zh: "总分", En: "total"}), total.Points, total.Score)
}

// parent explains a class or a group by its parts.
func (e *explainer) parent(ref Ref) Explanation {
	class := &e.form.Classes[ref.Class]
	name, sum := class.Name, e.result.Class(int(ref.Class))
	in := func(r Ref) bool { return r.Class == ref.Class }
	if ref.Group >= 0 {
		name, sum = class.Groups[ref.Group].Name, e.result.Group(int(ref.Class), int(ref.Group))
		in = func(r Ref) bool { return r.Class == ref.Class && r.Group == ref.Group }
	}
	e.say(NumbersLine, "sum", e.terms(in), sum.Score.String())
	if !sum.Complete {
		e.say(StatusLine, "open", sum.Least.String(), sum.Most.String())
	}
	e.lost(in)
	return e.done(ref.Path(), name, sum.Points, sum.Score)
}

// terms writes the sum of the leaves' scores.
func (e *explainer) terms(in func(Ref) bool) string {
	var terms []string
	for _, l := range e.result.leaves {
		if in(l.ref) && l.status != NotApplicableStatus {
			terms = append(terms, l.score.Points(0).String())
		}
	}
	if len(terms) == 0 {
		return "0"
	}
	return strings.Join(terms, " + ")
}

func (e *explainer) lost(in func(Ref) bool) {
	for _, l := range e.result.leaves {
		if in(l.ref) && l.status.Known() && l.score < l.points {
			e.say(LostLine, "lost", (l.points - l.score).Points(0).String(), e.name(l.ref))
		}
	}
}

func (e *explainer) name(ref Ref) string {
	if ref.Class < 0 {
		return e.label(executionLabel)
	}
	return e.form.nameOf(ref)
}

func (e *explainer) source(key string) {
	citation, known := e.scorer.set.Citation(key)
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

// leaf explains an indicator or the execution row.
func (e *explainer) leaf(l leaf) Explanation {
	if l.ref.Class < 0 {
		e.execution(l)
	} else {
		e.indicator(l)
	}
	e.rounding(l)
	if l.flags.Has(Deducted) {
		e.say(NoteLine, "deducted", e.result.deductionText(l, e.form))
	}
	if l.flags.Has(Rescaled) {
		e.say(NoteLine, "rescaled", shortRaw(l.points.Points(0)))
		e.source(e.scorer.set.NotApplicable.Source)
	}
	score := figure.Points{}
	if l.status.Known() && l.status != NotApplicableStatus {
		score = l.score.Points(0)
	}
	return e.done(l.ref.Path(), e.name(l.ref), l.points.Points(0), score)
}

func (r Result) deductionText(l leaf, form *Form) string {
	if indicator := l.ref.in(form.Classes); indicator != nil {
		return indicator.Deduction.String()
	}
	return ""
}

func (e *explainer) execution(l leaf) {
	row := e.scorer.set.Execution
	base, spent := e.form.Total().At(row.Base), e.form.Total().At(row.Spent)
	if l.status == NotReportedStatus {
		e.say(StatusLine, "status.not-reported")
		return
	}
	sub := subject{points: l.points.Rat(), kind: ruleset.AtLeast, target: moneyRat(base), actual: moneyRat(spent), execution: true}
	e.say(RuleLine, "execution", e.label(row.Spent.Label()), e.label(row.Base.Label()))
	rate := figure.MoneyRatio(spent, base, "")
	e.say(NumbersLine, "rate", spent.String(), base.String(), rate.String())
	e.method(e.scorer.exec, &sub, l, base.String(), spent.String())
	e.source(row.Source)
}

func (e *explainer) indicator(l leaf) {
	indicator := l.ref.in(e.form.Classes)
	switch {
	case l.status == NotApplicableStatus:
		e.say(StatusLine, "status.not-applicable")
		if e.scorer.set.NotApplicable.Policy != ruleset.KeepZero && l.points > 0 {
			e.source(e.scorer.set.NotApplicable.Source)
		}
		return
	case indicator == nil && l.status == JudgedStatus:
		e.say(StatusLine, "judged-parent", l.score.Points(0).String())
		return
	case indicator == nil:
		e.say(StatusLine, "status.not-computable")
		return
	case l.flags.Has(Unchosen):
		e.say(StatusLine, "unchosen")
		return
	}
	run := run{scorer: e.scorer, classes: e.form.Classes}
	sub := subject{indicator: indicator, points: l.points.Rat()}
	class := &e.form.Classes[l.ref.Class]
	m, status, _ := run.prepare(&sub, class, &class.Groups[l.ref.Group], indicator)
	if l.status != NotComputable && !l.status.Known() {
		e.say(StatusLine, "status."+l.status.String())
	}
	if l.flags.Has(FromParent) {
		e.say(NoteLine, "from-parent", shortRaw(l.points.Points(0)))
		e.source(e.scorer.set.Parents.Source)
	}
	if l.flags.Has(AssumedDirection) {
		e.say(NoteLine, "direction", indicator.Target.String(), e.label(sub.kind.Label()))
	}
	if m == nil {
		e.problem(l, indicator)
		return
	}
	target, actual := indicator.Target.String(), indicator.Actual.String()
	if status == Scored {
		e.method(m, &sub, l, target, actual)
	}
	if l.status == NotComputable {
		e.problem(l, indicator)
	}
	if l.flags.Has(Overshot) && l.flags.Has(Met) {
		if excess, err := indicator.Actual.quantity.Sub(indicator.Target.quantity); err == nil && indicator.Target.quantity.Sign() > 0 {
			e.say(NoteLine, "overshot", target, shortPercent(figure.NewRatio(excess, indicator.Target.quantity, "")))
		}
	}
	e.source(m.source)
}

// problem repeats what Check has to say about an indicator that cannot be
// scored.
func (e *explainer) problem(l leaf, indicator *Indicator) {
	c := checker{scorer: e.scorer, form: e.form, result: e.result}
	c.status(l, indicator, l.ref.Path())
	for _, finding := range c.findings {
		e.lines = append(e.lines, Line{StatusLine, finding.Text(e.tag)})
	}
}

// rounding says what rounding did, and to what extent the value was exact.
func (e *explainer) rounding(l leaf) {
	if !l.status.Known() || l.status == NotApplicableStatus || l.flags.Has(Deducted) {
		return
	}
	rounding := e.scorer.set.Rounding.Leaf
	switch {
	case rounding == nil || l.flags.Has(unrounded):
		if l.flags&inexactRaw != 0 {
			e.say(RoundingLine, "unrounded", shortRaw(l.raw.Points(0)))
		}
	case l.raw != l.score || l.flags&inexactRaw != 0:
		e.say(RoundingLine, "rounded."+rounding.Mode.String(), shortRaw(l.raw.Points(0)), fmt.Sprint(rounding.Places), l.score.Points(0).String())
		e.source(e.scorer.set.Rounding.Source)
	}
}

// shortRaw prints an unrounded value with at most nine places, and an ellipsis
// where more follow.
func shortRaw(p figure.Points) string {
	const places = 9
	if p.Places() <= places {
		return p.Short()
	}
	return p.Round(figure.Rounding{Places: places, Mode: figure.Cut}).String() + "…"
}

// showRat prints an exact fraction for a reader.
func showRat(value exact.Rat) string {
	grain, whole, ok := value.Grain()
	if !ok {
		return value.Big().FloatString(0)
	}
	text := shortRaw(grain.Points(0))
	if !whole && !strings.HasSuffix(text, "…") {
		text += "…"
	}
	return text
}
