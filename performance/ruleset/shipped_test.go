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
		{"cn/2021-101/cost", "81f83157d4e8834c16345d0a748088ad722b2b2ec6d001321d5de57d565d0d76"},
		{"cn/2021-101/no-cost", "9100957af03cd2d3f8ced6ee4b0614057afeb8598a8fc9f3f666bba04e82e708"},
		{"cn/2021-101/cost-no-satisfaction", "9644e4e98ba78d12a1a7c70c9156e42d273d6b77b1e0226ebc9272be2719cb90"},
		{"cn/2021-101/no-cost-no-satisfaction", "cf0430ef508cc26c2b8525ed3bfad7bb81e14b01df48b8ede0e9e7f21d80de47"},
		{"cn/2021-101/cost-reciprocal", "eb848a1436e0d92b2f7389f2cebae0a58a350c53e01c5b5eaaea6dfe7f0c1892"},
		{"cn/2021-101/no-cost-reciprocal", "27b3635348e9d8455c8c9718c4cfde6d052d5815a4647e4ab484e519cd2fbccd"},
		{"cn/2021-101/cost-no-satisfaction-reciprocal", "ac715dca785480cad62d3cf7820b5524420801f54cb079af83874df7d828fb98"},
		{"cn/2021-101/no-cost-no-satisfaction-reciprocal", "b2e53f6482f487582c87183a46445407a49f87ebd078c1536ecc66dc0032204f"},
		{"cn/2021-101/cost-satisfaction-bands", "acbf531d960dfa117ec01381afd1cbab5232a584d3888a1f48c3dcebe2c24e45"},
		{"cn/2021-101/no-cost/whole-points", "c84d498ccfc2cdf26429c9f9c8edccff8149b96b690d0ac7310f9d8c57107b66"},
		{"cn/form-note/reciprocal", "5d199b8978d0ae97c30eee4efd58101784880c72c3b2ac9c568ccb2af19b5c27"},
		{"cn/integrated-system", "56d4d05b14a1f157cdede41fa356418722a3a061dbbfd7250d6e675793ba2bf7"},
		{"cn/integrated-system/2022", "50910f9ba57e5f7c4e3fee7fe2730370b2d49e82e97033d99c8273ef2a7e6990"},
		{"cn/integrated-system/cut", "44d11ba759458505596dd489fc74478ade8adb99fc23ed958dc5b1d5b53deb8a"},
		{"cn/administrative-projects", "f9b515953e17694a20c6b37dc3fc9944e13065d2255bf47782f5e1f8366b621d"},
		{"cn/beijing/project", "5577f5e1e93f6cc3d4538813119f8fcf0e4e5d58ee5b331a4537bccc358c0e30"},
		{"cn/guangxi/integrated-system", "6d6a74deeb6222d5d172f2d76e2f454367057ef2c534de091b61eb21eea336be"},
		{"cn/hubei/project", "4cbf1b662b7d8cbb902c03e7495a35b884be7600e98620cdfe4dca7156ffabc4"},
		{"cn/hunan/2015", "5e2c1585e7818748ba5ab84a344482cd830b744b98f5a75886308c6aee9935a0"},
		{"cn/hunan/2018", "bb8c241dd7619a4524eecb331d2d85c29f16e6b588588a04003b7eaa954a543d"},
		{"cn/hunan/yueyang", "320a4c65a37e3e5ef5ccfd586adafe61aeb321797f8040de261bd1a31a6d0cc0"},
		{"cn/hunan/huaihua/2024", "67453539cbeeb9162146aa217908f9e005fee520b9df8553490fc53908eef26b"},
		{"cn/sichuan/2023", "ff64ea8fad111f6b68a092fb55b187c27ad3b23052fe2e6ea0f7de9a461a6299"},
		{"cn/sichuan/daying/2020", "8756aea08d06666dadc4d1ffa34ac3157a7443a88667e889add1ff613b1ca24f"},
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
