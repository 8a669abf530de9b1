package scoring

import (
	"errors"
	"fmt"
	"slices"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/exact"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

// Version is the version of the library, as it stands in every result.
const Version = "0.3.0"

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

// Scorer scores forms under one rule set. It is made by NewScorer, is immutable
// and safe for concurrent use. The zero value and nil have no rules and score
// nothing.
type Scorer struct {
	set    ruleset.Set
	madeBy MadeBy
	kinds  [ruleset.Kinds]*method
	usual  [ruleset.Kinds]usual
	spends usual // of the execution row
	named  map[string]*method
	// judges takes a judged score where no rule says how.
	judges    *method
	execution *method // nil when the set has no execution row
	// grid is the last place of a score: what points are dealt out in.
	grid exact.Grain
	// fine tells that scores keep hundredths.
	fine       bool
	directions directions
	words      measureWords
	grades     []interval
}

// NewScorer validates the rule set and compiles it. The scorer keeps a copy of
// the set. The error is a *ruleset.InvalidError or wraps ErrUnbound.
func NewScorer(set ruleset.Set, bindings ...Binding) (*Scorer, error) {
	if err := set.Err(); err != nil {
		return nil, err
	}
	set = set.Clone()
	s := &Scorer{
		set: set, madeBy: MadeBy{RuleSet: set.ID, Hash: set.Hash(), Version: Version}, named: make(map[string]*method, len(set.Named)),
		judges: &method{rule: ruleset.Method{Judged: &ruleset.Judged{}}}, grid: 1,
		directions: newDirections(set.Directions), words: newMeasureWords(set.MeasureWords),
	}
	if rounding := set.Rounding.Leaf; rounding != nil {
		s.grid = exact.Unit(*rounding)
	}
	s.fine = s.grid <= exact.One/100
	c := compiler{rounding: set.Rounding, bindings: bindings}
	for _, rule := range set.Kinds {
		m := c.compile(rule.Method, rule.Source)
		s.kinds[rule.Kind], s.usual[rule.Kind] = m, m.asUsual(rule.Kind)
	}
	for _, rule := range set.Named {
		s.named[rule.Name] = c.compile(rule.Method, rule.Source)
	}
	if set.Execution.Points.Stated() {
		s.execution = c.compile(set.Execution.Method, set.Execution.Source)
		s.spends = s.execution.asUsual(ruleset.AtLeast)
	}
	for _, band := range set.Grades.Bands {
		s.grades = append(s.grades, newInterval(band.Interval))
	}
	if c.err != nil {
		return nil, c.err
	}
	return s, nil
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

// Set returns a copy of the rule set that the scorer was made from.
func (s *Scorer) Set() ruleset.Set {
	if !s.made() {
		return ruleset.Set{}
	}
	return s.set.Clone()
}

// made tells whether NewScorer made the scorer.
func (s *Scorer) made() bool { return s != nil && s.judges != nil }

// methodFor finds the method that an indicator asks for, or the one for its kind
// of target; nil when the rule set has none.
func (s *Scorer) methodFor(kind ruleset.Kind, indicator *performance.Indicator) *method {
	switch {
	case indicator.Method != "":
		return s.named[indicator.Method]
	case kind == ruleset.NoKind && indicator.Judgement.Score.Stated():
		return s.judges
	}
	return s.kinds[kind]
}

// compiler turns the methods of a rule set into what scoring works with.
type compiler struct {
	rounding ruleset.Rounding
	bindings []Binding
	err      error
}

func (c *compiler) compile(rule ruleset.Method, source string) *method {
	m := &method{rule: rule, source: source, unit: rule.Unit(), rateRounding: c.rounding.Rate, leafRounding: c.rounding.Leaf}
	m.figures = rule.Completion != nil || rule.Steps != nil || rule.Bands != nil || rule.Linear != nil
	switch {
	case rule.Completion != nil:
		m.floor = percentOf(rule.Completion.Floor)
		m.fullFrom = percentOf(rule.Completion.FullFrom)
		m.beyond = percentOf(rule.Completion.Overshoot.Beyond)
		m.per = percentOf(rule.Completion.Overshoot.Per)
	case rule.Steps != nil:
		m.from = exact.Decimal(rule.Steps.From.Decimal())
		m.step = exact.Decimal(rule.Steps.Step.Decimal())
		m.deduct = exact.Decimal(rule.Steps.Deduct.Decimal())
		m.deductShare = percentOf(rule.Steps.DeductShare)
	case rule.Bands != nil:
		for _, band := range rule.Bands.Bands {
			m.intervals = append(m.intervals, newInterval(band.Interval))
			m.absolute = append(m.absolute, band.Points.Stated())
			if band.Points.Stated() {
				m.earns = append(m.earns, exact.Decimal(band.Points.Decimal()))
			} else {
				m.earns = append(m.earns, *percentOf(band.Share))
			}
		}
	case rule.Linear != nil:
		m.k = exact.Decimal(rule.Linear.K.Decimal()).Mul(hundredth)
		if rule.Linear.Limit.Stated() {
			limit := exact.Decimal(rule.Linear.Limit.Decimal())
			m.limit = &limit
		}
	case rule.Level != nil:
		for at, level := range slices.Backward(rule.Level.Levels) { // so that the first of two stands
			for _, words := range level.Words {
				m.meanings.add(words, at)
			}
		}
		for _, level := range rule.Level.Levels {
			m.intervals = append(m.intervals, newInterval(level.Shares()).fractions())
			fixed := zero
			if level.Fixed.Stated() {
				fixed = *percentOf(level.Fixed)
			}
			m.earns = append(m.earns, fixed)
		}
		m.levels = newLevelEnds(m.intervals)
	case rule.Checklist != nil:
		m.perItem = exact.Decimal(rule.Checklist.PerItem.Decimal())
		m.perBreach = exact.Decimal(rule.Checklist.PerBreach.Decimal())
		for _, item := range rule.Checklist.Items {
			m.items = append(m.items, exact.Decimal(item.Points.Decimal()))
		}
	case rule.Share != nil:
		m.beyond = percentOf(rule.Share.Beyond)
	case rule.Custom != nil:
		c.bind(m, rule.Custom.Name)
	}
	return m
}

func (c *compiler) bind(m *method, name string) {
	for _, binding := range c.bindings {
		if binding.Name == name && binding.Method != nil {
			m.custom = binding.Method
			return
		}
	}
	c.err = fmt.Errorf("%.64q: %w", name, ErrUnbound)
}
