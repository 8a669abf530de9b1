package performance

import "reflect"

// formRooms is where the lists of a form lie, those of one type side by side: a
// form takes few allocations, and the next one is read into the same memory.
type formRooms struct {
	money      room[MoneyRow]
	amounts    room[Amount]
	goals      room[Goal]
	classes    room[Class]
	groups     room[Group]
	indicators room[Indicator]
	words      room[string]
}

// firstRooms are one allocation, and room enough for most forms.
type firstRooms struct {
	money      [8]MoneyRow
	amounts    [12]Amount
	goals      [4]Goal
	classes    [4]Class
	groups     [12]Group
	indicators [12]Indicator
}

// clear makes the rooms free again: the lists in them end. Where there is no room
// for indicators, yet or any more, all but that of words begin anew with firstRooms.
func (f *formRooms) clear() {
	f.money.clear()
	f.amounts.clear()
	f.goals.clear()
	f.classes.clear()
	f.groups.clear()
	f.indicators.clear()
	f.words.clear()
	if f.indicators.all == nil {
		first := new(firstRooms)
		f.money.all, f.amounts.all, f.goals.all = first.money[:], first.amounts[:], first.goals[:]
		f.classes.all, f.groups.all, f.indicators.all = first.classes[:], first.groups[:], first.indicators[:]
	}
}

// room is where lists of elements of one type lie, which hold no such list
// themselves.
type room[T any] struct {
	all        []T
	from, used int // all[from:used] is the list that is being read
}

func (m *room[T]) open() { m.from = m.used }

// add returns one more element of the list, which is zero.
func (m *room[T]) add() *T {
	const first = 12
	if m.used == len(m.all) { // the lists before this one stay where they are
		list := m.all[m.from:]
		m.all = make([]T, max(first, 2*m.used))
		m.from, m.used = 0, copy(m.all, list)
	}
	m.used++
	return &m.all[m.used-1]
}

// close returns the list.
func (m *room[T]) close() []T {
	if m.from == m.used {
		return []T{}
	}
	return m.all[m.from:m.used:m.used]
}

func (m *room[T]) clear() {
	const kept = 256 << 10 // the size of the largest room that is kept, in bytes
	clear(m.all[:m.used])
	if uintptr(len(m.all))*reflect.TypeFor[T]().Size() > kept {
		m.all = nil
	}
	m.from, m.used = 0, 0
}
