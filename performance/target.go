package performance

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"jixiao.example/budget/figure"
	"jixiao.example/performance/ruleset"
)

// Errors of targets and actuals; they come wrapped in a *ValueError.
var (
	// ErrTarget reports a text that is no canonical target.
	ErrTarget = errors.New("not a canonical target")
	// ErrActual reports a text that is no canonical actual value.
	ErrActual = errors.New("not a canonical actual value")
	// ErrSign reports a comparator that is not known.
	ErrSign = errors.New("unknown comparator: write ≥, >, =, < or ≤, nothing, or its code in the budget system")
	// ErrRange reports a range whose lower end is above its upper end, or whose
	// ends are in units that cannot be compared.
	ErrRange = errors.New("not a range of two ends of one unit, the lower one first, as 5个~6个 is")
	// ErrWords reports words that are empty, longer than MaxWords, not UTF-8, or
	// that hold 「 or 」.
	ErrWords = errors.New("words empty, too long, or with characters that words cannot have")
)

// MaxWords is the length of the longest worded target or actual, in bytes.
const MaxWords = 1024

// ValueError tells which text could not be read as a target or an actual.
type ValueError struct {
	Text string
	Err  error
	// hint says how the canonical text is written, "" where that is not the
	// matter.
	hint string
}

// Error says what is wrong with the text and, where it was to be canonical, how
// that is written.
func (e *ValueError) Error() string {
	return fmt.Sprintf("%.96q: %v", e.Text, e.Err) + e.hint
}

// The ends of the errors about texts that are not canonical: most are what
// people type.
const (
	targetHint = "; write ≥90%, 80%~90%, 8个, 2024年12月之前, words or 「words」; package performance/cell reads what people type"
	actualHint = "; write 95%, 859.70万元, 2024年12月31日, 2024年12月之前, words or 「words」; package performance/cell reads what people type"
)

// Unwrap returns the cause.
func (e *ValueError) Unwrap() error { return e.Err }

func valueError(text string, err error) error { return &ValueError{Text: shortened(text), Err: err} }

// shortened shortens a text on a rune border.
func shortened(text string) string {
	const most = 96
	if len(text) > most {
		text = strings.ToValidUTF8(text[:most], "")
	}
	return text
}

// notTarget is the error about a text that is no canonical target.
func notTarget(text string, err error) error { return notCanonical(text, err, targetHint) }

// notActual is the error about a text that is no canonical actual value.
func notActual(text string, err error) error { return notCanonical(text, err, actualHint) }

func notCanonical(text string, err error, hint string) error {
	return &ValueError{Text: shortened(text), Err: err, hint: hint}
}

// Target is an annual target (年度指标值): a comparator with a quantity, a range,
// a deadline, or words. A bare number is kept as bare: 8个. The zero value is no
// target. A Target is immutable.
//
// Its canonical text, which is also its JSON form, is
//
//	≥90%  >0  =100%  <5件  ≤870.34万元     comparator and quantity
//	8个                                    a bare quantity
//	80%~90%                               a range, both ends included
//	2024年12月之前                          a deadline, the period included
//	效果明显                                words
//	「100%以上」                            words that hold a digit or a sign, or
//	                                      start with a minus
type Target struct {
	kind     ruleset.Kind
	by       figure.Date
	quantity figure.Quantity
	upper    *figure.Quantity // of a range
	words    string
}

var signs = [...]struct {
	text string
	kind ruleset.Kind
}{
	{"≥", ruleset.AtLeast}, {">", ruleset.Above}, {"=", ruleset.Equal}, {"<", ruleset.Below}, {"≤", ruleset.AtMost},
}

// Compare returns the target kind + quantity, where kind is one of Bare,
// AtLeast, Above, Equal, Below and AtMost; an absent quantity or another kind
// gives no target.
func Compare(kind ruleset.Kind, quantity figure.Quantity) Target {
	if !quantity.Stated() || kind < ruleset.Bare || kind > ruleset.AtMost {
		return Target{}
	}
	return Target{kind: kind, quantity: quantity}
}

// NewTarget builds a target from the three columns in which systems store it:
// a sign (≥ > = < ≤, also >= and <=, "" for bare), a canonical number and a unit word. Instead of
// the sign it takes its code in the integrated budget system, "1" for ≥: see
// ruleset.SignCode. "6" takes the value for words, and "10" gives no target. The
// error is a *ValueError or that of the number.
func NewTarget(sign, value, unit string) (Target, error) {
	kind, err := signKind(sign)
	switch {
	case err != nil || kind == ruleset.NoKind:
		return Target{}, err
	case kind == ruleset.Words:
		return InWords(value)
	}
	quantity, err := fromColumns(value, unit)
	return Compare(kind, quantity), err
}

