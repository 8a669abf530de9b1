package report

import (
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

// loss is a leaf that lost points, and why.
type loss struct {
	name   string
	points figure.Points
	reason string
}

// The names of a score: one that the unit states, too, and one that it does not.
const (
	statedScore   = "绩效自评得分"
	computedScore = "按规则计算得分"
)

// conclusionSentence writes the score, by its name, and the grade that a table
// gives, and where points were lost.
func conclusionSentence(table string, year int, name string, score check.Statement, grade string, losses []loss) *sentence {
	s := &sentence{}
	s.say("根据《", table, "》，", inYear(year))
	if year != 0 {
		s.say("度")
	}
	s.say(name).state(score.Key, score.Figure).say("分")
	if grade != "" {
		s.say("，评价等级为“", grade, "”")
	}
	before := "；失分主要在"
	for _, lost := range losses {
		s.say(before, lost.name, "（失", lost.points.Short(), "分）")
		s.because("，原因是", lost.reason, figure.Label{Zh: lost.name, En: lost.name})
		before = "；"
	}
	return s.end()
}
