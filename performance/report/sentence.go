package report

import (
	"strings"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

// sentence is a sentence of a Chinese page, written from figures in the phrases
// of the trade. English pages have tables instead.
type sentence struct {
	spans []span
	// lacks names what the document gives no reason for.
	lacks []figure.Label
}

// span is a piece of a sentence: words, or a figure under its key.
type span struct {
	text string
	key  check.Key
}

// toFill stands for a reason that the document does not give.
const toFill = "（请补充）"

// say adds words.
func (s *sentence) say(words ...string) *sentence {
	for _, text := range words {
		if text != "" {
			s.spans = append(s.spans, span{text: text})
		}
	}
	return s
}

// state adds a figure as it is printed.
func (s *sentence) state(key check.Key, f figure.Figure) *sentence {
	text, _ := figureText(f)
	return s.spell(key, text)
}

// spell adds the text of a figure.
func (s *sentence) spell(key check.Key, text string) *sentence {
	s.spans = append(s.spans, span{text, key})
	return s
}

// item adds words and a figure behind a separator, which the first item of a
// list has not; an absent figure adds nothing. It returns the separator for
// the next item.
func (s *sentence) item(before, between, name string, key check.Key, f figure.Figure) string {
	if _, some := figureText(f); !some {
		return before
	}
	s.say(before, name).state(key, f)
	return between
}

// because adds the reason of what is named; a missing one is to be filled in.
func (s *sentence) because(before, reason string, of figure.Label) *sentence {
	reason = cause(strings.TrimRight(strings.TrimSpace(reason), "。；;.，,"))
	if reason == "" {
		s.lacks = append(s.lacks, of)
		reason = toFill
	}
	return s.say(before, reason)
}

// cause is a reason without the words that the sentence has before it: of
// 主要原因是因… one says it already. Words that only begin with 因 stay.
func cause(reason string) string {
	for _, before := range []string{"主要原因是", "原因是", "主要是", "是因为", "是由于", "因为", "由于"} {
		if rest := strings.TrimPrefix(reason, before); rest != "" {
			reason = rest
		}
	}
	rest := strings.TrimPrefix(reason, "因")
	for _, word := range []string{"公", "私", "素", "故", "此", "地制宜", "人", "子", "果", "特网", "数"} {
		if strings.HasPrefix(rest, word) {
			return reason
		}
	}
	if rest == "" {
		return reason
	}
	return rest
}

// moved adds which way an amount went and by how much: 增加, 减少 or 与上年持平.
func (s *sentence) moved(change budget.Change) {
	amount := change.Amount()
	switch amount.Sign() {
	case 0:
		s.say("与上年持平")
	case -1:
		s.say("较上年减少").state(change.Key(), amount.Neg())
	default:
		s.say("较上年增加").state(change.Key(), amount)
	}
}

// rate adds 增长 or 下降 with the percentage of a change in its base; nothing where
// there is no base.
func (s *sentence) rate(before string, change, base figure.Money) {
	word := "增长"
	if change.Sign() < 0 {
		word, change = "下降", change.Neg()
	}
	if ratio := figure.MoneyRatio(change, base, ""); ratio.State() == figure.Defined && base.Sign() > 0 {
		s.say(before, word, ratio.String())
	}
}

// end closes the sentence; one without words stays empty.
func (s *sentence) end() *sentence {
	if len(s.spans) > 0 {
		s.say("。")
	}
	return s
}

// String returns the whole sentence.
func (s *sentence) String() string {
	var b strings.Builder
	for _, span := range s.spans {
		b.WriteString(span.text)
	}
	return b.String()
}

// inYear is how a sentence about a year begins, "" for no year.
func inYear(year int) string {
	if year == 0 {
		return ""
	}
	return budget.Period{Year: year}.Label().Zh
}
