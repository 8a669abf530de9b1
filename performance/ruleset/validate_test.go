package ruleset_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/performance/ruleset"
)

func q(text string) figure.Quantity { return figure.MustQuantity(text) }

func p(text string) figure.Points { return figure.MustPoints(text) }

// flaw is a change to a valid set and what Validate has to say about it.
type flaw struct {
	name   string
	change func(set *ruleset.Set)
	code   check.Code
	path   check.Path
}

func (f flaw) test(t *testing.T) {
	t.Helper()
	set := ruleset.WithCost()
	require.Empty(t, set.Validate(), "the set to start from is valid")
	f.change(&set)
	findings := set.Validate()
	var found []string
	for _, finding := range findings {
		found = append(found, string(finding.Code)+" "+string(finding.Path))
	}
	require.Equal(t, []string{string(f.code) + " " + string(f.path)}, found)
	assert.Equal(t, check.Error, findings[0].Severity)
	for _, tag := range []language.Tag{language.Chinese, language.English} {
		text := findings[0].Text(tag)
		for _, arg := range findings[0].Args {
			value := arg.Value
			if tag == language.English && arg.En != "" {
				value = arg.En
			}
			assert.Contains(t, text, value)
		}
		assert.NotContains(t, text, "{", "an argument that is not filled in")
	}
	assert.NotEqual(t, findings[0].Text(language.Chinese), findings[0].Text(language.English))
}

