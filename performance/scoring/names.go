package scoring

import (
	"math/bits"
	"strings"
	"unicode/utf8"

	"jixiao.example/performance/ruleset"
)

// names lead from the name of something to what a rule set says of it. Most
// names have no entry, which their length tells already, or their start.
type names[T any] struct {
	entries         map[string]T
	lengths, starts uint64 // a bit for each, modulo 64
}

func (n *names[T]) add(name string, entry T) {
	if n.entries == nil {
		n.entries = map[string]T{}
	}
	n.entries[name] = entry
	n.lengths |= 1 << (len(name) % 64)
	n.starts |= 1 << start(name)
}

// of returns the entry for a name.
func (n *names[T]) of(name string) (entry T, found bool) {
	if n.lengths>>(len(name)%64)&1 == 0 || n.starts>>start(name)&1 == 0 {
		return entry, false
	}
	entry, found = n.entries[name]
	return entry, found
}

// start is what varies most in the first character of a name, if that is a
// Chinese one: its last byte.
func start(name string) byte {
	if len(name) < 3 {
		return 0
	}
	return name[2] % 64
}

// endings lead from the word that ends a name to how targets read. Most names
// end in none, which their slot tells already.
type endings struct {
	kinds   map[string]ruleset.Kind
	lengths [slots]uint64 // of the words in a slot: a bit for each, modulo 64
	longest int
}

// slots is the number of ends that are told apart.
const slots = 1 << 10

// slot numbers texts by how they end: by the two bytes of a Chinese character
// that vary most, or by a letter or digit.
func slot(text string) int {
	if text == "" {
		return 0
	}
	last := text[len(text)-1]
	if last < utf8.RuneSelf || len(text) == 1 {
		return int(last)
	}
	return (int(text[len(text)-2])<<4 ^ int(last)) % slots
}

func (e *endings) add(word string, kind ruleset.Kind) {
	if e.kinds == nil {
		e.kinds = map[string]ruleset.Kind{}
	}
	e.kinds[word] = kind
	e.longest = max(e.longest, len(word))
	e.lengths[slot(word)] |= 1 << (len(word) % 64)
}

// of returns the entry for the longest word that ends a name, NoKind for
// none.
func (e *endings) of(name string) ruleset.Kind {
	lengths := e.lengths[slot(name)]
	if lengths == 0 {
		return ruleset.NoKind
	}
	for n := min(len(name), e.longest); n > 0; n-- {
		if n -= bits.LeadingZeros64(bits.RotateLeft64(lengths, -1-n)); n <= 0 { // the next length that there is
			break
		}
		if kind := e.kinds[name[len(name)-n:]]; kind != ruleset.NoKind {
			return kind
		}
	}
	return ruleset.NoKind
}

// known tells whether a word, or what follows one, may end a name.
func (e *endings) known(name string) bool {
	at := slot(name)
	return e.lengths[at]|tailSlots[at] != 0
}

// counted returns the entry for the word before what only says that it is
// counted, NoKind for none.
func (e *endings) counted(name string) ruleset.Kind {
	for candidates := tailSlots[slot(name)]; candidates != 0; candidates &= candidates - 1 {
		if stem, found := strings.CutSuffix(name, tails[bits.TrailingZeros64(candidates)]); found {
			if kind := e.of(stem); kind != ruleset.NoKind {
				return kind
			}
		}
	}
	return ruleset.NoKind
}

// tails follow the word that says what is counted: 投诉 in 投诉件数.
var tails = [...]string{
	"率", "数", "数量", "次数", "起数", "件数", "人数", "户数", "个数", "宗数", "总数", "比例", "比率", "占比", "比重", "量", "额", "金额", "余额", "情况", "程度", "度",
	"人次", "例数", "处数", "家数", "频次", "频率", "指数", "面积", "规模",
	"时间", "时长", "天数", "时限", "期限", "工作日", "周期",
}

// tailSlots has a bit for each tail in a slot.
var tailSlots = slotTails()

func slotTails() (inSlot [slots]uint64) {
	for i := range tails {
		inSlot[slot(tails[i])] |= 1 << i
	}
	return inSlot
}
