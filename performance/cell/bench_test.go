package cell_test

import "testing"

func BenchmarkReadTarget(b *testing.B) {
	cells := publishedCells(b)
	b.ReportAllocs()
	read := 0
	for b.Loop() {
		for i := range cells {
			_, _, _ = of2021.Target(cells[i].text)
		}
		read += len(cells)
	}
	b.ReportMetric(float64(read)/b.Elapsed().Seconds(), "cells/s")
}

func BenchmarkReadOne(b *testing.B) {
	for _, text := range []string{"≥90%", "859.70万元", "不低于95%", "2024年12月之前", "效果明显", "80%-90%"} {
		b.Run(text, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				_, _, _ = of2021.Target(text)
			}
		})
	}
}
