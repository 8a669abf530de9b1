package cell

import (
	"errors"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/language"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/words"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

// ErrEncoding reports a cell that is not UTF-8; it comes wrapped in a
// *performance.ValueError.
var ErrEncoding = errors.New("not UTF-8")

// Reader reads what people type into the target and actual columns of a
// form. Its fields are what the table around a cell tells; the zero value knows
// nothing of it and reads every cell that does not need it. A Reader is
// immutable and safe for concurrent use.
type Reader struct {
	// Year is the fiscal year, for dates that do not name theirs: 12月底前, 年内,
	// 全年. Without it they stay words.
	Year int
	// Unit is the unit of the column or row, for bare numbers.
	Unit string
	// Timed marks an indicator of timeliness (时效指标), in which 2024.12 is a month
	// and not a number.
	Timed bool
	// Answers is the target that an actual value answers: an actual in 个 takes
	// over its 个乡镇.
	Answers performance.Target
}

// Absence says why a cell holds no value.
type Absence uint8

// The absences.
const (
	// Filled is none: the cell holds a value.
	Filled Absence = iota
	// Blank is an empty cell.
	Blank
	// CrossedOut is a cell with a dash, a slash, 无 or the like.
	CrossedOut
	// Inapplicable is a cell that says 不适用, 不涉及 or the like.
	Inapplicable
)

// Note names one thing that was taken for granted when a cell was read,
// beyond what package figure assumed of its number or date. The set is closed.
type Note string

// The notes.
const (
	// SignFromWords: a comparator was read from words, as 不低于 or 以上, or from
	// another sign than the canonical one, as ≧ or >=.
	SignFromWords Note = "sign-from-words"
	// SignAssumed: words that are no comparator were taken for one, as 达到 for ≥
	// and 控制在 for ≤.
	SignAssumed Note = "sign-assumed"
	// SignIgnored: the sign stands beside a value that it cannot compare, as ≤
	// beside a deadline or words.
	SignIgnored Note = "sign-ignored"
	// EndsClosed: an open end was read as closed, because ranges and qualifiers
	// of actual values have no open ends.
	EndsClosed Note = "ends-closed"
	// EndsSwapped: the larger end of a range was typed first.
	EndsSwapped Note = "ends-swapped"
	// QualifierDropped: 约, 余 or the like was left out of a target that is not bare,
	// or in which it would read as a comparator.
	QualifierDropped Note = "qualifier-dropped"
	// UnitShared: one end of a range took over the unit of the other.
	UnitShared Note = "unit-shared"
	// UnitOfTarget: an actual value took over the longer unit of its target.
	UnitOfTarget Note = "unit-of-target"
	// UnitIgnored: the value states a unit, and the unit column another one or
	// none that can be read.
	UnitIgnored Note = "unit-ignored"
	// WordsDropped: words beside the value were left out; Reading.Rest has them.
	WordsDropped Note = "words-dropped"
	// YearAssumed: a date without a year is in the fiscal year.
	YearAssumed Note = "year-assumed"
	// YearMissing: a date without a year was kept as words, because the reader
	// was not told the fiscal year.
	YearMissing Note = "year-missing"
	// PeriodEnd: a period, as 第三季度 or 上旬, was read as its last day.
	PeriodEnd Note = "period-end"
	// MaybeDate: a number could also be a month, as 2024.12.
	MaybeDate Note = "maybe-date"
	// MaybeShare: a bare number below 1 answers a percentage; it could be a
	// share of 1, and was not converted.
	MaybeShare Note = "maybe-share"
	// NumberInWords: a text with a number in it was kept as words.
	NumberInWords Note = "number-in-words"
	// SignInWords: a comparator without a number that is understood, as in ≥九十 or
	// a lone ≥, was kept as words.
	SignInWords Note = "sign-in-words"
	// QuotesReplaced: 「」, which quote words in the canonical form, became 『』.
	QuotesReplaced Note = "quotes-replaced"
)

// The notes as bits, in the order of notes.
const (
	signFromWords uint32 = 1 << iota
	signAssumed
	signIgnored
	endsClosed
	endsSwapped
	qualifierDropped
	unitShared
	unitOfTarget
	unitIgnored
	wordsDropped
	yearAssumed
	yearMissing
	periodEnd
	maybeDate
	maybeShare
	numberInWords
	quotesReplaced
	signInWords
)

var notes = [...]Note{
	SignFromWords, SignAssumed, SignIgnored, EndsClosed, EndsSwapped, QualifierDropped, UnitShared, UnitOfTarget,
	UnitIgnored, WordsDropped, YearAssumed, YearMissing, PeriodEnd, MaybeDate, MaybeShare, NumberInWords, QuotesReplaced,
	SignInWords,
}

// Text says the note in the language that tag asks for: Chinese unless it
// matches English.
func (n Note) Text(tag language.Tag) string { return words.Text(tag, "read."+string(n)) }

// Reading is how a cell was read. The zero value is a blank cell.
type Reading struct {
	// Text is the cell as it was typed.
	Text string
	// Absence says why there is no value.
	Absence Absence
	// Figures is what package figure assumed of the number or date.
	Figures figure.Assumptions
	// Notes is what else was taken for granted, each once.
	Notes []Note
	// Rest is the words beside the value that were left out: "培训人数 … 完成".
	Rest string
}

// Has tells whether the note was made.
func (r Reading) Has(note Note) bool { return slices.Contains(r.Notes, note) }

// Certain tells whether nothing was taken for granted.
func (r Reading) Certain() bool { return len(r.Figures) == 0 && len(r.Notes) == 0 }

// ReadTarget reads a target without knowing the table around it: see
// Reader.Target.
func ReadTarget(text string) (performance.Target, Reading, error) { return Reader{}.Target(text) }

// ReadActual reads an actual value without knowing the table around it: see
// Reader.Actual.
func ReadActual(text string) (performance.Actual, Reading, error) { return Reader{}.Actual(text) }

// Target reads a target as people type it: comparators as signs or words, in
// front of the number or behind it (≧90%, 不低于90%, 90%及以上), ranges, deadlines
// of every precision, quantities under the rules of figure.ReadQuantity, and
// words. Blank cells, dashes, 无 and 不适用 are no target, and Reading.Absence
// tells which. 以上, 以下 and 以内 include their number, 超过 and 不满 do not
// (民法典 art. 1259, second-hand). A text that holds more than one value, or one
// that is not understood, is kept as words. Text between 「 and 」 is words,
// whatever it holds.
//
// The error is a *performance.ValueError: the text is longer than performance.MaxWords or not UTF-8.
func (r Reader) Target(text string) (performance.Target, Reading, error) {
	c, err := r.open(text)
	if err != nil || c.absence != Filled {
		return performance.Target{}, c.reading(text), err
	}
	target, err := c.target(c.understand())
	return target, c.reading(text), err
}

// Actual reads an actual value as people type it, under the rules of Target.
// A comparator becomes the qualifier of the quantity (≥95% is 不少于95%), a range
// stays words, and a date with 前 or 内 is done before its end. 不适用, 未统计 and
// 未提供佐证 give Missing of their kind; dashes and 无 give none.
func (r Reader) Actual(text string) (performance.Actual, Reading, error) {
	if r.Answers.Kind() == ruleset.Deadline {
		r.Timed = true
		if r.Year == 0 {
			r.Year = r.Answers.Date().Year()
		}
	}
	c, err := r.open(text)
	c.actual = true
	if err != nil {
		return performance.Actual{}, c.reading(text), err
	}
	if c.absence == Inapplicable {
		return performance.Missing(performance.DoesNotApply), c.reading(text), nil
	}
	if kind := missing(c.text); kind != performance.NoActual {
		return performance.Missing(kind), c.reading(text), nil
	}
	if c.absence != Filled {
		return performance.Actual{}, c.reading(text), nil
	}
	actual, err := c.actualOf(c.understand())
	return actual, c.reading(text), err
}

// typed is a cell that is being read.
type typed struct {
	Reader

	text       string
	actual     bool
	quoted     bool
	exclusive  bool // the text says 不含
	absence    Absence
	notes      uint32
	figures    figure.Assumptions
	lead, tail string
}

// meaning is what a cell was understood as. The zero value is words.
type meaning struct {
	kind      ruleset.Kind
	low, high figure.Quantity
	date      figure.Date
	by        bool // before the end of date
}

// valueError wraps a cause with the text that it is about, shortened on a rune
// border.
func valueError(text string, cause error) error {
	const most = 96
	if len(text) > most {
		text = strings.ToValidUTF8(text[:most], "")
	}
	return &performance.ValueError{Text: text, Err: cause}
}

func (r Reader) open(text string) (typed, error) {
	c := typed{Reader: r}
	trimmed := strings.TrimFunc(text, isBlank)
	switch {
	case len(trimmed) > performance.MaxWords:
		return c, valueError(trimmed, performance.ErrWords)
	case !utf8.ValidString(trimmed):
		return c, valueError(strings.ToValidUTF8(trimmed, "?"), ErrEncoding)
	}
	c.text = joinLines(trimmed)
	c.absence = absence(c.text)
	if inner, found := strings.CutPrefix(c.text, quoteOpen); found && c.absence == Filled {
		if inner, found = strings.CutSuffix(inner, quoteClose); found {
			if _, err := performance.InWords(inner); err == nil {
				c.text, c.quoted = inner, true
			}
		}
	}
	return c, nil
}

// understand finds out what the cell says.
func (c *typed) understand() meaning {
	if c.quoted {
		return meaning{}
	}
	before := *c
	c.text = enclosed(c.text)
	if m, ok := c.deadline(); ok {
		return m
	}
	noted := c.notes & (yearMissing | maybeDate)
	*c = before
	c.text = enclosed(c.text)
	if noted&yearMissing != 0 {
		*c = before
		c.notes |= yearMissing
		return meaning{}
	}
	if m, ok := c.number(); ok {
		c.notes |= noted
		return m
	}
	*c = before
	switch {
	case holdsDigit(c.text):
		c.notes |= numberInWords
	case strings.ContainsFunc(c.text, func(r rune) bool { kind, _ := signKind(r); return kind != ruleset.NoKind && r != '＂' }):
		c.notes |= signInWords
	}
	return meaning{}
}

func (c *typed) target(m meaning) (performance.Target, error) {
	switch m.kind {
	case ruleset.NoKind, ruleset.Words:
		return performance.InWords(c.words())
	case ruleset.Deadline:
		return performance.By(m.date), nil
	case ruleset.Range:
		return performance.Between(m.low, m.high)
	default:
		return performance.Compare(m.kind, m.low), nil
	}
}

func (c *typed) actualOf(m meaning) (performance.Actual, error) {
	switch m.kind {
	case ruleset.NoKind, ruleset.Words:
		return performance.Described(c.words())
	case ruleset.Deadline:
		if m.by {
			return performance.DoneBy(m.date), nil
		}
		return performance.DoneOn(m.date), nil
	default:
		return performance.Reached(c.answering(m.low)), nil
	}
}

// The quotes around words in the canonical form.
const (
	quoteOpen  = "「"
	quoteClose = "」"
)

// words returns the text as it may stand between quotes.
func (c *typed) words() string {
	if strings.ContainsAny(c.text, quoteOpen+quoteClose) {
		c.notes |= quotesReplaced
		return strings.NewReplacer(quoteOpen, "『", quoteClose, "』").Replace(c.text)
	}
	return c.text
}

// answering brings an actual value into the unit of its target where only one
// of them names the thing that is counted.
func (c *typed) answering(q figure.Quantity) figure.Quantity {
	target := c.Answers.Quantity()
	if !target.Stated() || q.Comparable(target) {
		return q
	}
	own, wanted := q.Unit(), target.Unit()
	switch {
	case own == "":
		if wanted == "%" && q.Sign() > 0 && strings.HasPrefix(q.Number(), "0.") {
			c.notes |= maybeShare
		}
	case namesMore(wanted, own), namesMore(own, wanted):
		c.notes |= unitOfTarget
		return q.WithUnit(target)
	}
	return q
}

// namesMore tells whether a unit is another one with the thing counted (个乡镇) or
// what it is counted by (元/人).
func namesMore(long, short string) bool {
	rest, found := strings.CutPrefix(long, short)
	return found && short != "" && (strings.HasPrefix(rest, "/") || roleOf(short) == classifier && roleOf(long) == noUnit)
}

func (c *typed) reading(text string) Reading {
	r := Reading{Text: text, Absence: c.absence, Figures: c.figures}
	c.lead, c.tail = strings.TrimSpace(c.lead), strings.TrimSpace(c.tail)
	switch {
	case c.lead != "" && c.tail != "":
		r.Rest = c.lead + " … " + c.tail
	default:
		r.Rest = c.lead + c.tail
	}
	if r.Rest != "" {
		c.notes |= wordsDropped
	}
	for i, note := range notes {
		if c.notes&(1<<i) != 0 {
			r.Notes = append(r.Notes, note)
		}
	}
	return r
}

// assume takes over what figure assumed, each once.
func (c *typed) assume(made figure.Assumptions) {
	if len(c.figures) == 0 {
		c.figures = made
		return
	}
	for _, one := range made {
		if !c.figures.Has(one) {
			c.figures = append(slices.Clip(c.figures), one)
		}
	}
}
