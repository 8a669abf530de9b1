package strict

import "reflect"

const (
	// A slab has firstElements at first, or as many as fit into the rest of the
	// text when each takes elementBytes.
	firstElements = 16
	elementBytes  = 128
	// keptBytes is the size of the largest slab that is kept for the next text.
	keptBytes = 256 << 10
)

// room is where the elements of the lists of one type lie.
type room interface {
	// open begins a list; it is false inside another list of the type.
	open() bool
	// add returns one more element of the list, which is zero. With nothing to
	// use again there is room for that many at first.
	add(first int) reflect.Value
	// close ends the list and puts it into a pointer to a slice.
	close(list any)
	// reset makes all elements zero and free again.
	reset()
}

// slab lays list beside list, so that a text takes few allocations.
type slab[T any] struct {
	all        []T
	from, used int // all[from:used] is the list that is being read
	busy       bool
}

func (m *slab[T]) open() bool {
	if m.busy {
		return false
	}
	m.busy = true
	return true
}

func (m *slab[T]) add(first int) reflect.Value {
	if m.used == len(m.all) { // the lists before this one stay where they are
		list := m.all[m.from:]
		m.all = make([]T, max(first, 2*m.used))
		m.from, m.used = 0, copy(m.all, list)
	}
	m.used++
	return reflect.ValueOf(&m.all[m.used-1]).Elem()
}

func (m *slab[T]) close(list any) {
	elements := m.all[m.from:m.used:m.used]
	if elements == nil {
		elements = []T{} // it was there
	}
	*list.(*[]T) = elements
	m.from, m.busy = m.used, false
}

func (m *slab[T]) reset() {
	clear(m.all[:m.used])
	if uintptr(len(m.all))*reflect.TypeFor[T]().Size() > keptBytes {
		m.all = nil
	}
	m.from, m.used, m.busy = 0, 0, false
}
