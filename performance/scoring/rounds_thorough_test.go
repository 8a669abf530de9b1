//go:build thorough

package scoring_test

const (
	rounds   = 10
	compared = 1_000_000
)
