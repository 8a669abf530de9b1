package schematest_test

import (
	"encoding/json"
	"errors"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/figure"
	"jixiao.example/performance"
)

// canonical is a text form with its parser.
type canonical struct {
	document

	definition string
	parse      func(text string) error
	pieces     []string
}

// pieces that texts are put together from: what is canonical, what looks like
// it, and what people type.
var (
	numbers = []string{"0", "1", "10", "2024", "79.54", "0.0", "-", "-0", ".", "007", "5", "1,000", "１", "e5", "+", "999999999999999999", "12345678901234567.8"}
	units   = []string{
		"%", "个", "万元", "元", "亿元", "㎡", "m2", "m3", "m", "km2", "2", "/", "·", "-", "—", "（", "）", "(", "％", "以", "以上", "内", "前", "年", "年度",
		"户", "、", "c", "例例例例例例例例例例例", "xxxxxxxxxxxxxxxx", "😀", "²", "①",
	}
	softeners = []string{"约", "超过", "不少于", "不超过", "近", "大约", "约约"}
	odd       = []string{" ", "\n", "\t", "\u00a0", "　", "\u200b", "\ufeff", "\ue000", "٣", "\u0378", "\x00", "\"", `\`, "'", ",", "。", "，", "\u0301", "￥", "Ａ"}
	dates     = []string{"2024年", "2023年", "1900年", "0年", "12月", "2月", "4月", "02月", "13月", "1日", "2月29日", "29日", "30日", "31日", "32日", "09日", "之前", "前", "年底"}
	signs     = []string{"≥", ">", "=", "<", "≤", ">=", "≧", "＞", "~", "～", "-"}
	sayings   = []string{"好", "效果明显", "「", "」", "未报告", "不适用", "未佐证", "零", "１", "100%", " ", "不低于"}
)

func canonicals() []canonical {
	money := func(text string) error { _, err := figure.ParseMoney(text); return err }
	quantity := func(text string) error { _, err := figure.ParseQuantity(text); return err }
	points := func(text string) error { _, err := figure.ParsePoints(text); return err }
	date := func(text string) error { _, err := figure.ParseDate(text); return err }
	target := func(text string) error { _, err := performance.ParseTarget(text); return err }
	actual := func(text string) error { _, err := performance.ParseActual(text); return err }
	join := func(lists ...[]string) []string {
		var all []string
		for _, list := range lists {
			all = append(all, list...)
		}
		return all
	}
	return []canonical{
		{formDocument, "money", money, append(join(numbers, numbers, softeners, odd), "元", "万元", "亿元", "百万元", "千元", "十万元", "万")},
		{formDocument, "quantity", quantity, join(numbers, units, units, softeners, odd)},
		{formDocument, "points", points, join(numbers, numbers, odd)},
		{setDocument, "date", date, join(dates, dates, dates, numbers, odd)},
		{formDocument, "target", target, join(numbers, units, softeners, dates, signs, sayings, odd)},
		{formDocument, "actual", actual, join(numbers, units, softeners, dates, signs, sayings, odd)},
		{setDocument, "bound", bound(func(figure.Quantity) bool { return true }), join(numbers, units, units, odd)},
		{setDocument, "positive_bound", bound(func(q figure.Quantity) bool { return q.Sign() > 0 }), join(numbers, units, units, odd)},
		{setDocument, "number", plain(nil), join(numbers, numbers, units)},
		{setDocument, "positive_number", plain(func(q figure.Quantity) bool { return q.Sign() > 0 }), join(numbers, numbers, units)},
		{setDocument, "share_number", plain(func(q figure.Quantity) bool {
			return q.Sign() >= 0 && figure.PointsOf(100).Sub(mustPoints(q)).Sign() >= 0
		}), append(join(numbers, numbers, units), "100", "99", "101", "100.0", "100.01")},
		{setDocument, "positive_points", signed(func(sign int) bool { return sign > 0 }), join(numbers, numbers, odd)},
		{setDocument, "nonnegative_points", signed(func(sign int) bool { return sign >= 0 }), join(numbers, numbers, odd)},
	}
}

// ownWords are the Chinese words in the patterns of the definition itself, so
// that a word too many is tried.
func (c canonical) ownWords(t *testing.T) []string {
	t.Helper()
	definitions, _ := parsed(t, c.schema).(node)["$defs"].(node)
	text, err := json.Marshal(definitions[c.definition])
	require.NoError(t, err)
	var words []string
	for _, pattern := range regexp.MustCompile(`"pattern":"[^"]*"`).FindAllString(string(text), -1) {
		words = append(words, regexp.MustCompile(`\p{Han}+`).FindAllString(pattern, -1)...)
	}
	return words
}

func mustPoints(q figure.Quantity) figure.Points { return figure.MustPoints(q.Number()) }

var errAdmitted = errors.New("not what the rule admits")

// plain reads a number of a rule: without a qualifier, with % or no unit.
func plain(admits func(figure.Quantity) bool) func(string) error {
	return func(text string) error {
		q, err := figure.ParseQuantity(text)
		if err == nil && (q.Unit() != "" && q.Unit() != "%" || q.Qualifier() != figure.Plain || admits != nil && !admits(q)) {
			return errAdmitted
		}
		return err
	}
}

