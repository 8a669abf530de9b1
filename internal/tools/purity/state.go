package purity

import (
	"go/ast"
	"go/token"
	"go/types"
)

// state looks for package variables that anybody can change. An error value may
// be exported, because sentinels have to be; any other variable has to be
// unexported and must never be written, addressed or used through a pointer
// receiver after its declaration.
func (c checked) state(report reporter) {
	for name, object := range c.Info.Defs {
		variable, ok := object.(*types.Var)
		if ok && c.global(variable) && variable.Exported() && !isError(variable.Type()) {
			report(name, "pure", "exports the variable %s, which any importer can set", name.Name)
		}
	}
	for _, file := range c.Files {
		ast.Inspect(file, func(node ast.Node) bool {
			for _, target := range c.changed(node) {
				if v := c.root(target); v != nil {
					report(target, "pure", "can change the package variable %s", v.Name())
				}
			}
			return true
		})
	}
}

// changed returns the expressions that a node writes to or makes writable.
func (c checked) changed(node ast.Node) []ast.Expr {
	switch node := node.(type) {
	case *ast.AssignStmt:
		if node.Tok != token.DEFINE {
			return node.Lhs
		}
	case *ast.IncDecStmt:
		return []ast.Expr{node.X}
	case *ast.RangeStmt:
		if node.Tok == token.ASSIGN {
			return []ast.Expr{node.Key, node.Value}
		}
	case *ast.UnaryExpr:
		if node.Op == token.AND {
			return []ast.Expr{node.X}
		}
	case *ast.SelectorExpr:
		if c.pointerMethod(node) {
			return []ast.Expr{node.X}
		}
	case *ast.CallExpr:
		if name, ok := ast.Unparen(node.Fun).(*ast.Ident); ok && len(node.Args) > 0 {
			if b, ok := c.Info.Uses[name].(*types.Builtin); ok {
				switch b.Name() {
				case "clear", "copy", "delete":
					return node.Args[:1]
				}
			}
		}
	}
	return nil
}

// pointerMethod tells whether a selector takes the address of the value before
// the dot, as a method with a pointer receiver does.
func (c checked) pointerMethod(selector *ast.SelectorExpr) bool {
	selection := c.Info.Selections[selector]
	if selection == nil || selection.Kind() != types.MethodVal {
		return false
	}
	if _, isPointer := selection.Recv().Underlying().(*types.Pointer); isPointer {
		return false
	}
	signature, ok := selection.Obj().Type().(*types.Signature)
	if !ok || signature.Recv() == nil {
		return false
	}
	_, takesPointer := signature.Recv().Type().(*types.Pointer)
	return takesPointer
}

// root returns the package variable of this package at the root of an
// expression such as v, v.field, v[i] or *v; nil when there is none.
func (c checked) root(expression ast.Expr) *types.Var {
	switch e := expression.(type) {
	case *ast.Ident:
		if v, ok := c.Info.Uses[e].(*types.Var); ok && c.global(v) {
			return v
		}
	case *ast.SelectorExpr:
		return c.root(e.X)
	case *ast.IndexExpr:
		return c.root(e.X)
	case *ast.SliceExpr:
		return c.root(e.X)
	case *ast.StarExpr:
		return c.root(e.X)
	case *ast.ParenExpr:
		return c.root(e.X)
	}
	return nil
}

// global tells whether a variable belongs to this package as a whole.
func (c checked) global(v *types.Var) bool {
	return v.Pkg() == c.Types && v.Parent() == c.Types.Scope()
}

func isError(t types.Type) bool {
	failure, ok := types.Universe.Lookup("error").Type().Underlying().(*types.Interface)
	return ok && types.Implements(t, failure)
}
