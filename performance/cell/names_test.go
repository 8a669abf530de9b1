package cell

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"jixiao.example/internal/cut"
)

// A text without the words holds no name, either: it need not be looked through.
func TestEveryNameBesideADisclaimerHoldsAWordOfIt(t *testing.T) {
	for _, group := range [][]disclaimer{lacking, planned, elsewhen} {
		for _, d := range group {
			for _, name := range d.names {
				assert.True(t, cut.Holds(name, d.words...), name)
			}
		}
	}
}
