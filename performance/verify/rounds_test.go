//go:build !thorough

package verify_test

// rounds is how many times as many random forms the tests take as is quick.
const rounds = 1
