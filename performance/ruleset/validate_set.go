package ruleset

import (
	"fmt"
	"slices"
	"strconv"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

func (v *validator) header() {
	v.need("", "id", v.set.ID)
	v.need("", "jurisdiction", v.set.Jurisdiction)
	word(v, "", "status", v.set.Status, InForce, Superseded, DerivedFrom, NotVerified)
	if v.set.Status == Superseded && v.set.LastYear == 0 {
		v.need("", "last_year", "")
	}
	v.year("first_year", v.set.FirstYear, 0)
	v.year("last_year", v.set.LastYear, v.set.FirstYear)
	if v.length("/scopes", len(v.set.Scopes)) {
		for i, scope := range v.set.Scopes {
			usual(v, check.Path("/scopes").Index(i), "scopes", scope, DepartmentScope, UnitScope, ProjectScope, TransferScope)
		}
	}
}

// year reports a year that is not in the calendar or before another; 0 is open.
func (v *validator) year(field string, year, from int) {
	const last = 9999
	if first := max(from, 1); year != 0 && (year < first || year > last) {
		years := strconv.Itoa(first) + "–" + strconv.Itoa(last)
		v.value("", field, strconv.Itoa(year), figure.Label{Zh: years + "，或0", En: years + ", or 0"})
	}
}

func (v *validator) sources() {
	if !v.length("/sources", len(v.set.Sources)) {
		return
	}
	seen := map[string]bool{}
	for i, source := range v.set.Sources {
		path := check.Path("/sources").Index(i)
		v.need(path, "key", source.Key)
		once(v, seen, source.Key, path, source.Key)
		word(v, path, "reading", source.Reading, Read, SecondHand, Unverified)
	}
}

func (v *validator) kinds() {
	if !v.length("/kinds", len(v.set.Kinds)) {
		return
	}
	seen := map[Kind]bool{}
	for i, rule := range v.set.Kinds {
		path := check.Path("/kinds").Index(i)
		if rule.Kind < AtLeast || rule.Kind > Words {
			v.value(path, "kind", rule.Kind.String(), oneOf(kindNames[AtLeast:]...))
		} else {
			if seen[rule.Kind] {
				v.add(CodeDuplicate, path, check.L("entry", rule.Kind.Label()))
			}
			seen[rule.Kind] = true
		}
		v.method(path.Child("method"), rule.Method)
		if rule.Kind == Words && rule.Method.comparesFigures() {
			v.value(path, "method", rule.Method.Name(), oneOf("level", "checklist", "share", "judged", "custom")) // words are not a number
		}
		v.suits(path.Child("method"), rule.Kind, rule.Method)
		v.source(path, rule.Source)
	}
	if len(v.set.Kinds) == 0 && len(v.set.Named) > 0 {
		return
	}
	for kind := AtLeast; kind <= Words; kind++ {
		if !seen[kind] {
			v.add(CodeKind, "/kinds", check.L("kind", kind.Label()))
		}
	}
}

func (v *validator) named() {
	if !v.length("/named", len(v.set.Named)) {
		return
	}
	seen := map[string]bool{}
	for i, rule := range v.set.Named {
		path := check.Path("/named").Index(i)
		v.need(path, "name", rule.Name)
		once(v, seen, rule.Name, path, rule.Name)
		v.method(path.Child("method"), rule.Method)
		v.source(path, rule.Source)
	}
}

// place is what an entry of Directions is about. One list of words stands for
// each reading, and for what is done about them by the first word for it, so that an
// overlay can state its own.
type place struct {
	indicator, group string
	class            Class
	words            Kind
	after            string // the first of its words
	zero, duration   bool
}

func (d Direction) place() place {
	about := place{indicator: d.Indicator, group: d.Group, class: d.Class, zero: d.Zero, duration: d.Duration}
	if len(d.Words) > 0 {
		about.words = d.As
	}
	if len(d.After) > 0 {
		about.after = d.After[0]
	}
	return about
}

func (v *validator) directions() {
	if !v.length("/directions", len(v.set.Directions)) {
		return
	}
	seen := map[place]bool{}
	for i, direction := range v.set.Directions {
		path := check.Path("/directions").Index(i)
		once(v, seen, direction.place(), path, direction.Indicator+direction.Group+string(direction.Class))
		word(v, path, "as", direction.As.String(), AtLeast.String(), AtMost.String(), Equal.String(), Bare.String())
		if v.length(path.Child("words"), len(direction.Words)) && slices.Contains(direction.Words, "") {
			v.value(path, "words", "", figure.Label{Zh: "名称末尾的词", En: "ends of names"})
		}
		if v.length(path.Child("after"), len(direction.After)) && slices.Contains(direction.After, "") {
			v.value(path, "after", "", figure.Label{Zh: "名称开头的词", En: "beginnings of names"})
		}
		v.source(path, direction.Source)
	}
}

func (v *validator) measureWords() {
	if !v.length("/measure_words", len(v.set.MeasureWords)) {
		return
	}
	for i, alike := range v.set.MeasureWords {
		path := check.Path("/measure_words").Index(i)
		if v.length(path.Child("words"), len(alike.Words)) && slices.Contains(alike.Words, "") {
			v.value(path, "words", "", figure.Label{Zh: "量词", En: "measure words"})
		}
		v.source(path, alike.Source)
	}
}

func (v *validator) execution() {
	row := v.set.Execution
	const path = check.Path("/execution")
	if !row.Points.Stated() {
		if row.Method != (Method{}) { // not used, and no place for a misspelt word
			v.method(path.Child("method"), row.Method)
		}
		return
	}
	v.points(path, "points", row.Points)
	v.need(path, "spent", string(row.Spent))
	v.need(path, "base", string(row.Base))
	v.phase(path.Child("spent"), "spent", row.Spent)
	v.phase(path.Child("base"), "base", row.Base)
	v.method(path.Child("method"), row.Method)
	if !row.Method.comparesFigures() { // the row has two amounts and no evaluator
		v.value(path, "method", row.Method.Name(), oneOf("completion", "steps", "bands", "linear"))
	}
	if measure, bounded := row.Method.measure(); bounded && (measure == Value || measure == Difference) {
		// Amounts are printed in 元 or 万元 as it comes; only rates are the same in both.
		v.value(path.Child("method").Child(row.Method.Name()), "measure", string(measure), oneOf(Rate, Deviation))
	}
	v.suits(path.Child("method"), AtLeast, row.Method)
	v.source(path, row.Source)
}

func (v *validator) phase(path check.Path, field string, phase budget.Phase) {
	usual(v, path, field, phase, budget.Initial, budget.Adjusted, budget.Received, budget.Executed, budget.Final, budget.Budgeted)
}

func (v *validator) plans() {
	if !v.length("/plans", len(v.set.Plans)) {
		return
	}
	hundred := figure.PointsOf(100)
	for i, plan := range v.set.Plans {
		path := check.Path("/plans").Index(i)
		if !v.length(path.Child("classes"), len(plan.Classes)) {
			continue
		}
		sum, seen := v.set.Execution.Points, map[Class]bool{}
		for j, class := range plan.Classes {
			at := path.Child("classes").Index(j)
			v.need(at, "class", string(class.Class))
			once(v, seen, class.Class, at, string(class.Class))
			v.points(at, "points", class.Points)
			sum = sum.Add(class.Points)
		}
		if !sum.Equal(hundred) {
			v.add(CodePlan, path, check.A("sum", sum.String()))
		}
		v.source(path, plan.Source)
	}
}

func (v *validator) policies() {
	idle := v.set.NotApplicable
	word(v, "/not_applicable", "policy", idle.Policy, KeepZero, Rescale, RescaleClass, FullPoints, MovePoints)
	if idle.Policy == MovePoints {
		v.need("/not_applicable", "to", string(idle.To))
	}
	if idle.Policy != KeepZero || idle.Source != "" {
		v.source("/not_applicable", idle.Source)
	}
	parents := v.set.Parents
	word(v, "/parents", "policy", parents.Policy, EqualShares, AllMet, ParentJudged)
	if parents.Policy != EqualShares || parents.Source != "" {
		v.source("/parents", parents.Source)
	}
}

func (v *validator) reasons() {
	if !v.length("/reasons", len(v.set.Reasons)) {
		return
	}
	for i, reason := range v.set.Reasons {
		path := check.Path("/reasons").Index(i)
		switch reason.When {
		case WhenUnmet:
		case WhenOvershot, WhenExecutionBelow:
			if reason.Threshold.Stated() {
				v.positive(path, "threshold", reason.Threshold)
				v.noShare(path, "threshold", reason.Threshold)
				v.sign(path, "threshold", reason.Threshold)
			} else {
				v.need(path, "threshold", "")
			}
		default:
			word(v, path, "when", reason.When, WhenOvershot, WhenUnmet, WhenExecutionBelow)
		}
		v.plain(path, "on_zero_target", reason.OnZeroTarget)
		v.source(path, reason.Source)
	}
}

// maxPlaces is the finest rounding of a score.
const maxPlaces = 9

func (v *validator) rounding() {
	stages, used := v.set.Rounding, false
	for _, stage := range []struct {
		name     string
		rounding *figure.Rounding
	}{{"rate", stages.Rate}, {"leaf", stages.Leaf}, {"class", stages.Class}, {"total", stages.Total}} {
		if stage.rounding == nil {
			continue
		}
		used = true
		if err := stage.rounding.Validate(); err != nil || stage.rounding.Places > maxPlaces {
			v.value("/rounding", stage.name, fmt.Sprintf("%d %v", stage.rounding.Places, stage.rounding.Mode), figure.Label{
				Zh: "0至9位小数，方式为half-up、half-even或cut", En: "0 to 9 places, half-up, half-even or cut",
			})
		}
	}
	if used || stages.Source != "" {
		v.source("/rounding", stages.Source)
	}
}

func (v *validator) grades() {
	const path = check.Path("/grades/bands")
	word(v, "/grades", "from", v.set.Grades.From, FromRounded, FromRaw)
	bands := v.set.Grades.Bands
	if len(bands) == 0 || !v.length(path, len(bands)) {
		return
	}
	intervals := make([]Interval, len(bands))
	seen := map[Grade]bool{}
	for i, band := range bands {
		v.need(path.Index(i), "grade", string(band.Grade))
		once(v, seen, band.Grade, path.Index(i), string(band.Grade))
		intervals[i] = band.Interval
	}
	v.cover(path, covering{figure.Label{Zh: "等级", En: "grade"}, nil, nil}, intervals, v.plain)
	v.source("/grades", v.set.Grades.Source)
}
