package performance

import (
	"cmp"
	"slices"
	"strings"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/performance/ruleset"
)

// The concepts under which a form states its own figures; amounts use those of
// package budget. The scope is the path of the node.
const (
	// ConceptMoney is an amount of a money row that has no concept of its own.
	ConceptMoney = "form.money"
	// ConceptRate is a printed execution rate, of the whole form in scope "".
	ConceptRate = "form.execution-rate"
	// ConceptPoints are the points of a node, of the whole form in scope "".
	ConceptPoints = "form.points"
	// ConceptScore is the stated score of a node, of the whole form in scope "".
	ConceptScore = "form.score"
)

// amountKey is the key of the amount of a money row: that of its source or
// character, which other documents state as well, where no other row has it,
// else one of its place, so that no two rows are taken for one figure.
func (f Form) amountKey(row int, phase budget.Phase) check.Key {
	period := budget.Period{Year: f.Year, Phase: phase}
	if concept := f.Money[row].concept(); concept != "" && !f.sharesConcept(row) {
		return period.Key(concept, f.Project)
	}
	return period.Key(ConceptMoney, string(moneyPath(row)))
}

func moneyPath(row int) check.Path { return check.Path("/money").Index(row) }

// concept is what package budget calls a row, "" when it has no name for it.
func (r MoneyRow) concept() string {
	switch {
	case r.Kind == TotalRow:
		return budget.ExpenditureTotal
	case r.Key == "":
		return ""
	case r.Kind == CharacterRow:
		return budget.Character(r.Key).Concept()
	}
	return budget.Nature(r.Key).Concept()
}

// sharesConcept tells whether another row has the concept of a row; the first
// total keeps its own.
func (f Form) sharesConcept(row int) bool {
	concept := f.Money[row].concept()
	if f.Money[row].Kind == TotalRow {
		return f.rowOf(TotalRow, "") != row
	}
	for i := range f.Money {
		if i != row && f.Money[i].concept() == concept {
			return true
		}
	}
	return false
}

// rowOf returns the first row of a kind and key, -1 when there is none. Every
// total will do.
func (f Form) rowOf(kind RowKind, key string) int {
	for i := range f.Money {
		if f.Money[i].Kind == kind && (kind == TotalRow || f.Money[i].Key == key) {
			return i
		}
	}
	return -1
}

func (f Form) nodeKey(concept string, path check.Path) check.Key {
	return check.Key{Concept: concept, Period: budget.Period{Year: f.Year}.String(), Scope: string(path)}
}

// Statements returns the figures that the form states: the money block, those of
// what was achieved, the printed rate, and the points and stated scores of every
// node. where names
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
		name := row.label()
		for j, amount := range row.Amounts {
			phase := amount.Phase.Label()
			state(f.amountKey(i, amount.Phase), figure.Label{Zh: name.Zh + phase.Zh, En: name.En + ", " + phase.En},
				amount.Money, moneyPath(i).Child("amounts").Index(j), where+"/money")
		}
		state(f.nodeKey(ConceptRate, moneyPath(i)), figure.Label{Zh: name.Zh + "执行率", En: name.En + ", execution rate"},
			row.Rate, moneyPath(i).Child("rate"), "")
	}
	for i, goal := range f.Goals {
		for j, said := range goal.Figures {
			label := said.Name
			if label.En == "" {
				label.En = label.Zh
			}
			state(said.Key, label, said.Value, check.Path("/goals").Index(i).Child("figures").Index(j).Child("value"), "")
			if said.Value.Stated() {
				out[len(out)-1].Repeats = true
			}
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
				ref := IndicatorRef(ci, gi, ii)
				node(ref.Path(), f.Label(ref), indicator.Points, indicator.Stated)
				if row := f.costOf(&f.Classes[ci], &indicator); row >= 0 {
					spent, _ := indicator.Actual.Quantity().Money() // absent where it is no amount
					state(f.amountKey(row, budget.Executed), figure.Label{Zh: indicator.Name + "实际完成值", En: "actual of " + indicator.Name},
						spent, ref.Path().Child("actual"), "")
				}
			}
		}
	}
	const bottom = check.Path("/stated")
	state(f.nodeKey(ConceptPoints, ""), figure.Label{Zh: "总分值", En: "total points"}, f.Stated.Points, bottom.Child("points"), "")
	state(f.nodeKey(ConceptScore, ""), figure.Label{Zh: "总得分", En: "total score"}, f.Stated.Total, bottom.Child("total"), "")
	return out
}

