package check

import (
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"jixiao.example/budget/figure"
)

// Finding returns what the outcome has to say; some is false when the identity
// holds exactly, or is told with a broken one.
func (o Outcome) Finding() (finding Finding, some bool) {
	code := o.code()
	if code == "" || o.folded {
		return Finding{}, false
	}
	path, identity := o.path(), L("identity", o.Words())
	if o.Verdict == Undefined || o.Verdict == "" {
		args := []Arg{identity, L("operand", called(o.tell().operand))}
		if code == CodeZeroBase {
			args = append(args, A("stated", orDash(o.StatedText())))
		}
		return NewFinding(code, path, args...), true
	}
	args := []Arg{identity, A("stated", orDash(o.StatedText())), A("computed", orDash(o.computed()))}
	states, gap, sum := L("states", o.states()), L("gap", o.difference()), L("sum", o.counterpart())
	switch code {
	case CodeCopy:
		args = append(args, L("kind", o.sides()), L("where", place(o.At, "一处", "one place")),
			L("other", place(o.Against, "另一处", "another place")), L("difference", o.apart()))
	case CodePrecision:
		args = append(args, states, sum, gap, L("tolerance", o.gap(o.Tolerance)), L("slack", o.slack()))
	case CodeParts:
		args = append(args, L("excess", o.gap(o.Difference.Abs())), L("rest", o.rest()))
	case CodeExceeded:
		args = append(args, o.exceeded()...)
	case CodeBroken:
		args = append(args, L("kind", o.kind()), states, sum, L("parts", o.tell().parts), gap, L("beyond", o.rest()))
	case CodeGap:
		args = append(args, states, sum, gap, L("ask", o.ask()))
	default: // CodeLabel says no more
	}
	return NewFinding(code, path, args...), true
}

// path is where the outcome is told of.
func (o Outcome) path() Path {
	if o.implicit {
		return o.Against.Path
	}
	return o.At.Path
}

// code is the code of what the outcome has to say, "" for nothing.
func (o Outcome) code() Code {
	switch class := o.Class(); {
	case class == ClassHolds:
		return ""
	case class == ClassUnexplained:
		return CodeGap
	case class == ClassExceeded:
		return CodeExceeded
	case class == ClassUnchecked:
		return o.Reason
	case o.Verdict == Cut:
		return CodeCut
	case o.Verdict == WithinPrecision:
		return CodePrecision
	case o.Date.Stated() && !o.implicit:
		return CodeLabel
	case o.Identity.Kind == Copy:
		return CodeCopy
	case o.Identity.Kind == Within:
		return CodeParts
	}
	return CodeBroken
}

// orDash stands in for a figure that there is none of.
func orDash(text string) string {
	if text == "" {
		return "—"
	}
	return text
}

func place(p Place, zh, en string) figure.Label {
	return orElse(figure.Label{Zh: p.Where, En: p.Where}, figure.Label{Zh: zh, En: en})
}

// sides says between what two prints of a figure differ: a figure in a column
// stands in a table, one without in the text.
func (o Outcome) sides() figure.Label {
	switch a, b := o.At.Column != "", o.Against.Column != ""; {
	case a && b:
		return figure.Label{Zh: "表间不一致", En: "the tables differ"}
	case a || b:
		return figure.Label{Zh: "表文不一致", En: "text and table differ"}
	}
	return figure.Label{Zh: "前后不一致", En: "two values of one figure"}
}

// apart says how far two prints are apart.
func (o Outcome) apart() figure.Label {
	if o.Date.Stated() || o.Difference.Sign() == 0 {
		return figure.Label{}
	}
	gap := o.gap(o.Difference.Abs())
	return figure.Label{Zh: "，相差" + gap.Zh, En: "; " + gap.En + " apart"}
}

// kind says what is broken.
func (o Outcome) kind() figure.Label {
	if o.Identity.Kind == Rate {
		return figure.Label{Zh: "比率有误", En: "wrong rate"}
	}
	return figure.Label{Zh: "合计不平", En: "does not add up"}
}

// slack says whose last digit gives the most room, where one gives more than the
// others.
func (o Outcome) slack() figure.Label {
	if o.Slack == (Key{}) {
		return figure.Label{}
	}
	name := called(o.tell().operand)
	return figure.Label{Zh: "（主要来自“" + name.Zh + "”的末位）", En: ", mostly that of " + name.En}
}

