package verify_test

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/budget"
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/verify"
)

var update = flag.Bool("update", false, "write the golden files anew")

// golden compares bytes with testdata/name.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.WriteFile(path, []byte(got), 0o600))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, string(want), got)
}

// rareForms change one thing each in a form that raises nothing: a class of one
// indicator of 90 points that earns them all, and an execution row that earns 10.
type rareForms struct {
	b strings.Builder
}

// try writes all that is found in a form after a change.
func (r *rareForms) try(name string, change func(set *ruleset.Set, form *performance.Form, first *performance.Indicator)) {
	set, form := ruleset.WithCost(), stated("入库率", "≥100%", "100%", "90", "")
	set.Plans = nil
	set.Sources = append(set.Sources, ruleset.Citation{Key: "test", Title: "测试规则", Article: "第一条", Reading: ruleset.Unverified})
	change(&set, &form, &form.Classes[0].Groups[0].Indicators[0])
	half := scoring.Binding{Name: "half", Method: func(in scoring.CustomInput) (figure.Points, bool) { return figure.PointsOf(45), true }}
	scorer, err := scoring.NewScorer(set, half)
	fmt.Fprintln(&r.b, "== "+name)
	if err != nil {
		fmt.Fprintln(&r.b, err)
		return
	}
	for _, f := range verify.Check(scorer.Trace(form)) {
		fmt.Fprintln(&r.b, f.Severity, f.Path, f.Text(language.Chinese))
	}
}

// figures tries a target and an actual.
func (r *rareForms) figures(target, actual string) {
	r.try(target+" → "+actual, func(_ *ruleset.Set, _ *performance.Form, first *performance.Indicator) {
		first.Target, first.Actual, first.Stated = performance.MustTarget(target), performance.MustActual(actual), figure.Points{}
	})
}

// named tries a method by its name.
func (r *rareForms) named(name string, method ruleset.Method, target, actual, score string) {
	r.try(name, func(set *ruleset.Set, _ *performance.Form, first *performance.Indicator) {
		set.Named = []ruleset.NamedRule{{Name: "m", Method: method, Source: "test"}}
		first.Method, first.Stated = "m", figure.Points{}
		first.Target, first.Actual = performance.Target{}, performance.MustActual(actual)
		if target != "" {
			first.Target = performance.MustTarget(target)
		}
		if score != "" {
			first.Stated = figure.MustPoints(score)
		}
	})
}

// money tries amounts of the total row.
func (r *rareForms) money(initial, adjusted, executed string) {
	r.try(initial+", "+adjusted+", "+executed, func(_ *ruleset.Set, form *performance.Form, _ *performance.Indicator) {
		form.Money = []performance.MoneyRow{performance.TotalFunds(
			figure.MustMoney(initial), figure.MustMoney(adjusted), figure.MustMoney(executed))}
	})
}

type (
	ruleSet   = ruleset.Set
	form      = performance.Form
	indicator = performance.Indicator
)

func points(text string) (p figure.Points) {
	if text == "" {
		return p
	}
	return figure.MustPoints(text)
}

