//go:build thorough

package whatif_test

const rounds = 6
