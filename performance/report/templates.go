package report

import (
	"embed"
	"html/template"
	"sync"

	"golang.org/x/text/language"

	"jixiao.example/budget/check"
)

//go:embed template
var files embed.FS

// The page's templates in both languages, parsed when the first page is
// written. What they return is never changed again.
var (
	chinesePage = sync.OnceValue(func() *template.Template { return parse(speaker{language.Chinese}) })
	englishPage = sync.OnceValue(func() *template.Template { return parse(speaker{language.English}) })
)

// parse parses the embedded templates with one language's words. They are part
// of the program, so an error in them is a mistake of its authors.
func parse(s speaker) *template.Template {
	functions := template.FuncMap{
		"say":     s.say,
		"chinese": s.chineseText,
		"css":     stylesheet,
		"marks":   marks,
		// Word takes these for comments around what it cannot show.
		"notWord":    func() template.HTML { return "<!--[if !mso]><!-->" },
		"endNotWord": func() template.HTML { return "<!--<![endif]-->" },
	}
	return template.Must(template.New("").Funcs(functions).ParseFS(files, "template/*.html"))
}

// stylesheet returns an embedded stylesheet.
func stylesheet(name string) (template.CSS, error) {
	text, err := files.ReadFile("template/" + name)
	return template.CSS(text), err //nolint:gosec // a file of this package, not of a caller
}

// marks are the classes of what is wrong with a figure.
func marks() []string {
	return []string{
		string(check.ClassBroken), string(check.ClassExceeded), string(check.ClassUnexplained),
		string(check.Error), string(check.Warning),
	}
}
