//go:build !thorough

package whatif_test

// rounds is how many times as many random forms the tests take as is quick.
const rounds = 1
