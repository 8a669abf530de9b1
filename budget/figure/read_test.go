package figure_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/figure"
)

// reading is what a text has to be read as, and what has to be assumed for it.
type reading struct{ text, want, assumed string }

// joined makes assumptions comparable with a table's words.
func joined(made figure.Assumptions) string {
	var words []string
	for _, one := range made {
		words = append(words, string(one))
	}
	return strings.Join(words, " ")
}

func TestReadQuantity(t *testing.T) {
	for name, rows := range map[string][]reading{
		"canonical text needs no assumption": {
			{"95%", "95%", ""},
			{"100.00%", "100.00%", ""},
			{"50", "50", ""},
			{"-3.20", "-3.20", ""},
			{"155栋", "155栋", ""},
			{"117.1万㎡", "117.1万㎡", ""},
			{"约57人", "约57人", ""},
			{"不少于12种", "不少于12种", ""},
			{"120TB", "120TB", ""},
			{"12元/户·年", "12元/户·年", ""},
			{"50件（册）", "50件（册）", ""},
			{"1.2万亩", "1.2万亩", ""},
			{"2千米", "2千米", ""},
			{"5元/人", "5元/人", ""},
			{"  95%\n", "95%", ""},
			{"\u3000\ufeff95%\u00a0", "95%", ""},
		},
		"full-width": {
			{"９５％", "95%", "folded-width"},
			{"3550．44万元", "3550.44万元", "folded-width"},
			{"－5", "-5", "folded-width"},
			{"12元／户", "12元/户", "folded-width"},
			{"80ＴＢ", "80TB", "folded-width"},
			{"２００ｍ２", "200㎡", "folded-width normalised-unit"},
			{"５㎡", "5㎡", "folded-width"},
		},
		"thousands": {
			{"38,508人", "38508人", "dropped-commas"},
			{"1,234,567.89万元", "1234567.89万元", "dropped-commas"},
			{"-1,000", "-1000", "dropped-commas"},
			{"1，234人", "1234人", "folded-width dropped-commas"},
			{"38\u2009508人", "38508人", "dropped-commas"},
			{"38\u00a0508人", "38508人", "dropped-commas"},
			{"38\u202f508人", "38508人", "dropped-commas"},
		},
		"units of letters are units like others": {
			{"二十km", "20km", "read-numeral"},
			{"200余TB", "超过200TB", "normalised-qualifier"},
			{"三万5千kg", "35000kg", "read-numeral"},
		},
		"spaces": {
			{"2 小时", "2小时", "dropped-spaces"},
			{"5\u3000万\u00a0元", "5万元", "dropped-spaces"},
			{"5\u2009%", "5%", "dropped-spaces"},
			{"5\u200b人\u2060次", "5人次", "dropped-spaces"},
			{"约 5 万元", "约5万元", "dropped-spaces"},
		},
		"words for units": {
			{"204.46平方米", "204.46㎡", "normalised-unit"},
			{"375万平方米", "375万㎡", "normalised-unit"},
			{"3 万 m2", "3万㎡", "dropped-spaces normalised-unit"},
			{"6m²", "6㎡", "normalised-unit"},
			{"6立方米", "6㎥", "normalised-unit"},
			{"100百分比", "100%", "normalised-unit"},
			{"95﹪", "95%", "normalised-unit"},
			{"5个百分点", "5百分点", "normalised-unit"},
			{"583元/人*月", "583元/人·月", "normalised-unit"},
			{"583元/人•月", "583元/人·月", "normalised-unit"},
			{"400元/人、天", "400元/人·天", "normalised-unit"},
			{"400元/人.天", "400元/人·天", "normalised-unit"},
			{"5元/平方米·月", "5元/㎡·月", "normalised-unit"},
			{"50件(册)", "50件（册）", "normalised-unit"},
			{"50（个）", "50个", "normalised-unit"},
			{"5万圆整", "5万元", "normalised-unit"},
		},
		"units in front": {
			{"每亩300元", "300元/亩", "normalised-unit"},
			{"每亩300", "300元/亩", "assumed-unit normalised-unit"},
			{"每平方米5元", "5元/㎡", "normalised-unit"},
			{"每人每天约100元", "约100元/人·天", "normalised-unit"},
			{"每户不超过5万元", "不超过5万元/户", "normalised-unit"},
			{"每年一次", "1次/年", "normalised-unit read-numeral"},
			{"每三年1次", "1次/三年", "normalised-unit"},
			{"每二十人1个", "1个/二十人", "normalised-unit"},
			{"每人十二次", "12次/人", "normalised-unit read-numeral"},
			{"每人、每月300元", "300元/人·月", "normalised-unit"},
			{"每户￥5", "5元/户", "assumed-unit normalised-unit"},
			{"每户5万", "5万元/户", "assumed-unit normalised-unit"},
			{"每年3%", "3%/年", "normalised-unit"},
			{"百分之95", "95%", "normalised-unit"},
		},
		"currency": {
			{"￥500", "500元", "assumed-unit normalised-unit"},
			{"¥1,000.50元整", "1000.50元", "dropped-commas normalised-unit"},
			{"人民币500万元整", "500万元", "normalised-unit"},
			{"RMB 5万", "5万元", "assumed-unit dropped-spaces normalised-unit"},
			{"约¥500元", "约500元", "normalised-unit"},
			{"500万元人民币", "500万元", "normalised-unit"},
		},
		"qualifiers": {
			{"大约200人", "约200人", "normalised-qualifier"},
			{"约为200人", "约200人", "normalised-qualifier"},
			{"将近3亿元", "近3亿元", "normalised-qualifier"},
			{"超3亿元", "超过3亿元", "normalised-qualifier"},
			{"逾3亿元", "超过3亿元", "normalised-qualifier"},
			{"200余人", "超过200人", "normalised-qualifier"},
			{"20余万元", "超过20万元", "normalised-qualifier"},
			{"3万多元", "超过3万元", "normalised-qualifier"},
			{"3万余", "超过3万", "normalised-qualifier"},
			{"200多", "超过200", "normalised-qualifier"},
			{"200人左右", "约200人", "normalised-qualifier"},
			{"约200人左右", "约200人", "normalised-qualifier"},
			{"近200余人", "约200人", "normalised-qualifier"},
			{"5多媒体教室", "5多媒体教室", ""},
		},
		"numbers": {
			{"+5", "5", "normalised-number"},
			{"＋5", "5", "normalised-number"},
			{"−5%", "-5%", "normalised-number"},
			{"007个", "7个", "normalised-number"},
			{"00.50", "0.50", "normalised-number"},
			{".5", "0.5", "normalised-number"},
			{"-.5", "-0.5", "normalised-number"},
			{"-0.00", "0.00", "normalised-number"},
			{"95。5%", "95.5%", "normalised-number"},
			{"0000000000000000000000000005个", "5个", "normalised-number"},
		},
		"sentence marks": {
			{"100%。", "100%", "dropped-mark"},
			{"100%；", "100%", "dropped-mark"},
			{"5.", "5", "dropped-mark"},
		},
		"numerals": {
			{"零", "0", "read-numeral"},
			{"〇", "0", "read-numeral"},
			{"零次", "0次", "read-numeral"},
			{"三次", "3次", "read-numeral"},
			{"十二个", "12个", "read-numeral"},
			{"两千个", "2000个", "read-numeral"},
			{"一百零五人", "105人", "read-numeral"},
			{"一百二十人", "120人", "read-numeral"},
			{"九千九百九十九户", "9999户", "read-numeral"},
			{"三百万元", "300万元", "read-numeral"},
			{"壹仟贰佰肆拾伍个", "1245个", "read-numeral"},
			{"六千七百八十九人次", "6789人次", "read-numeral"},
			{"三平方米", "3㎡", "normalised-unit read-numeral"},
			{"十小时", "10小时", "read-numeral"},
			{"三万", "3万", "read-numeral"},
			{"叁佰万元整", "300万元", "normalised-unit read-numeral"},
			{"三十余人", "超过30人", "normalised-qualifier read-numeral"},
			{"约三十人左右", "约30人", "normalised-qualifier read-numeral"},
			{"百分之九十五", "95%", "normalised-unit read-numeral"},
			{"百分之九十五点五", "95.5%", "normalised-unit read-numeral"},
			{"百分之百", "100%", "normalised-unit read-numeral"},
			{"百分百", "100%", "normalised-unit read-numeral"},
			{"百分之五左右", "约5%", "normalised-unit normalised-qualifier read-numeral"},
		},
		"signs in words": {
			{"负3.9%", "-3.9%", "normalised-number"},
			{"負5", "-5", "normalised-number"},
			{"零下5℃", "-5℃", "normalised-number"},
			{"负百分之五", "-5%", "normalised-number normalised-unit read-numeral"},
			{"零下五摄氏度", "-5摄氏度", "normalised-number read-numeral"},
		},
		"shares": {
			{"百分之 95", "95%", "dropped-spaces normalised-unit"},
			{"百分之120.5", "120.5%", "normalised-unit"},
			{"千分之3", "0.3%", "normalised-unit"},
			{"千分之二点四", "0.24%", "normalised-unit read-numeral"},
			{"万分之五", "0.05%", "normalised-unit read-numeral"},
			{"六个百分点", "6百分点", "normalised-unit read-numeral"},
			{"3‰", "3‰", ""},
			{"九成", "90%", "normalised-unit read-numeral"},
			{"7.2成", "72%", "normalised-unit"},
			{"95%(百分比)", "95%", "normalised-unit"},
		},
		"terms of falling size are added up": {
			{"三万5千元", "35000元", "read-numeral"},
			{"100万三千元", "1003000元", "read-numeral"},
			{"3千5百元", "3500元", "read-numeral"},
			{"5百元", "500元", "read-numeral"},
			{"一百二十三万四千五百元", "1234500元", "read-numeral"},
			{"1亿5千万元", "150000000元", "read-numeral"},
			{"三万零五个", "30005个", "read-numeral"},
			{"3万5000元", "35000元", "read-numeral"},
			{"一亿零两千三百人", "100002300人", "read-numeral"},
			{"三千五百万元", "3500万元", "read-numeral"},
			{"壹佰贰拾叁万元整", "123万元", "normalised-unit read-numeral"},
			{"肆佰叁拾萬圆整", "430万元", "normalised-unit read-numeral"},
			{"壹拾壹元正", "11元", "normalised-unit read-numeral"},
		},
		"units that begin with a numeral": {
			{"5千瓦", "5千瓦", ""},
			{"3万千瓦时", "3万千瓦时", ""},
			{"5百分点", "5百分点", ""},
			{"三百千瓦时", "300千瓦时", "read-numeral"},
			{"5条三级公路", "5条三级公路", ""},
		},
	} {
		t.Run(name, func(t *testing.T) {
			for _, row := range rows {
				got, made, err := figure.ReadQuantity(row.text)
				require.NoError(t, err, row.text)
				assert.Equal(t, row.want, got.String(), row.text)
				assert.Equal(t, row.assumed, joined(made), row.text)
			}
		})
	}
}

