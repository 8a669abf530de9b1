package main

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"slices"
	"strings"
)

// The limits of a file. A form takes a few hundred kilobytes; what is past them
// is not one, or means harm.
const (
	maxFile     = 16 << 20  // bytes of the file
	maxUnzipped = 48 << 20  // bytes of all its parts
	maxPart     = 16 << 20  // bytes of one part that is XML
	maxParts    = 4_000     // parts
	maxDepth    = 64        // elements inside each other
	maxElements = 1_500_000 // elements of all parts
)

// What else can be wrong with a file.
var (
	errNoArchive = problem{"不是.xlsx或.docx文件", "not an .xlsx or .docx file"}
	errOldFormat = problem{
		"是旧格式（.xls、.doc）或加密的文件，请另存为不加密的.xlsx或.docx",
		"an old .xls or .doc, or encrypted: save it as .xlsx or .docx without a password",
	}
	errDamaged = problem{"文件已损坏", "the file is damaged"}
)

// archive is an office document: parts in a zip file, most of them XML.
type archive struct {
	parts    []part
	elements int // so far
}

type part struct {
	name string
	file *zip.File
}

// openArchive checks what an archive says about itself. What it does not say,
// scan finds out.
func openArchive(data []byte) (*archive, error) {
	if bytes.HasPrefix(data, []byte("\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")) {
		return nil, errOldFormat
	}
	reader, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	switch {
	case len(data) > maxFile:
		return nil, tooLarge("文件字节数", "bytes of the file", maxFile)
	case err != nil:
		return nil, errNoArchive
	case len(reader.File) > maxParts:
		return nil, tooLarge("文件的部件数", "parts of the file", maxParts)
	}
	a := &archive{}
	left := uint64(maxUnzipped)
	for _, file := range reader.File {
		p := part{name: path.Clean(strings.ReplaceAll(file.Name, `\`, "/")), file: file}
		if file.UncompressedSize64 > left {
			return nil, tooLarge("解压后的字节数", "bytes after unpacking", maxUnzipped)
		}
		left -= file.UncompressedSize64
		if p.isXML() && file.UncompressedSize64 > maxPart {
			return nil, tooLarge("部件“"+p.name+"”的字节数", "bytes of part "+p.name, maxPart)
		}
		a.parts = append(a.parts, p)
	}
	return a, nil
}

func (p part) isXML() bool {
	return slices.Contains([]string{".xml", ".rels", ".vml"}, strings.ToLower(path.Ext(p.name)))
}

// find returns the part of a name; letter case does not matter.
func (a *archive) find(name string) (part, bool) {
	i := slices.IndexFunc(a.parts, func(p part) bool { return strings.EqualFold(p.name, name) })
	if i < 0 {
		return part{}, false
	}
	return a.parts[i], true
}

// scan walks the elements and texts of a part. The visitor gets each with the
// names of the elements around it, an element's own last.
func (a *archive) scan(p part, visit func(token xml.Token, around []string) error) error {
	content, err := p.file.Open()
	if err != nil {
		return errDamaged
	}
	err = a.walk(xml.NewDecoder(io.LimitReader(content, maxPart+1)), visit)
	return errors.Join(err, content.Close())
}

func (a *archive) walk(decoder *xml.Decoder, visit func(token xml.Token, around []string) error) error {
	around := make([]string, 0, maxDepth)
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return errDamaged
		}
		switch t := token.(type) {
		case xml.StartElement:
			if len(around) == maxDepth {
				return tooLarge("XML层数", "depth of XML", maxDepth)
			}
			if a.elements++; a.elements > maxElements {
				return tooLarge("XML元素数", "elements of XML", maxElements)
			}
			around = append(around, t.Name.Local)
			err = visit(t, around)
		case xml.EndElement:
			err = visit(t, around)
			around = around[:len(around)-1]
		case xml.CharData:
			err = visit(t, around)
		}
		if err != nil {
			return err
		}
	}
}

// attribute returns an attribute of an element, in whatever namespace.
func attribute(element xml.StartElement, name string) string {
	for _, a := range element.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}
