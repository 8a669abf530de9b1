package sheet

import (
	"errors"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/language"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/words"
	"jixiao.example/performance"
	"jixiao.example/performance/cell"
)

// maxFindings bounds what a hostile table can make the reader say.
const maxFindings = 1000

// notes collects findings, and from which cell the values came.
type notes struct {
	table    grid
	findings []check.Finding
	dropped  int
	cells    map[check.Path]at
	// shift is how many covered cells a row lacked that alignment has put back.
	shift []int
	// rows and left are where the cells stand in the caller's table: the number of
	// every row, nil where none is left out, and how many columns are.
	rows []int
	left int
}

// at says where in the table a finding is; rows and columns count from 0, a
// column of -1 is none.
type at struct{ row, column int }

// printed is where in the caller's table a cell is.
func (n *notes) printed(place at) at {
	if place.row < len(n.shift) && place.column > 0 {
		place.column = max(place.column-n.shift[place.row], 0)
	}
	if n.rows != nil {
		place.row = n.rows[place.row]
	}
	if place.column >= 0 {
		place.column += n.left
	}
	return place
}

// put takes note of the cell from which a value came.
func (n *notes) put(path check.Path, place at) {
	n.tell(place)
	if n.cells != nil {
		n.cells[path] = n.printed(place)
	}
}

// putField takes note of the cell from which a field of a node came.
func (n *notes) putField(path check.Path, field string, place at) {
	if n.cells == nil {
		n.tell(place)
		return
	}
	n.put(path.Child(field), place)
}

// putAmount takes note of the cell from which an amount of a money row came.
func (n *notes) putAmount(path check.Path, index int, place at) {
	if n.cells == nil {
		n.tell(place)
		return
	}
	n.put(path.Child("amounts").Index(index), place)
}

// moved renames what was said of the children of a node, and where they came from,
// when their order has changed.
func (n *notes) moved(parent check.Path, to func(index int) int) {
	rename := func(path check.Path) check.Path {
		below, found := strings.CutPrefix(string(path), string(parent)+"/")
		if !found {
			return path
		}
		digits, rest, deeper := strings.Cut(below, "/")
		index, err := strconv.Atoi(digits)
		if err != nil {
			return path
		}
		renamed := parent.Index(to(index))
		if deeper {
			renamed += check.Path("/" + rest)
		}
		return renamed
	}
	for i := range n.findings {
		n.findings[i].Path = rename(n.findings[i].Path)
	}
	if n.cells == nil {
		return
	}
	cells := map[check.Path]at{} // of the renamed; where two become one, that which keeps its name counts
	for path, place := range n.cells {
		if renamed := rename(path); renamed != path {
			cells[renamed] = place
			delete(n.cells, path)
		}
	}
	for path, place := range cells {
		if _, stays := n.cells[path]; !stays {
			n.cells[path] = place
		}
	}
}

func (n *notes) add(code check.Code, path check.Path, place at, args ...check.Arg) {
	switch code {
	case CodeRowSkipped, CodeRowRefused, CodeRowUnused, CodeHeaderRepeated:
		n.tellRow(place.row, 0, len(n.table.Rows[place.row]))
	default:
		n.tell(place)
	}
	if len(n.findings) >= maxFindings {
		n.dropped++
		return
	}
	place = n.printed(place)
	all := append([]check.Arg{
		check.A("row", strconv.Itoa(place.row+1)), check.A("column", ColumnName(place.column+1)),
	}, args...)
	n.findings = append(n.findings, check.NewFinding(code, path, all...))
}

// list returns the findings, with a last one for those that were too many.
func (n *notes) list() []check.Finding {
	if n.dropped == 0 {
		return n.findings
	}
	return append(n.findings, check.NewFinding(CodeMore, "", check.A("count", strconv.Itoa(n.dropped))))
}

// assumed reports what a reader took for granted.
func (n *notes) assumed(path check.Path, place at, text string, made figure.Assumptions) {
	for _, one := range made {
		if one == figure.AssumedAbsent || one == figure.AssumedUnit {
			continue // that is what the heading is for
		}
		n.add(CodeAssumed, path, place, excerpt(text), said(string(one)))
	}
}

// otherUnit reports an amount in another unit than its heading states: one of the two
// may be wrong.
func (n *notes) otherUnit(path check.Path, place at, text string, read figure.Money, unit figure.MoneyUnit) {
	if read.Sign() != 0 && read.Unit() != unit {
		n.add(CodeAssumed, path, place, excerpt(text), said("own-unit"))
	}
}

// reading reports what was taken for granted in a target or actual cell.
func (n *notes) reading(path check.Path, field string, place at, reading cell.Reading) {
	if len(reading.Figures)+len(reading.Notes) == 0 {
		return
	}
	path = path.Child(field)
	n.assumed(path, place, reading.Text, reading.Figures)
	for _, note := range reading.Notes {
		n.add(CodeAssumed, path, place, excerpt(reading.Text), said(string(note)))
	}
}

func (n *notes) unread(path check.Path, place at, text string, err error) {
	n.add(CodeUnread, path, place, excerpt(text), check.L("why", figure.Label{Zh: whyUnread(err), En: err.Error()}))
}

// whyUnread says in Chinese why a cell could not be read.
func whyUnread(err error) string {
	switch {
	case errors.Is(err, performance.ErrWords):
		return "文字过长"
	case errors.Is(err, cell.ErrEncoding):
		return "有不能解码的字节"
	case errors.Is(err, performance.ErrSign):
		return "符号不能识别，或与数值自带的符号矛盾"
	case errors.Is(err, figure.ErrUnit):
		return "单位不能识别"
	}
	return "不是规范的数"
}

func said(key string) check.Arg {
	return check.L("what", figure.Label{
		Zh: words.Text(language.Chinese, "read."+key), En: words.Text(language.English, "read."+key),
	})
}

// excerpt is the text of a cell as findings quote it: short and on one line.
func excerpt(text string) check.Arg {
	const most = 60
	text = strings.Join(strings.Fields(text), " ")
	if len(text) > most {
		end := most
		for !utf8.RuneStart(text[end]) {
			end--
		}
		text = text[:end] + "…"
	}
	return check.A("text", text)
}
