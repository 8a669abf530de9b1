package check

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/shopspring/decimal"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/words"
)

// said is what an outcome's words need of the ledger.
type said struct {
	relation figure.Label // what is related, where the identity has no words
	stated   figure.Label // what the stated figure is called
	derived  bool         // it is printed nowhere
	operand  figure.Label // what the operand is called that the outcome is about
	parts    figure.Label // the parts with their figures, where that is short
	division figure.Label // a rate's figures, as they are divided
	bound    figure.Label // the figure that bounds
	inside   figure.Label // that a wider bound is kept
	readings figure.Label // what other readings make of a gap
	closes   figure.Label // the reading under which it closes
}

// tell returns what the outcome's words need, nothing of one that no ledger
// made.
func (o Outcome) tell() said {
	if o.said == nil {
		return said{}
	}
	return *o.said
}

// describe adds to an outcome what its words need.
func (l Ledger) describe(r relation, out Outcome) Outcome {
	if out.Verdict == Holds {
		if r.identity.Words == (figure.Label{}) {
			out.said = &said{relation: l.relationOf(r)}
		}
		return out
	}
	v := l.asPrinted()
	out.said = &said{relation: l.relationOf(r), stated: l.nameAt(r, 0), operand: l.nameAt(r, out.about)}
	out.said.derived = l.derived(v.at(r.stated).statement)
	switch r.identity.Kind {
	case Sum, Lines:
		out.said.parts = l.partsOf(r)
	case Rate:
		if len(r.computed) == 2 {
			of, by := v.at(r.computed[0]).printed, v.at(r.computed[1]).printed
			out.said.division = figure.Label{Zh: of + "÷" + by, En: words.Factor(of) + " ÷ " + words.Factor(by)}
		}
	case AtMost:
		out.said.bound = inWords(v.at(r.computed[0]).printed)
		out.said.inside = l.insideOf(r)
	case Within, Copy, Label:
	}
	if out.Verdict == Broken && r.identity.Soft {
		l.read(r, &out)
	}
	return out
}

// read asks what the other readings of the figures make of a gap.
func (l Ledger) read(r relation, out *Outcome) {
	var gaps []figure.Label
	own := r.identity.Reading
	if own != (figure.Label{}) && len(r.others) > 0 {
		gaps = append(gaps, figure.Label{Zh: own.Zh + "，" + out.difference().Zh, En: own.En + ", " + out.difference().En})
	}
	for _, other := range r.others {
		tried := other.evaluate(l.asPrinted())
		reading := orElse(other.identity.Reading, other.identity.Words)
		switch {
		case tried.Verdict.satisfied():
			out.said.closes = reading
			return
		case tried.Verdict == Broken:
			gap := tried.difference()
			gaps = append(gaps, figure.Label{Zh: reading.Zh + "，" + gap.Zh, En: reading.En + ", " + gap.En})
		}
	}
	if len(gaps) == 0 && own != (figure.Label{}) {
		gaps = append(gaps, own)
	}
	out.said.readings = joined(gaps, "；", "; ")
}

// nameAt returns what the nth operand of a relation is called.
func (l Ledger) nameAt(r relation, n int) figure.Label {
	f, _ := r.operandAt(n)
	label := r.identity.Label
	if n > 0 {
		label = r.identity.Computed[n-1].Label
	}
	if f == missing {
		return called(label)
	}
	return l.named(l.operandOf(f), label)
}

// named returns what the figure of a statement is called: its label, what the
// identity calls it, or where it is printed. A key is never shown.
func (l Ledger) named(o operand, label figure.Label) figure.Label {
	if o.statement == missing {
		return called(label)
	}
	s := l.statements[o.statement]
	if label = orElse(s.Label, label); label == (figure.Label{}) {
		label = printedAt(s.Place.Where, o.printed)
	}
	return called(label)
}

// inWords is a figure as it is printed, and in English.
func inWords(printed string) figure.Label {
	return figure.Label{Zh: printed, En: words.Figure(printed)}
}

// called is a label that has words in both languages.
func called(label figure.Label) figure.Label {
	if label == (figure.Label{}) {
		return figure.Label{Zh: "其中一项数据", En: "one of the figures"}
	}
	return orElse(label, figure.Label{Zh: label.En, En: label.Zh})
}

