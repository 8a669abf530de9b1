package sheet

import (
	"cmp"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/language"

	"jixiao.example/budget/check"
	"jixiao.example/internal/words"
)

// Limits of a table; ReadForm, ReadBaseTable and the writers refuse what is
// past them.
const (
	// MaxRows is the largest number of rows.
	MaxRows = 20_000
	// MaxColumns is the largest number of columns.
	MaxColumns = 256
	// MaxCells is the largest number of cells.
	MaxCells = 500_000
	// MaxCellBytes is the length of the longest cell: what a spreadsheet's own
	// limit of 32,767 characters takes in UTF-8.
	MaxCellBytes = 3 * 32_767
)

// Errors of this package; they come wrapped in an *Error.
var (
	// ErrNoForm reports a table without the heading of an indicator table.
	ErrNoForm = errors.New("no heading of an indicator table (一级指标, 三级指标, 年度指标值 …)")
	// ErrNoBaseTable reports a table without the rows of 附件1-1.
	ErrNoBaseTable = errors.New("no rows of a base-data table (编制数, 三公经费 …)")
	// ErrTooLarge reports a table past one of the limits.
	ErrTooLarge = errors.New("table is past the limits")
	// ErrText reports a byte that does not decode, or a character that was lost
	// in an earlier decoding (U+FFFD).
	ErrText = errors.New("text does not decode")
	// ErrQuote reports a quoted CSV field that never ends.
	ErrQuote = errors.New("quoted field does not end")
	// ErrEncoding reports an encoding that is not known.
	ErrEncoding = errors.New("unknown encoding")
)

// Error tells where in a table something went wrong.
type Error struct {
	// Row and Column count from 1; 0 when the error is not about one.
	Row, Column int
	Err         error
}

// Error implements error.
func (e *Error) Error() string {
	switch {
	case e.Row == 0:
		return fmt.Sprint(e.Err)
	case e.Column == 0:
		return fmt.Sprintf("row %d: %v", e.Row, e.Err)
	}
	return fmt.Sprintf("row %d, column %s: %v", e.Row, ColumnName(e.Column), e.Err)
}

// Text says what went wrong, and where, in the language that tag asks for: Chinese
// unless it matches English. What a reader or writer of the caller's reports is said
// as it stands.
func (e *Error) Text(tag language.Tag) string {
	wrong := fmt.Sprint(e.Err)
	for _, known := range [...]struct {
		err  error
		code string
	}{
		{ErrNoForm, "table.no-form"},
		{ErrNoBaseTable, "table.no-base-table"},
		{ErrTooLarge, "table.too-large"},
		{ErrText, "table.undecoded"},
		{ErrQuote, "table.quote"},
		{ErrEncoding, "table.encoding"},
	} {
		if errors.Is(e.Err, known.err) {
			wrong = words.Text(tag, known.code)
		}
	}
	if e.Row > 0 && errors.Is(e.Err, ErrNoForm) {
		wrong = words.Text(tag, "table.no-columns")
	}
	switch {
	case e.Row == 0:
		return wrong
	case e.Column == 0:
		return words.Text(tag, "table.row", strconv.Itoa(e.Row), wrong)
	}
	return words.Text(tag, "table.cell", strconv.Itoa(e.Row), ColumnName(e.Column), wrong)
}

// Unwrap returns the cause.
func (e *Error) Unwrap() error { return e.Err }

// ColumnName returns what spreadsheets call a column: A for 1, AA for 27; "" for
// none.
func ColumnName(column int) string {
	name := ""
	for ; column > 0; column = (column - 1) / 26 {
		name = string(rune('A'+(column-1)%26)) + name
	}
	return name
}

// Kind is what a cell holds.
type Kind uint8

// The kinds of cell.
const (
	// Words is text, and blank cells.
	Words Kind = iota
	// Number is a plain number: "870.34".
	Number
	// Percent is a percentage with its sign: "79.54%".
	Percent
	// Heading is a label of the form itself.
	Heading
)

var kindNames = [...]string{"words", "number", "percent", "heading"}

// String returns the name of the kind.
func (k Kind) String() string {
	if int(k) < len(kindNames) {
		return kindNames[k]
	}
	return fmt.Sprintf("kind(%d)", k)
}

// Cell is a cell of a table. The zero value is a blank cell.
type Cell struct {
	// Text is what the cell shows, a number with the places it was printed with.
	Text string
	Kind Kind
	// Places are the decimal places of a Number or Percent, for the number format
	// of a spreadsheet.
	Places int32
	// Rows and Columns are how far the cell spans; 0 is 1. The cells that it
	// covers are in their rows as well, blank.
	Rows, Columns int
	// Depth is how many levels the text is indented, at most MaxDepth.
	Depth int
	// Note is what else there is to say, in lines below the text.
	Note string

	// Path is that of the figure or node that the cell shows, in the form, the
	// base-data table or the line that was written, "" for others. No writer shows
	// it: it is for who marks or links what stands there.
	Path check.Path

	// What only a page shows.

	// ID names the cell, so that a link can lead to it; Link is the ID, here or
	// elsewhere on the page, to which its text leads.
	ID, Link string
	// Mark is a class for a stylesheet; that of the first cell of a row is the
	// row's. What it means has to stand in words as well.
	Mark string
	// Bar is the length of a bar below the text, in thousandths of its track from 1
	// to 1000; 0 draws none.
	Bar int
}

