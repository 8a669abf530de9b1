package api_test

import (
	"flag"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/internal/tools/api"
	"jixiao.example/internal/tools/source"
)

var update = flag.Bool("update", false, "write api.txt anew")

// library type-checks the packages that other programs can import.
func library(t *testing.T) []source.Package {
	t.Helper()
	module, err := source.Read(os.DirFS("../../.."))
	require.NoError(t, err)
	packages, err := module.Check(func(folder string) bool {
		return source.IsLibrary(folder) && !source.IsInternal(folder)
	})
	require.NoError(t, err)
	require.NotEmpty(t, packages)
	return packages
}

func TestEveryExportedNameIsListed(t *testing.T) {
	var lines []string
	for _, p := range library(t) {
		lines = append(lines, api.Listing(p)...)
	}
	slices.Sort(lines)
	text := strings.Join(lines, "\n") + "\n"
	if *update {
		require.NoError(t, os.WriteFile("api.txt", []byte(text), 0o644))
		return
	}
	golden, err := os.ReadFile("api.txt")
	require.NoError(t, err)
	if string(golden) == text {
		return
	}
	listed := strings.Split(strings.TrimSuffix(string(golden), "\n"), "\n")
	for _, line := range without(listed, lines) {
		t.Error("gone: " + line)
	}
	for _, line := range without(lines, listed) {
		t.Error("new: " + line)
	}
	t.Error("api.txt is not what the library exports; go test ./internal/tools/api -update writes it anew")
}

// without returns the lines that are not among others.
func without(lines, others []string) []string {
	among := map[string]bool{}
	for _, line := range others {
		among[line] = true
	}
	return slices.DeleteFunc(slices.Clone(lines), func(line string) bool { return among[line] })
}

func TestNoPackageExportsTooManyNames(t *testing.T) {
	limits := map[string]int{
		"budget":              149,
		"performance":         130,
		"performance/scoring": 130,
		"performance/ruleset": 165,
	}
	const others = 110
	for _, p := range library(t) {
		limit, ok := limits[p.Folder]
		if !ok {
			limit = others
		}
		count := len(api.Exported(p.Types))
		t.Logf("%s: %d of %d", p.Folder, count, limit)
		assert.LessOrEqual(t, count, limit, "%s exports too many names: unexport some, or divide the package", p.Folder)
	}
}

func TestSignaturesNameWhatOthersCanName(t *testing.T) {
	for _, p := range library(t) {
		for _, fault := range api.Hidden(p, "jixiao.example/internal/strict.FieldError") { // ruleset.FieldError
			t.Error(fault)
		}
	}
}
