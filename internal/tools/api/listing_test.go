package api_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/internal/tools/api"
	"jixiao.example/internal/tools/source"
)

// shop type-checks package shop, given as a text, beside two it may import.
func shop(t *testing.T, text string) source.Package {
	t.Helper()
	module, err := source.Read(fstest.MapFS{
		"go.mod": {Data: []byte("module house")},
		"internal/back/back.go": {Data: []byte("package back; type Box struct { Label string; lid int }; " +
			"func (*Box) Open(inner Lid) error { return nil }; type Lid int; type Bag[T any] struct { t T }")},
		"front/front.go": {Data: []byte("package front; type Sign struct { Text string }; func (Sign) Read() string { return `` }")},
		"shop/shop.go": {Data: []byte("package shop; import (`house/front`; `house/internal/back`); " +
			"var _ front.Sign; var _ back.Box\n" + text)},
	})
	require.NoError(t, err)
	packages, err := module.Check(func(folder string) bool { return folder == "shop" })
	require.NoError(t, err)
	return packages[0]
}

func TestAListingHasALineForEachExportedName(t *testing.T) {
	for _, test := range []struct {
		name, text string
		want       []string
	}{
		{"what is not exported has none", "const a = 1; var b int; func c() {}; type d struct{ E int }; func (d) F() {}", nil},
		{"constants have their value", "type T string; const A = 1; const B T = `b`; const C uint8 = 1 << 3", []string{
			`shop: const A = 1`, `shop: const B T = "b"`, `shop: const C uint8 = 8`, `shop: type T string`,
		}},
		{"variables", "var Err error", []string{"shop: var Err error"}},
		{"functions name their parameters", "func F(a, b int, more ...front.Sign) (front.Sign, error) { panic(1) }", []string{
			"shop: func F(a int, b int, more ...front.Sign) (front.Sign, error)",
		}},
		{"type parameters", "type List[T any] []T; func (List[T]) One() T { panic(1) }; func Of[T ~int|~string](t T) List[T] { panic(1) }", []string{
			"shop: func Of[T ~int | ~string](t T) List[T]", "shop: method (List) One() T", "shop: type List[T any] []T",
		}},
		{"fields and methods, by value and by pointer", "type T struct { A int `json:\"a\"`; b int }; func (T) Get() int { return 0 }; func (*T) Set(int) {}; func (T) hide() {}", []string{
			"shop: method (*T) Set(int)", "shop: method (T) Get() int", "shop: type T struct", "shop: type T struct, A int",
		}},
		{"methods of an embedded type", "type T struct{ front.Sign }; type U struct{ t }; type t struct{}; func (t) Come() {}", []string{
			"shop: method (T) Read() string", "shop: method (U) Come()",
			"shop: type T struct", "shop: type T struct, Sign front.Sign", "shop: type U struct",
		}},
		{"interfaces", "type I interface{ Do(x int) error; hide() }; type C interface{ ~int }", []string{
			"shop: method (I) Do(x int) error", "shop: type C interface{~int}", "shop: type I interface",
		}},
		{"an alias of a public type", "type A = front.Sign; type B = error", []string{
			"shop: type A = front.Sign", "shop: type B = error",
		}},
		{"an alias of an internal type has that one's fields and methods", "type Box = back.Box", []string{
			"shop: method (*Box) Open(inner back.Lid) error", "shop: type Box = back.Box struct", "shop: type Box struct, Label string",
		}},
	} {
		t.Run(test.name, func(t *testing.T) {
			assert.Equal(t, test.want, api.Listing(shop(t, test.text)))
		})
	}
}

func TestWhatOthersCannotNameIsFound(t *testing.T) {
	const box, lid, own = "house/internal/back.Box", "house/internal/back.Lid", "house/shop.own"
	for _, test := range []struct{ name, text, want string }{
		{"in a parameter", "func X(back.Box) {}", box},
		{"in a result", "func X() (*back.Box, error) { return nil, nil }", box},
		{"in a variable", "var X []back.Box", box},
		{"in a constant", "const X back.Lid = 1", lid},
		{"in a field", "type X struct { F map[string]back.Box }", box},
		{"in an embedded field", "type X struct { back.Box }", box},
		{"in an unexported embedded struct", "type own struct { F back.Lid }; type X struct { own }", lid},
		{"in a method", "type X struct{}; func (X) M() [2]back.Box { panic(1) }", box},
		{"in a method of an embedded type", "type own struct{}; func (*own) M(back.Lid) {}; type X struct { own }", lid},
		{"in a method of an interface", "type X interface { M(back.Box) }", box},
		{"in a function type", "type X func(func(chan back.Box))", box},
		{"as type argument", "type List[T any] []T; var X List[back.Box]", box},
		{"as constraint", "func X[T back.Lid | string](T) {}", lid},
		{"as generic type", "var X back.Bag[int]", "house/internal/back.Bag"},
		{"behind an alias of one's own", "type own = back.Box; func X(own) {}", box},
		{"as published", "type X = back.Box", box},
		{"in a method of what is published", "type X = back.Box", lid},
		{"an unexported type", "type own struct{}; func X() own { return own{} }", own},
	} {
		t.Run(test.name, func(t *testing.T) {
			var ends []string
			for _, fault := range api.Hidden(shop(t, test.text)) {
				assert.Regexp(t, `^shop/shop\.go:2:\d+: X shows `, fault)
				_, end, _ := strings.Cut(fault, " shows ")
				ends = append(ends, end)
			}
			assert.Contains(t, ends, test.want)
		})
	}
}

func TestWhatOthersCanNameIsLeftAlone(t *testing.T) {
	for _, test := range []struct{ name, text string }{
		{"public and standard types", "func X(front.Sign, *X2, []byte, error, any) map[string]X2 { return nil }; type X2 struct{}"},
		{"unexported fields and functions", "type X struct { b back.Box }; func (X) m(back.Box) {}; func f(back.Box) {}; var v back.Box"},
		{"an unexported type within", "type own struct{ b back.Box }; type X struct { o own }"},
		{"an unexported embedded struct", "type own struct { F int; b back.Box }; type X struct { own }"},
		{"what is made of an internal type and does not show it", "type X back.Box"},
		{"type parameters", "type X[T interface{ ~int | ~string }] struct { F []T }; func (x X[T]) M(T) X[T] { return x }"},
	} {
		t.Run(test.name, func(t *testing.T) {
			assert.Empty(t, api.Hidden(shop(t, test.text)))
		})
	}
	t.Run("what was published", func(t *testing.T) {
		assert.Empty(t, api.Hidden(shop(t, "type X = back.Box"), "house/internal/back.Box", "house/internal/back.Lid"))
	})
}
