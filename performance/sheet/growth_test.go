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
	)
	indicators := form.Classes[0].Groups[0].Indicators
	assert.Equal(t, "-2%", indicators[0].Actual.String())
	assert.Equal(t, "6%", indicators[1].Actual.String())
	assert.Equal(t, "-2%", indicators[2].Actual.String(), "the name says that it is a growth")
}
