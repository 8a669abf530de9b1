package performance_test

import (
	"math/rand/v2"
	"strconv"

	"github.com/shopspring/decimal"

	"jixiao.example/budget"
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

// wild makes random forms out of pools of values, so that a million of them
// cost little. They are not sensible: everything that a form admits occurs, and
// what is rare in real life (exact ties, points off the grid, 18 digits) is
// frequent.
type wild struct {
	*rand.Rand
	targets, worded, dated []performance.Target
	actuals                []performance.Actual
	points, scores         []figure.Points
	money                  []figure.Money
	methods                []string // names that the rule sets know
}

func newWild(seed uint64) *wild {
	w := &wild{Rand: rand.New(rand.NewPCG(seed, 1))}
	for range 600 {
		w.targets = append(w.targets, w.target())
		w.actuals = append(w.actuals, performance.Reached(w.quantity()))
		w.money = append(w.money, must(w.quantity().WithUnit(figure.MustQuantity("1"+w.of("元", "万元", "万元", "亿元"))).Money()))
		w.points = append(w.points, w.weight())
		w.scores = append(w.scores, figure.ScaledPoints(int64(w.IntN(1500)), int32(w.IntN(4))))
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

// again draws from the same pools, as a seed says.
func (w *wild) again(seed uint64) *wild {
	other := *w
	other.Rand = rand.New(rand.NewPCG(seed, 2))
	return &other
}

func (w *wild) of(options ...string) string { return options[w.IntN(len(options))] }
func (w *wild) one(in int) bool             { return w.IntN(in) == 0 }

// ties are targets whose quotients end: they put scores on rounding borders.
var ties = [...]int64{1, 2, 4, 5, 8, 16, 20, 25, 40, 50, 80, 100, 125, 200, 400, 800, 1000, 1600}

func (w *wild) quantity() figure.Quantity {
	var coef int64
	exp := int32(0)
	switch w.IntN(10) {
	case 0:
		coef = w.Int64N(1_000_000_000_000_000_000)
		exp = -int32(w.IntN(18))
	case 1:
		coef = 0
	case 2, 3:
		coef, exp = int64(w.IntN(100_000)), -int32(w.IntN(5))
	case 4, 5, 6:
		coef = ties[w.IntN(len(ties))]
	default:
		coef = int64(w.IntN(1000))
	}
	if w.one(8) {
		coef = -coef
	}
	q, err := figure.NewQuantity(decimal.New(coef, exp), w.of("个", "个", "个", "万个", "", "", "%", "元", "万元", "㎡"))
	if err != nil {
		return figure.Count(coef%1000, "个")
	}
	return q
}

func (w *wild) target() performance.Target {
	q := w.quantity()
	if w.one(8) {
		upper, err := figure.NewQuantity(q.Decimal().Add(decimal.New(int64(w.IntN(50)), -1)), q.Unit())
		if t, bad := performance.Between(q, upper); err == nil && bad == nil {
			return t
		}
	}
	return performance.Compare(ruleset.Bare+ruleset.Kind(w.IntN(6)), q)
}

func (w *wild) weight() figure.Points {
	switch w.IntN(40) {
	case 0:
		return figure.ScaledPoints(int64(w.IntN(1_000_000)), 12)
	case 1:
		return figure.ScaledPoints(1+w.Int64N(1_000_000), 15) // finer than a score can be
	case 2:
		return figure.ScaledPoints(w.Int64N(300_000), 0)
	case 3:
		return figure.ScaledPoints(-int64(w.IntN(20)), 0)
	case 4:
		return figure.ScaledPoints(int64(w.IntN(30_000)), 3)
	case 5, 6, 7:
		return figure.ScaledPoints(int64(w.IntN(200)), 1)
	}
	return figure.PointsOf(int64(w.IntN(31)))
}

func pick[T any](w *wild, pool []T) T { return pool[w.IntN(len(pool))] }

func (w *wild) form() performance.Form {
	form := performance.Form{Year: 2024}
	if !w.one(10) {
		form.Money = []performance.MoneyRow{{Kind: performance.TotalRow, Amounts: []performance.Amount{
			{Phase: budget.Adjusted, Money: pick(w, w.money)}, {Phase: budget.Executed, Money: pick(w, w.money)},
		}}}
	}
	if w.one(20) {
		form.Execution.Points = pick(w, w.points)
	}
	form.Classes = make([]performance.Class, w.IntN(4))
	for ci := range form.Classes {
		form.Classes[ci] = w.class()
	}
	return form
}

var classNames = [...]string{"成本指标", "产出指标", "效益指标", "满意度指标"}

func (w *wild) class() performance.Class {
	class := performance.Class{Name: classNames[w.IntN(len(classNames))], NotApplicable: w.one(30)}
	carries := w.IntN(8) // 0: the class, 1: the groups, else the indicators
	if carries == 0 || w.one(10) {
		class.Points = pick(w, w.points)
	}
	class.Groups = make([]performance.Group, w.IntN(4))
	for gi := range class.Groups {
		class.Groups[gi] = w.group(carries)
	}
	return class
}

func (w *wild) group(carries int) performance.Group {
	group := performance.Group{Name: w.of("数量指标", "质量指标", "时效指标"), NotApplicable: w.one(20)}
	if carries == 1 || w.one(20) {
		group.Points = pick(w, w.points)
		if w.one(2) {
			group.Judgement.Score = pick(w, w.scores)
		}
	}
	if w.one(8) {
		group.Choose = performance.Choice(w.of(string(performance.BestOf), string(performance.FirstOf)))
	}
	group.Indicators = make([]performance.Indicator, w.IntN(4))
	for ii := range group.Indicators {
		w.indicator(&group.Indicators[ii])
		if carries > 1 && !w.one(30) {
			group.Indicators[ii].Points = pick(w, w.points)
		}
	}
	return group
}

func (w *wild) indicator(i *performance.Indicator) {
	i.Name = "指标" + strconv.Itoa(w.IntN(6))
	i.NotApplicable = w.one(25)
	switch w.IntN(12) {
	case 0, 1:
		i.Target, i.Actual = pick(w, w.worded), pick(w, w.actuals[600:])
	case 2:
		i.Target, i.Actual = pick(w, w.dated), pick(w, w.actuals[600:])
	case 3:
		i.Actual = pick(w, w.actuals)
	default:
		i.Target, i.Actual = pick(w, w.targets), pick(w, w.actuals)
	}
	if w.one(4) {
		i.Method = pick(w, w.methods)
	}
	if w.one(4) {
		i.Judgement = w.judgement()
	}
	if w.one(12) {
		i.Deduction = pick(w, w.scores)
	}
}

func (w *wild) judgement() performance.Judgement {
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
		j.Score = pick(w, w.scores)
	}
	return j
}

func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}
