package sheet

import (
	"slices"
	"strings"
)

// columnHead is the heading of a column, where it stands, and the role that it has
// among the others.
type columnHead struct {
	at
	text string
	bare string // as a heading without brackets
	full string // as a heading, with the one above it that spans several columns
	over string // that one
	role role
	// assumed is the key of what is to be said of the role, "" where its words are
	// plain.
	assumed string
}

// headings tells the roles of columns, which the columns beside them decide where
// their own words do not.
func (t grid) headings(places []at) []columnHead {
	top, bottom := len(t.Rows), -1
	for _, place := range places {
		if place.row >= 0 {
			top, bottom = min(top, place.row), max(bottom, place.row)
		}
	}
	heads := make([]columnHead, len(places))
	spanning := map[int]string{} // the last heading of every row so far
	for i, place := range places {
		for row := top; row < bottom; row++ {
			if text := t.text(row, place.column); text != "" {
				spanning[row] = text
			}
		}
		heads[i] = columnHead{at: place}
		if place.row >= 0 {
			heads[i].text, heads[i].bare = t.text(place.row, place.column), t.bare(place.row, place.column)
			heads[i].role = t.role(place.row, place.column)
			heads[i].over = spanning[place.row-1]
			heads[i].full = labelOf(heads[i].over + heads[i].text)
		}
	}
	tiers := slices.IndexFunc(heads, func(head columnHead) bool { return head.role.isTier() })
	if tiers < 0 {
		if tiers = slices.IndexFunc(heads, func(head columnHead) bool { return isFlatName(head.bare) }); tiers >= 0 {
			heads[tiers].role = nameRole
		}
	}
	t.onlyTier(heads[:max(tiers, 0)])
	for i := range heads {
		head := &heads[i]
		if i < tiers && (head.role == targetRole || head.role == actualRole || head.role == scoreRole) {
			head.role = noRole // 绩效指标完成情况 heads the whole block
		}
		if i > tiers && head.role == noRole && isPart(head.bare) {
			head.role = roleOf(bare(labelOf(head.over)))
		}
	}
	planned(heads)
	t.assignedPoints(heads)
	remarks(heads)
	plainly(heads[tiers+1:], targetRole, "目标", "目标数", "目标任务", "任务数", "任务目标", "计划", "计划数", "计划指标", "计划目标", "预期目标", "预期指标", "年度指标", "全年指标", "标准值")
	plainly(heads[tiers+1:], actualRole, "完成", "完成数", "完成数量", "完成结果", "完成指标", "完成目标", "达成值", "达成情况", "实现值", "实现情况", "执行情况")
	plainly(heads[tiers+1:], pointsRole, "分", "总分", "基准分", "基础分", "设定分")
	plainly(heads[tiers+1:], scoreRole, "自评", "打分", "评价分")
	dropOtherYears(heads, targetRole)
	dropOtherYears(heads, actualRole)
	return heads
}

// onlyTier takes 指标类别 in front of the names for the classes where no other tier is
// headed and its column names some: 产出指标, and not 定量指标.
func (t grid) onlyTier(heads []columnHead) {
	for i := range heads {
		head := &heads[i]
		if head.role != noRole || !slices.Contains([]string{"指标类别", "指标类型", "指标分类", "指标大类", "类别"}, head.bare) {
			continue
		}
		for row := head.row + 1; row < min(head.row+20, len(t.Rows)); row++ {
			if text := t.text(row, head.column); text != "" {
				if name, _ := splitPoints(labelOf(text), 1); contains(name, "产出", "效益", "效果", "满意", "成本", "投入", "过程", "决策", "管理") {
					head.role = classRole
				}
				return
			}
		}
	}
}

// isPart recognises a heading that says nothing without the one above it.
func isPart(label string) bool {
	return slices.Contains([]string{"数值", "值", "数量", "内容"}, label) || isYear(label)
}

