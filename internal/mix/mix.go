package mix

import (
	"strconv"

	"jixiao.example/budget"
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

// mixer draws the parts of forms and puts them into a store.
type mixer struct {
	dice
	*store
}

// store holds the parts of forms, those of one kind side by side.
type store struct {
	money      []performance.MoneyRow
	amounts    []performance.Amount
	classes    []performance.Class
	groups     []performance.Group
	indicators []performance.Indicator
	names      map[string]string // of indicators: many forms have the same
}

// name returns a text that is kept once.
func (s *store) name(text string) string {
	if kept, known := s.names[text]; known {
		return kept
	}
	s.names[text] = text
	return text
}

// newStore makes room for n forms.
func newStore(n int) *store {
	const phases, classes, groups, most = 3, 4, 8, 15
	return &store{
		money: make([]performance.MoneyRow, 0, n), amounts: make([]performance.Amount, 0, n*phases),
		classes: make([]performance.Class, 0, n*classes), groups: make([]performance.Group, 0, n*groups),
		indicators: make([]performance.Indicator, 0, n*most), names: map[string]string{},
	}
}

// kept appends parts and returns where they are kept.
func kept[T any](parts *[]T, more ...T) []T {
	start := len(*parts)
	*parts = append(*parts, more...)
	return (*parts)[start:len(*parts):len(*parts)]
}

// Forms returns the first n forms.
func Forms(n int) []performance.Form {
	forms, parts := make([]performance.Form, n), newStore(n)
	for i := range forms {
		forms[i] = form(i, parts)
	}
	return forms
}

// Form returns form n.
func Form(n int) performance.Form { return form(n, newStore(1)) }

func form(n int, parts *store) performance.Form {
	d := mixer{dice{uint64(n)}, parts}
	adjusted := int64(50_000 + d.below(900_000)) // hundredths of 万元
	executed := adjusted * int64(60+d.below(41)) / 100
	return performance.Form{
		Unit:  "第" + strconv.Itoa(n) + "单位",
		Key:   strconv.Itoa(n),
		Year:  2024,
		Scope: ruleset.DepartmentScope,
		Money: kept(&d.money, performance.MoneyRow{
			Kind: performance.TotalRow, Name: "年度资金总额", Amounts: kept(
				&d.amounts,
				performance.Amount{Phase: budget.Initial, Money: money(adjusted + int64(d.below(10_000)))},
				performance.Amount{Phase: budget.Adjusted, Money: money(adjusted)},
				performance.Amount{Phase: budget.Executed, Money: money(executed)},
			),
		}),
		Classes: kept(
			&d.classes,
			d.class(ruleset.Cost, "成本指标", 20, "经济成本指标", "社会成本指标"),
			d.class(ruleset.Output, "产出指标", 40, "数量指标", "质量指标", "时效指标"),
			d.class(ruleset.Benefit, "效益指标", 20, "社会效益指标", "可持续影响指标"),
			d.class(ruleset.Satisfaction, "满意度指标", 10, "服务对象满意度指标"),
		),
	}
}

func money(hundredths int64) figure.Money {
	return figure.MustMoney(figure.ScaledPoints(hundredths, 2).String() + "万元")
}

// class deals the points out to one to three indicators a group.
func (d *mixer) class(class ruleset.Class, name string, points int, groups ...string) performance.Class {
	out := performance.Class{Class: class, Name: name, Points: figure.PointsOf(int64(points))}
	first := len(d.groups)
	for i, group := range groups {
		whole := points / (len(groups) - i)
		points -= whole
		start := len(d.indicators)
		count := 1 + d.below(2)
		if class == ruleset.Satisfaction {
			count = 1
		}
		for n := count; n > 0; n-- {
			part := whole / n
			whole -= part
			indicator := d.indicator(class, group)
			indicator.Name = d.name(group + strconv.Itoa(n))
			indicator.Points = figure.PointsOf(int64(part))
			d.indicators = append(d.indicators, indicator)
		}
		d.groups = append(d.groups, performance.Group{Name: group, Indicators: d.indicators[start:len(d.indicators):len(d.indicators)]})
	}
	out.Groups = d.groups[first:len(d.groups):len(d.groups)]
	return out
}

func (d *mixer) indicator(class ruleset.Class, group string) performance.Indicator {
	switch {
	case class == ruleset.Cost:
		return d.number("≤", d.of("万元", "元", "元/户·年"), -1)
	case group == "时效指标":
		return d.deadline()
	case class == ruleset.Benefit && d.below(2) == 0:
		return d.words()
	case class == ruleset.Satisfaction || group == "质量指标":
		return d.number(d.of("≥", "=", ""), "%", 1)
	}
	return d.number(d.of("≥", "≥", ">", "=", ""), d.of("个", "户", "栋", "人次", "万㎡"), 1)
}

// number is a numeric indicator; better is 1 where more is better, else -1.
func (d *mixer) number(sign, unit string, better int64) performance.Indicator {
	places := int32(d.below(3))
	target := int64(1_000 + d.below(99_000))
	actual := target + better*int64(d.below(500))
	if d.below(3) == 0 {
		actual = target - better*(target*int64(1+d.below(40))/100)
	}
	text := func(n int64) string { return figure.ScaledPoints(n, places).String() + unit }
	indicator := performance.Indicator{
		Target: performance.MustTarget(sign + text(target)),
		Actual: performance.MustActual(text(actual)),
	}
	if unit == "万元" && d.below(3) == 0 { // the same in yuan
		indicator.Actual = performance.MustActual(figure.ScaledPoints(actual, places-4).String() + "元")
	}
	return indicator
}

func (d *mixer) deadline() performance.Indicator {
	month := strconv.Itoa(6 + d.below(6))
	actual := "2024年" + month + "月之前"
	if d.below(3) == 0 {
		actual = "2024年12月" + strconv.Itoa(1+d.below(31)) + "日"
	}
	return performance.Indicator{
		Target: performance.MustTarget("2024年" + month + "月之前"),
		Actual: performance.MustActual(actual),
	}
}

func (d *mixer) words() performance.Indicator {
	indicator := performance.Indicator{
		Target: performance.MustTarget("效果明显"),
		Actual: performance.MustActual("效果明显"),
	}
	if d.below(3) == 0 {
		indicator.Actual = performance.MustActual("效果良好")
		indicator.Judgement = performance.Judgement{Score: figure.PointsOf(int64(3 + d.below(2))), By: "单位自评"}
	}
	return indicator
}