func (r MoneyRow) label() figure.Label {
	label := figure.Label{Zh: r.Name, En: r.Name}
	switch {
	case r.Kind == TotalRow:
		label.En = "total"
	case r.Key == "":
	case r.Kind == CharacterRow:
		label.En = known(budget.Character(r.Key).Label().En, r)
	default:
		label.En = known(budget.Nature(r.Key).Label().En, r)
	}
	return label
}

// known returns the English name of a row, or the printed one where that is no
// more than the caller's own key.
func known(english string, r MoneyRow) string {
	if english == r.Key {
		return r.Name
	}
	return english
}

// costOf returns the money row whose execution the actual value of a cost
// indicator states, -1 for none: 基本支出 and 项目支出 of a form that lists both by
// character.
func (f Form) costOf(class *Class, indicator *Indicator) int {
	if class.Kind() != ruleset.Cost || !indicator.Actual.Quantity().Stated() {
		return -1
	}
	for _, character := range [...]struct {
		word string
		of   budget.Character
	}{{"基本支出", budget.Basic}, {"项目支出", budget.Project}} {
		if rest, found := strings.CutPrefix(indicator.Name, character.word); found && strings.Trim(rest, "成本总额控制实际执行数金") == "" {
			return f.rowOf(CharacterRow, string(character.of))
		}
	}
	return -1
}

// Identities returns what every form has to satisfy over its Statements, with
// execution measured against the adjusted budget: see IdentitiesOn.
func (f Form) Identities() []check.Identity { return f.IdentitiesOn(budget.Adjusted) }

// IdentitiesOn returns what every form has to satisfy over its Statements: the
// money rows add up along their tree wherever a split is printed for a phase, no
// more is executed than budgeted in any of them, the printed rates are those of the printed
// amounts, and points and stated scores add up on every tier. base is the budget
// that a rule set measures execution against, "" for the adjusted one.
func (f Form) IdentitiesOn(base budget.Phase) []check.Identity {
	if base == "" {
		base = budget.Adjusted
	}
	identities := append(f.moneyIdentities(), f.moneyRates(base)...)
	identities = append(identities, f.tierIdentities(ConceptPoints, "分值", "points")...)
	return append(identities, f.tierIdentities(ConceptScore, "得分", "scores")...)
}

// moneySum is a money row, its parts, and a phase of which the row prints an
// amount.
type moneySum struct {
	row   int
	kind  RowKind // of the parts
	parts []int
	phase budget.Phase
}

// moneySums yields the sums of the tree of money rows: of the total by source and
// by character, and of every row that has parts.
func (f Form) moneySums() func(yield func(moneySum) bool) {
	return func(yield func(moneySum) bool) {
		total, children := f.rowOf(TotalRow, ""), f.moneyTree()
		for _, amount := range f.amounts(total) {
			for _, kind := range [...]RowKind{SourceRow, CharacterRow} {
				if !yield(moneySum{total, kind, children[part{kind, -1}], amount.Phase}) {
					return
				}
			}
		}
		for row := range f.Money {
			kind := f.Money[row].Kind
			parts := children[part{kind, row}]
			if row == total || len(parts) == 0 {
				continue
			}
			for _, amount := range f.amounts(row) {
				if !yield(moneySum{row, kind, parts, amount.Phase}) {
					return
				}
			}
		}
	}
}

