package explain

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/words"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// method says the formula in words and then with the numbers of this form.
func (s *speaker) method(row *scoring.LeafTrace) {
	if row.Flags.Has(scoring.BoundsUnit) {
		s.say(NoteLine, "bounds-unit", row.Actual.String(), s.unit(row.Method.Unit().Unit()))
	}
	switch rule := &row.Method; {
	case rule.Completion != nil:
		s.completion(row)
	case rule.Level != nil:
		s.levels(row)
	case rule.Steps != nil:
		s.steps(row)
	case rule.Bands != nil:
		s.bands(row)
	case rule.Linear != nil:
		s.linear(row)
	case rule.Checklist != nil:
		s.checklist(row)
	case rule.Share != nil:
		s.metShare(row)
	case rule.Judged != nil:
		s.say(RuleLine, "judged", row.Points.String())
		if row.Status == scoring.Judged {
			judgement := s.judgementOf(row)
			s.say(NumbersLine, "judged.score", judgement.Score.Short())
			s.judgement(judgement)
		}
	case rule.Custom != nil:
		s.say(RuleLine, "custom", rule.Custom.Name)
		if row.Status == scoring.Scored {
			s.say(NumbersLine, "custom.numbers", row.Value.String())
		}
	}
}

// judgementOf is the judgement of an indicator.
func (s *speaker) judgementOf(row *scoring.LeafTrace) performance.Judgement {
	return row.Leaf.Ref.In(s.form.Classes).Judgement
}

// judgement names who judged and why.
func (s *speaker) judgement(judgement performance.Judgement) {
	if judgement.By != "" {
		s.say(NoteLine, "judged.by", judgement.By)
	}
	if judgement.Why != "" {
		s.say(NoteLine, "judged.why", judgement.Why)
	}
}

func (s *speaker) metShare(row *scoring.LeafTrace) {
	rule, w := row.Method.Share, &row.Workings
	if rule.Group != "" {
		s.say(RuleLine, "share", rule.Group)
	} else {
		s.say(RuleLine, "share.all")
	}
	if rule.Beyond.Stated() {
		s.say(NoteLine, "share.beyond", rule.Beyond.Number()+"%")
	}
	if w.OthersOpen > 0 {
		s.say(StatusLine, "share.open", strconv.Itoa(w.OthersOpen))
	}
	if w.Others > 0 {
		s.say(NumbersLine, "share.numbers", row.Points.String(), strconv.Itoa(w.OthersMet), strconv.Itoa(w.Others), row.Value.String())
	}
}

func (s *speaker) levels(row *scoring.LeafTrace) {
	s.lines = append(s.lines, Line{RuleLine, s.levelRule(row)})
	judgement, w, actual := s.judgementOf(row), &row.Workings, row.Actual.String()
	switch {
	case row.Status == scoring.Scored && w.Way == scoring.Reached:
		s.say(NumbersLine, "level.same", actual, row.Target.String(), row.Value.String())
	case row.Status == scoring.Scored && judgement.Level != "":
		s.say(NumbersLine, "level.named", s.label(row.Levels[w.Band].Level.Label), row.Value.String())
		s.judgement(judgement)
	case row.Status == scoring.Scored:
		s.say(NumbersLine, "level.fixed", actual, row.Value.String())
	case row.Status == scoring.Judged:
		if actual != "" {
			s.say(NoteLine, "level.words", actual, row.Target.String())
		}
		s.say(NumbersLine, "judged.score", judgement.Score.Short())
		if w.Way == scoring.InBand {
			level := &row.Levels[w.Band]
			s.say(NoteLine, "level.judged", judgement.Score.Short(), s.label(level.Level.Label), s.level(level))
		}
		if row.Flags.Has(scoring.LowerEnd) {
			s.say(NoteLine, "lower-end", judgement.Score.Short())
		}
		s.judgement(judgement)
	}
}

// levelled is the rule of a method with levels, in words, for some points.
type levelled struct {
	method *ruleset.Level
	points scoring.Value
	text   string
}

// levelRule says the levels of a method in points. Most indicators that are judged
// have the same as the last.
func (s *speaker) levelRule(row *scoring.LeafTrace) string {
	if s.levelled.method != row.Method.Level || s.levelled.points.Cmp(row.Points) != 0 {
		bands := make([]string, len(row.Levels))
		for i := range row.Levels {
			level := &row.Levels[i]
			bands[i] = s.label(level.Level.Label) + " " + s.level(level)
		}
		text := s.text("level", strings.Join(bands, s.label(figure.Label{Zh: "；", En: "; "})))
		s.levelled = levelled{row.Method.Level, row.Points, text}
	}
	return s.levelled.text
}

// unit is the unit in which target and actual were compared.
func unit(row *scoring.LeafTrace) string {
	if unit := row.Target.Quantity().Unit(); unit != "" {
		return unit
	}
	return row.Actual.Quantity().Unit()
}

// unit names a unit.
func (s *speaker) unit(word string) string {
	if s.english {
		return words.Unit(word)
	}
	return word
}

// measureUnit is the unit of what a method looks at: that of its bounds, which
// bare figures take over.
func (s *speaker) measureUnit(row *scoring.LeafTrace, measure ruleset.Measure) string {
	bound := row.Method.Unit().Unit()
	switch {
	case measure == ruleset.Rate || measure == ruleset.Deviation:
		return "%"
	case bound != "":
		return bound
	case row.Kind == ruleset.Deadline:
		return s.label(figure.Label{Zh: "天", En: " days"})
	}
	return unit(row)
}

// inUnit prints a number of a rule, with its own unit or the measure's.
func inUnit(q figure.Quantity, unit string) string {
	if q.Unit() != "" {
		return q.String()
	}
	return q.Number() + unit
}

