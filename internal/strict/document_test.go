package strict_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
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
	return strict.NewFormat[familyDocument]("test/family/1", limit, errOther, strict.WholeShapeOf,
		strict.ListOf[family](), strict.ListOf[string](), strict.TextOf(readNoun))
}

// tree returns the JSON of a family of that many generations.
func tree(name string, generations, children int) string {
	var below []string
	if generations > 1 {
		for i := range children {
			below = append(below, tree(fmt.Sprint(name, i), generations-1, children))
		}
	}
	pets := `["cat",null,"d\u006fg"]`
	return fmt.Sprintf(`{"name":%q,"pets":%s,"children":[%s]}`, name, pets, strings.Join(below, ","))
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

// A reader gives the same values as encoding/json, whatever it read before.
func TestReaderUsesItsMemoryAgain(t *testing.T) {
	reader := families().NewReader()
	for i, text := range []string{
		headed(tree("a", 1, 0)),
		headed(tree("b", 3, 3)),
		headed(tree("c", 2, 5)),
		headed(`{"name":"d"}`), // nothing of what was there shows through
		headed(`{"name":"e","children":[{"name":"f","pets":[]},null,{"name":"\u0067"}]}`),
		headed(`{"name":"h","children":[{"name":"i","pets":["x","y"]},{"name":"?"}]}`), // refused
		headed(`{"name":"j","children":[{"name":"k","pets":["x","y"`),                  // no JSON
		headed(`{"name":"l","pets":null,"children":[{"name":"m","children":[{"name":"n"},{"name":"o"}]},{"name":"p","pets":["q"]}]}`),
		headed(tree("b", 3, 3)),
	} {
		got, err := reader.Decode([]byte(text))
		once, errOnce := families().Decode([]byte(text))
		require.Equal(t, errOnce, err)
		require.Equal(t, once, *got, "document %d", i)
		if err != nil {
			require.Zero(t, *got)
			continue
		}
		var plain familyDocument
		require.NoError(t, json.Unmarshal([]byte(text), &plain))
		require.Equal(t, plain, *got, "document %d", i)
	}
}

func TestReaderLeavesStringsAlone(t *testing.T) {
	reader := families().NewReader()
	first, err := reader.Decode([]byte(headed(`{"name":"a","pets":["cat"]}`)))
	require.NoError(t, err)
	name, pet := first.Name, first.Pets[0]
	_, err = reader.Decode([]byte(headed(`{"name":"b","pets":["dog"]}`)))
	require.NoError(t, err)
	assert.Equal(t, noun("a"), name)
	assert.Equal(t, "cat", pet)
}

// Lists that lie side by side end where they end.
func TestListsDoNotRunIntoEachOther(t *testing.T) {
	d, err := families().Decode([]byte(headed(tree("a", 2, 3))))
	require.NoError(t, err)
	_ = append(d.Children[0].Pets, "snake")
	assert.Equal(t, []string{"cat", "", "dog"}, d.Children[1].Pets)
}

func TestReaderAllocatesTheTextOnly(t *testing.T) {
	reader := families().NewReader()
	text := []byte(headed(`{"name":"a","pets":["x","y","z"],"children":[{"name":"b"},{"name":"c","pets":["z"]}]}`))
	read := func() {
		if _, err := reader.Decode(text); err != nil {
			t.Error(err)
		}
	}
	read()
	assert.LessOrEqual(t, testing.AllocsPerRun(100, read), 1.0)
}

// What a large document takes is given back with the next one.
func TestReaderKeepsLittle(t *testing.T) {
	large := strict.NewFormat[familyDocument]("test/family/1", 8<<20, errOther, strict.WholeShapeOf,
		strict.ListOf[family](), strict.TextOf(readNoun)).NewReader()
	text := []byte(headed(`{"name":"a","children":[` + strings.Repeat(`{"name":"b"},`, 100_000) + `{"name":"c"}]}`))
	_, err := large.Decode(text)
	require.NoError(t, err)
	small := []byte(headed(tree("a", 2, 2)))
	_, err = large.Decode(small)
	require.NoError(t, err)
	assert.Greater(t, testing.AllocsPerRun(1, func() {
		_, _ = large.Decode(text) // read above
	}), 10.0, "the list grows again")
}

func TestOwnTypesThatDoNotOccur(t *testing.T) {
	shape := strict.ShapeOf(reflect.TypeFor[inner](), strict.ListOf[family](), strict.TextOf(readNoun))
	var got inner
	require.NoError(t, strict.Decode([]byte(`{"low":1}`), limit, shape, &got))
	assert.Equal(t, 1, got.Low)
}
