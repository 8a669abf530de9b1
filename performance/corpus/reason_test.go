package corpus_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/corpus"
	"jixiao.example/performance/scoring"
)

func TestAReasonStandsExactlyWhereTheOfficialFigureDiffers(t *testing.T) {
	used := map[corpus.Reason]bool{}
	for _, c := range allCases(t) {
		for _, row := range c.Leaves {
			differs := row.Official.Stated() && (!row.Score.Stated() || !row.Official.Equal(row.Score))
			assert.Equal(t, differs, row.Reason != "", "%s %s", c.ID, row.Path)
			used[row.Reason] = true
		}
		differs := c.Total.Official.Stated() && (!c.Total.Score.Stated() || !c.Total.Official.Equal(c.Total.Score))
		assert.Equal(t, differs, c.Total.Reason != "", "%s total", c.ID)
		used[c.Total.Reason] = true
	}
	delete(used, "")
	for _, reason := range corpus.Reasons() {
		assert.True(t, used[reason], "%s is used nowhere", reason)
		delete(used, reason)
	}
	assert.Empty(t, used, "not in the closed set")
}

// cutTo tells whether official is raw with some of its decimals cut off.
func cutTo(raw, official figure.Points) bool {
	for places := range int32(3) {
		if raw.Round(figure.Rounding{Places: places, Mode: figure.Cut}).Equal(official) {
			return true
		}
	}
	return false
}

// A reason that arithmetic can prove is proved; what nothing proves is
// discretion, or a rule that only the place knows.
func TestReasonsHold(t *testing.T) {
	for _, c := range allCases(t) {
		scorer := scorerOf(t, c)
		result := scorer.Score(c.Form)
		for _, row := range c.Leaves {
			leaf, found := result.At(row.Path)
			require.True(t, found)
			where := c.ID + " " + string(row.Path)
			truncated := row.Score.Stated() && cutTo(leaf.Raw, row.Official)
			switch row.Reason {
			case corpus.Truncated:
				assert.True(t, truncated, where)
			case corpus.Discretionary, corpus.Local:
				assert.False(t, truncated, where)
			case corpus.Misprint:
				rate := c.Form.Execution.Rate.Decimal().Shift(-2)
				printed, err := figure.NewPoints(rate.Mul(row.Points.Decimal()))
				require.NoError(t, err)
				assert.True(t, printed.Equal(row.Official), where)
			case corpus.Unreported:
				assert.Equal(t, scoring.NotReported, row.Status, where)
				assert.True(t, c.Form.Execution.Rate.Stated(), where)
			case corpus.Undefined:
				assert.Equal(t, scoring.NotComputable, row.Status, where)
				assert.True(t, leaf.Flags.Has(scoring.ZeroBase), where)
			case "":
			default:
				assert.Failf(t, "no reason of a leaf", "%s: %s", where, row.Reason)
			}
		}
	}
}

// An official total is the sum of the official scores, or a reason says that
// it is not. Rows that the source does not show can hold what a hundred points
// leave over.
func TestOfficialTotalsThatDoNotAddUpAreFound(t *testing.T) {
	var wrong []string
	for _, c := range allCases(t) {
		official := c.Total.Official
		if !official.Stated() {
			continue
		}
		least := officialSum(c)
		most := least
		if hidden := figure.PointsOf(100).Sub(c.Total.Points); !c.Source.Complete && hidden.Sign() > 0 {
			most = least.Add(hidden)
		}
		fits := official.Cmp(least) >= 0 && official.Cmp(most) <= 0
		assert.Equal(t, !fits, c.Total.Reason == corpus.Arithmetic, c.ID)
		found := slices.Contains(c.Run(scorerOf(t, c)).Findings, corpus.Finding{Code: "check.broken", Path: "/stated/total"})
		assert.Equal(t, !fits, found, "%s: the checks find it", c.ID)
		if !fits {
			wrong = append(wrong, c.ID)
		}
	}
	assert.Equal(t, []string{"005", "009", "017"}, wrong)
}

func officialSum(c corpus.Case) figure.Points {
	sum := figure.PointsOf(0)
	for _, row := range c.Leaves {
		sum = sum.Add(row.Official)
	}
	return sum
}

// A judgement is put in only where the rule asks for one: without it the leaf
// cannot be scored.
func TestJudgementsStandOnlyWhereTheRuleAsksForOne(t *testing.T) {
	for _, c := range allCases(t) {
		scorer := scorerOf(t, c)
		for ref, indicator := range c.Form.Indicators() {
			without, err := c.Form.WithIndicator(ref.Path(), func(i performance.Indicator) performance.Indicator {
				i.Judgement = performance.Judgement{}
				return i
			})
			require.NoError(t, err)
			leaf, _ := scorer.Score(without).At(ref.Path())
			assert.Equal(t, indicator.Judgement.Given(), leaf.Status == scoring.NotComputable, "%s %s", c.ID, ref.Path())
		}
	}
}