func printedAt(where, printed string) figure.Label {
	if printed == "" {
		return figure.Label{}
	}
	english := words.Figure(printed)
	if where == "" {
		return figure.Label{Zh: "所列" + printed, En: "the stated " + english}
	}
	return figure.Label{Zh: where + "所列" + printed, En: english + " in " + where}
}

// orElse fills the gaps of a label.
func orElse(label, other figure.Label) figure.Label {
	if label.Zh == "" {
		label.Zh = other.Zh
	}
	if label.En == "" {
		label.En = other.En
	}
	return label
}

func joined(labels []figure.Label, zh, en string) figure.Label {
	var zhs, ens []string
	for _, label := range labels {
		zhs, ens = append(zhs, label.Zh), append(ens, label.En)
	}
	return figure.Label{Zh: strings.Join(zhs, zh), En: strings.Join(ens, en)}
}

// maxNamed bounds the operands that are named in a relation without words.
const maxNamed = 4

// relationOf makes words for an identity that has none.
func (l Ledger) relationOf(r relation) figure.Label {
	if r.identity.Words != (figure.Label{}) {
		return r.identity.Words
	}
	name := l.nameAt(r, 0)
	sign := map[Kind]string{Sum: " = ", Lines: " = ", Copy: " = ", Rate: " = ", Within: " ≥ ", AtMost: " ≤ "}[r.identity.Kind]
	if sign == "" || r.implicit {
		return name
	}
	for n, term := range r.identity.Computed {
		if n == maxNamed {
			return figure.Label{Zh: name.Zh + " + …", En: name.En + " + …"}
		}
		between := " + "
		switch {
		case n == 0 && !term.Minus:
			between = sign
		case n == 0:
			between = sign + "−"
		case term.Minus:
			between = " − "
		case r.identity.Kind == Rate:
			between = " ÷ "
		}
		part := l.nameAt(r, n+1)
		name = figure.Label{Zh: name.Zh + between + part.Zh, En: name.En + between + part.En}
	}
	return name
}

// maxListed bounds the parts of a sum that are listed with their figures, and
// maxWords the length of the list.
const (
	maxListed = 3
	maxWords  = 30
)

// partsOf lists the parts of a sum with their figures, where that is short.
func (l Ledger) partsOf(r relation) figure.Label {
	if !r.split() || len(r.computed) > maxListed || len(r.computed) < 2 {
		return figure.Label{}
	}
	var parts []figure.Label
	for n, f := range r.computed {
		if f == missing || l.operandOf(f).problem != "" {
			continue
		}
		label, printed := part(l.nameAt(r, n+1)), l.operandOf(f).printed
		parts = append(parts, figure.Label{Zh: label.Zh + printed, En: label.En + " " + words.Figure(printed)})
	}
	list := joined(parts, "、", ", ")
	if len(parts) < 2 || utf8.RuneCountInString(list.Zh) > maxWords || strings.ContainsAny(list.Zh, "（(") {
		return figure.Label{}
	}
	return figure.Label{Zh: "（" + list.Zh + "）", En: " (" + list.En + ")"}
}

// part is a label without the words that say that it is one.
func part(label figure.Label) figure.Label {
	for _, prefix := range []string{"其中：", "其中:", "其中"} {
		label.Zh = strings.TrimPrefix(label.Zh, prefix)
	}
	for _, prefix := range []string{"of which: ", "of which "} {
		label.En = strings.TrimPrefix(label.En, prefix)
	}
	return label
}

// insideOf says that the wider bound is kept of which this one is a part.
func (l Ledger) insideOf(r relation) figure.Label {
	if len(r.identity.Inside) != 2 {
		return figure.Label{}
	}
	wider := l.bind(AtMostOf("", r.identity.Inside[0], r.identity.Inside[1]))
	if !wider.evaluate(l.asPrinted()).Verdict.satisfied() {
		return figure.Label{}
	}
	smaller, larger := l.operandOf(wider.stated), l.operandOf(wider.computed[0])
	name, limit := l.named(smaller, figure.Label{}), limitOf(r.identity, smaller.unit)
	kept, bound := inWords(smaller.printed), inWords(larger.printed)
	return figure.Label{
		Zh: "；" + name.Zh + kept.Zh + "，总体未超" + limit.Zh + bound.Zh,
		En: "; " + name.En + " " + kept.En + " keeps within its " + limit.En + " of " + bound.En,
	}
}

