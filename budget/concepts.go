package budget

// The concepts that this package states figures under: the first part of a
// check.Key. A caller's own tables and texts that use the same words, periods
// and scopes are compared with them without anybody writing an identity.
const (
	RevenueTotal = "revenue.total" // 收入合计; the natures are "revenue." + Nature

	ExpenditureTotal     = "expenditure.total"           // 支出合计
	ExpenditureBasic     = "expenditure.basic"           // 基本支出
	ExpenditureProject   = "expenditure.project"         // 项目支出
	ExpenditurePersonnel = "expenditure.basic.personnel" // 人员经费
	ExpenditureOperating = "expenditure.basic.operating" // 日常公用经费

	ThreePublicTotal     = "three-public.total"     // “三公”经费
	ThreePublicVehicles  = "three-public.vehicles"  // 公务用车购置及运行维护费
	ThreePublicPurchase  = "three-public.purchase"  // 公务用车购置费
	ThreePublicRunning   = "three-public.running"   // 公务用车运行维护费
	ThreePublicAbroad    = "three-public.abroad"    // 因公出国（境）费
	ThreePublicReception = "three-public.reception" // 公务接待费

	ThreePublicCompletion = "three-public.completion-rate" // 完成预算的比例
	ThreePublicShare      = "three-public.share"           // 占比, followed by "." and the last word of the part's concept

	StaffingPosts = "staffing.posts"        // 编制数
	StaffingStaff = "staffing.staff"        // 在职人数
	StaffingRate  = "staffing.control-rate" // 在职人员控制率

	SpecialFundTotal      = "special-fund.total"       // 专项资金
	SpecialFundAmount     = "special-fund"             // one fund's budget, receipt and spending, by phase
	SpecialFundCarriedIn  = "special-fund.carried-in"  // 上年结转
	SpecialFundCarriedOut = "special-fund.carried-out" // 结转下年
	SpecialFundSurplus    = "special-fund.surplus"     // 结余
	SpecialFundClawback   = "special-fund.clawback"    // 财政收回
	SpecialFundUseRate    = "special-fund.use-rate"    // 使用率
	SpecialFundAvailable  = "special-fund.available"   // 上年结转 + 到位, derived
	SpecialFundAccounted  = "special-fund.accounted"   // 使用 + 结转下年 + 结余, derived

	OperatingTotal    = "operating.total"             // 公用经费, the row of the base-data table
	OperatingOffice   = "operating.office"            // 办公经费
	OperatingTravel   = "operating.utilities-travel"  // 水费、电费、差旅费
	OperatingMeetings = "operating.meetings-training" // 会议费、培训费

	ProcurementAmount = "procurement"      // 政府采购金额
	BasicAdjustment   = "basic-adjustment" // 部门基本支出预算调整

	BuildingsApproved       = "buildings.approved"        // 批复规模
	BuildingsActual         = "buildings.actual"          // 实际规模
	BuildingsAreaRate       = "buildings.area-rate"       // 规模控制率
	BuildingsPlanned        = "buildings.planned"         // 预算投资
	BuildingsInvested       = "buildings.invested"        // 实际投资
	BuildingsInvestmentRate = "buildings.investment-rate" // 投资概算控制率

	AssetsTotal      = "assets.total"       // 资产总计
	AssetsCurrent    = "assets.current"     // 流动资产
	AssetsNonCurrent = "assets.non-current" // 非流动资产

	CaseloadTotal  = "caseload.total"        // 总数
	CaseloadClosed = "caseload.closed"       // 已办结
	CaseloadOpen   = "caseload.open"         // 未办结
	CaseloadState  = "caseload.state"        // another state, followed by "." and its key
	CaseloadSubset = "caseload.subset"       // 其中, followed by "." and the subset's key
	CaseloadRate   = "caseload.closing-rate" // 办结率

	CaseNeeded    = "caseload.case.needed"    // 所需资金; the scope is the caseload's key, "/" and the case's
	CaseAvailable = "caseload.case.available" // 已到位资金
	CaseDue       = "caseload.case.due"       // 预计时间
)
