package termite

import (
	"jixiao.example/budget/check"
	"jixiao.example/budget/figure"
	"jixiao.example/budget/programme"
)

// Year is a year of termite control. The zero value states nothing.
type Year struct {
	// Year is the year of the statement, 0 when not stated.
	Year int `json:"year,omitzero"`
	// Scope names the area when a document covers several.
	Scope string `json:"scope,omitempty"`

	// Prevention is what was treated before termites came (预防).
	Prevention Applications `json:"prevention,omitzero"`
	// Control is what was treated against them (灭治).
	Control Control `json:"control,omitzero"`
	// Calls counts people who called or came about termites (来访来电).
	Calls figure.Quantity `json:"calls,omitzero"`
	// Advised counts the cases outside a guarantee that were surveyed and given
	// advice (现场勘察和治理方法指导).
	Advised figure.Quantity `json:"advised,omitzero"`
	// Revisits are the inspections of buildings under guarantee (回访复查).
	Revisits Revisits `json:"revisits,omitzero"`
}

// Applications holds the applications for prevention that were accepted and
// carried out.
type Applications struct {
	// Buildings counts the buildings (栋).
	Buildings figure.Quantity `json:"buildings,omitzero"`
	// Area is their floor area.
	Area figure.Quantity `json:"area,omitzero"`
	// Certificates counts the certificates issued (预防实施证明).
	Certificates figure.Quantity `json:"certificates,omitzero"`
}

// Control counts the works against termites by what they were in.
type Control struct {
	// Works counts all works (处).
	Works figure.Quantity `json:"works,omitzero"`
	// Houses counts the works in houses.
	Houses figure.Quantity `json:"houses,omitzero"`
	// Trees counts the works in trees.
	Trees figure.Quantity `json:"trees,omitzero"`
	// Others counts the works in anything else, such as dykes; absent counts as
	// none.
	Others figure.Quantity `json:"others,omitzero"`
}

// Revisits holds the buildings that were inspected again.
type Revisits struct {
	// Buildings counts the buildings (栋).
	Buildings figure.Quantity `json:"buildings,omitzero"`
	// Area is their floor area.
	Area figure.Quantity `json:"area,omitzero"`
}

func (y Year) sheet() programme.Sheet {
	count := programme.Count
	return programme.Sheet{Room: "termite", Year: y.Year, Scope: y.Scope, Rows: []figure.Named{
		programme.Row("prevention.buildings", count(y.Prevention.Buildings), "白蚁预防栋数", "buildings treated for prevention"),
		programme.Row("prevention.area", y.Prevention.Area, "白蚁预防面积", "area treated for prevention"),
		programme.Row("prevention.certificates", count(y.Prevention.Certificates), "预防实施证明", "prevention certificates"),
		programme.Row("control.works", count(y.Control.Works), "白蚁灭治施工", "control works"),
		programme.Row("control.houses", count(y.Control.Houses), "其中：房屋灭治", "of which in houses"),
		programme.Row("control.trees", count(y.Control.Trees), "其中：树木灭治", "of which in trees"),
		programme.Row("control.others", count(y.Control.Others), "其中：其他灭治", "of which elsewhere"),
		programme.Row("calls", count(y.Calls), "白蚁危害来访来电", "visits and calls"),
		programme.Row("advised", count(y.Advised), "现场勘察和方法指导", "cases surveyed and advised"),
		programme.Row("revisits.buildings", count(y.Revisits.Buildings), "回访复查栋数", "buildings revisited"),
		programme.Row("revisits.area", y.Revisits.Area, "回访面积", "area revisited"),
	}}
}

// CertificateRate returns the certificates issued for the buildings treated.
func (y Year) CertificateRate() figure.Ratio {
	return programme.Rate(y.Prevention.Certificates, y.Prevention.Buildings, "白蚁预防栋数").WithEnglishBase("buildings treated")
}

// Figures returns the stated figures and the certificate rate.
func (y Year) Figures() []figure.Named {
	return y.sheet().Figures(
		programme.Row("prevention.certificate-rate", y.CertificateRate(), "证明发放率", "certificates per building"))
}

// Statements returns the stated figures as they are printed at where.
func (y Year) Statements(where string) []check.Statement { return y.sheet().Statements(where) }

// Identities returns that the works add up by kind. Whether every building gets
// one certificate, and every call a work or advice, is for the document to say.
func (y Year) Identities() []check.Identity {
	s := y.sheet()
	kinds := []check.Key{s.Key("control.houses"), s.Key("control.trees")}
	zh, en := "白蚁灭治施工 = 房屋 + 树木", "control works = in houses + in trees"
	if y.Control.Others.Stated() {
		kinds = append(kinds, s.Key("control.others"))
		zh, en = zh+" + 其他", en+" + elsewhere"
	}
	return s.Identities(check.SumOf(s.Name("control"), s.Key("control.works"), kinds...).Said(zh, en))
}

// Check returns the figures that cannot be, with paths below at.
func (y Year) Check(at check.Path) []check.Finding {
	return y.sheet().Negatives(CodeNegative, at)
}
