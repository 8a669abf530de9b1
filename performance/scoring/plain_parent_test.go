package scoring_test

import (
	"cmp"
	"slices"

	"github.com/shopspring/decimal"

	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
	"jixiao.example/performance/scoring"
)

// shares deals a parent's points out, by path.
func (p *plain) shares(ci, from, to int, points figure.Points) map[performance.Ref]decimal.Decimal {
	out := map[performance.Ref]decimal.Decimal{}
	if !p.claim(points) {
		return out
	}
	class := &p.form.Classes[ci]
	some := false
	for gi := from; gi < to; gi++ {
		for ii := range class.Groups[gi].Indicators {
			some = some || applies(class, &class.Groups[gi], &class.Groups[gi].Indicators[ii])
		}
	}
	var parts [][]performance.Ref
	for gi := from; gi < to; gi++ {
		group := &class.Groups[gi]
		var one []performance.Ref
		for ii := range group.Indicators {
			ref := performance.Ref{Class: int32(ci), Group: int32(gi), Indicator: int32(ii)}
			switch counted := !some || applies(class, group, &group.Indicators[ii]); {
			case counted && group.Choose == performance.All:
				parts = append(parts, []performance.Ref{ref})
			case counted:
				one = append(one, ref)
			}
		}
		if len(one) > 0 {
			parts = append(parts, one)
		}
	}
	equal := make([]decimal.Decimal, len(parts))
	names := make([][3]string, len(parts))
	for i := range parts {
		equal[i], names[i] = d1, p.names(parts[i][0])
	}
	for i, share := range p.deal(points.Decimal(), equal, names) {
		for _, ref := range parts[i] {
			out[ref] = share
		}
	}
	return out
}

// deal splits a total by weights on the grid of scores, the largest remainders
// first and the names deciding among equals.
func (p *plain) deal(total decimal.Decimal, by []decimal.Decimal, names [][3]string) []decimal.Decimal {
	places := int32(12)
	if rounding := p.set.Rounding.Leaf; rounding != nil {
		places = rounding.Places
	}
	for !total.Equal(total.Truncate(places)) {
		places++
	}
	sum := decimal.Sum(d0, by...)
	out := make([]decimal.Decimal, len(by))
	order := make([]int, len(by))
	rests := make([]decimal.Decimal, len(by))
	left := total
	for i, weight := range by {
		out[i], rests[i] = total.Mul(weight).QuoRem(sum, places)
		left, order[i] = left.Sub(out[i]), i
	}
	slices.SortStableFunc(order, func(a, b int) int {
		return cmp.Or(rests[b].Cmp(rests[a]), slices.Compare(names[a][:], names[b][:]))
	})
	for _, i := range order {
		if left.Sign() > 0 {
			out[i], left = out[i].Add(decimal.New(1, -places)), left.Sub(decimal.New(1, -places))
		}
	}
	return out
}

// combine does what depends on several leaves of a parent.
func (p *plain) combine() {
	allMet := p.set.Parents.Policy == ruleset.AllMet
	for ci := range p.form.Classes {
		class := &p.form.Classes[ci]
		below := slices.ContainsFunc(class.Groups, func(g performance.Group) bool { return g.Points.Stated() || weights(g) })
		whole := class.Points.Stated() && !below
		var parts []*plainLeaf
		for gi := range class.Groups {
			group := &class.Groups[gi]
			leaves := p.in(ci, gi)
			if len(leaves) > 0 && group.Choose != performance.All {
				p.choose(leaves, group.Choose)
			}
			if !whole && group.Points.Stated() && !weights(*group) {
				if allMet {
					p.allMet(leaves)
				}
				p.agree(leaves)
			}
			parts = append(parts, leaves...)
		}
		if allMet && whole {
			p.allMet(parts)
		}
		if whole {
			p.agree(parts)
		}
	}
}

// agree tells whether it matters how a parent's points are divided, where no rule
// says how.
func (p *plain) agree(leaves []*plainLeaf) {
	if p.set.Parents.Source != "" {
		return
	}
	all, none := true, true
	for _, l := range leaves {
		if l.status == scoring.NotApplicable || l.unchosen {
			continue
		}
		p.finish(l)
		all = all && l.known() && l.reach.cmp(l.points) >= 0
		none = none && l.known() && l.raw.Sign() == 0
	}
	p.unsure = p.unsure || !all && !none
}

// in returns the indicators of a group.
func (p *plain) in(ci, gi int) []*plainLeaf {
	var out []*plainLeaf
	for _, l := range p.leaves {
		if l.ref.Class == int32(ci) && l.ref.Group == int32(gi) && l.ref.Indicator >= 0 {
			out = append(out, l)
		}
	}
	return out
}

func (p *plain) allMet(leaves []*plainLeaf) {
	missed, waiting := false, false
	for _, l := range leaves {
		if p.finish(l); l.status != scoring.NotApplicable && !l.unchosen {
			missed = missed || l.reach.cmp(l.points) < 0
			waiting = waiting || !l.known()
		}
	}
	for _, l := range leaves {
		switch {
		case l.status == scoring.NotApplicable || l.unchosen:
		case missed:
			l.scored(nothing)
			l.stands = false
		case waiting && l.known():
			l.open(scoring.NotComputable)
			l.boundless, l.uncapped = l.uncapped, false
		case waiting:
			l.open(l.status)
			l.stands, l.uncapped = false, false
		}
	}
}

func certainty(l *plainLeaf) int {
	if l.known() {
		return 1
	}
	return 0
}

