package rental

import (
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/budget/programme"
)

// Year is a year of public rental housing. Homes are counted in 套, households
// in 户. The zero value states nothing.
type Year struct {
	// Year is the year of the statement, 0 when not stated.
	Year int `json:"year,omitzero"`
	// Scope names the housing when a document covers several.
	Scope string `json:"scope,omitempty"`

	// Communities counts the housing estates (小区).
	Communities figure.Quantity `json:"communities,omitzero"`
	// Stock counts the homes there are (房源).
	Stock figure.Quantity `json:"stock,omitzero"`
	// Opening counts the households at the end of the year before (期初入住).
	Opening figure.Quantity `json:"opening,omitzero"`
	// Allocated counts the households that moved in (新分配入住).
	Allocated figure.Quantity `json:"allocated,omitzero"`
	// Exits counts the households that moved out (退房).
	Exits figure.Quantity `json:"exits,omitzero"`
	// Forced counts those of them that were evicted (强制清退).
	Forced figure.Quantity `json:"forced,omitzero"`
	// Grounds tells why households left, as far as it is stated.
	Grounds []Departure `json:"grounds,omitempty"`
	// Occupied counts the households at the end of the year (实际入住).
	Occupied figure.Quantity `json:"occupied,omitzero"`
	// Empty counts the homes that nobody lives in (空置).
	Empty figure.Quantity `json:"empty,omitzero"`
	// Review is the annual review of the households (年审).
	Review Review `json:"review,omitzero"`
	// Rent is the rent collected (收取租金) of what was due, RentDue (应收租金), and
	// Arrears what of it is unpaid (拖欠租金); a rate of collection that the document
	// prints is CollectionRate, in percent.
	Rent           figure.Money    `json:"rent,omitzero"`
	RentDue        figure.Money    `json:"rent_due,omitzero"`
	Arrears        figure.Money    `json:"arrears,omitzero"`
	CollectionRate figure.Quantity `json:"collection_rate,omitzero"`
	// Aid is the rent subsidy paid to households that rent elsewhere (租赁补贴).
	Aid Aid `json:"aid,omitzero"`
}

// Aid is the rent subsidy beside the housing.
type Aid struct {
	// Households counts those that got it (户).
	Households figure.Quantity `json:"households,omitzero"`
	// Amount is what was paid.
	Amount figure.Money `json:"amount,omitzero"`
}

// Review is the annual review: how many households were found to be still
// entitled or not, and of how many.
type Review struct {
	// Done counts the households reviewed (完成年审).
	Done figure.Quantity `json:"done,omitzero"`
	// Due counts the households that were to be reviewed (应年审); absent means
	// all of the year: those at its beginning and those that moved in, else, where
	// the beginning is not printed, those at its end.
	Due figure.Quantity `json:"due,omitzero"`
	// Passed, Adjusted and Out count what came of it: still entitled (合格),
	// entitled to something else (调整), no longer entitled (退出).
	Passed   figure.Quantity `json:"passed,omitzero"`
	Adjusted figure.Quantity `json:"adjusted,omitzero"`
	Out      figure.Quantity `json:"out,omitzero"`
}

