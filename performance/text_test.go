package performance_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

// Whatever can be built reads back from its own text, or what was written could
// not be read again.
func TestTargetsReadBackFromTheirOwnText(t *testing.T) {
	q := figure.MustQuantity
	words := func(text string) performance.Target {
		target, err := performance.InWords(text)
		require.NoError(t, err)
		return target
	}
	between := func(low, high string) performance.Target {
		target, err := performance.Between(q(low), q(high))
		require.NoError(t, err)
		return target
	}
	for text, target := range map[string]performance.Target{
		"约5个":       performance.Compare(ruleset.Bare, q("约5个")),
		"不少于5个":     performance.Compare(ruleset.Bare, q("不少于5个")),
		"≥约5个":      performance.Compare(ruleset.AtLeast, q("约5个")),
		"-5%":       performance.Compare(ruleset.Bare, q("-5%")),
		"2024年":     performance.Compare(ruleset.Bare, q("2024年")),
		"约5个~约6个":   between("约5个", "约6个"),
		"-5%~-1%":   between("-5%", "-1%"),
		"2024年之前":   performance.By(figure.MustDate("2024年")),
		"有所好转":      words("有所好转"),
		"「-」":       words("-"),
		"「-好转」":     words("-好转"),
		"好-转":       words("好-转"),
		"约":         words("约"),
		"「约5个」":     words("约5个"),
		"「2024年之前」": words("2024年之前"),
		"「不适用」":     words("不适用"),
	} {
		assert.Equal(t, text, target.String())
		again, err := performance.ParseTarget(text)
		require.NoError(t, err, text)
		assert.Equal(t, target, again, text)
	}
}

func TestActualsReadBackFromTheirOwnText(t *testing.T) {
	q := figure.MustQuantity
	words := func(text string) performance.Actual {
		actual, err := performance.Described(text)
		require.NoError(t, err)
		return actual
	}
	for text, actual := range map[string]performance.Actual{
		"12.5年":       performance.Reached(q("12.5年")),
		"-100年":       performance.Reached(q("-100年")),
		"100年":        performance.Reached(q("100年")),
		"2000年度":      performance.Reached(q("2000年度")),
		"约5个":         performance.Reached(q("约5个")),
		"2024年":       performance.DoneOn(figure.MustDate("2024年")),
		"2024年12月之前":  performance.DoneBy(figure.MustDate("2024年12月")),
		"「-」":         words("-"),
		"「-好转」":       words("-好转"),
		"约":           words("约"),
		"「约5个」":       words("约5个"),
		"「未报告」":       words("未报告"),
		"「2024年12月」":  words("2024年12月"),
		"「12.5年以上的」":  words("12.5年以上的"),
		"建成年限超过设计年限的": words("建成年限超过设计年限的"),
	} {
		assert.Equal(t, text, actual.String())
		again, err := performance.ParseActual(text)
		require.NoError(t, err, text)
		assert.Equal(t, actual, again, text)
	}
}

func TestTextsThatAreNotCanonicalAreRefused(t *testing.T) {
	for text, cause := range map[string]error{
		"不低于90%":      performance.ErrTarget,
		"约2024年之前":    performance.ErrTarget,
		"「有所好转」":      performance.ErrTarget, // needs no quotes
		"「5个":         performance.ErrTarget,
		"约6个~约5个":     performance.ErrRange,
		"约5个~6户":      performance.ErrRange,
		"-好":          figure.ErrNumber,
		"2024年13月之前":  figure.ErrDate,
		"≥":           figure.ErrEmpty,
		"5个~":         figure.ErrEmpty,
		"80~90~95":    figure.ErrUnit,
		"2024年2月30日前": figure.ErrUnit,
	} {
		_, err := performance.ParseTarget(text)
		require.ErrorIs(t, err, cause, text)
	}
	for text, cause := range map[string]error{
		"达到90%":      performance.ErrActual,
		"「有所好转」":     performance.ErrActual,
		"2024年13月":   figure.ErrDate,
		"2023年2月29日": figure.ErrDate,
		"12.5年之前":    figure.ErrUnit,
		"-好":         figure.ErrNumber,
	} {
		_, err := performance.ParseActual(text)
		require.ErrorIs(t, err, cause, text)
	}
}

func TestWordsAreTextAndNotEmpty(t *testing.T) {
	for _, text := range []string{"", " \t　", "好\xff", "「好」", "好\x00", strings.Repeat("好", performance.MaxWords/3+1)} {
		_, err := performance.InWords(text)
		require.ErrorIs(t, err, performance.ErrWords, "%q", text)
		_, err = performance.Described(text)
		require.ErrorIs(t, err, performance.ErrWords, "%q", text)
	}
	_, err := performance.InWords(strings.Repeat("好", performance.MaxWords/3) + "a")
	require.NoError(t, err, "1024 bytes")
}
