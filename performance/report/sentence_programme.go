package report

import (
	"strings"

	"jixiao.example/budget"
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

// Task is how figures of a programme are written as one sentence of a Chinese
// page. The figures are named by the concepts of their statements, such as
// "fund.recovery.recovered"; those that the programme does not state are left
// out, and its other figures follow in a list. A concept that none of its figures
// has, stated or absent, is an error of Write.
//
// A task says what was done in the year against its target; one with a closing
// or an added figure says what was done in all years, what there is at the end
// of this one, and what was added and taken away.
type Task struct {
	// Name is what was done, with its verb: 维修资金追缴入库, 公租房分配入住. Without
	// Done it heads the sentence.
	Name string
	// Done, Target and Rate are what was done, the year's target, and the share
	// of it that was done.
	Done, Target, Rate string
	// Before is what was done in the year before.
	Before string
	// With are further figures of what was done that are no parts of it, such as
	// the area of buildings; Parts are parts of it (其中), or of what there is where
	// nothing was done.
	With, Parts []string
	// Closing, Added and Removed are what there is at the end of the year, and
	// what was added and taken away in it; OfRemoved is a part of Removed.
	Closing, Added, Removed, OfRemoved string
	// Reason says why a target was missed, and Next what is done about it.
	Reason, Next string
}

// stated are the printed figures of a programme that its sentences have not
// written yet.
type stated struct {
	year       int
	statements []check.Statement
	used       []bool
	// at lists where the statements of a concept stand that nobody has taken.
	at map[string][]int
}

func newStated(year int, statements []check.Statement) *stated {
	p := &stated{year, statements, make([]bool, len(statements)), map[string][]int{}}
	for i, statement := range statements {
		if statement.From == nil {
			p.at[statement.Key.Concept] = append(p.at[statement.Key.Concept], i)
		}
	}
	return p
}

// take returns the statement of a concept; an empty one for none.
func (p *stated) take(concept string) check.Statement {
	left := p.at[concept]
	if len(left) == 0 || concept == "" {
		return check.Statement{}
	}
	p.at[concept], p.used[left[0]] = left[1:], true
	return p.statements[left[0]]
}

// sentence writes a task.
func (p *stated) sentence(task Task) *sentence {
	if task.Closing != "" || task.Added != "" || task.Removed != "" {
		return p.stock(task)
	}
	s, done := &sentence{}, p.take(task.Done)
	if _, some := figureText(done.Figure); !some {
		return p.others(task)
	}
	s.say(comma(inYear(p.year)), task.Name).state(done.Key, done.Figure)
	s.list("，", "，", p, task.With)
	target, rate := p.take(task.Target), p.take(task.Rate)
	if text, some := figureText(target.Figure); some {
		s.say("，完成年度目标任务").spell(target.Key, text)
		if share := shareText(rate.Figure, done.Figure, target.Figure); share != "" {
			s.say("的").spell(rate.Key, share)
		}
	}
	if before := p.take(task.Before); before.Figure != nil {
		s.growth(done.Figure, before.Figure)
	}
	s.list("，其中：", "、", p, task.Parts)
	return s.why(task, missed(done.Figure, target.Figure), done.Label)
}

// why ends what was done with why it was no more, and what is done next: what the
// task says of them stands whatever is stated of it, and a reason is asked for where
// the target was missed.
func (s *sentence) why(task Task, missed bool, of figure.Label) *sentence {
	s.end()
	before, next := "下一步", strings.TrimRight(task.Next, "。；;.，,")
	if missed || task.Reason != "" {
		s.because("未完成的主要原因是", task.Reason, of)
		before = "，下一步"
	}
	if next != "" {
		s.say(before, next)
	}
	if missed || task.Reason != "" || next != "" {
		s.end()
	}
	return s
}

// others writes a task of which nothing is stated but what belongs to it.
func (p *stated) others(task Task) *sentence {
	s, target := &sentence{}, p.take(task.Target)
	before := s.item(comma(inYear(p.year)), "，", "年度目标任务", target.Key, target.Figure)
	before = s.list(before, "，", p, task.With)
	s.list(before, "、", p, task.Parts)
	if s.why(task, false, target.Label); len(s.spans) > 0 {
		s.head(task.Name)
	}
	return s
}

// stock writes a task that goes on over the years. What belongs to it stands behind
// the first figure of what was done, what there is, and what was added.
func (p *stated) stock(task Task) *sentence {
	s, done, closing, added := &sentence{}, p.take(task.Done), p.take(task.Closing), p.take(task.Added)
	closed := without(closing.Label.Zh, "本年末", "年末", "年底", "期末")
	// write adds a figure and returns the separator for the next one.
	write := func(before, name string, of check.Statement) string {
		first := len(s.spans) == 0
		if before = s.item(before, "，", name, of.Key, of.Figure); first && len(s.spans) > 0 {
			s.list("，", "，", p, task.With)
			if s.list("，其中：", "、", p, task.Parts) == "、" {
				before = "；"
			}
		}
		return before
	}
	write(write(comma(endOf(p.year)), task.Name, done), closed, closing)
	before := comma(inYear(p.year))
	if len(s.spans) > 0 {
		before = "；本年"
	}
	removed, part := p.take(task.Removed), p.take(task.OfRemoved)
	write(write(before, bare(added.Label.Zh), added), bare(removed.Label.Zh), removed)
	if text, some := figureText(part.Figure); some {
		s.say("（其中", partName(part.Label.Zh)).spell(part.Key, text).say("）")
	}
	if len(s.spans) == 0 {
		return p.others(task)
	}
	if _, some := figureText(done.Figure); !some && task.Name != closed { // nothing done has said it
		s.head(task.Name)
	}
	return s.why(task, false, done.Label)
}

// rest writes the figures that no task has written.
func (p *stated) rest() *sentence {
	s, before := &sentence{}, comma(inYear(p.year))
	for i, statement := range p.statements {
		if !p.used[i] && statement.From == nil {
			if _, is := statement.Figure.(figure.Date); is && len(s.spans) == 0 {
				before = "" // a date needs no year before it
			}
			before = s.item(before, "，", bare(statement.Label.Zh), statement.Key, statement.Figure)
		}
	}
	return s.end()
}

// list adds figures as a list and returns the separator for the next one.
func (s *sentence) list(before, between string, p *stated, concepts []string) string {
	for _, concept := range concepts {
		part := p.take(concept)
		before = s.item(before, between, partName(part.Label.Zh), part.Key, part.Figure)
	}
	return before
}

// head puts a name before the sentence.
func (s *sentence) head(name string) {
	if name != "" {
		s.spans = append([]span{{text: name + "："}}, s.spans...)
	}
}

// growth adds by how much a figure grew on the year before.
func (s *sentence) growth(now, before figure.Figure) {
	a, b := quantityOf(now), quantityOf(before)
	change, err := a.Sub(b)
	if err != nil || b.Sign() <= 0 {
		return
	}
	word := "增长"
	switch change.Sign() {
	case 0:
		s.say("，与上年持平")
		return
	case -1:
		word, change = "下降", change.Neg()
	}
	s.say("，较上年", word, figure.NewRatio(change, b, "").String())
}

// caseloadSentence writes how many cases there are, in what state; the figures of
// single cases are left to their table.
func caseloadSentence(load budget.Caseload) *sentence {
	s, name := &sentence{}, load.Name.Zh
	before := ""
	for _, statement := range load.Statements("") {
		switch statement.Key.Concept {
		case budget.CaseNeeded, budget.CaseAvailable, budget.CaseDue:
			continue
		case budget.CaseloadTotal:
			s.say(name, "共").state(statement.Key, statement.Figure)
			before, name = "，其中：", ""
			continue
		}
		label := strings.TrimPrefix(strings.TrimPrefix(statement.Label.Zh, load.Name.Zh), "其中")
		before = s.item(before, "，", name+label, statement.Key, statement.Figure)
		name = ""
	}
	return s.end()
}

// quantityOf returns the quantity of a figure, absent for one that has none.
func quantityOf(f figure.Figure) figure.Quantity {
	switch f := f.(type) {
	case figure.Money:
		return f.Quantity()
	case figure.Points:
		return f.Quantity()
	case figure.Quantity:
		return f
	}
	return figure.Quantity{}
}

// missed tells whether what was done is less than its target.
func missed(done, target figure.Figure) bool {
	order, err := quantityOf(done).Cmp(quantityOf(target))
	return err == nil && order < 0 && quantityOf(target).Stated()
}

// shareText is the printed share of a target, or the computed one.
func shareText(printed, done, target figure.Figure) string {
	if text, some := figureText(printed); some {
		return text
	}
	return figure.NewRatio(quantityOf(done), quantityOf(target), "").String()
}

// bare is a label without the words that say where it stands in a list, or that
// it is about the year that the sentence begins with.
func bare(label string) string {
	label = without(label, "其中：")
	for _, other := range []string{"本年初", "本年末", "本年底", "当年初", "当年末", "当年底"} {
		if strings.HasPrefix(label, other) {
			return label
		}
	}
	return without(label, "本年度", "当年度", "本年", "当年")
}

// partName is a label in a list that says itself what its figures are parts of.
func partName(label string) string { return without(bare(label), "其中") }

// without is a label without the first of the words that it begins with; it is
// never made empty.
func without(label string, words ...string) string {
	for _, word := range words {
		if rest := strings.TrimPrefix(label, word); rest != label && rest != "" {
			return rest
		}
	}
	return label
}

func comma(text string) string {
	if text == "" {
		return ""
	}
	return text + "，"
}

func endOf(year int) string {
	if year == 0 {
		return ""
	}
	return "截至" + inYear(year) + "底"
}