// choose keeps one leaf of a group.
func (p *plain) choose(leaves []*plainLeaf, choice performance.Choice) {
	var running []*plainLeaf
	for _, want := range []func(scoring.Status) bool{
		func(s scoring.Status) bool {
			return s != scoring.NotApplicable && s != scoring.NotReported
		},
		func(s scoring.Status) bool { return s == scoring.NotReported },
		func(scoring.Status) bool { return true },
	} {
		for _, l := range leaves {
			status := l.status
			if l.waits {
				status = scoring.NotComputable
			}
			if want(status) {
				running = append(running, l)
			}
		}
		if len(running) > 0 {
			break
		}
	}
	for _, l := range leaves {
		p.finish(l)
	}
	best, top := running[0], running[0]
	for _, l := range running {
		if choice == performance.BestOf && cmp.Or(l.score.Cmp(best.score), l.raw.Cmp(best.raw), l.kept(l.least).compare(best.kept(best.least)), certainty(l)-certainty(best), l.points.Cmp(best.points), l.reaches()-best.reaches(), l.above()-best.above()) > 0 {
			best = l
		}
		if l.upTo(top) > 0 {
			top = l
		}
	}
	silent := running[0].status == scoring.NotReported && !running[0].waits
	if choice == performance.FirstOf && !silent || top.known() || top.upTo(best) <= 0 {
		top = best
	}
	if top != best {
		top.stands = true
		top.least, top.most = best.kept(best.least), top.kept(top.most)
		top.raw, top.score = best.raw, best.score
	}
	for _, l := range running {
		p.unsure = p.unsure || !l.known() && !l.points.Equal(top.points)
	}
	for _, l := range leaves {
		if l != top {
			l.points, l.least, l.most, l.unchosen = d0, nothing, nothing, true
		}
	}
}

// upTo compares what two leaves can earn at most.
func (l *plainLeaf) upTo(than *plainLeaf) int {
	return cmp.Or(l.top.Cmp(than.top), l.reaches()-than.reaches(), l.higher()-than.higher())
}

// above is 1 for a score above its points.
func (l *plainLeaf) above() int {
	if l.uncapped {
		return 1
	}
	return 0
}

// reaches tells whether a leaf can be all the points, before a review.
func (l *plainLeaf) reaches() int {
	if l.reach.cmp(l.points) < 0 {
		return 0
	}
	return 1
}

// idle deals with the points of what does not apply. A group of which one counts
// has its points once.
func (p *plain) idle() {
	stretch := func(leaves []*plainLeaf, gains func(*plainLeaf) bool) {
		var blocks [][]*plainLeaf
		for i, l := range leaves {
			if i > 0 && l.ref.Indicator > 0 && p.form.Classes[l.ref.Class].Groups[l.ref.Group].Choose != performance.All {
				blocks[len(blocks)-1] = append(blocks[len(blocks)-1], l)
			} else {
				blocks = append(blocks, []*plainLeaf{l})
			}
		}
		lost, kept := d0, d0
		var gaining [][]*plainLeaf
		var by []decimal.Decimal
		var names [][3]string
		for _, block := range blocks {
			active := slices.DeleteFunc(slices.Clone(block), func(l *plainLeaf) bool { return l.status == scoring.NotApplicable })
			among := active
			if len(active) == 0 {
				among = block
			}
			l := slices.MaxFunc(among, func(a, b *plainLeaf) int { return a.points.Cmp(b.points) })
			switch {
			case len(active) == 0:
				lost = lost.Add(l.points)
			case l.points.Sign() > 0 && gains(l):
				kept = kept.Add(l.points)
				gaining, by, names = append(gaining, block), append(by, l.points), append(names, p.names(l.ref))
			}
		}
		if lost.Sign() == 0 || kept.Sign() == 0 && p.set.NotApplicable.Policy == ruleset.MovePoints {
			return
		}
		for _, l := range leaves {
			if l.status == scoring.NotApplicable {
				l.points = d0
			}
		}
		if kept.Sign() == 0 {
			return
		}
		for i, points := range p.deal(lost.Add(kept), by, names) {
			factor := over(points, by[i])
			for _, l := range gaining[i] {
				if l.status != scoring.NotApplicable {
					l.bound()
					l.least, l.most, l.points = l.least.by(factor), l.most.by(factor), factor.times(l.points).round(nil)
				}
			}
		}
	}
	all := func(*plainLeaf) bool { return true }
	switch policy := p.set.NotApplicable; policy.Policy {
	case ruleset.KeepZero:
	case ruleset.FullPoints:
		for _, l := range p.leaves {
			if l.status == scoring.NotApplicable {
				l.least, l.most = whole(l.points), whole(l.points)
			}
		}
	case ruleset.Rescale:
		stretch(p.leaves, all)
	case ruleset.RescaleClass:
		for ci := range p.form.Classes {
			stretch(p.of(ci), all)
		}
	case ruleset.MovePoints:
		stretch(p.leaves, func(l *plainLeaf) bool { return l.ref.Class >= 0 && p.form.Classes[l.ref.Class].Kind() == policy.To })
	}
}

func (p *plain) of(ci int) []*plainLeaf {
	var out []*plainLeaf
	for _, l := range p.leaves {
		if l.ref.Class == int32(ci) {
			out = append(out, l)
		}
	}
	return out
}

// names are what decides between equals: those of a leaf, or of its group where
// one counts.
func (p *plain) names(ref performance.Ref) [3]string {
	if ref.Class < 0 {
		return [3]string{}
	}
	class := &p.form.Classes[ref.Class]
	if ref.Group < 0 {
		return [3]string{class.Name}
	}
	group := &class.Groups[ref.Group]
	if ref.Indicator < 0 || group.Choose != performance.All {
		return [3]string{class.Name, group.Name}
	}
	return [3]string{class.Name, group.Name, group.Indicators[ref.Indicator].Name}
}
