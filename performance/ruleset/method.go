package ruleset

import "jixiao.example/budget/figure"

// Method turns an actual value into points. Exactly one field is set. Methods
// are data, not expressions, so that each can be explained, inverted and
// written down.
type Method struct {
	Completion *Completion `json:"completion,omitempty"`
	Steps      *Steps      `json:"steps,omitempty"`
	Bands      *Bands      `json:"bands,omitempty"`
	Linear     *Linear     `json:"linear,omitempty"`
	Level      *Level      `json:"level,omitempty"`
	Checklist  *Checklist  `json:"checklist,omitempty"`
	Share      *Share      `json:"share,omitempty"`
	Judged     *Judged     `json:"judged,omitempty"`
	Custom     *Custom     `json:"custom,omitempty"`
}

// Shortfall is the formula for a target that was missed; a is the actual, t
// the target. Above an exact "=" or a range, the excess is what counts:
// ActualOverTarget reads as LessExcess there.
type Shortfall string

// The shortfall formulas in use.
const (
	// ActualOverTarget: points × a ÷ t.
	ActualOverTarget Shortfall = "actual/target"
	// TargetOverActual: points × t ÷ a, for targets that bound from above.
	TargetOverActual Shortfall = "target/actual"
	// LessExcess: points × (1 − (a − t) ÷ t), for targets that bound from above.
	LessExcess Shortfall = "1-excess/target"
	// AllOrNothing: nothing.
	AllOrNothing Shortfall = "none"
)

// Completion is 完成比例赋分: all points when the target is met, else points in
// proportion.
type Completion struct {
	// Shortfall is what a missed target earns.
	Shortfall Shortfall `json:"shortfall"`
	// Floor is the completion, as a percentage, below which nothing is earned.
	Floor figure.Quantity `json:"floor,omitzero"`
	// FullFrom is the completion, as a percentage, from which a missed target
	// still earns all points; absent for none. The completion is the share that
	// Shortfall gives.
	FullFrom figure.Quantity `json:"full_from,omitzero"`
	// Uncapped lets the share exceed the points when the target is exceeded.
	Uncapped bool `json:"uncapped,omitempty"`
	// Overshoot says what a target exceeded by far does to the points.
	Overshoot Overshoot `json:"overshoot,omitzero"`
	// ExactEqual makes an exceeded "=" target a missed one; by default it is met
	// where the target is above 0. One of 0 or less is missed when it is exceeded,
	// whatever this says: = 0 reads ≤ 0.
	ExactEqual bool `json:"exact_equal,omitempty"`
	// Closed reads > as ≥ and < as ≤, as one deployed system does.
	Closed bool `json:"closed,omitempty"`
	// ZeroTarget says what a missed target of zero earns, or of less than zero:
	// nothing is in proportion to either.
	ZeroTarget ZeroTarget `json:"zero_target,omitempty"`
	// Negative says what a negative actual is.
	Negative Negative `json:"negative,omitempty"`
}

// OvershootPolicy is what happens to points past the overshoot threshold.
type OvershootPolicy string

// The overshoot policies.
const (
	// KeepPoints keeps all points.
	KeepPoints OvershootPolicy = ""
	// NoPoints earns nothing.
	NoPoints OvershootPolicy = "zero"
	// ReducePoints takes Per percent of the points for each percent of the
	// target by which the actual passes the threshold.
	ReducePoints OvershootPolicy = "reduce"
)

// Overshoot is the policy for an actual far above its target.
type Overshoot struct {
	Policy OvershootPolicy `json:"policy"`
	// Beyond is the completion, as a percentage, past which the policy applies.
	Beyond figure.Quantity `json:"beyond"`
	// Per is the percentage of the points lost per percent beyond.
	Per figure.Quantity `json:"per,omitzero"`
}

// ZeroTarget is the policy for a division by a target of zero or less.
type ZeroTarget string

// The policies for a zero target.
const (
	// ZeroNotComputable leaves the indicator without a score.
	ZeroNotComputable ZeroTarget = ""
	// ZeroEarnsNothing scores 0.
	ZeroEarnsNothing ZeroTarget = "zero"
	// ZeroEarnsAll scores all points.
	ZeroEarnsAll ZeroTarget = "full"
	// ZeroDividesByOne divides by 1 in the target's unit, as one deployed system
	// does; it leaves a target below zero without a score.
	ZeroDividesByOne ZeroTarget = "one"
)

