package cell

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"jixiao.example/performance"
)

// isBlank recognises white space and the invisible characters that documents
// carry along.
func isBlank(r rune) bool {
	switch r {
	case '\u200b', '\u200c', '\u200d', '\u2060', '\ufeff':
		return true
	}
	return isControl(r) || unicode.IsSpace(r)
}

// isControl recognises tabs, line breaks and characters that nobody types.
func isControl(r rune) bool { return r < ' ' || r == 0x7f }

// joinLines makes one line of several. Chinese text breaks anywhere and takes
// no space where it was broken.
func joinLines(text string) string {
	if strings.IndexFunc(text, isControl) < 0 {
		return text
	}
	var b strings.Builder
	b.Grow(len(text))
	for line := range strings.FieldsFuncSeq(text, isControl) {
		line = strings.TrimFunc(line, isBlank)
		if line == "" {
			continue
		}
		last, _ := utf8.DecodeLastRuneInString(b.String())
		if b.Len() > 0 && last < utf8.RuneSelf && line[0] < utf8.RuneSelf {
			b.WriteByte(' ')
		}
		b.WriteString(line)
	}
	return b.String()
}

// enclosed takes off the quotes or brackets that stand around a whole text.
func enclosed(text string) string {
	for _, pair := range [...][2]string{{`"`, `"`}, {"“", "”"}, {"'", "'"}, {"（", "）"}, {"(", ")"}} {
		inner, found := strings.CutPrefix(text, pair[0])
		if !found {
			continue
		}
		if inner, found = strings.CutSuffix(inner, pair[1]); found && !strings.Contains(inner, pair[0]) && !strings.ContainsAny(inner, ",，") {
			return strings.TrimFunc(inner, isBlank)
		}
	}
	return text
}

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
	if len(text) <= len("本项目不适用此指标")*2 && isInapplicable(text) {
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
	for _, word := range [...]string{"不适用", "不涉及"} {
		if _, after, found := strings.Cut(text, word); found {
			return !strings.HasPrefix(after, "于") && !holdsDigit(text)
		}
	}
	return false
}

// missing recognises what stands for an actual value that is not there.
func missing(text string) performance.ActualKind {
	switch text {
	case "未报告", "未填报", "未上报", "未统计", "暂未统计", "尚未统计", "未测算", "未开展统计", "无数据", "暂无数据", "数据缺失", "未提供":
		return performance.NotReported
	case "未佐证", "无佐证", "无佐证材料", "未提供佐证", "未提供佐证材料", "无法佐证":
		return performance.NoEvidence
	}
	return performance.NoActual
}

// isNumeral recognises digits, full-width ones too.
func isNumeral(r rune) bool { return r >= '0' && r <= '9' || r >= '０' && r <= '９' }

// isHanNumeral recognises Chinese numerals.
func isHanNumeral(r rune) bool {
	switch r {
	case '零', '〇', '一', '二', '两', '三', '四', '五', '六', '七', '八', '九', '十', '百', '千', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖', '拾', '佰', '仟':
		return true
	}
	return false
}

func holdsDigit(text string) bool { return indexDigit(text) >= 0 }

func indexDigit(text string) int {
	for i, r := range text {
		if isNumeral(r) {
			return i
		}
	}
	return -1
}

func isHan(r rune) bool { return r >= '一' && r <= '龥' }

// runesOf counts characters and tells whether all of them are Chinese.
func runesOf(text string) (n int, han bool) {
	han = true
	for _, r := range text {
		n++
		han = han && isHan(r)
	}
	return n, han
}
