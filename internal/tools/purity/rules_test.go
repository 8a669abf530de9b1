package purity_test

import (
	"fmt"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/internal/tools/purity"
	"jixiao.example/internal/tools/source"
)

const decimal = `"github.com/shopspring/decimal"`

func TestEachBrokenPromiseIsReported(t *testing.T) {
	tests := []struct{ name, imports, body, rule, what string }{
		{"a float field", "", "type t struct{ f float64 }", "exact", "float64 is float64"},
		{"a float by inference", "", "func f() { x := 0.5; _ = x }", "exact", "0.5 is float64"},
		{"an untyped float constant", "", "const half = 1 / 2.0", "exact", "2.0 is untyped float"},
		{"a complex number", "", "var c complex64", "exact", "complex64 is complex64"},
		{"a float out of a decimal", decimal, "func f(d decimal.Decimal) bool { return d.InexactFloat64() > 1 }", "exact", "d.InexactFloat64() is float64"},
		{"a float inside a result tuple", `"strconv"`, `func f() error { _, err := strconv.ParseFloat("1", 64); return err }`, "exact", "strconv.ParseFloat(\"1\", 64) is (float64, error)"},
		{"a big float", `"math/big"`, "func f(x *big.Float) {}", "exact", "*big.Float is *math/big.Float"},
		{"math", `"math"`, "const n = math.MaxInt64", "exact", "imports math"},

		{"a file", `"os"`, "func f() { _ = os.Args }", "pure", "imports os"},
		{"a program", `"os/exec"`, "var _ exec.Cmd", "pure", "imports os/exec"},
		{"a socket", `"net"`, "var _ net.Conn", "pure", "imports net"},
		{"a dice", `"math/rand/v2"`, "func f() int { return rand.Int() }", "pure", "imports math/rand/v2"},
		{"the clock", `"time"`, "func f() time.Time { return time.Now() }", "pure", "uses time.Now"},
		{"the machine's time zone", `"time"`, "func f() any { return time.Local }", "pure", "uses time.Local"},
		{"standard output", `"fmt"`, "func f() { fmt.Println() }", "pure", "uses fmt.Println"},
		{"standard error", "", "func f() { println() }", "pure", "prints to standard error"},
		{"a goroutine", "", "func f() { go f() }", "pure", "starts a goroutine"},
		{"an init function", "", "func init() {}", "pure", "has an init function"},

		{"an exported variable", "", "var Default = 1", "pure", "exports the variable Default, which any importer can set"},
		{"an assigned variable", "", "var n int; func f() { n = 1 }", "pure", "can change the package variable n"},
		{"a counted variable", "", "var n int; func f() { n++ }", "pure", "can change the package variable n"},
		{"a field of a variable", "", "var v struct{ n int }; func f() { v.n = 1 }", "pure", "can change the package variable v"},
		{"an element of a variable", "", "var m = map[int]int{}; func f() { m[1] = 2 }", "pure", "can change the package variable m"},
		{"a deleted element", "", "var m = map[int]int{}; func f() { delete(m, 1) }", "pure", "can change the package variable m"},
		{"a copied-over slice", "", "var s = []int{1}; func f(from []int) { copy(s[:], from) }", "pure", "can change the package variable s"},
		{"a range into a variable", "", "var n int; func f(s []int) { for n = range s { _ = s } }", "pure", "can change the package variable n"},
		{"an addressed variable", "", "var n int; func f() *int { return &n }", "pure", "can change the package variable n"},
		{"a cache", `"sync"`, "var m sync.Map; func f() { m.Clear() }", "pure", "can change the package variable m"},

		{"a panic", "", `func f() { panic("x") }`, "total", "panics outside a Must function"},
		{"a panic in a variable", "", `var f = func() { panic("x") }`, "total", "panics outside a Must function"},

		{"division to the host's precision", decimal, "func f(a, b decimal.Decimal) decimal.Decimal { return a.Div(b) }", "host", "uses decimal's Div, which obeys a package variable of the host program"},
		{"text to the host's taste", decimal, "func f(d decimal.Decimal) string { return d.String() }", "host", "uses decimal's String, which obeys a package variable of the host program"},
		{"setting the host's variable", decimal, "func f() { decimal.DivisionPrecision = 2 }", "host", "uses decimal's DivisionPrecision, which obeys a package variable of the host program"},
	}
	var texts []string
	for _, test := range tests {
		texts = append(texts, text(test.imports, test.body))
	}
	packages := checked(t, texts)
	for i, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			var found []string
			for _, violation := range purity.Violations(packages[i]) {
				found = append(found, violation.Rule+": "+violation.What)
			}
			assert.Contains(t, found, test.rule+": "+test.what)
		})
	}
}

func TestWhatKeepsThePromisesIsLeftAlone(t *testing.T) {
	tests := []struct{ name, imports, body string }{
		{"integers and big integers", `"math/big"`, "func f(a, b *big.Int) *big.Int { return new(big.Int).Mul(a, b) }"},
		{"a date handed in", `"time"`, "func f(t time.Time) int { return t.Year() }"},
		{"printing to the caller's writer", `"fmt"; "io"`, "func f(w io.Writer) error { _, err := fmt.Fprintln(w); return err }"},
		{"an address as a value", `"net/url"`, "func f(s string) error { _, err := url.Parse(s); return err }"},
		{"an exported sentinel error", `"errors"`, `var ErrEmpty = errors.New("empty")`},
		{"a table that is only read", "", "var names = map[int]string{1: `a`}; func f(i int) string { return names[i] }"},
		{"a local variable of the same name", "", "var n = 1; func f() int { n := 2; n++; return n }"},
		{"an assertion that a type implements an interface", `"fmt"`, "type t struct{}; func (t) String() string { return `` }; var _ fmt.Stringer = t{}"},
		{"a panic in a Must function", "", `func MustParse() { panic("x") }; func mustParse() { panic("x") }`},
		{"a method named like a builtin", "", "type t struct{}; func (t) panic() {}; func f(x t) { x.panic() }"},
		{"a decimal rounded to places of its own", decimal, "func f(a, b decimal.Decimal) string { return a.DivRound(b, 2).StringFixed(2) }"},
	}
	var texts []string
	for _, test := range tests {
		texts = append(texts, text(test.imports, test.body))
	}
	packages := checked(t, texts)
	for i, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			assert.Empty(t, purity.Violations(packages[i]))
		})
	}
}

func TestViolationReadsLikeACompilerMessage(t *testing.T) {
	found := purity.Violations(checked(t, []string{text("", "func f() { go f() }")})[0])
	require.Len(t, found, 1)
	assert.Equal(t, "000/text.go:4:12: pure: starts a goroutine", found[0].String())
}

// text is a file with imports and a body.
func text(imports, body string) string {
	return "package text\nimport (" + imports + ")\n\n" + body + "\n"
}

// checked type-checks texts, each as the one file of a package.
func checked(t *testing.T, texts []string) []source.Package {
	t.Helper()
	root := fstest.MapFS{"go.mod": {Data: []byte("module texts")}}
	for i, text := range texts {
		root[fmt.Sprintf("%03d/text.go", i)] = &fstest.MapFile{Data: []byte(text)}
	}
	module, err := source.Read(root)
	require.NoError(t, err)
	packages, err := module.Check(source.IsLibrary)
	require.NoError(t, err)
	require.Len(t, packages, len(texts))
	return packages
}
