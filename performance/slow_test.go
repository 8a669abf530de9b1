//go:build race || 386 || wasip1

package performance_test

// slow is true where a form takes many times as long as usual.
const slow = true
