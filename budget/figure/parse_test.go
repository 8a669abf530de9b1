package figure_test

import (
	"encoding"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/figure"
)

// parsers read the canonical form of each type.
var parsers = map[string]func(string) (fmt.Stringer, error){
	"money":    func(text string) (fmt.Stringer, error) { return figure.ParseMoney(text) },
	"quantity": func(text string) (fmt.Stringer, error) { return figure.ParseQuantity(text) },
	"points":   func(text string) (fmt.Stringer, error) { return figure.ParsePoints(text) },
	"date":     func(text string) (fmt.Stringer, error) { return figure.ParseDate(text) },
}

func TestWhatParsesPrintsTheSame(t *testing.T) {
	for kind, texts := range map[string][]string{
		"money": {
			"3550.44万元", "20.4亿元", "22.26亿元", "963万元", "0元", "0.00元", "10.00万元", "-3.5千元", "1.20百万元",
			"约500万元", "超过20.4亿元", "不少于5万元", "不超过870.34万元", "近3亿元", "约-5万元",
			"0.01元", "999999999999999999元", "-9999999999999999.99亿元", "0.00000000000000001元",
		},
		"quantity": {
			"0", "8", "-8", "10.00", "22.50", "155栋", "117.1万㎡", "2370人", "100.00%", "95%", "1.2万亩", "3500万人次",
			"12元/户·年", "400元/人、天", "583元/人*月", "50件（册）", "80TB", "5百分点", "3千分点", "200平方米", "6m2", "6km3", "9m³",
			"3.5万", "约57人", "超过300万户", "不少于12种", "5e", "15‰", "1e次",
		},
		"points": {"7.95", "10", "10.00", "0", "0.5", "-2", "22.5"},
		"date":   {"2024年", "2024年12月", "2024年12月31日", "2024年2月29日", "1年1月1日", "9999年12月31日"},
	} {
		for _, text := range texts {
			t.Run(kind+" "+text, func(t *testing.T) {
				got, err := parsers[kind](text)
				require.NoError(t, err)
				assert.Equal(t, text, got.String())
				marshalled, err := got.(encoding.TextMarshaler).MarshalText()
				require.NoError(t, err)
				assert.Equal(t, text, string(marshalled))
			})
		}
	}
}

func TestCanonicalMoneyAndNothingElse(t *testing.T) {
	testRefused(t, "money", map[string]refusal{
		"empty":                         {"", figure.ErrEmpty},
		"without a unit":                {"3550.44", figure.ErrNoUnit},
		"a qualifier alone":             {"约", figure.ErrNumber},
		"a unit alone":                  {"万元", figure.ErrNumber},
		"two units":                     {"5万元万元", figure.ErrUnit},
		"two units of different size":   {"5万元亿元", figure.ErrUnit},
		"an unknown unit":               {"5美元", figure.ErrUnit},
		"a prefix without the yuan":     {"5万", figure.ErrUnit},
		"a unit of something else":      {"5户", figure.ErrUnit},
		"an exponent":                   {"1e5万元", figure.ErrExponent},
		"an exponent with a sign":       {"8.7E+05元", figure.ErrExponent},
		"80 digits":                     {strings.Repeat("9", 80) + "元", figure.ErrTooLong},
		"19 digits":                     {strings.Repeat("9", 19) + "元", figure.ErrTooManyDigits},
		"19 digits around the point":    {"9.999999999999999999元", figure.ErrTooManyDigits},
		"64 bytes":                      {"5" + strings.Repeat("元", 21), figure.ErrUnit},
		"65 bytes":                      {"5" + strings.Repeat("元", 21) + "a", figure.ErrTooLong},
		"full-width digits":             {"５００万元", figure.ErrNumber},
		"a full-width point":            {"5．5万元", figure.ErrUnit},
		"a full-width minus":            {"－5万元", figure.ErrNumber},
		"leading zeros":                 {"007元", figure.ErrNumber},
		"a double zero":                 {"00.5元", figure.ErrNumber},
		"a negative zero":               {"-0元", figure.ErrNumber},
		"a negative zero with decimals": {"-0.00元", figure.ErrNumber},
		"a plus":                        {"+5元", figure.ErrNumber},
		"two minuses":                   {"--5元", figure.ErrNumber},
		"a minus alone":                 {"-", figure.ErrNumber},
		"no whole part":                 {".5元", figure.ErrNumber},
		"no decimals after the point":   {"5.元", figure.ErrNumber},
		"two points":                    {"1.2.3元", figure.ErrUnit},
		"thousands commas":              {"3,550.44万元", figure.ErrUnit},
		"a space before the unit":       {"5 万元", figure.ErrUnit},
		"a space in front":              {" 5万元", figure.ErrNumber},
		"a space behind":                {"5万元 ", figure.ErrUnit},
		"a no-break space":              {"5\u00a0万元", figure.ErrUnit},
		"a currency sign":               {"¥5元", figure.ErrNumber},
		"two qualifiers":                {"约约5元", figure.ErrNumber},
		"a qualifier behind":            {"5万元约", figure.ErrUnit},
		"a comparator":                  {"≥5万元", figure.ErrNumber},
		"not a number":                  {"NaN元", figure.ErrNumber},
		"bytes that are not UTF-8":      {"5\xff元", figure.ErrUnit},
		"a null byte":                   {"5\x00元", figure.ErrUnit},
	})
}

