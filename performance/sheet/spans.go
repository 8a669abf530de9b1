package sheet

// spans tells which cells are covered by a merged cell above or beside them.
// It is nil for a table without merged cells.
type spans map[at]at

// maxCovered bounds the work that merged cells can make.
const maxCovered = MaxCells

// readSpans follows the merged cells of the table. The first that covers a cell
// counts; overlaps and spans that leave the table are reported.
func (r *formReader) readSpans() spans {
	var covered spans
	work := 0
	for row := range r.table.Rows {
		for column, cell := range r.table.Rows[row] {
			if cell.Rows <= 1 && cell.Columns <= 1 {
				continue
			}
			if _, inside := covered[at{row, column}]; inside {
				r.add(CodeSpans, "", at{row, column})
				continue
			}
			if covered == nil {
				covered = spans{}
			}
			bottom, right := row+max(cell.Rows, 1), column+max(cell.Columns, 1)
			if bottom > len(r.table.Rows) || bottom < row || right > MaxColumns || right < column {
				r.add(CodeSpans, "", at{row, column})
				bottom, right = min(max(bottom, row), len(r.table.Rows)), min(max(right, column), MaxColumns)
			}
			whole := true
			for i := row; i < bottom; i++ {
				for j := column; j < right; j++ {
					if work++; work > maxCovered {
						r.add(CodeSpans, "", at{row, column})
						return covered
					}
					if i == row && j == column {
						continue
					}
					if _, taken := covered[at{i, j}]; taken {
						whole = false
						continue
					}
					covered[at{i, j}] = at{row, column}
				}
			}
			if !whole {
				r.add(CodeSpans, "", at{row, column})
			}
		}
	}
	return covered
}

// above returns the text of the merged cell that covers a cell from above, "" when
// none does.
func (r *formReader) above(row, column int) string {
	origin, covered := r.spans[at{row, column}]
	if !covered || origin.row == row {
		return ""
	}
	return r.table.text(origin.row, origin.column)
}
