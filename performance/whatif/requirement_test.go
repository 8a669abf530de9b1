package whatif_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/seed"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/whatif"
)

func TestAnAimThatAsksForNothingIsAnError(t *testing.T) {
	for name, aim := range map[string]whatif.Aim{
		"nothing":          {},
		"an unknown grade": {Grade: "超优"},
		"both":             {Total: figure.PointsOf(98), Grade: ruleset.Excellent},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := whatif.Require(seedScorer().Trace(seed.Form()), aim)
			require.ErrorIs(t, err, whatif.ErrAim)
		})
	}
	for name, c := range map[string]struct {
		form performance.Form
		aim  string
		says string // "" for an aim that can be asked for
	}{
		"all points":           {seed.Form(), "100", ""},
		"a hundredth more":     {seed.Form(), "100.01", "total 100.01 of 100 points: more than all points of the form: "},
		"twice as many":        {seed.Form(), "200", "total 200 of 100 points: more than all points of the form: "},
		"what does not apply":  {withoutTasks(t), "100", ""},
		"a hundredth above it": {withoutTasks(t), "100.01", "total 100.01 of 100 points: "},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := whatif.Require(seedScorer().Trace(c.form), pointsAim(c.aim))
			if c.says == "" {
				require.NoError(t, err)
				return
			}
			require.ErrorIs(t, err, whatif.ErrUnreachable)
			require.ErrorIs(t, err, whatif.ErrAim)
			assert.Contains(t, err.Error(), c.says)
		})
	}
	uncapped := named(t, ruleset.Method{Completion: &ruleset.Completion{Shortfall: ruleset.ActualOverTarget, Uncapped: true}})
	_, err := whatif.Require(uncapped.Trace(seed.Form()), pointsAim("200"))
	require.NoError(t, err, "a score without a cap may pass its points")

	rounded := named(t, ruleset.Method{Judged: &ruleset.Judged{}}, func(s *ruleset.Set) {
		s.Rounding.Class = &figure.Rounding{Places: 0, Mode: figure.HalfUp}
	})
	indicator := measured("≥8个", "4个")
	indicator.Points = figure.MustPoints("9.5")
	_, err = whatif.Require(rounded.Trace(plainForm(indicator)), pointsAim("10"))
	require.NoError(t, err, "9.5 is rounded to 10")
	_, err = whatif.Require(rounded.Trace(plainForm(indicator)), pointsAim("10.01"))
	require.ErrorIs(t, err, whatif.ErrUnreachable)

	large := performance.Form{Classes: make([]performance.Class, performance.MaxIndicators+1)}
	_, err = whatif.Require(seedScorer().Trace(large), pointsAim("1"))
	require.ErrorIs(t, err, whatif.ErrAim)
	assert.Empty(t, whatif.Sensitivities(seedScorer().Trace(large)))
}

// 10 × 105 ÷ 100 = 10.5.
func TestAnUncappedRowReachesMoreThanItsPoints(t *testing.T) {
	scorer, err := scoring.NewScorer(ruleset.Integrated())
	require.NoError(t, err)
	form := plainForm()
	form.Classes[0].Groups[0].Indicators = []performance.Indicator{measured("≥10个", "10个")}
	form.Classes[0].Groups[0].Indicators[0].Points = figure.PointsOf(90)
	form.Money = []performance.MoneyRow{performance.TotalFunds(
		figure.MustMoney("100万元"), figure.MustMoney("100万元"), figure.MustMoney("90万元"))}
	spent := requirement(t, required(t, scorer, form, pointsAim("100.5")), "/execution")
	assert.True(t, spent.Reaches)
	assert.Equal(t, "105万元", spent.To.String())
	assert.Equal(t, "100.5", spent.Total.String())
	for _, s := range whatif.Sensitivities(scorer.Trace(form)) {
		if s.Path == "/execution" {
			assert.False(t, s.Left.Stated(), "nothing bounds it")
		}
	}
}

