package verify_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/seed"
	"jixiao.example/performance"
	"jixiao.example/performance/verify"
)

func topic(key, zh, where string) performance.Topic {
	return performance.Topic{Key: key, Name: figure.Label{Zh: zh, En: "topic " + key}, Where: where}
}

// agreeing is a text that has nothing against its form: one goal, two tasks that
// the form counts, a survey, a weakness that is a problem with a measure.
func agreeing() (performance.Narrative, performance.Form) {
	form := performance.Form{
		Goals: []performance.Goal{{Expected: "1.甲。"}},
		Classes: []performance.Class{
			{Name: "产出指标", Groups: []performance.Group{{Indicators: []performance.Indicator{
				{Name: "任务数", Target: performance.MustTarget("2个"), Actual: performance.MustActual("2个")},
			}}}},
			{Name: "满意度指标", Groups: []performance.Group{{Indicators: []performance.Indicator{
				{Name: "满意度", Target: performance.MustTarget("≥90%"), Actual: performance.MustActual("95%")},
			}}}},
		},
	}
	return performance.Narrative{
		Goals:         []performance.Topic{topic("", "甲", "一")},
		Tasks:         []performance.Topic{topic("", "乙", "五(一)"), topic("", "丙", "五(二)")},
		TaskIndicator: "/classes/0/groups/0/indicators/0",
		Surveys:       []performance.Topic{topic("", "问卷", "五")},
		Weaknesses:    []performance.Topic{topic("p", "不足", "六")},
		Problems:      []performance.Topic{topic("p", "不足", "七")},
		Measures:      []performance.Measure{{Topic: topic("m", "改进", "八"), Against: []string{"p"}}},
	}, form
}

// narrativeCases raise one finding each.
var narrativeCases = []struct {
	name   string
	change func(*performance.Narrative, *performance.Form)
	code   check.Code
	path   check.Path
	says   string
}{
	{
		"a goal of the form that says more", func(_ *performance.Narrative, f *performance.Form) { f.Goals[0].Expected = "甲，尤其是丁" },
		verify.CodeGoalDiffers, "/text/goals/0", "第1项年度目标：正文（一）为“甲”，自评表为“甲，尤其是丁”，请统一",
	},
	{
		"a goal that the text does not set", func(_ *performance.Narrative, f *performance.Form) {
			f.Goals = append(f.Goals, performance.Goal{Expected: "戊"})
		},
		verify.CodeGoalDiffers, "/text/goals/1", "第2项年度目标：正文为“（无）”，自评表为“戊”，请统一",
	},
	{
		"more tasks than are described", func(_ *performance.Narrative, f *performance.Form) {
			f.Classes[0].Groups[0].Indicators[0].Actual = performance.MustActual("3个")
		},
		verify.CodeTasks, "/classes/0/groups/0/indicators/0/actual",
		"“任务数”指标值2个，完成3个，而正文逐项说明2项（五(一) 1项、五(二) 1项），年度目标1项；请说明怎样计数",
	},
	{
		"satisfaction without a survey", func(n *performance.Narrative, _ *performance.Form) { n.Surveys = nil },
		verify.CodeUnproved, "/classes/1/groups/0/indicators/0/evidence", "“满意度”95%没有依据：表中未列佐证，正文未提及满意度调查",
	},
	{
		"a problem without a measure", func(n *performance.Narrative, _ *performance.Form) { n.Measures[0].Against = nil },
		verify.CodeNoMeasure, "/text/problems/0", "问题“不足”（七）没有对应的改进措施",
	},
	{
		"a weakness that is no problem", func(n *performance.Narrative, _ *performance.Form) { n.Weaknesses[0] = topic("w", "另一不足", "") },
		verify.CodeWeakness, "/text/weaknesses/0", "结论指出的“另一不足”未列入存在的问题",
	},
}

func TestTextAndFormAreHeldAgainstEachOther(t *testing.T) {
	narrative, form := agreeing()
	assert.Empty(t, verify.CheckNarrative(narrative, form, "/text"))
	for _, test := range narrativeCases {
		t.Run(test.name, func(t *testing.T) {
			narrative, form := agreeing()
			test.change(&narrative, &form)
			findings := verify.CheckNarrative(narrative, form, "/text")
			require.Len(t, findings, 1)
			assert.Equal(t, test.code, findings[0].Code)
			assert.Equal(t, test.path, findings[0].Path)
			assert.NotEqual(t, check.Error, findings[0].Severity, "a question")
			assert.Equal(t, test.says, findings[0].Text(language.Chinese))
			assert.NotContains(t, findings[0].Text(language.English), "{")
		})
	}
}

