package verify

import (
	"slices"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// statedScore compares what the form prints with what the rules give.
func (c *checker) statedScore(row *scoring.LeafTrace, stated figure.Points, reason string) {
	l := &row.Leaf
	computed := l.Score
	if !stated.Stated() || !l.Status.Known() || stated.Equal(computed) || c.assumedSplit(l) {
		return
	}
	finding := c.difference(row, stated, reason)
	if c.set.Scores == ruleset.Locked {
		finding.Severity = check.Error // nobody could have typed another score
	} else if finding.Severity == check.Error && (row.Kind == ruleset.Deadline || c.doubtful(l)) {
		finding.Severity = check.Warning // it rests on a convention, as what being late costs does, or on a guess
	}
	c.findings = append(c.findings, finding)
	if graver(finding.Severity, c.worst) {
		c.worst = finding.Severity
	}
}

// doubtful tells whether the score rests on a convention, or on a number that looks
// like a share: 0.92 for 92%.
func (c *checker) doubtful(l *scoring.Leaf) bool {
	indicator := l.Ref.In(c.form.Classes)
	return l.Flags&conventions != 0 || indicator != nil && (mayBeShare(indicator) || targetMayBeShare(indicator) || countedAlike(l, indicator))
}

// difference says how a stated score differs, and how it may have come about.
func (c *checker) difference(row *scoring.LeafTrace, stated figure.Points, reason string) check.Finding {
	l := &row.Leaf
	path, name := l.Path.Child("stated"), check.L("name", c.form.Label(l.Ref))
	given, computed := check.A("stated", stated.Short()), check.A("computed", l.Score.Short())
	if direction, found := c.otherDirection(row, stated); found {
		finding := check.NewFinding(CodeScoreFormula, path, name, given, computed, check.L("formula", direction))
		finding.Severity = check.Warning // which of the two is meant has to be said
		return finding
	}
	if formula, found := c.otherFormula(row, stated); found {
		return check.NewFinding(CodeScoreFormula, path, name, given, computed, check.L("formula", formula))
	}
	by := check.A("difference", distance(stated, l.Score).Short())
	if how, cut, found := roundedTo(l.Raw, stated); found {
		if cut {
			return check.NewFinding(CodeScoreCut, path, name, given, computed, by)
		}
		return check.NewFinding(CodeScoreRounded, path, name, given, computed, check.L("how", how))
	}
	if stated.Cmp(l.Score) > 0 {
		return check.NewFinding(CodeScore, path, name, given, computed, by)
	}
	finding := check.NewFinding(CodeScoreBelow, path, name, given, computed, by)
	if reason != "" {
		finding.Severity = check.Note
	}
	return finding
}

// distance is the difference of two scores without its sign.
func distance(a, b figure.Points) figure.Points {
	if a.Cmp(b) < 0 {
		a, b = b, a
	}
	return a.Sub(b)
}

// more says on which side of the computed score a stated one lies.
func more(stated, computed figure.Points) check.Arg {
	if stated.Cmp(computed) > 0 {
		return check.L("more", figure.Label{Zh: "多计", En: "too much"})
	}
	return check.L("more", figure.Label{Zh: "少计", En: "too little"})
}

// graver tells whether a severity is graver than another, or than none.
func graver(a, b check.Severity) bool {
	order := []check.Severity{check.Note, check.Warning, check.Error}
	return slices.Index(order, a) > slices.Index(order, b)
}

// roundedTo says by which other rounding a value becomes a stated score.
func roundedTo(raw, stated figure.Points) (how figure.Label, cut, found bool) {
	places := stated.Places()
	if places < 0 || !raw.Stated() {
		return how, false, false
	}
	halfUp := raw.Round(figure.Rounding{Places: places}).Equal(stated)
	switch {
	case halfUp && places == 0:
		return figure.Label{Zh: "四舍五入到整数", En: "rounding to a whole number"}, false, true
	case halfUp:
		return figure.Label{Zh: "四舍五入到较少位数", En: "rounding to fewer places"}, false, true
	case raw.Round(figure.Rounding{Places: places, Mode: figure.Cut}).Equal(stated):
		return how, true, true
	case raw.Add(raw).Round(figure.Rounding{}).Equal(stated.Add(stated)):
		return figure.Label{Zh: "取最接近的0.5分", En: "rounding to the nearest half"}, false, true
	}
	return how, false, false
}

// otherDirection tells whether reading a bare target the other way gives a stated
// score.
func (c *checker) otherDirection(row *scoring.LeafTrace, stated figure.Points) (direction figure.Label, found bool) {
	if !row.Leaf.Flags.Has(scoring.AssumedDirection) {
		return direction, false
	}
	other := ruleset.AtMost
	if row.Kind == ruleset.AtMost {
		other = ruleset.AtLeast
	}
	label := other.Label()
	direction = figure.Label{Zh: "“" + label.Zh + "”理解", En: "reading the target as “" + label.En + "”"}
	return direction, c.scoreAlone(&row.Leaf, other).Equal(stated)
}

// otherFormula says which other usual formula for a target that is missed from
// above gives a stated score.
func (c *checker) otherFormula(row *scoring.LeafTrace, stated figure.Points) (formula figure.Label, found bool) {
	l := &row.Leaf
	if l.Ref.Class < 0 || !row.Workings.Above || row.Workings.Way != scoring.InProportion {
		return formula, false
	}
	formula = figure.Label{Zh: "指标值÷完成值", En: "target ÷ actual"}
	swapped := ruleset.TargetOverActual
	if row.Workings.Shortfall == ruleset.TargetOverActual {
		formula = figure.Label{Zh: "1−（完成值−指标值）÷指标值", En: "1 − (actual − target) ÷ target"}
		swapped = ruleset.LessExcess
	}
	other := c.swapped(swapped)
	if other == nil {
		return formula, false
	}
	return formula, c.scoreWith(other, l, l.Ref.In(c.form.Classes).Target).Equal(stated)
}

// swapped is a scorer whose rules have another formula for targets missed from
// above, made when it is first asked for. Custom methods are bound to the scorer
// of the caller and not to this one, which has an evaluator in their place: none
// of them scores by such a formula.
func (c *checker) swapped(shortfall ruleset.Shortfall) *scoring.Scorer {
	if scorer, made := c.others[shortfall]; made {
		return scorer
	}
	set := c.trace.Set()
	for i := range set.Kinds {
		rule := &set.Kinds[i]
		unbound(&rule.Method)
		if rule.Method.Completion != nil && (rule.Kind == ruleset.AtMost || rule.Kind == ruleset.Below) {
			rule.Method.Completion.Shortfall = shortfall
		}
	}
	for i := range set.Named {
		unbound(&set.Named[i].Method)
	}
	scorer, _ := scoring.NewScorer(set)
	if c.others == nil {
		c.others = map[ruleset.Shortfall]*scoring.Scorer{}
	}
	c.others[shortfall] = scorer
	return scorer
}

// unbound takes a custom method out of a rule.
func unbound(method *ruleset.Method) {
	if method.Custom != nil {
		*method = ruleset.Method{Judged: &ruleset.Judged{}}
	}
}

// assumedSplit tells whether the points of a leaf are an equal part of its
// parent's that no rule asks for.
func (c *checker) assumedSplit(l *scoring.Leaf) bool {
	return l.Flags.Has(scoring.FromParent) && c.set.Parents.Source == ""
}

// splits notes what parents hand down by assumption, and compares what their
// indicators state with the points that they share.
func (c *checker) splits() {
	for ci := range c.form.Classes {
		class := &c.form.Classes[ci]
		if class.CarriesPoints() {
			c.split(performance.ClassRef(ci), class.Points, class.Groups)
			continue
		}
		for gi := range class.Groups {
			if group := &class.Groups[gi]; group.CarriesPoints() {
				c.split(performance.GroupRef(ci, gi), group.Points, class.Groups[gi:gi+1])
			}
		}
	}
}

func (c *checker) split(ref performance.Ref, points figure.Points, groups []performance.Group) {
	if c.set.Parents.Source != "" {
		return
	}
	indicators, stated := 0, figure.Points{}
	for gi := range groups {
		for ii := range groups[gi].Indicators {
			indicators++
			stated = stated.Add(groups[gi].Indicators[ii].Stated)
		}
	}
	name := check.L("name", c.form.Label(ref))
	if indicators > 1 {
		c.add(CodeSplit, ref.Path().Child("points"), name, check.A("points", points.Short()))
	}
	if stated.Stated() && stated.Cmp(points) > 0 {
		c.add(CodeOverPoints, ref.Path(), name, check.A("stated", stated.Short()), check.A("points", points.Short()))
	}
}

// sums compares the stated scores of classes and groups with the computed ones.
// One that is the sum of what is stated below differs for the reasons that have
// been said there.
func (c *checker) sums() {
	compare := func(ref performance.Ref, stated figure.Points, below []performance.Group) {
		if !stated.Stated() {
			return
		}
		computed := c.computed(ref)
		if !computed.Complete || stated.Equal(computed.Score) || stated.Equal(statedBelow(below)) {
			return
		}
		c.add(CodeSum, ref.Path().Child("stated"), check.L("name", c.form.Label(ref)), check.A("stated", stated.Short()),
			check.A("computed", computed.Score.Short()), check.A("difference", distance(stated, computed.Score).Short()), more(stated, computed.Score))
	}
	for ci := range c.form.Classes {
		class := &c.form.Classes[ci]
		compare(performance.ClassRef(ci), class.Stated, class.Groups)
		for gi := range class.Groups {
			group, ref := &class.Groups[gi], performance.GroupRef(ci, gi)
			compare(ref, group.Stated, class.Groups[gi:gi+1])
			if group.Choose != performance.All && group.Choose != performance.BestOf && group.Choose != performance.FirstOf {
				c.add(CodeChoice, ref.Path().Child("choose"), check.A("name", group.Name), check.A("choice", string(group.Choose)))
			}
		}
	}
}

// computed is the sum of a class or a group.
func (c *checker) computed(ref performance.Ref) scoring.Sum {
	if ref.Group < 0 {
		return c.result.Class(int(ref.Class))
	}
	return c.result.Group(int(ref.Class), int(ref.Group))
}

// statedBelow adds up the stated scores of indicators; absent when one of them
// states none.
func statedBelow(groups []performance.Group) (sum figure.Points) {
	for gi := range groups {
		for ii := range groups[gi].Indicators {
			stated := groups[gi].Indicators[ii].Stated
			if !stated.Stated() {
				return figure.Points{}
			}
			sum = sum.Add(stated)
		}
	}
	return sum
}