// bound reads a bound of a rule: without a qualifier, in any unit.
func bound(admits func(figure.Quantity) bool) func(string) error {
	return func(text string) error {
		q, err := figure.ParseQuantity(text)
		if err == nil && (q.Qualifier() != figure.Plain || !admits(q)) {
			return errAdmitted
		}
		return err
	}
}

func signed(admits func(sign int) bool) func(string) error {
	return func(text string) error {
		p, err := figure.ParsePoints(text)
		if err == nil && !admits(p.Sign()) {
			return errAdmitted
		}
		return err
	}
}

// beyondPatterns is what a text may be that its pattern admits and the parser
// refuses. A pattern counts characters and knows neither Unicode's tables nor
// the calendar nor the order of numbers.
func beyondPatterns(text string, err error) string {
	exotic := func(r rune) bool {
		return r > unicode.MaxASCII && (!unicode.IsPrint(r) || unicode.IsDigit(r))
	}
	switch {
	case errors.Is(err, performance.ErrRange):
		return "the ends of a range"
	case errors.Is(err, performance.ErrWords) && len(text) > performance.MaxWords:
		return "words within their limit in characters but not in bytes"
	case errors.Is(err, figure.ErrDate) && strings.Contains(text, "2月29日"):
		return "29 February of a common year"
	case strings.ContainsFunc(text, exotic):
		return "a character that Unicode does not print, or a digit of another script"
	case len(text) > figure.MaxUnitBytes && utf8.RuneCountInString(text) < len(text):
		return "a unit within its limit in characters but not in bytes"
	}
	return ""
}

func TestPatternsAdmitWhatTheParsersRead(t *testing.T) {
	used := map[string]bool{}
	for _, c := range canonicals() {
		t.Run(c.definition, func(t *testing.T) {
			validators := c.compiled(t, "/$defs/"+c.definition)
			g := seeded(7)
			pieces := slices.Concat(c.pieces, c.ownWords(t))
			read, refused := 0, 0
			for range 15_000 {
				var text strings.Builder
				for range 1 + g.IntN(5) {
					text.WriteString(pieces[g.IntN(len(pieces))])
				}
				data, err := json.Marshal(text.String())
				if err != nil || !utf8.ValidString(text.String()) {
					t.Fatal(text.String(), err)
				}
				pattern, parser := verdict(t, validators, data), c.parse(text.String())
				switch {
				case parser == nil && pattern == nil:
					read++
				case parser != nil && pattern != nil:
					refused++
				case parser == nil:
					t.Errorf("%q is read, but not admitted", text.String())
				default:
					reason := beyondPatterns(text.String(), parser)
					assert.NotEmpty(t, reason, "%q is admitted, but not read: %v", text.String(), parser)
					used[reason] = true
				}
			}
			assert.Greater(t, read, 50)
			assert.Greater(t, refused, 1000)
		})
	}
	assert.Len(t, used, 4, "every reason occurs: %v; words too long have a test of their own", used)
}

func TestTextsAtTheirLimits(t *testing.T) {
	nines := strings.Repeat("9", figure.MaxDigits)
	long := strings.Repeat("x", performance.MaxWords)
	for _, test := range []struct {
		definition, text string
		valid            bool
	}{
		{"points", nines, true},
		{"points", nines + "9", false},
		{"points", "9." + nines[1:], true},
		{"points", "9." + nines, false},
		{"points", "-0." + nines[1:], true},
		{"points", "-0." + nines, false},
		{"quantity", nines + "m2", true},
		{"quantity", nines + "9m2", false},
		{"target", nines + "个~" + nines + "个", true},
		{"target", nines + "9个~" + nines + "个", false},
		{"target", nines[1:] + "个~" + nines + "9个", false},
		{"target", long, true},
		{"target", long + "x", false},
		{"target", "「1" + long[1:] + "」", true},
		{"target", "「1" + long + "」", false},
		{"actual", long, true},
		{"actual", long + "x", false},
	} {
		parse := map[string]func() error{
			"points":   func() error { _, err := figure.ParsePoints(test.text); return err },
			"quantity": func() error { _, err := figure.ParseQuantity(test.text); return err },
			"target":   func() error { _, err := performance.ParseTarget(test.text); return err },
			"actual":   func() error { _, err := performance.ParseActual(test.text); return err },
		}[test.definition]
		data, err := json.Marshal(test.text)
		require.NoError(t, err)
		assert.Equal(t, test.valid, parse() == nil, "%s %.80q is read", test.definition, test.text)
		pattern := verdict(t, formDocument.compiled(t, "/$defs/"+test.definition), data)
		assert.Equal(t, test.valid, pattern == nil, "%s %.80q is admitted", test.definition, test.text)
	}
	wide := strings.Repeat("好", performance.MaxWords/3+1)
	_, err := performance.ParseTarget(wide)
	assert.Equal(t, "words within their limit in characters but not in bytes", beyondPatterns(wide, err))
}
