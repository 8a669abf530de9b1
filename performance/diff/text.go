package diff

import (
	"strconv"
	"strings"

	"github.com/shopspring/decimal"
	"golang.org/x/text/language"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/words"
	"jixiao.example/performance"
)

// causes lists all causes in the order in which Compare applies them.
var causes = [...]Cause{ByStructure, ByNotApplicable, ByPoints, ByTarget, ByActual, ByJudgement, ByRule, ByRounding}

// Text says the cause in the language that tag asks for: Chinese unless it
// matches English.
func (c Cause) Text(tag language.Tag) string { return words.Text(tag, "cause."+string(c)) }

// Text says what the node moved, and why, in the language that tag asks for:
// Chinese unless it matches English.
func (m Move) Text(tag language.Tag) string {
	name := m.Name
	switch m.Path {
	case "":
		name = words.Text(tag, "diff.sums")
	case performance.ExecutionRef().Path():
		name = performance.Form{}.Label(performance.ExecutionRef()).In(tag)
	}
	return words.Text(tag, "diff.move", name, signed(m.By), m.Cause.Text(tag))
}

// Text says how the total moved, and what each cause moved of it, in the
// language that tag asks for: Chinese unless it matches English.
func (d Difference) Text(tag language.Tag) string {
	by := d.After.Sub(d.Before)
	said := words.Text(tag, "diff.same", d.After.Short())
	switch {
	case by.Sign() > 0:
		said = words.Text(tag, "diff.up", d.Before.Short(), d.After.Short(), by.Short())
	case by.Sign() < 0:
		said = words.Text(tag, "diff.down", d.Before.Short(), d.After.Short(), d.Before.Sub(d.After).Short())
	}
	var moved []string
	for _, cause := range causes {
		if by := d.By(cause); by.Sign() != 0 {
			moved = append(moved, words.Text(tag, "diff.cause", cause.Text(tag), signed(by)))
		}
	}
	if len(moved) == 0 {
		return said
	}
	return words.Text(tag, "diff.by", said, strings.Join(moved, words.Pick(tag, "，", ", ")))
}

// Text says how many forms change, and by which cause most of their grades do, in
// the language that tag asks for: Chinese unless it matches English.
func (i Impact) Text(tag language.Tag) string {
	count := func(forms int64) string { return strconv.FormatInt(forms, 10) }
	sum := func(moved decimal.Decimal) string {
		points, err := figure.NewPoints(moved)
		if err != nil {
			return "…"
		}
		return points.Short()
	}
	said := words.Text(tag, "diff.impact", count(i.Forms), count(i.TotalsChanged), count(i.GradesChanged), sum(i.Gained), sum(i.Lost))
	var moved []string
	for _, cause := range causes {
		if forms := i.Causes[cause]; forms > 0 {
			moved = append(moved, words.Text(tag, "diff.impact.cause", cause.Text(tag), count(forms)))
		}
	}
	if len(moved) == 0 {
		return said
	}
	return words.Text(tag, "diff.impact.causes", said, strings.Join(moved, words.Pick(tag, "，", ", ")))
}

// maxPlaces is how many decimal places of a move are shown.
const maxPlaces = 4

// signed writes points with their sign; an ellipsis stands for places that are not
// shown.
func signed(points figure.Points) string {
	sign, size := "", points
	switch points.Sign() {
	case 1:
		sign = "+"
	case -1:
		sign, size = "−", figure.PointsOf(0).Sub(points)
	}
	cut := size.Round(figure.Rounding{Places: maxPlaces, Mode: figure.Cut})
	if cut.Equal(size) {
		return sign + size.Short()
	}
	return sign + cut.String() + "…"
}
