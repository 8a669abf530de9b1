package fund

import (
	"fmt"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/budget/programme"
)

// The kinds of building that deposit rates tell apart; places add their own.
const (
	MultiStorey    = "multi-storey"    // 多层
	HighRise       = "high-rise"       // 高层
	Villa          = "villa"           // 别墅
	NonResidential = "non-residential" // 非住宅
)

// BuildingKinds returns the kinds of building with their labels.
func BuildingKinds() programme.Kinds {
	return programme.Kinds{
		{Code: MultiStorey, Label: figure.Label{Zh: "多层", En: "multi-storey"}},
		{Code: HighRise, Label: figure.Label{Zh: "高层", En: "high-rise"}},
		{Code: Villa, Label: figure.Label{Zh: "别墅", En: "villas"}},
		{Code: NonResidential, Label: figure.Label{Zh: "非住宅", En: "non-residential"}},
	}
}

// Deposits is the table of first deposits by kind of building (交存情况表). The
// zero value states nothing.
type Deposits struct {
	// Year is the year of the statement, 0 when not stated.
	Year int `json:"year,omitzero"`
	// Scope names the fund when a document covers several.
	Scope string `json:"scope,omitempty"`
	// Due is what was to be paid in (应交存), Paid what was (已交存).
	Due  figure.Money `json:"due,omitzero"`
	Paid figure.Money `json:"paid,omitzero"`
	// Kinds are the lines of the table.
	Kinds []KindDeposit `json:"kinds,omitempty"`
}

// KindDeposit is one line of the table.
type KindDeposit struct {
	// Kind is one of BuildingKinds or a place's own, Name its label then.
	Kind string       `json:"kind"`
	Name figure.Label `json:"name,omitzero"`
	// Homes counts what is to pay (户), Area is its floor area.
	Homes figure.Quantity `json:"homes,omitzero"`
	Area  figure.Quantity `json:"area,omitzero"`
	// Rate is the deposit of the kind for each square metre.
	Rate FirstDeposit `json:"rate,omitzero"`
	// Due and Paid are as in Deposits.
	Due  figure.Money `json:"due,omitzero"`
	Paid figure.Money `json:"paid,omitzero"`
}

// WithDue returns the table with what follows from area and rate, in yuan to the
// 分, where what is due is not stated, and with the sums of the lines where no
// sum is stated and every line has its figure. The error is ErrRate or ErrArea,
// with the path of the line.
func (d Deposits) WithDue() (Deposits, error) {
	kinds := make([]KindDeposit, len(d.Kinds))
	due, paid := figure.Money{}, figure.Money{}
	allDue, allPaid := true, true
	for i, kind := range d.Kinds {
		if !kind.Due.Stated() {
			computed, err := kind.Rate.Due(kind.Area)
			if err != nil {
				return Deposits{}, fmt.Errorf("%s: %w", kindPath(i), err)
			}
			kind.Due = computed
		}
		due, paid = due.Add(kind.Due), paid.Add(kind.Paid)
		allDue, allPaid = allDue && kind.Due.Stated(), allPaid && kind.Paid.Stated()
		kinds[i] = kind
	}
	d.Kinds = kinds
	if allDue && !d.Due.Stated() {
		d.Due = due
	}
	if allPaid && !d.Paid.Stated() {
		d.Paid = paid
	}
	return d, nil
}

func kindPath(i int) check.Path { return check.Path("/kinds").Index(i) }

