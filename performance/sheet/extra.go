package sheet

// The headings of columns that the official form does not have. The writer adds
// them for what a form holds beyond it, and the reader knows them.
const (
	judgementHeading = "评判"
	methodHeading    = "计分方法"
	deductionHeading = "复核扣分"
	keyHeading       = "指标编码"
)

// The lines of a cell below 评判.
const (
	judgedLevel = "等级"
	judgedScore = "得分"
	judgedItems = "事项"
	judgedBy    = "评判人"
	judgedWhy   = "理由"
)
