package sheet

import (
	"slices"
	"strconv"
	"strings"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/cut"
	"jixiao.example/performance/ruleset"
)

// isTitle recognises the title of a form.
func isTitle(text string) bool {
	if !strings.Contains(text, "表") {
		return false
	}
	label := bare(labelOf(text))
	return contains(label, "自评表", "自评报告表", "绩效评价表", "目标完成情况表") || strings.Contains(label, "绩效自评") && strings.HasSuffix(label, "表")
}

// identity reads unit, project, year, scope and a total on top between two rows.
func (r *formReader) identity(from, to int) {
	rank := len(unitNames)
	for row := from; row < to; row++ {
		text, only := r.table.only(row)
		if only && r.titleRow(text, row) {
			r.tellLabel(at{row, r.firstCell(row)})
			r.tellRow(row, 0, len(r.table.Rows[row]))
		}
		for column := range r.table.Rows[row] {
			text := r.table.text(row, column)
			if text == "" || len(text) > 4*maxLabel {
				continue
			}
			if !only && (isTitle(text) || r.namesYear(row, column)) {
				r.titleRow(text, row)
				r.tellLabel(at{row, column})
				continue
			}
			place := at{row, column}
			if r.severalPairs(text, place, &rank) {
				r.tell(place)
				continue
			}
			label, value, inline := splitLabel(text)
			if inline = inline && value != ""; !inline {
				label = labelOf(text)
				value, place = r.beside(row, column)
			}
			switch known := r.identify(plainLabel(label), value, place, &rank); {
			case known && inline:
				r.tell(place)
			case known:
				r.tellLabel(at{row, column})
				r.tell(place)
			}
		}
	}
	switch {
	case r.authority.value == "":
	case rank == len(unitNames)-1:
		r.add(CodeAssumed, "/unit", r.authority.at, excerpt(r.authority.value), said("unit-from-authority"))
	default:
		r.add(CodeCellSkipped, "", r.authority.at, excerpt(r.authority.value))
	}
	if r.form.Scope == "" && r.form.Project != "" {
		r.form.Scope = ruleset.ProjectScope
	}
	if r.form.Scope == "" {
		r.form.Scope = r.known.Scope
	}
	if r.form.Unit == "" {
		r.form.Unit = r.known.Unit
	}
}

// severalPairs reads a cell that holds several labels with their values, parted by
// blanks: 单位名称：某局　填报日期：2024年3月20日.
func (r *formReader) severalPairs(text string, place at, rank *int) bool {
	if strings.Count(text, "：")+strings.Count(text, ":") < 2 {
		return false
	}
	var pairs []string
	for word := range strings.FieldsFuncSeq(text, cut.IsBlank) {
		if label, _, inline := splitLabel(word); inline && label != "" || len(pairs) == 0 {
			pairs = append(pairs, word)
		} else {
			pairs[len(pairs)-1] += word
		}
	}
	if len(pairs) < 2 {
		return false
	}
	for _, pair := range pairs {
		label, value, _ := splitLabel(pair)
		r.identify(plainLabel(label), value, place, rank)
	}
	return true
}

// plainLabel takes brackets and the marks between two headings in one off a
// label: 预算部门、单位名称.
func plainLabel(label string) string {
	label = bare(label)
	if !contains(label, "、", "/", "／", "及", "或") {
		return label
	}
	return strings.NewReplacer("、", "", "/", "", "／", "", "及", "", "或", "").Replace(label)
}

// beside returns the next filled cell of a row that does not repeat a heading,
// and where it stands.
func (r *formReader) beside(row, column int) (text string, place at) {
	label := r.table.text(row, column)
	for column++; column < len(r.table.Rows[row]); column++ {
		if text := r.table.text(row, column); text != "" && text != label {
			return text, at{row, column}
		}
	}
	return "", at{row, -1}
}

// unitNames are the headings of the unit's name, the surest first; the last one
// names another, which stands in for it.
var unitNames = [...]string{
	"预算单位名称", "部门单位名称", "预算部门单位名称", "单位名称", "部门名称", "预算单位", "预算部门单位", "资金使用单位", "使用单位", "用款单位", "项目用款单位", "资金用款单位", "用款部门", "项目实施单位", "实施单位", "项目承担单位", "承担单位",
	"项目单位", "项目申报单位", "申报单位", "填报单位", "填报部门", "自评单位", "评价单位", "被评价单位", "单位", "主管部门",
}

