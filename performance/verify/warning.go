package verify

import (
	"golang.org/x/text/language"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/exact"
	"jixiao.example/internal/words"
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

// Text names the light in the language that tag asks for: Chinese unless it
// matches English.
func (l Light) Text(tag language.Tag) string { return words.Text(tag, "light."+string(l)) }

// Warning is what the integrated budget system warns of when a form comes in
// (source: the deployed system, read). Spending that lags behind the goals is
// red: (S ÷ 90 − E ÷ 10) ÷ (S ÷ 90) above 5 %, where S is what the indicators
// score out of 90 and E what the execution row scores out of 10. Money left
// over is yellow: (budget − spent) ÷ budget above 20 %, or a budget of 0. Red
// goes before yellow. Where the indicators score nothing, or the score of one is
// open, there is no light at all.
type Warning struct {
	Light Light
	// Lag is how far spending lags behind the goals, and Unspent the part of the
	// budget that is left, both in percent with two places. They are absent
	// where they would divide by zero, as both do on a budget of 0, or a figure is
	// missing; the light is decided on the exact values.
	Lag, Unspent figure.Quantity
}

// Text says the warning and its reason in the language that tag asks for:
// Chinese unless it matches English.
func (w Warning) Text(tag language.Tag) string {
	light := w.Light.Text(tag)
	switch {
	case w.Light == Red:
		return words.Text(tag, "warning.lag", light, w.Lag.String())
	case w.Light == Yellow && w.Unspent.Stated():
		return words.Text(tag, "warning.unspent", light, w.Unspent.String())
	case w.Light == Yellow:
		return words.Text(tag, "warning.no-budget", light)
	}
	return light
}

// Warn compares what was achieved with what was spent. The points are those of
// the form instead of 90 and 10, and the execution rate is taken before any
// rounding or cap.
func Warn(trace scoring.Trace) Warning {
	set, form := trace.Outline(), trace.Form()
	total := form.Total()
	base, spent := total.At(set.Execution.Base), total.At(set.Execution.Spent)
	if !base.Stated() || !spent.Stated() {
		return Warning{}
	}
	achieved, known := achieved(trace)
	scored := known && achieved.Sign() > 0
	budget, executed := inYuan(base), inYuan(spent)
	if budget.Sign() == 0 {
		if scored {
			return Warning{Light: Yellow}
		}
		return Warning{}
	}
	left := budget.Sub(executed).Quo(budget)
	warning := Warning{Unspent: percentage(left)}
	if !scored {
		return warning
	}
	lag := achieved.Sub(executed.Quo(budget)).Quo(achieved)
	warning.Lag = percentage(lag)
	switch {
	case lag.Cmp(exact.Scaled(5, -2)) > 0:
		warning.Light = Red
	case left.Cmp(exact.Scaled(20, -2)) > 0:
		warning.Light = Yellow
	}
	return warning
}

func inYuan(m figure.Money) exact.Rat { return exact.Decimal(m.In(figure.Yuan).Decimal()) }

// achieved is the share of the points that the indicators score; known is false
// when one of them is open, or none carries points.
func achieved(trace scoring.Trace) (share exact.Rat, known bool) {
	result := trace.Result()
	var score, points exact.Rat
	for l := range result.Leaves() {
		if l.Ref.Class < 0 {
			continue
		}
		if !l.Status.Known() && !l.Flags.Has(scoring.Unchosen) {
			return exact.Rat{}, false
		}
		score, points = score.Add(exact.Decimal(l.Least.Decimal())), points.Add(exact.Decimal(l.Points.Decimal()))
	}
	if points.Sign() <= 0 {
		return exact.Rat{}, false
	}
	return score.Quo(points), true
}

// percentage prints a share with two places; a share out of range is absent.
func percentage(share exact.Rat) figure.Quantity {
	grain, whole, ok := share.Mul(exact.Int(100)).Grain()
	if !ok {
		return figure.Quantity{}
	}
	percent := grain.Round(figure.Rounding{Places: 2}, whole).Points(2).Quantity()
	return percent.WithUnit(figure.Count(100, "%"))
}
