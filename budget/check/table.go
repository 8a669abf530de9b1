package check

import (
	"golang.org/x/text/language"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/words"
)

// Table returns what the report found as rows of text, for pages and terminals:
// the headings, and below them a row for every outcome that is broken,
// exceeded, unexplained or within rounding, gravest class first, with its
// class, the relation, the figure, which says so where it is derived, what it is
// compared with, by how much it differs, what rounding allows where the
// difference comes near it, and where it is printed. A cell that has nothing to
// say is "".
func (r Report) Table(tag language.Tag) [][]string {
	said := func(name string) string { return words.Text(tag, "check.table."+name) }
	rows := [][]string{{
		said("class"), said("relation"), said("figure"), said("against"), said("difference"), said("tolerance"), said("place"),
	}}
	for _, class := range []Class{ClassBroken, ClassExceeded, ClassUnexplained, ClassRounding} {
		for _, o := range r.Outcomes {
			if o.Class() == class {
				rows = append(rows, o.row(tag, class.Text(tag)))
			}
		}
	}
	return rows
}

func (o Outcome) row(tag language.Tag, class string) []string {
	in := func(label figure.Label) string { return words.Pick(tag, label.Zh, label.En) }
	own, against := words.FigureIn(tag, o.StatedText()), words.FigureIn(tag, o.computed())
	difference, tolerance := "", ""
	if o.tell().derived {
		own = in(o.states()) + own
	}
	if o.Identity.Kind != Label && !o.Date.Stated() {
		difference = in(o.difference())
		if o.Identity.Kind != Rate {
			against = in(o.counterpart()) + against
		}
		if o.near() {
			tolerance = in(o.gap(o.Tolerance))
		}
	}
	where := o.At.Where
	if o.Identity.Kind == Copy && o.Against.Where != where {
		where = in(joined([]figure.Label{place(o.At, "一处", "one place"), place(o.Against, "另一处", "another place")}, "、", ", "))
	}
	return []string{class, in(o.Words()), own, against, difference, tolerance, where}
}
