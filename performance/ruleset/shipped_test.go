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
		{"cn/2021-101/cost", "bb6f59004de6d5d45535a0a267cf72510ad1d5a9da0abf73d1c468c04190003d"},
		{"cn/2021-101/no-cost", "793e3ec06066b6816ecaa4585caa1a1323a0e5b9c40786fbf4b0ac1b4e5c0620"},
		{"cn/2021-101/cost-no-satisfaction", "02eb2ec1eb4c9053a6c2f076aee445822af2a6a8a90b809d30c01b21f9c7cff7"},
		{"cn/2021-101/no-cost-no-satisfaction", "727a4bdb8bb61031cb8c1bcb352de0e81a553490230d24cd58161a1072018273"},
		{"cn/2021-101/cost-reciprocal", "7c6f22aa3bf801cce60f4385a782d911c36a8df862e4016acdf7e3790d9e770e"},
		{"cn/2021-101/no-cost-reciprocal", "442656f58a84aa8d582e683c038cb4dbc9379ec69f5de35985244da5ef44139f"},
		{"cn/2021-101/cost-no-satisfaction-reciprocal", "276e13d27492cbb2da3f8e6f1c612af63bbf38590ec449be385cc63c15d81044"},
		{"cn/2021-101/no-cost-no-satisfaction-reciprocal", "92daa810caf06946921eca3f4a75c50cfe9e360c5c3c2a46a3b438766880a495"},
		{"cn/2021-101/cost-satisfaction-bands", "07fea020a20c1c67c0f2bdb3726768d46b9355138e736df09f01f95fd250ac4a"},
		{"cn/2021-101/no-cost/whole-points", "1b7c05c5939e28eb6d90155852aed45094a3f311a9639d0efeaa30a4a1331fe8"},
		{"cn/form-note/reciprocal", "9ca5df678029852e533d2abb31d6683bee737a50b2ed541f1abe3c10bdce9476"},
		{"cn/integrated-system", "08a9e40259ca2d7f373d160cc397b84ed97b99301307c1b5fd5fa45aa2d782a3"},
		{"cn/integrated-system/2022", "7d215743b18f7e9fb6dfbd8dc66e529189d215b3d270f70a89f5c87701e596d5"},
		{"cn/integrated-system/cut", "53fbe7e1889cce0203570451e8441c90b3523326602f90c8417069ab54366d52"},
		{"cn/administrative-projects", "f9b515953e17694a20c6b37dc3fc9944e13065d2255bf47782f5e1f8366b621d"},
		{"cn/beijing/project", "aac8581e21f2e873f5b69c3c296dd7e6443e64f2d99b9148c20c7a326160217e"},
		{"cn/guangxi/integrated-system", "fe1faffcc06f2fcd03dbd3e28d711f3fe822a2ae8b5cc6817447ae6af84fb039"},
		{"cn/hubei/project", "47a7de4699ccd6939e7f8fcaaec9a6ba798424fa639718decccf2a653cdf834f"},
		{"cn/hunan/2015", "5e2c1585e7818748ba5ab84a344482cd830b744b98f5a75886308c6aee9935a0"},
		{"cn/hunan/2018", "bb8c241dd7619a4524eecb331d2d85c29f16e6b588588a04003b7eaa954a543d"},
		{"cn/hunan/yueyang", "320a4c65a37e3e5ef5ccfd586adafe61aeb321797f8040de261bd1a31a6d0cc0"},
		{"cn/hunan/huaihua/2024", "a6d1ab51c7290669284c44fb07e2687aa3042a0730e4be3ef3d45085ddd6cd35"},
		{"cn/sichuan/2023", "f33aea99779a73c1dc0bea7ff70e2b6e092f9996e1b05fa0b82ed74444820c27"},
		{"cn/sichuan/daying/2020", "7c04b6e7020fb1ddaaeb5390db7584debaea6c6cfc519cb6e673a1c987035c3b"},
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
