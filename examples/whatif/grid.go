package main

import "jixiao.example/performance/sheet"

// grid writes rows with their cells below each other, indented: names, and
// figures behind them.
func (q *question) grid(rows [][]string) error {
	table := sheet.FromStrings(rows)
	for _, row := range table.Rows {
		row[0].Depth = 1
		for i := range row[1:] {
			row[1+i].Kind = sheet.Number
		}
	}
	return sheet.WriteText(q, table, sheet.TextStyle{MaxColumn: 80, Open: true})
}