func TestValidateNamesTheFlawInTheSet(t *testing.T) {
	rounding := func(places int32, mode figure.Mode) *figure.Rounding {
		return &figure.Rounding{Places: places, Mode: mode}
	}
	tests := []flaw{
		{"no ID", func(s *ruleset.Set) { s.ID = "" }, ruleset.CodeEmpty, "/id"},
		{"no jurisdiction", func(s *ruleset.Set) { s.Jurisdiction = "" }, ruleset.CodeEmpty, "/jurisdiction"},
		{"no status", func(s *ruleset.Set) { s.Status = "" }, ruleset.CodeValue, "/status"},
		{"history without an end", func(s *ruleset.Set) { s.Status = ruleset.Superseded }, ruleset.CodeEmpty, "/last_year"},
		{"ends before it begins", func(s *ruleset.Set) { s.LastYear = 2019 }, ruleset.CodeValue, "/last_year"},
		{"ends after the calendar", func(s *ruleset.Set) { s.LastYear = 10_000 }, ruleset.CodeValue, "/last_year"},
		{"scores that come about in an unknown way", func(s *ruleset.Set) { s.Scores = "guessed" }, ruleset.CodeValue, "/scores"},
		{"begins before the calendar", func(s *ruleset.Set) { s.FirstYear = -1 }, ruleset.CodeValue, "/first_year"},
		{"too many scopes", func(s *ruleset.Set) { s.Scopes = make([]ruleset.Scope, ruleset.MaxEntries+1) }, ruleset.CodeTooLarge, "/scopes"},

		{"source without a key", func(s *ruleset.Set) {
			s.Sources = append(s.Sources, ruleset.Citation{Reading: ruleset.Read})
		}, ruleset.CodeEmpty, "/sources/10/key"},
		{"source twice", func(s *ruleset.Set) { s.Sources = append(s.Sources, s.Sources[2]) }, ruleset.CodeDuplicate, "/sources/10"},
		{"unknown reading", func(s *ruleset.Set) { s.Sources[3].Reading = "heard" }, ruleset.CodeValue, "/sources/3/reading"},
		{"too many sources", func(s *ruleset.Set) {
			s.Sources = append(s.Sources, make([]ruleset.Citation, ruleset.MaxEntries)...)
		}, ruleset.CodeTooLarge, "/sources"},

		{"a kind that is no rule's", func(s *ruleset.Set) {
			s.Kinds = append(s.Kinds, ruleset.KindRule{Kind: ruleset.Bare, Method: s.Kinds[0].Method, Source: "practice"})
		}, ruleset.CodeValue, "/kinds/8/kind"},
		{"a kind past the last", func(s *ruleset.Set) {
			s.Kinds = append(s.Kinds, ruleset.KindRule{Kind: 200, Method: s.Kinds[0].Method, Source: "practice"})
		}, ruleset.CodeValue, "/kinds/8/kind"},
		{"a kind twice", func(s *ruleset.Set) { s.Kinds = append(s.Kinds, s.Kinds[0]) }, ruleset.CodeDuplicate, "/kinds/8"},
		{"a kind missing", func(s *ruleset.Set) { s.Kinds = s.Kinds[:7] }, ruleset.CodeKind, "/kinds"},
		{"words scored as a number", func(s *ruleset.Set) { s.Kinds[7].Method = s.Kinds[0].Method }, ruleset.CodeValue, "/kinds/7/method"},
		{"a formula that would reward a missed minimum", func(s *ruleset.Set) {
			s.Kinds[0].Method = s.Kinds[4].Method
		}, ruleset.CodeValue, "/kinds/0/method/completion/shortfall"},
		{"a formula that would reward a missed cap", func(s *ruleset.Set) {
			s.Kinds[4].Method = s.Kinds[0].Method
		}, ruleset.CodeValue, "/kinds/4/method/completion/shortfall"},
		{"a formula that would reward not spending", func(s *ruleset.Set) {
			s.Execution.Method = s.Kinds[4].Method
		}, ruleset.CodeValue, "/execution/method/completion/shortfall"},
		{"kind rule without a source", func(s *ruleset.Set) { s.Kinds[2].Source = "" }, ruleset.CodeSource, "/kinds/2/source"},
		{"too many kinds", func(s *ruleset.Set) {
			s.Kinds = make([]ruleset.KindRule, ruleset.MaxEntries+1)
		}, ruleset.CodeTooLarge, "/kinds"},

		{"named method without a name", func(s *ruleset.Set) {
			s.Named = []ruleset.NamedRule{{Method: judged(), Source: "practice"}}
		}, ruleset.CodeEmpty, "/named/0/name"},
		{"named method twice", func(s *ruleset.Set) {
			rule := ruleset.NamedRule{Name: "a", Method: judged(), Source: "practice"}
			s.Named = []ruleset.NamedRule{rule, rule}
		}, ruleset.CodeDuplicate, "/named/1"},
		{"named method of unknown source", func(s *ruleset.Set) {
			s.Named = []ruleset.NamedRule{{Name: "a", Method: judged(), Source: "hearsay"}}
		}, ruleset.CodeSource, "/named/0/source"},
		{"too many named methods", func(s *ruleset.Set) {
			s.Named = make([]ruleset.NamedRule, ruleset.MaxEntries+1)
		}, ruleset.CodeTooLarge, "/named"},

		{"a direction that is none", func(s *ruleset.Set) { s.Directions[0].As = ruleset.Words }, ruleset.CodeValue, "/directions/0/as"},
		{"two directions for one class", func(s *ruleset.Set) {
			s.Directions = append(s.Directions, ruleset.Direction{Class: ruleset.Cost, As: ruleset.AtLeast, Source: "practice"})
		}, ruleset.CodeDuplicate, "/directions/26"},
		{"direction of unknown source", func(s *ruleset.Set) { s.Directions[1].Source = "" }, ruleset.CodeSource, "/directions/1/source"},
		{"a measure word that is none", func(s *ruleset.Set) { s.MeasureWords[0].Words[2] = "" }, ruleset.CodeValue, "/measure_words/0/words"},
		{"measure words of unknown source", func(s *ruleset.Set) { s.MeasureWords[2].Source = "custom" }, ruleset.CodeSource, "/measure_words/2/source"},
		{"too many measure words", func(s *ruleset.Set) {
			s.MeasureWords[0].Words = make([]string, ruleset.MaxEntries+1)
		}, ruleset.CodeTooLarge, "/measure_words/0/words"},
		{"too many lists of measure words", func(s *ruleset.Set) {
			s.MeasureWords = make([]ruleset.MeasureWords, ruleset.MaxEntries+1)
		}, ruleset.CodeTooLarge, "/measure_words"},
		{"too many directions", func(s *ruleset.Set) {
			s.Directions = make([]ruleset.Direction, ruleset.MaxEntries+1)
		}, ruleset.CodeTooLarge, "/directions"},

		{"execution row without a numerator", func(s *ruleset.Set) { s.Execution.Spent = "" }, ruleset.CodeEmpty, "/execution/spent"},
		{"execution row without a base", func(s *ruleset.Set) { s.Execution.Base = "" }, ruleset.CodeEmpty, "/execution/base"},
		{"execution row that an evaluator scores", func(s *ruleset.Set) { s.Execution.Method = judged() }, ruleset.CodeValue, "/execution/method"},
		{"execution row scored by the amount spent", func(s *ruleset.Set) {
			s.Execution.Method = ruleset.Method{Bands: &ruleset.Bands{Measure: ruleset.Value, Bands: []ruleset.Band{{Points: p("10")}}}}
		}, ruleset.CodeValue, "/execution/method/bands/measure"},
		{"execution row scored by the amount left", func(s *ruleset.Set) {
			s.Execution.Method = ruleset.Method{Linear: &ruleset.Linear{Measure: ruleset.Difference, K: q("1")}}
		}, ruleset.CodeValue, "/execution/method/linear/measure"},
		{"execution row of unknown source", func(s *ruleset.Set) { s.Execution.Source = "x" }, ruleset.CodeSource, "/execution/source"},

		{"a plan of 99", func(s *ruleset.Set) { s.Plans[0].Classes[0].Points = p("19") }, ruleset.CodePlan, "/plans/0"},
		{"a plan without an execution row", func(s *ruleset.Set) { s.Execution = ruleset.Execution{} }, ruleset.CodePlan, "/plans/0"},
		{"a class twice in a plan", func(s *ruleset.Set) { s.Plans[0].Classes[1].Class = ruleset.Cost }, ruleset.CodeDuplicate, "/plans/0/classes/1"},
		{"a class without a name", func(s *ruleset.Set) { s.Plans[0].Classes[1].Class = "" }, ruleset.CodeEmpty, "/plans/0/classes/1/class"},
		{"a class of no points", func(s *ruleset.Set) {
			s.Plans[0].Classes = append(s.Plans[0].Classes, ruleset.ClassPoints{Class: "other", Points: p("0")})
		}, ruleset.CodeValue, "/plans/0/classes/4/points"},
		{"a plan of unknown source", func(s *ruleset.Set) { s.Plans[0].Source = "" }, ruleset.CodeSource, "/plans/0/source"},
		{"too many plans", func(s *ruleset.Set) { s.Plans = make([]ruleset.Plan, ruleset.MaxEntries+1) }, ruleset.CodeTooLarge, "/plans"},
		{"too many classes", func(s *ruleset.Set) {
			s.Plans[0].Classes = make([]ruleset.ClassPoints, ruleset.MaxEntries+1)
		}, ruleset.CodeTooLarge, "/plans/0/classes"},

		{"an unknown policy for what does not apply", func(s *ruleset.Set) { s.NotApplicable.Policy = "ignore" }, ruleset.CodeValue, "/not_applicable/policy"},
		{"points moved nowhere", func(s *ruleset.Set) { s.NotApplicable.Policy = ruleset.MovePoints }, ruleset.CodeEmpty, "/not_applicable/to"},
		{"not applicable of unknown source", func(s *ruleset.Set) { s.NotApplicable.Source = "" }, ruleset.CodeSource, "/not_applicable/source"},
		{"an unknown policy for parents", func(s *ruleset.Set) {
			s.Parents = ruleset.Parents{Policy: "any", Source: "practice"}
		}, ruleset.CodeValue, "/parents/policy"},
		{"parents of unknown source", func(s *ruleset.Set) { s.Parents.Policy = ruleset.AllMet }, ruleset.CodeSource, "/parents/source"},

		{"an unknown event", func(s *ruleset.Set) { s.Reasons[0].When = "always" }, ruleset.CodeValue, "/reasons/0/when"},
		{"no threshold", func(s *ruleset.Set) { s.Reasons[1].Threshold = figure.Quantity{} }, ruleset.CodeEmpty, "/reasons/1/threshold"},
		{"a threshold of nothing", func(s *ruleset.Set) { s.Reasons[1].Threshold = q("0%") }, ruleset.CodeValue, "/reasons/1/threshold"},
		{"a threshold in another unit", func(s *ruleset.Set) { s.Reasons[1].Threshold = q("130个") }, ruleset.CodeValue, "/reasons/1/threshold"},
		{"a softened threshold", func(s *ruleset.Set) { s.Reasons[1].OnZeroTarget = q("约30") }, ruleset.CodeValue, "/reasons/1/on_zero_target"},
		{"reason of unknown source", func(s *ruleset.Set) { s.Reasons[1].Source = "" }, ruleset.CodeSource, "/reasons/1/source"},
		{"too many reasons", func(s *ruleset.Set) { s.Reasons = make([]ruleset.Reason, ruleset.MaxEntries+1) }, ruleset.CodeTooLarge, "/reasons"},

		{"finer than a score can be", func(s *ruleset.Set) { s.Rounding.Rate = rounding(10, figure.HalfUp) }, ruleset.CodeValue, "/rounding/rate"},
		{"places below zero", func(s *ruleset.Set) { s.Rounding.Leaf = rounding(-1, figure.HalfUp) }, ruleset.CodeValue, "/rounding/leaf"},
		{"an unknown mode", func(s *ruleset.Set) { s.Rounding.Class = rounding(2, 9) }, ruleset.CodeValue, "/rounding/class"},
		{"places above all figures", func(s *ruleset.Set) { s.Rounding.Total = rounding(99, figure.Cut) }, ruleset.CodeValue, "/rounding/total"},
		{"rounding of unknown source", func(s *ruleset.Set) { s.Rounding.Source = "" }, ruleset.CodeSource, "/rounding/source"},

		{"graded from nowhere", func(s *ruleset.Set) { s.Grades.From = "guess" }, ruleset.CodeValue, "/grades/from"},
		{"grades of unknown source", func(s *ruleset.Set) { s.Grades.Source = "" }, ruleset.CodeSource, "/grades/source"},
		{"a grade without a key", func(s *ruleset.Set) { s.Grades.Bands[1].Grade = "" }, ruleset.CodeEmpty, "/grades/bands/1/grade"},
		{"a grade twice", func(s *ruleset.Set) { s.Grades.Bands[3].Grade = ruleset.Fair }, ruleset.CodeDuplicate, "/grades/bands/3"},
		{"too many grades", func(s *ruleset.Set) {
			s.Grades.Bands = make([]ruleset.GradeBand, ruleset.MaxEntries+1)
		}, ruleset.CodeTooLarge, "/grades/bands"},
		{"nothing above the best grade", func(s *ruleset.Set) { s.Grades.Bands[0].To = q("100") }, ruleset.CodeGap, "/grades/bands/0"},
		{"nothing below the worst grade", func(s *ruleset.Set) { s.Grades.Bands[3].From = q("0") }, ruleset.CodeGap, "/grades/bands/3"},
		{"grades that overlap", func(s *ruleset.Set) { s.Grades.Bands[1].To = q("91") }, ruleset.CodeOverlap, "/grades/bands/0"},
		{"a border in two grades", func(s *ruleset.Set) { s.Grades.Bands[1].ToOpen = false }, ruleset.CodeOverlap, "/grades/bands/0"},
		{"a grade open to the top below the best", func(s *ruleset.Set) { s.Grades.Bands[1].To = figure.Quantity{} }, ruleset.CodeOverlap, "/grades/bands/0"},
		{"a grade that nothing reaches", func(s *ruleset.Set) {
			s.Grades.Bands[1].From, s.Grades.Bands[2].To = q("90"), q("90")
		}, ruleset.CodeValue, "/grades/bands/1/from"},
		{"a border with a unit", func(s *ruleset.Set) { s.Grades.Bands[2].From = q("60分") }, ruleset.CodeValue, "/grades/bands/2/from"},
	}
	for _, test := range tests {
		t.Run(test.name, test.test)
	}
}

