package main

import (
	"slices"

	"jixiao.example/budget"
	"jixiao.example/budget/figure"
	"jixiao.example/internal/seed"
	"jixiao.example/performance/sheet"
	"jixiao.example/subsidy"
)

// programme is one field of the unit's work and where the report prints it.
type programme struct {
	name    figure.Label
	place   string
	figures []figure.Named
}

func programmes() []programme {
	var funds []figure.Named
	for _, fund := range seed.SpecialFunds() {
		funds = append(funds, fund.Figures()...)
	}
	caseload := func(place string, caseloads ...budget.Caseload) programme {
		cases := programme{name: caseloads[0].Name, place: place}
		for _, c := range caseloads {
			cases.figures = append(cases.figures, c.Figures()...)
		}
		return cases
	}
	return []programme{
		{figure.Label{Zh: "专项资金", En: "special funds"}, seed.PlaceFunds, funds},
		{
			figure.Label{Zh: "物业专项维修资金", En: "special maintenance fund"},
			seed.PlaceFund,
			slices.Concat(seed.Fund().Figures(), seed.Recovery().Figures(), seed.LiftInsurance().Figures()),
		},
		{figure.Label{Zh: "公租房后续管理", En: "public rental housing"}, seed.PlaceRental, seed.Rental().Figures()},
		{figure.Label{Zh: "白蚁防治", En: "termite control"}, seed.PlaceTermite, seed.Termite().Figures()},
		{
			figure.Label{Zh: "购房补贴", En: "home-purchase subsidy"},
			seed.PlaceSubsidy,
			append(seed.Subsidy().Figures(), shareRange(seed.Subsidy())...),
		},
		caseload(seed.PlaceLegacy, seed.LegacyProjects()),
		caseload(seed.PlacePetitions, seed.Petitions(), seed.InspectionPetitions()),
		caseload(seed.PlaceInspection, seed.InspectionFindings()),
	}
}

// shareRange is what the printed digits leave open about the subsidy's share of
// the deed tax.
func shareRange(s subsidy.Programme) []figure.Named {
	low, high := s.ShareRange()
	return []figure.Named{
		{Label: figure.Label{Zh: "补贴占契税比例，至少（按列示精度）", En: "share of the deed tax, at least, by the printed digits"}, Figure: low},
		{Label: figure.Label{Zh: "补贴占契税比例，至多（按列示精度）", En: "share of the deed tax, at most, by the printed digits"}, Figure: high},
	}
}

// writeStatistics prints the figures of every programme with the rates that
// follow from them.
func writeStatistics(p *page) {
	p.heading(p.say("业务统计", "programmes"))
	for _, programme := range programmes() {
		p.line(p.label(programme.name), p.say("（", " ("), programme.place, p.say("）", ")"))
		p.figures(programme.figures)
		p.blank()
	}
}

// figures prints labelled figures below each other: what is stated, and of a
// rate what was divided by what. What the report does not print is left out.
func (p *page) figures(figures []figure.Named) {
	table := sheet.Table{}
	for _, named := range figures {
		value, from := p.figure(named.Figure), ""
		switch ratio, is := named.Figure.(figure.Ratio); {
		case is && !named.Figure.Stated():
			continue
		case is && ratio.State() == figure.Undefined:
			value, from = p.say("无意义", "undefined"), division(p, ratio)
		case is:
			from = division(p, ratio)
		case value == "":
			continue
		}
		cells := append(row(p.label(named.Label), value), text(from))
		cells[0].Depth = 1
		table.Rows = append(table.Rows, cells)
	}
	p.table(table)
}

// division says what a rate divides, with its base by name.
func division(p *page, ratio figure.Ratio) string {
	text := "= " + p.divided(ratio.Numerator(), ratio.Denominator())
	if base := p.label(ratio.BaseLabel()); base != "" {
		text += p.say("（"+base+"）", " ("+base+")")
	}
	return text
}
