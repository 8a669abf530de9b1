package ruleset

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/words"
)

// Codes of the errors in a rule set: a set that has one cannot score.
const (
	// CodeEmpty: something that must be there is missing; argument: what.
	CodeEmpty check.Code = "ruleset.empty"
	// CodeKind: no method for a kind of target; argument: kind.
	CodeKind check.Code = "ruleset.kind"
	// CodeDuplicate: the same entry twice; argument: entry.
	CodeDuplicate check.Code = "ruleset.duplicate"
	// CodeMethod: not exactly one method is set, or a checklist not in exactly
	// one way; argument: count.
	CodeMethod check.Code = "ruleset.method"
	// CodeValue: a value outside what its field admits; arguments: field, value,
	// allowed.
	CodeValue check.Code = "ruleset.value"
	// CodeGap: no band for some values; arguments: values, what.
	CodeGap check.Code = "ruleset.gap"
	// CodeOverlap: two bands for a value; arguments: above, below.
	CodeOverlap check.Code = "ruleset.overlap"
	// CodeSource: a rule without a known source; argument: source, which says what
	// is wrong with it.
	CodeSource check.Code = "ruleset.source"
	// CodePlan: a plan whose points are not a hundred; argument: sum.
	CodePlan check.Code = "ruleset.plan"
	// CodeTooLarge: more entries than MaxEntries; argument: count.
	CodeTooLarge check.Code = "ruleset.too-large"
)

// codeUnusual: a word of an open set that is none of the usual ones, or a
// percentage without its sign, alone or beside one with it; a note; arguments: field, value, usual.
const codeUnusual check.Code = "ruleset.unusual"

// MaxEntries bounds every list of a rule set.
const MaxEntries = 1000

// ErrInvalid is wrapped by every InvalidError.
var ErrInvalid = errors.New("invalid rule set")

// InvalidError carries the errors that Validate found.
type InvalidError struct {
	ID string
	// Base is the set that this one builds on, "" for none.
	Base     string
	Findings []check.Finding
}

// Error says where the first finding is, the finding in English, and how many more there
// are.
func (e *InvalidError) Error() string {
	if len(e.Findings) == 0 {
		return fmt.Sprintf("rule set %.64q: %v", e.ID, ErrInvalid)
	}
	first := e.Findings[0]
	message := fmt.Sprintf("rule set %.64q at %.64s: %.128s", e.ID, first.Path, first.Text(language.English))
	if more := len(e.Findings) - 1; more > 0 {
		message += fmt.Sprintf(", and %d more", more)
	}
	if e.Base != "" && slices.ContainsFunc(e.Findings, isMissingKind) {
		message += fmt.Sprintf("; it builds on %.64q and needs Overlay first", e.Base)
	}
	return message
}

func isMissingKind(f check.Finding) bool { return f.Code == CodeKind }

// Text says where the first finding is, the finding, and how many there are, in the
// language that tag asks for: Chinese unless it matches English.
func (e *InvalidError) Text(tag language.Tag) string {
	var first check.Finding
	if len(e.Findings) > 0 {
		first = e.Findings[0]
	}
	return words.Text(tag, "json.invalid", e.ID, string(first.Path), first.Text(tag), strconv.Itoa(len(e.Findings)))
}

// Unwrap returns ErrInvalid.
func (e *InvalidError) Unwrap() error { return ErrInvalid }

// Err returns nil for a set that can score, else an *InvalidError.
func (s Set) Err() error {
	findings := slices.DeleteFunc(s.Validate(), func(f check.Finding) bool { return f.Severity != check.Error })
	if len(findings) > 0 {
		return &InvalidError{ID: s.ID, Base: s.Base, Findings: findings}
	}
	return nil
}

// Validate looks at the whole set and returns what is wrong with it, and what may
// well be ("ruleset.unusual", a note, with which it scores all the same), each with
// the path of the very entry. A set that overrides another is validated after
// Overlay.
func (s Set) Validate() []check.Finding {
	v := validator{set: s}
	v.header()
	v.sources()
	v.kinds()
	v.named()
	v.directions()
	v.measureWords()
	v.execution()
	v.plans()
	v.policies()
	word(&v, "", "scores", s.Scores, "", Typed, Editable, Locked)
	v.reasons()
	v.rounding()
	v.grades()
	return v.findings
}

type validator struct {
	set      Set
	findings []check.Finding
}

func (v *validator) add(code check.Code, path check.Path, args ...check.Arg) {
	v.findings = append(v.findings, check.NewFinding(code, path, args...))
}

// value reports a value that its field does not admit, and says what it does.
func (v *validator) value(path check.Path, field, value string, allowed figure.Label) {
	v.add(CodeValue, path.Child(field), check.A("field", field), check.A("value", value), check.L("allowed", allowed))
}

// word reports a word that is none of the allowed ones.
func word[W ~string](v *validator, path check.Path, field string, value W, allowed ...W) {
	if !slices.Contains(allowed, value) {
		v.value(path, field, string(value), oneOf(allowed...))
	}
}

