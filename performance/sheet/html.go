package sheet

import (
	"html"
	"io"
	"strconv"
	"strings"
	"unicode"
)

// HTMLStyle says how a table is written for a page.
type HTMLStyle struct {
	// Class is the class of the table element.
	Class string
	// English marks cells with Chinese characters as Chinese, on a page in English.
	English bool
	// Roles gives every element its role, and every cell that is no heading that
	// of its column as data-label, so that a stylesheet may set the cells of a row below
	// each other and still leave a table to those who listen.
	Roles bool
	// Centred puts figures and headings in the middle of their cells, as official
	// forms have them, with the class "middle": all but names in the first column.
	Centred bool
	// Word adds the attributes that word processors go by where browsers have a
	// stylesheet: lines around the cells, figures at the right, and columns as wide
	// as the table's Widths suggest.
	Word bool
}

// WriteHTML writes a table as an HTML fragment: one table element with its
// caption (the unit in a span of class "unit"), a thead of its heading rows, and
// a tbody that begins anew at every row whose first heading spans columns. Merged cells have
// their spans, headings are th, figures have the class "number", indented texts
// "d1" to "d8", and the class of the first cell of a row is the row's. A Note
// stands in a span of class "note". Where numbers are aligned, one that lacks
// digits after the point is in a span of class "m1" to "m6", or "m1p" to "m6p"
// when it lacks the point as well. A Bar is an svg of class "bar" with a "track"
// and a "fill", hidden from word processors and from those who listen.
//
// All text is escaped, characters that print nothing show by their numbers, line
// breaks become br, and the same table gives the same bytes. The error is an
// *Error (ErrTooLarge, ErrText) or that of the writer.
func WriteHTML(writer io.Writer, table Table, style HTMLStyle) error {
	if err := table.check(); err != nil {
		return err
	}
	t := htmlTable{
		table: table, style: style, spans: spansOf(table),
		figures: table.figures(), points: table.points(), labels: table.labels(),
	}
	t.write()
	_, err := io.WriteString(writer, t.b.String())
	return err
}

// htmlTable is a table on its way to a page.
type htmlTable struct {
	table   Table
	style   HTMLStyle
	spans   spans
	figures []bool
	points  []int
	labels  []string
	b       strings.Builder
}

func (t *htmlTable) write() {
	t.b.WriteString("<table")
	t.attribute("class", t.style.Class)
	t.role("table")
	if t.style.Word {
		t.b.WriteString(` border="1" cellspacing="0" width="100%"`)
	}
	t.b.WriteString(">\n")
	if title := t.table.title(); len(title) > 0 {
		t.b.WriteString("<caption")
		t.lang(t.table.Caption)
		t.b.WriteByte('>')
		t.text(t.table.Caption)
		if t.table.Unit != "" {
			t.b.WriteString(` <span class="unit"`)
			t.lang(t.table.Unit)
			t.b.WriteByte('>')
			t.text(t.table.Unit)
			t.b.WriteString("</span>")
		}
		t.b.WriteString("</caption>\n")
	}
	if t.style.Word {
		t.columns()
	}
	head := t.table.head()
	if head > 0 {
		t.open("thead")
		for row := range head {
			t.row(row)
		}
		t.b.WriteString("</thead>\n")
		t.open("tbody")
	}
	for row := head; row < len(t.table.Rows); row++ {
		if head > 0 && row > head && t.opensGroup(row) {
			t.b.WriteString("</tbody>\n")
			t.open("tbody")
		}
		t.row(row)
	}
	if head > 0 {
		t.b.WriteString("</tbody>\n")
	}
	t.b.WriteString("</table>\n")
}

// columns says how wide the columns are, in hundredths of the whole.
func (t *htmlTable) columns() {
	whole := sum(t.table.Widths)
	if whole <= 0 {
		return
	}
	t.b.WriteString("<colgroup>")
	for _, width := range t.table.Widths[:min(len(t.table.Widths), MaxColumns)] {
		t.b.WriteString(`<col width="` + strconv.Itoa(max(width, 0)*100/whole) + `%">`)
	}
	t.b.WriteString("</colgroup>\n")
}

func (t *htmlTable) open(group string) {
	t.b.WriteString("<" + group)
	t.role("rowgroup")
	t.b.WriteString(">\n")
}

func (t *htmlTable) attribute(name, value string) {
	if value != "" {
		t.b.WriteString(" " + name + `="` + html.EscapeString(strings.Join(lines(value), " ")) + `"`)
	}
}

func (t *htmlTable) role(role string) {
	if t.style.Roles {
		t.b.WriteString(` role="` + role + `"`)
	}
}

// lang marks what is Chinese on an English page.
func (t *htmlTable) lang(text string) {
	if t.style.English && strings.ContainsFunc(text, func(r rune) bool { return unicode.Is(unicode.Han, r) }) {
		t.b.WriteString(` lang="zh-Hans"`)
	}
}

// text writes a text with its line breaks.
func (t *htmlTable) text(text string) {
	for i, line := range lines(text) {
		if i > 0 {
			t.b.WriteString("<br>")
		}
		t.b.WriteString(html.EscapeString(line))
	}
}

