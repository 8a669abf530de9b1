package ruleset

import (
	"golang.org/x/text/language"

	"jixiao.example/budget/figure"
	"jixiao.example/internal/words"
)

// Reading says how well a citation is known.
type Reading string

// The readings, best first.
const (
	// Read: the text was read at its source, or the value stands in the form
	// itself.
	Read Reading = "read"
	// SecondHand: another document quotes or applies it.
	SecondHand Reading = "second-hand"
	// Unverified: known, but not read anywhere.
	Unverified Reading = "unverified"
)

// Text says the reading in the language that tag asks for: Chinese unless it
// matches English.
func (r Reading) Text(tag language.Tag) string { return words.Text(tag, "reading."+string(r)) }

// Citation is where a value of a rule set comes from.
type Citation struct {
	// Key names the citation inside its set; rules refer to it.
	Key string `json:"key"`
	// Authority issued the document: "财政部".
	Authority string `json:"authority"`
	// DocNo is the document number (文号): "财预〔2020〕10号"; "" when it has none.
	DocNo string `json:"doc_no,omitempty"`
	// Title of the document.
	Title string `json:"title"`
	// Article inside the document: "第十六条", "附件1-2".
	Article string `json:"article,omitempty"`
	// Issued is when the document was issued, as far as known.
	Issued figure.Date `json:"issued,omitzero"`
	// Reading says whether the text was read.
	Reading Reading `json:"reading"`
}

// String returns number, title and article: "财预〔2020〕10号《…》第十六条".
func (c Citation) String() string {
	if c.Title == "" {
		return c.DocNo + c.Article
	}
	return c.DocNo + "《" + c.Title + "》" + c.Article
}
