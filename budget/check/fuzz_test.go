package check_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/language"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

// source turns bytes into a document and what is asked about it.
type source struct{ data []byte }

func (s *source) next(n int) int {
	if len(s.data) == 0 {
		return 0
	}
	b := s.data[0]
	s.data = s.data[1:]
	return int(b) % n
}

func (s *source) key() check.Key { return key(string(rune('a' + s.next(6)))) }

func (s *source) keys() []check.Key {
	all := make([]check.Key, s.next(4))
	for i := range all {
		all[i] = s.key()
	}
	return all
}

func (s *source) figure() figure.Figure {
	n, places := int64(s.next(256))-64, s.next(4)
	number := figure.ScaledPoints(n, int32(places)).String()
	switch s.next(9) {
	case 0:
		return nil
	case 1:
		return figure.Count(n, "户")
	case 2:
		return figure.MustQuantity(number + "户")
	case 3:
		return figure.MustQuantity(number + "%")
	case 4:
		return figure.MustPoints(number)
	case 5:
		return figure.MustDate(fmt.Sprintf("%d年", 2022+places))
	case 6:
		return figure.MustMoney("约" + number + "万元")
	case 7:
		return figure.MustMoney(number + "元")
	}
	return figure.MustMoney(number + "万元")
}

func (s *source) statements() []check.Statement {
	all := make([]check.Statement, s.next(12))
	for i := range all {
		all[i] = check.Statement{
			Key: s.key(), Figure: s.figure(),
			Place: check.Place{Path: check.Path("").Index(i), Column: []string{"", "x", "y"}[s.next(3)]},
		}
	}
	return all
}

func (s *source) identities() []check.Identity {
	all := make([]check.Identity, s.next(10))
	for i := range all {
		name := fmt.Sprint("identity ", i)
		switch s.next(8) {
		case 0:
			all[i] = check.SumOf(name, s.key(), s.keys()...)
		case 1:
			all[i] = check.BalanceOf(name, s.key(), s.keys(), s.keys())
		case 2:
			all[i] = check.LinesOf(name, s.key(), s.keys()...)
		case 3:
			all[i] = check.WithinOf(name, s.key(), s.keys()...)
		case 4:
			all[i] = check.CopyOf(name, s.key(), s.key())
		case 5:
			all[i] = check.AtMostOf(name, s.key(), s.key())
		case 6:
			all[i] = check.RateOf(name, s.key(), s.key(), s.key(), "")
		default:
			all[i] = check.LabelOf(name, s.key(), figure.MustDate("2023年"))
		}
		if s.next(3) == 0 {
			all[i] = all[i].AsSoft()
		}
	}
	return all
}

// FuzzCheck looks at any document: nothing panics, every verdict agrees with
// the difference and the tolerance beside it, and every suspect does what it
// says when its figure is really changed.
func FuzzCheck(f *testing.F) {
	f.Add([]byte{})
	f.Add([]byte("\x05\x00\x5e\x00\x01\x00\x01\x4d\x00\x01\x00\x02\x47\x00\x01\x00\x03\x47\x00\x01\x00\x04\x50\x00\x01\x00\x02\x00\x01\x02\x02\x03\x01"))
	f.Add(slices.Repeat([]byte{7, 3, 200, 2, 8, 1, 96, 5}, 12))
	f.Fuzz(func(t *testing.T, data []byte) {
		s := &source{data}
		statements, identities := s.statements(), s.identities()
		report := check.NewLedger(statements...).Check(identities...)
		require.GreaterOrEqual(t, len(report.Outcomes), len(identities))
		assert.False(t, report.Incomplete)
		for _, outcome := range report.Outcomes {
			assertConsistent(t, outcome)
		}
		for _, finding := range report.Findings() {
			assert.NotEmpty(t, finding.Text(language.Chinese))
			assert.NotEmpty(t, finding.Text(language.English))
		}
		for _, suspect := range report.Suspects {
			assertHeals(t, statements, identities, report, suspect)
		}
		_, err := json.Marshal(report)
		require.NoError(t, err)
		assertOrderIsNothing(t, statements, identities, report)
	})
}

