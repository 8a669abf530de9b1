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
		{"cn/2021-101/cost", "866e4229cc639e3c9be920c2ef3427cc42813c503a8bb5e69ad51267cb6b25d5"},
		{"cn/2021-101/no-cost", "8660c9653c03bbc9551887d017b2e1e4174a85a52a792d9c8c6861968dad5c7f"},
		{"cn/2021-101/cost-no-satisfaction", "8fcbab31ede75e9415c180b9ff5866016fae2d71ee209e02bf1cf440a886464f"},
		{"cn/2021-101/no-cost-no-satisfaction", "d18d95e7e24f54e5bafeccc564bba787d4cd8bf0fe7473e9ad3337072e539b72"},
		{"cn/2021-101/cost-reciprocal", "f090175c7d92c1fad0a327ee9bf0a6ae876257349b2333fbc05e99a1b4c76959"},
		{"cn/2021-101/no-cost-reciprocal", "b777d0e71761053f7aa512a83ebb2c02f8c9b7db0daa4234ab2069e206cb9612"},
		{"cn/2021-101/cost-no-satisfaction-reciprocal", "59a2f00c228f08f00379e0f2598aad10a82ef5c24eece6b39cab35856e4ee4d1"},
		{"cn/2021-101/no-cost-no-satisfaction-reciprocal", "de29a6d0157c4c98f833d4eaed43163636452b931c7687b562daf9972aeb31f8"},
		{"cn/2021-101/cost-satisfaction-bands", "5722c4ca3a342d58e888b7f9fbde4fe2b616e8f243f9d8eba08b56ee8eddc7f5"},
		{"cn/2021-101/no-cost/whole-points", "62020f0b8250704103230ac6c541d16c550c42950d80a504f53809ee00903577"},
		{"cn/form-note/reciprocal", "ea9cfe269842f76f6e02440214d68a056a0eec7df49cf61ad4fc1c9a862c04a4"},
		{"cn/integrated-system", "7d335dd3cb33730b271e19b96eee1a051ba7acfa2e1ddaa4f5b1803662d1d895"},
		{"cn/integrated-system/2022", "baa8e6eca6bedbf21128146c2df1eda699d864ad724fd3ea03b9a9bb214d3971"},
		{"cn/integrated-system/cut", "6d1edc7eb2e7933fda126510541c1b2e3d53700168a184b9231aa79e634f6c24"},
		{"cn/administrative-projects", "f9b515953e17694a20c6b37dc3fc9944e13065d2255bf47782f5e1f8366b621d"},
		{"cn/beijing/project", "9e5e28213d05b8e1c8e8b422f7d8b663d950999daaa1970662be12de0a6e14f7"},
		{"cn/guangxi/integrated-system", "e579cbef7e7dd808c87d31c2d9223d10450dceb373618af462304367535307e5"},
		{"cn/hubei/project", "52f52aac5446c94318e639d74af85e054f48a629ed04e31a2008e4869f794845"},
		{"cn/hunan/2015", "5e2c1585e7818748ba5ab84a344482cd830b744b98f5a75886308c6aee9935a0"},
		{"cn/hunan/2018", "bb8c241dd7619a4524eecb331d2d85c29f16e6b588588a04003b7eaa954a543d"},
		{"cn/hunan/yueyang", "320a4c65a37e3e5ef5ccfd586adafe61aeb321797f8040de261bd1a31a6d0cc0"},
		{"cn/hunan/huaihua/2024", "b2f05a972c1fc692b10f1ab9cccdaf944d7883eb100925e11e43de458746a839"},
		{"cn/sichuan/2023", "be1d45d66ac252935cfa64cbae1841ce44d2ced0d9391773d12a0b2e03dec7f5"},
		{"cn/sichuan/daying/2020", "a7cf95592f65b226b27fe19ea006b2d6b37e50fce2044764d0d90259b7ae7a3f"},
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
