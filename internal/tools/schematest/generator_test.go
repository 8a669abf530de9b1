package schematest_test

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"strings"

	"jixiao.example/budget"
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

// generator makes up values of the Go types, field by field, with what a schema
// asks for beyond the types: words of closed sets, positive numbers in rules.
type generator struct {
	*rand.Rand

	// filled leaves nothing out; single keeps every list to one entry.
	filled, single bool
	// rules makes figures as rule sets have them.
	rules bool
	// modest keeps points to what a form has.
	modest bool
}

func seeded(seed uint64) *generator { return &generator{Rand: rand.New(rand.NewPCG(seed, 2024))} }

func (g *generator) form() performance.Form {
	var form performance.Form
	g.fill(reflect.ValueOf(&form).Elem())
	return form
}

func (g *generator) set() ruleset.Set {
	var set ruleset.Set
	g.rules = true
	g.fill(reflect.ValueOf(&set).Elem())
	g.rules = false
	return set
}

// one picks one of the words.
func one[T any](g *generator, from ...T) T { return from[g.IntN(len(from))] }

func (g *generator) chance(percent int) bool { return g.IntN(100) < percent }

func (g *generator) fill(value reflect.Value) {
	if g.own(value.Addr().Interface()) {
		return
	}
	switch value.Kind() {
	case reflect.Pointer:
		value.Set(reflect.New(value.Type().Elem()))
		g.fill(value.Elem())
	case reflect.Slice:
		n := 1 + g.IntN(3)
		if g.single {
			n = 1
		}
		value.Set(reflect.MakeSlice(value.Type(), n, n))
		for i := range n {
			g.fill(value.Index(i))
		}
	case reflect.Struct:
		for i := range value.NumField() {
			field := value.Type().Field(i)
			optional := strings.Contains(field.Tag.Get("json"), ",omit")
			list := field.Type.Kind() == reflect.Slice && !g.rules
			absent := optional && g.chance(50) || list && g.chance(10)
			if g.filled || !absent {
				g.fill(value.Field(i))
			}
		}
		g.mend(value.Addr().Interface())
	case reflect.String:
		value.SetString(g.words())
	case reflect.Bool:
		value.SetBool(true)
	default:
		panic(fmt.Sprintf("no way to make up a %s", value.Type()))
	}
}

// own fills what is more than the sum of its fields.
func (g *generator) own(value any) bool {
	switch v := value.(type) {
	case *figure.Money:
		if g.filled || g.chance(90) {
			*v = figure.MustMoney(g.qualifier() + g.number() + one(g, "元", "千元", "万元", "百万元", "亿元"))
		}
	case *figure.Quantity:
		*v = g.quantity()
	case *figure.Points:
		*v = g.points()
	case *figure.Date:
		*v = g.date(1)
	case *performance.Target:
		*v = g.target()
	case *performance.Actual:
		*v = g.actual()
	case *figure.Rounding:
		*v = figure.Rounding{Places: g.Int32N(10), Mode: one(g, figure.HalfUp, figure.Cut, figure.HalfEven)}
	case *int:
		*v = 1 + g.IntN(9999)
	case *budget.Phase:
		*v = one(g, budget.Initial, budget.Adjusted, budget.Received, budget.Executed, budget.Final, budget.Budgeted, "q1-3")
	case *performance.RowKind:
		*v = one(g, performance.TotalRow, performance.SourceRow, performance.CharacterRow)
	case *performance.Choice:
		*v = one(g, performance.BestOf, performance.FirstOf)
	default:
		return g.ruleWord(value)
	}
	return true
}

// ruleWord fills the closed words of rule sets.
func (g *generator) ruleWord(value any) bool {
	switch v := value.(type) {
	case *ruleset.Kind:
		*v = ruleset.AtLeast + ruleset.Kind(g.IntN(int(ruleset.Words-ruleset.AtLeast)+1))
	case *ruleset.Status:
		*v = one(g, ruleset.InForce, ruleset.Superseded, ruleset.DerivedFrom, ruleset.NotVerified)
	case *ruleset.NotApplicablePolicy:
		*v = one(g, ruleset.KeepZero, ruleset.Rescale, ruleset.RescaleClass, ruleset.FullPoints, ruleset.MovePoints)
	case *ruleset.ParentPolicy:
		*v = one(g, ruleset.EqualShares, ruleset.AllMet, ruleset.ParentJudged)
	case *ruleset.When:
		*v = one(g, ruleset.WhenOvershot, ruleset.WhenUnmet, ruleset.WhenExecutionBelow)
	case *ruleset.GradeFrom:
		*v = ruleset.FromRaw
	case *ruleset.Reading:
		*v = one(g, ruleset.Read, ruleset.SecondHand, ruleset.Unverified)
	case *ruleset.Shortfall:
		*v = one(g, ruleset.ActualOverTarget, ruleset.TargetOverActual, ruleset.LessExcess, ruleset.AllOrNothing)
	case *ruleset.OvershootPolicy:
		*v = one(g, ruleset.KeepPoints, ruleset.NoPoints, ruleset.ReducePoints)
	case *ruleset.ZeroTarget:
		*v = one(g, ruleset.ZeroEarnsNothing, ruleset.ZeroEarnsAll, ruleset.ZeroDividesByOne)
	case *ruleset.Negative:
		*v = one(g, ruleset.NegativeIsZero, ruleset.NegativeStands)
	case *ruleset.Measure:
		*v = one(g, ruleset.Value, ruleset.Rate, ruleset.Deviation, ruleset.Difference)
	case *ruleset.Side:
		*v = one(g, ruleset.BelowSide, ruleset.AboveSide, ruleset.EitherWay)
	case *ruleset.Entry:
		*v = one(g, ruleset.Typed, ruleset.Editable, ruleset.Locked)
	case *ruleset.Whole:
		*v = one(g, ruleset.WholeSteps, ruleset.BegunSteps, ruleset.ProRataStep)
	case *ruleset.Method:
		g.method(reflect.ValueOf(v).Elem(), g.IntN(reflect.TypeFor[ruleset.Method]().NumField()))
	default:
		return false
	}
	return true
}

