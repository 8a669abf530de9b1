package figure_test

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/shopspring/decimal"

	"jixiao.example/budget/figure"
)

func ExampleNewMoney() {
	column := decimal.RequireFromString("1403.23") // as a database holds it
	spent, err := figure.NewMoney(column, figure.TenThousandYuan)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(spent)
	fmt.Println(spent.In(figure.Yuan).Decimal())
	// Output:
	// 1403.23万元
	// 14032300
}

func ExampleParseMoney() {
	_, err := figure.ParseMoney("3550.44")
	fmt.Println(errors.Is(err, figure.ErrNoUnit))
	_, err = figure.ParseMoney("５００万元")
	fmt.Println(err)
	// Output:
	// true
	// money "５００万元": not a canonical number (full-width characters; ReadMoney accepts it)
}

func ExampleReadMoney() {
	// The heading of the column says 万元.
	for _, cell := range []string{"870.34", "８，７０３，４００元", "约2.6亿", "—", "见附件"} {
		m, assumed, err := figure.ReadMoney(cell, figure.TenThousandYuan)
		fmt.Println(m, m.Stated(), assumed, errors.Is(err, figure.ErrNumber))
	}
	// Output:
	// 870.34万元 true [assumed-unit] false
	// 8703400元 true [folded-width dropped-commas] false
	// 约2.6亿元 true [assumed-unit] false
	//  false [assumed-absent] false
	//  false [] true
}

func ExampleReadQuantity() {
	for _, cell := range []string{"95%", "204.46平方米", "三十余人", "每亩300元", "1,23"} {
		q, assumed, err := figure.ReadQuantity(cell)
		fmt.Println(q, assumed, err)
	}
	// Output:
	// 95% [] <nil>
	// 204.46㎡ [normalised-unit] <nil>
	// 超过30人 [normalised-qualifier read-numeral] <nil>
	// 300元/亩 [normalised-unit] <nil>
	//  [] quantity "1,23": marks between digits do not separate thousands
}

func ExampleReadLeadingDate() {
	d, rest, assumed, err := figure.ReadLeadingDate("2024年12月底之前", 0)
	fmt.Println(d, rest, assumed, err)
	// Output: 2024年12月31日 之前 [assumed-last-day] <nil>
}

func ExampleMoney_Add() {
	collected := figure.MustMoney("22.26亿元")
	used := figure.MustMoney("963万元")
	fmt.Println(collected.Add(used))
	fmt.Println(collected.Add(figure.Money{})) // absent adds as nothing
	// Output:
	// 22.3563亿元
	// 22.26亿元
}

func ExampleQuantity_In() {
	area := figure.MustQuantity("117.1万㎡")
	converted, err := area.In(figure.MustQuantity("1㎡"))
	fmt.Println(converted, err)
	_, err = area.In(figure.MustQuantity("1栋"))
	fmt.Println(err)
	// Output:
	// 1171000㎡ <nil>
	// "万㎡" and "栋": units cannot be compared
}

func ExampleRatio() {
	executed, budget := figure.MustMoney("1403.23万元"), figure.MustMoney("1764.12万元")
	rate := figure.MoneyRatio(executed, budget, "全年预算数")
	score, _ := rate.Of(decimal.New(10, 0), figure.Rounding{Places: 2})
	fmt.Println(rate, score)
	fmt.Println(figure.MoneyRatio(figure.MustMoney("0元"), figure.MustMoney("0元"), "").State() == figure.Undefined)
	// Output:
	// 79.54% 7.95
	// true
}

func ExampleApportion() {
	cost := figure.MustMoney("8640.00元")
	areas := []figure.Quantity{
		figure.MustQuantity("89.50㎡"), figure.MustQuantity("120㎡"), figure.MustQuantity("143.22㎡"),
	}
	shares, err := figure.Apportion(cost, areas, 2)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, share := range shares {
		fmt.Printf("%v %q\n", share.Amount, share.Took)
	}
	// Output:
	// 2192.33元 ""
	// 2939.44元 ""
	// 3508.23元 "0.01元"
}

func ExampleDate() {
	start := figure.MustDate("2024年2月29日")
	fmt.Println(start.AddYears(15))
	month := figure.MustDate("2024年12月")
	fmt.Println(month.First(), month.Last())
	// Output:
	// 2039年2月28日
	// 2024年12月1日 2024年12月31日
}

func ExampleMoney_MarshalJSON() {
	row := struct {
		Stated figure.Money `json:"stated"`
		Absent figure.Money `json:"absent"`
	}{Stated: figure.MustMoney("20.40亿元")}
	data, _ := json.Marshal(row)
	fmt.Println(string(data))
	// Output: {"stated":"20.40亿元","absent":null}
}
