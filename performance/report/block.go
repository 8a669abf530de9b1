package report

import (
	"slices"
	"strings"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
)

// block is a piece of a chapter as it prints: one of its members is there, and a
// heading above the paragraphs of a list.
type block struct {
	// Heading is one of the page's own, smaller than those of chapters.
	Heading    string
	Paragraphs []paragraph
	Fields     []field
	Table      *table
	Chart      *chart
	Statistics []statistic
	Note       string
	Grades     []gradeBand
	Signature  []string

	list Show // that the paragraphs are a numbered list of
}

// paragraph is text in pieces, some of which are figures with a spot.
type paragraph struct {
	ID    string
	Spans []printedSpan
}

type printedSpan struct {
	spot

	Text string
}

// block writes a block of the outline: what stands in it, and the chapters that
// it makes.
func (a *author) block(of Block, depth int) (blocks []block, below []section) {
	blocks = paragraphs(of.Text)
	for _, line := range of.Lines {
		blocks = append(blocks, a.lineBlocks(line)...)
	}
	if chart := a.bars(of); chart != nil {
		blocks = append(blocks, block{Chart: chart})
	}
	if of.Show == ShowProgrammes {
		return blocks, a.programmes(of, depth+1)
	}
	shown := a.shown(of)
	if len(shown) == 1 && shown[0].Paragraphs != nil && slices.Contains([]Show{ShowGoals, ShowProblems, ShowMeasures}, of.Show) {
		shown[0].list = of.Show
	}
	return append(blocks, shown...), nil
}

// shown is what the document's data make in a block.
func (a *author) shown(of Block) []block {
	switch of.Show {
	case ShowUnit:
		return a.unit()
	case ShowGoals:
		return a.goals(of)
	case ShowRevenue:
		return a.revenue(of)
	case ShowExpenditure:
		return a.expenditure(of)
	case ShowAccount:
		return a.account(of)
	case ShowBasic:
		return a.basic(of)
	case ShowProjects:
		return a.projects(of)
	case ShowFunds:
		return a.funds(of)
	case ShowThreePublic:
		return a.threePublic(of)
	case ShowMoney:
		return a.money()
	case ShowAssets:
		return a.assets(of)
	case ShowIndicators:
		return a.indicators(false)
	case ShowProcurement:
		return a.procurement(of)
	case ShowProblems:
		return a.topics(a.doc.Narrative.Problems, "problems")
	case ShowMeasures:
		measures := make([]performance.Topic, len(a.doc.Narrative.Measures))
		for i, measure := range a.doc.Narrative.Measures {
			measures[i] = measure.Topic
		}
		return a.topics(measures, "measures")
	case ShowConclusion:
		return a.conclusion(of)
	case ShowBaseTable:
		return a.baseTable()
	case ShowForm:
		return a.formTable()
	case ShowSignature:
		return a.signature()
	case ShowProgrammes: // chapters of their own
	}
	return nil
}

// paragraphs makes paragraphs of lines and leaves out what is blank.
func paragraphs(texts []string) []block {
	var out []paragraph
	for _, text := range texts {
		for line := range strings.Lines(text) {
			if line = strings.TrimSpace(line); line != "" {
				out = append(out, paragraph{Spans: []printedSpan{{Text: line}}})
			}
		}
	}
	if len(out) == 0 {
		return nil
	}
	return []block{{Paragraphs: out}}
}

// prose writes sentences, each a paragraph, on a Chinese page, and makes a table
// on an English one or where the block asks for one. What a sentence gives no
// reason for is a finding either way.
func (a *author) prose(of Block, table func() []block, sentences ...*sentence) []block {
	var written []paragraph
	for _, s := range sentences {
		if len(s.spans) == 0 {
			continue
		}
		p := paragraph{}
		if len(s.lacks) > 0 {
			p.ID = a.places.id()
			a.lacks(s, p.ID)
		}
		if !of.Table && !a.english() {
			for _, span := range s.spans {
				p.Spans = append(p.Spans, printedSpan{a.figure(span.key), span.text})
			}
		}
		written = append(written, p)
	}
	if !of.Table && !a.english() {
		if len(written) == 0 {
			return nil
		}
		return []block{{Paragraphs: written}}
	}
	blocks := table()
	for _, p := range written { // what lacks a reason is found in the table
		if p.ID != "" && len(blocks) > 0 {
			blocks = append([]block{{Paragraphs: []paragraph{{ID: p.ID}}}}, blocks...)
		}
	}
	return blocks
}

// bars draws the caller's own figures against the largest of them.
func (a *author) bars(of Block) *chart {
	c := chart{Title: a.heading(of.BarsTitle)}
	largest := figure.Quantity{}
	for _, bar := range of.Bars {
		if q := quantityOf(bar.Figure); q.Stated() && (!largest.Stated() || share(q, largest) == 1000) {
			largest = q
		}
	}
	for _, bar := range of.Bars {
		if text, some := a.figureText(bar.Figure); some && len(c.Rows) < maxCharted {
			c.add(a.heading(bar.Label), text, fill{Length: share(quantityOf(bar.Figure), largest)})
		}
	}
	if len(c.Rows) == 0 {
		return nil
	}
	return &c
}

// field is a label with what belongs to it.
type field struct {
	spot

	Label, Text string
}

// add adds a field that says something.
func add(fields []field, label, text string) []field {
	if text == "" {
		return fields
	}
	return append(fields, field{Label: label, Text: text})
}

// notes are fields below a table; nothing for none. They have a heading, because a
// word processor makes one table of two that follow each other.
func (a *author) notes(fields []field) []block {
	if len(fields) == 0 {
		return nil
	}
	return []block{{Heading: a.say("heading.notes"), Fields: fields}}
}

// fields returns the figures that are stated, each with the spot of its
// statement.
func (a *author) fields(figures []figure.Named, statements []check.Statement) []field {
	var fields []field
	keys := keysByLabel(statements)
	for _, named := range figures {
		if text, some := a.figureText(named.Figure); some {
			fields = append(fields, field{a.figure(keys[named.Label]), a.title(named.Label), text})
		}
	}
	return fields
}

func keysByPath(statements []check.Statement) map[check.Path]check.Key {
	keys := map[check.Path]check.Key{}
	for _, statement := range statements {
		keys[statement.Place.Path] = statement.Key
	}
	return keys
}

func keysByLabel(statements []check.Statement) map[figure.Label]check.Key {
	keys := map[figure.Label]check.Key{}
	for _, statement := range statements {
		keys[statement.Label] = statement.Key
	}
	return keys
}

// figureText returns a figure as it prints; some is false when it is absent.
func figureText(f figure.Figure) (text string, some bool) {
	if f == nil || !f.Stated() {
		return "", false
	}
	return f.String(), true
}