// The judgement of 4 of 5 lies on 5 points, which are stretched to 10; a
// deduction comes off afterwards.
func TestAJudgementIsTurnedOnItsOwnPoints(t *testing.T) {
	rescale := func(s *ruleset.Set) { s.NotApplicable.Policy = ruleset.Rescale }
	scorer := named(t, ruleset.Method{Judged: &ruleset.Judged{}}, rescale)
	judged := performance.Indicator{
		Method: "m", Points: figure.PointsOf(5), Judgement: performance.Judgement{Score: figure.PointsOf(4)}, Deduction: figure.PointsOf(1),
	}
	form := plainForm(judged, performance.Indicator{NotApplicable: true, Points: figure.PointsOf(5), Target: performance.MustTarget("1个")})
	require.Equal(t, "7", scorer.Score(form).Total().Score.String())
	r := requirement(t, required(t, scorer, form, pointsAim("8")), firstPath)
	assert.True(t, r.Judged)
	assert.Equal(t, "4", r.From.String())
	assert.Equal(t, "4.50", r.To.String())
	s := whatif.Sensitivities(scorer.Trace(form))[0]
	assert.Equal(t, "2", s.Left.String())
	assert.Equal(t, "0.02", s.PerStep.String())
	assert.Equal(t, whatif.NotApplied, whatif.Sensitivities(scorer.Trace(form))[1].LeftOut)
}

func TestTheMethodAndNotTheJudgementTellsWhatIsTurned(t *testing.T) {
	scorer := seedScorer()
	number := measured("≥10个", "5个")
	number.Judgement = performance.Judgement{Score: figure.PointsOf(1)}
	r := requirement(t, required(t, scorer, plainForm(number), pointsAim("8")), firstPath)
	assert.False(t, r.Judged)
	assert.Equal(t, "8个", r.To.String())

	list := named(t, ruleset.Method{Checklist: &ruleset.Checklist{Items: []ruleset.Item{{Name: "制度", Points: figure.PointsOf(2)}}}})
	items := performance.Indicator{Method: "m", Judgement: performance.Judgement{Items: []string{"制度"}}}
	r = requirement(t, required(t, list, plainForm(items), pointsAim("8")), firstPath)
	assert.Equal(t, whatif.ListItems, r.LeftOut)
	assert.Equal(t, whatif.ListItems, whatif.Sensitivities(list.Trace(plainForm(items)))[0].LeftOut)
}

// 10 − 2 × 3 = 4; for 8 one breach is left.
func TestAnActualWithoutATargetIsTurned(t *testing.T) {
	scorer := named(t, ruleset.Method{Checklist: &ruleset.Checklist{PerBreach: figure.PointsOf(2)}})
	breaches := performance.Indicator{Method: "m", Actual: performance.MustActual("3次")}
	r := requirement(t, required(t, scorer, plainForm(breaches), pointsAim("8")), firstPath)
	assert.Equal(t, "1次", r.To.String())

	scorer = named(t, ruleset.Method{Checklist: &ruleset.Checklist{PerItem: figure.PointsOf(2)}})
	breaches.Actual = performance.Actual{}
	r = requirement(t, required(t, scorer, plainForm(breaches), pointsAim("8")), firstPath)
	assert.Equal(t, "4", r.To.String())
}

func TestPositionsBelowZeroAreTried(t *testing.T) {
	stands := &ruleset.Completion{Shortfall: ruleset.AllOrNothing, Negative: ruleset.NegativeStands}
	scorer := named(t, ruleset.Method{Completion: stands})
	growth := measured("≤-5%", "3%")
	growth.Method = "m"
	r := requirement(t, required(t, scorer, plainForm(growth), pointsAim("10")), firstPath)
	assert.Equal(t, "-5%", r.To.String())
	growth.Actual = performance.MustActual("-8%")
	r = requirement(t, required(t, scorer, plainForm(growth), pointsAim("10")), firstPath)
	assert.True(t, r.Met)
	assert.Equal(t, "-5%", r.To.String())
}