// planned takes 计划完成情况 or 目标完成值 for the target where what was reached has a column.
func planned(heads []columnHead) {
	isPlan := func(head columnHead) bool {
		label := head.bare
		return isPlanned(label) || contains(label, "目标完成值", "目标完成数")
	}
	if !slices.ContainsFunc(heads, func(head columnHead) bool { return head.role == actualRole && !isPlan(head) }) {
		return
	}
	for i := range heads {
		if heads[i].role == actualRole && isPlan(heads[i]) {
			heads[i].role = targetRole
		}
	}
}

// plainly takes a column of 目标 or 完成 for that of the targets or of what was reached
// where no other of the year is headed more plainly so.
func plainly(heads []columnHead, r role, words ...string) {
	if slices.ContainsFunc(heads, func(head columnHead) bool { return head.role == r && head.standsIn(0) }) {
		return
	}
	for i := range heads {
		full := heads[i].bare
		label := full
		for _, when := range [...]string{"年度", "全年", "年初", "年终", "年末", "本年", "绩效"} {
			label = strings.TrimPrefix(label, when)
		}
		if heads[i].role == noRole && (slices.Contains(words, label) || slices.Contains(words, full)) {
			heads[i].role = r
		}
	}
}

// assignedPoints takes 分数 or 赋分 for what is lacking beside it: the points, or the
// score. Where it has words it says how points are earned.
func (t grid) assignedPoints(heads []columnHead) {
	for i := range heads {
		head := &heads[i]
		switch label := head.bare; {
		case head.role != noRole || label != "分数" && !contains(label, "赋分"):
		case !t.pointsBelow(head.at):
			if strings.Contains(label, "赋分") {
				head.role = criterionRole
			}
		case !hasRole(heads, pointsRole):
			head.role = pointsRole
		case !hasRole(heads, scoreRole):
			head.role = scoreRole
		}
	}
}

// pointsBelow tells whether the first filled cell below a heading holds points.
func (t grid) pointsBelow(head at) bool {
	for row := head.row + 1; row < min(head.row+20, len(t.Rows)); row++ {
		if text := t.text(row, head.column); text != "" {
			return t.points(row, head.column).Stated()
		}
	}
	return false
}

// remarks takes a column of 备注 or 说明 behind what was reached, or where no column
// says that behind all figures, for the reasons, where no other one is headed
// so; 扣分说明 and 得分说明 stand anywhere.
func remarks(heads []columnHead) {
	if hasRole(heads, reasonRole) {
		return
	}
	figures, reached := 0, 0 // where the last of them stands
	for i, head := range heads {
		switch head.role {
		case targetRole, pointsRole, scoreRole:
			figures = i
		case actualRole:
			if saysWhy(head.bare) == 0 {
				figures, reached = i, i
			}
		default:
		}
	}
	if reached > 0 {
		figures = reached
	}
	best, most := -1, 0
	for i, head := range heads {
		says := saysWhy(head.bare)
		switch {
		case says <= most, says < whyLost && i < figures:
		case head.role == actualRole && !hasOther(heads, i): // it is all that says what was reached
		case head.role == noRole || head.role == actualRole || head.role == criterionRole && says == whyLost:
			best, most = i, says
		}
	}
	if best < 0 {
		return
	}
	if heads[best].role = reasonRole; most < whyLost {
		heads[best].assumed = "remarks"
	}
}

// How surely a column of remarks says why points were lost.
const (
	remark = iota + 1
	account
	whyLost
)

// saysWhy ranks the headings of remarks, 0 for others.
func saysWhy(label string) int {
	switch {
	case contains(label, "扣分说明", "失分说明", "得分说明", "扣分情况", "失分情况", "得分情况说明") && !strings.Contains(label, "标准"):
		return whyLost
	case strings.HasPrefix(label, "指标"): // what it means
		return 0
	case strings.HasSuffix(label, "说明") && !strings.HasPrefix(label, "备注"), strings.HasSuffix(label, "情况分析"), strings.Contains(label, "需要说明"):
		return account
	case strings.HasPrefix(label, "备注"):
		return remark
	}
	return 0
}

