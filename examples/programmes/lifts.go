package main

import (
	"jixiao.example/budget/figure"
	"jixiao.example/budget/programme"
	"jixiao.example/performance/report"
)

// lifts is a programme of the caller's own: lifts added to old houses, as data.
func lifts() (chapter, error) {
	year := func(year int, applied, built int64, opening, granted, paid, closing, total string) programme.Statement {
		row, money := programme.NewRow, figure.MustMoney
		return programme.Statement{
			Room: "lift-retrofit", Year: year,
			Rows: []programme.Row{
				row("lift-retrofit.applied", figure.Count(applied, "部"), "受理申请", "applications"),
				row("lift-retrofit.built", figure.Count(built, "台"), "建成电梯", "lifts built"),
				row("lift-retrofit.opening", money(opening), "上年结转", "carried in"),
				row("lift-retrofit.granted", money(granted), "本年拨付", "granted"),
				row("lift-retrofit.paid", money(paid), "本年发放补助", "grants paid"),
				row("lift-retrofit.closing", money(closing), "结转下年", "carried out"),
				row("lift-retrofit.total", money(total), "累计发放补助", "grants paid since the beginning"),
			},
			Derived: []programme.Row{
				row("lift-retrofit.rate", programme.Rate(figure.Count(built, "台"), figure.Count(applied, "部"), "受理申请", "applications"), "建成率", "built of applied"),
				row("lift-retrofit.average", programme.Per(money(paid), figure.Count(built, "台")), "台均补助", "grant per lift"),
			},
			Stocks: []programme.Stock{{
				Opening: "lift-retrofit.opening", Closing: "lift-retrofit.closing", In: []string{"lift-retrofit.granted"}, Out: []string{"lift-retrofit.paid"},
			}},
			Cumulative: []programme.Cumulative{{Total: "lift-retrofit.total", Year: "lift-retrofit.paid"}},
			Relations:  []programme.Relation{programme.AtMost("built-within-applied", "lift-retrofit.built", "lift-retrofit.applied").AsCounts()},
		}
	}
	years := programme.Series{
		year(2023, 40, 31, "0.00万元", "600.00万元", "465.00万元", "135.00万元", "465.00万元"),
		year(2024, 52, 44, "135.00万元", "600.00万元", "660.00万元", "75.00万元", "1152.00万元"),
	}
	return chapter{
		title: label("老旧住宅加装电梯", "lifts added to old houses"), values: []report.Statistics{years}, findings: years.Check("/lifts"),
	}, nil
}
