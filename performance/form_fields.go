package performance

import (
	"jixiao.example/budget"
	"jixiao.example/budget/figure"
	"jixiao.example/performance/ruleset"
)

// readForm reads a form into the rooms of the reader, where no other form is any
// more, and tells whether it could.
func (r *jsonReader) readForm(data []byte, into *formDocument) bool {
	r.clear()
	r.text, r.at, r.odd, r.lists = string(data), 0, false, 0
	documentFields.read(r, into)
	return r.next() == 0 && r.at == len(r.text) && !r.odd
}

func (r *jsonReader) amount() figure.Money { return parsed(r, r.string(), figure.ParseMoney) }

func (r *jsonReader) quantity() figure.Quantity { return parsed(r, r.string(), figure.ParseQuantity) }

// points reads points, which go without quotes, too.
func (r *jsonReader) points() figure.Points {
	if r.next() != '"' {
		return parsed(r, r.bare(), figure.ParsePoints)
	}
	return parsed(r, r.string(), figure.ParsePoints)
}

var documentFields = newObject(
	needed("format", func(r *jsonReader, d *formDocument) { d.Format = r.string() }),
	needed("unit", func(r *jsonReader, d *formDocument) { d.Unit = r.string() }),
	optional("key", func(r *jsonReader, d *formDocument) { d.Key = r.string() }),
	needed("year", func(r *jsonReader, d *formDocument) { d.Year = r.int() }),
	needed("scope", func(r *jsonReader, d *formDocument) { d.Scope = ruleset.Scope(r.string()) }),
	optional("project", func(r *jsonReader, d *formDocument) { d.Project = r.string() }),
	optional("money", func(r *jsonReader, d *formDocument) { moneyFields.list(r, &r.money, &d.Money) }),
	optional("execution", func(r *jsonReader, d *formDocument) { executionFields.read(r, &d.Execution) }),
	optional("goals", func(r *jsonReader, d *formDocument) { goalFields.list(r, &r.goals, &d.Goals) }),
	needed("classes", func(r *jsonReader, d *formDocument) { classFields.list(r, &r.classes, &d.Classes) }),
	optional("stated", func(r *jsonReader, d *formDocument) { statedFields.read(r, &d.Stated) }),
)

var moneyFields = newObject(
	needed("kind", func(r *jsonReader, m *MoneyRow) { m.Kind = parsed(r, r.string(), rowKind) }),
	optional("key", func(r *jsonReader, m *MoneyRow) { m.Key = r.string() }),
	needed("name", func(r *jsonReader, m *MoneyRow) { m.Name = r.string() }),
	optional("depth", func(r *jsonReader, m *MoneyRow) { m.Depth = r.int() }),
	optional("of_which", func(r *jsonReader, m *MoneyRow) { m.OfWhich = r.bool() }),
	optional("amounts", func(r *jsonReader, m *MoneyRow) { amountFields.list(r, &r.amounts, &m.Amounts) }),
	optional("rate", func(r *jsonReader, m *MoneyRow) { m.Rate = r.quantity() }),
	optional("reason", func(r *jsonReader, m *MoneyRow) { m.Reason = r.string() }),
)

var amountFields = newObject(
	needed("phase", func(r *jsonReader, a *Amount) { a.Phase = budget.Phase(r.string()) }),
	needed("money", func(r *jsonReader, a *Amount) { a.Money = r.amount() }),
	optional("unread", func(r *jsonReader, a *Amount) { a.Unread = r.bool() }),
)

var executionFields = newObject(
	optional("points", func(r *jsonReader, e *ExecutionRow) { e.Points = r.points() }),
	optional("rate", func(r *jsonReader, e *ExecutionRow) { e.Rate = r.quantity() }),
	optional("stated", func(r *jsonReader, e *ExecutionRow) { e.Stated = r.points() }),
	optional("reason", func(r *jsonReader, e *ExecutionRow) { e.Reason = r.string() }),
)

