package sheet_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"jixiao.example/performance/sheet"
)

func TestADeclineThatAnswersAGrowthIsNegative(t *testing.T) {
	form, _ := readRows(t, sheet.Known{Year: 2024}, []string{"一级指标", "二级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"},
		[]string{"效益指标", "经济效益指标", "游客人数", "增长5%", "下降2%", "10", "10"},
		[]string{"效益指标", "经济效益指标", "旅游收入", "增长5%", "增长6%", "10", "10"},
		[]string{"效益指标", "经济效益指标", "税收增长率", "≥5%", "下降2%", "10", "10"},
		[]string{"效益指标", "生态效益指标", "单位产值能耗下降率（%）", "下降3%", "上升0.5%", "10", "10"},
		[]string{"效益指标", "生态效益指标", "化肥施用量减少", "2%", "减少2.6%", "10", "10"},
		[]string{"效益指标", "生态效益指标", "降低物流成本", "≥5%", "降低5.4%", "10", "10"},
		[]string{"效益指标", "生态效益指标", "物流成本", "≤5%", "下降5.4%", "10", "10"},
	)
	indicators := form.Classes[0].Groups[0].Indicators
	assert.Equal(t, "-2%", indicators[0].Actual.String())
	assert.Equal(t, "6%", indicators[1].Actual.String())
	indicators = append(indicators, form.Classes[0].Groups[1].Indicators...)
	assert.Equal(t, "3%", indicators[3].Target.String())
	assert.Equal(t, "-0.5%", indicators[3].Actual.String(), "the name says that it is a decline")
	assert.Equal(t, "2.6%", indicators[4].Actual.String())
	assert.Equal(t, "5.4%", indicators[5].Actual.String())
	assert.Equal(t, "「下降5.4%」", indicators[6].Actual.String(), "nothing says that it is one")
	assert.Equal(t, "-2%", indicators[2].Actual.String(), "the name says that it is a growth")
}
