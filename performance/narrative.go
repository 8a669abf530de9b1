package performance

import (
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

// Narrative is what the text of a report (正文) names beside its form: the goals of
// the year, the tasks that it goes through one by one, whom it asked, the problems
// and what is to be done about them. It holds subjects, not prose.
type Narrative struct {
	// Goals are the goals that the text sets (绩效目标设定情况).
	Goals []Topic `json:"goals,omitempty"`
	// Tasks are the tasks whose completion the text describes (工作完成情况).
	Tasks []Topic `json:"tasks,omitempty"`
	// TaskIndicator is the path of the indicator of the form that counts the tasks,
	// "" for none.
	TaskIndicator check.Path `json:"task_indicator,omitempty"`
	// Surveys are the surveys of satisfaction that the report speaks of (满意度调查).
	Surveys []Topic `json:"surveys,omitempty"`
	// Weaknesses are those that the conclusion names (综合评价结论).
	Weaknesses []Topic `json:"weaknesses,omitempty"`
	// Problems are those that the report lists (存在的主要问题); one that is also a
	// weakness of the conclusion has its key.
	Problems []Topic `json:"problems,omitempty"`
	// Measures are what is to be done (改进措施).
	Measures []Measure `json:"measures,omitempty"`
}

// Topic is one thing that the text of a report names.
type Topic struct {
	// Key is the caller's own, "" where nothing refers to the topic.
	Key  string       `json:"key,omitempty"`
	Name figure.Label `json:"name"`
	// Where is the chapter that names it: "七(一)".
	Where string `json:"where,omitempty"`
}

// Measure is what is to be done (措施), and against which problems or weaknesses.
type Measure struct {
	Topic
	// Against are the keys of problems and weaknesses; a measure need not be against
	// any.
	Against []string `json:"against,omitempty"`
}
