package cell

import "strings"

// Absence says why a cell holds no value.
type Absence uint8

// The absences.
const (
	// Filled is none: the cell holds a value.
	Filled Absence = iota
	// Blank is an empty cell.
	Blank
	// CrossedOut is a cell with a dash, a slash, 无 or the like.
	CrossedOut
	// Inapplicable is a cell that says 不适用, 不涉及 or the like.
	Inapplicable
)

// absence recognises the texts that stand for no value.
func absence(text string) Absence {
	switch text {
	case "":
		return Blank
	case "无", "暂无", "空", "…", "……", "×", "无此项", "无。":
		return CrossedOut
	case "N/A", "n/a", "NA", "n.a.", "N／A":
		return Inapplicable
	}
	if isInapplicable(text) {
		return Inapplicable
	}
	for _, r := range text {
		if !strings.ContainsRune("-－—–―─﹣−‐‑/／\\＼_＿ ", r) {
			return Filled
		}
	}
	return CrossedOut
}

// isInapplicable recognises a short text that says so; 不适用于 goes on to say to
// whom.
func isInapplicable(text string) bool {
	if len(text) > 2*len("本项目不适用此指标") {
		return false
	}
	for _, word := range [...]string{"不适用", "不涉及"} {
		if _, after, found := strings.Cut(text, word); found {
			return !strings.HasPrefix(after, "于") && !holdsDigit(text)
		}
	}
	return false
}
