-- The rows of a self-evaluation as deployed systems keep them: amounts in yuan
-- (amt1 initial, amt3 adjusted, amt4 executed), targets as the code of a sign (1 ≥,
-- 2 >, 3 =, 4 <, 5 ≤, 6 words, 9 others, 10 not applicable), a value and a unit.
CREATE TABLE pm_project (
	pro_code    VARCHAR(32) PRIMARY KEY,
	agency      VARCHAR(200) NOT NULL,
	district    VARCHAR(32) NOT NULL,
	fiscal_year INTEGER NOT NULL,
	scope       VARCHAR(32) NOT NULL,
	amt1        NUMERIC(18,2),
	amt3        NUMERIC(18,2),
	amt4        NUMERIC(18,2),
	total       NUMERIC(18,2)
);

CREATE TABLE pm_perf_indicator (
	kpi_id      VARCHAR(32) PRIMARY KEY,
	pro_code    VARCHAR(32) NOT NULL REFERENCES pm_project,
	kpi_lv1     VARCHAR(100) NOT NULL,
	kpi_lv2     VARCHAR(100) NOT NULL,
	kpi_lv3     VARCHAR(200) NOT NULL,
	computesign INTEGER NOT NULL,
	indexval    VARCHAR(1000) NOT NULL,
	meterunit   VARCHAR(32) NOT NULL,
	weight      NUMERIC(18,2),
	actualvalue VARCHAR(1000) NOT NULL,
	score       NUMERIC(18,2),
	kpi_remark  VARCHAR(1000) NOT NULL
);

CREATE TABLE result (
	pro_code VARCHAR(200) NOT NULL,
	hash     CHAR(64) NOT NULL,
	rule_set VARCHAR(100) NOT NULL,
	least    NUMERIC(18,2) NOT NULL,
	most     NUMERIC(18,2) NOT NULL,
	grade    VARCHAR(32),
	document TEXT NOT NULL,
	PRIMARY KEY (pro_code, hash)
);

CREATE TABLE result_row (
	pro_code VARCHAR(200) NOT NULL,
	hash     CHAR(64) NOT NULL,
	path     VARCHAR(100) NOT NULL,
	kpi_id   VARCHAR(32),
	kpi_lv1  VARCHAR(100),
	kpi_lv2  VARCHAR(100),
	name     VARCHAR(200) NOT NULL,
	target   TEXT,
	actual   TEXT,
	points   NUMERIC(18,2),
	score    NUMERIC(18,2),
	status   VARCHAR(32) NOT NULL,
	flags    VARCHAR(400),
	why      TEXT NOT NULL,
	PRIMARY KEY (pro_code, hash, path)
);

CREATE TABLE finding (
	pro_code VARCHAR(200) NOT NULL,
	hash     CHAR(64) NOT NULL,
	path     VARCHAR(200) NOT NULL,
	code     VARCHAR(100) NOT NULL,
	severity VARCHAR(16) NOT NULL,
	words    TEXT NOT NULL
);

-- Three units that nobody has; the rows of the indicators come in no order.
INSERT INTO pm_project VALUES
	('4301-01', '甲单位', '430102', 2024, 'department', '2000000.00', '2000000.00', '1588900.00', '95.94'),
	('4301-02', '乙单位', '430102', 2024, 'department', '1000000.00', '900000.00', '900000.00', '86.50'),
	('4301-03', '丙单位', '430103', 2024, 'department', '500000.00', '480000.00', NULL, NULL);

INSERT INTO pm_perf_indicator VALUES
	('k09', '4301-02', '满意度指标', '服务对象满意度指标', '群众满意度', 1, '90', '%', '10.00', '80', '8.89', ''),
	('k01', '4301-01', '产出指标', '数量指标', '培训人次', 1, '500', '人次', '20.00', '520', '20.00', ''),
	('k02', '4301-01', '成本指标', '经济成本指标', '培训费用', 5, '60', '万元', '20.00', '58.50', '20.00', ''),
	('k03', '4301-01', '产出指标', '时效指标', '完成时间', 9, '2024年12月之前', '', '20.00', '2024年11月', '20.00', ''),
	('k04', '4301-01', '效益指标', '社会效益指标', '服务能力提升', 6, '明显提升', '', '20.00', '有所提升', '18.00', '设备到位晚于计划'),
	('k05', '4301-01', '满意度指标', '服务对象满意度指标', '学员满意度', 1, '90', '%', '10.00', '95', '10.00', ''),
	('k06', '4301-02', '产出指标', '数量指标', '检查次数', 3, '12', '次', '40.00', '9', '30.00', '三次因天气取消'),
	('k07', '4301-02', '成本指标', '经济成本指标', '每次费用', 4, '3000', '元', '20.00', '3300', '18.00', '运输费上涨'),
	('k08', '4301-02', '效益指标', '社会效益指标', '隐患整改率', 2, '80', '%', '20.00', '85', '20.00', ''),
	('k10', '4301-03', '产出指标', '数量指标', '修缮面积', 1, '1.2', '万㎡', '60.00', '1.15', NULL, ''),
	('k11', '4301-03', '效益指标', '社会效益指标', '受益户数', 1, '300', '户', '20.00', '未报告', NULL, ''),
	('k12', '4301-03', '满意度指标', '服务对象满意度指标', '住户满意度', 10, '', '', '10.00', '', NULL, '当年未入住');
