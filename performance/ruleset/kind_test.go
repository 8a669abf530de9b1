package ruleset_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/performance/ruleset"
)

func TestASetWithoutAMethodForAKindSaysSo(t *testing.T) {
	set := ruleset.WithCost()
	set.Kinds = slices.DeleteFunc(slices.Clone(set.Kinds), func(r ruleset.KindRule) bool { return r.Kind == ruleset.Above })
	findings := set.Validate()
	require.Len(t, findings, 1)
	assert.Equal(t, "规则集没有“高于”类目标的计分方法", findings[0].Text(language.Chinese))
	assert.Equal(t, "the rule set has no method for targets of the kind “more than”", findings[0].Text(language.English))
}