// The figures of a goal are left out: few forms have them.
var goalFields = newObject(
	needed("expected", func(r *jsonReader, g *Goal) { g.Expected = r.string() }),
	optional("achieved", func(r *jsonReader, g *Goal) { g.Achieved = r.string() }),
)

var classFields = newObject(
	optional("key", func(r *jsonReader, c *Class) { c.Key = r.string() }),
	needed("name", func(r *jsonReader, c *Class) { c.Name = r.string() }),
	optional("class", func(r *jsonReader, c *Class) { c.Class = ruleset.Class(r.string()) }),
	optional("points", func(r *jsonReader, c *Class) { c.Points = r.points() }),
	optional("not_applicable", func(r *jsonReader, c *Class) { c.NotApplicable = r.bool() }),
	optional("stated", func(r *jsonReader, c *Class) { c.Stated = r.points() }),
	needed("groups", func(r *jsonReader, c *Class) { groupFields.list(r, &r.groups, &c.Groups) }),
)

var groupFields = newObject(
	optional("key", func(r *jsonReader, g *Group) { g.Key = r.string() }),
	needed("name", func(r *jsonReader, g *Group) { g.Name = r.string() }),
	optional("points", func(r *jsonReader, g *Group) { g.Points = r.points() }),
	optional("not_applicable", func(r *jsonReader, g *Group) { g.NotApplicable = r.bool() }),
	optional("choose", func(r *jsonReader, g *Group) { g.Choose = Choice(r.string()) }),
	optional("judgement", func(r *jsonReader, g *Group) { judgementFields.read(r, &g.Judgement) }),
	optional("stated", func(r *jsonReader, g *Group) { g.Stated = r.points() }),
	optional("indicators", func(r *jsonReader, g *Group) { indicatorFields.list(r, &r.indicators, &g.Indicators) }),
)

var indicatorFields = newObject(
	optional("key", func(r *jsonReader, i *Indicator) { i.Key = r.string() }),
	needed("name", func(r *jsonReader, i *Indicator) { i.Name = r.string() }),
	optional("points", func(r *jsonReader, i *Indicator) { i.Points = r.points() }),
	optional("not_applicable", func(r *jsonReader, i *Indicator) { i.NotApplicable = r.bool() }),
	optional("target", func(r *jsonReader, i *Indicator) { i.Target = parsed(r, r.string(), targetOrNone) }),
	optional("actual", func(r *jsonReader, i *Indicator) { i.Actual = parsed(r, r.string(), actualOrNone) }),
	optional("method", func(r *jsonReader, i *Indicator) { i.Method = r.string() }),
	optional("deduction", func(r *jsonReader, i *Indicator) { i.Deduction = r.points() }),
	optional("judgement", func(r *jsonReader, i *Indicator) { judgementFields.read(r, &i.Judgement) }),
	optional("stated", func(r *jsonReader, i *Indicator) { i.Stated = r.points() }),
	optional("reason", func(r *jsonReader, i *Indicator) { i.Reason = r.string() }),
	optional("criterion", func(r *jsonReader, i *Indicator) { i.Criterion = r.string() }),
	optional("evidence", func(r *jsonReader, i *Indicator) { r.texts(&i.Evidence) }),
)

var judgementFields = newObject(
	optional("level", func(r *jsonReader, j *Judgement) { j.Level = r.string() }),
	optional("score", func(r *jsonReader, j *Judgement) { j.Score = r.points() }),
	optional("items", func(r *jsonReader, j *Judgement) { r.texts(&j.Items) }),
	optional("by", func(r *jsonReader, j *Judgement) { j.By = r.string() }),
	optional("why", func(r *jsonReader, j *Judgement) { j.Why = r.string() }),
)

var statedFields = newObject(
	optional("points", func(r *jsonReader, s *Stated) { s.Points = r.points() }),
	optional("total", func(r *jsonReader, s *Stated) { s.Total = r.points() }),
	optional("grade", func(r *jsonReader, s *Stated) { s.Grade = ruleset.Grade(r.string()) }),
)
