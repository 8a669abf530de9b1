package budget

import (
	"cmp"
	"slices"
	"strings"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
)

// EconomicCode is a code of the 部门预算支出经济分类: three digits for a class (类,
// 302 商品和服务支出), five for an item below it (款, 30211 差旅费).
type EconomicCode string

// The classes.
const (
	WagesAndBenefits      EconomicCode = "301" // 工资福利支出
	GoodsAndServices      EconomicCode = "302" // 商品和服务支出
	AidToPersons          EconomicCode = "303" // 对个人和家庭的补助
	DebtInterest          EconomicCode = "307" // 债务利息及费用支出
	CapitalConstruction   EconomicCode = "309" // 资本性支出（基本建设）
	Capital               EconomicCode = "310" // 资本性支出
	EnterpriseCapital     EconomicCode = "311" // 对企业补助（基本建设）
	EnterpriseAid         EconomicCode = "312" // 对企业补助
	SocialSecurityAid     EconomicCode = "313" // 对社会保障基金补助
	OtherEconomicSpending EconomicCode = "399" // 其他支出
)

// Class returns the class that the code belongs to: a class is its own. A code
// that is neither of three nor of five digits belongs to none.
func (c EconomicCode) Class() EconomicCode {
	if !c.Valid() {
		return ""
	}
	return c[:3]
}

// IsClass tells whether the code is a class and not an item below one.
func (c EconomicCode) IsClass() bool { return c.Valid() && len(c) == 3 }

// Valid tells whether the code has the form of one, three or five digits, the
// first of them 3; the classification has no room for others.
func (c EconomicCode) Valid() bool {
	if len(c) != 3 && len(c) != 5 || c[0] != '3' {
		return false
	}
	return strings.Trim(string(c), "0123456789") == ""
}

// Concept returns the concept of the code's figures.
func (c EconomicCode) Concept() string { return "expenditure.economic." + string(c) }

// EconomicEntry is one entry of the classification.
type EconomicEntry struct {
	Code EconomicCode
	Name figure.Label
	// Unverified marks a number that was read nowhere beside its name.
	Unverified bool
}

// EconomicEntries returns the entries that this package knows, in the order of
// their codes: all classes with their items, as the classification has had them
// since 2018 with what was added later (30311, 31206, 31304, 39909, 39910). None
// was read in the official table: those of 301, 309, 310 and most of 302 are
// second-hand, from published lists and programs; others are marked Unverified,
// though the names and their order of 303 to 313 are those of a final-account form.
func EconomicEntries() []EconomicEntry {
	entries := make([]EconomicEntry, 0, len(economicEntries))
	for _, e := range economicEntries {
		entries = append(entries, EconomicEntry{e.code, figure.Label{Zh: e.zh, En: e.en}, e.unverified})
	}
	return entries
}

// EconomicName returns the official name of a code; ok is false for a code
// that EconomicEntries does not list, which may still be a good one.
func EconomicName(code EconomicCode) (name figure.Label, ok bool) {
	i, found := slices.BinarySearchFunc(economicEntries, code, func(e economicEntry, code EconomicCode) int {
		return strings.Compare(string(e.code), string(code))
	})
	if !found {
		return figure.Label{Zh: string(code), En: string(code)}, false
	}
	return figure.Label{Zh: economicEntries[i].zh, En: economicEntries[i].en}, true
}

// EconomicNames returns the names of codes, for the items that a document lists
// without amounts; a code that this package does not know is its own name.
func EconomicNames(codes ...EconomicCode) []figure.Label {
	names := make([]figure.Label, len(codes))
	for i, code := range codes {
		names[i], _ = EconomicName(code)
	}
	return names
}

// EconomicAmounts are the amounts of one code.
type EconomicAmounts struct {
	Code EconomicCode `json:"code"`
	// Name is what the document calls the code; without one EconomicName does,
	// which knows no code of a city's own.
	Name    figure.Label `json:"name,omitzero"`
	Amounts Amounts      `json:"amounts"`
	// Split says what the items of a class are to it. One item alone is a part of
	// its class (Within) whatever is said.
	Split Split `json:"split,omitempty"`
}

// EconomicSpending is expenditure by economic classification, in any number of
// periods: classes add up to the total, and the items that are listed to their
// class. One class, or one item of a class, that is printed alone is a part.
type EconomicSpending struct {
	Scope string            `json:"scope,omitempty"`
	Total Amounts           `json:"total,omitempty"`
	Rows  []EconomicAmounts `json:"rows,omitempty"`
}

// ClassSum returns what the items of a class add up to in a period, whatever
// the class itself states; absent when no item is stated.
func (e EconomicSpending) ClassSum(class EconomicCode, period Period) figure.Money {
	var sum figure.Money
	for _, r := range e.Rows {
		if !r.Code.IsClass() && r.Code.Class() == class {
			sum = sum.Add(r.Amounts.At(period))
		}
	}
	return sum
}

// Line returns the spending as a tree of classes and their items. Items whose
// class has no row stand beside the classes.
func (e EconomicSpending) Line() Line {
	total := Line{
		Concept: ExpenditureTotal, Scope: e.Scope, Name: figure.Label{Zh: "支出合计", En: "total expenditure"},
		Amounts: e.Total, at: "/total", bare: true,
	}
	classes := map[EconomicCode]int{}
	for i, r := range e.Rows {
		if r.Code.IsClass() {
			classes[r.Code] = len(total.Children)
			total.Children = append(total.Children, e.line(i))
		}
	}
	for i, r := range e.Rows {
		if r.Code.IsClass() {
			continue
		}
		if class, found := classes[r.Code.Class()]; found {
			below := &total.Children[class].Children
			*below = append(*below, e.line(i))
			continue
		}
		total.Children = append(total.Children, e.line(i))
	}
	for i := range total.Children {
		alone(&total.Children[i])
	}
	alone(&total)
	return total
}

// alone makes the only line below another a part of it.
func alone(line *Line) {
	if len(line.Children) == 1 {
		line.Split = Within
	}
}

func (e EconomicSpending) line(i int) Line {
	r := e.Rows[i]
	official, _ := EconomicName(r.Code)
	return Line{
		Concept: r.Code.Concept(), Scope: e.Scope, Name: cmp.Or(r.Name, official), Amounts: r.Amounts, Split: r.Split,
		at: check.Path("/rows").Index(i),
	}
}

// Figures returns the stated amounts.
func (e EconomicSpending) Figures() []figure.Named { return e.Line().Figures() }

// Statements returns the amounts as they are printed at where.
func (e EconomicSpending) Statements(where string) []check.Statement {
	return e.Line().Statements(where)
}

// Identities returns the sums of the tree in every period.
func (e EconomicSpending) Identities() []check.Identity { return e.Line().Identities() }
