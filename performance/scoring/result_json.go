package scoring

import (
	"fmt"
	"slices"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/exact"
	"jixiao.example/internal/strict"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

// ResultFormat names the wire format of a result.
const ResultFormat = "jixiao/result/1"

// resultDocument is a result as it travels.
type resultDocument struct {
	strict.Header

	Key      string        `json:"key,omitempty"`
	MadeBy   MadeBy        `json:"made_by"`
	Grade    ruleset.Grade `json:"grade,omitempty"`
	Complete bool          `json:"complete"`
	TooLarge bool          `json:"too_large,omitempty"`
	Total    sumDocument   `json:"total"`
	Classes  []sumDocument `json:"classes,omitempty"`
	Leaves   []leafRow     `json:"leaves"`
}

type sumDocument struct {
	Points figure.Points `json:"points"`
	Score  figure.Points `json:"score"`
	Raw    figure.Points `json:"raw"`
	Most   figure.Points `json:"most,omitzero"`
}

type leafRow struct {
	Path   check.Path    `json:"path"`
	Key    string        `json:"key,omitempty"`
	Status Status        `json:"status"`
	Points figure.Points `json:"points"`
	Score  figure.Points `json:"score"`
	Raw    figure.Points `json:"raw"`
	Most   figure.Points `json:"most,omitzero"`
	Flags  []string      `json:"flags,omitempty"`
}

// flagNames are the wire names of the flags, bit by bit.
var flagNames = [...]string{
	"met",
	"overshot",
	"uncapped",
	"unit-inherited",
	"unit-mismatch",
	"kind-mismatch",
	"assumed-direction",
	"negative-actual",
	"zero-base",
	"no-target",
	"no-method",
	"needs-judgement",
	"outside-level",
	"unknown-level",
	"lower-end",
	"deducted",
	"rescaled",
	"unchosen",
	"by-custom",
	"too-large",
	"no-points",
	"from-parent",
}

// Names returns the wire names of the flags that are set, in a fixed order.
func (f Flags) Names() []string {
	var names []string
	for i := range flagNames {
		if f.Has(1 << i) {
			names = append(names, flagNames[i])
		}
	}
	return names
}

func parseFlags(names []string) (Flags, error) {
	var flags Flags
	for _, name := range names {
		i := slices.Index(flagNames[:], name)
		if i < 0 {
			return 0, fmt.Errorf("flag %q: %w", name, performance.ErrFormat)
		}
		flags |= 1 << i
	}
	return flags, nil
}

var resultFormat = strict.NewFormat[resultDocument](ResultFormat, performance.MaxFormBytes, performance.ErrFormat, strict.WholeShapeOf,
	strict.TextOf(figure.ParsePoints), strict.ListOf[leafRow](), strict.ListOf[sumDocument](), strict.ListOf[string]())

// DecodeResult reads what MarshalJSON writes, strictly. It does not score
// again: the sums are those of the document. A document that contradicts itself
// (complete with an uncertain leaf, a grade for nothing, a score that can be
// less than it is) is refused; the error wraps ErrFormat.
func DecodeResult(data []byte) (Result, error) {
	document, err := resultFormat.Decode(data)
	if err != nil {
		return Result{}, err
	}
	made := document.MadeBy
	r := Result{key: document.Key, madeBy: &made, grade: document.Grade, graded: document.Grade != ""}
	if document.TooLarge {
		r.flags = TooLarge
	}
	if len(document.Leaves) > performance.MaxIndicators+1 {
		return Result{}, fmt.Errorf("/leaves: %d rows: %w", len(document.Leaves), performance.ErrFormat)
	}
	for i, row := range document.Leaves {
		leaf, err := row.leaf()
		if err == nil && i > 0 && r.Rows[i-1].Ref().Order(leaf.Ref()) >= 0 {
			err = fmt.Errorf("%s out of order: %w", row.Path, performance.ErrFormat)
		}
		if err != nil {
			return Result{}, fmt.Errorf("/leaves/%d: %w", i, err)
		}
		r.Rows, r.keys = append(r.Rows, leaf), append(r.keys, row.Key)
	}
	for i, class := range document.Classes {
		sum, err := class.sum(r.leavesOf(performance.Ref{int32(i), -1, -1}, performance.Ref{int32(i) + 1, -1, -1}))
		if err != nil {
			return Result{}, fmt.Errorf("/classes/%d: %w", i, err)
		}
		r.ClassSums = append(r.ClassSums, sum)
	}
	if r.Whole, err = document.Total.sum(r.Rows); err != nil {
		return Result{}, fmt.Errorf("/total: %w", err)
	}
	r.unrounded = r.Whole.Score
	if document.Complete != r.Complete() {
		return Result{}, &strict.FieldError{Path: "/complete", Err: fmt.Errorf("%t against the leaves: %w", document.Complete, performance.ErrFormat)}
	}
	if r.graded && !r.gradable() {
		return Result{}, &strict.FieldError{Path: "/grade", Err: fmt.Errorf("%q for what has none: %w", document.Grade, performance.ErrFormat)}
	}
	return r, nil
}

// gradable tells whether there is anything that a grade can be for: points, and
// an indicator beside the execution row.
func (r Result) gradable() bool {
	return !r.TooLarge() && r.Whole.Points > 0 && len(r.Rows) > 0 && r.Rows[len(r.Rows)-1].Ref().Class >= 0
}

// most returns what a score can be at most: the score itself, unless it is open.
func most(score, most exact.Grain, stated, open bool) (exact.Grain, error) {
	switch {
	case !stated:
		return score, nil
	case most < score, most != score && !open:
		return 0, fmt.Errorf("a score of %s to %s: %w", score.Points(0), most.Points(0), performance.ErrFormat)
	}
	return most, nil
}

// sum is what the document says of the sum of leaves.
func (d sumDocument) sum(leaves []Row) (s Running, err error) {
	for i := range leaves {
		s.Add(&leaves[i])
		if max(s.Points, s.Raw, s.Score, s.Most) > exact.Max || min(s.Points, s.Raw, s.Score, s.Most) < -exact.Max {
			return Running{}, performance.ErrFormat
		}
	}
	s = Running{Open: s.Open}
	if s.Points, s.Score, s.Raw, s.Most, err = grains(d.Points, d.Score, d.Raw, d.Most); err != nil {
		return Running{}, err
	}
	s.Most, err = most(s.Score, s.Most, d.Most.Stated(), s.Open > 0)
	return s, err
}

func (row leafRow) leaf() (Row, error) {
	l := Row{Status: row.Status}
	ref, err := performance.ParseRef(row.Path)
	if err != nil {
		return Row{}, err
	}
	if l.at = refSpot(ref); l.Ref() != ref {
		return Row{}, fmt.Errorf("%s past the limits of a form: %w", row.Path, performance.ErrNode)
	}
	if l.Flags, err = parseFlags(row.Flags); err != nil {
		return Row{}, err
	}
	if l.Points, l.Score, l.Raw, l.Most, err = grains(row.Points, row.Score, row.Raw, row.Most); err != nil {
		return Row{}, err
	}
	l.Most, err = most(l.Score, l.Most, row.Most.Stated(), !l.Status.Known())
	return l, err
}

// grains reads four figures; absent ones are 0.
func grains(a, b, c, d figure.Points) (ga, gb, gc, gd exact.Grain, err error) {
	var out [4]exact.Grain
	for i, p := range []figure.Points{a, b, c, d} {
		if !p.Stated() {
			continue
		}
		grain, ok := exact.FromPoints(p)
		if !ok {
			return 0, 0, 0, 0, fmt.Errorf("%s points: %w", p, performance.ErrFormat)
		}
		out[i] = grain
	}
	return out[0], out[1], out[2], out[3], nil
}
