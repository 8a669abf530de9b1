package check_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

// TestEveryCodeIsRaised raises every code of this package and pins its words
// in both languages.
func TestEveryCodeIsRaised(t *testing.T) {
	whole := text("whole", money("1765.13万元"))
	part := text("part", money("1764.12万元"))
	said := func(i check.Identity) check.Identity { return i.Said("甲＝乙", "A = B") }
	rate := said(check.RateOf("rate", key("whole"), key("a"), key("b"), ""))
	sum := said(check.SumOf("sum", key("whole"), key("part")))
	absent := text("part", figure.Money{})

	tests := map[check.Code]struct {
		identity   check.Identity
		statements []check.Statement
		severity   check.Severity
		path       check.Path
		zh, en     string
	}{
		check.CodeBroken: {
			sum,
			[]check.Statement{whole, part},
			check.Error, "/whole",
			"甲＝乙：合计不平，列示1765.13万元，分项合计1764.12万元，多1.01万元",
			"A = B: does not add up; stated 1765.13 × 10,000 yuan, the parts add up to 1764.12 × 10,000 yuan: 1.01 × 10,000 yuan more",
		},
		check.CodeGap: {
			sum.AsSoft(),
			[]check.Statement{whole, part},
			check.Warning, "/whole",
			"甲＝乙：列示1765.13万元，分项合计1764.12万元，多1.01万元，请说明原因",
			"A = B: stated 1765.13 × 10,000 yuan, the parts add up to 1764.12 × 10,000 yuan: 1.01 × 10,000 yuan more; please explain",
		},
		check.CodeConflict: {
			sum,
			[]check.Statement{whole, part, text("part", money("1765.13万元"))},
			check.Note, "/whole",
			"甲＝乙：“〈part〉”前后不一致，更正之前无法核对",
			"A = B: cannot be checked before it is known which value of <part> is right",
		},
		check.CodeCopy: {
			check.Identity{},
			[]check.Statement{whole, cell("c", "whole", money("1764.12万元"))},
			check.Error, "/table/whole",
			"〈whole〉：表文不一致，text为1765.13万元，table为1764.12万元，相差1.01万元",
			"<whole>: text and table differ; 1765.13 × 10,000 yuan in text, 1764.12 × 10,000 yuan in table; 1.01 × 10,000 yuan apart",
		},
		check.CodeParts: {
			said(check.WithinOf("parts", key("part"), key("whole"))),
			[]check.Statement{whole, part},
			check.Error, "/part",
			"甲＝乙：分项合计1765.13万元，比总数1764.12万元多1.01万元",
			"A = B: the parts add up to 1765.13 × 10,000 yuan, 1.01 × 10,000 yuan more than the whole of 1764.12 × 10,000 yuan",
		},
		check.CodeExceeded: {
			said(check.AtMostOf("bound", key("whole"), key("part"))),
			[]check.Statement{whole, part},
			check.Warning, "/whole",
			"甲＝乙：列示1765.13万元，超上限1.01万元（上限1764.12万元），为上限的100.06%；请说明原因",
			"A = B: stated 1765.13 × 10,000 yuan: 1.01 × 10,000 yuan above its bound of 1764.12 × 10,000 yuan, 100.06% of it; please explain",
		},
		check.CodeLabel: {
			said(check.LabelOf("label", key("whole"), figure.MustDate("2023年"))),
			[]check.Statement{text("whole", date("2022年"))},
			check.Error, "/whole",
			"甲＝乙：年度有误，列示2022年，应为2023年",
			"A = B: wrong year; it says 2022 and should say 2023",
		},
		check.CodeCut: {
			rate,
			[]check.Statement{text("whole", quantity("66.66%")), text("a", count(2, "户")), text("b", count(3, "户"))},
			check.Warning, "/whole",
			"甲＝乙：列示66.66%，应为66.67%，尾数被截去而未四舍五入",
			"A = B: stated 66.66%, should be 66.67%: cut off instead of rounded",
		},
		check.CodePrecision: {
			sum,
			[]check.Statement{whole, text("part", money("1765.1万元"))},
			check.Note, "/whole",
			"甲＝乙：列示1765.13万元，分项合计1765.1万元，多0.03万元，在四舍五入尾差0.055万元之内（主要来自“〈part〉”的末位）",
			"A = B: stated 1765.13 × 10,000 yuan, the parts add up to 1765.1 × 10,000 yuan: 0.03 × 10,000 yuan more, inside the rounding of 0.055 × 10,000 yuan, mostly that of <part>",
		},
		check.CodeAbsent: {
			sum,
			[]check.Statement{whole, absent},
			check.Note, "/whole",
			"甲＝乙：“〈part〉”未列示，缺少数据，无法核对",
			"A = B: cannot be checked, <part> is not stated",
		},
		check.CodeQualified: {
			sum,
			[]check.Statement{whole, text("part", money("约1765万元"))},
			check.Note, "/whole",
			"甲＝乙：“〈part〉”只是约数，无法核对是否相等",
			"A = B: cannot be checked for equality, <part> is only stated approximately",
		},
		check.CodeZeroByZero: {
			rate,
			[]check.Statement{text("whole", quantity("100%")), text("a", count(0, "户")), text("b", count(0, "户"))},
			check.Note, "/whole",
			"甲＝乙：分子和分母（“〈b〉”）均为0，不适用",
			"A = B: not applicable; <b> and the numerator are both 0",
		},
		check.CodeZeroBase: {
			rate,
			[]check.Statement{text("whole", quantity("100%")), text("a", count(1, "户")), text("b", count(0, "户"))},
			check.Warning, "/whole",
			"甲＝乙：分母（“〈b〉”）为0而分子不为0，列示的100%没有意义",
			"A = B: 100% has no meaning, as the base (<b>) is 0 and the numerator is not",
		},
		check.CodeUnits: {
			sum,
			[]check.Statement{whole, text("part", count(1, "个"))},
			check.Warning, "/whole",
			"甲＝乙：“〈part〉”的单位与其他数据不同，无法核对",
			"A = B: cannot be checked, <part> is stated in a unit of another kind",
		},
		check.CodeFigure: {
			sum,
			[]check.Statement{whole, text("part", date("2024年"))},
			check.Warning, "/whole",
			"甲＝乙：“〈part〉”不是可以这样核对的数据",
			"A = B: cannot be checked, <part> is not a figure of the right kind",
		},
		check.CodeSize: {
			sum,
			[]check.Statement{whole, text("part", outgrown())},
			check.Warning, "/whole",
			"甲＝乙：“〈part〉”的位数过多，无法核对",
			"A = B: cannot be checked, <part> has too many digits",
		},
		check.CodeIdentity: {
			check.SumOf("nothing", key("whole")),
			[]check.Statement{whole},
			check.Warning, "/whole",
			"〈whole〉：勾稽关系本身不完整（“〈whole〉”），无法核对",
			"<whole>: the identity about <whole> is not well formed",
		},
	}
	for code, test := range tests {
		t.Run(string(code), func(t *testing.T) {
			ledger := check.NewLedger(test.statements...)
			var report check.Report
			if test.identity.Name == "" {
				report = ledger.Check()
			} else {
				report = ledger.Check(test.identity)
			}
			require.NotEmpty(t, report.Outcomes)
			finding, some := report.Outcomes[0].Finding()
			require.True(t, some)
			assert.Equal(t, code, finding.Code)
			assert.Equal(t, test.severity, finding.Severity)
			assert.Equal(t, test.path, finding.Path)
			assert.Equal(t, test.zh, finding.Text(language.Chinese))
			assert.Equal(t, test.en, finding.Text(language.English))
		})
	}

	raised := map[check.Code]bool{check.CodeSuspect: true, check.CodeMissing: true, check.CodeSuspects: true, check.CodeWork: true} // in their own tests
	for code := range tests {
		raised[code] = true
	}
	for _, entry := range check.Catalogue() {
		if len(entry.Code) > 6 && entry.Code[:6] == "check." {
			assert.True(t, raised[entry.Code], "%s is never raised", entry.Code)
		}
	}
}

