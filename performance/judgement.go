package performance

import (
	"slices"

	"jixiao.example/budget/figure"
	"jixiao.example/performance/ruleset"
)

// Judgement is an evaluator's input. The zero value is none.
//
//	Judgement{Score: figure.MustPoints("4")}                  // of 5: enough, it lies in "met"
//	Judgement{Level: "met", Score: figure.MustPoints("4")}    // the same, and checked against the level
//	Judgement{Level: "met"}                                   // not enough: 80% to 100% of the points
type Judgement struct {
	// Level is the key of a level of the method, its label or one of its words.
	// Those of the national presets (see ruleset.WithCost) are
	//
	//	met         [80%, 100%]  达成年度指标
	//	partly-met  [60%, 80%)   部分达成年度指标并具有一定效果
	//	not-met     [0%, 60%)    未达成年度指标且效果较差
	//
	// A score alone is enough: it lies in one level only. A level alone is enough
	// where the method fixes its share, otherwise a score is needed, too.
	Level string `json:"level,omitempty"`
	// Score is a judged score, out of the indicator's own points as the form
	// prints them, before the points of what does not apply are dealt out again
	// and before anything is deducted: 4 of 5. Where the points stand with the
	// parent, it is out of the part that the indicator gets of them.
	Score figure.Points `json:"score,omitzero"`
	// Items are the checklist items that are met.
	Items []string `json:"items,omitempty"`
	// By says who judged, as an office and not a person: "单位自评".
	By string `json:"by,omitempty"`
	// Why gives the reason.
	Why string `json:"why,omitempty"`
}

// Given tells whether there is a judgement.
func (j Judgement) Given() bool {
	return j.Level != "" || j.Score.Stated() || len(j.Items) > 0
}

// Names tells whether the judgement means a level: by its key, its label or one
// of its words.
func (j Judgement) Names(level ruleset.LevelBand) bool {
	return j.Level == level.Key || j.Level == level.Label.Zh || j.Level == level.Label.En || slices.Contains(level.Words, j.Level)
}

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
