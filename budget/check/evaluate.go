package check

import (
	"slices"

	"github.com/shopspring/decimal"

	"jixiao.example/budget/figure"
)

// Evaluate answers identities, in their order, but for those that have nothing to
// ask (Identity.IfStated), and after them what nobody
// wrote: that the statements of a key agree, for every key with more than one,
// under the name "copy:" and the key. It takes time proportional to the number
// of operands.
func (l Ledger) Evaluate(identities ...Identity) []Outcome {
	return l.evaluate(l.relations(identities))
}

func (l Ledger) evaluate(relations []relation) []Outcome {
	outcomes := make([]Outcome, len(relations))
	for i, r := range relations {
		outcomes[i] = l.describe(r, r.evaluate(l.asPrinted()))
	}
	return outcomes
}

// evaluate answers the relation in a view of its ledger.
func (r relation) evaluate(v view) Outcome {
	out := Outcome{Identity: r.identity, Verdict: Undefined, implicit: r.implicit}
	stated := v.at(r.stated)
	out.stated, out.At = stated.printed, v.placeOf(stated)
	if len(r.computed) == 1 {
		out.Against = v.placeOf(v.at(r.computed[0]))
	}
	if !r.wellFormed() {
		return r.undefined(out, CodeIdentity, 0)
	}
	if r.implicit {
		return r.agreement(out, v)
	}
	if r.identity.Kind == Label {
		return r.label(out, v, stated.date, r.identity.Want)
	}
	if r.identity.Kind == Copy {
		if other := v.at(r.computed[0]); stated.date.Stated() && other.date.Stated() {
			return r.label(out, v, stated.date, other.date)
		}
	}
	code, n := r.problem(v)
	if code == CodeAbsent && r.split() {
		return r.partly(out, v, n)
	}
	if code != "" {
		return r.undefined(out, code, n)
	}
	out.Unit = stated.unit
	if r.identity.Kind == Rate {
		return r.rate(out, v)
	}
	return r.compare(out, v)
}

func (v view) placeOf(o operand) Place {
	if o.statement == missing {
		return Place{}
	}
	return v.ledger.statements[o.statement].Place
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
		if v.at(i).qualified() {
			return CodeQualified, n
		}
	}
	return "", 0
}

func (o operand) qualified() bool { return o.qualifier != figure.Plain }

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

func (r relation) undefined(out Outcome, reason Code, operand int) Outcome {
	_, key := r.operandAt(operand)
	out.Verdict, out.Reason, out.Operand, out.about = Undefined, reason, key, operand
	return out
}

