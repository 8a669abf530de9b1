package budget

import (
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/budget/programme"
	"jixiao.example/budget/rate"
)

// facts returns the facts of a block as rows, with the keys of its table.
func (t BaseTable) facts(block int) []row {
	rows := make([]row, 0, len(t.Blocks[block].Facts))
	path := check.Path("/blocks").Index(block).Child("facts")
	for i, fact := range t.Blocks[block].Facts {
		rows = append(rows, row{t.key(fact.Concept), fact.Name, fact.counted(), path.Index(i).Child("figure")})
	}
	return rows
}

// key returns the key of a figure that stands in no column.
func (t BaseTable) key(concept string) check.Key { return Period{Year: t.Year}.Key(concept, t.Scope) }

func (t BaseTable) comparison() row {
	return row{
		t.key("base-table.comparison-year"),
		figure.Label{Zh: "对比栏年度", En: "year of the comparison column"},
		t.ComparisonYear, "/comparison_year",
	}
}

// rateOf is the printed rate of a relation between facts.
type rateOf struct {
	printed row
	ratio   figure.Ratio
}

// rates are the quotients that the relations of a block state, of counts.
func (t BaseTable) rates(block int, counts map[string]figure.Quantity) []rateOf {
	var rates []rateOf
	printed, rows := map[string]row{}, t.facts(block)
	for _, r := range rows {
		printed[r.key.Concept] = r
	}
	facts := factual(t.Year, t.Scope, rows, t.Blocks[block].Relations)
	for i, identity := range facts.OwnIdentities() {
		relation := facts.Relations[i]
		stated, own := printed[relation.Stated]
		if !own || relation.Kind != check.Rate || len(relation.Terms) != 2 {
			continue
		}
		base := identity.Computed[1].Label
		rates = append(rates, rateOf{stated, programme.Rate(counts[relation.Terms[0].Key], counts[relation.Terms[1].Key], base.Zh, base.En)})
	}
	return rates
}

// counts are the figures of all facts by their concepts.
func (t BaseTable) counts() map[string]figure.Quantity {
	counts := map[string]figure.Quantity{}
	for _, block := range t.Blocks {
		for _, fact := range block.Facts {
			if _, known := counts[fact.Concept]; !known {
				counts[fact.Concept] = fact.counted()
			}
		}
	}
	return counts
}

// controls returns the rates that rows of well-known concepts call for.
func (t BaseTable) controls() []figure.Named {
	var named []figure.Named
	for _, control := range []struct {
		concept, key, zh, en string
		rate                 func(spent, budgeted figure.Money) figure.Ratio
		against              Period
	}{
		{ThreePublicTotal, "three-public.control-rate", "“三公”经费控制率", "three public expenses, control rate", rate.ThreePublicControl, t.Budget()},
		{ThreePublicTotal, "three-public.change-rate", "“三公”经费变动率", "three public expenses, rate of change", rate.ThreePublicChange, t.Final().Previous()},
		{OperatingTotal, "operating.control-rate", "公用经费控制率", "operating funds, control rate", rate.OperatingControl, t.Budget()},
		{ProcurementAmount, "procurement.execution-rate", "政府采购执行率", "procurement execution rate", rate.ProcurementExecution, t.Budget()},
	} {
		if line := t.Line(control.concept); line.Concept != "" {
			named = append(named, figure.Named{
				Key: control.key, Label: figure.Label{Zh: control.zh, En: control.en},
				Figure: control.rate(line.At(t.Final()), line.At(control.against)),
			})
		}
	}
	return named
}

// Figures returns the figures of the table and the rates that follow from them:
// those that the relations of the facts state, computed, and, where the table has
// their rows, “三公” control and change, operating control, procurement execution.
func (t BaseTable) Figures() []figure.Named {
	var named []figure.Named
	counts := t.counts()
	for i := range t.Blocks {
		named = append(named, figures(t.facts(i))...)
		for _, of := range t.rates(i, counts) {
			label := of.printed.label
			named = append(named, figure.Named{
				Key:    of.printed.key.Concept + "-computed",
				Label:  figure.Label{Zh: label.Zh + "（计算）", En: label.En + ", computed"},
				Figure: of.ratio,
			})
		}
		for _, line := range t.lines(i) {
			named = append(named, line.Figures()...)
		}
	}
	return append(named, t.controls()...)
}

