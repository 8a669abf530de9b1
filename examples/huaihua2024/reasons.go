package main

import (
	"strings"

	"jixiao.example/performance/explain"
	"jixiao.example/performance/sheet"
)

// writeReasons prints why every node of the form has its score.
func (e *evaluation) writeReasons(p *page) {
	p.heading(p.say("得分依据", "reasons"))
	table := sheet.Table{}
	for _, node := range explain.All(e.trace, p.tag) {
		said := text(node.Name)
		for _, level := range []string{"/classes/", "/groups/", "/indicators/"} {
			if strings.Contains(string(node.Path), level) {
				said.Depth++
			}
		}
		if node.Score.Stated() {
			said.Text += " " + node.Score.String() + "/" + node.Points.String()
		}
		table.Rows = append(table.Rows, sheet.Row{said})
		for _, line := range node.Lines {
			table.Rows = append(table.Rows, sheet.Row{{Text: "- " + line.Text, Depth: said.Depth + 1}})
		}
	}
	p.table(table)
	p.blank()
}
