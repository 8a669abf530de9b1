package cut_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"jixiao.example/internal/cut"
)

func TestBlanksAreWhatNobodySees(t *testing.T) {
	for _, text := range []string{" 5 ", "\t5\r\n", "\u30005\u00a0", "\ufeff5\u200b", "\u200c5\u200d\u2060", "\x005\x7f"} {
		assert.Equal(t, "5", cut.Blank(text), "%q", text)
	}
	assert.Equal(t, "5 万", cut.Blank("5 万"), "blanks within stay")
	for text, want := range map[string]string{
		"甲": "甲", "a": "a", "　甲　": "甲", "\u00a0a\u00a0": "a", "ab\u00a0": "ab", "甲\u200b": "甲", "\ufeff1": "1", "é": "é", "甲\u0085": "甲", " ": "", "𠮷 ": "𠮷", "（甲）\n": "（甲）",
		"甲\xe4  ": "甲\xe4", "\xe4\u00a0": "\xe4", "": "",
	} {
		assert.Equal(t, want, cut.Blank(text), "%q", text)
	}
}

func TestTheFirstWordThatFitsIsTakenOff(t *testing.T) {
	word, rest := cut.First("不低于5", "不高于", "不低", "不低于")
	assert.Equal(t, []string{"不低", "于5"}, []string{word, rest})
	rest, word = cut.Last("5以上", "及以上", "以上")
	assert.Equal(t, []string{"5", "以上"}, []string{rest, word})
	word, rest = cut.First("5", "约")
	assert.Equal(t, []string{"", "5"}, []string{word, rest})
}

func TestWordsAreFoundWhereverTheyStand(t *testing.T) {
	for text, want := range map[string]bool{
		"": false, "率": false, "执": false, "行执": false, "执行": true, "预算执行率": true, "a执行": true, "b": false, "a": false, "ab": true, "cab": true,
	} {
		assert.Equal(t, want, cut.Holds(text, "执行", "ab"), "%q", text)
		assert.False(t, cut.Holds(text), "no word is in a text")
	}
}

func TestLinesAreJoinedAsTheyWereBroken(t *testing.T) {
	for text, line := range map[string]string{
		"培训\n人次":          "培训人次",
		"on\ntime":        "on time",
		" 培训 \r\n\r\n 人次": "培训人次",
		"A\n类":            "A类",
		"one line":        "one line",
		"\n":              "",
	} {
		assert.Equal(t, line, cut.Lines(text), "%q", text)
	}
}
