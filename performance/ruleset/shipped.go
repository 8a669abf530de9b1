package ruleset

import (
	"embed"
	"fmt"
)

//go:embed sets
var files embed.FS

// mustShipped is shipped for the IDs below. It panics only where a file is
// broken, which a test of every one rules out.
func mustShipped(id string) Set {
	set, err := shipped(id)
	if err != nil {
		panic(fmt.Errorf("sets/%s.json: %w", id, err))
	}
	if id == hubei {
		set.Plans = nil // a file can replace the plans of its base, not take them away
	}
	return set
}

// shipped decodes the file of a set and lays it over its base, if it names one.
// Nothing is kept: every call returns a fresh value.
func shipped(id string) (Set, error) {
	data, err := files.ReadFile("sets/" + id + ".json")
	if err != nil {
		return Set{}, err
	}
	set, err := Decode(data)
	if err != nil || set.Base == "" {
		return set, err
	}
	base, err := shipped(set.Base)
	if err != nil {
		return Set{}, err
	}
	return Overlay(base, set)
}

const hubei = "cn/hubei/project"

// All returns every shipped set, fresh: the national presets first, then what
// applies everywhere, then the places. The set with the ID x is the file
// sets/x.json. All is for Select, for Find and for callers who look around;
// nothing depends on it.
func All() []Set {
	return append(Presets(), all(
		"cn/2021-101/cost-reciprocal",
		"cn/2021-101/no-cost-reciprocal",
		"cn/2021-101/cost-no-satisfaction-reciprocal",
		"cn/2021-101/no-cost-no-satisfaction-reciprocal",
		"cn/2021-101/cost-satisfaction-bands",
		"cn/2021-101/no-cost/whole-points",
		"cn/form-note/reciprocal",
		"cn/integrated-system",
		"cn/integrated-system/2022",
		"cn/integrated-system/cut",
		"cn/administrative-projects",
		"cn/beijing/project",
		"cn/guangxi/integrated-system",
		hubei,
		"cn/hunan/2015",
		"cn/hunan/2018",
		"cn/hunan/yueyang",
		"cn/hunan/huaihua/2024",
		"cn/sichuan/2023",
		"cn/sichuan/daying/2020",
	)...)
}

func all(ids ...string) []Set {
	sets := make([]Set, len(ids))
	for i, id := range ids {
		sets[i] = mustShipped(id)
	}
	return sets
}

// Presets returns the four national presets: with and without cost indicators,
// with satisfaction and then without, where its points are added to benefit:
//
//	cn/2021-101/cost                      execution 10, cost 20, output 40, benefit 20, satisfaction 10
//	cn/2021-101/no-cost                   execution 10, output 50, benefit 30, satisfaction 10
//	cn/2021-101/cost-no-satisfaction      execution 10, cost 20, output 40, benefit 30
//	cn/2021-101/no-cost-no-satisfaction   execution 10, output 50, benefit 40
//
// They follow 财预〔2020〕10号 and 财预〔2021〕101号. Both govern projects; for
// 部门整体 and 单位整体 they apply by analogy. Their articles are cited as
// unverified: the bodies of the two notices were not read at their source, only
// applied in forms and systems that were. The points 10, 50, 30 and 10 are known
// second-hand.
//
// A bare target reads at most for costs and for those rates of the common
// framework of which less is better, and at least everywhere else.
//
// 10号 scores a missed target “in proportion” and has no formula for one that
// bounds from above. The presets take the integrated system's, 1 − (a − t) ÷ t.
// All printed notes that were found say t ÷ a: each preset has a sister for that,
// of its ID with “-reciprocal”. The explanation of a score cites which it was.
func Presets() []Set {
	return all(
		"cn/2021-101/cost",
		"cn/2021-101/no-cost",
		"cn/2021-101/cost-no-satisfaction",
		"cn/2021-101/no-cost-no-satisfaction",
	)
}

// WithCost is the first of Presets, with cost indicators and satisfaction.
//
// In all four presets an evaluator judges a target in words by the three levels
// of 财预〔2020〕10号第十六条, whose keys stand in a judgement and whose intervals
// are shares of the points; the (含) stands on the lower end of each, as a
// deployed system confirms:
//
//	met         [80%, 100%]  达成年度指标
//	partly-met  [60%, 80%)   部分达成年度指标并具有一定效果
//	not-met     [0%, 60%)    未达成年度指标且效果较差
//
// An actual value that repeats the words of the target earns all points without
// a judgement.
func WithCost() Set { return mustShipped("cn/2021-101/cost") }

// SatisfactionMethod is the name of 满意度赋分 in the sets that have it.
const SatisfactionMethod = "满意度赋分"

// WithSatisfactionBands is WithCost with 满意度赋分 as a named method, as
// 财预〔2021〕101号 exemplifies it for an indicator of ten points: 10 from 90 %, 8
// from 80 %, 5 from 60 %, 0 below (unverified). The example's points stand here as
// shares, so that they fit an indicator of any weight. An indicator that asks for
// SatisfactionMethod is scored by it instead of in proportion to its target.
func WithSatisfactionBands() Set { return mustShipped("cn/2021-101/cost-satisfaction-bands") }

