package ruleset

// SignCode reads the code under which the integrated budget system stores the
// sign of a target (computesign): 1 ≥, 2 >, 3 =, 4 <, 5 ≤, 6 words, 9 a number
// of another kind (定量其他), which has no sign and is therefore Bare. 10 marks
// what apparently does not apply (unverified): it gives NoKind, and the
// indicator is to be marked as not applicable. known is false for any other
// code. Source: the deployed system, read.
func SignCode(code int) (kind Kind, known bool) {
	switch code {
	case 1:
		return AtLeast, true
	case 2:
		return Above, true
	case 3:
		return Equal, true
	case 4:
		return Below, true
	case 5:
		return AtMost, true
	case 6:
		return Words, true
	case 9:
		return Bare, true
	case 10:
		return NoKind, true
	}
	return NoKind, false
}
