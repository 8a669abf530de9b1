package sheet

import "jixiao.example/budget/figure"

// settleWeights turns weights that are shares of one, 0.9 and 0.1, into points:
// where their column is called 权重 and they make one.
func (r *formReader) settleWeights() {
	c := &r.columns
	if !c.has[pointsRole] {
		return
	}
	heading := r.table.text(c.bottom, c.from[pointsRole])
	if heading == "" {
		heading = r.table.text(c.top, c.from[pointsRole])
	}
	one, sum := figure.PointsOf(1), r.pointsSum()
	if !contains(heading, "权重") || !sum.Stated() {
		return
	}
	e := &r.form.Execution
	switch {
	case sum.Equal(one):
	case e.Points.Stated() && sum.Add(e.Points).Equal(one):
		e.Points = hundredfold(e.Points)
	case e.Points.Stated() && e.Points.Cmp(one) >= 0 && hundredfold(sum).Add(e.Points).Equal(figure.PointsOf(100)):
		// the points of the execution row are printed as such
	default:
		return
	}
	for i := range r.form.Classes {
		class := &r.form.Classes[i]
		class.Points = hundredfold(class.Points)
		for j := range class.Groups {
			group := &class.Groups[j]
			group.Points = hundredfold(group.Points)
			for k := range group.Indicators {
				group.Indicators[k].Points = hundredfold(group.Indicators[k].Points)
			}
		}
	}
	if r.form.Stated.Points.Equal(one) {
		r.form.Stated.Points = hundredfold(r.form.Stated.Points)
	}
	r.add(CodeAssumed, "/classes", at{c.bottom, c.from[pointsRole]}, excerpt(heading), said("weight-share"))
}

// hundredfold is how many points of 100 a share of one is.
func hundredfold(share figure.Points) figure.Points {
	if !share.Stated() {
		return share
	}
	points, err := figure.ParsePoints(share.Decimal().Shift(2).StringFixed(max(share.Places()-2, 0)))
	if err != nil {
		return share
	}
	return points
}
