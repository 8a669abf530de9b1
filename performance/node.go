package performance

import (
	"cmp"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

// ErrNode reports a path that is no indicator of the form.
var ErrNode = errors.New("no such indicator in the form")

// Ref addresses a node of the tree by position. Negative positions end the
// address early: {1, -1, -1} is the second class.
type Ref struct {
	Class, Group, Indicator int32
}

// ExecutionRef addresses the execution row.
func ExecutionRef() Ref { return Ref{-1, -1, -1} }

// ClassRef addresses a class.
func ClassRef(class int) Ref { return Ref{position(class), -1, -1} }

// GroupRef addresses a group.
func GroupRef(class, group int) Ref { return Ref{position(class), position(group), -1} }

// IndicatorRef addresses an indicator.
func IndicatorRef(class, group, indicator int) Ref {
	return Ref{position(class), position(group), position(indicator)}
}

// position is a position, past all nodes where it is past what a Ref can hold.
func position(n int) int32 {
	const most = 1<<31 - 1
	return int32(max(-most, min(n, most)))
}

const (
	executionPath  = "/execution"
	classesPath    = "/classes/"
	groupsPath     = "/groups/"
	indicatorsPath = "/indicators/"
)

// ParseRef reads the path of a node, whether a form has it or not. Its error
// wraps ErrNode.
func ParseRef(path check.Path) (Ref, error) {
	if path == executionPath {
		return ExecutionRef(), nil
	}
	ref := ExecutionRef()
	rest := string(path)
	for _, level := range [...]struct {
		name string
		at   *int32
	}{{classesPath, &ref.Class}, {groupsPath, &ref.Group}, {indicatorsPath, &ref.Indicator}} {
		if rest == "" {
			break
		}
		after, found := strings.CutPrefix(rest, level.name)
		digits, _, _ := strings.Cut(after, "/")
		n, err := strconv.ParseInt(digits, 10, 32)
		if !found || err != nil || n < 0 || strconv.FormatInt(n, 10) != digits {
			return Ref{}, fmt.Errorf("%.64s: %w", path, ErrNode)
		}
		*level.at, rest = int32(n), after[len(digits):]
	}
	if ref.Class < 0 || rest != "" {
		return Ref{}, fmt.Errorf("%.64s: %w", path, ErrNode)
	}
	return ref, nil
}

// Path returns the JSON pointer of the node in the form.
func (r Ref) Path() check.Path {
	var scratch [64]byte
	return check.Path(r.AppendPath(scratch[:0]))
}

// AppendPath appends the path.
func (r Ref) AppendPath(b []byte) []byte {
	if r.Class < 0 {
		return append(b, executionPath...)
	}
	b = strconv.AppendInt(append(b, classesPath...), int64(r.Class), 10)
	if r.Group < 0 {
		return b
	}
	b = strconv.AppendInt(append(b, groupsPath...), int64(r.Group), 10)
	if r.Indicator < 0 {
		return b
	}
	return strconv.AppendInt(append(b, indicatorsPath...), int64(r.Indicator), 10)
}

// Compare orders positions as they stand in the form: the execution row first.
func (r Ref) Compare(other Ref) int {
	return cmp.Or(
		cmp.Compare(r.Class, other.Class), cmp.Compare(r.Group, other.Group), cmp.Compare(r.Indicator, other.Indicator),
	)
}

// In returns the indicator that the reference points at among the classes of a
// form, nil for none.
func (r Ref) In(classes []Class) *Indicator {
	if r.Class < 0 || int(r.Class) >= len(classes) {
		return nil
	}
	groups := classes[r.Class].Groups
	if r.Group < 0 || int(r.Group) >= len(groups) {
		return nil
	}
	indicators := groups[r.Group].Indicators
	if r.Indicator < 0 || int(r.Indicator) >= len(indicators) {
		return nil
	}
	return &indicators[r.Indicator]
}

// Resolve returns the position of a path in the form: an indicator, a group, a
// class or the execution row. Its error wraps ErrNode.
func (f Form) Resolve(path check.Path) (Ref, error) {
	ref, err := ParseRef(path)
	if err != nil || ref.Class < 0 {
		return ref, err
	}
	known := int(ref.Class) < len(f.Classes)
	if known && ref.Group >= 0 {
		groups := f.Classes[ref.Class].Groups
		known = int(ref.Group) < len(groups) && (ref.Indicator < 0 || int(ref.Indicator) < len(groups[ref.Group].Indicators))
	}
	if !known {
		return Ref{}, fmt.Errorf("%.64s: %w", path, ErrNode)
	}
	return ref, nil
}

// Find returns the path of the first indicator with the caller's key.
func (f Form) Find(key string) (path check.Path, found bool) {
	for ref, indicator := range f.Indicators() {
		if indicator.Key == key {
			return ref.Path(), true
		}
	}
	return "", false
}

// Indicators yields every indicator with its position, in the order of the
// form.
func (f Form) Indicators() func(yield func(Ref, Indicator) bool) {
	return func(yield func(Ref, Indicator) bool) {
		for ci := range f.Classes {
			for gi := range f.Classes[ci].Groups {
				for ii := range f.Classes[ci].Groups[gi].Indicators {
					ref := IndicatorRef(ci, gi, ii)
					if !yield(ref, f.Classes[ci].Groups[gi].Indicators[ii]) {
						return
					}
				}
			}
		}
	}
}

// Label names a node: an indicator, a group and a class as printed, the
// execution row in both languages. It is empty for a node that the form does
// not have.
func (f Form) Label(ref Ref) figure.Label {
	name := ""
	switch {
	case ref.Class < 0:
		return figure.Label{Zh: "预算执行率", En: "budget execution"}
	case int(ref.Class) >= len(f.Classes):
	case ref.Group < 0:
		name = f.Classes[ref.Class].Name
	case int(ref.Group) >= len(f.Classes[ref.Class].Groups):
	case ref.Indicator < 0:
		name = f.Classes[ref.Class].Groups[ref.Group].Name
	default:
		if indicator := ref.In(f.Classes); indicator != nil {
			name = indicator.Name
		}
	}
	return figure.Label{Zh: name, En: name}
}
