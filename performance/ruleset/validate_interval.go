package ruleset

import (
	"slices"
	"strings"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

// covering is what intervals have to cover, from bottom to top or the whole line
// where those are nil, what a value belongs to in them, and what is measured.
type covering struct {
	what        figure.Label
	measure     Measure
	bottom, top *figure.Quantity
}

// cover checks that intervals, highest first, leave no gap and do not overlap; end
// looks at the ends.
func (v *validator) cover(path check.Path, c covering, intervals []Interval,
	end func(path check.Path, field string, q figure.Quantity),
) {
	last := len(intervals) - 1
	ends := make([]number, 0, 2*len(intervals))
	for i, interval := range intervals {
		ends = append(ends, number{path.Index(i), "from", interval.From}, number{path.Index(i), "to", interval.To})
	}
	v.scale(c.measure, ends...)
	if misordered(intervals) {
		v.add(CodeValue, path, check.A("field", string(path[1+strings.LastIndexByte(string(path), '/'):])),
			check.A("value", intervals[0].String()+" … "+intervals[last].String()),
			check.L("allowed", figure.Label{Zh: "从高到低的顺序", En: "the order from the highest values down"}))
		return
	}
	v.edge(path.Index(0), c, intervals[0], true)
	v.edge(path.Index(last), c, intervals[last], false)
	for i, interval := range intervals {
		end(path.Index(i), "from", interval.From)
		end(path.Index(i), "to", interval.To)
		if interval.empty() {
			v.value(path.Index(i), "from", interval.String(), figure.Label{
				Zh: "小于上限的下限", En: "a lower end below the upper one",
			})
			continue
		}
		if i == last {
			break
		}
		lower := intervals[i+1]
		switch interval.seamBelow(lower) {
		case gap:
			v.hole(path.Index(i), c, Interval{From: lower.To, FromOpen: !lower.ToOpen, To: interval.From, ToOpen: !interval.FromOpen})
		case overlap:
			v.add(CodeOverlap, path.Index(i), check.A("above", interval.String()), check.A("below", lower.String()))
		case joined:
		}
	}
}

// misordered tells whether intervals that join stand in another order than from the
// highest down: nothing is wrong with them but their places.
func misordered(intervals []Interval) bool {
	if slices.IsSortedFunc(intervals, fromTheTop) {
		return false
	}
	sorted := slices.SortedFunc(slices.Values(intervals), fromTheTop)
	for i, interval := range sorted {
		if interval.empty() || i > 0 && sorted[i-1].seamBelow(interval) != joined {
			return false
		}
	}
	return true
}

// fromTheTop orders intervals by their lower ends, the highest first and the one
// without such an end last.
func fromTheTop(a, b Interval) int {
	switch order := b.From.Decimal().Cmp(a.From.Decimal()); {
	case a.From.Stated() != b.From.Stated() && a.From.Stated():
		return -1
	case a.From.Stated() != b.From.Stated():
		return 1
	case order == 0 && a.FromOpen != b.FromOpen && a.FromOpen:
		return -1
	case order == 0 && a.FromOpen != b.FromOpen:
		return 1
	default:
		return order
	}
}

// edge looks at the upper end of the highest interval, or the lower end of the
// lowest one.
func (v *validator) edge(path check.Path, c covering, interval Interval, upper bool) {
	field, end, open, edge := "from", interval.From, interval.FromOpen, c.bottom
	if upper {
		field, end, open, edge = "to", interval.To, interval.ToOpen, c.top
	}
	beyond := Interval{To: end, ToOpen: !open}
	if upper {
		beyond = Interval{From: end, FromOpen: !open}
	}
	if edge == nil {
		if end.Stated() {
			v.hole(path, c, beyond)
		}
		return
	}
	order := end.Decimal().Cmp(edge.Decimal())
	switch {
	case !end.Stated():
		v.add(CodeEmpty, path.Child(field), check.A("what", field))
		return
	case upper && order > 0, !upper && order < 0:
		v.value(path, field, end.String(), figure.Label{Zh: edge.String(), En: edge.String()})
		return
	case order == 0 && !open:
		return
	case upper:
		beyond.To = *edge
	default:
		beyond.From = *edge
	}
	v.hole(path, c, beyond)
}

// hole reports values that no interval covers.
func (v *validator) hole(path check.Path, c covering, values Interval) {
	v.add(CodeGap, path, check.L("values", values.words()), check.L("what", c.what))
}

// words says what values lie in an interval that has an end.
func (i Interval) words() figure.Label {
	from, to := i.From.String(), i.To.String()
	if from != "" && to != "" && i.From.Decimal().Cmp(i.To.Decimal()) == 0 {
		return figure.Label{Zh: "等于" + from, En: "exactly " + from}
	}
	var said figure.Label
	switch {
	case from == "":
	case i.FromOpen:
		said = figure.Label{Zh: "高于" + from, En: "more than " + from}
	default:
		said = figure.Label{Zh: "不低于" + from, En: "at least " + from}
	}
	if from != "" && to != "" {
		said = figure.Label{Zh: said.Zh + "、", En: said.En + " and "}
	}
	switch {
	case to == "":
	case i.ToOpen:
		said = figure.Label{Zh: said.Zh + "低于" + to, En: said.En + "less than " + to}
	default:
		said = figure.Label{Zh: said.Zh + "不超过" + to, En: said.En + "at most " + to}
	}
	return said
}
