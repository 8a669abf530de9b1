package performance

import (
	"jixiao.example/budget/figure"
	"jixiao.example/internal/exact"
)

// settle closes leaf i, which is an indicator's or nil's, with the outcome of
// its method: the raw value is cut to a grain, rounded where the rule set rounds
// leaves, and lowered by what a review deducts. Only an uncapped row can score
// more than its points.
func (r *run) settle(i int, indicator *Indicator, out outcome, most exact.Rat) {
	l := &r.leaves[i]
	l.flags = l.flags&^(inexact|full|stands) | out.flags
	if l.flags&Uncapped != 0 {
		r.uncapped = true
		out, most = l.bounded(out, most)
	}
	if r.track {
		if out.status.Known() {
			most = out.value // a review that cannot be read makes it uncertain
		}
		r.scratch.values[i] = values{out.value, most}
	}
	l.status = out.status
	whole := true
	if out.flags&full != 0 { // the usual case, and the cheap one
		l.raw = l.points
	} else if l.raw, whole = grainOf(out.value); !whole {
		l.flags |= inexactRaw
	}
	if r.scorer.fine && whole && l.raw.Hundredths() {
		l.score = l.raw
	} else {
		l.score = r.rounded(l, l.raw, whole, inexactScore|inexactMost)
	}
	reach := l.raw
	l.most = l.score
	if !l.status.Known() {
		l.flags &^= inexactMost
		reach, whole = grainOf(most)
		l.most = r.rounded(l, reach, whole, inexactMost)
	}
	if reach >= l.points {
		l.flags |= full
	}
	if indicator != nil && indicator.Deduction.Stated() {
		l.review(indicator.Deduction)
	}
}

// replace settles leaf i again with another outcome.
func (r *run) replace(i int, out outcome, most exact.Rat) {
	r.settle(i, r.leaves[i].ref().in(r.classes), out, most)
}

// bounded makes an uncapped value that is out of range not computable.
func (l *leaf) bounded(out outcome, most exact.Rat) (outcome, exact.Rat) {
	if g, _, ok := out.value.Grain(); ok && g <= exact.MaxPoints*exact.One || !out.status.Known() {
		return out, most
	}
	l.flags |= TooLarge | boundless
	return outcome{status: NotComputable, flags: out.flags}, l.points.Rat()
}

// grainOf cuts an exact value to a grain. Bounds that are stretched out of range
// stop there.
func grainOf(value exact.Rat) (g exact.Grain, whole bool) {
	g, whole, ok := value.Grain()
	if !ok || g > exact.MaxPoints*exact.One {
		return exact.MaxPoints * exact.One, true
	}
	return g, whole
}

// rounded rounds a value of a leaf where the rule set rounds leaves; else it
// stays cut to a grain, which the flags tell.
func (r *run) rounded(l *leaf, value exact.Grain, whole bool, cut Flags) exact.Grain {
	rounding := r.scorer.set.Rounding.Leaf
	if rounding == nil || l.flags&unrounded != 0 {
		if !whole {
			l.flags |= cut
		}
		return value
	}
	score := value.Round(*rounding, whole)
	if score > l.points && l.flags&Uncapped == 0 {
		return max(l.points, value) // points finer than the rounding
	}
	return score
}

// review takes off what a review deducts (复核扣分), down to 0.
func (l *leaf) review(deduction figure.Points) {
	off, ok := exact.FromPoints(deduction)
	switch {
	case !ok || off < 0:
		l.status, l.flags = NotComputable, l.flags|TooLarge
		l.raw, l.score, l.flags = 0, 0, l.flags&^(inexactRaw|inexactScore)
	case off > 0 && l.status != NotApplicable:
		l.flags |= Deducted
		l.raw = l.less(l.raw, off, inexactRaw)
		l.score = l.less(l.score, off, inexactScore)
		l.most = l.less(l.most, off, inexactMost)
	}
}

// less takes off a deduction; nothing is left uncut of what falls below 0.
func (l *leaf) less(value, off exact.Grain, cut Flags) exact.Grain {
	if value < off {
		l.flags &^= cut
		return 0
	}
	return value - off
}

// deduction is what a review took off a leaf.
func (r *run) deduction(l *leaf) exact.Grain {
	off, _ := exact.FromPoints(l.ref().in(r.classes).Deduction)
	return off
}

// in returns the indicator that the reference points at, nil for none.
func (r Ref) in(classes []Class) *Indicator {
	if r.Class < 0 || int(r.Class) >= len(classes) {
		return nil
	}
	groups := classes[r.Class].Groups
	if r.Group < 0 || int(r.Group) >= len(groups) {
		return nil
	}
	indicators := groups[r.Group].Indicators
	if r.Indicator < 0 || int(r.Indicator) >= len(indicators) {
		return nil
	}
	return &indicators[r.Indicator]
}
