package programme

import (
	"encoding/json"
	"errors"
	"reflect"
	"slices"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/strict"
)

// Format is the name of the JSON form of a Statement.
const Format = "jixiao/programme/1"

// MaxBytes bounds the JSON of a programme's value.
const MaxBytes = 4 << 20

// Errors of reading a statement.
var (
	// ErrFormat reports a document of another format.
	ErrFormat = errors.New("not a statement of a programme")
	// ErrYear reports a year that no date has.
	ErrYear = errors.New("year outside 1 to 9999")
	// ErrKind reports a relation of a kind that is none of those of Relation.
	ErrKind = errors.New("not a kind of relation")
	// ErrRow reports a row with more than one figure, or with a key outside of
	// the statement's room.
	ErrRow = errors.New("a row has at most one figure, and a key that begins with the room")
	// ErrTarget reports that there is no pointer to decode into.
	ErrTarget = errors.New("a value is decoded into a pointer")
)

// Decode reads a programme's value into a pointer: unknown fields, fields given
// twice, text after the end and more than MaxBytes are errors, with the path of
// the field. The values of the programme packages decode themselves so; it is
// for those of a caller's own.
func Decode(data []byte, into any) error {
	v := reflect.ValueOf(into)
	if v.Kind() != reflect.Pointer || v.IsNil() {
		return ErrTarget
	}
	read := reflect.New(v.Type().Elem())
	if err := strict.Decode(data, MaxBytes, strict.ShapeOf(v.Type().Elem()), read.Interface()); err != nil {
		return err
	}
	v.Elem().Set(read.Elem())
	return nil
}

// statementJSON is the JSON form of a statement. Where it stands in a value is
// no part of it.
type statementJSON struct {
	Format     string       `json:"format"`
	Room       string       `json:"room"`
	Year       int          `json:"year,omitzero"`
	Scope      string       `json:"scope,omitempty"`
	Rows       []rowJSON    `json:"rows"`
	Derived    []rowJSON    `json:"derived,omitempty"`
	Stocks     []Stock      `json:"stocks,omitempty"`
	Cumulative []Cumulative `json:"cumulative,omitempty"`
	Relations  []Relation   `json:"relations,omitempty"`
}

// rowJSON names the kind of its figure, which a text does not tell: 155栋 may
// have been counted or rounded.
type rowJSON struct {
	Key      string          `json:"key"`
	Label    figure.Label    `json:"label"`
	From     []string        `json:"from,omitempty"`
	Path     check.Path      `json:"path,omitempty"`
	Money    figure.Money    `json:"money,omitzero"`
	Count    figure.Quantity `json:"count,omitzero"`
	Quantity figure.Quantity `json:"quantity,omitzero"`
	Points   figure.Points   `json:"points,omitzero"`
	Date     figure.Date     `json:"date,omitzero"`
	Ratio    figure.Ratio    `json:"ratio,omitzero"`
}

// MarshalJSON writes the statement with the name of its format. What UnmarshalJSON
// would refuse is not written: the error is ErrYear, ErrKind or ErrRow, with the path.
func (s Statement) MarshalJSON() ([]byte, error) {
	if err := s.valid(); err != nil {
		return nil, err
	}
	return json.Marshal(statementJSON{
		Format: Format, Room: s.Room, Year: s.Year, Scope: s.Scope, Rows: write(s.Rows), Derived: write(s.Derived),
		Stocks: s.Stocks, Cumulative: s.Cumulative, Relations: s.Relations,
	})
}

func write(rows []Row) []rowJSON {
	written := make([]rowJSON, len(rows))
	for i, row := range rows {
		if !row.stated() { // no matter what it would be
			row.Figure = nil
		}
		w := rowJSON{Key: row.Key, Label: row.Label, From: row.From, Path: row.Path}
		switch f := row.Figure.(type) {
		case figure.Money:
			w.Money = f
		case figure.Quantity:
			if f.Exact() {
				w.Count = f
			} else {
				w.Quantity = f
			}
		case figure.Points:
			w.Points = f
		case figure.Date:
			w.Date = f
		case figure.Ratio:
			w.Ratio = f
		}
		written[i] = w
	}
	return written
}

// UnmarshalJSON reads what MarshalJSON writes, as strictly as Decode, with every
// field that is always written. It returns ErrFormat for another format and, with
// the path, ErrYear, ErrKind or ErrRow.
func (s *Statement) UnmarshalJSON(data []byte) error {
	var read statementJSON
	if err := strict.Decode(data, MaxBytes, strict.WholeShapeOf(reflect.TypeFor[statementJSON]()), &read); err != nil {
		return err
	}
	if read.Format != Format {
		return &strict.WordedError{Err: ErrFormat, Code: "json.format", Args: []string{Format}}
	}
	rows, err := readRows("/rows", read.Rows)
	if err != nil {
		return err
	}
	derived, err := readRows("/derived", read.Derived)
	if err != nil {
		return err
	}
	of := Statement{
		Room: read.Room, Year: read.Year, Scope: read.Scope, Rows: rows, Derived: derived,
		Stocks: read.Stocks, Cumulative: read.Cumulative, Relations: read.Relations,
	}
	if err := of.valid(); err != nil {
		return err
	}
	*s = of
	return nil
}

// valid returns what keeps a statement from being written and read.
func (s Statement) valid() error {
	if s.Year < 0 || s.Year > 9999 {
		return refused("/year", ErrYear, "json.range", "1", "9999")
	}
	outside := func(row Row) bool { return !s.inRoom(row.Key) }
	if i := slices.IndexFunc(s.Rows, outside); i >= 0 {
		return refused(check.Path("/rows").Index(i), ErrRow, "json.row")
	}
	if i := slices.IndexFunc(s.Derived, outside); i >= 0 {
		return refused(check.Path("/derived").Index(i), ErrRow, "json.row")
	}
	for i, r := range s.Relations {
		if err := r.Validate(); err != nil {
			return refused(check.Path("/relations").Index(i).Child("kind"), err, "json.relation")
		}
	}
	return nil
}

// refused is the error about the field at a path, with the code of its words.
func refused(at check.Path, err error, code string, args ...string) error {
	return &strict.FieldError{Path: string(at), Err: &strict.WordedError{Err: err, Code: code, Args: args}}
}

func readRows(at check.Path, written []rowJSON) ([]Row, error) {
	var rows []Row
	for i, w := range written {
		row := Row{Key: w.Key, Label: w.Label, From: w.From, Path: w.Path}
		figures := 0
		for _, f := range [...]figure.Figure{w.Money, Count(w.Count), w.Quantity, w.Points, w.Date, w.Ratio} {
			if f.Stated() {
				figures++
				row.Figure = f
			}
		}
		if figures > 1 {
			return nil, refused(at.Index(i), ErrRow, "json.row")
		}
		rows = append(rows, row)
	}
	return rows, nil
}
