package api

import (
	"fmt"
	"go/types"
	"slices"

	"jixiao.example/internal/tools/source"
)

// Hidden returns what an exported name of a package shows and another program
// cannot name: unexported types, and types of internal packages but those that
// an alias has published, which are given as "path.Name".
func Hidden(p source.Package, published ...string) []string {
	var faults []string
	for _, object := range Exported(p.Types) {
		r := reach{faults: map[string]bool{}}
		r.object(object)
		for name := range r.faults {
			if slices.Contains(published, name) {
				continue
			}
			faults = append(faults, fmt.Sprintf("%s: %s shows %s", p.Fset.Position(object.Pos()), object.Name(), name))
		}
	}
	slices.Sort(faults)
	return faults
}

// reach follows one exported name to the types that it shows.
type reach struct {
	faults map[string]bool
	seen   []types.Type
}

func (r *reach) object(object types.Object) {
	name, ok := object.(*types.TypeName)
	if !ok {
		r.follow(object.Type())
		return
	}
	named, ok := types.Unalias(name.Type()).(*types.Named)
	if name.IsAlias() {
		r.follow(name.Type().(*types.Alias).Rhs())
	}
	if !ok || name.IsAlias() && !internal(named.Obj()) {
		return
	}
	r.parameters(named.TypeParams())
	r.follow(named.Underlying())
	for _, method := range methods(named) {
		r.follow(method.Signature())
	}
}

// follow walks a type as far as its named parts, which have lines of their own.
func (r *reach) follow(t types.Type) {
	if slices.Contains(r.seen, t) {
		return
	}
	r.seen = append(r.seen, t)
	switch t := t.(type) {
	case *types.Alias:
		r.name(t.Obj())
		r.arguments(t.TypeArgs())
		r.follow(t.Rhs())
	case *types.Named:
		r.name(t.Obj())
		r.arguments(t.TypeArgs())
	case *types.Map:
		r.follow(t.Key())
		r.follow(t.Elem())
	case interface{ Elem() types.Type }: // pointers, slices, arrays, channels
		r.follow(t.Elem())
	case *types.Signature:
		r.parameters(t.TypeParams())
		r.tuple(t.Params())
		r.tuple(t.Results())
	case *types.Struct:
		for field := range t.Fields() {
			switch {
			case field.Exported():
				r.follow(field.Type())
			case field.Embedded():
				r.embedded(field.Type())
			}
		}
	case *types.Interface:
		for method := range t.Methods() {
			if method.Exported() {
				r.follow(method.Signature())
			}
		}
		for embedded := range t.EmbeddedTypes() {
			r.follow(embedded)
		}
	case *types.Union:
		for term := range t.Terms() {
			r.follow(term.Type())
		}
	}
}

// embedded follows the exported fields that an unexported embedded type gives
// to the one around it.
func (r *reach) embedded(t types.Type) {
	if pointer, ok := t.Underlying().(*types.Pointer); ok {
		t = pointer.Elem()
	}
	if under, ok := t.Underlying().(*types.Struct); ok {
		r.follow(under)
	}
}

func (r *reach) name(o *types.TypeName) {
	if o.Pkg() != nil && (!o.Exported() || internal(o)) {
		r.faults[o.Pkg().Path()+"."+o.Name()] = true
	}
}

func internal(o *types.TypeName) bool {
	return o.Pkg() != nil && source.IsInternal(o.Pkg().Path())
}

func (r *reach) arguments(list *types.TypeList) {
	for t := range list.Types() {
		r.follow(t)
	}
}

func (r *reach) parameters(list *types.TypeParamList) {
	for p := range list.TypeParams() {
		r.follow(p.Constraint())
	}
}

func (r *reach) tuple(tuple *types.Tuple) {
	for v := range tuple.Variables() {
		r.follow(v.Type())
	}
}
