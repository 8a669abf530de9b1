package explain

import (
	"strings"

	"jixiao.example/budget"
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// leaf explains an indicator or the execution row: what the method makes of the
// points that it saw, then what the policies, the rounding and the review make
// of that.
func (s *speaker) leaf(i int, row *scoring.LeafTrace) Explanation {
	l := &row.Leaf
	switch {
	case l.Status == scoring.NotApplicable:
		s.notApplicable(row)
	case l.Ref.Class < 0:
		s.execution(row)
	case l.Ref.Indicator < 0:
		s.childless(row)
	default:
		s.indicator(i, row)
	}
	if l.Status != scoring.NotApplicable {
		s.policies(row)
		s.rounded(row)
	}
	out := s.done(l.Path, s.name(l.Ref), l.Points, l.Score)
	switch {
	case l.Score.Stated():
	case l.Status == scoring.NotApplicable:
		out.head = s.label(figure.Label{Zh: "不适用", En: "not applicable"})
	default:
		out.head = s.pending(scoring.Value{}) + "/" + number(l.Points)
	}
	return out
}

// notApplicable says what becomes of the points of what does not apply.
func (s *speaker) notApplicable(row *scoring.LeafTrace) {
	policy, shown := s.set.NotApplicable, row.Points.String()
	switch {
	case row.Points.Sign() == 0, row.Leaf.Points.Sign() == 0 && !s.taken(row.Leaf.Ref):
		s.say(StatusLine, "status.not-applicable")
		return
	case policy.Policy == ruleset.FullPoints:
		s.say(StatusLine, "status.not-applicable.full")
		s.say(PolicyLine, "full-points", shown)
	case row.Leaf.Points.Sign() > 0: // nothing is there that could take them
		s.say(StatusLine, "status.not-applicable.kept", shown)
	case policy.Policy == ruleset.MovePoints:
		s.say(StatusLine, "status.not-applicable.moved", shown)
	default:
		s.say(StatusLine, "status.not-applicable.spread", shown)
	}
	s.source(policy.Source)
}

// taken tells whether another leaf took over points that do not apply: any, or
// one of the same class where they stay in it. Else they are left out.
func (s *speaker) taken(ref performance.Ref) bool {
	if s.gained == nil {
		s.gained = map[int32]bool{}
		for i := range s.trace.Len() {
			if row := s.trace.Leaf(i); row.Stretch != nil {
				s.gained[row.Leaf.Ref.Class] = true
			}
		}
	}
	if s.set.NotApplicable.Policy == ruleset.RescaleClass {
		return s.gained[ref.Class]
	}
	return len(s.gained) > 0
}

func (s *speaker) execution(row *scoring.LeafTrace) {
	rule := &s.set.Execution
	switch {
	case row.Leaf.Status == scoring.NotReported:
		s.say(StatusLine, "amount-missing", s.missingAmounts())
		return
	case !row.Base.Stated() || !row.Spent.Stated():
		s.say(StatusLine, "status.not-computable")
		return
	}
	s.say(RuleLine, "execution", s.label(rule.Spent.Label()), s.label(rule.Base.Label()))
	if row.Workings.Rate.Stated() {
		rate := row.Workings.Rate
		if row.Method.Completion != nil {
			rate = row.Workings.Rounded
		}
		s.say(NumbersLine, "rate", s.factor(row.Spent.String()), s.factor(row.Base.String()), rate.Percent())
	}
	s.method(row)
	if !row.Status.Known() {
		s.say(StatusLine, "status.not-computable")
	}
	s.source(rule.Source)
}

// missingAmounts names the amounts of the execution rate that the form lacks.
func (s *speaker) missingAmounts() string {
	var names []string
	for _, phase := range []budget.Phase{s.set.Execution.Base, s.set.Execution.Spent} {
		if !s.form.Total().At(phase).Stated() {
			names = append(names, s.label(phase.Label()))
		}
	}
	return strings.Join(names, s.label(figure.Label{Zh: "”和“", En: "” and “"}))
}

// childless explains a class or a group that is a leaf itself: judged as a
// whole, or empty.
func (s *speaker) childless(row *scoring.LeafTrace) {
	l := &row.Leaf
	switch {
	case l.Flags.Has(scoring.NoTarget):
		s.say(StatusLine, "childless")
	case l.Status == scoring.Judged:
		judgement := s.form.Classes[l.Ref.Class].Groups[l.Ref.Group].Judgement
		s.say(StatusLine, "judged-parent")
		s.say(NumbersLine, "judged.score", judgement.Score.Short())
		s.judgement(judgement)
		s.source(s.set.Parents.Source)
	case l.Flags&(scoring.NeedsJudgement|scoring.OutsideLevel) != 0:
		s.say(StatusLine, "unjudged-parent", number(l.Points))
		s.source(s.set.Parents.Source)
	default:
		s.say(StatusLine, "status.not-computable")
	}
}

func (s *speaker) indicator(i int, row *scoring.LeafTrace) {
	l := &row.Leaf
	if row.Flags&(scoring.NoPoints|scoring.TooLarge) != 0 {
		s.problem(i, row)
		return
	}
	indicator := l.Ref.In(s.form.Classes)
	if l.Flags.Has(scoring.FromParent) {
		key := "from-parent"
		if row.Uneven {
			key = "from-parent.rounded"
		}
		s.say(NoteLine, key, row.Points.String())
		s.source(s.set.Parents.Source)
	}
	if l.Flags.Has(scoring.AssumedDirection) {
		s.say(NoteLine, "direction", indicator.Target.String(), s.label(row.Kind.Label()))
	}
	if !row.Tried {
		if row.Status != scoring.NotComputable {
			s.say(StatusLine, "status."+row.Status.String())
		}
		s.problem(i, row)
		return
	}
	switch {
	case !l.Flags.Has(scoring.UnitInherited):
	case indicator.Target.Quantity().Unit() != "" && indicator.Actual.Quantity().Unit() != "":
		s.say(NoteLine, "counted-alike", "“"+indicator.Target.String()+"”", "“"+indicator.Actual.String()+"”") // English has one word for several of them
	default:
		s.say(NoteLine, "unit-inherited", s.unit(unit(row)))
	}
	if l.Flags.Has(scoring.WholePeriod) {
		s.say(NoteLine, "whole-period", row.Target.String())
	}
	if l.Flags.Has(scoring.WordsForZero) {
		s.say(NoteLine, "none-as-zero", row.Actual.String())
	}
	s.method(row)
	s.problem(i, row)
	if excess := row.Excess(); excess.Stated() {
		s.say(NoteLine, "overshot", row.Target.Quantity().String(), excess.Short())
	}
	s.source(row.Source)
}

// problem repeats what a check has to say about an indicator that cannot be
// scored.
func (s *speaker) problem(i int, row *scoring.LeafTrace) {
	if row.Status != scoring.NotComputable {
		return
	}
	if finding, found := s.trace.Problem(i); found {
		s.lines = append(s.lines, Line{StatusLine, finding.Text(s.tag)})
		return
	}
	s.say(StatusLine, "status.not-computable")
}

// policies say what the rest of the form makes of the value of a method: an
// indicator that counts instead, points of what does not apply, a parent that
// asks for all to be met.
func (s *speaker) policies(row *scoring.LeafTrace) {
	l := &row.Leaf
	unchosen := l.Flags.Has(scoring.Unchosen)
	switch {
	case unchosen:
		s.say(PolicyLine, "unchosen")
	case row.Rival.Stated() && row.Parent == scoring.NoParentEffect:
		s.say(StatusLine, "rival", row.Rival.String())
	}
	if row.Stretch != nil && !unchosen {
		s.stretch(row, row.Stretch)
	}
	if row.Parent != scoring.NoParentEffect {
		if row.Parent == scoring.ParentMissed {
			s.say(PolicyLine, "all-met.missed")
		} else {
			s.say(StatusLine, "all-met.waiting")
		}
		s.source(s.set.Parents.Source)
	}
	if !l.Status.Known() && (l.Least.Sign() > 0 || l.Most.Cmp(l.Points) < 0) && !unchosen && !row.Rival.Stated() {
		s.say(StatusLine, "open-leaf", number(l.Least), number(l.Most))
	}
}

// stretch says that points of what does not apply were dealt out again.
func (s *speaker) stretch(row *scoring.LeafTrace, stretch *scoring.Stretch) {
	key := "rescaled"
	if s.set.NotApplicable.Policy == ruleset.MovePoints {
		key = "moved"
	}
	if !stretch.Even {
		key += ".rounded"
	}
	before, after := stretch.Before.String(), stretch.After.String()
	s.say(NoteLine, key, before, after)
	if row.Status.Known() {
		s.say(PolicyLine, "stretched", stretch.Earned.String(), after, before, stretch.Value.String())
	}
	s.source(s.set.NotApplicable.Source)
}

// rounded says what rounding and a review did.
func (s *speaker) rounded(row *scoring.LeafTrace) {
	if !row.Leaf.Status.Known() {
		if row.Deduction.Stated() {
			s.say(NoteLine, "to-deduct", number(row.Deduction))
		}
		return
	}
	switch {
	case row.Rounding.Cut:
		s.say(NoteLine, "unrounded")
	case row.Rounding.Applied:
		s.rounding(row.Final, &row.Rounding)
	}
	if row.Deduction.Stated() {
		left := row.Reduced.String()
		if row.Reduced.Sign() < 0 {
			left = s.text("not-below", left, number(row.Leaf.Score))
		}
		s.say(PolicyLine, "deducted", number(row.Rounding.Score), number(row.Deduction), left)
	}
}
