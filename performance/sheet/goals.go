package sheet

import (
	"strings"

	"jixiao.example/budget/check"
	"jixiao.example/internal/cut"
	"jixiao.example/performance"
)

// isGoal and isAchieved recognise the headings of the goals block.
func isGoal(label string) bool {
	label = bare(label)
	_, after, found := strings.Cut(label, "目标")
	return found && len(label) <= 45 && !contains(label, "目标值", "指标") &&
		(after == "" || strings.HasSuffix(after, "情况") || strings.HasSuffix(after, "设定") || strings.HasSuffix(after, "内容")) &&
		contains(label, "总体", "预期", "设定", "年初", "年度", "绩效目标")
}

func isAchieved(label string) bool {
	label = bare(label)
	return contains(label, "完成情况", "实际完成", "全年完成", "年终完成", "年末完成", "年度完成") && !contains(label, "原因", "指标")
}

// startsGoals tells whether the goals block starts at a row.
func (r *formReader) startsGoals(row int) bool {
	for column := range r.table.Rows[row] {
		if isGoal(r.label(row, column)) {
			return true
		}
	}
	return false
}

// goalColumns are where the goals and what was achieved stand, -1 for nowhere.
type goalColumns struct {
	expected, achieved int
	// first is the first column of goals: those of the year's beginning may stand
	// before the adjusted ones.
	first int
}

// goalColumns reads the heading of the block. 总体目标 is a heading of its own where
// nothing else between it and what was achieved says 目标.
func (r *formReader) goalColumns(row int) goalColumns {
	c := goalColumns{-1, -1, -1}
	before, block := "", true // the headings so far are those of the block
	for column := range r.table.Rows[row] {
		label := r.label(row, column)
		if label == "" || label == before {
			continue
		}
		before = label
		switch {
		case isAchieved(label) && (!isGoal(label) || c.expected >= 0 && !block):
			c.achieved = column
		case (isGoal(label) || label == "目标" && column > r.firstCell(row)) && c.achieved < 0:
			if block {
				c.first = column
			}
			block = isAchieved(label) || column == r.firstCell(row) && strings.HasSuffix(bare(label), "目标") && r.goalFollows(row, column) && !r.goalBelow(row, column)
			c.expected = column
		}
	}
	return c
}

// goalFollows tells whether another heading of goals stands behind a column.
func (r *formReader) goalFollows(row, column int) bool {
	for after := column + 1; after < len(r.table.Rows[row]); after++ {
		if label := r.label(row, after); label != r.label(row, column) && isGoal(label) && !isAchieved(label) {
			return true
		}
	}
	return false
}

// goalBelow tells whether the row below a heading has a text of its own there, and
// no fewer than the headings are, as where covered cells are left out.
func (r *formReader) goalBelow(row, column int) bool {
	if row+1 >= len(r.table.Rows) {
		return false
	}
	text := r.table.text(row+1, column)
	return text != "" && text != r.table.text(row, column) && r.table.texts(row+1) >= r.table.texts(row)
}

// goals reads the goals block between two rows.
func (r *formReader) goals(from, to int) {
	head := from
	for head < to && !r.startsGoals(head) {
		head++
	}
	if head >= to {
		return
	}
	r.used[head] = true
	c := r.goalColumns(head)
	for column := range r.table.Rows[head] {
		if label := r.label(head, column); isGoal(label) || isAchieved(label) || column == c.expected {
			r.tellLabel(at{head, column})
		}
	}
	if c.expected == r.firstCell(head) && c.achieved < 0 && r.goalBeside(head, to) || r.inlineGoals(head, c) {
		return
	}
	for row := head + 1; row < to; row++ {
		if row == head+1 || r.shift[row-1] > 0 {
			r.alignGoals(head, row, c.first)
		}
		if r.used[row] || r.otherBlock(head, row, c.first) {
			return
		}
		r.used[row] = true
		expected, place := r.goalText(row, c.expected, c.achieved), at{row, c.expected}
		if before := r.goalText(row, c.first, c.expected); before != "" && expected == "" {
			expected, place.column = before, c.first
		} else if before != "" && c.first < c.expected {
			r.add(CodeCellSkipped, "/goals", at{row, c.first}, excerpt(before))
		}
		r.goal(place, at{row, c.achieved}, expected, r.goalText(row, c.achieved, len(r.table.Rows[row])))
	}
}

// otherBlock tells whether a row begins something else than goals: a heading in
// front of them that is not their own, or that of the money block.
func (r *formReader) otherBlock(head, row, before int) bool {
	for column := range max(before, 0) {
		if label := r.label(row, column); label != "" && label != r.label(head, column) {
			return true
		}
	}
	_, money := r.table.findMoney(row, row+1)
	return money
}

