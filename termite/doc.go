// Package termite models the control of termites (白蚁防治): buildings treated
// against them before they come, works against those that came, calls, advice
// and revisits, and how long a treatment is guaranteed.
//
//	预防申请, 预防证明    Applications buildings, area, certificates
//	灭治施工              Control      works by kind: houses, trees, others
//	来访来电              Year.Calls   visits and calls
//	勘察和方法指导        Year.Advised what lies outside a guarantee gets advice
//	回访复查              Revisits     buildings, area
//	包治期                Guarantee    from an event that the caller names
//	预防合同              PreventionContract, YearOf  buildings treated, and the year that they make
//	应回访                DueIn        the revisits that fall due in a period
//	包治期内复治          Control.UnderGuarantee  treated again without pay
//
// # Invariants
//
// A figure that is not printed is absent and never read as zero. The event that
// a guarantee starts with is never assumed: national rules count from delivery,
// local ones from completion. Events, treatments and kinds of building are open: a
// place gives its own a label. What is due in a period rests on dates alone: the
// caller says which period.
//
// # Sources
//
// 城市房屋白蚁防治管理规定 (建设部令第72号, amended by 令第130号). Art. 8 (the
// contract states the guarantee and the revisits) was read second-hand, as were
// 15 years for prevention, which 杭州市城市房屋使用安全管理条例 art. 46 (read) has for
// new houses too, and 3 for extermination, found on one page only. The numbers of
// the clauses are unverified, so the years are parameters with these defaults.
//
// # Errors
//
// ParseEvent and ParseTreatment return ErrEvent and ErrTreatment, YearOf
// ErrContract with the path. Check returns findings: termite.unknown-event,
// termite.unknown-treatment, termite.years, and those of package programme. That
// figures contradict each other is for a ledger to say, from Statements and
// Identities.
package termite
