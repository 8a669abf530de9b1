package main

import (
	"strings"

	"jixiao.example/performance/explain"
)

// writeReasons prints why every node of the form has its score.
func (e *evaluation) writeReasons(p *page) {
	p.heading(p.say("得分依据", "reasons"))
	for _, node := range explain.All(e.trace, p.tag) {
		depth := 0
		for _, level := range []string{"/classes/", "/groups/", "/indicators/"} {
			if strings.Contains(string(node.Path), level) {
				depth++
			}
		}
		indent := strings.Repeat("  ", depth)
		title := node.Name
		if node.Score.Stated() {
			title += " " + node.Score.String() + "/" + node.Points.String()
		}
		p.line(indent, title)
		for _, line := range node.Lines {
			p.paragraph(indent+"  - ", line.Text)
		}
	}
	p.line()
}
