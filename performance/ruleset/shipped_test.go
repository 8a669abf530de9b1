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
		{"cn/2021-101/cost", "390a0fba53e6a348e3bbadf94cf4a289039b4275fa18116a2c1483a7ea3ac1ea"},
		{"cn/2021-101/no-cost", "86c778afed584534b279226e9741ee5ef9e138851fd9eb3c7e1746454230b6d4"},
		{"cn/2021-101/cost-no-satisfaction", "2cbdceebe9371a21540a2cdf3c22b8ad299d2f916fce67b1af7f24e025a61789"},
		{"cn/2021-101/no-cost-no-satisfaction", "56fbcfb8c318bfac2de0247e09291eeb422d979a69001910440746d680fd804a"},
		{"cn/2021-101/cost-reciprocal", "4bd471594e9a27f82005878d6b45d052cf86a7ebc515ab1c66a495c1e93e68ff"},
		{"cn/2021-101/no-cost-reciprocal", "3f12b3a0372b5d04602b1b6d1ab290b39cd5b007cda11b7327884c3a8d78f144"},
		{"cn/2021-101/cost-no-satisfaction-reciprocal", "cf56b54bba52207a9b282de4279c09dc52454de3e8889df8be59c6977dc9d082"},
		{"cn/2021-101/no-cost-no-satisfaction-reciprocal", "4b36f177a09e4ab9fbb65d3a28de7b028189cf4eb2b7711ec4a8c655ff08adc3"},
		{"cn/2021-101/cost-satisfaction-bands", "c3d9669676550ff3e1970b7a59e2e3fe6ad7131f1ec53f07bde63773f8f76090"},
		{"cn/2021-101/no-cost/whole-points", "47321412542e70869c4057f4c33e48711350a8c4991ba5d2481e1307832681e5"},
		{"cn/form-note/reciprocal", "5cd8ebe8380f84a29c54af0b1f74c3f06d5a7820687fae5119b2e8d16ce4d895"},
		{"cn/integrated-system", "86081eaa5fdf430ee3bd35e38a9a61d125828a1a4610080f17b21b080a37d6fe"},
		{"cn/integrated-system/2022", "4381a1143708beab55c9472e6d0bf0b4c101606f77db1666bb416800dec7a76e"},
		{"cn/integrated-system/cut", "3140f5edd3ab0fd93cccbe1c8d361385d547d8934418c28c5e517d086d00459a"},
		{"cn/administrative-projects", "f9b515953e17694a20c6b37dc3fc9944e13065d2255bf47782f5e1f8366b621d"},
		{"cn/beijing/project", "935fc8833545d08c562b7f8ad4b844f3511c3c966a70a27aa803801968c1adfc"},
		{"cn/guangxi/integrated-system", "41da9c8ac680643d18888b0057338794a20a7a6f0df1cc54cd1c2b523faf5e25"},
		{"cn/hubei/project", "5b2171aa5d315433a5de5af929f8d58f114b7fba00798c2bca1b549ac15ad8e3"},
		{"cn/hunan/2015", "5e2c1585e7818748ba5ab84a344482cd830b744b98f5a75886308c6aee9935a0"},
		{"cn/hunan/2018", "bb8c241dd7619a4524eecb331d2d85c29f16e6b588588a04003b7eaa954a543d"},
		{"cn/hunan/yueyang", "320a4c65a37e3e5ef5ccfd586adafe61aeb321797f8040de261bd1a31a6d0cc0"},
		{"cn/hunan/huaihua/2024", "b085adedadc9039c3419c22511107c2e56107b8b4849276d0e2d4c686ceacf03"},
		{"cn/sichuan/2023", "9249a778ac3c4a1fb33172bc8c3884d6ae52b980b98cff846850bbba4f9e781e"},
		{"cn/sichuan/daying/2020", "d9ec22e23788cedf2eb26a5815412bb6f1623795af237c485ad114c9ea8d0439"},
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

func TestSatisfactionBandsAreInPercent(t *testing.T) {
	named := ruleset.WithSatisfactionBands().Named
	require.Len(t, named, 1)
	assert.Equal(t, ruleset.SatisfactionMethod, named[0].Name)
	var lines []string
	for _, band := range named[0].Method.Bands.Bands {
		lines = append(lines, band.From.String()+" "+band.String()+" "+band.Share.String())
	}
	assert.Equal(t, []string{"90% [90, +∞) 100", "80% [80, 90) 80", "60% [60, 80) 50", " (-∞, 60) 0"}, lines)
}
