package report

import (
	"strconv"
	"strings"

	"jixiao.example/budget/figure"
)

// field is a label with what belongs to it.
type field struct{ Label, Text string }

// overview is the chapter on the unit.
type overview struct {
	chapter
	Fields []field
	// Units says on an English page what the units of amounts mean.
	Units string
}

func (a *author) overview() overview {
	form := a.doc.Form
	o := overview{chapter: a.chapter("overview", a.doc.Slots.Overview, true)}
	if a.english() {
		o.Units = a.say("units", moneyUnits())
	}
	o.add(a.say("field.unit"), form.Unit)
	if form.Year != 0 {
		o.add(a.say("field.year"), strconv.Itoa(form.Year))
	}
	o.add(a.say("field.scope"), a.scope())
	o.Fields = append(o.Fields, a.fields(a.doc.Staffing.Figures())...)
	return o
}

func (o *overview) add(label, text string) {
	if text != "" {
		o.Fields = append(o.Fields, field{label, text})
	}
}

// fields returns the figures that are stated.
func (s speaker) fields(figures []figure.Named) []field {
	var fields []field
	for _, named := range figures {
		if text, some := figureText(named.Figure); some {
			fields = append(fields, field{s.title(named.Label), text})
		}
	}
	return fields
}

// figureText returns a figure as it prints; some is false when it is absent.
func figureText(f figure.Figure) (text string, some bool) {
	if f == nil || !f.Stated() {
		return "", false
	}
	return f.String(), true
}

// goals is the chapter on the goals of the year.
type goals struct {
	chapter
	Rows []goalRow
}

type goalRow struct {
	Number             int
	Expected, Achieved string
}

func (a *author) goals() goals {
	g := goals{}
	for i, goal := range a.doc.Form.Goals {
		row := goalRow{Number: i + 1, Expected: goal.Expected, Achieved: goal.Achieved}
		if row.Achieved == "" {
			row.Achieved = a.say("not-filled")
		}
		g.Rows = append(g.Rows, row)
	}
	g.chapter = a.chapter("goals", a.doc.Slots.Goals, len(g.Rows) > 0)
	return g
}

// assets is the chapter on assets.
type assets struct {
	chapter
	Table *grid
}

func (a *author) assets() assets {
	of := a.doc.Assets
	table := amountTable{
		speech: a.speaker, caption: a.say("heading.assets"),
		head: []string{a.say("column.item"), a.say("column.amount")},
	}
	names := of.Figures()
	amounts := []figure.Money{of.Total, of.Current, of.NonCurrent}
	for i, money := range amounts {
		if money.Stated() && i < len(names) {
			table.add(a.title(names[i].Label), min(i, 1), money)
		}
	}
	out := assets{}
	if len(table.rows) > 0 {
		g := table.grid()
		if of.Total.Sign() > 0 {
			a.addShares(&g, table.rows, of.Total)
		}
		out.Table = &g
	}
	out.chapter = a.chapter("assets", a.doc.Slots.Assets, out.Table != nil)
	return out
}

// moneyUnits translates the units of money that budget documents print.
func moneyUnits() string {
	var units []string
	for _, unit := range []figure.MoneyUnit{figure.Yuan, figure.TenThousandYuan, figure.HundredMillionYuan} {
		units = append(units, unit.String()+" = "+unit.English())
	}
	return strings.Join(units, ", ")
}
