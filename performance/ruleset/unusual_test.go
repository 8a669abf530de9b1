package ruleset_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/budget/check"
	"jixiao.example/performance/ruleset"
)

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
			"a bound of a value that may be a share", func(s *ruleset.Set) {
				s.Named = []ruleset.NamedRule{{Name: "a", Source: "practice", Method: ruleset.Method{Steps: &ruleset.Steps{
					Measure: ruleset.Value, From: q("1"), Side: ruleset.AboveSide, Step: q("0.01"), Deduct: p("1"), Whole: ruleset.WholeSteps,
				}}}}
			},
			"/named/0/method/steps/step", "1%",
		},
		{
			"a share past 130 without %", func(s *ruleset.Set) {
				s.Named = []ruleset.NamedRule{{Name: "a", Source: "practice", Method: ruleset.Method{Share: &ruleset.Share{Beyond: q("130")}}}}
			},
			"/named/0/method/share/beyond", "130%",
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