func TestWhatIsFoundInRareFigures(t *testing.T) {
	var r rareForms
	q := figure.MustQuantity
	for _, pair := range []string{
		"≥95% 0.95", "≥95% 1", "≥95% 1.01", "≥95% 0.95%", "≥95% 0", "≥1% 0.5", "≥1.01% 0.5", "≥5% 0.5%", "≥5% 0.49%", "≥8个 0.95",
		">8个 8个", ">8个 8.1个", "<8个 8个", "≥8个 7.9个", "≤8个 8.1个",
		"约8个 8个", "≥8个 约8个", "≥8个 约7个", "≥8个 超过8个", "≥8个 不少于8个", ">8个 超过8个", "≤8个 不超过8个", "≤8个 近8个", "<8个 近8个",
		"≥8个 近9个", "=8个 超过8个", "≥8个 超过7个",
		"8个 8个", "8个 9个", "8个 7个", "≥8个 -1个", "≤8个 -1个", "≥8个 未佐证", "≥8个 不适用", "约8个 不适用", "≥8个 未报告", "≥8个 已完成", "≥8个 8万元",
		"≤3次 无", "2024年6月之前 2024年6月15日", "2024年6月之前 2024年7月15日", "2024年6月之前 2024年", "2024年6月之前 已完成",
		"≥8个 8.8个", "≥8个 10.4个", "≥8个 10.39个", "≥0个 30个", "≥0个 29个", "≥8个 11", "≥8 11个", "≤100% 50%", "≥10万元 13元",
		"好坏 好坏", "多少 较好", "效果明显 效果明显", "≥5万元 5万元", ">5万元 6万元", "≤5万元 5万元", "80%~90% 100%",
	} {
		target, actual, _ := strings.Cut(pair, " ")
		r.figures(target, actual)
	}
	r.named("uncapped", ruleset.Method{Completion: &ruleset.Completion{Shortfall: ruleset.ActualOverTarget, Uncapped: true}}, "≥8个", "9个", "")
	r.named("negative counts as zero", ruleset.Method{Completion: &ruleset.Completion{
		Shortfall: ruleset.ActualOverTarget, Negative: ruleset.NegativeIsZero,
	}}, "≥8个", "-1个", "0")
	r.named("a full score for zero", ruleset.Method{Completion: &ruleset.Completion{
		Shortfall: ruleset.LessExcess, ZeroTarget: ruleset.ZeroNotComputable,
	}}, "≤0个", "1个", "")
	r.named("a custom method", ruleset.Method{Custom: &ruleset.Custom{Name: "half"}}, "≤8个", "9个", "46")
	steps := ruleset.Steps{Measure: ruleset.Value, From: q("100元"), Side: ruleset.AboveSide, Step: q("20元"), Deduct: figure.PointsOf(1), Whole: ruleset.BegunSteps}
	r.named("a bare value beside bounds with a unit", ruleset.Method{Steps: &steps}, "", "130", "")
	r.named("another unit beside those bounds", ruleset.Method{Steps: &steps}, "", "130件", "")
	for _, target := range []string{"≤100件", "≥100件"} {
		r.named("less excess "+target, ruleset.Method{Completion: &ruleset.Completion{Shortfall: ruleset.LessExcess}}, target, "125件", "72")
	}
	judge := func(name, target, actual string, judgement performance.Judgement) {
		r.try(name, func(_ *ruleSet, _ *form, first *indicator) {
			first.Target, first.Actual, first.Judgement, first.Stated = performance.MustTarget(target), performance.MustActual(actual), judgement, figure.Points{}
		})
	}
	judge("judged where a number is", "≥8个", "8个", performance.Judgement{Score: figure.PointsOf(80)})
	judge("judged where words are", "≥8个", "已完成", performance.Judgement{Score: figure.PointsOf(80)})
	judge("judged where the unit is another", "≥8个", "8万元", performance.Judgement{Score: figure.PointsOf(80)})
	judge("judged on the lower end", "效果明显", "较好", performance.Judgement{Score: figure.PointsOf(72)})
	judge("judged below all", "效果明显", "较好", performance.Judgement{Score: figure.PointsOf(91)})
	golden(t, "figures.txt", r.b.String())
}

