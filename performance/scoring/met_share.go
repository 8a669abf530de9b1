package scoring

import (
	"jixiao.example/internal/exact"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

// tally is how the indicators that a Share method looks at stand.
type tally struct{ met, open, all int }

func (t *tally) add(of tally, sign int) {
	t.met += sign * of.met
	t.open += sign * of.open
	t.all += sign * of.all
}

// methodTally is the tally of one method over the whole form.
type methodTally struct {
	method *method
	tally  tally
}

// metShare scores an indicator by the share of the others that are met. As long
// as some of those are open, so is the score.
func (r *run) metShare(sub *subject, m *method, own performance.Ref) outcome {
	others := r.others(m, own)
	if w := sub.workings; w != nil {
		w.OthersMet, w.OthersOpen, w.Others = others.met, others.open, others.all
	}
	if others.all == 0 {
		return sub.open(NotComputable, ZeroBase)
	}
	of := func(n int) exact.Rat { return sub.points.Mul(exact.Int(int64(n)).Quo(exact.Int(int64(others.all)))) }
	if others.open > 0 {
		sub.most = of(others.met + others.open)
		return outcome{status: NotReported, marks: waits, value: of(others.met)}
	}
	return scored(of(others.met), 0)
}

// others is the tally of m without the indicator at own. The form is counted
// once for every method, so that many such indicators take linear time.
func (r *run) others(m *method, own performance.Ref) tally {
	memory := r.memory()
	var whole tally
	known := false
	for i := range memory.tallies {
		if memory.tallies[i].method == m {
			whole, known = memory.tallies[i].tally, true
		}
	}
	if !known {
		for ci := range r.classes {
			for gi := range r.classes[ci].Groups {
				group := &r.classes[ci].Groups[gi]
				for ii := range group.Indicators {
					whole.add(r.counted(m, &r.classes[ci], group, &group.Indicators[ii]), 1)
				}
			}
		}
		memory.tallies = append(memory.tallies, methodTally{m, whole})
	}
	if indicator := own.In(r.classes); indicator != nil {
		class := &r.classes[own.Class]
		whole.add(r.counted(m, class, &class.Groups[own.Group], indicator), -1)
	}
	return whole
}

// counted is what one indicator adds to the tally of m.
func (r *run) counted(m *method, class *performance.Class, group *performance.Group, indicator *performance.Indicator) tally {
	switch {
	case m.rule.Share.Group != "" && m.rule.Share.Group != group.Name,
		!indicator.Target.Kind().Numeric(),
		class.NotApplicable || group.NotApplicable || !indicator.Applies():
		return tally{}
	}
	sub := subject{indicator: indicator}
	var rests rank
	sub.kind, rests = r.scorer.direction(class, group, indicator)
	if status, _ := sub.load(r.scorer.words); status != Scored {
		return tally{open: 1, all: 1}
	}
	met := m.satisfies(&sub)
	if rests == guess {
		sub.kind = ruleset.AtMost
		if m.satisfies(&sub) != met {
			return tally{open: 1, all: 1}
		}
	}
	if met {
		return tally{met: 1, all: 1}
	}
	return tally{all: 1}
}

// satisfies tells whether the target is met and not exceeded past the limit of
// m.
func (m *method) satisfies(sub *subject) bool {
	if !sub.met(sub.actual.Cmp(sub.target), false) {
		return false
	}
	if m.beyond == nil || !sub.upward() || sub.target.Sign() <= 0 {
		return true
	}
	return sub.actual.Quo(sub.target).Cmp(*m.beyond) <= 0
}
