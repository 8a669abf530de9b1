package budget

import (
	"cmp"
	"strings"

	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/words"
)

// Nature is what kind of money revenue is (收入性质). The set is open.
type Nature string

// The natures that self-evaluation forms list.
const (
	GeneralPublic  Nature = "general-public"  // 一般公共预算
	GovernmentFund Nature = "government-fund" // 政府性基金
	StateCapital   Nature = "state-capital"   // 国有资本经营预算
	SpecialAccount Nature = "special-account" // 纳入专户管理的非税收入
	OtherFunds     Nature = "other"           // 其他资金
	CarriedIn      Nature = "carried-in"      // 上年结转
)

// Label returns what the nature is called; one that this package does not know
// is its own name.
func (n Nature) Label() figure.Label {
	switch n {
	case GeneralPublic:
		return figure.Label{Zh: "一般公共预算", En: "general public budget"}
	case GovernmentFund:
		return figure.Label{Zh: "政府性基金", En: "government fund budget"}
	case StateCapital:
		return figure.Label{Zh: "国有资本经营预算", En: "state capital operations budget"}
	case SpecialAccount:
		return figure.Label{Zh: "纳入专户管理的非税收入", En: "non-tax revenue in special accounts"}
	case OtherFunds:
		return figure.Label{Zh: "其他资金", En: "other funds"}
	case CarriedIn:
		return figure.Label{Zh: "上年结转", En: "carried in from last year"}
	}
	return figure.Label{Zh: string(n), En: string(n)}
}

// Concept returns the concept of the nature's figures.
func (n Nature) Concept() string { return "revenue." + string(n) }

// NatureAmounts are the amounts of one nature of revenue.
type NatureAmounts struct {
	Nature Nature `json:"nature"`
	// Name is what the document calls it; without one Nature.Label does.
	Name    figure.Label `json:"name,omitzero"`
	Amounts Amounts      `json:"amounts"`
}

func (p NatureAmounts) label() figure.Label { return cmp.Or(p.Name, p.Nature.Label()) }

// Revenue is a unit's revenue by nature (收入预算 or 收入决算), in any number of
// periods. Parts that are listed have to add up to the total.
type Revenue struct {
	Scope string          `json:"scope,omitempty"`
	Total Amounts         `json:"total,omitempty"`
	Parts []NatureAmounts `json:"parts,omitempty"`
	// Reason is the stated reason for a change.
	Reason string `json:"reason,omitempty"`
}

// Line returns the revenue as a line with its natures below it.
func (r Revenue) Line() Line {
	line := Line{
		Concept: RevenueTotal, Scope: r.Scope, Name: figure.Label{Zh: "收入合计", En: "total revenue"},
		Amounts: r.Total, Reason: r.Reason, at: "/total", bare: true,
	}
	for i, part := range r.Parts {
		line.Children = append(line.Children, Line{
			Concept: part.Nature.Concept(), Scope: r.Scope, Name: part.label(), Amounts: part.Amounts,
			at: check.Path("/parts").Index(i),
		})
	}
	return line
}

// Figures returns the stated amounts.
func (r Revenue) Figures() []figure.Named { return r.Line().Figures() }

// Statements returns the amounts as they are printed at where.
func (r Revenue) Statements(where string) []check.Statement { return r.Line().Statements(where) }

// Identities returns that the natures add up to the total in every period.
func (r Revenue) Identities() []check.Identity { return r.Line().Identities() }

// Added returns a note at path when the budget of a later period has natures of
// revenue that the earlier one has not, although it lists its natures, and no
// reason is stated: they came during the year.
func (r Revenue) Added(path check.Path, from, to Period) []check.Finding {
	var zh, en []string
	listed := false
	for _, part := range r.Parts {
		before, after := part.Amounts.At(from), part.Amounts.At(to)
		listed = listed || before.Sign() > 0
		if before.Sign() == 0 && after.Sign() > 0 {
			zh = append(zh, part.label().Zh+after.String())
			en = append(en, part.label().En+" "+words.Figure(after.String()))
		}
	}
	if !listed || len(zh) == 0 || r.Reason != "" {
		return nil
	}
	return []check.Finding{check.NewFinding(CodeSource, path, check.L("from", from.Label()), check.L("to", to.Label()),
		check.L("sources", figure.Label{Zh: strings.Join(zh, "、"), En: strings.Join(en, ", ")}))}
}
