package ruleset

import (
	"golang.org/x/text/language"

	"jixiao.example/budget"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/words"
)

// Status says what a rule set is worth.
type Status string

// The statuses.
const (
	InForce     Status = "in-force"
	Superseded  Status = "superseded" // history: LastYear says until when
	DerivedFrom Status = "derived"    // read off a filled form or a system in use
	NotVerified Status = "unverified" // its sources were not read, or it has none
)

// Text says the status in the language that tag asks for: Chinese unless it
// matches English. A status that there is not is its own word.
func (s Status) Text(tag language.Tag) string { return named(tag, "set.", string(s)) }

// Set is a rule set: everything that turns a form into a score, as data. Sets
// are values; nothing registers them anywhere.
type Set struct {
	// ID names the set for good: "cn/2021-101/cost".
	ID string `json:"id"`
	// Title is what a reader sees.
	Title figure.Label `json:"title"`
	// Jurisdiction is a path from the country down: "CN", "CN/湖南/怀化".
	Jurisdiction string `json:"jurisdiction"`
	// Scopes that the set is for; empty for all.
	Scopes []Scope `json:"scopes,omitempty"`
	// FirstYear and LastYear bound the fiscal years; 0 is open.
	FirstYear int    `json:"first_year,omitempty"`
	LastYear  int    `json:"last_year,omitempty"`
	Status    Status `json:"status"`
	// Base is the ID of the set that this one overrides, "" for none.
	Base string `json:"base,omitempty"`
	// Remark says what a user has to know, as "applied by analogy".
	Remark figure.Label `json:"remark,omitzero"`

	// Kinds are the methods by kind of target: one for every kind from AtLeast
	// to Words, or none in a set that scores by named methods only.
	Kinds []KindRule `json:"kinds,omitempty"`
	// Named are methods that an indicator can ask for.
	Named []NamedRule `json:"named,omitempty"`
	// Directions say how bare targets read.
	Directions []Direction `json:"directions,omitempty"`
	// MeasureWords say which units count the same things.
	MeasureWords []MeasureWords `json:"measure_words,omitempty"`
	// Execution is the execution row (预算执行率).
	Execution Execution `json:"execution,omitzero"`
	// Plans are the distributions of points over the classes, the usual first.
	Plans []Plan `json:"plans,omitempty"`
	// NotApplicable is what happens to the points of what does not apply.
	NotApplicable NotApplicable `json:"not_applicable,omitzero"`
	// Parents says how a parent that carries the points earns them.
	Parents Parents `json:"parents,omitzero"`
	// Reasons are the cases in which a form must state one.
	Reasons []Reason `json:"reasons,omitempty"`
	// Scores says how the scores of a form come about; "" when nothing is known
	// of that.
	Scores Entry `json:"scores,omitempty"`
	// Rounding is where and how values are rounded.
	Rounding Rounding `json:"rounding,omitzero"`
	// Grades turn the total into a grade.
	Grades Grades `json:"grades,omitzero"`
	// Sources are the citations that the rules refer to.
	Sources []Citation `json:"sources,omitempty"`
}

// KindRule is the method for a kind of target.
type KindRule struct {
	Kind   Kind   `json:"kind"`
	Method Method `json:"method"`
	Source string `json:"source"`
}

// NamedRule is a method that an indicator can ask for by name.
type NamedRule struct {
	Name   string `json:"name"`
	Method Method `json:"method"`
	Source string `json:"source"`
}

// Direction says how a bare target reads: as AtLeast, AtMost or Equal, or as
// Bare where it can be read both ways. What decides is, in this order, the entry
// for the indicator; for a target of zero; for a word at the end of the name; for
// the group; for the class; for a word that reads both ways; and the entry for
// all. Of two entries for the same the one for durations goes first. An entry for
// the indicator is a rule; one that reads both ways leaves the score open between
// the two; the others are conventions. Both are reported as such.
type Direction struct {
	Indicator string `json:"indicator,omitempty"`
	Group     string `json:"group,omitempty"`
	Class     Class  `json:"class,omitempty"`
	// Words end a name: 投诉 that of 群众投诉 as well as that of 群众投诉件数（件）, but
	// not that of 投诉处理率.
	Words []string `json:"words,omitempty"`
	// After limits Words to names that begin with one of these, which say what is
	// done about that: 流失 ends 治理水土流失面积, of which more is better. Such an entry
	// goes before one for words alone.
	After []string `json:"after,omitempty"`
	// Zero makes the entry one for targets of zero.
	Zero bool `json:"zero,omitempty"`
	// Duration limits the entry to targets that are a length of time.
	Duration bool   `json:"duration,omitempty"`
	As       Kind   `json:"as"`
	Source   string `json:"source"`
}

// MeasureWords are measure words (量词) in which one may count the same things: 32户
// answers a target of 30家. That they do is a convention, and reported as such; two
// units that no entry has both of are not compared.
type MeasureWords struct {
	Words  []string `json:"words"`
	Source string   `json:"source"`
}

// Execution is the row that scores budget execution.
type Execution struct {
	// Points of the row; absent when the set has no such row.
	Points figure.Points `json:"points,omitzero"`
	// Spent and Base are the phases divided: executed ÷ adjusted budget.
	Spent budget.Phase `json:"spent,omitempty"`
	Base  budget.Phase `json:"base,omitempty"`
	// Method scores spent as the actual against base as an at-least target.
	Method Method `json:"method"`
	// Unrounded keeps the row out of the rounding of leaves.
	Unrounded bool   `json:"unrounded,omitempty"`
	Source    string `json:"source"`
}

