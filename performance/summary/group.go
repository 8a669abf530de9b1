package summary

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/shopspring/decimal"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// Limits of what a summary tells apart. What is kept depends on keys and totals
// alone, never on the order of counting, so that joining stays associative.
const (
	// MaxGroups is the largest number of the caller's groups, and of finding codes:
	// those whose keys come first. The others are counted in Elsewhere.
	MaxGroups = 1000
	// MaxUnits is how many of the best and of the worst forms are listed.
	MaxUnits = 20
	// MaxKey is the length of the longest key, in bytes; a longer one is free text
	// and is counted in Elsewhere.
	MaxKey = 128
)

// Execution stands for the execution row among the classes.
const Execution ruleset.Class = "execution"

// ClassCount is what the forms score in one kind of class.
type ClassCount struct {
	// Class is one of ruleset's, Execution, or "" for all others.
	Class ruleset.Class
	// Forms have a certain score there, and Incomplete ones have not.
	Forms, Incomplete int64
	// Points that the Forms could earn there, and what they score, in all.
	Points, Score decimal.Decimal
}

// Rate is the score as a percentage of the points, rounded half up once; absent
// for no points.
func (c ClassCount) Rate(places int32) figure.Quantity {
	percent, err := figure.Divide(c.Score.Mul(decimal.New(100, 0)), c.Points, figure.Rounding{Places: places})
	if err != nil {
		return figure.Quantity{}
	}
	rate, _ := figure.NewQuantity(percent, "%") // absent past the limits of a figure
	return rate
}

// CodeCount is how many findings have a code, and in how many forms.
type CodeCount struct {
	Code     check.Code `json:"code"`
	Forms    int64      `json:"forms"`
	Findings int64      `json:"findings"`
}

// Group is what is counted under one of the caller's keys.
type Group struct {
	Key string
	// Forms counted, and how many of them have no certain total.
	Forms, Incomplete int64
	// Grades counts them by grade.
	Grades map[ruleset.Grade]int64
	// Sum of the certain totals, and the lowest and the highest of them.
	Sum         decimal.Decimal
	Least, Most figure.Points
}

// Mean is the mean of the certain totals, rounded once; ok is false for none.
func (g Group) Mean(rounding figure.Rounding) (mean decimal.Decimal, ok bool) {
	mean, err := figure.Divide(g.Sum, decimal.New(g.Forms-g.Incomplete, 0), rounding)
	return mean, err == nil
}

// Unit is a form among the best or the worst, by the caller's key of it.
type Unit struct {
	Key   string        `json:"key"`
	Total figure.Points `json:"total"`
}

// AddForm counts a result as Add does, and beside it what the form scores in each
// kind of class, its findings by their codes, and the result under each of the
// caller's keys, as those of a district and of an authority. Nothing is grouped
// by free text: classes that are of no kind are one. A form with a key and a
// certain total is one of the best and the worst if it is. The result is that of
// the form; of another one only what Add counts is right.
func (s *Summary) AddForm(form performance.Form, r scoring.Result, found []check.Finding, keys ...string) {
	s.Add(r)
	s.addClasses(form, r)
	s.addFindings(found)
	keys = slices.Clone(keys)
	slices.Sort(keys)
	for _, key := range slices.Compact(keys) {
		s.addGroup(newGroup(key, r))
	}
	if total, ok := totalOf(r); ok && r.Key() != "" && len(r.Key()) <= MaxKey {
		unit := Unit{r.Key(), total}
		s.best, s.worst = listed(s.best, unit, better), listed(s.worst, unit, worse)
	}
}

// classTally is a ClassCount that is being counted.
type classTally struct {
	Class      ruleset.Class `json:"class"`
	Forms      int64         `json:"forms"`
	Incomplete int64         `json:"incomplete"`
	Points     tally         `json:"points"`
	Score      tally         `json:"score"`
}

// kinds are what classes are told apart by, in the order of a form.
var kinds = [...]ruleset.Class{Execution, ruleset.Cost, ruleset.Output, ruleset.Benefit, ruleset.Satisfaction, ""}