func judged() ruleset.Method { return ruleset.Method{Judged: &ruleset.Judged{}} }

func TestValidateNamesTheFlawInAMethod(t *testing.T) {
	completion := func(c ruleset.Completion) ruleset.Method {
		if c.Shortfall == "" {
			c.Shortfall = ruleset.ActualOverTarget
		}
		return ruleset.Method{Completion: &c}
	}
	steps := func(change func(*ruleset.Steps)) ruleset.Method {
		s := ruleset.Steps{
			Measure: ruleset.Value, From: q("100%"), Side: ruleset.AboveSide, Step: q("1%"),
			Deduct: p("0.5"), Whole: ruleset.WholeSteps,
		}
		change(&s)
		return ruleset.Method{Steps: &s}
	}
	bands := func(list ...ruleset.Band) ruleset.Method {
		return ruleset.Method{Bands: &ruleset.Bands{Measure: ruleset.Rate, Bands: list}}
	}
	from := func(low string) ruleset.Interval { return ruleset.Interval{From: q(low)} }
	under := func(high string) ruleset.Interval { return ruleset.Interval{To: q(high), ToOpen: true} }
	levels := func(list ...ruleset.LevelBand) ruleset.Method {
		return ruleset.Method{Level: &ruleset.Level{Levels: list}}
	}
	level := func(key, low, high string, open bool) ruleset.LevelBand {
		return ruleset.LevelBand{Key: key, Interval: ruleset.Interval{From: q(low), To: q(high), ToOpen: open}}
	}
	tests := []struct {
		name   string
		method ruleset.Method
		code   check.Code
		path   check.Path // below the method
	}{
		{"none is set", ruleset.Method{}, ruleset.CodeMethod, ""},
		{"two are set", ruleset.Method{Judged: &ruleset.Judged{}, Share: &ruleset.Share{}}, ruleset.CodeMethod, ""},

		{"unknown shortfall", completion(ruleset.Completion{Shortfall: "square"}), ruleset.CodeValue, "/completion/shortfall"},
		{"unknown zero-target policy", completion(ruleset.Completion{ZeroTarget: "two"}), ruleset.CodeValue, "/completion/zero_target"},
		{"unknown negative policy", completion(ruleset.Completion{Negative: "abs"}), ruleset.CodeValue, "/completion/negative"},
		{"floor below nothing", completion(ruleset.Completion{Floor: q("-1")}), ruleset.CodeValue, "/completion/floor"},
		{"floor with a unit", completion(ruleset.Completion{Floor: q("60人")}), ruleset.CodeValue, "/completion/floor"},
		{"full marks from nothing", completion(ruleset.Completion{FullFrom: q("0%")}), ruleset.CodeValue, "/completion/full_from"},
		{"full marks from past the target", completion(ruleset.Completion{FullFrom: q("101%")}), ruleset.CodeValue, "/completion/full_from"},
		{"full marks from below the floor", completion(ruleset.Completion{
			Floor: q("60%"), FullFrom: q("59%"),
		}), ruleset.CodeValue, "/completion/full_from"},
		{"full marks of a share that there is not", completion(ruleset.Completion{
			Shortfall: ruleset.AllOrNothing, FullFrom: q("95%"),
		}), ruleset.CodeValue, "/completion/shortfall"},
		{"unknown overshoot policy", completion(ruleset.Completion{
			Overshoot: ruleset.Overshoot{Policy: "double"},
		}), ruleset.CodeValue, "/completion/overshoot/policy"},
		{"overshoot past nothing", completion(ruleset.Completion{
			Overshoot: ruleset.Overshoot{Policy: ruleset.NoPoints},
		}), ruleset.CodeValue, "/completion/overshoot/beyond"},
		{"overshoot that costs nothing", completion(ruleset.Completion{
			Overshoot: ruleset.Overshoot{Policy: ruleset.ReducePoints, Beyond: q("130%")},
		}), ruleset.CodeValue, "/completion/overshoot/per"},
		{"uncapped and punished", completion(ruleset.Completion{
			Uncapped: true, Overshoot: ruleset.Overshoot{Policy: ruleset.NoPoints, Beyond: q("130%")},
		}), ruleset.CodeValue, "/completion/uncapped"},

		{"steps of an unknown measure", steps(func(s *ruleset.Steps) { s.Measure = "length" }), ruleset.CodeValue, "/steps/measure"},
		{"steps from nowhere", steps(func(s *ruleset.Steps) { s.From = figure.Quantity{} }), ruleset.CodeEmpty, "/steps/from"},
		{"steps of a rate from a count of things", steps(func(s *ruleset.Steps) {
			s.Measure, s.From = ruleset.Rate, q("5个")
		}), ruleset.CodeValue, "/steps/from"},
		{"steps from about a value", steps(func(s *ruleset.Steps) { s.From = q("约5个") }), ruleset.CodeValue, "/steps/from"},
		{"a step in another unit", steps(func(s *ruleset.Steps) { s.From, s.Step = q("5万元"), q("1元") }), ruleset.CodeValue, "/steps/step"},
		{"steps that cost points and a share", steps(func(s *ruleset.Steps) { s.DeductShare = q("5%") }), ruleset.CodeValue, "/steps/deduct"},
		{"steps that cost a share of nothing", steps(func(s *ruleset.Steps) {
			s.Deduct, s.DeductShare = figure.Points{}, q("0%")
		}), ruleset.CodeValue, "/steps/deduct_share"},
		{"steps that cost more than all", steps(func(s *ruleset.Steps) {
			s.Deduct, s.DeductShare = figure.Points{}, q("100.1%")
		}), ruleset.CodeValue, "/steps/deduct_share"},
		{"steps of no size", steps(func(s *ruleset.Steps) { s.Step = q("0") }), ruleset.CodeValue, "/steps/step"},
		{"steps that cost nothing", steps(func(s *ruleset.Steps) { s.Deduct = figure.Points{} }), ruleset.CodeValue, "/steps/deduct"},
		{"steps on an unknown side", steps(func(s *ruleset.Steps) { s.Side = "left" }), ruleset.CodeValue, "/steps/side"},
		{"steps counted in an unknown way", steps(func(s *ruleset.Steps) { s.Whole = "round" }), ruleset.CodeValue, "/steps/whole"},

		{"bands of an unknown measure", ruleset.Method{Bands: &ruleset.Bands{Bands: []ruleset.Band{
			{Points: p("1")},
		}}}, ruleset.CodeValue, "/bands/measure"},
		{"no bands", bands(), ruleset.CodeEmpty, "/bands/bands"},
		{"too many bands", bands(make([]ruleset.Band, ruleset.MaxEntries+1)...), ruleset.CodeTooLarge, "/bands/bands"},
		{"a band that earns nothing stated", bands(ruleset.Band{}), ruleset.CodeValue, "/bands/bands/0/points"},
		{"a band that earns points and a share", bands(ruleset.Band{Points: p("5"), Share: q("50")}), ruleset.CodeValue, "/bands/bands/0/points"},
		{"a band that costs points", bands(ruleset.Band{Points: p("-1")}), ruleset.CodeValue, "/bands/bands/0/points"},
		{"a share below nothing", bands(ruleset.Band{Share: q("-1%")}), ruleset.CodeValue, "/bands/bands/0/share"},
		{"a share above all", bands(ruleset.Band{Share: q("100.5%")}), ruleset.CodeValue, "/bands/bands/0/share"},
		{"a share with a unit", bands(ruleset.Band{Share: q("80分")}), ruleset.CodeValue, "/bands/bands/0/share"},
		{
			"a gap between two bands",
			bands(
				ruleset.Band{Interval: from("80"), Points: p("5")},
				ruleset.Band{Interval: ruleset.Interval{From: q("60"), To: q("79")}, Points: p("3")},
				ruleset.Band{Interval: under("60"), Points: p("0")},
			),
			ruleset.CodeGap, "/bands/bands/0",
		},
		{
			"a single value without a band",
			bands(
				ruleset.Band{Interval: ruleset.Interval{From: q("80"), FromOpen: true}, Points: p("5")},
				ruleset.Band{Interval: under("80"), Points: p("0")},
			),
			ruleset.CodeGap, "/bands/bands/0",
		},

		{"linear of an unknown measure", ruleset.Method{Linear: &ruleset.Linear{K: q("10")}}, ruleset.CodeValue, "/linear/measure"},
		{"linear without a slope", ruleset.Method{Linear: &ruleset.Linear{Measure: ruleset.Rate}}, ruleset.CodeValue, "/linear/k"},
		{"linear with a limit of things", ruleset.Method{Linear: &ruleset.Linear{
			Measure: ruleset.Rate, K: q("10"), Limit: q("10户"),
		}}, ruleset.CodeValue, "/linear/limit"},

		{"no levels", levels(), ruleset.CodeEmpty, "/level/levels"},
		{"too many levels", levels(make([]ruleset.LevelBand, ruleset.MaxEntries+1)...), ruleset.CodeTooLarge, "/level/levels"},
		{"a level without a key", levels(level("", "0", "100", false)), ruleset.CodeEmpty, "/level/levels/0/key"},
		{"a level of too many words", levels(ruleset.LevelBand{
			Key: "a", Interval: ruleset.Interval{From: q("0"), To: q("100")}, Words: make([]string, ruleset.MaxEntries+1),
		}), ruleset.CodeTooLarge, "/level/levels/0/words"},
		{"a level twice", levels(level("a", "50%", "100%", false), level("a", "0", "50%", true)), ruleset.CodeDuplicate, "/level/levels/1"},
		{"levels up to 99", levels(level("a", "0", "99", false)), ruleset.CodeGap, "/level/levels/0"},
		{"levels below 100", levels(level("a", "0", "100", true)), ruleset.CodeGap, "/level/levels/0"},
		{"levels above 100", levels(level("a", "0", "120", false)), ruleset.CodeValue, "/level/levels/0/to"},
		{"levels without an upper end", levels(ruleset.LevelBand{Key: "a", Interval: ruleset.Interval{From: q("0")}}), ruleset.CodeEmpty, "/level/levels/0/to"},
		{"levels from 1", levels(level("a", "1", "100", false)), ruleset.CodeGap, "/level/levels/0"},
		{"levels with a hole", levels(level("a", "80", "100", false), level("b", "0", "60", true)), ruleset.CodeGap, "/level/levels/0"},
		{"a fixed share outside its level", levels(
			level("a", "80", "100", false),
			ruleset.LevelBand{Key: "b", Interval: ruleset.Interval{From: q("0"), To: q("80"), ToOpen: true}, Fixed: q("80")},
		), ruleset.CodeValue, "/level/levels/1/fixed"},
		{"a fixed share above 100 without an interval", levels(
			ruleset.LevelBand{Key: "a", Fixed: q("120")}, ruleset.LevelBand{Key: "b", Fixed: q("0")},
		), ruleset.CodeValue, "/level/levels/0/fixed"},
		{"an interval that a level of a fixed share leaves open", levels(
			ruleset.LevelBand{Key: "a", Fixed: q("100")}, level("b", "0", "90", true),
		), ruleset.CodeGap, "/level/levels/0"},
		{"a fixed share with a unit", levels(
			ruleset.LevelBand{Key: "a", Interval: ruleset.Interval{From: q("0"), To: q("100")}, Fixed: q("80分")},
		), ruleset.CodeValue, "/level/levels/0/fixed"},

		{"a checklist of nothing", ruleset.Method{Checklist: &ruleset.Checklist{}}, ruleset.CodeMethod, "/checklist"},
		{"a checklist in two ways", ruleset.Method{Checklist: &ruleset.Checklist{
			PerItem: p("1"), PerBreach: p("1"),
		}}, ruleset.CodeMethod, "/checklist"},
		{"items worth nothing", ruleset.Method{Checklist: &ruleset.Checklist{PerItem: p("0")}}, ruleset.CodeValue, "/checklist/per_item"},
		{"breaches that add points", ruleset.Method{Checklist: &ruleset.Checklist{PerBreach: p("-1")}}, ruleset.CodeValue, "/checklist/per_breach"},
		{"too many items", ruleset.Method{Checklist: &ruleset.Checklist{
			Items: make([]ruleset.Item, ruleset.MaxEntries+1),
		}}, ruleset.CodeTooLarge, "/checklist/items"},
		{"an item without a name", ruleset.Method{Checklist: &ruleset.Checklist{
			Items: []ruleset.Item{{Points: p("1")}},
		}}, ruleset.CodeEmpty, "/checklist/items/0/name"},
		{"an item twice", ruleset.Method{Checklist: &ruleset.Checklist{
			Items: []ruleset.Item{{Name: "a", Points: p("1")}, {Name: "a", Points: p("0.5")}},
		}}, ruleset.CodeDuplicate, "/checklist/items/1"},
		{"an item worth nothing", ruleset.Method{Checklist: &ruleset.Checklist{
			Items: []ruleset.Item{{Name: "a"}},
		}}, ruleset.CodeValue, "/checklist/items/0/points"},

		{"a floor written as a share", ruleset.Method{Completion: &ruleset.Completion{
			Shortfall: ruleset.ActualOverTarget, Floor: q("0.8"),
		}}, ruleset.CodeValue, "/completion/floor"},
		{"all points from a share", ruleset.Method{Completion: &ruleset.Completion{
			Shortfall: ruleset.ActualOverTarget, FullFrom: q("0.95"),
		}}, ruleset.CodeValue, "/completion/full_from"},
		{"a band's share written as one", ruleset.Method{Bands: &ruleset.Bands{Measure: ruleset.Rate, Bands: []ruleset.Band{{Share: q("0.8")}}}}, ruleset.CodeValue, "/bands/bands/0/share"},
		{"a share past nothing", ruleset.Method{Share: &ruleset.Share{Beyond: q("0")}}, ruleset.CodeValue, "/share/beyond"},
		{"a custom method without a name", ruleset.Method{Custom: &ruleset.Custom{}}, ruleset.CodeEmpty, "/custom/name"},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			flaw{change: func(s *ruleset.Set) {
				s.Named = []ruleset.NamedRule{{Name: "a", Method: test.method, Source: "practice"}}
			}, code: test.code, path: "/named/0/method" + test.path}.test(t)
		})
	}
}

