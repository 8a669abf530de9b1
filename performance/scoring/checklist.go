package scoring

import (
	"slices"

	"jixiao.example/performance"
)

// checklist adds up items or takes off breaches.
func (m *method) checklist(sub *subject) outcome {
	if len(m.items) > 0 {
		return m.itemsMet(sub)
	}
	_, actual := sub.indicator.Quantities()
	if _, kind := sub.indicator.Kinds(); kind != performance.Number || actual.Sign() < 0 {
		return sub.open(NotComputable, KindMismatch)
	}
	count := quantityRat(&actual, actual.Power())
	earned := count.Mul(m.perItem)
	if !m.rule.Checklist.PerItem.Stated() {
		earned = sub.points.Sub(count.Mul(m.perBreach))
	}
	if w := sub.workings; w != nil {
		w.Formula = valueOf(earned)
	}
	return scored(clamp(earned, sub.points), 0)
}

// itemsMet adds up the items that the judgement names. A judged score says the
// same in one number, so that none met can be told from nothing said.
func (m *method) itemsMet(sub *subject) outcome {
	judgement := &sub.indicator.Judgement
	if len(judgement.Items) == 0 && !judgement.Score.Stated() {
		return sub.open(NotComputable, NeedsJudgement)
	}
	sum, met := zero, 0
	if len(judgement.Items) <= len(m.items) {
		for i, item := range m.rule.Checklist.Items {
			if slices.Contains(judgement.Items, item.Name) {
				sum = sum.Add(m.items[i])
				met++
			}
		}
	}
	if w := sub.workings; w != nil {
		w.Formula = valueOf(sum)
	}
	sum = clamp(sum, sub.points)
	switch {
	case met != len(judgement.Items): // an item that the list does not have, or one twice
		return sub.open(NotComputable, UnknownLevel)
	case judgement.Score.Stated() && sum.Cmp(pointsRat(judgement.Score)) != 0:
		return sub.open(NotComputable, OutsideLevel)
	}
	return outcome{status: Judged, value: sum}
}
