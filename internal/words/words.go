// Package words holds what a reader sees: the Chinese and English text of
// every finding code and of every explanation. It imports nothing of this
// module, so that every room can declare its own codes without a cycle.
package words

import (
	"slices"
	"strings"
	"sync"

	"golang.org/x/text/language"
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
		closedEntries(),
		explainEntries(),
		programmeEntries(),
		fundEntries(),
		jsonEntries(),
		movesEntries(),
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
	said, known := built().sentence(code)
	return said.entry, known
}

// Text fills in the words of a code, with args in the order of Entry.Args;
// missing arguments are empty. A language that is neither Chinese nor English
// gets Chinese. An unknown code comes back as it is, followed by its arguments.
func Text(tag language.Tag, code string, args ...string) string {
	b := built()
	said, known := b.sentence(code)
	if !known {
		return unknown(code, args)
	}
	return said.templates[b.choose(tag)].fill(&strings.Builder{}, args)
}

func unknown(code string, args []string) string {
	return strings.Join(append([]string{strings.Clone(code)}, args...), " ") // so that code may be made on the stack
}

// Room is the words of a room in one language, for who says much in it.
type Room struct {
	name     string
	said     map[string]sentence
	language int
}

// In returns the words of a room, which is what stands before the first dot of
// its codes, in the language that tag asks for.
func In(tag language.Tag, room string) Room {
	b := built()
	return Room{room, b.rooms[room], b.choose(tag)}
}

// Text is what Text says for a code, of which key is what stands behind the
// room, in memory that many texts share: behind what the builder holds.
func (r Room) Text(memory *strings.Builder, key string, args ...string) string {
	said, known := r.said[key]
	if !known {
		return unknown(r.name+"."+key, args)
	}
	return said.templates[r.language].fill(memory, args)
}

// Spoken returns the language that who asks for tag is spoken to in, so that it is
// looked for once: English where tag matches that, else Chinese.
func Spoken(tag language.Tag) language.Tag {
	return [...]language.Tag{language.Chinese, language.English}[built().choose(tag)]
}

// Pick returns the text in the language that tag asks for: Chinese unless tag
// matches English.
func Pick(tag language.Tag, zh, en string) string {
	return [...]string{zh, en}[built().choose(tag)]
}

// book is all words made ready once.
type book struct {
	rooms   map[string]map[string]sentence // by what stands before the first dot of the code, and behind it
	matcher language.Matcher
}

// sentence is an entry and its templates in Chinese and English.
type sentence struct {
	entry     Entry
	templates [2]template
}

// built builds the book when somebody asks for the first word. What it returns
// is never written again.
var built = sync.OnceValue(build)

func build() *book {
	entries := Entries()
	b := &book{
		rooms:   map[string]map[string]sentence{},
		matcher: language.NewMatcher([]language.Tag{language.Chinese, language.English}),
	}
	for _, entry := range entries {
		room, key, _ := strings.Cut(entry.Code, ".")
		if b.rooms[room] == nil {
			b.rooms[room] = map[string]sentence{}
		}
		b.rooms[room][key] = sentence{entry, [2]template{newTemplate(entry.Zh, entry.Args), newTemplate(entry.En, entry.Args)}}
	}
	return b
}

// sentence is what there is for a code.
func (b *book) sentence(code string) (said sentence, known bool) {
	if room, key, found := strings.Cut(code, "."); found {
		said, known = b.rooms[room][key]
	}
	return said, known
}

// choose goes by the index that the matcher returns, never by its tag, which can
// carry extensions. The index is that of English for French, too, and for no
// language at all; only the confidence says that nothing matched.
func (b *book) choose(tag language.Tag) int {
	switch tag {
	case language.Chinese:
		return 0
	case language.English:
		return 1
	}
	_, index, confidence := b.matcher.Match(tag)
	if confidence == language.No {
		return 0
	}
	return index
}
