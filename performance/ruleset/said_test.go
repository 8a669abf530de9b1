package ruleset_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/performance/ruleset"
)

// A set that was put together says from what, and how sure that is.
func TestSetsSayWhatTheyRestOn(t *testing.T) {
	for id, words := range map[string][]string{
		"cn/hunan/2018":        {"在职人员控制率", "三公经费变动率", "预算完成率", "预算控制率", "各8分"},
		"cn/hubei/project":     {"执行率20分", "80分", "各40分"},
		"cn/integrated-system": {"2021年年中", "cn/integrated-system/2022"},
	} {
		set, known := ruleset.Find(ruleset.All(), id)
		require.True(t, known, id)
		for _, word := range words {
			assert.Contains(t, set.Remark.Zh, word, id)
		}
	}
}

// The weights of the national notice and the rates of the common framework are
// known from those who quote them; Hubei's note is printed on its own form.
func TestHowSureTheSourcesAre(t *testing.T) {
	find := func(id string) ruleset.Set {
		set, known := ruleset.Find(ruleset.All(), id)
		require.True(t, known, id)
		return set
	}
	reading := func(set ruleset.Set, key string) ruleset.Reading {
		citation, known := set.Citation(key)
		require.True(t, known, key)
		return citation.Reading
	}
	hubei := find("cn/hubei/project")
	for _, rule := range hubei.Kinds {
		if rule.Kind == ruleset.AtMost {
			assert.Equal(t, ruleset.Read, reading(hubei, rule.Source))
		}
	}
	plain := find("cn/2021-101/no-cost")
	require.NotEmpty(t, plain.Plans)
	assert.Equal(t, ruleset.SecondHand, reading(plain, plain.Plans[0].Source))
	assert.Equal(t, ruleset.SecondHand, reading(plain, plain.Execution.Source))
}
