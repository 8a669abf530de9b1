package explain_test

import (
	"math/big"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/mix"
	"jixiao.example/internal/seed"
	"jixiao.example/performance"
	"jixiao.example/performance/explain"
	"jixiao.example/performance/scoring"
)

// overForms runs a property over n forms that are as odd as can be and over some
// usual ones, under every rule set in turn.
func overForms(t *testing.T, first uint64, n int, property func(scorer *scoring.Scorer, form performance.Form)) {
	t.Helper()
	sets := mix.Sets(60)
	scorers := make([]*scoring.Scorer, len(sets))
	for i, set := range sets {
		scorers[i] = scoring.MustScorer(set)
	}
	w := mix.NewWild(first, sets)
	for i := range n {
		property(scorers[i%len(sets)], w.Form())
	}
	for i := range n / 20 {
		property(scorers[i%len(sets)], mix.Form(i))
	}
}

// Over forms and rule sets that are as odd as can be, what an explanation
// prints leads from one number to the next and ends in the score; every sum in
// it adds up.
func TestEveryExplanationLeadsToTheScore(t *testing.T) {
	overForms(t, 7, 200*rounds, func(scorer *scoring.Scorer, form performance.Form) {
		trace := scorer.Trace(form)
		for _, tag := range languages {
			for _, e := range explain.All(trace, tag) {
				if problem := astray(e, trace.Result(), tag); problem != "" {
					data, _ := form.Encode()
					require.Fail(t, problem, "%s under %s\n%s\n%s", e.Path, scorer.Set().ID, e, data)
				}
			}
		}
	})
}

// Every leaf is among the explanations of a form, and has the same when it is
// asked for alone; a trace that is explained twice has the same texts.
func TestEveryNodeCanBeExplained(t *testing.T) {
	overForms(t, 11, 100*rounds, func(scorer *scoring.Scorer, form performance.Form) {
		trace := scorer.Trace(form)
		for _, tag := range languages {
			all := explain.All(trace, tag)
			require.Equal(t, all, explain.All(trace, tag))
			explained := map[check.Path]explain.Explanation{}
			for _, e := range all {
				explained[e.Path] = e
				require.NotEmpty(t, e.Lines, e.Path)
			}
			for leaf := range trace.Result().Leaves() {
				one, err := explain.Node(trace, leaf.Path, tag)
				require.NoError(t, err)
				require.Equal(t, explained[leaf.Path], one)
			}
		}
	})
}

// A trace is explained without scoring: twenty rows ask their method once each,
// however often and in whatever language they are explained.
func TestExplainingScoresNothing(t *testing.T) {
	calls := 0
	scorer, err := scoring.NewScorer(everyMethod(), scoring.Binding{Name: "half", Method: func(in scoring.CustomInput) (figure.Points, bool) {
		calls++
		return figure.PointsOf(1), true
	}})
	require.NoError(t, err)
	group := performance.Group{Name: "数量指标"}
	for i := range 20 {
		row := policyIndicator(strconv.Itoa(i), "5", "≥10个", "8个")
		row.Method = "custom"
		group.Indicators = append(group.Indicators, row)
	}
	trace := scorer.Trace(performance.Form{Year: 2024, Classes: []performance.Class{{Name: "产出指标", Groups: []performance.Group{group}}}})
	require.Equal(t, 20, calls)
	for range 2 {
		for _, tag := range languages {
			require.Greater(t, len(explain.All(trace, tag)), 20)
			for leaf := range trace.Result().Leaves() {
				_, err := explain.Node(trace, leaf.Path, tag)
				require.NoError(t, err)
			}
		}
	}
	require.Equal(t, 20, calls)
}

// FuzzExplain explains whatever reads as a form, or one drawn at random, under
// any rule set.
func FuzzExplain(f *testing.F) {
	sets := mix.Sets(20)
	scorers := make([]*scoring.Scorer, len(sets))
	for i, set := range sets {
		scorers[i] = scoring.MustScorer(set)
	}
	for i, form := range append(mix.Forms(5), seed.Form()) {
		data, err := form.Encode()
		require.NoError(f, err)
		f.Add(uint64(i), uint8(i), data)
	}
	pool := mix.NewWild(1, sets)
	f.Fuzz(func(t *testing.T, draw uint64, set uint8, data []byte) {
		form, err := performance.DecodeForm(data)
		if err != nil {
			form = pool.Again(draw).Form()
		}
		trace := scorers[int(set)%len(scorers)].Trace(form)
		for _, tag := range languages {
			for _, e := range explain.All(trace, tag) {
				require.Empty(t, astray(e, trace.Result(), tag), "%s", e)
			}
		}
	})
}