// Statement returns the table's rows: kinds add up, and no more is paid than is
// due.
func (d Deposits) Statement() programme.Statement {
	row := programme.NewRow
	rate := func(key string, paid, due figure.Money, of figure.Label) programme.Row {
		return row(key, programme.MoneyRate(paid, due, of.Zh+"应交存", "first deposits due"+of.En), of.Zh+"交存率", "first deposits paid of due"+of.En)
	}
	s := programme.Statement{
		Room: "fund.deposits", Year: d.Year, Scope: d.Scope,
		Rows:      []programme.Row{row(KeyDepositsDue, d.Due, "首期应交存", "first deposits due"), row(KeyDepositsPaid, d.Paid, "首期已交存", "first deposits paid")},
		Derived:   []programme.Row{rate(KeyDepositsRate, d.Paid, d.Due, figure.Label{})},
		Relations: []programme.Relation{programme.AtMost("paid-within-due", KeyDepositsPaid, KeyDepositsDue)},
	}
	var due, paid []string
	for i, kind := range d.Kinds {
		key, path := KeyDepositKinds+"."+kind.Kind, kindPath(i)
		label := BuildingKinds().Label(kind.Kind, kind.Name)
		line := func(member string, value figure.Figure, zh, en string) {
			s.Rows = append(s.Rows, row(key+"."+member, value, label.Zh+zh, en+", "+label.En).Below(path.Child(member)))
		}
		line("homes", programme.Count(kind.Homes), "户数", "homes")
		line("area", kind.Area, "面积", "floor area")
		line("due", kind.Due, "应交存", "first deposits due")
		line("paid", kind.Paid, "已交存", "first deposits paid")
		due, paid = append(due, key+".due"), append(paid, key+".paid")
		s.Derived = append(s.Derived, rate(key+".rate", kind.Paid, kind.Due, figure.Label{Zh: label.Zh, En: ", " + label.En}))
		s.Relations = append(s.Relations, programme.AtMost(kind.Kind+".paid-within-due", key+".paid", key+".due"))
	}
	if d.Due.Stated() {
		s.Relations = append(s.Relations, programme.Sum("due", KeyDepositsDue, due...))
	}
	if d.Paid.Stated() {
		s.Relations = append(s.Relations, programme.Sum("paid", KeyDepositsPaid, paid...))
	}
	return s
}

// differs returns what area and rate make due, and whether that cannot be what
// is stated, whatever the last digits of area and amount leave open.
func (k KindDeposit) differs() (computed figure.Money, differs bool) {
	computed, err := k.Rate.Due(k.Area)
	if err != nil || !k.Due.Stated() {
		return figure.Money{}, false
	}
	small, large := programme.Spread(k.Area)
	least, err := k.Rate.Due(small)
	most, other := k.Rate.Due(large)
	low, high := programme.SpreadMoney(k.Due)
	return computed, err == nil && other == nil && (high.Cmp(least) < 0 || low.Cmp(most) > 0)
}

// Figures returns the stated figures and the rates of what was paid.
func (d Deposits) Figures() []figure.Named { return d.Statement().Figures() }

// Statements returns the stated figures as they are printed at where.
func (d Deposits) Statements(where string) []check.Statement { return d.Statement().Statements(where) }

// Identities returns how the figures of the table hang together.
func (d Deposits) Identities() []check.Identity { return d.Statement().Identities() }

// Check returns the figures that cannot be, kinds without a label, rates outside
// their bounds, and lines where what is stated as due is not area × rate, by
// more than its last digit leaves open. Paths are below at.
func (d Deposits) Check(at check.Path) []check.Finding {
	findings := d.Statement().Check(at)
	for i, kind := range d.Kinds {
		path := at + kindPath(i)
		if !BuildingKinds().Known(kind.Kind, kind.Name) {
			findings = append(findings, programme.UnknownKind(path.Child("kind"), kind.Kind))
		}
		findings = append(findings, kind.Rate.Check(path.Child("rate"))...)
		computed, differs := kind.differs()
		if !differs {
			continue
		}
		label := BuildingKinds().Label(kind.Kind, kind.Name)
		findings = append(findings, check.NewFinding(CodeDepositDue, path.Child("due"), check.L("kind", label),
			check.A("due", kind.Due.String()), check.A("area", kind.Area.String()),
			check.A("rate", kind.Rate.PerArea.String()), check.A("computed", computed.String())))
	}
	return findings
}

// UnmarshalJSON reads a table strictly, as programme.Decode does.
func (d *Deposits) UnmarshalJSON(data []byte) error {
	type plain Deposits
	return programme.Decode(data, (*plain)(d))
}
