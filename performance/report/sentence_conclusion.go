package report

import (
	"slices"
	"strconv"

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
	named, all, rest := largest(losses)
	before := "；失分主要在"
	if rest.Add(rest).Cmp(all) >= 0 { // what is named is not most of it
		before = "；共失" + all.Short() + "分，其中"
	}
	for _, lost := range named {
		s.say(before, lost.name, "（失", lost.points.Short(), "分）")
		s.because("，原因是", lost.reason, figure.Label{Zh: lost.name, En: lost.name})
		before = "；"
	}
	if others := len(losses) - len(named); others > 0 {
		s.say("；其余", strconv.Itoa(others), "项共失", rest.Short(), "分")
	}
	return s.end()
}

// maxNamed is how many losses the sentence names.
const maxNamed = 3

// largest returns the losses that are named, the largest first where some are left
// out, with the points of all losses and of those left out.
func largest(losses []loss) (named []loss, all, rest figure.Points) {
	ranked := slices.SortedStableFunc(slices.Values(losses), func(x, y loss) int { return y.points.Cmp(x.points) })
	for n, lost := range ranked {
		all = all.Add(lost.points)
		if n >= maxNamed {
			rest = rest.Add(lost.points)
		}
	}
	if len(ranked) <= maxNamed {
		return losses, all, rest
	}
	return ranked[:maxNamed], all, rest
}
