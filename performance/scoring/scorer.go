package scoring

import (
	"errors"
	"fmt"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/exact"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

// Version is the version of the library, as it stands in every result.
const Version = "0.2.0"

// ErrUnbound reports a rule set with a custom method that nothing is bound to.
var ErrUnbound = errors.New("custom method is not bound")

// CustomInput is what a custom method gets to see.
type CustomInput struct {
	Points    figure.Points
	Target    performance.Target
	Actual    performance.Actual
	Judgement performance.Judgement
}

// CustomMethod computes a score between 0 and the points; ok is false when it
// cannot. It must be pure and safe for concurrent use.
type CustomMethod func(CustomInput) (score figure.Points, ok bool)

// Binding gives a custom method of the rule set its function.
type Binding struct {
	Name   string
	Method CustomMethod
}

// Scorer scores forms under one rule set. It is immutable and safe for
// concurrent use.
type Scorer struct {
	Rules  ruleset.Set
	madeBy MadeBy
	Kinds  [ruleset.Kinds]*Method
	usual  [ruleset.Kinds]usual
	spends usual // of the execution row
	Named  map[string]*Method
	// judged takes a judged score where no rule says how.
	judged *Method
	Exec   *Method // nil when the set has no execution row
	// grid is the last place of a score: what points are dealt out in.
	grid exact.Grain
	// fine tells that scores keep hundredths.
	fine       bool
	directions directions
	Grades     []Edge
}

// NewScorer validates the rule set and compiles it. Its error is a
// *ruleset.InvalidError or wraps ErrUnbound.
func NewScorer(set ruleset.Set, bindings ...Binding) (*Scorer, error) {
	if err := set.Err(); err != nil {
		return nil, err
	}
	s := &Scorer{
		Rules: set, madeBy: MadeBy{RuleSet: set.ID, Hash: set.Hash(), Version: Version}, Named: make(map[string]*Method, len(set.Named)),
		judged: &Method{Rule: ruleset.Method{Judged: &ruleset.Judged{}}}, grid: 1,
		directions: newDirections(set.Directions),
	}
	if rounding := set.Rounding.Leaf; rounding != nil {
		s.grid = exact.Unit(*rounding)
	}
	s.fine = s.grid <= exact.One/100
	c := compiler{set: set, bindings: bindings}
	for _, rule := range set.Kinds {
		m := c.compile(rule.Method, rule.Source)
		s.Kinds[rule.Kind], s.usual[rule.Kind] = m, m.asUsual(rule.Kind)
	}
	for _, rule := range set.Named {
		s.Named[rule.Name] = c.compile(rule.Method, rule.Source)
	}
	if set.Execution.Points.Stated() {
		s.Exec = c.compile(set.Execution.Method, set.Execution.Source)
		s.spends = s.Exec.asUsual(ruleset.AtLeast)
	}
	for _, band := range set.Grades.Bands {
		s.Grades = append(s.Grades, newEdge(band.Interval))
	}
	return s, c.err
}

// MustScorer is NewScorer for the sets of package ruleset; it panics on an
// error.
func MustScorer(set ruleset.Set, bindings ...Binding) *Scorer {
	s, err := NewScorer(set, bindings...)
	if err != nil {
		panic(err)
	}
	return s
}

// Set returns the rule set that the scorer was made from.
func (s *Scorer) Set() ruleset.Set { return s.Rules }

// method is a compiled ruleset.Method.
type Method struct {
	Rule    ruleset.Method
	Source  string
	Figures bool // target and actual are needed as numbers

	Floor, beyond, per *exact.Rat // of Completion; percentages as fractions
	From, Step, Deduct exact.Rat  // of Steps
	K                  exact.Rat  // of Linear
	Limit              *exact.Rat
	Edges              []Edge      // of Bands and Level
	Earns              []exact.Rat // per edge: absolute points or a share, 0 for a level without
	Absolute           []bool
	PerItem, PerBreach exact.Rat
	Items              []exact.Rat
	custom             CustomMethod
	RateRounding       *figure.Rounding
	leafRounding       *figure.Rounding
}

// edge is a compiled interval.
type Edge struct {
	From, To         exact.Rat
	hasFrom, hasTo   bool
	FromOpen, ToOpen bool
}

func newEdge(i ruleset.Interval) Edge {
	e := Edge{FromOpen: i.FromOpen, ToOpen: i.ToOpen, hasFrom: i.From.Stated(), hasTo: i.To.Stated()}
	if e.hasFrom {
		e.From = exact.Decimal(i.From.Decimal()).Short()
	}
	if e.hasTo {
		e.To = exact.Decimal(i.To.Decimal()).Short()
	}
	return e
}

// share turns an interval of percentages into one of fractions.
func (e Edge) share() Edge {
	e.From, e.To = e.From.Mul(hundredth), e.To.Mul(hundredth)
	return e
}

func (e *Edge) Contains(v exact.Rat) bool { return e.starts(v) && e.ends(v) }

// starts tells whether the interval starts before v, or at it.
func (e *Edge) starts(v exact.Rat) bool {
	if !e.hasFrom {
		return true
	}
	order := v.Cmp(e.From)
	return order > 0 || order == 0 && !e.FromOpen
}

// ends tells whether the interval ends after v, or at it.
func (e *Edge) ends(v exact.Rat) bool {
	if !e.hasTo {
		return true
	}
	order := v.Cmp(e.To)
	return order < 0 || order == 0 && !e.ToOpen
}

type compiler struct {
	set      ruleset.Set
	bindings []Binding
	err      error
}

var hundredth = exact.Scaled(1, -2)

// percentOf returns a percentage as a fraction, nil when it is absent.
func percentOf(q figure.Quantity) *exact.Rat {
	if !q.Stated() {
		return nil
	}
	share := exact.Decimal(q.Decimal()).Mul(hundredth)
	return &share
}

func (c *compiler) compile(rule ruleset.Method, source string) *Method {
	m := &Method{Rule: rule, Source: source, RateRounding: c.set.Rounding.Rate, leafRounding: c.set.Rounding.Leaf}
	m.Figures = rule.Completion != nil || rule.Steps != nil || rule.Bands != nil || rule.Linear != nil
	switch {
	case rule.Completion != nil:
		m.Floor = percentOf(rule.Completion.Floor)
		m.beyond = percentOf(rule.Completion.Overshoot.Beyond)
		m.per = percentOf(rule.Completion.Overshoot.Per)
	case rule.Steps != nil:
		m.From = exact.Decimal(rule.Steps.From.Decimal())
		m.Step = exact.Decimal(rule.Steps.Step.Decimal())
		m.Deduct = exact.Decimal(rule.Steps.Deduct.Decimal())
	case rule.Bands != nil:
		for _, band := range rule.Bands.Bands {
			m.Edges = append(m.Edges, newEdge(band.Interval))
			m.Absolute = append(m.Absolute, band.Points.Stated())
			if band.Points.Stated() {
				m.Earns = append(m.Earns, exact.Decimal(band.Points.Decimal()))
			} else {
				m.Earns = append(m.Earns, *percentOf(band.Share))
			}
		}
	case rule.Linear != nil:
		m.K = exact.Decimal(rule.Linear.K.Decimal()).Mul(hundredth)
		if rule.Linear.Limit.Stated() {
			limit := exact.Decimal(rule.Linear.Limit.Decimal())
			m.Limit = &limit
		}
	case rule.Level != nil:
		for _, level := range rule.Level.Levels {
			m.Edges = append(m.Edges, newEdge(level.Interval).share())
			share := Zero
			if level.Fixed.Stated() {
				share = *percentOf(level.Fixed)
			}
			m.Earns = append(m.Earns, share)
		}
	case rule.Checklist != nil:
		m.PerItem = exact.Decimal(rule.Checklist.PerItem.Decimal())
		m.PerBreach = exact.Decimal(rule.Checklist.PerBreach.Decimal())
		for _, item := range rule.Checklist.Items {
			m.Items = append(m.Items, exact.Decimal(item.Points.Decimal()))
		}
	case rule.Share != nil:
		m.beyond = percentOf(rule.Share.Beyond)
	case rule.Custom != nil:
		c.bind(m, rule.Custom.Name)
	}
	return m
}

func (c *compiler) bind(m *Method, name string) {
	for _, binding := range c.bindings {
		if binding.Name == name && binding.Method != nil {
			m.custom = binding.Method
			return
		}
	}
	c.err = fmt.Errorf("%q: %w", name, ErrUnbound)
}