// Reciprocal is a common note to the form that scores a missed ≤ target by
// points × t ÷ a, which never takes off more than 1 − (a − t) ÷ t does; what
// does not apply is left out and the rest stretched to a hundred. Who issued it
// is not known; forms of Hubei and of Haidian (Beijing) compute alike. Everything
// else follows the national preset.
func Reciprocal() Set { return mustShipped("cn/form-note/reciprocal") }

// Integrated is the rule pack deployed in the integrated budget system
// (预算管理一体化) of several provinces, as its source code had it in mid-2021 (the
// set cn/integrated-system/2022 is a later release):
//
//   - a missed ≥, > or = target earns points × a ÷ t, a missed ≤ or < target
//     points × (1 − (a − t) ÷ t), both rounded half up to two places; > is scored
//     as ≥ and < as ≤; an exceeded = keeps all points; a negative actual is 0;
//     a missed target of 0 earns nothing;
//   - worded targets are judged, and the judgement must lie in its level; ranges
//     and dates are words there, because it has no sign for them;
//   - the execution row is neither capped nor rounded, and a budget of 0 is
//     divided by as if it were 1;
//   - the total is shown with two places, and the grade is taken from what it
//     was before: 89.996 shows 90.00 and is 良.
//
// One province replaces the formula for ≤ by its own, which was not found.
func Integrated() Set { return mustShipped("cn/integrated-system") }

// Administrative is the central rule for administrative projects that came
// before 财预〔2020〕10号: 完成工作量 (15 points) loses one point for each 3 % by
// which it differs from the plan, more or less alike, 完成进度 (10 points) one for
// each 4 % by which the planned time is exceeded; being early costs nothing. It is
// history: the year of its end is that before the first of the
// measures of 2020, because its own years were not found.
func Administrative() Set { return mustShipped("cn/administrative-projects") }

// Guangxi is the deployed pack as 广西 runs it: an indicator at 130 % of its
// target or more, or at 30 or more where the target is 0, needs a reason. It
// costs no points.
func Guangxi() Set { return mustShipped("cn/guangxi/integrated-system") }

// Hubei is the project form of 湖北 for 2020, with the notes printed on it: the
// execution row scores 20 × execution rate on the adjusted budget, last year's
// carry-over included; a missed ≤ target earns points × t ÷ a; worded targets
// have levels down to 80 %, to 50 % and to nothing, each border in the better one.
// The other 80 points lie on the goals of the year, one of 80 or two of 40, each
// with a tree of its own: the set has no plan. Everything else follows the
// national preset.
func Hubei() Set { return mustShipped(hubei) }

// Hunan2015 is the scoring table for 部门整体支出 that provincial departments of
// 湖南 filled in for 2015 to 2017. It scores by named methods only, each for the
// indicator of its name, whose actual is the rate in percent. The table does
// not say how an incomplete step counts; two filled tables count whole steps
// (92.8 % earned 3 of 5, 99.27 % earned 8 of 8), so this set does. What was
// added to the budget earns by bands; a cut counts as nothing added.
func Hunan2015() Set { return mustShipped("cn/hunan/2015") }

// Hunan2018 is the table as filled in for 2018, where all four indicators
// (在职人员控制率, 三公经费变动率, 预算完成率, 预算控制率) carry eight points. Those stand
// in the form; the bands of 预算控制率 are what the set changes. 三公经费变动率
// compares the budgets of two years.
func Hunan2018() Set { return mustShipped("cn/hunan/2018") }

// Yueyang is the table of 岳阳 (湖南), built on the provincial one: 三公经费变动率
// costs half a point per percentage point, and seven indicators are its own.
// 资金结余 compares this year's surplus (the actual) with last year's carry-over
// (the target): none, not above it, above it; where last year carried nothing
// over the comparison is undefined and left to an evaluator. The year of the
// table is not known.
func Yueyang() Set { return mustShipped("cn/hunan/yueyang") }

// Huaihua2024 is the rule set that the filled 部门整体支出绩效自评表 (附件1-2) of
// 怀化 for 2024 shows by its own numbers: execution = 10 × executed ÷ adjusted
// budget, rounded half up to two places; a met target earns all points; 效果良好
// for 效果明显 is a judgement. What the form does not show (missed numeric
// targets, the grade bands below 优) follows the national preset.
func Huaihua2024() Set { return mustShipped("cn/hunan/huaihua/2024") }

// Sichuan2023 is what a filled project form of 四川 for 2023 shows: an execution
// rate below 90 % needs an explanation, and without satisfaction its ten points
// go to output (60 and 30), not to benefit. Everything else follows the
// national preset.
func Sichuan2023() Set { return mustShipped("cn/sichuan/2023") }

// Daying2020 has the two indicators of 大英县 (四川) for 2020 that look at other
// figures than their own: 目标实现 earns the share of the 数量指标 that are met, one
// that is exceeded by more than 30 % not counting as met; 编制准确 earns
// points × (1 − 10 × 调剂额 ÷ 年初预算), nothing above a tenth. They are named
// methods; everything else follows the national preset.
func Daying2020() Set { return mustShipped("cn/sichuan/daying/2020") }
