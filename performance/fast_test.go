//go:build !(race || 386 || wasip1)

package performance_test

const slow = false