func TestASetWithoutKindsNeedsNamedMethods(t *testing.T) {
	set := ruleset.Hunan2015()
	require.Empty(t, set.Kinds)
	require.NoError(t, set.Err())
	set.Named = nil
	assert.Len(t, set.Validate(), 8, "a method for each of eight kinds is missing")
}

func TestErrCarriesTheFindings(t *testing.T) {
	require.NoError(t, ruleset.WithCost().Err())
	set := ruleset.WithCost()
	set.ID, set.Status = "x", "rumour"
	set.Plans[0].Source = "nobody"
	err := set.Err()
	require.ErrorIs(t, err, ruleset.ErrInvalid)
	var invalid *ruleset.InvalidError
	require.ErrorAs(t, err, &invalid)
	assert.Equal(t, "x", invalid.ID)
	assert.Len(t, invalid.Findings, 2)
	assert.Equal(t,
		`rule set "x" at /status: “status” does not admit the value “rumour”; allowed: in-force, superseded, derived, unverified, and 1 more`, err.Error())
}

func TestErrSaysThatTheBaseIsMissing(t *testing.T) {
	set := ruleset.Set{ID: "x", Base: ruleset.WithCost().ID, Jurisdiction: "CN", Status: ruleset.NotVerified}
	require.ErrorContains(t, set.Err(), `and 7 more; it builds on "`+set.Base+`" and needs Overlay first`)
	merged, err := ruleset.Overlay(ruleset.WithCost(), set)
	require.NoError(t, err)
	require.NoError(t, merged.Err())
}

