package performance_test

import (
	"cmp"
	"slices"

	"github.com/shopspring/decimal"

	"jixiao.example/budget/figure"
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
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

func (p *plain) allMet(leaves []*plainLeaf) {
	missed, waiting := false, false
	for _, l := range leaves {
		l.bound()
		if l.status != performance.NotApplicableStatus {
			missed = missed || l.most.cmp(l.points) < 0
			waiting = waiting || !l.known()
		}
	}
	for _, l := range leaves {
		switch {
		case l.status == performance.NotApplicableStatus:
		case missed:
			l.scored(nothing)
		case waiting && l.known():
			l.open(performance.NotComputable)
		case waiting:
			l.open(l.status)
		}
	}
}

// choose keeps one leaf of a group.
func (p *plain) choose(leaves []*plainLeaf, choice performance.Choice) {
	var running []*plainLeaf
	for _, want := range []func(performance.Status) bool{
		func(s performance.Status) bool {
			return s != performance.NotApplicableStatus && s != performance.NotReportedStatus
		},
		func(s performance.Status) bool { return s == performance.NotReportedStatus },
		func(performance.Status) bool { return true },
	} {
		for _, l := range leaves {
			if want(l.status) {
				running = append(running, l)
			}
		}
		if len(running) > 0 {
			break
		}
	}
	silent := running[0].status == performance.NotReportedStatus
	for _, l := range leaves {
		p.finish(l)
	}
	chosen := running[0]
	for _, l := range running {
		if choice == performance.BestOf && !silent && cmp.Or(l.score.Cmp(chosen.score), l.raw.Cmp(chosen.raw), l.kept().compare(chosen.kept())) > 0 {
			chosen = l
		}
	}
	rival := chosen
	for _, l := range running {
		if (choice == performance.BestOf || silent) && l.status != performance.NotApplicableStatus && l.top.Cmp(rival.top) > 0 {
			rival = l
		}
	}
	more := rival.top.Sub(chosen.top)
	for _, l := range leaves {
		if l == chosen {
			continue
		}
		l.points, l.least, l.most = d0, nothing, nothing
		if l == rival {
			l.rival, l.most = true, whole(more)
		} else {
			l.unchosen = true
		}
	}
}

// idle deals with the points of what does not apply.
func (p *plain) idle() {
	stretch := func(leaves []*plainLeaf, gains func(*plainLeaf) bool) {
		lost, kept := d0, d0
		var gaining []*plainLeaf
		var by []decimal.Decimal
		var names [][3]string
		for _, l := range leaves {
			switch {
			case l.status == performance.NotApplicableStatus:
				lost = lost.Add(l.points)
			case l.points.Sign() > 0 && gains(l):
				kept = kept.Add(l.points)
				gaining, by, names = append(gaining, l), append(by, l.points), append(names, p.names(l.ref))
			}
		}
		if lost.Sign() == 0 || kept.Sign() == 0 && p.set.NotApplicable.Policy == ruleset.MovePoints {
			return
		}
		for _, l := range leaves {
			if l.status == performance.NotApplicableStatus {
				l.points = d0
			}
		}
		if kept.Sign() == 0 {
			return
		}
		for i, points := range p.deal(lost.Add(kept), by, names) {
			l := gaining[i]
			factor := over(points, l.points)
			l.least, l.most, l.points = l.least.by(factor), l.most.by(factor), points
			for _, other := range leaves {
				if other.rival && other.ref.Class == l.ref.Class && other.ref.Group == l.ref.Group {
					other.most = other.most.by(factor)
				}
			}
		}
	}
	all := func(*plainLeaf) bool { return true }
	switch policy := p.set.NotApplicable; policy.Policy {
	case ruleset.KeepZero:
	case ruleset.FullPoints:
		for _, l := range p.leaves {
			if l.status == performance.NotApplicableStatus {
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
