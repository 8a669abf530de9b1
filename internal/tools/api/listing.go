package api

import (
	"fmt"
	"go/types"
	"slices"
	"strings"

	"jixiao.example/internal/tools/source"
)

// Listing returns a line for each exported name of a package, sorted.
func Listing(p source.Package) []string {
	l := lister{of: p.Types}
	for _, object := range Exported(p.Types) {
		l.object(object)
	}
	slices.Sort(l.lines)
	for i, line := range l.lines {
		l.lines[i] = p.Folder + ": " + line
	}
	return l.lines
}

// Exported returns the exported objects of a package's scope, sorted by name.
func Exported(p *types.Package) []types.Object {
	var objects []types.Object
	for _, name := range p.Scope().Names() {
		if object := p.Scope().Lookup(name); object.Exported() {
			objects = append(objects, object)
		}
	}
	return objects
}

type lister struct {
	of    *types.Package
	lines []string
}

func (l *lister) add(format string, args ...any) {
	l.lines = append(l.lines, fmt.Sprintf(format, args...))
}

// text prints a type; only names of other packages carry that of their package.
func (l *lister) text(t types.Type) string {
	return types.TypeString(t, func(p *types.Package) string {
		if p == l.of {
			return ""
		}
		return p.Name()
	})
}

func (l *lister) signature(s *types.Signature) string {
	return strings.TrimPrefix(l.text(s), "func")
}

func (l *lister) object(object types.Object) {
	switch o := object.(type) {
	case *types.Const:
		name := o.Name()
		if basic, ok := o.Type().(*types.Basic); !ok || basic.Info()&types.IsUntyped == 0 {
			name += " " + l.text(o.Type())
		}
		l.add("const %s = %s", name, o.Val().ExactString())
	case *types.Var:
		l.add("var %s %s", o.Name(), l.text(o.Type()))
	case *types.Func:
		l.add("func %s%s", o.Name(), l.signature(o.Signature()))
	case *types.TypeName:
		l.typeName(o)
	}
}

func (l *lister) typeName(o *types.TypeName) {
	named, ok := types.Unalias(o.Type()).(*types.Named)
	switch {
	case !o.IsAlias():
		l.add("type %s%s %s", o.Name(), l.parameters(named.TypeParams()), l.kind(named.Underlying()))
	case !ok || !internal(named.Obj()): // listed where it is declared
		l.add("type %s = %s", o.Name(), l.text(o.Type().(*types.Alias).Rhs()))
		return
	default:
		l.add("type %s = %s %s", o.Name(), l.text(named), l.kind(named.Underlying()))
	}
	if under, ok := named.Underlying().(*types.Struct); ok {
		for field := range under.Fields() {
			if field.Exported() {
				l.add("type %s struct, %s %s", o.Name(), field.Name(), l.text(field.Type()))
			}
		}
	}
	for _, method := range methods(named) {
		receiver := o.Name()
		if _, pointer := method.Signature().Recv().Type().(*types.Pointer); pointer {
			receiver = "*" + receiver
		}
		l.add("method (%s) %s%s", receiver, method.Name(), l.signature(method.Signature()))
	}
}

// kind says what a type is made of; structs and interfaces list that by line.
func (l *lister) kind(t types.Type) string {
	switch t := t.(type) {
	case *types.Struct:
		return "struct"
	case *types.Interface:
		if t.IsMethodSet() {
			return "interface"
		}
	}
	return l.text(t)
}

func (l *lister) parameters(list *types.TypeParamList) string {
	var texts []string
	for p := range list.TypeParams() {
		texts = append(texts, p.Obj().Name()+" "+l.text(p.Constraint()))
	}
	if texts == nil {
		return ""
	}
	return "[" + strings.Join(texts, ", ") + "]"
}

// methods returns the exported methods of a type, those of embedded types too.
func methods(named *types.Named) []*types.Func {
	var of types.Type = named
	if !types.IsInterface(named) {
		of = types.NewPointer(named)
	}
	var found []*types.Func
	for selection := range types.NewMethodSet(of).Methods() {
		if method, ok := selection.Obj().(*types.Func); ok && method.Exported() {
			found = append(found, method)
		}
	}
	return found
}