// signKind reads a sign or the code of one.
func signKind(sign string) (ruleset.Kind, error) {
	if sign == "" {
		return ruleset.Bare, nil
	}
	switch sign {
	case ">=":
		return ruleset.AtLeast, nil
	case "<=":
		return ruleset.AtMost, nil
	}
	for _, s := range signs {
		if s.text == sign {
			return s.kind, nil
		}
	}
	if code, err := strconv.Atoi(sign); err == nil {
		if kind, known := ruleset.SignCode(code); known {
			return kind, nil
		}
	}
	return ruleset.NoKind, valueError(sign, ErrSign)
}

// fromColumns builds a quantity from a column of numbers and one of units. A
// number may repeat its unit; one that brings another is refused.
func fromColumns(value, unit string) (figure.Quantity, error) {
	bare, err := figure.ParseQuantity(value)
	switch {
	case err != nil || bare.Unit() == unit:
		return bare, err
	case bare.Unit() != "" && unit != "":
		return figure.Quantity{}, valueError(value+" "+unit, figure.ErrUnit)
	}
	return figure.ParseQuantity(value + unit)
}

// Between returns the target low ≤ actual ≤ high, or ErrRange.
func Between(low, high figure.Quantity) (Target, error) {
	order, err := low.Cmp(high)
	if err != nil || order > 0 || !low.Stated() {
		return Target{}, valueError(low.String()+"~"+high.String(), ErrRange)
	}
	return Target{kind: ruleset.Range, quantity: low, upper: &high}, nil
}

// By returns a deadline: the last day that the date may mean still meets it. An
// absent date gives no target.
func By(date figure.Date) Target {
	if !date.Stated() {
		return Target{}
	}
	return Target{kind: ruleset.Deadline, by: date}
}

// InWords returns a worded target, or ErrWords.
func InWords(words string) (Target, error) {
	if err := checkWords(words); err != nil {
		return Target{}, err
	}
	return Target{kind: ruleset.Words, words: words}, nil
}

func checkWords(words string) error {
	blank, bare := true, true
	for _, r := range words {
		blank = blank && unicode.IsSpace(r)
		bare = bare && r != '「' && r != '」' && r != 0
	}
	if blank || !bare || len(words) > MaxWords || !utf8.ValidString(words) {
		return valueError(words, ErrWords)
	}
	return nil
}

// Kind returns the kind of the target, NoKind for none.
func (t Target) Kind() ruleset.Kind { return t.kind }

// Stated tells whether there is a target.
func (t Target) Stated() bool { return t.kind != ruleset.NoKind }

// Quantity returns the number of the target, the lower end of a range; absent
// for deadlines and words.
func (t Target) Quantity() figure.Quantity { return t.quantity }

// Upper returns the upper end of a range, otherwise absent.
func (t Target) Upper() figure.Quantity {
	if t.upper == nil {
		return figure.Quantity{}
	}
	return *t.upper
}

// Date returns the date of a deadline, otherwise absent.
func (t Target) Date() figure.Date { return t.by }

// Text returns the words of a worded target, otherwise "".
func (t Target) Text() string { return t.words }

const (
	before      = "之前"
	quoteOpen   = "「"
	quoteClose  = "」"
	rangeSymbol = "~"
)

// ParseTarget reads the canonical text, and nothing else: >=90%, 100%以上 and
// 2024年底前 are refused. What people type is read by cell.ReadTarget. The error
// is a *ValueError around ErrTarget, ErrRange, ErrWords or the error of the
// figure or date in the text.
func ParseTarget(text string) (Target, error) {
	if kind, rest, found := cutSign(text); found {
		quantity, err := figure.ParseQuantity(rest)
		if err != nil {
			return Target{}, notTarget(text, err)
		}
		return Compare(kind, quantity), nil
	}
	switch {
	case text == "":
		return Target{}, valueError(text, figure.ErrEmpty)
	case !startsNumber(text):
		words, err := parseWords(text, notTarget, ErrTarget)
		if err == nil || !startsQualifier(text) {
			return Target{kind: ruleset.Words, words: words}.orNone(err), err
		}
	case strings.HasSuffix(text, before):
		date, err := figure.ParseDate(strings.TrimSuffix(text, before))
		if err != nil {
			return Target{}, notTarget(text, err)
		}
		return By(date), nil
	}
	if low, high, found := strings.Cut(text, rangeSymbol); found {
		return parseRange(text, low, high)
	}
	quantity, err := figure.ParseQuantity(text)
	if err != nil {
		return Target{}, notTarget(text, err)
	}
	return Compare(ruleset.Bare, quantity), nil
}