// moneyIdentities returns what the amounts of the form have to satisfy.
func (f Form) moneyIdentities() []check.Identity {
	total := f.rowOf(TotalRow, "")
	var out []check.Identity
	for sum := range f.moneySums() {
		whole, said, of := sum.phase.Label(), figure.Label{Zh: "所列各项之和", En: "sum of its parts"}, string(moneyPath(sum.row))
		switch {
		case sum.row != total:
			name := f.Money[sum.row].label()
			whole = figure.Label{Zh: name.Zh + whole.Zh, En: name.En + ", " + whole.En}
		case sum.kind == CharacterRow:
			said, of = figure.Label{Zh: "按支出性质各项之和", En: "sum by character"}, string(sum.kind)
		default:
			said, of = figure.Label{Zh: "按收入性质各项之和", En: "sum by source"}, string(sum.kind)
		}
		out = f.addSum(out, "form."+string(sum.phase)+"="+of, whole, said, sum.row, sum.parts, sum.phase)
	}
	for i, row := range f.Money {
		if !row.At(budget.Executed).Stated() || !row.At(budget.Adjusted).Stated() {
			continue
		}
		name, label := "form.executed<=adjusted", figure.Label{}
		if i != total {
			name, label = name+"="+string(moneyPath(i)), row.label()
			label.En += ": "
		}
		bound := check.AtMostOf(name, f.amountKey(i, budget.Executed), f.amountKey(i, budget.Adjusted)).
			Said(label.Zh+"全年执行数 ≤ "+label.Zh+"全年预算数", label.En+"executed ≤ adjusted budget")
		if total >= 0 && i != total {
			bound.Inside = []check.Key{f.amountKey(total, budget.Executed), f.amountKey(total, budget.Adjusted)}
		}
		bound.Reason = cmp.Or(row.Reason, f.Total().Reason, f.Execution.Reason)
		out = append(out, bound)
	}
	return out
}

// part says what money rows are parts of: the row above them, or the total where
// that is -1.
type part struct {
	kind  RowKind
	above int
}

// moneyTree returns the rows that are parts of each row.
func (f Form) moneyTree() map[part][]int {
	tree := map[part][]int{}
	open := map[RowKind][]int{} // the rows of a kind that the next may be a part of, by depth
	for i, row := range f.Money {
		if row.Kind == TotalRow {
			continue
		}
		above := open[row.Kind]
		for len(above) > 0 && f.Money[above[len(above)-1]].Depth >= row.Depth {
			above = above[:len(above)-1]
		}
		of := part{row.Kind, -1}
		if len(above) > 0 {
			of.above = above[len(above)-1]
		}
		tree[of] = append(tree[of], i)
		open[row.Kind] = append(above, i)
	}
	return tree
}

// amounts are those of a row, none of a row that the form does not have.
func (f Form) amounts(row int) []Amount {
	if row < 0 {
		return nil
	}
	amounts := f.Money[row].Amounts
	return amounts[:min(len(amounts), MaxAmounts)]
}

// addSum adds the identity of a row and its parts in a phase of which any of
// them prints an amount; a blank cell is none.
func (f Form) addSum(out []check.Identity, name string, whole, sum figure.Label, row int, parts []int, phase budget.Phase) []check.Identity {
	var keys []check.Key
	stated, unread, ofWhich := false, false, false
	for _, part := range parts {
		keys = append(keys, f.amountKey(part, phase))
		stated = stated || f.Money[part].At(phase).Stated()
		unread = unread || slices.ContainsFunc(f.Money[part].Amounts, func(a Amount) bool { return a.Phase == phase && a.Unread })
		ofWhich = ofWhich || f.Money[part].OfWhich
	}
	if !stated {
		return out
	}
	if ofWhich && f.listsAll(row, parts, phase) {
		identity := check.SumOf(name, f.amountKey(row, phase), keys...).Said(whole.Zh+" = 其中"+sum.Zh, whole.En+" = "+sum.En)
		identity.Soft, identity.Reading = true, figure.Label{Zh: "其他各栏的“其中”均已列全", En: "in the other columns the parts are all of it"}
		return append(out, identity)
	}
	identity := check.SumOf(name, f.amountKey(row, phase), keys...).Said(whole.Zh+" = "+sum.Zh, whole.En+" = "+sum.En)
	if ofWhich {
		identity = check.WithinOf(name, f.amountKey(row, phase), keys...).
			Said("其中："+sum.Zh+" ≤ "+whole.Zh, "of which: "+sum.En+" ≤ "+whole.En)
	}
	if identity.BlankIsNone = !unread; unread {
		identity = identity.Naming(func(key check.Key) figure.Label {
			for i, part := range parts {
				if keys[i] == key {
					return figure.Label{Zh: f.Money[part].Name + phase.Label().Zh, En: f.Money[part].label().En + ", " + phase.Label().En}
				}
			}
			return whole
		})
	}
	return append(out, identity)
}