// outgrown is an amount with more digits than any that can be read.
func outgrown() figure.Money {
	amount := figure.MustMoney("1万元")
	for range 250 { // 2²⁵⁰ has 76 digits
		amount = amount.Add(amount)
	}
	return amount
}

func TestWhatHoldsSaysNothing(t *testing.T) {
	_, some := evaluate(t, check.CopyOf("copy", key("a"), key("b")), text("a", count(1, "户")), text("b", count(1, "户"))).Finding()
	assert.False(t, some)
}

func TestSuspectsInWords(t *testing.T) {
	ledger, identities := controlWorks()
	identities[0] = identities[0].Said("灭治施工＝房屋＋树木", "works = houses + trees")
	findings := ledger.Check(identities...).Findings()
	require.Len(t, findings, 2, "the soft sum that the correction closes is told with it")
	var suspect check.Finding
	for _, finding := range findings {
		if finding.Code == check.CodeSuspect {
			suspect = finding
		}
	}
	assert.Equal(t, check.Note, suspect.Severity)
	assert.Equal(t, check.Path("/works"), suspect.Path)
	assert.Equal(t,
		"可能原因，供核实：“〈works〉”列示13处，如为14处，则2项相符（灭治施工＝房屋＋树木；〈visits〉 = 〈works〉 + 〈advice〉）",
		suspect.Text(language.Chinese))
	assert.Equal(t,
		"Possible cause, to be verified: <works> reads 13 places; 14 places would close 2 identities (works = houses + trees; <visits> = <works> + <advice>)",
		suspect.Text(language.English))

	ledger, identities = projectBudget()
	var missing []check.Finding
	for _, finding := range ledger.Check(identities...).Findings() {
		if finding.Code == check.CodeMissing {
			missing = append(missing, finding)
		}
	}
	require.Len(t, missing, 1)
	assert.Equal(t, check.Path("/project"), missing[0].Path)
	assert.Equal(t, "可能原因，供核实：“〈project〉”之下少列一项10.0万元（〈project〉 = 〈termite〉 + 〈housing〉 + 〈subsidy〉）；同样可能的更正共3种",
		missing[0].Text(language.Chinese))
	assert.Equal(t,
		"Possible cause, to be verified: a line of 10.0 × 10,000 yuan is missing below <project> (<project> = <termite> + <housing> + <subsidy>); 3 corrections do equally well",
		missing[0].Text(language.English))
}

