package cell_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/performance"
	"jixiao.example/performance/cell"
)

func TestReadActual(t *testing.T) {
	for _, row := range []typedCell{
		{"859.70万元", "859.70万元", "", ""},
		{"约300人", "约300人", "", ""},
		{"300余人", "超过300人", "", ""},
		{"超过300台", "超过300台", "", "sign-from-words"},
		{"≥95%", "不少于95%", "", ""},
		{"95%以上（不含）", "超过95%", "", "sign-from-words"},
		{"±5%", "「±5%」", "", "number-in-words"},
		{"<5%", "不超过5%", "", "ends-closed"},
		{"=70%", "70%", "", ""},
		{"95%（回收问卷100份，满意95份）", "95%", "（回收问卷100份，满意95份）", "words-dropped"},
		{"95%（调查100人，5人未答）", "「95%（调查100人，5人未答）」", "", "number-in-words"},
		{"95%（抽样95%）", "「95%（抽样95%）」", "", "number-in-words"},
		{"2024年完成12场", "12场", "2024年完成", "words-dropped"},
		{"2024年度共培训12场", "12场", "2024年共培训", "words-dropped"},
		{"2023年完成12场", "「2023年完成12场」", "", "number-in-words"},
		{"2024年计划12场", "「2024年计划12场」", "", "number-in-words"},
		{"2024年5月完成12场", "「2024年5月完成12场」", "", "number-in-words"},
		{"10个（100%）", "10个", "（100%）", "words-dropped"},
		{"10个（完成率120％）", "10个", "（完成率120％）", "words-dropped"},
		{"10个（增长20%）", "「10个（增长20%）」", "", "number-in-words"},
		{"达到95%", "95%", "", ""},
		{"较上年增长10%", "10%", "较上年", "words-dropped growth"},
		{"80%-90%", "「80%-90%」", "", "number-in-words"},
		{"98%（≥95%）", "「98%（≥95%）」", "", "number-in-words"},
		{"实际98%≥95%", "「实际98%≥95%」", "", "number-in-words"},
		{"PM2.5≤35", "不超过35", "PM2.5", "words-dropped"},
		{"顺延至2025年", "「顺延至2025年」", "", "not-reached"},
		{"预算100万元", "「预算100万元」", "", "not-reached"},
		{"预算执行率98%", "98%", "预算执行率", "words-dropped"},
		{"2024年10月15日验收合格", "2024年10月15日", "", ""},
		{"2023年10月", "2023年10月", "", ""},
		{"2024年", "2024年", "", ""}, // says when, and not by when
		{"2024年之前", "2024年之前", "", ""},
		{"全年", "2024年12月31日之前", "", "year-assumed"},
		{"2024年第三季度", "2024年9月30日之前", "", "period-end"},
		{"2024年1-6月", "2024年6月30日之前", "", "period-end"},
		{"2024年10月底前完成", "2024年10月31日之前", "", ""},
		{"2024年10月15日，已完成", "2024年10月15日", "", ""},
		{"于10月15日竣工", "2024年10月15日", "", "year-assumed"},
		{"达成预期指标", "达成预期指标", "", ""},
		{"一批", "一批", "", ""},
		{"若干", "若干", "", ""},
		{`="96%"`, "96%", "", ""},
		{"已完成", "已完成", "", ""},
		{"是", "是", "", ""},
		{"不适用", "不适用", "", ""},
		{"未统计", "未报告", "", ""},
		{"未提供佐证材料", "未佐证", "", ""},
		{"—", "", "", ""},
		{"", "", "", ""},
	} {
		actual, reading, err := of2024.Actual(row.text)
		require.NoError(t, err, row.text)
		assert.Equal(t, row.want, actual.String(), row.text)
		assert.Equal(t, row.rest, reading.Rest, row.text)
		assert.Equal(t, row.notes, notesOf(reading), row.text)
	}
}

