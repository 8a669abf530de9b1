package performance

import (
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

// tierSum is a node that prints a figure, or the bottom line of the form, and
// the nearest figures below it.
type tierSum struct {
	of     Ref
	bottom bool
	whole  figure.Points
	parts  []Ref // until the next sum
}

// usualParts is how many figures a form lists under each other as a rule.
const usualParts = 32

// tierSums yields the sums of one column of the tree, ConceptPoints or
// ConceptScore: every parent that prints a figure is the sum of the nearest
// figures below it.
func (f Form) tierSums(concept string) func(yield func(tierSum) bool) {
	return func(yield func(tierSum) bool) {
		parts := make([]Ref, 0, usualParts) // those that no node above has summed up yet
		// What a node prints stands for what is listed below it, from first on.
		closed := func(of Ref, first int, sums bool) bool {
			whole := f.printed(concept, of)
			if !whole.Stated() {
				return true
			}
			if sums && len(parts) > first && !yield(tierSum{of: of, whole: whole, parts: parts[first:]}) {
				return false
			}
			parts = append(parts[:first], of)
			return true
		}
		complete := true // a sum over figures of which some are not printed says nothing
		switch {
		case f.TotalsIndicators():
		case f.printed(concept, ExecutionRef()).Stated():
			parts = append(parts, ExecutionRef())
		case f.Execution.Points.Stated():
			complete = f.Execution.Points.Sign() == 0
		default:
			complete = f.rowOf(TotalRow, "") < 0
		}
		for ci := range f.Classes {
			ofClass := len(parts)
			for gi := range f.Classes[ci].Groups {
				group, ofGroup := &f.Classes[ci].Groups[gi], len(parts)
				above := f.printed(concept, GroupRef(ci, gi)).Stated() || f.printed(concept, ClassRef(ci)).Stated()
				for ii := range group.Indicators {
					if ref := IndicatorRef(ci, gi, ii); f.printed(concept, ref).Stated() {
						parts = append(parts, ref)
					} else if concept == ConceptScore && !group.Indicators[ii].NotApplicable && !above {
						complete = false
					}
				}
				if !closed(GroupRef(ci, gi), ofGroup, group.Choose == All) {
					return
				}
			}
			if !closed(ClassRef(ci), ofClass, true) {
				return
			}
		}
		whole := f.Stated.Points
		if concept == ConceptScore {
			whole = f.Stated.Total
		}
		if whole.Stated() && complete && len(parts) > 0 {
			yield(tierSum{bottom: true, whole: whole, parts: parts})
		}
	}
}

// printed is what a node prints in a column of the tree.
func (f *Form) printed(concept string, ref Ref) figure.Points {
	points, score := f.Execution.Points, f.Execution.Stated
	switch {
	case ref.Class < 0:
	case ref.Group < 0:
		class := &f.Classes[ref.Class]
		points, score = class.Points, class.Stated
	case ref.Indicator < 0:
		group := &f.Classes[ref.Class].Groups[ref.Group]
		points, score = group.Points, group.Stated
	default:
		indicator := ref.In(f.Classes)
		points, score = indicator.Points, indicator.Stated
	}
	if concept == ConceptScore {
		return score
	}
	return points
}

// tierIdentities returns the sums of one column of the tree, under its Chinese
// and its English name.
func (f Form) tierIdentities(concept, zh, en string) []check.Identity {
	var out []check.Identity
	for sum := range f.tierSums(concept) {
		path, name := sum.of.Path(), f.Label(sum.of)
		if sum.bottom {
			path, name = "", figure.Label{Zh: "总", En: "total"}
		}
		keys := make([]check.Key, 0, len(sum.parts))
		for _, part := range sum.parts {
			keys = append(keys, f.nodeKey(concept, part.Path()))
		}
		out = append(out, check.SumOf(concept+"@"+string(path), f.nodeKey(concept, path), keys...).
			Said(name.Zh+zh+" = 各项"+zh+"之和", name.En+": "+en+" = sum of the parts"))
	}
	return out
}

// tiersAgree tells whether all sums of a column come out.
func (f Form) tiersAgree(concept string) bool {
	for sum := range f.tierSums(concept) {
		var total figure.Points
		for _, part := range sum.parts {
			total = total.Add(f.printed(concept, part))
		}
		if !total.Equal(sum.whole) {
			return false
		}
	}
	return true
}
