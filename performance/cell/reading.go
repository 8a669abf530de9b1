package cell

import (
	"slices"

	"jixiao.example/budget/figure"
)

// Reading is how a cell was read. The zero value is a cell that was filled and
// left nothing to say.
type Reading struct {
	// Text is the cell as it was typed.
	Text string
	// Absence says why there is no value.
	Absence Absence
	// Figures is what package figure assumed of the number or date.
	Figures figure.Assumptions
	// Notes is what else was taken for granted, each once.
	Notes []Note
	// Rest is the words beside the value that were left out: "培训人数 … 完成".
	Rest string
}

// Has tells whether the note was made.
func (r Reading) Has(note Note) bool { return slices.Contains(r.Notes, note) }

// Certain tells whether nothing was taken for granted.
func (r Reading) Certain() bool { return len(r.Figures) == 0 && len(r.Notes) == 0 }