// What proves the satisfaction may stand in the form, and what the text does not
// name cannot differ.
func TestATextThatNamesNothingAsksForNothing(t *testing.T) {
	form := seed.Form()
	form.Classes[3].Groups[0].Indicators[0].Evidence = []string{"问卷"}
	assert.Empty(t, verify.CheckNarrative(performance.Narrative{}, form, ""))
	narrative, _ := agreeing()
	narrative.TaskIndicator = "/classes/9"
	narrative.Goals = nil
	assert.Empty(t, verify.CheckNarrative(narrative, form, ""), "an indicator that is not there counts nothing")
}

// Texts that hold, or that say one thing more.
func TestWhatATextNeedNotSay(t *testing.T) {
	for _, test := range []struct {
		name   string
		change func(*performance.Narrative, *performance.Form)
		says   []string
	}{
		{"tasks of one chapter", func(n *performance.Narrative, f *performance.Form) {
			n.Tasks[1].Where = "五(一)"
			f.Classes[0].Groups[0].Indicators[0].Actual = performance.MustActual("3个")
		}, []string{"“任务数”指标值2个，完成3个，而正文逐项说明2项（五(一)），年度目标1项；请说明怎样计数"}},
		{"tasks without a chapter", func(n *performance.Narrative, f *performance.Form) {
			n.Tasks[0].Where, n.Tasks[1].Where = "", ""
			f.Classes[0].Groups[0].Indicators[0].Actual = performance.MustActual("1个")
		}, []string{"“任务数”指标值2个，完成1个，而正文逐项说明2项，年度目标1项；请说明怎样计数"}},
		{"tasks counted by a class", func(n *performance.Narrative, _ *performance.Form) { n.TaskIndicator = "/classes/0" }, nil},
		{"tasks that nobody counted", func(_ *performance.Narrative, f *performance.Form) {
			f.Classes[0].Groups[0].Indicators[0].Actual = performance.MustActual("按期")
		}, nil},
		{"no tasks", func(n *performance.Narrative, _ *performance.Form) { n.Tasks = nil }, nil},
		{"a goal more in the text", func(n *performance.Narrative, _ *performance.Form) {
			n.Goals = append(n.Goals, topic("", "戊", "二"))
		}, []string{"第2项年度目标：正文（二）为“戊”，自评表为“（无）”，请统一"}},
		{"no goals in the form", func(_ *performance.Narrative, f *performance.Form) { f.Goals = nil }, nil},
		{"satisfaction that does not apply", func(n *performance.Narrative, f *performance.Form) {
			n.Surveys, f.Classes[1].Groups[0].Indicators[0].Actual = nil, performance.MustActual("不适用")
		}, nil},
		{"satisfaction in words", func(n *performance.Narrative, f *performance.Form) {
			n.Surveys, f.Classes[1].Groups[0].Indicators[0].Actual = nil, performance.MustActual("满意")
		}, nil},
		{"satisfaction with evidence", func(n *performance.Narrative, f *performance.Form) {
			n.Surveys, f.Classes[1].Groups[0].Indicators[0].Evidence = nil, []string{"问卷"}
		}, nil},
		{"a problem without a key", func(n *performance.Narrative, _ *performance.Form) {
			n.Problems = append(n.Problems, topic("", "人手少", "七"))
			n.Measures[0].Against = append(n.Measures[0].Against, "")
		}, []string{"问题“人手少”（七）没有对应的改进措施"}},
		{"a weakness without a key", func(n *performance.Narrative, _ *performance.Form) {
			n.Problems = append(n.Problems, topic("", "人手少", ""))
			n.Weaknesses = append(n.Weaknesses, topic("", "人手少", ""))
		}, []string{"问题“人手少”没有对应的改进措施", "结论指出的“人手少”未列入存在的问题"}},
		{"a measure against two problems", func(n *performance.Narrative, _ *performance.Form) {
			n.Problems = append(n.Problems, topic("q", "人手少", "七"))
			n.Measures[0].Against = append(n.Measures[0].Against, "q")
		}, nil},
	} {
		t.Run(test.name, func(t *testing.T) {
			narrative, form := agreeing()
			test.change(&narrative, &form)
			var said []string
			for _, finding := range verify.CheckNarrative(narrative, form, "/text") {
				said = append(said, finding.Text(language.Chinese))
			}
			assert.Equal(t, test.says, said)
		})
	}
}
