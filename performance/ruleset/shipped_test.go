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
		{"cn/2021-101/cost", "be33545403feb8e1278737c4187d866c744c60f76469c8c570b9613ddf4f87f4"},
		{"cn/2021-101/no-cost", "c744c32ecdf2d5398ac34ea550c2948bba78165bd1fa017d4af820f2d657f5d8"},
		{"cn/2021-101/cost-no-satisfaction", "fa971e885a54b98aee443dcc36c776a5ff36b1855f658add095c05c50a833c67"},
		{"cn/2021-101/no-cost-no-satisfaction", "20b9b676f82abbf6939fbe353fc8dcb921ba8299b395e08afa0177dae250e471"},
		{"cn/2021-101/cost-reciprocal", "672c8dbfdee4233f8e1046b3aaf5b15b925f2c8534dbc4fcecc1a63fe7a9cbde"},
		{"cn/2021-101/no-cost-reciprocal", "65b31c878eae3f4b650fc3ed79d3c2ad33ce1c8e3018387fa36dd674cac67072"},
		{"cn/2021-101/cost-no-satisfaction-reciprocal", "857c49dd57ecc28cd22bd88312649a5a49c5a0aaf5f3dab3cdf3c79c3c93fa33"},
		{"cn/2021-101/no-cost-no-satisfaction-reciprocal", "afbe44c129765420ab51f520c4814dc17c53da06486ed91478b480cdad291b8d"},
		{"cn/2021-101/cost-satisfaction-bands", "008b474cd9625d6a51451088f86d12519ef710112a4c4868319c437157263a98"},
		{"cn/2021-101/no-cost/whole-points", "4a48e748b579ebe62d2a8bb932f1e89d1f77c920ece8bf22c85d6ddd8487065f"},
		{"cn/form-note/reciprocal", "e01d6aa7d2bb79a0dac1b31f00b0d8d943f7ee73426b9674d464bd4217f519f7"},
		{"cn/integrated-system", "aa2f20b1dc5f6661877ab271aa2c98fdbfd2b1e8cc117a33f0318fa100670c2d"},
		{"cn/integrated-system/2022", "611c4e6cf4f3ec0c1985e4b82ec76416ccd0af038a27822b61c5417373f946f0"},
		{"cn/integrated-system/cut", "421ab0107a842cf2cf3d95e3d1c6ec376be8240e1c62f3f286a6f02768781ea5"},
		{"cn/administrative-projects", "f9b515953e17694a20c6b37dc3fc9944e13065d2255bf47782f5e1f8366b621d"},
		{"cn/beijing/project", "9e2c7da7d6ad5d06e65ad68591b6744cad9f41f6fdf162324b3d990de8434c76"},
		{"cn/guangxi/integrated-system", "3307cbaacc35b93111cfc6bac1cc2084ac322d75c8f0d4cbc0b7ce850073b96a"},
		{"cn/hubei/project", "d8e15ee58f2c53849448eb94315a926f5a1bee3be955c70529967cf50c225e31"},
		{"cn/hunan/2015", "5e2c1585e7818748ba5ab84a344482cd830b744b98f5a75886308c6aee9935a0"},
		{"cn/hunan/2018", "bb8c241dd7619a4524eecb331d2d85c29f16e6b588588a04003b7eaa954a543d"},
		{"cn/hunan/yueyang", "320a4c65a37e3e5ef5ccfd586adafe61aeb321797f8040de261bd1a31a6d0cc0"},
		{"cn/hunan/huaihua/2024", "26d85478f4762383ee324f3d91668d6445fe3165fd9283816952b2f634a2cbac"},
		{"cn/sichuan/2023", "afd685412f8f6a970847bdb24c966da051e878e5abfefa0144af201e9403e653"},
		{"cn/sichuan/daying/2020", "a55e6b00a23c4cfd3c539c64d5f084b98b49b98bc11cc448029393fbb3d163c8"},
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
