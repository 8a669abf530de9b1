package report

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"

	"jixiao.example/budget"
	"jixiao.example/performance"
	"jixiao.example/performance/sheet"
)

const (
	// MaxPageBytes bounds the page.
	MaxPageBytes = 64 << 20
	// MaxRows bounds everything in a document that is listed and is not part of
	// the form's own limits: goals, the narrative, chapters and their blocks,
	// lines, bars, changes, funds, statements, identities, findings, and the
	// paragraphs, tasks, figures and cases of programmes, all together.
	MaxRows = 50_000
	// MaxListed is how many findings of one severity are listed; of further
	// ones the page tells the number.
	MaxListed = 500
	// maxColumns bounds the columns of a table of amounts: where every row has
	// columns of its own, the cells are far more than the amounts.
	maxColumns = 100
)

var (
	// ErrNoScorer reports a document without a scorer.
	ErrNoScorer = errors.New("document without a scorer")
	// ErrTooLarge reports a document past the limits; the message says which.
	ErrTooLarge = errors.New("document too large")
	// ErrShow reports what nothing is called: a Show that is none of the constants, a
	// programme that the document does not have, or a concept of a Task that no
	// figure of its programme has.
	ErrShow = errors.New("nothing to show under that name")
)

// Write writes the page of a document to w, in Chinese or English: Chinese
// unless tag matches English. The document's own texts stay as they are, but that
// control characters and others that print nothing show as their numbers; the
// figures of an English page have English units. The page is made as a whole and
// then written, so that an error other than the writer's leaves w untouched.
func Write(w io.Writer, doc Document, tag language.Tag) error {
	if doc.Scorer == nil {
		return ErrNoScorer
	}
	if err := doc.bounds(); err != nil {
		return err
	}
	if err := doc.shows(); err != nil {
		return err
	}
	for _, programme := range doc.Programmes {
		if err := misnamed(programme); err != nil {
			return err
		}
	}
	speech := speaker{tag}
	view, err := newView(doc, speech)
	if err != nil {
		return fmt.Errorf("table: %w", tooLarge(err))
	}
	page := limited{left: MaxPageBytes}
	if err := speech.templates().ExecuteTemplate(&page, "page", view); err != nil {
		return err
	}
	_, err = w.Write(page.Bytes())
	return err
}

// tooLarge makes the error of a table that is past its limits one of this package.
func tooLarge(err error) error {
	if errors.Is(err, sheet.ErrTooLarge) {
		return fmt.Errorf("%w: %w", ErrTooLarge, err)
	}
	return err
}

// limited is a buffer that refuses to grow past a limit. Whatever a template
// prints passes through it, text by text.
type limited struct {
	bytes.Buffer
	left int
}

// Write implements io.Writer.
func (l *limited) Write(data []byte) (int, error) {
	shown := visible(data)
	if l.left -= len(shown); l.left < 0 {
		return 0, fmt.Errorf("page of more than %d bytes: %w", MaxPageBytes, ErrTooLarge)
	}
	_, err := l.Buffer.Write(shown)
	return len(data), err
}

// visible shows characters that print nothing, and those that turn the text
// around them, by their numbers: [U+202E].
func visible(data []byte) []byte {
	if bytes.IndexFunc(data, unseen) < 0 {
		return data
	}
	var shown []byte
	for _, r := range string(data) {
		if unseen(r) {
			shown = fmt.Appendf(shown, "[%U]", r)
		} else {
			shown = utf8.AppendRune(shown, r)
		}
	}
	return shown
}

func unseen(r rune) bool {
	return r != '\n' && r != '\t' && r != '\r' && unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp)
}

