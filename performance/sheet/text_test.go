package sheet_test

import (
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"jixiao.example/performance/sheet"
)

// inColumn is a text as it stands in a column of some width.
func inColumn(t *testing.T, text string, width int) []string {
	t.Helper()
	out := written(t, sheet.FromStrings([][]string{{text}}), sheet.TextStyle{Open: true, Width: width})
	return strings.Split(strings.TrimSuffix(out, "\n"), "\n")
}

func TestLinesBreakWhereTheyMay(t *testing.T) {
	for name, test := range map[string]struct {
		text  string
		limit int
		want  []string
	}{
		"short enough":                     {"总分95.95", 20, []string{"总分95.95"}},
		"nothing":                          {"", 20, []string{""}},
		"at spaces":                        {"the scores agree", 11, []string{"the scores", "agree"}},
		"between Chinese characters":       {"计算结果与自评一致", 8, []string{"计算结果", "与自评一", "致"}},
		"not before a closing mark":        {"计算结果，一致。", 8, []string{"计算结", "果，一", "致。"}},
		"not behind an opening one":        {"列示为“十三处”了", 8, []string{"列示为", "“十三处”", "了"}},
		"brackets of every kind":           {"见【附件】〔2024〕了", 8, []string{"见【附", "件】", "〔2024〕", "了"}},
		"not inside a figure":              {"列示8.1万元，应为18.1万元", 10, []string{"列示", "8.1万元，", "应为", "18.1万元"}},
		"a word that is too long anywhere": {"an unbreakable word", 6, []string{"an", "unbrea", "kable", "word"}},
		"where the text has a line break":  {"甲\n乙", 20, []string{"甲", "乙"}},
		"a character at least":             {"甲乙", 1, []string{"甲", "乙"}},
	} {
		t.Run(name, func(t *testing.T) { assert.Equal(t, test.want, inColumn(t, test.text, test.limit)) })
	}
}

func figures(texts ...string) sheet.Row {
	row := sheet.Row{{Text: texts[0], Kind: sheet.Heading}}
	for _, text := range texts[1:] {
		row = append(row, sheet.Cell{Text: text, Kind: sheet.Number})
	}
	return row
}

func TestAnOpenTableHasAHeadingAndNoLines(t *testing.T) {
	table := sheet.Table{Caption: "得分", Unit: "单位：分", Head: 1, Aligned: true, Rows: []sheet.Row{
		{{Text: "指标"}, {Text: "得分"}, {Text: "说明"}},
		figures("预算执行率", "7.95"),
		{{Text: "a heading over all columns of the table", Columns: 3}, {}, {}},
		append(figures("total", "100"), sheet.Cell{Text: "一致", Note: "自评95.95"}),
		{{Text: "其中", Depth: 1}, {Text: "—", Kind: sheet.Number}},
	}}
	assert.Equal(t, ""+
		"得分  单位：分\n"+
		"指标          得分  说明\n"+
		"-----------------------------\n"+
		"预算执行率    7.95\n"+
		"a heading over all columns of\n"+
		"the table\n"+
		"total       100     一致\n"+
		"                    自评95.95\n"+
		"  其中           —\n", written(t, table, sheet.TextStyle{Open: true}))
}

func TestATableIsNarrowedIntoItsWidth(t *testing.T) {
	table := sheet.Table{Head: 1, Rows: []sheet.Row{
		figures("指标名称", "分值", "得分"),
		append(figures("白蚁防治工作减少白蚁对生态环境的破坏", "1764.12", "5"), sheet.Cell{Text: "计算结果与自评一致"}),
	}}
	assert.Equal(t, ""+
		"指标名称          分值  得分\n"+
		"----------------------------------------\n"+
		"白蚁防治工作   1764.12     5  计算结果与\n"+
		"减少白蚁对生                  自评一致\n"+
		"态环境的破坏\n", written(t, table, sheet.TextStyle{Open: true, Width: 40}), "figures stay whole")
	for width := 21; width < 120; width++ { // 4 columns of 2 characters, 13 of lines
		for _, open := range []bool{false, true} {
			text := written(t, table, sheet.TextStyle{Open: open, Width: width})
			for line := range strings.SplitSeq(text, "\n") {
				assert.LessOrEqual(t, cellsOf(line), width, line)
			}
			if width >= 26 {
				assert.Contains(t, text, "1764.12", "words are broken before figures are")
			}
		}
	}
}

// cellsOf counts the cells of a terminal that a line of these tests takes.
func cellsOf(line string) int {
	n := 0
	for _, r := range line {
		n++
		if r >= 0x2e80 {
			n++
		}
	}
	return n
}

// Random tables of every shape stay within any width that holds their columns.
func TestNoLineIsWiderThanItsWidth(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2)) //nolint:gosec // the same tables every time
	words := []string{"", "得分", "1764.12", "「全年」执行数（调整后）", "an unbreakable_word", "≥8个\n约5", "公用经费：“三公”", "8.1万元", "—"}
	for range 500 {
		columns := 1 + random.IntN(5)
		table := sheet.Table{Caption: words[random.IntN(len(words))], Head: random.IntN(3), Aligned: random.IntN(2) == 0}
		for range random.IntN(6) {
			row := make(sheet.Row, random.IntN(columns+1))
			for i := range row {
				row[i] = sheet.Cell{
					Text: words[random.IntN(len(words))], Kind: sheet.Kind(random.IntN(4)), Note: words[random.IntN(3)],
					Depth: random.IntN(4), Rows: random.IntN(3), Columns: random.IntN(3),
				}
			}
			table.Rows = append(table.Rows, row)
		}
		for _, open := range []bool{false, true} {
			width := 5*max(table.Width(), 1) + 1 + random.IntN(60)
			for line := range strings.SplitSeq(written(t, table, sheet.TextStyle{Open: open, Width: width}), "\n") {
				assert.LessOrEqual(t, cellsOf(line), width, "%v\n%s", table, line)
			}
		}
	}
}
