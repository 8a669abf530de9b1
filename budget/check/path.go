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
	a, b := strings.Split(string(p), "/"), strings.Split(string(other), "/")
	for i := range min(len(a), len(b)) {
		if a[i] == b[i] {
			continue
		}
		if isIndex(a[i]) && isIndex(b[i]) && len(a[i]) != len(b[i]) {
			return len(a[i]) - len(b[i])
		}
		return strings.Compare(a[i], b[i])
	}
	return len(a) - len(b)
}

func isIndex(token string) bool {
	return token != "" && (token == "0" || token[0] != '0') && strings.Trim(token, "0123456789") == ""
}
