package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestEveryMutantChangesOnePlace(t *testing.T) {
	const source = `package p

func f(a, b int, c bool) int {
	n := 1
	if a < b && c {
		n++
	}
	return n + 2
}
`
	all, err := mutants([]byte(source))
	require.NoError(t, err)
	var changes []string
	for _, m := range all {
		changes = append(changes, m.change)
		assert.NotEqual(t, source, string(m.source), m.change)
	}
	assert.ElementsMatch(t, []string{
		"1 to 2", "condition negated", "&& to ||", "< to <=", "< to >=", "statement left out", "+ to -", "2 to 3",
	}, changes)
	again, err := mutants(all[0].source)
	require.NoError(t, err, "a mutant is a source")
	assert.Len(t, again, len(all), "the changes before it were undone")
}

// A package with one fact that its test looks at, and one that it does not.
func TestSurvivorsAreWhatNoTestLooksAt(t *testing.T) {
	folder := t.TempDir()
	for name, text := range map[string]string{
		"go.mod":    "module p\n\ngo 1.25\n",
		"p.go":      "package p\n\nfunc seen() int { return 1 }\n\nfunc unseen() int { return 3 }\n",
		"p_test.go": "package p\n\nimport \"testing\"\n\nfunc TestSeen(t *testing.T) {\n\tif seen() != 1 {\n\t\tt.Fatal()\n\t}\n}\n",
	} {
		require.NoError(t, os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600))
	}
	t.Chdir(folder)
	var out strings.Builder
	require.NoError(t, sampling{n: 10, seed: 1}.measure(&out, "."))
	assert.Equal(t, "survived: p.go:5: 3 to 4\n.: 1 of 2 killed (of 2 mutants)\n", out.String())
}

// Of tests that fail by themselves nothing can be said.
func TestTestsThatFailWithoutAChangeAreAnError(t *testing.T) {
	folder := t.TempDir()
	for name, text := range map[string]string{
		"go.mod":    "module p\n\ngo 1.25\n",
		"p.go":      "package p\n\nfunc one() int { return 1 }\n",
		"p_test.go": "package p\n\nimport \"testing\"\n\nfunc TestOne(t *testing.T) { t.Fatal(one()) }\n",
	} {
		require.NoError(t, os.WriteFile(filepath.Join(folder, name), []byte(text), 0o600))
	}
	t.Chdir(folder)
	var out strings.Builder
	require.ErrorContains(t, sampling{n: 10, seed: 1}.measure(&out, "."), "fail without a change")
	assert.Empty(t, out.String())
}
