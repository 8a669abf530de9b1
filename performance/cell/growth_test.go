package cell_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/performance"
	"jixiao.example/performance/cell"
)

func TestATargetSaysThatItIsAGrowth(t *testing.T) {
	for _, row := range []typedCell{
		{"增长5%", "≥5%", "", "sign-from-growth growth"},
		{"提高5个百分点", "≥5百分点", "", "sign-from-growth growth"},
		{"增长5%以上", "≥5%", "", "sign-from-words growth"},
		{"同比增长≥5%", "≥5%", "同比增长", "words-dropped growth"},
		{"增长率≥5%", "≥5%", "增长率", "words-dropped growth"},
		{"增幅达到5%", "≥5%", "增幅", "sign-assumed words-dropped growth"},
		{"增长3%-5%", "3%~5%", "", "growth"},
		{"增长了5%", "≥5%", "", "sign-from-growth growth"},
		{"提高至95%", "≥95%", "", "sign-assumed"},
		{"增长到500户", "≥500户", "", "sign-assumed"},
		{"下降5%", "「下降5%」", "", "number-in-words"},
	} {
		target, reading, err := of2024.Target(row.text)
		require.NoError(t, err)
		assert.Equal(t, row.want, target.String(), row.text)
		assert.Equal(t, row.rest, reading.Rest, row.text)
		assert.Equal(t, row.notes, notesOf(reading), row.text)
	}
}

func TestAnActualKeepsTheDirectionOfAChange(t *testing.T) {
	for name, row := range map[string]struct {
		target string
		growth bool
		text   string
		want   string
		notes  string
	}{
		"a growth for a growth":               {"≥5%", true, "增长6.2%", "6.2%", ""},
		"a growth for a level":                {"≥5%", false, "增长6.2%", "6.2%", "growth"},
		"a growth of what should be few":      {"≤5%", false, "投诉率上升6%", "6%", "words-dropped growth"},
		"a growth for words":                  {"「下降3%」", false, "上升1%", "「上升1%」", "number-in-words"},
		"a decline for a growth":              {"≥5%", true, "下降2%", "-2%", "decline"},
		"a decline since last year":           {"≥5%", true, "较上年下降了2%", "-2%", "words-dropped decline"},
		"a negative growth":                   {"≥5%", true, "负增长2%", "-2%", "decline"},
		"a rate of decline":                   {"≥5%", true, "降幅2%", "-2%", "decline"},
		"the same in another word":            {"≥5%", true, "跌幅2%", "-2%", "decline"},
		"fewer people":                        {"≥10人", true, "减少3人", "-3人", "decline"},
		"a decline for a level":               {"≥5%", false, "下降2%", "「下降2%」", "number-in-words"},
		"a decline of at least so much":       {"≥5%", true, "下降2%以上", "「下降2%以上」", "number-in-words"},
		"a decline of about so much":          {"≥5%", true, "下降约2%", "「下降约2%」", "number-in-words"},
		"a decline that is itself negative":   {"≥5%", true, "下降-2%", "「下降-2%」", "number-in-words"},
		"a decline of another year":           {"≥5%", true, "上年下降2%", "「上年下降2%」", "not-reached"},
		"a decline that became smaller":       {"≥5%", true, "降幅收窄2%", "「降幅收窄2%」", "number-in-words"},
		"what did not decline":                {"≥5%", true, "未下降2%", "「未下降2%」", "not-reached"},
		"a level that a decline came down to": {"≥5%", true, "下降至2%", "2%", ""},
	} {
		t.Run(name, func(t *testing.T) {
			reader := cell.Reader{Answers: performance.MustTarget(row.target), Growth: row.growth}
			actual, reading, err := reader.Actual(row.text)
			require.NoError(t, err)
			assert.Equal(t, row.want, actual.String())
			assert.Equal(t, row.notes, notesOf(reading))
		})
	}
}

// What is to fall by so much is answered by how much it fell; what rose has fallen by
// less than nothing.
func TestAChangeThatAnswersADeclineKeepsItsDirection(t *testing.T) {
	reader := cell.Reader{Decline: true}
	for text, want := range map[string]string{
		"下降3%": "3%", "下降3%以上": "≥3%", "降低≥3%": "≥3%", "同比下降3%": "3%", "节约5万元": "5万元", "≥3%": "≥3%", "增长3%": "「增长3%」",
	} {
		target, _, err := reader.Target(text)
		require.NoError(t, err)
		assert.Equal(t, want, target.String(), text)
	}
	reader.Answers = performance.MustTarget("≥3%")
	for text, want := range map[string]string{
		"下降4.1%": "4.1%", "同比下降4.1%": "4.1%", "降幅4.1%": "4.1%", "上升2%": "-2%", "较上年增长了2%": "-2%", "4.1%": "4.1%",
		"上升2%以上": "「上升2%以上」", "上升约2%": "「上升约2%」", "未下降2%": "「未下降2%」", "下降-2%": "「下降-2%」",
	} {
		actual, _, err := reader.Actual(text)
		require.NoError(t, err)
		assert.Equal(t, want, actual.String(), text)
	}
}