// A class of ten points too few has a candidate in every part: one note says
// that nothing tells which.
func TestManySuspectsAreOnlyCounted(t *testing.T) {
	statements := []check.Statement{text("class", points("40"))}
	var parts []check.Key
	for _, name := range []string{"a", "b", "c", "d", "e"} {
		statements, parts = append(statements, text(name, points("7"))), append(parts, key(name))
	}
	report := check.NewLedger(statements...).Check(check.SumOf("tier", key("class"), parts...))
	assert.Len(t, report.Suspects, 6)
	findings := report.Findings()
	require.Len(t, findings, 2)
	assert.Equal(t, check.CodeSuspects, findings[1].Code)
	assert.Equal(t, "可能原因，供核实：有6种更正都可以单独消除不符（〈class〉 = 〈a〉 + 〈b〉 + 〈c〉 + 〈d〉 + …），无法判断是哪一处", findings[1].Text(language.Chinese))
}

// What nobody named is called by where it is printed, and never by its key.
func TestAFindingShowsNoKey(t *testing.T) {
	whole := check.Statement{
		Key: check.Key{Concept: "whole", Period: "2024", Scope: "fund"}, Figure: figure.Count(1, "户"), Place: check.Place{Where: "二(一)"},
	}
	part := check.Statement{Key: key("part")}
	outcome := evaluate(t, check.SumOf("whole=part", whole.Key, part.Key, key("none")), whole, part)
	finding, _ := outcome.Finding()
	assert.Equal(t, "二(一)所列1户 = 其中一项数据 + 其中一项数据：“其中一项数据”未列示，缺少数据，无法核对", finding.Text(language.Chinese))
	assert.Equal(t, "1 household in 二(一) = one of the figures + one of the figures: cannot be checked, one of the figures is not stated",
		finding.Text(language.English))

	whole.Label = figure.Label{Zh: "总数"}
	copied := check.NewLedger(whole, whole).Evaluate()[0]
	assert.Equal(t, figure.Label{Zh: "总数", En: "总数"}, copied.Words())
}

