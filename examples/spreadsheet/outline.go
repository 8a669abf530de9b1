package main

import (
	"encoding/xml"
	"path"
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"jixiao.example/performance/sheet"
)

// The limits of a workbook, beside those of an archive and of package sheet.
const (
	maxValues     = 50_000                  // filled cells of all sheets
	maxCharacters = excelize.TotalCellChars // of a cell, as a spreadsheet counts them
	maxText       = 4 << 20                 // of all cells, a shared text counted in each
	maxMerges     = 20_000                  // merged cells
	maxFormats    = 1_000                   // number formats
	maxFormat     = 255                     // bytes of one
	maxUnset      = 10                      // formulas that are named
)

// outline is what a workbook holds, as far as that must be known before its
// cells are read: the library that reads them takes any size for granted.
type outline struct {
	archive *archive
	sheets  []sheetOutline // visible ones first
	shared  []int          // characters of the shared texts
	values  int
	text    int
	merges  int
	formats int
}

// sheetOutline is a sheet with what its cells do not tell.
type sheetOutline struct {
	name   string
	hidden bool
	merges []rectangle
	unset  []string // formulas without a stored result
}

// rectangle is a merged cell; rows and columns count from 1.
type rectangle struct{ top, left, bottom, right int }

// outlineOf walks every part of a workbook within the limits.
func outlineOf(a *archive) (*outline, error) {
	o := &outline{archive: a}
	if p, found := a.find("xl/sharedStrings.xml"); found {
		if err := o.sharedTexts(p); err != nil {
			return nil, err
		}
	}
	worksheets := map[string]sheetOutline{}
	for _, p := range a.parts {
		if !p.isXML() || strings.EqualFold(p.name, "xl/sharedStrings.xml") {
			continue
		}
		found, isSheet, err := o.part(p)
		if err != nil {
			return nil, err
		}
		if isSheet {
			worksheets[p.name] = found
		}
	}
	if err := o.list(worksheets); err != nil {
		return nil, err
	}
	return o, nil
}

// list puts names to the worksheets.
func (o *outline) list(worksheets map[string]sheetOutline) error {
	targets := map[string]string{}
	relations, found := o.archive.find("xl/_rels/workbook.xml.rels")
	book, foundBook := o.archive.find("xl/workbook.xml")
	if !found || !foundBook {
		return problem{"文件中没有工作簿", "the file holds no workbook"}
	}
	err := o.archive.scan(relations, func(token xml.Token, _ []string) error {
		if e, is := token.(xml.StartElement); is && e.Name.Local == "Relationship" {
			target, absolute := strings.CutPrefix(attribute(e, "Target"), "/")
			if !absolute {
				target = path.Join("xl", target)
			}
			targets[attribute(e, "Id")] = target
		}
		return nil
	})
	if err != nil {
		return err
	}
	err = o.archive.scan(book, func(token xml.Token, _ []string) error {
		if e, is := token.(xml.StartElement); is && e.Name.Local == "sheet" {
			if s, known := worksheets[targets[attribute(e, "id")]]; known {
				s.name, s.hidden = attribute(e, "name"), attribute(e, "state") != "" && attribute(e, "state") != "visible"
				o.sheets = append(o.sheets, s)
			}
		}
		return nil
	})
	slices.SortStableFunc(o.sheets, func(a, b sheetOutline) int { return visibility(a) - visibility(b) })
	return err
}

func visibility(s sheetOutline) int {
	if s.hidden {
		return 1
	}
	return 0
}

// sharedTexts notes how long the shared texts are.
func (o *outline) sharedTexts(p part) error {
	return o.archive.scan(p, func(token xml.Token, around []string) error {
		switch t := token.(type) {
		case xml.StartElement:
			if t.Name.Local == "si" {
				o.shared = append(o.shared, 0)
			}
		case xml.CharData:
			if slices.Contains(around, "si") && len(o.shared) > 0 {
				o.shared[len(o.shared)-1] += characters(string(t))
				return checkCell(o.shared[len(o.shared)-1])
			}
		}
		return nil
	})
}

// characters counts the characters of a text as a spreadsheet does, those past
// the first 65,536 as two.
func characters(text string) int {
	count := 0
	for _, r := range text {
		count += max(utf16.RuneLen(r), 1)
	}
	return count
}

// checkCell applies the limit of a cell.
func checkCell(characters int) error {
	if characters > maxCharacters {
		return tooLarge("单元格字符数", "characters of a cell", maxCharacters)
	}
	return nil
}

// cell is a cell while it is walked.
type cell struct {
	name, kind string
	formula    bool
	value      strings.Builder
	length     int // characters of the value
}

// part walks a part; isSheet tells that it is a worksheet.
func (o *outline) part(p part) (s sheetOutline, isSheet bool, err error) {
	var c cell
	err = o.archive.scan(p, func(token xml.Token, around []string) error {
		switch t := token.(type) {
		case xml.StartElement:
			switch t.Name.Local {
			case "worksheet":
				isSheet = isSheet || len(around) == 1
			case "c":
				c = cell{name: attribute(t, "r"), kind: attribute(t, "t")}
			case "f":
				c.formula = true
			case "mergeCell":
				return o.merge(&s, attribute(t, "ref"))
			case "numFmt":
				if o.formats++; o.formats > maxFormats || len(attribute(t, "formatCode")) > maxFormat {
					return tooLarge("数字格式数", "number formats", maxFormats)
				}
			}
		case xml.CharData:
			if slices.Contains(around, "c") && around[len(around)-1] != "f" {
				c.value.Write(t)
				c.length += characters(string(t))
				return checkCell(c.length)
			}
		case xml.EndElement:
			if t.Name.Local == "c" {
				return o.cell(&s, &c)
			}
		}
		return nil
	})
	return s, isSheet, err
}

// cell counts a cell.
func (o *outline) cell(s *sheetOutline, c *cell) error {
	value := strings.TrimSpace(c.value.String())
	if value == "" {
		if c.formula && len(s.unset) < maxUnset {
			s.unset = append(s.unset, c.name)
		}
		return nil
	}
	length := c.length
	if c.kind == "s" {
		if i, err := strconv.Atoi(value); err == nil && i >= 0 && i < len(o.shared) {
			length = o.shared[i]
		}
	}
	o.values++
	o.text += length
	switch {
	case o.values > maxValues:
		return tooLarge("有内容的单元格数", "filled cells", maxValues)
	case o.text > maxText:
		return tooLarge("文字字符数", "characters of all cells", maxText)
	}
	return nil
}

// merge notes a merged cell; one that is no range is none.
func (o *outline) merge(s *sheetOutline, ref string) error {
	if o.merges++; o.merges > maxMerges {
		return tooLarge("合并单元格数", "merged cells", maxMerges)
	}
	from, to, _ := strings.Cut(ref, ":")
	left, top, errFrom := excelize.CellNameToCoordinates(from)
	right, bottom, errTo := excelize.CellNameToCoordinates(to)
	if errFrom == nil && errTo == nil {
		s.merges = append(s.merges, rectangle{min(top, bottom), min(left, right), max(top, bottom), max(left, right)})
	}
	return nil
}

// tooManyCells is what the limits of package sheet are called here.
func tooManyCells() error {
	return problem{
		zh: "表格超过" + strconv.Itoa(sheet.MaxRows) + "行或" + strconv.Itoa(sheet.MaxColumns) + "列",
		en: "the table has more than " + strconv.Itoa(sheet.MaxRows) + " rows or " + strconv.Itoa(sheet.MaxColumns) + " columns",
	}
}
