package rental

import (
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/budget/programme"
)

// Ground is a reason for which a household gives back its home (退出事由; 令11号
// arts. 27, 29 and 31, read second-hand, and 30, unverified).
type Ground struct {
	// Code is the ground's own word.
	Code string
	// Label says the ground to a reader.
	Label figure.Label
	// Months is how long the state must have lasted, 0 when it need not last.
	Months int
	// Consecutive tells whether the months must follow each other.
	Consecutive bool
}

// How long a home may stand empty (住房城乡建设部令第11号 art. 27) and rent may be
// owed (art. 29).
const (
	vacantMonths  = 6
	arrearsMonths = 6
)

// Grounds returns the grounds that the national rules name, and the two that
// need no rule: a household that leaves by itself, and a tenant's death. The
// number of months is that of the rules; places may be stricter. Sublet to vacant
// are the five conducts of art. 27, arrears are art. 29, not renewed is arts. 30
// and 31(1), other housing art. 31(2), other subsidised housing art. 31(3).
func Grounds() []Ground {
	return []Ground{
		{Code: "sublet", Label: figure.Label{Zh: "转借、转租或者擅自调换", En: "sublet, lent or exchanged"}},
		{Code: "changed-use", Label: figure.Label{Zh: "改变用途", En: "used for something else"}},
		{Code: "damaged", Label: figure.Label{Zh: "破坏或者擅自装修且拒不恢复原状", En: "damaged or altered and not restored"}},
		{Code: "unlawful-use", Label: figure.Label{Zh: "从事违法活动", En: "used for unlawful activities"}},
		{
			Code: "vacant", Months: vacantMonths, Consecutive: true,
			Label: figure.Label{Zh: "无正当理由连续6个月以上闲置", En: "left empty for six months on end without good reason"},
		},
		{Code: "rent-arrears", Months: arrearsMonths, Label: figure.Label{Zh: "拖欠租金累计6个月以上", En: "six months of rent unpaid"}},
		{Code: "not-renewed", Label: figure.Label{Zh: "租赁期满未申请续租或者续租未获批准", En: "lease ended and not renewed"}},
		{
			Code: "other-housing",
			Label: figure.Label{
				Zh: "通过购买、受赠、继承等方式取得其他住房且不再符合配租条件",
				En: "came by other housing and no longer meets the conditions",
			},
		},
		{Code: "other-subsidised", Label: figure.Label{Zh: "承租或者承购其他保障性住房", En: "rents or buys other subsidised housing"}},
		{Code: "voluntary", Label: figure.Label{Zh: "自愿退出", En: "left of its own accord"}},
		{Code: "death", Label: figure.Label{Zh: "承租人死亡", En: "the tenant died"}},
	}
}

// FindGround returns the ground with the given code.
func FindGround(code string) (Ground, bool) {
	for _, ground := range Grounds() {
		if ground.Code == code {
			return ground, true
		}
	}
	return Ground{}, false
}

// Departure counts the households that left on one ground.
type Departure struct {
	// Ground is the code of the ground, one of Grounds or a place's own; Name is
	// its label then.
	Ground string       `json:"ground"`
	Name   figure.Label `json:"name,omitzero"`
	// Households counts those that left (户).
	Households figure.Quantity `json:"households,omitzero"`
}

func (d Departure) label() figure.Label {
	ground, _ := FindGround(d.Ground)
	return programme.Kinds{{Code: ground.Code, Label: ground.Label}}.Label(d.Ground, d.Name)
}

func groundPath(i int) check.Path { return check.Path("").Child("grounds").Index(i) }