// bounds counts what the page would list.
func (d *Document) bounds() error {
	indicators := 0
	for _, class := range d.Form.Classes {
		for _, group := range class.Groups {
			indicators += max(1, len(group.Indicators))
		}
	}
	if max(indicators, len(d.Form.Classes)) > performance.MaxIndicators || len(d.Form.Money) > performance.MaxMoneyRows {
		return fmt.Errorf("form of %d classes, %d indicators and %d money rows: %w",
			len(d.Form.Classes), indicators, len(d.Form.Money), ErrTooLarge)
	}
	c := counter{left: MaxRows}
	c.count(len(d.Form.Goals), len(d.Changes), len(d.SpecialFunds), len(d.Statements), len(d.Identities), len(d.Findings))
	n := d.Narrative
	c.count(len(n.Goals), len(n.Tasks), len(n.Surveys), len(n.Weaknesses), len(n.Problems), len(n.Measures))
	for _, goal := range d.Form.Goals {
		c.count(len(goal.Figures))
	}
	for _, fund := range d.SpecialFunds {
		c.count(len(fund.Procured))
	}
	phases := map[budget.Phase]bool{}
	for _, row := range d.Form.Money {
		for _, amount := range row.Amounts {
			phases[amount.Phase] = true
		}
	}
	c.columns(len(phases))
	for _, line := range []budget.Line{d.Revenue.Line(), d.Expenditure.Line(), d.Economic.Line(), d.ThreePublic.Line()} {
		c.table(line)
	}
	c.columns(len(d.BaseTable.Columns))
	for _, block := range d.BaseTable.Blocks {
		c.count(1, len(block.Facts), len(block.Relations))
		for _, line := range block.Rows {
			c.line(line, 1)
		}
	}
	c.outline(d.outline(), 1)
	for _, programme := range d.Programmes {
		c.count(len(programme.Text), len(programme.Tasks))
		for _, task := range programme.Tasks {
			c.count(len(task.With), len(task.Parts))
		}
		for _, value := range programme.Values {
			if value != nil {
				c.count(1, len(value.Figures()))
			}
			if load, is := value.(budget.Caseload); is {
				c.count(len(load.Cases))
			}
		}
	}
	if c.left < 0 {
		return fmt.Errorf("more than %d rows, %d columns of a table, or lines or chapters deeper than %d and %d: %w",
			MaxRows, maxColumns, budget.MaxDepth, maxDepth, ErrTooLarge)
	}
	return nil
}

// shows looks for a block that shows what nothing is called.
func (d *Document) shows() error {
	known := map[Show]bool{"": true}
	for _, show := range shows() {
		known[show] = true
	}
	programmes := map[string]bool{"": true}
	for _, programme := range d.Programmes {
		programmes[programme.Key] = true
	}
	var in func([]Chapter) error
	in = func(chapters []Chapter) error {
		for _, chapter := range chapters {
			for _, block := range chapter.Blocks {
				switch {
				case !known[block.Show]:
					return fmt.Errorf("block of chapter %.64q shows %.64q: %w", chapter.Title.Zh, block.Show, ErrShow)
				case block.Show == ShowProgrammes && !programmes[block.Of]:
					return fmt.Errorf("block of chapter %.64q shows programme %.64q: %w", chapter.Title.Zh, block.Of, ErrShow)
				}
			}
			if err := in(chapter.Chapters); err != nil {
				return err
			}
		}
		return nil
	}
	return in(d.outline())
}

// misnamed looks for a task that names what no figure of the programme is called. Of a
// programme without figures nothing is known.
func misnamed(p Programme) error {
	known := map[string]bool{}
	for _, value := range p.Values {
		if value == nil {
			continue
		}
		for _, named := range value.Figures() {
			concept, _, _ := strings.Cut(named.Key, "@")
			concept, _, _ = strings.Cut(concept, "#")
			known[concept] = true
		}
		for _, statement := range value.Statements("") {
			known[statement.Key.Concept] = true
		}
	}
	if len(known) == 0 {
		return nil
	}
	known[""] = true
	for i, task := range p.Tasks {
		concepts := []string{task.Done, task.Target, task.Rate, task.Before, task.Closing, task.Added, task.Removed, task.OfRemoved}
		for _, concept := range slices.Concat(concepts, task.With, task.Parts) {
			if !known[concept] {
				return fmt.Errorf("task %d (%.64s) of programme %.64q names the concept %.64q: %w", i+1, task.Name, p.Title.Zh, concept, ErrShow)
			}
		}
	}
	return nil
}

// counter counts down; it is below zero when something is past the limits.
type counter struct{ left int }

func (c *counter) count(numbers ...int) {
	for _, n := range numbers {
		c.left = max(-1, c.left-n)
	}
}

// columns counts a table that is past reading as all that is left.
func (c *counter) columns(n int) {
	if n > maxColumns {
		c.left = -1
	}
}

// line counts a tree of lines without going deeper than a sound one.
func (c *counter) line(line budget.Line, depth int) {
	if depth > budget.MaxDepth {
		c.left = -1
	}
	c.count(1, len(line.Amounts), len(line.Includes))
	for i := 0; i < len(line.Children) && c.left >= 0; i++ {
		c.line(line.Children[i], depth+1)
	}
}

// table counts a tree that is a table of its own.
func (c *counter) table(line budget.Line) {
	c.line(line, 1)
	if c.left >= 0 {
		c.columns(len(line.Periods()))
	}
}

// outline counts chapters without going deeper than headings do.
func (c *counter) outline(chapters []Chapter, depth int) {
	if depth > maxDepth {
		c.left = -1
	}
	c.count(len(chapters))
	for i := 0; i < len(chapters) && c.left >= 0; i++ {
		for _, block := range chapters[i].Blocks {
			c.count(1, len(block.Text), len(block.Bars))
			for _, line := range block.Lines {
				c.table(line)
			}
		}
		c.outline(chapters[i].Chapters, depth+1)
	}
}
