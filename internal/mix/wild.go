package mix

import (
	"slices"
	"strconv"

	"github.com/shopspring/decimal"

	"jixiao.example/budget"
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

// Wild draws forms that are not sensible: everything that a form admits occurs,
// and what is rare in real life (exact ties, points off the grid, 18 digits) is
// frequent. They are made out of pools of values, so that a million of them cost
// little. What it draws depends on its seed and the rule sets alone.
type Wild struct {
	dice
	targets, worded, dated []performance.Target
	actuals                []performance.Actual // first the measured ones
	points, scores         []figure.Points
	money                  []figure.Money
	methods                []string // names that the rule sets know, and one that none does
}

// pool is how many values of a kind a Wild draws from.
const pool = 600

// NewWild returns forms that depend on a seed, whose indicators now and then ask
// for a named method of the rule sets.
func NewWild(seed uint64, sets []ruleset.Set) *Wild {
	w := &Wild{dice: dice{seed}, methods: []string{"没有的方法"}}
	for _, set := range sets {
		for _, rule := range set.Named {
			if !slices.Contains(w.methods, rule.Name) {
				w.methods = append(w.methods, rule.Name)
			}
		}
	}
	for range pool {
		w.targets = append(w.targets, w.target())
		w.actuals = append(w.actuals, performance.Reached(w.quantity()))
		w.money = append(w.money, w.amount())
		w.points = append(w.points, w.weight())
		w.scores = append(w.scores, figure.ScaledPoints(int64(w.below(1500)), int32(w.below(4))))
	}
	for _, word := range []string{"约", "超过", "不少于", "不超过", "近"} {
		for range 20 {
			if q, err := figure.ParseQuantity(word + w.quantity().String()); err == nil {
				w.actuals = append(w.actuals, performance.Reached(q))
			}
		}
	}
	for _, date := range []string{"2024年", "2024年6月", "2024年12月", "2024年12月31日", "2025年1月1日", "2025年"} {
		w.dated = append(w.dated, performance.By(figure.MustDate(date)))
		w.actuals = append(w.actuals, performance.DoneOn(figure.MustDate(date)), performance.DoneBy(figure.MustDate(date)))
	}
	for _, words := range []string{"效果明显", "效果良好", "达成", "部分达成"} {
		w.worded = append(w.worded, performance.MustTarget(words))
		for range 20 {
			w.actuals = append(w.actuals, performance.MustActual(words))
		}
	}
	for range 10 {
		w.actuals = append(w.actuals, performance.Actual{}, performance.Missing(performance.NoReport),
			performance.Missing(performance.NoEvidence), performance.Missing(performance.DoesNotApply))
	}
	return w
}

// Again returns a Wild that draws from the same pools, as another seed says.
func (w *Wild) Again(seed uint64) *Wild {
	other := *w
	other.dice = dice{seed}
	return &other
}

// IntN returns one of the numbers from 0 to n-1; n has to be positive.
func (w *Wild) IntN(n int) int { return w.below(n) }

// Actual returns an actual value, which may say why there is none.
func (w *Wild) Actual() performance.Actual { return draw(w, w.actuals) }

// Score returns points as an evaluator or a review could name them, often more
// than an indicator has.
func (w *Wild) Score() figure.Points { return draw(w, w.scores) }

func (w *Wild) amount() figure.Money {
	for {
		unit := figure.MustQuantity("1" + w.of("元", "万元", "万元", "亿元"))
		if money, err := w.quantity().WithUnit(unit).Money(); err == nil {
			return money
		}
	}
}

// ties are targets whose quotients end: they put scores on rounding borders.
var ties = [...]int64{1, 2, 4, 5, 8, 16, 20, 25, 40, 50, 80, 100, 125, 200, 400, 800, 1000, 1600}

func (w *Wild) quantity() figure.Quantity {
	var coef int64
	exp := int32(0)
	switch w.below(10) {
	case 0:
		coef = w.below64(1_000_000_000_000_000_000)
		exp = -int32(w.below(18))
	case 1:
		coef = 0
	case 2, 3:
		coef, exp = int64(w.below(100_000)), -int32(w.below(5))
	case 4, 5, 6:
		coef = ties[w.below(len(ties))]
	default:
		coef = int64(w.below(1000))
	}
	if w.one(8) {
		coef = -coef
	}
	q, err := figure.NewQuantity(decimal.New(coef, exp), w.of("个", "个", "户", "万个", "", "", "%", "元", "万元", "㎡"))
	if err != nil {
		return figure.Count(coef%1000, "个")
	}
	return q
}

func (w *Wild) target() performance.Target {
	q := w.quantity()
	if w.one(8) {
		upper, err := figure.NewQuantity(q.Decimal().Add(decimal.New(int64(w.below(50)), -1)), q.Unit())
		if t, bad := performance.Between(q, upper); err == nil && bad == nil {
			return t
		}
	}
	return performance.Compare(ruleset.Bare+ruleset.Kind(w.below(6)), q)
}

func (w *Wild) weight() figure.Points {
	switch w.below(40) {
	case 0:
		return figure.ScaledPoints(int64(w.below(1_000_000)), 12)
	case 1:
		return figure.ScaledPoints(1+w.below64(1_000_000), 15) // finer than a score can be
	case 2:
		return figure.ScaledPoints(w.below64(300_000), 0)
	case 3:
		return figure.ScaledPoints(-int64(w.below(20)), 0)
	case 4:
		return figure.ScaledPoints(int64(w.below(30_000)), 3)
	case 5, 6, 7:
		return figure.ScaledPoints(int64(w.below(200)), 1)
	}
	return figure.PointsOf(int64(w.below(31)))
}

func draw[T any](w *Wild, from []T) T { return pick(&w.dice, from...) }

// Form returns the next form.
func (w *Wild) Form() performance.Form {
	form := performance.Form{Year: 2024}
	if !w.one(10) {
		form.Money = []performance.MoneyRow{{Kind: performance.TotalRow, Amounts: []performance.Amount{
			{Phase: budget.Adjusted, Money: draw(w, w.money)}, {Phase: budget.Executed, Money: draw(w, w.money)},
		}}}
	}
	if w.one(20) {
		form.Execution.Points = draw(w, w.points)
	}
	form.Classes = make([]performance.Class, w.below(4))
	for ci := range form.Classes {
		form.Classes[ci] = w.class()
	}
	return form
}

var classNames = [...]string{"成本指标", "产出指标", "效益指标", "满意度指标"}

func (w *Wild) class() performance.Class {
	class := performance.Class{Name: classNames[w.below(len(classNames))], NotApplicable: w.one(30)}
	carries := w.below(8) // 0: the class, 1: the groups, else the indicators
	if carries == 0 || w.one(10) {
		class.Points = draw(w, w.points)
	}
	class.Groups = make([]performance.Group, w.below(4))
	for gi := range class.Groups {
		class.Groups[gi] = w.group(carries)
	}
	return class
}

func (w *Wild) group(carries int) performance.Group {
	group := performance.Group{Name: w.of("数量指标", "质量指标", "时效指标"), NotApplicable: w.one(20)}
	if carries == 1 || w.one(20) {
		group.Points = draw(w, w.points)
		if w.one(2) {
			group.Judgement.Score = w.Score()
		}
	}
	if w.one(8) {
		group.Choose = performance.Choice(w.of(string(performance.BestOf), string(performance.FirstOf)))
	}
	group.Indicators = make([]performance.Indicator, w.below(4))
	for ii := range group.Indicators {
		w.indicator(&group.Indicators[ii])
		if carries > 1 && !w.one(30) {
			group.Indicators[ii].Points = draw(w, w.points)
		}
	}
	return group
}

func (w *Wild) indicator(i *performance.Indicator) {
	i.Name = "指标" + strconv.Itoa(w.below(6))
	i.NotApplicable = w.one(25)
	switch w.below(12) {
	case 0, 1:
		i.Target, i.Actual = draw(w, w.worded), draw(w, w.actuals[pool:])
	case 2:
		i.Target, i.Actual = draw(w, w.dated), draw(w, w.actuals[pool:])
	case 3:
		i.Actual = w.Actual()
	default:
		i.Target, i.Actual = draw(w, w.targets), w.Actual()
	}
	if w.one(4) {
		i.Method = draw(w, w.methods)
	}
	if w.one(4) {
		i.Judgement = w.Judgement()
	}
	if w.one(12) {
		i.Deduction = w.Score()
	}
}

// Judgement returns an evaluator's input, which may be none and may name a level
// that there is not.
func (w *Wild) Judgement() performance.Judgement {
	var j performance.Judgement
	if w.one(3) {
		j.Level = w.of("met", "partly-met", "not-met", "unknown")
	}
	if w.one(3) {
		for _, item := range []string{"制度", "台账", "公示", "其他"} {
			if w.one(2) {
				j.Items = append(j.Items, item)
			}
		}
	}
	if w.one(2) {
		j.Score = w.Score()
	}
	return j
}
