package scoring_test

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

	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

var update = flag.Bool("update", false, "write the golden files anew")

// golden compares lines with testdata/name.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.WriteFile(path, []byte(got), 0o600))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	assert.Equal(t, strings.Split(string(want), "\n"), strings.Split(got, "\n"))
}

// leafLine says what became of a leaf.
func leafLine(l scoring.Leaf) string {
	if l.Score.Stated() {
		return fmt.Sprintf("%s of %s, raw %s, %s %s", l.Score, l.Points, l.Raw, l.Status, strings.Join(l.Flags.Names(), " "))
	}
	return fmt.Sprintf("%s…%s of %s, raw %s, %s %s", l.Least, l.Most, l.Points, l.Raw, l.Status, strings.Join(l.Flags.Names(), " "))
}

// writeLeaf scores a form and writes its first indicator and why it cannot be
// scored. The trace, which has exact values, comes to the same result.
func writeLeaf(t *testing.T, b *strings.Builder, name string, scorer *scoring.Scorer, form performance.Form) {
	t.Helper()
	leaf, found := scorer.Score(form).At(statedPath)
	require.True(t, found, name)
	trace := scorer.Trace(form)
	i := trace.Index(statedPath)
	require.Equal(t, leaf, trace.Leaf(i).Leaf, name)
	fmt.Fprintf(b, "%s: %s\n", name, leafLine(leaf))
	if finding, some := trace.Problem(i); some {
		fmt.Fprintf(b, "   %s %s %s\n", finding.Severity, finding.Path, finding.Text(language.Chinese))
	}
}

// Targets and actuals of every kind, on either side of what they are compared
// at, under the national preset and the deployed system.
func TestGridOfTargets(t *testing.T) {
	var b strings.Builder
	for _, set := range []ruleset.Set{ruleset.WithCost(), ruleset.Integrated(), shippedSet(t, "cn/2021-101/cost-reciprocal")} {
		scorer := scoring.MustScorer(set)
		fmt.Fprintln(&b, "== "+set.ID)
		for row := range strings.FieldsSeq(`
			≥8个|8个 ≥8个|7.9个 ≥8个|8.1个 ≥8个|0个 ≥8个|-1个 ≥0个|0个 ≥0个|1个 ≥0个|-1个 ≥-8%|-9% ≥-8%|-7%
			>8个|8个 >8个|8.1个 >8个|7个 =8个|8个 =8个|9个 =8个|7个 =8个|16个 =8个|17个 =0个|0个 =0个|1个 =0%|-1%
			<8个|8个 <8个|7.9个 <8个|9个 ≤8个|8个 ≤8个|8.1个 ≤8个|16个 ≤8个|17个 ≤8个|-1个 ≤8%|-1% ≤0个|0个 ≤0个|1个 ≤-8%|-9% ≤-8%|-7% ≤8个百分点|-1个百分点
			80%~90%|80% 80%~90%|79.9% 80%~90%|90% 80%~90%|90.1% 80%~90%|180% 80%~90%|181% 80%~90%|-1%
			8个|8个 8个|7个 8个|9个 0个|0个 0个|1个 8天|9天 8天|7天 10%|5% 95%|96%
			2024年6月之前|2024年6月30日 2024年6月之前|2024年7月1日 2024年6月之前|2024年6月1日 2024年6月之前|2024年5月31日 2024年6月之前|2024年6月 2024年6月之前|2024年 2024年6月之前|2023年 2024年6月之前|2024年6月之前 2024年6月之前|2024年7月之前 2024年6月30日之前|2024年6月30日 2024年6月30日之前|2024年7月1日 2024年之前|2024年12月31日 2024年6月之前|已完成 2024年6月之前|12个
			效果明显|效果明显 效果明显|较好 ≥8个|较好 ≥8个|8万元 ≥8个|8 ≥8|8个 ≥8|9 ≥8%|8‰ ≥8‰|0.8% ≥8万元|80000元 ≥8万元|79999元 ≥1公里|1000米 ≥3天|71小时 ≥3天|72小时 ≥3天|73小时 ≥1公顷|15亩 ≥1次/月|12次
			≥8个|约8个 ≥8个|超过8个 ≥8个|超过7个 ≥8个|不少于8个 ≥8个|不超过8个 ≥8个|近8个 ≥8个|近9个 ≤8个|不超过8个 ≤8个|近8个 ≤8个|超过7个 ≤8个|超过8个 =8个|超过8个 =8个|不少于8个 =8个|不超过8个 80%~90%|超过80% 约8个|8个
			≤3次|无 ≤3次|没有 <3次|无 =0次|无 =3次|无 ≥3次|无 ≤3次|未发生 ≤3次|有 ≥8个|不适用 ≥8个|未报告 ≥8个|未佐证
			≥1000000000000个|999999999999个 ≥1000000000001个|999999999999个 ≥3个|0.0000001个 ≥0.0000001个|3个 ≥3个|1.0000000个 ≥300亿元|1元 ≥7个|4.5个 ≥3个|2个
		`) {
			target, actual, _ := strings.Cut(row, "|")
			s := stated{points: "10", target: target, actual: actual}
			writeLeaf(t, &b, row, scorer, s.form())
		}
	}
	golden(t, "targets.txt", b.String())
}