func TestAnActualFollowsItsTarget(t *testing.T) {
	for name, row := range map[string]struct{ target, text, want, notes string }{
		"the short unit takes over the long":  {"≥3个乡镇", "4个", "4个乡镇", "unit-of-target"},
		"money answers ten thousands":         {"≤100万", "98.5万元", "98.5万", "unit-of-target"},
		"other money does not":                {"≤100万", "985000元", "985000元", ""},
		"the long unit becomes the short":     {"≥3个", "4个乡镇", "4个", "unit-of-target"},
		"other things stay other things":      {"≥3个乡镇", "4个村", "4个村", ""},
		"what it is counted by":               {"≥530元/人·月", "583元", "583元/人·月", "unit-of-target"},
		"万 takes over what is counted":        {"≤100万元", "98.5万", "98.5万元", "unit-of-target"},
		"a count of the year":                 {"≥4次/年", "4次", "4次/年", "unit-of-target"},
		"a count of the year, not a month":    {"1次/月", "6次", "6次", ""},
		"a bare count may be the year's":      {"≥1次/月", "12", "「12」", "maybe-period"},
		"a bare count that is the target's":   {"≥1次/月", "1", "1", ""},
		"a bare count of the year":            {"≥4次/年", "5", "5", ""},
		"one of two things":                   {"≥3台（套）", "4套", "4台（套）", "unit-of-target"},
		"two words for one":                   {"≥12场（次）", "13场次", "13场（次）", "unit-of-target"},
		"the joined word":                     {"≥1500人/次", "1600人次", "1600人/次", "unit-of-target"},
		"a price for each is no alternative":  {"≥80元/亩", "81亩", "81亩", ""},
		"场次 counts 场":                         {"≥12场次", "13场", "13场次", "unit-of-target"},
		"a count of a quarter":                {"≥4次", "每季度1次", "1次/季度", ""},
		"a price for each and year":           {"≥3000元/人·年", "3100元/人", "3100元/人·年", "unit-of-target"},
		"人 is not 人次":                         {"≥735人次", "735人", "735人", ""},
		"个 is not 个月":                         {"≤3个月", "3个", "3个", ""},
		"words answer a number":               {"≥3个", "已完成", "已完成", ""},
		"a month where dates are expected":    {"2024年12月之前", "2024.10", "2024年10月", ""},
		"digits where dates are expected":     {"2024年12月之前", "20241015", "2024年10月15日", ""},
		"the year of the deadline":            {"2024年12月之前", "10月底", "2024年10月31日", "year-assumed"},
		"a share of 1 stays as it is":         {"≥90%", "0.95", "0.95", "maybe-share"},
		"a bare number stays bare":            {"≥90%", "95", "95", ""},
		"a dash is no thing that is counted":  {"≥3个-", "4个", "4个", ""},
		"a bound is none, either":             {"≥3个起", "4个", "4个", ""},
		"the sign of the target is printed":   {"≥266米", "≥266米", "266米", ""},
		"the sign of another value":           {"≥95%", ">=96.5%", "96.5%", "sign-from-words"},
		"the sign at most":                    {"≤5天", "≤4天", "4天", ""},
		"another sign is a bound":             {"≥95%", "≤90%", "不超过90%", ""},
		"words are a bound":                   {"≥95%", "不低于96%", "不少于96%", "sign-from-words"},
		"a bound stays one":                   {"≥95%", "不少于96%", "不少于96%", "sign-from-words"},
		"none of at most so many":             {"≤5次", "无", "无", ""},
		"none of zero":                        {"0次", "无", "无", ""},
		"none of as many as zero":             {"=0", "无", "无", ""},
		"none of at least so many":            {"≥5次", "无", "", ""},
		"nothing happened":                    {"≤5次", "未发生", "未发生", ""},
		"zero in words":                       {"≤5次", "零", "0", ""},
		"a placeholder":                       {"≥95%", "≥%", "", ""},
		"another placeholder":                 {"≥3个", "个", "", ""},
		"days answer days":                    {"≤30日", "29日", "29日", ""},
		"in either word":                      {"≤30天", "29日", "29日", "maybe-date"},
		"a day in a sentence is none of them": {"≤30天", "29日上午", "「29日上午」", "number-in-words"},
		"nor is 02月":                          {"≤12个月", "02月", "2024年2月", "year-assumed"},
		"nor is a month in one":               {"≤12个月", "入冬的12月", "「入冬的12月」", "number-in-words"},
		"quarters answer quarters":            {"4个季度", "4季度", "4个季度", "maybe-date"},
		"quarters behind a word":              {"≥2个季度", "完成4季度", "4个季度", "words-dropped maybe-date"},
		"quarters in the target's word":       {"≥4季度", "4季度", "4个季度", "maybe-date"},
		"the fourth quarter answers none":     {"4个季度", "第4季度", "2024年12月31日之前", "year-assumed period-end"},
		"the end of a quarter answers none":   {"4个季度", "4季度末", "2024年12月31日之前", "year-assumed period-end"},
		"quarters that were not completed":    {"4个季度", "未完成4季度", "「未完成4季度」", "not-reached"},
		"a quarter answers a date":            {"2024年12月之前", "4季度", "2024年12月31日之前", "year-assumed period-end"},
		"a quarter is none of other things":   {"≥4次", "4季度", "2024年12月31日之前", "year-assumed period-end"},
		"万 is no other unit":                  {"≥3万人", "28000人", "28000人", ""},
		"万 is no per cent":                    {"≥95%", "10万", "10万", ""},
		"万 is of 吨, which is no power of 克":   {"≥100万吨", "98.5万", "98.5万吨", "unit-of-target"},
		"a bound of a compound of signs":      {"≤35μg/m³", "≥5μg/m³", "不少于5μg/㎥", ""},
		"nor a unit that is made up":          {"0䕇", "≤1000万", "不超过1000万", ""},
		"months answer months":                {"≤12个月", "11月", "11个月", "maybe-date"},
		"months behind a word":                {"≤12个月", "用时11月", "11个月", "words-dropped maybe-date"},
		"the end of a month is none":          {"≤12个月", "11月底", "2024年11月30日", "year-assumed"},
		"up to a month is none, either":       {"≤12个月", "截至11月", "2024年11月", "year-assumed"},
		"a month answers no count of things":  {"≥12个", "11月", "2024年11月", "year-assumed"},
		"a count of a month may be a year's":  {"≥12", "每月1次", "「每月1次」", "maybe-period"},
		"a count of a month that is as much":  {"12", "每月12次", "12次/月", ""},
		"quarters answer months":              {"≤6个月", "2季度", "2个季度", "maybe-date"},
		"quarters answer years":               {"≥1年", "4季度", "4个季度", "maybe-date"},
		"a quarter answers no days":           {"≤60天", "2季度", "2024年6月30日之前", "year-assumed period-end"},
	} {
		t.Run(name, func(t *testing.T) {
			reader := cell.Reader{Answers: performance.MustTarget(row.target), Year: 2024}
			actual, reading, err := reader.Actual(row.text)
			require.NoError(t, err)
			assert.Equal(t, row.want, actual.String())
			assert.Equal(t, row.notes, notesOf(reading))
		})
	}
}

