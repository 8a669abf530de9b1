package performance_test

import (
	"math/big"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/internal/mix"
	"jixiao.example/performance"
	"jixiao.example/performance/explain"
	"jixiao.example/performance/scoring"
)

// Over forms and rule sets that are as odd as can be, what an explanation
// prints leads from one number to the next and ends in the score; every sum in
// it adds up.
func TestEveryExplanationLeadsToTheScore(t *testing.T) {
	n := 4000
	if slow || testing.Short() {
		n = 400
	}
	sets, methods := ruleSets(t, 60)
	w := newWild(7)
	w.methods = methods
	for i := range n {
		requireLeads(t, sets[i%len(sets)], w.form())
	}
	for i, form := range mix.Forms(n / 20) {
		requireLeads(t, sets[i%len(sets)], form)
	}
}

func requireLeads(t *testing.T, rules underRules, form performance.Form) {
	t.Helper()
	result := rules.scorer.Score(form)
	for _, tag := range languages {
		for _, e := range explain.All(rules.scorer.Trace(form), tag) {
			if problem := astray(e, result, tag); problem != "" {
				data, _ := form.Encode()
				require.Fail(t, problem, "%s under %s\n%s\n%s", e.Path, rules.set.ID, e, data)
			}
		}
	}
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
