package words

import "strings"

// More follows a number of which not all places are shown.
const More = "…"

// Places of an unrounded number and of a percentage that a reader gets to see.
const (
	shownPlaces   = 9
	percentPlaces = 6
)

// Number prints units × 10^-places without needless zeros, at most nine places
// and More where others follow; whole tells that units leave nothing out.
func Number(units int64, places int, whole bool) string {
	text, rest := fixed(units, places, shownPlaces)
	switch {
	case rest:
		return text + More
	case whole:
		return short(text)
	}
	return short(text) + More
}

// Percentage prints units × 10^-places as a percentage, at most six places and
// More where others follow.
func Percentage(units int64, places int, whole bool) string {
	text, rest := fixed(units, places, percentPlaces)
	if rest || !whole {
		return text + More + "%"
	}
	return short(text) + "%"
}

// fixed prints units × 10^-places cut to the shown places; rest tells whether
// something was cut off.
func fixed(units int64, places, shown int) (text string, rest bool) {
	sign := ""
	magnitude := uint64(units)
	if units < 0 {
		sign, magnitude = "-", -magnitude
	}
	for ; places > shown; places-- {
		rest = rest || magnitude%10 != 0
		magnitude /= 10
	}
	digits := decimalDigits(magnitude, places+1)
	text = sign + digits[:len(digits)-places]
	if places > 0 {
		text += "." + digits[len(digits)-places:]
	}
	return text, rest
}

// decimalDigits are the digits of a number, at least so many.
func decimalDigits(number uint64, least int) string {
	var buffer [32]byte
	at := len(buffer)
	for n := 0; n < least || number > 0; n++ {
		at--
		buffer[at] = byte('0' + number%10)
		number /= 10
	}
	return string(buffer[at:])
}

// short drops the zeros at the end of a decimal.
func short(text string) string {
	if !strings.Contains(text, ".") {
		return text
	}
	return strings.TrimSuffix(strings.TrimRight(text, "0"), ".")
}
