package cell_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

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

func TestReadTarget(t *testing.T) {
	for name, rows := range map[string][]typedCell{
		"signs": {
			{"≥90%", "≥90%", "", ""},
			{"≧90%", "≥90%", "", "sign-from-words"},
			{"⩾90%", "≥90%", "", "sign-from-words"},
			{">=90%", "≥90%", "", "sign-from-words"},
			{"=>90%", "≥90%", "", "sign-from-words"},
			{"> = 90%", "≥90%", "", "sign-from-words"},
			{"＞＝９０％", "≥90%", "", "sign-from-words"},
			{"≥ 90 %", "≥90%", "", ""},
			{"≥\n90%", "≥90%", "", ""},
			{"≤5‰", "≤5‰", "", ""},
			{"⩽5%", "≤5%", "", "sign-from-words"},
			{"<=5300元/户", "≤5300元/户", "", "sign-from-words"},
			{">0", ">0", "", ""},
			{"﹥3个", ">3个", "", "sign-from-words"},
			{"＜5%", "<5%", "", "sign-from-words"},
			{"═100%", "=100%", "", "sign-from-words"},
			{"﹦1", "=1", "", "sign-from-words"},
			{"≥-5%", "≥-5%", "", ""},
			{"≥95%以上", "≥95%", "", "sign-from-words"},
		},
		"comparators in words": {
			{"不低于95%", "≥95%", "", "sign-from-words"},
			{"不得低于95%", "≥95%", "", "sign-from-words"},
			{"不应当少于3次", "≥3次", "", "sign-from-words"},
			{"不小于3", "≥3", "", "sign-from-words"},
			{"大于等于3", "≥3", "", "sign-from-words"},
			{"高于或等于3", "≥3", "", "sign-from-words"},
			{"至少3次", "≥3次", "", "sign-from-words"},
			{"最低100元", "≥100元", "", "sign-from-words"},
			{"不超过5天", "≤5天", "", "sign-from-words"},
			{"不得超过5天", "≤5天", "", "sign-from-words"},
			{"不高于5", "≤5", "", "sign-from-words"},
			{"小于或等于5%", "≤5%", "", "sign-from-words"},
			{"最多5个", "≤5个", "", "sign-from-words"},
			{"最高5300元", "≤5300元", "", "sign-from-words"},
			{"大于90%", ">90%", "", "sign-from-words"},
			{"超过300台", ">300台", "", "sign-from-words"},
			{"小于5%", "<5%", "", "sign-from-words"},
			{"不足5%", "<5%", "", "sign-from-words"},
			{"不满3年", "<3年", "", "sign-from-words"},
			{"等于3", "=3", "", "sign-from-words"},
			{"98%以上", "≥98%", "", "sign-from-words"},
			{"98%及以上", "≥98%", "", "sign-from-words"},
			{"98%或以上", "≥98%", "", "sign-from-words"},
			{"98%（含）以上", "≥98%", "", "sign-from-words"},
			{"98%以上（含98%）", "≥98%", "", "sign-from-words"},
			{"98%以上(不含)", ">98%", "", "sign-from-words"},
			{"5%以下（不含5%）", "<5%", "", "sign-from-words"},
			{"15%及其以下", "≤15%", "", "sign-from-words"},
			{"24小时以内", "≤24小时", "", "sign-from-words"},
			{"30天内", "≤30天", "", "sign-from-words"},
			{"5个工作日内", "≤5个工作日", "", "sign-from-words"},
			{"1000元起", "≥1000元", "", "sign-from-words"},
			{"超过90%以上", "≥90%", "", "sign-from-words ends-closed"},
		},
		"words that only suggest a comparator": {
			{"达到90%", "≥90%", "", "sign-assumed"},
			{"达到90%以上", "≥90%", "", "sign-from-words"},
			{"覆盖率达100%", "≥100%", "覆盖率", "sign-assumed words-dropped"},
			{"控制在5%", "≤5%", "", "sign-assumed"},
			{"控制在5%以内", "≤5%", "", "sign-from-words"},
			{"缩短至3天", "≤3天", "", "sign-assumed"},
			{"较上年增长10%", "≥10%", "较上年", "sign-assumed words-dropped"},
		},
		"bare numbers": {
			{"8个", "8个", "", ""},
			{"1,234.5万元", "1234.5万元", "", ""},
			{"１２３４人", "1234人", "", ""},
			{"-5%", "-5%", "", ""},
			{"￥500", "500元", "", ""},
			{"500万", "500万", "", ""},
			{"300(人)", "300人", "", ""},
			{"50件(册)", "50件（册）", "", ""},
			{"50 m²", "50㎡", "", ""},
			{"12.5万m3", "12.5万㎥", "", ""},
			{"80TB", "80TB", "", ""},
			{"5毫西弗", "5毫西弗", "", ""},
			{"100%。", "100%", "", ""},
			{"3个乡镇", "3个乡镇", "", ""},
			{"零", "0", "", ""},
			{"三个", "3个", "", ""},
			{"两个以上", "≥2个", "", "sign-from-words"},
			{"不少于三次", "≥3次", "", "sign-from-words"},
			{"七天内", "≤7天", "", "sign-from-words"},
			{"百分之九十五以上", "≥95%", "", "sign-from-words"},
			{"九成以上", "≥90%", "", "sign-from-words"},
			{"约300人", "约300人", "", ""},
			{"将近300人", "近300人", "", ""},
			{"≈300人", "约300人", "", ""},
			{"一年内", "≤1年", "", "sign-from-words"},
			{"（≥90%）", "≥90%", "", ""},
			{"“≥90%”", "≥90%", "", ""},
			{"3%左右", "约3%", "", ""},
			{"300余人", "300人", "", "qualifier-dropped"},
			{"不低于约300人", "≥300人", "", "sign-from-words qualifier-dropped"},
			{"每季度1次", "1次/季度", "", ""},
			{"每季度不少于一次", "≥1次/季度", "", "sign-from-words"},
			{"每人每年75元", "75元/人·年", "", ""},
			{"每户不超过5万元", "≤5万元/户", "", "sign-from-words"},
			{"365天/年", "365天/年", "", ""},
		},
		"words beside a number": {
			{"完成率100%", "100%", "完成率", "words-dropped"},
			{"100%完成", "100%", "完成", "words-dropped"},
			{"满意度≥90%", "≥90%", "满意度", "words-dropped"},
			{"≥90%（满意度）", "≥90%", "（满意度）", "words-dropped"},
			{"95分（优秀）", "95分", "（优秀）", "words-dropped"},
			{"培训人数：500人", "500人", "培训人数", "words-dropped"},
			{"新建道路3.5公里", "3.5公里", "新建道路", "words-dropped"},
			{"100人参加培训", "100人", "参加培训", "words-dropped"},
			{"完成6个项目建设任务", "6个", "完成 … 项目建设任务", "words-dropped"},
			{"PM2.5≤35微克/立方米", "≤35微克/㎥", "PM2.5", "words-dropped"},
			{"3岁以上儿童覆盖率≥90%", "≥90%", "3岁以上儿童覆盖率", "words-dropped"},
			{"98%以上的群众满意", "≥98%", "的群众满意", "sign-from-words words-dropped"},
		},
		"ranges": {
			{"80%-90%", "80%~90%", "", ""},
			{"90～95%", "90%~95%", "", "unit-shared"},
			{"80%至90%", "80%~90%", "", ""},
			{"3—5天", "3天~5天", "", "unit-shared"},
			{"1-2万元", "1万元~2万元", "", "unit-shared"},
			{"5-3天", "3天~5天", "", "ends-swapped unit-shared"},
			{"≥80%且≤90%", "80%~90%", "", "sign-from-words"},
			{"80%≤满意度<90%", "80%~90%", "满意度", "sign-from-words ends-closed words-dropped"},
			{"[80%,90%)", "80%~90%", "", "ends-closed"},
			{"【80,90】", "80~90", "", ""},
			{"80%以上90%以下", "80%~90%", "", "sign-from-words"},
			{"大于80%小于90%", "80%~90%", "", "sign-from-words ends-closed"},
			{"介于80%和90%之间", "80%~90%", "介于", "words-dropped"},
			{"10至15天以内", "10天~15天", "", "sign-from-words unit-shared"},
			{"约15-30天", "15天~30天", "", "qualifier-dropped unit-shared"},
			{"延期15-30天", "15天~30天", "延期", "unit-shared words-dropped"},
			{"控制在10-15天", "10天~15天", "", "sign-assumed unit-shared"},
			{"80万元-1亿元", "80万元~1亿元", "", ""},
			{"-5%~5%", "-5%~5%", "", ""},
			{"-5%至-3%", "-5%~-3%", "", ""},
			{"±5%", "-5%~5%", "", ""},
			{"±5%以内", "-5%~5%", "", "sign-from-words"},
		},
		"deadlines": {
			{"2024年12月之前", "2024年12月之前", "", ""},
			{"2022年12月30日前", "2022年12月30日之前", "", ""},
			{"2024.12.31", "2024年12月31日之前", "", ""},
			{"2024/12/31", "2024年12月31日之前", "", ""},
			{"2024-12", "2024年12月之前", "", ""},
			{"2024.12前", "2024年12月之前", "", ""},
			{"20241231前", "2024年12月31日之前", "", ""},
			{"2024年", "2024年之前", "", ""},
			{"2024年内完成", "2024年之前", "", ""},
			{"2024年度内", "2024年之前", "", ""},
			{"2024年全年", "2024年之前", "", ""},
			{"2021年底", "2021年12月31日之前", "", ""},
			{"2025年年底前", "2025年12月31日之前", "", ""},
			{"2024年12月底前完成", "2024年12月31日之前", "", ""},
			{"12月底前", "2024年12月31日之前", "", "year-assumed"},
			{"6月30日", "2024年6月30日之前", "", "year-assumed"},
			{"十二月底前", "2024年12月31日之前", "", "year-assumed"},
			{"二〇二四年十二月底前", "2024年12月31日之前", "", ""},
			{"24年12月底", "2024年12月31日之前", "", "year-assumed"},
			{"年内", "2024年之前", "", "year-assumed"},
			{"全年", "2024年之前", "", "year-assumed"},
			{"当年完成", "2024年之前", "", "year-assumed"},
			{"本年度内", "2024年之前", "", "year-assumed"},
			{"年底前完成", "2024年12月31日之前", "", "year-assumed"},
			{"第四季度", "2024年12月之前", "", "year-assumed period-end"},
			{"2024年第3季度末", "2024年9月之前", "", "period-end"},
			{"上半年", "2024年6月之前", "", "year-assumed period-end"},
			{"2024年12月中旬", "2024年12月20日之前", "", "period-end"},
			{"12月上旬", "2024年12月10日之前", "", "year-assumed period-end"},
			{"2024年2月下旬前", "2024年2月29日之前", "", "period-end"},
			{"2024年1月至12月", "2024年12月之前", "", "period-end"},
			{"2024年1-12月", "2024年12月之前", "", "period-end"},
			{"1-12月", "2024年12月之前", "", "year-assumed period-end"},
			{"2023-2025年", "2025年之前", "", "period-end"},
			{"2024.06—2024.12", "2024年12月之前", "", "period-end"},
			{"“2024年12月”", "2024年12月之前", "", ""},
			{"2024.1.1-2024.12.31", "2024年12月31日之前", "", "period-end"},
			{"6月1日至30日", "2024年6月30日之前", "", "year-assumed period-end"},
			{"完成时间为2022年12月30日", "2022年12月30日之前", "", ""},
			{"截至2024年12月31日", "2024年12月31日之前", "", ""},
			{"≤2024年12月31日", "2024年12月31日之前", "", "sign-ignored"},
			{"项目主体2024年6月前封顶", "", "", ""},
		},
		"words": {
			{"效果明显", "效果明显", "", ""},
			{"效果\n明显", "效果明显", "", ""},
			{"on\ntime", "on time", "", ""},
			{"是", "是", "", ""},
			{"零事故", "零事故", "", ""},
			{"一次性", "一次性", "", ""},
			{"不低于上年", "不低于上年", "", ""},
			{"全年无事故", "全年无事故", "", ""},
			{"「100%以上」", "「100%以上」", "", ""},
			{"按「规定」执行", "按『规定』执行", "", "quotes-replaced"},
			{"5A级", "「5A级」", "", "number-in-words"},
			{"1:1", "「1:1」", "", "number-in-words"},
			{"1/3", "「1/3」", "", "number-in-words"},
			{"第3批", "「第3批」", "", "number-in-words"},
			{"位列前3", "「位列前3」", "", "number-in-words"},
			{"下降5%以上", "「下降5%以上」", "", "number-in-words"},
			{"3、5、7", "「3、5、7」", "", "number-in-words"},
			{"开展活动10次，培训3场", "「开展活动10次，培训3场」", "", "number-in-words"},
			{"2024年12月底前完成率100%", "「2024年12月底前完成率100%」", "", "number-in-words"},
			{"次月10日前", "「次月10日前」", "", "number-in-words"},
			{"不低于2023年水平", "「不低于2023年水平」", "", "number-in-words"},
			{"半年内", "半年内", "", ""},
			{"“优”", "“优”", "", ""},
			{"每月15日前", "「每月15日前」", "", "number-in-words"},
			{"不低于90%以下", "「不低于90%以下」", "", "number-in-words"},
			{"0745-2712345", "「0745-2712345」", "", "number-in-words"},
			{"GB/T 19001-2016", "「GB/T 19001-2016」", "", "number-in-words"},
			{"1e5", "「1e5」", "", "number-in-words"},
			{"99999999999999999999", "「99999999999999999999」", "", "number-in-words"},
			{"1,2,3", "「1,2,3」", "", "number-in-words"},
			{"2024.12", "2024.12", "", "maybe-date"},
		},
		"no target": {
			{"", "", "", ""},
			{"　 ", "", "", ""},
			{"—", "", "", ""},
			{"/", "", "", ""},
			{"无", "", "", ""},
			{"不适用", "", "", ""},
			{"本项目不涉及此指标", "", "", ""},
			{"N/A", "", "", ""},
		},
	} {
		t.Run(name, func(t *testing.T) {
			for _, row := range rows {
				target, reading, err := of2024.Target(row.text)
				require.NoError(t, err, row.text)
				if row.want == "" && name == "deadlines" { // a clause, not a date
					assert.Equal(t, ruleset.Words, target.Kind(), row.text)
					continue
				}
				assert.Equal(t, row.want, target.String(), row.text)
				assert.Equal(t, row.rest, reading.Rest, row.text)
				assert.Equal(t, row.notes, notesOf(reading), row.text)
				assert.Equal(t, row.text, reading.Text)
			}
		})
	}
}

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
		{"达到95%", "95%", "", ""},
		{"较上年增长10%", "10%", "较上年", "words-dropped"},
		{"80%-90%", "「80%-90%」", "", "number-in-words"},
		{"2023年10月", "2023年10月", "", ""},
		{"2024年10月底前完成", "2024年10月31日之前", "", ""},
		{"于10月15日竣工", "2024年10月15日", "", "year-assumed"},
		{"达成预期指标", "达成预期指标", "", ""},
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
		"the short unit takes over the long": {"≥3个乡镇", "4个", "4个乡镇", "unit-of-target"},
		"the long unit becomes the short":    {"≥3个", "4个乡镇", "4个", "unit-of-target"},
		"other things stay other things":     {"≥3个乡镇", "4个村", "4个村", ""},
		"what it is counted by":              {"≥530元/人·月", "583元", "583元/人·月", "unit-of-target"},
		"人 is not 人次":                        {"≥735人次", "735人", "735人", ""},
		"个 is not 个月":                        {"≤3个月", "3个", "3个", ""},
		"words answer a number":              {"≥3个", "已完成", "已完成", ""},
		"a month where dates are expected":   {"2024年12月之前", "2024.10", "2024年10月", ""},
		"digits where dates are expected":    {"2024年12月之前", "20241015", "2024年10月15日", ""},
		"the year of the deadline":           {"2024年12月之前", "10月底", "2024年10月31日", "year-assumed"},
		"a share of 1 stays as it is":        {"≥90%", "0.95", "0.95", "maybe-share"},
		"a bare number stays bare":           {"≥90%", "95", "95", ""},
		"万 is no other unit":                 {"≥3万人", "28000人", "28000人", ""},
	} {
		t.Run(name, func(t *testing.T) {
			reader := cell.Reader{Answers: performance.MustTarget(row.target)}
			actual, reading, err := reader.Actual(row.text)
			require.NoError(t, err)
			assert.Equal(t, row.want, actual.String())
			assert.Equal(t, row.notes, notesOf(reading))
		})
	}
}

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

func TestEveryNoteHasWords(t *testing.T) {
	seen := map[cell.Note]bool{}
	for _, text := range []string{
		"不低于5", "达到5", "≤2024年12月", "5%以上（不含）80%", "超过5以上", "5-3", "5余个", "3-5天", "5%完成", "12月前", "第四季度", "2024.12", "第3批", "「",
	} {
		_, reading, err := of2024.Target(text)
		require.NoError(t, err)
		for _, note := range reading.Notes {
			seen[note] = true
			zh, en := note.Text(language.Chinese), note.Text(language.English)
			assert.NotEqual(t, "read."+string(note), zh)
			assert.NotEqual(t, zh, en)
		}
	}
	assert.GreaterOrEqual(t, len(seen), 12)
}

func ExampleReader() {
	reader := cell.Reader{Year: 2024}
	for _, text := range []string{"≧735人次", "98%及以上", "12月底前", "效果明显"} {
		target, reading, _ := reader.Target(text)
		fmt.Println(target.Kind(), target, reading.Notes)
	}
	// Output:
	// at-least ≥735人次 [sign-from-words]
	// at-least ≥98% [sign-from-words]
	// deadline 2024年12月31日之前 [year-assumed]
	// words 效果明显 []
}
