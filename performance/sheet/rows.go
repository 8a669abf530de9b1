package sheet

import (
	"strings"

	"jixiao.example/performance/cell"
)

// isFootnote recognises what stands below the indicators of many forms.
func isFootnote(label string) bool {
	if contains(label, "页", "续表") && strings.Trim(label, "第共页续表（）0123456789一二三四五六七八九十/-") == "" {
		return true
	}
	for _, word := range [...]string{"注", "备注", "说明", "填表人", "填报人", "联系人", "单位负责人", "部门负责人", "项目负责人", "财务负责人", "联系电话", "填表说明", "其他需要说明", "其他说明"} {
		if rest, found := strings.CutPrefix(label, word); found && (rest == "" || len(word) > len("备注") || !strings.HasPrefix(rest, "册")) {
			return true
		}
	}
	return false
}

// isAccount recognises a row that says something of the whole form and scores nothing, in
// a form with points: 存在问题 | 人员不足.
func (r *formReader) isAccount(row int, label string) bool {
	return contains(label, "问题", "措施", "意见", "建议", "结论", "经验", "做法") && !strings.Contains(label, "率") &&
		(r.columns.has[pointsRole] || r.columns.has[scoreRole]) && r.fit(row, 0) == 0 && r.table.texts(row) <= 2
}

// repeatsHeader tells whether a row is the heading once more, below another
// heading of the block in front of it perhaps.
func (r *formReader) repeatsHeader(row int) bool {
	for _, line := range [...]int{r.columns.top, r.columns.bottom} {
		same, cells := 0, 0
		for column := range r.table.Rows[row] {
			text := r.table.text(row, column)
			switch {
			case text == "":
			case r.label(row, column) == r.label(line, column):
				same, cells = same+1, cells+1
			case column > 0 || r.table.role(line, column) != noRole:
				cells++
			}
		}
		if same >= 2 && same == cells {
			return true
		}
	}
	return false
}

// secondForm recognises the title, the money block or the other heading of
// another form.
func (r *formReader) secondForm(row int, text string) bool {
	if r.isTitleOfForm(row, text) {
		return true
	}
	_, money := r.moneyAt(row)
	return money || r.headsIndicators(row)
}

// inherit gives a row the class and group of unused rows above it, which open
// neither, but name those of the rows below them.
func (r *formReader) inherit(t treeRow) treeRow {
	if t.class != "" {
		return t
	}
	t.class = r.pending.class
	if t.group == "" {
		t.group = r.pending.group
	}
	return t
}

// unusedRow recognises a row of the form that the unit has left as it was, as
// 指标1：/ or 无, and 其中 below an indicator: neither has points, so that neither
// takes part.
func (r *formReader) unusedRow(t treeRow) bool {
	if text, only := r.table.only(t.row); only && strings.HasPrefix(labelOf(text), "指标") && unusedName(text) {
		return true
	}
	if t.name == "" || hasPoints(t.points) || hasPoints(t.score) {
		return false
	}
	if _, ofWhich := cutOfWhich(t.name); ofWhich && r.tree.groupOpen && len(r.lastGroup().Indicators) > 0 && r.columns.has[pointsRole] {
		return true
	}
	return unusedName(t.name) && unusedValue(t.target) && unusedValue(t.actual) && !inapplicable(t.name)
}

// hasPoints recognises points that count, or what stands in their place.
func hasPoints(text string) bool {
	points := readPoints(text)
	return points.Sign() != 0 || !points.Stated() && !unusedValue(text)
}

// unusedName recognises what stands for a name in a row that is not used.
func unusedName(text string) bool {
	rest := strings.TrimLeft(labelOf(text), "指标0123456789一二三四五六七八九十.、．")
	switch rest = strings.Trim(rest, "/／\\-—－–…·.。*×"); rest {
	case "", "无", "暂无", "空", "略", "此处无":
		return true
	}
	return false
}

// unusedValue recognises an empty target or actual value.
func unusedValue(text string) bool {
	return absent(text) || strings.TrimLeft(text, "/／\\-—－–…·.。*×≥≤=%个") == ""
}

// flatHeading reads a row of a table without tiers that has a name and nothing
// else: it heads the indicators below it.
func (r *formReader) flatHeading(t treeRow) bool {
	if r.columns.has[classRole] || r.columns.has[groupRole] || t.name == "" || t.target+t.actual+t.points+t.score != "" || inapplicable(t.name) || isSubtotal(t.name) {
		return false
	}
	if text, only := r.table.only(t.row); !only || text != t.name {
		return false
	}
	t.class, t.name = t.name, ""
	r.openClass(t, at{t.row, r.columns.from[nameRole]})
	return true
}

// isSubtotal recognises 小计, 小计得分 and 产出指标小计.
func isSubtotal(text string) bool {
	_, found := subtotalOf(text)
	return found
}

// subtotalOf returns what a subtotal says that it sums: 产出 for 产出指标小计, "" for 小计.
func subtotalOf(text string) (class string, found bool) {
	if !strings.Contains(text, "计") {
		return "", false
	}
	if class, found = strings.CutSuffix(strings.TrimSuffix(bare(labelOf(text)), "得分"), "小计"); !found {
		return "", false
	}
	return strings.TrimSuffix(class, "指标"), true
}

// inapplicable recognises 不适用 and 本项目不适用此指标.
func inapplicable(text string) bool {
	if len(text) > maxLabel || !strings.Contains(text, "不") && !strings.ContainsAny(text, "Nn") { // 不适用, 不涉及, N/A
		return false
	}
	_, reading, err := cell.ReadTarget(text)
	return err == nil && reading.Absence == cell.Inapplicable
}
