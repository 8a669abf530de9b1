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
		{"cn/2021-101/cost", "7d6df42ac5850492ea0737792edcbac300a3539212d2db85b14f0df245510fdd"},
		{"cn/2021-101/no-cost", "f34d56d772d6906934a9579d6fc81b0473be026a3d5cc7b977c295928cdddb81"},
		{"cn/2021-101/cost-no-satisfaction", "96ef9b46f346d30d1b06dae895878395cf4796fd433bfb494b4c89f2cb72ebe1"},
		{"cn/2021-101/no-cost-no-satisfaction", "035ebc54446c86d95eb899b6b62eefaecef1bbf37b89a2d0461c6c69fb516219"},
		{"cn/2021-101/cost-reciprocal", "8850ebd7e8b85a88e84daf474f667d2bd719c5e746377e9cf9071922882b7593"},
		{"cn/2021-101/no-cost-reciprocal", "c358103806e97d38c8a0d055566e142e8e487346347d8350988dae00f467d35f"},
		{"cn/2021-101/cost-no-satisfaction-reciprocal", "e806d71d44f35e9c108a0ce4d1a909665fdfe80437d711b481948092f4b2f1d6"},
		{"cn/2021-101/no-cost-no-satisfaction-reciprocal", "868d18a9c05eff50caf61a417bd3fa7329b6a873c70fd94811b5ac8ace5bcbfa"},
		{"cn/2021-101/cost-satisfaction-bands", "2e579c8314c2d627c789e12e4719685a4256c13262210ec14b45f6b690743f1d"},
		{"cn/2021-101/no-cost/whole-points", "3226232b90580ca56b52e205bb1a0e65f9d150f6c8c08cb94a0227887aeeba53"},
		{"cn/form-note/reciprocal", "790e3a559ecade8dc91608c5ed86b8d4e09b53e24422027a6cb796fcb106be86"},
		{"cn/integrated-system", "3161a68a1670efed952dd8b59405baeaeb00e99a7c6533a8c1edd180c3f62e29"},
		{"cn/integrated-system/2022", "8969d657640b1c239db2f7fb86f18135b7f1ee3d8ef07f42f9f662cf1f82088a"},
		{"cn/integrated-system/cut", "9d0f0e7ab0b0f0143c20b18d5bd573d785112245d05620088c5a9bbf5d6b3fd2"},
		{"cn/administrative-projects", "f9b515953e17694a20c6b37dc3fc9944e13065d2255bf47782f5e1f8366b621d"},
		{"cn/beijing/project", "4c29637c8cefe1b0249c7f61b39c4b86807824c78c23bf49b6c54a6c0be6d4d1"},
		{"cn/guangxi/integrated-system", "e5d26ae149324e5079af3f09a1cc58ab34d8a394275a37422b0965aedb95421a"},
		{"cn/hubei/project", "47fade270be90e824daf3d23c9f951fe675c0da69c99f7fa642023cb80e03573"},
		{"cn/hunan/2015", "5e2c1585e7818748ba5ab84a344482cd830b744b98f5a75886308c6aee9935a0"},
		{"cn/hunan/2018", "bb8c241dd7619a4524eecb331d2d85c29f16e6b588588a04003b7eaa954a543d"},
		{"cn/hunan/yueyang", "320a4c65a37e3e5ef5ccfd586adafe61aeb321797f8040de261bd1a31a6d0cc0"},
		{"cn/hunan/huaihua/2024", "c842e45763e417d3be8f93e2ae23a412c751c140bdd07e99a5a2e74cbd278d41"},
		{"cn/sichuan/2023", "ae52333b4f299ec36ce5688ef4d64c1732eb6586fbc2b722462cc634b772631c"},
		{"cn/sichuan/daying/2020", "6d13d8050694998b38d5eb0cc1a7396d1eadbce9de5120168d49202412c93f81"},
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