func TestWhatIsFoundAboutRareMoney(t *testing.T) {
	var r rareForms
	r.money("100万元", "130万元", "130万元")
	r.money("100万元", "130.01万元", "130.01万元")
	r.money("100万元", "70万元", "70万元")
	r.money("100万元", "69.99万元", "69.99万元")
	r.money("100万元", "100万元", "10万元")
	r.money("100万元", "100万元", "10.01万元")
	r.money("100万元", "100万元", "110万元")
	r.money("0万元", "0万元", "0万元")
	row := func(name string, change func(row *performance.MoneyRow)) {
		r.try(name, func(_ *ruleSet, f *form, _ *indicator) {
			f.Money = []performance.MoneyRow{performance.TotalFunds(figure.MustMoney("100万元"), figure.MustMoney("200万元"), figure.MustMoney("100万元"))}
			change(&f.Money[0])
		})
	}
	row("half spent", func(*performance.MoneyRow) {})
	row("half spent, a reason beside the money", func(row *performance.MoneyRow) { row.Reason = "追加" })
	row("a row that is not the total", func(row *performance.MoneyRow) { row.Kind, row.Name = performance.SourceRow, "其他" })
	row("a phase that nobody knows", func(row *performance.MoneyRow) { row.Amounts[1].Phase = "adjustd" })
	unspent := func(name string, change func(f *form, first *indicator)) {
		r.try(name, func(_ *ruleSet, f *form, first *indicator) {
			f.Execution.Reason = "年底支付"
			f.Money = []performance.MoneyRow{performance.TotalFunds(figure.MustMoney("100万元"), figure.MustMoney("100万元"), figure.MustMoney("5万元"))}
			change(f, first)
		})
	}
	unspent("all outputs reached, a twentieth spent", func(*form, *indicator) {})
	unspent("an output missed, a twentieth spent", func(_ *form, first *indicator) {
		first.Actual, first.Stated, first.Reason = performance.MustActual("99%"), figure.MustPoints("89.1"), "未入库"
	})
	unspent("an output open, a twentieth spent", func(_ *form, first *indicator) { first.Actual = performance.Actual{} })
	unspent("no output, a twentieth spent", func(_ *form, first *indicator) {
		first.Actual, first.Stated = performance.MustActual("不适用"), figure.Points{}
	})
	unspent("only benefits, a twentieth spent", func(f *form, _ *indicator) { f.Classes[0].Name = "效益指标" })

	capped := func(target, actual, class, group string, change func(f *form, first *indicator)) {
		r.try(class+" "+group+" "+target+" → "+actual, func(_ *ruleSet, f *form, first *indicator) {
			f.Classes[0].Name, f.Classes[0].Groups[0].Name = class, group
			first.Target, first.Actual, first.Stated = performance.MustTarget(target), performance.MustActual(actual), figure.Points{}
			if change != nil {
				change(f, first)
			}
		})
	}
	const cost, output, group = "成本指标", "产出指标", "经济成本"
	for _, pair := range []string{
		"≤100万元 50万元", "≤100万元 49.99万元", "<100万元 40万元", "≤100.01万元 90万元", "<100.01万元 90万元", "≥100.01万元 110万元", ">90万元 100万元",
		"≤100万元 110万元", "≤100件 40件", "≤100万元 40件", "≤1001000元 900000元", "=100万元 40万元",
	} {
		target, actual, _ := strings.Cut(pair, " ")
		capped(target, actual, cost, group, nil)
	}
	capped("≤100万元", "40万元", output, "质量指标", nil)
	capped("≤100万元", "40万元", output, "数量指标", nil)
	capped("≤100万元", "40万元", cost, "数量指标", nil)
	capped("≤100万元", "40万元", cost, group, func(_ *form, first *indicator) { first.Reason = "压缩开支" })
	capped("≤100万元", "40万元", cost, group, func(_ *form, first *indicator) { first.Points = figure.PointsOf(0) })
	capped("≤200万元", "190万元", cost, group, func(f *form, _ *indicator) { f.Money = nil })
	golden(t, "money.txt", r.b.String())
}

