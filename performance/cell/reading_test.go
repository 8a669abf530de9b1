package cell_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/performance"
	"jixiao.example/performance/cell"
)

func TestEveryNoteIsMadeAndHasWords(t *testing.T) {
	target := func(r cell.Reader, text string) cell.Reading {
		_, reading, err := r.Target(text)
		require.NoError(t, err)
		return reading
	}
	actual := func(answers, text string) cell.Reading {
		_, reading, err := cell.Reader{Answers: performance.MustTarget(answers)}.Actual(text)
		require.NoError(t, err)
		return reading
	}
	_, decline, err := cell.Reader{Answers: performance.MustTarget("≥5%"), Growth: true}.Actual("下降2%")
	require.NoError(t, err)
	unreadable := cell.Reader{Unit: "第x"}
	for note, reading := range map[cell.Note]cell.Reading{
		cell.SignFromWords:    target(of2024, "不低于5"),
		cell.SignAssumed:      target(of2024, "达到5"),
		cell.SignIgnored:      target(of2024, "≤2024年12月"),
		cell.EndsClosed:       target(of2024, "超过5以上"),
		cell.EndsSwapped:      target(of2024, "5-3天"),
		cell.QualifierDropped: target(of2024, "5余个"),
		cell.UnitShared:       target(of2024, "3-5天"),
		cell.UnitOfTarget:     actual("≥3个乡镇", "4个"),
		cell.UnitIgnored:      target(unreadable, "5"),
		cell.WordsDropped:     target(of2024, "5%完成"),
		cell.YearAssumed:      target(of2024, "12月前"),
		cell.YearMissing:      target(cell.Reader{}, "12月前"),
		cell.PeriodEnd:        target(of2024, "第四季度"),
		cell.MaybeDate:        target(of2024, "2024.12"),
		cell.MaybeShare:       actual("≥90%", "0.95"),
		cell.MaybeMagnitude:   actual("≥2万次", "15000"),
		cell.MaybePeriod:      actual("1次/月", "12"),
		cell.NumberInWords:    target(of2024, "第3批"),
		cell.NotReached:       actual("≥90%", "尚未达到95%"),
		cell.SignInWords:      target(of2024, "≥若干"),
		cell.SignFromGrowth:   target(of2024, "增长5%"),
		cell.Growth:           actual("≥5%", "上升6%"),
		cell.Decline:          decline,
		cell.QuotesReplaced:   target(of2024, "「"),
	} {
		assert.True(t, reading.Has(note), "%s: %v", note, reading)
		assert.False(t, reading.Certain(), note)
		zh, en := note.Text(language.Chinese), note.Text(language.English)
		assert.NotContains(t, zh, string(note))
		assert.NotEqual(t, zh, en)
	}
}