// hasOther tells whether another column has the role of one.
func hasOther(heads []columnHead, i int) bool {
	return hasRole(heads[:i], heads[i].role) || hasRole(heads[i+1:], heads[i].role)
}

func hasRole(heads []columnHead, r role) bool {
	return slices.ContainsFunc(heads, func(head columnHead) bool { return head.role == r })
}

// dropOtherYears leaves a role without a column rather than with one of another year.
func dropOtherYears(heads []columnHead, r role) {
	if slices.ContainsFunc(heads, func(head columnHead) bool { return head.role == r && !head.otherYear() }) {
		return
	}
	for i := range heads {
		if heads[i].role == r {
			heads[i].role = noRole
		}
	}
}

// latestYear is the latest year that a heading names; 0 where none does.
func latestYear(heads []columnHead) int {
	latest := 0
	for _, head := range heads {
		year, _ := namedYear(head.full)
		latest = max(latest, year)
	}
	return latest
}

// namedYear finds the year in a heading, which may be short: 22年.
func namedYear(label string) (year int, found bool) {
	if year, found = yearIn(label); found {
		return year, true
	}
	before, _, _ := strings.Cut(label, "年")
	if digits := before[len(strings.TrimRight(before, "0123456789")):]; len(digits) == 2 {
		return yearIn("20" + digits)
	}
	return 0, false
}

// How far a column is from the one that a role asks for: columns of another period
// come behind all others, and never stand in for them.
const (
	otherPeriod = -20
	partOfYear  = -10
)

// rank tells which of two columns of one role counts: what is of the whole year
// before a part of it or another period, the actual weight before the one that was
// set, the adjusted target before that of the year's beginning. The higher does.
func (h columnHead) rank(year int) int {
	label := h.full
	rank := h.period(year)
	switch {
	case contains(label, "年初", "设定", "调整前", "原指标", "原目标", "原分值", "原权重"):
		return rank - 3
	case contains(label, "四级指标", "调整", "实际权重", "实际分值", "自评", "全年", "年终", "年末", "原因", "改进措施"):
		return rank + 3
	}
	return rank
}

// standsIn tells whether a column may stand in for another one that is blank.
func (h columnHead) standsIn(year int) bool { return h.period(year) > partOfYear }

// period ranks what the words of a heading say about its time.
func (h columnHead) period(year int) int {
	label := h.full
	named, found := namedYear(label)
	switch {
	case h.otherYear(), contains(label, "实施期", "周期", "总体", "总目标", "中期", "中长期", "长期", "三年", "五年", "预计", "预估"):
		return otherPeriod
	case found && year != 0 && named != year:
		return otherPeriod
	case isPartOfYear(label):
		return partOfYear
	case found && named == year:
		return 2
	case contains(label, "本年", "当年", "年度", "本期"):
		return 1
	case strings.Contains(label, "累计"): // it may have begun before the year
		return -1
	}
	return 0
}

// otherYear recognises a column of the year before or after, by its words.
func (h columnHead) otherYear() bool {
	return contains(h.full, "上年", "上一年", "去年", "前年", "往年", "历年", "以前年度", "历史", "上期", "同期", "基期", "下年", "次年", "明年")
}

// isPartOfYear recognises 1-9月, 上半年 and 三季度: any that does not end with December.
func isPartOfYear(label string) bool {
	if contains(label, "上半年", "下半年", "季度", "监控") {
		return true
	}
	month, _, found := strings.Cut(label, "月")
	if !found || month == "" {
		return false
	}
	from, toDecember := strings.CutSuffix(month, "12")
	if !toDecember {
		return !strings.HasSuffix(month, "十二")
	}
	from = strings.TrimRight(from, "-－—–~～至到月")
	return from != "" && from != strings.TrimRight(from, "023456789") && from+"12" != month // 7-12月
}
