package whatif_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/seed"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/whatif"
)

func TestRequirementsAndSensitivitiesInWords(t *testing.T) {
	q, p, d := figure.MustQuantity, figure.MustPoints, figure.MustDate
	row := figure.Label{Zh: "培训人次", En: "training"}
	type spoken interface{ Text(tag language.Tag) string }
	for _, test := range []struct {
		of     spoken
		zh, en string
	}{
		{
			whatif.Requirement{Path: "/execution", Name: row, Reaches: true, From: q("1403.23万元"), To: q("1763.24万元"), Total: p("98.00")},
			"“全年执行数”现为1403.23万元，须为1763.24万元，总分即为98分",
			"“amount executed” is 1403.23 × 10,000 yuan and has to be 1763.24 × 10,000 yuan: the total is then 98",
		},
		{
			whatif.Requirement{Name: row, Reaches: true, To: q("500人次"), Total: p("90")},
			"“培训人次”尚未填报，须为500人次，总分即为90分", "“training” is not reported and has to be 500 visits: the total is then 90",
		},
		{
			whatif.Requirement{Name: row, Reaches: true, By: d("2024年12月31日"), Total: p("90")},
			"“培训人次”须不晚于2024年12月31日完成，总分即为90分", "“training” has to be done by 2024-12-31: the total is then 90",
		},
		{
			whatif.Requirement{Name: row, Judged: true, Total: p("89.5")},
			"只改“培训人次（判定得分）”达不到，总分最多89.5分", "“training (judged score)” alone does not get there: the total is at most 89.5",
		},
		{
			whatif.Requirement{Name: row, Met: true, Reaches: true, From: q("600人次"), To: q("500人次"), Total: p("90")},
			"目标已经达到；“培训人次”为500人次时仍然达到，总分为90分", "reached already; with “training” at 500 visits it still is, with a total of 90",
		},
		{
			whatif.Requirement{Name: row, Met: true, Reaches: true, By: d("2024年12月31日"), Total: p("90")},
			"目标已经达到；“培训人次”不晚于2024年12月31日完成才能保持，总分为90分", "reached already; it is kept with “training” done by 2024-12-31, with a total of 90",
		},
		{
			whatif.Requirement{Name: row, Met: true, Reaches: true},
			"目标已经达到；不论“培训人次”如何，都不会失去", "reached already, whatever becomes of “training”",
		},
		{
			whatif.Requirement{Name: row, LeftOut: whatif.NoFigure},
			"“培训人次”：未试算（没有可以试算的数据）", "“training”: not tried (it has no figure to try)",
		},
		{
			whatif.Sensitivity{Name: row, At: q("450人次"), Next: q("451人次"), Gain: p("0.18"), Left: p("9.00")},
			"“培训人次”现为450人次，达到451人次可使总分提高0.18分，最多可提高9分", "“training” is 450 visits; reaching 451 visits raises the total by 0.18, of 9 to be had at most",
		},
		{
			whatif.Sensitivity{Name: row, Next: q("1人次"), Gain: p("1")},
			"“培训人次”尚未填报，达到1人次可使总分提高1分", "“training” is not reported; reaching 1 visit raises the total by 1",
		},
		{
			whatif.Sensitivity{Name: row, By: d("2024年12月31日"), Gain: p("10"), Left: p("10")},
			"“培训人次”不晚于2024年12月31日完成可使总分提高10分，最多可提高10分", "“training” done by 2024-12-31 raises the total by 10, of 10 to be had at most",
		},
		{whatif.Sensitivity{Name: row}, "“培训人次”不能再使总分提高", "“training” cannot raise the total any more"},
		{whatif.Sensitivity{Name: row, LeftOut: whatif.TooMany}, "“培训人次”：未试算（自评表行数过多）", "“training”: not tried (the form has too many rows)"},
	} {
		assert.Equal(t, test.zh, test.of.Text(language.Chinese))
		assert.Equal(t, test.en, test.of.Text(language.English))
	}
	assert.Empty(t, whatif.Omission("").Text(language.English))
}

// No answer about a whole form is left with a hole or a key.
func TestEveryAnswerHasWords(t *testing.T) {
	trace := scoring.MustScorer(ruleset.Huaihua2024()).Trace(seed.Form())
	requirements, err := whatif.Require(trace, whatif.Aim{Total: figure.PointsOf(98)})
	require.NoError(t, err)
	for _, r := range requirements {
		assert.NotContains(t, r.Text(language.Chinese), "“”", r.Path)
		assert.NotContains(t, r.Text(language.Chinese), "为，", r.Path)
	}
	for _, s := range whatif.Sensitivities(trace) {
		assert.NotContains(t, s.Text(language.English), "whatif.", s.Path)
	}
	for _, o := range []whatif.Omission{
		whatif.NotApplied, whatif.NoFigure, whatif.ListItems, whatif.BoundMethod, whatif.OneOfSeveral, whatif.LaterDates, whatif.TooFine, whatif.TooMany,
	} {
		assert.NotContains(t, o.Text(language.Chinese), "omission.", "it has words")
	}
}
