// Package total calls functions and methods with values that nobody should hand
// them: zero, nil, huge and hostile ones, and whatever the calls before returned.
// The library promises that none panics or hangs, and that no error quotes more
// of its input than a reader can use.
//
// Not tried is what the standard library does not stand either: a nil reader or
// writer, and a nil receiver of a type that the library hands out as a value, such
// as what a decoder writes to.
package total