// cutSign cuts the comparator off a text that starts with one.
func cutSign(text string) (kind ruleset.Kind, rest string, found bool) {
	if text == "" || text[0] >= '0' && text[0] <= '9' {
		return 0, text, false
	}
	for i := range signs {
		if rest, found := strings.CutPrefix(text, signs[i].text); found {
			return signs[i].kind, rest, true
		}
	}
	return 0, text, false
}

func (t Target) orNone(err error) Target {
	if err != nil {
		return Target{}
	}
	return t
}

func parseRange(text, low, high string) (Target, error) {
	from, err := figure.ParseQuantity(low)
	if err != nil {
		return Target{}, notTarget(text, err)
	}
	to, err := figure.ParseQuantity(high)
	if err != nil {
		return Target{}, notTarget(text, err)
	}
	return Between(from, to)
}

// startsNumber tells whether a text is to be read as a number or a date.
func startsNumber(text string) bool {
	return text[0] >= '0' && text[0] <= '9' || text[0] == '-'
}

// startsQualifier tells whether a text is a softened number, as 约5个 or
// 约80%~90%, which no canonical words are: those hold no digit.
func startsQualifier(text string) bool {
	low, _, _ := strings.Cut(text, rangeSymbol)
	q, err := figure.ParseQuantity(low)
	return err == nil && q.Qualifier() != figure.Plain
}

// parseWords reads canonical words: plain ones hold no digit and no sign, so
// that "不低于90%" is not taken for words by accident.
func parseWords(text string, refuse func(text string, err error) error, cause error) (string, error) {
	if inner, found := strings.CutPrefix(text, quoteOpen); found {
		inner, found = strings.CutSuffix(inner, quoteClose)
		if !found || plainWords(inner) {
			return "", refuse(text, cause)
		}
		return inner, checkWords(inner)
	}
	if !plainWords(text) {
		return "", refuse(text, cause)
	}
	return text, checkWords(text)
}

// plainWords tells whether words need no quotes.
func plainWords(words string) bool {
	for _, r := range words {
		switch {
		case r >= '一' && r <= '龥': // nearly all
		case r >= '0' && r <= '9', r >= '０' && r <= '９', strings.ContainsRune("≥≤≧≦⩾⩽><=＞＜＝%％「」~～", r):
			return false
		}
	}
	return !strings.HasPrefix(words, "-") && words != notReported && words != notApplicable && words != notEvidenced
}

func quoteWords(words string) string {
	if plainWords(words) {
		return words
	}
	return quoteOpen + words + quoteClose
}

// MustTarget is ParseTarget for constants; it panics on an error.
func MustTarget(text string) Target {
	t, err := ParseTarget(text)
	if err != nil {
		panic(err)
	}
	return t
}

// String returns the canonical text, "" for none.
func (t Target) String() string {
	switch t.kind {
	case ruleset.NoKind:
		return ""
	case ruleset.Words:
		return quoteWords(t.words)
	case ruleset.Deadline:
		return t.by.String() + before
	case ruleset.Range:
		return t.quantity.String() + rangeSymbol + t.upper.String()
	default:
		var scratch [figure.MaxBytes]byte
		text, _ := t.quantity.AppendText(append(scratch[:0], signOf(t.kind)...))
		return string(text)
	}
}

// signOf returns the comparator of a kind, "" for a bare number.
func signOf(kind ruleset.Kind) string {
	for _, sign := range signs {
		if sign.kind == kind {
			return sign.text
		}
	}
	return ""
}

// MarshalText returns the canonical text.
func (t Target) MarshalText() ([]byte, error) { return []byte(t.String()), nil }

// UnmarshalText reads the canonical text; no text is no target.
func (t *Target) UnmarshalText(text []byte) error {
	parsed, err := targetOrNone(string(text))
	if err == nil {
		*t = parsed
	}
	return err
}

// targetOrNone is ParseTarget, but no text is no target.
func targetOrNone(text string) (Target, error) {
	if text == "" {
		return Target{}, nil
	}
	return ParseTarget(text)
}