func TestReadQuantityRefuses(t *testing.T) {
	for name, c := range map[string]refusal{
		"words":                            {"效果明显", figure.ErrNumber},
		"a clause behind":                  {"100只是一个数字", figure.ErrUnit},
		"a longer clause behind":           {"-77.03看起来不像电话号", figure.ErrUnit},
		"a time of day":                    {"3pm", figure.ErrUnit},
		"a time of day in words":           {"8点许", figure.ErrUnit},
		"a century":                        {"18世纪", figure.ErrUnit},
		"a day of a month in digits":       {"08.08", figure.ErrNumber},
		"what becomes of it":               {"5个增加", figure.ErrUnit},
		"its decrease":                     {"5下降", figure.ErrUnit},
		"its bound":                        {"100元封顶", figure.ErrUnit},
		"more of it":                       {"5个多", figure.ErrUnit},
		"a year before Christ":             {"2334bc", figure.ErrUnit},
		"each month a name":                {"每月房租1500元", figure.ErrUnit},
		"each time that comes":             {"每逢5天1次", figure.ErrUnit},
		"a code":                           {"007", figure.ErrNumber},
		"a telephone number":               {"07452712345", figure.ErrNumber},
		"a code with a minus":              {"-01", figure.ErrNumber},
		"a comma behind a zero":            {"0,123", figure.ErrNumber},
		"words that begin like a numeral":  {"一般", figure.ErrNumber},
		"words that begin like a zero":     {"零星", figure.ErrNumber},
		"words that begin like a hundred":  {"百姓满意", figure.ErrNumber},
		"a rank":                           {"第一", figure.ErrNumber},
		"a class":                          {"一类", figure.ErrNumber},
		"a hundred without a digit":        {"百人", figure.ErrNumber},
		"a zero before a digit":            {"零五个", figure.ErrNumber},
		"a zero before a ten":              {"零十个", figure.ErrNumber},
		"hundreds twice":                   {"三百二百人", figure.ErrNumber},
		"tens before hundreds":             {"三十二百人", figure.ErrNumber},
		"a power of ten and a word":        {"三千弟子", figure.ErrNumber},
		"a bare numeral, or a dash":        {"一", figure.ErrNumber},
		"spoken short forms":               {"一百二人", figure.ErrNumber},
		"two or three":                     {"二三个", figure.ErrNumber},
		"numerals out of order":            {"三十百人", figure.ErrNumber},
		"a numeral that ends in zero":      {"一百零人", figure.ErrNumber},
		"decimals that are missing":        {"百分之五点", figure.ErrNumber},
		"nine decimals in numerals":        {"百分之五点一一一一一一一一一", figure.ErrNumber},
		"百分之 alone":                        {"百分之", figure.ErrNumber},
		"a percentage of something":        {"百分之五点五以上", figure.ErrUnit},
		"groups of two":                    {"12,34", figure.ErrGroups},
		"groups of four":                   {"1,2345", figure.ErrGroups},
		"a first group of four":            {"1234,567", figure.ErrGroups},
		"a second group of two":            {"1,23,456", figure.ErrGroups},
		"different marks":                  {"1,234\u00a0567", figure.ErrGroups},
		"a comma first":                    {",500", figure.ErrGroups},
		"two commas":                       {"1,,000", figure.ErrUnit},
		"a short group before the point":   {"1,23.5", figure.ErrGroups},
		"a comma after the point":          {"1.5,000", figure.ErrGroups},
		"a list of months":                 {"5，6月", figure.ErrGroups},
		"spaces that separate numbers":     {"38 508人", figure.ErrUnit},
		"two points":                       {"1.2.3", figure.ErrUnit},
		"a range":                          {"80%-90%", figure.ErrUnit},
		"a range of numbers":               {"15-30天", figure.ErrUnit},
		"a comparator":                     {"≥95%", figure.ErrNumber},
		"a comparator behind":              {"95%≥", figure.ErrUnit},
		"a comparator in words":            {"95%以上", figure.ErrUnit},
		"another comparator in words":      {"5个以内", figure.ErrUnit},
		"a deadline":                       {"30天内", figure.ErrUnit},
		"another deadline":                 {"3年前", figure.ErrUnit},
		"a percent sign and words":         {"95%的人", figure.ErrUnit},
		"an exponent":                      {"8.7E+05", figure.ErrExponent},
		"an exponent in full width":        {"8.7Ｅ5", figure.ErrExponent},
		"19 digits":                        {many("9", 19), figure.ErrTooManyDigits},
		"19 digits in full width":          {many("９", 19), figure.ErrTooManyDigits},
		"65 bytes":                         {many("9", 65), figure.ErrTooLong},
		"ten megabytes":                    {many("9", 10<<20), figure.ErrTooLong},
		"a minus alone":                    {"-元", figure.ErrNumber},
		"a date":                           {"2024年12月31日", figure.ErrUnit},
		"a date of every year":             {"每年12月", figure.ErrUnit},
		"every without a number":           {"每年", figure.ErrNumber},
		"nothing but 每":                    {"每", figure.ErrNumber},
		"a comparator in the per":          {"每季度至少1次", figure.ErrUnit},
		"a softened per":                   {"每三左右5个", figure.ErrUnit},
		"twice per":                        {"每户5元/年/月/日/时/分/秒/个/件/次", figure.ErrUnit},
		"a currency sign and other things": {"¥5个", figure.ErrUnit},
		"a full stop":                      {"。", figure.ErrNumber},
		"bytes that are not UTF-8":         {"5\xff", figure.ErrUnit},
		"a fraction in words":              {"三分之二", figure.ErrNumber},
		"a fraction of digits":             {"3分之2", figure.ErrNumber},
		"a mixed fraction":                 {"2又1/2", figure.ErrNumber},
		"a half behind the unit":           {"3斤半", figure.ErrUnit},
		"a half of a classifier":           {"一个半小时", figure.ErrNumber},
		"two units":                        {"一小时三十分钟", figure.ErrNumber},
		"yuan and jiao":                    {"3元5角", figure.ErrUnit},
		"a spoken ten thousand":            {"一万二", figure.ErrNumber},
		"a spoken hundred thousand":        {"3万5人", figure.ErrNumber},
		"rising terms":                     {"三千五万百元", figure.ErrNumber},
		"a few":                            {"30几人", figure.ErrUnit},
		"a dozen or so":                    {"十来个", figure.ErrNumber},
		"万 twice":                          {"10万万", figure.ErrNumber},
		"萬 twice":                          {"10萬萬", figure.ErrUnit},
		"terms behind 萬":                   {"一萬二千元", figure.ErrNumber},
		"thousands as k":                   {"40k", figure.ErrUnit},
		"ten thousands as w":               {"30w", figure.ErrUnit},
		"a discount":                       {"8折", figure.ErrUnit},
		"two currencies":                   {"9000元日币", figure.ErrUnit},
		"an amount in brackets":            {"(1,234.50)", figure.ErrNumber},
		"a loss":                           {"亏损5万元", figure.ErrNumber},
		"a power":                          {"5²", figure.ErrUnit},
		"a ratio":                          {"1:3", figure.ErrUnit},
		"a sentence":                       {"1500看起来是一个年份", figure.ErrUnit},
		"a sentence behind a unit":         {"1小时之前出门了", figure.ErrUnit},
		"a day of the week":                {"每周5", figure.ErrUnit},
		"a season":                         {"2021年春", figure.ErrUnit},
		"a year in two digits":             {"07年", figure.ErrNumber},
		"the year 2000 in two digits":      {"00年", figure.ErrNumber},
		"a share of a unit":                {"百分之五个", figure.ErrUnit},
		"another share":                    {"五百分之2", figure.ErrNumber},
		"a small exponent":                 {"1.5E-3", figure.ErrExponent},
		"an exponent with a wide minus":    {"2.7e－1", figure.ErrExponent},
		"a fraction":                       {"1/3", figure.ErrNumber},
		"a circled digit":                  {"①", figure.ErrNumber},
		"brackets around nothing":          {"5（）", figure.ErrUnit},
		"brackets around brackets":         {"5（（个））", figure.ErrUnit},
		"a long unit":                      {"5" + many("字", 11), figure.ErrUnit},
	} {
		t.Run(name, func(t *testing.T) {
			got, made, err := figure.ReadQuantity(c.text)
			require.ErrorIs(t, err, c.want)
			assert.False(t, got.Stated())
			assert.Nil(t, made)
			var parse *figure.ParseError
			require.ErrorAs(t, err, &parse)
			assert.Equal(t, "quantity", parse.Kind)
			assert.LessOrEqual(t, len(parse.Text), figure.MaxBytes)
		})
	}
}

