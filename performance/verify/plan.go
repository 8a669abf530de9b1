package verify

import (
	"slices"
	"strings"

	"golang.org/x/text/language"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

// plan compares the points of the classes with the rule set's distributions.
func (c *checker) plan() {
	plans := c.set.Plans
	if len(plans) == 0 {
		return
	}
	fitting := slices.IndexFunc(plans, c.fits)
	if fitting < 0 {
		c.missing(plans[0])
		return
	}
	if slices.ContainsFunc(plans, c.follows) {
		return
	}
	first := plans[fitting]
	for ci := range c.form.Classes {
		class := &c.form.Classes[ci]
		points := printedPoints(class)
		for _, want := range first.Classes {
			if want.Class == class.Kind() && points.Stated() && !want.Points.Equal(points) {
				c.add(CodePlan, performance.ClassRef(ci).Path().Child("points"), check.A("name", class.Name),
					check.A("points", points.Short()), check.A("usual", want.Points.Short()), check.L("plan", first.Label))
			}
		}
	}
}

// missing notes the classes of a plan of which a form that has two others or more
// has nothing, be it as a group of another class.
func (c *checker) missing(plan ruleset.Plan) {
	var zh, en []string
	for _, want := range plan.Classes {
		name := want.Class.Text(language.Chinese)
		if word := strings.TrimSuffix(strings.TrimSuffix(name, "指标"), "度"); want.Points.Sign() > 0 && !c.mentions(want.Class, word) {
			zh, en = append(zh, name), append(en, want.Class.Text(language.English))
		}
	}
	if len(zh) > 0 && len(plan.Classes)-len(zh) >= 2 {
		classes := figure.Label{Zh: strings.Join(zh, "、"), En: strings.Join(en, " and ")}
		c.add(CodeClassMissing, "/classes", check.L("classes", classes), check.L("plan", plan.Label))
	}
}

// mentions tells whether a class is of a kind, or whether a class, a group or an
// indicator has its name.
func (c *checker) mentions(kind ruleset.Class, word string) bool {
	if slices.ContainsFunc(c.form.Classes, func(class performance.Class) bool {
		return class.Kind() == kind || strings.Contains(class.Name, word)
	}) {
		return true
	}
	for ref, indicator := range c.form.Indicators() {
		if strings.Contains(c.form.Classes[ref.Class].Groups[ref.Group].Name+"/"+indicator.Name, word) {
			return true
		}
	}
	return false
}

// fits tells whether a plan is for the classes that the form has.
func (c *checker) fits(plan ruleset.Plan) bool {
	kinds := map[ruleset.Class]bool{}
	for ci := range c.form.Classes {
		kinds[c.form.Classes[ci].Kind()] = true
	}
	for _, want := range plan.Classes {
		if !kinds[want.Class] {
			return false
		}
	}
	return len(kinds) == len(plan.Classes)
}

// follows tells whether the form's classes carry the points of the plan.
func (c *checker) follows(plan ruleset.Plan) bool {
	for ci := range c.form.Classes {
		found := false
		for _, want := range plan.Classes {
			if want.Class == c.form.Classes[ci].Kind() {
				found = want.Points.Equal(printedPoints(&c.form.Classes[ci]))
			}
		}
		if !found {
			return false
		}
	}
	return true
}

// printedPoints are the points of a class as printed: its own, or those below.
func printedPoints(c *performance.Class) figure.Points {
	if c.Points.Stated() {
		return c.Points
	}
	var sum figure.Points
	for gi := range c.Groups {
		group := &c.Groups[gi]
		if group.Points.Stated() {
			sum = sum.Add(group.Points)
			continue
		}
		for ii := range group.Indicators {
			sum = sum.Add(group.Indicators[ii].Points)
		}
	}
	return sum
}
