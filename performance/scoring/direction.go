package scoring

import (
	"cmp"
	"slices"
	"strings"

	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

// directions say how bare targets read, by what the entry is about: those for
// targets that are a length of time, those for all, and those for what is done about
// what the others count.
type directions struct {
	any, durations entries
	done           []done
	indicators     names[ruleset.Kind]
}

// done are words that say what is done about what others say, and so how targets
// read: 帮扶 in front of 贫困.
type done struct {
	verbs []string
	words endings
}

// entries say how the targets of one sort read. NoKind is no entry.
type entries struct {
	zero, others    ruleset.Kind
	words           endings
	groups, classes names[ruleset.Kind]
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
		case len(entry.After) > 0:
			about := done{verbs: entry.After}
			for _, word := range entry.Words {
				about.words.add(word, entry.As)
			}
			d.done = append(d.done, about)
		case len(entry.Words) > 0:
			for _, word := range entry.Words {
				of.words.add(word, entry.As)
			}
		default:
			of.others = entry.As
		}
	}
	return d
}

// ofName returns the entry for the word at the end of a name, NoKind for none:
// what is counted says more than that it is, and of a length of time first what
// is said of those.
func (d *directions) ofName(name string, lasts bool) ruleset.Kind {
	if lasts {
		if kind := d.durations.words.counted(name); kind != ruleset.NoKind {
			return kind
		}
	}
	if kind := d.any.words.counted(name); kind != ruleset.NoKind {
		return kind
	}
	if lasts {
		if kind := d.durations.words.of(name); kind != ruleset.NoKind {
			return kind
		}
	}
	return d.any.words.of(name)
}

// ofDone returns the entry for a name that begins with what is done about the word
// at its end, NoKind for none.
func (d *directions) ofDone(name string) ruleset.Kind {
	for i := range slices.Backward(d.done) { // as newDirections goes
		about := &d.done[i]
		kind := about.words.counted(name)
		if kind == ruleset.NoKind {
			kind = about.words.of(name)
		}
		if kind != ruleset.NoKind && slices.ContainsFunc(about.verbs, func(verb string) bool { return strings.HasPrefix(name, verb) }) {
			return kind
		}
	}
	return ruleset.NoKind
}

// bracketed tells whether a name may end in brackets. Nearly none does.
func bracketed(name string) bool {
	const ends = ")）"
	return name != "" && (name[len(name)-1] == ends[0] || name[len(name)-1] == ends[len(ends)-1])
}

// withoutUnit drops the unit or remark in brackets at the end of a name.
func withoutUnit(name string) (bare, unit string) {
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

// timeUnits are the units of a length of time.
var timeUnits = [...]string{"天", "日", "个工作日", "工作日", "小时", "分钟", "秒", "周", "月", "个月", "季度", "年"}

// timeEnds has a bit for the last byte of each. Most units end otherwise, and a
// single test is one that a processor foresees.
var timeEnds = endsOf(timeUnits[:])

func endsOf(chinese []string) (ends uint64) {
	for _, text := range chinese {
		ends |= 1 << continuation(text)
	}
	return ends
}

// continuation numbers the last bytes of Chinese characters from 0 to 63; other
// bytes come after them.
func continuation(text string) byte { return text[len(text)-1] - 0x80 }

// isDuration tells whether a unit is one of time.
func isDuration(unit string) bool {
	return unit != "" && timeEnds>>continuation(unit)&1 != 0 && slices.Contains(timeUnits[:], unit)
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
	return s.directions.of(class, group, indicator)
}

// of is how the bare target of an indicator reads.
func (d *directions) of(class *performance.Class, group *performance.Group, indicator *performance.Indicator) (ruleset.Kind, rank) {
	if kind, found := d.indicators.of(indicator.Name); found {
		return kind, printed
	}
	target, _ := indicator.Quantities()
	if d.any.zero != ruleset.NoKind && target.Sign() == 0 {
		return d.any.zero, convention
	}
	name, unit := indicator.Name, target.Unit()
	if bracketed(name) {
		var remark string
		name, remark = withoutUnit(name)
		unit = cmp.Or(unit, remark)
	}
	lasts := isDuration(unit)
	word := d.ofDone(name)
	if word == ruleset.NoKind && (d.any.words.known(name) || lasts) {
		word = d.ofName(name, lasts)
	}
	if word != ruleset.NoKind && word != ruleset.Bare {
		return word, convention
	}
	bothWays := word == ruleset.Bare
	if lasts {
		if kind, found := d.durations.around(class, group); found {
			return kind, convention
		}
		bothWays = bothWays || d.durations.others == ruleset.Bare
	}
	if kind, found := d.any.around(class, group); found {
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
func (e *entries) around(class *performance.Class, group *performance.Group) (kind ruleset.Kind, found bool) {
	if kind, found = e.groups.of(group.Name); found || e.classes.entries == nil {
		return kind, found
	}
	return e.classes.of(string(class.Kind()))
}
