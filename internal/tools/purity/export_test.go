package purity

import (
	"go/ast"
	"go/parser"
	"go/token"
	"sync"
)

// available are the packages that a text under test may import.
var available = sync.OnceValues(func() ([]listed, error) {
	return list("errors", "fmt", "io", "math", "math/big", "math/rand/v2", "net", "net/url", "os", "os/exec", "strconv",
		"sync", "time", decimalPath)
})

// LoadText type-checks one file given as text.
func LoadText(text string) (Source, error) {
	packages, err := available()
	if err != nil {
		return Source{}, err
	}
	fset := token.NewFileSet()
	file, err := parser.ParseFile(fset, "text.go", text, parser.SkipObjectResolution)
	if err != nil {
		return Source{}, err
	}
	return typed("text", fset, []*ast.File{file}, exported(fset, packages))
}
