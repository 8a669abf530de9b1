//go:build !thorough

package scoring_test

// rounds is how many times as many random forms the tests take as is quick, and
// compared how many forms are scored in two ways that have to agree.
const (
	rounds   = 1
	compared = 10_000
)
