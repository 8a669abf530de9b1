package main

import (
	"jixiao.example/performance"
	"jixiao.example/performance/ruleset"
)

// judgeAsStated gives every indicator whose target is in words, and which
// nobody has judged, the score that the table states as its judgement.
func judgeAsStated(form performance.Form) {
	for _, class := range form.Classes {
		for _, group := range class.Groups {
			for i := range group.Indicators {
				indicator := &group.Indicators[i]
				if indicator.Target.Kind() == ruleset.Words && indicator.Stated.Stated() && !indicator.Judgement.Given() {
					indicator.Judgement = performance.Judgement{Score: indicator.Stated, By: "单位自评"}
				}
			}
		}
	}
}
