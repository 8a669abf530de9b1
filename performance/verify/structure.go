package verify

import (
	"strconv"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/scoring"
)

// structure looks for what is empty and for siblings of one name.
func (c *checker) structure() {
	if len(c.form.Classes) == 0 {
		c.add(CodeEmpty, "/classes", check.L("what", figure.Label{Zh: "绩效指标", En: "indicators"}))
	}
	classes, groups, indicators := map[string]bool{}, map[string]bool{}, map[string]bool{}
	for ci := range c.form.Classes {
		class := &c.form.Classes[ci]
		c.name(classes, class.Name, performance.ClassRef(ci))
		if len(class.Groups) == 0 && !class.NotApplicable {
			c.hollow(performance.ClassRef(ci).Path(), class.Name, class.Points, class.Stated)
		}
		clear(groups)
		for gi := range class.Groups {
			group := &class.Groups[gi]
			c.name(groups, group.Name, performance.GroupRef(ci, gi))
			if len(group.Indicators) == 0 && !group.NotApplicable && !class.NotApplicable {
				c.hollow(performance.GroupRef(ci, gi).Path(), group.Name, group.Points, group.Stated)
			}
			clear(indicators)
			for ii := range group.Indicators {
				c.name(indicators, group.Indicators[ii].Name, performance.IndicatorRef(ci, gi, ii))
			}
		}
	}
}

// hollow reports a class or a group with nothing below it. Without points it is
// one that the form prints and the unit does not use.
func (c *checker) hollow(path check.Path, name string, points, stated figure.Points) {
	finding := check.NewFinding(CodeEmpty, path, check.A("what", name))
	if points.Sign() == 0 && stated.Sign() == 0 {
		finding.Severity = check.Note
	}
	c.findings = append(c.findings, finding)
}

// points looks for indicators without points. A form in which none has any was
// filled in without that column, which is said once.
func (c *checker) points() {
	without, indicators := 0, 0
	for i := range c.leaves {
		l := &c.leaves[i]
		if l.Ref.Class < 0 || l.Status == scoring.NotApplicable {
			continue
		}
		indicators++
		if l.Flags.Has(scoring.NoPoints) {
			without++
		}
	}
	c.weighed = without == 0
	if c.pointless = without == indicators && without > 1; c.pointless {
		c.add(CodeWithoutPoints, "/classes")
	}
}

func (c *checker) name(seen map[string]bool, name string, ref performance.Ref) {
	if name == "" {
		c.add(CodeEmpty, ref.Path().Child("name"), check.L("what", figure.Label{Zh: "名称", En: "name"}))
		return
	}
	if seen[name] {
		c.add(CodeDuplicate, ref.Path(), check.A("name", name))
	}
	seen[name] = true
}

func (c *checker) goals() {
	answered := false
	for _, goal := range c.form.Goals {
		answered = answered || goal.Achieved != ""
	}
	for i, goal := range c.form.Goals {
		if answered && goal.Expected != "" && goal.Achieved == "" {
			c.add(CodeGoal, check.Path("/goals").Index(i), check.A("number", strconv.Itoa(i+1)), check.A("goal", goal.Expected))
		}
	}
}
