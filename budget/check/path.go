package check

import (
	"strconv"
	"strings"
)

// Path is a JSON pointer (RFC 6901) to the node that a finding is about; "" is
// the whole document.
type Path string

// Child returns the path of a member of the object at p. The characters ~ and
// / in its name are escaped.
func (p Path) Child(name string) Path {
	if strings.ContainsAny(name, "~/") {
		name = strings.NewReplacer("~", "~0", "/", "~1").Replace(name)
	}
	return p + "/" + Path(name)
}

// Index returns the path of an element of the array at p.
func (p Path) Index(i int) Path { return p + "/" + Path(strconv.Itoa(i)) }

// Compare orders paths token by token, a node before what is below it; tokens
// that are numbers go by value.
func (p Path) Compare(other Path) int {
	a, b := string(p), string(other)
	if a == b {
		return 0
	}
	first := 0 // of the token that differs, or ends one of the two
	for i := range min(len(a), len(b)) {
		if a[i] != b[i] {
			break
		}
		if a[i] == '/' {
			first = i + 1
		}
	}
	tokenA, _, _ := strings.Cut(a[first:], "/")
	tokenB, _, moreB := strings.Cut(b[first:], "/")
	switch {
	case tokenA == tokenB && moreB:
		return -1
	case tokenA == tokenB:
		return 1
	case len(tokenA) != len(tokenB) && isIndex(tokenA) && isIndex(tokenB):
		return len(tokenA) - len(tokenB)
	}
	return strings.Compare(tokenA, tokenB)
}

func isIndex(token string) bool {
	for i := range len(token) {
		if token[i] < '0' || token[i] > '9' {
			return false
		}
	}
	return token == "0" || token != "" && token[0] != '0'
}