func kindOf(class *performance.Class) int {
	if at := slices.Index(kinds[1:], class.Kind()); at >= 0 {
		return at + 1
	}
	return len(kinds) - 1
}

func (s *Summary) addClasses(form performance.Form, r scoring.Result) {
	var sums [len(kinds)]classTally
	var open, there [len(kinds)]bool
	add := func(kind int, sum scoring.Sum) {
		if sum.Points.Sign() == 0 {
			return
		}
		there[kind], open[kind] = true, open[kind] || !sum.Complete
		sums[kind].Points.add(sum.Points)
		sums[kind].Score.add(sum.Score)
	}
	if row, found := r.At(performance.ExecutionRef().Path()); found {
		add(0, scoring.Sum{Points: row.Points, Score: row.Least, Complete: row.Status.Known()})
	}
	for i := range form.Classes {
		add(kindOf(&form.Classes[i]), r.Class(i))
	}
	for kind := range kinds {
		switch one := &sums[kind]; {
		case open[kind]:
			s.classes[kind].Incomplete++
		case there[kind]:
			one.Forms = 1
			s.classes[kind].join(one)
		}
	}
}

func (c *classTally) join(other *classTally) {
	c.Forms, c.Incomplete = c.Forms+other.Forms, c.Incomplete+other.Incomplete
	c.Points.join(other.Points)
	c.Score.join(other.Score)
}

func (s *Summary) addFindings(found []check.Finding) {
	counts := map[check.Code]int64{}
	for i := range found {
		counts[found[i].Code]++
	}
	for _, code := range slices.Sorted(maps.Keys(counts)) {
		s.addCode(CodeCount{code, 1, counts[code]})
	}
}

func (s *Summary) addCode(one CodeCount) {
	at, known := slices.BinarySearchFunc(s.codes, one, func(a, b CodeCount) int { return cmp.Compare(a.Code, b.Code) })
	switch {
	case known:
		s.codes[at].Forms += one.Forms
		s.codes[at].Findings += one.Findings
	case len(one.Code) > MaxKey || at == MaxGroups:
		s.elsewhere += one.Findings
	default:
		s.codes = slices.Insert(s.codes, at, one)
		for _, last := range s.codes[min(len(s.codes), MaxGroups):] {
			s.elsewhere += last.Findings
		}
		s.codes = s.codes[:min(len(s.codes), MaxGroups)]
	}
}

// groupTally is a Group that is being counted.
type groupTally struct {
	Key        string                  `json:"key"`
	Forms      int64                   `json:"forms"`
	Incomplete int64                   `json:"incomplete"`
	Grades     map[ruleset.Grade]int64 `json:"grades,omitempty"`
	Sum        tally                   `json:"sum"`
	Least      figure.Points           `json:"least"`
	Most       figure.Points           `json:"most"`
}

func newGroup(key string, r scoring.Result) groupTally {
	g := groupTally{Key: key, Forms: 1}
	if grade, ok := r.Grade(); ok {
		g.Grades = map[ruleset.Grade]int64{grade: 1}
	}
	total, ok := totalOf(r)
	if !ok {
		g.Incomplete = 1
		return g
	}
	g.Sum.add(total)
	g.Least, g.Most = total, total
	return g
}

func (s *Summary) addGroup(one groupTally) {
	at, known := slices.BinarySearchFunc(s.groups, one, func(a, b groupTally) int { return strings.Compare(a.Key, b.Key) })
	switch {
	case known:
		s.groups[at].join(&one)
	case len(one.Key) > MaxKey || at == MaxGroups:
		s.elsewhere += one.Forms
	default:
		one.Grades = maps.Clone(one.Grades)
		s.groups = slices.Insert(s.groups, at, one)
		for _, last := range s.groups[min(len(s.groups), MaxGroups):] {
			s.elsewhere += last.Forms
		}
		s.groups = s.groups[:min(len(s.groups), MaxGroups)]
	}
}

