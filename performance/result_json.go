package performance

import (
	"encoding/json"
	"fmt"
	"reflect"
	"sync"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/exact"
	"jixiao.example/internal/strict"
	"jixiao.example/performance/ruleset"
)

// ResultFormat names the wire format of a result.
const ResultFormat = "jixiao/result/1"

// resultDocument is a result as it travels.
type resultDocument struct {
	Format   string        `json:"format"`
	Key      string        `json:"key,omitempty"`
	MadeBy   MadeBy        `json:"made_by"`
	Grade    ruleset.Grade `json:"grade,omitempty"`
	Complete bool          `json:"complete"`
	TooLarge bool          `json:"too_large,omitempty"`
	Total    sumDocument   `json:"total"`
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

var flagNames = [...]struct {
	flag Flags
	name string
}{
	{Met, "met"}, {Overshot, "overshot"}, {Uncapped, "uncapped"}, {UnitInherited, "unit-inherited"},
	{UnitMismatch, "unit-mismatch"}, {KindMismatch, "kind-mismatch"}, {AssumedDirection, "assumed-direction"},
	{NegativeActual, "negative-actual"}, {ZeroBase, "zero-base"}, {NoTarget, "no-target"}, {NoMethod, "no-method"},
	{NeedsJudgement, "needs-judgement"}, {OutsideLevel, "outside-level"}, {UnknownLevel, "unknown-level"},
	{LowerEnd, "lower-end"}, {Deducted, "deducted"}, {Rescaled, "rescaled"}, {Unchosen, "unchosen"},
	{ByCustom, "by-custom"}, {TooLarge, "too-large"}, {NoPoints, "no-points"}, {FromParent, "from-parent"},
}

// Names returns the wire names of the flags that are set, in a fixed order.
func (f Flags) Names() []string {
	var names []string
	for _, entry := range flagNames {
		if f.Has(entry.flag) {
			names = append(names, entry.name)
		}
	}
	return names
}

func parseFlags(names []string) (Flags, error) {
	var flags Flags
	for _, name := range names {
		found := false
		for _, entry := range flagNames {
			if entry.name == name {
				flags |= entry.flag
				found = true
			}
		}
		if !found {
			return 0, fmt.Errorf("flag %q: %w", name, ErrFormat)
		}
	}
	return flags, nil
}

// MarshalJSON writes the result: what made it, the total, the grade and every
// leaf. Sums of groups and classes are left to the reader.
func (r Result) MarshalJSON() ([]byte, error) {
	document := resultDocument{
		Format: ResultFormat, Key: r.key, MadeBy: r.madeBy, Grade: r.grade,
		Complete: r.Complete(), TooLarge: r.TooLarge(),
		Total:  sumDocument{Points: r.sum.points.Points(0), Score: r.sum.score.Points(0), Raw: r.sum.raw.Points(0)},
		Leaves: make([]leafRow, len(r.leaves)),
	}
	if !document.Complete {
		document.Total.Most = r.sum.most.Points(0)
	}
	for i, leaf := range r.leaves {
		row := leafRow{
			Path: leaf.ref.Path(), Key: leaf.key, Status: leaf.status, Flags: leaf.flags.Names(),
			Points: leaf.points.Points(0), Score: leaf.score.Points(0), Raw: leaf.raw.Points(0),
		}
		if !leaf.status.Known() {
			row.Most = leaf.most.Points(0)
		}
		document.Leaves[i] = row
	}
	return json.Marshal(document)
}

var resultShape = sync.OnceValue(func() *strict.Shape { return strict.ShapeOf(reflect.TypeFor[resultDocument]()) })

// DecodeResult reads what MarshalJSON writes, strictly. It does not score
// again: the sums are those of the document.
func DecodeResult(data []byte) (Result, error) {
	var document resultDocument
	if err := strict.Decode(data, MaxFormBytes, resultShape(), &document); err != nil {
		return Result{}, err
	}
	if document.Format != ResultFormat {
		return Result{}, fmt.Errorf("%q, not %q: %w", document.Format, ResultFormat, ErrFormat)
	}
	r := Result{key: document.Key, madeBy: document.MadeBy, grade: document.Grade, graded: document.Grade != ""}
	if document.TooLarge {
		r.flags = TooLarge
	}
	for i, row := range document.Leaves {
		leaf, err := row.leaf()
		if err != nil {
			return Result{}, fmt.Errorf("/leaves/%d: %w", i, err)
		}
		r.leaves = append(r.leaves, leaf)
		if !leaf.status.Known() && !leaf.flags.Has(Unchosen) {
			r.sum.open++
		}
	}
	var err error
	if r.sum.points, r.sum.score, r.sum.raw, r.sum.most, err = grains(document.Total.Points, document.Total.Score, document.Total.Raw, document.Total.Most); err != nil {
		return Result{}, fmt.Errorf("/total: %w", err)
	}
	if !document.Total.Most.Stated() {
		r.sum.most = r.sum.score
	}
	return r, nil
}

func (row leafRow) leaf() (leaf, error) {
	l := leaf{key: row.Key, status: row.Status}
	var err error
	if l.ref, err = parseRef(row.Path); err != nil {
		return leaf{}, err
	}
	if l.flags, err = parseFlags(row.Flags); err != nil {
		return leaf{}, err
	}
	if l.points, l.score, l.raw, l.most, err = grains(row.Points, row.Score, row.Raw, row.Most); err != nil {
		return leaf{}, err
	}
	if !row.Most.Stated() {
		l.most = l.score
	}
	return l, nil
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
			return 0, 0, 0, 0, fmt.Errorf("%s points: %w", p, ErrFormat)
		}
		out[i] = grain
	}
	return out[0], out[1], out[2], out[3], nil
}

// parseRef reads the path of a leaf.
func parseRef(path check.Path) (Ref, error) {
	if path == executionPath {
		return ExecutionRef(), nil
	}
	ref := Ref{-1, -1, -1}
	_, err := fmt.Sscanf(string(path), "/classes/%d/groups/%d/indicators/%d", &ref.Class, &ref.Group, &ref.Indicator)
	if err != nil {
		ref.Indicator = -1
		_, _ = fmt.Sscanf(string(path), "/classes/%d/groups/%d", &ref.Class, &ref.Group) // compared below
	}
	if ref.Class < 0 || ref.Group < 0 || ref.Path() != path {
		return Ref{}, fmt.Errorf("%s: %w", path, ErrNode)
	}
	return ref, nil
}
