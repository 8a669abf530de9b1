package purity

import (
	"cmp"
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"slices"
	"strconv"
	"strings"

	"jixiao.example/internal/tools/source"
)

// Violation is one place where a source breaks a promise.
type Violation struct {
	Position token.Position
	Rule     string
	What     string
}

// String returns the violation as a line that an editor can jump to.
func (v Violation) String() string {
	return fmt.Sprintf("%s: %s: %s", v.Position, v.Rule, v.What)
}

// impureImports are the standard packages, with everything below them, that
// reach outside the values a caller hands in. math is here for its floats.
var impureImports = []string{
	"crypto/rand", "flag", "io/ioutil", "log", "math/rand", "net", "os", "path/filepath", "plugin",
	"runtime", "syscall", "testing", "unsafe",
}

// pureExceptions are packages below an impure one that only work on values.
var pureExceptions = []string{"net/url", "net/netip"}

// impureFunctions are functions of otherwise harmless packages that read the
// clock, wait, read the machine's time zone or write to its standard output.
var impureFunctions = map[string][]string{
	"fmt": {"Print", "Printf", "Println", "Scan", "Scanf", "Scanln"},
	"time": {
		"After", "AfterFunc", "LoadLocation", "Local", "NewTicker", "NewTimer", "Now", "Since", "Sleep", "Tick",
		"Until",
	},
}

// hostDecimals are the functions, methods and variables of the decimal package
// whose answer changes when the host program sets one of its package variables.
var hostDecimals = []string{
	"Avg", "Div", "DivisionPrecision", "ExpHullAbrham", "ExpMaxIterations", "MarshalJSON", "MarshalJSONWithoutQuotes",
	"MarshalText", "MaxDecodeExponent", "Pow", "PowBigInt", "PowInt32", "PowPrecisionNegativeExponent", "Root", "Sqrt",
	"String", "TrimTrailingZeros", "UseScientificNotation", "Value",
}

const decimalPath = "github.com/shopspring/decimal"

// Violations returns every promise that a package breaks, in source order.
func Violations(of source.Package) []Violation {
	c := checked{of}
	var found []Violation
	report := func(node ast.Node, rule, what string, args ...any) {
		found = append(found, Violation{c.Fset.Position(node.Pos()), rule, fmt.Sprintf(what, args...)})
	}
	for _, file := range c.Files {
		c.imports(file, report)
		for _, declaration := range file.Decls {
			c.declaration(declaration, report)
		}
		ast.Inspect(file, func(node ast.Node) bool {
			c.node(node, report)
			return true
		})
	}
	c.state(report)
	slices.SortStableFunc(found, func(a, b Violation) int {
		return cmp.Or(
			strings.Compare(a.Position.Filename, b.Position.Filename),
			a.Position.Offset-b.Position.Offset,
		)
	})
	return found
}

// checked is a package under inspection.
type checked struct{ source.Package }

type reporter func(node ast.Node, rule, what string, args ...any)

func (c checked) imports(file *ast.File, report reporter) {
	for _, spec := range file.Imports {
		path, err := strconv.Unquote(spec.Path.Value)
		if err != nil {
			continue // the parser has already refused such a file
		}
		impure := slices.ContainsFunc(impureImports, func(p string) bool {
			return path == p || strings.HasPrefix(path, p+"/")
		})
		switch {
		case path == "math":
			report(spec, "exact", "imports math")
		case impure && !slices.Contains(pureExceptions, path):
			report(spec, "pure", "imports %s", path)
		}
	}
}

// declaration looks for init functions and for panics outside Must functions.
func (c checked) declaration(declaration ast.Decl, report reporter) {
	function, ok := declaration.(*ast.FuncDecl)
	if ok && function.Recv == nil && function.Name.Name == "init" {
		report(function, "pure", "has an init function")
	}
	if ok && strings.HasPrefix(strings.ToLower(function.Name.Name), "must") {
		return
	}
	ast.Inspect(declaration, func(node ast.Node) bool {
		name, ok := node.(*ast.Ident)
		if ok && c.Info.Uses[name] == types.Universe.Lookup("panic") {
			report(name, "total", "panics outside a Must function")
		}
		return true
	})
}

func (c checked) node(node ast.Node, report reporter) {
	switch node := node.(type) {
	case *ast.GoStmt:
		report(node, "pure", "starts a goroutine")
	case *ast.Ident:
		c.use(node, report)
	}
	expression, ok := node.(ast.Expr)
	if !ok {
		return
	}
	if inexact(c.Info.TypeOf(expression)) {
		report(expression, "exact", "%s is %s", types.ExprString(expression), c.Info.TypeOf(expression))
	}
}

// use looks at the object that a name stands for.
func (c checked) use(name *ast.Ident, report reporter) {
	object := c.Info.Uses[name]
	if object == nil {
		return
	}
	if object.Pkg() == nil {
		if b, ok := object.(*types.Builtin); ok && (b.Name() == "print" || b.Name() == "println") {
			report(name, "pure", "prints to standard error")
		}
		return
	}
	path := object.Pkg().Path()
	switch {
	case object.Pkg() == c.Types || (object.Parent() != object.Pkg().Scope() && path != decimalPath):
		return
	case slices.Contains(impureFunctions[path], object.Name()):
		report(name, "pure", "uses %s.%s", path, object.Name())
	case path == decimalPath && slices.Contains(hostDecimals, object.Name()):
		report(name, "host", "uses decimal's %s, which obeys a package variable of the host program", object.Name())
	}
}

// inexact tells whether a type, or a member of a result tuple, is a float.
func inexact(t types.Type) bool {
	if t == nil {
		return false
	}
	switch t := types.Unalias(t).(type) {
	case *types.Tuple:
		for v := range t.Variables() {
			if inexact(v.Type()) {
				return true
			}
		}
		return false
	case *types.Pointer:
		return inexact(t.Elem())
	case *types.Named:
		if o := t.Obj(); o.Pkg() != nil && o.Pkg().Path() == "math/big" && o.Name() == "Float" {
			return true
		}
	}
	basic, ok := t.Underlying().(*types.Basic)
	return ok && basic.Info()&(types.IsFloat|types.IsComplex) != 0
}