func TestWhatIsFoundAboutRareScores(t *testing.T) {
	var r rareForms
	total := func(name string, change func(set *ruleSet, f *form, first *indicator)) {
		r.try(name, func(set *ruleSet, f *form, first *indicator) {
			f.Execution.Points, f.Execution.Stated = figure.PointsOf(10), figure.PointsOf(10)
			change(set, f, first)
		})
	}
	total("the total of the stated scores, one of which is too high", func(_ *ruleSet, f *form, first *indicator) {
		first.Actual = performance.MustActual("80%")
		first.Reason = "未完成"
		f.Stated = performance.Stated{Total: figure.PointsOf(100), Grade: ruleset.Excellent}
	})
	total("the total of the stated scores, one of which is too low for a reason", func(_ *ruleSet, f *form, first *indicator) {
		first.Stated, first.Reason = figure.PointsOf(75), "酌减"
		f.Stated = performance.Stated{Total: figure.PointsOf(85), Grade: "良"}
	})
	total("another total than the stated scores give", func(_ *ruleSet, f *form, first *indicator) {
		first.Stated, first.Reason = figure.PointsOf(75), "酌减"
		f.Stated = performance.Stated{Total: figure.PointsOf(84), Grade: "good"}
	})
	total("the grade in words", func(_ *ruleSet, f *form, _ *indicator) { f.Stated.Grade = "优" })
	total("a grade that nobody knows", func(_ *ruleSet, f *form, _ *indicator) { f.Stated.Grade = "甲等" })
	total("no score of the execution row", func(_ *ruleSet, f *form, _ *indicator) {
		f.Execution.Stated = figure.Points{}
		f.Stated.Total = figure.PointsOf(90)
	})
	total("no score of an indicator", func(_ *ruleSet, f *form, first *indicator) {
		first.Stated = figure.Points{}
		f.Stated.Total = figure.PointsOf(10)
	})
	total("no points", func(_ *ruleSet, f *form, first *indicator) {
		first.Points = figure.Points{}
		f.Stated.Total = figure.PointsOf(90)
	})
	total("points that make eighty", func(_ *ruleSet, f *form, first *indicator) {
		first.Points, first.Stated = figure.PointsOf(70), figure.PointsOf(70)
		f.Stated.Total = figure.PointsOf(79)
	})
	total("a convention, and the score stated", func(_ *ruleSet, f *form, first *indicator) {
		first.Target = performance.MustTarget("100%")
		f.Stated.Total = figure.PointsOf(99)
	})
	total("a convention, and no score stated", func(_ *ruleSet, f *form, first *indicator) {
		first.Target, first.Stated = performance.MustTarget("100%"), figure.Points{}
		f.Stated.Total = figure.PointsOf(99)
	})
	total("the points of the indicators, and the score of all", func(_ *ruleSet, f *form, first *indicator) {
		first.Actual, first.Stated, first.Reason = performance.MustActual("88%"), figure.MustPoints("79.2"), "未完成"
		f.Stated = performance.Stated{Points: figure.PointsOf(90), Total: figure.MustPoints("89.2")}
	})
	total("a set without an execution row", func(set *ruleSet, f *form, _ *indicator) {
		set.Execution, f.Execution, f.Money = ruleset.Execution{}, performance.ExecutionRow{}, nil
		f.Stated = performance.Stated{Points: figure.PointsOf(90), Total: figure.PointsOf(89)}
	})
	total("a set without an execution row, and other points", func(set *ruleSet, f *form, _ *indicator) {
		set.Execution, f.Execution, f.Money = ruleset.Execution{}, performance.ExecutionRow{}, nil
		f.Stated.Points = figure.PointsOf(95)
	})
	for _, score := range []string{"89.5", "90", "90.5"} {
		total("locked, "+score, func(set *ruleSet, _ *form, first *indicator) {
			set.Scores = ruleset.Locked
			first.Target, first.Stated = performance.MustTarget("100%"), figure.MustPoints(score)
		})
	}
	score := func(target, actual, stated, reason string) {
		r.try(strings.TrimSpace(target+" → "+actual+" = "+stated+" "+reason), func(_ *ruleSet, _ *form, first *indicator) {
			first.Target, first.Actual, first.Stated, first.Reason = performance.MustTarget(target), performance.MustActual(actual), points(stated), reason
		})
	}
	score("2024年6月之前", "2024年7月15日", "45", "受疫情影响")
	score("≥1000件", "945件", "85", "未完成")     // 85.05
	score("≥1000件", "945件", "85.1", "未完成")   // 85.05 rounded to one place
	score("≥1000件", "945件", "85.0", "未完成")   // 85.05 cut to one place
	score("≥1000件", "945件", "86", "未完成")     //
	score("≥1000件", "948件", "85", "未完成")     // 85.32: whole, and the nearest half is 85.5
	score("≥1000件", "948件", "85.5", "未完成")   //
	score("≥1000件", "948件", "84.5", "未完成")   //
	score("≥1000件", "948件", "85.320", "未完成") // the same
	score("≥3件", "2件", "60.000", "未完成")      // the same
	score("≤100件", "125件", "72", "超支")       // 67.5, and 72 by the other formula
	score("≤100件", "125件", "71", "超支")       //
	score("=100件", "125件", "72", "超额")       //
	score("80%~100%", "125%", "72", "超额")    // 67.5
	score("入库率达标", "入库率达标", "80", "")        //
	score("100件", "80件", "90", "未完成")        // 72, and 90 by the other direction
	score("≤100件", "125件", "68", "超支")       //
	score("≥100件", "80件", "", "未完成")         //
	score("≥100件", "80件", "72", "")          //
	score("≥100件", "130件", "90", "")         //
	score("≥100件", "130件", "90", "任务追加")     //
	r.try("by the formula of other sets", func(set *ruleSet, _ *form, first *indicator) {
		reciprocal, _ := ruleset.Find(ruleset.All(), "cn/2021-101/cost-reciprocal")
		*set = reciprocal
		first.Target, first.Actual, first.Reason = performance.MustTarget("≤100件"), performance.MustActual("125件"), "超支"
		first.Stated = figure.MustPoints("67.5") // 72 by this one
	})
	r.try("by the other formula, of a set that asks for a custom method", func(set *ruleSet, _ *form, first *indicator) {
		set.Named = []ruleset.NamedRule{{Name: "m", Method: ruleset.Method{Custom: &ruleset.Custom{Name: "half"}}, Source: "test"}}
		first.Target, first.Actual, first.Reason, first.Stated = performance.MustTarget("≤100件"), performance.MustActual("125件"), "超支", figure.PointsOf(72)
	})
	r.try("an execution rate by steps, and another score", func(set *ruleSet, f *form, _ *indicator) {
		set.Execution.Method = ruleset.Method{Steps: &ruleset.Steps{
			Measure: ruleset.Deviation, From: figure.MustQuantity("0%"), Side: ruleset.EitherWay, Step: figure.MustQuantity("1%"), Deduct: figure.PointsOf(1), Whole: ruleset.ProRataStep,
		}}
		f.Money[0].Amounts[len(f.Money[0].Amounts)-1].Money = figure.MustMoney("105万元")
		f.Execution.Stated = figure.PointsOf(9)
	})
	class := func(name string, change func(class *performance.Class)) {
		r.try(name, func(_ *ruleSet, f *form, _ *indicator) {
			class := &f.Classes[0]
			second := class.Groups[0].Indicators[0]
			second.Name = "乙"
			class.Groups[0].Indicators[0].Points, class.Groups[0].Indicators[0].Stated = figure.PointsOf(40), figure.PointsOf(40)
			second.Points, second.Stated = figure.PointsOf(50), figure.PointsOf(50)
			class.Groups = append(class.Groups, performance.Group{Name: "数量指标", Indicators: []indicator{second}})
			change(class)
		})
	}
	class("sums as computed", func(class *performance.Class) {
		class.Stated, class.Groups[0].Stated, class.Groups[1].Stated = figure.PointsOf(90), figure.PointsOf(40), figure.PointsOf(50)
	})
	class("a sum of a class that is too high", func(class *performance.Class) { class.Stated = figure.MustPoints("90.5") })
	class("a sum of a group that is too low", func(class *performance.Class) { class.Groups[1].Stated = figure.PointsOf(49) })
	class("a sum of scores that are wrong", func(class *performance.Class) {
		class.Groups[1].Indicators[0].Stated, class.Groups[1].Stated, class.Stated = figure.PointsOf(48), figure.PointsOf(48), figure.PointsOf(88)
	})
	class("a sum that is wrong, of scores that are not stated", func(class *performance.Class) {
		class.Groups[1].Indicators[0].Stated, class.Groups[1].Stated = figure.Points{}, figure.PointsOf(48)
	})
	class("both by the other formula", func(class *performance.Class) {
		for gi, points := range []string{"32", "40"} {
			row := &class.Groups[gi].Indicators[0]
			row.Target, row.Actual, row.Reason = performance.MustTarget("<100件"), performance.MustActual("125件"), "超支"
			row.Stated = figure.MustPoints(points)
		}
	})
	class("one score too high, the other not stated", func(class *performance.Class) {
		class.Groups[0].Indicators[0].Stated, class.Groups[1].Indicators[0].Stated = figure.PointsOf(41), figure.Points{}
	})
	class("a sum of what is open", func(class *performance.Class) {
		class.Groups[1].Indicators[0].Actual, class.Groups[1].Stated = performance.Actual{}, figure.PointsOf(48)
	})
	handed := func(class *performance.Class) {
		for gi := range class.Groups {
			class.Groups[gi].Indicators[0].Points = figure.Points{}
		}
	}
	class("points of the class", func(class *performance.Class) {
		handed(class)
		class.Points = figure.PointsOf(90)
	})
	class("points of the class, more stated", func(class *performance.Class) {
		handed(class)
		class.Points, class.Groups[0].Indicators[0].Stated = figure.PointsOf(90), figure.MustPoints("40.01")
	})
	class("points of each group, more stated of one", func(class *performance.Class) {
		handed(class)
		class.Groups[0].Points, class.Groups[1].Points = figure.PointsOf(40), figure.PointsOf(50)
		class.Groups[0].Indicators[0].Stated = figure.MustPoints("40.01")
	})
	for _, choice := range []performance.Choice{performance.BestOf, performance.FirstOf, "any"} {
		class("choose "+string(choice), func(class *performance.Class) { class.Groups[0].Choose = choice })
	}
	golden(t, "scores.txt", r.b.String())
}

