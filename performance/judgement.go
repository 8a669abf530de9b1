package performance

import "jixiao.example/performance/ruleset"

// JudgedAsStated returns the form with the stated score of every indicator that
// no rule can compare as a judgement: a target in words, an answer in words, or
// no target at all. An indicator without a stated score, or with a judgement,
// keeps what it has. The argument says who judged: 单位自评.
func (f Form) JudgedAsStated(by string) Form {
	f = f.Clone()
	for _, class := range f.Classes {
		for _, group := range class.Groups {
			for i := range group.Indicators {
				one := &group.Indicators[i]
				words := !one.Target.Stated() || one.Target.Kind() == ruleset.Words || one.Actual.Kind() == InText
				if words && one.Stated.Stated() && !one.Judgement.Given() {
					one.Judgement = Judgement{Score: one.Stated, By: by}
				}
			}
		}
	}
	return f
}
