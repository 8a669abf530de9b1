package scoring

import (
	"slices"

	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

// SumTrace is how a group, a class or the total came by its score.
type SumTrace struct {
	Sum Sum
	// Terms are what is added up: the leaves below, or the rounded classes beside
	// the execution row where the set rounds classes.
	Terms []Term
	// Value is their exact sum, or the least that it can be.
	Value    Value
	Rounding RoundingTrace
	// Lost are the leaves below that score less than their points, and by how
	// much.
	Lost []Term
}

// Term is a value of a node in a sum: the least that it can be while it is open.
type Term struct {
	Ref   performance.Ref
	Value Value
	Open  bool
}

// GradeTrace is how the total came by its grade. The zero value is none.
type GradeTrace struct {
	// Graded tells that there are grades for the total.
	Graded bool
	// Raw tells that the grade is taken from the total before it is rounded.
	Raw bool
	// Total is what was graded.
	Total Value
	// Least and Most are the bands of the least and the most that the total can
	// be; Open tells that it is not certain.
	Least, Most ruleset.GradeBand
	Open        bool
}

// Group returns how the score of a group came about.
func (t Trace) Group(class, group int) SumTrace {
	in := t.in()
	first, last := in.span(ofGroup(class, group))
	return in.sum(first, last, in.result.added(in.run.leaves[first:last]))
}

// Class returns how the score of a class came about.
func (t Trace) Class(class int) SumTrace {
	in := t.in()
	first, last := in.span(ofClass(class))
	rounding := in.set().Rounding.Class
	if rounding == nil || class < 0 || class >= len(in.run.sums) {
		return in.sum(first, last, in.result.added(in.run.leaves[first:last]))
	}
	out := in.sum(first, last, in.result.Class(class))
	out.Rounding.round(*rounding, out.Value.number, in.run.sums[class].score)
	return out
}

// Total returns how the total came about.
func (t Trace) Total() SumTrace {
	in := t.in()
	out := in.sum(0, len(in.run.leaves), in.result.Total())
	if in.set().Rounding.Class != nil {
		out.Terms, out.Value = in.classTerms()
	}
	if rounding := in.set().Rounding.Total; rounding != nil {
		out.Rounding.round(*rounding, out.Value.number, in.result.total.score)
	}
	return out
}

// span is where the leaves from one position to before another begin and end.
func (t *tracer) span(from, to performance.Ref) (first, last int) {
	first, _ = slices.BinarySearchFunc(t.run.leaves, from, compareRef)
	for last = first; last < len(t.run.leaves) && compareRef(t.run.leaves[last], to) < 0; {
		last++
	}
	return first, last
}

// sum adds up the leaves from the first to before the last.
func (t *tracer) sum(first, last int, of Sum) SumTrace {
	out := SumTrace{Sum: of, Terms: make([]Term, 0, last-first)}
	value := zero
	for i := first; i < last; i++ {
		row := &t.rows[i]
		ref := row.Leaf.Ref
		value = value.Add(row.Exact.number)
		known := row.Leaf.Status.Known()
		if !row.Leaf.Flags.Has(Unchosen) && (row.Leaf.Status != NotApplicable || row.Leaf.Score.Stated()) {
			out.Terms = append(out.Terms, Term{ref, row.Exact, !known})
		}
		if row.Lost.Stated() {
			out.Lost = append(out.Lost, Term{ref, row.Lost, false})
		}
	}
	out.Value = valueOf(value)
	return out
}

// classTerms are the rounded scores of the classes beside that of the execution
// row.
func (t *tracer) classTerms() (terms []Term, value Value) {
	sum := zero
	last := performance.ExecutionRef().Class
	for i := range t.rows {
		row := &t.rows[i]
		ref := row.Leaf.Ref
		switch {
		case ref.Class < 0:
			sum = sum.Add(row.Exact.number)
			terms = append(terms, Term{ref, row.Exact, !row.Leaf.Status.Known()})
		case ref.Class != last:
			class := &t.run.sums[ref.Class]
			sum = sum.Add(class.score.Rat())
			terms = append(terms, Term{performance.ClassRef(int(ref.Class)), valueOf(class.score.Rat()), class.open > 0})
		}
		last = ref.Class
	}
	return terms, valueOf(sum)
}

// Grade returns how the grade came about.
func (t Trace) Grade() GradeTrace {
	set, r := t.in().set(), &t.in().result
	if r.leastGrade == "" {
		return GradeTrace{}
	}
	out := GradeTrace{Graded: true, Raw: set.Grades.From == ruleset.FromRaw, Open: r.total.open > 0}
	value := r.total.score.Rat()
	if out.Raw {
		value = t.Total().Value.number
	}
	out.Total = valueOf(value)
	for _, band := range set.Grades.Bands {
		if band.Grade == r.leastGrade {
			out.Least = band
		}
		if band.Grade == r.mostGrade {
			out.Most = band
		}
	}
	return out
}
