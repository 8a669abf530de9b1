package scoring

import (
	"jixiao.example/internal/exact"
	"jixiao.example/performance"
)

// tally is how the indicators that a Share method looks at stand.
type tally struct{ Met, Open, All int }

func (t *tally) add(of tally, sign int) {
	t.Met += sign * of.Met
	t.Open += sign * of.Open
	t.All += sign * of.All
}

// count is the tally of one method over the whole form.
type count struct {
	method *Method
	tally  tally
}

// share scores an indicator by the share of the others that are met. As long
// as some of those are open, so is the score.
func (r *Run) Share(sub *Subject, m *Method, own performance.Ref) Outcome {
	others := r.Others(m, own)
	if others.All == 0 {
		return sub.open(NotComputable, ZeroBase)
	}
	of := func(n int) exact.Rat { return sub.Points.Mul(exact.Int(int64(n)).Quo(exact.Int(int64(others.All)))) }
	if others.Open > 0 {
		sub.most = of(others.Met + others.Open)
		return Outcome{Status: NotReported, Value: of(others.Met)}
	}
	return scored(of(others.Met), 0)
}

// others is the tally of m without the indicator at own. The form is counted
// once for every method, so that many such indicators take linear time.
func (r *Run) Others(m *Method, own performance.Ref) tally {
	memory := r.memory()
	var whole tally
	known := false
	for i := range memory.counts {
		if memory.counts[i].method == m {
			whole, known = memory.counts[i].tally, true
		}
	}
	if !known {
		for ci := range r.Classes {
			for gi := range r.Classes[ci].Groups {
				group := &r.Classes[ci].Groups[gi]
				for ii := range group.Indicators {
					whole.add(r.counted(m, &r.Classes[ci], group, &group.Indicators[ii]), 1)
				}
			}
		}
		memory.counts = append(memory.counts, count{m, whole})
	}
	if indicator := own.In(r.Classes); indicator != nil {
		class := &r.Classes[own.Class]
		whole.add(r.counted(m, class, &class.Groups[own.Group], indicator), -1)
	}
	return whole
}

// counted is what one indicator adds to the tally of m.
func (r *Run) counted(m *Method, class *performance.Class, group *performance.Group, indicator *performance.Indicator) tally {
	switch {
	case m.Rule.Share.Group != "" && m.Rule.Share.Group != group.Name,
		!indicator.Target.Is.Numeric(),
		class.NotApplicable || group.NotApplicable || !indicator.Applies():
		return tally{}
	}
	sub := Subject{Indicator: indicator}
	sub.Kind, _ = r.Scorer.Direction(class, group, indicator)
	if status, _ := sub.load(&indicator.Target, &indicator.Actual); status != Scored {
		return tally{Open: 1, All: 1}
	}
	if m.satisfies(&sub) {
		return tally{Met: 1, All: 1}
	}
	return tally{All: 1}
}

// satisfies tells whether the target is met and not exceeded past the limit of
// m.
func (m *Method) satisfies(sub *Subject) bool {
	if !sub.met(sub.Actual.Cmp(sub.Target), false) {
		return false
	}
	if m.beyond == nil || !sub.Upward() || sub.Target.Sign() <= 0 {
		return true
	}
	return sub.Actual.Quo(sub.Target).Cmp(*m.beyond) <= 0
}