func TestANumberWithoutAUnitThatAnswersMyriads(t *testing.T) {
	for name, row := range map[string]struct{ target, unit, text, want, notes string }{
		"is one without 万 perhaps":         {"≥2万次", "", "15000", "「15000」", "maybe-magnitude"},
		"whatever the sign":                {"≤200万元", "", "1,980,000", "「1,980,000」", "maybe-magnitude"},
		"in a column of 万元, too":           {"≤200万元", "万元", "1980000", "「1980000」", "maybe-magnitude"},
		"is in 万 where that is plausible":  {"≥2万次", "", "2.5", "2.5", ""},
		"is in 万 in a column of 万元":        {"≤200万元", "万元", "198", "198万元", ""},
		"states its unit":                  {"≥2万次", "", "15000次", "15000次", ""},
		"states its 万":                     {"≥2万次", "", "15000万次", "15000万次", ""},
		"is implausible either way":        {"≥2万次", "", "99999999", "99999999", ""},
		"answers a target without 万":       {"≥20次", "", "15000", "15000", ""},
		"is nothing that can be magnified": {"≥2万次", "", "0", "0", ""},
	} {
		t.Run(name, func(t *testing.T) {
			reader := cell.Reader{Answers: performance.MustTarget(row.target), Unit: row.unit}
			actual, reading, err := reader.Actual(row.text)
			require.NoError(t, err)
			assert.Equal(t, row.want, actual.String())
			assert.Equal(t, row.notes, notesOf(reading))
		})
	}
}

func TestABreakdownIsLeftOut(t *testing.T) {
	for name, row := range map[string]struct{ text, want, rest string }{
		"in a bracket":                   {"98人（其中女性50人）", "98人", "（其中女性50人）"},
		"what a rate is of":              {"100%（45/45）", "100%", "（45/45）"},
		"not what no rate is of":         {"45户（45/45）", "「45户（45/45）」", ""},
		"with several parts":             {"培训98人(其中：男48人，女50人)", "98人", "培训 … (其中：男48人，女50人)"},
		"which says 含":                   {"98人（含女性50人）", "98人", "（含女性50人）"},
		"not outside a bracket":          {"98人，其中女性50人", "「98人，其中女性50人」", ""},
		"not when a part was missed":     {"98人（其中未完成50人）", "「98人（其中未完成50人）」", ""},
		"not when another bracket opens": {"98人（其中女性（在职）50人）", "「98人（其中女性（在职）50人）」", ""},
		"not when words follow":          {"98人（其中女性50人）和20人", "「98人（其中女性50人）和20人」", ""},
	} {
		t.Run(name, func(t *testing.T) {
			actual, reading, err := cell.ReadActual(row.text)
			require.NoError(t, err)
			assert.Equal(t, row.want, actual.String())
			assert.Equal(t, row.rest, reading.Rest)
		})
	}
	for _, text := range []string{"≥98人（其中女性50人）", "≥98人（含女性50人）"} {
		target, _, err := cell.ReadTarget(text)
		require.NoError(t, err)
		assert.Equal(t, "「"+text+"」", target.String(), "a target of two numbers is words")
	}
}
