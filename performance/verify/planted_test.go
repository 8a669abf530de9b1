package verify_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/corpus"
	"jixiao.example/performance/scoring"
	"jixiao.example/performance/verify"
)

// plantKind is a kind of figure in which an error is planted.
type plantKind string

const (
	splitMoney  plantKind = "money in a checked split"
	printedRate plantKind = "printed execution rate"
	statedTotal plantKind = "stated total"
	statedScore plantKind = "stated score"
	weight      plantKind = "points"
)

// plantSpot is a printed figure of a form: its text, and how to print another.
type plantSpot struct {
	kind plantKind
	path check.Path
	text string
	set  func(form *performance.Form, text string) error
}

// plantFloors are the shares of the planted errors, in whole percent, that are
// found and told. Those that are only told are notes: of the money, a last digit
// within the rounding of what it adds up to; of the scores, one below what the
// rules give that has a reason. The two rates that nothing tells of are the rightly
// rounded ones of rates that were published cut.
var plantFloors = map[plantKind]struct{ found, told int }{
	splitMoney: {98, 100}, printedRate: {97, 97}, statedTotal: {100, 100}, statedScore: {99, 100}, weight: {100, 100},
}

// Every published form, every figure of a kind, every digit, two other digits
// each. An error is found when the checks raise an error or a warning that they
// do not raise on the form as published, or raise one with other numbers; it is
// told when they say anything new at all. A digit that takes an alarm of the
// published form away and brings nothing new puts that form right: it is no error.
func TestADigitChangedInAPublishedFormIsFound(t *testing.T) {
	cases, err := corpus.Cases()
	require.NoError(t, err)
	planted, found, told := map[plantKind]int{}, map[plantKind]int{}, map[plantKind]int{}
	for _, c := range cases {
		scorer, err := c.Scorer()
		require.NoError(t, err)
		published := saying(scorer, c.Form)
		for _, spot := range plantSpots(c.Form, scorer) {
			for _, text := range misprints(spot.text) {
				form := c.Form.Clone()
				require.NoError(t, spot.set(&form, text), "%s %s", c.ID, text)
				says := saying(scorer, form)
				severity := gravestNew(published, says)
				if severity == "" && alarms(says) < alarms(published) {
					t.Logf("put right: %s %s: %s read as %s", c.ID, spot.path, spot.text, text)
					continue
				}
				planted[spot.kind]++
				if severity != "" {
					told[spot.kind]++
				}
				if severity == check.Error || severity == check.Warning {
					found[spot.kind]++
				} else {
					t.Logf("not found: %s %s: %s read as %s", c.ID, spot.path, spot.text, text)
				}
			}
		}
	}
	for kind, floor := range plantFloors {
		t.Logf("%s: %d of %d found, %d told", kind, found[kind], planted[kind], told[kind])
		require.NotZero(t, planted[kind], kind)
		assert.GreaterOrEqual(t, found[kind]*100, floor.found*planted[kind], kind)
		assert.GreaterOrEqual(t, told[kind]*100, floor.told*planted[kind], kind)
	}
}

// said is what the checks say about a form, by their severity.
func saying(scorer *scoring.Scorer, form performance.Form) map[string]check.Severity {
	all := map[string]check.Severity{}
	for _, finding := range verify.Check(scorer.Trace(form)) {
		all[fmt.Sprint(finding)] = finding.Severity
	}
	return all
}

// gravestNew is the gravest severity of what was not said before, "" where
// nothing is new.
func gravestNew(before, after map[string]check.Severity) (gravest check.Severity) {
	order := []check.Severity{"", check.Note, check.Warning, check.Error}
	for finding, severity := range after {
		if _, old := before[finding]; !old && slices.Index(order, severity) > slices.Index(order, gravest) {
			gravest = severity
		}
	}
	return gravest
}

// alarms counts the errors and warnings.
func alarms(said map[string]check.Severity) (n int) {
	for _, severity := range said {
		if severity != check.Note {
			n++
		}
	}
	return n
}

