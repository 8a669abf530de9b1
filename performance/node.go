package performance

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"jixiao.example/budget/check"
)

// order compares two positions in the order of the form.
func (r Ref) Order(other Ref) int {
	return cmp.Or(
		cmp.Compare(r.Class, other.Class), cmp.Compare(r.Group, other.Group), cmp.Compare(r.Indicator, other.Indicator),
	)
}

// parseRef reads the path of a node.
func ParseRef(path check.Path) (Ref, error) {
	if path == ExecutionPath {
		return ExecutionRef(), nil
	}
	ref := Ref{-1, -1, -1}
	rest := string(path)
	for _, level := range [...]struct {
		name string
		at   *int32
	}{{"/classes/", &ref.Class}, {"/groups/", &ref.Group}, {"/indicators/", &ref.Indicator}} {
		if rest == "" {
			break
		}
		after, found := strings.CutPrefix(rest, level.name)
		digits, _, _ := strings.Cut(after, "/")
		n, err := strconv.ParseInt(digits, 10, 32)
		if !found || err != nil || n < 0 || strconv.FormatInt(n, 10) != digits {
			return Ref{}, fmt.Errorf("%s: %w", path, ErrNode)
		}
		*level.at, rest = int32(n), after[len(digits):]
	}
	if ref.Class < 0 || rest != "" {
		return Ref{}, fmt.Errorf("%s: %w", path, ErrNode)
	}
	return ref, nil
}

// in returns the indicator that the reference points at, nil for none.
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