// Statement returns the year's rows, the households as a stock, and how the
// figures hang together. The roll-forward is undefined while last year's
// households are not printed.
func (y Year) Statement() programme.Statement {
	row, count := programme.NewRow, programme.Count
	s := programme.Statement{
		Room: "rental", Year: y.Year, Scope: y.Scope,
		Rows: []programme.Row{
			row(KeyCommunities, count(y.Communities), "公租房小区", "housing estates"),
			row(KeyStock, count(y.Stock), "公租房房源", "homes"),
			row(KeyOpening, count(y.Opening), "期初入住", "households at the beginning of the year"),
			row(KeyAllocated, count(y.Allocated), "新分配入住", "households that moved in"),
			row(KeyExits, count(y.Exits), "退房", "households that moved out"),
			row(KeyForced, count(y.Forced), "强制清退", "households evicted"),
			row(KeyOccupied, count(y.Occupied), "实际入住", "households at the end of the year"),
			row(KeyEmpty, count(y.Empty), "空置", "empty homes"),
			row(KeyReviewed, count(y.Review.Done), "完成年审", "households reviewed"),
			row(KeyReviewDue, count(y.Review.Due), "应年审", "households to be reviewed"),
			row(KeyQualified, count(y.Review.Passed), "年审合格", "still entitled"),
			row(KeyAdjusted, count(y.Review.Adjusted), "年审调整", "entitled to something else"),
			row(KeyReviewedOut, count(y.Review.Out), "年审退出", "no longer entitled"),
			row(KeyRent, y.Rent, "收取租金", "rent collected"),
			row(KeyRentDue, y.RentDue, "应收租金", "rent due"),
			row(KeyRentArrears, y.Arrears, "拖欠租金", "rent unpaid"),
			row(KeyCollectionRate, y.CollectionRate, "租金收缴率", "collection rate"),
			row(KeyAidHouseholds, count(y.Aid.Households), "租赁补贴户数", "households with a rent subsidy"),
			row(KeyAidAmount, y.Aid.Amount, "租赁补贴金额", "rent subsidy paid"),
		},
		Derived: []programme.Row{
			{
				Key: KeyOfYear, Figure: y.OfYear(), From: []string{KeyOpening, KeyAllocated},
				Label: figure.Label{Zh: "年内在住户数", En: "households of the year"},
			},
			row(KeyOccupancy, y.Occupancy(), "入住率", "occupancy rate"),
			row(KeyReviewRate, y.ReviewRate(), "年审率", "review rate"),
			row(KeyReviewPassed, programme.Rate(y.Review.Passed, y.Review.Done, "完成年审户数", "households reviewed"), "年审合格率", "share still entitled"),
			row(KeyForcedRate, y.ForcedRate(), "强制清退占退房比例", "share of evictions"),
			row(KeyImpliedOpening, y.ImpliedOpening(), "期初入住（推算）", "households at the beginning, implied"),
			row(KeyImpliedEmpty, y.ImpliedEmpty(), "空置（推算）", "empty homes, implied"),
			row(KeyCollected, y.RentCollection(), "租金收缴率（按数计算）", "collection rate, computed"),
			row(KeyRentPerHousehold, y.RentPerHousehold(), "户均租金", "rent per household"),
			row(KeyAidAverage, programme.Per(y.Aid.Amount, y.Aid.Households), "户均租赁补贴", "rent subsidy per household"),
		},
		Stocks: []programme.Stock{{
			Opening: KeyOpening, Closing: KeyOccupied, In: []string{KeyAllocated}, Out: []string{KeyExits},
		}},
		Relations: []programme.Relation{
			programme.AtMost("occupied-within-stock", KeyOccupied, KeyStock).AsCounts(),
			programme.AtMost("forced-within-exits", KeyForced, KeyExits),
			programme.Sum("review", KeyReviewed, KeyQualified, KeyAdjusted, KeyReviewedOut),
			programme.AtMost("rent-within-due", KeyRent, KeyRentDue),
			programme.Quotient("collection", KeyCollectionRate, KeyRent, KeyRentDue),
		},
	}
	s.Relations = append(s.Relations, y.reviewBound())
	if y.Empty.Stated() {
		s.Relations = append(s.Relations, programme.Sum("empty", KeyStock, KeyOccupied, KeyEmpty).AsCounts())
	}
	if y.RentDue.Stated() && y.Arrears.Stated() { // of earlier years, too, perhaps
		s.Relations = append(s.Relations, programme.Sum("rent", KeyRentDue, KeyRent, KeyRentArrears).AsSoft())
	}
	var grounds []string
	for i, departure := range y.Grounds {
		label, key := departure.label(), KeyGrounds+"."+departure.Ground+".households"
		s.Rows = append(s.Rows, row(key, count(departure.Households), "退房："+label.Zh, "moved out: "+label.En).
			Below(groundPath(i).Child("households")))
		grounds = append(grounds, key)
	}
	if len(grounds) > 0 {
		s.Relations = append(s.Relations, programme.Within("grounds-within-exits", KeyExits, grounds...).
			Said("退房 ≥ 各事由退房之和", "households that moved out ≥ those with a ground stated"))
	}
	return s
}

// reviewBound is that no more households are reviewed than there were to
// review.
func (y Year) reviewBound() programme.Relation {
	switch {
	case y.Review.Due.Stated():
		return programme.AtMost("review-within-due", KeyReviewed, KeyReviewDue)
	case y.Opening.Stated() && y.Allocated.Stated():
		return programme.AtMost("review-within-year", KeyReviewed, KeyOfYear)
	}
	return programme.AtMost("review-within-occupied", KeyReviewed, KeyOccupied)
}

