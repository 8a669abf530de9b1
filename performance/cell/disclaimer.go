package cell

import (
	"slices"
	"strings"

	"jixiao.example/internal/cut"
)

// disclaimer is words beside the figure of an actual value that make it another
// one than what was reached in the year.
type disclaimer struct {
	words []string
	// names are other words with the same characters: 差旅 holds no 差.
	names []string
	// behind are words that take it back in front of it (按计划), and ahead those
	// that do so behind it (计划完成率).
	behind, ahead []string
}

// lacking says that the figure was missed, is missing or was given up.
var lacking = []disclaimer{
	{words: []string{"未"}, names: []string{"未成年", "未来"}},
	{words: []string{"没"}, names: []string{"没收", "埋没", "淹没"}},
	{words: []string{"尚"}, names: []string{"时尚", "高尚", "崇尚", "和尚"}},
	{words: []string{"差"}, names: []string{
		"误差", "温差", "偏差", "公差", "高差", "价差", "逆差", "顺差", "落差", "级差", "出差", "差旅", "差错", "差异", "差评", "差别",
	}},
	{words: []string{"取消"}, names: []string{"取消审批", "取消行政", "取消许可", "取消前置", "取消收费", "取消证明", "取消事项", "取消限制"}},
	{words: []string{"在建"}, names: []string{"在建工程", "在建项目"}},
	{words: []string{
		"正在", "仍在", "筹建", "筹备", "流标", "废标", "作废", "落空", "少完成", "多完成", "无法", "难以", "不能", "不达", "还有", "还剩", "还需", "还要", "还欠", "还缺", "仍有", "仍需", "仍欠", "仍缺", "仍剩", "剩余", "剩下", "仅剩", "只剩",
		"缺少", "缺口", "短缺", "欠缺", "待建", "待完", "待实施", "待开", "待验", "待办", "待拨", "待支付", "待修", "待整改", "有待", "亟待", "拟建",
		"停建", "停工", "停办", "停止", "终止", "中止", "撤销", "放弃", "搁置", "暂停", "暂缓", "缓建", "推迟", "延期", "延迟", "延后", "延至", "顺延", "滞后",
	}},
}

// planned says that the figure is what is wanted or expected.
var planned = []disclaimer{
	{
		words:  []string{"计划", "目标", "预期", "要求", "任务数", "任务量"},
		names:  []string{"计划生育", "计划免疫", "计划编制", "计划内", "计划外", "目标群体", "目标人群", "目标群众", "目标对象", "目标责任", "目标考核", "预期寿命"},
		behind: []string{"按", "依照", "照", "符合", "满足", "达到", "达成", "实现", "完成"},
		ahead:  []string{"完成率", "执行率", "实现率", "达成率", "落实率", "达成度", "完成度", "完成比例", "完成进度", "完成情况", "提前"},
	},
	{words: []string{"拟"}, names: []string{"模拟", "虚拟", "草拟", "比拟", "拟定", "拟订", "拟制", "拟稿"}},
	{words: []string{"应达"}, names: []string{"供应达", "响应达", "效应达", "反应达"}},
	{words: []string{
		"指标值", "原定", "应为", "应是", "可完成", "可达", "预计", "预估", "暂估", "估计", "力争", "力求", "确保完成", "确保达", "确保实现", "确保在", "确保于", "确保按", "有望", "争取达", "争取完成", "争取实现", "争取在", "争取于", "即将", "将要", "将会", "将于", "将在", "将达", "将完成", "将建", "将实现",
		"应完成", "应建", "应当", "应于", "应在", "须完成", "须达", "须于", "必须", "需完成", "需达", "时限", "期限",
	}},
}

// elsewhen says that the figure is that of another time.
var elsewhen = []disclaimer{{
	words:  []string{"历年", "去年", "上年", "上一年", "往年", "前年", "上期", "上季", "上月", "同期", "基期", "明年", "次年", "来年", "下年", "下一年", "翌年", "原有"},
	names:  []string{"上年结转", "上年度结转", "上年结余", "上年度结余", "去年结转", "去年结余"},
	behind: []string{"较", "比", "与"},
}}

// holds tells whether one of the words stands in a text and is not taken back;
// 延期率 is the name of a rate.
func (d disclaimer) holds(text string) bool {
	if !cut.Holds(text, d.words...) { // as all names do
		return false
	}
	for _, name := range d.names {
		text = strings.ReplaceAll(text, name, "")
	}
	for _, word := range d.words {
		if before, after, found := strings.Cut(text, word); found && !strings.HasPrefix(after, "率") && !cut.Holds(before, d.behind...) && !cut.Holds(after, d.ahead...) {
			return true
		}
	}
	return false
}

// disclaims tells whether a text holds a disclaimer, inside brackets or outside.
func disclaims(text string, of ...[]disclaimer) bool {
	for part := range strings.FieldsFuncSeq(text, func(r rune) bool { return strings.ContainsRune("（）()", r) }) {
		for _, group := range of {
			if slices.ContainsFunc(group, func(d disclaimer) bool { return d.holds(part) }) {
				return true
			}
		}
	}
	return false
}

// disclaimed tells whether the words around the number of an actual value, or
// in its unit, make it another figure than what was reached.
func (c *typed) disclaimed(before, unit, after string) bool {
	if !c.actual || !endsWithAny(before, "将", "拟", "争取", "确保", "不", "预算", "预算数", "概算") && !disclaims(before, lacking, planned, elsewhen) && !disclaims(unit, lacking) && !disclaims(after, lacking, planned, elsewhen) {
		return false
	}
	c.note(NotReached)
	return true
}

// disclaimedDate tells the same of the words around a date.
func (c *typed) disclaimedDate(before, after string) bool {
	if !c.actual || !disclaims(before, lacking, planned) && !disclaims(after, lacking, planned) && !endsWithAny(before, "争取", "确保", "应", "须", "将") {
		return false
	}
	c.note(NotReached)
	return true
}
