// Package words holds what a reader sees: the Chinese and English text of
// every finding code and of every explanation. It imports nothing of this
// module, so that every room can declare its own codes without a cycle.
package words

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"golang.org/x/text/language"
	"golang.org/x/text/message"
	"golang.org/x/text/message/catalog"
)

// Entry is the words of one code. Zh and En are templates in which {name}
// stands for an argument, and {name:point|points} for the first of two words
// when that argument is 1 and for the second otherwise.
type Entry struct {
	// Code is the finding code or the explanation key.
	Code string
	// Level is the default severity of a finding code ("error", "warning",
	// "note"), "" for an explanation.
	Level string
	// Args are the names of the arguments, in their order.
	Args []string
	// Zh and En are the templates.
	Zh, En string
}

// rooms lists the words of every room; a new room is one more line.
func rooms() [][]Entry {
	return [][]Entry{
		checkEntries(),
		budgetEntries(),
		cellEntries(),
		explainEntries(),
		fundEntries(),
		performanceEntries(),
		rentalEntries(),
		reportEntries(),
		rulesetEntries(),
		sheetEntries(),
		subsidyEntries(),
		termiteEntries(),
	}
}

// Entries returns the words of all rooms, sorted by code.
func Entries() []Entry {
	entries := slices.Concat(rooms()...)
	slices.SortStableFunc(entries, func(a, b Entry) int { return strings.Compare(a.Code, b.Code) })
	return entries
}

// Lookup returns the words of a code.
func Lookup(code string) (Entry, bool) {
	entry, known := built().byCode[code]
	return entry, known
}

// Text fills in the words of a code, with args in the order of Entry.Args;
// missing arguments are empty. A language that is neither Chinese nor English
// gets Chinese. An unknown code comes back as it is, followed by its arguments.
func Text(tag language.Tag, code string, args ...string) string {
	b := built()
	entry, known := b.byCode[code]
	if !known {
		return strings.Join(append([]string{code}, args...), " ")
	}
	chosen := b.choose(tag)
	forms := b.forms[chosen][code]
	values := make([]any, len(entry.Args), len(entry.Args)+len(forms))
	for i := range values {
		values[i] = ""
		if i < len(args) {
			values[i] = args[i]
		}
	}
	for _, form := range forms {
		values = append(values, form.of(values[form.arg]))
	}
	return b.printers[chosen].Sprintf(code, values...)
}

// Pick returns the text in the language that tag asks for: Chinese unless tag
// matches English.
func Pick(tag language.Tag, zh, en string) string {
	return [...]string{zh, en}[built().choose(tag)]
}

// book is all words made ready once.
type book struct {
	byCode   map[string]Entry
	forms    [2]map[string][]plural // by code
	matcher  language.Matcher
	printers [2]*message.Printer
}

// built builds the book when somebody asks for the first word. What it returns
// is never written again.
var built = sync.OnceValue(build)

func build() book {
	entries := Entries()
	tags := [...]language.Tag{language.Chinese, language.English}
	messages := catalog.NewBuilder(catalog.Fallback(language.Chinese))
	b := book{byCode: make(map[string]Entry, len(entries)), matcher: language.NewMatcher(tags[:])}
	for i := range tags {
		b.forms[i] = map[string][]plural{}
	}
	for _, entry := range entries {
		accepted := true
		for i, template := range [...]string{entry.Zh, entry.En} {
			format, forms := pattern(template, entry.Args)
			accepted = messages.SetString(tags[i], entry.Code, format) == nil && accepted
			if len(forms) > 0 {
				b.forms[i][entry.Code] = forms
			}
		}
		if accepted { // an entry that the catalogue refuses stays unknown
			b.byCode[entry.Code] = entry
		}
	}
	for i, tag := range tags {
		b.printers[i] = message.NewPrinter(tag, message.Catalog(messages))
	}
	return b
}

// choose goes by the index that the matcher returns, never by its tag: the tag
// can carry extensions, with which the catalogue finds nothing. The index is
// that of English for French, too, and for no language at all; only the
// confidence says that nothing matched.
func (b book) choose(tag language.Tag) int {
	_, index, confidence := b.matcher.Match(tag)
	if confidence == language.No {
		return 0
	}
	return index
}

// pattern turns a template into a format string. Only strings are ever printed
// with it, because x/text knows no decimals. The words that go by a number are
// arguments, too, behind those that the entry names.
func pattern(template string, args []string) (format string, forms []plural) {
	pairs := []string{"%", "%%"}
	for i, name := range args {
		pairs = append(pairs, "{"+name+"}", fmt.Sprintf("%%[%d]s", i+1))
		for _, form := range plurals(template, name) {
			form.arg = i
			forms = append(forms, form)
			pairs = append(pairs, form.placeholder, fmt.Sprintf("%%[%d]s", len(args)+len(forms)))
		}
	}
	return strings.NewReplacer(pairs...).Replace(template), forms
}
