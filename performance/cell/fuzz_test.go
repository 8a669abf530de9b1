package cell_test

import (
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/performance"
	"jixiao.example/performance/cell"
	"jixiao.example/performance/ruleset"
)

// FuzzReadTarget: whatever is typed, a target comes out that has a canonical
// text, and reading that text again gives the same target.
func FuzzReadTarget(f *testing.F) {
	for _, published := range publishedCells(f) {
		f.Add(published.text, "", "", 2024)
	}
	f.Add("735", "≧", "人次", 2022)
	f.Add("80%以上90%以下", "", "", 0)
	f.Add("2024年1-12月", "", "万元", 0)
	f.Add("每户不超过5万元", "≤", "元", 0)
	f.Fuzz(func(t *testing.T, value, sign, unit string, year int) {
		reader := cell.Reader{Year: year, Unit: unit}
		target, reading, err := reader.Target(value)
		checkReadTarget(t, reader, target, reading, err, value)
		target, reading, err = reader.TargetCells(sign, value, unit)
		if err == nil {
			checkReadTarget(t, reader, target, reading, nil, reading.Text)
		}
	})
}

func checkReadTarget(t *testing.T, reader cell.Reader, target performance.Target, reading cell.Reading, err error, text string) {
	t.Helper()
	if err != nil {
		assert.False(t, target.Stated())
		var value *performance.ValueError
		require.ErrorAs(t, err, &value)
		return
	}
	require.Equal(t, text, reading.Text)
	require.Equal(t, reading.Absence == cell.Filled, target.Stated())
	if !target.Stated() {
		return
	}
	again, err := performance.ParseTarget(target.String())
	require.NoError(t, err, "%q gives %q", text, target.String())
	require.Equal(t, target.String(), again.String())
	if strings.Contains(text, "「") || target.Kind() == ruleset.Words && reading.Text != target.Text() {
		return // words that were quoted or changed may read as something else
	}
	reread, _, err := reader.Target(target.String())
	require.NoError(t, err)
	require.Equal(t, target.String(), reread.String(), "read from %q by %+v", text, reader)
}

// FuzzReadActual is the same for actual values.
func FuzzReadActual(f *testing.F) {
	for _, published := range publishedCells(f) {
		f.Add(published.text, "≥3个乡镇", 2024)
	}
	f.Add("2024.10", "2024年12月之前", 0)
	f.Add("每每0", "0", 2024)
	f.Add("每䟩0", "0", 2060)
	f.Add("≥15年", "0", 2015)
	f.Fuzz(func(t *testing.T, text, target string, year int) {
		answers, err := performance.ParseTarget(target)
		if err != nil {
			answers = performance.Target{}
		}
		reader := cell.Reader{Year: year, Answers: answers}
		actual, reading, err := reader.Actual(text)
		if err != nil {
			require.False(t, actual.Stated())
			return
		}
		require.Equal(t, text, reading.Text)
		if actual.Kind() == performance.NoActual {
			require.NotEqual(t, cell.Filled, reading.Absence)
			return
		}
		again, err := performance.ParseActual(actual.String())
		require.NoError(t, err, "%q gives %q", text, actual.String())
		require.Equal(t, actual.String(), again.String())
		require.True(t, utf8.ValidString(actual.String()))
		if strings.Contains(text, "「") || actual.Kind() == performance.InText && text != actual.Text() {
			return // words that were quoted or changed may read as something else
		}
		reader.Year = 0 // in the year 2015, 15年 without its sign would be that year
		reread, _, err := reader.Actual(actual.String())
		require.NoError(t, err)
		require.Equal(t, actual.String(), reread.String(), "read from %q", text)
	})
}

// TestWhateverIsPutTogetherReadsBack builds cells out of their usual parts, in
// combinations that make sense and in those that do not.
func TestWhateverIsPutTogetherReadsBack(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 7))
	pick := func(s ...string) string { return s[rng.IntN(len(s))] }
	part := func() string {
		return pick("", "", "≥", ">=", "不低于", "不超过", "约", "达到", "控制在", "至少", "近", "±", "-", "大于", "增长", "下降", "每年", "每户", "满意度",
			"完成", "2024年", "≤", "<", "=", "每人、", "程度较高，", "每半", "第", "负", "零下", "百分之", "至少有", "去年", "明年", "过") +
			pick("5", "100", "2024", "12", "0.95", "1,234", "３０", "2024.12", "12.31", "三", "百分之九十", "-5", "1e5", "00", "80", "十二万", "2024.06", "1", "三万5千", "千分之3", "五六") +
			pick("", "%", "个", "万元", "人次", "元/人·月", "年", "月", "月底", "日", "个乡镇", "天", "㎡", "件（册）", "年度", "分", "TB", "余人", "多个", "/人", "季度", "斤半", "成", "元日币", "千瓦时", "人民币", "号", "km") +
			pick("", "", "以上", "及以上", "以内", "左右", "前", "之前", "内", "完成", "（含）", "（不含）", "。", "%", "起", "底", "中旬", "-", "（含100）")
	}
	for range 20_000 {
		text := part()
		if rng.IntN(2) == 0 {
			text += pick("", "", "", "-", "~", "至", "且", "，", "和", "年", "月", "≤x<", "、", ".", " ", "—", "，每") + part()
		}
		reader := cell.Reader{Year: rng.IntN(2) * 2024, Timed: rng.IntN(4) == 0, Unit: pick("", "", "%", "个", "万元", "年", "月", "季度", "第x")}
		target, reading, err := reader.Target(text)
		checkReadTarget(t, reader, target, reading, err, text)
		actual, _, err := reader.Actual(text)
		require.NoError(t, err)
		back, err := performance.ParseActual(actual.String())
		require.NoError(t, err, "%q gives %q", text, actual.String())
		require.Equal(t, actual.String(), back.String())
		again, _, err := reader.Actual(actual.String())
		require.NoError(t, err)
		require.Equal(t, actual.String(), again.String(), "read from %q by %+v", text, reader)
	}
}
