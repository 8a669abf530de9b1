package purity_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A test that reads a clock fails on a busy machine: tests count work, and times
// are for benchmarks.
func TestNoTestReadsAClock(t *testing.T) {
	root, files := os.DirFS("../../.."), 0
	require.NoError(t, fs.WalkDir(root, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() || !strings.HasSuffix(name, "_test.go") {
			return err
		}
		files++
		data, err := fs.ReadFile(root, name)
		require.NoError(t, err)
		assert.Empty(t, clocks(t, name, data))
		return nil
	}))
	assert.Greater(t, files, 100)
	assert.Len(t, clocks(t, "a_test.go", []byte("package a\nimport \"time\"\nvar a, b = time.Now(), time.Since(c)\nvar c = time.UTC")), 2)
}

// clocks lists where a file reads a clock.
func clocks(t *testing.T, name string, data []byte) (found []string) {
	t.Helper()
	positions := token.NewFileSet()
	file, err := parser.ParseFile(positions, name, data, parser.SkipObjectResolution)
	require.NoError(t, err)
	ast.Inspect(file, func(n ast.Node) bool {
		selector, is := n.(*ast.SelectorExpr)
		if !is {
			return true
		}
		of, is := selector.X.(*ast.Ident)
		if is && of.Name == "time" {
			switch selector.Sel.Name {
			case "Now", "Since", "Until":
				found = append(found, positions.Position(n.Pos()).String()+" uses time."+selector.Sel.Name)
			}
		}
		return true
	})
	return found
}
