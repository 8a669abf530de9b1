package scoring

import (
	"crypto/sha256"
	"fmt"
	"strings"

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

var resultFormat = strict.NewFormat[resultDocument](ResultFormat, performance.MaxFormBytes, performance.ErrFormat, strict.WholeShapeOf)

// DecodeResult reads what MarshalJSON writes, strictly. It does not score
// again: the sums are those of the document. A document that contradicts itself
// (complete with an uncertain leaf, a grade for nothing, a score that can be
// less than it is) is refused; the error wraps performance.ErrFormat.
func DecodeResult(data []byte) (Result, error) {
	document, err := resultFormat.Decode(data)
	if err != nil {
		return Result{}, err
	}
	made := document.MadeBy
	if made.Hash != "" && len(made.Hash) != 2*sha256.Size || strings.Trim(made.Hash, "0123456789abcdef") != "" {
		return Result{}, &strict.FieldError{Path: "/made_by/hash", Err: fmt.Errorf("%.64q is no hash of a rule set: %w", made.Hash, performance.ErrFormat)}
	}
	r := Result{key: document.Key, madeBy: &made, leastGrade: document.Grade, mostGrade: document.Grade}
	if made == (MadeBy{}) {
		r.madeBy = nil
	}
	if document.TooLarge {
		r.flags = TooLarge
	}
	if len(document.Leaves) > performance.MaxIndicators+1 {
		return Result{}, fmt.Errorf("/leaves: %d rows: %w", len(document.Leaves), performance.ErrFormat)
	}
	for i, row := range document.Leaves {
		leaf, err := row.leaf()
		if err == nil && i > 0 && r.leaves[i-1].ref().Compare(leaf.ref()) >= 0 {
			err = fmt.Errorf("%.64s out of order: %w", row.Path, performance.ErrFormat)
		}
		if err != nil {
			return Result{}, fmt.Errorf("/leaves/%d: %w", i, err)
		}
		r.leaves, r.keys = append(r.leaves, leaf), append(r.keys, row.Key)
	}
	for i, class := range document.Classes {
		part, err := class.subtotal(r.leavesOf(ofClass(i)))
		if err != nil {
			return Result{}, fmt.Errorf("/classes/%d: %w", i, err)
		}
		r.classes = append(r.classes, part)
	}
	if r.total, err = document.Total.subtotal(r.leaves); err != nil {
		return Result{}, fmt.Errorf("/total: %w", err)
	}
	r.unrounded = r.total.score
	if document.Complete != r.Complete() {
		return Result{}, &strict.FieldError{Path: "/complete", Err: fmt.Errorf("%t against the leaves: %w", document.Complete, performance.ErrFormat)}
	}
	if document.Grade != "" && !r.gradable() {
		return Result{}, &strict.FieldError{Path: "/grade", Err: fmt.Errorf("%.64q for what has none: %w", document.Grade, performance.ErrFormat)}
	}
	return r, nil
}

// gradable tells whether there is anything that a grade can be for: points, and
// an indicator beside the execution row.
func (r Result) gradable() bool {
	return !r.TooLarge() && r.total.points > 0 && len(r.leaves) > 0 && r.leaves[len(r.leaves)-1].ref().Class >= 0
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

// subtotal is what the document says of the sum of leaves.
func (d sumDocument) subtotal(leaves []leaf) (s subtotal, err error) {
	for i := range leaves {
		s.add(&leaves[i])
		if max(s.points, s.raw, s.score, s.most) > exact.Max || min(s.points, s.raw, s.score, s.most) < -exact.Max {
			return subtotal{}, performance.ErrFormat
		}
	}
	s = subtotal{open: s.open}
	if s.points, s.score, s.raw, s.most, err = grains(d.Points, d.Score, d.Raw, d.Most); err != nil {
		return subtotal{}, err
	}
	s.most, err = most(s.score, s.most, d.Most.Stated(), s.open > 0)
	return s, err
}

func (row leafRow) leaf() (leaf, error) {
	l := leaf{status: row.Status}
	ref, err := performance.ParseRef(row.Path)
	if err != nil {
		return leaf{}, err
	}
	if l.at = spotOf(ref); l.ref() != ref {
		return leaf{}, fmt.Errorf("%.64s past the limits of a form: %w", row.Path, performance.ErrNode)
	}
	if l.flags, err = parseFlags(row.Flags); err != nil {
		return leaf{}, err
	}
	if l.points, l.score, l.raw, l.most, err = grains(row.Points, row.Score, row.Raw, row.Most); err != nil {
		return leaf{}, err
	}
	l.most, err = most(l.score, l.most, row.Most.Stated(), !l.status.Known())
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
