package performance

import (
	"errors"
	"fmt"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/exact"
	"jixiao.example/performance/ruleset"
)

// Version is the version of the library, as it stands in every result.
const Version = "0.2.0"

// Limits of a form; a form past them is scored as empty and says so.
const (
	// MaxIndicators is the largest number of indicators in a form.
	MaxIndicators = 10_000
	// MaxMoneyRows is the largest number of money rows.
	MaxMoneyRows = 1_000
)

// ErrUnbound reports a rule set with a custom method that nothing is bound to.
var ErrUnbound = errors.New("custom method is not bound")

// CustomInput is what a custom method gets to see.
type CustomInput struct {
	Points    figure.Points
	Target    Target
	Actual    Actual
	Judgement Judgement
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
	set    ruleset.Set
	madeBy MadeBy
	kinds  [ruleset.Kinds]*method
	usual  [ruleset.Kinds]usual
	spends usual // of the execution row
	named  map[string]*method
	// judged takes a judged score where no rule says how.
	judged *method
	exec   *method // nil when the set has no execution row
	// grid is the last place of a score: what points are dealt out in.
	grid exact.Grain
	// fine tells that scores keep hundredths.
	fine       bool
	directions directions
	grades     []edge
}

// NewScorer validates the rule set and compiles it. Its error is a
// *ruleset.InvalidError or wraps ErrUnbound.
func NewScorer(set ruleset.Set, bindings ...Binding) (*Scorer, error) {
	if err := set.Err(); err != nil {
		return nil, err
	}
	s := &Scorer{
		set: set, madeBy: MadeBy{RuleSet: set.ID, Hash: set.Hash(), Version: Version}, named: make(map[string]*method, len(set.Named)),
		judged: &method{rule: ruleset.Method{Judged: &ruleset.Judged{}}}, grid: 1,
		directions: newDirections(set.Directions),
	}
	if rounding := set.Rounding.Leaf; rounding != nil {
		s.grid = exact.Unit(*rounding)
	}
	s.fine = s.grid <= exact.One/100
	c := compiler{set: set, bindings: bindings}
	for _, rule := range set.Kinds {
		m := c.compile(rule.Method, rule.Source)
		s.kinds[rule.Kind], s.usual[rule.Kind] = m, m.asUsual(rule.Kind)
	}
	for _, rule := range set.Named {
		s.named[rule.Name] = c.compile(rule.Method, rule.Source)
	}
	if set.Execution.Points.Stated() {
		s.exec = c.compile(set.Execution.Method, set.Execution.Source)
		s.spends = s.exec.asUsual(ruleset.AtLeast)
	}
	for _, band := range set.Grades.Bands {
		s.grades = append(s.grades, newEdge(band.Interval))
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
func (s *Scorer) Set() ruleset.Set { return s.set }

// method is a compiled ruleset.Method.
type method struct {
	rule    ruleset.Method
	source  string
	figures bool // target and actual are needed as numbers

	floor, beyond, per *exact.Rat // of Completion; percentages as fractions
	from, step, deduct exact.Rat  // of Steps
	k                  exact.Rat  // of Linear
	limit              *exact.Rat
	edges              []edge      // of Bands and Level
	earns              []exact.Rat // per edge: absolute points or a share, 0 for a level without
	absolute           []bool
	perItem, perBreach exact.Rat
	items              []exact.Rat
	custom             CustomMethod
	rateRounding       *figure.Rounding
	leafRounding       *figure.Rounding
}

// edge is a compiled interval.
type edge struct {
	from, to         exact.Rat
	hasFrom, hasTo   bool
	fromOpen, toOpen bool
}

func newEdge(i ruleset.Interval) edge {
	e := edge{fromOpen: i.FromOpen, toOpen: i.ToOpen, hasFrom: i.From.Stated(), hasTo: i.To.Stated()}
	if e.hasFrom {
		e.from = exact.Decimal(i.From.Decimal()).Short()
	}
	if e.hasTo {
		e.to = exact.Decimal(i.To.Decimal()).Short()
	}
	return e
}

// share turns an interval of percentages into one of fractions.
func (e edge) share() edge {
	e.from, e.to = e.from.Mul(hundredth), e.to.Mul(hundredth)
	return e
}

func (e *edge) contains(v exact.Rat) bool { return e.starts(v) && e.ends(v) }

// starts tells whether the interval starts before v, or at it.
func (e *edge) starts(v exact.Rat) bool {
	if !e.hasFrom {
		return true
	}
	order := v.Cmp(e.from)
	return order > 0 || order == 0 && !e.fromOpen
}

// ends tells whether the interval ends after v, or at it.
func (e *edge) ends(v exact.Rat) bool {
	if !e.hasTo {
		return true
	}
	order := v.Cmp(e.to)
	return order < 0 || order == 0 && !e.toOpen
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

func (c *compiler) compile(rule ruleset.Method, source string) *method {
	m := &method{rule: rule, source: source, rateRounding: c.set.Rounding.Rate, leafRounding: c.set.Rounding.Leaf}
	m.figures = rule.Completion != nil || rule.Steps != nil || rule.Bands != nil || rule.Linear != nil
	switch {
	case rule.Completion != nil:
		m.floor = percentOf(rule.Completion.Floor)
		m.beyond = percentOf(rule.Completion.Overshoot.Beyond)
		m.per = percentOf(rule.Completion.Overshoot.Per)
	case rule.Steps != nil:
		m.from = exact.Decimal(rule.Steps.From.Decimal())
		m.step = exact.Decimal(rule.Steps.Step.Decimal())
		m.deduct = exact.Decimal(rule.Steps.Deduct.Decimal())
	case rule.Bands != nil:
		for _, band := range rule.Bands.Bands {
			m.edges = append(m.edges, newEdge(band.Interval))
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
		for _, level := range rule.Level.Levels {
			m.edges = append(m.edges, newEdge(level.Interval).share())
			share := zero
			if level.Fixed.Stated() {
				share = *percentOf(level.Fixed)
			}
			m.earns = append(m.earns, share)
		}
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
	c.err = fmt.Errorf("%q: %w", name, ErrUnbound)
}
