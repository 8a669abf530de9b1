package scoring

import (
	"jixiao.example/budget/figure"
	"jixiao.example/internal/exact"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

// method is a compiled ruleset.Method.
type method struct {
	rule    ruleset.Method
	source  string
	figures bool // target and actual are needed as numbers

	floor, fullFrom    *exact.Rat // of Completion; percentages as fractions
	beyond, per        *exact.Rat
	from, step, deduct exact.Rat  // of Steps
	deductShare        *exact.Rat // a fraction, in place of deduct
	k                  exact.Rat  // of Linear
	limit              *exact.Rat
	unit               figure.Quantity // of the bounds of Steps, Bands and Linear
	intervals          []interval      // of Bands and Level
	earns              []exact.Rat     // per interval: absolute points or a fraction, 0 for a level without
	absolute           []bool
	meanings           names[int]  // the levels that words mean
	levels             []levelEnds // of Level, for the usual way; nil where that cannot be
	perItem, perBreach exact.Rat
	items              []exact.Rat
	custom             CustomMethod
	rateRounding       *figure.Rounding
	leafRounding       *figure.Rounding
}

var (
	zero      = exact.Int(0)
	one       = exact.Int(1)
	hundred   = exact.Int(100)
	hundredth = exact.Scaled(1, -2)
)

// percentOf returns a percentage as a fraction, nil when it is absent.
func percentOf(q figure.Quantity) *exact.Rat {
	if !q.Stated() {
		return nil
	}
	fraction := exact.Decimal(q.Decimal()).Mul(hundredth)
	return &fraction
}

// outcome is what a method makes of a subject: a value, or the least that it can
// be when the status is not Known; the most is in the subject then. It is small
// enough to stay in registers.
type outcome struct {
	status Status
	marks  marks
	flags  Flags
	value  exact.Rat
}

func scored(value exact.Rat, flags Flags) outcome {
	return outcome{value: value, flags: flags}
}

// evaluate applies a method. Every method is monotone arithmetic on exact
// fractions; rounding comes later, once.
func (m *method) evaluate(sub *subject) outcome {
	rule := &m.rule
	switch {
	case rule.Completion != nil:
		return m.completion(sub)
	case rule.Level != nil:
		return m.level(sub)
	case rule.Judged != nil:
		return m.judged(sub, &sub.indicator.Judgement, nil)
	case rule.Checklist != nil:
		return m.checklist(sub)
	case rule.Custom != nil:
		return m.callCustom(sub)
	case rule.Steps != nil, rule.Bands != nil, rule.Linear != nil:
		return m.measured(sub)
	}
	return sub.open(NotComputable, NoMethod)
}

// takesJudgement tells whether the method scores without an actual value.
func (m *method) takesJudgement(indicator *performance.Indicator) bool {
	if m.rule.Share != nil {
		return true
	}
	judges := m.rule.Level != nil || m.rule.Judged != nil || m.rule.Custom != nil || len(m.items) > 0
	return judges && indicator.Judgement.Given()
}

func (m *method) callCustom(sub *subject) outcome {
	indicator := sub.indicator
	points := indicator.Points
	if !points.Stated() { // they come from a parent
		grain, _, _ := sub.points.Grain()
		points = grain.Points(0)
	}
	score, ok := m.custom(CustomInput{
		Points: points, Target: indicator.Target, Actual: indicator.Actual, Judgement: indicator.Judgement,
	})
	if !ok || !score.Stated() {
		return sub.open(NotComputable, ByCustom)
	}
	return scored(clamp(pointsRat(score), sub.points), ByCustom)
}

// clamp keeps a value between 0 and most.
func clamp(value, most exact.Rat) exact.Rat {
	switch {
	case value.Sign() < 0:
		return zero
	case value.Cmp(most) > 0:
		return most
	}
	return value
}
