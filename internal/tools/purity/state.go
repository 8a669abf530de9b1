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
func (s Source) state(report reporter) {
	for name, object := range s.info.Defs {
		variable, ok := object.(*types.Var)
		if ok && s.global(variable) && variable.Exported() && !isError(variable.Type()) {
			report(name, "pure", "exports the variable %s, which any importer can set", name.Name)
		}
	}
	for _, file := range s.files {
		ast.Inspect(file, func(node ast.Node) bool {
			for _, target := range s.changed(node) {
				if v := s.root(target); v != nil {
					report(target, "pure", "can change the package variable %s", v.Name())
				}
			}
			return true
		})
	}
}

// changed returns the expressions that a node writes to or makes writable.
func (s Source) changed(node ast.Node) []ast.Expr {
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
		if s.pointerMethod(node) {
			return []ast.Expr{node.X}
		}
	case *ast.CallExpr:
		if name, ok := ast.Unparen(node.Fun).(*ast.Ident); ok && len(node.Args) > 0 {
			if b, ok := s.info.Uses[name].(*types.Builtin); ok {
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
func (s Source) pointerMethod(selector *ast.SelectorExpr) bool {
	selection := s.info.Selections[selector]
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
func (s Source) root(expression ast.Expr) *types.Var {
	switch e := expression.(type) {
	case *ast.Ident:
		if v, ok := s.info.Uses[e].(*types.Var); ok && s.global(v) {
			return v
		}
	case *ast.SelectorExpr:
		return s.root(e.X)
	case *ast.IndexExpr:
		return s.root(e.X)
	case *ast.SliceExpr:
		return s.root(e.X)
	case *ast.StarExpr:
		return s.root(e.X)
	case *ast.ParenExpr:
		return s.root(e.X)
	}
	return nil
}

// global tells whether a variable belongs to this package as a whole.
func (s Source) global(v *types.Var) bool {
	return v.Pkg() == s.pkg && v.Parent() == s.pkg.Scope()
}

func isError(t types.Type) bool {
	failure, ok := types.Universe.Lookup("error").Type().Underlying().(*types.Interface)
	return ok && types.Implements(t, failure)
}
