package sheet

import "strings"

// role is what a column of the indicator table holds.
type role uint8

const (
	noRole role = iota
	classRole
	groupRole
	nameRole
	signRole
	targetRole
	unitRole
	actualRole
	pointsRole
	scoreRole
	reasonRole
	criterionRole
	evidenceRole
	judgementRole
	methodRole
	deductionRole
	keyRole
	reviewRole
	classPointsRole
	groupPointsRole

	roles
)

// roleOf tells what a column is from its heading without brackets.
func roleOf(label string) role {
	if label == "" {
		return noRole
	}
	switch label {
	case "一级指标":
		return classRole
	case "二级指标":
		return groupRole
	case "符号", "关系符号", "数学符号", "性质", "方向", "比较":
		return signRole
	case "赋分", "赋分值", "指标赋分": // of points or of a score, as the columns beside it tell
		return noRole
	case "实得", "实得分":
		return scoreRole
	case "单位", "度量单位", "计量单位", "指标单位", "指标值单位", "目标值单位":
		return unitRole
	case "三级指标", "指标名称", "指标内容", "具体指标", "绩效指标名称", "评价指标", "考核指标", "考评指标":
		return nameRole
	case "权重", "分值", "满分", "标准分", "指标权重", "指标分值", "分值权重", "权重分值", "分值/权重", "权重/分值", "标准分值", "标分":
		return pointsRole
	case judgementHeading:
		return judgementRole
	case methodHeading:
		return methodRole
	case deductionHeading:
		return deductionRole
	case keyHeading:
		return keyRole
	}
	switch {
	case isReviewed(label):
		return reviewRole
	case strings.Contains(label, "一级指标"):
		return classRole
	case strings.Contains(label, "二级指标"):
		return groupRole
	case contains(label, "三级指标", "四级指标"):
		return nameRole
	case contains(label, "系数", "完成率", "执行率", "完成比", "偏差率", "偏差度", "得分率"):
		return noRole
	case contains(label, "偏差", "原因", "改进措施"):
		return reasonRole
	case contains(label, "佐证", "证明材料", "数据来源", "资料来源"):
		return evidenceRole
	case contains(label, "计分", "评扣分", "赋分", "分标准", "分规则", "分办法", "分方法", "分细则", "分依据", "分说明", "评价标准", "评价要点"):
		return criterionRole
	case strings.HasSuffix(label, "符号") && !contains(label, "实际", "完成"), contains(label, "指标性质", "值性质", "值方向", "计算符号", "运算符", "比较符", "指标方向", "指标符号"):
		return signRole
	case strings.Contains(label, "权重"):
		return pointsRole
	case contains(label, "应得", "标准得分", "满分") && !strings.Contains(label, "实得"),
		strings.HasSuffix(label, "分值") && !contains(label, "得分", "评分"):
		return pointsRole
	case contains(label, "得分", "自评分", "评分", "打分"):
		return scoreRole
	case isPlanned(label) && !strings.HasSuffix(label, "情况"):
		return targetRole
	case contains(label, "实际", "完成值", "完成情况", "完成指标值"):
		return actualRole
	case contains(label, "指标值", "目标值", "预期值", "计划值", "计划完成", "年初值", "调整值", "调整后值", "设定值"):
		return targetRole
	case strings.HasPrefix(label, "分值"):
		return pointsRole
	}
	return noRole
}

// isTier tells whether columns of a role hold the names of classes, groups or
// indicators.
func (r role) isTier() bool { return r == classRole || r == groupRole || r == nameRole }

// isReviewed recognises the columns of a reviewer beside those of the unit.
func isReviewed(label string) bool {
	return contains(label, "复核", "核查", "审核", "复评", "评审", "复审", "抽查", "核定", "再评价", "重点评价", "部门评价得分", "财政评价", "第三方", "专家", "评价组", "评价机构") ||
		contains(label, "主管部门", "财政部门", "财政局") && strings.Contains(label, "分")
}

// isPlanned recognises what was planned to be reached: 计划完成值. 计划完成情况 may also be
// how the plan was carried out.
func isPlanned(label string) bool {
	return contains(label, "计划完成", "预期完成", "计划实现", "预期实现", "应完成", "拟完成") && !strings.Contains(label, "实际")
}
