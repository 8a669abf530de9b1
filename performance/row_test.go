package performance_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/seed"
	"jixiao.example/performance"
)

func row(class, group, name string) performance.Row {
	return performance.Row{Class: class, Group: group, Indicator: performance.Indicator{Name: name}}
}

func TestRowsInAnyOrderBecomeATree(t *testing.T) {
	form, err := performance.Form{Unit: "某单位"}.WithRows(
		row("产出指标", "数量指标", "培训人次"),
		row("效益指标", "社会效益指标", "就业率"),
		row("产出指标", "质量指标", "合格率"),
		row(" 产出指标 ", "数量指标  ", "培训场次 "),
		row("效益指标", "数量指标", "培训人次"),
		row("产出指标", "数量指标", "培训人次"),
	)
	require.NoError(t, err)
	var names []string
	for _, class := range form.Classes {
		for _, group := range class.Groups {
			for _, indicator := range group.Indicators {
				names = append(names, class.Name+"/"+group.Name+"/"+indicator.Name)
			}
		}
	}
	assert.Equal(t, []string{
		"产出指标/数量指标/培训人次", "产出指标/数量指标/培训场次", "产出指标/数量指标/培训人次", "产出指标/质量指标/合格率",
		"效益指标/社会效益指标/就业率", "效益指标/数量指标/培训人次",
	}, names)
	assert.Equal(t, "某单位", form.Unit, "the rest of the form stays")
}

func TestColumnsBecomeTargetsAndActualValues(t *testing.T) {
	for _, test := range []struct {
		name                    string
		sign, value, unit, done string
		target, actual          string
		notApplicable           bool
	}{
		{"a sign", "≥", "500", "人次", "450", "≥500人次", "450人次", false},
		{"its code", "1", "500", "人次", "450", "≥500人次", "450人次", false},
		{"the code of at most", "5", "100", "%", "98.50", "≤100%", "98.50%", false},
		{"a unit that stands with the numbers, too", "3", "100%", "%", "99%", "=100%", "99%", false},
		{"no sign", "", "8", "个", "9", "8个", "9个", false},
		{"a number of another kind", "9", "8", "个", "9", "8个", "9个", false},
		{"a deadline beside no sign", "", "2024年12月之前", "", "2024年11月", "2024年12月之前", "2024年11月", false},
		{"a whole target beside the code for others", "9", "80%~90%", "", "85%", "80%~90%", "85%", false},
		{"words", "6", "效果明显", "", "效果明显", "效果明显", "效果明显", false},
		{"words that hold a number", "6", "满意度达到90%以上", "", "满意度为95%", "「满意度达到90%以上」", "「满意度为95%」", false},
		{"what is not reported", "1", "500", "人次", "未报告", "≥500人次", "未报告", false},
		{"what has no unit", "1", "500", "", "450", "≥500", "450", false},
		{"what has only words to say", "1", "500", "人次", "已完成", "≥500人次", "已完成", false},
		{"nothing", "1", "", "人次", "", "", "", false},
		{"what does not apply", "10", "-", "", "", "", "", true},
	} {
		r := row("产出指标", "数量指标", "甲")
		r.Sign, r.Value, r.Unit, r.Done = test.sign, test.value, test.unit, test.done
		form, err := performance.Form{}.WithRows(r)
		require.NoError(t, err, test.name)
		got := form.Classes[0].Groups[0].Indicators[0]
		assert.Equal(t, test.target, got.Target.String(), test.name)
		assert.Equal(t, test.actual, got.Actual.String(), test.name)
		assert.Equal(t, test.notApplicable, got.NotApplicable, test.name)
	}
	whole := row("产出指标", "数量指标", "甲")
	whole.Target, whole.Actual = performance.MustTarget("≥90%"), performance.MustActual("95%")
	whole.Sign, whole.Value, whole.Done = "<", "5", "4"
	form, err := performance.Form{}.WithRows(whole)
	require.NoError(t, err)
	assert.Equal(t, "≥90%", form.Classes[0].Groups[0].Indicators[0].Target.String(), "what stands together goes before what stands apart")
	assert.Equal(t, "95%", form.Classes[0].Groups[0].Indicators[0].Actual.String())
}

func TestARowThatIsNoneIsNamed(t *testing.T) {
	good := row("产出指标", "数量指标", "甲")
	good.Key = "1"
	change := func(by func(*performance.Row)) performance.Row {
		r := row("产出指标", "数量指标", "乙")
		r.Key = "2"
		by(&r)
		return r
	}
	for name, test := range map[string]struct {
		row performance.Row
		err error
	}{
		"without a class":       {change(func(r *performance.Row) { r.Class = " " }), performance.ErrRow},
		"without a group":       {change(func(r *performance.Row) { r.Group = "" }), performance.ErrRow},
		"without a name":        {change(func(r *performance.Row) { r.Name = "" }), performance.ErrRow},
		"with another's key":    {change(func(r *performance.Row) { r.Key = "1" }), performance.ErrTwice},
		"with an unknown sign":  {change(func(r *performance.Row) { r.Sign = "≠" }), performance.ErrSign},
		"with an unknown code":  {change(func(r *performance.Row) { r.Sign = "7" }), performance.ErrSign},
		"with no number":        {change(func(r *performance.Row) { r.Sign, r.Value = "1", "九十" }), figure.ErrNumber},
		"with two units":        {change(func(r *performance.Row) { r.Sign, r.Value, r.Unit = "1", "90%", "人" }), figure.ErrUnit},
		"with a typed actual":   {change(func(r *performance.Row) { r.Done = "95％" }), figure.ErrUnit},
		"with a typed target":   {change(func(r *performance.Row) { r.Value = "100%以上" }), figure.ErrUnit},
		"with words past words": {change(func(r *performance.Row) { r.Sign, r.Value = "6", "「" }), performance.ErrWords},
	} {
		_, err := performance.Form{}.WithRows(good, test.row)
		require.ErrorIs(t, err, test.err, name)
		var at *performance.RowError
		require.ErrorAs(t, err, &at, name)
		assert.Equal(t, 1, at.Row, name)
		assert.Equal(t, test.row.Key, at.Key, name)
		assert.Contains(t, err.Error(), "row 2", name)
	}
	_, err := performance.Form{}.WithRows(make([]performance.Row, performance.MaxIndicators+1)...)
	require.ErrorIs(t, err, performance.ErrRows)
}

func TestRowsOfAFormMakeItAgain(t *testing.T) {
	form := seed.Form()
	again, err := performance.Form{}.WithRows(form.Rows()...)
	require.NoError(t, err)
	assert.Equal(t, form.Rows(), again.Rows())
	for ci := range form.Classes {
		assert.Equal(t, form.Classes[ci].Name, again.Classes[ci].Name)
	}
	assert.Empty(t, performance.Form{}.Rows())
}
