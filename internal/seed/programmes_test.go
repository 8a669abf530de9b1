package seed_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/seed"
	"jixiao.example/subsidy"
)

func report() check.Report {
	return check.NewLedger(seed.ProgrammeStatements()...).Check(seed.ProgrammeIdentities()...)
}

func outcome(t *testing.T, report check.Report, name string) check.Outcome {
	t.Helper()
	i := slices.IndexFunc(report.Outcomes, func(o check.Outcome) bool { return o.Identity.Name == name })
	require.GreaterOrEqual(t, i, 0, "no identity %s", name)
	return report.Outcomes[i]
}

// The rows of chapter G that are identities: EXACT and BOUND hold, ROUND holds
// within precision, FAIL and GAP are broken, GAP softly. The difference of a
// bound is the room that is left.
var rows = map[string]struct {
	identity                     string
	kind                         check.Kind
	soft                         bool
	verdict                      check.Verdict
	stated, computed, difference string
	where                        string
}{
	"G1": {
		"fund.cumulative-balance@2024", check.Sum, false, check.WithinPrecision,
		"22.26亿元", "22.29亿元", "-0.03亿元", "五(一)1",
	},
	"G2": {
		"fund.recovery.rate@2024", check.Rate, false, check.Holds,
		"54%", "54.001559%", "-0.001559%", "五(一)1",
	},
	"G3": {
		"fund.used-within-cumulative@2024", check.AtMost, false, check.Holds,
		"963万元", "8200万元", "7237万元", "五(一)1",
	},
	"G3b": {
		"fund.recovery.within-collected@2024", check.AtMost, false, check.Holds,
		"3845.91万元", "9200万元", "5354.09万元", "五(一)1",
	},
	"G4": {
		"rental.occupied-within-stock@2024", check.AtMost, false, check.Holds,
		"5310户", "5490户", "180户", "五(一)2",
	},
	"G5": {
		"rental.review-within-occupied@2024", check.AtMost, false, check.Holds,
		"5049户", "5310户", "261户", "五(一)2",
	},
	"G6": {
		"rental.forced-within-exits@2024", check.AtMost, false, check.Holds,
		"17户", "206户", "189户", "五(一)2",
	},
	"G8":   {"G8", check.Copy, false, check.Holds, "155份", "155份", "0份", "五(一)3"},
	"G9":   {"termite.control@2024", check.Sum, false, check.Broken, "13处", "14处", "-1处", "五(一)3"},
	"G10":  {"G10", check.Sum, true, check.Broken, "30人次", "29人次", "1人次", "五(一)3"},
	"G10b": {"G10b", check.Sum, true, check.Holds, "30人次", "30人次", "0人次", "五(一)3"},
	"G11": {
		"subsidy.reviewed.households@2024", check.Sum, false, check.Holds,
		"13248户", "13248户", "0户", "五(一)4",
	},
	"G12": {
		"subsidy.reviewed.area@2024", check.Sum, false, check.Holds,
		"162.3万㎡", "162.3万㎡", "0万㎡", "五(一)4",
	},
	"G13": {
		"subsidy.chain:subsidy.announced.households@2024", check.AtMost, false, check.Holds,
		"6296户", "13248户", "6952户", "五(一)4",
	},
	"G14": {
		"subsidy.chain:subsidy.instalments.0.households@2024", check.AtMost, false, check.Holds,
		"3442户", "6296户", "2854户", "五(一)4",
	},
	"G15": {
		"subsidy.chain:subsidy.instalments.1.households@2024", check.AtMost, false, check.Holds,
		"2054户", "3442户", "1388户", "五(一)4",
	},
}

func TestEveryRowOfTheProgrammesHasItsVerdictAndDifference(t *testing.T) {
	report := report()
	for name, row := range rows {
		t.Run(name, func(t *testing.T) {
			got := outcome(t, report, row.identity)
			assert.Equal(t, row.verdict, got.Verdict)
			assert.Equal(t, row.kind, got.Identity.Kind)
			assert.Equal(t, row.soft, got.Identity.Soft)
			assert.Equal(t, row.stated, got.StatedText())
			assert.Equal(t, row.computed, got.ComputedText())
			assert.Equal(t, row.difference, got.DifferenceText())
			assert.Equal(t, row.where, got.At.Where)
			assert.NotEmpty(t, got.Identity.Words.Zh)
			assert.NotEmpty(t, got.Identity.Words.En)
		})
	}
}

