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
	return p + "/" + Path(strings.NewReplacer("~", "~0", "/", "~1").Replace(name))
}

// Index returns the path of an element of the array at p.
func (p Path) Index(i int) Path { return p + "/" + Path(strconv.Itoa(i)) }
