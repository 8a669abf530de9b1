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
		{"cn/2021-101/cost", "00cd97d5cb44b85399969f7439215b5c299b326eb736ec98f37f711c63af3330"},
		{"cn/2021-101/no-cost", "e7adc2501722e19ea16f9812ab32a6b8a64b24f0d6d4c030f69bf8f1755081f3"},
		{"cn/2021-101/cost-no-satisfaction", "322e610a3ced3819661bb2290c85eb1d5b25263d8de52a75710aeab517c91de5"},
		{"cn/2021-101/no-cost-no-satisfaction", "bec7ecd40b212dac708952554d8e4b07897f64c942b19b9fa48c0059697334da"},
		{"cn/2021-101/cost-reciprocal", "24ec82756a1919973ba659bfe7affe247cf84b1b264ea017f4ee0cffd46eef0c"},
		{"cn/2021-101/no-cost-reciprocal", "0efab29b8767e311533f7cc5458aaaeb1e441451933a14c0cb67f0073fac6528"},
		{"cn/2021-101/cost-no-satisfaction-reciprocal", "d2a58154cfe278e34091bceb57cdfdf5ee84d0214449e7c855b048d19fe97d97"},
		{"cn/2021-101/no-cost-no-satisfaction-reciprocal", "2316758fe98e1a3519ce348cbcb08a5748fa8d44caff833880033cee08e6483f"},
		{"cn/2021-101/cost-satisfaction-bands", "847a58e780443cf542e015084f0e5f04dae2adbfb0fa2a98082d518013796c73"},
		{"cn/2021-101/no-cost/whole-points", "dcfbea5b9f271651b8712ec7765bda8927707110c96a64c418f35484d3b55bb3"},
		{"cn/form-note/reciprocal", "2af9694055ce46cc2e792bd103c907f18c5aa9f56bb0587b87b5855f185be3d5"},
		{"cn/integrated-system", "0a9bf5ebc85e40897c647afe9ec873a34db0924ac596064da2bb59d76ade03f1"},
		{"cn/integrated-system/2022", "2d250f245c6a33bb9199d92b607a06ef95dd447dbd6d70da73dea93d4c56b1df"},
		{"cn/integrated-system/cut", "fe13ff06b65e69eca01027ff05826ec04ef9427dcdf651271667d81a785c8d66"},
		{"cn/administrative-projects", "f9b515953e17694a20c6b37dc3fc9944e13065d2255bf47782f5e1f8366b621d"},
		{"cn/beijing/project", "70b489819da013ddce7df045b642c904c43696d15267101e735031ef4fbad6bb"},
		{"cn/guangxi/integrated-system", "0e2b2b20345a02ab2c28c2b2a03dbaec6e73399c97b8af3e5dcdde57c654798b"},
		{"cn/hubei/project", "d7ee625f0f96fb81de2cd4da616663ccbffd999cb9153f6a719f0e589fa38584"},
		{"cn/hunan/2015", "5e2c1585e7818748ba5ab84a344482cd830b744b98f5a75886308c6aee9935a0"},
		{"cn/hunan/2018", "bb8c241dd7619a4524eecb331d2d85c29f16e6b588588a04003b7eaa954a543d"},
		{"cn/hunan/yueyang", "320a4c65a37e3e5ef5ccfd586adafe61aeb321797f8040de261bd1a31a6d0cc0"},
		{"cn/hunan/huaihua/2024", "d9c87e46361fd9e02fdd09b5e93c1e1e3296130b86d29bd5fab6e0ad5794bf1a"},
		{"cn/sichuan/2023", "df682e35a3c5471ba8832d81232045172d1dc1106ed91ef149bc66049e906533"},
		{"cn/sichuan/daying/2020", "19d1d075a50e2cc1adb1529ea47d977f385336f7212779f42a3aedcdc6085e6b"},
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