// astray says what is wrong with an explanation, "" for nothing.
func astray(e explain.Explanation, result scoring.Result, tag language.Tag) string {
	open := false
	if leaf, found := result.At(e.Path); found {
		open = !leaf.Status.Known()
		if !leaf.Score.Equal(e.Score) {
			return "the score is another one: " + leaf.Score.String()
		}
		open = open || !leaf.Score.Stated()
	} else if e.Path == "" && !result.Total().Score.Equal(e.Score) {
		return "the total is another one: " + result.Total().Score.String()
	}
	last := ""
	for _, line := range e.Lines {
		if strings.Contains(line.Text, "explain.") {
			return "a line without words"
		}
		switch line.Kind {
		case explain.NumbersLine:
			if problem := addsUp(line.Text, tag); problem != "" {
				return problem
			}
		case explain.PolicyLine, explain.RoundingLine:
			if problem := goesOn(line, last); problem != "" {
				return problem
			}
		default:
			continue
		}
		numbers := number.FindAllString(line.Text, -1)
		if len(numbers) == 0 {
			return "no number in " + line.Text
		}
		last = numbers[len(numbers)-1]
	}
	if !open && !near(last, e.Score.String()) {
		return "the explanation ends in " + last
	}
	return ""
}

var number = regexp.MustCompile(`-?\d+(\.\d+)?…?`)

// addsUp checks a line "the scores: a + b = c", or "a + open, at least c".
func addsUp(text string, tag language.Tag) string {
	prefix := "各项得分相加："
	if tag == language.English {
		prefix = "sum of the scores: "
	}
	terms, found := strings.CutPrefix(text, prefix)
	if !found {
		return ""
	}
	terms, total, certain := strings.Cut(terms, " = ")
	if !certain {
		at := max(strings.LastIndex(terms, "，至少"), strings.LastIndex(terms, ", at least "))
		if at < 0 || !strings.Contains(terms[:at], "待定") && !strings.Contains(terms[:at], "open") {
			return "at least, and nothing is open: " + text
		}
		terms, total = terms[:at], number.FindString(terms[at:])
	} else if strings.Contains(terms, "待定") || strings.Contains(terms, "open") {
		return "an open term, and a certain sum: " + text
	}
	sum := new(big.Rat)
	for term := range strings.SplitSeq(terms, " + ") {
		if value := number.FindString(term); value != "" {
			sum.Add(sum, rat(value))
		} else if term != "待定" && term != "open" {
			return "no term: " + term
		}
	}
	if !near(sum.FloatString(20), total) {
		return "a sum that does not add up: " + text
	}
	return ""
}

var (
	product    = regexp.MustCompile(`(-?[\d.]+…?) × ([\d.]+…?) ÷ ([\d.]+…?) = (-?[\d.]+…?)$`)
	difference = regexp.MustCompile(`(-?[\d.]+…?) − ([\d.]+…?) = (-?[\d.]+…?)`)
)

// goesOn checks that a line starts from the number that the one before ends in,
// and that its own formula is right.
func goesOn(line explain.Line, last string) string {
	text := line.Text
	switch parts := product.FindStringSubmatch(text); {
	case parts != nil:
		if !near(parts[1], last) || !multiplies(parts[1], parts[2], parts[3], parts[4]) {
			return "a product that is wrong: " + text
		}
	case difference.MatchString(text):
		parts := difference.FindStringSubmatch(text)
		value := new(big.Rat).Sub(rat(parts[1]), rat(parts[2]))
		if !near(parts[1], last) || !near(value.FloatString(20), parts[3]) {
			return "a difference that is wrong: " + text
		}
	case line.Kind == explain.RoundingLine && !near(number.FindString(text), last):
		return "what is rounded comes from nowhere: " + text
	}
	return ""
}

// multiplies tells whether a × b ÷ c can be the result, with what an ellipsis
// leaves out of each.
func multiplies(a, b, c, result string) bool {
	if rat(c).Sign() == 0 {
		return true // points too small to print
	}
	least := new(big.Rat).Quo(new(big.Rat).Mul(rat(a), rat(b)), top(c))
	most := new(big.Rat).Quo(new(big.Rat).Mul(top(a), top(b)), rat(c))
	return least.Cmp(top(result)) <= 0 && most.Cmp(rat(result)) >= 0
}

// top is the most that a printed number can stand for.
func top(text string) *big.Rat {
	value := rat(text)
	if strings.HasSuffix(text, "…") {
		value.Add(value, big.NewRat(1, 1_000_000_000))
	}
	return value
}

func rat(text string) *big.Rat {
	value, _ := new(big.Rat).SetString(strings.TrimSuffix(text, "…"))
	return value
}

// near tells whether two printed numbers are the same but for what an ellipsis
// leaves out.
func near(a, b string) bool {
	if a == "" || b == "" {
		return a == b
	}
	gap := new(big.Rat).Sub(rat(a), rat(b))
	limit := new(big.Rat).Mul(big.NewRat(1, 10_000_000), new(big.Rat).Add(big.NewRat(1, 1), new(big.Rat).Abs(rat(a))))
	return gap.Abs(gap).Cmp(limit) < 0
}
