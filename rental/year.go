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
	// Review is the annual review of the households (年审).
	Review Review `json:"review,omitzero"`
	// Rent is the rent collected (收取租金).
	Rent figure.Money `json:"rent,omitzero"`
}

// Review is the annual review: how many households were found to be still
// entitled or not, and of how many.
type Review struct {
	// Done counts the households reviewed (完成年审).
	Done figure.Quantity `json:"done,omitzero"`
	// Due counts the households that were to be reviewed (应年审); absent means
	// all that the housing holds at the end of the year.
	Due figure.Quantity `json:"due,omitzero"`
}

func (y Year) sheet() programme.Sheet {
	return programme.Sheet{Room: "rental", Year: y.Year, Scope: y.Scope, Rows: []figure.Named{
		programme.Row("communities", programme.Count(y.Communities), "公租房小区", "housing estates"),
		programme.Row("stock", programme.Count(y.Stock), "公租房房源", "homes"),
		programme.Row("opening", programme.Count(y.Opening), "期初入住", "households at the beginning of the year"),
		programme.Row("allocated", programme.Count(y.Allocated), "新分配入住", "households that moved in"),
		programme.Row("exits", programme.Count(y.Exits), "退房", "households that moved out"),
		programme.Row("forced", programme.Count(y.Forced), "强制清退", "households evicted"),
		programme.Row("occupied", programme.Count(y.Occupied), "实际入住", "households at the end of the year"),
		programme.Row("review.done", programme.Count(y.Review.Done), "完成年审", "households reviewed"),
		programme.Row("review.due", programme.Count(y.Review.Due), "应年审", "households to be reviewed"),
		programme.Row("rent", y.Rent, "收取租金", "rent collected"),
	}}
}

// Occupancy returns the share of the homes that are lived in (入住率).
func (y Year) Occupancy() figure.Ratio {
	return programme.Rate(y.Occupied, y.Stock, "房源套数").WithEnglishBase("homes")
}

// ReviewRate returns the share of the households that were reviewed (年审率), of
// those due when they are stated, else of all at the end of the year.
func (y Year) ReviewRate() figure.Ratio {
	if y.Review.Due.Stated() {
		return programme.Rate(y.Review.Done, y.Review.Due, "应年审户数").WithEnglishBase("households due for review")
	}
	return programme.Rate(y.Review.Done, y.Occupied, "年末入住户数").WithEnglishBase("households at the end of the year")
}

// ForcedRate returns the share of the departures that were evictions.
func (y Year) ForcedRate() figure.Ratio {
	return programme.Rate(y.Forced, y.Exits, "退房户数").WithEnglishBase("departures")
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

// Figures returns the stated figures, the rates and the implied opening.
func (y Year) Figures() []figure.Named {
	figures := y.sheet().Figures(
		programme.Row("occupancy", y.Occupancy(), "入住率", "occupancy rate"),
		programme.Row("review.rate", y.ReviewRate(), "年审率", "review rate"),
		programme.Row("forced-rate", y.ForcedRate(), "强制清退占退房比例", "share of evictions"),
		programme.Row("implied-opening", y.ImpliedOpening(), "期初入住（推算）", "households at the beginning, implied"),
		programme.Row("rent-per-household", y.RentPerHousehold(), "户均租金", "rent per household"))
	for i := range y.Grounds {
		figures = append(figures, y.departure(i).Figures()...)
	}
	return figures
}

// Statements returns the stated figures as they are printed at where.
func (y Year) Statements(where string) []check.Statement {
	statements := y.sheet().Statements(where)
	for i := range y.Grounds {
		statements = append(statements, y.departure(i).Statements(where)...)
	}
	return statements
}

// Identities returns how the figures of a year hang together. The roll-forward
// is undefined while last year's households are not printed.
func (y Year) Identities() []check.Identity {
	s := y.sheet()
	identities := []check.Identity{
		check.AtMostOf(s.Name("occupied-within-stock"), s.Key("occupied"), s.Key("stock")).
			AsCounts().Said("实际入住 ≤ 房源", "households ≤ homes"),
		check.BalanceOf(s.Name("roll-forward"), s.Key("occupied"),
			[]check.Key{s.Key("opening"), s.Key("allocated")}, []check.Key{s.Key("exits")}).
			Said("期末入住 = 期初入住 + 新分配入住 − 退房", "households at the end = at the beginning + moved in − moved out"),
		check.CopyOf(s.Name("opening"), s.Key("opening"), s.KeyBefore("occupied")).
			Said("期初入住 = 上年末入住", "households at the beginning = at the end of the year before"),
		check.AtMostOf(s.Name("forced-within-exits"), s.Key("forced"), s.Key("exits")).
			Said("强制清退 ≤ 退房", "households evicted ≤ households that moved out"),
		y.reviewBound(s),
	}
	if len(y.Grounds) > 0 {
		identities = append(identities, y.groundsWithinExits(s))
	}
	return s.Identities(identities...)
}

func (y Year) reviewBound(s programme.Sheet) check.Identity {
	if y.Review.Due.Stated() {
		return check.AtMostOf(s.Name("review-within-due"), s.Key("review.done"), s.Key("review.due")).
			Said("完成年审 ≤ 应年审", "households reviewed ≤ households to be reviewed")
	}
	return check.AtMostOf(s.Name("review-within-occupied"), s.Key("review.done"), s.Key("occupied")).
		Said("完成年审 ≤ 实际入住", "households reviewed ≤ households at the end of the year")
}

// Check returns the figures that cannot be and the grounds that nobody knows
// or that occur twice, with paths below at.
func (y Year) Check(at check.Path) []check.Finding {
	findings := y.sheet().Negatives(CodeNegative, at)
	seen := make(map[string]bool, len(y.Grounds))
	for i, departure := range y.Grounds {
		findings = append(findings, y.departure(i).Negatives(CodeNegative, at)...)
		path := at + groundPath(i).Child("ground")
		if _, known := FindGround(departure.Ground); !known {
			findings = append(findings, check.NewFinding(CodeUnknownGround, path,
				check.A("ground", departure.Ground)))
		}
		if seen[departure.Ground] {
			findings = append(findings, check.NewFinding(CodeDuplicateGround, path,
				check.A("ground", departure.Ground)))
		}
		seen[departure.Ground] = true
	}
	return findings
}
