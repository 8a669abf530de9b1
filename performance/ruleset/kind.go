package ruleset

import (
	"errors"
	"fmt"

	"golang.org/x/text/language"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/strict"
	"jixiao.example/internal/words"
)

// ErrKind reports a kind of target that is not known.
var ErrKind = errors.New("unknown kind of target")

// Kind is the kind of a target (年度指标值): its comparator, or what else it is.
type Kind uint8

// The kinds of target.
const (
	// NoKind is the kind of an indicator without a target.
	NoKind   Kind = iota
	Bare          // a number without a sign: 8个
	AtLeast       // ≥
	Above         // >
	Equal         // =
	Below         // <
	AtMost        // ≤
	Range         // 80%~90%
	Deadline      // 2024年12月之前
	Words         // 效果明显
)

// Kinds is the number of kinds, for tables indexed by Kind.
const Kinds = int(Words) + 1

var kindNames = [Kinds]string{"none", "bare", "at-least", "above", "equal", "below", "at-most", "range", "deadline", "words"}

// String returns the wire name.
func (k Kind) String() string {
	if int(k) < Kinds {
		return kindNames[k]
	}
	return fmt.Sprintf("kind(%d)", k)
}

// MarshalText writes the wire name; its error is ErrKind.
func (k Kind) MarshalText() ([]byte, error) {
	if int(k) >= Kinds {
		return nil, fmt.Errorf("%v: %w", k, ErrKind)
	}
	return []byte(k.String()), nil
}

// UnmarshalText reads the wire name; its error is ErrKind and lists the names.
func (k *Kind) UnmarshalText(text []byte) error {
	for i, name := range kindNames {
		if name == string(text) {
			*k = Kind(i)
			return nil
		}
	}
	return strict.NoWord(string(text), ErrKind, kindNames[:]...)
}

// Numeric tells whether targets of this kind compare a number.
func (k Kind) Numeric() bool { return k >= Bare && k <= Range }

// Class is one of the first-level classes (一级指标). The set is open: a form may
// use other keys than these.
type Class string

// The first-level classes of 财预〔2021〕101号 (its body unverified).
const (
	Cost         Class = "cost"         // 成本指标
	Output       Class = "output"       // 产出指标
	Benefit      Class = "benefit"      // 效益指标
	Satisfaction Class = "satisfaction" // 满意度指标
)

// Text says the class in the language that tag asks for: Chinese unless it
// matches English. A class of one's own is its key.
func (c Class) Text(tag language.Tag) string { return named(tag, "class.", string(c)) }

// named says a key of an open set, which is its own word where it is not a usual
// one.
func named(tag language.Tag, set, key string) string {
	if _, known := words.Lookup(set + key); known {
		return words.Text(tag, set+key)
	}
	return key
}

// Scope is what a self-evaluation is about. The set is open.
type Scope string

// The usual scopes.
const (
	DepartmentScope Scope = "department" // 部门整体支出
	UnitScope       Scope = "unit"       // 单位整体支出
	ProjectScope    Scope = "project"    // 项目支出
	TransferScope   Scope = "transfer"   // 转移支付
)

// Text says the scope in the language that tag asks for: Chinese unless it
// matches English. A scope of one's own is its own word.
func (s Scope) Text(tag language.Tag) string { return named(tag, "scope.", string(s)) }

// Label says the comparator in words.
func (k Kind) Label() figure.Label {
	switch k {
	case AtLeast:
		return figure.Label{Zh: "不低于", En: "at least"}
	case Above:
		return figure.Label{Zh: "高于", En: "more than"}
	case Equal:
		return figure.Label{Zh: "等于", En: "equal to"}
	case Below:
		return figure.Label{Zh: "低于", En: "less than"}
	case AtMost:
		return figure.Label{Zh: "不超过", En: "at most"}
	case Range:
		return figure.Label{Zh: "区间", En: "within"}
	case Deadline:
		return figure.Label{Zh: "期限", En: "by"}
	case Words:
		return figure.Label{Zh: "定性", En: "qualitative"}
	case Bare:
		return figure.Label{Zh: "未标明方向", En: "no direction given"}
	case NoKind:
	}
	return figure.Label{Zh: "无指标值", En: "no target"}
}