// Names, groups and lengths of time that say how a bare target reads.
func TestGridOfDirections(t *testing.T) {
	var b strings.Builder
	scorer := scoring.MustScorer(ruleset.WithCost())
	for row := range strings.FieldsSeq(`
		数量|8个 合格率|8% 投诉次数|8次 投诉率|8% 费用控制率|8% 办理时限|8天 办理时间|8天 持续时间|8年 使用年限|8年 培训天数|8天 成本（万元）|8 办理时间（天）|8 办理时间(天)|8 事故数|0起 完成数|0个 控制数|8个 降低率|8% 误差|8米 误差率|8% 响应时间|8小时 （天）|8 天|8天 （|8 )|8 a)|8 工期|8个月 工期|8
	`) {
		name, target, _ := strings.Cut(row, "|")
		for _, place := range []struct{ class, group string }{{"产出指标", "数量指标"}, {"产出指标", "时效指标"}, {"成本指标", "经济成本指标"}, {"效益指标", "社会效益指标"}} {
			form := stated{points: "10", target: target, actual: "9" + strings.TrimLeft(target, "08")}.form()
			form.Classes[0].Name, form.Classes[0].Groups[0].Name, form.Classes[0].Groups[0].Indicators[0].Name = place.class, place.group, name
			writeLeaf(t, &b, row+" in "+place.group, scorer, form)
		}
	}
	golden(t, "directions.txt", b.String())
}

