package cell_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/performance"
	"jixiao.example/performance/cell"
)

func TestWhatWasNotReachedIsNoActualFigure(t *testing.T) {
	for name, texts := range map[string][]string{
		"a figure that was missed": {"未达到100人", "尚未达到95%", "没有达到95%", "未能完成10个", "没完成10个", "未按期达到95%", "仍未达到90%", "难以达到95%", "不能达到95%", "未能达到不低于95%", "不达95%"},
		"what is missing":          {"差2个", "还差2个", "尚差3户", "剩余3个未完成", "剩余3个", "还有3个", "尚欠3个", "尚缺2人", "仍有5户", "待建5个", "少完成3个", "距目标3个"},
		"what is under way":        {"正在建设3个", "3个在建", "3个（在建）", "筹建3个"},
		"what was given up":        {"取消3个", "停建3个", "3个项目取消", "终止2项", "暂缓实施2个", "推迟3场", "3场（取消）", "流标3个", "10个（含5个未完成）"},
		"what is planned": {
			"目标10个", "目标值95%", "力争95%", "拟建5个", "计划10个", "计划培训人数100人", "预计95%", "预计达到95%", "预计不低于95%", "目标≥95%", "有望达到95%", "应完成10个", "将达到95%", "争取95%", "预期95%", "要求95%", "原定10个", "超计划3个", "较目标低5%",
			"应达到95%", "确保95%", "确保达到95%", "10个（计划）", "95%（预计）", "95%（目标值）", "完成10个（计划）",
		},
		"another year's":   {"90%（去年）", "上年90%", "上年10个", "去年同期95%", "明年10个", "超上年5个", "95%(上年度)"},
		"a date to come":   {"计划12月完成", "拟于12月底完成", "预计2025年1月完成", "力争年底前完成", "确保12月底前完成", "应于12月完成", "将于2024年12月完成", "12月完成（计划）", "争取12月底前", "延期至12月完成", "完成时限为12月底"},
		"a date in words":  {"力争年底前", "计划年内", "预计年底完成"},
		"a date it missed": {"未于12月完成", "尚未在12月底前完成"},
	} {
		t.Run(name, func(t *testing.T) {
			for _, text := range texts {
				actual, reading, err := of2024.Actual(text)
				require.NoError(t, err)
				assert.Equal(t, performance.InText, actual.Kind(), text)
				assert.Equal(t, text, actual.Text())
				assert.True(t, reading.Has(cell.NotReached) || reading.Has(cell.NumberInWords), text)
				_, reading, err = of2024.Target(text)
				require.NoError(t, err)
				assert.False(t, reading.Has(cell.NotReached), "a target is always wanted: %s", text)
			}
		})
	}
}

func TestWordsThatOnlyLookLikeADisclaimer(t *testing.T) {
	for text, want := range map[string]string{
		"较上年增长10%": "10%", "比去年同期提高5%": "5%", "计划完成率95%": "95%", "年度目标任务完成率100%": "100%", "按计划完成10个": "10个", "完成年度目标10个": "10个",
		"差旅费10万元": "10万元", "误差5%": "5%", "延期率0%": "0%", "未成年人保护率达到95%": "95%", "接待10批": "10批", "上年结转10万元": "10万元", "目标人群覆盖率95%": "95%", "拟定制度3项": "3项",
		"编制3个计划": "3个计划", "已完成10个": "10个", "未超过100人": "不超过100人", "没有超过5次": "不超过5次", "10个（按计划完成）": "10个", "将近100人": "近100人",
		"检查在建项目10个": "10个", "达到预期要求10个": "10个",
		"取消审批3项": "3项", "取消行政审批事项3项": "3项", "确保供水100天": "100天", "确保安全运行365天": "365天",
		"按计划于12月完成": "2024年12月", "12月按计划完成": "2024年12月", "已于12月底完成": "2024年12月31日", "较计划提前至10月完成": "2024年10月",
	} {
		actual, reading, err := of2024.Actual(text)
		require.NoError(t, err)
		assert.Equal(t, want, actual.String(), text)
		assert.False(t, reading.Has(cell.NotReached), text)
	}
}
