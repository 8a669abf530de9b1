package column_test

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/internal/column"
)

type colour uint8

func TestAWordTravelsAsItself(t *testing.T) {
	silent, loud := column.Set{column.Nothing, "red"}, column.Set{"green", "red"}
	for _, test := range []struct {
		name string
		set  column.Set
		src  any
		want colour
		err  error
	}{
		{"a string", loud, "red", 1, nil},
		{"bytes", loud, []byte("red"), 1, nil},
		{"the first", loud, "green", 0, nil},
		{"NULL where the zero value says nothing", silent, nil, 0, nil},
		{"NULL where it says something", loud, nil, 9, column.ErrNull},
		{"another word", loud, "blue", 9, column.ErrWord},
		{"no word", loud, "", 9, column.ErrWord},
		{"the number of a constant", loud, int64(1), 9, column.ErrSource},
		{"a truth value", loud, true, 9, column.ErrSource},
	} {
		into := colour(9)
		err := column.ScanWord(&into, test.set, test.src)
		require.ErrorIs(t, err, test.err, test.name)
		assert.Equal(t, test.want, into, test.name)
	}
	value, err := column.WordValue(silent, colour(1))
	require.NoError(t, err)
	assert.Equal(t, "red", value)
	_, err = column.WordValue(silent, colour(2))
	require.ErrorIs(t, err, column.ErrWord)
	value, err = column.WordValue(column.Set{""}, colour(0))
	require.NoError(t, err)
	assert.Nil(t, value)
	assert.Equal(t, "(7)", column.Name(silent, colour(7)))
}

var errText = errors.New("no text")

type text string

func (t text) MarshalText() ([]byte, error) {
	if t == "broken" {
		return nil, errText
	}
	return []byte(t), nil
}

func (t *text) UnmarshalText(data []byte) error {
	*t = text(data)
	return nil
}

func TestAnEmptyTextIsNull(t *testing.T) {
	value, err := column.Value(text(""))
	require.NoError(t, err)
	assert.Nil(t, value)
	value, err = column.Value(text("a"))
	require.NoError(t, err)
	assert.Equal(t, "a", value)
	_, err = column.Value(text("broken"))
	require.ErrorIs(t, err, errText)

	into := text("before")
	require.NoError(t, column.Scan(&into, nil))
	assert.Empty(t, into)
	into = "before"
	require.ErrorIs(t, column.Scan(&into, 4.5), column.ErrSource)
	assert.Equal(t, text("before"), into)
}