func TestMarksForNothingAreAbsent(t *testing.T) {
	for _, text := range []string{"—", "——", "-", "--", "–", "－", "/", "／", "\\", "无", "暂无", "不适用", "N/A", "…", " — "} {
		q, made, err := figure.ReadQuantity(text)
		require.NoError(t, err, text)
		assert.Equal(t, figure.Quantity{}, q)
		assert.Equal(t, figure.Assumptions{figure.AssumedAbsent}, made, text)

		m, made, err := figure.ReadMoney(text, figure.TenThousandYuan)
		require.NoError(t, err)
		assert.Equal(t, figure.Money{}, m)
		assert.True(t, made.Has(figure.AssumedAbsent))

		p, made, err := figure.ReadPoints(text)
		require.NoError(t, err)
		assert.Equal(t, figure.Points{}, p)
		assert.True(t, made.Has(figure.AssumedAbsent))

		d, made, err := figure.ReadDate(text)
		require.NoError(t, err)
		assert.Equal(t, figure.Date{}, d)
		assert.True(t, made.Has(figure.AssumedAbsent))

		u, made, err := figure.ReadUnit(text)
		require.NoError(t, err)
		assert.Empty(t, u)
		assert.True(t, made.Has(figure.AssumedAbsent))
	}
}

func TestBlankTextIsAbsentWithoutAnAssumption(t *testing.T) {
	for _, text := range []string{"", " ", "\u3000\t\r\n", "\u200b", many(" ", 1<<20)} {
		q, made, err := figure.ReadQuantity(text)
		require.NoError(t, err)
		assert.False(t, q.Stated())
		assert.Nil(t, made)
		m, made, err := figure.ReadMoney(text, figure.Yuan)
		require.NoError(t, err)
		assert.False(t, m.Stated())
		assert.Nil(t, made)
	}
}

