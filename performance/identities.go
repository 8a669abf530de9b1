package performance

import (
	"maps"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

// The concepts under which a form states its own figures; amounts use those of
// package budget. The scope is the path of the node.
const (
	// ConceptRate is the printed execution rate.
	ConceptRate = "form.execution-rate"
	// ConceptPoints are the points of a node, of the whole form in scope "".
	ConceptPoints = "form.points"
	// ConceptScore is the stated score of a node, of the whole form in scope "".
	ConceptScore = "form.score"
)

// amountKey is the key of a money row's amount.
func (f Form) amountKey(row MoneyRow, phase budget.Phase) check.Key {
	concept := budget.ExpenditureTotal
	switch row.Kind {
	case SourceRow:
		concept = budget.Nature(row.Key).Concept()
	case CharacterRow:
		concept = budget.Character(row.Key).Concept()
	case TotalRow:
	}
	return budget.Period{Year: f.Year, Phase: phase}.Key(concept, f.Project)
}

func (f Form) nodeKey(concept string, path check.Path) check.Key {
	return check.Key{Concept: concept, Period: budget.Period{Year: f.Year}.String(), Scope: string(path)}
}

// Statements returns the figures that the form states: the money block, the
// printed rate, and the points and stated scores of every node. where names
// the form, as "附件1-2".
func (f Form) Statements(where string) []check.Statement {
	var out []check.Statement
	state := func(key check.Key, label figure.Label, value figure.Figure, path check.Path, column string) {
		if value.Stated() {
			out = append(out, check.Statement{
				Key: key, Label: label, Figure: value,
				Place: check.Place{Where: where, Path: path, Column: column},
			})
		}
	}
	for i, row := range f.Money {
		path := check.Path("/money").Index(i).Child("amounts")
		for j, amount := range row.Amounts {
			phase := amount.Phase.Label()
			state(f.amountKey(row, amount.Phase), figure.Label{Zh: row.Name + phase.Zh, En: row.label().En + ", " + phase.En},
				amount.Money, path.Index(j), where+"/money")
		}
	}
	state(f.nodeKey(ConceptRate, ""), figure.Label{Zh: "执行率", En: "execution rate"}, f.Execution.Rate, "/execution/rate", "")
	node := func(path check.Path, name figure.Label, points, stated figure.Points) {
		state(f.nodeKey(ConceptPoints, path), figure.Label{Zh: name.Zh + "分值", En: "points of " + name.En}, points, path.Child("points"), "")
		state(f.nodeKey(ConceptScore, path), figure.Label{Zh: name.Zh + "得分", En: "score of " + name.En}, stated, path.Child("stated"), "")
	}
	node(executionPath, f.Label(ExecutionRef()), f.Execution.Points, f.Execution.Stated)
	for ci, class := range f.Classes {
		node(ClassRef(ci).Path(), f.Label(ClassRef(ci)), class.Points, class.Stated)
		for gi, group := range class.Groups {
			node(GroupRef(ci, gi).Path(), f.Label(GroupRef(ci, gi)), group.Points, group.Stated)
			for ii, indicator := range group.Indicators {
				node(IndicatorRef(ci, gi, ii).Path(), f.Label(IndicatorRef(ci, gi, ii)), indicator.Points, indicator.Stated)
			}
		}
	}
	const bottom = check.Path("/stated")
	state(f.nodeKey(ConceptPoints, ""), figure.Label{Zh: "总分值", En: "total points"}, f.Stated.Points, bottom.Child("points"), "")
	state(f.nodeKey(ConceptScore, ""), figure.Label{Zh: "总得分", En: "total score"}, f.Stated.Total, bottom.Child("total"), "")
	return out
}

func (r MoneyRow) label() figure.Label {
	switch r.Kind {
	case SourceRow:
		return budget.Nature(r.Key).Label()
	case CharacterRow:
		return budget.Character(r.Key).Label()
	case TotalRow:
	}
	return figure.Label{Zh: r.Name, En: "total"}
}

// Identities returns what every form has to satisfy over its Statements: the
// money block adds up by source and by character wherever a split is printed
// for a phase, no more is executed than budgeted, the printed rate is that of
// the printed amounts, and points and stated scores add up on every tier.
func (f Form) Identities() []check.Identity {
	identities := f.moneyIdentities()
	identities = append(identities, f.tierIdentities(ConceptPoints, "分值", "points", f.Execution.Points,
		func(i Indicator) figure.Points { return i.Points },
		func(g Group) figure.Points { return g.Points },
		func(c Class) figure.Points { return c.Points })...)
	return append(identities, f.tierIdentities(ConceptScore, "得分", "scores", f.Execution.Stated,
		func(i Indicator) figure.Points { return i.Stated },
		func(g Group) figure.Points { return g.Stated },
		func(c Class) figure.Points { return c.Stated })...)
}

func (f Form) moneyIdentities() []check.Identity {
	var out []check.Identity
	total := f.Total()
	splits := map[RowKind]map[budget.Phase][]check.Key{SourceRow: f.parts(SourceRow), CharacterRow: f.parts(CharacterRow)}
	for _, amount := range total.Amounts {
		whole, phase := f.amountKey(total, amount.Phase), amount.Phase.Label()
		for _, kind := range []RowKind{SourceRow, CharacterRow} {
			parts := splits[kind][amount.Phase]
			if len(parts) == 0 {
				continue
			}
			split := figure.Label{Zh: "按收入性质", En: "by source"}
			if kind == CharacterRow {
				split = figure.Label{Zh: "按支出性质", En: "by character"}
			}
			out = append(out, check.SumOf("form."+string(amount.Phase)+"="+string(kind), whole, parts...).
				Said(phase.Zh+" = "+split.Zh+"各项之和", phase.En+" = sum "+split.En))
		}
	}
	executed, adjusted := f.amountKey(total, budget.Executed), f.amountKey(total, budget.Adjusted)
	if total.At(budget.Executed).Stated() && total.At(budget.Adjusted).Stated() {
		out = append(out, check.AtMostOf("form.executed<=adjusted", executed, adjusted).
			Said("全年执行数 ≤ 全年预算数", "executed ≤ adjusted budget"))
	}
	if f.Execution.Rate.Stated() {
		out = append(out, check.RateOf("form.execution-rate", f.nodeKey(ConceptRate, ""), executed, adjusted, "全年预算数").
			Said("执行率 = 全年执行数 ÷ 全年预算数", "execution rate = executed ÷ adjusted budget").
			Naming(func(key check.Key) figure.Label {
				phase := budget.Adjusted
				if key == executed {
					phase = budget.Executed
				}
				return phase.Label()
			}))
	}
	return out
}

// parts returns the keys of a split's amounts by phase, for phases that every row
// of the split prints: half a split adds up to nothing.
func (f Form) parts(kind RowKind) map[budget.Phase][]check.Key {
	rows, seen, keys := 0, map[budget.Phase]int{}, map[budget.Phase][]check.Key{}
	for _, row := range f.Money {
		if row.Kind != kind {
			continue
		}
		rows++
		for _, amount := range row.Amounts {
			if first := seen[amount.Phase] != rows; first && amount.Money.Stated() {
				keys[amount.Phase] = append(keys[amount.Phase], f.amountKey(row, amount.Phase))
			}
			seen[amount.Phase] = rows
		}
	}
	maps.DeleteFunc(keys, func(_ budget.Phase, parts []check.Key) bool { return len(parts) < rows })
	return keys
}

// tierIdentities returns the sums of one column of the tree: every parent that
// prints a figure is the sum of the nearest figures below it.
func (f Form) tierIdentities(concept, zh, en string, execution figure.Points,
	ofIndicator func(Indicator) figure.Points, ofGroup func(Group) figure.Points, ofClass func(Class) figure.Points,
) []check.Identity {
	var out []check.Identity
	add := func(path check.Path, name figure.Label, parts []check.Key) {
		if len(parts) > 0 {
			out = append(out, check.SumOf(concept+"@"+string(path), f.nodeKey(concept, path), parts...).
				Said(name.Zh+zh+" = 各项"+zh+"之和", name.En+": "+en+" = sum of the parts"))
		}
	}
	var whole []check.Key
	if execution.Stated() {
		whole = append(whole, f.nodeKey(concept, executionPath))
	}
	complete := true
	for ci, class := range f.Classes {
		var below []check.Key
		for gi, group := range class.Groups {
			path := GroupRef(ci, gi).Path()
			var leaves []check.Key
			for ii, indicator := range group.Indicators {
				if ofIndicator(indicator).Stated() {
					leaves = append(leaves, f.nodeKey(concept, IndicatorRef(ci, gi, ii).Path()))
				} else if concept == ConceptScore && !indicator.NotApplicable && !ofGroup(group).Stated() && !ofClass(class).Stated() {
					complete = false // a sum over scores of which some are not printed says nothing
				}
			}
			if ofGroup(group).Stated() {
				if group.Choose == All {
					add(path, f.Label(GroupRef(ci, gi)), leaves)
				}
				leaves = []check.Key{f.nodeKey(concept, path)}
			}
			below = append(below, leaves...)
		}
		path := ClassRef(ci).Path()
		if ofClass(class).Stated() {
			add(path, f.Label(ClassRef(ci)), below)
			below = []check.Key{f.nodeKey(concept, path)}
		}
		whole = append(whole, below...)
	}
	stated := f.Stated.Points
	if concept == ConceptScore {
		stated = f.Stated.Total
	}
	if stated.Stated() && complete {
		add("", figure.Label{Zh: "总", En: "total"}, whole)
	}
	return out
}
