package report

import (
	"strconv"
	"strings"

	"jixiao.example/budget/figure"
	"jixiao.example/performance/ruleset"
)

// maxDepth is how deep chapters lie within each other; deeper ones are left to
// the limits of a document.
const maxDepth = 5

// section is a chapter as it prints.
type section struct {
	ID, Number, Heading string
	// Level is that of the heading: 2 for a chapter.
	Level    int
	Annex    bool
	Blocks   []block
	Sections []section

	title string
	own   string // the caller's own number
	index int    // of the outline's chapter
	shows []Show // what its own blocks show
}

// entry is the heading in a list: that of an annex with its number in front.
func (s section) entry() string {
	if !s.Annex || s.Number == "" {
		return s.Heading
	}
	return s.Number + wide + s.Heading
}

// outline returns the chapters of the document.
func (d *Document) outline() Outline {
	switch {
	case d.Outline != nil:
		return d.Outline
	case d.Form.Scope == ruleset.ProjectScope:
		return Project()
	}
	return Department()
}

// homesOf notes the title of the first chapter that shows something, and which
// programmes have a block of their own.
func (a *author) homesOf(chapters []Chapter, homes map[Show]string) map[Show]string {
	for _, chapter := range chapters {
		for _, block := range chapter.Blocks {
			if block.Show == ShowProgrammes && block.Of != "" {
				a.placed[block.Of] = true
			}
			if homes[block.Show] == "" {
				homes[block.Show] = a.heading(chapter.Title)
			}
		}
		a.homesOf(chapter.Chapters, homes)
	}
	return homes
}

// heading returns a title in the language of the page, else in Chinese.
func (s speaker) heading(title figure.Label) string {
	if text := s.title(title); text != "" {
		return text
	}
	return title.Zh
}

// sections writes the chapters of the outline and numbers those that have
// something in them.
func (a *author) sections() []section {
	var sections []section
	for i, chapter := range a.outline {
		a.places.chapter = i
		if s, some := a.section(chapter, 0); some {
			s.index = i
			sections = append(sections, s)
		}
	}
	a.numbered(sections, "", "c")
	a.places.chapter = -1
	return sections
}

// section writes a chapter; some is false for one without content.
func (a *author) section(chapter Chapter, depth int) (s section, some bool) {
	s = section{
		title: a.heading(chapter.Title), own: strings.TrimSpace(chapter.Number),
		Annex: chapter.Annex, Level: min(depth+2, 6),
	}
	outer := a.chapterTitle
	a.chapterTitle = s.title
	for _, block := range chapter.Blocks {
		blocks, below := a.block(block, depth)
		s.shows = append(s.shows, block.Show)
		s.Blocks = append(s.Blocks, blocks...)
		s.Sections = append(s.Sections, below...)
	}
	a.headLists(s.Blocks)
	for _, inner := range chapter.Chapters {
		if below, some := a.section(inner, depth+1); some {
			s.Sections = append(s.Sections, below)
		}
	}
	a.chapterTitle = outer
	return s, len(s.Blocks)+len(s.Sections) > 0
}

// headLists heads numbered lists where a chapter has several, each of which begins
// with 1. by itself.
func (a *author) headLists(blocks []block) {
	var lists []*block
	for i := range blocks {
		if blocks[i].list != "" {
			lists = append(lists, &blocks[i])
		}
	}
	if len(lists) < 2 {
		return
	}
	for _, list := range lists {
		list.Heading = a.say("heading." + string(list.list))
	}
}

// numbered gives sections their numbers, headings and ids.
func (a *author) numbered(sections []section, within, id string) {
	count := 0
	for i := range sections {
		s := &sections[i]
		s.ID = id + "-" + strconv.Itoa(i+1)
		inside := s.own
		switch {
		case s.Annex:
			s.Number, s.Heading = a.annexNumber(s.own), s.title
		case s.own != "":
			s.Heading = s.own + wide + s.title
		default:
			count++
			inside = within + strconv.Itoa(count)
			s.Heading = a.numberedTitle(count, s.Level-2, inside, s.title)
		}
		if within == "" {
			a.places.chapter = s.index
		}
		for _, show := range s.shows {
			if a.places.shows[show] == "" && show != "" {
				a.places.shows[show], a.places.chapters[s.ID] = s.ID, a.places.chapter
			}
		}
		a.numbered(s.Sections, inside+".", s.ID)
	}
}

// numberedTitle is a title with its number: 一、 （一） 1. （1） by depth, or 2.1.3 on
// an English page.
func (a *author) numberedTitle(n, depth int, path, title string) string {
	numeral := a.number(n, false)
	switch {
	case a.english():
		return path + ". " + title
	case depth == 0:
		return numeral + "、" + title
	case depth == 1:
		return "（" + numeral + "）" + title
	case depth == 2:
		return strconv.Itoa(n) + "." + title
	}
	return "（" + strconv.Itoa(n) + "）" + title
}

// annexNumber is the number of an annex in the language of the page.
func (a *author) annexNumber(number string) string {
	if rest, is := strings.CutPrefix(number, "附件"); is && a.english() {
		return strings.TrimSpace(a.say("annex") + " " + rest)
	}
	return number
}
