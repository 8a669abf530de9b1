package verify

import (
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// sums compares the stated scores of classes and groups with the computed ones.
func (c *checker) sums() {
	compare := func(ref performance.Ref, name string, stated figure.Points, computed scoring.Sum) {
		if stated.Stated() && computed.Complete && !stated.Equal(computed.Score) {
			c.add(CodeSum, ref.Path().Child("stated"), check.A("name", name), check.A("stated", stated.String()),
				check.A("computed", computed.Score.String()), check.A("difference", stated.Sub(computed.Score).String()))
		}
	}
	for ci := range c.form.Classes {
		class := &c.form.Classes[ci]
		if class.Stated.Stated() {
			compare(performance.ClassRef(ci), class.Name, class.Stated, c.result.Class(ci))
		}
		for gi := range class.Groups {
			group, ref := &class.Groups[gi], performance.GroupRef(ci, gi)
			if group.Stated.Stated() {
				compare(ref, group.Name, group.Stated, c.result.Group(ci, gi))
			}
			if group.Choose != performance.All && group.Choose != performance.BestOf && group.Choose != performance.FirstOf {
				c.add(CodeChoice, ref.Path().Child("choose"), check.A("name", group.Name), check.A("choice", string(group.Choose)))
			}
		}
	}
}

// bottomLine compares the stated total and grade with the computed ones.
func (c *checker) bottomLine() {
	stated, total := c.form.Stated, c.result.Total()
	if stated.Total.Stated() && total.Complete && !stated.Total.Equal(total.Score) {
		c.add(CodeTotal, "/stated/total", check.A("stated", stated.Total.String()), check.A("computed", total.Score.String()),
			check.A("difference", stated.Total.Sub(total.Score).String()))
	}
	if grade, ok := c.result.Grade(); ok && stated.Grade != "" && c.gradeKey(stated.Grade) != grade {
		c.add(CodeGrade, "/stated/grade", check.L("stated", c.set.GradeLabel(stated.Grade)),
			check.L("computed", c.set.GradeLabel(grade)))
	}
	if points := total.Points; points.Sign() > 0 && !points.Equal(figure.PointsOf(100)) {
		c.add(CodeHundred, "/classes", check.A("points", points.Short()))
	}
}

// gradeKey takes the words of a grade for its key.
func (c *checker) gradeKey(grade ruleset.Grade) ruleset.Grade {
	for _, band := range c.set.Grades.Bands {
		if string(grade) == band.Label.Zh || string(grade) == band.Label.En {
			return band.Grade
		}
	}
	return grade
}

// statedScore compares what the form prints with what the rules give.
func (c *checker) statedScore(l *scoring.Leaf, stated figure.Points, name figure.Label) {
	if !stated.Stated() || !l.Status.Known() {
		return
	}
	computed := l.Score
	if stated.Equal(computed) {
		return
	}
	code, path := CodeScore, l.Path.Child("stated")
	if l.Raw.Round(figure.Rounding{Places: stated.Places(), Mode: figure.Cut}).Equal(stated) {
		code = CodeScoreCut
	}
	c.add(code, path, check.L("name", name), check.A("stated", stated.String()), check.A("computed", computed.String()),
		check.A("difference", stated.Sub(computed).String()))
}
