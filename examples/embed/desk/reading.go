package desk

import (
	"encoding/json"
	"fmt"

	"jixiao.example/budget/check"
	"jixiao.example/performance"
	"jixiao.example/performance/sheet"
)

// reading is what was read of a table.
type reading struct {
	Format   string          `json:"format"`
	Form     json.RawMessage `json:"form"`
	Findings []finding       `json:"findings"`
	// Cells are where the nodes and figures of the form stand, by path.
	Cells map[check.Path]place `json:"cells"`
}

// place is a cell's row and column, from 1.
type place struct {
	Row    int `json:"row"`
	Column int `json:"column"`
}

// finding is a finding with its words.
type finding struct {
	check.Finding

	Text string `json:"text"`
}

func worded(s *prepared, found []check.Finding) []finding {
	findings := make([]finding, len(found))
	for i, one := range found {
		findings[i] = finding{one, one.Text(s.tag)}
	}
	return findings
}

// appendReading reads a table.
func appendReading(out []byte, s *prepared, input []byte) ([]byte, error) {
	from, err := tableOf(s, input)
	if err != nil {
		return out, fault(kindTable, err)
	}
	read, err := sheet.Read(from, s.known)
	if err != nil {
		return out, fault(kindTable, err)
	}
	if s.judge {
		read.Form = read.Form.JudgedAsStated("单位自评")
	}
	form, err := read.Form.Encode()
	if err != nil {
		return out, err
	}
	return appendJSON(out, reading{"jixiao/reading/1", form, worded(s, read.Findings), cells(read)})
}

// cells lists where everything stands that an answer can be about.
func cells(read sheet.Reading) map[check.Path]place {
	all := map[check.Path]place{}
	add := func(node check.Path, figures ...check.Path) {
		for _, path := range append(figures, "") {
			if row, column, found := read.Cell(node + path); found {
				all[node+path] = place{row, column}
			}
		}
	}
	add("/stated/total")
	add("/stated/grade")
	add(performance.ExecutionRef().Path(), "/points", "/stated", "/rate")
	for i, row := range read.Form.Money {
		path := check.Path(fmt.Sprintf("/money/%d", i))
		add(path, "/stated", "/rate", "/points")
		for j := range row.Amounts {
			add(path + check.Path(fmt.Sprintf("/amounts/%d", j)))
		}
	}
	for i := range read.Form.Goals {
		add(check.Path(fmt.Sprintf("/goals/%d", i)))
	}
	for ic, class := range read.Form.Classes {
		add(performance.ClassRef(ic).Path(), "/points", "/stated")
		for ig, group := range class.Groups {
			add(performance.GroupRef(ic, ig).Path(), "/points", "/stated")
			for ii := range group.Indicators {
				add(performance.IndicatorRef(ic, ig, ii).Path(), "/target", "/actual", "/points", "/stated")
			}
		}
	}
	return all
}
