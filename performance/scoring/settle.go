package scoring

import (
	"jixiao.example/budget/figure"
	"jixiao.example/internal/exact"
	"jixiao.example/performance"
)

// settle closes leaf i, which is an indicator's or nil's, with the outcome of
// its method: the raw value is cut to a grain, rounded where the rule set rounds
// leaves, and lowered by what a review deducts. Only an uncapped row can score
// more than its points.
func (r *Run) settle(i int, indicator *performance.Indicator, out Outcome, most exact.Rat) {
	l := &r.Leaves[i]
	l.Flags = l.Flags&^(inexact|Full|Stands) | out.Flags
	if l.Flags&Uncapped != 0 {
		r.uncapped = true
		out, most = l.bounded(out, most)
	}
	if r.Track {
		if out.Status.Known() {
			most = out.Value // a review that cannot be read makes it uncertain
		}
		r.Scratch.Values[i] = values{out.Value, most}
	}
	l.Status = out.Status
	whole := true
	if out.Flags&Full != 0 { // the usual case, and the cheap one
		l.Raw = l.Points
	} else if l.Raw, whole = GrainOf(out.Value); !whole {
		l.Flags |= inexactRaw
	}
	if r.Scorer.fine && whole && l.Raw.Hundredths() {
		l.Score = l.Raw
	} else {
		l.Score = r.Rounded(l, l.Raw, whole, inexactScore|inexactMost)
	}
	reach := l.Raw
	l.Most = l.Score
	if !l.Status.Known() {
		l.Flags &^= inexactMost
		reach, whole = GrainOf(most)
		l.Most = r.Rounded(l, reach, whole, inexactMost)
	}
	if reach >= l.Points {
		l.Flags |= Full
	}
	if indicator != nil && indicator.Deduction.Stated() {
		l.review(indicator.Deduction)
	}
}

// replace settles leaf i again with another outcome.
func (r *Run) replace(i int, out Outcome, most exact.Rat) {
	r.settle(i, r.Leaves[i].Ref().In(r.Classes), out, most)
}

// bounded makes an uncapped value that is out of range not computable.
func (l *Row) bounded(out Outcome, most exact.Rat) (Outcome, exact.Rat) {
	if g, _, ok := out.Value.Grain(); ok && g <= exact.MaxPoints*exact.One || !out.Status.Known() {
		return out, most
	}
	l.Flags |= TooLarge | boundless
	return Outcome{Status: NotComputable, Flags: out.Flags}, l.Points.Rat()
}

// grainOf cuts an exact value to a grain. Bounds that are stretched out of range
// stop there.
func GrainOf(value exact.Rat) (g exact.Grain, whole bool) {
	g, whole, ok := value.Grain()
	if !ok || g > exact.MaxPoints*exact.One {
		return exact.MaxPoints * exact.One, true
	}
	return g, whole
}

// rounded rounds a value of a leaf where the rule set rounds leaves; else it
// stays cut to a grain, which the flags tell.
func (r *Run) Rounded(l *Row, value exact.Grain, whole bool, cut Flags) exact.Grain {
	rounding := r.Scorer.Rules.Rounding.Leaf
	if rounding == nil || l.Flags&Unrounded != 0 {
		if !whole {
			l.Flags |= cut
		}
		return value
	}
	score := value.Round(*rounding, whole)
	if score > l.Points && l.Flags&Uncapped == 0 {
		return max(l.Points, value) // points finer than the rounding
	}
	return score
}

// review takes off what a review deducts (复核扣分), down to 0.
func (l *Row) review(deduction figure.Points) {
	off, ok := exact.FromPoints(deduction)
	switch {
	case !ok || off < 0:
		l.Status, l.Flags = NotComputable, l.Flags|TooLarge
		l.Raw, l.Score, l.Flags = 0, 0, l.Flags&^(inexactRaw|inexactScore)
	case off > 0 && l.Status != NotApplicable:
		l.Flags |= Deducted
		l.Raw = l.less(l.Raw, off, inexactRaw)
		l.Score = l.less(l.Score, off, inexactScore)
		l.Most = l.less(l.Most, off, inexactMost)
	}
}

// less takes off a deduction; nothing is left uncut of what falls below 0.
func (l *Row) less(value, off exact.Grain, cut Flags) exact.Grain {
	if value < off {
		l.Flags &^= cut
		return 0
	}
	return value - off
}

// deduction is what a review took off a leaf.
func (r *Run) Deduction(l *Row) exact.Grain {
	off, _ := exact.FromPoints(l.Ref().In(r.Classes).Deduction)
	return off
}
