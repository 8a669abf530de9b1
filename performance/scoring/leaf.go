package scoring

import (
	"jixiao.example/budget/figure"
	"jixiao.example/internal/exact"
	"jixiao.example/performance"
)

// leaf is a row of the result. It holds no pointers, so that a result costs
// little and outlives its form.
type leaf struct {
	// points, the raw value, the score, and the most that the score can be;
	// score is the least when the status is not Known.
	points, raw, score, most exact.Grain
	flags                    Flags
	at                       spot
	status                   Status
	marks                    marks
}

// spot is a performance.Ref in half the memory, which the limits of a form
// admit.
type spot struct{ class, group, indicator int16 }

func spotOf(r performance.Ref) spot { return spot{int16(r.Class), int16(r.Group), int16(r.Indicator)} }

// ref addresses the leaf in the form.
func (l *leaf) ref() performance.Ref {
	return performance.Ref{Class: int32(l.at.class), Group: int32(l.at.group), Indicator: int32(l.at.indicator)}
}

// counts tells whether the leaf adds to its parent.
func (l *leaf) counts() bool {
	return l.status != NotApplicable && l.flags&Unchosen == 0
}

// award closes leaf i, which is an indicator's or nil's, with the outcome of
// its method: the raw value is cut to a grain, rounded where the rule set rounds
// leaves, and lowered by what a review deducts. Only an uncapped row can score
// more than its points.
func (r *run) award(i int, indicator *performance.Indicator, out outcome, most exact.Rat) {
	l := &r.leaves[i]
	l.flags |= out.flags
	r.unsure = r.unsure || out.flags&NoPoints != 0
	l.marks = l.marks&^(cut|fullMarks|stands) | out.marks
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
	if out.marks.has(fullMarks) { // the usual case, and the cheap one
		l.raw = l.points
	} else if l.raw, whole = grainOf(out.value); !whole {
		l.marks |= cutRaw
	}
	if r.scorer.fine && whole && l.raw.Hundredths() {
		l.score = l.raw
	} else {
		l.score = r.rounded(l, l.raw, whole, cutScore|cutMost)
	}
	reach := l.raw
	l.most = l.score
	if !l.status.Known() {
		l.marks &^= cutMost
		reach, whole = grainOf(most)
		l.most = r.rounded(l, reach, whole, cutMost)
	}
	if reach >= l.points {
		l.marks |= fullMarks
	}
	if r.trace != nil {
		r.trace.awarded(i, out, l, l.marks&cutRaw == 0)
	}
	if indicator != nil && indicator.Deduction.Stated() {
		l.review(indicator.Deduction)
		if r.trace != nil {
			r.trace.reviewed(i, l)
		}
	}
}

// awardAgain closes leaf i once more, with another outcome.
func (r *run) awardAgain(i int, out outcome, most exact.Rat) {
	r.award(i, r.leaves[i].ref().In(r.classes), out, most)
}

// bounded makes an uncapped value that is out of range not computable.
func (l *leaf) bounded(out outcome, most exact.Rat) (outcome, exact.Rat) {
	if g, _, ok := out.value.Grain(); ok && g <= exact.MaxPoints*exact.One || !out.status.Known() {
		return out, most
	}
	l.flags = l.flags&^Uncapped | TooLarge
	l.marks |= boundless
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
// stays cut to a grain, which the marks tell.
func (r *run) rounded(l *leaf, value exact.Grain, whole bool, cutting marks) exact.Grain {
	rounding := r.scorer.set.Rounding.Leaf
	if rounding == nil || l.marks.has(unrounded) {
		if !whole {
			l.marks |= cutting
		}
		return value
	}
	if whole && value == l.points {
		return value // what is earned in full is not rounded
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
		l.raw, l.score = 0, 0
		l.marks &^= cutRaw | cutScore
	case off > 0 && l.status != NotApplicable:
		l.flags |= Deducted
		l.raw = l.less(l.raw, off, cutRaw)
		l.score = l.less(l.score, off, cutScore)
		l.most = l.less(l.most, off, cutMost)
	}
}

// less takes off a deduction; nothing is left uncut of what falls below 0.
func (l *leaf) less(value, off exact.Grain, cutting marks) exact.Grain {
	if value < off {
		l.marks &^= cutting
		return 0
	}
	return value - off
}

// deduction is what a review took off a leaf.
func (r *run) deduction(l *leaf) exact.Grain {
	off, _ := exact.FromPoints(l.ref().In(r.classes).Deduction)
	return off
}