// Every method, at its bounds, with what an evaluator says.
func TestGridOfMethods(t *testing.T) {
	var b strings.Builder
	q, p := figure.MustQuantity, figure.MustPoints
	var scorer *scoring.Scorer
	method := func(name string, m ruleset.Method) {
		set := ruleset.WithCost()
		set.Named = []ruleset.NamedRule{{Name: "m", Method: m, Source: set.Rounding.Source}}
		var err error
		scorer, err = scoring.NewScorer(set, scoring.Binding{Name: "c", Method: func(in scoring.CustomInput) (figure.Points, bool) {
			return p("12"), in.Target.Stated()
		}})
		require.NoError(t, err, name)
		fmt.Fprintln(&b, "== "+name)
	}
	try := func(target, actual string, judgement ...performance.Judgement) {
		form := stated{method: "m", points: "10", target: target, actual: actual}.form()
		name := target + " → " + actual
		for _, j := range judgement {
			form.Classes[0].Groups[0].Indicators[0].Judgement = j
			name += fmt.Sprintf(" judged %s %s %s", j.Level, j.Score, strings.Join(j.Items, "、"))
		}
		writeLeaf(t, &b, name, scorer, form)
	}
	completion := func(name string, c ruleset.Completion) { method(name, ruleset.Method{Completion: &c}) }

	completion("a floor of 60 % and full marks from 95 %", ruleset.Completion{Shortfall: ruleset.ActualOverTarget, Floor: q("60%"), FullFrom: q("95%")})
	for _, actual := range []string{"59.9个", "60个", "94.9个", "95个", "100个", "101个"} {
		try("≥100个", actual)
	}
	for _, policy := range []ruleset.OvershootPolicy{ruleset.NoPoints, ruleset.ReducePoints} {
		over := ruleset.Overshoot{Policy: policy, Beyond: q("130%")}
		if policy == ruleset.ReducePoints {
			over.Per = q("2%")
		}
		completion("overshoot "+string(policy), ruleset.Completion{Shortfall: ruleset.ActualOverTarget, Overshoot: over})
		for _, actual := range []string{"99个", "100个", "130个", "131个", "180个", "181个"} {
			try("≥100个", actual)
			try("=100个", actual)
		}
		try("≤100个", "200个")
		try("≥0个", "200个")
	}
	for _, zero := range []ruleset.ZeroTarget{ruleset.ZeroNotComputable, ruleset.ZeroEarnsNothing, ruleset.ZeroEarnsAll, ruleset.ZeroDividesByOne} {
		for _, uncapped := range []bool{false, true} {
			completion(fmt.Sprint("zero ", zero, " uncapped ", uncapped), ruleset.Completion{Shortfall: ruleset.ActualOverTarget, ZeroTarget: zero, Uncapped: uncapped, Negative: ruleset.NegativeStands})
			for _, target := range []string{"≥0个", "=0个", ">0个", "≥-2个", "≥0万元", "=0万元"} {
				unit := strings.TrimLeft(target, "≥=>-012")
				for _, actual := range []string{"-1", "0", "0.25", "1", "3"} {
					try(target, actual+unit)
				}
			}
		}
	}
	completion("exact, closed, negative is zero", ruleset.Completion{
		Shortfall: ruleset.ActualOverTarget, ExactEqual: true, Closed: true, Negative: ruleset.NegativeIsZero,
	})
	for _, row := range []string{"=8个|9个", "=8个|17个", ">8个|8个", "=0个|1个", "≥8个|-1个", "80%~90%|-1%"} {
		target, actual, _ := strings.Cut(row, "|")
		try(target, actual)
	}
	for _, side := range []ruleset.Side{ruleset.BelowSide, ruleset.AboveSide, ruleset.EitherWay} {
		for _, whole := range []ruleset.Whole{ruleset.WholeSteps, ruleset.BegunSteps, ruleset.ProRataStep} {
			method(fmt.Sprint("steps ", side, " ", whole), ruleset.Method{Steps: &ruleset.Steps{
				Measure: ruleset.Rate, From: q("100"), Side: side, Step: q("5%"), Deduct: p("1.5"), Whole: whole,
			}})
			for _, actual := range []string{"60个", "90个", "97.5个", "100个", "102.5个", "105个", "140个"} {
				try("=100个", actual)
			}
			try("=0个", "1个")
			try("", "1个")
		}
	}
	steps := ruleset.Steps{Measure: ruleset.Value, From: q("100元"), Side: ruleset.AboveSide, Step: q("20元"), DeductShare: q("10%"), Whole: ruleset.WholeSteps}
	method("steps of a value with a unit", ruleset.Method{Steps: &steps})
	for _, actual := range []string{"119元", "120元", "0.012万元", "120", "120个", "好"} {
		try("", actual)
	}
	try("≤100元", "0.014万元")
	late := ruleset.Steps{Measure: ruleset.Difference, From: q("0天"), Side: ruleset.AboveSide, Step: q("5天"), Deduct: p("1"), Whole: ruleset.BegunSteps}
	method("steps of days", ruleset.Method{Steps: &late})
	for _, actual := range []string{"2024年6月30日", "2024年7月1日", "2024年7月5日", "2024年7月6日", "2024年7月", "5天"} {
		try("2024年6月之前", actual)
	}
	try("≤10天", "16天")
	try("≤10个", "16个")
	method("bands in percent", ruleset.Method{Bands: &ruleset.Bands{Measure: ruleset.Value, Bands: []ruleset.Band{
		{Interval: ruleset.Interval{From: q("90%")}, Points: p("11")},
		{Interval: ruleset.Interval{From: q("60%"), FromOpen: true, To: q("90%"), ToOpen: true}, Share: q("50")},
		{Interval: ruleset.Interval{To: q("60%")}, Points: p("3")},
	}}})
	for _, row := range []string{
		"|90%", "|89.9%", "|60.1%", "|60%", "|90", "|0.9", "|900‰", "|4.5分", "≥0.9|0.9", "≥0.9|0.95", "≥0.9|1", "≥0.9|1.01", "≥0.9|95", "≥0.9|-0.1", "≥1|0.6", "≥1.1|0.9", "≥90|95", "≥0|0.95", "≥90%|0.95", "≥0.9|95%",
	} {
		target, actual, _ := strings.Cut(row, "|")
		try(target, actual)
	}
	method("linear", ruleset.Method{Linear: &ruleset.Linear{Measure: ruleset.Deviation, K: q("2"), Limit: q("40%")}})
	for _, actual := range []string{"50个", "100个", "110个", "140个", "140.1个"} {
		try("=100个", actual)
	}
	method("items", ruleset.Method{Checklist: &ruleset.Checklist{Items: []ruleset.Item{{Name: "甲", Points: p("6")}, {Name: "乙", Points: p("5")}}}})
	for _, items := range [][]string{nil, {"甲"}, {"甲", "乙"}, {"丙"}, {"甲", "甲"}} {
		try("", "尚可", performance.Judgement{Items: items, By: "评价组"})
	}
	method("per item", ruleset.Method{Checklist: &ruleset.Checklist{PerItem: p("3")}})
	for _, actual := range []string{"0项", "3项", "4项", "-1项", "2", "若干", "2万项"} {
		try("", actual)
	}
	method("per breach", ruleset.Method{Checklist: &ruleset.Checklist{PerBreach: p("3")}})
	for _, actual := range []string{"0次", "3次", "4次", "-1次", "无", "若干"} {
		try("", actual)
	}
	judgements := func(target, actual string) {
		for _, level := range []string{"", "met", "partly-met", "达成年度指标", "excellent"} {
			for _, score := range []string{"", "0", "5.99", "6", "7.99", "8", "10", "10.01", "-1"} {
				j := performance.Judgement{Level: level}
				if score != "" {
					j.Score = p(score)
				}
				try(target, actual, j)
			}
		}
	}
	method("levels", ruleset.WithCost().Clone().Kinds[len(ruleset.WithCost().Kinds)-1].Method)
	judgements("效果明显", "较好")
	try("效果明显", "效果明显", performance.Judgement{Score: p("7")})
	method("judged", ruleset.Method{Judged: &ruleset.Judged{}})
	judgements("", "按期")
	method("a custom method", ruleset.Method{Custom: &ruleset.Custom{Name: "c"}})
	try("≥8个", "8个")
	try("", "8个")
	completion("a judgement instead", ruleset.Completion{Shortfall: ruleset.ActualOverTarget})
	for _, actual := range []string{"已完成", "8万元", "7个"} {
		for _, score := range []string{"0", "10", "10.01"} {
			try("≥8个", actual, performance.Judgement{Score: p(score)})
		}
		try("≥8个", actual, performance.Judgement{Level: "met"})
	}
	golden(t, "methods.txt", b.String())
}

