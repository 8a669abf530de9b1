package performance

import (
	"slices"
)

// Clone returns a copy of the form that shares no list with it: whatever is
// changed in the copy leaves the form as it is, the evidence and the judged
// items included. It is for editing in place; With and its sisters copy less.
func (f Form) Clone() Form {
	f.Money = slices.Clone(f.Money)
	for i := range f.Money {
		f.Money[i].Amounts = slices.Clone(f.Money[i].Amounts)
	}
	f.Goals = slices.Clone(f.Goals)
	f.Classes = slices.Clone(f.Classes)
	for i := range f.Classes {
		f.Classes[i].Groups = slices.Clone(f.Classes[i].Groups)
		for j := range f.Classes[i].Groups {
			f.Classes[i].Groups[j].unshare()
		}
	}
	return f
}

// unshare replaces the lists of a group by copies.
func (g *Group) unshare() {
	g.Judgement.Items = slices.Clone(g.Judgement.Items)
	g.Indicators = slices.Clone(g.Indicators)
	for i := range g.Indicators {
		indicator := &g.Indicators[i]
		indicator.Judgement.Items = slices.Clone(indicator.Judgement.Items)
		indicator.Evidence = slices.Clone(indicator.Evidence)
	}
}
