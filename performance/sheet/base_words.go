package sheet

import (
	"slices"
	"strings"

	"jixiao.example/budget"
)

// usualWords are the words by which a row of a base-data table is known that does
// not have the name that its layout gives it: of every group one. Words begin with
// ^ that begin the label, with = that are all of it. The first row that fits is
// meant.
func usualWords() []struct{ concept, words string } {
	return []struct{ concept, words string }{
		{"staffing", "供养人员|^人员情况"},
		{"buildings", "楼堂馆所"}, // blocks
		{budget.StaffingRate, "率"},
		{budget.StaffingPosts, "编制"},
		{budget.StaffingStaff, "在职|实有|实际"},
		{budget.ThreePublicTotal, "三公"},
		{budget.SpecialFundTotal, "=专项资金|=项目支出|^专项资金合计"},
		{budget.OperatingTotal, "^公用经费"},
		{budget.ProcurementAmount, "^政府采购"},
		{budget.BasicAdjustment, "基本支出预算调整|部门预算调整|^预算调整"},
		{budget.ThreePublicVehicles, "公务用车|公车 购置 运行|维护"},
		{budget.ThreePublicPurchase, "购置"},
		{budget.ThreePublicRunning, "运行|维护"},
		{budget.ThreePublicVehicles, "公务用车|公车"},
		{budget.ThreePublicAbroad, "出国|出境|因公"},
		{budget.ThreePublicReception, "接待"},
		{budget.OperatingTravel, "水费|电费|差旅"},
		{budget.OperatingMeetings, "会议|培训"},
		{budget.OperatingOffice, "办公"},
		{budget.BuildingsAreaRate, "规模控制率"},
		{budget.BuildingsInvestmentRate, "率"},
		{budget.BuildingsApproved, "批复规模"},
		{budget.BuildingsActual, "实际规模"},
		{budget.BuildingsPlanned, "预算投资"},
		{budget.BuildingsInvested, "实际投资"},
	}
}

// rowName is by what a row, a figure or a block of a layout is known: its concept,
// its name, and what is printed for it.
type rowName struct{ concept, name, printed string }

func lineNames(lines []placedLine) []rowName {
	names := make([]rowName, len(lines))
	for i, line := range lines {
		names[i] = rowName{line.Concept, line.Name.Zh, lineName(line.Printed)}
	}
	return names
}

func factNames(facts []budget.Fact) []rowName {
	names := make([]rowName, len(facts))
	for i, fact := range facts {
		names[i] = rowName{fact.Concept, fact.Name.Zh, fact.Printed}
	}
	return names
}

// blockNames has for a concept the first word of those of the facts.
func blockNames(blocks []budget.Block) []rowName {
	names := make([]rowName, len(blocks))
	for i, block := range blocks {
		names[i].name = block.Name.Zh
		if len(block.Facts) > 0 {
			names[i].concept, _, _ = strings.Cut(block.Facts[0].Concept, ".")
		}
	}
	return names
}

// named returns which of some rows has a name; -1 for none.
func named(text string, among []rowName) int {
	label := bare(labelOf(text))
	if label == "" {
		return -1
	}
	return slices.IndexFunc(among, func(row rowName) bool {
		return label == bare(labelOf(row.name)) || label == bare(labelOf(row.printed))
	})
}

// match returns which of some rows a label stands for, by its name or else by its
// usual words; -1 for none.
func match(text string, among []rowName) int {
	if i := named(text, among); i >= 0 {
		return i
	}
	label := bare(labelOf(text))
	if label == "" {
		return -1
	}
	for _, usual := range usualWords() {
		if hasWords(label, usual.words) {
			if i := slices.IndexFunc(among, func(row rowName) bool { return row.concept == usual.concept }); i >= 0 {
				return i
			}
		}
	}
	return -1
}

// hasWords tells whether a label has one word of every group.
func hasWords(label, words string) bool {
	for group := range strings.SplitSeq(words, " ") {
		found := false
		for word := range strings.SplitSeq(group, "|") {
			switch {
			case strings.HasPrefix(word, "^"):
				found = found || strings.HasPrefix(label, word[1:])
			case strings.HasPrefix(word, "="):
				found = found || label == word[1:]
			default:
				found = found || strings.Contains(label, word)
			}
		}
		if !found {
			return false
		}
	}
	return true
}
