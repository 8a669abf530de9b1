package ruleset_test

import (
	"bytes"
	"encoding/json"
	"io/fs"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/performance/ruleset"
)

// A shipped set is known by its ID and its hash: results name both. A set that
// says something else is another set and needs another ID.
func TestShippedSetsKeepTheirHashes(t *testing.T) {
	pinned := []struct{ id, hash string }{
		{"cn/2021-101/cost", "d91896d4fff17187eef9f4eb22c63177fcf38d9aa0254521faaa721f17554050"},
		{"cn/2021-101/no-cost", "2b2b7ace3ce5bfed0b0a469f7866160ccbe6da6ca199f79623c02b9877cffc7d"},
		{"cn/2021-101/cost-no-satisfaction", "4b106b26004590f9fb7d35ea3ce5618237f2c574c7336bf3032cd4ef7b0f56e3"},
		{"cn/2021-101/no-cost-no-satisfaction", "a231c1b077476c9e479a85636677566003861a0f0f44afcae80d67c908e328f3"},
		{"cn/2021-101/cost-satisfaction-bands", "f9dd5376c54c3e51b6d0976cc202745276cd760a97f48e9b4d534c2e728be195"},
		{"cn/form-note/reciprocal", "fcbe4e3a0898747b0ff806bd4e39851917a422b7574cea139cd0db74c839c967"},
		{"cn/integrated-system", "96207bfb3c782e7dd5a81d41e58e99fdf2ea76b8de57c99db9a725bb6bccc988"},
		{"cn/administrative-projects", "acebf100620932e1868d29c58475d91dc98976c977032141b2f911b4a4a989e5"},
		{"cn/guangxi/integrated-system", "5ce677b4a5e096570830ed006fe7e8164336cb1e7e77afddb9a11c202eae57d2"},
		{"cn/hubei/project", "9deb16772193b6ce9f3972a6fc650d8844318d03fcbfb2924e208a2e0d80e90a"},
		{"cn/hunan/2015", "8f95934d7cc27f029d9d1df56d566e972c868814d1cde8776d809e85a7a26cca"},
		{"cn/hunan/2018", "53b64cbdb7c5a98b771ffe2fb0b666fa0dc8329c212ff2a16d5e8a8e0e592de7"},
		{"cn/hunan/yueyang", "3d5b8928a8fcd6705eb1db3bbeca2dce0221566d58d2e8c1f4309c2488a45729"},
		{"cn/hunan/huaihua/2024", "2ce0bcc25155ba223abb401cee98c461bfc2c5fa07daabb495a6ef7f29a529a4"},
		{"cn/sichuan/2023", "9509f1a8ec979d04ffe6c92737f82a829226355ddd803be8e12e52aeeecc9dd3"},
		{"cn/sichuan/daying/2020", "409350dc5cda1edf3dc3d545ed8ef9e8f3457ba8ff471b92079ac8bfdd11872a"},
	}
	sets := ruleset.All()
	require.Len(t, sets, len(pinned))
	for i, pin := range pinned {
		assert.Equal(t, pin.id, sets[i].ID, "the order of All")
		assert.Equal(t, pin.hash, sets[i].Hash(), pin.id)
	}
}

// A file is the canonical JSON of its set but for the white space; laid over its
// base it is valid, and it is what the function of that set returns. A file can
// replace the plans of its base but not take them away, as one set needs.
func TestEveryFileIsAShippedSet(t *testing.T) {
	shipped := ruleset.All()
	folder := os.DirFS("sets")
	files := 0
	require.NoError(t, fs.WalkDir(folder, ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || entry.IsDir() {
			return err
		}
		files++
		t.Run(name, func(t *testing.T) {
			data, err := fs.ReadFile(folder, name)
			require.NoError(t, err)
			set, err := ruleset.Decode(data)
			require.NoError(t, err)
			assert.Equal(t, name, set.ID+".json", "the path is the ID")
			var line bytes.Buffer
			require.NoError(t, json.Compact(&line, data))
			assert.Equal(t, line.String(), encode(t, set))
			if set.Base != "" {
				base, known := ruleset.Find(shipped, set.Base)
				require.True(t, known, set.Base)
				set, err = ruleset.Overlay(base, set)
				require.NoError(t, err)
			}
			if set.ID == "cn/hubei/project" {
				set.Plans = nil
			}
			assert.Empty(t, set.Validate())
			want, known := ruleset.Find(shipped, set.ID)
			require.True(t, known, set.ID)
			assert.Equal(t, want, set)
		})
		return nil
	}))
	assert.Len(t, shipped, files, "every set has a file and every file a set")
}

func TestSatisfactionBandsAreThoseOfTheSet(t *testing.T) {
	bands := ruleset.SatisfactionBands().Bands
	require.NotNil(t, bands)
	var lines []string
	for _, band := range bands.Bands {
		lines = append(lines, band.String()+" "+band.Share.String())
	}
	assert.Equal(t, []string{"[90, +∞) 100", "[80, 90) 80", "[60, 80) 50", "(-∞, 60) 0"}, lines)
}