// Negative is the policy for a negative actual.
type Negative string

// The policies for a negative actual.
const (
	// NegativeNotComputable leaves the indicator without a score.
	NegativeNotComputable Negative = ""
	// NegativeIsZero takes the actual as 0.
	NegativeIsZero Negative = "zero"
	// NegativeStands takes the actual as it is, for rates of change.
	NegativeStands Negative = "stands"
)

// Measure is what Steps, Bands and Linear look at.
type Measure string

// The measures. Percentages are measured in percent: 92.8, not 0.928. A bound on
// Value or Difference may have any unit, the same for all bounds of a method: a
// figure in another is converted where the two measure the same thing, and else
// cannot be scored; one without a unit takes over the bound's.
const (
	// Value is the actual as reported, in the target's unit.
	Value Measure = "value"
	// Rate is actual ÷ target, in percent.
	Rate Measure = "rate"
	// Deviation is (actual − target) ÷ target, in percent.
	Deviation Measure = "deviation"
	// Difference is actual − target, in the target's unit; days for a deadline.
	Difference Measure = "difference"
)

// Side is the side of the reference point on which a gap counts.
type Side string

// The sides.
const (
	BelowSide Side = "below"
	AboveSide Side = "above"
	EitherWay Side = "either"
)

// Whole is how an incomplete step counts.
type Whole string

// The ways of counting steps.
const (
	WholeSteps  Whole = "floor"    // an incomplete step does not count
	BegunSteps  Whole = "ceil"     // an incomplete step counts as one
	ProRataStep Whole = "pro-rata" // an incomplete step counts in proportion
)

// Steps deducts points for each step of a gap, down to 0: a number of them
// (每低 5% 扣 2 分) or a share of the indicator's (每低 1 个百分点扣权重的 5%).
type Steps struct {
	Measure Measure `json:"measure"`
	// From is where the gap starts, in the measure's unit or one of its own.
	From figure.Quantity `json:"from"`
	// Side is the side of From that costs points.
	Side Side `json:"side"`
	// Step is the size of one step.
	Step figure.Quantity `json:"step"`
	// Deduct is what a step costs in points, DeductShare what it costs in percent
	// of the indicator's points; exactly one of the two is stated.
	Deduct      figure.Points   `json:"deduct,omitzero"`
	DeductShare figure.Quantity `json:"deduct_share,omitzero"`
	// Whole says how an incomplete step counts.
	Whole Whole `json:"whole"`
}

// Bands awards points by interval.
type Bands struct {
	Measure Measure `json:"measure"`
	// Bands run from the highest values down, without gap or overlap; the first
	// is open to the top and the last to the bottom.
	Bands []Band `json:"bands"`
}

// Interval is a range of numbers; an absent end is unbounded. Ends are closed
// unless they are marked open.
type Interval struct {
	From     figure.Quantity `json:"from,omitzero"`
	FromOpen bool            `json:"from_open,omitempty"`
	To       figure.Quantity `json:"to,omitzero"`
	ToOpen   bool            `json:"to_open,omitempty"`
}

// Band is an interval and what it earns: absolute points or a share.
type Band struct {
	Interval
	// Points earned, when absolute; at most the indicator's points are given.
	Points figure.Points `json:"points,omitzero"`
	// Share of the points earned, as a percentage.
	Share figure.Quantity `json:"share,omitzero"`
}

// Linear is points × (1 − K × rate), and 0 past a limit. The rate is the
// measure ÷ 100.
type Linear struct {
	Measure Measure         `json:"measure"`
	K       figure.Quantity `json:"k"`
	// Limit is the measure past which nothing is earned; absent for none.
	Limit figure.Quantity `json:"limit,omitzero"`
}

// Level is 评判等级赋分: named levels, each a share of the points, either fixed
// or an interval inside which an evaluator judges.
type Level struct {
	Levels []LevelBand `json:"levels"`
	// SameWords lets an actual that repeats the target's words earn all points
	// without a judgement.
	SameWords bool `json:"same_words,omitempty"`
}

