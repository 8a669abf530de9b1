package strict_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/internal/strict"
)

// noun has its own decoding, from bytes and from a string.
type noun string

func (n *noun) UnmarshalText(text []byte) (err error) {
	*n, err = readNoun(string(text))
	return err
}

func readNoun(text string) (noun, error) {
	if strings.Contains(text, "?") {
		return "", errors.New("not a noun")
	}
	return noun(text), nil
}

// family holds lists of its own type in lists of its own type.
type family struct {
	Name     noun     `json:"name"`
	Pets     []string `json:"pets,omitempty"`
	Children []family `json:"children,omitempty"`
}

type familyDocument struct {
	strict.Header
	family
}

var errOther = errors.New("another format")

func families() strict.Format[familyDocument] {
	return strict.NewFormat[familyDocument]("test/family/1", limit, errOther, strict.WholeShapeOf)
}

func headed(text string) string {
	return strings.Replace(text, "{", `{"format":"test/family/1",`, 1)
}

func TestFormat(t *testing.T) {
	d, err := families().Decode([]byte(headed(`{"name":"A"}`)))
	require.NoError(t, err)
	assert.Equal(t, familyDocument{families().Header(), family{Name: "A"}}, d)
	data, err := strict.Encode(d)
	require.NoError(t, err)
	assert.True(t, strings.HasPrefix(string(data), `{"format":"test/family/1",`), "the header comes first: %s", data)

	for text, says := range map[string]string{
		`{"format":"test/family/2","name":"A"}`:                   `"test/family/2", not "test/family/1": another format`,
		`{"format":"` + strings.Repeat("x", 99) + `","name":"A"}`: `"` + strings.Repeat("x", 64) + `", not "test/family/1": another format`,
		`{"name":"A"}`:                          `/format: field missing`,
		`{"format":"test/family/1"}`:            `/name: field missing`,
		`{"format":"test/family/1","name":"?"}`: `/name: not a noun`,
		`{"format":"test/family/1","name":"A"` + strings.Repeat(" ", limit): strict.ErrTooLarge.Error(),
	} {
		d, err := families().Decode([]byte(text))
		require.EqualError(t, err, says)
		assert.Zero(t, d)
	}
	_, err = families().Decode([]byte(`{"format":"x","name":"A"}`))
	require.ErrorIs(t, err, errOther)
}