// rest says what else there is to say about a gap: that a total was not added
// up, that parts are blank, or that rounding does not explain it.
func (o Outcome) rest() figure.Label {
	rest := o.beyond()
	if o.Stated.Sign() == 0 && o.Computed.Sign() > 0 && o.Identity.Kind != Rate {
		rest = figure.Label{Zh: "，合计未汇总", En: ", so the total was not added up"}
	}
	if o.slipped() {
		rest.Zh, rest.En = rest.Zh+"；请核对单位"+o.inYuan().Zh, rest.En+"; look at the units of the figures"+o.inYuan().En
	}
	if o.blanks > 0 {
		n := strconv.Itoa(o.blanks)
		rest.Zh, rest.En = rest.Zh+"（另有"+n+"项未列示）", rest.En+" ("+n+" more not stated)"
	}
	return rest
}

// inYuan asks whether amounts are in yuan where they say otherwise.
func (o Outcome) inYuan() figure.Label {
	if !strings.Contains(o.tell().division.Zh, "元") {
		return figure.Label{}
	}
	return figure.Label{Zh: "，是否以元填列", En: ": is one of them in yuan?"}
}

// exceeded says by how much a bound is passed, what per cent of it that is, and
// whether there is a reason. What is spent without a budget has no per cent.
func (o Outcome) exceeded() []Arg {
	limit := limitOf(o.Identity, o.Unit)
	excess, bound := o.gap(o.Difference.Abs()), o.tell().bound
	passed := figure.Label{
		Zh: "超" + limit.Zh + excess.Zh + "（" + limit.Zh + bound.Zh + "）",
		En: excess.En + " above its " + limit.En + " of " + bound.En,
	}
	switch {
	case o.Computed.Sign() == 0 && limit.En == "budget":
		passed = figure.Label{Zh: "属无预算支出", En: "spent without a budget"}
	case o.Computed.Sign() > 0 && withinPlain(o.Computed) && withinPlain(o.Stated):
		if share := shareOf(o.Stated, o.Computed); share != (figure.Label{}) {
			passed.Zh, passed.En = passed.Zh+"，为"+limit.Zh+"的"+share.Zh, passed.En+", "+share.En
		}
	}
	name, reason := called(o.tell().stated), figure.Label{Zh: "未说明原因，请说明", En: "no reason is given: please explain"}
	if limit == anyBound() { // of a figure that has no reason of its own
		words := o.Words()
		name = figure.Label{Zh: words.Zh + "：列示", En: words.En + ": stated"}
		reason = figure.Label{Zh: "请说明原因", En: "please explain"}
	}
	if o.Identity.Reason != "" {
		reason = figure.Label{Zh: "报告已说明原因", En: "the report gives the reason"}
	}
	return []Arg{L("figure", name), L("passed", passed), L("inside", o.tell().inside), L("reason", reason)}
}

// manyTimes is from how often on a share is told in times: 952000% is no help to
// anybody.
const manyTimes = 10

// shareOf says what share of a whole a value is, in English with the words behind
// it; nothing where that cannot be said.
func shareOf(value, whole decimal.Decimal) figure.Label {
	times, err := figure.Divide(value, whole, figure.Rounding{Places: 2})
	if err == nil && times.Cmp(decimal.New(manyTimes, 0)) >= 0 {
		text := plain(times, 0)
		return figure.Label{Zh: text + "倍", En: text + " times as much"}
	}
	share, err := figure.Divide(value.Shift(2), whole, figure.Rounding{Places: 2})
	if err != nil {
		return figure.Label{}
	}
	text := plain(share, 2) + percent
	return figure.Label{Zh: text, En: text + " of it"}
}

// ask says what a gap asks for.
func (o Outcome) ask() figure.Label {
	switch {
	case o.equal:
		return figure.Label{
			Zh: "；两数列示相同，比率应为100%，如按元计算请列示两位小数并说明",
			En: "; two figures printed alike make 100%: if the rate was worked out in yuan, print two decimals and say so",
		}
	case o.tell().closes != (figure.Label{}):
		return figure.Label{
			Zh: "；按“" + o.tell().closes.Zh + "”则相符，口径不同，请统一或注明",
			En: "; it closes when “" + o.tell().closes.En + "”: the scopes differ, so use one or say which",
		}
	case o.excess: // whatever the blank parts are
		return figure.Label{Zh: o.rest().Zh + "，请说明原因", En: o.rest().En + "; please explain"}
	case o.blanks > 0:
		return figure.Label{
			Zh: o.beyond().Zh + "（空白按无计），请核实", En: o.beyond().En + " (blanks counted as none); please check",
		}
	case o.tell().readings != (figure.Label{}):
		return figure.Label{
			Zh: o.beyond().Zh + "（口径：" + o.tell().readings.Zh + "），请说明原因",
			En: o.beyond().En + " (reading: " + o.tell().readings.En + "); please explain",
		}
	}
	return figure.Label{Zh: o.beyond().Zh + "，请说明原因", En: o.beyond().En + "; please explain"}
}
