package cell

import (
	"strings"
	"unicode/utf8"

	"jixiao.example/internal/cut"
	"jixiao.example/performance/ruleset"
)

// head is what stands in front of a number.
type head struct {
	// lead is what is left when the comparator is taken off.
	lead string
	// kind is the comparator, Bare when there is none.
	kind ruleset.Kind
	// assumed marks words that are no comparator by themselves, as 达到.
	assumed bool
	// risen marks the assumption that a growth is one of at least so much.
	risen bool
	// falls marks words of decrease, behind which a number is no level.
	falls bool
	// grows marks words of increase, behind which it is none either.
	grows bool
	// sign marks a comparator that is a sign.
	sign bool
	// worded marks a comparator that is not the canonical sign.
	worded bool
}

// cutHead takes the comparator off the end of what stands in front of a number:
// signs or words, an adverb in front of a verb, or words that say where the number
// is to go. 达到 is a comparator by assumption, 完成 none at all, and a decrease is to
// go nowhere.
func cutHead(text string) head {
	h := head{lead: trimColon(text), kind: ruleset.Bare}
	if h.cutSigns(); h.kind == ruleset.Bare {
		h.lead, h.kind, h.worded = cutCompared(h.lead)
	} else {
		h.sign = true
	}
	if h.lead = trimColon(h.lead); h.kind == ruleset.Bare {
		h.cutAdverb()
	}
	if before, done := strings.CutSuffix(h.lead, "了"); done && (endsInRise(before) || endsInFall(before)) {
		h.lead = before // 增长了
	}
	// 降低≥3% is no more of a level than 下降3%以上
	if h.falls = h.falls || endsInFall(h.lead); !h.falls && h.kind == ruleset.Bare {
		h.grows = endsInRise(h.lead)
		if h.lead, h.kind, h.assumed = cutKind(h.lead, aims); !h.assumed {
			h.lead, h.kind, h.risen = cutKind(h.lead, rises)
			h.assumed = h.risen
		}
		h.lead = trimColon(h.lead)
	}
	h.grows = h.grows || endsInRise(h.lead)
	return h
}

// cutAdverb takes off a comparator in front of a verb: 至少培训.
func (h *head) cutAdverb() {
	for _, a := range adverbs {
		for _, word := range a.words {
			before, verb, found := strings.Cut(h.lead, word)
			if found && verb != "" && !longer(verb, mostVerb) && !strings.ContainsAny(verb, clauseMarks+negations) {
				h.lead, h.kind, h.worded, h.falls = cut.Blank(before)+cut.Blank(verb), a.kind, true, endsInFall(verb)
				return
			}
		}
	}
}

// mostVerb is the number of characters between an adverb and its number.
const mostVerb = 6

// cutSigns takes off signs: >= and => are two of them.
func (h *head) cutSigns() {
	for {
		r, size := utf8.DecodeLastRuneInString(h.lead)
		kind, canonical := signKind(r)
		if kind == ruleset.NoKind {
			return
		}
		joined := joinKinds(h.kind, kind)
		if joined == ruleset.NoKind {
			return
		}
		h.worded = h.worded || !canonical || h.kind != ruleset.Bare
		h.kind = joined
		h.lead = strings.TrimRightFunc(h.lead[:len(h.lead)-size], cut.IsBlank)
	}
}
