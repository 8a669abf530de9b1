package scoring

import (
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

// directions say how bare targets read, by what the entry is about.
type directions struct {
	indicators, groups, classes readings
	others                      ruleset.Kind
}

func newDirections(entries []ruleset.Direction) directions {
	d := directions{others: ruleset.AtLeast}
	for i := range entries {
		entry := &entries[len(entries)-1-i] // backwards, so that the first of two stands
		switch {
		case entry.Indicator != "":
			d.indicators.add(entry.Indicator, entry.As)
		case entry.Group != "":
			d.groups.add(entry.Group, entry.As)
		case entry.Class != "":
			d.classes.add(string(entry.Class), entry.As)
		default:
			d.others = entry.As
		}
	}
	return d
}

// readings say by name how bare targets read. Most names have none, which
// their length tells already, or else their first rune.
type readings struct {
	lengths, starts uint64 // a bit for each length, and for each start, modulo 64
	kinds           map[string]ruleset.Kind
}

func (r *readings) add(name string, kind ruleset.Kind) {
	if r.kinds == nil {
		r.kinds = map[string]ruleset.Kind{}
	}
	r.kinds[name] = kind
	r.lengths |= 1 << (len(name) % 64)
	r.starts |= 1 << (start(name) % 64)
}

// start is the last byte of the first rune, if that is a Chinese one.
func start(name string) byte { return name[min(2, len(name)-1)] }

func (r *readings) of(name string) (kind ruleset.Kind, known bool) {
	if r.lengths>>(len(name)%64)&1 == 0 || name == "" || r.starts>>(start(name)%64)&1 == 0 {
		return 0, false
	}
	kind, known = r.kinds[name]
	return kind, known
}

// direction resolves the kind of an indicator's target. A bare number reads by
// the rule set's entry for the indicator, else by the default of its group,
// its class or all, which is an assumption.
func (s *Scorer) direction(class *performance.Class, group *performance.Group, indicator *performance.Indicator) (kind ruleset.Kind, assumed bool) {
	if kind, _ = indicator.Kinds(); kind != ruleset.Bare {
		return kind, false
	}
	d := &s.directions
	if kind, known := d.indicators.of(indicator.Name); known {
		return kind, false
	}
	if kind, known := d.groups.of(group.Name); known {
		return kind, true
	}
	if d.classes.lengths != 0 {
		if kind, known := d.classes.of(string(class.Kind())); known {
			return kind, true
		}
	}
	return d.others, true
}