// usual notes a word of an open set that is none of the usual ones: most often
// one that is misspelt, which no form will have.
func usual[W ~string](v *validator, path check.Path, field string, value W, allowed ...W) {
	if value != "" && !slices.Contains(allowed, value) {
		v.add(codeUnusual, path, check.A("field", field), check.A("value", string(value)), check.L("usual", oneOf(allowed...)))
	}
}

// oneOf lists words; the empty one is that of a field left out.
func oneOf[W ~string](allowed ...W) figure.Label {
	var list []string
	optional := figure.Label{}
	for _, word := range allowed {
		if word == "" {
			optional = figure.Label{Zh: "，或不填", En: ", or nothing"}
			continue
		}
		list = append(list, string(word))
	}
	return figure.Label{Zh: strings.Join(list, "、") + optional.Zh, En: strings.Join(list, ", ") + optional.En}
}

func (v *validator) need(path check.Path, field, value string) {
	if value == "" {
		v.add(CodeEmpty, path.Child(field), check.A("what", field))
	}
}

func (v *validator) source(path check.Path, key string) {
	if _, known := v.set.Citation(key); !known {
		lacks := figure.Label{Zh: "的依据“" + key + "”未列入文件依据", En: "rests on “" + key + "”, which is not among the citations"}
		if key == "" {
			lacks = figure.Label{Zh: "没有注明依据", En: "names no source"}
		}
		v.add(CodeSource, path.Child("source"), check.L("source", lacks))
	}
}

// length tells whether a list may be looked at.
func (v *validator) length(path check.Path, n int) bool {
	if n > MaxEntries {
		v.add(CodeTooLarge, path, check.A("count", strconv.Itoa(n)))
	}
	return n <= MaxEntries
}

// once reports the second entry of one key.
func once[K comparable](v *validator, seen map[K]bool, key K, path check.Path, entry string) {
	if seen[key] {
		v.add(CodeDuplicate, path, check.A("entry", entry))
	}
	seen[key] = true
}

// plain reports a number of a rule that is softened or has a unit other than
// %: a rule is exact, and what is no bound on a figure has no unit.
func (v *validator) plain(path check.Path, field string, q figure.Quantity) {
	if q.Unit() != "" && q.Unit() != "%" || q.Qualifier() != figure.Plain {
		v.value(path, field, q.String(), figure.Label{Zh: "不带修饰的数，可带%", En: "a plain number, with or without %"})
	}
}

// positive reports a number that is not above 0, or not plain.
func (v *validator) positive(path check.Path, field string, q figure.Quantity) {
	if q.Sign() <= 0 {
		v.value(path, field, q.String(), figure.Label{Zh: "大于0的数，可带%", En: "a number above 0, with or without %"})
		return
	}
	v.plain(path, field, q)
}

// percentage reports a number that is not above 0 and at most 100, or not
// plain.
func (v *validator) percentage(path check.Path, field string, q figure.Quantity) {
	if q.Sign() <= 0 || q.Decimal().Cmp(figure.MustQuantity("100").Decimal()) > 0 {
		v.value(path, field, q.String(), figure.Label{Zh: "大于0、不超过100的百分数", En: "a percentage above 0 and at most 100"})
		return
	}
	v.plain(path, field, q)
}

// noShare reports a share below 1 where a percentage is asked for: 0.8 for 80%, which
// would be 0.8%. Who means that writes the sign.
func (v *validator) noShare(path check.Path, field string, q figure.Quantity) {
	if q.Unit() == "" && q.Sign() > 0 && q.Decimal().Cmp(figure.MustQuantity("1").Decimal()) < 0 {
		percent := figure.NewRatio(q, figure.Count(1, ""), "").Short()
		v.value(path, field, q.String(), figure.Label{
			Zh: "百分数：占比请写作" + percent + "；如确为" + q.String() + "%，请写出百分号",
			En: "a percentage: for a share write " + percent + "; for " + q.String() + "%, write the sign",
		})
	}
}

// sign notes a percentage without its sign, where it can be nothing else.
func (v *validator) sign(path check.Path, field string, q figure.Quantity) {
	if q.Unit() == "" && q.Qualifier() == figure.Plain && q.Decimal().Cmp(figure.MustQuantity("1").Decimal()) >= 0 {
		percent := q.String() + "%"
		v.add(codeUnusual, path.Child(field), check.A("field", field), check.A("value", q.String()), check.A("usual", percent))
	}
}

// number is a number of a rule and where it stands.
type number struct {
	path  check.Path
	field string
	value figure.Quantity
}

// mixed notes the numbers without a sign beside ones with it: 90 beside 80%.
func (v *validator) mixed(numbers ...number) {
	if !slices.ContainsFunc(numbers, func(n number) bool { return n.value.Unit() == "%" }) {
		return
	}
	for _, n := range numbers {
		if n.value.Stated() {
			v.sign(n.path, n.field, n.value)
		}
	}
}

// points reports points that are not above 0.
func (v *validator) points(path check.Path, field string, p figure.Points) {
	if p.Sign() <= 0 {
		v.value(path, field, p.String(), figure.Label{Zh: "大于0的分值", En: "points above 0"})
	}
}
