package verify

import (
	"slices"
	"strconv"
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
		c.aboveWhole(ref, &indicator)
		c.outOfYear(ref, &indicator)
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

// shares end the names of rates that are a part of their whole. What was done may
// be more than was planned (完成率), a bed may be used by more than one (使用率), and
// there may be more telephones than people (普及率) and more money than is needed
// (保障率): those are none.
var shares = [...]string{
	"完好率", "合格率", "达标率", "覆盖率", "满意度", "满意率", "认可度", "及时率", "准确率", "准时率", "正确率", "优良率", "优秀率", "通过率", "知晓率", "好评率",
	"入住率", "出勤率", "成活率", "存活率", "保存率", "参与率", "支持率", "整改率", "公开率", "持证率", "合规率", "规范率", "建档率", "签约率", "治愈率",
	"就业率", "及格率", "完整率", "有效率", "可用率", "保证率", "安全率", "一致率", "符合率",
}

// aboveWhole reports a share of more than the whole: 102% of what there is.
func (c *checker) aboveWhole(ref performance.Ref, indicator *performance.Indicator) {
	name, _, _ := strings.Cut(strings.ReplaceAll(indicator.Name, "(", "（"), "（")
	if !slices.ContainsFunc(shares[:], func(share string) bool { return strings.HasSuffix(name, share) }) {
		return
	}
	whole := figure.MustQuantity("100%")
	target, actual := indicator.Target.Quantity(), indicator.Actual.Quantity()
	if target.Unit() == "%" && actual.Unit() == "" {
		actual = actual.WithUnit(target)
	}
	for _, stated := range [...]struct {
		field string
		value figure.Quantity
	}{{"target", target}, {"actual", actual}} {
		if order, err := stated.value.Cmp(whole); err == nil && order > 0 {
			c.add(CodeAboveWhole, ref.Path().Child(stated.field), check.A("name", indicator.Name), check.A("figure", stated.value.String()))
		}
	}
}

// outOfYear reports a deadline of another year than the form's, and a day before
// that year on which a deadline of it was met. What is due later may be a part of
// a longer project.
func (c *checker) outOfYear(ref performance.Ref, indicator *performance.Indicator) {
	due, done := indicator.Dates()
	if c.form.Year == 0 || indicator.Target.Kind() != ruleset.Deadline {
		return
	}
	field, date := "target", due
	if due.Year() == c.form.Year && done.Year() != 0 && done.Last().Year() < c.form.Year {
		field, date = "actual", done
	}
	if date.Year() == c.form.Year {
		return
	}
	finding := check.NewFinding(CodeOutOfYear, ref.Path().Child(field), check.A("name", indicator.Name), check.A("date", date.String()), check.A("year", strconv.Itoa(c.form.Year)))
	if field == "actual" || due.Year() > c.form.Year {
		finding.Severity = check.Note
	}
	c.findings = append(c.findings, finding)
}
