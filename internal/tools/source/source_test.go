package source_test

import (
	"go/types"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/internal/tools/source"
)

const mod = "module house // ours\n"

// tree is a file system of texts.
func tree(texts map[string]string) fstest.MapFS {
	root := fstest.MapFS{}
	for name, text := range texts {
		root[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return root
}

func all(string) bool { return true }

func TestFoldersAreThoseThatHoldAPackageOfTheModule(t *testing.T) {
	module, err := source.Read(tree(map[string]string{
		"go.mod":              mod,
		"door.go":             "package house; import _ `house/b/c`",
		"b/c/one.go":          "package c; import (`fmt`; `errors`)",
		"b/c/two.go":          "package c; import other `fmt`",
		"b/c/c_test.go":       "package c_test; import `testing`",
		"only/only_test.go":   "package only",
		"text/README.md":      "no package",
		"c/testdata/x.go":     "package x",
		".git/x.go":           "package x",
		"_old/x.go":           "package x",
		"nested/go.mod":       "module nested",
		"nested/x.go":         "package x",
		"nested/below/x.go":   "package x",
		"internal/seed/x.go":  "package seed",
		"examples/unit/x.go":  "package main",
		"examples.go/text.md": "a folder that looks like a file",
	}))
	require.NoError(t, err)
	assert.Equal(t, "house", module.Path)
	imports := map[string][]string{}
	for _, f := range module.Folders {
		imports[f.Name] = f.Imports
	}
	assert.Equal(t, map[string][]string{
		".": {"house/b/c"}, "b/c": {"errors", "fmt"}, "internal/seed": nil, "examples/unit": nil,
	}, imports)
}

func TestWhatCannotBeReadIsNamed(t *testing.T) {
	for _, test := range []struct {
		name  string
		texts map[string]string
		want  string
	}{
		{"no go.mod", nil, "go.mod"},
		{"a go.mod of no module", map[string]string{"go.mod": "go 1.25.0"}, "does not name a module"},
		{"a file that is not Go", map[string]string{"go.mod": mod, "a/a.go": "pakage a"}, "a/a.go:1:1"},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, err := source.Read(tree(test.texts))
			assert.ErrorContains(t, err, test.want)
		})
	}
}

func TestPackagesAreCheckedWithWhatTheyImport(t *testing.T) {
	module, err := source.Read(tree(map[string]string{
		"go.mod": mod,
		"a/a.go": "package a; import (`house/b`; `strings`); var Low = strings.ToLower(b.Name)",
		"b/b.go": "package b; const Name = `B`",
	}))
	require.NoError(t, err)
	packages, err := module.Check(func(folder string) bool { return folder == "a" })
	require.NoError(t, err)
	require.Len(t, packages, 1)
	assert.Equal(t, "a", packages[0].Folder)
	assert.Equal(t, "house/a", packages[0].Types.Path())
	assert.Equal(t, types.Typ[types.String], packages[0].Types.Scope().Lookup("Low").Type())
}

func TestWhatDoesNotCompileIsNamed(t *testing.T) {
	for _, test := range []struct {
		name, a, want string
	}{
		{"a type error", "package a; var x int = `1`", "a/a.go:1:"},
		{"a package of the module that is not there", "package a; import _ `house/none`", "none: file does not exist"},
		{"a package that nobody has", "package a; import _ `nobody.example/none`", "go list"},
		{"a circle", "package a; import _ `house/b`", "import cycle"},
	} {
		t.Run(test.name, func(t *testing.T) {
			module, err := source.Read(tree(map[string]string{
				"go.mod": mod, "a/a.go": test.a, "b/b.go": "package b; import _ `house/a`",
			}))
			require.NoError(t, err)
			_, err = module.Check(all)
			assert.ErrorContains(t, err, test.want)
		})
	}
}

func TestTheLibraryIsNeitherExamplesNorTools(t *testing.T) {
	for folder, want := range map[string]struct{ library, internal bool }{
		"budget/figure":         {true, false},
		"internal/exact":        {true, true},
		"performance/internal":  {true, true},
		"internal/toolshed":     {true, true},
		"internal/tools/purity": {false, true},
		"examples/unit":         {false, false},
		"examplesheet":          {true, false},
	} {
		assert.Equal(t, want.library, source.IsLibrary(folder), folder)
		assert.Equal(t, want.internal, source.IsInternal(folder), folder)
	}
}