func TestBandsRunFromTheTopDown(t *testing.T) {
	set := ruleset.WithCost()
	slices.Reverse(set.Grades.Bands)
	require.Error(t, set.Err())
}

// What is not admitted comes with what is: words are listed, numbers bounded.
func TestAValueIsRefusedWithWhatIsAllowed(t *testing.T) {
	for _, test := range []struct {
		name   string
		change func(set *ruleset.Set)
		zh, en string
	}{
		{
			"a status", func(s *ruleset.Set) { s.Status = "rumour" },
			"“status”的值“rumour”不在允许范围内，应为：in-force、superseded、derived、unverified",
			"“status” does not admit the value “rumour”; allowed: in-force, superseded, derived, unverified",
		},
		{
			"a word that may be left out", func(s *ruleset.Set) { s.Scores = "free" },
			"“scores”的值“free”不在允许范围内，应为：typed、editable、locked，或不填",
			"“scores” does not admit the value “free”; allowed: typed, editable, locked, or nothing",
		},
		{
			"a method for words", func(s *ruleset.Set) { s.Kinds[7].Method = s.Kinds[0].Method },
			"“method”的值“completion”不在允许范围内，应为：level、checklist、share、judged、custom",
			"“method” does not admit the value “completion”; allowed: level, checklist, share, judged, custom",
		},
		{
			"a year", func(s *ruleset.Set) { s.LastYear = 2019 },
			"“last_year”的值“2019”不在允许范围内，应为：2020–9999，或0",
			"“last_year” does not admit the value “2019”; allowed: 2020–9999, or 0",
		},
		{
			"a threshold", func(s *ruleset.Set) { s.Reasons[1].Threshold = q("0%") },
			"“threshold”的值“0%”不在允许范围内，应为：大于0的数，可带%",
			"“threshold” does not admit the value “0%”; allowed: a number above 0, with or without %",
		},
		{
			// 81万元 of 100万元 and 810000元 of 1000000元 are one rate and two values.
			"an execution row by the amount", func(s *ruleset.Set) {
				s.Execution.Method = ruleset.Method{Bands: &ruleset.Bands{Measure: ruleset.Value, Bands: []ruleset.Band{
					{Interval: ruleset.Interval{From: q("95%")}, Share: q("100%")},
					{Interval: ruleset.Interval{To: q("95%"), ToOpen: true}, Share: q("0%")},
				}}}
			},
			"“measure”的值“value”不在允许范围内，应为：rate、deviation",
			"“measure” does not admit the value “value”; allowed: rate, deviation",
		},
		{
			"two units in one method", func(s *ruleset.Set) {
				s.Named = []ruleset.NamedRule{{Name: "a", Source: "practice", Method: ruleset.Method{Steps: &ruleset.Steps{
					Measure: ruleset.Value, From: q("100万元"), Side: ruleset.AboveSide, Step: q("5%"), Deduct: p("1"), Whole: ruleset.WholeSteps,
				}}}}
			},
			"“step”的值“5%”不在允许范围内，应为：与其他界限相同的单位“万元”",
			"“step” does not admit the value “5%”; allowed: the unit “万元” of the other bounds",
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			set := ruleset.WithCost()
			test.change(&set)
			findings := set.Validate()
			require.Len(t, findings, 1)
			assert.Equal(t, test.zh, findings[0].Text(language.Chinese))
			assert.Equal(t, test.en, findings[0].Text(language.English))
		})
	}
}

