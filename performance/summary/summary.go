package summary

import (
	"cmp"
	"maps"
	"slices"

	"github.com/shopspring/decimal"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/exact"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// Summary counts results: how many forms have which total and which grade. It
// stays exact however many forms there are, and summaries of shards merge in
// any order to the same one. The zero value is empty and ready to use. A
// Summary is an accumulator: Add, AddForm and Join change it, a copy of one shares
// what it counts, and it is not safe for concurrent use; give every worker its own
// and Join them. It grows with the number of distinct totals and of grades, not
// with the number of forms; see MaxTotals and MaxGroups.
type Summary struct {
	totals     map[exact.Grain]int64
	grades     map[ruleset.Grade]int64
	incomplete int64

	// What AddForm counts.
	classes     [len(kinds)]classTally
	codes       []CodeCount  // by code
	groups      []groupTally // by key
	best, worst []Unit
	elsewhere   int64
}

// Add counts a result. Results that are not complete, or whose points do not make
// a hundred, count as incomplete and not among the totals, which are all on one
// scale; a grade that they have for certain is counted.
func (s *Summary) Add(r scoring.Result) {
	s.begin()
	if grade, ok := r.Grade(); ok {
		s.grades[grade]++
	}
	total, ok := totalOf(r)
	if !ok {
		s.incomplete++
		return
	}
	grain, _ := exact.FromPoints(total) // made from a grain
	s.totals[grain]++
}

// totalOf returns the total of a result that can stand beside others: 72 of 80
// points is no 72 of 100.
func totalOf(r scoring.Result) (total figure.Points, ok bool) {
	sum := r.Total()
	return sum.Score, r.Complete() && sum.Points.Equal(figure.PointsOf(100))
}

// begin makes the maps of a summary that has none.
func (s *Summary) begin() {
	if s.totals == nil {
		s.totals, s.grades = map[exact.Grain]int64{}, map[ruleset.Grade]int64{}
	}
}

// Join counts everything that other counts, too. Its work is that of walking
// other once, so that any number of shards are joined in one go.
func (s *Summary) Join(other Summary) {
	s.begin()
	for total, count := range other.totals {
		s.totals[total] += count
	}
	for grade, count := range other.grades {
		s.grades[grade] += count
	}
	s.incomplete += other.incomplete
	s.joinGroups(&other)
}

// Merge returns the summary of everything that s and other count. It is
// associative and commutative, and copies s each time: Join adds many shards to
// one.
func (s Summary) Merge(other Summary) Summary {
	var out Summary
	out.Join(s)
	out.Join(other)
	return out
}

// Forms returns the number of results counted.
func (s Summary) Forms() int64 { return s.complete() + s.incomplete }

// Incomplete returns the number of results without a certain total of a hundred
// points.
func (s Summary) Incomplete() int64 { return s.incomplete }

// Grade returns the number of results with a grade.
func (s Summary) Grade(grade ruleset.Grade) int64 { return s.grades[grade] }

func (s Summary) complete() (n int64) {
	for _, count := range s.totals {
		n += count
	}
	return n
}

// Count is a total and how many forms have it.
type Count struct {
	Total figure.Points `json:"total"`
	Forms int64         `json:"forms"`
}

// Totals returns the distinct totals, best first.
func (s Summary) Totals() []Count {
	out := make([]Count, 0, len(s.totals))
	for _, total := range s.sorted() {
		out = append(out, Count{total.Points(0), s.totals[total]})
	}
	return out
}

// sorted returns the distinct totals, best first.
func (s Summary) sorted() []exact.Grain {
	return slices.SortedFunc(maps.Keys(s.totals), func(a, b exact.Grain) int { return cmp.Compare(b, a) })
}

// Sum returns the exact sum of the totals.
func (s Summary) Sum() decimal.Decimal {
	sum := decimal.Decimal{}
	for _, total := range s.sorted() {
		sum = sum.Add(decimal.New(int64(total), -exact.Places).Mul(decimal.New(s.totals[total], 0)))
	}
	return sum
}

// Mean returns the mean of the totals, rounded once; ok is false when there is
// none.
func (s Summary) Mean(rounding figure.Rounding) (mean decimal.Decimal, ok bool) {
	mean, err := figure.Divide(s.Sum(), decimal.New(s.complete(), 0), rounding)
	return mean, err == nil
}

// Quantile returns the total at num ÷ den of the way up from the lowest, by
// nearest rank: Quantile(1, 2) is the median, Quantile(0, 1) the lowest total.
// It is absent when nothing is counted or num ÷ den lies outside 0 to 1.
func (s Summary) Quantile(num, den int64) figure.Points {
	n := s.complete()
	if n == 0 || den <= 0 || num < 0 || num > den {
		return figure.Points{}
	}
	rank := exact.Int(n).Mul(exact.Int(num)).Quo(exact.Int(den)).Ceil() // 1-based
	below := int64(0)
	for _, total := range slices.Backward(s.sorted()) {
		if below += s.totals[total]; exact.Int(below).Cmp(rank) >= 0 {
			return total.Points(0)
		}
	}
	return figure.Points{} // rank is at most n
}

// Rank returns the place of a total, 1 for the best; equal totals share a
// place and the next one is skipped (1, 2, 2, 4). ok is false when nobody has
// that total.
func (s Summary) Rank(total figure.Points) (place int64, ok bool) {
	grain, ok := exact.FromPoints(total)
	if !ok || s.totals[grain] == 0 {
		return 0, false
	}
	place = 1
	for other, count := range s.totals {
		if other > grain {
			place += count
		}
	}
	return place, true
}