// listsAll tells whether the several parts listed under 其中 are all of the row in
// every other phase and fall short of it in this one.
func (f Form) listsAll(row int, parts []int, phase budget.Phase) bool {
	if len(parts) < 2 {
		return false
	}
	whole := 0
	for _, listed := range f.amounts(row) {
		other := listed.Phase
		amount, sum, short := f.Money[row].At(other), figure.Money{}, false
		for _, part := range parts {
			sum = sum.Add(f.Money[part].At(other))
			short = short || !f.Money[part].At(other).Stated()
		}
		switch {
		case !amount.Stated() || amount.Sign() == 0:
		case other == phase && (short || sum.Cmp(amount) >= 0), other != phase && !sum.Equal(amount):
			return false
		case other != phase:
			whole++
		}
	}
	return whole > 0
}

// moneyRates binds the printed rates to the printed amounts: that of the total,
// and those in the rows of parts that had anything to spend.
func (f Form) moneyRates(base budget.Phase) []check.Identity {
	var out []check.Identity
	label := base.Label()
	add := func(name string, printed, executed, budgeted check.Key) {
		out = append(out, check.RateOf(name, printed, executed, budgeted, label.Zh).
			Said("执行率 = 全年执行数 ÷ "+label.Zh, "execution rate = executed ÷ "+label.En).
			Naming(func(key check.Key) figure.Label {
				if key == executed {
					return budget.Executed.Label()
				}
				return label
			}))
	}
	if f.Execution.Rate.Stated() {
		total := budget.Period{Year: f.Year, Phase: budget.Executed}
		executed := total.Key(budget.ExpenditureTotal, f.Project)
		total.Phase = base
		add("form.execution-rate", f.nodeKey(ConceptRate, ""), executed, total.Key(budget.ExpenditureTotal, f.Project))
	}
	for i, row := range f.Money {
		if row.Rate.Stated() && row.At(budget.Executed).Stated() && row.At(base).Sign() != 0 {
			add("form.execution-rate="+string(moneyPath(i)), f.nodeKey(ConceptRate, moneyPath(i)),
				f.amountKey(i, budget.Executed), f.amountKey(i, base))
		}
	}
	return out
}

// TotalsIndicators tells whether the bottom line (总分) leaves out the execution
// row: its points are those of the indicators alone, and its score is no more.
func (f Form) TotalsIndicators() bool {
	whole := f.Stated.Points
	if !whole.Stated() || f.Stated.Total.Cmp(whole) > 0 || f.Execution.Points.Stated() && f.Execution.Points.Sign() == 0 {
		return false
	}
	var sum figure.Points
	for _, class := range f.Classes {
		if class.Points.Stated() {
			sum = sum.Add(class.Points)
			continue
		}
		for _, group := range class.Groups {
			if group.Points.Stated() {
				sum = sum.Add(group.Points)
				continue
			}
			for _, indicator := range group.Indicators {
				sum = sum.Add(indicator.Points)
			}
		}
	}
	return sum.Stated() && sum.Equal(whole)
}
