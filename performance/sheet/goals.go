package sheet

import (
	"strings"

	"jixiao.example/performance"
)

// isExpected and isAchieved recognise the headings of the goals block.
func isExpected(label string) bool {
	label = bare(label)
	return contains(label, "预期目标", "年初设定目标", "年初目标", "设定目标", "年度目标", "预期绩效目标", "年度绩效目标") && !contains(label, "总体目标", "目标值", "完成")
}

func isAchieved(label string) bool {
	label = bare(label)
	return contains(label, "实际完成情况", "完成情况", "实际完成目标", "全年实际完成") && !strings.Contains(label, "原因")
}

// startsGoals tells whether the goals block starts at a row.
func (r *formReader) startsGoals(row int) bool {
	for column := range r.table.Rows[row] {
		label := r.label(row, column)
		if isExpected(label) || strings.HasSuffix(bare(label), "总体目标") || strings.HasSuffix(bare(label), "总体绩效目标") {
			return true
		}
	}
	return false
}

// goals reads the goals block between two rows.
func (r *formReader) goals(from, to int) {
	for row := from; row < to; row++ {
		if !r.startsGoals(row) {
			continue
		}
		r.used[row] = true
		expected, achieved := -1, -1
		for column := range r.table.Rows[row] {
			switch label := r.label(row, column); {
			case expected < 0 && isExpected(label):
				expected = column
			case (achieved < 0 || achieved < expected) && isAchieved(label):
				achieved = column
			}
		}
		if expected < 0 && achieved < 0 {
			r.goalBeside(row)
			return
		}
		if r.inlineGoals(row, expected, achieved) {
			return
		}
		head := row
		for row++; row < to && !r.otherBlock(head, row, max(expected, 0)); row++ {
			r.used[row] = true
			r.goal(r.goalText(row, expected, achieved), r.goalText(row, achieved, len(r.table.Rows[row])))
		}
		return
	}
}

// otherBlock tells whether a row begins something else than goals: a heading in
// front of them that is not their own.
func (r *formReader) otherBlock(head, row, before int) bool {
	for column := range before {
		if label := r.label(row, column); label != "" && label != r.label(head, column) {
			return true
		}
	}
	return false
}

// goalText joins the filled cells from a column up to another.
func (r *formReader) goalText(row, from, to int) string {
	if from < 0 {
		return ""
	}
	if to < from {
		to = len(r.table.Rows[row])
	}
	var parts []string
	for column := from; column < min(to, len(r.table.Rows[row])); column++ {
		if text := r.table.text(row, column); text != "" {
			parts = append(parts, text)
		}
	}
	return strings.Join(parts, "\n")
}

// goalBeside reads 年度总体目标 | text.
func (r *formReader) goalBeside(row int) {
	for column := range r.table.Rows[row] {
		if text := r.table.text(row, column); text != "" && !strings.Contains(bare(labelOf(text)), "目标") {
			r.goal(text, "")
			return
		}
	}
}

// inlineGoals reads 预期目标 | text | 实际完成情况 | text.
func (r *formReader) inlineGoals(row, expected, achieved int) bool {
	if expected < 0 || achieved < expected {
		return false
	}
	if text := r.goalText(row, expected+1, achieved); text != "" {
		r.goal(text, r.goalText(row, achieved+1, len(r.table.Rows[row])))
		return true
	}
	return false
}

// goal takes over a pair of cells. Where both number their lines, every number
// is a goal of its own.
func (r *formReader) goal(expected, achieved string) {
	if absent(achieved) {
		achieved = ""
	}
	if expected == "" && achieved == "" {
		return
	}
	wanted, done := numbered(expected), numbered(achieved)
	if len(wanted) < 2 || achieved != "" && len(done) == 0 || len(done) > len(wanted) {
		r.form.Goals = append(r.form.Goals, performance.Goal{Expected: expected, Achieved: achieved})
		return
	}
	for i, text := range wanted {
		goal := performance.Goal{Expected: text}
		if i < len(done) {
			goal.Achieved = done[i]
		}
		r.form.Goals = append(r.form.Goals, goal)
	}
}

// maxGoals bounds how many goals one cell is split into.
const maxGoals = 100

// numbered splits a text whose lines are numbered 1, 2, 3 …; nil when they are
// not.
func numbered(text string) []string {
	var parts []string
	for line := range strings.SplitSeq(text, "\n") {
		line = strings.TrimFunc(line, isBlank)
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
		return strings.TrimFunc(rest, isBlank), ok
	}
	for _, mark := range [...]string{"．", "、", "."} {
		after, found := strings.CutPrefix(rest, mark)
		if found && (after == "" || after[0] < '0' || after[0] > '9' || mark != "." || strings.Contains(after, "年")) {
			return strings.TrimFunc(after, isBlank), true
		}
	}
	return line, false
}
