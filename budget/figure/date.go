package figure

import (
	"cmp"
	"strconv"
	"strings"
)

// Precision is how much of a date is known.
type Precision uint8

// The precisions of a date.
const (
	NoDate Precision = iota
	YearPrecision
	MonthPrecision
	DayPrecision
)

// Date is a calendar date known to the year, the month or the day. Its
// canonical form is that of reports: 2024年, 2024年12月, 2024年12月31日. The zero
// value is absent. A Date is comparable with ==.
type Date struct {
	year       int16
	month, day uint8
}

// NewDate returns a date; month and day may be 0 when they are not known, a
// day without a month is ErrDate, as is what the calendar does not have. Years
// run from 1 to 9999.
func NewDate(year, month, day int) (Date, error) {
	valid := year >= 1 && year <= 9999 && month >= 0 && month <= 12 && day >= 0
	switch {
	case !valid, month == 0 && day != 0, month != 0 && day > daysIn(year, month):
		return Date{}, ErrDate
	}
	return Date{year: int16(year), month: uint8(month), day: uint8(day)}, nil
}

// ParseDate reads the canonical form, without leading zeros.
func ParseDate(text string) (Date, error) {
	d, err := scanDate(text)
	return outcome(d, "date", text, err)
}

func scanDate(text string) (Date, error) {
	if err := checkToken(text); err != nil {
		return Date{}, err
	}
	var parts [3]int
	for i, mark := range [...]string{"年", "月", "日"} {
		n, rest, err := scanNumber(text)
		rest, found := strings.CutPrefix(rest, mark)
		if err != nil || !found || n.coef <= 0 || n.coef > 9999 || n.exp() != 0 {
			return Date{}, ErrDate
		}
		if parts[i], text = int(n.coef), rest; text == "" {
			break
		}
	}
	if text != "" {
		return Date{}, ErrDate
	}
	return NewDate(parts[0], parts[1], parts[2])
}

// MustDate is ParseDate for constants; it panics on an error.
func MustDate(text string) Date { return must(ParseDate(text)) }

// Stated tells whether there is a date at all.
func (d Date) Stated() bool { return d.year != 0 }

// Year returns the year, 0 when absent.
func (d Date) Year() int { return int(d.year) }

// Month returns the month, 0 when not known.
func (d Date) Month() int { return int(d.month) }

// Day returns the day, 0 when not known.
func (d Date) Day() int { return int(d.day) }

// Precision tells how much of the date is known.
func (d Date) Precision() Precision {
	switch {
	case d.year == 0:
		return NoDate
	case d.month == 0:
		return YearPrecision
	case d.day == 0:
		return MonthPrecision
	}
	return DayPrecision
}

// First returns the first day that the date may mean.
func (d Date) First() Date {
	if d.Stated() {
		d.month, d.day = max(d.month, 1), max(d.day, 1)
	}
	return d
}

// Last returns the last day that the date may mean.
func (d Date) Last() Date {
	if !d.Stated() {
		return d
	}
	if d.month == 0 {
		d.month = 12
	}
	if d.day == 0 {
		d.day = uint8(daysIn(int(d.year), int(d.month)))
	}
	return d
}

// Cmp orders by first day, -1, 0 or 1, absent first; of two dates that start
// on the same day the coarser comes first.
func (d Date) Cmp(other Date) int {
	return cmp.Compare(d.ordinal(), other.ordinal())
}

func (d Date) ordinal() int { return int(d.year)<<9 | int(d.month)<<5 | int(d.day) }

// Equal tells whether both are the same date with the same precision.
func (d Date) Equal(other Date) bool { return d == other }

// AddYears returns the date n years later; 29 February becomes 28 February
// where it must. Absent stays absent, and so does what leaves the calendar.
func (d Date) AddYears(n int) Date {
	if !d.Stated() {
		return d
	}
	year := int(d.year) + n
	moved, err := NewDate(year, int(d.month), min(int(d.day), daysIn(year, int(d.month))))
	if err != nil {
		return Date{}
	}
	return moved
}

// DaysUntil returns the days from d's first day to other's first day, negative
// when other is earlier; 0 when either is absent.
func (d Date) DaysUntil(other Date) int {
	if !d.Stated() || !other.Stated() {
		return 0
	}
	return other.First().dayNumber() - d.First().dayNumber()
}

// dayNumber counts days from 1 January of year 1.
func (d Date) dayNumber() int {
	y := int(d.year) - 1
	days := y*365 + y/4 - y/100 + y/400
	for month := 1; month < int(d.month); month++ {
		days += daysIn(int(d.year), month)
	}
	return days + int(d.day)
}

func daysIn(year, month int) int {
	switch month {
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	case 4, 6, 9, 11:
		return 30
	}
	return 31
}

// String returns the canonical form, "" when absent.
func (d Date) String() string {
	var scratch [MaxBytes]byte
	text, _ := d.AppendText(scratch[:0]) // never fails
	return string(text)
}

// AppendText appends the canonical form.
func (d Date) AppendText(b []byte) ([]byte, error) {
	if !d.Stated() {
		return b, nil
	}
	b = append(strconv.AppendInt(b, int64(d.year), 10), "年"...)
	if d.month != 0 {
		b = append(strconv.AppendInt(b, int64(d.month), 10), "月"...)
	}
	if d.day != 0 {
		b = append(strconv.AppendInt(b, int64(d.day), 10), "日"...)
	}
	return b, nil
}

// MarshalText returns the canonical form.
func (d Date) MarshalText() ([]byte, error) { return d.AppendText(nil) }

// UnmarshalText reads the canonical form; no text is absent.
func (d *Date) UnmarshalText(text []byte) error {
	read, err := ParseDate(string(text))
	return keep(d, read, err)
}

// MarshalJSON writes the canonical form as a string, null when absent.
func (d Date) MarshalJSON() ([]byte, error) { return quote(d.String()), nil }

// UnmarshalJSON reads what MarshalJSON writes; null resets to absent.
func (d *Date) UnmarshalJSON(data []byte) error {
	return unquote(d, "date", data)
}

func (Date) figure() {}