func (g *groupTally) join(other *groupTally) {
	g.Forms, g.Incomplete = g.Forms+other.Forms, g.Incomplete+other.Incomplete
	for grade, count := range other.Grades {
		if g.Grades == nil {
			g.Grades = map[ruleset.Grade]int64{}
		}
		g.Grades[grade] += count
	}
	g.Sum.join(other.Sum)
	if !g.Least.Stated() || other.Least.Stated() && other.Least.Cmp(g.Least) < 0 {
		g.Least = other.Least
	}
	if other.Most.Cmp(g.Most) > 0 {
		g.Most = other.Most
	}
}

// better and worse order units; those of one total by their keys.
func better(a, b Unit) int { return cmp.Or(b.Total.Cmp(a.Total), strings.Compare(a.Key, b.Key)) }
func worse(a, b Unit) int  { return cmp.Or(a.Total.Cmp(b.Total), strings.Compare(a.Key, b.Key)) }

// listed puts a unit into a list in order, which keeps its first MaxUnits.
func listed(list []Unit, unit Unit, order func(a, b Unit) int) []Unit {
	at, _ := slices.BinarySearchFunc(list, unit, order)
	if at == MaxUnits {
		return list
	}
	if len(list) == MaxUnits {
		list = list[:MaxUnits-1]
	}
	return slices.Insert(list, at, unit)
}

// joinGroups counts what other tells apart, too.
func (s *Summary) joinGroups(other *Summary) {
	for kind := range other.classes {
		s.classes[kind].join(&other.classes[kind])
	}
	for _, code := range slices.Clone(other.codes) {
		s.addCode(code)
	}
	for _, group := range slices.Clone(other.groups) {
		s.addGroup(group)
	}
	for _, unit := range slices.Clone(other.best) {
		s.best = listed(s.best, unit, better)
	}
	for _, unit := range slices.Clone(other.worst) {
		s.worst = listed(s.worst, unit, worse)
	}
	s.elsewhere += other.elsewhere
}

// Classes returns what the forms counted by AddForm score in each kind of class,
// the execution row first.
func (s Summary) Classes() []ClassCount {
	var out []ClassCount
	for kind := range s.classes {
		if c := &s.classes[kind]; c.Forms+c.Incomplete > 0 {
			out = append(out, ClassCount{kinds[kind], c.Forms, c.Incomplete, c.Points.decimal(), c.Score.decimal()})
		}
	}
	return out
}

// Findings returns how often each finding code was counted by AddForm, most forms
// first.
func (s Summary) Findings() []CodeCount {
	out := slices.Clone(s.codes)
	slices.SortStableFunc(out, func(a, b CodeCount) int { return cmp.Compare(b.Forms, a.Forms) })
	return out
}

// Groups returns what was counted by AddForm under each key, by the keys.
func (s Summary) Groups() []Group {
	var out []Group
	for i := range s.groups {
		out = append(out, s.groups[i].public())
	}
	return out
}

// Group returns what was counted under a key, nothing for an unknown one.
func (s Summary) Group(key string) Group {
	at, known := slices.BinarySearchFunc(s.groups, key, func(g groupTally, key string) int { return strings.Compare(g.Key, key) })
	if !known {
		return Group{Key: key}
	}
	return s.groups[at].public()
}

func (g *groupTally) public() Group {
	return Group{g.Key, g.Forms, g.Incomplete, maps.Clone(g.Grades), g.Sum.decimal(), g.Least, g.Most}
}

// Best returns the best forms counted by AddForm, at most MaxUnits, ties by key.
func (s Summary) Best() []Unit { return slices.Clone(s.best) }

// Worst returns the worst forms counted by AddForm, at most MaxUnits, ties by key.
func (s Summary) Worst() []Unit { return slices.Clone(s.worst) }

// Elsewhere returns how many forms and findings were counted under keys and codes
// that are past the limits: those are told apart no more.
func (s Summary) Elsewhere() int64 { return s.elsewhere }

func notFormat(what, text string) error {
	return fmt.Errorf("%s %.64q: %w", what, text, performance.ErrFormat)
}
