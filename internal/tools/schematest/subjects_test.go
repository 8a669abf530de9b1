package schematest_test

import (
	"maps"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"jixiao.example/budget"
	"jixiao.example/budget/figure"
	"jixiao.example/performance/ruleset"
)

// subject is a document in which everything that can be there is there.
type subject struct {
	document

	data []byte
	// accepts is what the library says: its decoder and, for rule sets, Validate.
	accepts func(data []byte) error
}

func subjects(t *testing.T) []subject {
	t.Helper()
	g := seeded(11)
	g.filled, g.single = true, true
	form, err := g.form().Encode()
	require.NoError(t, err)
	every := everyMethod()
	require.NoError(t, every.Err())
	set, err := every.Encode()
	require.NoError(t, err)
	decodes := func(d document) func([]byte) error {
		return func(data []byte) error {
			_, err := d.again(data)
			return err
		}
	}
	return []subject{
		{formDocument, form, decodes(formDocument)},
		{setDocument, set, func(data []byte) error {
			set, err := ruleset.Decode(data)
			if err != nil {
				return err
			}
			return set.Err()
		}},
		{resultDocument, []byte(`{"format":"jixiao/result/1","key":"k","made_by":{"rule_set":"x","hash":"` + ruleset.WithCost().Hash() + `","version":"0.2.0"},
			"grade":"good","complete":false,"total":{"points":"20","score":"11.5","raw":"11.499999999999","most":"20"},
			"classes":[{"points":"10","score":"1.5","raw":"1.5","most":"10"},{"points":"0","score":"0","raw":"0"}],"leaves":[
			{"path":"/execution","key":"","status":"judged","points":"10","score":"10","raw":"10","flags":["met","overshot"]},
			{"path":"/classes/0/groups/12","key":"k","status":"not-reported","points":"10","score":"1.5","raw":"1.499999999999","most":"10"},
			{"path":"/classes/1/groups/0/indicators/3","status":"scored","points":"0","score":"0","raw":"0"}]}`), decodes(resultDocument)},
		{summaryDocument, []byte(`{"format":"jixiao/summary/1","forms":5,"incomplete":1,"grades":{"good":1,"excellent":1,"fair":0},
			"totals":[{"total":"98.5","forms":1},{"total":"90","forms":2},{"total":"70.25","forms":1}]}`), decodes(summaryDocument)},
	}
}