func TestABareActualIsInTheUnitOfItsTarget(t *testing.T) {
	r := requirement(t, required(t, seedScorer(), plainForm(measured("≥900万元", "800")), pointsAim("10")), firstPath)
	assert.Equal(t, "900", r.To.String())
	r = requirement(t, required(t, seedScorer(), plainForm(measured("≥900万元", "8000000元")), pointsAim("10")), firstPath)
	assert.Equal(t, "8995500元", r.To.String(), "9.995 rounds to 10")
}

// 95 to 105 earn all, 40 to 60 half, the rest nothing: neither falls nor rises
// throughout.
func TestTheNearestIsFoundOnBothSides(t *testing.T) {
	q := figure.MustQuantity
	band := func(from, to, share string) ruleset.Band {
		b := ruleset.Band{Share: q(share)}
		if from != "" {
			b.From = q(from)
		}
		if to != "" {
			b.To, b.ToOpen = q(to), true
		}
		return b
	}
	scorer := named(t, ruleset.Method{Bands: &ruleset.Bands{Measure: ruleset.Value, Bands: []ruleset.Band{
		band("105", "", "0"), band("95", "105", "100"), band("60", "95", "0"), band("40", "60", "50"), band("", "40", "0"),
	}}})
	for _, c := range []struct{ from, aim, to string }{
		{"70个", "5", "59个"}, {"90个", "5", "95个"}, {"110个", "5", "104个"}, {"0个", "10", "95个"},
	} {
		i := performance.Indicator{Method: "m", Actual: performance.MustActual(c.from)}
		r := requirement(t, required(t, scorer, plainForm(i), pointsAim(c.aim)), firstPath)
		assert.Equal(t, c.to, r.To.String(), "%v", c)
	}
}

func TestADeadlineIsTriedAsMet(t *testing.T) {
	form := plainForm(measured("2024年6月之前", "2024年8月1日"), measured("≥1个", "1个"))
	r := requirement(t, required(t, seedScorer(), form, pointsAim("20")), firstPath)
	assert.True(t, r.Reaches)
	assert.Equal(t, "2024年6月30日", r.By.String())
	assert.Equal(t, "20", r.Total.String())
	s := whatif.Sensitivities(seedScorer().Trace(form))
	for i := range s {
		if s[i].Path == firstPath {
			assert.Equal(t, "2024年6月30日", s[i].By.String())
			assert.Equal(t, "10", s[i].Gain.String())
		}
	}
	later := named(t, ruleset.Method{Steps: &ruleset.Steps{
		Measure: ruleset.Difference, From: figure.Count(30, ""), Side: ruleset.BelowSide, Step: figure.Count(1, ""),
		Deduct: figure.PointsOf(1), Whole: ruleset.WholeSteps,
	}})
	form.Classes[0].Groups[0].Indicators[0].Method = "m"
	r = requirement(t, required(t, later, form, pointsAim("20")), firstPath)
	assert.True(t, r.Met)
	assert.Equal(t, whatif.LaterDates, r.LeftOut)
}

func TestWordsAreTurnedAsAJudgement(t *testing.T) {
	form := plainForm(measured("效果明显", "效果一般"), measured("≥1个", "1个"))
	r := requirement(t, required(t, seedScorer(), form, pointsAim("19")), firstPath)
	assert.True(t, r.Judged)
	assert.Equal(t, "9.00", r.To.String())
}

func TestMembersOfAChooseOneGroupAreTriedOrLeftOut(t *testing.T) {
	form := plainForm(measured("≥10个", "6个"), measured("≥10个", "2个"))
	form.Classes[0].Groups[0].Choose = performance.BestOf
	all := required(t, seedScorer(), form, pointsAim("8"))
	assert.Equal(t, "8个", requirement(t, all, firstPath).To.String())
	assert.Equal(t, "8个", requirement(t, all, secondPath).To.String(), "it does not count at present")
	form.Classes[0].Groups[0].Indicators[1].Points = figure.PointsOf(5)
	all = required(t, seedScorer(), form, pointsAim("8"))
	assert.Equal(t, whatif.OneOfSeveral, requirement(t, all, firstPath).LeftOut)
	assert.Equal(t, whatif.OneOfSeveral, requirement(t, all, secondPath).LeftOut)
}

