package sheet

import (
	"slices"
	"strings"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/cut"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

// treePlace is where in the tree the next row goes: the labels under which it
// stands, as the table prints them.
type treePlace struct {
	class, group string
	open         bool // there is a class
	groupOpen    bool // and in it a group
	// classPath and groupPath are those of the last class and of its last group.
	classPath, groupPath check.Path
}

// treeRow is a row of the indicator table.
type treeRow struct {
	row                int
	class, group, name string
	target, actual     string
	points, score      string
}

// isSubtotal tells whether a row is a subtotal and names nothing.
func (t treeRow) isSubtotal() bool {
	named := false
	for _, name := range [...]string{t.class, t.group, t.name} {
		if name != "" && !isSubtotal(name) {
			return false
		}
		named = named || name != ""
	}
	return named
}

// openedAt is where in the table a class and its groups begin.
type openedAt struct {
	class  at
	groups []at
}

// emptyTiers reports classes and groups with nothing below them.
func (r *formReader) emptyTiers() {
	for i, opened := range r.opened {
		class := r.form.Classes[i]
		ref := performance.Ref{Class: int32(i), Group: -1, Indicator: -1}
		if len(class.Groups) == 0 && !class.NotApplicable {
			r.add(CodeEmptyGroup, ref.Path(), opened.class, excerpt(class.Name))
		}
		for j, place := range opened.groups {
			ref.Group = int32(j)
			if group := class.Groups[j]; len(group.Indicators) == 0 && !group.NotApplicable {
				r.add(CodeEmptyGroup, ref.Path(), place, excerpt(group.Name))
			}
		}
	}
}

// indicatorRows reads the tree below its heading.
func (r *formReader) indicatorRows() {
	reported := false
	for row := r.columns.bottom + 1; row < len(r.table.Rows); row++ {
		first := r.firstCell(row)
		if first < 0 {
			continue
		}
		if r.isSerial(row) && isTotalCell(r.table.text(row, first+1)) {
			first++
		}
		if _, alone := r.unitAlone(row); alone {
			if s := r.table.at(row, first); !s.told {
				r.skipRow(row)
			}
			continue
		}
		text := r.table.text(row, first)
		label := r.label(row, first)
		total := isTotalCell(text)
		scored := r.fit(row, 0) > 0 // no heading has points in it
		switch {
		case total && r.sumsRowsSince(row, text):
			r.subtotal(treeRow{row: row, class: text, points: r.cell(treeRow{row: row}, pointsRole)})
			continue
		case total && r.sumsIndicators(row, text):
			r.sumRow(row)
			continue
		case total || r.isWhole(row, label) || r.isUnlabelledTotal(row, first):
			r.total(row, first)
			r.endsEarly(row, first)
			r.afterTotal(row + 1)
			return
		case r.isGrade(row, label):
			r.grade(row)
			continue
		case !scored && r.repeatsHeader(row):
			if !reported {
				r.add(CodeHeaderRepeated, "/classes", at{row, first})
			}
			reported = true
			r.tellRow(row, 0, len(r.table.Rows[row]))
			continue
		case isFootnote(label) || first == 0 && r.isAccount(row, label):
			r.add(CodeRowSkipped, "", at{row, first}, excerpt(text))
			continue
		case !scored && r.secondForm(row, text):
			r.end = row
			r.add(CodeSecondForm, "", at{row, first}, excerpt(text))
			return
		}
		if r.refused[row] {
			r.keepTiers(row)
			continue
		}
		if r.indicators >= performance.MaxIndicators {
			r.add(CodeRowSkipped, "", at{row, first}, excerpt(text))
			continue
		}
		r.treeRow(row)
	}
}

// firstCell is the column of the first text of a row, -1 for none.
func (r *formReader) firstCell(row int) int { return slices.IndexFunc(r.table.Rows[row], hasText) }

// read takes the cells of a row apart. What a merged cell says of the whole row
// may be repeated in all cells that it covers.
func (r *formReader) read(row int) treeRow {
	t := treeRow{row: row}
	for _, cell := range [...]struct {
		role role
		text *string
	}{
		{classRole, &t.class},
		{groupRole, &t.group},
		{nameRole, &t.name},
		{targetRole, &t.target},
		{actualRole, &t.actual},
		{pointsRole, &t.points},
		{scoreRole, &t.score},
	} {
		*cell.text = r.cell(t, cell.role)
	}
	if t.name == "" && r.columns.has[nameRole] {
		t.name = r.above(row, r.columns.from[nameRole])
	}
	if named := r.nextFilled(row, r.columns.from[nameRole], r.columns.to[nameRole]); named >= 0 && unusedName(t.name) {
		t.name = r.table.text(row, named) // 指标1 | 维修校舍 below one heading
		r.tell(at{row, named})
	}
	cells := [...]*string{&t.group, &t.name, &t.target, &t.actual, &t.points, &t.score}
	for i := 1; i < len(cells); i++ {
		if merged := *cells[i-1]; merged != "" && *cells[i] == merged && (isSubtotal(merged) || inapplicable(merged)) {
			for ; i < len(cells) && *cells[i] == merged; i++ {
				*cells[i] = ""
			}
		}
	}
	return t
}

// cell returns the text of a role in a row.
func (r *formReader) cell(t treeRow, role role) string {
	text, _ := r.cellAt(t, role)
	return text
}

func (r *formReader) cellAt(t treeRow, role role) (text string, place at) {
	text, column := r.table.cell(&r.columns, t.row, role)
	return text, at{t.row, column}
}

// treeRow puts a row into the tree.
func (r *formReader) treeRow(row int) {
	t := r.read(row)
	nothing := t.class == "" && t.group == "" && t.name == "" && t.target == "" && t.actual == "" && t.score == ""
	if nothing && strings.Trim(t.points, "0. ") == "" {
		if text, only := r.table.only(row); !only || labelOf(text) != "绩效指标" {
			r.skipRow(row)
		}
		return
	}
	if r.misplaced(t) {
		r.refuse(row)
		r.keepTiers(row)
		return
	}
	if r.doubtful(t) {
		first := r.firstCell(row)
		r.add(CodeRowDoubtful, "", at{row, first}, excerpt(r.table.text(row, first)))
	}
	t = r.inherit(t)
	if r.unusedRow(t) {
		if t.name != "" {
			r.pending = t
		}
		r.add(CodeRowUnused, "", at{row, r.firstCell(row)}, excerpt(strings.Join(strings.Fields(t.class+" "+t.group+" "+t.name), " ")))
		return
	}
	r.pending = treeRow{}
	r.tellRoles(t, classRole, groupRole)
	if r.executionRow(t) || r.continuedName(t) || r.flatHeading(t) {
		return
	}
	if isSubtotal(t.class) || isSubtotal(t.group) || isSubtotal(t.name) {
		r.subtotal(t)
		return
	}
	r.class(t)
	if t.target == "" && t.actual == "" && r.tier(t) {
		return
	}
	t = r.mergedName(t)
	r.group(t)
	r.indicator(t)
}

// lastClass and lastGroup are where the tree grows.
func (r *formReader) lastClass() *performance.Class { return &r.form.Classes[len(r.form.Classes)-1] }

func (r *formReader) lastGroup() *performance.Group {
	class := r.lastClass()
	return &class.Groups[len(class.Groups)-1]
}

// class opens a class when the row names another one than the row above.
func (r *formReader) class(t treeRow) {
	label := labelOf(t.class)
	if r.tree.open && (label == "" || label == r.tree.class) {
		return
	}
	_, place := r.cellAt(t, classRole)
	if !r.columns.has[classRole] {
		t.class, place = "绩效指标", at{t.row, r.columns.from[nameRole]}
	}
	r.openClass(t, place)
}

func (r *formReader) openClass(t treeRow, place at) {
	name, points := splitPoints(unspaced(cut.Lines(t.class)), 1)
	class := performance.Class{Name: name, Points: points}
	class.Class = class.Kind()
	path := performance.ClassRef(len(r.form.Classes)).Path()
	class.Points = firstPoints(points, r.pointsOf(t, classPointsRole, path, "points"))
	r.form.Classes = append(r.form.Classes, class)
	r.put(path, place)
	r.opened = append(r.opened, openedAt{class: place})
	r.tree = treePlace{class: labelOf(t.class), open: true, classPath: path}
	r.summed = summed{}
}

// group opens a group when the row names another one than the row above. In a
// table without groups a class has one, which repeats its name.
func (r *formReader) group(t treeRow) {
	label := labelOf(t.group)
	if r.tree.groupOpen && (label == "" || label == r.tree.group) {
		return
	}
	class := r.lastClass()
	name, points := splitPoints(unspaced(cut.Lines(t.group)), 2)
	name, choice := splitChoice(name)
	_, place := r.cellAt(t, groupRole)
	if merged := r.columns.has[groupRole] && name == "" && t.name != ""; merged && class.Name != "" {
		name = class.Name
		r.add(CodeAssumed, r.tree.classPath, place, excerpt(name), said("merged-name"))
	}
	if !r.columns.has[groupRole] {
		name, place = class.Name, at{t.row, r.columns.from[nameRole]}
	}
	path := performance.GroupRef(len(r.form.Classes)-1, len(class.Groups)).Path()
	points = firstPoints(points, r.pointsOf(t, groupPointsRole, path, "points"))
	class.Groups = append(class.Groups, performance.Group{Name: name, Points: points, Choose: choice})
	r.put(path, place)
	last := &r.opened[len(r.opened)-1]
	last.groups = append(last.groups, place)
	r.tree.group, r.tree.groupPath, r.tree.groupOpen = label, path, true
}

// tier reads a row that has no values: it says that something does not apply,
// what a class or group earned, or just names it.
func (r *formReader) tier(t treeRow) bool {
	switch {
	case inapplicable(t.group) && t.name == "":
		r.lastClass().NotApplicable = true
	case inapplicable(t.name):
		r.tellRoles(t, nameRole)
		r.group(t)
		if group := r.lastGroup(); len(group.Indicators) == 0 {
			group.NotApplicable = true
			group.Points = firstPoints(group.Points, r.pointsOf(t, pointsRole, r.tree.groupPath, "points"))
			break
		}
		r.add(CodeCellSkipped, r.tree.groupPath, at{t.row, r.columns.from[nameRole]}, excerpt(t.name))
	case t.name != "":
		return false
	case t.group != "":
		r.group(t)
		group := r.lastGroup()
		group.Points = firstPoints(group.Points, r.pointsOf(t, pointsRole, r.tree.groupPath, "points"))
		group.Stated = r.pointsOf(t, scoreRole, r.tree.groupPath, "stated")
	case t.class != "":
		class := r.lastClass()
		class.Points = firstPoints(class.Points, r.pointsOf(t, pointsRole, r.tree.classPath, "points"))
		class.Stated = r.pointsOf(t, scoreRole, r.tree.classPath, "stated")
	default:
		return false
	}
	return true
}

func firstPoints(a, b figure.Points) figure.Points {
	if a.Stated() {
		return a
	}
	return b
}

// pointsOf reads the points of a role in a row; field is that of the node at path
// which they are.
func (r *formReader) pointsOf(t treeRow, role role, path check.Path, field string) figure.Points {
	text, place := r.cellAt(t, role)
	if text == "" {
		return figure.Points{}
	}
	r.otherColumn(role, path, field, place, text)
	if role == scoreRole || role == deductionRole {
		return r.points(path, field, place.row, place.column)
	}
	return r.weight(path, field, place)
}

// scoreAt reads a score, which may be 满分: the points in full.
func (r *formReader) scoreAt(path check.Path, place at, points figure.Points) figure.Points {
	text := r.table.text(place.row, place.column)
	if text != fullMarks || !points.Stated() {
		return r.points(path, "stated", place.row, place.column)
	}
	r.add(CodeAssumed, path.Child("stated"), place, excerpt(text), said("full-marks"))
	r.putField(path, "stated", place)
	return points
}

// weight reads the points of a node, which may be printed as a percentage.
func (r *formReader) weight(path check.Path, field string, place at) figure.Points {
	text := r.table.text(place.row, place.column)
	if number, percent := cutPercent(text); percent && isPoints(number) {
		points := readPoints(number)
		r.add(CodeAssumed, path.Child(field), place, excerpt(text), said("weight-percent"))
		r.putField(path, field, place)
		return points
	}
	return r.points(path, field, place.row, place.column)
}

// otherColumn reports a cell that stands in for one of the column that counts.
func (r *formReader) otherColumn(role role, path check.Path, field string, place at, text string) {
	if text != "" && place.column >= 0 && place.column == r.columns.other[role] {
		r.add(CodeAssumed, path.Child(field), place, excerpt(text), said("other-column"))
	}
}

// cutPercent takes the percent sign off a weight.
func cutPercent(text string) (number string, found bool) {
	number, found = strings.CutSuffix(cut.Blank(text), "%")
	if !found {
		number, found = strings.CutSuffix(number, "％")
	}
	return number, found
}

// splitChoice takes （二者择其一） off a group's name.
func splitChoice(name string) (short string, choice performance.Choice) {
	if !strings.HasSuffix(name, "）") && !strings.HasSuffix(name, ")") {
		return name, performance.All
	}
	for _, c := range choices {
		for _, word := range c.words {
			for _, pair := range [...][2]string{{"（", "）"}, {"(", ")"}} {
				if rest, found := strings.CutSuffix(name, pair[0]+word+pair[1]); found {
					return cut.Blank(rest), c.choice
				}
			}
		}
	}
	return name, performance.All
}

// choices are the words in which a form says how many of a group count; the
// first is the one that is written.
var choices = [...]struct {
	choice performance.Choice
	words  []string
}{
	{performance.FirstOf, []string{"择一", "二者择其一", "择其一", "任选其一"}},
	{performance.BestOf, []string{"择优", "取其优者", "择优计分"}},
}

// timed tells whether the group is one of timeliness, in which numbers may be
// dates.
func timed(group string) bool { return contains(group, "时效", "及时") }

// grades are the words of the four grades.
var grades = [...]struct {
	word  string
	grade ruleset.Grade
}{{"优", ruleset.Excellent}, {"良", ruleset.Good}, {"中", ruleset.Fair}, {"差", ruleset.Poor}}
