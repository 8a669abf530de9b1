package figure_test

import (
	"testing"

	"github.com/shopspring/decimal"

	"jixiao.example/budget/figure"
)

func BenchmarkParseMoney(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := figure.ParseMoney("3550.44万元"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkParseQuantity(b *testing.B) {
	for _, text := range []string{"95%", "155栋", "117.1万㎡", "12元/户·年"} {
		b.Run(text, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := figure.ParseQuantity(text); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkParseDate(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := figure.ParseDate("2024年12月31日"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkString(b *testing.B) {
	m := figure.MustMoney("3550.44万元")
	b.ReportAllocs()
	for b.Loop() {
		sink = m.String()
	}
}

var sink string // keeps the compiler from leaving out what is printed

func BenchmarkMarshalJSON(b *testing.B) {
	m := figure.MustMoney("3550.44万元")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := m.MarshalJSON(); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkUnmarshalJSON(b *testing.B) {
	data := []byte(`"3550.44万元"`)
	var m figure.Money
	b.ReportAllocs()
	for b.Loop() {
		if err := m.UnmarshalJSON(data); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkAddMoney(b *testing.B) {
	for name, text := range map[string]string{"same places": "859.70万元", "other unit": "22.26亿元"} {
		b.Run(name, func(b *testing.B) {
			m, other := figure.MustMoney("543.53万元"), figure.MustMoney(text)
			b.ReportAllocs()
			for b.Loop() {
				if !m.Add(other).Stated() {
					b.Fatal("no sum")
				}
			}
		})
	}
}

func BenchmarkDivide(b *testing.B) {
	num, den := decimal.New(14032300, -2), decimal.New(176412, -2)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := figure.Divide(num, den, figure.Rounding{Places: 2}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkReadQuantity reads a mix of cells as tables hold them: two thirds
// canonical, the rest typed.
func BenchmarkReadQuantity(b *testing.B) {
	cells := []string{
		"95%", "38508人", "116次", "100.00%", "8755", "1087件", "3500万人次", "392.40亿元", "5", "14例", "—", "",
		"９５％", "2 小时", "204.46平方米", "1,234,567.89万元", "大约200余人", "每亩300元",
	}
	read := 0
	b.ReportAllocs()
	for b.Loop() {
		for _, text := range cells {
			if _, _, err := figure.ReadQuantity(text); err != nil {
				b.Fatal(err)
			}
		}
		read += len(cells)
	}
	b.ReportMetric(float64(read)/b.Elapsed().Seconds(), "cells/s")
}

func BenchmarkReadMoney(b *testing.B) {
	for _, text := range []string{"870.34", "3550.44万元", "1,234.50"} {
		b.Run(text, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, _, err := figure.ReadMoney(text, figure.TenThousandYuan); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkReadDate(b *testing.B) {
	for _, text := range []string{"2024年12月31日", "2024-12-31"} {
		b.Run(text, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, _, err := figure.ReadDate(text); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkReadHostile reads ten megabytes of what looks like a number.
func BenchmarkReadHostile(b *testing.B) {
	text := many("９", 10<<20/3)
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := figure.ReadQuantity(text); err == nil {
			b.Fatal("read")
		}
		if _, err := figure.FindQuantity(text); err == nil {
			b.Fatal("read")
		}
		if _, _, _, err := figure.ReadLeadingDate(text, 0); err == nil {
			b.Fatal("read")
		}
	}
}
