//go:build !thorough

package total_test

const passes = 2
