package total

import (
	"fmt"
	"reflect"
	"runtime"
	"runtime/debug"
	"strings"
)

// Callable is one function, or a method as a function of its receiver.
type Callable struct {
	Name     string
	function reflect.Value
	pointer  bool // its receiver is a pointer that is not tried as nil
}

// Callables returns the functions of a table and the methods of its pointers, but
// for those that are there to panic (Must…).
// Where such a pointer is nil, methods are called through nil too.
func Callables(table []any) []Callable {
	var found []Callable
	for _, entry := range table {
		v := reflect.ValueOf(entry)
		if v.Kind() == reflect.Func {
			found = append(found, Callable{Name: runtime.FuncForPC(v.Pointer()).Name(), function: v})
			continue
		}
		pointer := v.Type()
		for i := range pointer.NumMethod() {
			method := pointer.Method(i)
			if strings.HasPrefix(method.Name, "Must") {
				continue
			}
			f := Callable{"(*" + pointer.Elem().String() + ")." + method.Name, method.Func, !v.IsNil()}
			if value, ok := pointer.Elem().MethodByName(method.Name); ok {
				// Through a nil pointer, the language itself panics.
				f = Callable{pointer.Elem().String() + "." + method.Name, value.Func, false}
			}
			found = append(found, f)
		}
	}
	return found
}

// MaxError is how long the text of an error may be, in bytes.
const MaxError = 700

// Caller calls functions with made values and remembers what they return.
type Caller struct{ maker *maker }

// NewCaller returns a caller that knows some values to begin with.
func NewCaller(known ...any) *Caller { return &Caller{newMaker(known)} }

// Call calls a function with all zero values, and with every value of every
// argument beside some of the others. It returns what was wrong first, "" for
// nothing.
func (c *Caller) Call(f Callable) (fault string) {
	t := f.function.Type()
	in := make([]reflect.Value, t.NumIn())
	for i := range in {
		in[i] = reflect.Zero(t.In(i))
		if !nilable(t.In(i)) {
			in[i] = c.maker.one(t.In(i), depth)
		}
	}
	if f.pointer {
		in[0] = reflect.New(t.In(0).Elem())
	}
	if fault := c.call(f, in); len(in) == 0 || fault != "" {
		return fault
	}
	for i := range in {
		for _, value := range c.maker.all(t.In(i)) {
			for j := range in {
				if in[j] = value; i != j {
					in[j] = c.maker.one(t.In(j), depth)
				}
			}
			if f.throughNil(in) {
				continue
			}
			if fault := c.call(f, in); fault != "" {
				return fault
			}
		}
	}
	return ""
}

// throughNil tells whether a method is about to be called through a nil that it
// need not stand.
func (f Callable) throughNil(in []reflect.Value) bool { return f.pointer && in[0].IsNil() }

func (c *Caller) call(f Callable, in []reflect.Value) (fault string) {
	defer func() {
		if r := recover(); r != nil {
			fault = fmt.Sprintf("%s panics: %v\n%s\n%s", f.Name, r, arguments(in), where())
		}
	}()
	var out []reflect.Value
	if f.function.Type().IsVariadic() {
		out = f.function.CallSlice(in)
	} else {
		out = f.function.Call(in)
	}
	for _, v := range out {
		if err, ok := reflect.TypeAssert[error](v); ok && v.Kind() == reflect.Interface {
			if text := err.Error(); len(text) > MaxError {
				return fmt.Sprintf("%s returns an error of %d bytes: %.200s\n%s", f.Name, len(text), text, arguments(in))
			}
		}
		c.drain(v)
		c.maker.keep(v)
	}
	return ""
}

// drain goes through what a sequence yields.
func (c *Caller) drain(v reflect.Value) {
	switch {
	case v.Kind() != reflect.Func || v.IsNil():
	case v.Type().CanSeq():
		for value := range v.Seq() {
			c.maker.keep(value)
		}
	case v.Type().CanSeq2():
		for _, value := range v.Seq2() {
			c.maker.keep(value)
		}
	}
}

func arguments(in []reflect.Value) string {
	var text strings.Builder
	for i, v := range in {
		fmt.Fprintf(&text, "  %d: %.300s\n", i, fmt.Sprintf("%s %+v", v.Type(), v))
	}
	return text.String()
}

// where is the part of the stack that belongs to the module.
func where() string {
	var lines []string
	for line := range strings.Lines(string(debug.Stack())) {
		if strings.HasPrefix(line, "\t") && !strings.Contains(line, "/go/src/") && !strings.Contains(line, "internal/tools/total") {
			lines = append(lines, line)
		}
	}
	return strings.Join(lines[:min(len(lines), 6)], "")
}