func TestCanonicalQuantityAndNothingElse(t *testing.T) {
	testRefused(t, "quantity", map[string]refusal{
		"empty":                            {"", figure.ErrEmpty},
		"words":                            {"效果明显", figure.ErrNumber},
		"a dash":                           {"—", figure.ErrNumber},
		"an exponent":                      {"1e5", figure.ErrExponent},
		"an exponent before a unit":        {"1E-5个", figure.ErrExponent},
		"80 digits":                        {strings.Repeat("1", 80), figure.ErrTooLong},
		"19 digits":                        {strings.Repeat("1", 19) + "个", figure.ErrTooManyDigits},
		"a full-width digit":               {"８个", figure.ErrNumber},
		"full-width digits after others":   {"8８个", figure.ErrUnit},
		"a full-width percent sign":        {"95％", figure.ErrUnit},
		"a full-width letter":              {"80ＴＢ", figure.ErrUnit},
		"a full-width slash":               {"5元／户", figure.ErrUnit},
		"a full-width currency sign":       {"5￥", figure.ErrUnit},
		"leading zeros":                    {"08个", figure.ErrNumber},
		"a negative zero":                  {"-0", figure.ErrNumber},
		"thousands commas":                 {"38,508人", figure.ErrUnit},
		"a full-width comma":               {"38，508人", figure.ErrUnit},
		"a space":                          {"2 小时", figure.ErrUnit},
		"an ideographic space":             {"2\u3000小时", figure.ErrUnit},
		"a zero-width space":               {"2\u200b小时", figure.ErrUnit},
		"a soft hyphen":                    {"2小\u00ad时", figure.ErrUnit},
		"a direction mark":                 {"2小时\u200f", figure.ErrUnit},
		"a replacement character":          {"2\ufffd", figure.ErrUnit},
		"bytes that are not UTF-8":         {"2\xe4\xb8", figure.ErrUnit},
		"a tab":                            {"2\t个", figure.ErrUnit},
		"a comparator in front":            {">=50个", figure.ErrNumber},
		"a comparator behind":              {"50≤", figure.ErrUnit},
		"a comparator in words":            {"98%以上", figure.ErrUnit},
		"a bound in words":                 {"5个以内", figure.ErrUnit},
		"a deadline":                       {"30天内", figure.ErrUnit},
		"a percent sign and more":          {"5%年", figure.ErrUnit},
		"a range":                          {"80%-90%", figure.ErrUnit},
		"a range with a wave":              {"90～95", figure.ErrUnit},
		"a range with a tilde":             {"90~", figure.ErrUnit},
		"a hyphen after the number":        {"80-90", figure.ErrUnit},
		"a slash after the number":         {"1/3", figure.ErrUnit},
		"a unit that ends in a digit":      {"5级2", figure.ErrUnit},
		"a digit after another letter":     {"5k2", figure.ErrUnit},
		"a number after the unit":          {"5个3", figure.ErrUnit},
		"Arabic-Indic digits":              {"5٣", figure.ErrUnit},
		"a unit of more than 32 bytes":     {"5" + strings.Repeat("字", 11), figure.ErrUnit},
		"a backslash":                      {`5\`, figure.ErrUnit},
		"a quotation mark":                 {`5"`, figure.ErrUnit},
		"a sentence mark":                  {"100%。", figure.ErrUnit},
		"a unit that starts with brackets": {"5）", figure.ErrUnit},
	})
}

func TestCanonicalPointsAndNothingElse(t *testing.T) {
	testRefused(t, "points", map[string]refusal{
		"empty":             {"", figure.ErrEmpty},
		"a unit":            {"10分", figure.ErrNumber},
		"an exponent":       {"1e1", figure.ErrExponent},
		"a percent sign":    {"10%", figure.ErrNumber},
		"a qualifier":       {"约10", figure.ErrNumber},
		"a space":           {"10 ", figure.ErrNumber},
		"full-width":        {"１０", figure.ErrNumber},
		"leading zeros":     {"010", figure.ErrNumber},
		"a negative zero":   {"-0", figure.ErrNumber},
		"80 digits":         {strings.Repeat("1", 80), figure.ErrTooLong},
		"19 digits":         {strings.Repeat("1", 19), figure.ErrTooManyDigits},
		"a comma for point": {"7,95", figure.ErrNumber},
	})
}

func TestCanonicalDateAndNothingElse(t *testing.T) {
	testRefused(t, "date", map[string]refusal{
		"empty":                     {"", figure.ErrEmpty},
		"a bare year":               {"2024", figure.ErrDate},
		"a month without a year":    {"12月", figure.ErrDate},
		"a day without a month":     {"2024年31日", figure.ErrDate},
		"hyphens":                   {"2024-12-31", figure.ErrDate},
		"leading zeros":             {"2024年01月", figure.ErrDate},
		"a plus":                    {"+2024年", figure.ErrDate},
		"a space":                   {"2024年 12月", figure.ErrDate},
		"full-width digits":         {"２０２４年", figure.ErrDate},
		"month 0":                   {"2024年0月", figure.ErrDate},
		"month 13":                  {"2024年13月", figure.ErrDate},
		"day 0":                     {"2024年1月0日", figure.ErrDate},
		"31 April":                  {"2024年4月31日", figure.ErrDate},
		"29 February in 2023":       {"2023年2月29日", figure.ErrDate},
		"29 February in 1900":       {"1900年2月29日", figure.ErrDate},
		"year 0":                    {"0年", figure.ErrDate},
		"year 10000":                {"10000年", figure.ErrDate},
		"a negative year":           {"-5年", figure.ErrDate},
		"a year that overflows":     {"99999999999999999999年", figure.ErrDate},
		"text behind":               {"2024年12月31日前", figure.ErrDate},
		"text behind the year":      {"2024年底", figure.ErrDate},
		"a longer token":            {strings.Repeat("2", 65), figure.ErrTooLong},
		"marks without any numbers": {"年月日", figure.ErrDate},
	})
}

type refusal struct {
	text string
	want error
}

// testRefused checks the cause, and that the error carries the text.
func testRefused(t *testing.T, kind string, table map[string]refusal) {
	t.Helper()
	for name, bad := range table {
		t.Run(name, func(t *testing.T) {
			got, err := parsers[kind](bad.text)
			require.ErrorIs(t, err, bad.want)
			assert.Empty(t, got.String(), "what fails is absent")
			var parse *figure.ParseError
			require.ErrorAs(t, err, &parse)
			assert.Equal(t, kind, parse.Kind)
			assert.True(t, strings.HasPrefix(bad.text, parse.Text))
			assert.Contains(t, err.Error(), bad.want.Error())
		})
	}
}

func TestParseErrorsCutLongTextBetweenCharacters(t *testing.T) {
	for name, c := range map[string]struct{ text, want string }{
		"three-byte characters": {strings.Repeat("万", 30), strings.Repeat("万", 21)},
		"a character that ends at the limit": {
			strings.Repeat("a", 61) + "万元", strings.Repeat("a", 61) + "万",
		},
		"a character across the limit": {strings.Repeat("a", 62) + "万元", strings.Repeat("a", 62)},
		"ASCII":                        {strings.Repeat("9", 80), strings.Repeat("9", 64)},
		"no characters at all":         {strings.Repeat("\x80", 80), strings.Repeat("\x80", 60)},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := figure.ParseMoney(c.text)
			var parse *figure.ParseError
			require.ErrorAs(t, err, &parse)
			assert.Equal(t, c.want, parse.Text)
		})
	}
}

