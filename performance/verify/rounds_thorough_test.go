//go:build thorough

package verify_test

const rounds = 20