func TestReadMoney(t *testing.T) {
	for _, row := range []struct {
		text   string
		column figure.MoneyUnit
		want   string
		made   string
	}{
		{"870.34", figure.TenThousandYuan, "870.34万元", "assumed-unit"},
		{"8,701.50", figure.Yuan, "8701.50元", "assumed-unit dropped-commas"},
		{"0", figure.TenThousandYuan, "0万元", "assumed-unit"},
		{"零", figure.TenThousandYuan, "0万元", "assumed-unit read-numeral"},
		{"-5.00", figure.TenThousandYuan, "-5.00万元", "assumed-unit"},
		{"5", figure.MoneyUnit(99), "5元", "assumed-unit"},
		{"870.34万元", figure.Yuan, "870.34万元", ""}, // what is stated wins
		{"8703400元", figure.TenThousandYuan, "8703400元", ""},
		{"5千元", figure.TenThousandYuan, "5千元", ""},
		{"5百万元", figure.TenThousandYuan, "5百万元", ""},
		{"500万", figure.Yuan, "500万元", "assumed-unit"},
		{"￥500", figure.TenThousandYuan, "500万元", "assumed-unit normalised-unit"}, // spreadsheets add the sign
		{"人民币500", figure.TenThousandYuan, "500元", "assumed-unit normalised-unit"},
		{"CNY 1.25", figure.TenThousandYuan, "1.25元", "assumed-unit dropped-spaces normalised-unit"},
		{"人民币5万", figure.Yuan, "5万元", "assumed-unit normalised-unit"},
		{"2.6亿", figure.TenThousandYuan, "2.6亿元", "assumed-unit"},
		{"5千万元", figure.Yuan, "5000万元", "normalised-unit"},
		{"5十万元", figure.Yuan, "50万元", "normalised-unit"},
		{"5十亿元", figure.Yuan, "50亿元", "normalised-unit"},
		{"1.5万亿元", figure.Yuan, "15000亿元", "normalised-unit"},
		{"5千万", figure.Yuan, "5000万元", "assumed-unit normalised-unit"},
		{"¥870.34", figure.TenThousandYuan, "870.34万元", "assumed-unit normalised-unit"},
		{"约３５０万元", figure.Yuan, "约350万元", "folded-width"},
		{"三百万元", figure.Yuan, "300万元", "read-numeral"},
	} {
		got, made, err := figure.ReadMoney(row.text, row.column)
		require.NoError(t, err, row.text)
		assert.Equal(t, row.want, got.String(), row.text)
		assert.Equal(t, row.made, joined(made), row.text)
	}
	for text, want := range map[string]error{
		"5个": figure.ErrUnit, "95%": figure.ErrUnit, "每户5元": figure.ErrUnit, "5美元": figure.ErrUnit, "见附件": figure.ErrNumber,
		many("9", 65): figure.ErrTooLong, "1e5": figure.ErrExponent, "12,34": figure.ErrGroups,
	} {
		got, made, err := figure.ReadMoney(text, figure.TenThousandYuan)
		require.ErrorIs(t, err, want, text)
		assert.False(t, got.Stated())
		assert.Nil(t, made)
	}
}