// label compares two dates.
func (r relation) label(out Outcome, v view, printed, want figure.Date) Outcome {
	out.Date, out.Want = printed, want
	switch {
	case v.at(r.stated).torn:
		return r.undefined(out, CodeConflict, 0)
	case !printed.Stated():
		return r.undefined(out, v.at(r.stated).problemOr(CodeFigure), 0)
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

// partly answers a split of which parts are not printed; absent is the first
// of what is not. What is printed cannot be more than the whole, whatever the
// rest is; and where blank means none it has to be the whole.
func (r relation) partly(out Outcome, v view, absent int) Outcome {
	of := r.printedParts(v)
	whole := v.at(r.stated)
	if whole.problem != "" || whole.qualified() || len(of.computed) == 0 {
		return r.undefined(out, CodeAbsent, absent)
	}
	out.Unit = whole.unit
	out.blanks = len(r.computed) - len(of.computed)
	of.identity.Kind = Within
	if tried := of.compare(out, v); tried.Verdict == Broken {
		tried.excess = true
		return tried
	}
	if !r.identity.BlankIsNone {
		out.Unit, out.blanks = "", 0
		return r.undefined(out, CodeAbsent, absent)
	}
	of.identity.Kind = r.identity.Kind
	out = of.compare(out, v)
	if out.about > 0 { // counted among the printed parts
		out.about = 1 + slices.Index(r.computed, of.computed[out.about-1])
	}
	return out
}

// compare answers sums, lines, copies and bounds: the stated figure against
// the terms added up, with what the prints leave open.
func (r relation) compare(out Outcome, v view) Outcome {
	stated := v.at(r.stated)
	total := exactly(decimal.Decimal{})
	finest, torn := stated.grid, -1
	if stated.torn {
		torn = 0
	}
	for n, i := range r.computed {
		o := v.at(i)
		if r.identity.Computed[n].Minus {
			total = total.plus(o.negated())
		} else {
			total = total.plus(o.span)
		}
		finest = min(finest, o.grid)
		if o.torn && torn < 0 {
			torn = n + 1
		}
	}
	gap := stated.plus(total.negated())
	if r.identity.Kind == AtMost {
		gap = gap.negated()
	}
	possible := gap.reaches()
	if r.equality() {
		possible = gap.hasZero()
	}
	switch sign := gap.value.Sign(); {
	case !possible:
		out.Verdict = Broken
	case torn >= 0:
		return r.undefined(out, CodeConflict, torn)
	case sign == 0, !r.equality() && sign > 0:
		out.Verdict = Holds
	default:
		widths := []decimal.Decimal{stated.width()}
		for _, i := range r.computed {
			widths = append(widths, v.at(i).width())
		}
		out = r.within(out, widths...)
	}
	out.Stated, out.Computed = stated.value.Shift(-stated.power), total.value.Shift(-stated.power)
	out.Difference, out.Tolerance = gap.value.Shift(-stated.power), gap.slack().Shift(-stated.power)
	out.Places = max(stated.power-finest, 0)
	return out
}

// within is the verdict of a gap that fits the prints, with the operand, if any,
// whose print is wider than all others.
func (r relation) within(out Outcome, widths ...decimal.Decimal) Outcome {
	out.Verdict = WithinPrecision
	widest, alone := 0, true
	for n, width := range widths[1:] {
		switch width.Cmp(widths[widest]) {
		case 1:
			widest, alone = n+1, true
		case 0:
			alone = false
		}
	}
	if alone {
		_, out.Slack = r.operandAt(widest)
		out.about = widest
	}
	return out
}

// agreement answers whether the statements of one key agree. It shows two that
// contradict each other, or the two that lie farthest apart, in the order of
// the document.
func (r relation) agreement(out Outcome, v view) Outcome {
	var of []operand
	for _, i := range v.ledger.facts[r.stated].statements {
		of = append(of, v.print(i))
	}
	alike := alikeOf(of)
	whole := combine(alike)
	a, b := farthest(alike, whole.torn)
	out.stated, out.At, out.Against, out.Unit = a.printed, v.placeOf(a), v.placeOf(b), a.unit
	switch {
	case a.date.Stated() && b.date.Stated():
		out.Date, out.Want, out.Verdict = a.date, b.date, Holds
		if whole.torn {
			out.Verdict = Broken
		}
	case a.problem != "":
		return r.undefined(out, a.problem, 0)
	case a.qualified() && !sameWords(alike):
		return r.undefined(out, CodeQualified, 0)
	default:
		out = r.apart(out, a, b, whole.torn)
	}
	if len(alike) < len(of) && out.Verdict != Broken {
		return r.undefined(out.emptied(), oddness(of, a), 0)
	}
	return out
}

// sameWords tells whether prints that are softened are so by the same word and
// at the same value: 超过300台 twice is one figure.
func sameWords(of []operand) bool {
	for _, o := range of {
		if o.qualifier != of[0].qualifier || !o.value.Equal(of[0].value) {
			return false
		}
	}
	return true
}

// farthest returns the two prints that say most about how several agree: of
// torn ones the two that have least in common.
func farthest(of []operand, torn bool) (a, b operand) {
	a, b = of[0], of[0]
	for _, o := range of[1:] {
		switch {
		case o.date.Stated():
			if !o.date.Equal(a.date) && b.date.Equal(a.date) {
				b = o
			}
			continue
		case torn:
			if o.low.after(a.low) {
				a = o
			}
			if o.high.before(b.high) {
				b = o
			}
			continue
		}
		if o.value.Cmp(a.value) < 0 {
			a = o
		}
		if o.value.Cmp(b.value) > 0 {
			b = o
		}
	}
	if a.statement == b.statement && len(of) > 1 {
		b = of[1]
	}
	if b.statement < a.statement {
		a, b = b, a
	}
	return a, b
}

// apart compares two prints of one figure.
func (r relation) apart(out Outcome, a, b operand, torn bool) Outcome {
	gap := a.plus(b.negated())
	switch {
	case torn:
		out.Verdict = Broken
	case gap.value.Sign() == 0:
		out.Verdict = Holds
	default:
		out.Verdict = WithinPrecision
	}
	out.Stated, out.Computed = a.value.Shift(-a.power), b.value.Shift(-a.power)
	out.Difference, out.Tolerance = gap.value.Shift(-a.power), gap.slack().Shift(-a.power)
	out.Places = max(a.power-min(a.grid, b.grid), 0)
	return out
}

// oddness says why a statement cannot be compared with the others of its key.
func oddness(of []operand, like operand) Code {
	code := Code("")
	for _, o := range of {
		switch {
		case o.problem != "":
			return o.problem
		case o.base != like.base:
			code = CodeUnits
		case code == "":
			code = CodeQualified
		}
	}
	return code
}

func (o Outcome) emptied() Outcome {
	return Outcome{Identity: o.Identity, At: o.At, Against: o.Against, stated: o.stated, implicit: o.implicit}
}
