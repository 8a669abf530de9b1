package performance

import (
	"strings"

	"jixiao.example/performance/ruleset"
)

// direction resolves the kind of an indicator's target. A bare number reads by
// the rule set's entry for the indicator, else by the default of its group,
// its class or all, which is an assumption.
func (s *Scorer) direction(class *Class, group *Group, indicator *Indicator) (kind ruleset.Kind, assumed bool) {
	kind = indicator.Target.kind
	if kind != ruleset.Bare {
		return kind, false
	}
	kind, assumed = ruleset.AtLeast, true
	best := -1
	for i := range s.set.Directions {
		d := &s.set.Directions[i]
		rank := 0
		switch {
		case d.Indicator != "":
			if d.Indicator != indicator.Name {
				continue
			}
			rank = 3
		case d.Group != "":
			if d.Group != group.Name {
				continue
			}
			rank = 2
		case d.Class != "":
			if d.Class != class.Kind() {
				continue
			}
			rank = 1
		}
		if rank > best {
			best, kind, assumed = rank, d.As, rank < 3
		}
	}
	return kind, assumed
}

// Kind returns which class it is: Class when that is set, else what the name
// says, "" when it says nothing.
func (c *Class) Kind() ruleset.Class {
	if c.Class != "" {
		return c.Class
	}
	for _, known := range classWords {
		if strings.Contains(c.Name, known.word) {
			return known.class
		}
	}
	return ""
}

var classWords = [...]struct {
	word  string
	class ruleset.Class
}{
	{"成本", ruleset.Cost}, {"产出", ruleset.Output}, {"效益", ruleset.Benefit},
	{"效果", ruleset.Benefit}, {"满意", ruleset.Satisfaction},
}
