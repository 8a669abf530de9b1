package cell_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/cell"
	"jixiao.example/performance/ruleset"
)

// of2024 knows the fiscal year.
var of2024 = cell.Reader{Year: 2024}

// typedCell is a text, the canonical target that it means, what is left of it, and
// the notes.
type typedCell struct{ text, want, rest, notes string }

func TestAbsencesSayWhyThereIsNoValue(t *testing.T) {
	for text, want := range map[string]cell.Absence{
		"": cell.Blank, "\u200b\n": cell.Blank, "——": cell.CrossedOut, "／": cell.CrossedOut, "无": cell.CrossedOut,
		"不适用": cell.Inapplicable, "本年度不涉及": cell.Inapplicable, "不适用于外地户籍": cell.Filled, "8个": cell.Filled,
	} {
		_, reading, err := cell.ReadTarget(text)
		require.NoError(t, err)
		assert.Equal(t, want, reading.Absence, text)
		_, reading, err = cell.ReadActual(text)
		require.NoError(t, err)
		assert.Equal(t, want, reading.Absence, text)
	}
}

// The canonical text quotes words that would otherwise say why there is no
// value.
func TestQuotedWordsAreWords(t *testing.T) {
	for _, words := range []string{"不适用", "未报告", "未佐证", "未统计", "本项目不涉及", "无", "100%"} {
		target, reading, err := cell.ReadTarget("「" + words + "」")
		require.NoError(t, err)
		assert.Equal(t, words, target.Text())
		assert.True(t, reading.Certain())
		assert.Equal(t, cell.Filled, reading.Absence)
		actual, reading, err := cell.ReadActual("「" + words + "」")
		require.NoError(t, err)
		assert.Equal(t, performance.InText, actual.Kind(), words)
		assert.Equal(t, words, actual.Text())
		assert.Equal(t, cell.Filled, reading.Absence)
	}
}

func TestTheUnitOfTheColumnIsForBareNumbers(t *testing.T) {
	reader := cell.Reader{Unit: "万元"}
	for text, want := range map[string]string{
		"≤90": "≤90万元", "约90": "约90万元", "90.50": "90.50万元", "90元": "90元", "80-90": "80万元~90万元", "500万": "500万元", "效果明显": "效果明显", "90%": "90%",
	} {
		target, _, err := reader.Target(text)
		require.NoError(t, err)
		assert.Equal(t, want, target.String(), text)
	}
	actual, reading, err := reader.Actual("≥90")
	require.NoError(t, err)
	assert.Equal(t, "不少于90万元", actual.String())
	assert.True(t, reading.Figures.Has(figure.AssumedUnit))
	assert.False(t, reading.Certain())
}

func TestAUnitThatCannotBeReadIsNotAssumed(t *testing.T) {
	target, reading, err := cell.Reader{Unit: "第x"}.Target("5")
	require.NoError(t, err)
	assert.Equal(t, "5", target.String())
	assert.Equal(t, []cell.Note{cell.UnitIgnored}, reading.Notes)
	assert.Empty(t, reading.Figures)
}

func TestAColumnOfPeriodsCountsThem(t *testing.T) {
	for text, want := range map[[2]string]string{
		{"≤3", "月"}:         "≤3个月",
		{"3-5", "月"}:        "3个月~5个月",
		{"2", "季度"}:         "2个季度",
		{"15", "年"}:         "15年",
		{"2024", "年"}:       "2024年12月31日之前",
		{"不低于2023", "年"}:    "「不低于2023」", // a year that is no deadline is no number of years
		{"两万", "人"}:         "2万人",
		{"2024.06左右", "万元"}: "约2024.06万元",
	} {
		reader := cell.Reader{Unit: text[1]}
		target, _, err := reader.Target(text[0])
		require.NoError(t, err)
		assert.Equal(t, want, target.String(), text)
		again, _, err := reader.Target(target.String())
		require.NoError(t, err)
		assert.Equal(t, target.String(), again.String())
	}
}

