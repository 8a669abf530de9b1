package verify

import (
	"jixiao.example/budget/figure"
	"jixiao.example/internal/exact"
	"jixiao.example/performance"
	"jixiao.example/performance/scoring"
)

// Light is the colour of a warning.
type Light string

// The lights.
const (
	NoLight Light = ""
	Yellow  Light = "yellow"
	Red     Light = "red"
)

// Warning is what the integrated budget system warns of when a form comes in
// (source: the deployed system, read). Spending that lags behind the goals is
// red: (S ÷ 90 − E ÷ 10) ÷ (S ÷ 90) above 5 %, where S is what the indicators
// score out of 90 and E what the execution row scores out of 10. Money left
// over is yellow: (budget − spent) ÷ budget above 20 %, or a budget of 0. Red
// goes before yellow.
type Warning struct {
	Light Light
	// Lag is how far spending lags behind the goals, and Unspent the part of the
	// budget that is left, both in percent with four places. They are absent
	// where they would divide by zero or a figure is missing; the light is
	// decided on the exact values.
	Lag, Unspent figure.Quantity
}

// Warning scores the form and compares what was achieved with what was spent.
// The points are those of the form instead of 90 and 10, and the execution rate
// is taken before any rounding or cap.
func Warn(s *scoring.Scorer, form performance.Form) Warning {
	run := scoring.Run{Scorer: s, Money: form.Money}
	base, spent := run.ExecutionAmounts()
	if !base.Stated() || !spent.Stated() {
		return Warning{}
	}
	var warning Warning
	budget, executed := scoring.MoneyRat(base), scoring.MoneyRat(spent)
	if budget.Sign() == 0 {
		warning.Light = Yellow
		budget = exact.Scaled(1, base.Quantity().Power()) // as the system divides
	} else {
		left := budget.Sub(executed).Quo(budget)
		warning.Unspent = percentage(left)
		if left.Cmp(mostUnspent) > 0 {
			warning.Light = Yellow
		}
	}
	achieved, known := achieved(s.Score(form))
	if known && achieved.Sign() > 0 {
		lag := achieved.Sub(executed.Quo(budget)).Quo(achieved)
		warning.Lag = percentage(lag)
		if lag.Cmp(mostLag) > 0 {
			warning.Light = Red
		}
	}
	return warning
}

var (
	mostLag     = exact.Scaled(5, -2)
	mostUnspent = exact.Scaled(20, -2)
)

// achieved is the share of the points that the indicators score; known is
// false when one of them is open, or none carries points.
func achieved(r scoring.Result) (share exact.Rat, known bool) {
	var s scoring.Running
	for i := range r.Rows {
		if r.Rows[i].Ref() != performance.ExecutionRef() {
			s.Add(&r.Rows[i])
		}
	}
	if s.Open > 0 || s.Points <= 0 {
		return scoring.Zero, false
	}
	return s.Score.Rat().Quo(s.Points.Rat()), true
}

// percentage prints a share with four places; a share out of range is absent.
func percentage(share exact.Rat) figure.Quantity {
	grain, whole, ok := share.Mul(scoring.Hundred).Grain()
	if !ok {
		return figure.Quantity{}
	}
	percent := grain.Round(figure.Rounding{Places: 4}, whole).Points(4).Quantity()
	return percent.WithUnit(figure.Count(100, "%"))
}
