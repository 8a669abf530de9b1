package check_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"jixiao.example/budget/check"
)

func TestProfile(t *testing.T) {
	findings := []check.Finding{
		check.NewFinding(check.CodeBroken, "/a"), check.NewFinding(check.CodePrecision, "/b"),
		check.NewFinding(check.CodeExceeded, "/c"),
	}
	var profile check.Profile
	require.NoError(t, json.Unmarshal([]byte(`{"check.precision":"off","check.exceeded":"error"}`), &profile))
	require.NoError(t, profile.Validate())
	applied := profile.Apply(findings)
	require.Len(t, applied, 2)
	assert.Equal(t, check.Error, applied[0].Severity)
	assert.Equal(t, check.CodeExceeded, applied[1].Code)
	assert.Equal(t, check.Error, applied[1].Severity)
	assert.Equal(t, check.Warning, findings[2].Severity, "the findings given stay as they are")

	assert.Equal(t, findings, check.Profile(nil).Apply(findings))
	assert.Empty(t, check.Profile(nil).Apply(nil))
	assert.Len(t, profile.Apply(applied[:1]), 1)
}

func TestProfileWithASeverityThatDoesNotExist(t *testing.T) {
	err := check.Profile{check.CodeBroken: check.Error, check.CodeCut: "fatal"}.Validate()
	require.ErrorIs(t, err, check.ErrSeverity)
	assert.ErrorContains(t, err, "check.cut")
}

func TestAFindingThatIsOffIsDroppedByAnyProfile(t *testing.T) {
	finding := check.NewFinding(check.CodeBroken, "")
	finding.Severity = check.Off
	assert.Empty(t, check.Profile{}.Apply([]check.Finding{finding}))
}

func TestFindingsAreSortedByPathAndThenByCode(t *testing.T) {
	findings := []check.Finding{
		check.NewFinding(check.CodeGap, "/rows/10"), check.NewFinding(check.CodeGap, "/rows/2", check.A("n", "1")),
		check.NewFinding(check.CodeBroken, "/rows/2"), check.NewFinding(check.CodeGap, "/rows/2", check.A("n", "2")),
		check.NewFinding(check.CodeWork, ""),
	}
	before := slices.Clone(findings)
	sorted := check.Sorted(findings)
	assert.Equal(t, []check.Finding{findings[4], findings[2], findings[1], findings[3], findings[0]}, sorted)
	assert.Equal(t, before, findings)
}

func TestCatalogue(t *testing.T) {
	catalogue := check.Catalogue()
	byCode := map[check.Code]check.Entry{}
	for _, entry := range catalogue {
		byCode[entry.Code] = entry
		assert.Contains(t, []check.Severity{check.Error, check.Warning, check.Note}, entry.Severity)
		assert.NotEmpty(t, entry.Zh)
		assert.NotEmpty(t, entry.En)
		assert.Equal(t, entry.Severity, check.NewFinding(entry.Code, "").Severity)
	}
	assert.Len(t, byCode, len(catalogue), "codes are unique")
	assert.True(t, slices.IsSortedFunc(catalogue, func(a, b check.Entry) int {
		if a.Code < b.Code {
			return -1
		}
		return 1
	}))
	data, err := json.Marshal(byCode[check.CodeLabel])
	require.NoError(t, err)
	assertBytes(t, `{"code":"check.label","severity":"error","args":["identity","stated","computed"],`+
		`"zh":"{identity}：年度有误，列示{stated}，应为{computed}","en":"{identity}: wrong year; it says {stated} and should say {computed}"}`, data)

	catalogue[0].Args = append(catalogue[0].Args[:0], "changed")
	assert.NotEqual(t, "changed", check.Catalogue()[0].Args[0], "the catalogue handed out is the caller's own")
}
