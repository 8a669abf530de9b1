package verify

import (
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/scoring"
)

// weighExecution gives the execution row the points of the rule set where the form
// prints none, so that the total of points has all its parts.
func (c *checker) weighExecution(form performance.Form) performance.Form {
	if form.Execution.Points.Stated() || form.TotalsIndicators() {
		return form
	}
	form.Execution.Points = c.set.Execution.Points
	if !form.Execution.Points.Stated() {
		form.Execution.Points = figure.PointsOf(0)
	}
	return form
}

// indicators is the sum of the indicators alone.
func (c *checker) indicators() scoring.Sum {
	sum := scoring.Sum{Complete: true}
	for ci := range c.form.Classes {
		class := c.result.Class(ci)
		sum.Points, sum.Score = sum.Points.Add(class.Points), sum.Score.Add(class.Score)
		sum.Least, sum.Most = sum.Least.Add(class.Least), sum.Most.Add(class.Most)
		sum.Complete = sum.Complete && class.Complete
	}
	return sum
}
