package architecture

import (
	"fmt"
	"path"
	"regexp"
	"slices"
	"strings"

	"jixiao.example/internal/tools/source"
)

// Plan is what the page says about the packages.
type Plan struct {
	rooms []string            // the folders of its table
	left  map[string][]string // by last name: what a room may import
}

// examples stands in the plan for all programs below that folder.
const examples = "examples"

// The headings under which the page has its table and its drawing, and what
// they look like.
const (
	roomsHeading  = "## The rooms\n"
	importHeading = "## Directions of imports\n"
)

var (
	roomPattern = regexp.MustCompile("(?m)^\\| `([^`]+)` \\|")
	drawing     = regexp.MustCompile("(?s)```text\n(.*?)```")
)

// ReadPlan reads the page and returns what contradicts itself in it.
func ReadPlan(page string) (plan Plan, faults []string) {
	plan.left = map[string][]string{}
	for _, match := range roomPattern.FindAllStringSubmatch(section(page, roomsHeading), -1) {
		plan.rooms = append(plan.rooms, match[1])
	}
	if len(plan.rooms) == 0 {
		faults = append(faults, "the page has no table of rooms")
	}
	if match := drawing.FindStringSubmatch(section(page, importHeading)); match != nil {
		plan.draw(match[1])
	}
	return plan, append(faults, plan.contradictions()...)
}

// section returns the text between a heading and the next of its rank.
func section(page, heading string) string {
	_, text, _ := strings.Cut(page, heading)
	text, _, _ = strings.Cut(text, "\n## ")
	return text
}

// draw reads lines such as "a ← {b, c} ← d".
func (p Plan) draw(lines string) {
	for line := range strings.Lines(lines) {
		var left []string
		for group := range strings.SplitSeq(strings.TrimSpace(line), "←") {
			var names []string
			for name := range strings.SplitSeq(strings.Trim(group, " {}"), ",") {
				names = append(names, strings.TrimSpace(name))
			}
			for _, name := range names {
				p.left[name] = append(p.left[name], left...)
			}
			left = append(left, names...)
		}
	}
}

func (p Plan) contradictions() []string {
	var faults []string
	folders := map[string]string{examples: examples}
	for _, room := range p.rooms {
		name := path.Base(room)
		if other, taken := folders[name]; taken {
			faults = append(faults, fmt.Sprintf("%s and %s have the same last name", other, room))
		}
		folders[name] = room
		if _, drawn := p.left[name]; !drawn {
			faults = append(faults, room+" stands in no line of the directions")
		}
	}
	for name := range p.left {
		if folders[name] == "" {
			faults = append(faults, fmt.Sprintf("the directions name %s, which the table does not list", name))
		}
		if p.reaches(name, name) {
			faults = append(faults, name+" stands left of itself")
		}
	}
	slices.Sort(faults)
	return faults
}

// reaches tells whether one room stands left of another, in a line or through
// what stands between them.
func (p Plan) reaches(left, right string) bool {
	seen := map[string]bool{}
	var search func(at string) bool
	search = func(at string) bool {
		if seen[at] {
			return false
		}
		seen[at] = true
		return slices.Contains(p.left[at], left) || slices.ContainsFunc(p.left[at], search)
	}
	return search(right)
}

// Faults compares the plan with the packages of a module: those of the library
// that it does not list, those that it lists in vain, and imports against its
// directions.
func (p Plan) Faults(module *source.Module) []string {
	var faults []string
	there := map[string]bool{}
	for _, folder := range module.Folders {
		there[folder.Name] = true
		if source.IsLibrary(folder.Name) && !slices.Contains(p.rooms, folder.Name) {
			faults = append(faults, folder.Name+" is not listed")
		}
		if strings.HasPrefix(folder.Name, "internal/tools/") {
			continue // they read the house from outside
		}
		for _, imported := range folder.Imports {
			name, ours := module.Folder(imported)
			if ours && !p.reaches(p.name(name), p.name(folder.Name)) {
				faults = append(faults, fmt.Sprintf("%s imports %s, which does not stand left of it", folder.Name, name))
			}
		}
	}
	for _, room := range p.rooms {
		if !there[room] {
			faults = append(faults, room+" is listed and not there")
		}
	}
	slices.Sort(faults)
	return faults
}

// name returns the name that a folder has in the directions: its last one, or
// the whole folder when it has none there.
func (p Plan) name(folder string) string {
	switch {
	case slices.Contains(p.rooms, folder):
		return path.Base(folder)
	case strings.HasPrefix(folder, examples+"/"):
		return examples
	}
	return folder
}