func TestReadPoints(t *testing.T) {
	for _, row := range []reading{
		{"10", "10", ""},
		{" 7.95 ", "7.95", ""},
		{"10分", "10", "normalised-unit"},
		{"１０ 分", "10", "folded-width dropped-spaces normalised-unit"},
	} {
		got, made, err := figure.ReadPoints(row.text)
		require.NoError(t, err, row.text)
		assert.Equal(t, row.want, got.String())
		assert.Equal(t, row.assumed, joined(made))
	}
	for text, want := range map[string]error{
		"10%": figure.ErrUnit, "约10": figure.ErrNumber, "10个": figure.ErrUnit, "¥10": figure.ErrNumber, "优": figure.ErrNumber,
		"10万": figure.ErrUnit, many("1", 65): figure.ErrTooLong,
	} {
		got, made, err := figure.ReadPoints(text)
		require.ErrorIs(t, err, want, text)
		assert.False(t, got.Stated())
		assert.Nil(t, made)
	}
}

func TestFindQuantityReturnsTheTextAround(t *testing.T) {
	for _, row := range []struct{ text, before, want, after, made string }{
		{"98%以上", "", "98%", "以上", ""},
		{"15-30天", "", "15", "-30天", ""},
		{"1,234.50 万元。", "", "1234.50万元", "。", "dropped-spaces dropped-commas"},
		{"  约５个，其中2个", "  ", "约5个", "，其中2个", "folded-width"},
		{"80～90", "", "80", "～90", ""},
		{"3、5、7", "", "3", "、5、7", ""},
		{"不低于95%", "不低于", "95%", "", ""},
		{"5" + many("的", 1000), "", "5", many("的", 1000), ""},
		{"培训人数500人以上", "培训人数", "500人", "以上", ""},
		{"100人参加培训", "", "100人", "参加培训", ""},
		{"3个乡镇", "", "3个乡镇", "", ""},
		{"面积２００ｍ２", "面积", "200㎡", "", "folded-width normalised-unit"},
		{"建设２００ｍ２房屋", "建设", "200㎡", "房屋", "folded-width normalised-unit"},
		{"里程二十km以上", "里程", "20km", "以上", "read-numeral"},
		{"≥5毫西弗", "≥", "5毫西弗", "", ""},
		{"每户三万5千元", "每户", "35000元", "", "read-numeral"},
		{"增长百分之95以上", "增长", "95%", "以上", "normalised-unit"},
		{"气温为零下5℃", "气温为", "-5℃", "", "normalised-number"},
		{"资产负债率50%", "资产负债率", "50%", "", ""},
		{"同比-5%", "同比-", "5%", "", ""},
		{"最近5年", "最近", "5年", "", ""},
		{"不少于三次", "不少于", "3次", "", "read-numeral"},
		{"4人民币", "", "4元", "", "normalised-unit"},
		{"道路长度12.5km以上", "道路长度", "12.5km", "以上", ""},
	} {
		got, err := figure.FindQuantity(row.text)
		require.NoError(t, err, row.text)
		assert.Equal(t, row.want, got.Quantity.String(), row.text)
		assert.Equal(t, row.before, got.Before, row.text)
		assert.Equal(t, row.after, got.After, row.text)
		assert.Equal(t, row.made, joined(got.Made), row.text)
	}
	for text, want := range map[string]error{
		"": figure.ErrAbsent, "  ": figure.ErrAbsent, "个": figure.ErrAbsent, "-": figure.ErrAbsent, "平方米(m2)": figure.ErrAbsent,
		"一般": figure.ErrNumber, "第3批": figure.ErrNumber, "减负5万元": figure.ErrNumber, "1/3": figure.ErrNumber, "三分之2": figure.ErrNumber, "负的5%": figure.ErrNumber,
		"3斤半": figure.ErrUnit, "5元日币": figure.ErrUnit, "1.5E-3": figure.ErrExponent,
		many("9", 50): figure.ErrTooManyDigits, many("9", 1000): figure.ErrTooLong, many("0", 1000): figure.ErrTooLong, many("９", 1000): figure.ErrTooLong,
	} {
		got, err := figure.FindQuantity(text)
		require.ErrorIs(t, err, want, "%.20s", text)
		assert.Equal(t, figure.Found{}, got)
	}
}

func TestReadUnit(t *testing.T) {
	for _, row := range []reading{
		{"人次", "人次", ""},
		{"%", "%", ""},
		{"％", "%", "folded-width"},
		{"万平方米", "万㎡", "normalised-unit"},
		{"（个）", "个", "normalised-unit"},
		{"万 元", "万元", "dropped-spaces"},
		{"百分比", "%", "normalised-unit"},
		{"%(百分比)", "%", "normalised-unit"},
		{"", "", ""},
	} {
		got, made, err := figure.ReadUnit(row.text)
		require.NoError(t, err, row.text)
		assert.Equal(t, row.want, got)
		assert.Equal(t, row.assumed, joined(made))
	}
	for text, want := range map[string]error{
		"5个": figure.ErrUnit, "≥": figure.ErrUnit, "余人": figure.ErrUnit, many("字", 11): figure.ErrUnit, many("字", 30): figure.ErrTooLong,
	} {
		got, made, err := figure.ReadUnit(text)
		require.ErrorIs(t, err, want, text)
		assert.Empty(t, got)
		assert.Nil(t, made)
	}
}