// everyMethod is a valid rule set with every method and every field, made up:
// the published ones may learn better.
func everyMethod() ruleset.Set {
	p, q := figure.MustPoints, figure.MustQuantity
	label := figure.Label{Zh: "一", En: "one"}
	set := ruleset.Set{
		ID: "test/every-method", Title: label, Jurisdiction: "CN", Scopes: []ruleset.Scope{ruleset.UnitScope},
		FirstYear: 2020, LastYear: 2024, Status: ruleset.Superseded, Remark: label,
	}
	set.Sources = []ruleset.Citation{{
		Key: "s", Authority: "某局", DocNo: "某〔2024〕1号", Title: "办法", Article: "第一条", Issued: figure.MustDate("2024年3月"), Reading: ruleset.Read,
	}}
	downward := ruleset.Method{Completion: &ruleset.Completion{
		Shortfall: ruleset.LessExcess, Floor: q("60%"), ExactEqual: true, Closed: true,
		Overshoot:  ruleset.Overshoot{Policy: ruleset.ReducePoints, Beyond: q("130%"), Per: q("1")},
		ZeroTarget: ruleset.ZeroEarnsAll, Negative: ruleset.NegativeStands,
	}}
	upward := ruleset.Method{Completion: &ruleset.Completion{Shortfall: ruleset.ActualOverTarget, FullFrom: q("95%")}}
	uncapped := ruleset.Method{Completion: &ruleset.Completion{Shortfall: ruleset.ActualOverTarget, Uncapped: true}}
	level := ruleset.Method{Level: &ruleset.Level{SameWords: true, Levels: []ruleset.LevelBand{
		{Key: "met", Label: label, Words: []string{"好"}, Interval: ruleset.Interval{From: q("80"), To: q("100")}, Fixed: q("90%")},
		{Key: "partly-met", Label: label, Interval: ruleset.Interval{From: q("60"), To: q("80"), ToOpen: true}},
		{Key: "not-met", Label: label, Interval: ruleset.Interval{From: q("0"), To: q("60"), ToOpen: true}},
	}}}
	for kind := ruleset.AtLeast; kind <= ruleset.Words; kind++ {
		method := upward
		switch kind {
		case ruleset.Below, ruleset.AtMost, ruleset.Deadline:
			method = downward
		case ruleset.Words:
			method = level
		default:
		}
		set.Kinds = append(set.Kinds, ruleset.KindRule{Kind: kind, Method: method, Source: "s"})
	}
	steps := ruleset.Method{Steps: &ruleset.Steps{
		Measure: ruleset.Difference, From: q("0"), Side: ruleset.EitherWay, Step: q("0.5"), Deduct: p("1"), Whole: ruleset.BegunSteps,
	}}
	named := map[string]ruleset.Method{
		"steps": steps,
		"share of the points": {Steps: &ruleset.Steps{
			Measure: ruleset.Rate, From: q("100%"), Side: ruleset.BelowSide, Step: q("1%"), DeductShare: q("5%"), Whole: ruleset.WholeSteps,
		}},
		"amounts": {Bands: &ruleset.Bands{Measure: ruleset.Value, Bands: []ruleset.Band{
			{Interval: ruleset.Interval{From: q("100万元")}, Points: p("5")},
			{Interval: ruleset.Interval{To: q("100万元"), ToOpen: true}, Points: p("0")},
		}}},
		"bands": {Bands: &ruleset.Bands{Measure: ruleset.Deviation, Bands: []ruleset.Band{
			{Interval: ruleset.Interval{From: q("10%"), FromOpen: true}, Points: p("0")},
			{Interval: ruleset.Interval{From: q("-5"), To: q("10%")}, Share: q("80%")},
			{Interval: ruleset.Interval{To: q("-5"), ToOpen: true}, Share: q("100")},
		}}},
		"linear":    {Linear: &ruleset.Linear{Measure: ruleset.Rate, K: q("10"), Limit: q("10")}},
		"level":     level,
		"checklist": {Checklist: &ruleset.Checklist{Items: []ruleset.Item{{Name: "一", Points: p("0.5")}}}},
		"per-item":  {Checklist: &ruleset.Checklist{PerItem: p("1")}},
		"breach":    {Checklist: &ruleset.Checklist{PerBreach: p("2")}},
		"share":     {Share: &ruleset.Share{Group: "数量指标", Beyond: q("130%")}},
		"judged":    {Judged: &ruleset.Judged{}},
		"custom":    {Custom: &ruleset.Custom{Name: "本地算法"}},
	}
	for _, name := range slices.Sorted(maps.Keys(named)) {
		set.Named = append(set.Named, ruleset.NamedRule{Name: name, Method: named[name], Source: "s"})
	}
	set.Directions = []ruleset.Direction{{Indicator: "户均成本", Group: "成本", Class: ruleset.Cost, As: ruleset.AtMost, Source: "s"}}
	set.MeasureWords = []ruleset.MeasureWords{{Words: []string{"家", "户"}, Source: "s"}}
	set.Execution = ruleset.Execution{
		Points: p("10"), Spent: budget.Executed, Base: budget.Adjusted, Method: uncapped, Unrounded: true, Source: "s",
	}
	set.Plans = []ruleset.Plan{{Label: label, Classes: []ruleset.ClassPoints{{Class: ruleset.Output, Points: p("90.0")}}, Source: "s"}}
	set.NotApplicable = ruleset.NotApplicable{Policy: ruleset.MovePoints, To: ruleset.Output, Source: "s"}
	set.Parents = ruleset.Parents{Policy: ruleset.ParentJudged, Source: "s"}
	set.Reasons = []ruleset.Reason{
		{When: ruleset.WhenOvershot, Note: true, Threshold: q("130%"), OnZeroTarget: q("30"), Source: "s"}, {When: ruleset.WhenUnmet, Source: "s"},
	}
	set.Scores = ruleset.Locked
	stage := &figure.Rounding{Places: 1, Mode: figure.Cut}
	set.Rounding = ruleset.Rounding{Rate: stage, Leaf: stage, Class: stage, Total: stage, Source: "s"}
	set.Grades = ruleset.Grades{From: ruleset.FromRaw, Source: "s", Bands: []ruleset.GradeBand{
		{Grade: ruleset.Excellent, Label: label, Interval: ruleset.Interval{From: q("90")}},
		{Grade: ruleset.Good, Label: label, Interval: ruleset.Interval{From: q("60"), To: q("90"), ToOpen: true}},
		{Grade: ruleset.Poor, Label: label, Interval: ruleset.Interval{To: q("60"), ToOpen: true}},
	}}
	return set
}
