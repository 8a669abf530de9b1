package check_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"

	"jixiao.example/budget/check"
)

func TestPathIsAJSONPointer(t *testing.T) {
	var root check.Path
	assert.Equal(t, check.Path("/classes/0/groups/12"), root.Child("classes").Index(0).Child("groups").Index(12))
	assert.Equal(t, check.Path("/a~1b"), root.Child("a/b"), "examples of RFC 6901, section 5")
	assert.Equal(t, check.Path("/m~0n"), root.Child("m~n"))
	assert.Equal(t, check.Path("/"), root.Child(""))
	assert.Equal(t, check.Path("/~01"), root.Child("~1"))
	assert.Equal(t, check.Path("/产出指标/ "), root.Child("产出指标").Child(" "))
}

func TestPathsAreOrderedByTokens(t *testing.T) {
	sorted := []check.Path{
		"", "/", "/01", "/2", "/a", "/a/b", "/a-b", "/rows/0", "/rows/1/x", "/rows/2", "/rows/2/a", "/rows/10",
		"/rows/100000000000000000000", "/rows/x",
	}
	for seed := range sorted {
		mixed := slices.Concat(sorted[seed:], sorted[:seed])
		slices.Reverse(mixed)
		slices.SortFunc(mixed, check.Path.Compare)
		assert.Equal(t, sorted, mixed)
	}
	assert.Zero(t, check.Path("/a/1").Compare("/a/1"))
}
