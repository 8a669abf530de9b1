//go:build !thorough

package scoring_test

// rounds is how many times as many random forms the tests take as is quick, and
// compared how many the differential test takes.
const (
	rounds   = 1
	compared = 10_000
)
