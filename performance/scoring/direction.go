package scoring

import (
	"cmp"
	"strings"

	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

// directions say how bare targets read, by what the entry is about: those for
// targets that are a length of time, and those for all.
type directions struct {
	any, durations entries
	indicators     names
}

// entries say how the targets of one sort read. NoKind is no entry.
type entries struct {
	zero, others    ruleset.Kind
	words           names
	groups, classes names
}

func newDirections(list []ruleset.Direction) directions {
	d := directions{any: entries{others: ruleset.AtLeast}}
	for i := range list {
		entry := &list[len(list)-1-i] // backwards, so that the first of two stands
		of := &d.any
		if entry.Duration {
			of = &d.durations
		}
		switch {
		case entry.Indicator != "":
			d.indicators.add(entry.Indicator, entry.As)
		case entry.Group != "":
			of.groups.add(entry.Group, entry.As)
		case entry.Class != "":
			of.classes.add(string(entry.Class), entry.As)
		case entry.Zero:
			of.zero = entry.As
		case len(entry.Words) > 0:
			for _, word := range entry.Words {
				of.words.add(word, entry.As)
			}
			for i := range tails {
				row, bit := lastTwo(tails[i])
				of.words.tails[row] |= bit
			}
		default:
			of.others = entry.As
		}
	}
	return d
}

// names say how targets read by the name, or the end of the name, of something.
// Most names have no entry, which their length tells already, or their end.
type names struct {
	kinds   map[string]ruleset.Kind
	lengths uint64     // a bit for each length, modulo 64
	ends    [64]uint64 // a bit for each last two bytes, each modulo 64
	tails   [64]uint64 // the same of what can follow a word
	longest int
}

func (n *names) add(name string, kind ruleset.Kind) {
	if n.kinds == nil {
		n.kinds = map[string]ruleset.Kind{}
	}
	n.kinds[name] = kind
	n.lengths |= 1 << (len(name) % 64)
	n.longest = max(n.longest, len(name))
	if row, bit := lastTwo(name); row >= 0 {
		n.ends[row] |= bit
	}
}

// lastTwo locates the last two bytes of a name.
func lastTwo(name string) (row int, bit uint64) {
	if len(name) < 2 {
		return -1, 0
	}
	return int(name[len(name)-2] % 64), 1 << (name[len(name)-1] % 64)
}

// of returns the entry for a name, NoKind for none.
func (n *names) of(name string) ruleset.Kind {
	if n.lengths>>(len(name)%64)&1 == 0 {
		return ruleset.NoKind
	}
	if row, bit := lastTwo(name); row >= 0 && n.ends[row]&bit == 0 {
		return ruleset.NoKind
	}
	return n.kinds[name]
}

// ending returns the entry for the longest word that ends a name.
func (n *names) ending(name string) ruleset.Kind {
	if row, bit := lastTwo(name); row < 0 || n.ends[row]&bit == 0 {
		return ruleset.NoKind
	}
	for at := max(0, len(name)-n.longest); at < len(name); at++ {
		if kind := n.of(name[at:]); kind != ruleset.NoKind {
			return kind
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

// counted returns the entry for the word before what only says that it is
// counted.
func (n *names) counted(name string) ruleset.Kind {
	if row, bit := lastTwo(name); row < 0 || n.tails[row]&bit == 0 {
		return ruleset.NoKind
	}
	for i := range tails {
		if stem, found := strings.CutSuffix(name, tails[i]); found {
			if kind := n.ending(stem); kind != ruleset.NoKind {
				return kind
			}
		}
	}
	return ruleset.NoKind
}

// ofName returns the entry for the word at the end of a name, NoKind for none:
// what is counted says more than that it is, and of a length of time first what
// is said of those.
func (d *directions) ofName(name string, lasts bool) ruleset.Kind {
	if !lasts {
		return cmp.Or(d.any.words.counted(name), d.any.words.ending(name))
	}
	return cmp.Or(d.durations.words.counted(name), d.any.words.counted(name),
		d.durations.words.ending(name), d.any.words.ending(name))
}

// withoutUnit drops the unit or remark in brackets at the end of a name.
func withoutUnit(name string) (bare, unit string) {
	const ends = ")）" // nearly no name has one
	if name == "" || name[len(name)-1] != ends[0] && name[len(name)-1] != ends[len(ends)-1] {
		return name, ""
	}
	for _, brackets := range [...][2]string{{"（", "）"}, {"(", ")"}} {
		inner, found := strings.CutSuffix(name, brackets[1])
		if !found {
			continue
		}
		if at := strings.LastIndex(inner, brackets[0]); at > 0 {
			return inner[:at], inner[at+len(brackets[0]):]
		}
	}
	return name, ""
}

// isDuration tells whether a unit is one of time.
func isDuration(unit string) bool {
	switch unit {
	case "天", "日", "个工作日", "工作日", "小时", "分钟", "秒", "周", "月", "个月", "季度", "年":
		return true
	}
	return false
}

// rank is what the direction of a target rests on.
type rank uint8

const (
	printed    rank = iota // it stands there, or the rule set says it of this indicator
	convention             // the name, the group or a zero says it
	guess                  // nothing says it
)

// direction resolves the kind of an indicator's target, and says what the
// reading of a bare number rests on. What reads both ways is at least for now.
func (s *Scorer) direction(class *performance.Class, group *performance.Group, indicator *performance.Indicator) (ruleset.Kind, rank) {
	if kind, _ := indicator.Kinds(); kind != ruleset.Bare {
		return kind, printed
	}
	d := &s.directions
	if kind := d.indicators.of(indicator.Name); kind != ruleset.NoKind {
		return kind, printed
	}
	target, _ := indicator.Quantities()
	if d.any.zero != ruleset.NoKind && target.Sign() == 0 {
		return d.any.zero, convention
	}
	name, unit := withoutUnit(indicator.Name)
	lasts := isDuration(cmp.Or(target.Unit(), unit))
	word := d.ofName(name, lasts)
	if word != ruleset.NoKind && word != ruleset.Bare {
		return word, convention
	}
	bothWays := word == ruleset.Bare
	if lasts {
		if kind := d.durations.around(class, group); kind != ruleset.NoKind {
			return kind, convention
		}
		bothWays = bothWays || d.durations.others == ruleset.Bare
	}
	if kind := d.any.around(class, group); kind != ruleset.NoKind {
		return kind, convention
	}
	switch {
	case bothWays || d.any.others == ruleset.Bare:
		return ruleset.AtLeast, guess
	case lasts && d.durations.others != ruleset.NoKind:
		return d.durations.others, convention
	}
	return d.any.others, convention
}

// around returns the entry for the group, else that for the class.
func (e *entries) around(class *performance.Class, group *performance.Group) ruleset.Kind {
	if kind := e.groups.of(group.Name); kind != ruleset.NoKind || e.classes.kinds == nil {
		return kind
	}
	return e.classes.of(string(class.Kind()))
}
