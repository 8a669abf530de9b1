package programme

import "jixiao.example/budget/check"

// The codes of this package's findings.
const (
	// CodeNegative reports a figure below zero.
	CodeNegative check.Code = "programme.negative"
	// CodeDuplicateRow reports a key that two rows of a statement have.
	CodeDuplicateRow check.Code = "programme.duplicate-row"
	// CodeOutsideRoom reports a row whose key does not begin with the room: the
	// JSON of the statement could not be read again.
	CodeOutsideRoom check.Code = "programme.outside-room"
	// CodeUnknownRow reports a key in a relation, a stock or a sum that no row of
	// the statement has: it is misspelt, or the row was left out.
	CodeUnknownRow check.Code = "programme.unknown-row"
	// CodeUnknownKind reports a kind of an open set that has no label.
	CodeUnknownKind check.Code = "programme.unknown-kind"
	// CodeShrunk reports a sum since the beginning that is smaller than in an
	// earlier year.
	CodeShrunk check.Code = "programme.shrunk"
)
