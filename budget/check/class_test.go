package check_test

import (
	"slices"
	"strconv"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

// What is printed of a split cannot be more than its whole, whatever else is
// blank; and where blank means none, it has to be the whole.
func TestPartsOfASplit(t *testing.T) {
	sum := check.SumOf("sum", key("whole"), keys("a", "b", "c")...).Said("甲＝乙", "A = B")
	none := sum
	none.BlankIsNone = true
	within := check.WithinOf("sum", key("whole"), keys("a", "b")...).Said("甲≥乙", "A ≥ B")
	for name, test := range map[string]struct {
		identity check.Identity
		figures  map[string]string
		class    check.Class
		code     check.Code
		zh       string
	}{
		"parts above the whole, one blank": {
			sum,
			map[string]string{"whole": "412.44万元", "a": "264万元", "b": "448.04万元"},
			check.ClassBroken, check.CodeBroken,
			"甲＝乙：合计不平，列示412.44万元，分项合计712.04万元（〈a〉264万元、〈b〉448.04万元），少299.6万元（另有1项未列示）",
		},
		"a total that was not added up": {
			sum,
			map[string]string{"whole": "0万元", "a": "90万元", "b": "89.974万元"},
			check.ClassBroken, check.CodeBroken,
			"甲＝乙：合计不平，列示0万元，分项合计179.974万元（〈a〉90万元、〈b〉89.974万元），少179.974万元，合计未汇总（另有1项未列示）",
		},
		"one part above the whole, the rest blank": {
			sum,
			map[string]string{"whole": "3.35万元", "a": "3.45万元"},
			check.ClassBroken, check.CodeBroken,
			"甲＝乙：合计不平，列示3.35万元，分项合计3.45万元，少0.1万元（另有2项未列示）",
		},
		"above it by what the digits hide": {
			sum, map[string]string{"whole": "3.4万元", "a": "3.45万元"}, check.ClassUnchecked, check.CodeAbsent, "",
		},
		"less than the whole may be completed by what is blank": {
			sum, map[string]string{"whole": "5万元", "a": "3万元"}, check.ClassUnchecked, check.CodeAbsent, "",
		},
		"a part below zero may be made up for": {
			sum, map[string]string{"whole": "5万元", "a": "-3万元", "b": "9万元"}, check.ClassUnchecked, check.CodeAbsent, "",
		},
		"a part that is only stated about decides nothing": {
			sum, map[string]string{"whole": "5万元", "a": "约9万元"}, check.ClassUnchecked, check.CodeAbsent, "",
		},
		"all parts blank": {
			none, map[string]string{"whole": "5万元"}, check.ClassUnchecked, check.CodeAbsent, "",
		},
		"the whole blank": {
			none, map[string]string{"a": "5万元"}, check.ClassUnchecked, check.CodeAbsent, "",
		},
		"where blank is none, the rest is the whole": {
			none, map[string]string{"whole": "5万元", "a": "3万元", "b": "2万元"}, check.ClassHolds, "", "",
		},
		"where blank is none, the rest is less": {
			none,
			map[string]string{"whole": "9.00万元", "a": "3.00万元", "b": "2.00万元"},
			check.ClassUnexplained, check.CodeGap,
			"甲＝乙：列示9.00万元，分项合计5万元，多4万元（空白按无计），请核实",
		},
		"where blank is none, the rest is more": {
			none, map[string]string{"whole": "4.00万元", "a": "3.00万元", "b": "2.00万元"}, check.ClassBroken, check.CodeBroken, "",
		},
		"a part of which above the whole, the rest blank": {
			within, map[string]string{"whole": "10万元", "a": "18万元"}, check.ClassBroken, check.CodeParts, "",
		},
		"parts of which below the whole, the rest blank": {
			within, map[string]string{"whole": "10万元", "a": "8万元"}, check.ClassUnchecked, check.CodeAbsent, "",
		},
		"a soft split asks": {
			sum.AsSoft(), map[string]string{"whole": "4.00万元", "a": "3.00万元", "b": "2.00万元"}, check.ClassUnexplained, check.CodeGap, "",
		},
	} {
		t.Run(name, func(t *testing.T) {
			var statements []check.Statement
			for _, concept := range []string{"whole", "a", "b", "c"} {
				if f, stated := test.figures[concept]; stated {
					statements = append(statements, text(concept, money(f)))
				}
			}
			report := check.NewLedger(statements...).Check(test.identity)
			outcome := named(t, report.Outcomes, "sum")
			assert.Equal(t, test.class, outcome.Class())
			finding, some := outcome.Finding()
			require.Equal(t, test.code != "", some)
			assert.Equal(t, test.code, finding.Code)
			assert.Empty(t, report.Suspects)
			if test.zh != "" {
				assert.Equal(t, test.zh, finding.Text(language.Chinese))
			}
		})
	}
	balance := check.BalanceOf("balance", key("whole"), keys("a", "b"), keys("c"))
	outcome := evaluate(t, balance, text("whole", money("1万元")), text("a", money("9万元")))
	assert.Equal(t, check.ClassUnchecked, outcome.Class(), "what is subtracted may be blank")
}

// Two figures that are printed alike make 100 %.
func TestARateOfEqualFigures(t *testing.T) {
	rate := check.RateOf("rate", key("rate"), key("num"), key("den"), "").Said("执行率", "rate")
	for printed, test := range map[string]struct {
		class check.Class
		code  check.Code
	}{
		"101%":    {check.ClassBroken, check.CodeBroken},
		"100.01%": {check.ClassBroken, check.CodeBroken},
		"100%":    {check.ClassHolds, ""},
		"100.00%": {check.ClassHolds, ""},
		"99.6%":   {check.ClassUnexplained, check.CodeGap},
		"50%":     {check.ClassBroken, check.CodeBroken},
	} {
		t.Run(printed, func(t *testing.T) {
			outcome := evaluate(t, rate, text("rate", quantity(printed)), text("num", money("5万元")), text("den", money("5万元")))
			assert.Equal(t, test.class, outcome.Class())
			finding, _ := outcome.Finding()
			assert.Equal(t, test.code, finding.Code)
			if printed == "99.6%" {
				assert.Equal(t, "执行率：列示99.6%，应为100%，少0.4个百分点；两数列示相同，比率应为100%，如按元计算请列示两位小数并说明",
					finding.Text(language.Chinese))
			}
		})
	}
	counted := evaluate(t, rate, text("rate", quantity("99.6%")), text("num", count(5, "户")), text("den", count(5, "户")))
	assert.Equal(t, check.ClassBroken, counted.Class(), "counts hide nothing")
}

func TestABrokenRateSaysWhatItShouldBe(t *testing.T) {
	outcome := evaluate(t, check.RateOf("rate", key("rate"), key("num"), key("den"), "").Said("执行率", "rate"),
		text("rate", quantity("100%")), text("num", money("3824.26万元")), text("den", money("4753.66万元")))
	finding, _ := outcome.Finding()
	assert.Equal(t, check.CodeBroken, finding.Code)
	assert.Equal(t, "执行率：比率有误，列示100%，3824.26万元÷4753.66万元应为80.45%，多19.55个百分点", finding.Text(language.Chinese))
	assert.Equal(t, "rate: wrong rate; stated 100%, (3824.26 × 10,000 yuan) ÷ (4753.66 × 10,000 yuan) should be 80.45%: 19.55 percentage points more",
		finding.Text(language.English))
}

// A form's project expenditure, printed 4 less than its five lines, and its
// rate with the last digit cut.
func TestASumOfFiveLinesAndACutRate(t *testing.T) {
	statements := []check.Statement{
		text("whole", money("1505.3万元")), text("rate", quantity("99.3%")),
		text("num", money("9938万元")), text("den", money("10000万元")),
	}
	var parts []check.Key
	for i, printed := range []string{"1049.4万元", "156.6万元", "279.3万元", "20万元", "4万元"} {
		name := "line " + string(rune('1'+i))
		statements, parts = append(statements, text(name, money(printed))), append(parts, key(name))
	}
	outcomes := check.NewLedger(statements...).Evaluate(
		check.SumOf("sum", key("whole"), parts...).Said("项目支出", "projects"), check.RateOf("rate", key("rate"), key("num"), key("den"), ""))
	finding, _ := named(t, outcomes, "sum").Finding()
	assert.Equal(t, "项目支出：合计不平，列示1505.3万元，分项合计1509.3万元，少4万元", finding.Text(language.Chinese))
	assert.Equal(t, check.Cut, named(t, outcomes, "rate").Verdict)
	assert.Equal(t, check.ClassRounding, named(t, outcomes, "rate").Class())
}

func TestBoundsAreFactsToExplain(t *testing.T) {
	bound := check.AtMostOf("bound", key("staff"), key("posts")).Said("在职人数 ≤ 编制数", "staff ≤ posts")
	posts := bound
	posts.Limit = figure.Label{Zh: "编制", En: "posts"}
	reasoned := posts
	reasoned.Reason = "安置退役军人"
	budget := check.AtMostOf("budget", check.Key{Concept: "x", Period: "final"}, check.Key{Concept: "x", Period: "budget"})
	for name, test := range map[string]struct {
		identity check.Identity
		smaller  figure.Figure
		larger   figure.Figure
		zh, en   string
	}{
		"超编": {
			posts, count(60, "人"), count(57, "人"),
			"〈a〉60人，超编制3人（编制57人），为编制的105.26%；未说明原因，请说明",
			"<a> 60 people: 3 people above its posts of 57 people, 105.26% of it; no reason is given: please explain",
		},
		"with a reason": {
			reasoned, count(60, "人"), count(57, "人"), "〈a〉60人，超编制3人（编制57人），为编制的105.26%；报告已说明原因", "",
		},
		"a bound of no name": {
			bound, count(60, "人"), count(57, "人"), "在职人数 ≤ 编制数：列示60人，超上限3人（上限57人），为上限的105.26%；请说明原因", "",
		},
		"money bounded by itself in another period has a budget": {
			budget, money("3.45万元"), money("3.1万元"), "〈a〉3.45万元，超预算0.35万元（预算3.1万元），为预算的111.29%；未说明原因，请说明", "",
		},
		"a share just below ten times is per cent": {
			budget, money("99.9万元"), money("10万元"), "〈a〉99.9万元，超预算89.9万元（预算10万元），为预算的999.00%；未说明原因，请说明", "",
		},
		"ten times a budget is told in times": {
			budget, money("95200万元"), money("10万元"), "〈a〉95200万元，超预算95190万元（预算10万元），为预算的9520倍；未说明原因，请说明",
			"<a> 95200 × 10,000 yuan: 95190 × 10,000 yuan above its budget of 10 × 10,000 yuan, 9520 times as much; no reason is given: please explain",
		},
		"times have two places at most": {
			budget, money("10万元"), money("0.3万元"), "〈a〉10万元，超预算9.7万元（预算0.3万元），为预算的33.33倍；未说明原因，请说明", "",
		},
		"money without a budget": {
			budget, money("0.16万元"), money("0万元"), "〈a〉0.16万元，属无预算支出；未说明原因，请说明",
			"<a> 0.16 × 10,000 yuan: spent without a budget; no reason is given: please explain",
		},
	} {
		t.Run(name, func(t *testing.T) {
			smaller, larger := text("a", test.smaller), text("b", test.larger)
			smaller.Key, larger.Key = test.identity.Stated, test.identity.Computed[0].Key
			report := check.NewLedger(smaller, larger).Check(test.identity)
			assert.Equal(t, check.ClassExceeded, report.Outcomes[0].Class())
			assert.Empty(t, report.Suspects)
			finding, _ := report.Outcomes[0].Finding()
			assert.Equal(t, check.Warning, finding.Severity)
			assert.Equal(t, test.zh, finding.Text(language.Chinese))
			if test.en != "" {
				assert.Equal(t, test.en, finding.Text(language.English))
			}
		})
	}
}

// A gap that rests on a reading names it, and the reading under which it
// closes.
func TestReadingsOfAGap(t *testing.T) {
	reading := func(whole, zh string, parts ...string) check.Identity {
		identity := check.SumOf("split", key(whole), keys(parts...)...).AsSoft().Said("全年预算数 = 各项之和", "adjusted = parts")
		identity.Reading = figure.Label{Zh: zh, En: zh}
		return identity
	}
	statements := []check.Statement{
		text("adjusted", money("1764.12万元")), text("executed", money("1403.23万元")),
		text("basic", money("859.70万元")), text("project", money("543.53万元")), text("beside", money("10.00万元")),
	}
	split := reading("adjusted", "各项为预算数", "basic", "project")
	said := func(others ...check.Identity) string {
		identity := split
		identity.Otherwise = others
		outcome := evaluate(t, identity, statements...)
		assert.Equal(t, check.ClassUnexplained, outcome.Class())
		finding, _ := outcome.Finding()
		return finding.Text(language.Chinese)
	}
	const start = "全年预算数 = 各项之和：列示1764.12万元，分项合计1403.23万元，多360.89万元"
	assert.Equal(t, start+"（口径：各项为预算数），请说明原因", said())
	assert.Equal(t, start+"；按“各项为执行数”则相符，口径不同，请统一或注明", said(reading("executed", "各项为执行数", "basic", "project")))
	assert.Equal(t, start+"（口径：各项为预算数，多360.89万元；另有一项，多350.89万元），请说明原因",
		said(reading("adjusted", "另有一项", "basic", "project", "beside")))
	assert.Equal(t, start+"（口径：各项为预算数，多360.89万元），请说明原因", said(reading("nowhere", "没有的数", "basic")),
		"a reading without figures says nothing")
}

func TestTheTallyCountsEveryOutcomeOnce(t *testing.T) {
	ledger, identities := controlWorks()
	identities = append(identities,
		check.CopyOf("holds", key("houses"), key("trees")), check.CopyOf("absent", key("visits"), key("nowhere")),
		check.AtMostOf("exceeded", key("visits"), key("advice")), check.CopyOf("soft", key("visits"), key("advice")).AsSoft(),
	)
	tally := ledger.Check(identities...).Tally()
	assert.Equal(t, check.Tally{All: 6, Holds: 1, Broken: 1, Exceeded: 1, Unexplained: 1, Unchecked: 1, Folded: 1}, tally)
	assert.Equal(t, "核对勾稽关系6项：相符1项，不符1项，超限1项，需说明1项，无法核对1项，并入其他不符说明1项。", tally.Text(language.Chinese))
	assert.Equal(t, "Identities checked: 6; hold: 1, broken: 1, exceeded: 1, unexplained: 1, cannot be checked: 1, told with a broken one: 1.",
		tally.Text(language.English))
	assert.Equal(t, "没有可以核对的勾稽关系。", check.Tally{}.Text(language.Chinese))
}

func TestTheTableHasARowForEveryFinding(t *testing.T) {
	statements := []check.Statement{
		text("works", count(13, "处")), text("houses", count(7, "处")), text("trees", count(7, "处")),
		text("rate", quantity("100%")), text("num", money("3824.26万元")), text("den", money("4753.66万元")),
		text("near", money("1.02万元")), cell("c", "other", money("1.00万元")),
	}
	report := check.NewLedger(statements...).Check(
		check.CopyOf("holds", key("houses"), key("trees")).Said("相符", "holds"),
		check.RateOf("rate", key("rate"), key("num"), key("den"), "").Said("执行率", "rate"),
		check.SumOf("sum", key("works"), keys("houses", "trees")...).Said("灭治", "works"),
		check.CopyOf("copy", key("near"), key("other")).Said("两处", "both"),
	)
	assert.Equal(t, [][]string{
		{"类别", "勾稽关系", "核对数", "对照数", "差额", "允许尾差", "位置"},
		{"不符", "执行率", "100%", "80.45%", "多19.55个百分点", "", "text"},
		{"不符", "灭治", "13处", "分项合计14处", "少1处", "", "text"},
		{"不符", "两处", "1.02万元", "另一处1万元", "多0.02万元", "0.01万元", "text、table"},
	}, report.Table(language.Chinese))
	assert.Equal(t, []string{"broken", "works", "13 places", "the parts add up to 14 places", "1 place less", "", "text"}, report.Table(language.English)[2])
	assert.Len(t, check.Report{}.Table(language.Chinese), 1)
}

// The right correction is found although it restores a true overspend.
func TestACorrectionMayRestoreABoundThatIsPassed(t *testing.T) {
	column := func(vehicles string) []check.Statement {
		return []check.Statement{
			cell("final", "total", money("3.45万元")), cell("final", "vehicles", money(vehicles)), cell("final", "purchase", money("0万元")),
			cell("final", "running", money("3.45万元")), cell("final", "abroad", money("0万元")), cell("final", "reception", money("0万元")),
			text("text", money("3.45万元")), cell("budget", "budget", money("2.6万元")), cell("budget", "all", money("3.1万元")),
		}
	}
	identities := []check.Identity{
		check.SumOf("total", key("total"), keys("vehicles", "abroad", "reception")...),
		check.SumOf("vehicles", key("vehicles"), keys("purchase", "running")...),
		check.CopyOf("text=table", key("text"), key("vehicles")),
		check.AtMostOf("vehicles<=budget", key("vehicles"), key("budget")), check.AtMostOf("total<=all", key("total"), key("all")),
	}
	report := check.NewLedger(column("2.45万元")...).Check(identities...)
	assert.Equal(t, []correction{
		{"vehicles", "2.45万元", "3.45万元", []string{"total", "vehicles", "text=table"}, 1},
	}, corrections(report.Suspects))
}

func TestAMissingAmountIsNamedWhereItIsPrinted(t *testing.T) {
	elsewhere := text("elsewhere", money("589.34万元"))
	elsewhere.Place.Where = "二(二)2"
	statements := func(printed string) []check.Statement {
		elsewhere.Figure = money(printed)
		return []check.Statement{
			cell("c", "whole", money("751.34万元")), cell("c", "line", money("162万元")), elsewhere, text("unrelated", money("589.3万元")),
		}
	}
	lines := check.LinesOf("lines", key("whole"), key("line"))
	for name, test := range map[string]struct{ print, found, zh string }{
		"the very amount": {
			"589.34万元", "589.34万元", "“〈whole〉”之下少列一项589.34万元，与二(二)2所列589.34万元相同，可能漏列该项",
		},
		"but for rounding": {
			"589.35万元", "589.35万元", "“〈whole〉”之下少列一项589.34万元，与二(二)2所列589.35万元只差四舍五入尾差，可能漏列该项",
		},
		"a coarser print": {"580万元", "589.3万元", ""},
	} {
		t.Run(name, func(t *testing.T) {
			report := check.NewLedger(statements(test.print)...).Check(lines, check.CopyOf("same", key("line"), key("line")))
			i := slices.IndexFunc(report.Suspects, func(s check.Suspect) bool { return s.Missing })
			require.GreaterOrEqual(t, i, 0)
			assert.Equal(t, test.found, report.Suspects[i].Found)
			assert.Contains(t, report.Suspects[i].Finding().Text(language.Chinese), test.zh)
		})
	}
	small := check.NewLedger(text("whole", count(13, "处")), text("line", count(8, "处")), text("five", count(5, "处"))).Check(lines)
	assert.Empty(t, small.Suspects[len(small.Suspects)-1].Found, "five of anything stand in every document")

	sum := check.SumOf("sum", key("whole"), key("line"))
	report := check.NewLedger(statements("589.34万元")...).Check(sum)
	assert.Equal(t, "589.34万元", report.Suspects[len(report.Suspects)-1].Found, "a sum may have left it out, too")
}

// The amount is found wherever in the document it is printed, and the figures of
// the relation itself are not what it lacks.
func TestAMissingAmountIsFoundInAnyOrder(t *testing.T) {
	found := func(whole, line string, others ...string) string {
		statements := []check.Statement{text("whole", money(whole)), text("line", money(line))}
		for i, other := range others {
			statements = append(statements, text("other"+strconv.Itoa(i), money(other)))
		}
		for _, s := range check.NewLedger(statements...).Check(check.LinesOf("lines", key("whole"), key("line"))).Suspects {
			if s.Missing {
				return s.Found
			}
		}
		return "no suspect"
	}
	falling := []string{"980.11万元", "905.12万元", "833.13万元", "700.14万元", "640.15万元", "589.34万元", "411.16万元", "302.17万元", "204.18万元", "105.19万元"}
	assert.Equal(t, "589.34万元", found("751.34万元", "162万元", falling...))
	slices.Reverse(falling)
	assert.Equal(t, "589.34万元", found("751.34万元", "162万元", falling...))
	assert.Empty(t, found("751.34万元", "0万元", falling...), "the whole is no part of itself")
	assert.Empty(t, found("751.34万元", "375.67万元", falling...), "a part that is there is not left out")
	assert.Empty(t, found("751.34万元", "162万元", "590.99万元", "588.01万元"), "nor is what comes near it")
	assert.Equal(t, "589.34万元", found("751.34万元", "162万元", "590.99万元", "588.01万元", "589.34万元"))
	assert.Empty(t, found("742.01万元", "162.00万元", "580万元"), "two digits tell nothing")
	assert.Empty(t, found("751.34万元", "-500万元", "105.19万元"), "nothing that is printed is as much")
}

func TestClassesAndSeveritiesHaveWords(t *testing.T) {
	zh, en := "", ""
	for _, word := range []interface{ Text(tag language.Tag) string }{
		check.ClassHolds, check.ClassRounding, check.ClassBroken, check.ClassExceeded, check.ClassUnexplained, check.ClassUnchecked,
		check.Error, check.Warning, check.Note, check.Off,
	} {
		zh, en = zh+word.Text(language.Chinese)+" ", en+word.Text(language.English)+", "
	}
	assert.Equal(t, "相符 尾差 不符 超限 需说明 无法核对 错误 警告 提示 不提示 ", zh)
	assert.Equal(t, "holds, within rounding, broken, exceeded, unexplained, cannot be checked, error, warning, note, off, ", en)
}