// Totals on either side of the borders of the grades.
func TestGridOfGrades(t *testing.T) {
	var b strings.Builder
	for _, from := range []ruleset.GradeFrom{ruleset.FromRounded, ruleset.FromRaw} {
		set := ruleset.WithCost()
		set.Execution, set.Plans, set.Grades.From = ruleset.Execution{}, nil, from
		for _, places := range []int32{0, 2, 9} {
			set.Rounding.Leaf, set.Rounding.Total = nil, &figure.Rounding{Places: places}
			scorer := scoring.MustScorer(set)
			for _, actual := range []string{"1000000个", "900000个", "899999个", "899995个", "899994个", "895000个", "894999个", "800000个", "799999个", "600000个", "599999个", "0个", "未报告"} {
				form := stated{points: "90", target: "≥900000个", actual: actual}.form()
				row := form.Classes[0].Groups[0].Indicators[0]
				row.Name, row.Points = "乙", figure.PointsOf(10)
				row.Target, row.Actual = performance.MustTarget("≥3个"), performance.MustActual("3个")
				form.Classes[0].Groups[0].Indicators = append(form.Classes[0].Groups[0].Indicators, row)
				result := scorer.Score(form)
				grade, certain := result.Grade()
				total, trace := result.Total(), scorer.Trace(form).Grade()
				fmt.Fprintf(&b, "from %s, %d places, %s: %s (%s…%s, raw %s) %v, %s %v; %s %s…%s open %v\n", from, places, actual,
					total.Score, total.Least, total.Most, total.Raw, total.Complete, grade, certain, trace.Total, trace.Least.Grade, trace.Most.Grade, trace.Open)
			}
		}
	}
	golden(t, "grades.txt", b.String())
}
