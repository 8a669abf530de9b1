package report

import (
	"strconv"

	"jixiao.example/budget/check"
)

// spot is where a figure or a row stands on the page that findings are about:
// the id that they link to, and what the worst of them says of it.
type spot struct {
	ID   string
	Mark *mark
}

// mark says in a word what is wrong with a figure and links to the finding.
type mark struct{ Class, Word, Href string }

// places knows which figures and rows findings are about, and where they stand.
type places struct {
	// keys and paths list the findings about a figure and a node of the form, by
	// their numbers.
	keys  map[check.Key][]int
	paths map[check.Path][]int
	// keyIDs and pathIDs are the ids of what stands on the page already, and
	// chapters the outline's chapter of each.
	keyIDs   map[check.Key]string
	pathIDs  map[check.Path]string
	chapters map[string]int
	// shows are the ids of the chapters by what they show.
	shows map[Show]string
	// chapter is the one that is being written.
	chapter, count int
}

func newPlaces(found []located) places {
	p := places{
		keys: map[check.Key][]int{}, paths: map[check.Path][]int{},
		keyIDs: map[check.Key]string{}, pathIDs: map[check.Path]string{}, chapters: map[string]int{}, shows: map[Show]string{},
	}
	for i, one := range found {
		for _, key := range one.keys {
			p.keys[key] = append(p.keys[key], i)
		}
		if one.node != "" {
			p.paths[one.node] = append(p.paths[one.node], i)
		}
	}
	return p
}

// id gives what stands here an id.
func (p *places) id() string {
	p.count++
	id := "at-" + strconv.Itoa(p.count)
	p.chapters[id] = p.chapter
	return id
}

// figure returns the spot of a figure: nothing for one that no finding is about.
// Where a figure stands twice, findings link to the first.
func (a *author) figure(key check.Key) spot {
	about := a.places.keys[key]
	if len(about) == 0 || key == (check.Key{}) {
		return spot{}
	}
	s := spot{Mark: a.mark(about, key)}
	if _, there := a.places.keyIDs[key]; !there {
		s.ID = a.places.id()
		a.places.keyIDs[key] = s.ID
	}
	return s
}

// node returns the spot of a node of the form.
func (a *author) node(path check.Path) spot {
	about := a.places.paths[path]
	if len(about) == 0 {
		return spot{}
	}
	s := spot{Mark: a.mark(about, check.Key{})}
	if _, there := a.places.pathIDs[path]; !there {
		s.ID = a.places.id()
		a.places.pathIDs[path] = s.ID
	}
	return s
}

// also is the spot of a figure that stands for a node of the form as well: what is
// said of the figure goes before what is said of the node.
func (a *author) also(s spot, node check.Path) spot {
	if _, there := a.places.pathIDs[node]; !there && s.ID != "" && len(a.places.paths[node]) > 0 {
		a.places.pathIDs[node] = s.ID
	}
	of := a.node(node)
	if s.ID == "" {
		s.ID = of.ID
	}
	if s.Mark == nil {
		s.Mark = of.Mark
	}
	return s
}

// stating is the spot of a figure of the form that is a node of it as well.
func (a *author) stating(path check.Path) spot { return a.also(a.figure(a.formKeys()[path]), path) }

// mark is that of the worst finding among those about a figure; a figure that is
// only on the other side of a relation has none.
func (a *author) mark(about []int, key check.Key) *mark {
	var worst *located
	number := 0
	for _, i := range about {
		one := &a.found[i]
		if (key == check.Key{} || one.marks(key)) && one.rank() < rankOfNotes && (worst == nil || one.rank() < worst.rank()) {
			worst, number = one, i
		}
	}
	if worst == nil {
		return nil
	}
	return &mark{Class: worst.class(), Word: a.say("mark." + worst.class()), Href: findingID(number)}
}

func findingID(number int) string { return "finding-" + strconv.Itoa(number+1) }
