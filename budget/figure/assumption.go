package figure

import (
	"math/bits"
	"slices"

	"golang.org/x/text/language"

	"jixiao.example/internal/words"
)

// Assumption names one thing that a forgiving reader took for granted. The set
// is closed.
type Assumption string

// The assumptions of the readers.
const (
	// AssumedAbsent: a mark such as —, /, 无 or 不适用 was read as no figure.
	AssumedAbsent Assumption = "assumed-absent"
	// AssumedUnit: a number without a unit took that of its column, or the
	// yuan behind a bare 万, 亿 or currency sign.
	AssumedUnit Assumption = "assumed-unit"
	// AssumedLastDay: 底 or 末 was read as the last day of the year or month.
	AssumedLastDay Assumption = "assumed-last-day"
	// AssumedYear: a date without a year, or with 明年 and its sisters, was put
	// into a given year.
	AssumedYear Assumption = "assumed-year"
	// FoldedWidth: full-width digits, letters or signs were read as ASCII.
	FoldedWidth Assumption = "folded-width"
	// DroppedSpaces: white space inside the text was left out. Around the text
	// it is never mentioned.
	DroppedSpaces Assumption = "dropped-spaces"
	// DroppedCommas: marks between groups of three digits were left out.
	DroppedCommas Assumption = "dropped-commas"
	// DroppedMark: a full stop, comma or semicolon at the end was left out.
	DroppedMark Assumption = "dropped-mark"
	// DroppedTime: the time of day behind a date was left out.
	DroppedTime Assumption = "dropped-time"
	// NormalisedNumber: a plus, needless zeros, another minus sign or another
	// point were brought into canonical form.
	NormalisedNumber Assumption = "normalised-number"
	// NormalisedUnit: another word or sign for a unit was replaced, as 平方米 by
	// ㎡, or a unit in front of the number was put behind it.
	NormalisedUnit Assumption = "normalised-unit"
	// NormalisedQualifier: another word was read as one of the qualifiers, as
	// 余 as 超过.
	NormalisedQualifier Assumption = "normalised-qualifier"
	// NormalisedDate: a date was brought into canonical form.
	NormalisedDate Assumption = "normalised-date"
	// ReadNumeral: Chinese numerals were read as a number.
	ReadNumeral Assumption = "read-numeral"
)

// Text says the assumption in the language that tag asks for: Chinese unless it
// matches English.
func (a Assumption) Text(tag language.Tag) string { return words.Text(tag, "read."+string(a)) }

// Assumptions are what a reader took for granted, each once, in the order of
// the constants; nil when the text was canonical.
type Assumptions []Assumption

// Has tells whether the assumption was made.
func (a Assumptions) Has(one Assumption) bool { return slices.Contains(a, one) }

// assumed is a set of assumptions, one bit each in the order of assumptions.
type assumed uint16

const (
	assumedAbsent assumed = 1 << iota
	assumedUnit
	assumedLastDay
	assumedYear
	foldedWidth
	droppedSpaces
	droppedCommas
	droppedMark
	droppedTime
	normalisedNumber
	normalisedUnit
	normalisedQualifier
	normalisedDate
	readNumeral
)

var assumptions = [...]Assumption{
	AssumedAbsent, AssumedUnit, AssumedLastDay, AssumedYear, FoldedWidth, DroppedSpaces, DroppedCommas, DroppedMark, DroppedTime,
	NormalisedNumber, NormalisedUnit, NormalisedQualifier, NormalisedDate, ReadNumeral,
}

func (a assumed) list() Assumptions {
	if a == 0 {
		return nil
	}
	list := make(Assumptions, 0, bits.OnesCount16(uint16(a)))
	for i, one := range assumptions {
		if a&(1<<i) != 0 {
			list = append(list, one)
		}
	}
	return list
}
