package cell

import (
	"errors"
	"slices"
	"strings"
	"unicode/utf8"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/cut"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

// ErrEncoding reports a cell that is not UTF-8; it comes wrapped in a
// *performance.ValueError.
var ErrEncoding = errors.New("not UTF-8")

// Reader reads what people type into the target and actual columns of a form.
// Its fields are what the table around a cell tells; the zero value knows
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
	// Growth marks a target that says by how much something is to grow, as
	// Reading.Has(Growth) of that target tells: 下降2% that answers it is -2%.
	Growth bool
	// Decline marks an indicator that says by how much something is to fall, as one
	// whose name ends in 下降率: 下降2% in its cells is 2%, and 上升2% that answers it
	// -2%.
	Decline bool

	unitPrinted bool // the unit stands in a cell of its own
}

// typed is a cell that is being read. An attempt to read it as one thing is
// made on a copy, which is kept when it succeeds.
type typed struct {
	Reader

	text       string
	actual     bool
	quoted     bool
	exclusive  bool // the text says 不含
	printed    bool // the sign of an actual value is that of its target
	unitless   bool // the number was typed without a unit
	absence    Absence
	notes      noteSet
	figures    figure.Assumptions
	lead, tail string // words beside the value
	breakdown  string // the bracket that says what part of the value is something else
}

// meaning is what a cell was understood as. The zero value is words.
type meaning struct {
	kind      ruleset.Kind
	low, high figure.Quantity
	date      figure.Date
	by        bool // before the end of date
}

// open looks whether a cell can be read and holds anything.
func (r Reader) open(text string) (typed, error) {
	c := typed{Reader: r}
	trimmed := cut.Blank(text)
	limit := performance.MaxWords
	if _, quoted := unquoted(trimmed); quoted {
		limit += len(quoteOpen + quoteClose)
	}
	switch {
	case len(trimmed) > limit:
		return c, valueError(trimmed, performance.ErrWords)
	case !utf8.ValidString(trimmed):
		return c, valueError(strings.ToValidUTF8(trimmed, "?"), ErrEncoding)
	}
	c.text = cut.Lines(trimmed)
	if inner, found := unquoted(c.text); found {
		c.text, c.quoted = inner, true
		return c, nil // words, even if they say 不适用
	}
	if c.absence = absence(c.text); c.absence == Filled && isPlaceholder(c.text) {
		c.absence = CrossedOut
	}
	return c, nil
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

// understand finds out what the cell says: a date, else a number, else words.
func (c *typed) understand() meaning {
	if c.quoted {
		return meaning{}
	}
	if cut.Holds(c.text, "?", "？", "::") && holdsDigit(c.text) { // who asks does not state
		c.note(NumberInWords)
		return meaning{}
	}
	printed := enclosed(c.text)
	inner := c.countPeriods(printed)
	dated := *c
	dated.text = inner
	if r, _ := utf8.DecodeLastRuneInString(inner); c.Unit == "年" && isNumeral(r) {
		dated.text += c.Unit // 2024 in a column of years
	}
	if m, ok := dated.deadline(); ok {
		*c = dated
		return m
	}
	if dated.notes.has(YearMissing) {
		c.note(YearMissing)
		return meaning{}
	}
	if c.Timed && isDateSerial(inner) {
		c.note(MaybeDate)
		return meaning{}
	}
	numbered := *c
	numbered.text = inner
	if m, ok := numbered.number(); ok {
		*c = numbered
		if dated.notes.has(MaybeDate) || inner != printed {
			c.note(MaybeDate)
		}
		return m
	}
	switch {
	case dated.notes.has(NotReached), numbered.notes.has(NotReached):
		c.note(NotReached)
	case holdsDigit(c.text), holdsCount(c.text), c.text != "对" && figure.KnowsUnit(c.text): // 百户
		c.note(NumberInWords)
	case strings.ContainsFunc(c.text, func(r rune) bool { return isSign(r) && r != '＂' }): // ＂ is a quotation mark, too
		c.note(SignInWords)
	}
	return meaning{}
}

// isDateSerial recognises the number of a day from 2000 to 2099 that spreadsheets
// count from 1900: 45291 for 2023-12-31.
func isDateSerial(text string) bool {
	return len(text) == len("36526") && strings.Trim(text, "0123456789") == "" && text >= "36526" && text <= "73050"
}

// The quotes around words in the canonical form.
const (
	quoteOpen  = "「"
	quoteClose = "」"
)

// unquoted returns what stands between the canonical quotes around a text.
func unquoted(text string) (inner string, found bool) {
	if inner, found = between(text, quoteOpen, quoteClose); found {
		_, err := performance.InWords(inner)
		found = err == nil
	}
	return inner, found
}

// words returns the text as it may stand between quotes.
func (c *typed) words() string {
	if strings.ContainsAny(c.text, quoteOpen+quoteClose) {
		c.note(QuotesReplaced)
		return strings.NewReplacer(quoteOpen, "『", quoteClose, "』").Replace(c.text)
	}
	return c.text
}

// note adds a note.
func (c *typed) note(n Note) { c.notes = c.notes.with(n) }

// assume takes over what figure assumed, each once; that of a year is a note.
func (c *typed) assume(made figure.Assumptions) {
	for _, one := range made {
		if !c.figures.Has(one) && one != figure.AssumedYear {
			c.figures = append(slices.Clip(c.figures), one)
		}
	}
}

// reading tells how the cell was read.
func (c *typed) reading(text string) Reading {
	r := Reading{Text: text, Absence: c.absence, Figures: c.figures}
	lead, tail := strings.TrimSpace(c.lead), strings.TrimSpace(c.tail)
	r.Rest = lead + tail
	if lead != "" && tail != "" {
		r.Rest = lead + " … " + tail
	}
	if r.Rest != "" {
		c.note(WordsDropped)
	}
	r.Notes = c.notes.list()
	return r
}