// Statements returns every figure of the table as it is printed at where, the
// money in its column, which settles its precision.
func (t BaseTable) Statements(where string) []check.Statement {
	columns := map[string]string{}
	for _, column := range t.MoneyColumns() {
		columns[column.Period.String()] = where + " " + column.Name.Zh
	}
	statements := state(where, t.comparison())
	for i := range t.Blocks {
		statements = append(statements, state(where, t.facts(i)...)...)
		for _, line := range t.lines(i) {
			for _, statement := range line.Statements(where) {
				statement.Place.Column = columns[statement.Key.Period]
				statements = append(statements, statement)
			}
		}
	}
	return statements
}

// Identities returns what the table has to satisfy whoever fills it in: the
// relations of its facts of which the one that they state is printed; the sums of
// its money rows, where an empty cell is none; spending within every budgeted row;
// and the comparison year.
func (t BaseTable) Identities() []check.Identity {
	var identities []check.Identity
	final, budget := t.Final(), t.Budget()
	for i, block := range t.Blocks {
		identities = append(identities, related(t.statement(i), block.Reason)...)
		for _, line := range t.lines(i) {
			identities = append(identities, blankIsNone(line.Identities())...)
			identities = append(identities, line.Bounded(final, budget)...)
		}
	}
	if !t.ComparisonYear.Stated() {
		return identities
	}
	before, _ := figure.NewDate(t.Year-1, 0, 0)
	key := t.comparison().key
	return append(identities, named([]row{t.comparison()}, check.LabelOf(key.String()+"=previous", key, before).
		Said("对比栏年度 = 评价年度的上一年", "comparison year = the year before"))...)
}

// statement is the facts of a block with their relations.
func (t BaseTable) statement(block int) programme.Statement {
	return factual(t.Year, t.Scope, t.facts(block), t.Blocks[block].Relations)
}

func factual(year int, scope string, rows []row, relations []programme.Relation) programme.Statement {
	s := programme.Statement{Year: year, Scope: scope, Relations: relations}
	for _, r := range rows {
		s.Rows = append(s.Rows, programme.Row{Key: r.key.Concept, Label: r.label, Figure: r.figure})
	}
	return s
}

// related returns the relations of facts of which the one that they state is
// printed; a reason stands for a bound that is passed.
func related(facts programme.Statement, reason string) []check.Identity {
	stated := map[string]bool{}
	for _, row := range facts.Rows {
		stated[row.Key] = row.Figure.Stated()
	}
	var identities []check.Identity
	for i, identity := range facts.OwnIdentities() {
		if !stated[facts.Relations[i].Stated] {
			continue
		}
		if identity.Kind == check.AtMost {
			identity.Reason = reason
		}
		identities = append(identities, identity)
	}
	return identities
}

// blankIsNone marks the sums of a table, whose empty cells are none.
func blankIsNone(identities []check.Identity) []check.Identity {
	for i := range identities {
		identities[i].BlankIsNone = identities[i].Kind == check.Sum
	}
	return identities
}

// Check returns the findings of the table that no identity expresses: figures
// below zero, a fund with a budget and no final account, a procurement budget that
// is the budget of one fund, relations that use a concept that no fact of their
// block has (programme.CodeUnknownRow), and rates on 0 ÷ 0 that are not printed as
// the form's convention has it. Paths start at path, which is where the table
// stands in the caller's document.
func (t BaseTable) Check(path check.Path) []check.Finding {
	findings := Negatives(path, t.Statements(""))
	findings = append(findings, t.unused(path)...)
	findings = append(findings, t.procured(path)...)
	counts := t.counts()
	for i, block := range t.Blocks {
		findings = append(findings, t.statement(i).Unknown(path.Child("blocks").Index(i))...)
		for _, of := range t.rates(i, counts) {
			printed, conventional := of.printed.figure, block.ZeroBase.String()
			if printed.Stated() && of.ratio.Stated() && of.ratio.State() == figure.Undefined && printed.String() != conventional {
				findings = append(findings, check.NewFinding(CodeZeroBase, path+of.printed.path,
					check.L("name", of.printed.label), check.A("printed", printed.String()), check.A("convention", conventional)))
			}
		}
	}
	return findings
}