// misprints are a number with one of its digits replaced: by the next, and by the
// one five further.
func misprints(text string) (texts []string) {
	for at, digit := range []byte(text) {
		if digit < '0' || digit > '9' {
			continue
		}
		for _, by := range []byte{1, 5} {
			changed := []byte(text)
			changed[at] = '0' + (digit-'0'+by)%10
			texts = append(texts, withoutLeadingZeros(string(changed)))
		}
	}
	return texts
}

// withoutLeadingZeros is how a number that starts with a zero is printed.
func withoutLeadingZeros(text string) string {
	for len(text) > 1 && text[0] == '0' && text[1] >= '0' && text[1] <= '9' {
		text = text[1:]
	}
	return text
}

// plantSpots are the figures of a form in which an error can be planted.
func plantSpots(form performance.Form, scorer *scoring.Scorer) (spots []plantSpot) {
	split := splitAmounts(form, scorer)
	points := func(kind plantKind, path check.Path, value figure.Points, of func(*performance.Form) *figure.Points) {
		if value.Stated() {
			spots = append(spots, plantSpot{kind, path, value.String(), func(form *performance.Form, text string) error {
				return of(form).UnmarshalText([]byte(text))
			}})
		}
	}
	rate := func(path check.Path, value figure.Quantity, of func(*performance.Form) *figure.Quantity) {
		if value.Stated() {
			spots = append(spots, plantSpot{printedRate, path, value.String(), func(form *performance.Form, text string) error {
				return of(form).UnmarshalText([]byte(text))
			}})
		}
	}
	for i, row := range form.Money {
		for j, amount := range row.Amounts {
			path := check.Path("/money").Index(i).Child("amounts").Index(j)
			if split[path] {
				spots = append(spots, plantSpot{splitMoney, path, amount.Money.String(), func(form *performance.Form, text string) error {
					return form.Money[i].Amounts[j].Money.UnmarshalText([]byte(text))
				}})
			}
		}
		rate(check.Path("/money").Index(i).Child("rate"), row.Rate, func(form *performance.Form) *figure.Quantity { return &form.Money[i].Rate })
	}
	rate("/execution/rate", form.Execution.Rate, func(form *performance.Form) *figure.Quantity { return &form.Execution.Rate })
	points(weight, "/execution/points", form.Execution.Points, func(form *performance.Form) *figure.Points { return &form.Execution.Points })
	points(statedScore, "/execution/stated", form.Execution.Stated, func(form *performance.Form) *figure.Points { return &form.Execution.Stated })
	points(statedTotal, "/stated/total", form.Stated.Total, func(form *performance.Form) *figure.Points { return &form.Stated.Total })
	for ci, class := range form.Classes {
		path := performance.ClassRef(ci).Path()
		points(weight, path.Child("points"), class.Points, func(form *performance.Form) *figure.Points { return &form.Classes[ci].Points })
		for gi, group := range class.Groups {
			path := performance.GroupRef(ci, gi).Path()
			points(weight, path.Child("points"), group.Points, func(form *performance.Form) *figure.Points { return &form.Classes[ci].Groups[gi].Points })
		}
	}
	for ref, indicator := range form.Indicators() {
		points(weight, ref.Path().Child("points"), indicator.Points, func(form *performance.Form) *figure.Points { return &ref.In(form.Classes).Points })
		points(statedScore, ref.Path().Child("stated"), indicator.Stated, func(form *performance.Form) *figure.Points { return &ref.In(form.Classes).Stated })
	}
	return spots
}

// splitAmounts are the paths of the amounts that take part in the sum of a split
// of which the whole is printed.
func splitAmounts(form performance.Form, scorer *scoring.Scorer) map[check.Path]bool {
	printed := map[check.Key][]check.Path{}
	for _, statement := range form.Statements("") {
		if strings.HasPrefix(string(statement.Place.Path), "/money/") {
			printed[statement.Key] = append(printed[statement.Key], statement.Place.Path)
		}
	}
	split := map[check.Path]bool{}
	for _, identity := range form.IdentitiesOn(scorer.Set().Execution.Base) {
		if identity.Kind != check.Sum && identity.Kind != check.Within || len(printed[identity.Stated]) == 0 {
			continue
		}
		for _, key := range append([]check.Term{{Key: identity.Stated}}, identity.Computed...) {
			for _, path := range printed[key.Key] {
				split[path] = true
			}
		}
	}
	return split
}