// method sets one method, by the number of its field.
func (g *generator) method(value reflect.Value, field int) {
	value.SetZero()
	g.fill(value.Field(field))
}

// mend brings together what the fields of a struct have to agree on.
func (g *generator) mend(value any) {
	switch v := value.(type) {
	case *performance.MoneyRow:
		v.Depth = 1 + v.Depth%performance.MaxMoneyDepth
	case *performance.Class:
		v.NotApplicable = v.NotApplicable && !g.modest
	case *performance.Group:
		v.NotApplicable = v.NotApplicable && !g.modest
	case *performance.Indicator:
		if g.modest {
			v.Method, v.Deduction, v.NotApplicable = "", figure.Points{}, g.chance(5)
		}
	case *ruleset.Set:
		if v.Status == ruleset.Superseded && v.LastYear == 0 {
			v.LastYear = 2024
		}
	case *ruleset.KindRule:
		g.suit(&v.Method, v.Kind)
	case *ruleset.Direction:
		v.As = one(g, ruleset.AtLeast, ruleset.AtMost, ruleset.Equal, ruleset.Bare)
	case *ruleset.Execution:
		v.Spent, v.Base = budget.Executed, budget.Adjusted
		g.suit(&v.Method, ruleset.AtLeast)
	case *ruleset.NotApplicable:
		v.To, v.Source = ruleset.Output, "source"
	case *ruleset.Parents:
		v.Source = "source"
	case *ruleset.Reason:
		v.Threshold = g.quantity()
	case *ruleset.Rounding:
		v.Source = "source"
	case *ruleset.Grades:
		v.Source = "source"
	case *ruleset.Completion:
		v.Uncapped = v.Uncapped && v.Overshoot.Policy == ruleset.KeepPoints
		if v.Floor.Stated() || v.Shortfall == ruleset.AllOrNothing {
			v.FullFrom = figure.Quantity{}
		}
	case *ruleset.Steps:
		if v.Deduct, v.DeductShare = g.points(), (figure.Quantity{}); g.chance(50) {
			v.Deduct, v.DeductShare = figure.Points{}, g.quantity()
		}
	case *ruleset.Overshoot:
		v.Per = g.quantity()
	case *ruleset.Band:
		if v.Points, v.Share = g.points(), (figure.Quantity{}); g.chance(50) {
			v.Points, v.Share = figure.Points{}, g.quantity()
		}
	case *ruleset.Checklist:
		*v = one(g, ruleset.Checklist{Items: []ruleset.Item{{Name: g.words(), Points: g.points()}}},
			ruleset.Checklist{PerItem: g.points()}, ruleset.Checklist{PerBreach: g.points()})
	}
}

// suit gives a rule a method that its kind of target can have.
func (g *generator) suit(method *ruleset.Method, kind ruleset.Kind) {
	if kind == ruleset.Words {
		*method = ruleset.Method{Judged: &ruleset.Judged{}}
		return
	}
	if method.Completion != nil || kind == ruleset.AtLeast {
		completion := ruleset.Completion{Shortfall: ruleset.AllOrNothing}
		if method.Completion != nil {
			completion = *method.Completion
			if !completion.FullFrom.Stated() {
				completion.Shortfall = one(g, completion.Shortfall, ruleset.AllOrNothing)
			}
		}
		switch downward := kind == ruleset.Below || kind == ruleset.AtMost; {
		case downward && completion.Shortfall == ruleset.ActualOverTarget:
			completion.Shortfall = ruleset.LessExcess
		case !downward && kind != ruleset.Deadline && completion.Shortfall != ruleset.AllOrNothing:
			completion.Shortfall = ruleset.ActualOverTarget
		}
		*method = ruleset.Method{Completion: &completion}
	}
}
