package verify

import (
	"strconv"
	"strings"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/scoring"
)

// plausible keeps the suspects that the rules do not speak against. None is a
// correction to a score that no rule could give, as 12 of 10 points, nor one of an
// indicator that closes one sum and is not what its own row earns. A sum only adds
// up what is stated: it is one whatever the rules give, unless they give what an
// indicator would then read. Beside a stated score that no rule could give, others
// are none. What is left counts as many candidates fewer.
func (c *checker) plausible(suspects []check.Suspect) []check.Suspect {
	if len(suspects) == 0 {
		return suspects
	}
	scores := c.scores()
	kept := only(suspects, func(s check.Suspect) bool {
		by, scored := scores[s.Place.Path]
		switch {
		case !scored || s.Missing:
			return true
		case by.excludes(s.Reads):
			return false
		}
		return by.judged || by.sum || len(s.Heals) > 1 || by.admits(s.Reads)
	})
	earned := func(s check.Suspect) bool {
		by, scored := scores[s.Place.Path]
		return scored && !s.Missing && !by.judged && by.admits(s.Reads)
	}
	kept = beside(kept, earned, func(s check.Suspect) bool { return scores[s.Place.Path].sum && !earned(s) })
	impossible := func(s check.Suspect) bool {
		by, scored := scores[s.Place.Path]
		return scored && !s.Missing && by.excludes(s.Was)
	}
	return beside(kept, impossible, func(s check.Suspect) bool { return !impossible(s) })
}

// beside leaves out the weak suspects that have a strong one among their equals.
func beside(suspects []check.Suspect, strong, weak func(check.Suspect) bool) []check.Suspect {
	settled := map[string]bool{}
	for _, s := range suspects {
		settled[equals(s)] = settled[equals(s)] || strong(s)
	}
	return only(suspects, func(s check.Suspect) bool { return !settled[equals(s)] || !weak(s) })
}

// equals is alike for suspects that do equally well.
func equals(s check.Suspect) string {
	return strconv.Itoa(s.Candidates) + "\x00" + strings.Join(s.Heals, "\x00")
}

// only returns the suspects that are kept, with as many candidates fewer as equals
// of theirs are not.
func only(suspects []check.Suspect, keep func(check.Suspect) bool) []check.Suspect {
	var kept []check.Suspect
	dropped := map[string]int{}
	for _, s := range suspects {
		if keep(s) {
			kept = append(kept, s)
		} else {
			dropped[equals(s)]++
		}
	}
	for i, s := range kept {
		kept[i].Candidates = max(s.Candidates-dropped[equals(s)], 1)
	}
	return kept
}

// bounds are between what a score lies under the rules, and the points that it
// cannot exceed whatever was judged, absent where those are not known.
type bounds struct {
	least, most, points figure.Points
	judged              bool // what was judged may be what is wrong
	sum                 bool // of a class, a group or the form
}

// admits tells whether a score as printed may be one between the bounds.
func (b bounds) admits(printed string) bool {
	score, err := figure.ParsePoints(printed)
	if err != nil {
		return true
	}
	rounding := figure.Rounding{Places: max(score.Places(), 0)}
	return score.Cmp(b.least.Round(rounding)) >= 0 && score.Cmp(b.most.Round(rounding)) <= 0
}

// excludes tells whether a score as printed is past its points, or below zero.
func (b bounds) excludes(printed string) bool {
	score, err := figure.ParsePoints(printed)
	if err != nil {
		return false
	}
	return score.Sign() < 0 || b.points.Stated() && score.Cmp(b.points) > 0 && score.Cmp(b.most) > 0
}

// scores says by path between what the stated scores should lie.
func (c *checker) scores() map[check.Path]bounds {
	scores := map[check.Path]bounds{}
	sum := func(path check.Path, s scoring.Sum) {
		b := bounds{least: s.Least, most: s.Most, sum: true}
		if c.weighed {
			b.points = s.Points
		}
		scores[path] = b
	}
	for i := range c.leaves {
		l := &c.leaves[i]
		b := bounds{least: l.Least, most: l.Most, judged: l.Status == scoring.Judged}
		if l.Status != scoring.NotApplicable && l.Flags&(scoring.NoPoints|scoring.FromParent) == 0 {
			b.points = l.Points
		}
		scores[l.Path.Child("stated")] = b
	}
	for ci := range c.form.Classes {
		sum(performance.ClassRef(ci).Path().Child("stated"), c.result.Class(ci))
		for gi := range c.form.Classes[ci].Groups {
			sum(performance.GroupRef(ci, gi).Path().Child("stated"), c.result.Group(ci, gi))
		}
	}
	sum("/stated/total", c.bottom())
	return scores
}
