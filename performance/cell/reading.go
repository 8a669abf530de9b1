package cell

import (
	"slices"

	"golang.org/x/text/language"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/words"
)

// Reading is how a cell was read. The zero value is a cell that was filled and
// left nothing to say.
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
	// SignFromGrowth: words of increase without a comparator, as 增长 and 提高, were
	// taken for ≥, by convention.
	SignFromGrowth Note = "sign-from-growth"
	// Growth: the words in front of the number, as 增长, say that it is by how much
	// something grows, and no level. It is not noted of an actual value that answers a
	// growth (Reader.Growth).
	Growth Note = "growth"
	// Decline: a decline that answers a growth was read as a negative number, as
	// 下降2% for -2%, and so was a growth that answers a decline.
	Decline Note = "decline"
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
	// MaybeDate: a number could also be a date: 2024.12, 4季度 that answers 4个季度, 12月
	// that answers 12个月 and 29日 that answers 30天.
	MaybeDate Note = "maybe-date"
	// MaybeShare: a bare number below 1 answers a percentage; it could be a
	// share of 1, and was not converted.
	MaybeShare Note = "maybe-share"
	// MaybeMagnitude: a number without a unit would be a hundred times the target or
	// more in the 万 or 亿 of that target; it could be one without it, and was kept as
	// words.
	MaybeMagnitude Note = "maybe-magnitude"
	// MaybePeriod: a number without a unit answers a count of a part of the year,
	// as 12 that answers 每月1次; it could be that of the whole year, and was kept as
	// words.
	MaybePeriod Note = "maybe-period"
	// NumberInWords: a text with a number in it was kept as words.
	NumberInWords Note = "number-in-words"
	// NotReached: words beside a number or date of an actual value say that it is
	// not what was reached in the year, because it is missing, cancelled, planned
	// or another year's; it was kept as words.
	NotReached Note = "not-reached"
	// SignInWords: a comparator without a number that is understood, as in ≥九十 or
	// a lone ≥, was kept as words.
	SignInWords Note = "sign-in-words"
	// QuotesReplaced: 「」, which quote words in the canonical form, became 『』.
	QuotesReplaced Note = "quotes-replaced"
)

// Text says the note in the language that tag asks for: Chinese unless it
// matches English.
func (n Note) Text(tag language.Tag) string { return words.Text(tag, "read."+string(n)) }

// notes lists all notes in the order in which a Reading has them.
var notes = [...]Note{
	SignFromWords, SignAssumed, SignIgnored, EndsClosed, EndsSwapped, QualifierDropped, UnitShared, UnitOfTarget,
	UnitIgnored, WordsDropped, YearAssumed, YearMissing, PeriodEnd, MaybeDate, MaybeShare, NumberInWords, QuotesReplaced,
	SignInWords, NotReached, MaybeMagnitude, MaybePeriod, SignFromGrowth, Growth, Decline,
}

// noteSet is a set of notes: bit i stands for notes[i]. Unlike a slice it can
// be copied for an attempt that may fail.
type noteSet uint32

func (s noteSet) with(n Note) noteSet { return s | 1<<slices.Index(notes[:], n) }

func (s noteSet) has(n Note) bool { return s&(1<<slices.Index(notes[:], n)) != 0 }

func (s noteSet) list() []Note {
	var list []Note
	for i, note := range notes {
		if s&(1<<i) != 0 {
			list = append(list, note)
		}
	}
	return list
}