func TestNewFinding(t *testing.T) {
	finding := check.NewFinding(check.CodeLabel, "/a", check.L("identity", figure.Label{Zh: "三公经费", En: "official expenses"}),
		check.A("computed", "2023年"), check.A("stated", "2022年"), check.A("more", "unused"))
	assert.Equal(t, check.Error, finding.Severity)
	assert.Equal(t, "三公经费：年度有误，列示2022年，应为2023年", finding.Text(language.MustParse("zh-Hant-TW")), "arguments go by name")
	assert.Equal(t, "official expenses: wrong year; it says 2022 and should say 2023", finding.Text(language.BritishEnglish))
	assert.Equal(t, "三公经费：年度有误，列示2022年，应为2023年", finding.Text(language.French))

	own := check.NewFinding("mine.odd", "", check.A("rate", "100%"), check.L("name", figure.Label{Zh: "名", En: "name"}))
	assert.Equal(t, check.Warning, own.Severity, "a code of the caller's own")
	assert.Equal(t, "mine.odd rate=100% name=名", own.Text(language.Chinese))
	assert.Equal(t, "mine.odd rate=100% name=name", own.Text(language.English))

	short := check.NewFinding(check.CodeLabel, "")
	assert.Equal(t, "—：年度有误，列示—，应为—", short.Text(language.Chinese))
}

func TestFindingJSON(t *testing.T) {
	finding := check.NewFinding(check.CodeLabel, "/a~1b", check.L("identity", figure.Label{Zh: "年度", En: "year"}), check.A("stated", "2022年"))
	data, err := json.Marshal(finding)
	require.NoError(t, err)
	const want = `{"code":"check.label","severity":"error","path":"/a~1b","args":[` +
		`{"name":"identity","value":"年度","en":"year"},{"name":"stated","value":"2022年"}]}`
	assertBytes(t, want, data)
	var back check.Finding
	require.NoError(t, json.Unmarshal(data, &back))
	assert.Equal(t, finding, back)

	data, err = json.Marshal(check.NewFinding(check.CodeWork, ""))
	require.NoError(t, err)
	assertBytes(t, `{"code":"check.suspect.work","severity":"note","path":""}`, data)
}

func TestReportJSON(t *testing.T) {
	ledger, identities := controlWorks()
	identities = append(identities, check.CopyOf("odd", key("visits"), key("nowhere")).Said("甲＝乙", "A = B"))
	data, err := json.Marshal(ledger.Check(identities...))
	require.NoError(t, err)
	const want = `{"outcomes":[` +
		`{"name":"G9","words":{"zh":"〈works〉 = 〈houses〉 + 〈trees〉","en":"\u003cworks\u003e = \u003chouses\u003e + \u003ctrees\u003e"},"kind":"sum","verdict":"broken","class":"broken","stated":"13处","computed":"14处",` +
		`"difference":"-1处","tolerance":"0处","where":"text","path":"/works"},` +
		`{"name":"G10","words":{"zh":"〈visits〉 = 〈works〉 + 〈advice〉","en":"\u003cvisits\u003e = \u003cworks\u003e + \u003cadvice\u003e"},"kind":"sum","soft":true,"verdict":"broken","class":"folded","stated":"30处",` +
		`"computed":"29处","difference":"1处","tolerance":"0处","where":"text","path":"/visits"},` +
		`{"name":"odd","words":{"zh":"甲＝乙","en":"A = B"},"kind":"copy","verdict":"undefined","class":"unchecked","stated":"30处",` +
		`"reason":"check.undefined.absent","operand":"nowhere","where":"text","path":"/visits"}],` +
		`"suspects":[{"key":{"concept":"works"},"label":{"zh":"〈works〉","en":"\u003cworks\u003e"},` +
		`"place":{"where":"text","path":"/works"},"was":"13处","reads":"14处","heals":["G9","G10"],"candidates":1}]}`
	assertBytes(t, want, data)
}
