package field_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What does not hold of a table is said, and so is what is no fact.
func TestAWrongFactIsSaid(t *testing.T) {
	late := known{Input: "late.csv", Rules: "cn/2021-101/no-cost"}
	wrongRate := known{Input: "bare-rate-wrong.csv", Rules: late.Rules}
	refused := known{Input: "one-amount-in-three-units.json", Rules: "bands-on-the-amount.rules.json"}
	units := known{Input: refused.Input, Rules: "bands-on-the-rate.rules.json"}
	for name, row := range map[string]struct {
		input known
		holds string
	}{
		"nothing known":              {late, `{}`},
		"an unknown fact":            {late, `{"totals": "100"}`},
		"an unknown field of one":    {late, `{"findings": [{"code": "x"}]}`},
		"an unknown field of a form": {late, `{"form": {"name": "某中心"}}`},
		"null":                       {late, `{"complete": null}`},
		"an empty list":              {late, `{"no_findings": []}`},
		"an empty map":               {late, `{"scores": {}}`},
		"no alternative":             {late, `{"any": []}`},
		"an alternative of nothing":  {late, `{"any": [{}]}`},
		"no alternative holds":       {late, `{"any": [{"rows": 7}, {"rows": 8}]}`},
		"one part of an alternative": {late, `{"any": [{"form": {"unit": "某中心"}, "rows": 8}]}`},
		"another unit":               {late, `{"form": {"unit": "某局"}}`},
		"a row more":                 {late, `{"rows": 99}`},
		"an indicator too much":      {late, `{"no_indicators": ["建设工期"]}`},
		"no such indicator":          {late, `{"indicators": {"工程款": {}}}`},
		"another target":             {late, `{"indicators": {"建设工期": {"target": "20"}}}`},
		"other points":               {late, `{"indicators": {"建设工期": {"points": "41"}}}`},
		"another class":              {late, `{"indicators": {"建设工期": {"class": "效益指标"}}}`},
		"a money row more":           {late, `{"money_rows": 9}`},
		"no such money row":          {late, `{"money": {"借款": {}}}`},
		"another amount":             {late, `{"money": {"年度资金总额": {"adjusted": "1万元"}}}`},
		"a cell not read":            {late, `{"read_whole": false}`},
		"no such note":               {late, `{"noted": ["借款"]}`},
		"a note too much":            {late, `{"not_noted": ["某局"]}`},
		"another grade":              {late, `{"grade": "poor"}`},
		"another total":              {late, `{"total": "12"}`},
		"other points in all":        {late, `{"total_points": "12"}`},
		"a score above":              {late, `{"scores": {"建设工期": "40"}}`},
		"a limit that is met":        {units, `{"scores": {"/execution": "below 16 or open"}}`},
		"a form that is scored":      {units, `{"scores": {"/execution": "open"}}`},
		"nothing to compare":         {late, `{"same_score": "/execution"}`},
		"a finding missed":           {late, `{"findings": [{"path": "^/nowhere"}]}`},
		"a finding of other numbers": {wrongRate, `{"findings": [{"numbers": ["60.13", "80.23"]}]}`},
		"a finding of none of them":  {wrongRate, `{"findings": [{"one_of": ["60.23", "80.23"]}]}`},
		"a finding about another":    {wrongRate, `{"findings": [{"about": "借款"}]}`},
		"a finding too much":         {wrongRate, `{"no_findings": [{"path": "^/execution"}]}`},
		"a finding elsewhere":        {wrongRate, `{"findings": [{"not_path": "^/execution", "numbers": ["60.13"]}]}`},
		"no finding at no indicator": {late, `{"no_findings": [{"at": "借款"}]}`},
		"no words on the page":       {late, `{"page": ["借款"]}`},
		"rules that are taken":       {late, `{"rules_refused": true}`},
		"rules that are not":         {refused, `{"total": "100"}`},
	} {
		t.Run(name, func(t *testing.T) {
			var holds map[string]json.RawMessage
			require.NoError(t, json.Unmarshal([]byte(row.holds), &holds))
			assert.NotEmpty(t, faults(reading(t, row.input), holds))
		})
	}
}