// Plan is one distribution of points over the classes.
type Plan struct {
	Label   figure.Label  `json:"label"`
	Classes []ClassPoints `json:"classes"`
	Source  string        `json:"source"`
}

// ClassPoints are the points of a class.
type ClassPoints struct {
	Class  Class         `json:"class"`
	Points figure.Points `json:"points"`
}

// NotApplicablePolicy is what happens to points that nothing can earn.
type NotApplicablePolicy string

// The policies for what does not apply.
const (
	// KeepZero leaves the points lost. It matters only where something that
	// does not apply carries points.
	KeepZero NotApplicablePolicy = ""
	// Rescale leaves them out and stretches the rest of the form.
	Rescale NotApplicablePolicy = "rescale"
	// RescaleClass leaves them out and stretches the rest of the class.
	RescaleClass NotApplicablePolicy = "rescale-class"
	// FullPoints awards them.
	FullPoints NotApplicablePolicy = "full"
	// MovePoints gives them to the class named in To.
	MovePoints NotApplicablePolicy = "move"
)

// NotApplicable is the policy and its source.
type NotApplicable struct {
	Policy NotApplicablePolicy `json:"policy"`
	To     Class               `json:"to,omitempty"`
	Source string              `json:"source,omitempty"`
}

// ParentPolicy is how a parent with points earns them when its indicators
// carry none.
type ParentPolicy string

// The policies for parents that carry the points.
const (
	// EqualShares gives every indicator the same part of the points.
	EqualShares ParentPolicy = ""
	// AllMet earns the points only when every indicator is met.
	AllMet ParentPolicy = "all-met"
	// ParentJudged takes an evaluator's score for the parent.
	ParentJudged ParentPolicy = "judged"
)

// Parents is the policy and its source.
type Parents struct {
	Policy ParentPolicy `json:"policy"`
	Source string       `json:"source,omitempty"`
}

// When is the event that calls for a reason.
type When string

// The events.
const (
	// WhenOvershot: actual at or above Threshold percent of an at-least target.
	WhenOvershot When = "overshot"
	// WhenUnmet: the target was missed.
	WhenUnmet When = "unmet"
	// WhenExecutionBelow: the execution rate is below Threshold percent.
	WhenExecutionBelow When = "execution-below"
)

// Reason is a case in which a form must state a reason for the deviation.
type Reason struct {
	When When `json:"when"`
	// Note asks for the reason without demanding it: that it is missing is worth
	// a note and no more.
	Note bool `json:"note,omitempty"`
	// Threshold in percent, where When has one.
	Threshold figure.Quantity `json:"threshold,omitzero"`
	// OnZeroTarget replaces the threshold when the target is 0: an actual at or
	// above it calls for a reason.
	OnZeroTarget figure.Quantity `json:"on_zero_target,omitzero"`
	Source       string          `json:"source"`
}

// Entry is how the score of an indicator gets into a form. The integrated budget
// system lets each province choose (source: the deployed system, read).
type Entry string

// The ways of entering a score.
const (
	Typed    Entry = "typed"    // by whoever fills the form in
	Editable Entry = "editable" // computed, and open to change
	Locked   Entry = "locked"   // computed, and closed: every difference is an error
)

// Rounding is where values are rounded; a stage that is nil is not rounded.
type Rounding struct {
	// Rate rounds a completion rate, in percent, before it is multiplied.
	Rate *figure.Rounding `json:"rate,omitempty"`
	// Leaf rounds the score of every indicator and of the execution row.
	Leaf *figure.Rounding `json:"leaf,omitempty"`
	// Class rounds the sum of a class.
	Class *figure.Rounding `json:"class,omitempty"`
	// Total rounds the total.
	Total  *figure.Rounding `json:"total,omitempty"`
	Source string           `json:"source,omitempty"`
}

// GradeFrom says which total a grade is taken from.
type GradeFrom string

// The totals.
const (
	// FromRounded grades the total as it is shown.
	FromRounded GradeFrom = ""
	// FromRaw grades the sum of the scores before the total itself is rounded;
	// scores that were rounded on the way stay so.
	FromRaw GradeFrom = "raw"
)

// Grade is a grade's key.
type Grade string

// The four grades.
const (
	Excellent Grade = "excellent" // 优
	Good      Grade = "good"      // 良
	Fair      Grade = "fair"      // 中
	Poor      Grade = "poor"      // 差
)

// Grades are the bands of the total on the hundred-point scale.
type Grades struct {
	From GradeFrom `json:"from,omitempty"`
	// Bands run from the best down, without gap or overlap; the first is open
	// to the top and the last to the bottom.
	Bands  []GradeBand `json:"bands,omitempty"`
	Source string      `json:"source,omitempty"`
}

// GradeBand is one grade and its interval.
type GradeBand struct {
	Grade Grade        `json:"grade"`
	Label figure.Label `json:"label"`
	Interval
}

// Citation returns the source with the given key.
func (s Set) Citation(key string) (Citation, bool) {
	for _, source := range s.Sources {
		if source.Key == key {
			return source, true
		}
	}
	return Citation{}, false
}

// GradeLabel returns the words of a grade: those of one that is open (未定) for "",
// and the key of one that the set does not have.
func (s Set) GradeLabel(grade Grade) figure.Label {
	for _, band := range s.Grades.Bands {
		if band.Grade == grade {
			return band.Label
		}
	}
	if grade == "" {
		return figure.Label{Zh: words.Text(language.Chinese, "grade."), En: words.Text(language.English, "grade.")}
	}
	return figure.Label{Zh: string(grade), En: string(grade)}
}