func assertConsistent(t *testing.T, o check.Outcome) {
	t.Helper()
	if o.Verdict == check.Undefined || o.Date.Stated() {
		assert.Equal(t, o.Verdict == check.Undefined, o.Reason != "")
		return
	}
	inside := o.Difference.Abs().Cmp(o.Tolerance) <= 0
	outside := o.Difference.Abs().Cmp(o.Tolerance) >= 0 // an end may be open, and that of a rate is rounded
	bound := o.Identity.Kind == check.AtMost || o.Identity.Kind == check.Within
	switch o.Verdict {
	case check.Holds:
		assert.True(t, o.Difference.Sign() == 0 || (bound && o.Difference.Sign() > 0) || (o.Identity.Kind == check.Rate && inside))
	case check.WithinPrecision:
		assert.True(t, inside)
	case check.Broken, check.Cut:
		if o.Identity.Kind != check.Rate {
			assert.True(t, outside)
		}
		assert.False(t, bound && o.Difference.Sign() > 0)
	default:
		t.Errorf("verdict %q", o.Verdict)
	}
	if o.Identity.Kind != check.AtMost && o.Identity.Kind != check.Rate {
		assert.True(t, o.Stated.Sub(o.Computed).Equal(o.Difference))
	}
}

// assertOrderIsNothing states the same figures the other way round.
func assertOrderIsNothing(t *testing.T, statements []check.Statement, identities []check.Identity, report check.Report) {
	t.Helper()
	turned := slices.Clone(statements)
	slices.Reverse(turned)
	verdicts := map[string]check.Verdict{}
	for _, outcome := range report.Outcomes {
		verdicts[outcome.Identity.Name] = outcome.Verdict
	}
	after := check.NewLedger(turned...).Check(identities...)
	require.Len(t, after.Outcomes, len(report.Outcomes))
	for _, outcome := range after.Outcomes {
		assert.Equal(t, verdicts[outcome.Identity.Name], outcome.Verdict, outcome.Identity.Name)
	}
	assert.Equal(t, report.Tally(), after.Tally())
}

// assertHeals changes the suspected figure in the document and asks again.
func assertHeals(t *testing.T, statements []check.Statement, identities []check.Identity, before check.Report, s check.Suspect) {
	t.Helper()
	require.NotEmpty(t, s.Heals)
	require.Positive(t, s.Candidates)
	if s.Missing {
		return
	}
	corrected := slices.Clone(statements)
	for i := range corrected {
		if corrected[i].Place == s.Place && len(corrected[i].From) == 0 {
			require.Equal(t, s.Was, corrected[i].Figure.String())
			corrected[i].Figure = reread(t, corrected[i].Figure, s.Reads)
		}
	}
	after := check.NewLedger(corrected...).Evaluate(identities...)
	require.Len(t, after, len(before.Outcomes))
	fine := func(v check.Verdict) bool { return v == check.Holds || v == check.WithinPrecision }
	for i, outcome := range before.Outcomes {
		switch healed := slices.Contains(s.Heals, outcome.Identity.Name); {
		case healed:
			assert.Equal(t, check.Broken, outcome.Verdict)
			assert.True(t, fine(after[i].Verdict), "%s is not healed by %s for %s", outcome.Identity.Name, s.Reads, s.Was)
		case fine(outcome.Verdict) && !outcome.Identity.Soft && isEquality(outcome.Identity):
			assert.True(t, fine(after[i].Verdict), "%s is broken by %s for %s", outcome.Identity.Name, s.Reads, s.Was)
		}
	}
}

func isEquality(identity check.Identity) bool {
	return slices.Contains([]check.Kind{check.Sum, check.Lines, check.Copy, check.Rate}, identity.Kind)
}

func reread(t *testing.T, was figure.Figure, text string) figure.Figure {
	t.Helper()
	switch was := was.(type) {
	case figure.Money:
		return figure.MustMoney(text)
	case figure.Points:
		return figure.MustPoints(text)
	case figure.Quantity:
		q := figure.MustQuantity(text)
		if was.Exact() {
			return figure.Count(q.Decimal().IntPart(), q.Unit())
		}
		return q
	}
	t.Fatalf("%T cannot be suspected", was)
	return nil
}
