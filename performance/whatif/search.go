package whatif

import (
	"slices"
)

// end is the last position, on the way to limit, of the stretch that begins at
// position.
func (l *lever) end(position, limit int64) int64 {
	i, found := slices.BinarySearch(l.starts, position)
	if limit >= position {
		if found {
			i++
		}
		if i < len(l.starts) {
			return min(limit, l.starts[i]-1)
		}
		return limit
	}
	if found {
		return position
	}
	if i > 0 {
		return max(limit, l.starts[i-1])
	}
	return limit
}

// stretches yields the stretches from one position to another; where the score
// stops or begins to be known inside of one, it is cut in two.
func (l *lever) stretches(from, to int64, yield func(near, far int64) bool) {
	step := int64(1)
	if to < from {
		step = -1
	}
	for near := from; ; {
		far := l.end(near, to)
		known := l.outcome(far).known
		if l.outcome(near).known == known {
			if !yield(near, far) {
				return
			}
		} else {
			border := first(near, far, func(p int64) bool { return l.outcome(p).known == known })
			if !yield(near, border-step) || !yield(border, far) {
				return
			}
		}
		if far == to {
			return
		}
		near = far + step
	}
}

// first returns the position nearest to from where holds does, between from,
// where it does not, and to, where it does.
func first(from, to int64, holds func(int64) bool) int64 {
	for {
		middle := from + (to-from)/2
		if middle == from {
			return to
		}
		if holds(middle) {
			to = middle
		} else {
			from = middle
		}
	}
}

// toward looks for the first position from where the figure stands to limit
// where holds does.
func (l *lever) toward(limit int64, holds func(outcome) bool) (position int64, found bool) {
	from := min(max(l.at, l.lo), l.hi)
	at := func(p int64) bool { return holds(l.outcome(p)) }
	l.stretches(from, limit, func(near, far int64) bool {
		switch {
		case at(near):
			position, found = near, true
		case at(far):
			position, found = first(near, far, at), true
		}
		return !found
	})
	return position, found
}

// nearest looks on both sides; of two at the same distance the upper one.
func (l *lever) nearest(holds func(outcome) bool) (position int64, found bool) {
	position, found = l.toward(l.hi, holds)
	limit := l.lo
	if found {
		limit = max(l.lo, min(l.hi, l.at-(position-l.at)+1))
		if limit >= l.at {
			return position, true
		}
	}
	if lower, ok := l.toward(limit, holds); ok {
		return lower, true
	}
	return position, found
}

// best is the most that the figure gives. settled is false when more of it gives
// ever more.
func (l *lever) best() (most outcome, settled bool) {
	from := min(max(l.at, l.lo), l.hi) // known scores may lie between two that are not
	most = l.outcome(from)
	for _, limit := range [...]int64{l.lo, l.hi} {
		l.stretches(from, limit, func(near, far int64) bool {
			for _, position := range [...]int64{near, far} {
				if o := l.outcome(position); o.total > most.total {
					most = o
				}
			}
			return true
		})
	}
	last := l.outcome(l.hi)
	return most, !last.known || !last.uncapped
}