// limitOf is what the bound of an identity is called: what it says itself, or
// the budget of money that is bounded by the same concept in another period.
func limitOf(i Identity, unit string) figure.Label {
	if i.Limit != (figure.Label{}) {
		return i.Limit
	}
	if len(i.Computed) == 1 && strings.HasSuffix(unit, "元") {
		bound := i.Computed[0].Key
		if bound.Concept == i.Stated.Concept && bound.Scope == i.Stated.Scope && bound.Period != i.Stated.Period {
			return figure.Label{Zh: "预算", En: "budget"}
		}
	}
	return anyBound()
}

func anyBound() figure.Label { return figure.Label{Zh: "上限", En: "bound"} }

// difference says the gap without a sign: 多 or 少, of what is stated.
func (o Outcome) difference() figure.Label {
	more := o.Difference.Sign()
	if o.Identity.Kind == AtMost { // whose difference is the room that is left
		more = -more
	}
	if more == 0 {
		return figure.Label{Zh: "不相符", En: "they do not agree"}
	}
	gap := o.gap(o.Difference.Abs())
	if more < 0 {
		return figure.Label{Zh: "少" + gap.Zh, En: gap.En + " less"}
	}
	return figure.Label{Zh: "多" + gap.Zh, En: gap.En + " more"}
}

// gap says a difference: that of two percentages is in percentage points.
func (o Outcome) gap(value decimal.Decimal) figure.Label {
	if o.Unit == percent {
		number, points := plain(o.rounded(value), 0), " percentage points"
		if number == "1" {
			points = " percentage point"
		}
		return figure.Label{Zh: number + "个百分点", En: number + points}
	}
	return inWords(o.text(value))
}

// rounded is a percentage as findings show it: with two places, or as many as
// its print has.
func (o Outcome) rounded(value decimal.Decimal) decimal.Decimal {
	if !withinPlain(value) || !withinPlain(o.Stated) {
		return value
	}
	places := min(max(2, -o.Stated.Exponent()), figure.MaxDigits)
	if rounded := (figure.Rounding{Places: places}).Round(value); rounded.Sign() != 0 || value.Sign() == 0 {
		return rounded
	}
	return value
}

// computed says the computed side.
func (o Outcome) computed() string {
	if o.Unit == percent && !o.Want.Stated() && o.Verdict != Undefined {
		return plain(o.rounded(o.Computed), 0) + percent
	}
	return o.ComputedText()
}

// near tells whether the gap is near what rounding allows: up to twice as much.
func (o Outcome) near() bool {
	return o.Tolerance.Sign() > 0 && withinPlain(o.Tolerance) && withinPlain(o.Difference) &&
		o.Difference.Abs().Cmp(o.Tolerance.Mul(decimal.New(2, 0))) <= 0
}

// beyond says the tolerance where the gap is near it and not below.
func (o Outcome) beyond() figure.Label {
	if !o.near() || o.Difference.Abs().Cmp(o.Tolerance) < 0 {
		return figure.Label{}
	}
	tolerance := o.gap(o.Tolerance)
	return figure.Label{Zh: "，超出四舍五入尾差（" + tolerance.Zh + "）", En: ", past the rounding of " + tolerance.En}
}

// states says how the stated figure comes to be known.
func (o Outcome) states() figure.Label {
	if o.tell().derived {
		return figure.Label{Zh: "推算", En: "derived "}
	}
	return figure.Label{Zh: "列示", En: "stated "}
}

// counterpart says what the stated figure is compared with.
func (o Outcome) counterpart() figure.Label {
	switch o.Identity.Kind {
	case Sum, Within:
		return figure.Label{Zh: "分项合计", En: "the parts add up to "}
	case Lines:
		n := strconv.Itoa(len(o.Identity.Computed) - o.blanks)
		if n == "1" {
			return figure.Label{Zh: "所列1项", En: "the one line listed has "}
		}
		return figure.Label{Zh: "所列" + n + "项合计", En: "the " + n + " lines listed add up to "}
	case Rate:
		division := o.tell().division
		if division.Zh != "" && o.Verdict == Broken {
			return figure.Label{Zh: division.Zh + "应为", En: division.En + " should be "}
		}
		return figure.Label{Zh: "应为", En: "should be "}
	case AtMost:
		return figure.Label{Zh: "上限", En: "the bound is "}
	case Copy, Label:
	}
	return figure.Label{Zh: "另一处", En: "elsewhere "}
}