// projectNames are the headings of the project's name.
var projectNames = [...]string{
	"项目名称", "专项名称", "专项项目名称", "项目专项名称", "政策名称", "项目政策名称", "政策项目名称", "转移支付名称", "专项资金名称", "资金名称", "项目资金名称", "专项转移支付名称", "一级项目名称", "二级项目名称",
}

// identify takes over what stands beside a label, or behind it; known tells that
// it is what the label says, read here or said elsewhere.
func (r *formReader) identify(label, value string, place at, rank *int) (known bool) {
	if value == "" || len(value) > 4*maxLabel || slices.Contains(unitNames[:], plainLabel(labelOf(value))) {
		return false // the value beside a blank cell is the next heading
	}
	switch {
	case slices.Contains(projectNames[:], label):
		if r.form.Project == "" {
			r.form.Project = cut.Lines(value)
			r.used[place.row] = true
			r.put("/project", place)
		}
		return r.form.Project == cut.Lines(value)
	case contains(label, "年度") && slices.Contains([]string{"年度", "预算年度", "评价年度", "自评年度", "项目年度", "所属年度", "资金年度", "绩效年度"}, label):
		r.yearOf(value, place)
		return true
	case isTotal(label) && strings.Contains(label, "分") && isPoints(value):
		if !r.form.Stated.Total.Stated() {
			r.form.Stated.Total = r.points("/stated", "total", place.row, place.column)
			r.used[place.row] = true
		}
		return true
	case isGradeLabel(label) && gradeOf(value) != "":
		r.form.Stated.Grade = gradeOf(value)
		r.put("/stated/grade", place)
		r.used[place.row] = true
		return true
	}
	if _, err := figure.ParseMoneyUnit(strings.TrimPrefix(value, "人民币")); err == nil {
		return true // 单位：万元
	}
	index := slices.Index(unitNames[:], label)
	if index == len(unitNames)-1 && r.authority.value == "" {
		r.authority.at, r.authority.value = place, cut.Lines(value)
		known = true
	}
	if index >= 0 && index < *rank {
		*rank = index
		r.form.Unit = cut.Lines(value)
		r.used[place.row] = true
		r.put("/unit", place)
		known = true
	}
	return known
}

// titleRow reads scope and year from a title or the line below it; known tells that
// the text is one of these.
func (r *formReader) titleRow(text string, row int) (known bool) {
	label := labelOf(text)
	if r.form.Scope == "" {
		switch {
		case contains(label, "部门整体"):
			r.form.Scope = ruleset.DepartmentScope
		case contains(label, "单位整体"):
			r.form.Scope = ruleset.UnitScope
		case contains(label, "转移支付"):
			r.form.Scope = ruleset.TransferScope
		case contains(label, "项目支出", "项目绩效", "项目自评"):
			r.form.Scope = ruleset.ProjectScope
		}
	}
	if isTitle(text) {
		r.used[row] = true
	}
	known = isTitle(text) || isYear(text)
	if known || strings.Contains(label, "年度") {
		return r.yearOf(label, at{row, 0}) && len(text) <= maxPrint || known
	}
	return known
}

// yearOf takes over the year that a text names, the first one of the table.
func (r *formReader) yearOf(text string, place at) (taken bool) {
	year, found := yearIn(text)
	if !found || r.form.Year != 0 || spansYears(text, year) {
		return false
	}
	r.form.Year = year
	r.used[place.row] = true
	r.put("/year", place)
	if r.known.Year != 0 && r.known.Year != year {
		r.add(CodeYearDiffers, "/year", place, check.A("year", strconv.Itoa(year)), check.A("given", strconv.Itoa(r.known.Year)))
	}
	return true
}

func (r *formReader) settleYear() {
	if r.form.Year != 0 {
		return
	}
	r.form.Year = r.known.Year
	if r.form.Year == 0 {
		r.add(CodeNoYear, "/year", at{0, -1})
	}
}

// year is the fiscal year as far as it is known while cells are read.
func (r *formReader) year() int {
	if r.form.Year != 0 {
		return r.form.Year
	}
	return r.known.Year
}
