package sheet

// spans tells which cells are covered by a merged cell above or beside them.
// The zero value has none.
type spans struct {
	width  int
	origin []int32 // of every cell: 1 + the index of the cell that covers it
	// wrong are merged cells that overlap others or leave the table.
	wrong []at
}

// maxWrong bounds how many wrong spans are told apart.
const maxWrong = 100

// spansOf follows the merged cells of a table within its limits. The first that
// covers a cell counts. The work is bounded by the number of cells, because no
// cell is covered twice and a span ends at the first row that is all taken.
func spansOf(table Table) spans {
	s := spans{width: min(table.Width(), MaxColumns)}
	work := 0
	for row := range table.Rows {
		for column := range table.Rows[row] {
			cell := &table.Rows[row][column]
			if cell.Rows <= 1 && cell.Columns <= 1 {
				continue
			}
			if s.origin == nil {
				s.origin = make([]int32, len(table.Rows)*s.width)
			}
			place := at{row, column}
			if _, covered := s.over(place); covered || !s.cover(place, *cell, len(table.Rows), &work) {
				s.report(place)
			}
		}
	}
	return s
}

func (s *spans) report(place at) {
	if len(s.wrong) < maxWrong {
		s.wrong = append(s.wrong, place)
	}
}

// cover marks the cells that a merged cell covers; ok is false when it leaves
// the table or meets another merged cell.
func (s *spans) cover(place at, cell Cell, rows int, work *int) (ok bool) {
	bottom, right := place.row+max(cell.Rows, 1), place.column+max(cell.Columns, 1)
	ok = true
	if bottom > rows || bottom <= place.row || right > s.width || right <= place.column {
		ok = false
		bottom = rows
		if cell.Rows <= rows {
			bottom = min(place.row+max(cell.Rows, 1), rows)
		}
		right = s.width
		if cell.Columns <= s.width {
			right = min(place.column+max(cell.Columns, 1), s.width)
		}
	}
	origin := int32(place.row*s.width + place.column + 1)
	for row := place.row; row < bottom; row++ {
		for column := place.column; column < right; column++ {
			if *work++; *work > 4*MaxCells {
				return false
			}
			if row == place.row && column == place.column {
				continue
			}
			if at := row*s.width + column; s.origin[at] == 0 {
				s.origin[at] = origin
				continue
			}
			ok = false
		}
	}
	return ok
}

// over returns the merged cell that covers a cell.
func (s *spans) over(place at) (origin at, covered bool) {
	if s.origin == nil || place.column < 0 || place.column >= s.width {
		return at{}, false
	}
	index := s.origin[place.row*s.width+place.column]
	if index == 0 {
		return at{}, false
	}
	return at{int(index-1) / s.width, int(index-1) % s.width}, true
}

// size returns how far a cell spans as far as nothing else covers its cells.
func (s *spans) size(table Table, place at) (rows, columns int) {
	cell := table.Rows[place.row][place.column]
	rows, columns = 1, 1
	if cell.Rows <= 1 && cell.Columns <= 1 {
		return rows, columns
	}
	for columns < cell.Columns && s.belongs(at{place.row, place.column + columns}, place) {
		columns++
	}
	for rows < cell.Rows && place.row+rows < len(table.Rows) {
		for column := range columns {
			if !s.belongs(at{place.row + rows, place.column + column}, place) {
				return rows, columns
			}
		}
		rows++
	}
	return rows, columns
}

func (s *spans) belongs(place, to at) bool {
	origin, covered := s.over(place)
	return covered && origin == to
}

// readSpans reports the merged cells that are wrong.
func (r *formReader) readSpans() {
	for _, place := range r.spans.wrong {
		r.add(CodeSpans, "", place)
	}
}

// above returns the text of the merged cell that covers a cell from above, "" when
// none does.
func (r *formReader) above(row, column int) string {
	origin, covered := r.spans.over(at{row, column})
	if !covered || origin.row == row {
		return ""
	}
	return r.table.text(origin.row, origin.column)
}