// opensGroup tells whether a row begins with a heading of more than a column, of
// the rows below it or of all.
func (t *htmlTable) opensGroup(row int) bool {
	cells := t.table.Rows[row]
	if len(cells) == 0 || cells[0].Kind != Heading {
		return false
	}
	_, columns := t.spans.size(t.table, at{row, 0})
	return columns > 1
}

func (t *htmlTable) row(row int) {
	cells := t.table.Rows[row]
	t.b.WriteString("<tr")
	if len(cells) > 0 {
		t.attribute("class", cells[0].Mark)
	}
	t.role("row")
	t.b.WriteByte('>')
	for column := range cells {
		place := at{row, column}
		if _, covered := t.spans.over(place); !covered {
			t.cell(place, cells[column])
		}
	}
	t.b.WriteString("</tr>\n")
}

func (t *htmlTable) cell(place at, cell Cell) {
	rows, columns := t.spans.size(t.table, place)
	inHead := place.row < t.table.head()
	tag := "td"
	if cell.Kind == Heading || inHead {
		tag = "th"
	}
	t.b.WriteString("<" + tag)
	t.attribute("id", cell.ID)
	if rows > 1 {
		t.b.WriteString(` rowspan="` + strconv.Itoa(rows) + `"`)
	}
	if columns > 1 {
		t.b.WriteString(` colspan="` + strconv.Itoa(columns) + `"`)
	}
	t.scope(tag, place, rows, columns)
	switch middle := t.middle(place, cell, rows); {
	case t.style.Word && middle:
		t.b.WriteString(` align="center"`)
	case t.style.Word && cell.figure():
		t.b.WriteString(` align="right"`)
	}
	t.attribute("class", t.class(place, cell, rows))
	if t.style.Roles && tag == "td" && columns == 1 { // a cell across columns answers none of them
		t.attribute("data-label", t.labels[place.column])
	}
	t.lang(cell.Text)
	t.b.WriteByte('>')
	t.content(place, cell)
	t.b.WriteString("</" + tag + ">")
}

// scope says what a heading heads.
func (t *htmlTable) scope(tag string, place at, rows, columns int) {
	switch {
	case tag == "td":
		t.role("cell")
		return
	case t.table.head() == 0:
		t.role("rowheader")
		return
	}
	scope, role := "row", "rowheader"
	switch {
	case place.row < t.table.head() && columns > 1:
		scope, role = "colgroup", "columnheader"
	case place.row < t.table.head():
		scope, role = "col", "columnheader"
	case rows > 1, place.column == 0 && columns > 1:
		scope = "rowgroup"
	}
	t.b.WriteString(` scope="` + scope + `"`)
	t.role(role)
}

// middle tells whether a cell has its text in the middle.
func (t *htmlTable) middle(place at, cell Cell, rows int) bool {
	return t.style.Centred && (cell.figure() || cell.Kind == Heading && (place.column > 0 || rows > 1))
}

func (t *htmlTable) class(place at, cell Cell, rows int) string {
	var classes []string
	if cell.figure() || place.row < t.table.head() && cell.Columns <= 1 && t.figures[place.column] {
		classes = append(classes, "number")
	}
	if t.middle(place, cell, rows) {
		classes = append(classes, "middle")
	}
	if depth := cell.depth(); depth > 0 {
		classes = append(classes, "d"+strconv.Itoa(depth))
	}
	if place.column > 0 && cell.Mark != "" {
		classes = append(classes, cell.Mark)
	}
	return strings.Join(classes, " ")
}

// content writes what stands in a cell.
func (t *htmlTable) content(place at, cell Cell) {
	if cell.Link != "" {
		t.b.WriteString("<a")
		t.attribute("href", "#"+cell.Link)
		t.b.WriteByte('>')
	}
	switch digits, point := lacks(cell, t.points[place.column]); {
	case digits > 0 && place.row >= t.table.head():
		class := "m" + strconv.Itoa(digits)
		if point {
			class += "p"
		}
		t.b.WriteString(`<span class="` + class + `">`)
		t.text(cell.Text)
		t.b.WriteString("</span>")
	default:
		t.text(cell.Text)
	}
	if cell.Link != "" {
		t.b.WriteString("</a>")
	}
	if cell.Note != "" {
		t.b.WriteString(`<span class="note"`)
		t.lang(cell.Note)
		t.b.WriteByte('>')
		t.text(cell.Note)
		t.b.WriteString("</span>")
	}
	if cell.Bar > 0 {
		t.b.WriteString(`<!--[if !mso]><!--><svg class="bar" viewBox="0 0 1000 60" preserveAspectRatio="none" aria-hidden="true" focusable="false">` +
			`<rect class="track" width="1000" height="60"/><rect class="fill" width="` + strconv.Itoa(min(cell.Bar, 1000)) + `" height="60"/></svg><!--<![endif]-->`)
	}
}

// labels returns the headings of the columns: those in the last heading row.
func (t Table) labels() []string {
	labels := make([]string, min(t.Width(), MaxColumns))
	if head := t.head(); head > 0 {
		for column, cell := range t.Rows[head-1] {
			labels[column] = cell.Text
		}
	}
	return labels
}
