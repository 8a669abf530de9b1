package verify

import (
	"slices"
	"strconv"
	"strings"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/scoring"
)

// plausible keeps the suspects that the rules do not speak against: a stated score
// whose correction closes one sum and is not what its own row earns is none. What
// is left counts as many candidates fewer.
func (c *checker) plausible(suspects []check.Suspect) []check.Suspect {
	if len(suspects) == 0 {
		return suspects
	}
	earned := c.earned()
	dropped := map[string]int{}
	equals := func(s check.Suspect) string {
		return strconv.Itoa(s.Candidates) + "\x00" + strings.Join(s.Heals, "\x00")
	}
	kept := slices.DeleteFunc(slices.Clone(suspects), func(s check.Suspect) bool {
		by, scored := earned[s.Place.Path]
		if !scored || s.Missing || len(s.Heals) > 1 || by.admits(s.Reads) {
			return false
		}
		dropped[equals(s)]++
		return true
	})
	for i, s := range kept {
		kept[i].Candidates = max(s.Candidates-dropped[equals(s)], 1)
	}
	return kept
}

// bounds are between what a score lies under the rules.
type bounds struct{ least, most figure.Points }

// admits tells whether a score as printed may be one between the bounds.
func (b bounds) admits(printed string) bool {
	score, err := figure.ParsePoints(printed)
	if err != nil {
		return true
	}
	rounding := figure.Rounding{Places: max(score.Places(), 0)}
	return score.Cmp(b.least.Round(rounding)) >= 0 && score.Cmp(b.most.Round(rounding)) <= 0
}

// earned says by path between what the stated scores should lie. Those of judged
// rows are left out: what was judged may be what is wrong.
func (c *checker) earned() map[check.Path]bounds {
	earned := map[check.Path]bounds{}
	sum := func(path check.Path, s scoring.Sum) { earned[path] = bounds{s.Least, s.Most} }
	for i := range c.leaves {
		l := &c.leaves[i]
		if l.Status != scoring.Judged {
			earned[l.Path.Child("stated")] = bounds{l.Least, l.Most}
		}
	}
	for ci := range c.form.Classes {
		sum(performance.ClassRef(ci).Path().Child("stated"), c.result.Class(ci))
		for gi := range c.form.Classes[ci].Groups {
			sum(performance.GroupRef(ci, gi).Path().Child("stated"), c.result.Group(ci, gi))
		}
	}
	sum("/stated/total", c.bottom())
	return earned
}
