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
		{"cn/2021-101/cost", "8d10f64c0d64ff724863e24213fa1dfaeef10faf9778d42413045bec619a2e8b"},
		{"cn/2021-101/no-cost", "8b480e9ba83db473256f813e864595199f2f121d68bbb0d0f1da3bdc126bfc14"},
		{"cn/2021-101/cost-no-satisfaction", "9a9a2f45b1837a325409923d21a10816f35ff2e28c56ee81ce7be12a0a8eae93"},
		{"cn/2021-101/no-cost-no-satisfaction", "fda4bb1e216ce837ecd0333e349473578e4a188f8aa71f2c807df2cbbf9643f7"},
		{"cn/2021-101/cost-reciprocal", "80da7375f620e8bf9679d7db984e434117cc4354bcdd4d3700d2e1453ca6d54a"},
		{"cn/2021-101/no-cost-reciprocal", "2b4f42b415b48f64fbb18734fb68a254223d3adad72a1718dd78afc05fdb1f6c"},
		{"cn/2021-101/cost-no-satisfaction-reciprocal", "2413b07b3eb5cd8dbb1f79d0387b28dcfcedbf4060e657cc27b7153a4aebe51b"},
		{"cn/2021-101/no-cost-no-satisfaction-reciprocal", "7584424c6f9efeae51c8cc709394c6014d39a20fce4e2ef16632811be6a85583"},
		{"cn/2021-101/cost-satisfaction-bands", "0e40cc7f64fb558849eec14462b51f6fa4e53e0b48b4d050c60c54079e2edf08"},
		{"cn/2021-101/no-cost/whole-points", "63e6fd39f9746b551a8cd60aa52c08968c9c1f6040bf35a050ed1be58dcd5d82"},
		{"cn/form-note/reciprocal", "56a1c5f26679b28cb4b45cce133a8cc70b63a1685f4477b59e66bc70985c237f"},
		{"cn/integrated-system", "192413cbb28b275c8cbc5b8f20d0131851ccfa7cf9b0a1764a24ea058119c311"},
		{"cn/integrated-system/2022", "f28f2f151b605e1b274d395c08196f4013df93439b1cebd8b3c3027439c3e025"},
		{"cn/integrated-system/cut", "d6e832f4125fc028a323661f9fb1210e3d9ce04f86d2733f16cc57f0a1093078"},
		{"cn/administrative-projects", "f9b515953e17694a20c6b37dc3fc9944e13065d2255bf47782f5e1f8366b621d"},
		{"cn/beijing/project", "52e51a3fbe0f7933a7ad62e3fd31cedbcfded54ef39ccf2b9917bb81b81ec8a7"},
		{"cn/guangxi/integrated-system", "c980812aa105fe4b8f4210ed207c1b74d02800fed102eb8eb90edca33441793e"},
		{"cn/hubei/project", "3df43d1902eb9d556b9a21e7784280714669e5fedf074a8a591baae6ab39985b"},
		{"cn/hunan/2015", "5e2c1585e7818748ba5ab84a344482cd830b744b98f5a75886308c6aee9935a0"},
		{"cn/hunan/2018", "bb8c241dd7619a4524eecb331d2d85c29f16e6b588588a04003b7eaa954a543d"},
		{"cn/hunan/yueyang", "320a4c65a37e3e5ef5ccfd586adafe61aeb321797f8040de261bd1a31a6d0cc0"},
		{"cn/hunan/huaihua/2024", "202a080e916ca3c2d7ddf46751da5383e78a82e0102d699b0d19f9f1041f4a7e"},
		{"cn/sichuan/2023", "1a2d6c1cb7c779912060c8c96577143b7d1ef15ca84c3ce1beb8b7bdda723788"},
		{"cn/sichuan/daying/2020", "ac2703f3c2390fc681c1bd250cffb25829f77896d593f77157a88e8bb01e69b7"},
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
