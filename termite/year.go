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
	// Kinds divides buildings and area by what was treated.
	Kinds []KindArea `json:"kinds,omitempty"`
}

// KindArea is what was treated of one kind.
type KindArea struct {
	// Kind is one of BuildingKinds or a place's own, Name its label then.
	Kind      string          `json:"kind"`
	Name      figure.Label    `json:"name,omitzero"`
	Buildings figure.Quantity `json:"buildings,omitzero"`
	Area      figure.Quantity `json:"area,omitzero"`
}

// The kinds of what is treated for prevention; places add their own.
const (
	New        = "new"        // 新建房屋
	Decoration = "decoration" // 装饰装修房屋
	Existing   = "existing"   // 原有房屋
)

// BuildingKinds returns the kinds with their labels.
func BuildingKinds() programme.Kinds {
	return programme.Kinds{
		{Code: New, Label: figure.Label{Zh: "新建房屋", En: "new buildings"}},
		{Code: Decoration, Label: figure.Label{Zh: "装饰装修房屋", En: "buildings under decoration"}},
		{Code: Existing, Label: figure.Label{Zh: "原有房屋", En: "existing buildings"}},
	}
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
	// UnderGuarantee counts those of the works that a guarantee covered (包治期内复治).
	UnderGuarantee figure.Quantity `json:"under_guarantee,omitzero"`
}

// Revisits holds the buildings that were inspected again.
type Revisits struct {
	// Buildings counts the buildings (栋).
	Buildings figure.Quantity `json:"buildings,omitzero"`
	// Area is their floor area.
	Area figure.Quantity `json:"area,omitzero"`
	// Due counts the buildings that were to be revisited (应回访).
	Due figure.Quantity `json:"due,omitzero"`
}

// Statement returns the year's rows: works add up by kind, and so do buildings
// and area. Whether every building gets one certificate, and every call a work or
// advice, is for the document to say.
func (y Year) Statement() programme.Statement {
	row, count := programme.NewRow, programme.Count
	s := programme.Statement{
		Room: "termite", Year: y.Year, Scope: y.Scope,
		Rows: []programme.Row{
			row(KeyBuildings, count(y.Prevention.Buildings), "白蚁预防栋数", "buildings treated for prevention"),
			row(KeyArea, y.Prevention.Area, "白蚁预防面积", "area treated for prevention"),
			row(KeyCertificates, count(y.Prevention.Certificates), "预防实施证明", "prevention certificates"),
			row(KeyWorks, count(y.Control.Works), "白蚁灭治施工", "control works"),
			row(KeyHouses, count(y.Control.Houses), "其中：房屋灭治", "of which in houses"),
			row(KeyTrees, count(y.Control.Trees), "其中：树木灭治", "of which in trees"),
			row(KeyOthers, count(y.Control.Others), "其中：其他灭治", "of which elsewhere"),
			row(KeyUnderGuarantee, count(y.Control.UnderGuarantee), "包治期内复治", "works under guarantee"),
			row(KeyCalls, count(y.Calls), "白蚁危害来访来电", "visits and calls"),
			row(KeyAdvised, count(y.Advised), "现场勘察和方法指导", "cases surveyed and advised"),
			row(KeyRevisited, count(y.Revisits.Buildings), "回访复查栋数", "buildings revisited"),
			row(KeyRevisitedArea, y.Revisits.Area, "回访面积", "area revisited"),
			row(KeyRevisitsDue, count(y.Revisits.Due), "应回访栋数", "buildings to be revisited"),
		},
		Derived: []programme.Row{
			row(KeyCertificateRate, y.CertificateRate(), "证明发放率", "certificates per building"),
			row(KeyRevisitRate, y.RevisitRate(), "回访率", "revisit rate"),
		},
		Relations: []programme.Relation{
			y.works(),
			programme.AtMost("under-guarantee", KeyUnderGuarantee, KeyWorks).AsCounts(),
			programme.AtMost("revisits-within-due", KeyRevisited, KeyRevisitsDue),
		},
	}
	var buildings, areas []string
	for i, kind := range y.Prevention.Kinds {
		label, key := BuildingKinds().Label(kind.Kind, kind.Name), KeyKinds+"."+kind.Kind
		path := kindPath(i)
		s.Rows = append(s.Rows,
			row(key+".buildings", count(kind.Buildings), label.Zh+"预防栋数", "treated for prevention, "+label.En).Below(path.Child("buildings")),
			row(key+".area", kind.Area, label.Zh+"预防面积", "area treated for prevention, "+label.En).Below(path.Child("area")))
		buildings, areas = append(buildings, key+".buildings"), append(areas, key+".area")
	}
	if len(areas) > 0 {
		s.Relations = append(s.Relations,
			programme.Sum("kinds.buildings", KeyBuildings, buildings...), programme.Sum("kinds.area", KeyArea, areas...))
	}
	return s
}

func kindPath(i int) check.Path { return check.Path("/prevention/kinds").Index(i) }

func (y Year) works() programme.Relation {
	kinds := []string{KeyHouses, KeyTrees}
	zh, en := "白蚁灭治施工 = 房屋 + 树木", "control works = in houses + in trees"
	if y.Control.Others.Stated() {
		kinds = append(kinds, KeyOthers)
		zh, en = zh+" + 其他", en+" + elsewhere"
	}
	return programme.Sum("control", KeyWorks, kinds...).Said(zh, en)
}

// CertificateRate returns the certificates issued for the buildings treated.
func (y Year) CertificateRate() figure.Ratio {
	return programme.Rate(y.Prevention.Certificates, y.Prevention.Buildings, "白蚁预防栋数", "buildings treated")
}

// RevisitRate returns the share of the revisits due that were made (回访率).
func (y Year) RevisitRate() figure.Ratio {
	return programme.Rate(y.Revisits.Buildings, y.Revisits.Due, "应回访栋数", "buildings to be revisited")
}

// Figures returns the stated figures and the rates.
func (y Year) Figures() []figure.Named { return y.Statement().Figures() }

// Statements returns the stated figures as they are printed at where.
func (y Year) Statements(where string) []check.Statement { return y.Statement().Statements(where) }

// Identities returns how the figures of a year hang together.
func (y Year) Identities() []check.Identity { return y.Statement().Identities() }

// Check returns the figures that cannot be and the kinds that nobody has a label
// for, with paths below at.
func (y Year) Check(at check.Path) []check.Finding {
	findings := y.Statement().Check(at)
	for i, kind := range y.Prevention.Kinds {
		if !BuildingKinds().Known(kind.Kind, kind.Name) {
			findings = append(findings, programme.UnknownKind(at+kindPath(i).Child("kind"), kind.Kind))
		}
	}
	return findings
}

// UnmarshalJSON reads a year strictly, as programme.Decode does.
func (y *Year) UnmarshalJSON(data []byte) error {
	type plain Year
	return programme.Decode(data, (*plain)(y))
}