// MaxDepth is the deepest indentation of a cell; deeper ones stand there, too.
const MaxDepth = 8

// Row is a row of cells, the one in column A first.
type Row []Cell

// Table is a table as a spreadsheet has it: rows of cells, merged ones with
// their spans. Rows may be of unequal length. The zero value is an empty table.
type Table struct {
	// Caption stands above the rows, and Unit behind it: what all figures are in
	// (单位：万元). Both may be "".
	Caption, Unit string
	// Head is how many of the rows, from the top, head the columns.
	Head int
	Rows []Row
	// Widths suggests a width for each column, in characters of half width; it
	// may be shorter than the rows and empty.
	Widths []int
	// Aligned sets the decimal points of the Numbers of a column below each other.
	Aligned bool
}

// FromStrings returns the table of plain cells, such as a CSV file or a
// spreadsheet library gives. Covered cells of merged ones are blank.
func FromStrings(rows [][]string) Table {
	table := Table{Rows: make([]Row, len(rows))}
	for i, row := range rows {
		table.Rows[i] = make(Row, len(row))
		for j, text := range row {
			table.Rows[i][j].Text = text
		}
	}
	return table
}

// Strings returns the texts of the cells, notes below them and indentation as
// ideographic spaces in front.
func (t Table) Strings() [][]string {
	rows := make([][]string, len(t.Rows))
	for i, row := range t.Rows {
		rows[i] = make([]string, len(row))
		for j := range row {
			rows[i][j] = row[j].plain()
		}
	}
	return rows
}

// plain is a cell as a file without styles has it.
func (c Cell) plain() string {
	text := c.Text
	if c.Note != "" {
		text += "\n" + c.Note
	}
	return strings.Repeat("　", c.depth()) + text
}

// depth is the indentation within its limits; a blank cell has none.
func (c Cell) depth() int {
	if c.Text == "" {
		return 0
	}
	return min(max(c.Depth, 0), MaxDepth)
}

// figure tells whether a cell stands at the right of its column.
func (c Cell) figure() bool { return c.Kind == Number || c.Kind == Percent }

// title is what stands above the rows.
func (t Table) title() []string {
	var title []string
	for _, text := range [...]string{t.Caption, t.Unit} {
		if text != "" {
			title = append(title, text)
		}
	}
	return title
}

// head is the number of rows that head the columns.
func (t Table) head() int { return min(max(t.Head, 0), len(t.Rows)) }

// Width returns the number of columns of the longest row, spans included.
func (t Table) Width() int {
	width := 0
	for _, row := range t.Rows {
		width = max(width, len(row))
		for j := range row {
			width = max(width, j+min(row[j].Columns, MaxColumns))
		}
	}
	return width
}

// check applies the limits and refuses text that is not UTF-8.
func (t Table) check() error {
	if len(t.Rows) > MaxRows {
		return &Error{Row: MaxRows + 1, Err: ErrTooLarge}
	}
	for _, text := range t.title() {
		if err := checkText(text); err != nil {
			return &Error{Err: err}
		}
	}
	cells := 0
	for i, row := range t.Rows {
		if len(row) > MaxColumns {
			return &Error{Row: i + 1, Column: MaxColumns + 1, Err: ErrTooLarge}
		}
		if cells += len(row); cells > MaxCells {
			return &Error{Row: i + 1, Err: ErrTooLarge}
		}
		for j := range row {
			if err := row[j].check(); err != nil {
				return &Error{Row: i + 1, Column: j + 1, Err: err}
			}
		}
	}
	return nil
}

func (c *Cell) check() error {
	if c.Note == "" && c.ID == "" && c.Link == "" && c.Mark == "" {
		return checkText(c.Text)
	}
	return cmp.Or(checkText(c.Text), checkText(c.Note), checkText(c.ID), checkText(c.Link), checkText(c.Mark))
}

func checkText(text string) error {
	switch {
	case len(text) > MaxCellBytes:
		return ErrTooLarge
	case !utf8.ValidString(text):
		return ErrText
	}
	return nil
}

// checkRectangle applies the limits to a table that is written with all its rows
// as long as the longest.
func (t Table) checkRectangle() error {
	if err := t.check(); err != nil {
		return err
	}
	if len(t.Rows)*min(t.Width(), MaxColumns) > MaxCells {
		return &Error{Err: ErrTooLarge}
	}
	return nil
}
