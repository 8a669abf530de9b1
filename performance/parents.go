package performance

import (
	"jixiao.example/internal/exact"
	"jixiao.example/performance/ruleset"
)

// allOrNothing takes the points of a parent away unless every indicator from
// start on earns all of its own; as long as one of them is open, all are.
func (r *run) allOrNothing(start int) {
	missed, waiting := false, false
	for i := start; i < len(r.leaves); i++ {
		l := r.leaves[i]
		full := l
		r.settle(&full, l.points.Rat())
		missed = missed || l.status != NotApplicableStatus && l.most < full.score
		waiting = waiting || !l.status.Known()
	}
	for i := start; i < len(r.leaves); i++ {
		l := &r.leaves[i]
		switch {
		case l.status == NotApplicableStatus:
		case missed:
			l.status = Scored
			r.replace(i, zero)
		case waiting && l.status.Known():
			most := l.score
			l.status = NotComputable
			r.replace(i, zero)
			l.most = most
		}
	}
}

// replace gives leaf i another raw value.
func (r *run) replace(i int, value exact.Rat) {
	value = r.settle(&r.leaves[i], value)
	if r.track {
		r.values[i] = value
	}
}

// choose lets one indicator of a group count: the best, or the first that is
// reported. The others keep their status and lose their points.
func (r *run) choose(start int, choice Choice) {
	leaves := r.leaves[start:]
	chosen := -1
	for i := range leaves {
		l := &leaves[i]
		if l.status == NotApplicableStatus || l.status == NotReportedStatus {
			continue
		}
		if chosen < 0 || (choice == BestOf && l.score > leaves[chosen].score) {
			chosen = i
		}
	}
	if chosen < 0 {
		chosen = 0
	}
	for i := range leaves {
		if i != chosen {
			leaves[i].flags |= Unchosen
			leaves[i].points = 0
			r.replace(start+i, zero)
		}
	}
}

// scoreShares scores the leaves whose method counts the other indicators.
func (r *run) scoreShares() {
	for i := range r.leaves {
		l := &r.leaves[i]
		if !l.flags.Has(counting) {
			continue
		}
		m := r.methodOf(l.ref)
		met, all := r.countMet(m, l.ref)
		l.flags &^= counting
		if all == 0 {
			l.status, l.most, l.flags = NotComputable, l.points, l.flags|ZeroBase
			continue
		}
		share := exact.Int(int64(met)).Quo(exact.Int(int64(all)))
		r.replace(i, l.points.Rat().Mul(share))
	}
}

// methodOf returns the method that scores the indicator at ref, nil for none.
func (r *run) methodOf(ref Ref) *method {
	indicator := ref.in(r.classes)
	if indicator == nil {
		return nil
	}
	if indicator.Method != "" {
		return r.scorer.named[indicator.Method]
	}
	class := &r.classes[ref.Class]
	kind, _ := r.scorer.direction(class, &class.Groups[ref.Group], indicator)
	return r.scorer.kinds[kind]
}

// countMet counts the numeric indicators that m looks at and those of them
// that are met, without the indicator at own.
func (r *run) countMet(m *method, own Ref) (met, all int) {
	for ci := range r.classes {
		class := &r.classes[ci]
		for gi := range class.Groups {
			group := &class.Groups[gi]
			if m.rule.Share.Group != "" && m.rule.Share.Group != group.Name {
				continue
			}
			for ii := range group.Indicators {
				indicator := &group.Indicators[ii]
				if (Ref{int32(ci), int32(gi), int32(ii)}) == own || !indicator.Target.kind.Numeric() {
					continue
				}
				if class.NotApplicable || group.NotApplicable || indicator.NotApplicable || indicator.Actual.kind == DoesNotApply {
					continue
				}
				all++
				if r.countsAsMet(m, class, group, indicator) {
					met++
				}
			}
		}
	}
	return met, all
}

// countsAsMet tells whether an indicator is met and not exceeded past the
// limit of m.
func (r *run) countsAsMet(m *method, class *Class, group *Group, indicator *Indicator) bool {
	sub := subject{indicator: indicator}
	sub.kind, _ = r.scorer.direction(class, group, indicator)
	if _, ok := sub.load(&indicator.Target, &indicator.Actual); !ok || !sub.met(false) {
		return false
	}
	if m.beyond == nil || !sub.upward() || sub.target.Sign() <= 0 {
		return true
	}
	return sub.actual.Quo(sub.target).Cmp(*m.beyond) <= 0
}

// notApplicable deals out the points of what does not apply.
func (r *run) notApplicable() {
	policy := r.scorer.set.NotApplicable
	switch policy.Policy {
	case ruleset.KeepZero:
	case ruleset.FullPoints:
		for i := range r.leaves {
			if l := &r.leaves[i]; l.status == NotApplicableStatus {
				r.replace(i, l.points.Rat())
			}
		}
	case ruleset.Rescale:
		r.stretch(wholeForm, wholeForm)
	case ruleset.RescaleClass:
		for ci := range r.classes {
			same := reach{index: int32(ci)}
			r.stretch(same, same)
		}
	case ruleset.MovePoints:
		r.stretch(wholeForm, reach{index: everyClass, kind: policy.To})
	}
}

// reach says which leaves a policy is about: those of one class by position,
// of one kind of class, or all.
type reach struct {
	index int32
	kind  ruleset.Class
}

var wholeForm = reach{index: everyClass}

func (w reach) holds(ref Ref, classes []Class) bool {
	switch {
	case w.index != everyClass:
		return ref.Class == w.index
	case w.kind != "":
		return ref.Class >= 0 && classes[ref.Class].Kind() == w.kind
	}
	return true
}

// stretch takes the points that do not apply among the leaves of lost and adds
// them to the leaves of gain, in proportion to their points.
func (r *run) stretch(lost, gain reach) {
	var idle, active exact.Grain
	for i := range r.leaves {
		l := &r.leaves[i]
		switch {
		case l.status == NotApplicableStatus:
			if lost.holds(l.ref, r.classes) {
				idle += l.points
			}
		case gain.holds(l.ref, r.classes):
			active += l.points
		}
	}
	if idle == 0 || active == 0 {
		return
	}
	factor := (idle + active).Rat().Quo(active.Rat())
	for i := range r.leaves {
		l := &r.leaves[i]
		switch {
		case l.status == NotApplicableStatus:
			if lost.holds(l.ref, r.classes) {
				l.points = 0
			}
		case gain.holds(l.ref, r.classes):
			r.stretchLeaf(i, factor)
		}
	}
}

func (r *run) stretchLeaf(i int, factor exact.Rat) {
	l := &r.leaves[i]
	most := l.most
	r.replace(i, r.values[i].Mul(factor))
	if !l.status.Known() {
		bound := *l
		r.settle(&bound, most.Rat().Mul(factor))
		l.most = bound.score
	}
	points, whole, _ := l.points.Rat().Mul(factor).Grain() // the sum is that of the form
	l.points = points
	l.flags |= Rescaled
	if !whole {
		l.flags |= inexactMax
	}
}