// OfYear returns the households of the year: those at its beginning and those
// that moved in; absent when either is.
func (y Year) OfYear() figure.Quantity {
	if !y.Opening.Stated() || !y.Allocated.Stated() {
		return figure.Quantity{}
	}
	sum, err := programme.Count(y.Opening).Add(programme.Count(y.Allocated))
	if err != nil {
		return figure.Quantity{}
	}
	return sum
}

// Occupancy returns the share of the homes that are lived in (入住率).
func (y Year) Occupancy() figure.Ratio {
	return programme.Rate(y.Occupied, y.Stock, "房源套数", "homes")
}

// ImpliedEmpty returns the homes that nobody lives in, stock − occupied; absent
// when either is, or when there are more households than homes.
func (y Year) ImpliedEmpty() figure.Quantity {
	if !y.Occupied.Stated() || !y.Stock.Stated() {
		return figure.Quantity{}
	}
	stock := programme.Count(y.Stock)
	empty, err := stock.Sub(programme.Count(y.Occupied).WithUnit(stock))
	if err != nil || empty.Sign() < 0 {
		return figure.Quantity{}
	}
	return empty
}

// ReviewRate returns the share of the households that were reviewed (年审率), of
// those due when they are stated, else of all of the year, else of those at its
// end.
func (y Year) ReviewRate() figure.Ratio {
	switch of := y.OfYear(); {
	case y.Review.Due.Stated():
		return programme.Rate(y.Review.Done, y.Review.Due, "应年审户数", "households due for review")
	case of.Stated():
		return programme.Rate(y.Review.Done, of, "年内在住户数", "households of the year")
	}
	return programme.Rate(y.Review.Done, y.Occupied, "年末入住户数", "households at the end of the year")
}

// RentCollection returns the share of the rent due that was collected (租金收缴率),
// of what was due, else of what was collected and what is unpaid.
func (y Year) RentCollection() figure.Ratio {
	due := y.RentDue
	if !due.Stated() && y.Arrears.Stated() {
		due = y.Rent.Add(y.Arrears)
	}
	return programme.MoneyRate(y.Rent, due, "应收租金", "rent due")
}

// ForcedRate returns the share of the departures that were evictions.
func (y Year) ForcedRate() figure.Ratio {
	return programme.Rate(y.Forced, y.Exits, "退房户数", "departures")
}

// ImpliedOpening returns the number of households at the beginning of the year
// that the other three figures call for; absent when one of them is.
func (y Year) ImpliedOpening() figure.Quantity {
	if !y.Occupied.Stated() || !y.Allocated.Stated() || !y.Exits.Stated() {
		return figure.Quantity{}
	}
	before, err := programme.Count(y.Occupied).Sub(programme.Count(y.Allocated))
	if err != nil {
		return figure.Quantity{}
	}
	opening, err := before.Add(programme.Count(y.Exits))
	if err != nil {
		return figure.Quantity{}
	}
	return opening
}

// RentPerHousehold returns the year's rent for one household at its end, in
// yuan to the 分.
func (y Year) RentPerHousehold() figure.Money { return programme.Per(y.Rent, y.Occupied) }

// Figures returns the stated figures, the rates and what is implied.
func (y Year) Figures() []figure.Named { return y.Statement().Figures() }

// Statements returns the stated figures as they are printed at where.
func (y Year) Statements(where string) []check.Statement { return y.Statement().Statements(where) }

// Identities returns how the figures of a year hang together.
func (y Year) Identities() []check.Identity { return y.Statement().Identities() }

// Check returns the figures that cannot be and the grounds that nobody knows
// or that occur twice, with paths below at.
func (y Year) Check(at check.Path) []check.Finding {
	findings := y.Statement().Check(at)
	for i, departure := range y.Grounds {
		if _, known := FindGround(departure.Ground); !known && departure.Name == (figure.Label{}) {
			findings = append(findings, check.NewFinding(CodeUnknownGround, at+groundPath(i).Child("ground"),
				check.A("ground", departure.Ground)))
		}
	}
	return findings
}

// UnmarshalJSON reads a year strictly, as programme.Decode does.
func (y *Year) UnmarshalJSON(data []byte) error {
	type plain Year
	return programme.Decode(data, (*plain)(y))
}