func TestG1OwesItsSlackToTheCumulativeCollection(t *testing.T) {
	got := outcome(t, report(), "fund.cumulative-balance@2024")
	assert.Equal(t, check.Key{Concept: "fund.cumulative.collected", Period: "2024"}, got.Slack)
	// half a unit of 22.26, 20.4, 2.71 and 0.82
	assert.Equal(t, "0.065亿元", got.ToleranceText())
}

func TestRowsThatAreDerivedValues(t *testing.T) {
	t.Run("G7 the households at the beginning", func(t *testing.T) {
		assert.Equal(t, "5432户", seed.Rental().ImpliedOpening().String())
		order, err := seed.Rental().ImpliedOpening().Cmp(figure.Count(5490, "户"))
		require.NoError(t, err)
		assert.Negative(t, order, "they fit into the homes")
	})
	t.Run("G16 the subsidy's share of the deed tax", func(t *testing.T) {
		assert.Equal(t, "60.204681%", seed.Subsidy().Share().Percent(6).String())
		low, high := seed.Subsidy().ShareRange()
		assert.Equal(t, "59.99%", low.Percent(2).String())
		assert.Equal(t, "60.42%", high.Percent(2).String())
		for share, want := range map[string]bool{"59.9%": false, "60%": true, "60.4%": true, "60.5%": false} {
			compatible, known := seed.Subsidy().CompatibleWith(subsidy.Policy{Residential: figure.MustQuantity(share)})
			assert.True(t, known)
			assert.Equal(t, want, compatible, share)
		}
	})
	t.Run("G17 the deed tax's share of the price", func(t *testing.T) {
		assert.Equal(t, "1.708677%", seed.Subsidy().TaxRate().Percent(6).String())
	})
	t.Run("the rates beside G4 and G5", func(t *testing.T) {
		assert.Equal(t, "96.721311%", seed.Rental().Occupancy().Percent(6).String())
		assert.Equal(t, "95.084746%", seed.Rental().ReviewRate().Percent(6).String())
	})
}

func TestTheWorksAreTheOneSuspectAndHealTwo(t *testing.T) {
	suspects := report().Suspects
	require.Len(t, suspects, 1)
	assert.Equal(t, "termite.control.works@2024", suspects[0].Key.String())
	assert.Equal(t, "13处", suspects[0].Was)
	assert.Equal(t, "14处", suspects[0].Reads)
	assert.ElementsMatch(t, []string{"termite.control@2024", "G10"}, suspects[0].Heals)
	assert.Equal(t, 1, suspects[0].Candidates)
	assert.Equal(t, seed.PlaceTermite, suspects[0].Place.Where)
}

func TestNothingElseRaisesAnAlarm(t *testing.T) {
	var raised []string
	for _, finding := range report().Findings() {
		raised = append(raised, string(finding.Code)+" "+string(finding.Path))
	}
	assert.ElementsMatch(t, []string{
		"check.precision /balance",         // G1
		"check.undefined.absent /balance",  // last year's balance is not printed
		"check.undefined.absent /occupied", // nor are last year's households
		"check.broken /control/works",      // G9
		"check.suspect /control/works",     // 13 → 14
	}, raised)
	for name, verdict := range map[string]check.Verdict{
		"fund.roll-forward@2024":   check.Undefined,
		"rental.roll-forward@2024": check.Undefined,
	} {
		assert.Equal(t, verdict, outcome(t, report(), name).Verdict, name)
	}
	assert.Empty(t, slices.Concat(seed.Fund().Check(""), seed.Recovery().Check(""), seed.LiftInsurance().Check(""),
		seed.Rental().Check(""), seed.Termite().Check(""), seed.Subsidy().Check("")))
}

// A reader of English is told the base of every rate, too.
func TestTheBaseOfEveryRateIsNamedInBothLanguages(t *testing.T) {
	figures := slices.Concat(seed.Fund().Figures(), seed.Recovery().Figures(), seed.LiftInsurance().Figures(), seed.Rental().Figures(),
		seed.Termite().Figures(), seed.Subsidy().Figures(), seed.BaseTable().Figures(), seed.LegacyProjects().Figures(),
		seed.Petitions().Figures(), seed.RevenueChange().Figures())
	for _, fund := range seed.SpecialFunds() {
		figures = append(figures, fund.Figures()...)
	}
	rates := 0
	for _, named := range figures {
		if ratio, is := named.Figure.(figure.Ratio); is && ratio.Base() != "" {
			rates++
			assert.NotEqual(t, ratio.BaseLabel().Zh, ratio.BaseLabel().En, named.Key)
			assert.NotEmpty(t, ratio.BaseLabel().En, named.Key)
		}
	}
	assert.Greater(t, rates, 20)
}

