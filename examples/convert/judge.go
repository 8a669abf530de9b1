package main

import (
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

// judgeAsStated gives every indicator that no rule can score, and which nobody
// has judged, the score that the table states as its judgement.
func judgeAsStated(form performance.Form) {
	for _, class := range form.Classes {
		for _, group := range class.Groups {
			for i := range group.Indicators {
				indicator := &group.Indicators[i]
				if needsJudgement(*indicator) && indicator.Stated.Stated() && !indicator.Judgement.Given() {
					indicator.Judgement = performance.Judgement{Score: indicator.Stated, By: "单位自评"}
				}
			}
		}
	}
}

// needsJudgement tells whether words are to be compared: those of the target, or
// those of the answer to a number or a date; or whether there is no target.
func needsJudgement(indicator performance.Indicator) bool {
	return !indicator.Target.Stated() || indicator.Target.Kind() == ruleset.Words || indicator.Actual.Kind() == performance.InText
}
