package performance

import (
	"strings"

	"jixiao.example/budget/figure"
	"jixiao.example/performance/ruleset"
)

// Rows returns how many rows a class has in a result: one for every indicator,
// and one for what has none below it.
func (c *Class) Rows() int {
	n := max(1, len(c.Groups))
	for gi := range c.Groups {
		n += max(0, len(c.Groups[gi].Indicators)-1)
	}
	return n
}

// Empty tells whether no group of the class has an indicator.
func (c *Class) Empty() bool {
	for gi := range c.Groups {
		if len(c.Groups[gi].Indicators) > 0 {
			return false
		}
	}
	return true
}

// Applies tells whether the class applies: neither is it marked as not
// applicable itself, nor are all of its groups.
func (c *Class) Applies() bool {
	for gi := range c.Groups {
		if !c.Groups[gi].NotApplicable {
			return !c.NotApplicable
		}
	}
	return !c.NotApplicable && len(c.Groups) == 0
}

// Applies tells whether the group has an indicator that applies.
func (g *Group) Applies() bool {
	for ii := range g.Indicators {
		if g.Indicators[ii].Applies() {
			return !g.NotApplicable
		}
	}
	return false
}

// Applies tells whether neither the indicator nor its actual value is marked as
// not applicable.
func (i *Indicator) Applies() bool { return !i.NotApplicable && i.Actual.kind != DoesNotApply }

// CarriesPoints tells whether the points of the indicators stand with the
// class: it prints points, and nothing below it does.
func (c *Class) CarriesPoints() bool { return c.Points.Stated() && !c.pointsBelow() }

// CarriesPoints tells whether the points of the indicators stand with the group.
func (g *Group) CarriesPoints() bool { return g.Points.Stated() && !g.pointsBelow() }

func (c *Class) pointsBelow() bool {
	for gi := range c.Groups {
		if c.Groups[gi].Points.Stated() || c.Groups[gi].pointsBelow() {
			return true
		}
	}
	return false
}

func (g *Group) pointsBelow() bool {
	for ii := range g.Indicators {
		if g.Indicators[ii].Points.Stated() {
			return true
		}
	}
	return false
}

// Kinds returns what the target is and what the actual value is. Kinds,
// Quantities, Dates and Texts set the two side by side for comparing; a side
// that is of another kind is absent.
func (i *Indicator) Kinds() (target ruleset.Kind, actual ActualKind) {
	return i.Target.kind, i.Actual.kind
}

// Quantities returns the numbers of target and actual; of a range, its lower end.
func (i *Indicator) Quantities() (target, actual figure.Quantity) {
	return i.Target.quantity, i.Actual.quantity
}

// Dates returns the deadline and the day or period in which it was met.
func (i *Indicator) Dates() (deadline, done figure.Date) { return i.Target.by, i.Actual.date }

// Texts returns the words of target and actual.
func (i *Indicator) Texts() (target, actual string) { return i.Target.words, i.Actual.words }

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
	{"成本", ruleset.Cost},
	{"产出", ruleset.Output},
	{"效益", ruleset.Benefit},
	{"效果", ruleset.Benefit},
	{"满意", ruleset.Satisfaction},
}