func TestEveryPrintedFigureIsThereOnce(t *testing.T) {
	printed := map[string][]string{
		seed.PlaceFund: {
			"0.92亿元", "963万元", "22.26亿元", "20.4亿元", "2.71亿元", "0.82亿元",
			"3845.91万元", "7121.85万元", "54%", "20个", "229台", "84.3万元", "超过300台",
		},
		seed.PlaceRental: {"3个", "5490套", "84户", "206户", "17户", "5310户", "5049户", "857.86万元"},
		seed.PlaceTermite: {
			"155栋", "117.1万㎡", "155份", "13处", "7处", "7处", "30人次", "16个", "623栋", "757.6万㎡",
		},
		seed.PlaceSubsidy: {
			"2023年5月", "13248户", "162.3万㎡", "82.52亿元", "12202套", "152.48万㎡", "1046套", "9.82万㎡",
			"1.41亿元", "8488.86万元", "5批", "6296户", "4批", "3442户", "3批", "2054户",
		},
	}
	got := map[string][]string{}
	for _, statement := range seed.ProgrammeStatements() {
		got[statement.Place.Where] = append(got[statement.Place.Where], statement.Figure.String())
		assert.Empty(t, statement.Place.Column, "running text has no columns")
	}
	require.Len(t, got, len(printed))
	for place, figures := range printed {
		assert.ElementsMatch(t, figures, got[place], place)
	}
}

// One digit changed in a figure that takes part in a hard identity must show.
func TestAPlantedErrorIsCaught(t *testing.T) {
	for name, planted := range map[string]struct {
		concept  string
		figure   figure.Figure
		identity string
	}{
		"balance":              {"fund.balance", figure.MustMoney("22.36亿元"), "fund.cumulative-balance@2024"},
		"cumulative gains":     {"fund.cumulative.gains", figure.MustMoney("2.81亿元"), "fund.cumulative-balance@2024"},
		"year above all years": {"fund.used", figure.MustMoney("9630万元"), "fund.used-within-cumulative@2024"},
		"recovered":            {"fund.recovery.recovered", figure.MustMoney("3945.91万元"), "fund.recovery.rate@2024"},
		"task":                 {"fund.recovery.task", figure.MustMoney("7221.85万元"), "fund.recovery.rate@2024"},
		"rate":                 {"fund.recovery.rate", figure.MustQuantity("55%"), "fund.recovery.rate@2024"},
		"occupied above stock": {"rental.occupied", figure.Count(5510, "户"), "rental.occupied-within-stock@2024"},
		"reviewed":             {"rental.review.done", figure.Count(5349, "户"), "rental.review-within-occupied@2024"},
		"forced":               {"rental.forced", figure.Count(217, "户"), "rental.forced-within-exits@2024"},
		"certificates":         {"termite.prevention.certificates", figure.Count(156, "份"), "G8"},
		"works in houses":      {"termite.control.houses", figure.Count(8, "处"), "termite.control@2024"},
		"reviewed households":  {"subsidy.reviewed.households", figure.Count(13249, "户"), "subsidy.reviewed.households@2024"},
		"residential":          {"subsidy.residential.households", figure.Count(12203, "套"), "subsidy.reviewed.households@2024"},
		"area":                 {"subsidy.reviewed.area", figure.MustQuantity("162.4万㎡"), "subsidy.reviewed.area@2024"},
		"announced":            {"subsidy.announced.households", figure.Count(3296, "户"), "subsidy.chain:subsidy.instalments.0.households@2024"},
	} {
		t.Run(name, func(t *testing.T) {
			statements := seed.ProgrammeStatements()
			i := slices.IndexFunc(statements, func(s check.Statement) bool { return s.Key.Concept == planted.concept })
			require.GreaterOrEqual(t, i, 0)
			statements[i].Figure = planted.figure
			report := check.NewLedger(statements...).Check(seed.ProgrammeIdentities()...)
			assert.Equal(t, check.Broken, outcome(t, report, planted.identity).Verdict)
		})
	}
}