func TestMyriadsAreOfTheUnitThatIsMeant(t *testing.T) {
	for text, want := range map[[2]string]string{
		{"5万", "公里"}:       "5万公里",
		{"≥3亿", "万吨"}:      "≥3亿吨",
		{"500万", "万元"}:     "500万元",
		{"5000-1万公里", ""}:  "5000公里~1万公里",
		{"8000~1万千瓦时", ""}: "8000千瓦时~1万千瓦时",
		{"500-1公里", ""}:    "「500-1公里」", // 500米 would be a guess
		{"≥5萬人参加培训活动", ""}: "≥5万人",
		{"覆盖3萬戶居民家庭", "个"}: "3万户",
		{"5億·个起", ""}:      "「5億·个起」",
		{"5點名以上", ""}:      "≥5点",
	} {
		target, _, err := cell.Reader{Unit: text[1]}.Target(text[0])
		require.NoError(t, err)
		assert.Equal(t, want, target.String(), text)
	}
}

func TestWhereDatesAreExpectedAMonthIsNoNumber(t *testing.T) {
	reader := cell.Reader{Timed: true}
	for text, want := range map[string]string{
		"2024.12":        "2024年12月之前",
		"2024.12（含）":     "2024年12月之前",
		"完成（验收）2024.12":  "「完成（验收）2024.12」",
		"满意度2024.12":     "「满意度2024.12」", // a deadline if 满意度 were dropped
		"满意度20241231":    "「满意度20241231」",
		"≥2024.12":       "≥2024.12",
		"=2024.06件（册）":   "=2024.06件（册）",
		"2024.12件":       "2024.12件",
		"≤2024.12年/人完成":  "≤2024.12年/人",
		"2024.12完成（含验收）": "2024年12月之前",
	} {
		target, _, err := reader.Target(text)
		require.NoError(t, err)
		assert.Equal(t, want, target.String(), text)
	}
}

func TestADateWithoutItsYearNeedsTheFiscalYear(t *testing.T) {
	for _, text := range []string{"12月底前", "年内", "全年", "第四季度", "6月30日", "十二月底前"} {
		target, reading, err := cell.ReadTarget(text)
		require.NoError(t, err)
		assert.Equal(t, ruleset.Words, target.Kind(), text)
		assert.Equal(t, text, target.Text())
		assert.True(t, reading.Has(cell.YearMissing), text)
	}
}

func TestReadingRefusesOnlyWhatNoFormCanHold(t *testing.T) {
	for name, row := range map[string]struct {
		text string
		want error
	}{
		"too long":      {strings.Repeat("字", 342), performance.ErrWords},
		"ten megabytes": {strings.Repeat("9", 10<<20), performance.ErrWords},
		"not UTF-8":     {"≥5\xff个", cell.ErrEncoding},
	} {
		t.Run(name, func(t *testing.T) {
			target, _, err := cell.ReadTarget(row.text)
			require.ErrorIs(t, err, row.want)
			assert.False(t, target.Stated())
			var value *performance.ValueError
			require.ErrorAs(t, err, &value)
			assert.LessOrEqual(t, len(value.Text), 96)
			actual, _, err := cell.ReadActual(row.text)
			require.ErrorIs(t, err, row.want)
			assert.Equal(t, performance.NoActual, actual.Kind())
		})
	}
	_, _, err := cell.ReadTarget(strings.Repeat(" ", 1<<20) + "≥5" + strings.Repeat("\n", 1<<20))
	require.NoError(t, err, "white space around a cell has no limit of its own")
}

// notesOf makes notes comparable with a table's words.
func notesOf(reading cell.Reading) string {
	var words []string
	for _, note := range reading.Notes {
		words = append(words, string(note))
	}
	return strings.Join(words, " ")
}

func TestTheNumberOfADayThatASpreadsheetCountsIsNoNumber(t *testing.T) {
	timed := cell.Reader{Year: 2023, Timed: true}
	for text, want := range map[string]string{"45291": "「45291」", "45291天": "45291天", "4529": "4529", "91000": "91000"} {
		target, reading, err := timed.Target(text)
		require.NoError(t, err)
		assert.Equal(t, want, target.String())
		assert.Equal(t, want == "「45291」", reading.Has(cell.MaybeDate), text)
	}
	target, _, err := cell.ReadTarget("45291")
	require.NoError(t, err)
	assert.Equal(t, "45291", target.String(), "where no date is expected")
}