// rate writes the division that a completion rate comes from. The execution row
// has said it already.
func (s *speaker) rate(row *scoring.LeafTrace, measure ruleset.Measure) {
	if measure == ruleset.Rate && row.Leaf.Ref.Class >= 0 {
		s.say(NumbersLine, "rate", s.factor(row.Actual.String()), s.factor(row.Target.Quantity().String()), row.Workings.Rate.Percent())
	}
}

func (s *speaker) steps(row *scoring.LeafTrace) {
	rule, w := row.Method.Steps, &row.Workings
	if !row.Status.Known() {
		return
	}
	name, unit := s.label(rule.Measure.Label()), s.measureUnit(row, rule.Measure)
	key, numbers, deduct := "steps.", "steps.numbers", rule.Deduct.String()
	if rule.DeductShare.Stated() {
		key, numbers, deduct = "steps.share.", "steps.share.numbers", rule.DeductShare.Number()+"%"
	}
	s.say(RuleLine, key+string(rule.Side), name, inUnit(rule.From, unit), inUnit(rule.Step, unit), deduct)
	s.say(NoteLine, "steps."+string(rule.Whole))
	s.rate(row, rule.Measure)
	if w.Steps.Stated() {
		s.stepCount(row, unit)
	}
	s.say(NumbersLine, numbers, name, w.Measured.String()+unit, row.Points.String(), w.Counted.String(),
		deduct, s.bounded(w.Formula, row.Value))
}

// stepCount writes how many steps lie between a value and where the deduction
// starts, and how many of them count.
func (s *speaker) stepCount(row *scoring.LeafTrace, unit string) {
	rule, w := row.Method.Steps, &row.Workings
	from, to, step := s.factor(inUnit(rule.From, unit)), s.factor(w.Measured.String()+unit), s.factor(inUnit(rule.Step, unit))
	if w.Above {
		from, to = to, from
	}
	if w.Steps.Cmp(w.Counted) == 0 {
		s.say(NumbersLine, "steps.count", from, to, step, w.Counted.String())
	} else {
		s.say(NumbersLine, "steps.count.whole", from, to, step, w.Steps.String(), w.Counted.String())
	}
}

// level says the points of a level, in words as those of grades.
func (s *speaker) level(level *scoring.LevelTrace) string {
	from, to := level.From.String(), level.To.String()
	unit := s.label(figure.Label{Zh: "分"})
	if from == to {
		return from + unit
	}
	return between(from+unit, level.Level.FromOpen, to+unit, level.Level.ToOpen, s.tag)
}

func (s *speaker) bands(row *scoring.LeafTrace) {
	rule, w := row.Method.Bands, &row.Workings
	if !row.Status.Known() {
		return
	}
	name, unit := s.label(rule.Measure.Label()), s.measureUnit(row, rule.Measure)
	s.say(RuleLine, "bands", name)
	s.rate(row, rule.Measure)
	band := &rule.Bands[w.Band]
	interval, value, earned := within(band.Interval, unit, s.tag), w.Measured.String()+unit, s.bounded(w.Formula, row.Value)
	if band.Points.Stated() {
		s.say(NumbersLine, "bands.numbers", name, value, interval, earned)
	} else {
		s.say(NumbersLine, "bands.share", name, value, interval, row.Points.String(), band.Share.Number()+"%", earned)
	}
}

func (s *speaker) linear(row *scoring.LeafTrace) {
	rule, w := row.Method.Linear, &row.Workings
	if !row.Status.Known() {
		return
	}
	name, unit := s.label(rule.Measure.Label()), s.measureUnit(row, rule.Measure)
	s.say(RuleLine, "linear", rule.K.Number(), name)
	if rule.Limit.Stated() {
		s.say(NoteLine, "linear.limit", name, inUnit(rule.Limit, unit))
	}
	if w.Way == scoring.PastLimit {
		s.say(NumbersLine, "linear.past", name, w.Measured.String()+unit)
		return
	}
	s.rate(row, rule.Measure)
	s.say(NumbersLine, "linear.numbers", row.Points.String(), rule.K.Number(), w.Measured.String()+"%", s.bounded(w.Formula, row.Value))
}

func (s *speaker) checklist(row *scoring.LeafTrace) {
	rule := row.Method.Checklist
	if len(rule.Items) > 0 {
		s.say(RuleLine, "checklist.items")
	}
	switch {
	case rule.PerItem.Stated():
		s.say(RuleLine, "checklist.per-item", rule.PerItem.String())
	case rule.PerBreach.Stated():
		s.say(RuleLine, "checklist.per-breach", rule.PerBreach.String())
	}
	if !row.Status.Known() {
		return
	}
	earned := s.bounded(row.Workings.Formula, row.Value)
	switch {
	case rule.PerItem.Stated():
		s.say(NumbersLine, "checklist.per-item.numbers", s.factor(row.Actual.String()), rule.PerItem.String(), earned)
	case rule.PerBreach.Stated():
		s.say(NumbersLine, "checklist.per-breach.numbers", row.Points.String(), s.factor(row.Actual.String()), rule.PerBreach.String(), earned)
	default:
		judgement := s.judgementOf(row)
		var terms []string
		for _, item := range rule.Items {
			if slices.Contains(judgement.Items, item.Name) {
				terms = append(terms, item.Points.String()+s.label(figure.Label{Zh: "（" + item.Name + "）", En: " (" + item.Name + ")"}))
			}
		}
		s.say(NumbersLine, "checklist.items.numbers", cmp.Or(strings.Join(terms, plus), "0"), earned)
		s.judgement(judgement)
	}
}
