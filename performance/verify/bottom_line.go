package verify

import (
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// bottomLine compares the stated total and grade with the computed ones, an open
// total with both its bounds. A total that is the sum of the stated scores is no
// graver than what has been said of those, and so is the grade that belongs to
// it; one that rests on a convention, or on a part of the form, is a warning.
func (c *checker) bottomLine() {
	stated, whole, total := c.form.Stated, c.result.Total(), c.bottom()
	ceiling := check.Error
	var without figure.Label
	if !whole.Points.Equal(total.Points) {
		without = figure.Label{Zh: "（表列总分不含预算执行率）", En: " without the execution row, which the stated total leaves out"}
	}
	if c.worst != "" && stated.Total.Stated() && stated.Total.Equal(c.statedTotal()) {
		ceiling = c.worst
	} else if !whole.Points.Equal(figure.PointsOf(100)) || c.rests() {
		ceiling = check.Warning
	}
	nearest, computed := total.Least, total.Least.Short()
	if stated.Total.Cmp(total.Least) > 0 {
		nearest = total.Most
	}
	by := more(stated.Total, nearest)
	if !total.Least.Equal(total.Most) {
		computed += "~" + total.Most.Short()
		by.Value, by.En = "至少"+by.Value, by.En+" at the least"
	}
	outside := stated.Total.Cmp(total.Least) < 0 || stated.Total.Cmp(total.Most) > 0
	if c.weighed && stated.Total.Stated() && outside {
		finding := check.NewFinding(CodeTotal, "/stated/total", check.A("stated", stated.Total.Short()), check.A("computed", computed),
			check.A("difference", distance(stated.Total, nearest).Short()), by, check.L("without", without))
		if finding.Severity = ceiling; stated.Total.Cmp(whole.Least) >= 0 && stated.Total.Cmp(whole.Most) <= 0 {
			finding.Severity = check.Note // it counts the execution row, and its points do not
		}
		c.findings = append(c.findings, finding)
	}
	if grade, ok := c.result.Grade(); ok && stated.Grade != "" && c.gradeKey(stated.Grade) != grade {
		finding := check.NewFinding(CodeGrade, "/stated/grade", check.L("stated", c.set.GradeLabel(stated.Grade)), check.L("computed", c.set.GradeLabel(grade)))
		finding.Severity = ceiling
		c.findings = append(c.findings, finding)
	}
	if points := whole.Points; !c.pointless && points.Sign() > 0 && !points.Equal(figure.PointsOf(100)) {
		c.add(CodeHundred, "/classes", check.A("points", points.Short()))
	}
}

// conventions are the flags of scores that rest on one.
const conventions = scoring.AssumedDirection | scoring.WordsForZero | scoring.WholePeriod

// rests tells whether the total rests on a convention that no stated score of
// the indicator could have confirmed.
func (c *checker) rests() bool {
	for i := range c.leaves {
		l := &c.leaves[i]
		if indicator := l.Ref.In(c.form.Classes); indicator != nil && (l.Flags&conventions != 0 || countedAlike(l, indicator)) && !indicator.Stated.Stated() {
			return true
		}
	}
	return false
}

// statedTotal adds up the stated scores of the execution row and of every
// indicator; absent when one of them states none.
func (c *checker) statedTotal() figure.Points {
	sum := figure.PointsOf(0)
	if c.set.Execution.Points.Stated() && !c.form.TotalsIndicators() {
		if !c.form.Execution.Stated.Stated() {
			return figure.Points{}
		}
		sum = c.form.Execution.Stated
	}
	for ci := range c.form.Classes {
		below := statedBelow(c.form.Classes[ci].Groups)
		if !below.Stated() {
			return figure.Points{}
		}
		sum = sum.Add(below)
	}
	return sum
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

// bottom is what the stated total has to be: the total of the form, or the sum of
// the indicators alone where the form leaves its execution row out.
func (c *checker) bottom() scoring.Sum {
	if !c.form.TotalsIndicators() {
		return c.result.Total()
	}
	var sum scoring.Sum
	for ci := range c.form.Classes {
		class := c.result.Class(ci)
		sum.Points, sum.Score = sum.Points.Add(class.Points), sum.Score.Add(class.Score)
		sum.Least, sum.Most = sum.Least.Add(class.Least), sum.Most.Add(class.Most)
	}
	return sum
}