func TestMustIsForConstants(t *testing.T) {
	assert.Panics(t, func() { figure.MustMoney("3550.44") })
	assert.Panics(t, func() { figure.MustQuantity("八个") })
	assert.Panics(t, func() { figure.MustPoints("10分") })
	assert.Panics(t, func() { figure.MustDate("2024") })
	assert.Equal(t, "10.00", figure.MustPoints("10.00").String())
	assert.Equal(t, "2024年2月29日", figure.MustDate("2024年2月29日").String())
}

func TestAParseErrorNamesTheCauseAndTheReader(t *testing.T) {
	for name, row := range map[string]struct {
		kind, text string
		want       []string
	}{
		"a thousands separator":      {"money", "1,234.50万元", []string{"a thousands separator", "ReadMoney"}},
		"a space":                    {"money", "5 万元", []string{"a space", "ReadMoney"}},
		"a space around":             {"money", " 5万元", []string{"space around it", "ReadMoney"}},
		"a missing 元":                {"money", "5万", []string{"元 is missing", "ReadMoney"}},
		"a number alone":             {"money", "5", []string{"元 is missing", "ReadMoney"}},
		"full-width digits":          {"money", "５万元", []string{"full-width characters", "ReadMoney"}},
		"two causes":                 {"money", "１，234万元", []string{"full-width characters", "a thousands separator", "ReadMoney"}},
		"numerals":                   {"quantity", "三次", []string{"Chinese numerals", "ReadQuantity"}},
		"a dash":                     {"quantity", "—", []string{"a mark for no figure", "ReadQuantity"}},
		"a full stop":                {"points", "10。", []string{"a mark at the end", "ReadPoints"}},
		"a date with hyphens":        {"date", "2024-12-31", []string{"another form of the date", "ReadDate"}},
		"the last day":               {"date", "2024年底", []string{"底 or 末", "ReadDate"}},
		"what no reader accepts":     {"money", "五六万元", nil},
		"a number that is too long":  {"money", strings.Repeat("9", 80) + "元", nil},
		"nothing":                    {"money", "", nil},
		"a unit that is not a yuan":  {"money", "5户", nil},
		"a number of another reader": {"points", "95%", nil},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := parsers[row.kind](row.text)
			require.Error(t, err)
			for _, part := range row.want {
				require.ErrorContains(t, err, part)
			}
			if row.want == nil {
				assert.NotContains(t, err.Error(), "accepts")
			}
		})
	}
}