// LevelBand is one level.
type LevelBand struct {
	// Key names the level in judgements: "met". So do its label and its words.
	Key   string       `json:"key"`
	Label figure.Label `json:"label"`
	// Words are actual values that mean this level without a judgement of the
	// level itself.
	Words []string `json:"words,omitempty"`
	// Interval of shares, in percent, in which a judged score must lie. A level
	// with a Fixed share needs none: see Shares.
	Interval
	// Fixed is the share, in percent, that the level earns without a judged
	// score; absent when a score must be judged.
	Fixed figure.Quantity `json:"fixed,omitzero"`
}

// Checklist adds up items, or deducts for breaches. Exactly one of the three
// is used.
type Checklist struct {
	// Items with their own points; the judgement names those that are met.
	Items []Item `json:"items,omitempty"`
	// PerItem is earned for each item met; the actual is their number.
	PerItem figure.Points `json:"per_item,omitzero"`
	// PerBreach is lost for each breach; the actual is their number.
	PerBreach figure.Points `json:"per_breach,omitzero"`
}

// Item is one entry of a checklist.
type Item struct {
	Name   string        `json:"name"`
	Points figure.Points `json:"points"`
}

// Share awards the share of the form's other numeric indicators that are met.
type Share struct {
	// Group limits the count to groups (二级指标) of this name; "" counts all.
	Group string `json:"group,omitempty"`
	// Beyond is the completion, in percent, past which an exceeded target no
	// longer counts as met; absent for no limit.
	Beyond figure.Quantity `json:"beyond,omitzero"`
}

// Judged takes an evaluator's score between 0 and the points.
type Judged struct{}

// Custom names a method that the caller binds to the scorer.
type Custom struct {
	Name string `json:"name"`
}

// Name returns the wire name of the method that is set, "" when none is.
func (m Method) Name() string {
	for _, option := range m.options() {
		if option.set {
			return option.name
		}
	}
	return ""
}

type methodOption struct {
	name string
	set  bool
}

func (m Method) options() [9]methodOption {
	return [...]methodOption{
		{"completion", m.Completion != nil},
		{"steps", m.Steps != nil},
		{"bands", m.Bands != nil},
		{"linear", m.Linear != nil},
		{"level", m.Level != nil},
		{"checklist", m.Checklist != nil},
		{"share", m.Share != nil},
		{"judged", m.Judged != nil},
		{"custom", m.Custom != nil},
	}
}

// Label says what the measure looks at.
func (m Measure) Label() figure.Label {
	switch m {
	case Value:
		return figure.Label{Zh: "实际完成值", En: "actual value"}
	case Rate:
		return figure.Label{Zh: "完成率", En: "completion rate"}
	case Deviation:
		return figure.Label{Zh: "偏离率", En: "deviation"}
	case Difference:
		return figure.Label{Zh: "差额", En: "difference"}
	}
	return figure.Label{Zh: string(m), En: string(m)}
}

// comparesFigures tells whether the method scores two figures by themselves,
// without an evaluator and without the rest of the form.
func (m Method) comparesFigures() bool {
	return m.Completion != nil || m.Steps != nil || m.Bands != nil || m.Linear != nil
}

// measure returns what the method looks at, for those that have a choice.
func (m Method) measure() (measure Measure, found bool) {
	switch {
	case m.Steps != nil:
		return m.Steps.Measure, true
	case m.Bands != nil:
		return m.Bands.Measure, true
	case m.Linear != nil:
		return m.Linear.Measure, true
	}
	return "", false
}

// Unit returns the first bound of Steps, Bands or Linear that has a unit, as a
// word for the unit that figures are compared in; absent when none has.
func (m Method) Unit() figure.Quantity {
	var bounds []figure.Quantity
	switch {
	case m.Steps != nil:
		bounds = append(bounds, m.Steps.From, m.Steps.Step)
	case m.Bands != nil:
		for _, band := range m.Bands.Bands {
			bounds = append(bounds, band.From, band.To)
		}
	case m.Linear != nil:
		bounds = append(bounds, m.Linear.Limit)
	}
	for _, bound := range bounds {
		if bound.Unit() != "" {
			return bound
		}
	}
	return figure.Quantity{}
}
