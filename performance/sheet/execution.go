package sheet

import (
	"strings"

	"jixiao.example/budget/check"
	"jixiao.example/internal/cut"
)

// isExecution recognises what the execution row is called where it stands among
// the indicators.
func isExecution(name string) bool {
	if !strings.Contains(name, "执") {
		return false
	}
	name, _ = splitPoints(cut.Lines(name), 1)
	switch bare(labelOf(name)) {
	case "预算执行率", "预算执行", "预算执行情况", "资金执行率", "预算资金执行率", "预算执行率指标", "预算执行指标", "全年预算执行率":
		return true
	}
	return false
}

// executionRow reads 预算执行率 that stands among the indicators without being one:
// its name fills the tiers down to the third, or names for it stand in them. Where the
// money block has other points, or more rows belong to its class, it is an
// indicator.
func (r *formReader) executionRow(t treeRow) bool {
	own := false
	for _, name := range [...]string{t.class, t.group, t.name} {
		own = own || name != ""
		if name != "" && !isExecution(name) {
			return false
		}
	}
	if !own || t.class == "" && r.columns.has[classRole] || !r.endsTier(t.row, classRole) {
		return false
	}
	e := &r.form.Execution
	_, inClass := splitPoints(cut.Lines(t.class), 1)
	_, inGroup := splitPoints(cut.Lines(t.group), 1)
	points := readPoints(t.points)
	points = firstPoints(points, firstPoints(inGroup, inClass))
	score := readPoints(t.score)
	if e.Points.Stated() && points.Stated() && !e.Points.Equal(points) || e.Stated.Stated() && score.Stated() && !e.Stated.Equal(score) {
		return false
	}
	printed := r.pointsOf(t, pointsRole, "/execution", "points")
	e.Points = firstPoints(e.Points, firstPoints(printed, points))
	e.Stated = firstPoints(e.Stated, r.pointsOf(t, scoreRole, "/execution", "stated"))
	if reason := reasonOf(r.textOf(t, reasonRole, "/execution", "reason")); e.Reason == "" {
		e.Reason = reason
	}
	r.executionRate(t)
	if target, place := r.cellAt(t, targetRole); target != "" && strings.TrimLeft(plainPercent(target), "≥=＝>") != "100%" {
		r.add(CodeCellSkipped, "/execution", place, excerpt(target))
	}
	r.tellRoles(t, classRole, groupRole, nameRole, targetRole)
	r.leftovers("/execution", t.row, t.row+1)
	return true
}

// executionRate reads the actual value of the execution row, which is the rate.
func (r *formReader) executionRate(t treeRow) {
	const path = check.Path("/execution/rate")
	text, place := r.cellAt(t, actualRole)
	if absent(text) {
		return
	}
	line := moneyLine{MoneyRow: r.form.Total(), row: t.row}
	rate := r.rate(path, moneyColumns{row: r.columns.bottom, rate: place.column}, line)
	printed := r.form.Execution.Rate
	switch {
	case !rate.Stated():
	case rate.Unit() != "%" || printed.Stated() && !printed.Equal(rate):
		r.add(CodeCellSkipped, path, place, excerpt(text))
	default:
		r.form.Execution.Rate = rate
	}
}

// endsTier tells whether nothing follows a row below the name that it has in a
// tier: the next row has another, or begins something else.
func (r *formReader) endsTier(row int, tier role) bool {
	if row+1 >= len(r.table.Rows) {
		return true
	}
	first := r.firstCell(row + 1)
	if first < 0 || isTotalCell(r.table.text(row+1, first)) || isFootnote(r.label(row+1, first)) {
		return true
	}
	name, next := r.cell(treeRow{row: row}, tier), r.cell(treeRow{row: row + 1}, tier)
	above := tier == groupRole && r.columns.has[classRole] && r.cell(treeRow{row: row + 1}, classRole) != ""
	return next != "" && next != name || next == "" && above
}

// mergedName gives an indicator without a name that of the tier beside it, with
// which its cell is merged: the tier has no other indicator.
func (r *formReader) mergedName(t treeRow) treeRow {
	if t.name != "" || t.target+t.actual+t.points+t.score == "" {
		return t
	}
	name, tier := t.group, groupRole
	if name == "" && r.cell(t, classRole) != "" {
		name, tier = t.class, classRole
	}
	if strings.HasSuffix(bare(labelOf(name)), "指标") && !strings.Contains(name, "满意度") {
		return t // 数量指标 names no indicator
	}
	if name == "" || r.cell(t, tier) == "" || tier == groupRole && r.tree.groupOpen && labelOf(name) == r.tree.group || !r.endsTier(t.row, tier) {
		return t
	}
	t.name, _ = splitPoints(cut.Lines(name), 1)
	_, place := r.cellAt(t, tier)
	r.add(CodeAssumed, r.tree.classPath, place, excerpt(name), said("merged-name"))
	return t
}

// continuedName reads a row with nothing but a bracket in the column of names,
// which goes on with the name above.
func (r *formReader) continuedName(t treeRow) bool {
	text, only := r.table.only(t.row)
	label := labelOf(text)
	if !only || t.name != text || !r.tree.groupOpen || !strings.HasPrefix(label, "（") || !strings.HasSuffix(label, "）") {
		return false
	}
	indicators := r.lastGroup().Indicators
	if len(indicators) == 0 {
		return false
	}
	r.tellRow(t.row, 0, len(r.table.Rows[t.row]))
	indicators[len(indicators)-1].Name += cut.Lines(text)
	r.add(CodeAssumed, r.tree.groupPath.Child("indicators").Index(len(indicators)-1), at{t.row, r.columns.from[nameRole]}, excerpt(text), said("continued-name"))
	return true
}
