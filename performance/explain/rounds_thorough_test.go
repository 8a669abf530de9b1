//go:build thorough

package explain_test

const rounds = 20