func TestWhatIsFoundAboutRareForms(t *testing.T) {
	var r rareForms
	for _, year := range []int{0, 2019, 2020, 2021, 2022, 2030} {
		for _, scope := range []ruleset.Scope{"", ruleset.UnitScope, "library", "untt"} {
			r.try(fmt.Sprint(year, " ", scope), func(set *ruleSet, f *form, _ *indicator) {
				set.FirstYear, set.LastYear, set.Scopes = 2020, 2022, []ruleset.Scope{ruleset.UnitScope, "library"}
				f.Year, f.Scope = year, scope
			})
		}
	}
	group := func(name string, change func(class *performance.Class, group *performance.Group)) {
		r.try(name, func(_ *ruleSet, f *form, _ *indicator) {
			f.Classes = append(f.Classes, performance.Class{Name: "效益指标", Groups: []performance.Group{{Name: "社会效益"}}})
			change(&f.Classes[1], &f.Classes[1].Groups[0])
		})
	}
	group("a group of nothing", func(*performance.Class, *performance.Group) {})
	group("a group of nothing with points", func(_ *performance.Class, g *performance.Group) { g.Points = figure.PointsOf(10) })
	group("a group of nothing with a score", func(_ *performance.Class, g *performance.Group) { g.Stated = figure.PointsOf(10) })
	group("a group of nothing that does not apply", func(_ *performance.Class, g *performance.Group) { g.NotApplicable = true })
	group("a group of nothing in a class that does not apply", func(c *performance.Class, _ *performance.Group) { c.NotApplicable = true })
	group("a class of nothing", func(c *performance.Class, _ *performance.Group) { c.Groups = nil })
	group("a class of nothing with points", func(c *performance.Class, _ *performance.Group) { c.Groups, c.Points = nil, figure.PointsOf(10) })
	group("a class of nothing that does not apply", func(c *performance.Class, _ *performance.Group) { c.Groups, c.NotApplicable = nil, true })
	group("no names", func(c *performance.Class, g *performance.Group) { c.Name, g.Name, g.NotApplicable = "", "", true })
	group("a class of the same name", func(c *performance.Class, g *performance.Group) { c.Name, g.NotApplicable = "产出指标", true })
	same := func(name string, change func(f *form, second *indicator)) {
		r.try(name, func(_ *ruleSet, f *form, first *indicator) {
			second := *first
			first.Points, first.Stated = figure.PointsOf(40), figure.PointsOf(40)
			second.Points, second.Stated = figure.PointsOf(50), figure.PointsOf(50)
			f.Classes = append(f.Classes, performance.Class{Name: "效益指标", Groups: []performance.Group{{Name: "社会效益", Indicators: []indicator{second}}}})
			change(f, &f.Classes[1].Groups[0].Indicators[0])
		})
	}
	same("one name in two classes", func(*form, *indicator) {})
	same("no name in two classes", func(f *form, second *indicator) { f.Classes[0].Groups[0].Indicators[0].Name, second.Name = "", "" })
	same("one name twice in a class", func(f *form, second *indicator) { f.Classes[1].Name = "产出指标" })
	same("one score too high, the other not stated, and a total", func(f *form, second *indicator) {
		f.Classes[0].Groups[0].Indicators[0].Stated, second.Stated = figure.PointsOf(41), figure.Points{}
		f.Stated.Total = figure.PointsOf(51)
	})
	same("one without points", func(_ *form, second *indicator) { second.Points = figure.Points{} })
	same("two without points", func(f *form, second *indicator) {
		second.Name, second.Points, f.Classes[0].Groups[0].Indicators[0].Points = "乙", figure.Points{}, figure.Points{}
		f.Stated.Total = figure.PointsOf(50)
	})
	same("one without points, one that does not apply", func(f *form, second *indicator) {
		second.Name, second.Points = "乙", figure.Points{}
		f.Classes[0].Groups[0].Indicators[0].Actual, f.Classes[0].Groups[0].Indicators[0].Stated = performance.MustActual("不适用"), figure.Points{}
	})
	goals := func(name string, goals ...performance.Goal) {
		r.try(name, func(_ *ruleSet, f *form, _ *indicator) { f.Goals = goals })
	}
	goals("no goal answered", performance.Goal{Expected: "甲"}, performance.Goal{Expected: "乙"})
	goals("one goal answered", performance.Goal{Expected: "甲", Achieved: "完成"}, performance.Goal{Expected: "乙"}, performance.Goal{})
	plan := func(name string, change func(f *form)) {
		r.try(name, func(set *ruleSet, f *form, first *indicator) {
			noCost, _ := ruleset.Find(ruleset.All(), "cn/2021-101/no-cost-no-satisfaction")
			*set = noCost
			first.Points, first.Stated = figure.PointsOf(50), figure.PointsOf(50)
			second := *first
			second.Name, second.Points, second.Stated = "乙", figure.PointsOf(40), figure.PointsOf(40)
			f.Classes = append(f.Classes, performance.Class{Name: "效益指标", Groups: []performance.Group{{Name: "社会效益", Indicators: []indicator{second}}}})
			change(f)
		})
	}
	plan("the plan", func(*form) {})
	plan("printed by the group", func(f *form) {
		f.Classes[0].Groups[0].Points, f.Classes[1].Groups[0].Points = figure.PointsOf(50), figure.PointsOf(40)
	})
	plan("five points from one to the other", func(f *form) {
		a, b := &f.Classes[0].Groups[0].Indicators[0], &f.Classes[1].Groups[0].Indicators[0]
		a.Points, a.Stated, b.Points, b.Stated = figure.PointsOf(45), figure.PointsOf(45), figure.PointsOf(45), figure.PointsOf(45)
	})
	plan("five points less", func(f *form) {
		b := &f.Classes[1].Groups[0].Indicators[0]
		b.Points, b.Stated = figure.PointsOf(35), figure.PointsOf(35)
	})
	plan("one class without points", func(f *form) { f.Classes[1].Groups[0].Indicators[0].Points = figure.Points{} })
	rate := func(rate, score string) {
		r.try("the rate "+rate+" for "+score, func(_ *ruleSet, f *form, _ *indicator) {
			f.Money[0] = performance.TotalFunds(figure.MustMoney("100万元"), figure.MustMoney("100万元"), figure.Money{})
			f.Execution = performance.ExecutionRow{Points: figure.PointsOf(10), Rate: figure.MustQuantity(rate), Stated: points(score)}
		})
	}
	rate("-5%", "0")
	rate("0%", "1")
	rate("1000000000000000%", "10")
	rate("70%", "")
	for _, reason := range []struct{ threshold, spent string }{{"80%", "80万元"}, {"80%", "79.99万元"}, {"80", "79.99万元"}} {
		r.try("a reason below "+reason.threshold+", "+reason.spent, func(set *ruleSet, f *form, _ *indicator) {
			set.Reasons = []ruleset.Reason{{When: ruleset.WhenExecutionBelow, Threshold: figure.MustQuantity(reason.threshold), Source: "test"}}
			*f = f.WithMoney(performance.TotalRow, "", budget.Executed, figure.MustMoney(reason.spent))
		})
	}
	golden(t, "forms.txt", r.b.String())
}
