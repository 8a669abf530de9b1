// Package sheet reads the official tables, as units fill them in, and writes
// them: the self-evaluation form (自评表, 附件1-2) and the base-data table
// (基础数据表, 附件1-1). It opens no file: the caller brings rows of cells, such as
// a spreadsheet library gives, or the bytes of a CSV file.
//
//	table, err := sheet.ReadText(file, sheet.Detect)        // or FromStrings, ReadCSV, ReadPasted
//	form, findings, err := sheet.ReadForm(table, sheet.Known{Year: 2024})
//	reading, err := sheet.Read(table, sheet.Known{})        // reading.Cell(path) is where a value stands
//	filled := sheet.Write(form, sheet.Layout{Result: &result})
//	err = sheet.WriteCSV(out, filled, sheet.GB18030)        // or WriteHTML, WriteMarkdown, WriteText
//
// Tables of the caller's own go through the same four writers: a Table is plain
// data, with a caption, heading rows, spans, indentation, notes, and what only a
// page has (IDs, links, marks, bars). Amounts and Lines make tables of amounts.
//
//	table := sheet.Lines(language.Chinese, []budget.Line{revenue})
//	err = sheet.WriteText(out, table, sheet.TextStyle{Width: 80, Open: true})
//
// # Words
//
//	表, 行, 单元格     Table, Row, Cell   merged cells are spans
//	表头              heading            found by its words, over one to three rows
//	资金栏            money block        with its unit from the heading, its rows a tree
//	一/二/三级指标     tiers              blank cells carry the one above on
//	小计, 总分         stated scores      only ever compared
//
// # Invariants
//
// Reading never guesses in silence: whatever was assumed, skipped or could not
// be read is a finding with its row and column, and so is every text of a form that
// nothing was read of, but for what forms print; a row whose cells do not match the
// heading is refused, and never read as something else. What Write writes of a
// form whose indicators all have a name and a target, ReadForm reads back
// unchanged, with or without its spans and through CSV in either encoding, but
// for rows that it refuses; Write says what a table cannot hold. Writing the same table gives
// the same bytes. No text becomes a formula or markup, and what no reader can see
// shows by its number ([U+202E]) but in CSV.
//
// # Limits
//
// MaxRows, MaxColumns, MaxCells, MaxCellBytes and MaxBytes bound every reader
// and writer, and merged cells are followed for MaxCells cells at most, so that
// a hostile table ends in an error or findings and never takes long.
//
// # Errors
//
// Errors are an *Error with row and column that wraps one of the Err…
// sentinels, or those of the caller's reader or writer.
package sheet
