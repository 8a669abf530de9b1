package words_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/internal/words"
)

// TestCodesAndWordsMatchOneToOne reads the sources of all rooms: every
// constant of type check.Code has words with a severity, and all words with a
// severity belong to such a constant.
func TestCodesAndWordsMatchOneToOne(t *testing.T) {
	if runtime.GOOS == "wasip1" || runtime.GOOS == "js" {
		t.Skip("needs the module's sources")
	}
	declared := declaredCodes(t)
	require.NotEmpty(t, declared, "no code was found: the walk looked in the wrong place")
	spoken := map[string]bool{}
	for _, entry := range words.Entries() {
		if entry.Level != "" {
			spoken[entry.Code] = true
			assert.NotEmpty(t, declared[entry.Code], "%s has words with a severity but is no constant", entry.Code)
		}
	}
	for code, at := range declared {
		assert.True(t, spoken[code], "%s: %q has no words with a severity", at[0], code)
		assert.Len(t, at, 1, "%q is declared more than once", code)
	}
}

// declaredCodes returns the places of all constants of type check.Code.
func declaredCodes(t *testing.T) map[string][]string {
	t.Helper()
	root := os.DirFS("../..")
	_, err := fs.Stat(root, "go.mod")
	require.NoError(t, err, "the module root is not where it should be")
	declared := map[string][]string{}
	err = fs.WalkDir(root, ".", func(name string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case entry.IsDir():
			if name == "internal/tools" || name == "examples" || entry.Name() == "testdata" ||
				(name != "." && strings.HasPrefix(entry.Name(), ".")) {
				return fs.SkipDir
			}
			return nil
		case path.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go"):
			return nil
		}
		source, err := fs.ReadFile(root, name)
		if err != nil {
			return err
		}
		for code, at := range codesIn(t, name, source) {
			declared[code] = append(declared[code], at...)
		}
		return nil
	})
	require.NoError(t, err)
	return declared
}

func codesIn(t *testing.T, name string, source []byte) map[string][]string {
	t.Helper()
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, name, source, parser.SkipObjectResolution)
	require.NoError(t, err)
	found := map[string][]string{}
	ast.Inspect(file, func(node ast.Node) bool {
		declaration, ok := node.(*ast.GenDecl)
		if !ok || declaration.Tok != token.CONST {
			return true
		}
		for _, spec := range declaration.Specs {
			spec := spec.(*ast.ValueSpec)
			for i, value := range spec.Values {
				code, isCode := codeOf(file, spec.Type, value)
				if !isCode {
					continue
				}
				at := fset.Position(spec.Names[i].Pos()).String()
				require.NotEmpty(t, code, "%s: a code has to be written out", at)
				found[code] = append(found[code], at)
			}
		}
		return true
	})
	return found
}

// codeOf tells whether a constant is a check.Code, whether it says so before
// the equals sign or by converting, and returns its text.
func codeOf(file *ast.File, kind, value ast.Expr) (code string, isCode bool) {
	if call, ok := value.(*ast.CallExpr); ok && kind == nil && len(call.Args) == 1 {
		kind, value = call.Fun, call.Args[0]
	}
	switch kind := kind.(type) {
	case *ast.Ident:
		isCode = kind.Name == "Code" && file.Name.Name == "check"
	case *ast.SelectorExpr:
		room, ok := kind.X.(*ast.Ident)
		isCode = ok && room.Name == "check" && kind.Sel.Name == "Code"
	}
	if literal, ok := value.(*ast.BasicLit); ok && isCode {
		code, _ = strconv.Unquote(literal.Value)
	}
	return code, isCode
}

func TestTheWalkSeesEveryWayToDeclareACode(t *testing.T) {
	const source = `package fund

import "jixiao.example/budget/check"

const CodeA check.Code = "fund.a"

const (
	CodeB, CodeC check.Code = "fund.b", "fund.c"
	CodeD                   = check.Code("fund.d")
	other                   = "fund.other"
	kind  check.Kind        = "fund.kind"
)

func f() { const inside check.Code = "fund.inside" }
`
	found := codesIn(t, "fund.go", []byte(source))
	var codes []string
	for code := range found {
		codes = append(codes, code)
	}
	slices.Sort(codes)
	assert.Equal(t, []string{"fund.a", "fund.b", "fund.c", "fund.d", "fund.inside"}, codes)

	own := codesIn(t, "code.go", []byte("package check\n\nconst CodeA Code = \"check.a\"\n"))
	assert.Len(t, own, 1)
	assert.Empty(t, codesIn(t, "code.go", []byte("package fund\n\nconst codeA Code = \"x\"\n")))
}
