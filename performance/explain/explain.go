package explain

import (
	"strings"

	"golang.org/x/text/language"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/words"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// LineKind says what a line of an explanation is about.
type LineKind string

// The kinds of line.
const (
	StatusLine   LineKind = "status"   // what became of the node
	RuleLine     LineKind = "rule"     // the formula in words
	NumbersLine  LineKind = "numbers"  // the formula with this form's numbers
	PolicyLine   LineKind = "policy"   // what the rest of the form makes of the value, as "× 50 ÷ 45"
	RoundingLine LineKind = "rounding" // the value before and after rounding
	SourceLine   LineKind = "source"   // where the rule comes from
	NoteLine     LineKind = "note"     // what else happened
	LostLine     LineKind = "lost"     // points lost in a node below
	GradeLine    LineKind = "grade"    // the band of the total
)

// Line is one sentence of an explanation.
type Line struct {
	Kind LineKind `json:"kind"`
	Text string   `json:"text"`
}

// Explanation says why a node has its score. Its numbers, policy and rounding
// lines lead from one value to the next, and the last of them ends in the score.
type Explanation struct {
	// Path of the node; "" is the whole form.
	Path check.Path `json:"path"`
	// Name of the node.
	Name string `json:"name"`
	// Points that could be earned, and the score.
	Points figure.Points `json:"points"`
	Score  figure.Points `json:"score"`
	Lines  []Line        `json:"lines"`

	head string // what stands for the score in the heading, "" for the score
}

// String joins the lines under the name and the score: "待定/10" (open/10) of a
// score that is open, 不适用 (not applicable) of what is not scored.
func (e Explanation) String() string {
	var b strings.Builder
	head := e.head
	if head == "" {
		head = number(e.Score) + "/" + number(e.Points)
	}
	b.WriteString(e.Name + " " + head)
	for _, line := range e.Lines {
		b.WriteString("\n  " + line.Text)
	}
	return b.String()
}

// Node says why the node at path has its score, in Chinese or English. The path
// is that of an indicator, a group, a class or the execution row; "" is the
// total. The error wraps performance.ErrNode.
func Node(trace scoring.Trace, path check.Path, tag language.Tag) (Explanation, error) {
	s := newSpeaker(trace, tag)
	if path == "" {
		return s.total(), nil
	}
	ref, err := trace.Form().Resolve(path)
	if err != nil {
		return Explanation{}, err
	}
	if i := trace.Index(path); i >= 0 {
		row := trace.Leaf(i)
		return s.leaf(i, &row), nil
	}
	return s.parent(ref)
}

// Nodes of a usual form beside its leaves, and lines and their bytes for each leaf.
const (
	usualNodes = 16
	usualLines = 8
	usualText  = 512
)

// All explains the total, the execution row and every node of the tree, in the
// order of the form.
func All(trace scoring.Trace, tag language.Tag) []Explanation {
	s := newSpeaker(trace, tag)
	out := make([]Explanation, 0, usualNodes+trace.Len())
	s.lines = make([]Line, 0, usualLines*trace.Len())
	s.texts.Grow(usualText * trace.Len())
	out = append(out, s.total())
	above := performance.ExecutionRef()
	for i := range trace.Len() {
		row := trace.Leaf(i)
		ref := row.Leaf.Ref
		if ref.Group >= 0 && ref.Class != above.Class {
			out = append(out, s.class(ref))
		}
		if ref.Indicator >= 0 && (ref.Class != above.Class || ref.Group != above.Group) {
			out = append(out, s.group(ref))
		}
		out = append(out, s.leaf(i, &row))
		above = ref
	}
	return out
}

// speaker puts a trace into the words of one language.
type speaker struct {
	trace scoring.Trace
	form  performance.Form
	set   ruleset.Set
	tag   language.Tag // Chinese or English
	words words.Room   // in that
	// english tells that figures have their units in English.
	english bool
	lines   []Line          // of all explanations so far
	texts   strings.Builder // of the lines and what they are made of
	first   int             // the first line of the one that is being written
	cited   map[string]string
	// levelled is the last rule with levels.
	levelled levelled
	// gained are the classes of leaves that took over points that do not apply,
	// nil until somebody asks.
	gained map[int32]bool
}

func newSpeaker(trace scoring.Trace, tag language.Tag) *speaker {
	tag = words.Spoken(tag)
	return &speaker{
		trace: trace, form: trace.Form(), set: trace.Outline(), cited: map[string]string{},
		tag: tag, words: words.In(tag, "explain"), english: tag == language.English,
	}
}

func (s *speaker) say(kind LineKind, key string, args ...string) {
	s.lines = append(s.lines, Line{kind, s.text(key, args...)})
}

// text is a part of a line.
func (s *speaker) text(key string, args ...string) string {
	if s.english {
		for i := range args {
			args[i] = words.Figure(args[i])
		}
	}
	return s.words.Text(&s.texts, key, args...)
}

// factor is a figure that something is multiplied with or divided by.
func (s *speaker) factor(text string) string {
	if s.english {
		return words.Factor(text)
	}
	return text
}

// divided writes a division of two figures.
func (s *speaker) divided(text, by string) string { return s.factor(text) + " ÷ " + s.factor(by) }

func (s *speaker) label(l figure.Label) string {
	if s.english {
		return l.En
	}
	return l.Zh
}

func (s *speaker) name(ref performance.Ref) string { return s.label(s.form.Label(ref)) }

// done closes an explanation.
func (s *speaker) done(path check.Path, name string, points, score figure.Points) Explanation {
	lines := s.lines[s.first:len(s.lines):len(s.lines)]
	s.first = len(s.lines)
	return Explanation{Path: path, Name: name, Points: points, Score: score, Lines: lines}
}

// source cites what the rule set has under a key, and how well it is known.
func (s *speaker) source(key string) {
	text, known := s.cited[key]
	if !known {
		text = s.citation(key)
		s.cited[key] = text
	}
	if text != "" {
		s.lines = append(s.lines, Line{SourceLine, text})
	}
}

// citation says where a rule comes from, "" when the set does not.
func (s *speaker) citation(key string) string {
	citation, known := s.set.Citation(key)
	if !known {
		return ""
	}
	return s.text("source", citation.String(), citation.Reading.Text(s.tag))
}
