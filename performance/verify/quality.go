package verify

import (
	"strings"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// quality notes targets that measure little: what a reviewer asks about, and
// nothing that is wrong by itself.
func (c *checker) quality() {
	classes := make(map[string]string, len(c.leaves)) // of an indicator's name
	for ref, indicator := range c.form.Indicators() {
		class := &c.form.Classes[ref.Class]
		name := check.A("name", indicator.Name)
		target := func() check.Arg { return check.A("target", indicator.Target.String()) }
		kind := indicator.Target.Kind()
		switch {
		case (kind == ruleset.AtLeast || kind == ruleset.Above) && class.Kind() == ruleset.Cost && isMoney(indicator.Target.Quantity()):
			c.add(CodeCostSign, ref.Path().Child("target"), name, target())
		case strings.Contains(class.Groups[ref.Group].Name, "数量") && isMoney(indicator.Target.Quantity()):
			c.add(CodeMoneyQuantity, ref.Path().Child("target"), name, target())
		case kind == ruleset.Words && bothEnds(indicator.Target.Text()):
			c.add(CodeNoStandard, ref.Path().Child("target"), name, check.A("target", indicator.Target.Text()))
		}
		if first, known := classes[indicator.Name]; known && first != class.Name && indicator.Name != "" {
			c.add(CodeSameName, ref.Path(), name, check.A("first", first), check.A("second", class.Name))
		} else {
			classes[indicator.Name] = class.Name
		}
	}
	c.doneUnspent()
}

func isMoney(q figure.Quantity) bool {
	_, err := q.Money()
	return q.Stated() && err == nil
}

// bothEnds tells whether words name a scale and no place on it.
func bothEnds(words string) bool {
	switch strings.TrimSpace(words) {
	case "好坏", "高低", "大小", "多少", "有无", "是否", "优劣", "快慢":
		return true
	}
	return false
}

// doneUnspent notes that every output was reached while next to nothing of the
// budget was spent: a tenth or less.
func (c *checker) doneUnspent() {
	total := c.form.Total()
	rate := figure.MoneyRatio(total.At(c.set.Execution.Spent), total.At(c.set.Execution.Base), string(c.set.Execution.Base))
	if order, ok := rate.Cmp(percentRatio(figure.MustQuantity("10%"))); !ok || order > 0 {
		return
	}
	outputs := 0
	for i := range c.leaves {
		l := &c.leaves[i]
		if l.Ref.Class < 0 || c.form.Classes[l.Ref.Class].Kind() != ruleset.Output || l.Status == scoring.NotApplicable {
			continue
		}
		outputs++
		if !l.Status.Known() || l.Score.Cmp(l.Points) < 0 {
			return
		}
	}
	if outputs > 0 {
		c.add(CodeDoneUnspent, performance.ExecutionRef().Path(), check.A("rate", rate.String()))
	}
}
