package check

import (
	"github.com/shopspring/decimal"

	"jixiao.example/budget/figure"
)

// Evaluate answers identities, in their order, and after them the copies that
// nobody wrote: every further statement of a key against its first, named
// "copy:" and the key (and ":3" from the third on). It takes time proportional
// to the number of operands.
func (l Ledger) Evaluate(identities ...Identity) []Outcome {
	relations := l.relations(identities)
	outcomes := make([]Outcome, len(relations))
	for i, r := range relations {
		outcomes[i] = r.evaluate(l.asPrinted())
	}
	return outcomes
}

func (l Ledger) relations(identities []Identity) []relation {
	relations := make([]relation, 0, len(identities)+len(l.copies))
	for _, identity := range identities {
		relations = append(relations, l.bind(identity))
	}
	return append(relations, l.copies...)
}

// evaluate answers the relation in a view of its ledger.
func (r relation) evaluate(v view) Outcome {
	out := Outcome{Identity: r.identity, Verdict: Undefined, implicit: r.implicit}
	stated := v.at(r.stated)
	out.stated = stated.printed
	if r.stated != missing {
		out.At = v.ledger.statements[r.stated].Place
	}
	if len(r.computed) == 1 && r.computed[0] != missing {
		out.Against = v.ledger.statements[r.computed[0]].Place
	}
	if !r.wellFormed() {
		return r.undefined(out, v, CodeIdentity, 0)
	}
	if r.identity.Kind == Label {
		return r.label(out, v, stated.date, r.identity.Want)
	}
	if r.identity.Kind == Copy {
		if other := v.at(r.computed[0]); stated.date.Stated() && other.date.Stated() {
			return r.label(out, v, stated.date, other.date)
		}
	}
	if code, n := r.problem(v); code != "" {
		return r.undefined(out, v, code, n)
	}
	out.Unit = stated.unit
	if r.identity.Kind == Rate {
		return r.rate(out, v)
	}
	return r.compare(out, v)
}

// problem looks for what keeps the operands from being compared, and says
// which operand it is about.
func (r relation) problem(v view) (code Code, operand int) {
	for n := range len(r.computed) + 1 {
		i, _ := r.operandAt(n)
		if o := v.at(i); o.problem != "" {
			return o.problem, n
		}
	}
	like := v.at(r.stated)
	if r.identity.Kind == Rate {
		if like.base != percent {
			return CodeUnits, 0
		}
		like = v.at(r.computed[0])
	}
	for n, i := range r.computed {
		if !r.alike(v.at(i), like) {
			return CodeUnits, n + 1
		}
	}
	if !r.equality() && r.decided(v) {
		return "", 0
	}
	for n := range len(r.computed) + 1 {
		i, _ := r.operandAt(n)
		if v.at(i).qualifier != figure.Plain {
			return CodeQualified, n
		}
	}
	return "", 0
}

// decided tells whether a bound is kept or broken whatever the words in front
// of its figures leave open.
func (r relation) decided(v view) bool {
	smaller, larger := v.at(r.stated), decimal.Decimal{}
	short, exceed := false, false // what the computed side leaves open
	for n, i := range r.computed {
		o, minus := v.at(i), r.identity.Computed[n].Minus
		if minus {
			larger = larger.Sub(o.value)
		} else {
			larger = larger.Add(o.value)
		}
		short = short || o.mayFallShort() && !minus || o.mayExceed() && minus
		exceed = exceed || o.mayExceed() && !minus || o.mayFallShort() && minus
	}
	keeps := smaller.value.Cmp(larger) <= 0
	if r.identity.Kind == Within { // the stated whole is the larger side
		keeps = smaller.value.Cmp(larger) >= 0
		if keeps {
			return !smaller.mayFallShort() && !exceed
		}
		return !smaller.mayExceed() && !short
	}
	if keeps {
		return !smaller.mayExceed() && !short
	}
	return !smaller.mayFallShort() && !exceed
}

// alike tells whether two figures measure the same thing, or are counts in an
// identity that relates counts of different things.
func (r relation) alike(a, b operand) bool {
	return a.base == b.base || (r.identity.Counts && a.exact && b.exact)
}

func (r relation) undefined(out Outcome, v view, reason Code, operand int) Outcome {
	i, key := r.operandAt(operand)
	out.Verdict, out.Reason, out.Operand = Undefined, reason, key
	out.operand = v.ledger.labelOf(i, key)
	if i == missing {
		label := r.identity.Label
		if operand > 0 {
			label = r.identity.Computed[operand-1].Label
		}
		out.operand = orName(label, key.String())
	}
	return out
}

func (l Ledger) labelOf(i int, key Key) figure.Label {
	if i == missing {
		return orName(figure.Label{}, key.String())
	}
	return l.statements[i].label()
}

// label compares two dates.
func (r relation) label(out Outcome, v view, printed, want figure.Date) Outcome {
	out.Date, out.Want = printed, want
	switch {
	case !printed.Stated():
		return r.undefined(out, v, v.at(r.stated).problemOr(CodeFigure), 0)
	case printed.Equal(want):
		out.Verdict = Holds
	default:
		out.Verdict = Broken
	}
	return out
}

func (o operand) problemOr(code Code) Code {
	if o.problem != "" {
		return o.problem
	}
	return code
}

// compare answers sums, lines, copies and bounds: the stated figure against
// the terms added up, with half a unit of every last printed digit for slack.
func (r relation) compare(out Outcome, v view) Outcome {
	stated := v.at(r.stated)
	tolerance, total := stated.half(), decimal.Decimal{}
	widest, slack := tolerance, 0
	finest := stated.grid
	for n, i := range r.computed {
		o := v.at(i)
		if r.identity.Computed[n].Minus {
			total = total.Sub(o.value)
		} else {
			total = total.Add(o.value)
		}
		half := o.half()
		tolerance = tolerance.Add(half)
		if half.Cmp(widest) > 0 {
			widest, slack = half, n+1
		}
		finest = min(finest, o.grid)
	}
	difference := stated.value.Sub(total)
	if r.identity.Kind == AtMost {
		difference = difference.Neg()
	}
	switch {
	case difference.Sign() == 0, !r.equality() && difference.Sign() > 0:
		out.Verdict = Holds
	case difference.Abs().Cmp(tolerance) < 0:
		// Not at the tolerance itself: half-up keeps half a unit below a print
		// and none above it, so 2680.1 and 2680.2 are never one figure.
		out = r.withinPrecision(out, v, slack)
	default:
		out.Verdict = Broken
	}
	out.Stated, out.Computed = stated.value.Shift(-stated.power), total.Shift(-stated.power)
	out.Difference, out.Tolerance = difference.Shift(-stated.power), tolerance.Shift(-stated.power)
	out.Places = max(stated.power-finest, 0)
	return out
}

func (r relation) withinPrecision(out Outcome, v view, operand int) Outcome {
	i, key := r.operandAt(operand)
	out.Verdict, out.Slack = WithinPrecision, key
	out.slack = v.ledger.labelOf(i, key)
	return out
}