// goalText joins the filled cells from a column up to another. A text that
// merged cells repeat counts once.
func (r *formReader) goalText(row, from, to int) string {
	if from < 0 || from == to {
		return ""
	}
	if to < from {
		to = len(r.table.Rows[row])
	}
	var parts []string
	for column := from; column < min(to, len(r.table.Rows[row])); column++ {
		if text := r.table.text(row, column); text != "" && (len(parts) == 0 || parts[len(parts)-1] != text) {
			parts = append(parts, text)
			r.tell(at{row, column})
		}
	}
	return strings.Join(parts, "\n")
}

// goalBeside reads 年度总体目标 | text, more of it in the rows below, where the merged
// heading covers them, and 完成情况 | text.
func (r *formReader) goalBeside(row, to int) bool {
	expected, place := r.beside(row, r.firstCell(row))
	if expected == "" {
		return false
	}
	for row+1 < to && r.label(row+1, 0) == "" && r.firstCell(row+1) == place.column {
		text, only := r.table.only(row + 1)
		if !only || isAchieved(labelOf(text)) || isGoal(labelOf(text)) {
			break
		}
		row++
		r.used[row] = true
		r.tellRow(row, 0, len(r.table.Rows[row]))
		expected += "\n" + text
	}
	achieved, done := "", at{row, -1}
	if row+1 < to {
		if first := r.firstCell(row + 1); first >= 0 && isAchieved(r.label(row+1, first)) {
			achieved, done = r.beside(row+1, first)
			r.used[row+1] = true
			r.tell(at{row + 1, first})
		}
	}
	r.goal(place, done, expected, achieved)
	return true
}

// inlineGoals reads 预期目标 | text | 实际完成情况 | text.
func (r *formReader) inlineGoals(row int, c goalColumns) bool {
	if c.expected < 0 || c.achieved < c.expected {
		return false
	}
	heading := r.table.text(row, c.expected)
	for c.expected+1 < c.achieved && r.table.text(row, c.expected+1) == heading {
		c.expected++ // a merged cell, repeated
	}
	text := r.goalText(row, c.expected+1, c.achieved)
	if text == "" {
		return false
	}
	r.goal(at{row, c.expected + 1}, at{row, c.achieved + 1}, text, r.goalText(row, c.achieved+1, len(r.table.Rows[row])))
	return true
}

// goal takes over a pair of cells. Where both number their lines, every number
// is a goal of its own.
func (r *formReader) goal(expectedAt, achievedAt at, expected, achieved string) {
	if absent(achieved) || isInstruction(achieved) {
		achieved = ""
	}
	if isInstruction(expected) {
		expected = ""
	}
	if expected == "" && achieved == "" {
		return
	}
	add := func(goal performance.Goal) {
		path := check.Path("/goals").Index(len(r.form.Goals))
		r.putField(path, "expected", expectedAt)
		r.putField(path, "achieved", achievedAt)
		r.form.Goals = append(r.form.Goals, goal)
	}
	wanted, done := numbered(expected), numbered(achieved)
	if len(wanted) < 2 || achieved != "" && len(done) == 0 || len(done) > len(wanted) {
		add(performance.Goal{Expected: expected, Achieved: achieved})
		return
	}
	for i, text := range wanted {
		goal := performance.Goal{Expected: text}
		if i < len(done) {
			goal.Achieved = done[i]
		}
		add(goal)
	}
}

// maxGoals bounds how many goals one cell is split into.
const maxGoals = 100

// numbered splits a text whose lines are numbered 1, 2, 3 …; nil when they are
// not.
func numbered(text string) []string {
	var parts []string
	for line := range strings.SplitSeq(text, "\n") {
		line = cut.Blank(line)
		rest, ok := cutNumber(line, len(parts)+1)
		switch {
		case ok && len(parts) < maxGoals:
			parts = append(parts, rest)
		case line == "":
		case len(parts) == 0:
			return nil
		default:
			parts[len(parts)-1] += "\n" + line
		}
	}
	return parts
}

// cutNumber takes "1." and the like off the start of a line.
func cutNumber(line string, n int) (rest string, ok bool) {
	digits := ""
	for n > 0 {
		digits = string(rune('0'+n%10)) + digits
		n /= 10
	}
	rest, ok = strings.CutPrefix(line, digits)
	if !ok {
		if rest, ok = strings.CutPrefix(line, "（"+digits+"）"); !ok {
			rest, ok = strings.CutPrefix(line, "("+digits+")")
		}
		return cut.Blank(rest), ok
	}
	for _, mark := range [...]string{"．", "、", "."} {
		after, found := strings.CutPrefix(rest, mark)
		if found && (after == "" || after[0] < '0' || after[0] > '9' || mark != "." || strings.Contains(after, "年")) {
			return cut.Blank(after), true
		}
	}
	return line, false
}