func TestASetWithoutAMethodForAKindSaysSo(t *testing.T) {
	set := ruleset.WithCost()
	set.Kinds = slices.DeleteFunc(slices.Clone(set.Kinds), func(r ruleset.KindRule) bool { return r.Kind == ruleset.Above })
	findings := set.Validate()
	require.Len(t, findings, 1)
	assert.Equal(t, "规则集没有“高于”类目标的计分方法", findings[0].Text(language.Chinese))
	assert.Equal(t, "the rule set has no method for targets of the kind “more than”", findings[0].Text(language.English))
}

func TestAPercentageBelowOneIsWrittenWithItsSign(t *testing.T) {
	set := ruleset.WithCost()
	rule := set.Kinds[0]
	rule.Method.Completion = &ruleset.Completion{Shortfall: ruleset.ActualOverTarget, Floor: q("0.8%")}
	set.Kinds[0] = rule
	assert.Empty(t, set.Validate())
}

// A word of an open set that no form has is told of, and so is a percentage that
// lacks its sign; the set scores all the same.
func TestValidateNotesWhatIsUnusual(t *testing.T) {
	completion := func(change func(c *ruleset.Completion)) func(s *ruleset.Set) {
		return func(s *ruleset.Set) {
			own := *s.Execution.Method.Completion
			change(&own)
			s.Execution.Method.Completion = &own
		}
	}
	const phases = "initial、adjusted、received、executed、final、budget"
	bandsOf := func(upper, lower, all, part string) func(s *ruleset.Set) {
		return func(s *ruleset.Set) {
			s.Execution.Method = ruleset.Method{Bands: &ruleset.Bands{Measure: ruleset.Rate, Bands: []ruleset.Band{
				{Interval: ruleset.Interval{From: q(upper)}, Share: q(all)},
				{Interval: ruleset.Interval{From: q(lower), To: q("90%"), ToOpen: true}, Share: q(part)},
				{Interval: ruleset.Interval{To: q(lower), ToOpen: true}, Share: q("0")},
			}}}
		}
	}
	for _, test := range []struct {
		name   string
		change func(s *ruleset.Set)
		path   check.Path
		usual  string
	}{
		{"a phase by its label", func(s *ruleset.Set) { s.Execution.Base = "全年预算数" }, "/execution/base", phases},
		{"a phase with a capital", func(s *ruleset.Set) { s.Execution.Spent = "Executed" }, "/execution/spent", phases},
		{
			"a scope by its label", func(s *ruleset.Set) { s.Scopes = []ruleset.Scope{ruleset.ProjectScope, "项目"} },
			"/scopes/1", "department、unit、project、transfer",
		},
		{
			"a threshold without %", func(s *ruleset.Set) { s.Reasons[0].When, s.Reasons[0].Threshold = ruleset.WhenOvershot, q("130") },
			"/reasons/0/threshold", "130%",
		},
		{
			"full marks from 75", completion(func(c *ruleset.Completion) { c.FullFrom = q("75") }),
			"/execution/method/completion/full_from", "75%",
		},
		{
			"an end of a band without % beside one with it", bandsOf("90", "80%", "100%", "60%"),
			"/execution/method/bands/bands/0/from", "90%",
		},
		{
			"a share without % beside one with it", bandsOf("90%", "80%", "100", "60%"),
			"/execution/method/bands/bands/0/share", "100%",
		},
		{
			"a step without % beside a bound with it", func(s *ruleset.Set) {
				s.Execution.Method = ruleset.Method{Steps: &ruleset.Steps{
					Measure: ruleset.Rate, From: q("90%"), Side: ruleset.BelowSide, Step: q("5"), DeductShare: q("10%"), Whole: ruleset.WholeSteps,
				}}
			},
			"/execution/method/steps/step", "5%",
		},
		{
			"a grade from 90 beside grades in %", func(s *ruleset.Set) {
				s.Grades.Bands = []ruleset.GradeBand{
					{Grade: "good", Interval: ruleset.Interval{From: q("90%")}},
					{Grade: "poor", Interval: ruleset.Interval{To: q("90"), ToOpen: true}},
				}
			},
			"/grades/bands/1/to", "90%",
		},
		{
			"nothing below 60", completion(func(c *ruleset.Completion) { c.Floor = q("60") }),
			"/execution/method/completion/floor", "60%",
		},
	} {
		t.Run(test.name, func(t *testing.T) {
			set := ruleset.WithCost().Clone()
			test.change(&set)
			findings := set.Validate()
			require.Len(t, findings, 1)
			assert.Equal(t, check.Code("ruleset.unusual"), findings[0].Code)
			assert.Equal(t, check.Note, findings[0].Severity)
			assert.Equal(t, test.path, findings[0].Path)
			assert.Contains(t, findings[0].Text(language.Chinese), "（"+test.usual+"）")
			assert.NoError(t, set.Err(), "it scores")
		})
	}
}
