package words

import "bytes"

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
	var buffer [numberLength]byte
	for whole && places >= 3 && units%1000 == 0 { // most have few places
		units, places = units/1000, places-3
	}
	text, rest := fixed(buffer[:], units, places, shownPlaces)
	if !rest {
		text = short(text)
	}
	if rest || !whole {
		return string(append(text, More...))
	}
	return string(text)
}

// Percentage prints units × 10^-places as a percentage, at most six places and
// More where others follow.
func Percentage(units int64, places int, whole bool) string {
	var buffer [numberLength]byte
	text, rest := fixed(buffer[:], units, places, percentPlaces)
	if rest || !whole {
		return string(append(text, More+"%"...))
	}
	return string(append(short(text), '%'))
}

// numberLength has room for any number with its places, and what follows.
const numberLength = 48

// fixed prints units × 10^-places cut to the shown places, with room behind it;
// rest tells whether something was cut off.
func fixed(buffer []byte, units int64, places, shown int) (text []byte, rest bool) {
	magnitude := uint64(units)
	if units < 0 {
		magnitude = -magnitude
	}
	for ; places > shown; places-- {
		rest = rest || magnitude%10 != 0
		magnitude /= 10
	}
	end := len(buffer) - len(More) - 1
	at := end
	for n := 0; n <= places || magnitude > 0; n++ {
		if n == places && n > 0 {
			at--
			buffer[at] = '.'
		}
		at--
		buffer[at] = byte('0' + magnitude%10)
		magnitude /= 10
	}
	if units < 0 {
		at--
		buffer[at] = '-'
	}
	return buffer[at:end], rest
}

// short drops the zeros at the end of a decimal.
func short(text []byte) []byte {
	if !bytes.ContainsRune(text, '.') {
		return text
	}
	return bytes.TrimSuffix(bytes.TrimRight(text, "0"), []byte("."))
}