// Another indicator counts the first as met up to 130% only, and its own score
// rises with every item: 2 × 14 = 28 with 30 for the share, but at 15 items 30
// and nothing.
func TestAShareStopsCountingWhatIsFarExceeded(t *testing.T) {
	share := func(s *ruleset.Set) {
		s.Named = append(s.Named, ruleset.NamedRule{
			Name: "share", Source: s.Kinds[0].Source,
			Method: ruleset.Method{Share: &ruleset.Share{Beyond: figure.MustQuantity("140%")}},
		})
	}
	scorer := named(t, ruleset.Method{Checklist: &ruleset.Checklist{PerItem: figure.PointsOf(2)}}, share)
	items := measured("≥10个", "20个")
	items.Method, items.Points = "m", figure.PointsOf(50)
	form := plainForm(items, performance.Indicator{Method: "share", Points: figure.PointsOf(30)})
	require.Equal(t, "40", scorer.Score(form).Total().Score.String())
	all := required(t, scorer, form, pointsAim("58"))
	assert.Equal(t, "14个", requirement(t, all, firstPath).To.String())
	assert.Equal(t, whatif.NoFigure, requirement(t, all, secondPath).LeftOut)
}

func TestFormsPastTheLimitSayThatTheirRowsAreTooMany(t *testing.T) {
	scorer := named(t, ruleset.Method{Judged: &ruleset.Judged{}}, func(s *ruleset.Set) { s.NotApplicable.Policy = ruleset.Rescale })
	assert.Equal(t, whatif.TooMany, required(t, scorer, many(whatif.MaxRows+1), pointsAim("4"))[0].LeftOut)
	assert.Empty(t, required(t, scorer, many(whatif.MaxRows), pointsAim("4"))[0].LeftOut)
	all := whatif.Sensitivities(scorer.Trace(many(whatif.MaxRows + 1)))
	require.Len(t, all, whatif.MaxRows+1)
	assert.Equal(t, whatif.TooMany, all[0].LeftOut)
}

// 10 ÷ 3 + 20 ÷ 3 + 80 is 90 exactly, which no sum of decimals is. Rows of no
// points follow.
func TestASumOnTheBorderOfAGradeIsScoredWholeOrLeftOut(t *testing.T) {
	scorer := named(t, ruleset.Method{Judged: &ruleset.Judged{}}, func(s *ruleset.Set) { s.Rounding = ruleset.Rounding{Source: s.Rounding.Source} })
	form := func(n int) performance.Form {
		indicators := []performance.Indicator{measured("≥3个", "1个"), measured("≥3个", "2个"), measured("≥1个", "1个")}
		indicators[2].Points = figure.PointsOf(80)
		for range n {
			none := measured("≥1个", "0个")
			none.Points = figure.PointsOf(0)
			indicators = append(indicators, none)
		}
		return plainForm(indicators...)
	}
	aim := whatif.Aim{Grade: ruleset.Excellent}
	last := func(all []whatif.Requirement) whatif.Requirement { return all[len(all)-1] }
	r := last(required(t, scorer, form(1), aim))
	assert.True(t, r.Met)
	assert.Empty(t, r.LeftOut)
	assert.Equal(t, whatif.TooMany, last(required(t, scorer, form(whatif.MaxRows), aim)).LeftOut)
}

// Scores above and below the level that the words name are both refused.
func TestAJudgedScoreRisesToTheTopOfItsLevel(t *testing.T) {
	form := plainForm(performance.Indicator{
		Target: performance.MustTarget("效果明显"), Actual: performance.MustActual("部分达成预期指标并具有一定效果"),
		Judgement: performance.Judgement{Score: figure.PointsOf(7)},
	})
	for _, s := range whatif.Sensitivities(scoring.MustScorer(ruleset.WithCost()).Trace(form)) {
		if s.Judged {
			assert.Equal(t, "0.99", s.Left.String(), "7.99 is the last below 8")
			return
		}
	}
	assert.Fail(t, "no judged row")
}
